// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/messagebar.h"

#include <QToolButton>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

class MessageBarTest : public QObject
{
    Q_OBJECT

private slots:
    void saysItsMessageUntilItIsClosed()
    {
        MessageBar bar;
        QVERIFY(!bar.isVisible());
        bar.show({MessageTone::Warning, u"The list could not be read."_s});
        QVERIFY(bar.isVisible());
        QCOMPARE(bar.text(), u"The list could not be read."_s);
        QVERIFY(!bar.findChild<QToolButton *>(u"messageAction"_s)->isVisible());
        bar.findChild<QToolButton *>(u"messageClose"_s)->click();
        QVERIFY(!bar.isVisible());
    }

    void doesWhatItOffersOnce()
    {
        MessageBar bar;
        int done = 0;
        bar.show({MessageTone::Good, u"Passed"_s, u"Take back"_s, [&done] { ++done; }});
        auto *action = bar.findChild<QToolButton *>(u"messageAction"_s);
        QCOMPARE(action->text(), u"Take back"_s);
        action->click();
        action->click();
        QCOMPARE(done, 1);
        QVERIFY(!bar.isVisible());
    }

    void keepsAMessageThatItsActionRaised()
    {
        MessageBar bar;
        bar.show({MessageTone::Good, u"Passed"_s, u"Take back"_s, [&bar] {
                      bar.show({MessageTone::Information, u"Taken back"_s});
                  }});
        bar.findChild<QToolButton *>(u"messageAction"_s)->click();
        QVERIFY(bar.isVisible());
        QCOMPARE(bar.text(), u"Taken back"_s);
    }

    void goesAwayByItselfButNotWithANewerMessage()
    {
        MessageBar older;
        MessageBar bar;
        older.show({MessageTone::Good, u"Passed"_s, {}, {}, 1});
        bar.show({MessageTone::Good, u"Passed"_s, {}, {}, 1});
        bar.show({MessageTone::Danger, u"Not connected"_s});
        // Both timers were started in this order with the same time: when the first has run out, so has the second.
        QTRY_VERIFY(!older.isVisible());
        MessageBar later;
        later.show({MessageTone::Good, u"Passed"_s, {}, {}, 1});
        QTRY_VERIFY(!later.isVisible());
        QCOMPARE(bar.text(), u"Not connected"_s);
    }
};

QTEST_MAIN(MessageBarTest)
#include "tst_messagebar.moc"
