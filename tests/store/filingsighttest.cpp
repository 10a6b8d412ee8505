// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit.h"
#include "tests/store/filingoffice.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// Who sees a registration, and what (C-04, C-05, C-10). On a server each of them is at a station.
class FilingSightTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        m_office = std::make_unique<FilingOffice>(*m_workspace);
    }
    void cleanup()
    {
        m_office.reset();
        m_workspace.reset();
    }

    void isSeenByTheDepartmentOnceVerified(); // C-04
    void isSeenFromAboveAndNotFromBeside(); // C-05
    void isSeenByItsUnitAndTheCentreAlways(); // C-10
    void goesOnBeingSeenWhenItWasReturned(); // C-04
    void showsItsPapersToWhomeverSeesIt();
    void recordTellsUnitRoundsAndNumbers(); // C-10, C-11
    void historyBeginsWithTheRoundsBefore(); // C-10
    void isFoundByItsReference();

private:
    /// Reads as somebody at a station of theirs, or as a file's own program does for them; the code of why not.
    Result<CaseRecord> readAs(const Actor &actor, CaseId id)
    {
        if (testEngine() == Engine::Sqlite)
            return (*m_workspace)->cases().read(id, actor);
        const Actor there = m_workspace->atStation(actor);
        return m_workspace->station(there)->cases().read(id);
    }
    /// Who of them sees it: letters in the order county, beside, city, province, centre, unit, admin, other unit.
    QString seenBy(CaseId id)
    {
        const QList<std::pair<QChar, Actor>> all{{u'k', m_office->county},    {u'b', m_office->beside},
                                                 {u'c', m_office->city},      {u'p', m_office->province},
                                                 {u'z', m_office->centre},    {u'u', m_office->unit},
                                                 {u'a', m_office->unitAdmin}, {u'o', m_office->otherUnit}};
        QString seen;
        for (const auto &[letter, actor] : all) {
            const auto record = readAs(actor, id);
            if (record)
                seen += letter;
            else if (record.error().code != u"case.unknown"_s)
                qFatal("%s", qPrintable(record.error().code));
        }
        return seen;
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<FilingOffice> m_office;
};

void FilingSightTest::isSeenByTheDepartmentOnceVerified()
{
    const CaseId id = m_office->submit(1);
    QCOMPARE(seenBy(id), u"zua"_s);
    QCOMPARE(m_office->act(id, u"verify"_s, m_office->unit), u"done"_s);
    QCOMPARE(seenBy(id), u"kcpzua"_s);
}

void FilingSightTest::isSeenFromAboveAndNotFromBeside()
{
    const CaseId city = m_office->submit(1, u"city"_s);
    QCOMPARE(m_office->act(city, u"verify"_s, m_office->unit), u"done"_s);
    QCOMPARE(seenBy(city), u"cpzua"_s);
    const CaseId province = m_office->submit(2, u"province"_s);
    QCOMPARE(m_office->act(province, u"verify"_s, m_office->unit), u"done"_s);
    QCOMPARE(seenBy(province), u"pzua"_s);
}

void FilingSightTest::isSeenByItsUnitAndTheCentreAlways()
{
    const CaseId theirs = m_office->submit(1, u"county"_s, true);
    QCOMPARE(seenBy(theirs), u"zo"_s);
    const CaseId filed = m_office->filed(2);
    QCOMPARE(seenBy(filed), u"kcpzua"_s);
    // The other reviewers of the platform have no business with either.
    QCOMPARE(codeOf(readAs(m_workspace->reviewer(), filed)), u"case.unknown"_s);
}

void FilingSightTest::goesOnBeingSeenWhenItWasReturned()
{
    const CaseId id = m_office->toFile(1);
    QCOMPARE(m_office->act(id, u"return_to_unit"_s, m_office->county), u"done"_s);
    QCOMPARE(seenBy(id), u"kcpzua"_s);
    QCOMPARE(m_office->act(id, u"return"_s, m_office->unit), u"done"_s);
    QCOMPARE(seenBy(id), u"kcpzua"_s);
    // The next round is another matter.
    const CaseId next = m_office->submitAgain(id, 1);
    QCOMPARE(seenBy(next), u"zua"_s);
}

void FilingSightTest::showsItsPapersToWhomeverSeesIt()
{
    const CaseId id = m_office->toFile(1);
    const auto record = readAs(m_office->city, id);
    QVERIFY(record.ok());
    QCOMPARE(record->documents.size(), 2);
    QCOMPARE(record->fields.value(u"services"_s), u"技术培训"_s);
    if (testEngine() == Engine::Sqlite)
        return;
    const QString paper = record->documents.constFirst().sha256;
    const auto reads = [&](const Actor &actor) {
        const auto station = m_workspace->station(m_workspace->atStation(actor));
        return codeOf(station->documents().read(paper));
    };
    QCOMPARE(reads(m_office->county), u"done"_s);
    QCOMPARE(reads(m_office->city), u"done"_s);
    QCOMPARE(reads(m_office->unit), u"done"_s);
    QCOMPARE(reads(m_office->beside), u"document.unknown"_s);
    QCOMPARE(reads(m_office->otherUnit), u"document.unknown"_s);
    const Actor city = m_workspace->atStation(m_office->city);
    QCOMPARE(codeOf(m_workspace->station(city)->documents().recordShown(id, u"photograph"_s, city)), u"done"_s);
    const Actor beside = m_workspace->atStation(m_office->beside);
    QCOMPARE(codeOf(m_workspace->station(beside)->documents().recordShown(id, u"photograph"_s, beside)),
             u"case.unknown"_s);
}

void FilingSightTest::recordTellsUnitRoundsAndNumbers()
{
    const CaseId first = m_office->toFile(1);
    QCOMPARE(m_office->act(first, u"return_to_commissioner"_s, m_office->county), u"done"_s);
    const CaseId second = m_office->submitAgain(first, 1);
    QCOMPARE(m_office->act(second, u"verify"_s, m_office->unit), u"done"_s);
    QCOMPARE(m_office->act(second, u"review"_s, m_office->county), u"done"_s);
    QCOMPARE(m_office->act(second, u"file"_s, m_office->county), u"done"_s);
    QCOMPARE(m_office->act(second, u"take_back"_s, m_office->county), u"done"_s);
    QCOMPARE(m_office->act(second, u"file"_s, m_office->county), u"done"_s);
    const auto record = readAs(m_office->province, second);
    QVERIFY(record.ok());
    QCOMPARE(record->unitId, m_office->unit.id);
    QCOMPARE(record->unitName, m_office->unit.name);
    QCOMPARE(record->department, u"110105"_s);
    QCOMPARE(record->registrationId, first);
    QCOMPARE(record->newestRound, second);
    QCOMPARE(record->desk, QString());
    QCOMPARE(record->filings.size(), 2);
    QCOMPARE(record->filings.constFirst().number, u"KTP-2026-110105-000001"_s);
    QCOMPARE(record->filings.constFirst().revokedAt, m_workspace->now());
    QCOMPARE(record->filings.constLast(), (Filing{u"KTP-2026-110105-000002"_s, second, m_workspace->now(), {}}));
}

void FilingSightTest::historyBeginsWithTheRoundsBefore()
{
    const CaseId first = m_office->submit(1);
    QCOMPARE(m_office->act(first, u"return"_s, m_office->unit), u"done"_s);
    const CaseId second = m_office->submitAgain(first, 1);
    QCOMPARE(m_office->act(second, u"verify"_s, m_office->unit), u"done"_s);
    const auto told = [](const CaseRecord &record) {
        QStringList actions;
        for (const HistoryRow &row : record.history)
            actions.append(u"%1:%2"_s.arg(row.caseId).arg(row.action));
        return actions.join(u' ');
    };
    const auto newest = readAs(m_office->county, second);
    QVERIFY(newest.ok());
    QCOMPARE(told(*newest), u"%1:submit %1:return %2:submit %2:verify"_s.arg(first).arg(second));
    QVERIFY(newest->history.constFirst().reference != newest->row.reference);
    const auto oldest = readAs(m_office->unit, first);
    QVERIFY(oldest.ok());
    QCOMPARE(told(*oldest), u"%1:submit %1:return"_s.arg(first));
    QCOMPARE(codeOf(readAs(m_office->county, first)), u"case.unknown"_s); // C-04: it never saw that one
}

void FilingSightTest::isFoundByItsReference()
{
    const CaseId id = m_office->toFile(1);
    const auto record = readAs(m_office->county, id);
    QVERIFY(record.ok());
    if (testEngine() == Engine::Sqlite) {
        QCOMPARE((*m_workspace)->cases().find(record->row.reference).value(), id);
        return;
    }
    const auto finds = [&](const Actor &actor) {
        const auto station = m_workspace->station(m_workspace->atStation(actor));
        return codeOf(station->cases().find(record->row.reference));
    };
    QCOMPARE(finds(m_office->city), u"done"_s);
    QCOMPARE(finds(m_office->beside), u"case.unknown"_s);
}

QTEST_GUILESS_MAIN(FilingSightTest)
#include "filingsighttest.moc"
