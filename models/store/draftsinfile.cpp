// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drafts in a file: what postgresql/functions/drafts.sql does on a server.
#include "kinds/kindlibrary.h"
#include "store/counterstore.h"
#include "store/database.h"
#include "store/decisionhash.h"
#include "store/drafts.h"
#include "store/identity.h"
#include "store/storeerrors.h"

#include <QRandomGenerator>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr std::chrono::hours visitorsPatience(24); ///< a visitor's draft is kept for that long when nobody touches it
constexpr int sweptAtOnce = 20;

QVariant orNull(AccountId account)
{
    return account > 0 ? QVariant(account) : QVariant();
}

QString newToken()
{
    std::array<quint32, 8> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bits.data()), qsizetype(sizeof bits)).toHex());
}

QByteArray hashOf(const QString &token)
{
    return QByteArray::fromHex(sha256Hex(token.toUtf8()).toLatin1());
}

/// a paper that no draft and no case has any more is not kept.
Result<Done> forgetPaper(Database &database, const QString &sha256)
{
    const QString unused = u" where sha256 = ?1 and not exists (select 1 from draft_paper p where p.sha256 = ?1)"
                           " and not exists (select 1 from case_document c where c.sha256 = ?1)"_s;
    for (const QString &table : {u"document_page"_s, u"document_drawing"_s, u"document_content"_s}) {
        if (auto forgotten = database.change(u"delete from "_s + table + unused, {sha256}); !forgotten)
            return forgotten;
    }
    return Done{};
}

/// the draft and what papers only it has.
Result<Done> throwAway(Database &database, qint64 draft)
{
    QStringList papers;
    {
        auto rows = database.select(u"select sha256 from draft_paper where draft_id = ?"_s, {draft});
        if (!rows)
            return rows.error();
        while (rows->next())
            papers.append(rows->text(0));
    }
    if (auto gone = database.change(u"delete from draft_paper where draft_id = ?"_s, {draft}); !gone)
        return gone;
    if (auto gone = database.change(u"delete from draft where id = ?"_s, {draft}); !gone)
        return gone;
    for (const QString &paper : std::as_const(papers)) {
        if (auto forgotten = forgetPaper(database, paper); !forgotten)
            return forgotten;
    }
    return Done{};
}

/// drafts of visitors that nobody touched for a day, and what is left of those handed in a day ago.
Result<Done> sweep(Database &database)
{
    QList<qint64> old;
    {
        auto rows
            = database.select(u"select id from draft where touched_at <= ? and (account_id is null or case_id is not"
                              " null) order by touched_at limit ?"_s,
                              {toStored(database.now().addDuration(-visitorsPatience)), sweptAtOnce});
        if (!rows)
            return rows.error();
        while (rows->next())
            old.append(rows->integer(0));
    }
    for (const qint64 draft : std::as_const(old)) {
        if (auto gone = throwAway(database, draft); !gone)
            return gone;
    }
    return Done{};
}

} // namespace

Result<DraftKey> DraftStore::openInFile(const KindDefinition &kind, AccountId account, const Actor *by,
                                        const DraftFor &what)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const auto swept = sweep(m_database); !swept)
        return swept.error();
    const Result<DraftKey> key = account > 0 ? accountsDraft(kind, account, by, what) : visitorsDraft(kind, by);
    if (!key)
        return key.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return key;
}

Result<DraftKey> DraftStore::visitorsDraft(const KindDefinition &kind, const Actor *by)
{
    if (kind.accountType != u"none"_s)
        return storeError(u"draft.account"_s);
    const auto open = m_database.single(u"select count(*) from draft where account_id is null and case_id is null"_s);
    if (!open)
        return open.error();
    if (open->toInt() >= visitorsDrafts)
        return storeError(u"draft.too_many"_s);
    const QString token = newToken();
    const auto id = m_database.insert(
        u"insert into draft (kind, entered_by, token_hash, touched_at) values (?, ?, ?, ?) returning id"_s,
        {kind.name, orNull(by ? by->id : 0), hashOf(token), toStored(m_database.now())});
    return id ? Result<DraftKey>(DraftKey{*id, token}) : id.error();
}

Result<DraftKey> DraftStore::accountsDraft(const KindDefinition &kind, AccountId account, const Actor *by,
                                           const DraftFor &what)
{
    const Result<bool> may = by ? mayActFor(m_database, *by, account) : Result<bool>(false);
    if (!may)
        return may.error();
    if (!*may)
        return storeError(u"draft.forbidden"_s);
    const auto type = m_database.single(u"select type from account where id = ?"_s, {account});
    if (!type)
        return type.error();
    if (type->toString() != kind.accountType)
        return storeError(u"draft.account"_s);
    if (kind.isRegistration())
        return registrationDraft(kind, account, by, what);
    if (const auto free = mayHandIn(account, kind); !free)
        return free.error();
    const auto id
        = m_database.insert(u"insert into draft (kind, account_id, entered_by, touched_at) values (?, ?, ?, ?)"
                            " on conflict (account_id, kind) where account_id is not null and case_id is null"
                            " do update set touched_at = excluded.touched_at returning id"_s,
                            {kind.name, account, by->id, toStored(m_database.now())});
    return id ? Result<DraftKey>(DraftKey{*id}) : id.error();
}

Result<Done> DraftStore::mayHandIn(AccountId account, const KindDefinition &kind)
{
    if (kind.isRegistration())
        return Done{}; // of these registrationterms.h says how many there may be
    const Result<bool> passed = isPassedAlready(m_database, account, kind);
    if (!passed)
        return passed.error();
    if (*passed)
        return storeError(u"account.already_passed"_s);
    const auto open = m_database.single(
        u"select 1 from cases where account_id = ? and kind = ? and desk is not null limit 1"_s, {account, kind.name});
    if (!open)
        return open.error();
    return open->isValid() ? Result<Done>(storeError(u"case.open"_s)) : Done{};
}

Result<DraftStore::Standing> DraftStore::standingInFile(const DraftKey &draft, const Actor *by)
{
    Standing standing;
    {
        auto rows = m_database.select(
            u"select d.kind, d.account_id, d.case_id, c.reference, a.login_name, a.phone, d.touched_at, d.token_hash"
            " from draft d left join cases c on c.id = d.case_id left join account a on a.id = d.account_id"
            " where d.id = ?"_s,
            {draft.id});
        if (!rows)
            return rows.error();
        if (!rows->next())
            return storeError(u"draft.unknown"_s);
        standing
            = {rows->text(0), rows->integer(1), rows->integer(2), rows->text(3), rows->text(4), rows->text(5), {}, {}};
        const bool isRecent = rows->time(6) > m_database.now().addDuration(-visitorsPatience);
        if (standing.accountId == 0 && (!isRecent || rows->value(7).toByteArray() != hashOf(draft.token)))
            return storeError(u"draft.unknown"_s);
    }
    if (standing.accountId == 0)
        return standing;
    const Result<bool> may = by ? mayActFor(m_database, *by, standing.accountId) : Result<bool>(false);
    if (!may)
        return may.error();
    if (!*may)
        return storeError(u"draft.unknown"_s);
    const KindDefinition *kind = definition(standing.kind);
    const QString part = kind ? partOf(*kind) : QString();
    if (part.isEmpty())
        return standing;
    Result<DeclaredFields> saved = IdentityInFile(m_database, m_kinds).fields(standing.accountId, part, *kind);
    if (!saved)
        return saved.error();
    standing.saved = std::move(saved).value();
    return standing;
}

Result<CaseDocument> DraftStore::putInFile(const DraftKey &draft, const KindDefinition &kind, AccountId account,
                                           const SubmittedDocument &paper)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (account > 0) {
        if (const auto free = mayHandIn(account, kind); !free)
            return free.error();
    }
    const auto replaced = m_database.single(u"select sha256 from draft_paper where draft_id = ? and slot = ?"_s,
                                            {draft.id, paper.slot});
    if (!replaced)
        return replaced.error();
    const struct
    {
        QString sql;
        QVariantList values;
    } steps[] = {
        {u"insert into document_content (sha256, format, byte_count, width, height, bytes) values (?, ?, ?, ?, ?, ?)"
         " on conflict (sha256) do nothing"_s,
         {paper.sha256, paper.format, paper.bytes.size(), paper.width, paper.height, paper.bytes}},
        {u"insert into draft_paper (draft_id, slot, sha256) values (?, ?, ?)"
         " on conflict (draft_id, slot) do update set sha256 = excluded.sha256"_s,
         {draft.id, paper.slot, paper.sha256}},
        {u"update draft set touched_at = ? where id = ?"_s, {toStored(m_database.now()), draft.id}},
    };
    for (const auto &step : steps) {
        if (const auto changed = m_database.change(step.sql, step.values); !changed)
            return changed.error();
    }
    if (replaced->isValid()) {
        if (const auto forgotten = forgetPaper(m_database, replaced->toString()); !forgotten)
            return forgotten.error();
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return CaseDocument{paper.slot, paper.sha256, paper.format, paper.bytes.size(), paper.width, paper.height};
}

Result<Done> DraftStore::removeInFile(qint64 draft, const QString &slot)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto removed = m_database.single(
        u"delete from draft_paper where draft_id = ? and slot = ? returning sha256"_s, {draft, slot});
    if (!removed)
        return removed.error();
    if (removed->isValid()) {
        if (auto forgotten = forgetPaper(m_database, removed->toString()); !forgotten)
            return forgotten;
    }
    return transaction->commit();
}

Result<Done> DraftStore::discardInFile(qint64 draft)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto gone = throwAway(m_database, draft); !gone)
        return gone;
    return transaction->commit();
}

} // namespace hezhun
