// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casequery.h"

#include "store/database.h"
#include "store/dialect.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// What a row of a list shows of the case itself.
QString caseColumns()
{
    return u"c.id, c.reference, c.kind, c.kind_version, c.state, c.subject, c.number_masked, c.place_code,"
           " c.submitted_at, c.due_at, c.closed_at, c.version"_s;
}

} // namespace

QString caseRowColumns(const Dialect &dialect)
{
    return caseColumns() + u", l.account_id, "_s + dialect.holder;
}

namespace {

class ListBuilder
{
public:
    ListBuilder(const CaseQuery &query, const Dialect &dialect, const QDateTime &now)
        : m_query(query)
        , m_dialect(dialect)
        , m_now(toStored(now))
        , m_sort(sortOf(query))
    {
    }

    ListStatement build()
    {
        if (m_query.search)
            addSearch();
        const bool byDesk = !m_dialect.eachDesk.isEmpty() && m_query.desk.isEmpty() && m_query.openedBy == 0
            && (!m_query.search || m_query.search->kind == SearchTerm::NamePrefix);
        return byDesk ? deskByDesk() : atOnce();
    }

private:
    ListStatement atOnce()
    {
        // From the few rows that the key or the lease names to their cases, never from the many cases of the desk to
        // their keys.
        const bool byKey = m_query.search && m_query.search->kind == SearchTerm::Key;
        QString from = byKey ? m_dialect.casesByKey : u"cases c"_s;
        if (m_query.openedBy > 0 && !byKey)
            from = u"case_lease l"_s + m_dialect.fromFewTo + u"cases c on "_s + lease;
        else
            from += (m_query.openedBy > 0 ? u" join"_s : u" left join"_s) + u" case_lease l on "_s + lease;
        m_joined.append(m_now);
        addFilters();
        addAfter();
        return {select(caseRowColumns(m_dialect), from) + inOrder(), m_joined + m_bound, m_sort};
    }

    /// The first of each desk, in the order of its index, and of these the first: so a page costs the same however
    /// many cases lie on them.
    ListStatement deskByDesk()
    {
        where(u"c.kept_by = d.desk"_s, {});
        addFilters();
        addAfter();
        const QString ofOne = select(caseColumns(), u"cases c"_s) + inOrder();
        const QString sql = u"select %1 from %2 cross join lateral (%3) c left join case_lease l on %4"_s.arg(
            caseRowColumns(m_dialect), m_dialect.eachDesk, ofOne, lease);
        return {sql + inOrder(), m_bound + QVariantList{m_now}, m_sort};
    }

    QString select(const QString &columns, const QString &from) const
    {
        return u"select %1 from %2 where %3"_s.arg(columns, from,
                                                   m_conditions.isEmpty() ? u"true"_s : m_conditions.join(u" and "_s));
    }

    QString inOrder() const
    {
        QStringList order = sortColumns();
        for (QString &column : order)
            column += m_query.descending ? u" desc"_s : u""_s;
        return u" order by %1 limit %2"_s.arg(order.join(u", "_s), QString::number(qBound(1, m_query.limit, 1000)));
    }

    void where(const QString &condition, const QVariantList &values)
    {
        m_conditions.append(condition);
        m_bound += values;
    }

    void addSearch()
    {
        const SearchTerm &term = *m_query.search;
        switch (term.kind) {
        case SearchTerm::Key: m_joined += {caseKeyCode(term.key), term.value}; break;
        case SearchTerm::Reference: where(u"c.reference = ?"_s, {term.value}); break;
        case SearchTerm::NamePrefix:
            // Every name that begins so lies between the text and the text with the last character of all behind.
            if (!term.value.isEmpty())
                where(u"c.subject >= ? and c.subject < ?"_s, {term.value, term.value + u"\U0010ffff"_s});
            break;
        }
    }

    void addFilters()
    {
        if (!m_query.desk.isEmpty())
            where(m_dialect.onDesk, {m_query.desk});
        else if (!m_query.keptBy.isEmpty() && m_dialect.engine == Engine::PostgreSql)
            where(u"c.kept_by = ?"_s, {m_query.keptBy});
        if (!m_query.kind.isEmpty())
            where(u"c.kind = ?"_s, {m_query.kind});
        if (m_query.placePrefix.size() == 2)
            where(u"c.province = ?"_s, {m_query.placePrefix});
        else if (!m_query.placePrefix.isEmpty())
            where(u"c.place_code >= ? and c.place_code < ?"_s, {m_query.placePrefix, m_query.placePrefix + u':'});
        if (m_query.lateOnly)
            where(u"c.due_at < ?"_s, {m_now});
        if (m_query.openedBy > 0)
            where(u"l.account_id = ?"_s, {m_query.openedBy});
    }

    QStringList sortColumns() const
    {
        switch (m_sort) {
        case CaseSort::Submitted: break;
        case CaseSort::Due: return {u"c.due_at"_s, u"c.id"_s};
        case CaseSort::Subject: return {u"c.subject"_s, u"c.id"_s};
        case CaseSort::Kind: return {u"c.kind"_s, u"c.submitted_at"_s, u"c.id"_s};
        case CaseSort::Place: return {u"c.place_code"_s, u"c.id"_s};
        }
        return {u"c.submitted_at"_s, u"c.id"_s};
    }

    void addAfter()
    {
        if (!m_query.after)
            return;
        const QStringList columns = sortColumns();
        QVariantList values{m_query.after->value};
        if (columns.size() == 3)
            values.append(m_query.after->second);
        values.append(m_query.after->id);
        const QString marks = QStringList(columns.size(), u"?"_s).join(u", "_s);
        where(u"(%1) %2 (%3)"_s.arg(columns.join(u", "_s), m_query.descending ? u"<"_s : u">"_s, marks), values);
    }

    const QString lease = u"l.case_id = c.id and l.until > ?"_s;
    const CaseQuery &m_query;
    const Dialect &m_dialect;
    QVariant m_now;
    CaseSort m_sort;
    QStringList m_conditions;
    QVariantList m_joined; ///< stand before m_bound in the statement
    QVariantList m_bound;
};

} // namespace

CaseSort sortOf(const CaseQuery &query)
{
    if (query.search && query.search->kind == SearchTerm::NamePrefix && !query.search->value.isEmpty())
        return CaseSort::Subject;
    return query.lateOnly && query.sort == CaseSort::Submitted ? CaseSort::Due : query.sort;
}

ListStatement listStatement(const CaseQuery &query, const Dialect &dialect, const QDateTime &now)
{
    return ListBuilder(query, dialect, now).build();
}

} // namespace hezhun
