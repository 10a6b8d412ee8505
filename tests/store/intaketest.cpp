// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/testworkspace.h"

#include <QTest>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

class IntakeTest : public QObject
{
    Q_OBJECT

private slots:
    void takesACaseInWhole();
    void sameReferenceChangesNothing();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void namesEveryFaultAtOnce();
    void refusedLeavesNothingBehind();
    void hugePromiseIsRefusedWithoutDecoding();
    void loginNameOfSomebodyElseIsRefused_data();
    void loginNameOfSomebodyElseIsRefused();
    void samePersonMayComeAgain();
    void verifiedAccountHandsNothingMoreIn(); // I-37
    void samePictureIsKeptOnce();
    void dueAfterTwoWorkingDays(); // I-36

private:
    static QStringList codes(const QList<IntakeFault> &faults)
    {
        QStringList result;
        for (const IntakeFault &fault : faults)
            result.append(fault.at + u' ' + fault.code);
        return result;
    }
};

void IntakeTest::takesACaseInWhole()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    const auto record = workspace->cases().read(id);
    QVERIFY(record.ok());
    QCOMPARE(record->row.state, u"in_review"_s);
    QCOMPARE(record->row.version, 1);
    QCOMPARE(record->row.maskedNumber.mid(4, 8), u"********"_s);
    QCOMPARE(record->row.placeCode, u"110105"_s);
    QCOMPARE(record->fields, workspace.person(1).fields);
    QCOMPARE(record->documents.size(), 2);
    QCOMPARE(record->documents.constFirst().width, 24);
    QCOMPARE(record->history.size(), 1);
    QCOMPARE(record->history.constFirst().action, u"submit"_s);
    const auto bytes = workspace->documents().read(record->documents.constLast().sha256);
    QVERIFY(bytes.ok());
    QCOMPARE(*bytes, picture(2));
    const auto names = workspace->accounts().realNames(record->accountId);
    QCOMPARE(names->constFirst().state, u"in_review"_s);
}

void IntakeTest::sameReferenceChangesNothing()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    Submission again = workspace.person(1);
    again.fields.insert(u"name"_s, u"别人"_s);
    CaseIntake intake(workspace->database(), workspace->kinds());
    const auto answer = intake.submit(again);
    QVERIFY(answer.ok());
    QVERIFY(answer->taken.alreadyThere);
    QCOMPARE(answer->taken.id, id);
    QCOMPARE(workspace->cases().read(id)->fields, workspace.person(1).fields);
    QCOMPARE(workspace.count(u"select count(*) from cases"_s), 1);
}

void IntakeTest::namesWhatIsWrong_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *what, const char16_t *fault) {
        QTest::newRow(what) << QString::fromLatin1(what) << QString::fromUtf16(fault);
    };
    row("check digit", u"fields.id_number resident_id.check_digit");
    row("required", u"fields.name field.required");
    row("unknown kind", u"kind kind.unknown");
    row("unknown slot", u"documents[1].slot document.unknown_slot");
    row("slot twice", u"documents[1].slot document.slot_twice");
    row("no document", u"documents document.required");
    row("png", u"documents[0].file document.format");
    row("text", u"documents[0].file document.unknown_format");
    row("empty file", u"documents[0].file document.empty");
    row("too large", u"documents[0].file document.too_large");
    row("broken header", u"documents[0].file document.damaged");
    row("account type", u"account.type account.type");
    row("phone", u"account.phone mobile.form");
    row("reference", u"reference reference.form");
    row("no time", u"submitted_at submitted_at.form");
    row("future", u"submitted_at submitted_at.range");
}

void IntakeTest::namesWhatIsWrong()
{
    QFETCH(QString, what);
    QFETCH(QString, fault);
    TestWorkspace workspace;
    Submission submission = workspace.person(1);
    SubmittedDocument &front = submission.documents.first();
    SubmittedDocument &back = submission.documents.last();
    const QMap<QString, std::function<void()>> changes{
        {u"check digit"_s, [&] { submission.fields[u"id_number"_s] = u"110105194912310021"_s; }},
        {u"required"_s, [&] { submission.fields.remove(u"name"_s); }},
        {u"unknown kind"_s, [&] { submission.kind = u"realname.cat"_s; }},
        {u"unknown slot"_s, [&] { back.slot = u"id_side"_s; }},
        {u"slot twice"_s, [&] { back.slot = front.slot; }},
        {u"no document"_s, [&] { submission.documents.removeLast(); }},
        {u"png"_s, [&] { front.bytes = picture(1, "png"); }},
        {u"text"_s, [&] { front.bytes = "hello, I am a picture"; }},
        {u"empty file"_s, [&] { front.bytes.clear(); }},
        {u"too large"_s, [&] { front.bytes.append(QByteArray((1 << 20), 'x')); }},
        {u"broken header"_s, [&] { front.bytes = QByteArray("\xff\xd8\xff\xe0").append(QByteArray(64, '\x11')); }},
        {u"account type"_s, [&] { submission.accountType = u"unit"_s; }},
        {u"phone"_s, [&] { submission.phone = u"12345"_s; }},
        {u"reference"_s, [&] { submission.reference = u" P-1"_s; }},
        {u"no time"_s, [&] { submission.submittedAt = {}; }},
        {u"future"_s, [&] { submission.submittedAt = workspace.now().addDays(3); }},
    };
    QVERIFY(changes.contains(what));
    changes.value(what)();
    CaseIntake intake(workspace->database(), workspace->kinds());
    const auto answer = intake.submit(submission);
    QVERIFY(answer.ok());
    const QStringList found = codes(answer->faults);
    const bool named
        = found.contains(fault) || (what == u"phone"_s && found.join(u' ').contains(u"account.phone mobile."_s));
    QVERIFY2(named, qPrintable(found.join(u", "_s)));
    for (const IntakeFault &each : answer->faults)
        QVERIFY2(each.message.size() > 10, qPrintable(each.code));
    QCOMPARE(workspace.count(u"select count(*) from cases"_s), 0);
}

void IntakeTest::namesEveryFaultAtOnce()
{
    TestWorkspace workspace;
    Submission submission = workspace.person(1);
    submission.fields[u"id_number"_s] = u"110105194912310021"_s;
    submission.fields.remove(u"name"_s);
    submission.documents.first().bytes = picture(1, "png");
    submission.documents.last().slot = u"id_side"_s;
    const auto faults = inspect(submission, workspace->kinds(), QDate(2026, 11, 20));
    QCOMPARE(codes(faults),
             QStringList({u"fields.name field.required"_s, u"fields.id_number resident_id.check_digit"_s,
                          u"documents[0].file document.format"_s, u"documents[1].slot document.unknown_slot"_s,
                          u"documents document.required"_s}));
}

void IntakeTest::refusedLeavesNothingBehind()
{
    TestWorkspace workspace;
    QVERIFY(workspace.submitPerson(1) > 0);
    Submission thief = workspace.person(2);
    thief.loginName = u"Person_1"_s;
    CaseIntake intake(workspace->database(), workspace->kinds());
    const auto answer = intake.submit(thief);
    QCOMPARE(codes(answer->faults), QStringList{u"account.login_name account.login_name_taken"_s});
    QCOMPARE(workspace.count(u"select count(*) from cases"_s), 1);
    QCOMPARE(workspace.count(u"select count(*) from document_content"_s), 2);
    QCOMPARE(workspace.count(u"select count(*) from decision"_s), 1);
}

void IntakeTest::hugePromiseIsRefusedWithoutDecoding()
{
    TestWorkspace workspace;
    // Height and width of a JPEG stand 5 and 7 bytes into its frame header (ITU-T T.81, B.2.2).
    QByteArray jpg = picture(1);
    const qsizetype frame = jpg.indexOf(QByteArray("\xff\xc0", 2));
    QVERIFY(frame > 0);
    qToBigEndian<quint16>(60'000, jpg.data() + frame + 5);
    qToBigEndian<quint16>(60'000, jpg.data() + frame + 7);
    Submission submission = workspace.person(1);
    submission.documents.first().bytes = jpg;
    const auto faults = inspect(submission, workspace->kinds(), QDate(2026, 11, 20));
    QCOMPARE(codes(faults), QStringList{u"documents[0].file document.too_many_pixels"_s});
}

void IntakeTest::loginNameOfSomebodyElseIsRefused_data()
{
    QTest::addColumn<bool>("sameName");
    QTest::addColumn<bool>("sameNumber");
    QTest::addColumn<bool>("samePhone");
    QTest::addColumn<bool>("taken");
    QTest::newRow("everything agrees") << true << true << true << false;
    QTest::newRow("a new phone") << true << true << false << false;
    QTest::newRow("a corrected number") << true << false << true << false;
    QTest::newRow("a corrected name") << false << true << true << false;
    QTest::newRow("only the phone agrees") << false << false << true << true;
    QTest::newRow("only the name agrees") << true << false << false << true;
    QTest::newRow("nothing agrees") << false << false << false << true;
}

void IntakeTest::loginNameOfSomebodyElseIsRefused()
{
    QFETCH(bool, sameName);
    QFETCH(bool, sameNumber);
    QFETCH(bool, samePhone);
    QFETCH(bool, taken);
    TestWorkspace workspace;
    QVERIFY(workspace.submitPerson(1) > 0);
    Submission again = workspace.person(1);
    const Submission other = workspace.person(2);
    again.reference = other.reference;
    if (!sameName)
        again.fields[u"name"_s] = other.fields[u"name"_s];
    if (!sameNumber)
        again.fields[u"id_number"_s] = other.fields[u"id_number"_s];
    if (!samePhone)
        again.phone = other.phone;
    CaseIntake intake(workspace->database(), workspace->kinds());
    const auto answer = intake.submit(again);
    QVERIFY(answer.ok());
    QCOMPARE(!answer->faults.isEmpty(), taken);
    if (taken)
        QCOMPARE(answer->faults.constFirst().code, u"account.login_name_taken"_s);
}

void IntakeTest::samePersonMayComeAgain()
{
    TestWorkspace workspace;
    const CaseId first = workspace.submitPerson(1);
    QVERIFY(workspace->cases().decide({first, u"refuse"_s, 1, {u"expired"_s}, {}}, workspace.reviewer()).ok());
    Submission again = workspace.person(1);
    again.reference = u"P-2026-000901"_s;
    again.phone = u"13900000001"_s;
    const CaseId second = workspace.submit(again);
    QVERIFY(second > 0);
    QCOMPARE(workspace->cases().read(second)->accountId, workspace->cases().read(first)->accountId);
    QCOMPARE(workspace->cases().read(second)->phone, again.phone);
}

void IntakeTest::verifiedAccountHandsNothingMoreIn()
{
    TestWorkspace workspace;
    const CaseId first = workspace.submitPerson(1);
    QVERIFY(workspace->cases().decide({first, u"pass"_s, 1, {}, {}}, workspace.reviewer()).ok());
    Submission again = workspace.person(1);
    again.reference = u"P-2026-000901"_s;
    CaseIntake intake(workspace->database(), workspace->kinds());
    const auto answer = intake.submit(again);
    QCOMPARE(codes(answer->faults), QStringList{u"account.login_name account.already_passed"_s});
}

void IntakeTest::samePictureIsKeptOnce()
{
    TestWorkspace workspace;
    Submission one = workspace.person(1);
    Submission two = workspace.person(2);
    two.documents = one.documents;
    QVERIFY(workspace.submit(one) > 0);
    QVERIFY(workspace.submit(two) > 0);
    QCOMPARE(workspace.count(u"select count(*) from document_content"_s), 2);
    QCOMPARE(workspace.count(u"select count(*) from case_document"_s), 4);
}

void IntakeTest::dueAfterTwoWorkingDays()
{
    // Handed in on a Friday: Monday and Tuesday are the two days, and Tuesday's close of business is the end.
    TestWorkspace workspace;
    Submission friday = workspace.person(1);
    friday.submittedAt = QDateTime(QDate(2026, 11, 20), QTime(1, 30), Qt::UTC);
    const CaseId id = workspace.submit(friday);
    QCOMPARE(workspace->cases().read(id)->row.dueAt, QDateTime(QDate(2026, 11, 24), QTime(9, 30), Qt::UTC));
}

QTEST_GUILESS_MAIN(IntakeTest)
#include "intaketest.moc"
