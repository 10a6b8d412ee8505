// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/entryfacts.h"

#include "domain/entrysteps.h"
#include "kinds/kindlibrary.h"
#include "store/accountstore.h"
#include "store/database.h"
#include "store/decisionhash.h"
#include "store/identity.h"
#include "store/information.h"
#include "store/storeerrors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

QDateTime timeOf(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue text : value.toArray())
        texts.append(text.toString());
    return texts;
}

QMap<QString, QString> statesOf(const QJsonValue &value)
{
    QMap<QString, QString> states;
    const QJsonObject parts = value.toObject();
    for (auto it = parts.begin(); it != parts.end(); ++it)
        states.insert(it.key(), it.value().toString());
    return states;
}

QMap<QString, QStringList> missingOf(const QJsonValue &value)
{
    QMap<QString, QStringList> missing;
    const QJsonObject parts = value.toObject();
    for (auto it = parts.begin(); it != parts.end(); ++it)
        missing.insert(it.key(), textsOf(it.value()));
    return missing;
}

EntryUnit unitFrom(const QJsonObject &told)
{
    return {told[u"id"_s].toInteger(),  told[u"name"_s].toString(), told[u"credit_code"_s].toString(),
            told[u"serves"_s].toBool(), statesOf(told[u"parts"_s]), missingOf(told[u"missing"_s]),
            textsOf(told[u"entered"_s])};
}

/// Reads the facts of a file, one query after the other.
class FileFacts
{
public:
    FileFacts(Database &database, const KindLibrary &kinds)
        : m_database(database)
        , m_kinds(kinds)
    {
    }

    Result<Done> readAccount(EntryFacts &facts, AccountId account);
    Result<Done> readGrants(EntryFacts &facts, AccountId account);
    Result<Done> readUnit(EntryFacts &facts, AccountId unit);

private:
    Result<QMap<QString, QString>> states(AccountId account);
    Result<QStringList> missing(AccountId account, const QString &part, DeclaredFields *fields = nullptr);

    Database &m_database;
    const KindLibrary &m_kinds;
};

Result<QMap<QString, QString>> FileFacts::states(AccountId account)
{
    auto rows = m_database.select(u"select part, state from real_name where account_id = ?"_s, {account});
    if (!rows)
        return rows.error();
    QMap<QString, QString> states;
    while (rows->next())
        states.insert(rows->text(0), rows->text(1));
    return rows->trouble() ? Result<QMap<QString, QString>>(*rows->trouble()) : states;
}

Result<QStringList> FileFacts::missing(AccountId account, const QString &part, DeclaredFields *fields)
{
    const KindDefinition *kind = InformationStore(m_database, m_kinds).definition(part);
    if (!kind)
        return QStringList();
    const Result<DeclaredFields> said = IdentityInFile(m_database, m_kinds).fields(account, part, *kind);
    if (!said)
        return said.error();
    QStringList names;
    for (const FieldDefinition &field : kind->fields) {
        if (field.required.holds([&said](const QString &name) { return said->value(name); })
            && said->value(field.name).isEmpty())
            names.append(field.name);
    }
    if (fields)
        *fields = *said;
    return names;
}

Result<Done> FileFacts::readAccount(EntryFacts &facts, AccountId account)
{
    const auto login = AccountStore(m_database).loginState(account);
    if (!login)
        return login.error();
    auto rows = m_database.select(
        u"select login_name, coalesce(nullif(display_name, ''), login_name), type,"
        " coalesce((select coalesce((select d.name from department d where 'department:' || d.code = r.desk), r.desk)"
        " from account_role r where r.account_id = a.id and r.role = 'department' order by r.desk limit 1), '')"
        " from account a where id = ?"_s,
        {account});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return storeError(u"account.unknown"_s);
    facts.loginName = rows->text(0);
    facts.name = rows->text(1);
    facts.type = rows->text(2);
    facts.office = rows->text(3);
    facts.isRetired = login->isRetired;
    facts.lockedAt = login->lockedAt;
    facts.hasPassword = login->hasPassword;
    facts.mustChange = login->mustChange;
    facts.passwordUntil = login->passwordUntil;
    facts.oneTimeUntil = login->oneTimeUntil;
    const auto until
        = m_database.single(u"select locked_until from login_attempt where login_key = ? and locked_until > 0"_s,
                            {sha256Hex(facts.loginName.toLower().toUtf8())});
    if (!until)
        return until.error();
    facts.lockedUntil = fromStored(*until);
    const auto parts = states(account);
    if (!parts)
        return parts.error();
    facts.realNames = *parts;
    const auto lacks = missing(account, u"person"_s);
    if (!lacks)
        return lacks.error();
    facts.missing.insert(u"person"_s, *lacks);
    return Done{};
}

Result<Done> FileFacts::readGrants(EntryFacts &facts, AccountId account)
{
    auto rows = m_database.select(
        u"select g.unit_id, coalesce((select value from binding where account_id = g.unit_id and key = 'unit_name'),"
        " nullif(u.display_name, ''), u.login_name), g.system, g.role, g.until, case when u.state <> 'active'"
        " or u.locked_at is not null or not exists (select 1 from real_name n where n.account_id = g.unit_id"
        " and n.part = 'unit' and n.state in ('passed_national', 'passed_by_reviewer')) then 'stopped'"
        " when g.until <= ? then 'run_out' else 'in_force' end, u.login_name from unit_grant g join account u on u.id "
        "= g.unit_id"
        " where g.person_id = ? and g.ended_at is null order by g.id"_s,
        {toStored(facts.now), account});
    if (!rows)
        return rows.error();
    while (rows->next())
        facts.grants.append({rows->integer(0), rows->text(1), rows->text(2), rows->text(3), rows->text(5),
                             rows->time(4), rows->text(6)});
    return rows->trouble() ? Result<Done>(*rows->trouble()) : Done{};
}

Result<Done> FileFacts::readUnit(EntryFacts &facts, AccountId id)
{
    const KindDefinition *kind = InformationStore(m_database, m_kinds).definition(u"unit"_s);
    EntryUnit unit;
    unit.id = id;
    const auto serves
        = m_database.single(u"select state = 'active' and locked_at is null from account where id = ?"_s, {id});
    if (!serves)
        return serves.error();
    unit.serves = serves->toBool();
    const auto parts = states(id);
    if (!parts)
        return parts.error();
    unit.realNames = *parts;
    for (const QString &part : {u"unit"_s, u"unit_other"_s, u"agent"_s}) {
        DeclaredFields said;
        const auto lacks = missing(id, part, &said);
        if (!lacks)
            return lacks.error();
        unit.missing.insert(part, *lacks);
        if (part == u"unit"_s && kind) {
            unit.name = said.value(kind->subjectField);
            unit.creditCode = said.value(kind->numberField);
        }
    }
    auto rows = m_database.select(u"select system from system_entry where account_id = ?"_s, {id});
    if (!rows)
        return rows.error();
    while (rows->next())
        unit.entered.append(rows->text(0));
    if (rows->trouble())
        return *rows->trouble();
    facts.units.append(unit);
    return Done{};
}

QStringList labelsOf(const QStringList &names, const KindDefinition *kind)
{
    const QString language = QLocale().language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s;
    QStringList labels;
    for (const QString &name : names) {
        const FieldDefinition *field = kind ? kind->field(name) : nullptr;
        labels.append(field ? field->label.in(language) : name);
    }
    return labels;
}

void labelParts(QMap<QString, QStringList> &missing, const KindLibrary &kinds)
{
    for (auto it = missing.begin(); it != missing.end(); ++it) {
        const KindDefinition *verified = kinds.newest(u"realname."_s + it.key());
        it.value() = labelsOf(it.value(), verified ? verified : kinds.newest(u"information."_s + it.key()));
    }
}

} // namespace

Result<EntryFacts> entryFactsInFile(Database &database, const KindLibrary &kinds, AccountId account)
{
    EntryFacts facts;
    facts.now = database.now();
    FileFacts file(database, kinds);
    if (auto read = file.readAccount(facts, account); !read)
        return read.error();
    if (auto read = file.readGrants(facts, account); !read)
        return read.error();
    QList<AccountId> units;
    if (facts.type == u"unit"_s)
        units.append(account);
    for (const EntryGrant &grant : std::as_const(facts.grants)) {
        if (!units.contains(grant.unit))
            units.append(grant.unit);
    }
    for (const AccountId unit : std::as_const(units)) {
        if (auto read = file.readUnit(facts, unit); !read)
            return read.error();
    }
    return facts;
}

EntryFacts entryFactsFrom(const QByteArray &json)
{
    const QJsonObject told = QJsonDocument::fromJson(json).object();
    EntryFacts facts;
    facts.loginName = told[u"login"_s].toString();
    facts.name = told[u"name"_s].toString();
    facts.type = told[u"type"_s].toString();
    facts.isRetired = told[u"retired"_s].toBool();
    facts.lockedAt = timeOf(told[u"locked_at"_s]);
    facts.lockedUntil = timeOf(told[u"locked_until"_s]);
    facts.hasPassword = told[u"has_password"_s].toBool();
    facts.mustChange = told[u"must_change"_s].toBool();
    facts.passwordUntil = timeOf(told[u"password_until"_s]);
    facts.oneTimeUntil = timeOf(told[u"one_time_until"_s]);
    facts.office = told[u"office"_s].toString();
    facts.realNames = statesOf(told[u"parts"_s]);
    facts.missing = missingOf(told[u"missing"_s]);
    for (const QJsonValue grant : told[u"grants"_s].toArray())
        facts.grants.append({grant[u"unit"_s].toInteger(), grant[u"unit_name"_s].toString(),
                             grant[u"system"_s].toString(), grant[u"role"_s].toString(), grant[u"state"_s].toString(),
                             timeOf(grant[u"until"_s]), grant[u"unit_login"_s].toString()});
    for (const QJsonValue unit : told[u"units"_s].toArray())
        facts.units.append(unitFrom(unit.toObject()));
    return facts;
}

void labelMissing(EntryFacts &facts, const KindLibrary &kinds)
{
    const KindDefinition *kind = kinds.newest(u"realname.unit"_s);
    for (EntryUnit &unit : facts.units) {
        QStringList identity;
        for (const QString &name : unit.missing.value(u"unit"_s)) {
            if (kind && (name == kind->subjectField || name == kind->numberField))
                identity.append(name);
        }
        labelParts(unit.missing, kinds);
        unit.missing.insert(unitIdentity, labelsOf(identity, kind));
    }
    labelParts(facts.missing, kinds);
}

} // namespace hezhun
