// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/circuitbreaker.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace hezhun;

class CircuitBreakerTest : public QObject
{
    Q_OBJECT

private slots:
    void opensAfterFailuresInARow();
    void aSuccessBeginsTheCountAnew();
    void triesOneCallAfterThePause();
    void closesWhenThatWorks();
    void opensAgainWhenItDoesNot();
    void triesAnotherWhenTheOneWasNotMade();

private:
    CircuitBreaker breaker()
    {
        return CircuitBreaker([this] { return std::chrono::steady_clock::time_point(m_now); });
    }
    static void fail(CircuitBreaker &breaker, int times)
    {
        for (int at = 0; at < times; ++at) {
            QVERIFY(breaker.admits());
            breaker.failed();
        }
    }

    std::chrono::milliseconds m_now = 1h;
};

void CircuitBreakerTest::opensAfterFailuresInARow()
{
    CircuitBreaker tried = breaker();
    fail(tried, CircuitBreaker::mostFailures - 1);
    QCOMPARE(tried.state(), CircuitBreaker::State::Closed);
    fail(tried, 1);
    QCOMPARE(tried.state(), CircuitBreaker::State::Open);
    QVERIFY(!tried.admits());
}

void CircuitBreakerTest::aSuccessBeginsTheCountAnew()
{
    CircuitBreaker tried = breaker();
    fail(tried, CircuitBreaker::mostFailures - 1);
    tried.succeeded();
    fail(tried, CircuitBreaker::mostFailures - 1);
    QCOMPARE(tried.state(), CircuitBreaker::State::Closed);
}

void CircuitBreakerTest::triesOneCallAfterThePause()
{
    CircuitBreaker tried = breaker();
    fail(tried, CircuitBreaker::mostFailures);
    m_now += CircuitBreaker::pause - 1ms;
    QVERIFY(!tried.admits());
    m_now += 1ms;
    QCOMPARE(tried.state(), CircuitBreaker::State::HalfOpen);
    QVERIFY(tried.admits());
    QVERIFY(!tried.admits());
}

void CircuitBreakerTest::closesWhenThatWorks()
{
    CircuitBreaker tried = breaker();
    fail(tried, CircuitBreaker::mostFailures);
    m_now += CircuitBreaker::pause;
    QVERIFY(tried.admits());
    tried.succeeded();
    QCOMPARE(tried.state(), CircuitBreaker::State::Closed);
    fail(tried, CircuitBreaker::mostFailures - 1);
    QVERIFY(tried.admits());
}

void CircuitBreakerTest::opensAgainWhenItDoesNot()
{
    CircuitBreaker tried = breaker();
    fail(tried, CircuitBreaker::mostFailures);
    m_now += CircuitBreaker::pause;
    fail(tried, 1);
    QCOMPARE(tried.state(), CircuitBreaker::State::Open);
    m_now += CircuitBreaker::pause - 1ms;
    QVERIFY(!tried.admits());
    m_now += 1ms;
    QVERIFY(tried.admits());
}

void CircuitBreakerTest::triesAnotherWhenTheOneWasNotMade()
{
    CircuitBreaker tried = breaker();
    fail(tried, CircuitBreaker::mostFailures);
    m_now += CircuitBreaker::pause;
    QVERIFY(tried.admits());
    tried.withdrawn();
    QVERIFY(tried.admits());
}

QTEST_GUILESS_MAIN(CircuitBreakerTest)
#include "circuitbreakertest.moc"
