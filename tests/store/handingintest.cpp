// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit.h"
#include "tests/store/applicants.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString person = u"realname.person"_s;
const QString phone = Applicants::appealPhone();

template <typename Value> QString codeOf(const Result<Value> &result)
{
    return result.ok() ? u"ok"_s : result.error().code;
}

QStringList placesOf(const QList<IntakeFault> &faults)
{
    QStringList places;
    for (const IntakeFault &fault : faults)
        places.append(fault.at + u' ' + fault.code);
    places.sort();
    return places;
}

} // namespace

/// Making a case of a draft.
class HandingInTest : public QObject
{
    Q_OBJECT

private slots:
    void realNameIsHandedIn(); // I-34
    void savedFieldsCount();
    void everyFaultIsNamed();
    void referencesHaveNoGap();
    void referenceThatIsTakenIsPassedOver();
    void sameDraftIsOneCase();
    void twoAtOnceAreOneCase();
    void oneOpenCaseOfAKind();
    void refusedMayComeAgain();
    void changedIdentityNeedsThePapersAnew(); // I-35
    void nothingOncePassed(); // I-37
    void paperMayBeRequiredByWhatIsDeclared(); // I-34
    void clerkIsNamed();
    void historyHolds();
};

void HandingInTest::realNameIsHandedIn()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s, u"person"_s, u"15400000007"_s);
    const DraftKey key = applicants.draftOfPerson(zhang, 7);
    const auto made = applicants.drafts().submit({key}, &zhang);
    QVERIFY2(made.ok(), qPrintable(codeOf(made)));
    QVERIFY2(made->faults.isEmpty(), qPrintable(placesOf(made->faults).join(u", "_s)));
    QCOMPARE(made->reference, u"R-2026-00000001"_s);
    const auto record = workspace->cases().read(made->id);
    QCOMPARE(record->row.reference, made->reference);
    QCOMPARE(record->row.state, u"in_review"_s);
    QCOMPARE(record->row.kind, person);
    QCOMPARE(record->accountId, zhang.id);
    QCOMPARE(record->fields, Applicants::personFields(7));
    QCOMPARE(record->documents.size(), 2);
    QCOMPARE(record->row.maskedNumber.mid(4, 8), u"********"_s);
    QCOMPARE(record->row.placeCode, u"110105"_s);
    QCOMPARE(record->enteredBy, QString());
    QCOMPARE(record->noticePhone, QString());
    QCOMPARE(record->history.size(), 1);
    QCOMPARE(record->history.constFirst().actorLogin, u"zhang"_s);
    QCOMPARE(workspace->accounts().realNames(zhang.id)->constFirst().state, u"in_review"_s);
    CaseQuery queue;
    queue.desk = u"platform"_s;
    QCOMPARE(workspace->cases().page(queue)->rows.size(), 1);
    QCOMPARE(workspace->cases().counts(workspace.reviewer())->open, 1);
    // The papers are the case's now.
    QCOMPARE(workspace.count(u"select count(*) from draft_paper"_s), 0);
    QCOMPARE(*workspace->documents().read(record->documents.constLast().sha256), picture(14));
}

void HandingInTest::savedFieldsCount()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const DraftKey key = applicants.draftOfPerson(zhang, 7);
    HandIn handIn{key};
    handIn.fields = Applicants::personFields(8); // not what was saved
    handIn.phone = phone;
    const auto made = applicants.drafts().submit(handIn, &zhang);
    QCOMPARE(workspace->cases().read(made->id)->fields, Applicants::personFields(7));
    QCOMPARE(workspace->cases().read(made->id)->noticePhone, QString());
}

void HandingInTest::everyFaultIsNamed()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s, u"person"_s, u"12345"_s);
    DeclaredFields fields = Applicants::personFields(7);
    fields.remove(u"name"_s);
    fields.insert(u"id_number"_s, u"110105194912310021"_s);
    fields.insert(u"sex"_s, u"unknown"_s);
    applicants.save(zhang, u"person"_s, fields);
    const DraftKey key = applicants.drafts().open(person, zhang.id, &zhang)->key;
    QVERIFY(applicants.drafts().put(key, u"id_back"_s, picture(1), &zhang).ok());
    const auto answer = applicants.drafts().submit({key}, &zhang);
    QVERIFY2(answer.ok(), qPrintable(codeOf(answer)));
    const QStringList faults = placesOf(answer->faults);
    for (const QString &expected :
         {u"fields.name field.required"_s, u"fields.id_number resident_id.check_digit"_s, u"fields.sex field.choice"_s,
          u"documents.id_front document.required"_s, u"account.phone mobile."_s})
        QVERIFY2(faults.join(u'\n').contains(expected), qPrintable(expected));
    for (const IntakeFault &fault : answer->faults)
        QVERIFY2(fault.message.size() > 5, qPrintable(fault.code));
    QVERIFY(answer->reference.isEmpty());
    QCOMPARE(workspace.count(u"select count(*) from cases"_s), 0);
    // What was uploaded waits.
    QCOMPARE(applicants.drafts().read(key, &zhang)->papers.size(), 1);
}

void HandingInTest::referencesHaveNoGap()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    QStringList references;
    for (int number = 1; number <= 3; ++number) {
        const Actor zhang = applicants.add(u"person%1"_s.arg(number), u"person"_s, u"1540000010%1"_s.arg(number));
        const DraftKey key = applicants.draftOfPerson(zhang, number);
        if (number == 2) {
            // Refused: takes no number.
            QVERIFY(applicants.drafts().remove(key, u"id_back"_s, &zhang).ok());
            QVERIFY(!applicants.drafts().submit({key}, &zhang)->faults.isEmpty());
            QVERIFY(applicants.drafts().put(key, u"id_back"_s, picture(99), &zhang).ok());
        }
        references.append(applicants.drafts().submit({key}, &zhang)->reference);
    }
    QCOMPARE(references, (QStringList{u"R-2026-00000001"_s, u"R-2026-00000002"_s, u"R-2026-00000003"_s}));
    HandIn handIn = applicants.appealOf(5);
    applicants.sendCode(handIn);
    QCOMPARE(applicants.drafts().submit(handIn, nullptr)->reference, u"A-2026-00000001"_s);
    // A new year in China begins at 16:00 UTC.
    workspace.pass(
        std::chrono::seconds(workspace.now().secsTo(QDateTime(QDate(2026, 12, 31), QTime(16, 0, 1), Qt::UTC))));
    const Actor late = applicants.add(u"late"_s, u"person"_s, u"15400000109"_s);
    const DraftKey key = applicants.draftOfPerson(late, 9);
    QCOMPARE(applicants.drafts().submit({key}, &late)->reference, u"R-2027-00000001"_s);
}

void HandingInTest::referenceThatIsTakenIsPassedOver()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    Submission imported = workspace.person(3);
    imported.reference = u"R-2026-00000001"_s;
    QVERIFY(workspace.submit(imported) > 0);
    const Actor zhang = applicants.add(u"zhang"_s);
    QCOMPARE(applicants.drafts().submit({applicants.draftOfPerson(zhang, 7)}, &zhang)->reference, u"R-2026-00000002"_s);
}

void HandingInTest::sameDraftIsOneCase()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const DraftKey key = applicants.draftOfPerson(zhang, 7);
    const auto first = applicants.drafts().submit({key}, &zhang);
    // As when the first answer got lost.
    const auto second = applicants.drafts().submit({key}, &zhang);
    QVERIFY2(second.ok(), qPrintable(codeOf(second)));
    QCOMPARE(second->id, first->id);
    QCOMPARE(second->reference, first->reference);
    QCOMPARE(workspace.count(u"select count(*) from cases"_s), 1);
    QCOMPARE(codeOf(applicants.drafts().put(key, u"id_front"_s, picture(3), &zhang)), u"draft.unknown"_s);

    HandIn handIn = applicants.appealOf(5);
    applicants.sendCode(handIn);
    const auto third = applicants.drafts().submit(handIn, nullptr);
    QCOMPARE(applicants.drafts().submit(handIn, nullptr)->reference, third->reference);
    QCOMPARE(workspace.count(u"select count(*) from cases"_s), 2);
}

void HandingInTest::twoAtOnceAreOneCase()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    Applicants elsewhere(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const DraftKey key = applicants.draftOfPerson(zhang, 7);
    const auto submit = [&zhang, &key](Applicants *from) { return from->drafts().submit({key}, &zhang); };
    std::optional<Result<HandedIn>> other;
    std::unique_ptr<QThread> thread(QThread::create([&] { other = submit(&elsewhere); }));
    thread->start();
    const auto mine = submit(&applicants);
    QVERIFY(thread->wait());
    QCOMPARE(workspace.count(u"select count(*) from cases"_s), 1);
    for (const Result<HandedIn> &answer : {mine, *other}) {
        if (answer.ok() && answer->faults.isEmpty())
            QCOMPARE(answer->reference, u"R-2026-00000001"_s);
        else {
            const QString code = answer.ok() ? answer->faults.constFirst().code : answer.error().code;
            QVERIFY2(QStringList({u"draft.unknown"_s, u"case.open"_s, u"workspace.busy"_s}).contains(code), qPrintable(code));
        }
    }
    QVERIFY(mine.ok() || other->ok());
}

void HandingInTest::oneOpenCaseOfAKind()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const DraftKey key = applicants.draftOfPerson(zhang, 7);
    QVERIFY(applicants.drafts().submit({key}, &zhang)->id > 0);
    QCOMPARE(codeOf(applicants.drafts().open(person, zhang.id, &zhang)), u"case.open"_s);
    QCOMPARE(workspace.count(u"select count(*) from cases"_s), 1);
}

void HandingInTest::refusedMayComeAgain()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const auto first = applicants.drafts().submit({applicants.draftOfPerson(zhang, 7)}, &zhang);
    const auto refused = workspace->cases().decide(
        {first->id, u"refuse"_s, 1, {u"photo_unclear"_s}, u"请重新拍摄"_s, u"request-of-the-refusal"_s},
        workspace.reviewer());
    QVERIFY2(refused.ok(), qPrintable(codeOf(refused)));
    const auto second = applicants.drafts().submit({applicants.draftOfPerson(zhang, 8)}, &zhang);
    QVERIFY2(second.ok(), qPrintable(codeOf(second)));
    QCOMPARE(second->reference, u"R-2026-00000002"_s);
    QCOMPARE(workspace->cases().read(second->id)->refusals.size(), 1);
    QCOMPARE(workspace->accounts().realNames(zhang.id)->constFirst().state, u"in_review"_s);
}

void HandingInTest::changedIdentityNeedsThePapersAnew()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const auto first = applicants.drafts().submit({applicants.draftOfPerson(zhang, 7)}, &zhang);
    // What is being reviewed was for other values: it is withdrawn, and its papers stay with it.
    const auto saved = applicants.desk().information().save(zhang.id, u"person"_s, Applicants::personFields(8), zhang);
    QVERIFY2(saved.ok(), qPrintable(codeOf(saved)));
    QVERIFY(workspace->cases().read(first->id)->row.closedAt.isValid());
    const auto draft = applicants.drafts().open(person, zhang.id, &zhang);
    QVERIFY2(draft.ok(), qPrintable(codeOf(draft)));
    QVERIFY(draft->papers.isEmpty());
    QCOMPARE(placesOf(applicants.drafts().submit({draft->key}, &zhang)->faults),
             (QStringList{u"documents.id_back document.required"_s, u"documents.id_front document.required"_s}));
    QCOMPARE(workspace->cases().read(first->id)->documents.size(), 2);
}

void HandingInTest::nothingOncePassed()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const auto first = applicants.drafts().submit({applicants.draftOfPerson(zhang, 7)}, &zhang);
    QVERIFY(workspace->cases()
                .decide({first->id, u"pass"_s, 1, {}, {}, u"request-of-the-passing"_s}, workspace.reviewer())
                .ok());
    QCOMPARE(codeOf(applicants.drafts().open(person, zhang.id, &zhang)), u"account.already_passed"_s);
}

void HandingInTest::paperMayBeRequiredByWhatIsDeclared()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor unit = applicants.add(u"unit"_s, u"unit"_s);
    applicants.save(unit, u"unit"_s, {{u"region_type"_s, u"abroad"_s}});
    const DraftKey key = applicants.drafts().open(u"realname.unit"_s, unit.id, &unit)->key;
    const auto missing = [&] {
        QStringList slots_;
        const auto answer = applicants.drafts().submit({key}, &unit);
        for (const QString &place : placesOf(answer->faults)) {
            if (place.endsWith(u"document.required"_s))
                slots_.append(place.section(u' ', 0, 0).section(u'.', 1));
        }
        return slots_;
    };
    QCOMPARE(missing(), (QStringList{u"other_1"_s, u"representative_id_back"_s, u"representative_id_front"_s}));
    applicants.save(unit, u"unit"_s, {{u"region_type"_s, u"domestic"_s}});
    QCOMPARE(missing(),
             (QStringList{u"business_licence"_s, u"representative_id_back"_s, u"representative_id_front"_s}));
}

void HandingInTest::clerkIsNamed()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const Actor clerk = applicants.addClerk(u"clerk"_s);
    const DraftKey key = applicants.draftOfPerson(zhang, 7);
    applicants.visit(clerk, zhang);
    const auto made = applicants.drafts().submit({key}, &clerk);
    QVERIFY2(made.ok(), qPrintable(codeOf(made)));
    const auto record = workspace->cases().read(made->id);
    QCOMPARE(record->accountId, zhang.id);
    QCOMPARE(record->enteredBy, u"clerk"_s);
    QCOMPARE(record->history.constFirst().actorLogin, u"clerk"_s);
}

void HandingInTest::historyHolds()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const Actor clerk = applicants.addClerk(u"clerk"_s);
    QVERIFY(applicants.drafts().submit({applicants.draftOfPerson(zhang, 7)}, &zhang)->id > 0);
    HandIn handIn = applicants.appealOf(5, &clerk);
    applicants.sendCode(handIn, &clerk);
    const auto made = applicants.drafts().submit(handIn, &clerk);
    QVERIFY2(made.ok(), qPrintable(codeOf(made)));
    QVERIFY(workspace.submitPerson(3) > 0);
    const auto clean = verifyHistory(workspace->database(), workspace->kinds(), {});
    QCOMPARE(clean->cases, 3);
    QVERIFY2(clean->findings.isEmpty(), qPrintable(clean->findings.value(0).row + clean->findings.value(0).message));
    // The phone that is told, and who entered it, are part of what was handed in.
    for (const QString &change : {u"notice_phone = '15400000001'"_s, u"entered_by = null"_s}) {
        auto &database = workspace->database();
        QVERIFY(!database.change(u"update cases set %1 where id = ?"_s.arg(change), {made->id}).ok());
        QVERIFY(database
                    .change(on(u"drop trigger case_content_stays"_s,
                               u"alter table cases disable trigger case_moves_by_decision"_s))
                    .ok()
                || testEngine() == Engine::Sqlite);
        QVERIFY(database.change(u"update cases set %1 where id = ?"_s.arg(change), {made->id}).ok());
        QCOMPARE(verifyHistory(database, workspace->kinds(), {})->findings.size(), 1);
        QVERIFY(database
                    .change(u"update cases set notice_phone = ?, entered_by = ? where id = ?"_s,
                            {phone, clerk.id, made->id})
                    .ok());
        QVERIFY(verifyHistory(database, workspace->kinds(), {})->findings.isEmpty());
        if (testEngine() == Engine::PostgreSql)
            QVERIFY(database.change(u"alter table cases enable trigger case_moves_by_decision"_s).ok());
        else
            break; // the trigger is gone
    }
}

QTEST_GUILESS_MAIN(HandingInTest)
#include "handingintest.moc"
