// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/identities.h"

#include "domain/creditcode.h"
#include "domain/residentid.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// Enterprises of one district, of which each fourth or so has a code that no number can have.
QString creditCode(int number)
{
    static const QString alphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY"_s;
    for (int first = 0;; ++first) {
        const QString begin = u"91110105MA%1%2"_s.arg(first % 10).arg(number, 6, 10, QChar(u'0'));
        for (const QChar last : alphabet) {
            if (const auto code = CreditCode::parse(begin + last))
                return begin + last;
        }
    }
}

} // namespace

Actor addApplicant(TestWorkspace &workspace, const QString &loginName, const QString &type, const QString &phone)
{
    NewAccount account;
    account.loginName = loginName;
    account.type = type;
    account.phone = phone;
    const auto id = workspace->accounts().add(account);
    if (!id)
        qFatal("%s", qPrintable(id.error().message));
    Actor actor = *workspace->accounts().actor(loginName);
    if (testEngine() == Engine::PostgreSql) {
        actor.token = workspace->database().single(u"select open_session(?)"_s, {actor.id})->toString();
        workspace.count(u"with longer as (update session set idle_ms = 1000000000000, ends_at = ends_at + 1000000000000"
                        " where account_id = ? returning 1) select count(*) from longer"_s,
                        {actor.id});
    }
    return actor;
}

DeclaredFields personSays(const TestWorkspace &workspace, int number)
{
    return workspace.person(number).fields;
}

DeclaredFields agentSays(const TestWorkspace &workspace, int number)
{
    DeclaredFields fields = workspace.person(number).fields;
    fields.insert(u"mobile"_s, u"139%1"_s.arg(number, 8, 10, QChar(u'0')));
    return fields;
}

DeclaredFields unitSays(int number)
{
    const QString first17 = u"11010519700101%1"_s.arg(number, 3, 10, QChar(u'0'));
    return {{u"name"_s, u"北京样本%1科技有限公司"_s.arg(QChar(0x4e00 + number))},
            {u"region_type"_s, u"domestic"_s},
            {u"legal_type"_s, u"enterprise"_s},
            {u"credit_code"_s, creditCode(number)},
            {u"nature"_s, u"private"_s},
            {u"place"_s, u"110105"_s},
            {u"address"_s, u"北京市朝阳区样本路%1号"_s.arg(number)},
            {u"founded_on"_s, u"2015-03-02"_s},
            {u"independent"_s, u"yes"_s},
            {u"correspondence_address"_s, u"北京市朝阳区样本路%1号"_s.arg(number)},
            {u"representative_name"_s, u"李样本"_s},
            {u"representative_region"_s, u"mainland"_s},
            {u"representative_id_type"_s, u"resident_id"_s},
            {u"representative_id_number"_s, first17 + ResidentId::checkCharacter(first17)},
            {u"representative_valid_from"_s, u"2016-05-01"_s},
            {u"representative_valid_until"_s, u"2036-05-01"_s},
            {u"representative_mobile"_s, u"13700000001"_s},
            {u"representative_email"_s, u"li@example.cn"_s}};
}

} // namespace hezhun
