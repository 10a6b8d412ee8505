// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

/// The client run as a program: `hezhun --demo --tour DIR`.
class TourProgramTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString name(const QString &picture) const
    {
        const QStringList found = QDir(m_folder.filePath(u"tour"_s)).entryList({u"[0-9][0-9]-%1.png"_s.arg(picture)});
        return found.value(0);
    }

private slots:
    void everyStepDoesWhatItShould()
    {
        const Outcome outcome = runProgram(u"hezhun"_s, {u"--demo"_s, u"--tour"_s, m_folder.filePath(u"tour"_s)});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        // The pictures that issue 2 names under "Shown by".
        for (const QString &picture :
             {u"login"_s, u"queue"_s, u"case"_s, u"refusal"_s, u"next-case"_s, u"history"_s, u"queue-en"_s,
              // And those of issue 5.
              u"department-issued"_s, u"operator-verified"_s, u"unit-verified"_s, u"entry"_s, u"grant-2"_s,
              u"registration-filled-in"_s, u"registration-handed-in"_s, u"registration-returned"_s,
              u"registration-corrected"_s, u"registration-verified"_s, u"registration-to-file"_s, u"registration-filed"_s,
              u"register-of-the-centre"_s, u"undo-reasons"_s, u"register-number-revoked"_s, u"register-filed-anew"_s,
              u"overview"_s}) {
            QVERIFY2(!name(picture).isEmpty(), qUtf8Printable(picture));
            const QImage image(m_folder.filePath(u"tour/"_s + name(picture)));
            QCOMPARE(image.size() / image.devicePixelRatio(), QSize(1280, 800));
        }
    }

    void picturesDiffer()
    {
        const QDir folder(m_folder.filePath(u"tour"_s));
        QSet<QByteArray> seen;
        const QStringList names = folder.entryList({u"*.png"_s});
        for (const QString &file : names) {
            QFile picture(folder.filePath(file));
            QVERIFY(picture.open(QIODevice::ReadOnly));
            seen.insert(picture.readAll());
        }
        QCOMPARE(seen.size(), names.size());
    }

    void saysWhyItStopped()
    {
        QFile inTheWay(m_folder.filePath(u"file"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const Outcome outcome = runProgram(u"hezhun"_s, {u"--demo"_s, u"--tour"_s, inTheWay.fileName() + u"/below"_s});
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.err.count('\n'), 1);
    }

    void endsWithTwoForWrongWords_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("tour without the demo") << QStringList{u"--tour"_s, m_folder.path()};
        QTest::newRow("size that is none")
            << QStringList{u"--demo"_s, u"--tour"_s, m_folder.path(), u"--size"_s, u"large"_s};
        QTest::newRow("size too small") << QStringList{u"--demo"_s, u"--tour"_s, m_folder.path(), u"--size"_s,
                                                       u"320x200"_s};
        QTest::newRow("language that is none") << QStringList{u"--demo"_s, u"--language"_s, u"tlh"_s};
        QTest::newRow("demo and workspace") << QStringList{u"--demo"_s, u"--workspace"_s, u"sqlite:x"_s};
        QTest::newRow("option that is none") << QStringList{u"--dmeo"_s};
        QTest::newRow("demo and file") << QStringList{u"--demo"_s, u"office.hezhun"_s};
        QTest::newRow("two files") << QStringList{u"office.hezhun"_s, u"other.hezhun"_s};
        QTest::newRow("workspace of no engine") << QStringList{u"--workspace"_s, u"oracle:scott"_s};
    }

    void endsWithTwoForWrongWords()
    {
        QFETCH(QStringList, words);
        const Outcome outcome = runProgram(u"hezhun"_s, words);
        QCOMPARE(outcome.exitCode, 2);
        QCOMPARE(outcome.err.count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(TourProgramTest)
#include "tourprogramtest.moc"
