// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "portalpackage.h"
#include "workspacefile.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Every verb that opens a workspace, with words that would do something there.
QList<QStringList> openingVerbs(const QString &package)
{
    return {{u"init"_s},
            {u"import"_s, package},
            {u"queue"_s, u"--as"_s, u"li_min"_s},
            {u"show"_s, u"1"_s},
            {u"decide"_s, u"1"_s, u"pass"_s, u"--as"_s, u"li_min"_s},
            {u"account"_s, u"add"_s, u"somebody"_s},
            {u"audit"_s, u"verify"_s}};
}

} // namespace

class WorkspaceVerbsTest : public QObject
{
    Q_OBJECT

private:
    /// A folder for each test, so that a stray file beside the workspace is seen.
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path() const { return m_folder->filePath(u"office.hezhun"_s); }
    CommandLine ctl() const { return CommandLine(u"sqlite:"_s + path()); }

    /// Every file of the folder with its bytes.
    QMap<QString, QByteArray> everything() const
    {
        QMap<QString, QByteArray> files;
        for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden)) {
            QFile file(m_folder->filePath(name));
            file.open(QIODevice::ReadOnly);
            files.insert(name, file.readAll());
        }
        return files;
    }

    void compareRefusedUntouched(const QString &code)
    {
        PortalPackage package;
        package.addLine(package.goodLine(1));
        const auto before = everything();
        for (const QStringList &words : openingVerbs(package.path())) {
            const Outcome outcome = ctl().json(words, "Geheim123@\n");
            QCOMPARE(outcome.exitCode, 1);
            QCOMPARE(outcome.errorCode(), code);
            QCOMPARE(outcome.err.count('\n'), 1);
            QCOMPARE(everything(), before);
        }
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void makesAWorkspaceOnce()
    {
        const Outcome first = ctl().json({u"init"_s});
        QCOMPARE(first.exitCode, 0);
        const QJsonObject made{{u"workspace"_s, u"sqlite:"_s + path()}, {u"made"_s, true}};
        QCOMPARE(first.object(), made);
        const auto before = WorkspaceFile(path()).rowCounts();
        const Outcome second = ctl().json({u"init"_s});
        QCOMPARE(second.exitCode, 0);
        const QJsonObject there{{u"workspace"_s, u"sqlite:"_s + path()}, {u"made"_s, false}};
        QCOMPARE(second.object(), there);
        QCOMPARE(WorkspaceFile(path()).rowCounts(), before);
    }

    void makesFoldersOnTheWay()
    {
        const CommandLine deep(u"sqlite:"_s + m_folder->filePath(u"a/b/office.hezhun"_s));
        QCOMPARE(deep.run({u"init"_s}).exitCode, 0);
        QCOMPARE(deep.run({u"audit"_s, u"verify"_s}).exitCode, 0);
    }

    void refusesAWorkspaceOfANewerVersion()
    {
        QCOMPARE(ctl().run({u"init"_s}).exitCode, 0);
        {
            WorkspaceFile file(path());
            QVERIFY(file.change(u"pragma user_version = 99"_s));
            QCOMPARE(file.text(u"pragma wal_checkpoint(truncate)"_s), u"0"_s);
        }
        compareRefusedUntouched(u"workspace.newer"_s);
    }

    void refusesATextFile()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Dear Sir or Madam,\n");
        file.close();
        compareRefusedUntouched(u"workspace.foreign"_s);
    }

    void refusesAnotherProgramsDatabase()
    {
        {
            WorkspaceFile file(path());
            file.texts(u"create table letter (id integer primary key, words text)"_s);
            QVERIFY(file.change(u"insert into letter (words) values ('Dear Sir')"_s));
        }
        compareRefusedUntouched(u"workspace.foreign"_s);
    }

    void refusesAFileCutShort()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("SQLite format 3");
        file.close();
        compareRefusedUntouched(u"workspace.foreign"_s);
    }

    void makesNothingWhereNothingIs()
    {
        PortalPackage package;
        package.addLine(package.goodLine(1));
        for (const QStringList &words : openingVerbs(package.path()).mid(1)) {
            const Outcome outcome = ctl().json(words, "Geheim123@\n");
            QCOMPARE(outcome.exitCode, 1);
            QCOMPARE(outcome.errorCode(), u"workspace.missing"_s);
            QVERIFY(everything().isEmpty());
        }
    }

    void endsWithTwoWithoutAWorkspace_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("none") << QStringList{u"audit"_s, u"verify"_s};
        QTest::newRow("no value") << QStringList{u"--workspace"_s};
        QTest::newRow("unknown engine") << QStringList{u"--workspace"_s, u"oracle:scott"_s, u"audit"_s, u"verify"_s};
    }

    void endsWithTwoWithoutAWorkspace()
    {
        QFETCH(QStringList, words);
        const Outcome outcome = runProgram(u"hezhunctl"_s, words);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(!outcome.err.isEmpty());
    }

    void makesADemo()
    {
        const Outcome made = ctl().json({u"demo"_s});
        QCOMPARE(made.exitCode, 0);
        QCOMPARE(made.object().keys(), (QStringList{u"reviewers"_s, u"workspace"_s}));
        QCOMPARE(ctl().run({u"audit"_s, u"verify"_s}).exitCode, 0);
        const auto before = WorkspaceFile(path()).rowCounts();
        QCOMPARE(ctl().run({u"demo"_s}).exitCode, 0);
        QCOMPARE(WorkspaceFile(path()).rowCounts(), before);
    }
};

QTEST_GUILESS_MAIN(WorkspaceVerbsTest)
#include "workspaceverbstest.moc"
