// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kindlibrary.h"
#include "store/registerstore.h"
#include "tables/listroles.h"

#include <QAbstractTableModel>
#include <QFuture>

#include <functional>

namespace hezhun {

/// The register of registrations, which comes in pages by key as it is scrolled. CaseIdRole gives the newest round.
class RegisterModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { FilingNumber, Subject, Number, Unit, Place, State, Changed, Kind, ColumnCount };
    using PageSource = std::function<QFuture<Result<RegisterRows>>(const RegisterQuery &query)>;

    RegisterModel(PageSource source, KindLibrary kinds, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    static std::optional<RegisterSort> sortOf(int column);
    static int columnOf(RegisterSort sort);

    /// Asks for the first page; the old rows stay until it is there. An answer to what is no longer asked is dropped.
    void setQuery(const RegisterQuery &query);
    const RegisterQuery &query() const { return m_query; }
    void refresh() { setQuery(m_query); }
    bool isLoading() const { return m_loading; }
    const RegisterRow *rowAt(int row) const;
    void retranslate();

signals:
    void loaded();
    void failed(const hezhun::Error &error);

private:
    void ask(const RegisterQuery &query, bool more);
    void take(const RegisterRows &page, bool more);
    QVariant display(const RegisterRow &row, int column) const;
    QVariant toolTip(const RegisterRow &row, int column) const;
    const StateDefinition *stateOf(const RegisterRow &row) const;

    PageSource m_source;
    KindLibrary m_kinds;
    RegisterQuery m_query;
    QList<RegisterRow> m_rows;
    std::optional<PageKey> m_next;
    int m_serial = 0; ///< of the last question
    bool m_loading = false;
    bool m_appending = false;
};

} // namespace hezhun
