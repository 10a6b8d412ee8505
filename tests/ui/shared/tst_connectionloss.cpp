// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharedoffice.h"

#include "ui/casepage/refusalpanel.h"

#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// A desk whose connection goes away, before, while and after something is decided.
class TestConnectionLoss : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareSharedTests(); }
    void init();
    void cleanup();
    void aShortLossIsNotNoticed();
    void cutBeforeTheStatementNothingTookPlace();
    void cutBeforeTheAnswerItTookPlace();
    void whatTookPlaceCanBeTakenBack();
    void takingBackIsSettledToo();
    void nothingIsDecidedWhileItIsAway();
    void wordsAndReasonsStay();
    void theCaseOnTheScreenIsLookedAtAgain();
    void aCaseAskedForWhileAwayComesWhenItIsBack();
    void listsAreReadAgain();
    void asksBeforeLeavingWithWhatIsNotKnown();
    void closesWhileAway();

private:
    std::unique_ptr<SharedOffice> m_office;
    std::unique_ptr<SharedDesk> m_desk;
    QList<CaseId> m_cases;
};

void TestConnectionLoss::init()
{
    m_office = std::make_unique<SharedOffice>();
    m_cases.clear();
    for (int serial = 1; serial <= 5; ++serial)
        m_cases.append(m_office->addPerson(u"Zhang Wei %1"_s.arg(serial), serial));
    m_desk = std::make_unique<SharedDesk>(*m_office, m_office->logIn(u"li_min"_s, u"Li Min"_s));
    QTRY_COMPARE(m_desk->queue()->model()->rowCount(), 5);
    QVERIFY(m_desk->open(m_cases.at(0)));
    // The first key of a minute tells the database that somebody is there; what is cut is to be the decision.
    m_desk->press(Qt::Key_0);
    QVERIFY(m_desk->waitForStore());
    QVERIFY(m_desk->waitForStore());
}

void TestConnectionLoss::cleanup()
{
    m_desk.reset();
    m_office.reset();
}

void TestConnectionLoss::aShortLossIsNotNoticed()
{
    m_desk->network().cutAt(1, Proxy::Where::Answer, Proxy::Then::Open);
    m_desk->press(Qt::Key_A);
    QTRY_COMPARE(m_desk->decided(), 1);
    QVERIFY(m_desk->network().hasCut());
    QVERIFY(m_desk->waitFor(m_cases.at(1)));
    QCOMPARE(m_office->decisions(m_cases.at(0), u"pass"_s), 1);
    QVERIFY(m_desk->waitUntilBack());
}

void TestConnectionLoss::cutBeforeTheStatementNothingTookPlace()
{
    m_desk->network().cutAt(1, Proxy::Where::Request, Proxy::Then::Close);
    m_desk->press(Qt::Key_A);
    QVERIFY(m_desk->waitForMessage(u"not known yet: Pass: Zhang Wei 1"_s));
    QCOMPARE(m_desk->decided(), 0);
    QTRY_VERIFY2(m_desk->status().contains(u"lost at"_s), qPrintable(m_desk->status()));
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    m_desk->network().open();
    QVERIFY(m_desk->waitForMessage(u"did not take place: Pass: Zhang Wei 1"_s));
    QVERIFY(m_desk->waitUntilBack());
    QTRY_VERIFY2(m_desk->status().contains(u"again since"_s), qPrintable(m_desk->status()));
    QVERIFY(m_desk->waitForStore());
    QCOMPARE(m_office->decisions(m_cases.at(0), u"pass"_s), 0); // nothing is sent by itself
    m_desk->doAsMessageOffers();
    QTRY_COMPARE(m_desk->decided(), 1);
    QCOMPARE(m_office->decisions(m_cases.at(0), u"pass"_s), 1);
}

void TestConnectionLoss::cutBeforeTheAnswerItTookPlace()
{
    m_desk->network().cutAnswerWhen(m_office->someDecisionIs(u"pass"_s), Proxy::Then::Close);
    m_desk->press(Qt::Key_A);
    QVERIFY(m_desk->waitForMessage(u"not known yet: Pass: Zhang Wei 1"_s));
    QCOMPARE(m_desk->decided(), 0);
    QVERIFY(m_desk->queue()->model()->rowOf(m_cases.at(0)) >= 0); // nothing is shown as done
    m_desk->network().open();
    QVERIFY(m_desk->waitForMessage(u"This took place: Pass: Zhang Wei 1"_s));
    QTRY_COMPARE(m_desk->decided(), 1);
    QTRY_COMPARE(m_desk->queue()->model()->rowOf(m_cases.at(0)), -1);
    QCOMPARE(m_office->decisions(m_cases.at(0), u"pass"_s), 1);
}

void TestConnectionLoss::whatTookPlaceCanBeTakenBack()
{
    m_desk->network().cutAnswerWhen(m_office->someDecisionIs(u"pass"_s), Proxy::Then::Close);
    m_desk->press(Qt::Key_A);
    QVERIFY(m_desk->waitForMessage(u"not known yet"_s));
    m_desk->press(Qt::Key_Z); // of what is not known nothing is taken back
    QVERIFY(m_desk->waitUntilAway());
    m_desk->network().open();
    QVERIFY(m_desk->waitForMessage(u"This took place"_s));
    QCOMPARE(m_desk->decided(), 1);
    m_desk->doAsMessageOffers();
    QTRY_COMPARE(m_desk->decided(), 2);
    QVERIFY(m_desk->waitFor(m_cases.at(0)));
}

void TestConnectionLoss::takingBackIsSettledToo()
{
    m_desk->press(Qt::Key_A);
    QTRY_COMPARE(m_desk->decided(), 1);
    QVERIFY(m_desk->waitFor(m_cases.at(1)));
    QVERIFY(m_desk->waitForStore());
    m_desk->network().cutAnswerWhen(m_office->someDecisionIs(u"take_back"_s), Proxy::Then::Close);
    m_desk->press(Qt::Key_Z);
    QVERIFY(m_desk->waitForMessage(u"not known yet"_s));
    m_desk->network().open();
    QVERIFY(m_desk->waitForMessage(u"This took place"_s));
    QTRY_VERIFY(m_desk->queue()->model()->rowOf(m_cases.at(0)) >= 0);
    QCOMPARE(m_office->decisions(m_cases.at(0), u"take_back"_s), 1);
}

void TestConnectionLoss::nothingIsDecidedWhileItIsAway()
{
    m_desk->network().close();
    QVERIFY(m_desk->waitUntilAway());
    QTRY_VERIFY2(m_desk->message().contains(u"went away"_s), qPrintable(m_desk->message()));
    QTRY_VERIFY2(m_desk->line().contains(u"lost at"_s), qPrintable(m_desk->line()));
    m_desk->press(Qt::Key_A);
    QCOMPARE(m_desk->page()->currentCase(), m_cases.at(0));
    m_desk->network().open();
    QVERIFY(m_desk->waitUntilBack());
    QTRY_VERIFY(!m_desk->line().contains(u"lost at"_s));
    QCOMPARE(m_office->decisions(m_cases.at(0), u"pass"_s), 0);
    m_desk->press(Qt::Key_A);
    QTRY_COMPARE(m_desk->decided(), 1);
}

void TestConnectionLoss::wordsAndReasonsStay()
{
    m_desk->press(Qt::Key_R);
    m_desk->press(Qt::Key_4);
    auto *reasons = m_desk->page()->findChild<RefusalPanel *>();
    QVERIFY(reasons->isVisible());
    reasons->words()->setText(u"Not valid"_s);
    m_desk->network().cutAt(1, Proxy::Where::Request, Proxy::Then::Close);
    m_desk->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_desk->waitForMessage(u"not known yet"_s));
    m_desk->network().open();
    QVERIFY(m_desk->waitForMessage(u"What you typed is kept"_s));
    QVERIFY(m_desk->waitUntilBack());
    QVERIFY(m_desk->open(m_cases.at(0)));
    m_desk->press(Qt::Key_R);
    QTRY_VERIFY(reasons->isVisible());
    QCOMPARE(reasons->words()->text(), u"Not valid"_s);
    QCOMPARE(reasons->draft().reasons.size(), 1);
    m_desk->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_office->decisions(m_cases.at(0), u"refuse"_s), 1);
}

void TestConnectionLoss::theCaseOnTheScreenIsLookedAtAgain()
{
    m_desk->network().close();
    QVERIFY(m_desk->waitUntilAway());
    m_office->database().administer(u"delete from case_lease"_s); // they ran out
    const Actor colleague = m_office->logIn(u"wang_fang"_s, u"Wang Fang"_s);
    SharedDesk other(*m_office, colleague);
    QVERIFY(other.open(m_cases.at(0)));
    other.press(Qt::Key_A);
    QTRY_COMPARE(m_office->decisions(m_cases.at(0), u"pass"_s), 1);
    m_desk->network().open();
    QVERIFY(m_desk->waitForMessage(u"Wang Fang"_s));
    QVERIFY(m_desk->line().contains(u"Wang Fang"_s));
}

void TestConnectionLoss::aCaseAskedForWhileAwayComesWhenItIsBack()
{
    m_desk->network().close();
    QVERIFY(m_desk->waitUntilAway());
    (*m_desk)->openCase(m_cases.at(4), m_desk->queue()->model()->query());
    QCOMPARE(m_desk->page()->currentCase(), 0);
    m_desk->network().open();
    QVERIFY(m_desk->waitFor(m_cases.at(4)));
}

void TestConnectionLoss::listsAreReadAgain()
{
    QVERIFY((*m_desk)->goBack());
    m_desk->network().close();
    QVERIFY(m_desk->waitUntilAway());
    const CaseId id = m_office->addPerson(u"Chen Jie"_s, 9);
    QVERIFY(m_desk->queue()->model()->rowCount() == 5); // what was read stays in sight
    m_desk->network().open();
    QVERIFY(m_desk->waitUntilBack());
    QTRY_VERIFY(m_desk->queue()->model()->rowOf(id) >= 0);
}

void TestConnectionLoss::asksBeforeLeavingWithWhatIsNotKnown()
{
    m_desk->network().cutAt(1, Proxy::Where::Request, Proxy::Then::Close);
    m_desk->press(Qt::Key_A);
    QVERIFY(m_desk->waitForMessage(u"not known yet"_s));
    QString asked;
    const auto answer = [this, &asked](int button) {
        QTimer::singleShot(0, this, [&asked, button] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            asked = box ? box->text() : QString();
            if (box)
                QTest::mouseClick(box->buttons().at(button), Qt::LeftButton);
        });
    };
    answer(0);
    QVERIFY(!(*m_desk)->mayLeave());
    QVERIFY2(asked.contains(u"Pass: Zhang Wei 1"_s), qPrintable(asked));
    answer(0);
    QVERIFY(!(*m_desk)->close()); // the window asks too
    QVERIFY((*m_desk)->isVisible());
    answer(1);
    QVERIFY((*m_desk)->mayLeave());
    m_desk->network().open();
    QVERIFY(m_desk->waitForMessage(u"did not take place"_s));
    QVERIFY((*m_desk)->mayLeave()); // nothing to ask any more
}

void TestConnectionLoss::closesWhileAway()
{
    m_desk->network().close();
    QVERIFY(m_desk->waitUntilAway());
    m_desk->close();
}

QTEST_MAIN(TestConnectionLoss)
#include "tst_connectionloss.moc"
