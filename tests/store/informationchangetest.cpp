// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/identities.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString person = u"person"_s;
const QString unit = u"unit"_s;

} // namespace

/// What a change of one's own information interrupts, who may make it, and what is written down of it (I-35, I-39,
/// I-40).
class InformationChangeTest : public QObject
{
    Q_OBJECT

private slots:
    void editingWithdrawsWhatIsInReview(); // I-35
    void editingWaitsForTheReviewer(); // I-35
    void whatCantBeWithdrawnStays(); // I-35
    void recordOfChangesIsMasked(); // I-39, I-40
    void recordIsForOneselfAndAdministrators(); // I-39
    void othersMayNeitherReadNorSave();
    void clerksActForWhoStandsThere();
};

void InformationChangeTest::editingWithdrawsWhatIsInReview()
{
    TestWorkspace workspace;
    const Actor zhang = addApplicant(workspace, u"zhang"_s, person, workspace.person(1).phone);
    QVERIFY(workspace->information().save(zhang.id, person, personSays(workspace, 1), zhang).ok());
    Submission papers = workspace.person(1);
    papers.loginName = u"zhang"_s;
    const CaseId id = workspace.submit(papers);
    QVERIFY(id > 0);
    auto there = workspace->information().read(zhang.id, person, zhang);
    QCOMPARE(there->state, u"in_review"_s);
    QCOMPARE(there->openCase, id);
    // What is no trigger leaves it where it is.
    DeclaredFields fields = personSays(workspace, 1);
    fields.insert(u"sex"_s, u"male"_s);
    there = workspace->information().save(zhang.id, person, fields, zhang);
    QCOMPARE(there->openCase, id);
    fields.insert(u"valid_until"_s, u"2035-05-01"_s);
    there = workspace->information().save(zhang.id, person, fields, zhang);
    QCOMPARE(codeOf(there), u"done"_s);
    QCOMPARE(there->openCase, 0);
    QCOMPARE(there->state, u"incomplete"_s);
    QCOMPARE(there->check, u"queued"_s);
    const auto desk = workspace.another(workspace.reviewer());
    const auto history = desk->cases().history(id);
    QCOMPARE(history->constLast().action, u"withdraw"_s);
    QCOMPARE(history->constLast().actorLogin, u"zhang"_s);
    QCOMPARE(history->constLast().toState, u"withdrawn"_s);
    QCOMPARE(desk->cases().counts(workspace.reviewer())->open, 0);
    QCOMPARE(desk->cases().read(id)->documents.size(), 2); // nothing is lost
    // The reviewer who had it on the list is told.
    const auto late = desk->cases().decide({id, u"pass"_s, 1, {}, {}}, workspace.reviewer());
    QCOMPARE(codeOf(late), u"case.stale"_s);
}

void InformationChangeTest::editingWaitsForTheReviewer()
{
    TestWorkspace workspace;
    const Actor zhang = addApplicant(workspace, u"zhang"_s, person, workspace.person(1).phone);
    Submission papers = workspace.person(1);
    papers.loginName = u"zhang"_s;
    const CaseId id = workspace.submit(papers);
    QVERIFY(workspace->cases().take(id, workspace.reviewer()).ok());
    DeclaredFields fields = personSays(workspace, 1);
    fields.insert(u"name"_s, u"张改名"_s);
    QCOMPARE(codeOf(workspace->information().save(zhang.id, person, fields, zhang)), u"identity.being_reviewed"_s);
    QCOMPARE(workspace->information().read(zhang.id, person, zhang)->openCase, id);
    QCOMPARE(workspace->information().read(zhang.id, person, zhang)->fields, personSays(workspace, 1));
    QVERIFY(workspace->cases().release(id, workspace.reviewer()).ok());
    QCOMPARE(codeOf(workspace->information().save(zhang.id, person, fields, zhang)), u"done"_s);
}

void InformationChangeTest::whatCantBeWithdrawnStays()
{
    TestWorkspace workspace;
    const Actor zhang = addApplicant(workspace, u"zhang"_s, person, workspace.person(1).phone);
    Submission papers = workspace.person(1);
    papers.loginName = u"zhang"_s;
    const CaseId id = workspace.submit(papers);
    // Filed under a definition of before, which knew no such action.
    QVERIFY(
        workspace->database().change(u"update kind_action set from_state = 'gone' where role = 'applicant'"_s).ok());
    DeclaredFields fields = personSays(workspace, 1);
    fields.insert(u"name"_s, u"张改名"_s);
    QCOMPARE(codeOf(workspace->information().save(zhang.id, person, fields, zhang)), u"case.open"_s);
    QCOMPARE(workspace->information().read(zhang.id, person, zhang)->openCase, id);
}

void InformationChangeTest::recordOfChangesIsMasked()
{
    TestWorkspace workspace;
    const Actor who = addApplicant(workspace, u"who"_s, unit, u"13800000001"_s);
    QVERIFY(workspace->information().save(who.id, unit, unitSays(1), who).ok());
    workspace.pass(std::chrono::hours(1));
    DeclaredFields changed = unitSays(1);
    changed.insert({{u"address"_s, u"新址"_s},
                    {u"representative_name"_s, u"王样本"_s},
                    {u"representative_mobile"_s, u"13712345678"_s},
                    {u"representative_email"_s, u"wang@example.cn"_s},
                    {u"representative_id_number"_s, unitSays(2).value(u"representative_id_number"_s)}});
    QVERIFY(workspace->information().save(who.id, unit, changed, who).ok());
    const auto events = workspace->information().changes(who.id, who);
    QCOMPARE(codeOf(events), u"done"_s);
    QMap<QString, QPair<QString, QString>> seen;
    for (const AccountEvent &event : *events) {
        if (event.at != workspace.now() || event.event != u"information.changed"_s)
            continue;
        QCOMPARE(event.byLogin, u"who"_s);
        QVERIFY(!event.bySomebodyElse);
        seen.insert(event.field, {event.before, event.after});
    }
    const QString number = unitSays(2).value(u"representative_id_number"_s);
    const QMap<QString, QPair<QString, QString>> expected{
        {u"unit.address"_s, {unitSays(1).value(u"address"_s), u"新址"_s}},
        {u"unit.representative_name"_s, {u"李＊＊"_s, u"王＊＊"_s}},
        {u"unit.representative_mobile"_s, {u"13*****001"_s, u"13*****678"_s}},
        {u"unit.representative_email"_s, {u"l***@example.cn"_s, u"w***@example.cn"_s}},
        {u"unit.representative_id_number"_s,
         {u"1101********%1"_s.arg(unitSays(1).value(u"representative_id_number"_s).right(4)),
          u"1101********%1"_s.arg(number.right(4))}}};
    QCOMPARE(seen, expected);
    // A unit's name and its code are public.
    const auto named = std::find_if(events->cbegin(), events->cend(),
                                    [](const AccountEvent &event) { return event.field == u"unit.name"_s; });
    QVERIFY(named != events->cend());
    QCOMPARE(named->after, unitSays(1).value(u"name"_s));
}

void InformationChangeTest::recordIsForOneselfAndAdministrators()
{
    TestWorkspace workspace;
    const Actor zhang = addApplicant(workspace, u"zhang"_s, person, u"13800000001"_s);
    const Actor li = addApplicant(workspace, u"li"_s, person, u"13800000002"_s);
    QVERIFY(workspace->information().save(zhang.id, person, personSays(workspace, 1), zhang).ok());
    QCOMPARE(codeOf(workspace->information().changes(zhang.id, li)), u"information.forbidden"_s);
    QCOMPARE(codeOf(workspace->information().changes(zhang.id, workspace.reviewer())), u"information.forbidden"_s);
    QVERIFY(workspace->accounts().grant(u"li"_s, u"administrator"_s, u"platform"_s).ok());
    const auto seen = workspace->information().changes(zhang.id, li);
    QCOMPARE(codeOf(seen), u"done"_s);
    const auto isChange = [](const AccountEvent &event) { return event.event == u"information.changed"_s; };
    QCOMPARE(std::count_if(seen->cbegin(), seen->cend(), isChange), personSays(workspace, 1).size());
    QCOMPARE(seen->constFirst().byLogin, u"zhang"_s);
    // That does not open the data themselves.
    QCOMPARE(codeOf(workspace->information().read(zhang.id, person, li)), u"information.forbidden"_s);
}

void InformationChangeTest::othersMayNeitherReadNorSave()
{
    TestWorkspace workspace;
    const Actor zhang = addApplicant(workspace, u"zhang"_s, person, u"13800000001"_s);
    const Actor li = addApplicant(workspace, u"li"_s, person, u"13800000002"_s);
    InformationStore &store = workspace->information();
    QVERIFY(store.save(zhang.id, person, personSays(workspace, 1), zhang).ok());
    for (const Actor &other : {li, workspace.reviewer()}) {
        QCOMPARE(codeOf(store.read(zhang.id, person, other)), u"information.forbidden"_s);
        QCOMPARE(codeOf(store.save(zhang.id, person, personSays(workspace, 2), other)), u"information.forbidden"_s);
        QCOMPARE(codeOf(store.contact(zhang.id, other)), u"information.forbidden"_s);
    }
    QCOMPARE(store.read(zhang.id, person, zhang)->fields, personSays(workspace, 1));
    QCOMPARE(codeOf(store.read(zhang.id, unit, zhang)), u"information.unknown_part"_s);
    QCOMPARE(codeOf(store.save(zhang.id, unit, unitSays(1), zhang)), u"information.unknown_part"_s);
    QCOMPARE(codeOf(store.read(zhang.id, u"soul"_s, zhang)), u"information.unknown_part"_s);
    QCOMPARE(store.contact(zhang.id, zhang)->phone, u"13800000001"_s);
}

void InformationChangeTest::clerksActForWhoStandsThere()
{
    TestWorkspace workspace;
    const Actor zhang = addApplicant(workspace, u"zhang"_s, person, u"13800000001"_s);
    const Actor clerk = addApplicant(workspace, u"clerk"_s, person, u"13800000003"_s);
    QVERIFY(workspace->database()
                .change(u"insert into account_role (account_id, role, desk) values (?, 'counter_clerk', 'platform')"_s,
                        {clerk.id})
                .ok());
    InformationStore &store = workspace->information();
    QCOMPARE(codeOf(store.save(zhang.id, person, personSays(workspace, 1), clerk)), u"information.forbidden"_s);
    QVERIFY(workspace->database()
                .change(u"insert into counter_visit (clerk_id, account_id, until) values (?, ?, ?)"_s,
                        {clerk.id, zhang.id, toStored(workspace.now().addSecs(1800))})
                .ok());
    QCOMPARE(codeOf(store.save(zhang.id, person, personSays(workspace, 1), clerk)), u"done"_s);
    // The clerk is on record; whose account it is learns only that somebody helped.
    QCOMPARE(workspace.count(u"select count(*) from access_log where subject_id = ? and account_id = ?"_s,
                             {zhang.id, clerk.id}),
             personSays(workspace, 1).size());
    const auto seen = store.changes(zhang.id, zhang);
    QVERIFY(seen->constFirst().bySomebodyElse);
    QCOMPARE(seen->constFirst().byLogin, u""_s);
    workspace.pass(std::chrono::minutes(31));
    QCOMPARE(codeOf(store.read(zhang.id, person, clerk)), u"information.forbidden"_s);
}

QTEST_GUILESS_MAIN(InformationChangeTest)
#include "informationchangetest.moc"
