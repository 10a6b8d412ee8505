// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "portalpackage.h"
#include "workspacefile.h"

#include <QJsonArray>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What the rows of the workspace are called, so that a test can say which one it changes and which one is named.
struct Names
{
    QString passed = u"T-2026-000001"_s; ///< submitted, passed
    QString wavered = u"T-2026-000002"_s; ///< submitted, passed, taken back, refused
    QString open = u"T-2026-000003"_s; ///< submitted
    QString refused = u"T-2026-000004"_s; ///< submitted, refused: the last decision of all
};

QString caseIs(const QString &reference)
{
    return u"case_id = (select id from cases where reference = '%1')"_s.arg(reference);
}

} // namespace

/// Somebody who owns the file changes it behind the program's back; the audit says which row.
class AuditVerbTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_original;
    const Names m_names;

    Outcome audit(const QString &path) const
    {
        return CommandLine(u"sqlite:"_s + path).json({u"audit"_s, u"verify"_s});
    }

    QString decisionName(const QString &reference, int version) const
    {
        const QString id
            = WorkspaceFile(m_original)
                  .text(u"select id from decision where version = %1 and %2"_s.arg(version).arg(caseIs(reference)));
        return u"decision %1 (%2, version %3)"_s.arg(id, reference).arg(version);
    }

    QString decisionNumber(const QString &reference, int version) const
    {
        return decisionName(reference, version).section(u' ', 0, 1);
    }

private slots:
    void initTestCase()
    {
        m_original = m_folder.filePath(u"original.hezhun"_s);
        const CommandLine ctl(u"sqlite:"_s + m_original);
        QCOMPARE(ctl.run({u"init"_s}).exitCode, 0);
        PortalPackage package;
        for (int number = 1; number <= 4; ++number)
            package.addLine(package.goodLine(number));
        QCOMPARE(ctl.run({u"import"_s, package.path()}).exitCode, 0);
        QCOMPARE(ctl.run({u"account"_s, u"add"_s, u"li_min"_s, u"--role"_s, u"platform_reviewer"_s}, "Geheim123@\n")
                     .exitCode,
                 0);
        const QList<QStringList> decisions{
            {m_names.passed, u"pass"_s},
            {m_names.wavered, u"pass"_s},
            {m_names.wavered, u"take_back"_s},
            {m_names.wavered, u"refuse"_s, u"--reason"_s, u"expired"_s},
            {m_names.refused, u"refuse"_s, u"--reason"_s, u"expired"_s, u"--words"_s, u"请重拍"_s}};
        for (const QStringList &words : decisions)
            QCOMPARE(ctl.run(QStringList{u"decide"_s} + words + QStringList{u"--as"_s, u"li_min"_s}).exitCode, 0);
        QCOMPARE(WorkspaceFile(m_original).text(u"pragma wal_checkpoint(truncate)"_s), u"0"_s);
    }

    void findsNothingWhereNothingWasChanged()
    {
        const Outcome outcome = audit(m_original);
        QCOMPARE(outcome.exitCode, 0);
        const QJsonObject wanted{{u"clean"_s, true},
                                 {u"cases"_s, 4},
                                 {u"decisions"_s, 9},
                                 {u"documents"_s, 8},
                                 {u"findings"_s, QJsonArray()}};
        QCOMPARE(outcome.object(), wanted);
    }

    void namesTheRow_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QStringList>("findings"); // "row|code", each of which must be told
        const QString passed = caseIs(m_names.passed);
        const QString wavered = caseIs(m_names.wavered);
        const QString refused = caseIs(m_names.refused);
        const auto missing = [this](const QString &reference, int version) {
            return QStringList{decisionNumber(reference, version) + u"|audit.missing"_s,
                               u"decision of %1, version %2|audit.missing"_s.arg(reference).arg(version)};
        };

        QTest::newRow("words of a decision")
            << QStringList{u"update decision set words = '请稍候' where version = 1 and "_s + refused}
            << QStringList{decisionName(m_names.refused, 1) + u"|audit.changed"_s};
        QTest::newRow("reasons of a decision")
            << QStringList{u"update decision set reasons = '[\"unsigned\"]' where version = 1 and "_s + refused}
            << QStringList{decisionName(m_names.refused, 1) + u"|audit.changed"_s};
        QTest::newRow("who decided") << QStringList{
            u"update decision set actor_login = 'nobody' where version = 2 and "_s
            + wavered} << QStringList{decisionName(m_names.wavered, 2) + u"|audit.changed"_s};
        QTest::newRow("when it was decided")
            << QStringList{u"update decision set decided_at = decided_at + 1 where version = 0 and "_s + passed}
            << QStringList{decisionName(m_names.passed, 0) + u"|audit.changed"_s};
        QTest::newRow("decision in the middle removed")
            << QStringList{u"delete from decision where version = 2 and "_s + wavered} << missing(m_names.wavered, 2);
        QTest::newRow("first decision removed")
            << QStringList{u"delete from decision where version = 0 and "_s + wavered} << missing(m_names.wavered, 0);
        QTest::newRow("last decision of all removed")
            << QStringList{u"delete from decision where version = 1 and "_s + refused} << missing(m_names.refused, 1);
        QTest::newRow("last decision removed, and its number")
            << QStringList{u"delete from decision where version = 1 and "_s + refused,
                           u"update sqlite_sequence set seq = seq - 1 where name = 'decision'"_s}
            << missing(m_names.refused, 1).mid(1);
        QTest::newRow("case removed") << QStringList{u"delete from cases where reference = '%1'"_s.arg(m_names.passed)}
                                      << QStringList{u"case 1|audit.missing"_s};
        QTest::newRow("case removed with its history")
            << QStringList{u"delete from decision where "_s + passed,
                           u"delete from cases where reference = '%1'"_s.arg(m_names.passed)}
            << QStringList{decisionNumber(m_names.passed, 0) + u"|audit.missing"_s,
                           decisionNumber(m_names.passed, 1) + u"|audit.missing"_s};
        QTest::newRow("state of a case") << QStringList{
            u"update cases set state = 'passed' where reference = '%1'"_s.arg(
                m_names.refused)} << QStringList{u"case %1|audit.changed"_s.arg(m_names.refused)};
        QTest::newRow("desk of a case") << QStringList{u"update cases set desk = 'centre' where reference = '%1'"_s.arg(
            m_names.open)} << QStringList{u"case %1|audit.changed"_s.arg(m_names.open)};
        QTest::newRow("version of a case")
            << QStringList{u"update cases set version = 1 where reference = '%1'"_s.arg(m_names.refused)}
            << QStringList{u"case %1|audit.changed"_s.arg(m_names.refused)};
        QTest::newRow("time of a case") << QStringList{
            u"update cases set due_at = due_at + 86400000 where reference = '%1'"_s.arg(
                m_names.open)} << QStringList{u"case %1|audit.changed"_s.arg(m_names.open)};
        QTest::newRow("field of a case") << QStringList{
            u"update case_field set value = '李四' where value = '张伟' and "_s
            + caseIs(m_names.open)} << QStringList{u"case %1|audit.changed"_s.arg(m_names.open)};
        QTest::newRow("field removed") << QStringList{u"delete from case_field where value = '张伟' and "_s
                                                      + caseIs(m_names.open)}
                                       << QStringList{u"case %1|audit.changed"_s.arg(m_names.open)};
        QTest::newRow("paper exchanged") << QStringList{
            u"update case_document set sha256 = (select sha256 from case_document where slot = 'id_back' and %1)"
            " where slot = 'id_front' and %1"_s.arg(
                caseIs(m_names.open))} << QStringList{u"case %1|audit.changed"_s.arg(m_names.open)};
        const QString document = WorkspaceFile(m_original).text(u"select sha256 from case_document where "_s + passed);
        QTest::newRow("bytes of a document")
            << QStringList{u"update document_content set bytes = bytes || x'00' where sha256 = '%1'"_s.arg(document)}
            << QStringList{u"document %1|audit.changed"_s.arg(document)};
        QTest::newRow("document removed")
            << QStringList{u"delete from document_content where sha256 = '%1'"_s.arg(document)}
            << QStringList{u"document %1|audit.missing"_s.arg(document)};
        QTest::newRow("real name") // I-30
            << QStringList{u"update real_name set state = 'passed_by_reviewer' where "_s + refused}
            << QStringList{u"real name (person) of the account of %1|audit.changed"_s.arg(m_names.refused)};
        QTest::newRow("real name removed")
            << QStringList{u"delete from real_name where "_s + passed}
            << QStringList{u"real name (person) of the account of %1|audit.missing"_s.arg(m_names.passed)};
        QTest::newRow("counter") << QStringList{u"update desk_count set open_count = 7"_s}
                                 << QStringList{u"counter of realname.person on the desk platform|audit.changed"_s};
    }

    void namesTheRow()
    {
        QFETCH(QStringList, statements);
        QFETCH(QStringList, findings);
        const QString copy = m_folder.filePath(u"copy.hezhun"_s);
        for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(copy + ending);
        QVERIFY(QFile::copy(m_original, copy));
        {
            WorkspaceFile file(copy);
            file.dropTriggers();
            for (const QString &statement : statements)
                QVERIFY(file.change(statement));
        }
        const Outcome outcome = audit(copy);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(!outcome.object().value(u"clean"_s).toBool());
        QStringList told;
        for (const QJsonValue finding : outcome.object().value(u"findings"_s).toArray()) {
            QCOMPARE(finding.toObject().keys(), (QStringList{u"code"_s, u"message"_s, u"row"_s}));
            told.append(finding[u"row"_s].toString() + u'|' + finding[u"code"_s].toString());
        }
        for (const QString &finding : findings)
            QVERIFY2(told.contains(finding), qUtf8Printable(finding + u" is not among: "_s + told.join(u"; "_s)));
    }

    void saysItInWords()
    {
        const Outcome outcome = CommandLine(u"sqlite:"_s + m_original).run({u"audit"_s, u"verify"_s});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.lines(),
                 QStringList{u"Looked at 4 cases, 9 decisions and 8 documents. Everything fits together."_s});
    }
};

QTEST_GUILESS_MAIN(AuditVerbTest)
#include "auditverbtest.moc"
