// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoworkspace.h"
#include "demo/demoplan.h"
#include "demo/demopopulation.h"
#include "domain/creditcode.h"
#include "domain/password.h"
#include "domain/workingcalendar.h"
#include "store/audit.h"
#include "store/workspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

class DemoWorkspaceTest : public QObject
{
    Q_OBJECT

private:
    /// Friday, half past two in the afternoon in China.
    const QDateTime m_now{QDate(2026, 11, 20), QTime(6, 30), Qt::UTC};
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;

    QList<CaseRow> rows(const QString &desk) const
    {
        CaseQuery query;
        query.desk = desk;
        query.limit = 1000;
        const auto page = m_workspace->cases().page(query);
        return page ? page->rows : QList<CaseRow>();
    }

    QList<PlannedCase> planned(const QDateTime &now, quint64 seed) const
    {
        DemoPeople people(seed, WorkingCalendar::builtIn().dayOf(now));
        return plannedCases(DemoStories::builtIn(), m_workspace->kinds(), now, seed, people, {});
    }

    DemoPopulation everybody(const QDateTime &now, quint64 seed) const
    {
        DemoPeople people(seed, WorkingCalendar::builtIn().dayOf(now));
        return plannedPopulation(DemoProvince::builtIn(), people, now, seed);
    }

private slots:
    void initTestCase()
    {
        const QString path = m_folder.filePath(u"deep/demo.hezhun"_s);
        int last = 0;
        const auto made = DemoWorkspace::ensure(
            path, 1,
            [&](int percent) {
                QVERIFY(percent >= last);
                last = percent;
            },
            m_now);
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().code + made.error().details));
        QCOMPARE(last, 100);
        QCOMPARE(QDir(m_folder.filePath(u"deep"_s)).entryList(QDir::Files), QStringList{u"demo.hezhun"_s});
        auto opened = Workspace::open(*made, [this] { return m_now; });
        QVERIFY(opened.ok());
        m_workspace = std::move(opened).value();
    }

    void cleanupTestCase() { m_workspace.reset(); }

    void opensWhatIsThere()
    {
        const QString path = m_folder.filePath(u"deep/demo.hezhun"_s);
        bool told = false;
        QVERIFY(DemoWorkspace::ensure(
                    path, 1, [&](int) { told = true; }, m_now)
                    .ok());
        QVERIFY(!told);
    }

    void leavesAForeignFileAlone()
    {
        const QString path = m_folder.filePath(u"letter.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Dear Sir");
        file.close();
        QCOMPARE(DemoWorkspace::ensure(path).error().code, u"workspace.foreign"_s);
        QCOMPARE(QFileInfo(path).size(), 8);
    }

    void letsItsReviewersIn() // I-03
    {
        QVERIFY(DemoWorkspace::reviewers().size() >= 2);
        for (const DemoLogin &login : DemoWorkspace::reviewers()) {
            QVERIFY(checkPassword(login.password).ok());
            const auto actor = m_workspace->accounts().logIn(login.login, u"person"_s, login.password);
            QVERIFY2(actor.ok(), qPrintable(login.login));
            QCOMPARE(actor->name, login.name);
            QCOMPARE(actor->desk, u"platform"_s);
        }
    }

    void hasCasesOfEveryKindInEveryState()
    {
        QMap<QString, int> count;
        int all = 0;
        auto states = m_workspace->database().select(u"select kind || ' ' || state, count(*) from cases group by 1"_s);
        QVERIFY(states.ok());
        while (states->next()) {
            count.insert(states->text(0), int(states->integer(1)));
            all += int(states->integer(1));
        }
        for (const KindDefinition *kind : m_workspace->kinds().cases()) {
            for (const StateDefinition &state : kind->states)
                QVERIFY2(count.value(kind->name + u' ' + state.name) > 0, qPrintable(kind->name + state.name));
        }
        QVERIFY2(all >= 1000 && all < 1200, qPrintable(QString::number(all)));
    }

    void hasLateCasesAndSuchAsAreDueSoon()
    {
        int late = 0;
        int soon = 0;
        int fine = 0;
        for (const CaseRow &row : rows(u"platform"_s)) {
            QVERIFY(row.submittedAt < m_now);
            const qint64 left = m_now.secsTo(row.dueAt);
            ++(left < 0 ? late : left < 4 * 3600 ? soon : fine);
        }
        QVERIFY2(late >= 2 && soon >= 4 && fine >= 20, qPrintable(u"%1 %2 %3"_s.arg(late).arg(soon).arg(fine)));
    }

    void hasSomebodyElseAtACase()
    {
        int opened = 0;
        for (const CaseRow &row : rows(u"platform"_s)) {
            if (row.openedById == 0)
                continue;
            ++opened;
            QCOMPARE(row.openedBy, DemoWorkspace::reviewers().at(1).name);
        }
        QCOMPARE(opened, 1);
    }

    void hasSomethingToFindForEveryCheck() // I-07, I-08, I-38
    {
        int bound = 0;
        int samePhone = 0;
        int refusedBefore = 0;
        int takenBack = 0;
        for (const CaseRow &row : rows(u"platform"_s)) {
            const auto record = m_workspace->cases().read(row.id);
            QVERIFY(record.ok());
            for (const SameElsewhere &same : record->elsewhere) {
                bound += same.bound;
                samePhone += same.key == CaseKey::Phone && !same.sameAccount;
            }
            refusedBefore += !record->refusals.isEmpty();
            takenBack += record->history.size() > 2;
        }
        QVERIFY(bound >= 1);
        QVERIFY(samePhone >= 1);
        QVERIFY(refusedBefore >= 3);
        QVERIFY(takenBack >= 1);
    }

    void hasOneBrokenPaper()
    {
        int broken = 0;
        int papers = 0;
        for (const CaseRow &row : rows(u"platform"_s)) {
            const auto record = m_workspace->cases().read(row.id);
            for (const CaseDocument &document : record->documents) {
                QCOMPARE(document.format, u"jpg"_s);
                QVERIFY(document.byteCount <= 260'000); // I-34
                const auto bytes = m_workspace->documents().read(document.sha256);
                QVERIFY(bytes.ok());
                ++papers;
                if (broken == 0 && bytes->contains(QByteArray("\x33\x02\x11\x03\x11", 5))) {
                    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Huffman"_s));
                    broken += QImage::fromData(*bytes, "jpg").isNull();
                }
            }
        }
        QCOMPARE(broken, 1);
        QVERIFY(papers > 90);
    }

    void hasDecisionsOfToday()
    {
        const auto actor = m_workspace->accounts().actor(DemoWorkspace::reviewers().constFirst().login);
        QVERIFY(actor.ok());
        const WorkingCalendar &calendar = WorkingCalendar::builtIn();
        const QDateTime midnight(calendar.dayOf(m_now), QTime(0, 0), calendar.zone());
        const auto decided = m_workspace->cases().decidedSince(*actor, midnight);
        QVERIFY(decided.ok());
        QVERIFY(decided->size() >= 5);
    }

    void hasAProvinceWithOffices() // C-02, C-05
    {
        const auto offices = m_workspace->departments().list(nullptr);
        QVERIFY(offices.ok());
        QMap<int, int> levels;
        int vacant = 0;
        for (const Department &office : *offices) {
            ++levels[office.code.endsWith(u"0000"_s) ? 1 : office.code.endsWith(u"00"_s) ? 2 : 3];
            vacant += !office.isVerified;
            QCOMPARE(office.isVerified, office.operatorName != office.name);
        }
        QCOMPARE(levels.value(1), 1);
        QVERIFY(levels.value(2) >= 3);
        QVERIFY(levels.value(3) >= 8);
        QCOMPARE(vacant, 1);
    }

    void hasFortyUnitsOfEveryStage() // G-03
    {
        const DemoPopulation population = everybody(m_now, 1);
        QMap<QString, int> stages;
        for (const PlannedUnit &unit : population.units) {
            const auto id = m_workspace->accounts().find(unit.unit.loginName);
            QVERIFY2(id.ok(), qPrintable(unit.unit.loginName));
            const auto names = m_workspace->accounts().realNames(*id);
            QVERIFY(names.ok());
            const bool isVerified = !names->isEmpty() && names->constFirst().state == u"passed_national"_s;
            QCOMPARE(isVerified, unit.verifiedAt.isValid());
            const auto login = m_workspace->accounts().loginState(*id);
            QVERIFY(login.ok());
            QCOMPARE(login->lockedAt.isValid(), unit.lockedAt.isValid());
            ++stages[unit.lockedAt.isValid() ? u"locked"_s : isVerified ? u"verified"_s : u"incomplete"_s];
        }
        QVERIFY(population.units.size() >= 37); // and those whose papers are being looked at
        QVERIFY(stages.value(u"verified"_s) >= 30);
        QVERIFY(stages.value(u"incomplete"_s) >= 3);
        QCOMPARE(stages.value(u"locked"_s), 1);
    }

    void inventsPeopleWithValidNumbersThatNobodyHas() // I-41
    {
        const DemoPopulation population = everybody(m_now, 1);
        const QDate today = WorkingCalendar::builtIn().dayOf(m_now);
        QVERIFY(population.people.size() >= 300);
        QSet<QString> seen;
        const auto isNew = [&seen](const QString &value) {
            const bool fresh = !seen.contains(value);
            seen.insert(value);
            return fresh;
        };
        const auto isInvented = [&](const DemoPerson &person) {
            const auto number = ResidentId::parse(person.number, today);
            return number.ok() && number->birthDate() == person.birthDate && person.number.mid(14, 2) == "99"_L1
                && person.phone.startsWith("154"_L1) && isNew(person.number) && isNew(person.phone);
        };
        for (const PlannedPerson &person : population.people)
            QVERIFY2(isInvented(person.person) && isNew(person.person.loginName), qPrintable(person.person.loginName));
        for (const PlannedOffice &office : population.offices)
            QVERIFY2(isInvented(office.holder), qPrintable(office.code));
        for (const PlannedUnit &unit : population.units) {
            const auto code = CreditCode::parse(unit.unit.creditCode);
            QVERIFY2(code.ok() && code->organisationCheckAgrees(), qPrintable(unit.unit.creditCode));
            QVERIFY2(unit.unit.creditCode.at(8) == u'X', qPrintable(unit.unit.creditCode));
            QVERIFY2(isNew(unit.unit.title) && isNew(unit.unit.creditCode), qPrintable(unit.unit.title));
            QVERIFY(unit.unit.divisionCode.startsWith(DemoProvince::builtIn().code.left(2)));
            QVERIFY(isInvented(unit.representative));
        }
    }

    void hasSecondRoundsAndNumbersThatWereRevoked() // C-03, C-08, C-11
    {
        const auto count = [this](const QString &sql) { return m_workspace->database().single(sql)->toInt(); };
        QVERIFY(count(u"select count(*) from cases where registration_id <> id"_s) >= 100);
        QVERIFY(count(u"select count(*) from filing where revoked_at is not null"_s) >= 10);
        // Filed anew, with the old number beside the new one.
        QVERIFY(count(u"select count(*) from registration r where state = 'filed' and exists (select 1 from filing f"
                      " where f.registration_id = r.id and f.revoked_at is not null)"_s)
                >= 5);
        QCOMPARE(count(u"select count(*) from (select series, count(*) as n, max(ordinal) as last from filing"
                       " group by series) where n <> last"_s),
                 0);
        QVERIFY(count(u"select count(*) from unit_grant where until < (select max(decided_at) from decision)"_s) >= 8);
        QVERIFY(count(u"select count(*) from unit_grant where ended_at is not null"_s) >= 6);
    }

    void everyHistoryIsWhole()
    {
        const auto report = verifyHistory(m_workspace->database(), m_workspace->kinds());
        QVERIFY(report.ok());
        QVERIFY(report->findings.isEmpty());
    }

    void isTheSameFromTheSameSeed()
    {
        const auto again = DemoWorkspace::ensure(m_folder.filePath(u"again.hezhun"_s), 1, {}, m_now);
        QVERIFY2(again.ok(), again ? "" : qPrintable(again.error().code));
        auto other = Workspace::open(*again, [this] { return m_now; });
        QVERIFY(other.ok());
        // All but what is random on purpose: salts, keys, secrets of messages. The hash of a decision is that of its case's
        // content, its papers and everything decided before.
        for (const QString &sql : {
                 u"select reference, kind, state, coalesce(desk, ''), subject, content_hash, head_hash from cases order by id"_s,
                 u"select login_name, type, display_name, phone, created_at from account order by id"_s,
                 u"select account_id, part, name, value, 1 from account_field order by 1, 2, 3"_s,
                 u"select unit_id, person_id, role, granted_at, coalesce(until, 0), coalesce(ended_at, 0) from unit_grant order by id"_s,
                 u"select number, registration_id, case_id, filed_at, coalesce(revoked_at, 0) from filing order by number"_s,
             }) {
            auto one = m_workspace->database().select(sql);
            auto two = (*other)->database().select(sql);
            QVERIFY(one.ok() && two.ok());
            int rows = 0;
            while (one->next()) {
                QVERIFY(two->next());
                for (int column = 0; column < 5; ++column) // each has as many
                    QCOMPARE(two->text(column), one->text(column));
                ++rows;
            }
            QVERIFY(rows > 0 && !two->next());
        }
    }

    void plansTheSameAgain()
    {
        const auto plan = [&](quint64 seed) { return planned(m_now, seed); };
        const QList<PlannedCase> one = plan(1);
        const QList<PlannedCase> same = plan(1);
        QCOMPARE(one.size(), same.size());
        for (qsizetype i = 0; i < one.size(); ++i) {
            QCOMPARE(one.at(i).submission.reference, same.at(i).submission.reference);
            QCOMPARE(one.at(i).submission.fields, same.at(i).submission.fields);
            QCOMPARE(one.at(i).submission.submittedAt, same.at(i).submission.submittedAt);
            if (i > 2)
                continue;
            QCOMPARE(drawn(one.at(i).papers.constFirst().picture), drawn(same.at(i).papers.constFirst().picture));
        }
        QVERIFY(plan(2).constFirst().submission.fields != one.constFirst().submission.fields);
    }

    void plansForEveryDayAndHour()
    {
        // A year of days, weekends and long holidays with them, and the first minute of a day.
        for (int day = 0; day < 366; day += 5) {
            for (const QTime time : {QTime(16, 0, 30), QTime(0, 30), QTime(9, 29)}) {
                const QDateTime now(QDate(2026, 1, 1).addDays(day), time, Qt::UTC);
                for (const PlannedCase &planned : planned(now, 1)) {
                    QDateTime previous = planned.submission.submittedAt;
                    QVERIFY2(previous <= now, qPrintable(now.toString(Qt::ISODate)));
                    for (const PlannedDecision &decision : planned.decisions) {
                        QVERIFY2(decision.at > previous && decision.at <= now, qPrintable(now.toString(Qt::ISODate)));
                        previous = decision.at;
                    }
                }
            }
        }
    }
};

QTEST_MAIN(DemoWorkspaceTest)
#include "demoworkspacetest.moc"
