// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/invocation.h"
#include "app/hezhunctl/verbs.h"

#include "domain/creditcode.h"
#include "domain/loginname.h"
#include "domain/password.h"
#include "domain/phone.h"
#include "domain/residentid.h"
#include "domain/workingcalendar.h"
#include "kinds/kindloader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CheckVerbs)
};

/// What is wrong with a value, or nothing.
using Judge = std::function<std::optional<Error>(const QString &)>;

template <typename Value> std::optional<Error> errorOf(const Result<Value> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

Judge judgeFor(const QString &what)
{
    const WorkingCalendar &calendar = WorkingCalendar::builtIn();
    const QDate today = calendar.dayOf(QDateTime::currentDateTimeUtc());
    if (what == u"resident-id"_s)
        return [today](const QString &value) { return errorOf(ResidentId::parse(value, today)); };
    if (what == u"credit-code"_s)
        return [](const QString &value) { return errorOf(CreditCode::parse(value)); };
    if (what == u"phone"_s)
        return [](const QString &value) { return errorOf(MobileNumber::parse(value)); };
    if (what == u"password"_s)
        return [](const QString &value) { return errorOf(checkPassword(value)); };
    if (what == u"login-name"_s)
        return [](const QString &value) { return errorOf(LoginName::parse(value)); };
    return {};
}

} // namespace

int runCheck(Invocation &call)
{
    const QString form = u"check resident-id|credit-code|phone|password|login-name"_s;
    if (!call.parse({}, 1, 1, form))
        return call.exitCode();
    const Judge judge = judgeFor(call.word(0));
    if (!judge)
        return call.usage(Texts::tr("The form is: hezhunctl %1").arg(form));
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return call.refuse({u"check.no_input"_s, Texts::tr("Standard input can't be read.")});
    QJsonArray answers;
    while (true) {
        QByteArray line = in.readLine();
        if (line.isEmpty())
            break;
        if (line.endsWith('\n'))
            line.chop(1);
        if (line.endsWith('\r'))
            line.chop(1);
        const QString value = QString::fromUtf8(line);
        const std::optional<Error> error = judge(value);
        QJsonObject answer{{u"value"_s, value}, {u"ok"_s, !error}};
        if (error) {
            answer.insert(u"code"_s, error->code);
            answer.insert(u"message"_s, error->message);
        }
        answers.append(answer);
        if (!call.json())
            call.out() << value << u'\t' << (error ? error->message : u"ok"_s) << Qt::endl;
    }
    call.answer(answers);
    return ExitDone;
}

int runKinds(Invocation &call)
{
    const QString form = u"kinds check FILE"_s;
    if (!call.parse({}, 2, 2, form))
        return call.exitCode();
    if (call.word(0) != u"check"_s)
        return call.usage(Texts::tr("The form is: hezhunctl %1").arg(form));
    const QString name = call.word(1);
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return call.refuse({u"kinds.unreadable"_s, Texts::tr("%1 can't be read: %2.").arg(name, file.errorString())});
    const LoadedKind loaded = loadKind(file.readAll());
    QJsonArray faults;
    for (const KindFault &fault : loaded.faults) {
        faults.append(QJsonObject{{u"file"_s, name}, {u"place"_s, fault.place}, {u"message"_s, fault.message}});
        if (!call.json())
            call.out() << name << u": "_s << fault.place << u": "_s << fault.message << Qt::endl;
    }
    call.answer(QJsonObject{{u"ok"_s, faults.isEmpty()}, {u"faults"_s, faults}});
    if (loaded.definition && !call.json()) {
        call.out() << Texts::tr("%1: %2, version %3, has no fault.")
                          .arg(name, loaded.definition->name)
                          .arg(loaded.definition->version)
                   << Qt::endl;
    }
    return faults.isEmpty() ? ExitDone : ExitRefused;
}

} // namespace hezhun
