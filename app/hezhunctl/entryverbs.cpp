// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/actingoffice.h"
#include "app/hezhunctl/invocation.h"
#include "app/hezhunctl/verbs.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(EntryVerbs)
};

QString resultText(EntryResult result)
{
    switch (result) {
    case EntryResult::Passed: return Texts::tr("passed");
    case EntryResult::Failed: return Texts::tr("failed");
    case EntryResult::NotReached: return Texts::tr("not reached");
    case EntryResult::NotKnown: break;
    }
    return Texts::tr("not known");
}

QJsonObject stepObject(const EntryStep &step)
{
    return {{u"step"_s, step.code},
            {u"result"_s, entryResultCode(step.result)},
            {u"code"_s, step.reason},
            {u"title"_s, step.title},
            {u"words"_s, step.words},
            {u"cure"_s, step.cure},
            {u"missing"_s, QJsonArray::fromStringList(step.missing)}};
}

void tellStep(QTextStream &out, const EntryStep &step)
{
    out << resultText(step.result) << u'\t' << step.title;
    if (!step.words.isEmpty())
        out << u'\t' << step.words;
    if (!step.cure.isEmpty())
        out << u' ' << step.cure;
    out << Qt::endl;
    for (const QString &field : step.missing)
        out << u"\t- " << field << Qt::endl;
}

/// 0: the way in is open; 1: it is not, and each step says why.
int tell(Invocation &call, const Result<EntryReport> &report)
{
    if (!report)
        return call.refuse(report.error());
    QJsonArray steps;
    for (const EntryStep &step : report->steps) {
        steps.append(stepObject(step));
        if (!call.json())
            tellStep(call.out(), step);
    }
    call.answer(QJsonObject{{u"matter"_s, report->matter},
                            {u"login_name"_s, report->loginName},
                            {u"name"_s, report->name},
                            {u"unit"_s, report->unitName},
                            {u"passes"_s, report->passes()},
                            {u"steps"_s, steps}});
    return report->passes() ? ExitDone : ExitRefused;
}

int listMatters(Invocation &call)
{
    QJsonArray list;
    for (const EntryMatter &matter : EntryStore::matters()) {
        list.append(QJsonObject{{u"matter"_s, matter.code}, {u"title"_s, matter.title}});
        if (!call.json())
            call.out() << matter.code << u'\t' << matter.title << Qt::endl;
    }
    call.answer(list);
    return ExitDone;
}

} // namespace

int runEntry(Invocation &call)
{
    const QString form = u"--workspace URL entry check LOGIN MATTER [--unit LOGIN] [--as LOGIN [--type person|unit]] | "
                         "enter MATTER [--unit LOGIN] --as LOGIN [--type person|unit] | matters"_s;
    QList<QCommandLineOption> options = ActingPerson::options();
    options << QCommandLineOption{u"unit"_s, {}, u"LOGIN"_s};
    if (!call.parse(options, 1, 3, form))
        return call.exitCode();
    if (call.words() == QStringList{u"matters"_s})
        return listMatters(call);
    const bool checks = call.word(0) == u"check"_s && call.words().size() == 3;
    const bool enters = call.word(0) == u"enter"_s && call.words().size() == 2;
    if (!checks && !enters)
        return call.usage(Texts::tr("The form is: hezhunctl %1").arg(form));
    const std::optional<ActingOffice> office = ActingOffice::of(call, call.option(u"type"_s));
    if (!office)
        return call.exitCode();
    if (enters && !office->actor())
        return call.usage(Texts::tr("Say who goes in: --as LOGIN."));
    const Actor actor = office->actor() ? *office->actor() : Actor();
    EntryStore &entry = office->workspace->entry();
    if (checks)
        return tell(
            call,
            entry.check({.loginName = call.word(1), .matter = call.word(2), .unitLogin = call.option(u"unit"_s)},
                        actor));
    return tell(call, entry.enter({.matter = call.word(1), .unitLogin = call.option(u"unit"_s)}, actor));
}

} // namespace hezhun
