// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/personsearch.h"

#include "kinds/kindlibrary.h"
#include "store/database.h"
#include "store/decisionhash.h"
#include "store/identity.h"
#include "store/inquiry.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

const QString personPart = u"person"_s;

QString question(const WantedPerson &wanted)
{
    return wanted.name.trimmed() + u'\n' + wanted.numberOrLogin.trimmed().toUpper();
}

QString subjectOf(AccountId unit)
{
    return u"grant:%1"_s.arg(unit);
}

struct Candidate
{
    AccountId id = 0;
    QString loginName;
    bool isPerson = false; ///< a person's account that is in use
};

/// By the number that somebody is verified with, else by the login name.
Result<Candidate> candidateOf(Database &database, const QString &numberOrLogin)
{
    auto rows = database.select(
        u"select a.id, a.login_name, a.type = 'person' and a.state = 'active', 0 as rank from binding b"
        " join account a on a.id = b.account_id where b.key = 'number' and b.value = ?"
        " union all select id, login_name, type = 'person' and state = 'active', 1 from account"
        " where lower(login_name) = lower(?) order by rank limit 1"_s,
        {numberOrLogin.toUpper(), numberOrLogin});
    if (!rows)
        return rows.error();
    if (rows->next())
        return Candidate{rows->integer(0), rows->text(1), rows->integer(2) != 0};
    return rows->trouble() ? Result<Candidate>(*rows->trouble()) : Candidate{};
}

/// Whether somebody says this name and this number of themselves, verified or not.
Result<bool> isSaid(Database &database, const KindLibrary &kinds, const QString &name, const QString &number)
{
    const KindDefinition *kind = kinds.newest(u"realname."_s + personPart);
    if (!kind)
        return false;
    const auto said = database.single(
        u"select 1 from account_field n join account_field s on s.account_id = n.account_id and s.part = n.part"
        " where n.part = ?1 and n.name = ?2 and n.value = ?3 and s.name = ?4 and s.value = ?5"
        " union all select 1 from case_key k join cases c on c.id = k.case_id"
        " where k.key = 'number' and k.value = ?3 and c.kind = ?6 and c.subject = ?5 limit 1"_s,
        {personPart, kind->numberField, number, kind->subjectField, name, kind->name});
    return said ? Result<bool>(said->isValid()) : said.error();
}

Result<QString> causeOf(Database &database, const KindLibrary &kinds, const Candidate &candidate, const QString &name,
                        const QString &wanted)
{
    if (name.isEmpty() || wanted.isEmpty())
        return u"grant.name_missing"_s;
    if (name.compare(wanted, Qt::CaseInsensitive) == 0
        || (candidate.id > 0 && name.compare(candidate.loginName, Qt::CaseInsensitive) == 0))
        return u"grant.login_name_as_name"_s;
    if (candidate.id == 0) {
        const Result<bool> said = isSaid(database, kinds, name, wanted.toUpper());
        if (!said)
            return said.error();
        return *said ? u"grant.not_verified"_s : u"grant.not_registered"_s;
    }
    if (!candidate.isPerson)
        return u"grant.not_registered"_s;
    const Result<QString> known = personName(database, kinds, candidate.id);
    if (!known)
        return known.error();
    const Result<bool> passed = hasPassed(database, candidate.id, personPart);
    if (!passed)
        return passed.error();
    if (*known != name)
        return *passed || !known->isEmpty() ? u"grant.no_match"_s : u"grant.not_verified"_s;
    return *passed ? QString() : u"grant.not_verified"_s;
}

} // namespace

Result<qint64> askForPerson(Database &database, AccountId unit, const WantedPerson &wanted)
{
    if (database.engine() == Engine::PostgreSql)
        return ask(database, {.what = u"grant"_s, .subject = QString::number(unit), .question = question(wanted)});
    const QVariant dayAgo = toStored(database.now().addDays(-1));
    if (auto forgotten = database.change(u"delete from inquiry where asked_at <= ?"_s, {dayAgo}); !forgotten)
        return forgotten.error();
    const QString what = subjectOf(unit);
    if (auto put = database.change(u"insert into inquiry (what, subject_hash, asked_at) values (?, ?, ?)"_s,
                                   {what, sha256Hex(question(wanted).toUtf8()), toStored(database.now())});
        !put)
        return put.error();
    const auto asked = database.single(
        u"select count(distinct subject_hash) from inquiry where what = ? and asked_at > ?"_s, {what, dayAgo});
    if (!asked)
        return asked.error();
    return asked->toInt() > mostPersonsADay ? Result<qint64>(storeError(u"grant.too_many"_s)) : Result<qint64>(0);
}

Result<Done> forgetAsking(Database &database, AccountId unit, const WantedPerson &wanted)
{
    return database.change(u"delete from inquiry where what = ? and subject_hash = ?"_s,
                           {subjectOf(unit), sha256Hex(question(wanted).toUtf8())});
}

Result<FoundPerson> findPerson(Database &database, const KindLibrary &kinds, const WantedPerson &wanted)
{
    const QString numberOrLogin = wanted.numberOrLogin.trimmed();
    const Result<Candidate> candidate = candidateOf(database, numberOrLogin);
    if (!candidate)
        return candidate.error();
    const Result<QString> cause = causeOf(database, kinds, *candidate, wanted.name.trimmed(), numberOrLogin);
    if (!cause)
        return cause.error();
    return FoundPerson{cause->isEmpty() ? candidate->id : 0, *cause};
}

Result<QString> saidOf(Database &database, const KindLibrary &kinds, AccountId account, const QString &part,
                       const QString &field)
{
    const KindDefinition *kind = kinds.newest(u"realname."_s + part);
    if (!kind)
        return QString();
    const Result<DeclaredFields> fields = IdentityInFile(database, kinds).fields(account, part, *kind);
    return fields ? Result<QString>(fields->value(field)) : fields.error();
}

Result<QString> personName(Database &database, const KindLibrary &kinds, AccountId person)
{
    const KindDefinition *kind = kinds.newest(u"realname."_s + personPart);
    return kind ? saidOf(database, kinds, person, personPart, kind->subjectField) : Result<QString>(QString());
}

Result<bool> hasPassed(Database &database, AccountId account, const QString &part)
{
    const auto passed = database.single(u"select 1 from real_name where account_id = ? and part = ?"
                                        " and state in ('passed_national', 'passed_by_reviewer')"_s,
                                        {account, part});
    return passed ? Result<bool>(passed->isValid()) : passed.error();
}

} // namespace hezhun
