// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/registrationstore.h"

#include "domain/email.h"
#include "domain/loginname.h"
#include "domain/masking.h"
#include "domain/password.h"
#include "domain/realnamestate.h"
#include "domain/workingcalendar.h"
#include "kinds/kindlibrary.h"
#include "store/accountlog.h"
#include "store/codekeeping.h"
#include "store/counterstore.h"
#include "store/database.h"
#include "store/passwordchange.h"
#include "store/passwordkey.h"
#include "store/storeerrors.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RegistrationStore)
};

/// One part of an account, and what was said of it.
struct DeclaredPart
{
    QString name; ///< "person", "unit" or "agent"
    const KindDefinition *kind = nullptr;
    DeclaredFields fields;
};

/// Adds what decides over a field, before the field itself, in whatever order the definition has them.
void addWithDeciders(const KindDefinition &kind, const QString &name, QStringList &names)
{
    const FieldDefinition *field = kind.field(name);
    if (!field || names.contains(name))
        return;
    names.append(name);
    QStringList deciders = field->required.when.keys();
    for (const RuleCall &rule : field->rules)
        deciders += rule.with.values();
    for (const QString &decider : std::as_const(deciders)) {
        const FieldDefinition *other = kind.field(decider);
        if (other && other->type == FieldType::Choice)
            addWithDeciders(kind, decider, names);
    }
}

Result<Done> checkPart(const DeclaredPart &part, QDate today)
{
    const QStringList asked = registrationFields(*part.kind);
    const QList<FieldChecks> all = checkDeclared(*part.kind, part.fields, today, Divisions::builtIn());
    for (const FieldChecks &field : all) {
        const bool isAsked = asked.contains(field.field);
        if (!isAsked && part.fields.contains(field.field))
            return Error{u"registration.fields"_s,
                         Texts::tr("This is not asked for a registration. Say it once the account is there."),
                         part.name + u'.' + field.field};
        for (const Check &check : field.checks) {
            if (isAsked && check.level == CheckLevel::Fault)
                return Error{check.code, check.message, part.name + u'.' + field.field};
        }
    }
    return Done{};
}

Result<Done> checkPhone(const KindDefinition &kind, const Registration &registration, QDate today)
{
    const RuleContext context{today, nullptr, [&](const QString &field) { return registration.fields.value(field); }};
    for (const RuleCall &rule : kind.phoneRules) {
        const Checks checks = checkField(rule, registration.phone, context);
        for (const Check &check : checks) {
            if (check.level == CheckLevel::Fault)
                return Error{check.code, check.message, u"phone"_s};
        }
    }
    return checkAddress(u"sms"_s, registration.phone);
}

Result<QList<DeclaredPart>> partsOf(const Registration &registration, const KindLibrary &kinds, QDate today)
{
    QList<DeclaredPart> parts;
    if (registration.type == u"person"_s)
        parts = {{u"person"_s, nullptr, registration.fields}};
    else if (registration.type == u"unit"_s)
        parts = {{u"unit"_s, nullptr, registration.fields}, {u"agent"_s, nullptr, registration.agent}};
    else
        return Error{u"account.type"_s, Texts::tr("An account is of the type person or unit.")};
    for (DeclaredPart &part : parts) {
        part.kind = kinds.newest(u"realname."_s + part.name);
        if (!part.kind)
            return Error{u"kind.unknown"_s, Texts::tr("The workspace has no definition of this part of an account.")};
        if (const auto checked = checkPart(part, today); !checked)
            return checked.error();
        part.fields = normalised(*part.kind, part.fields, today, Divisions::builtIn());
    }
    if (const auto checked = checkPhone(*parts.constFirst().kind, registration, today); !checked)
        return checked.error();
    return parts;
}

/// Whether another account that is in use says this of itself, or is verified with it.
Result<bool> isKnown(Database &database, const QString &part, const FieldDefinition &field, const QString &value)
{
    const auto known
        = database.single(u"select 1 where exists (select 1 from account_field f join account a on a.id = f.account_id"
                          " and a.state = 'active' where f.part = ? and f.name = ? and f.value = ?)"
                          " or exists (select 1 from binding b where b.key = ? and b.value = ?)"_s,
                          {part, field.name, value, field.key ? caseKeyCode(*field.key) : QString(), value});
    return known ? Result<bool>(known->isValid()) : known.error();
}

Result<bool> isFormerName(Database &database, const QString &name)
{
    const auto known = database.single(u"select 1 from former_name n join account a on a.id = n.account_id"
                                       " and a.state = 'active' where n.name = ? limit 1"_s,
                                       {name});
    return known ? Result<bool>(known->isValid()) : known.error();
}

/// Refuses what somebody else has registered, each with a code that points to its way out (I-09). Of a unit the name is
/// looked at first: with a free name and a known code, it was renamed.
Result<Done> refuseWhatIsTaken(Database &database, const DeclaredPart &part)
{
    const bool isUnit = part.name == u"unit"_s;
    for (const QString &name : {isUnit ? part.kind->subjectField : QString(), part.kind->numberField}) {
        const FieldDefinition *field = part.kind->field(name);
        const QString value = part.fields.value(name);
        if (!field || value.isEmpty())
            continue;
        const bool isName = name == part.kind->subjectField;
        const Result<bool> known = isKnown(database, part.name, *field, value);
        if (!known)
            return known.error();
        const Result<bool> former = isName ? isFormerName(database, value) : Result<bool>(false);
        if (!former)
            return former.error();
        if (*known || *former)
            return storeError(!isUnit      ? u"registration.number_taken"_s
                                  : isName ? u"registration.unit_name_taken"_s
                                           : u"registration.credit_code_taken"_s);
    }
    return Done{};
}

Result<Done> insertPart(Database &database, AccountId account, const DeclaredPart &part)
{
    for (auto it = part.fields.cbegin(); it != part.fields.cend(); ++it) {
        if (auto said
            = database.change(u"insert into account_field (account_id, part, name, value) values (?, ?, ?, ?)"_s,
                              {account, part.name, it.key(), it.value()});
            !said)
            return said;
    }
    return database.change(
        u"insert into real_name (account_id, part, state, changed_at) values (?, ?, ?, ?)"_s,
        {account, part.name, realNameStateCode(RealNameState::Incomplete), toStored(database.now())});
}

Result<AccountId> insertAccount(Database &database, const Registration &registration, const QList<DeclaredPart> &parts)
{
    const DeclaredPart &first = parts.constFirst();
    const auto id
        = database.insert(u"insert into account (login_name, type, display_name, phone, email, created_at)"
                          " values (?, ?, ?, ?, ?, ?) on conflict do nothing returning id"_s,
                          {registration.loginName, registration.type, first.fields.value(first.kind->subjectField),
                           registration.phone, registration.email, toStored(database.now())});
    if (!id)
        return id.error();
    if (*id == 0)
        return storeError(u"account.login_name_taken"_s);
    if (const auto set = replacePassword(database, *id, registration.password); !set)
        return set.error();
    for (const DeclaredPart &part : parts) {
        if (const auto inserted = insertPart(database, *id, part); !inserted)
            return inserted.error();
    }
    return *id;
}

QString asJson(const QList<DeclaredPart> &parts)
{
    QJsonObject object;
    for (const DeclaredPart &part : parts) {
        QJsonObject values;
        for (auto it = part.fields.cbegin(); it != part.fields.cend(); ++it)
            values.insert(it.key(), it.value());
        object.insert(part.name, values);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<AccountId> enterInFile(Database &database, const Registration &registration, const QList<DeclaredPart> &parts,
                              const Actor *clerk)
{
    if (const auto asked = ask(database, {.what = u"register"_s, .subject = registration.phone}); !asked)
        return asked.error();
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (clerk) {
        if (const auto may = needClerk(database, *clerk); !may)
            return may.error();
    }
    const Result<bool> right = codeIsRight(database, registration.codeId, u"register"_s, registration.phone);
    if (!right)
        return right.error();
    if (!*right)
        return storeError(u"code.wrong"_s);
    const auto used
        = database.single(u"select 1 from binding where key = 'phone' and value = ?"_s, {registration.phone});
    if (!used)
        return used.error();
    if (used->isValid())
        return storeError(u"registration.phone_used"_s);
    if (const auto free = refuseWhatIsTaken(database, parts.constFirst()); !free)
        return free.error();
    const Result<AccountId> id = insertAccount(database, registration, parts);
    if (!id)
        return id;
    const AccountEntry entry{.event = u"account.registered"_s,
                             .subject = *id,
                             .by = clerk ? clerk->id : *id,
                             .field = u"phone"_s,
                             .after = maskPhone(registration.phone)};
    if (const auto noted = noteAccount(database, entry); !noted)
        return noted.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return id;
}

Result<AccountId> enterOnServer(Database &database, const Registration &registration, const QString &declared,
                                const QVariantList &key)
{
    const auto asked = ask(database,
                           {.what = u"register"_s,
                            .subject = registration.phone,
                            .question = registration.loginName.toLower() + u' ' + declared});
    if (!asked)
        return asked.error();
    const auto id = database.single(u"select register_account(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                    QVariantList{*asked, registration.codeId, registration.type, registration.loginName}
                                        + key + QVariantList{registration.phone, registration.email, declared});
    return id ? Result<AccountId>(id->toLongLong()) : id.error();
}

} // namespace

QStringList registrationFields(const KindDefinition &kind)
{
    QStringList names;
    addWithDeciders(kind, kind.subjectField, names);
    addWithDeciders(kind, kind.numberField, names);
    QStringList inOrder;
    for (const FieldDefinition &field : kind.fields) {
        if (names.contains(field.name))
            inOrder.append(field.name);
    }
    return inOrder;
}

RegistrationStore::RegistrationStore(Database &database, const KindLibrary &kinds)
    : m_database(database)
    , m_kinds(kinds)
{
}

Result<AccountId> RegistrationStore::enter(const Registration &registration, const Actor *clerk)
{
    if (const auto name = LoginName::parse(registration.loginName); !name)
        return name.error();
    if (const auto good = checkPassword(registration.password); !good)
        return good.error();
    if (!registration.email.isEmpty()) {
        if (const auto good = checkEmail(registration.email); !good)
            return good.error();
    }
    const Result<QList<DeclaredPart>> parts
        = partsOf(registration, m_kinds, WorkingCalendar::builtIn().dayOf(m_database.now()));
    if (!parts)
        return parts.error();
    if (const auto acting = m_database.actAs(clerk ? clerk->token : QString()); !acting)
        return acting.error();
    const bool isFile = m_database.engine() == Engine::Sqlite;
    const QVariantList key = isFile ? QVariantList() : keptKey(registration.password, {randomSalt(), derivationRounds});
    if (m_database.isRepeating()) {
        // It may have been done already, and only the answer got lost.
        const auto done
            = m_database.single(u"select registered_by(?, ?)"_s, {registration.codeId, registration.loginName});
        if (!done || !done->isNull())
            return done ? Result<AccountId>(done->toLongLong()) : done.error();
    }
    if (const auto tried = CodeStore(m_database).tryCode(registration.codeId, registration.code); !tried)
        return tried.error();
    return isFile ? enterInFile(m_database, registration, *parts, clerk)
                  : enterOnServer(m_database, registration, asJson(*parts), key);
}

} // namespace hezhun
