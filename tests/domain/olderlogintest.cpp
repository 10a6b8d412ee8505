// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/olderlogin.h"

#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

/// Accounts that came from older systems (I-10).
class OlderLoginTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheNameOrTakesThePrefix_data();
    void keepsTheNameOrTakesThePrefix(); // I-10
    void whichLoginServes_data();
    void whichLoginServes(); // I-10
    void collidedAccountsOfTheTorchCentreArePersons(); // I-10
};

void OlderLoginTest::keepsTheNameOrTakesThePrefix_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<OlderSystem>("system");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("outcome");
    const OlderSystem work = OlderSystem::ForeignersWork;
    const OlderSystem expert = OlderSystem::ForeignExpert;
    QTest::newRow("free") << u"Kexin"_s << work << QStringList() << u"Kexin"_s;
    QTest::newRow("taken, work") << u"Kexin"_s << work << QStringList{u"kexin"_s} << u"WP_Kexin"_s;
    QTest::newRow("taken, expert") << u"kexin"_s << expert << QStringList{u"kexin"_s} << u"WGZJXM_kexin"_s;
    QTest::newRow("the other system's prefix is nobody's matter")
        << u"kexin"_s << expert << QStringList{u"kexin"_s, u"wp_kexin"_s} << u"WGZJXM_kexin"_s;
    QTest::newRow("taken with the prefix too")
        << u"kexin"_s << work << QStringList{u"kexin"_s, u"wp_kexin"_s} << u"login_name.taken"_s;
    QTest::newRow("torch centre, free") << u"kexin"_s << OlderSystem::TorchCentre << QStringList() << u"kexin"_s;
    QTest::newRow("torch centre, taken") << u"kexin"_s << OlderSystem::TorchCentre << QStringList{u"kexin"_s}
                                         << u"login_name.taken"_s;
    QTest::newRow("no name of the platform")
        << u"ke-xin"_s << work << QStringList{u"ke-xin"_s} << u"login_name.characters"_s;
    QTest::newRow("too long with the prefix")
        << QString(62, u'k') << work << QStringList{QString(62, u'k')} << u"login_name.length"_s;
}

void OlderLoginTest::keepsTheNameOrTakesThePrefix()
{
    QFETCH(const QString, name);
    QFETCH(const OlderSystem, system);
    QFETCH(const QStringList, taken);
    QFETCH(const QString, outcome);
    const auto found = loginNameFromOlderSystem(
        name, system, [&](const LoginName &asked) { return taken.contains(asked.normalised()); });
    QCOMPARE(found ? found->name() : found.error().code, outcome);
}

void OlderLoginTest::whichLoginServes_data()
{
    QTest::addColumn<bool>("hasPlatformAccount");
    QTest::addColumn<OldName>("name");
    QTest::addColumn<QList<WayIn>>("ways");
    const WayIn platform{WayIn::PlatformAccount, u"unit"_s};
    const WayIn person{WayIn::PrefixedAccount, u"person"_s};
    QTest::newRow("1") << false << OldName::Free << QList<WayIn>{{WayIn::OldAccount, u"unit"_s}};
    QTest::newRow("2") << false << OldName::OfAnotherUnit << QList<WayIn>{{WayIn::PrefixedAccount, u"unit"_s}};
    QTest::newRow("3") << true << OldName::Free << QList<WayIn>{platform, person};
    QTest::newRow("4") << true << OldName::OfAnotherUnit << QList<WayIn>{platform, person};
    QTest::newRow("5") << true << OldName::OfTheSameUnit << QList<WayIn>{{WayIn::OldAccount, u"unit"_s}};
}

void OlderLoginTest::whichLoginServes()
{
    QFETCH(const bool, hasPlatformAccount);
    QFETCH(const OldName, name);
    QFETCH(const QList<WayIn>, ways);
    QCOMPARE(waysIn(hasPlatformAccount, name), ways);
}

void OlderLoginTest::collidedAccountsOfTheTorchCentreArePersons()
{
    QCOMPARE(torchCentreWayIn(true), (WayIn{WayIn::OldAccount, u"person"_s, u"unit_admin"_s}));
    QCOMPARE(torchCentreWayIn(false), (WayIn{WayIn::OldAccount, u"unit"_s}));
}

QTEST_GUILESS_MAIN(OlderLoginTest)
#include "olderlogintest.moc"
