// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "store/grantstore.h"
#include "ui/pages/deskpage.h"

#include <QTimer>

QT_BEGIN_NAMESPACE
class QFrame;
class QLabel;
class QPushButton;
class QStackedLayout;
class QStackedWidget;
QT_END_NAMESPACE

namespace hezhun {

class EmptyState;
class GrantBatchPage;
class GrantDetail;
class GrantFilterBar;
class GrantForm;
class GrantListModel;
class RowTable;
struct GrantFilter;

/// 授权: whom the unit gave which role in the commissioners' system; giving, changing, withdrawing and renewing one, or
/// many at once from a list (G-01 to G-08). For the unit's own account and its admins (G-05).
class GrantsPage : public DeskPage
{
    Q_OBJECT

public:
    explicit GrantsPage(DeskSession &session, QWidget *parent = nullptr);
    /// What is about to be withdrawn is.
    ~GrantsPage() override;

    QString title() const override;
    QString remark() const override;
    bool search(const QString &text) override;
    QString searchedFor() const override;
    QString atStake() const override;
    void activate() override;

    RowTable *table() const { return m_table; }
    GrantListModel *model() const { return m_model; }
    GrantBatchPage *batch() const { return m_batch; }
    /// For how long a withdrawal can be stopped.
    void setSecondThought(std::chrono::milliseconds time) { m_leaving.setInterval(time); }

signals:
    void loaded();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// What the page shows: the grants, and why none can be given (G-03).
    struct View
    {
        QList<Grant> grants;
        std::optional<Error> hindrance;
    };

    void layOut();
    void connectParts();
    void ask();
    void take(const Result<View> &answer);
    void filter(const GrantFilter &filter);
    void sortBy(int column);
    void showOutcome();
    void showChosen();
    void showList();
    void startNew();
    void startList();
    void change();
    void withdraw();
    void withdrawNow();
    void keep();
    void enter();
    void cure();
    void retranslate();

    DeskSession &m_session;
    AccountId m_unit = 0;
    QString m_system;
    View m_view;
    bool m_read = false;
    qint64 m_chosen = 0; ///< grant that is to be chosen again when the list has come anew
    qint64 m_withdrawn = 0; ///< grant that is withdrawn when m_leaving is over
    QTimer m_leaving;
    QStackedLayout *m_whole = nullptr;
    QWidget *m_listPage = nullptr;
    GrantFilterBar *m_filters = nullptr;
    QPushButton *m_fromList = nullptr;
    QPushButton *m_new = nullptr;
    QStackedWidget *m_left = nullptr;
    GrantListModel *m_model = nullptr;
    RowTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QFrame *m_side = nullptr;
    QStackedWidget *m_panel = nullptr;
    GrantDetail *m_detail = nullptr;
    GrantForm *m_form = nullptr;
    GrantBatchPage *m_batch = nullptr;
};

} // namespace hezhun
