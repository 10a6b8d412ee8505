// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stationkeychain.h"

#include <QFutureWatcher>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// The real keychain of the system, where there is none: what stands behind the session bus is taken away first.
class StationKeychainTest : public QObject
{
    Q_OBJECT

private slots:
    void readingWithoutAServiceIsSaid();
    void writingWithoutAServiceIsSaid();
    void removingWithoutAServiceIsSaid();
    void askingForAServiceIsAnswered();
    void keyHoldsNeitherPasswordNorParameters();

private:
    const WorkspaceAddress m_address
        = WorkspaceAddress::parse(u"postgresql://station@db1.example:5433,db2.example/office?sslmode=verify-ca"_s)
              .value();
};

template <typename T> QString codeOf(const QFuture<Result<T>> &answer)
{
    if (!QTest::qWaitFor([&answer] { return answer.isFinished(); }, 30000))
        return u"no answer"_s;
    return answer.result().ok() ? u"ok"_s : answer.result().error().code;
}

void StationKeychainTest::readingWithoutAServiceIsSaid()
{
    const auto answer = StationKeychain::system()->read(m_address);
    QCOMPARE(codeOf(answer), u"keychain.missing"_s);
    QVERIFY(!answer.result().error().message.isEmpty());
}

void StationKeychainTest::writingWithoutAServiceIsSaid()
{
    const auto answer = StationKeychain::system()->write(m_address, u"Station#2026"_s);
    QCOMPARE(codeOf(answer), u"keychain.missing"_s);
    QVERIFY(!answer.result().error().details.contains(u"Station#2026"_s));
}

void StationKeychainTest::removingWithoutAServiceIsSaid()
{
    QCOMPARE(codeOf(StationKeychain::system()->remove(m_address)), u"keychain.missing"_s);
}

void StationKeychainTest::askingForAServiceIsAnswered()
{
    QCOMPARE(codeOf(StationKeychain::system()->probe()), u"keychain.missing"_s);
}

void StationKeychainTest::keyHoldsNeitherPasswordNorParameters()
{
    QCOMPARE(StationKeychain::keyOf(m_address), u"station@db1.example:5433,db2.example/office"_s);
}

int main(int argc, char *argv[])
{
    // Before the first connection to the bus; nobody listens there.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    QCoreApplication application(argc, argv);
    StationKeychainTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "stationkeychaintest.moc"
