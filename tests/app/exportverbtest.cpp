// SPDX-License-Identifier: GPL-3.0-or-later
#include "office.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString centre = u"centre_he"_s;
const QString reviewer = u"li_min"_s;
const QByteArray password = "Geheim123@\n"; ///< asked for on PostgreSQL only

} // namespace

/// C-10: the register as a file.
class ExportVerbTest : public QObject
{
    Q_OBJECT

    Office m_office;
    QTemporaryDir m_folder;

    Outcome exported(const QString &who, const QString &file, const QStringList &more = {}) const
    {
        return m_office.station().json(
            QStringList{u"export"_s, u"register"_s, u"--as"_s, who, u"--to"_s, m_folder.filePath(file)} + more,
            password);
    }

private slots:
    void initTestCase()
    {
        for (const auto &[login, role, desk] : {std::tuple(centre, u"centre"_s, u"centre"_s),
                                                std::tuple(reviewer, u"platform_reviewer"_s, u"platform"_s)}) {
            const Outcome added = m_office.ctl().run(
                {u"account"_s, u"add"_s, login, u"--name"_s, login, u"--role"_s, role, u"--desk"_s, desk}, password);
            QCOMPARE(added.exitCode, 0);
        }
    }

    void writesATableWithItsHeading_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("C-10 csv") << u"register.csv"_s;
        QTest::newRow("C-10 xlsx") << u"register.xlsx"_s;
    }
    void writesATableWithItsHeading()
    {
        QFETCH(const QString, file);
        const Outcome outcome = exported(centre, file, {u"--state"_s, u"filed"_s});
        QVERIFY2(outcome.exitCode == 0, outcome.out + outcome.err);
        QCOMPARE(outcome.object().value(u"exported"_s).toInt(-1), 0);
        QCOMPARE(outcome.object().value(u"desk"_s).toString(), u"centre"_s);
        QFile written(m_folder.filePath(file));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(file.endsWith(u"xlsx"_s) ? written.peek(4) == "PK\x03\x04"
                                         : written.readAll().contains("Filing number"));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("code");
        QTest::newRow("C-05 a reviewer of the platform")
            << reviewer << u"no.csv"_s << QStringList() << u"register.forbidden"_s;
        QTest::newRow("C-05 another desk")
            << centre << u"no.csv"_s << QStringList{u"--desk"_s, u"department:130724"_s} << u"register.forbidden"_s;
        QTest::newRow("another format") << centre << u"no.pdf"_s << QStringList() << u"sheet.format"_s;
        QTest::newRow("no folder") << centre << u"gone/no.csv"_s << QStringList() << u"sheet.not_written"_s;
    }
    void refuses()
    {
        QFETCH(const QString, who);
        QFETCH(const QString, file);
        QFETCH(const QStringList, more);
        QFETCH(const QString, code);
        const Outcome outcome = exported(who, file, more);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.errorCode(), code);
        QVERIFY(QDir(m_folder.path()).entryList({u"no*"_s}, QDir::Files | QDir::Hidden).isEmpty());
    }

    void asksWhereTo()
    {
        QCOMPARE(m_office.station().run({u"export"_s, u"register"_s, u"--as"_s, centre}, password).exitCode, 2);
        QCOMPARE(m_office.station()
                     .run({u"export"_s, u"cases"_s, u"--as"_s, centre, u"--to"_s, u"a.csv"_s}, password)
                     .exitCode,
                 2);
    }
};

QTEST_GUILESS_MAIN(ExportVerbTest)
#include "exportverbtest.moc"
