// SPDX-License-Identifier: GPL-3.0-or-later
#include "office.h"
#include "portalpackage.h"

#include <QJsonArray>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A copy of `value` with `leaf` at the end of `path`; an undefined leaf removes what is there.
QJsonValue changed(const QJsonValue &value, const QStringList &path, const QJsonValue &leaf)
{
    if (path.isEmpty())
        return leaf;
    if (value.isArray()) {
        QJsonArray list = value.toArray();
        const int index = path.constFirst().toInt();
        list.replace(index, changed(list.at(index), path.mid(1), leaf));
        return list;
    }
    QJsonObject object = value.toObject();
    const QJsonValue inner = changed(object.value(path.constFirst()), path.mid(1), leaf);
    if (inner.isUndefined())
        object.remove(path.constFirst());
    else
        object.insert(path.constFirst(), inner);
    return object;
}

QJsonObject spoilt(const QJsonObject &line, const QJsonObject &how)
{
    QJsonValue value = line;
    const QJsonObject set = how.value(u"set"_s).toObject();
    for (auto change = set.begin(); change != set.end(); ++change)
        value = changed(value, change.key().split(u'.'), change.value());
    for (const QJsonValue removed : how.value(u"remove"_s).toArray())
        value = changed(value, removed.toString().split(u'.'), QJsonValue(QJsonValue::Undefined));
    return value.toObject();
}

QJsonArray knownFaults()
{
    QFile file(QStringLiteral(HEZHUN_TEST_FILES "/packages/faults.json"));
    file.open(QIODevice::ReadOnly);
    return QJsonDocument::fromJson(file.readAll()).array();
}

/// The faults of a refused line as "place code", in the order in which they were told.
QStringList placesAndCodes(const QJsonObject &refused)
{
    QStringList all;
    for (const QJsonValue fault : refused.value(u"faults"_s).toArray())
        all.append(fault[u"at"_s].toString() + u' ' + fault[u"code"_s].toString());
    return all;
}

} // namespace

class ImportVerbsTest : public QObject
{
    Q_OBJECT

private:
    /// One for each test, so that what is there is the test's alone.
    std::unique_ptr<Office> m_office;

    CommandLine ctl() const { return m_office->ctl(); }

private slots:
    void init() { m_office = std::make_unique<Office>(); }

    void takesGoodLines()
    {
        PortalPackage package;
        package.addLine(package.goodLine(1));
        package.addLine(package.goodLine(2));
        const Outcome outcome = ctl().json({u"import"_s, package.path()});
        QCOMPARE(outcome.exitCode, 0);
        const QJsonObject wanted{{u"taken"_s, 2}, {u"already_there"_s, 0}, {u"refused"_s, QJsonArray()}};
        QCOMPARE(outcome.object(), wanted);
        QCOMPARE(outcome.lines().size(), 1);
    }

    void changesNothingTheSecondTime()
    {
        PortalPackage package;
        package.addLine(package.goodLine(1));
        package.addLine(package.goodLine(2));
        QCOMPARE(ctl().run({u"import"_s, package.path()}).exitCode, 0);
        const auto before = m_office->rowCounts();
        const Outcome again = ctl().json({u"import"_s, package.path()});
        QCOMPARE(again.exitCode, 0);
        const QJsonObject wanted{{u"taken"_s, 0}, {u"already_there"_s, 2}, {u"refused"_s, QJsonArray()}};
        QCOMPARE(again.object(), wanted);
        QCOMPARE(m_office->rowCounts(), before);
    }

    void namesEveryFault_data() // issue 2, point 6; I-07, I-34, I-41
    {
        QTest::addColumn<QJsonObject>("how");
        for (const QJsonValue how : knownFaults())
            QTest::newRow(qUtf8Printable(how[u"what"_s].toString())) << how.toObject();
    }

    void namesEveryFault()
    {
        QFETCH(QJsonObject, how);
        PortalPackage good;
        good.addLine(good.goodLine(1));
        QCOMPARE(ctl().run({u"import"_s, good.path()}).exitCode, 0);
        const auto before = m_office->rowCounts();

        PortalPackage bad;
        bad.writeFaultyFiles();
        bad.addLine(spoilt(bad.goodLine(2), how));
        const Outcome outcome = ctl().json({u"import"_s, bad.path()});
        QCOMPARE(outcome.exitCode, 0);
        const QJsonArray refused = outcome.object().value(u"refused"_s).toArray();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.at(0)[u"line"_s].toInt(), 1);
        QCOMPARE(refused.at(0)[u"reference"_s].toString(), u"T-2026-000002"_s);
        QStringList wanted;
        for (const QJsonValue fault : how.value(u"faults"_s).toArray())
            wanted.append(fault.toArray().at(0).toString() + u' ' + fault.toArray().at(1).toString());
        QCOMPARE(placesAndCodes(refused.at(0).toObject()), wanted);
        for (const QJsonValue fault : refused.at(0)[u"faults"_s].toArray())
            QVERIFY(!fault[u"message"_s].toString().isEmpty());
        // Nothing of a refused line stays behind, in any table.
        QCOMPARE(m_office->rowCounts(), before);
    }

    void namesBrokenJson()
    {
        PortalPackage package;
        package.addLine(QJsonDocument(package.goodLine(1)).toJson(QJsonDocument::Compact).chopped(20));
        package.addLine(QByteArray("[1, 2]"));
        package.addLine(QByteArray("   "));
        package.addLine(package.goodLine(2));
        const Outcome outcome = ctl().json({u"import"_s, package.path()});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.object().value(u"taken"_s).toInt(), 1);
        const QJsonArray refused = outcome.object().value(u"refused"_s).toArray();
        QCOMPARE(refused.size(), 2);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(refused.at(i)[u"line"_s].toInt(), i + 1);
            QCOMPARE(placesAndCodes(refused.at(i).toObject()), QStringList{u" line.form"_s});
        }
    }

    void takesTheOthersOfABadPackage()
    {
        PortalPackage package;
        package.writeFaultyFiles();
        package.addLine(package.goodLine(1));
        int number = 2;
        const QJsonArray faults = knownFaults();
        for (const QJsonValue how : faults)
            package.addLine(spoilt(package.goodLine(number++), how.toObject()));
        package.addLine(package.goodLine(number));
        const QJsonObject first = ctl().json({u"import"_s, package.path()}).object();
        QCOMPARE(first.value(u"taken"_s).toInt(), 2);
        QCOMPARE(first.value(u"refused"_s).toArray().size(), faults.size());
        const auto before = m_office->rowCounts();
        const QJsonObject second = ctl().json({u"import"_s, package.path()}).object();
        QCOMPARE(second.value(u"already_there"_s).toInt(), 2);
        QCOMPARE(second.value(u"refused"_s), first.value(u"refused"_s));
        QCOMPARE(m_office->rowCounts(), before);
        QCOMPARE(ctl().run({u"audit"_s, u"verify"_s}).exitCode, 0);
    }

    void keysAreThoseOfTheFormat() // DESIGN.md, "Import package"
    {
        PortalPackage package;
        package.addLine(spoilt(package.goodLine(1), knownFaults().at(0).toObject()));
        const QJsonObject answer = ctl().json({u"import"_s, package.path()}).object();
        QCOMPARE(answer.keys(), (QStringList{u"already_there"_s, u"refused"_s, u"taken"_s}));
        const QJsonObject line = answer.value(u"refused"_s).toArray().at(0).toObject();
        QCOMPARE(line.keys(), (QStringList{u"faults"_s, u"line"_s, u"reference"_s}));
        const QJsonObject fault = line.value(u"faults"_s).toArray().at(0).toObject();
        QCOMPARE(fault.keys(), (QStringList{u"at"_s, u"code"_s, u"message"_s}));
    }

    void saysTheSameInWords()
    {
        PortalPackage package;
        package.addLine(package.goodLine(1));
        package.addLine(spoilt(package.goodLine(2), knownFaults().at(0).toObject()));
        const Outcome outcome = ctl().run({u"import"_s, package.path()});
        QCOMPARE(outcome.exitCode, 0);
        const QStringList lines = outcome.lines();
        QCOMPARE(lines.value(0), u"Line 2 (T-2026-000002) was refused:"_s);
        QVERIFY(lines.value(1).startsWith(u"    fields."_s));
        QVERIFY(lines.contains(u"Taken in: 1. Already there: 0. Refused: 1."_s));
    }

    void refusesAFolderThatIsNoPackage()
    {
        const Outcome outcome = ctl().json({u"import"_s, u"nowhere"_s});
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.errorCode(), u"import.no_package"_s);
        QCOMPARE(outcome.err.count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(ImportVerbsTest)
#include "importverbstest.moc"
