// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit.h"
#include "tests/store/filingoffice.h"
#include "tests/store/tampering.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// Whoever changes a registration, a filing or a counter behind the program's back is found out (C-08, C-10, C-11).
class RegistrationAuditTest : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingInWhatWasDone();
    void findsAndNames_data();
    void findsAndNames();

private:
    /// Filed; on its way; filed, undone and filed anew; returned to the commissioner; taken back.
    static void work(TestWorkspace &workspace);
    static QStringList findings(TestWorkspace &workspace);
};

void RegistrationAuditTest::work(TestWorkspace &workspace)
{
    FilingOffice office(workspace);
    office.filed(1);
    office.toFile(2);
    const CaseId undone = office.filed(3);
    QCOMPARE(office.act(undone, u"undo"_s, office.centre, 3), u"done"_s);
    QCOMPARE(office.act(undone, u"file"_s, office.county), u"done"_s);
    const CaseId returned = office.submit(4);
    QCOMPARE(office.act(returned, u"return"_s, office.unit), u"done"_s);
    const CaseId takenBack = office.submit(5);
    QCOMPARE(office.act(takenBack, u"verify"_s, office.unitAdmin), u"done"_s);
    QCOMPARE(office.act(takenBack, u"take_back"_s, office.unitAdmin), u"done"_s);
    (void)workspace->database().actAs({});
}

QStringList RegistrationAuditTest::findings(TestWorkspace &workspace)
{
    const auto report = verifyHistory(workspace->database(), workspace->kinds());
    if (!report.ok())
        qFatal("%s", qPrintable(report.error().message + report.error().details));
    QStringList found;
    for (const AuditFinding &finding : report->findings)
        found.append(finding.code + u' ' + finding.row);
    return found;
}

void RegistrationAuditTest::findsNothingInWhatWasDone()
{
    TestWorkspace workspace;
    work(workspace);
    QCOMPARE(findings(workspace), QStringList());
}

void RegistrationAuditTest::findsAndNames_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("found");
    const QString line = u"audit.changed registration of "_s;
    const QString first = u" where id = (select min(id) from registration)"_s;
    for (const QString &change :
         {u"state = 'returned'"_s, u"subject = '别人'"_s, u"number = '110105194912310021'"_s, u"number_masked = '1'"_s,
          u"department = '110108'"_s, u"shown_to = ''"_s, u"place_code = '110108'"_s, u"desk = 'centre'"_s,
          u"reference = 'F-0'"_s, u"submitted_at = 1"_s, u"due_at = 1"_s, u"filing_number = 'KTP-2026-110105-000009'"_s,
          u"filed_at = 1"_s, u"kind_version = 9"_s, u"unit_id = (select max(id) from account)"_s,
          u"account_id = (select max(id) from account)"_s, u"active = %1"_s.arg(on(u"0"_s, u"false"_s))})
        QTest::newRow(qPrintable(change)) << u"update registration set "_s + change + first << line;
    QTest::newRow("line removed") << u"delete from registration"_s + first << u"audit.missing registration of "_s;

    const QString filing = u" where number = 'KTP-2026-110105-000001'"_s;
    QTest::newRow("number exchanged") << u"update filing set number = 'KTP-2026-110105-000007'"_s + filing
                                      << u"audit.changed filing KTP-2026-110105-000007"_s;
    QTest::newRow("filing revoked") << u"update filing set revoked_at = filed_at"_s + filing
                                    << u"audit.changed filing KTP-2026-110105-000001"_s;
    QTest::newRow("filing of another moment")
        << u"update filing set filed_at = 1"_s + filing << u"audit.missing filing of F-2026-"_s;
    QTest::newRow("filing removed") << u"delete from filing"_s + filing
                                    << u"audit.missing filing numbers KTP-2026-110105"_s;
    QTest::newRow("last number") << u"update numbering set last = last - 1 where name = 'filing:KTP-2026-110105'"_s
                                 << u"audit.missing filing numbers KTP-2026-110105"_s;

    QTest::newRow("desk of a decision")
        << u"update decision set from_desk = 'department:110108' where action = 'review'"_s
        << u"audit.changed decision "_s;
    QTest::newRow("count of states") << u"update state_count set how_many = how_many + 1 where desk = 'centre'"_s
                                     << u"audit.changed count of "_s;
    QTest::newRow("count removed") << u"delete from state_count where desk like 'department:%'"_s
                                   << u"audit.changed count of "_s;
    const QString counter = u"audit.changed overview's counter of filing.person on the desk "_s;
    const QString county = counter + u"department:110105"_s;
    QTest::newRow("open") << u"update open_count set how_many = how_many + 1 where desk = 'department:110105'"_s
                          << county;
    QTest::newRow("age of what is open") << u"update open_count set submitted_day = submitted_day - 1"_s << county;
    QTest::newRow("work of a day")
        << u"update handled_count set how_many = how_many + 1 where span = 'day' and desk = 'department:110105'"_s
        << county;
    QTest::newRow("whose work")
        << u"update handled_count set actor_id = actor_id + 1000 where desk = 'department:110105'"_s << county;
    QTest::newRow("work of a month") << u"delete from handled_month where desk = 'department:110105'"_s << county;
    // All alike agree with each other, not with the history.
    QTest::newRow("a day's work nobody did") << QString() << county;
    QTest::newRow("work seen from above")
        << u"update handled_place set how_many = how_many + 1 where desk = 'centre'"_s << counter + u"centre"_s;
    QTest::newRow("how long it took")
        << u"update handled_place set bucket = bucket + 1 where desk = 'department:110100'"_s
        << counter + u"department:110100"_s;
    QTest::newRow("place of the work") << u"update handled_place set place = '1102' where desk = 'department:110000'"_s
                                       << counter + u"department:110000"_s;
}

void RegistrationAuditTest::findsAndNames()
{
    QFETCH(QString, statement);
    QFETCH(QString, found);
    TestWorkspace workspace;
    work(workspace);
    if (statement.isEmpty())
        QVERIFY(workspace->database()
                    .change(on(u"insert into handled_count select desk, span, start, kind, actor_id + 1000, bucket, 1"
                               " from handled_count where desk = 'department:110105'"_s,
                               u"select count_handled(desk, span, start, kind, actor_id + 1000, bucket, 1)"
                               " from handled_count where desk = 'department:110105'"_s))
                    .ok());
    else
        tamper(workspace, {statement});
    const QStringList all = findings(workspace);
    QVERIFY2(std::any_of(all.cbegin(), all.cend(), [&](const QString &one) { return one.startsWith(found); }),
             qPrintable(all.join(u"; "_s)));
}

QTEST_GUILESS_MAIN(RegistrationAuditTest)
#include "registrationaudittest.moc"
