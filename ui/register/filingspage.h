// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "tables/registermodel.h"
#include "ui/pages/deskpage.h"

QT_BEGIN_NAMESPACE
class QAction;
class QPushButton;
class QStackedLayout;
class QTextDocument;
class QToolButton;
QT_END_NAMESPACE

namespace hezhun {

class EmptyState;
class ExportBar;
class RegisterBar;
class RowTable;

/// 备案: the register of registrations and filings as this desk sees it (C-05, C-10, C-11); on a unit's desk its own
/// commissioners.
class FilingsPage : public DeskPage
{
    Q_OBJECT

public:
    explicit FilingsPage(DeskSession &session, QWidget *parent = nullptr);

    /// Desks that look into the register: of a unit, a department, the centre.
    static bool isFor(const Actor &actor);

    QString title() const override;
    bool search(const QString &text) override;
    QString searchedFor() const override;
    void activate() override;

    RowTable *table() const { return m_table; }
    RegisterModel *model() const { return m_model; }
    RegisterBar *bar() const { return m_bar; }

    /// Everything that is filtered, to a file.
    void exportTo(const QString &path);
    /// The rows that have come, as they are printed.
    void writeList(QTextDocument &document) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectParts();
    void askAnew();
    void askCounts();
    void sortBy(int column);
    void showOutcome();
    void showFailure(const Error &error);
    void showContextMenu(const QPoint &at);
    void chooseFile(const QString &ending);
    void printList();
    void savePdf(const RegisterRow &row);
    void raise(const Result<Done> &outcome, const QString &good);
    void retranslate();
    bool isUnit() const;

    DeskSession &m_session;
    RegisterQuery m_order; ///< sort and direction
    RegisterModel *m_model = nullptr;
    RegisterBar *m_bar = nullptr;
    RowTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    ExportBar *m_exporting = nullptr;
    QToolButton *m_export = nullptr;
    QAction *m_toXlsx = nullptr;
    QAction *m_toCsv = nullptr;
    QAction *m_withNumbers = nullptr;
    QPushButton *m_print = nullptr;
    QStackedLayout *m_stack = nullptr;
    std::function<void()> m_emptyAction;
    CaseId m_keep = 0; ///< to be selected again when the list has come anew
    qint64 m_total = 0;
};

} // namespace hezhun
