// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/newcomers.h"

#include "domain/creditcode.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace hezhun {

std::unique_ptr<Workspace> beforeLogin(TestWorkspace &workspace)
{
    return testEngine() == Engine::PostgreSql ? workspace.station({}) : workspace.another();
}

QString codeSentTo(TestWorkspace &workspace, const QString &address)
{
    static const QRegularExpression code(u"验证码([0-9]{6})，"_s);
    const auto message = workspace->database().single(
        u"select message from outbox where phone = ? and secret and state = 'queued' order by id desc limit 1"_s,
        {address});
    return message.ok() ? code.match(message->toString()).captured(1) : QString();
}

Registration newPerson(const TestWorkspace &workspace, int number)
{
    const Submission person = workspace.person(number);
    Registration registration;
    registration.loginName = u"newcomer_%1"_s.arg(number);
    registration.password = u"Good#Pass1"_s;
    registration.phone = u"139%1"_s.arg(number, 8, 10, QChar(u'0'));
    registration.fields = person.fields;
    registration.fields.remove(u"valid_from"_s);
    registration.fields.remove(u"valid_until"_s);
    return registration;
}

Registration newUnit(const TestWorkspace &workspace, int number)
{
    Registration registration = newPerson(workspace, number);
    registration.type = u"unit"_s;
    registration.loginName = u"new_unit_%1"_s.arg(number);
    registration.agent = registration.fields;
    const QString first17 = u"91110105MA%1X"_s.arg(number, 6, 10, QChar(u'0'));
    registration.fields = {{u"name"_s, u"样本科技第%1有限公司"_s.arg(number)},
                           {u"region_type"_s, u"domestic"_s},
                           {u"legal_type"_s, u"enterprise"_s},
                           {u"credit_code"_s, first17 + CreditCode::checkCharacter(first17)}};
    return registration;
}

void askForCode(TestWorkspace &workspace, Workspace &at, Registration &registration)
{
    const auto sent = at.codes().send(u"register"_s, u"sms"_s, registration.phone);
    if (!sent.ok())
        qFatal("%s (%s)", qPrintable(sent.error().code), qPrintable(sent.error().details));
    registration.codeId = sent->id;
    registration.code = codeSentTo(workspace, registration.phone);
    workspace.pass(61s);
}

AccountId enter(TestWorkspace &workspace, Workspace &at, Registration registration)
{
    askForCode(workspace, at, registration);
    const auto entered = at.registration().enter(registration);
    if (!entered.ok())
        qWarning("%s (%s)", qPrintable(entered.error().code), qPrintable(entered.error().details));
    return entered.ok() ? *entered : 0;
}

} // namespace hezhun
