// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kindlibrary.h"
#include "store/records.h"
#include "store/workspace.h"
#include "tables/casetimes.h"
#include "tables/listroles.h"

#include <QAbstractTableModel>
#include <QFuture>
#include <QTimer>

#include <functional>
#include <optional>

namespace hezhun {

class DeskSession;

/// A list of cases that comes in pages by key as it is scrolled; it is never counted. What is asked is a CaseQuery,
/// the order included: sort() asks the database anew. An answer to a question that is no longer asked is dropped.
class CaseListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { Kind, Subject, Number, Place, Waiting, TimeLeft, OpenedBy, State, ColumnCount };
    /// A desk's list has no column State: what lies there is open.
    enum class Scope { Desk, Everything };
    using PageSource = std::function<QFuture<Result<CasePage>>(const CaseQuery &query)>;

    CaseListModel(PageSource source, KindLibrary kinds, Scope scope, QObject *parent = nullptr);
    /// Pages from the session's store; follows what the session announces.
    CaseListModel(DeskSession &session, Scope scope, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// By a column of sortOf(); any other is passed over.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    static std::optional<CaseSort> sortOf(int column);
    static int columnOf(CaseSort sort);

    /// Asks for the first page; the old rows stay until it is there.
    void setQuery(const CaseQuery &query);
    const CaseQuery &query() const { return m_query; }
    /// Asks again for what is shown (1000 rows at most), and keeps the rows that are still there.
    void refresh();
    /// Before the first answer of a query, and while it is asked anew.
    bool isLoading() const { return m_loading; }
    /// Rows were asked for, and have not come yet.
    bool isComing() const { return m_loading || m_appending; }

    const CaseRow *caseAt(int row) const;
    int rowOf(CaseId id) const; ///< -1: not among the rows that have come
    /// Shows every text anew, in another language or at another time.
    void retranslate();
    void setClock(Clock clock);

    /// What became of a case: a row that left the list is dropped, one that stays is updated, one that came asks anew.
    void applyChange(const CaseRow &row);
    /// The case is no longer to be seen.
    void dropCase(CaseId id);

signals:
    /// The first page of a query, or a refreshed list, is there.
    void loaded();
    void failed(const hezhun::Error &error);
    /// Once a minute: these cases are shown as opened by somebody, whose client may have died.
    void leasesDoubted(const QList<hezhun::CaseId> &cases);

private:
    enum class Purpose { Replace, Refresh, Append };

    void ask(CaseQuery query, Purpose purpose);
    void take(const CasePage &page, Purpose purpose);
    void replaceRows(const QList<CaseRow> &rows);
    void mergeRows(const QList<CaseRow> &rows);
    void reorderRows(const QList<CaseRow> &rows);
    void append(const QList<CaseRow> &rows);
    void dropRow(int row);
    bool leftTheList(const CaseRow &row) const;
    bool mayBeAmongRows(const CaseRow &row) const;
    void refreshSoon();
    void showTimesAnew();
    void doubtLeases();
    QVariant display(const CaseRow &row, int column) const;
    QVariant toolTip(const CaseRow &row, int column) const;
    Remaining remainingOf(const CaseRow &row) const;
    const StateDefinition *stateOf(const CaseRow &row) const;
    QDateTime now() const { return m_clock(); }

    PageSource m_source;
    KindLibrary m_kinds;
    Scope m_scope = Scope::Desk;
    Clock m_clock = &QDateTime::currentDateTimeUtc;
    CaseQuery m_query;
    QList<CaseRow> m_rows;
    std::optional<PageKey> m_next;
    int m_serial = 0; ///< of the last question
    bool m_loading = false;
    bool m_appending = false;
    QTimer m_minute;
    QTimer m_pause; ///< between two refreshes that changes elsewhere ask for
    bool m_refreshDue = false;
};

} // namespace hezhun
