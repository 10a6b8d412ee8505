// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

/// The verbs that need no workspace.
class CheckVerbsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static Outcome ctl(const QStringList &words, const QByteArray &input = {})
    {
        return runProgram(u"hezhunctl"_s, QStringList{u"--language"_s, u"en"_s} + words, input);
    }

private slots:
    void checksValues_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("code"); // empty: ok
        const auto row = [](const char *what, const char *value, const char *code) {
            QTest::addRow("%s %s", what, value)
                << QString::fromLatin1(what) << QByteArray(value) << QString::fromLatin1(code);
        };
        row("resident-id", "11010519491231002X", ""); // the example of GB 11643-1999
        row("resident-id", "440524188001010014", "resident_id.birth_before_1900"); // the other one; I-41
        row("resident-id", "11010519491231002x", ""); // I-41
        row("resident-id", "110105194912310021", "resident_id.check_digit");
        row("resident-id", "110105491231002", "resident_id.fifteen_digits"); // I-41
        row("resident-id", "", "resident_id.empty");
        row("credit-code", "91350100M000100Y43", ""); // the example of GB 32100-2015
        row("credit-code", "91350100M000100Y44", "credit_code.check_digit");
        row("credit-code", "9135010OM000100Y43", "credit_code.characters");
        row("phone", "13800138000", "");
        row("phone", "12800138000", "mobile.prefix");
        row("phone", "1380013800", "mobile.length");
        row("password", "Geheim12@", ""); // I-03
        row("password", "Geheim1", "password.too_short");
        row("password", "geheim123", "password.classes");
        row("password", "Geheim12,", "password.characters");
        row("login-name", "zhang_wei", ""); // I-02
        row("login-name", "zhang-wei", "login_name.characters");
    }

    void checksValues()
    {
        QFETCH(QString, what);
        QFETCH(QByteArray, value);
        QFETCH(QString, code);
        const Outcome json = ctl({u"--json"_s, u"check"_s, what}, value + '\n');
        QCOMPARE(json.exitCode, 0);
        QCOMPARE(json.list().size(), 1);
        const QJsonObject answer = json.list().at(0).toObject();
        QCOMPARE(answer.value(u"value"_s).toString(), QString::fromUtf8(value));
        QCOMPARE(answer.value(u"code"_s).toString(), code);
        QCOMPARE(answer.value(u"ok"_s).toBool(), code.isEmpty());

        const Outcome words = ctl({u"check"_s, what}, value + '\n');
        QCOMPARE(words.exitCode, 0);
        QVERIFY(words.out.startsWith(value + '\t'));
        QCOMPARE(words.out == value + "\tok\n", code.isEmpty());
    }

    void answersLineByLine()
    {
        const Outcome outcome = ctl({u"check"_s, u"phone"_s}, "13800138000\r\n12\n13900139000");
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.lines().size(), 3);
        QCOMPARE(outcome.lines().at(0), u"13800138000\tok"_s);
        QVERIFY(!outcome.lines().at(1).endsWith(u"ok"_s));
        QCOMPARE(outcome.lines().at(2), u"13900139000\tok"_s);
        QCOMPARE(ctl({u"--json"_s, u"check"_s, u"phone"_s}).out, "[]\n");
    }

    void answersBytesThatAreNoText()
    {
        const Outcome outcome = ctl({u"check"_s, u"login-name"_s}, QByteArray("\xff\xfe\x00zh\n", 6));
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.lines().size(), 1);
    }

    void endsWithTwoForAnUnknownWord()
    {
        QCOMPARE(ctl({u"check"_s, u"horoscope"_s}).exitCode, 2);
        QCOMPARE(ctl({u"check"_s}).exitCode, 2);
        QCOMPARE(ctl({u"kinds"_s, u"check"_s}).exitCode, 2);
        QCOMPARE(ctl({u"kinds"_s, u"bless"_s, u"x.json"_s}).exitCode, 2);
    }

    void findsNoFaultInTheKinds()
    {
        for (const QString &kind : {u"person"_s, u"unit"_s, u"agent"_s}) {
            const QString file = QStringLiteral(HEZHUN_KIND_FILES "/realname.%1.json").arg(kind);
            const Outcome outcome = ctl({u"kinds"_s, u"check"_s, file});
            QCOMPARE(outcome.exitCode, 0);
            QVERIFY(outcome.out.startsWith(file.toUtf8()));
        }
    }

    void namesFilePlaceAndFault_data()
    {
        QTest::addColumn<QJsonObject>("kind");
        QTest::addColumn<QString>("place");
        QFile original(QStringLiteral(HEZHUN_KIND_FILES "/realname.person.json"));
        QVERIFY(original.open(QIODevice::ReadOnly));
        const QJsonObject kind = QJsonDocument::fromJson(original.readAll()).object();
        QJsonObject coloured = kind;
        coloured.insert(u"colour"_s, u"blue"_s);
        QTest::newRow("unknown key") << coloured << u"colour"_s;
        QJsonObject stateless = kind;
        stateless.remove(u"states"_s);
        QTest::newRow("missing key") << stateless << u"states"_s;
        QJsonArray actions = kind.value(u"actions"_s).toArray();
        QJsonObject second = actions.at(1).toObject();
        second.insert(u"to"_s, u"heaven"_s);
        actions.replace(1, second);
        QJsonObject lost = kind;
        lost.insert(u"actions"_s, actions);
        QTest::newRow("way to a state that is none") << lost << u"actions[1].to"_s;
    }

    void namesFilePlaceAndFault()
    {
        QFETCH(QJsonObject, kind);
        QFETCH(QString, place);
        const QString name = m_folder.filePath(u"faulty.json"_s);
        QFile faulty(name);
        QVERIFY(faulty.open(QIODevice::WriteOnly));
        faulty.write(QJsonDocument(kind).toJson());
        faulty.close();

        const Outcome outcome = ctl({u"--json"_s, u"kinds"_s, u"check"_s, name});
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.object().keys(), (QStringList{u"faults"_s, u"ok"_s}));
        QStringList places;
        for (const QJsonValue fault : outcome.object().value(u"faults"_s).toArray()) {
            QCOMPARE(fault.toObject().keys(), (QStringList{u"file"_s, u"message"_s, u"place"_s}));
            QCOMPARE(fault[u"file"_s].toString(), name);
            QVERIFY(!fault[u"message"_s].toString().isEmpty());
            places.append(fault[u"place"_s].toString());
        }
        QVERIFY2(places.contains(place), qUtf8Printable(places.join(u' ')));
        QVERIFY(ctl({u"kinds"_s, u"check"_s, name}).lines().at(0).startsWith(name + u": "_s));
    }

    void refusesAFileThatIsNotThereOrNoJson()
    {
        QCOMPARE(ctl({u"--json"_s, u"kinds"_s, u"check"_s, m_folder.filePath(u"none.json"_s)}).errorCode(),
                 u"kinds.unreadable"_s);
        QFile broken(m_folder.filePath(u"broken.json"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"kind\": ");
        broken.close();
        const Outcome outcome = ctl({u"--json"_s, u"kinds"_s, u"check"_s, broken.fileName()});
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.object().value(u"faults"_s).toArray().size(), 1);
    }

    void tellsItsVersionAndVerbs()
    {
        QVERIFY(ctl({u"--version"_s}).out.startsWith("hezhunctl "));
        const Outcome help = ctl({u"--help"_s});
        QCOMPARE(help.exitCode, 0);
        for (const char *verb :
             {"init", "demo", "import", "queue", "show", "decide", "account", "check", "audit", "kinds"})
            QVERIFY2(help.out.contains(verb), verb);
    }
};

QTEST_GUILESS_MAIN(CheckVerbsTest)
#include "checkverbstest.moc"
