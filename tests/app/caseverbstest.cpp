// SPDX-License-Identifier: GPL-3.0-or-later
#include "office.h"
#include "portalpackage.h"

#include <QJsonArray>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString reviewer = u"li_min"_s;
const QByteArray password = "Geheim123@\n"; ///< asked for on PostgreSQL only

QString reference(int number)
{
    return u"T-2026-0000%1"_s.arg(number, 2, 10, QLatin1Char('0'));
}

const QStringList rowKeys{u"due_at"_s,    u"id"_s,    u"kind"_s,    u"number_masked"_s, u"opened_by"_s, u"place"_s,
                          u"reference"_s, u"state"_s, u"subject"_s, u"submitted_at"_s,  u"version"_s};

} // namespace

/// Each test decides a case of its own.
class CaseVerbsTest : public QObject
{
    Q_OBJECT

private:
    Office m_office;
    int m_next = 0;

    CommandLine ctl() const { return m_office.ctl(); }
    QString caseOfItsOwn() { return reference(++m_next); }
    QJsonObject shown(const QString &which) const { return ctl().json({u"show"_s, which}).object(); }
    Outcome decide(const QStringList &words) const
    {
        return m_office.station().json(QStringList{u"decide"_s} + words + QStringList{u"--as"_s, reviewer}, password);
    }
    void compareUntouched(const QString &which) const
    {
        const QJsonObject now = shown(which);
        QCOMPARE(now.value(u"version"_s).toInt(), 1);
        QCOMPARE(now.value(u"history"_s).toArray().size(), 1);
    }

private slots:
    void initTestCase()
    {
        PortalPackage package;
        for (int number = 1; number <= 20; ++number)
            package.addLine(package.goodLine(number));
        QCOMPARE(ctl().json({u"import"_s, package.path()}).object().value(u"taken"_s).toInt(), 20);
        const Outcome added = ctl().run(
            {u"account"_s, u"add"_s, reviewer, u"--name"_s, u"李敏"_s, u"--role"_s, u"platform_reviewer"_s}, password);
        QCOMPARE(added.exitCode, 0);
    }

    void addsNoWeakPassword() // I-03
    {
        const Outcome outcome = ctl().json({u"account"_s, u"add"_s, u"weak"_s}, "12345678\n");
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.errorCode(), u"password.classes"_s);
        QVERIFY(!outcome.out.contains("12345678") && !outcome.err.contains("12345678"));
    }

    void listsTheQueue()
    {
        const Outcome outcome
            = m_office.station().json({u"queue"_s, u"--as"_s, reviewer, u"--limit"_s, u"3"_s}, password);
        QCOMPARE(outcome.exitCode, 0);
        const QJsonObject answer = outcome.object();
        QCOMPARE(answer.keys(), (QStringList{u"cases"_s, u"desk"_s, u"late"_s, u"open"_s}));
        QCOMPARE(answer.value(u"desk"_s).toString(), u"platform"_s);
        const QJsonArray cases = answer.value(u"cases"_s).toArray();
        QCOMPARE(cases.size(), 3);
        QCOMPARE(cases.at(0).toObject().keys(), rowKeys);
        QVERIFY(cases.at(0)[u"submitted_at"_s].toString().endsWith(u"+08:00"_s));
        QVERIFY(cases.at(0)[u"number_masked"_s].toString().contains(u"********"_s)); // I-40
    }

    void findsByReference()
    {
        const Outcome outcome
            = m_office.station().json({u"queue"_s, u"--as"_s, reviewer, u"--search"_s, reference(20)}, password);
        const QJsonArray cases = outcome.object().value(u"cases"_s).toArray();
        QCOMPARE(cases.size(), 1);
        QCOMPARE(cases.at(0)[u"reference"_s].toString(), reference(20));
    }

    void showsACase()
    {
        const QString which = caseOfItsOwn();
        const QJsonObject answer = shown(which);
        QStringList keys = rowKeys
            + QStringList{u"account"_s, u"documents"_s, u"fields"_s, u"history"_s, u"matches"_s, u"notice_phone_masked"_s};
        keys.sort();
        QCOMPARE(answer.keys(), keys);
        QCOMPARE(answer.value(u"account"_s).toObject().keys(),
                 (QStringList{u"login_name"_s, u"phone_masked"_s, u"type"_s}));
        QCOMPARE(answer.value(u"documents"_s).toArray().at(0).toObject().keys(),
                 (QStringList{u"bytes"_s, u"format"_s, u"sha256"_s, u"slot"_s}));
        QCOMPARE(answer.value(u"history"_s).toArray().at(0).toObject().keys(),
                 (QStringList{u"account_masked"_s, u"action"_s, u"actor"_s, u"at"_s, u"from"_s, u"id"_s, u"reasons"_s,
                              u"reference"_s, u"to"_s, u"undoes"_s, u"version"_s, u"words"_s}));
        QVERIFY(!QJsonDocument(answer).toJson().contains("1101051949")); // I-40
    }

    void passes()
    {
        const QString which = caseOfItsOwn();
        const Outcome outcome = decide({which, u"pass"_s, u"--version"_s, u"1"_s});
        QCOMPARE(outcome.exitCode, 0);
        QStringList keys = rowKeys + QStringList{u"decision"_s};
        keys.sort();
        QCOMPARE(outcome.object().keys(), keys);
        QCOMPARE(outcome.object().value(u"state"_s).toString(), u"passed"_s);
        QCOMPARE(outcome.object().value(u"version"_s).toInt(), 2);
        const QJsonObject last = shown(which).value(u"history"_s).toArray().last().toObject();
        const QJsonObject account
            = ctl().json({u"account"_s, u"show"_s, shown(which)[u"account"_s][u"login_name"_s].toString()}).object();
        QCOMPARE(account.value(u"real_name"_s).toArray().at(0)[u"state"_s].toString(), u"passed_by_reviewer"_s);
        QCOMPARE(shown(which).value(u"history"_s).toArray().size(), 2);
        QVERIFY(!last.isEmpty());
    }

    void refusesWithReasonsAndWords() // I-36
    {
        const QString which = caseOfItsOwn();
        const Outcome outcome = decide({which, u"refuse"_s, u"--reason"_s, u"photo_unclear"_s, u"--reason"_s,
                                        u"expired"_s, u"--words"_s, u"请重新拍摄"_s});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.object().value(u"state"_s).toString(), u"refused"_s);
        for (const QJsonValue row : shown(which).value(u"history"_s).toArray()) {
            if (row[u"version"_s].toInt() != 1)
                continue;
            QCOMPARE(row[u"reasons"_s].toArray(), (QJsonArray{u"photo_unclear"_s, u"expired"_s}));
            QCOMPARE(row[u"words"_s].toString(), u"请重新拍摄"_s);
            QCOMPARE(row[u"actor"_s].toString(), reviewer);
        }
    }

    void takesBackItsOwnDecision()
    {
        const QString which = caseOfItsOwn();
        QCOMPARE(decide({which, u"pass"_s}).exitCode, 0);
        const Outcome back = decide({which, u"take_back"_s});
        QCOMPARE(back.exitCode, 0);
        QCOMPARE(back.object().value(u"state"_s).toString(), u"in_review"_s);
        QCOMPARE(back.object().value(u"version"_s).toInt(), 3);
    }

    void refusesWhatCanNotBeDone_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("code");
        QTest::newRow("stale version") << QStringList{u"pass"_s, u"--version"_s, u"0"_s} << u"case.stale"_s;
        QTest::newRow("version of the future") << QStringList{u"pass"_s, u"--version"_s, u"2"_s} << u"case.stale"_s;
        QTest::newRow("unknown action") << QStringList{u"bless"_s} << u"action.unknown"_s;
        QTest::newRow("wrong state") << QStringList{u"take_back"_s} << u"action.wrong_state"_s;
        QTest::newRow("missing reason") << QStringList{u"refuse"_s} << u"action.reason_needed"_s;
        QTest::newRow("unknown reason") << QStringList{u"refuse"_s, u"--reason"_s, u"ugly"_s}
                                        << u"action.reason_unknown"_s;
        QTest::newRow("ID number in the words")
            << QStringList{u"refuse"_s, u"--reason"_s, u"expired"_s, u"--words"_s, u"11010519491231002X"_s}
            << u"action.id_number_in_words"_s;
    }

    void refusesWhatCanNotBeDone()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, code);
        const QString which = reference(19);
        const auto before = m_office.rowCounts();
        const Outcome outcome = decide(QStringList{which} + words);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.errorCode(), code);
        QCOMPARE(outcome.err.count('\n'), 1);
        compareUntouched(which);
        QCOMPARE(m_office.rowCounts(), before);
    }

    void decidesNothingTwice()
    {
        const QString which = caseOfItsOwn();
        QCOMPARE(decide({which, u"pass"_s, u"--version"_s, u"1"_s}).exitCode, 0);
        QCOMPARE(decide({which, u"pass"_s, u"--version"_s, u"1"_s}).errorCode(), u"case.stale"_s);
        QCOMPARE(decide({which, u"pass"_s}).errorCode(), u"action.wrong_state"_s);
    }

    void refusesWhoHasNoRole()
    {
        const QString portalUser = shown(reference(19))[u"account"_s][u"login_name"_s].toString();
        for (const QString &who : {portalUser, u"nobody"_s}) {
            const Outcome outcome = ctl().json({u"decide"_s, reference(19), u"pass"_s, u"--as"_s, who});
            QCOMPARE(outcome.exitCode, 1);
            QVERIFY(!outcome.errorCode().isEmpty());
        }
        compareUntouched(reference(19));
    }

    void refusesAnUnknownCase()
    {
        QCOMPARE(ctl().json({u"show"_s, u"T-1999-000001"_s}).errorCode(), u"case.unknown"_s);
        QCOMPARE(decide({u"T-1999-000001"_s, u"pass"_s}).errorCode(), u"case.unknown"_s);
    }

    void endsWithTwoForWrongWords_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no verb") << QStringList{};
        QTest::newRow("unknown verb") << QStringList{u"frobnicate"_s};
        QTest::newRow("nobody acts") << QStringList{u"queue"_s};
        QTest::newRow("no action") << QStringList{u"decide"_s, reference(19)};
        QTest::newRow("no case") << QStringList{u"show"_s};
        QTest::newRow("unknown option") << QStringList{u"queue"_s, u"--as"_s, reviewer, u"--colour"_s, u"blue"_s};
        QTest::newRow("version is no number")
            << QStringList{u"decide"_s, reference(19), u"pass"_s, u"--as"_s, reviewer, u"--version"_s, u"one"_s};
        QTest::newRow("limit is no number") << QStringList{u"queue"_s, u"--as"_s, reviewer, u"--limit"_s, u"many"_s};
        QTest::newRow("audit of something") << QStringList{u"audit"_s, u"everything"_s};
    }

    void endsWithTwoForWrongWords()
    {
        QFETCH(QStringList, words);
        const Outcome outcome = ctl().run(words);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(!outcome.err.isEmpty());
        QVERIFY(outcome.out.isEmpty());
    }

    void leavesACleanHistory()
    {
        const Outcome outcome = ctl().json({u"audit"_s, u"verify"_s});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.object().keys(),
                 (QStringList{u"cases"_s, u"clean"_s, u"decisions"_s, u"documents"_s, u"findings"_s}));
        QVERIFY(outcome.object().value(u"clean"_s).toBool());
    }
};

QTEST_GUILESS_MAIN(CaseVerbsTest)
#include "caseverbstest.moc"
