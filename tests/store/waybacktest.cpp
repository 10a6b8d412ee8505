// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/codestore.h"
#include "tests/store/applicants.h"
#include "tests/store/nobodyscase.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

namespace {

template <typename T> QString codeOf(const Result<T> &result)
{
    return result.ok() ? u"done"_s : result.error().code;
}

QString queuedFor(TestWorkspace &workspace, const QString &phone)
{
    const auto message = workspace->database().single(
        u"select message from outbox where phone = ? and state = 'queued' order by id desc limit 1"_s, {phone});
    return message.ok() ? message->toString() : message.error().details;
}

} // namespace

/// From a lost login name to a password of one's own, at a machine that may do no more than any station.
class WayBackTest : public QObject
{
    Q_OBJECT

private slots:
    void lostAccountIsGivenBack(); // I-22 to I-25, I-04
    void renamedUnitIsFoundUnderItsNewName(); // I-09, I-11
    void whoWasMergedAwayIsOut(); // Q-02
};

void WayBackTest::lostAccountIsGivenBack()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor lost = applicants.add(u"lost_one"_s);
    applicants.save(lost, u"person"_s, Applicants::personFields(1));
    const QString phone = u"13700000009"_s;

    const auto draft = applicants.drafts().open(u"appeal.person"_s, 0, nullptr);
    QVERIFY2(draft.ok(), qPrintable(codeOf(draft)));
    QCOMPARE(codeOf(applicants.drafts().put(draft->key, u"id_front"_s, picture(1), nullptr)), u"done"_s);
    QCOMPARE(codeOf(applicants.drafts().put(draft->key, u"id_back"_s, picture(2, "png"), nullptr)), u"done"_s); // I-24
    const auto code = applicants.desk().codes().send(u"appeal"_s, u"sms"_s, phone);
    QVERIFY2(code.ok(), qPrintable(codeOf(code)));
    HandIn handIn;
    handIn.draft = draft->key;
    handIn.fields = Applicants::appealFields(1);
    handIn.phone = phone;
    handIn.codeId = code->id;
    handIn.code = applicants.codeSentTo(phone);
    const auto handedIn = applicants.drafts().submit(handIn, nullptr);
    QVERIFY2(handedIn.ok() && handedIn->faults.isEmpty(), qPrintable(codeOf(handedIn)));
    QVERIFY2(handedIn->reference.startsWith(u"A-"_s), qPrintable(handedIn->reference));

    const auto matches = workspace->matches().forCase(handedIn->id);
    QVERIFY2(matches.ok() && matches->size() == 1, qPrintable(codeOf(matches)));
    QVERIFY(matches->constFirst().how.contains(u"number"_s));
    const Decision approval{
        .caseId = handedIn->id, .action = u"pass"_s, .expectedVersion = 1, .chosenAccount = matches->constFirst().id};
    QCOMPARE(codeOf(workspace->cases().decide(approval, workspace.reviewer())), u"done"_s);
    const QString message = queuedFor(workspace, phone);
    const QString password = QRegularExpression(u"[A-Z2-9]{12}"_s).match(message).captured();
    QVERIFY2(message.contains(u"lost_one"_s) && password.size() == 12, qPrintable(message));

    AccountStore &accounts = applicants.desk().accounts();
    QCOMPARE(codeOf(accounts.logIn(u"lost_one"_s, u"person"_s, password)), u"login.one_time"_s);
    QCOMPARE(codeOf(accounts.changePassword(u"lost_one"_s, u"person"_s, password, u"Wieder#2026"_s)), u"done"_s);
    QCOMPARE(codeOf(accounts.logIn(u"lost_one"_s, u"person"_s, u"Wieder#2026"_s)), u"done"_s);
    QCOMPARE(codeOf(accounts.logIn(u"lost_one"_s, u"person"_s, password)), u"login.refused"_s);
}

void WayBackTest::renamedUnitIsFoundUnderItsNewName()
{
    TestWorkspace workspace;
    const AccountId account = addAccount(*workspace, u"renamed"_s, u"unit"_s, u"13812345678"_s);
    say(*workspace, account, u"unit"_s, u"name"_s, u"旧名样本公司"_s);
    say(*workspace, account, u"unit"_s, u"credit_code"_s, unitCode(1));
    const auto found = [&](const QString &name) {
        return workspace->recovery().loginNames(u"unit"_s, name, unitCode(1)).value().join(u' ');
    };
    QCOMPARE(found(u"旧名样本公司"_s), u"renamed"_s);
    const CaseId id = handIn(*workspace, u"appeal.unit"_s, unitsAppeal(1, u"新名样本公司"_s));
    const Decision approval{.caseId = id, .action = u"pass"_s, .expectedVersion = 1, .chosenAccount = account};
    QCOMPARE(codeOf(workspace->cases().decide(approval, workspace.reviewer())), u"done"_s);
    QCOMPARE(codeOf(workspace->database().actAs({})), u"done"_s);
    QCOMPARE(found(u"新名样本公司"_s), u"renamed"_s);
    QCOMPARE(found(u"旧名样本公司"_s), u""_s);
    QCOMPARE(codeOf(workspace->cases().decide({id, u"take_back"_s, 2, {}, {}}, workspace.reviewer())), u"done"_s);
    QCOMPARE(codeOf(workspace->database().actAs({})), u"done"_s);
    QCOMPARE(found(u"旧名样本公司"_s), u"renamed"_s);
    QCOMPARE(found(u"新名样本公司"_s), u""_s);
}

void WayBackTest::whoWasMergedAwayIsOut()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor old = applicants.add(u"old_one"_s, u"unit"_s);
    QCOMPARE(codeOf(workspace->accounts().setPassword(u"old_one"_s, u"Alt#Pass2026"_s)), u"done"_s);
    const auto in = applicants.desk().accounts().logIn(u"old_one"_s, u"unit"_s, u"Alt#Pass2026"_s);
    QVERIFY2(in.ok(), qPrintable(codeOf(in)));
    const AccountId young = addAccount(*workspace, u"new_one"_s, u"unit"_s);
    bind(*workspace, u"credit_code"_s, unitCode(1), young);
    addProject(*workspace, u"P-1"_s, old.id, unitCode(1));
    const CaseId id = handIn(*workspace, u"request.merge"_s,
                             {{u"unit_name"_s, u"样本公司"_s},
                              {u"credit_code"_s, unitCode(1)},
                              {u"projects"_s, uR"([["P-1","old_one","new_one"]])"_s}});
    QCOMPARE(codeOf(workspace->cases().decide({id, u"pass"_s, 1, {}, {}}, workspace.reviewer())), u"done"_s);
    QCOMPARE(codeOf(applicants.desk().accounts().logIn(u"old_one"_s, u"unit"_s, u"Alt#Pass2026"_s)),
             u"login.retired"_s);
    if (testEngine() == Engine::PostgreSql) // a file has no sessions
        QCOMPARE(codeOf(applicants.desk().accounts().touch(*in)), u"session.over"_s);
    QCOMPARE(codeOf(workspace->cases().decide({id, u"take_back"_s, 2, {}, {}}, workspace.reviewer())), u"done"_s);
    QCOMPARE(codeOf(applicants.desk().accounts().logIn(u"old_one"_s, u"unit"_s, u"Alt#Pass2026"_s)), u"done"_s);
}

QTEST_GUILESS_MAIN(WayBackTest)
#include "waybacktest.moc"
