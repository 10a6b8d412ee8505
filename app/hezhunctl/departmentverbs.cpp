// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/actingoffice.h"
#include "app/hezhunctl/invocation.h"
#include "app/hezhunctl/verbs.h"

#include "sheets/sheetreader.h"
#include "store/departmentlist.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DepartmentVerbs)
};

QJsonObject letterObject(const IssuedDepartment &issued)
{
    return {{u"code"_s, issued.code},
            {u"name"_s, issued.name},
            {u"login_name"_s, issued.loginName},
            {u"one_time_password"_s, issued.oneTimePassword}};
}

QString letterLine(const IssuedDepartment &issued)
{
    return Texts::tr("%1, %2: login name %3, one-time password %4, good for 72 hours and for setting another one only.")
        .arg(issued.code, issued.name, issued.loginName, issued.oneTimePassword);
}

int giveLetter(Invocation &call, const Result<IssuedDepartment> &issued)
{
    if (!issued)
        return call.refuse(issued.error());
    call.answer(letterObject(*issued));
    if (!call.json())
        call.out() << letterLine(*issued) << Qt::endl;
    return ExitDone;
}

int issueOne(Invocation &call, ActingOffice &office)
{
    const NewDepartment department{call.word(1), call.option(u"name"_s), call.option(u"login"_s)};
    return giveLetter(call, office.workspace->departments().issue(department, office.actor()));
}

int issueAgain(Invocation &call, ActingOffice &office)
{
    return giveLetter(call, office.workspace->departments().issueAgain(call.word(1), office.actor()));
}

QString stateOf(const Department &department)
{
    if (department.holder == 0)
        return Texts::tr("nobody has the office");
    if (department.isVerified)
        return Texts::tr("operator verified");
    if (!department.waitsForFirstLogin)
        return Texts::tr("operator not verified yet");
    return department.oneTimeUntil > QDateTime::currentDateTimeUtc() ? Texts::tr("waits for the first login")
                                                                     : Texts::tr("the one-time password ran out");
}

int listThem(Invocation &call, ActingOffice &office)
{
    const auto departments = office.workspace->departments().list(office.actor());
    if (!departments)
        return call.refuse(departments.error());
    QJsonArray list;
    for (const Department &department : *departments) {
        list.append(QJsonObject{{u"code"_s, department.code},
                                {u"name"_s, department.name},
                                {u"login_name"_s, department.loginName},
                                {u"operator"_s, department.operatorName},
                                {u"verified"_s, department.isVerified},
                                {u"waits_for_first_login"_s, department.waitsForFirstLogin},
                                {u"issued_at"_s, department.issuedAt.toUTC().toString(Qt::ISODate)},
                                {u"open"_s, department.open}});
        if (!call.json())
            call.out() << department.code << u'\t' << department.name << u'\t' << department.loginName << u'\t'
                       << stateOf(department) << u'\t' << department.open << Qt::endl;
    }
    call.answer(list);
    return ExitDone;
}

/// Every row's fault, before anything is done.
int refuseList(Invocation &call, const QList<ListedDepartment> &listed, const QList<DepartmentFault> &faults)
{
    QJsonArray refused;
    for (const DepartmentFault &fault : faults) {
        const int row = listed.at(fault.row).row;
        refused.append(
            QJsonObject{{u"row"_s, row}, {u"code"_s, fault.error.code}, {u"message"_s, fault.error.message}});
        if (!call.json())
            call.out() << Texts::tr("Row %1: %2").arg(QString::number(row), fault.error.message) << Qt::endl;
    }
    call.answer(QJsonObject{{u"issued"_s, QJsonArray()}, {u"refused"_s, refused}});
    if (!call.json())
        call.out() << Texts::tr("%n row(s) of the list can't be issued. Nothing was done.", nullptr,
                                static_cast<int>(faults.size()))
                   << Qt::endl;
    return ExitRefused;
}

int importThem(Invocation &call, ActingOffice &office)
{
    const auto rows = readSheet(call.word(1));
    if (!rows)
        return call.refuse(rows.error());
    const QList<ListedDepartment> listed = departmentsIn(*rows);
    QList<NewDepartment> departments;
    for (const ListedDepartment &row : listed)
        departments.append(row.department);
    DepartmentStore &store = office.workspace->departments();
    const auto faults = store.faults(departments, office.actor());
    if (!faults)
        return call.refuse(faults.error());
    if (!faults->isEmpty())
        return refuseList(call, listed, *faults);
    const auto issued = store.issueMany(departments, office.actor());
    if (!issued)
        return call.refuse(issued.error());
    QJsonArray letters;
    for (const IssuedDepartment &one : *issued) {
        letters.append(letterObject(one));
        if (!call.json())
            call.out() << letterLine(one) << Qt::endl;
    }
    call.answer(QJsonObject{{u"issued"_s, letters}, {u"refused"_s, QJsonArray()}});
    return ExitDone;
}

struct DepartmentVerb
{
    const char16_t *name;
    int words; ///< with the name
    int (*run)(Invocation &, ActingOffice &);
};

constexpr DepartmentVerb departmentVerbs[] = {
    {u"issue", 2, issueOne},
    {u"again", 2, issueAgain},
    {u"list", 1, listThem},
    {u"import", 2, importThem},
};

} // namespace

int runDepartment(Invocation &call)
{
    const QString form = u"--workspace URL department issue CODE --name NAME [--login LOGIN] | again CODE | list | "
                         "import FILE.csv|FILE.xlsx; each also [--as LOGIN]"_s;
    const QList<QCommandLineOption> options{
        {u"name"_s, {}, u"NAME"_s}, {u"login"_s, {}, u"LOGIN"_s}, {u"as"_s, {}, u"LOGIN"_s}};
    if (!call.parse(options, 1, 2, form))
        return call.exitCode();
    for (const DepartmentVerb &verb : departmentVerbs) {
        if (call.word(0) != QString::fromUtf16(verb.name) || call.words().size() != verb.words)
            continue;
        std::optional<ActingOffice> office = ActingOffice::of(call);
        return office ? verb.run(call, *office) : call.exitCode();
    }
    return call.usage(Texts::tr("The form is: hezhunctl %1").arg(form));
}

} // namespace hezhun
