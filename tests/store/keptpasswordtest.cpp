// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stationkeychain.h"

#include <QTest>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// A station's password in the keychain that every Windows has: its credential store.
class KeptPasswordTest : public QObject
{
    Q_OBJECT

private slots:
    void isWhatWasWritten_data();
    void isWhatWasWritten();
    void isReplaced();
    void isRemoved();
    void isOfOneWorkspaceOnly();

private:
    /// A database that no other run has asked for.
    static WorkspaceAddress newAddress()
    {
        return WorkspaceAddress::parse(u"postgresql://desk-7@db1.example:5433/%1"_s.arg(
                                           u"t"_s + QUuid::createUuid().toString(QUuid::Id128)))
            .value();
    }
    template <typename T> static Result<T> awaited(const QFuture<Result<T>> &answer)
    {
        if (!QTest::qWaitFor([&answer] { return answer.isFinished(); }, 30'000))
            return Error{u"no answer"_s, {}};
        return answer.result();
    }
    static QString codeOf(const Result<Done> &result) { return result ? u"ok"_s : result.error().code; }
    /// What is kept; "none", or why it can't be said.
    static QString kept(const WorkspaceAddress &address)
    {
        const auto read = awaited(StationKeychain::system()->read(address));
        return read ? read->value_or(u"none"_s) : read.error().code;
    }
    static QString keep(const WorkspaceAddress &address, const QString &password)
    {
        return codeOf(awaited(StationKeychain::system()->write(address, password)));
    }
    static QString forget(const WorkspaceAddress &address)
    {
        return codeOf(awaited(StationKeychain::system()->remove(address)));
    }
};

void KeptPasswordTest::isWhatWasWritten_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("as stations are given it") << u"a2bc-d3ef-g4hj-k5mn-p6qr-s7tu-v8wx"_s;
    QTest::newRow("Chinese") << u"核准 口令#2026 𠮷"_s;
    QTest::newRow("long") << QString(500, u'x');
}

void KeptPasswordTest::isWhatWasWritten()
{
    QFETCH(QString, password);
    const WorkspaceAddress address = newAddress();
    QCOMPARE(kept(address), u"none"_s);
    QCOMPARE(keep(address, password), u"ok"_s);
    QCOMPARE(kept(address), password);
    QCOMPARE(forget(address), u"ok"_s);
}

void KeptPasswordTest::isReplaced()
{
    const WorkspaceAddress address = newAddress();
    QCOMPARE(keep(address, u"earlier"_s), u"ok"_s);
    QCOMPARE(keep(address, u"later"_s), u"ok"_s);
    QCOMPARE(kept(address), u"later"_s);
    QCOMPARE(forget(address), u"ok"_s);
}

void KeptPasswordTest::isRemoved()
{
    const WorkspaceAddress address = newAddress();
    QCOMPARE(keep(address, u"secret"_s), u"ok"_s);
    QCOMPARE(forget(address), u"ok"_s);
    QCOMPARE(kept(address), u"none"_s);
    QCOMPARE(forget(address), u"ok"_s);
}

void KeptPasswordTest::isOfOneWorkspaceOnly()
{
    const WorkspaceAddress one = newAddress();
    const WorkspaceAddress other = newAddress();
    QCOMPARE(keep(one, u"one"_s), u"ok"_s);
    QCOMPARE(keep(other, u"other"_s), u"ok"_s);
    QCOMPARE(kept(one), u"one"_s);
    QCOMPARE(forget(one), u"ok"_s);
    QCOMPARE(kept(other), u"other"_s);
    QCOMPARE(forget(other), u"ok"_s);
}

QTEST_GUILESS_MAIN(KeptPasswordTest)
#include "keptpasswordtest.moc"
