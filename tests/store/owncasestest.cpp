// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/applicants.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// What an account sees of its own cases.
class OwnCasesTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatBecameOfThem(); // I-30, I-36
    void othersAreNotShown();
    void paperIsLookedAt();
    void clerkSeesThemDuringAVisit();

private:
    static CaseId handIn(Applicants &applicants, const Actor &account, int number)
    {
        applicants.save(account, u"person"_s, Applicants::personFields(number));
        const auto draft = applicants.drafts().open(u"realname.person"_s, account.id, &account);
        for (const QString &slot : {u"id_front"_s, u"id_back"_s}) {
            if (!applicants.drafts().put(draft->key, slot, picture(number), &account).ok())
                return 0;
        }
        const auto made = applicants.drafts().submit({draft->key}, &account);
        return made.ok() ? made->id : 0;
    }
};

void OwnCasesTest::tellsWhatBecameOfThem()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    QVERIFY(applicants.desk().ownCases().ownCases(zhang.id, zhang)->isEmpty());
    const CaseId first = handIn(applicants, zhang, 1);
    QVERIFY(
        workspace->cases()
            .decide(
                {first, u"refuse"_s, 1, {u"photo_unclear"_s, u"expired"_s}, u"请重新拍摄"_s, u"request-that-refuses"_s},
                workspace.reviewer())
            .ok());
    workspace.pass(std::chrono::hours(1));
    const CaseId second = handIn(applicants, zhang, 2);
    const auto own = applicants.desk().ownCases().ownCases(zhang.id, zhang);
    QVERIFY2(own.ok(), qPrintable(own.ok() ? QString() : own.error().code));
    QCOMPARE(own->size(), 2);
    const OwnCase &newest = own->at(0);
    QCOMPARE(newest.id, second);
    QCOMPARE(newest.reference, u"R-2026-00000002"_s);
    QCOMPARE(newest.state, u"in_review"_s);
    QCOMPARE(newest.submittedAt, workspace.now());
    QVERIFY(newest.reasons.isEmpty() && newest.words.isEmpty() && !newest.closedAt.isValid());
    const OwnCase &refused = own->at(1);
    QCOMPARE(refused.id, first);
    QCOMPARE(refused.kind, u"realname.person"_s);
    QCOMPARE(refused.kindVersion, workspace->kinds().newest(refused.kind)->version);
    QCOMPARE(refused.state, u"refused"_s);
    QCOMPARE(refused.reasons, (QStringList{u"photo_unclear"_s, u"expired"_s}));
    QCOMPARE(refused.words, u"请重新拍摄"_s);
    QVERIFY(refused.closedAt.isValid() && refused.dueAt.isValid());
    QCOMPARE(refused.papers.size(), 2);
    QCOMPARE(refused.papers.at(0).slot, u"id_back"_s);
    QCOMPARE(refused.papers.at(0).width, 24);
    // What happened, not by whom.
    QCOMPARE(refused.history.size(), 2);
    QCOMPARE(refused.history.at(0).action, u"submit"_s);
    QCOMPARE(refused.history.at(1).action, u"refuse"_s);
    QCOMPARE(refused.history.at(1).reasons, refused.reasons);
    for (const HistoryRow &row : refused.history)
        QVERIFY(row.actor.isEmpty() && row.actorLogin.isEmpty());
}

void OwnCasesTest::othersAreNotShown()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const Actor wang = applicants.add(u"wang"_s, u"person"_s, u"15400000002"_s);
    const CaseId id = handIn(applicants, zhang, 1);
    OwnCaseStore &own = applicants.desk().ownCases();
    QCOMPARE(own.ownCases(zhang.id, wang).error().code, u"draft.forbidden"_s);
    QVERIFY(own.ownCases(wang.id, wang)->isEmpty());
    QCOMPARE(own.ownPaper(id, u"id_front"_s, wang).error().code, u"document.unknown"_s);
    // Those of no account are nobody's own.
    QVERIFY(!own.ownCases(0, wang).ok());
    QCOMPARE(workspace.count(u"select count(*) from access_log where event = 'document.own'"_s), 0);
}

void OwnCasesTest::paperIsLookedAt()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const CaseId id = handIn(applicants, zhang, 1);
    OwnCaseStore &own = applicants.desk().ownCases();
    const auto bytes = own.ownPaper(id, u"id_front"_s, zhang);
    QVERIFY2(bytes.ok(), qPrintable(bytes.ok() ? QString() : bytes.error().code));
    QCOMPARE(*bytes, picture(1));
    QCOMPARE(own.ownPaper(id, u"id_side"_s, zhang).error().code, u"document.unknown"_s);
    QCOMPARE(workspace.count(u"select count(*) from access_log where event = 'document.own' and account_id = ?"
                             " and case_id = ? and slot = 'id_front'"_s,
                             {zhang.id, id}),
             1);
}

void OwnCasesTest::clerkSeesThemDuringAVisit()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const Actor clerk = applicants.addClerk(u"clerk"_s);
    const CaseId id = handIn(applicants, zhang, 1);
    OwnCaseStore &own = applicants.desk().ownCases();
    QCOMPARE(own.ownCases(zhang.id, clerk).error().code, u"draft.forbidden"_s);
    applicants.visit(clerk, zhang, std::chrono::minutes(30));
    QCOMPARE(own.ownCases(zhang.id, clerk)->size(), 1);
    QCOMPARE(*own.ownPaper(id, u"id_front"_s, clerk), picture(1));
    workspace.pass(std::chrono::minutes(31));
    QCOMPARE(own.ownCases(zhang.id, clerk).error().code, u"draft.forbidden"_s);
    QCOMPARE(own.ownPaper(id, u"id_front"_s, clerk).error().code, u"document.unknown"_s);
}

QTEST_GUILESS_MAIN(OwnCasesTest)
#include "owncasestest.moc"
