// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/finding.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

class TestFinding : public QObject
{
    Q_OBJECT

private slots:
    void namesTheWayOutOfWhatIsBound_data();
    void namesTheWayOutOfWhatIsBound();
    void sameValueIsOnlyARemark();
    void namesOfOthersAreMasked();
    void fittingReasonsComeFirst();
};

void TestFinding::namesTheWayOutOfWhatIsBound_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("accountType");
    QTest::addColumn<QString>("way");
    QTest::newRow("I-09 person's number") << int(CaseKey::Number) << u"person"_s << u"person's appeal"_s;
    QTest::newRow("I-09 unit's number") << int(CaseKey::Number) << u"unit"_s << u"unit's appeal"_s;
    QTest::newRow("I-09 unit's name") << int(CaseKey::UnitName) << u"unit"_s << u"unit's appeal"_s;
    QTest::newRow("I-09 renamed unit") << int(CaseKey::CreditCode) << u"unit"_s << u"newest name"_s;
    QTest::newRow("I-07 phone") << int(CaseKey::Phone) << u"person"_s << u"appeal"_s;
}

void TestFinding::namesTheWayOutOfWhatIsBound()
{
    QFETCH(int, key);
    QFETCH(QString, accountType);
    QFETCH(QString, way);
    KindDefinition kind;
    kind.accountType = accountType;
    SameElsewhere same;
    same.key = CaseKey(key);
    same.bound = true;
    const Finding finding = Finding::ofSame(same, kind);
    QCOMPARE(finding.check.level, CheckLevel::Failure);
    QCOMPARE(finding.check.code, u"bound."_s + caseKeyCode(same.key));
    QVERIFY2(finding.check.message.contains(way), qPrintable(finding.check.message));
}

void TestFinding::sameValueIsOnlyARemark()
{
    SameElsewhere same;
    same.caseId = 7;
    same.reference = u"P-2026-000007"_s;
    const Finding finding = Finding::ofSame(same, {});
    QCOMPARE(finding.check.level, CheckLevel::Remark);
    QCOMPARE(finding.otherCase, 7);
    QCOMPARE(finding.otherReference, same.reference);
}

void TestFinding::namesOfOthersAreMasked() // I-40, UI.md "Words"
{
    for (const bool bound : {false, true}) {
        SameElsewhere same;
        same.key = CaseKey::Phone;
        same.subject = u"陈洁"_s;
        same.bound = bound;
        const QString message = Finding::ofSame(same, {}).check.message;
        QVERIFY(message.contains(u"陈＊"_s));
        QVERIFY(!message.contains(u"陈洁"_s));
    }
}

void TestFinding::fittingReasonsComeFirst()
{
    KindDefinition kind;
    kind.reasons = {{u"blurred"_s, {}, {}},
                    {u"expired"_s, {}, {u"validity."_s}},
                    {u"differs"_s, {}, {u"resident_id.check_digit"_s}}};
    Finding passed;
    passed.check = {CheckLevel::Passed, u"validity.current"_s, {}};
    Finding failed;
    failed.check = {CheckLevel::Failure, u"resident_id.check_digit"_s, {}};
    const auto codes = [](const QList<ReasonDefinition> &reasons) {
        QStringList list;
        for (const ReasonDefinition &reason : reasons)
            list += reason.code;
        return list;
    };
    QCOMPARE(codes(reasonsByFit(kind, {passed, failed})), QStringList({u"differs"_s, u"blurred"_s, u"expired"_s}));
    failed.check.code = u"validity.expired"_s;
    QCOMPARE(codes(reasonsByFit(kind, {failed})), QStringList({u"expired"_s, u"blurred"_s, u"differs"_s}));
    failed.check.code = u"resident_id.check_digits"_s;
    QCOMPARE(codes(reasonsByFit(kind, {failed})).first(), u"blurred"_s);
}

QTEST_GUILESS_MAIN(TestFinding)
#include "tst_finding.moc"
