// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "tables/caselistmodel.h"
#include "ui/pages/deskpage.h"
#include "ui/pages/listfilters.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QStackedLayout;
QT_END_NAMESPACE

namespace hezhun {

class EmptyState;
class FilterBar;
class QuickLook;
class RowTable;

/// A list of cases with its chips, its order and its quick look: what the queue and the lookup have in common.
class CaseListPage : public DeskPage
{
    Q_OBJECT

public:
    /// Settings are kept in the group `name`.
    CaseListPage(DeskSession &session, CaseListModel::Scope scope, const QString &name, const ListFilters &first,
                 QWidget *parent = nullptr);

    bool search(const QString &typed) override;
    QString searchedFor() const override { return m_typed; }
    void activate() override;

    RowTable *table() const { return m_table; }
    CaseListModel *model() const { return m_model; }
    FilterBar *filterBar() const { return m_filters; }
    QuickLook *quickLook() const { return m_quickLook; }

protected:
    struct Emptiness
    {
        QString icon;
        QString heading;
        QString text;
        QString actionText = {};
        std::function<void()> action = {};
    };
    /// Why the list is empty when neither filters nor a search are the cause.
    virtual Emptiness emptiness() = 0;
    virtual Emptiness nothingFound() = 0;

    DeskSession &session() const { return m_session; }
    /// Beside the list, in place of it, when it is called to the front; and the list again.
    void addInPlace(QWidget *page);
    void showInPlace(QWidget *page);
    void showList();
    /// Below the list.
    void addBelow(QWidget *bar);
    const ListFilters &listFilters() const;
    void useFilters(const ListFilters &filters);

    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectTable();
    void askAnew();
    void sortBy(int column);
    void showOrder();
    void showOutcome();
    void showFailure(const Error &error);
    void showEmptiness(const Emptiness &emptiness);
    void showCounts(const DeskCounts &counts);
    /// The desk whose kinds can be chosen from; empty: all kinds.
    QString deskOfChoices() const;
    void showContextMenu(const QPoint &at);
    void takeAway(const CaseRow &row);
    void toggleQuickLook(CaseId id);
    void retranslate();

    DeskSession &m_session;
    CaseListModel::Scope m_scope = CaseListModel::Scope::Desk;
    QString m_name;
    QString m_typed;
    CaseId m_keep = 0; ///< to be selected again when the list has come anew
    CaseListModel *m_model = nullptr;
    FilterBar *m_filters = nullptr;
    QLabel *m_calendarRemark = nullptr;
    RowTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QuickLook *m_quickLook = nullptr;
    QStackedLayout *m_stack = nullptr;
    QWidget *m_inPlace = nullptr; ///< shown instead of the list; nullptr: none
    std::function<void()> m_emptyAction;
};

} // namespace hezhun
