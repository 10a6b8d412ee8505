// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/applicants.h"

#include "domain/residentid.h"
#include "store/codestore.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

Applicants::Applicants(TestWorkspace &workspace)
    : m_workspace(workspace)
    , m_desk(testEngine() == Engine::PostgreSql ? workspace.station({}) : workspace.another())
{
}

void Applicants::must(const QString &sql, const QVariantList &parameters)
{
    if (const auto changed = m_workspace->database().change(sql, parameters); !changed.ok())
        qFatal("%s: %s %s", qPrintable(sql), qPrintable(changed.error().code), qPrintable(changed.error().details));
}

Actor Applicants::add(const QString &loginName, const QString &type, const QString &phone)
{
    NewAccount account;
    account.loginName = loginName;
    account.type = type;
    account.phone = phone;
    const auto id = m_workspace->accounts().add(account);
    if (!id.ok())
        qFatal("%s", qPrintable(id.error().message));
    Actor actor;
    actor.id = *id;
    actor.loginName = loginName;
    actor.name = loginName;
    if (testEngine() == Engine::Sqlite)
        return actor;
    actor = m_workspace.atStation(actor);
    must(u"update session set idle_ms = 1000000000000, ends_at = ends_at + 1000000000000 where account_id = ?"_s,
         {*id});
    return actor;
}

Actor Applicants::addClerk(const QString &loginName)
{
    const Actor clerk = add(loginName);
    must(u"insert into account_role (account_id, role, desk) values (?, 'counter_clerk', 'platform')"_s, {clerk.id});
    return clerk;
}

void Applicants::save(const Actor &account, const QString &part, const DeclaredFields &fields)
{
    must(u"delete from account_field where account_id = ? and part = ?"_s, {account.id, part});
    for (auto it = fields.cbegin(); it != fields.cend(); ++it)
        must(u"insert into account_field (account_id, part, name, value) values (?, ?, ?, ?)"_s,
             {account.id, part, it.key(), it.value()});
}

void Applicants::setRealName(const Actor &account, const QString &part, const QString &state)
{
    must(u"insert into real_name (account_id, part, state, changed_at) values (?, ?, ?, 0)"
         " on conflict (account_id, part) do update set state = excluded.state"_s,
         {account.id, part, state});
}

void Applicants::visit(const Actor &clerk, const Actor &account, std::chrono::seconds time)
{
    must(u"insert into counter_visit (clerk_id, account_id, until) values (?, ?, ?)"_s,
         {clerk.id, account.id, toStored(m_workspace.now().addDuration(time))});
}

QString Applicants::codeSentTo(const QString &phone)
{
    static const QRegularExpression digits(u"[0-9]{6}"_s);
    const auto message = m_workspace->database().single(
        u"select message from outbox where phone = ? order by id desc limit 1"_s, {phone});
    return message.ok() ? digits.match(message->toString()).captured() : QString();
}

DraftKey Applicants::draftOfPerson(const Actor &account, int number)
{
    save(account, u"person"_s, personFields(number));
    const auto draft = drafts().open(u"realname.person"_s, account.id, &account);
    if (!draft.ok())
        return {};
    for (const QString &slot : {u"id_front"_s, u"id_back"_s}) {
        const int picked = 2 * number + (slot == u"id_front"_s ? 0 : 1);
        if (!drafts().put(draft->key, slot, picture(picked), &account).ok())
            return {};
    }
    return draft->key;
}

HandIn Applicants::appealOf(int number, const Actor *by)
{
    HandIn handIn;
    const auto draft = drafts().open(u"appeal.person"_s, 0, by);
    if (!draft.ok())
        return {};
    handIn.draft = draft->key;
    for (const QString &slot : {u"id_front"_s, u"id_back"_s}) {
        if (!drafts().put(handIn.draft, slot, picture(number, "png"), by).ok())
            return {};
    }
    handIn.fields = appealFields(number);
    handIn.phone = appealPhone();
    return handIn;
}

void Applicants::sendCode(HandIn &handIn, const Actor *by)
{
    if (!m_desk->database().actAs(by ? by->token : QString()).ok())
        return;
    const auto sent = CodeStore(m_desk->database()).send(u"appeal"_s, u"sms"_s, handIn.phone);
    if (!sent.ok())
        qWarning("no code: %s", qPrintable(sent.error().code));
    handIn.codeId = sent.ok() ? sent->id : 0;
    handIn.code = codeSentTo(handIn.phone);
}

DeclaredFields Applicants::appealFields(int number)
{
    const QString first17 = u"11010519900101%1"_s.arg(number, 3, 10, QChar(u'0'));
    return {{u"name"_s, u"张样本%1"_s.arg(QChar(0x4e00 + number))},
            {u"region"_s, u"mainland"_s},
            {u"id_type"_s, u"resident_id"_s},
            {u"id_number"_s, first17 + ResidentId::checkCharacter(first17)}};
}

DeclaredFields Applicants::personFields(int number)
{
    DeclaredFields fields = appealFields(number);
    fields.insert(u"valid_from"_s, u"2016-05-01"_s);
    fields.insert(u"valid_until"_s, u"2036-05-01"_s);
    return fields;
}

} // namespace hezhun
