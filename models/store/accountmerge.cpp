// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accountmerge.h"

#include "kinds/declaredrows.h"
#include "store/accountlog.h"
#include "store/database.h"
#include "store/effecttrace.h"
#include "store/storeerrors.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct MergeAccount
{
    AccountId id = 0; ///< 0: there is none
    QString loginName;
    bool isActive = false;
    QString unitCode;
};

struct MergeRow
{
    QString project;
    MergeAccount from;
    MergeAccount to;
};

class Merge
{
public:
    Merge(Database &database, CaseId of, AccountId by)
        : m_database(database)
        , m_case(of)
        , m_by(by)
    {
    }

    Result<Done> read(const QString &rowsField)
    {
        const auto code
            = m_database.single(u"select value from case_key where case_id = ? and key = 'credit_code'"_s, {m_case});
        const auto list
            = m_database.single(u"select value from case_field where case_id = ? and name = ?"_s, {m_case, rowsField});
        if (!code || !list)
            return code ? list.error() : code.error();
        m_code = code->toString();
        const QList<QStringList> rows = toRows(list->toString()).value_or(QList<QStringList>());
        for (const QStringList &row : rows) {
            const auto from = account(row.value(1));
            const auto to = account(row.value(2));
            if (!from || !to)
                return from ? to.error() : from.error();
            m_rows.append({row.value(0), *from, *to});
        }
        return Done{};
    }

    Result<Done> check()
    {
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            const Result<QString> fault = faultOf(i);
            if (!fault)
                return fault.error();
            if (!fault->isEmpty())
                return storeError(u"%1:%2"_s.arg(*fault).arg(i + 1));
        }
        for (const AccountId old : oldAccounts()) {
            auto rows = m_database.select(u"select number from project where account_id = ? order by number"_s, {old});
            if (!rows)
                return rows.error();
            while (rows->next()) {
                if (!isListed(rows->text(0), m_rows.size()))
                    return storeError(u"request.project_left:"_s + rows->text(0));
            }
        }
        return Done{};
    }

    Result<Done> move()
    {
        for (const MergeRow &row : std::as_const(m_rows)) {
            auto moved
                = m_database.change(u"update project set account_id = ? where number = ?"_s, {row.to.id, row.project});
            if (moved)
                moved
                    = leaveTrace(m_database, m_case, {u"project"_s, row.from.id, row.project, row.from.id, row.to.id});
            if (!moved)
                return moved;
        }
        return Done{};
    }

    Result<Done> retire()
    {
        QSet<QString> told;
        for (const MergeRow &row : std::as_const(m_rows)) {
            const QString both = row.from.loginName + u' ' + row.to.loginName;
            if (told.contains(both))
                continue;
            told.insert(both);
            if (auto noted
                = noteAccount(m_database, {u"account.merged"_s, row.from.id, m_by, {}, {}, row.to.loginName});
                !noted)
                return noted;
        }
        for (const AccountId old : oldAccounts()) {
            if (auto retired = retire(old); !retired)
                return retired;
        }
        return Done{};
    }

private:
    Result<MergeAccount> account(const QString &loginName)
    {
        auto rows = m_database.select(
            u"select id, login_name, state, (select w.value from account_word w where w.account_id = account.id and"
            " w.key = 'credit_code' order by w.rank, w.newest limit 1) from account"
            " where lower(login_name) = lower(?)"_s,
            {loginName});
        if (!rows)
            return rows.error();
        if (!rows->next())
            return MergeAccount{};
        return MergeAccount{rows->integer(0), rows->text(1), rows->text(2) == u"active"_s, rows->text(3)};
    }

    bool isListed(const QString &project, qsizetype before) const
    {
        return std::any_of(m_rows.cbegin(), m_rows.cbegin() + before,
                           [&](const MergeRow &row) { return row.project == project; });
    }

    QList<AccountId> oldAccounts() const
    {
        QList<AccountId> accounts;
        for (const MergeRow &row : m_rows) {
            if (!accounts.contains(row.from.id))
                accounts.append(row.from.id);
        }
        return accounts;
    }

    /// What is wrong with a row; empty: nothing.
    Result<QString> faultOf(qsizetype at)
    {
        const MergeRow &row = m_rows.at(at);
        if (isListed(row.project, at))
            return u"request.row_twice"_s;
        if (row.from.id == 0 || row.to.id == 0 || !row.from.isActive || !row.to.isActive
            || oldAccounts().contains(row.to.id))
            return u"request.row_account"_s;
        auto rows = m_database.select(u"select account_id, unit_code from project where number = ?"_s, {row.project});
        if (!rows)
            return rows.error();
        if (!rows->next() || rows->integer(0) != row.from.id)
            return u"request.row_project"_s;
        if (m_code.isEmpty() || rows->text(1) != m_code || row.from.unitCode != m_code || row.to.unitCode != m_code)
            return u"request.row_unit"_s;
        return QString();
    }

    Result<Done> retire(AccountId old)
    {
        auto done = m_database.change(u"update account set state = 'retired' where id = ?"_s, {old});
        if (done)
            done = leaveTrace(m_database, m_case, {u"retired"_s, old, {}, u"active"_s, u"retired"_s});
        if (!done)
            return done;
        QList<EffectTrace> freed;
        {
            auto rows = m_database.select(u"select key, value, case_id from binding where account_id = ?"_s, {old});
            if (!rows)
                return rows.error();
            while (rows->next())
                freed.append({u"freed"_s, old, rows->text(0), rows->text(1), rows->integer(2)});
        }
        for (const EffectTrace &binding : std::as_const(freed)) {
            if (auto left = leaveTrace(m_database, m_case, binding); !left)
                return left;
        }
        return m_database.change(u"delete from binding where account_id = ?"_s, {old});
    }

    Database &m_database;
    CaseId m_case;
    AccountId m_by;
    QString m_code;
    QList<MergeRow> m_rows;
};

} // namespace

Result<Done> mergeAccounts(Database &database, CaseId of, const QString &rowsField, AccountId by)
{
    Merge merge(database, of, by);
    auto done = merge.read(rowsField);
    if (done)
        done = merge.check();
    if (done)
        done = merge.move();
    return done ? merge.retire() : done;
}

} // namespace hezhun
