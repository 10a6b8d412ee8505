// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoforms.h"
#include "demo/demopeople.h"
#include "domain/workingcalendar.h"
#include "store/audit.h"
#include "store/codestore.h"
#include "store/decisionhash.h"
#include "store/documentinspection.h"
#include "tests/store/applicants.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// What people hand in at a desk makes the same rows on either engine: those that CaseIntake would make of it.
class SubmissionTest : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreThoseOfTheProgram();

private:
    struct Expected
    {
        Submission submission;
        AccountId account = 0;
    };

    Submission invented(int number);
    HandIn handedIn(Applicants &applicants, Submission &submission, const Actor &account, const Actor *by);
    void compareCase(TestWorkspace &workspace, const HandedIn &made, const Expected &expected);
    void compareFields(TestWorkspace &workspace, CaseId id, const CaseContent &content, const Expected &expected);
    void compareDecision(TestWorkspace &workspace, CaseId id, const CaseContent &content, const Expected &expected);

    QRandomGenerator m_random{20261122};
    DemoPeople m_people{7, QDate(2026, 1, 1)};
};

/// Forms of the demo in turn, and appeals and requests with the same people.
Submission SubmissionTest::invented(int number)
{
    QStringList forms = demoForms().keys();
    // Registrations are handed in for units that granted a role (registrationdrafttest.cpp), and most requests are below.
    forms.removeIf([](const QString &form) {
        return form.startsWith("filing_"_L1) || (form.startsWith("request_"_L1) && form != "request_phone"_L1);
    });
    const DemoPerson person = m_people.person();
    const DemoUnit unit = m_people.unit();
    DemoValues values = valuesOf(person);
    values.insert(valuesOf(unit));
    Submission submission;
    switch (number % 8) {
    case 5:
        submission.kind = u"appeal.person"_s;
        submission.fields = {{u"name"_s, person.fullName},
                             {u"region"_s, u"mainland"_s},
                             {u"id_type"_s, u"resident_id"_s},
                             {u"id_number"_s, person.number}};
        break;
    case 6:
        submission.kind = u"request.phone"_s;
        submission.fields = {{u"login_name"_s, person.loginName},
                             {u"name"_s, person.fullName},
                             {u"id_type"_s, u"resident_id"_s},
                             {u"id_number"_s, person.number}};
        break;
    case 7:
        submission.kind = u"request.merge"_s;
        submission.fields = {{u"unit_name"_s, unit.title},
                             {u"credit_code"_s, unit.creditCode},
                             {u"handler_name"_s, person.fullName},
                             {u"handler_id_type"_s, u"resident_id"_s},
                             {u"handler_id_number"_s, person.number},
                             {u"projects"_s, uR"([ ["2026\"A\\1 ", "old_é", "new\/x"],  ["\u4e2d文","b　","c"] ])"_s}};
        break;
    default: submission = filledIn(demoForms().value(forms.at(number % forms.size())), values);
    }
    if (submission.accountType.isEmpty())
        submission.noticePhone = person.phone;
    // As people type them (I-41).
    for (const QString &field : {u"id_number"_s, u"representative_id_number"_s, u"handler_id_number"_s}) {
        if (submission.fields.contains(field) && number % 2 == 0)
            submission.fields[field] = submission.fields[field].toLower();
    }
    return submission;
}

HandIn SubmissionTest::handedIn(Applicants &applicants, Submission &submission, const Actor &account, const Actor *by)
{
    const KindDefinition *kind = applicants.desk().kinds().newest(submission.kind);
    HandIn handIn;
    const auto draft = applicants.drafts().open(submission.kind, account.id, by);
    if (!draft.ok())
        qFatal("%s", qPrintable(draft.error().message));
    handIn.draft = draft->key;
    int number = int(m_random.bounded(10'000));
    for (const SlotDefinition &slot : kind->slotList) {
        if (slot.required.holds([&](const QString &field) { return submission.fields.value(field); })
            || m_random.bounded(3) == 0) {
            SubmittedDocument paper{slot.name, picture(++number)};
            if (!inspectDocument(paper, slot).isEmpty()
                || !applicants.drafts().put(draft->key, slot.name, paper.bytes, by).ok())
                qFatal("no paper for %s", qPrintable(slot.name));
            submission.documents.append(paper);
        }
    }
    if (account.id > 0) {
        applicants.save(account, partOf(*kind), submission.fields);
        return handIn;
    }
    handIn.fields = submission.fields;
    handIn.phone = submission.noticePhone;
    const auto sent = CodeStore(applicants.desk().database()).send(codePurpose(*kind), u"sms"_s, handIn.phone);
    if (!sent.ok())
        qFatal("%s", qPrintable(sent.error().message));
    handIn.codeId = sent->id;
    handIn.code = applicants.codeSentTo(handIn.phone);
    return handIn;
}

void SubmissionTest::rowsAreThoseOfTheProgram()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor clerk = applicants.addClerk(u"clerk"_s);
    // Through the holidays of a year, its weekends, and the weekends that are worked.
    workspace.pass(std::chrono::hours(-24 * 320));
    for (int number = 0; number < 240; ++number) {
        workspace.pass(std::chrono::seconds(3601 + m_random.bounded(2 * 86400)));
        Expected expected{invented(number)};
        Submission &submission = expected.submission;
        Actor account;
        if (!submission.loginName.isEmpty())
            account = applicants.add(submission.loginName + QString::number(number), submission.accountType,
                                     submission.phone);
        expected.account = account.id;
        submission.loginName = account.loginName;
        const Actor *by = account.id > 0 ? &account : nullptr;
        if (number % 5 == 0) {
            by = &clerk;
            submission.enteredBy = clerk.id;
            submission.enteredByLogin = clerk.loginName;
            if (account.id > 0)
                applicants.visit(clerk, account);
        }
        if (!applicants.desk().database().actAs(by ? by->token : QString()).ok())
            QFAIL("nobody");
        const HandIn handIn = handedIn(applicants, submission, account, by);
        submission.submittedAt = workspace.now();
        const auto made = applicants.drafts().submit(handIn, by);
        QVERIFY2(made.ok(), qPrintable(submission.kind + u' ' + (made.ok() ? QString() : made.error().code)));
        QVERIFY2(made->faults.isEmpty(),
                 qPrintable(submission.kind + u' ' + made->faults.value(0).at + made->faults.value(0).code));
        submission.reference = made->reference;
        compareCase(workspace, *made, expected);
        if (QTest::currentTestFailed())
            return;
    }
    const auto report = verifyHistory(workspace->database(), workspace->kinds(), {});
    QCOMPARE(report->cases, 240);
    QVERIFY2(report->findings.isEmpty(), qPrintable(report->findings.value(0).message));
}

void SubmissionTest::compareCase(TestWorkspace &workspace, const HandedIn &made, const Expected &expected)
{
    const KindDefinition *kind = workspace->kinds().newest(expected.submission.kind);
    const QDate today = WorkingCalendar::builtIn().dayOf(workspace.now());
    const CaseContent content = contentOf(expected.submission, *kind, expected.account, today);
    auto row = workspace->database().select(
        u"select kind, kind_version, account_id, subject, subject_masked, number_masked, place_code, submitted_at, "
        u"due_at,"
        " content_hash, notice_phone, entered_by, state, desk, version, closed_at from cases where id = ? and reference = ?"_s,
        {made.id, made.reference});
    QVERIFY(row.ok() && row->next());
    QCOMPARE(row->text(0), content.kind);
    QCOMPARE(row->integer(1), content.kindVersion);
    QCOMPARE(row->value(2).isNull(), expected.account == 0);
    QCOMPARE(row->integer(2), content.accountId);
    QCOMPARE(row->text(3), content.subject);
    QCOMPARE(row->text(4), content.subjectMasked);
    QCOMPARE(row->text(5), content.numberMasked);
    QCOMPARE(row->text(6), content.placeCode);
    QCOMPARE(row->integer(7), content.submittedAt);
    QCOMPARE(row->time(8), QDateTime::fromMSecsSinceEpoch(content.dueAt, Qt::UTC));
    QCOMPARE(row->text(10), content.noticePhone);
    QCOMPARE(row->integer(11), content.enteredBy);
    compareFields(workspace, made.id, content, expected);
    QCOMPARE(row->text(9), contentHash(content));
    QCOMPARE(row->text(12), u"in_review"_s);
    QCOMPARE(row->text(13), kind->action(kind->submitAction)->desk);
    QCOMPARE(row->integer(14), 1);
    QVERIFY(row->value(15).isNull());
    compareDecision(workspace, made.id, content, expected);
}

void SubmissionTest::compareFields(TestWorkspace &workspace, CaseId id, const CaseContent &content,
                                   const Expected &expected)
{
    const auto texts = [&](const QString &sql) {
        QStringList found;
        auto rows = workspace->database().select(sql, {id});
        while (rows.ok() && rows->next())
            found.append(rows->text(0) + u'|' + rows->text(1) + u'|' + rows->text(2) + u'|' + rows->text(3));
        found.sort();
        return found;
    };
    const KindDefinition *kind = workspace->kinds().newest(expected.submission.kind);
    QStringList fields;
    QStringList keys;
    for (auto it = content.fields.cbegin(); it != content.fields.cend(); ++it) {
        fields.append(it.key() + u'|' + it.value() + u"||"_s);
        const FieldDefinition *field = kind->field(it.key());
        if (field->key)
            keys.append(caseKeyCode(*field->key) + u'|' + it.value() + u'|' + it.key()
                        + (field->binds ? u"|1"_s : u"|0"_s));
    }
    const QString &phone = content.noticePhone.isEmpty() ? expected.submission.phone : content.noticePhone;
    keys.append(u"phone|"_s + phone + (kind->bindsPhone ? u"||1"_s : u"||0"_s));
    keys.sort();
    QStringList papers;
    for (auto it = content.documents.cbegin(); it != content.documents.cend(); ++it)
        papers.append(it.key() + u'|' + it.value() + u"||"_s);
    QCOMPARE(texts(u"select name, value, '', '' from case_field where case_id = ?"_s), fields);
    QCOMPARE(texts(u"select key, value, field, %1 from case_key where case_id = ?"_s.arg(
                 on(u"binds"_s, u"cast(binds as integer)"_s))),
             keys);
    QCOMPARE(texts(u"select slot, sha256, '', '' from case_document where case_id = ?"_s), papers);
}

void SubmissionTest::compareDecision(TestWorkspace &workspace, CaseId id, const CaseContent &content,
                                     const Expected &expected)
{
    const Submission &submission = expected.submission;
    HashedDecision first;
    first.caseId = id;
    first.contentHash = contentHash(content);
    first.action = u"submit"_s;
    first.toState = u"in_review"_s;
    first.actorLogin = submission.enteredByLogin.isEmpty() ? submission.loginName : submission.enteredByLogin;
    first.decidedAt = content.submittedAt;
    first.reasons = u"[]"_s;
    auto rows = workspace->database().select(
        u"select version, action, from_state, to_state, actor_id, actor_login, actor_name, decided_at, reasons, words,"
        " previous_hash, hash from decision where case_id = ?"_s,
        {id});
    QVERIFY(rows.ok() && rows->next());
    QCOMPARE(rows->integer(0), 0);
    QCOMPARE(rows->text(1), first.action);
    QCOMPARE(rows->text(2), QString());
    QCOMPARE(rows->text(3), first.toState);
    QVERIFY(rows->value(4).isNull());
    QCOMPARE(rows->text(5), first.actorLogin);
    QCOMPARE(rows->text(6), QString());
    QCOMPARE(rows->integer(7), first.decidedAt);
    QCOMPARE(rows->text(8), first.reasons);
    QCOMPARE(rows->text(9), QString());
    QCOMPARE(rows->text(10), QString());
    QCOMPARE(rows->text(11), decisionHash(first));
    QVERIFY(!rows->next());
}

QTEST_GUILESS_MAIN(SubmissionTest)
#include "submissiontest.moc"
