// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "tables/grantbatchmodel.h"
#include "ui/parts/messagebar.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace hezhun {

class EmptyState;
class RowTable;

/// Many grants at once, from a file (G-08): every row's fault is shown before anything is done; rows with faults are
/// left out only when that is said; what became of each row can be saved.
class GrantBatchPage : public QWidget
{
    Q_OBJECT

public:
    GrantBatchPage(DeskSession &session, AccountId unit, const QString &system, QWidget *parent = nullptr);

    void start(); ///< without a list
    /// As if the file had been chosen, or dropped on the page.
    void open(const QString &path);
    void saveTemplate(const QString &path);
    void saveReport(const QString &path);
    bool isGranting() const { return m_stage == Stage::Granting; }
    GrantBatchModel *model() const { return m_model; }

signals:
    void closed();
    void messageRaised(const hezhun::Message &message);
    /// Every row was checked; or every row was tried, or it was stopped.
    void checked();
    void finished();
    void saved();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Stage { NoList, Reading, Checked, Granting, Finished };

    void layOut();
    void choose();
    void chooseTemplate();
    void chooseReport();
    void check(const QList<GrantLine> &lines);
    void grant();
    void grantNext();
    void finish(const QString &trouble = {});
    void write(const QString &path, const QList<SheetColumn> &columns, const QList<SheetRow> &rows, const QString &sentence);
    void close();
    void go(Stage stage);
    void showRow();
    QString summary() const;
    void retranslate();

    DeskSession &m_session;
    AccountId m_unit = 0;
    QString m_system;
    Stage m_stage = Stage::NoList;
    bool m_stopped = false;
    int m_serial = 0; ///< of the list whose answers count
    QList<int> m_toGrant; ///< rows that were not tried yet
    GrantBatchModel *m_model = nullptr;
    QLabel *m_heading = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_choose = nullptr;
    QPushButton *m_template = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    RowTable *m_table = nullptr;
    QLabel *m_rowWords = nullptr; ///< the whole of what is said of the chosen row
    QLabel *m_summary = nullptr;
    QCheckBox *m_skip = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_grant = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_report = nullptr;
};

} // namespace hezhun
