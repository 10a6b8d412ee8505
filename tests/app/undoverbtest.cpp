// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "tests/store/filingoffice.h"

#include <QJsonArray>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

/// The centre undoes a mistaken decision at the command line (C-08).
class UndoVerbTest : public QObject
{
    Q_OBJECT

private slots:
    void undoesTheDecisionThatIsNamed(); // C-08
    void refuses_data();
    void refuses(); // C-08

private:
    /// hezhunctl for somebody: on a server at a station, with the token of their session.
    CommandLine ctl(const Actor &actor)
    {
        if (testEngine() == Engine::Sqlite)
            return CommandLine(m_workspace.access().address.toString());
        const Actor there = m_workspace.atStation(actor);
        const WorkspaceAccess station = m_workspace.database().station(u"hezhun_station"_s, there.token);
        return CommandLine(station.address.toString())
            .with(u"PGPASSWORD"_s, station.stationPassword)
            .with(u"HEZHUN_TOKEN"_s, there.token);
    }
    static QStringList undoing(CaseId id, const Actor &actor)
    {
        return {u"decide"_s, QString::number(id), u"undo"_s, u"--as"_s, actor.loginName, u"--reason"_s, u"mistaken"_s};
    }

    TestWorkspace m_workspace;
    FilingOffice m_office{m_workspace};
};

void UndoVerbTest::undoesTheDecisionThatIsNamed()
{
    const CaseId id = m_office.filed(1);
    const CommandLine centre = ctl(m_office.centre);
    QStringList show{u"show"_s, QString::number(id)};
    if (testEngine() == Engine::PostgreSql)
        show += {u"--as"_s, m_office.centre.loginName};
    const Outcome shown = centre.json(show);
    QVERIFY2(shown.exitCode == 0, shown.out + shown.err);
    int mistaken = -1;
    for (const QJsonValue &row : shown.object().value(u"history"_s).toArray()) {
        if (row.toObject().value(u"action"_s).toString() == u"file"_s)
            mistaken = row.toObject().value(u"version"_s).toInt(-1);
    }
    QVERIFY(mistaken > 0);
    const Outcome undone
        = centre.json(undoing(id, m_office.centre) + QStringList{u"--undoes"_s, QString::number(mistaken)});
    QVERIFY2(undone.exitCode == 0, undone.out + undone.err);
    QCOMPARE(undone.object().value(u"state"_s).toString(), u"to_file"_s);
    QCOMPARE(m_office.standing(id), u"to_file department:110105"_s);
    QCOMPARE(m_office.filings(), u"(KTP-2026-110105-000001)"_s);
    const QJsonArray history = centre.json(show).object().value(u"history"_s).toArray();
    QCOMPARE(history.last().toObject().value(u"undoes"_s).toInt(-1), mistaken);
    QCOMPARE(history.last().toObject().value(u"action"_s).toString(), u"undo"_s);
    // Once is enough.
    QCOMPARE(
        centre.json(undoing(id, m_office.centre) + QStringList{u"--undoes"_s, QString::number(mistaken)}).errorCode(),
        u"undo.already"_s);
}

void UndoVerbTest::refuses_data()
{
    QTest::addColumn<bool>("isCentre");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("code");
    QTest::newRow("none named") << true << QStringList() << 1 << u"undo.not_this"_s;
    QTest::newRow("none such") << true << QStringList{u"--undoes"_s, u"99"_s} << 1 << u"undo.not_this"_s;
    QTest::newRow("the applicant's") << true << QStringList{u"--undoes"_s, u"0"_s} << 1 << u"undo.not_this"_s;
    QTest::newRow("no number") << true << QStringList{u"--undoes"_s, u"file"_s} << 2 << QString();
    QTest::newRow("a county's operator") << false << QStringList{u"--undoes"_s, u"3"_s} << 1 << u"action.forbidden"_s;
}

void UndoVerbTest::refuses()
{
    QFETCH(bool, isCentre);
    QFETCH(QStringList, more);
    QFETCH(int, exitCode);
    QFETCH(QString, code);
    static int number = 10;
    const CaseId id = m_office.filed(++number);
    const Actor &actor = isCentre ? m_office.centre : m_office.county;
    const Outcome outcome = ctl(actor).json(undoing(id, actor) + more);
    QCOMPARE(outcome.exitCode, exitCode);
    QCOMPARE(outcome.errorCode(), code);
    QCOMPARE(m_office.standing(id), u"filed -"_s);
}

QTEST_GUILESS_MAIN(UndoVerbTest)
#include "undoverbtest.moc"
