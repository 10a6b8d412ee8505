// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/importer.h"
#include "tests/store/testworkspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

/// A package that a test writes line by line.
class Package
{
public:
    Package() { QDir(m_folder.path()).mkdir(u"documents"_s); }

    QString folder() const { return m_folder.path(); }

    QJsonObject line(const Submission &submission)
    {
        QJsonArray documents;
        for (const SubmittedDocument &document : submission.documents) {
            const QString name = u"documents/%1-%2.jpg"_s.arg(submission.reference, document.slot);
            write(name, document.bytes);
            documents.append(QJsonObject{{u"slot"_s, document.slot}, {u"file"_s, name}});
        }
        QJsonObject fields;
        for (auto it = submission.fields.cbegin(); it != submission.fields.cend(); ++it)
            fields.insert(it.key(), it.value());
        return {{u"kind"_s, submission.kind},
                {u"reference"_s, submission.reference},
                {u"submitted_at"_s, submission.submittedAt.toOffsetFromUtc(8 * 3600).toString(Qt::ISODate)},
                {u"account"_s,
                 QJsonObject{{u"login_name"_s, submission.loginName},
                             {u"type"_s, submission.accountType},
                             {u"phone"_s, submission.phone}}},
                {u"fields"_s, fields},
                {u"documents"_s, documents}};
    }

    void add(const QJsonObject &line) { addRaw(QJsonDocument(line).toJson(QJsonDocument::Compact)); }
    void addRaw(const QByteArray &line)
    {
        QFile file(m_folder.filePath(u"cases.jsonl"_s));
        if (!file.open(QIODevice::Append) || file.write(line + '\n') < 0)
            qFatal("the package could not be written");
    }

    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
            qFatal("the package could not be written");
    }

private:
    QTemporaryDir m_folder;
};

QJsonObject withFile(QJsonObject line, const QString &file)
{
    QJsonArray documents = line.value(u"documents"_s).toArray();
    QJsonObject first = documents.at(0).toObject();
    first.insert(u"file"_s, file);
    documents.replace(0, first);
    line.insert(u"documents"_s, documents);
    return line;
}

} // namespace

class ImporterTest : public QObject
{
    Q_OBJECT

private slots:
    void takesGoodLinesAndNamesBadOnes();
    void importingAgainChangesNothing();
    void namesWhatIsWrongWithALine_data();
    void namesWhatIsWrongWithALine();
    void linkOutOfTheFolderIsNotFollowed();
    void linesAreKeptInTheirOrderBeyondOneTransaction();
    void stopsWhenToldTo();
    void folderWithoutCasesIsNoPackage();
    void appealsBelongToNoAccount(); // I-22
};

void ImporterTest::takesGoodLinesAndNamesBadOnes()
{
    TestWorkspace workspace;
    Package package;
    package.add(package.line(workspace.person(1)));
    Submission bad = workspace.person(2);
    bad.fields[u"id_number"_s] = u"110105194912310021"_s;
    bad.documents.first().bytes = picture(3, "png");
    package.add(package.line(bad));
    package.addRaw("");
    package.add(package.line(workspace.person(3)));
    const auto summary = Importer(*workspace).importPackage(package.folder());
    QVERIFY(summary.ok());
    QCOMPARE(summary->taken, 2);
    QCOMPARE(summary->alreadyThere, 0);
    QCOMPARE(summary->refused.size(), 1);
    QCOMPARE(summary->refused.constFirst().line, 2);
    QCOMPARE(summary->refused.constFirst().reference, bad.reference);
    QCOMPARE(summary->refused.constFirst().faults.size(), 2);
    QCOMPARE(workspace.count(u"select count(*) from cases"_s), 2);
    QCOMPARE(workspace.count(u"select count(*) from account where login_name like 'person%'"_s), 2);
    QCOMPARE(workspace.count(u"select count(*) from document_content"_s), 4);
}

void ImporterTest::importingAgainChangesNothing()
{
    TestWorkspace workspace;
    Package package;
    for (int i = 0; i < 3; ++i)
        package.add(package.line(workspace.person(i)));
    QCOMPARE(Importer(*workspace).importPackage(package.folder())->taken, 3);
    const auto again = Importer(*workspace).importPackage(package.folder());
    QCOMPARE(again->taken, 0);
    QCOMPARE(again->alreadyThere, 3);
    QCOMPARE(workspace.count(u"select count(*) from decision"_s), 3);
}

void ImporterTest::namesWhatIsWrongWithALine_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *what, const char16_t *fault) {
        QTest::newRow(what) << QString::fromLatin1(what) << QString::fromUtf16(fault);
    };
    row("not JSON", u" line.form");
    row("a list", u" line.form");
    row("unknown key", u"colour line.unknown_key");
    row("unknown key of the account", u"account.email line.unknown_key");
    row("number as a number", u"fields.id_number line.not_text");
    row("no account", u"account field.required");
    row("no fields", u"fields field.required");
    row("time without an offset", u"submitted_at submitted_at.form");
    row("missing file", u"documents[0].file document.missing");
    row("a folder", u"documents[0].file document.missing");
    row("parent folder", u"documents[0].file document.outside");
    row("parent folder, hidden", u"documents[0].file document.outside");
    row("absolute path", u"documents[0].file document.outside");
    row("Windows path", u"documents[0].file document.outside");
}

void ImporterTest::namesWhatIsWrongWithALine()
{
    QFETCH(QString, what);
    QFETCH(QString, fault);
    TestWorkspace workspace;
    Package package;
    QJsonObject line = package.line(workspace.person(1));
    QByteArray raw;
    if (what == u"not JSON"_s)
        raw = "{\"kind\": ";
    else if (what == u"a list"_s)
        raw = "[1, 2]";
    else if (what == u"unknown key"_s)
        line.insert(u"colour"_s, u"red"_s);
    else if (what == u"unknown key of the account"_s) {
        QJsonObject account = line.value(u"account"_s).toObject();
        account.insert(u"email"_s, u"a@b.cn"_s);
        line.insert(u"account"_s, account);
    } else if (what == u"number as a number"_s) {
        QJsonObject fields = line.value(u"fields"_s).toObject();
        fields.insert(u"id_number"_s, 110105194912310021.0);
        line.insert(u"fields"_s, fields);
    } else if (what == u"no account"_s)
        line.remove(u"account"_s);
    else if (what == u"no fields"_s)
        line.remove(u"fields"_s);
    else if (what == u"time without an offset"_s)
        line.insert(u"submitted_at"_s, u"2026-11-19T09:30:00"_s);
    else if (what == u"missing file"_s)
        line = withFile(line, u"documents/none.jpg"_s);
    else if (what == u"a folder"_s)
        line = withFile(line, u"documents"_s);
    else if (what == u"parent folder"_s)
        line = withFile(line, u"../front.jpg"_s);
    else if (what == u"parent folder, hidden"_s)
        line = withFile(line, u"documents/../../front.jpg"_s);
    else if (what == u"absolute path"_s)
        line = withFile(line, u"/etc/hostname"_s);
    else if (what == u"Windows path"_s)
        line = withFile(line, u"C:\\front.jpg"_s);
    package.addRaw(raw.isEmpty() ? QJsonDocument(line).toJson(QJsonDocument::Compact) : raw);
    const auto summary = Importer(*workspace).importPackage(package.folder());
    QVERIFY(summary.ok());
    QCOMPARE(summary->taken, 0);
    QCOMPARE(summary->refused.size(), 1);
    QStringList found;
    for (const IntakeFault &each : summary->refused.constFirst().faults)
        found.append(each.at + u' ' + each.code);
    QVERIFY2(found.contains(fault), qPrintable(found.join(u", "_s)));
    QCOMPARE(workspace.count(u"select count(*) from cases"_s), 0);
}

void ImporterTest::linkOutOfTheFolderIsNotFollowed()
{
    TestWorkspace workspace;
    QTemporaryDir elsewhere;
    QFile secret(elsewhere.filePath(u"secret.jpg"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write(picture(9));
    secret.close();
    Package package;
    const QJsonObject line = withFile(package.line(workspace.person(1)), u"documents/link.jpg"_s);
    QVERIFY(QFile::link(secret.fileName(), package.folder() + u"/documents/link.jpg"_s));
    package.add(line);
    const auto summary = Importer(*workspace).importPackage(package.folder());
    QCOMPARE(summary->refused.size(), 1);
    // Windows makes a shortcut of it: a file like any other, and no picture.
    const QString code = summary->refused.constFirst().faults.constFirst().code;
    QVERIFY2(code == u"document.outside"_s || code == u"document.unknown_format"_s, qPrintable(code));
    QCOMPARE(workspace.count(u"select count(*) from case_document"_s), 0);
}

void ImporterTest::linesAreKeptInTheirOrderBeyondOneTransaction()
{
    TestWorkspace workspace;
    Package package;
    constexpr int lines = 2 * Importer::linesPerTransaction + 3;
    for (int i = 0; i < lines; ++i) {
        Submission person = workspace.person(i);
        if (i % 10 == 9)
            person.fields.remove(u"name"_s);
        package.add(package.line(person));
    }
    const auto summary = Importer(*workspace).importPackage(package.folder());
    QCOMPARE(summary->refused.size(), lines / 10);
    QCOMPARE(summary->taken, lines - lines / 10);
    QCOMPARE(workspace.count(
                 u"select count(*) from cases a join cases b on b.id = a.id + 1 and b.reference < a.reference"_s),
             0);
    for (qsizetype i = 0; i < summary->refused.size(); ++i)
        QCOMPARE(summary->refused.at(i).line, 10 * (i + 1));
}

void ImporterTest::stopsWhenToldTo()
{
    TestWorkspace workspace;
    Package package;
    for (int i = 0; i < 3 * Importer::linesPerTransaction; ++i)
        package.add(package.line(workspace.person(i)));
    const auto summary
        = Importer(*workspace).importPackage(package.folder(), [](const ImportProgress &) { return false; });
    QCOMPARE(summary->taken, Importer::linesPerTransaction);
    QCOMPARE(workspace.count(u"select count(*) from cases"_s), Importer::linesPerTransaction);
}

void ImporterTest::folderWithoutCasesIsNoPackage()
{
    TestWorkspace workspace;
    QTemporaryDir empty;
    QCOMPARE(Importer(*workspace).importPackage(empty.path()).error().code, u"import.no_package"_s);
    QCOMPARE(Importer(*workspace).importPackage(u"/nowhere"_s).error().code, u"import.no_package"_s);
}

void ImporterTest::appealsBelongToNoAccount()
{
    TestWorkspace workspace;
    Package package;
    Submission appeal = workspace.person(5);
    appeal.kind = u"appeal.person"_s;
    appeal.fields.remove(u"valid_from"_s);
    appeal.fields.remove(u"valid_until"_s);
    QJsonObject good = package.line(appeal);
    good.remove(u"account"_s);
    QJsonObject withAccount = good;
    withAccount.insert(u"reference"_s, u"A-2"_s);
    withAccount.insert(u"account"_s, package.line(appeal).value(u"account"_s));
    QJsonObject withoutPhone = good;
    withoutPhone.insert(u"reference"_s, u"A-3"_s);
    good.insert(u"notice_phone"_s, u"15400000005"_s);
    withAccount.insert(u"notice_phone"_s, u"15400000005"_s);
    QJsonObject needless = package.line(workspace.person(6));
    needless.insert(u"notice_phone"_s, u"15400000005"_s);
    for (const QJsonObject &line : {good, withAccount, withoutPhone, needless})
        package.add(line);
    const auto summary = Importer(*workspace).importPackage(package.folder());
    QVERIFY(summary.ok());
    QCOMPARE(summary->taken, 1);
    QStringList faults;
    for (const RefusedLine &line : summary->refused) {
        for (const IntakeFault &fault : line.faults)
            faults.append(fault.at + u' ' + fault.code);
    }
    QCOMPARE(faults,
             (QStringList{u"account account.type"_s, u"notice_phone field.required"_s,
                          u"notice_phone notice_phone.needless"_s}));
    const auto record = workspace->cases().read(*workspace->cases().find(appeal.reference));
    QCOMPARE(record->accountId, 0);
    QCOMPARE(record->noticePhone, u"15400000005"_s);
    QCOMPARE(record->history.constFirst().actorLogin, QString());
    QCOMPARE(workspace.count(u"select count(*) from account"_s), 2); // the two reviewers
    // The same again changes nothing.
    QCOMPARE(Importer(*workspace).importPackage(package.folder())->alreadyThere, 1);
}

QTEST_GUILESS_MAIN(ImporterTest)
#include "importertest.moc"
