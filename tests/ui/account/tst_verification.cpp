// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/realnamestate.h"
#include "kinds/kindlibrary.h"
#include "ui/account/statebanner.h"
#include "ui/account/verification.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;
using Papers = VerificationWords::Papers;

namespace {

PartView partIn(const QString &state, const QString &check = {}, bool complete = true,
                const QString &kind = u"realname.person"_s)
{
    static const Result<KindLibrary> kinds = KindLibrary::builtIn();
    PartView part;
    part.kind = std::make_shared<const KindDefinition>(*kinds->newest(kind));
    part.information.part = kind.section(u'.', 1);
    part.information.state = state;
    part.information.check = check;
    part.information.complete = complete;
    return part;
}

} // namespace

class VerificationTest : public QObject
{
    Q_OBJECT

private slots:
    /// I-30: the words; I-31, I-34, I-37: when papers may be uploaded, and when only looked at.
    void eachStateHasItsWordsAndItsPapers_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("check");
        QTest::addColumn<bool>("complete");
        QTest::addColumn<Papers>("papers");
        QTest::newRow("incomplete") << u"incomplete"_s << QString() << false << Papers::None;
        QTest::newRow("being asked") << u"incomplete"_s << u"queued"_s << true << Papers::Upload;
        QTest::newRow("out of reach") << u"incomplete"_s << u"cannot_say"_s << true << Papers::Upload;
        QTest::newRow("never asked") << u"incomplete"_s << QString() << true << Papers::Upload;
        QTest::newRow("failed") << u"failed"_s << u"no_match"_s << true << Papers::Upload;
        QTest::newRow("in review") << u"in_review"_s << u"no_match"_s << true << Papers::Look;
        QTest::newRow("passed, national") << u"passed_national"_s << u"match"_s << true << Papers::Look;
        QTest::newRow("passed, reviewer") << u"passed_by_reviewer"_s << QString() << true << Papers::Look;
        QTest::newRow("refused") << u"refused_by_reviewer"_s << QString() << true << Papers::Upload;
    }
    void eachStateHasItsWordsAndItsPapers()
    {
        QFETCH(QString, state);
        QFETCH(QString, check);
        QFETCH(bool, complete);
        QFETCH(Papers, papers);
        const VerificationWords words = VerificationWords::of(partIn(state, check, complete));
        QCOMPARE(words.state, realNameStateText(*realNameStateFromCode(state)));
        QCOMPARE(words.papers, papers);
        QVERIFY(!words.next.isEmpty());
    }

    /// I-32: the user is warned first; I-35: in review the papers are needed anew.
    void warnsWhereAChangeCostsSomething()
    {
        QVERIFY(VerificationWords::of(partIn(u"incomplete"_s)).warning.isEmpty());
        QVERIFY(VerificationWords::of(partIn(u"failed"_s)).warning.isEmpty());
        QVERIFY(!VerificationWords::of(partIn(u"passed_national"_s)).warning.isEmpty());
        QVERIFY(!VerificationWords::of(partIn(u"passed_by_reviewer"_s)).warning.isEmpty());
        QVERIFY(!VerificationWords::of(partIn(u"in_review"_s)).warning.isEmpty());
    }

    /// I-36: the applicant sees the reasons, and the words.
    void saysWhyItWasRefused()
    {
        PartView part = partIn(u"refused_by_reviewer"_s);
        part.information.reasons = {u"unsigned"_s};
        part.information.words = u"请签名"_s;
        const VerificationWords words = VerificationWords::of(part);
        QCOMPARE(words.details, (QStringList{part.kind->reason(u"unsigned"_s)->label.in(u"en"_s), u"请签名"_s}));
        QVERIFY(words.appeal.isEmpty());
    }

    /// I-38: conflicts name the way out.
    void aConflictLeadsToAnAppeal_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("appeal");
        QTest::newRow("number") << u"identity.number_bound"_s << u"realname.person"_s << u"person"_s;
        QTest::newRow("phone") << u"identity.phone_used"_s << u"realname.person"_s << u"person"_s;
        QTest::newRow("unit name") << u"identity.unit_name_bound"_s << u"realname.unit"_s << u"unit"_s;
        QTest::newRow("credit code") << u"identity.credit_code_bound"_s << u"realname.unit"_s << u"unit"_s;
    }
    void aConflictLeadsToAnAppeal()
    {
        QFETCH(QString, reason);
        QFETCH(QString, kind);
        QFETCH(QString, appeal);
        PartView part = partIn(u"failed"_s, u"match"_s, true, kind);
        part.information.reasons = {reason};
        const VerificationWords words = VerificationWords::of(part);
        QCOMPARE(words.appeal, appeal);
        QVERIFY(words.details.first() != reason); // a sentence, not a code

        StateBanner banner;
        banner.show(words);
        QSignalSpy requested(&banner, &StateBanner::appealRequested);
        banner.findChild<QPushButton *>(u"appeal"_s)->click();
        QCOMPARE(requested.first().first().toString(), appeal);
    }

    void aPartThatIsNeverVerifiedHasNoBanner()
    {
        const VerificationWords words = VerificationWords::of(partIn({}, {}, true, u"information.unit_other"_s));
        QVERIFY(words.state.isEmpty());
        QCOMPARE(words.papers, Papers::None);
        StateBanner banner;
        banner.show(words);
        QVERIFY(banner.isHidden());
    }
};

QTEST_MAIN(VerificationTest)
#include "tst_verification.moc"
