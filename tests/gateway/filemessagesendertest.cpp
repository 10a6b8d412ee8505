// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/filemessagesender.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// Messages into a file, for an office that has no service to send them.
class FileMessageSenderTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aLineForEachMessage();
    void theFileIsOnesOwn();
    void aFileThatOthersReadIsRefused();
    void whatIsNoFileIsRefused_data();
    void whatIsNoFileIsRefused();
    void aLineThatWasCutOffIsEnded();

private:
    QString path() const { return m_folder->filePath(u"messages.jsonl"_s); }
    QList<QByteArray> lines() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QList<QByteArray>();
    }
    static OutgoingMessage message(int number)
    {
        return {.channel = u"sms"_s,
                .address = u"13800138000"_s,
                .text = u"第 %1 条\n\"引号\""_s.arg(number),
                .idempotencyKey = u"key-%1"_s.arg(number),
                .createdAt = QDateTime(QDate(2026, 11, 20), QTime(2, 0), Qt::UTC)};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void FileMessageSenderTest::aLineForEachMessage()
{
    {
        const auto sender = FileMessageSender::open(path());
        QVERIFY(sender.ok());
        QCOMPARE((*sender)->send(message(1)).outcome, SendOutcome::Sent);
        // Before it is said to be sent it is in the file, whoever ends the program.
        QCOMPARE(lines().size(), 2);
    }
    const auto again = FileMessageSender::open(path());
    QCOMPARE((*again)->send(message(2)).outcome, SendOutcome::Sent);
    const QList<QByteArray> all = lines();
    QCOMPARE(all.size(), 3);
    QVERIFY(all.constLast().isEmpty());
    for (int number = 1; number <= 2; ++number) {
        const QJsonObject line = QJsonDocument::fromJson(all.at(number - 1)).object();
        QCOMPARE(line.value(u"message"_s).toString(), message(number).idempotencyKey);
        QCOMPARE(line.value(u"text"_s).toString(), message(number).text);
        QCOMPARE(line.value(u"address"_s).toString(), u"13800138000"_s);
        QCOMPARE(line.value(u"channel"_s).toString(), u"sms"_s);
        QCOMPARE(line.value(u"created_at"_s).toString(), u"2026-11-20T02:00:00.000Z"_s);
    }
}

void FileMessageSenderTest::theFileIsOnesOwn()
{
    QVERIFY(FileMessageSender::open(path()).ok());
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFile::permissions(path()) & others));
    QVERIFY(QFile::permissions(path()) & QFileDevice::WriteOwner);
}

void FileMessageSenderTest::aFileThatOthersReadIsRefused()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    QCOMPARE(FileMessageSender::open(path()).error().code, u"messages.file"_s);
}

void FileMessageSenderTest::whatIsNoFileIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a folder") << u"."_s;
    QTest::newRow("in no folder") << u"none/messages"_s;
    QTest::newRow("a link") << u"link"_s;
}

void FileMessageSenderTest::whatIsNoFileIsRefused()
{
    QFETCH(QString, name);
    QVERIFY(QFile::link(path(), m_folder->filePath(u"link"_s)));
    QCOMPARE(FileMessageSender::open(m_folder->filePath(name)).error().code, u"messages.file"_s);
    QVERIFY(!QFile::exists(path()));
}

void FileMessageSenderTest::aLineThatWasCutOffIsEnded()
{
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        file.write("{\"text\":\"half a li");
    }
    QCOMPARE((*FileMessageSender::open(path()))->send(message(1)).outcome, SendOutcome::Sent);
    QCOMPARE(lines().size(), 3);
    QCOMPARE(QJsonDocument::fromJson(lines().at(1)).object().value(u"message"_s).toString(), u"key-1"_s);
}

QTEST_GUILESS_MAIN(FileMessageSenderTest)
#include "filemessagesendertest.moc"
