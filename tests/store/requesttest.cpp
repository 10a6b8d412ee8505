// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/declaredrows.h"
#include "tests/store/nobodyscase.h"
#include "tests/store/testworkspace.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

namespace {

QString codeOf(const Result<Decided> &result)
{
    return result.ok() ? u"done"_s : result.error().code;
}

QString text(TestWorkspace &workspace, const QString &sql, const QVariantList &parameters = {})
{
    const auto value = workspace->database().single(sql, parameters);
    return value.ok() ? value->toString() : value.error().details;
}

QString joined(TestWorkspace &workspace, const QString &sql)
{
    QStringList all;
    auto rows = workspace->database().select(sql);
    while (rows.ok() && rows->next())
        all.append(rows->text(0));
    return all.join(u' ');
}

QString projects(TestWorkspace &workspace)
{
    return joined(workspace,
                  u"select p.number || '=' || a.login_name from project p"
                  " join account a on a.id = p.account_id order by p.number"_s);
}

QString retired(TestWorkspace &workspace)
{
    return joined(workspace, u"select login_name from account where state = 'retired' order by login_name"_s);
}

QString bindings(TestWorkspace &workspace)
{
    return joined(workspace, u"select key || '=' || value || '=' || account_id from binding order by key, value"_s);
}

DeclaredFields phoneRequest(const QString &loginName)
{
    return {{u"login_name"_s, loginName},
            {u"name"_s, u"王申诉"_s},
            {u"id_type"_s, u"resident_id"_s},
            {u"id_number"_s, residentNumber(1)}};
}

/// Two accounts of one unit, the old one with two projects; and an account of another unit with one.
struct Accounts
{
    explicit Accounts(TestWorkspace &workspace)
        : old(addAccount(*workspace, u"old_one"_s, u"unit"_s))
        , young(addAccount(*workspace, u"new_one"_s, u"unit"_s))
        , foreign(addAccount(*workspace, u"foreign"_s, u"unit"_s))
    {
        say(*workspace, old, u"unit"_s, u"credit_code"_s, unitCode(1));
        bind(*workspace, u"credit_code"_s, unitCode(1), young);
        bind(*workspace, u"credit_code"_s, unitCode(2), foreign);
        bind(*workspace, u"number"_s, residentNumber(5), old);
        addProject(*workspace, u"P-1"_s, old, unitCode(1));
        addProject(*workspace, u"P-2"_s, old, unitCode(1));
        addProject(*workspace, u"P-9"_s, foreign, unitCode(2));
    }

    AccountId old;
    AccountId young;
    AccountId foreign;
};

const QList<QStringList> bothProjects{{u"P-1"_s, u"old_one"_s, u"new_one"_s}, {u"P-2"_s, u"OLD_ONE"_s, u"new_one"_s}};

CaseId requestMerge(TestWorkspace &workspace, const QList<QStringList> &rows)
{
    return handIn(*workspace, u"request.merge"_s,
                  {{u"unit_name"_s, u"样本公司"_s},
                   {u"credit_code"_s, unitCode(1)},
                   {u"handler_name"_s, u"王经办"_s},
                   {u"handler_id_type"_s, u"resident_id"_s},
                   {u"handler_id_number"_s, residentNumber(1)},
                   {u"projects"_s, fromRows(rows)}});
}

Result<Decided> approve(TestWorkspace &workspace, CaseId id, AccountId chosen = 0, int version = 1)
{
    return workspace->cases().decide(
        {.caseId = id, .action = u"pass"_s, .expectedVersion = version, .chosenAccount = chosen}, workspace.reviewer());
}

} // namespace

/// Requests by letter, and what approving them does by itself.
class RequestTest : public QObject
{
    Q_OBJECT

private slots:
    void phoneIsReserved();
    void accountWithAPhoneKeepsIt();
    void phoneOfAnotherIsRefused(); // Q-01, I-07
    void takingBackFreesThePhone();
    void phoneThatWasChangedSinceStays();
    void projectsMoveAndTheOldAccountRetires();
    void wrongRowRefusesTheWholeList_data();
    void wrongRowRefusesTheWholeList();
    void everyProjectMustBeListed();
    void takingBackUndoesAMerge();
    void retiredAccountCanNotBeChosen();
};

void RequestTest::phoneIsReserved()
{
    TestWorkspace workspace;
    const AccountId account = addAccount(*workspace, u"old_name"_s, u"unit"_s);
    bind(*workspace, u"credit_code"_s, unitCode(1), account);
    const CaseId id = handIn(*workspace, u"request.phone"_s, phoneRequest(u"Old_Name"_s), u"13700000009"_s);
    const auto matches = workspace->matches().forCase(id);
    QVERIFY(matches.ok());
    QCOMPARE(matches->size(), 1);
    QCOMPARE(matches->constFirst().how, QStringList{u"login_name"_s});
    QCOMPARE(matches->constFirst().maskedPhone, u""_s);
    QCOMPARE(codeOf(approve(workspace, id)), u"action.account_needed"_s);
    QCOMPARE(codeOf(approve(workspace, id, account)), u"done"_s);
    QCOMPARE(text(workspace, u"select phone from account where id = ?"_s, {account}), u"13700000009"_s);
    QCOMPARE(workspace.count(u"select account_id from binding where key = 'phone'"_s), account);
    QCOMPARE(workspace.count(u"select count(*) from access_log where event = 'phone.changed' and subject_id = ?"
                             " and account_id = ? and field = 'phone' and after_value = '13*****009'"_s,
                             {account, workspace.reviewer().id}),
             1);
    const QString message = text(workspace, u"select message from outbox"_s);
    QVERIFY2(message.contains(u"old_name"_s) && !message.contains(u'{'), qPrintable(message));
    QCOMPARE(workspace.count(u"select count(*) from outbox where secret"_s), 0);
}

void RequestTest::accountWithAPhoneKeepsIt()
{
    TestWorkspace workspace;
    const AccountId account = addAccount(*workspace, u"old_name"_s, u"person"_s, u"13812345678"_s);
    const CaseId id = handIn(*workspace, u"request.phone"_s, phoneRequest(u"old_name"_s), u"13700000009"_s);
    QCOMPARE(codeOf(approve(workspace, id, account)), u"request.phone_there"_s);
    QCOMPARE(text(workspace, u"select phone from account where id = ?"_s, {account}), u"13812345678"_s);
    QCOMPARE(workspace->cases().history(id)->size(), 1);
}

void RequestTest::phoneOfAnotherIsRefused()
{
    TestWorkspace workspace;
    bind(*workspace, u"phone"_s, u"13700000009"_s, addAccount(*workspace, u"another"_s, u"person"_s));
    const AccountId account = addAccount(*workspace, u"old_name"_s, u"person"_s);
    const CaseId id = handIn(*workspace, u"request.phone"_s, phoneRequest(u"old_name"_s), u"13700000009"_s);
    QCOMPARE(codeOf(approve(workspace, id, account)), u"action.phone_used"_s);
    QCOMPARE(text(workspace, u"select phone from account where id = ?"_s, {account}), u""_s);
}

void RequestTest::takingBackFreesThePhone()
{
    TestWorkspace workspace;
    const AccountId account = addAccount(*workspace, u"old_name"_s, u"person"_s);
    bind(*workspace, u"number"_s, residentNumber(1), account);
    const QString before = bindings(workspace);
    const CaseId id = handIn(*workspace, u"request.phone"_s, phoneRequest(u"old_name"_s), u"13700000009"_s);
    QCOMPARE(codeOf(approve(workspace, id, account)), u"done"_s);
    QVERIFY(bindings(workspace) != before);
    QCOMPARE(codeOf(workspace->cases().decide({id, u"take_back"_s, 2, {}, {}}, workspace.reviewer())), u"done"_s);
    QCOMPARE(text(workspace, u"select phone from account where id = ?"_s, {account}), u""_s);
    QCOMPARE(bindings(workspace), before);
    QCOMPARE(workspace.count(u"select count(*) from access_log where event = 'phone.changed'"_s), 2);
}

void RequestTest::phoneThatWasChangedSinceStays()
{
    TestWorkspace workspace;
    const AccountId account = addAccount(*workspace, u"old_name"_s, u"person"_s);
    const CaseId id = handIn(*workspace, u"request.phone"_s, phoneRequest(u"old_name"_s), u"13700000009"_s);
    QCOMPARE(codeOf(approve(workspace, id, account)), u"done"_s);
    QVERIFY(workspace->database().change(u"update account set phone = '13911111111' where id = ?"_s, {account}).ok());
    QCOMPARE(codeOf(workspace->cases().decide({id, u"take_back"_s, 2, {}, {}}, workspace.reviewer())), u"done"_s);
    QCOMPARE(text(workspace, u"select phone from account where id = ?"_s, {account}), u"13911111111"_s);
}

void RequestTest::projectsMoveAndTheOldAccountRetires()
{
    TestWorkspace workspace;
    const Accounts accounts(workspace);
    const CaseId id = requestMerge(workspace, bothProjects);
    QVERIFY(id > 0);
    QCOMPARE(codeOf(approve(workspace, id)), u"done"_s);
    QCOMPARE(projects(workspace), u"P-1=new_one P-2=new_one P-9=foreign"_s);
    QCOMPARE(retired(workspace), u"old_one"_s);
    QCOMPARE(workspace.count(u"select count(*) from binding where account_id = ?"_s, {accounts.old}), 0);
    QCOMPARE(workspace.count(u"select count(*) from binding where account_id = ?"_s, {accounts.young}), 1);
    QCOMPARE(text(workspace, u"select after_value from access_log where event = 'account.merged' and subject_id = ?"_s,
                  {accounts.old}),
             u"new_one"_s);
}

void RequestTest::wrongRowRefusesTheWholeList_data()
{
    QTest::addColumn<QStringList>("row");
    QTest::addColumn<QString>("code");
    QTest::newRow("Q-20 no such project")
        << QStringList{u"P-3"_s, u"old_one"_s, u"new_one"_s} << u"request.row_project:2"_s;
    QTest::newRow("Q-20 project of another account")
        << QStringList{u"P-9"_s, u"old_one"_s, u"new_one"_s} << u"request.row_project:2"_s;
    QTest::newRow("Q-20 project of another unit")
        << QStringList{u"P-9"_s, u"foreign"_s, u"new_one"_s} << u"request.row_unit:2"_s;
    QTest::newRow("Q-02 to another unit")
        << QStringList{u"P-2"_s, u"old_one"_s, u"foreign"_s} << u"request.row_unit:2"_s;
    QTest::newRow("Q-20 the same project twice")
        << QStringList{u"P-1"_s, u"old_one"_s, u"new_one"_s} << u"request.row_twice:2"_s;
    QTest::newRow("Q-20 no such old account")
        << QStringList{u"P-2"_s, u"older_one"_s, u"new_one"_s} << u"request.row_account:2"_s;
    QTest::newRow("Q-20 no such new account")
        << QStringList{u"P-2"_s, u"old_one"_s, u"newer_one"_s} << u"request.row_account:2"_s;
    QTest::newRow("Q-20 old and new at once")
        << QStringList{u"P-2"_s, u"old_one"_s, u"old_one"_s} << u"request.row_account:2"_s;
}

void RequestTest::wrongRowRefusesTheWholeList()
{
    QFETCH(QStringList, row);
    QFETCH(QString, code);
    TestWorkspace workspace;
    const Accounts accounts(workspace);
    const QString before = projects(workspace) + bindings(workspace);
    const CaseId id = requestMerge(workspace, {bothProjects.constFirst(), row});
    const auto refused = approve(workspace, id);
    QCOMPARE(codeOf(refused), code);
    QVERIFY2(refused.error().message.contains(u'2') && !refused.error().message.contains(u'%'),
             qPrintable(refused.error().message));
    QCOMPARE(projects(workspace) + bindings(workspace), before);
    QCOMPARE(retired(workspace), u""_s);
    QCOMPARE(workspace->cases().history(id)->size(), 1);
}

void RequestTest::everyProjectMustBeListed()
{
    TestWorkspace workspace;
    const Accounts accounts(workspace);
    const CaseId id = requestMerge(workspace, {bothProjects.constFirst()});
    const auto refused = approve(workspace, id);
    QCOMPARE(codeOf(refused), u"request.project_left:P-2"_s);
    QVERIFY2(refused.error().message.contains(u"P-2"_s), qPrintable(refused.error().message));
    QCOMPARE(retired(workspace), u""_s);
}

void RequestTest::takingBackUndoesAMerge()
{
    TestWorkspace workspace;
    const Accounts accounts(workspace);
    const QString before = projects(workspace) + bindings(workspace);
    const CaseId id = requestMerge(workspace, bothProjects);
    QCOMPARE(codeOf(approve(workspace, id)), u"done"_s);
    workspace.pass(59s);
    QCOMPARE(codeOf(workspace->cases().decide({id, u"take_back"_s, 2, {}, {}}, workspace.reviewer())), u"done"_s);
    QCOMPARE(projects(workspace) + bindings(workspace), before);
    QCOMPARE(retired(workspace), u""_s);
    QCOMPARE(
        workspace.count(u"select count(*) from access_log where event = 'account.merge_undone' and subject_id = ?"_s,
                        {accounts.old}),
        1);
    QCOMPARE(workspace.count(u"select count(*) from outbox where state = 'queued'"_s), 0);
    // And once more, now for good.
    QCOMPARE(codeOf(approve(workspace, id, 0, 3)), u"done"_s);
    QCOMPARE(retired(workspace), u"old_one"_s);
}

void RequestTest::retiredAccountCanNotBeChosen()
{
    TestWorkspace workspace;
    const Accounts accounts(workspace);
    QCOMPARE(codeOf(approve(workspace, requestMerge(workspace, bothProjects))), u"done"_s);
    const CaseId id = handIn(*workspace, u"request.phone"_s, phoneRequest(u"old_one"_s));
    QCOMPARE(codeOf(approve(workspace, id, accounts.old)), u"action.account_retired"_s);
    // Nor merged into.
    addProject(*workspace, u"P-3"_s, accounts.young, unitCode(1));
    const CaseId back = requestMerge(workspace,
                                     {{u"P-1"_s, u"new_one"_s, u"old_one"_s},
                                      {u"P-2"_s, u"new_one"_s, u"old_one"_s},
                                      {u"P-3"_s, u"new_one"_s, u"old_one"_s}});
    QCOMPARE(codeOf(approve(workspace, back)), u"request.row_account:1"_s);
}

QTEST_GUILESS_MAIN(RequestTest)
#include "requesttest.moc"
