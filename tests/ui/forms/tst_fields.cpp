// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/challengefield.h"
#include "ui/forms/codefield.h"
#include "ui/forms/newpasswordfields.h"
#include "ui/parts/passwordfield.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

class FieldsTest : public QObject
{
    Q_OBJECT

private slots:
    /// I-20, I-22: a code of six digits that serves for a while.
    void aCodeIsSentOnceAMinute()
    {
        CodeField field;
        auto *send = field.findChild<QPushButton *>(u"sendCode"_s);
        QVERIFY(!send->isEnabled()); // nowhere to send it
        field.setSendable(true);
        QSignalSpy requested(&field, &CodeField::codeRequested);
        send->click();
        QCOMPARE(requested.size(), 1);
        QVERIFY(!send->isEnabled()); // on its way
        field.sent(7, QDateTime::currentDateTimeUtc().addSecs(300), u"13*****656"_s);
        QVERIFY(!send->isEnabled());
        QCOMPARE(field.codeId(), 7);
        QVERIFY(field.findChild<QLabel *>(u"codeLine"_s)->text().contains(u"13*****656"_s));
    }

    void aCodeThatCouldNotBeSentMayBeAskedForAgain()
    {
        CodeField field;
        field.setSendable(true);
        auto *send = field.findChild<QPushButton *>(u"sendCode"_s);
        send->click();
        field.notSent(u"The limit of the hour is reached."_s);
        QVERIFY(send->isEnabled());
        QCOMPARE(field.findChild<QLabel *>(u"codeLine"_s)->text(), u"The limit of the hour is reached."_s);
    }

    void saysWhatIsWrongWithACode()
    {
        CodeField field;
        QVERIFY(!field.firstFault().isEmpty()); // none was sent
        field.sent(7, QDateTime::currentDateTimeUtc().addSecs(300), u"x"_s);
        QTest::keyClicks(field.edit(), u"12a3456789"_s); // six digits, and nothing but digits
        QCOMPARE(field.code(), u"123456"_s);
        QCOMPARE(field.firstFault(), QString());
        field.edit()->setText(u"123"_s);
        QVERIFY(!field.firstFault().isEmpty());
        QCOMPARE(field.edit()->property("fault").toBool(), true);
        field.sent(8, QDateTime::currentDateTimeUtc().addSecs(-1), u"x"_s);
        field.edit()->setText(u"123456"_s);
        QVERIFY(!field.firstFault().isEmpty()); // too late
    }

    /// I-20: a typed challenge; capital or small does not matter.
    void aChallengeIsAnswered()
    {
        ChallengeField field;
        QVERIFY(!field.isAnswered());
        field.edit()->setText(u' ' + field.characters().toLower());
        QVERIFY(field.isAnswered());
        QCOMPARE(field.firstFault(), QString());
    }

    void aWrongAnswerGetsAnotherChallenge()
    {
        ChallengeField field;
        const QString first = field.characters();
        field.edit()->setText(u"-----"_s);
        QVERIFY(!field.firstFault().isEmpty());
        QVERIFY(field.characters() != first);
        QVERIFY(field.edit()->text().isEmpty());
        QCOMPARE(field.edit()->property("fault").toBool(), true);
    }

    void whoHasItReadAloudIsAskedASum()
    {
        ChallengeField field;
        QVERIFY(!field.edit()->accessibleName().contains(field.characters()));
        field.edit()->setText(field.sum());
        QVERIFY(field.isAnswered());
    }

    /// I-03
    void weighsAPassword_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("word");
        QTest::newRow("short") << u"Ab#1"_s << u"Weak"_s;
        QTest::newRow("two classes") << u"abcdefgh12"_s << u"Weak"_s;
        QTest::newRow("all classes") << u"Tr7#kq_w9Lz"_s << u"Strong"_s;
    }
    void weighsAPassword()
    {
        QFETCH(QString, password);
        QFETCH(QString, word);
        NewPasswordFields fields;
        fields.first()->setText(password);
        QCOMPARE(fields.findChild<QLabel *>(u"passwordStrength"_s)->text(), word);
    }

    /// I-03: punctuation such as a comma is not allowed; typed twice.
    void findsFaultsOfANewPassword()
    {
        NewPasswordFields fields;
        QVERIFY(!fields.firstFault().isEmpty());
        fields.first()->setText(u"Spring,2026"_s);
        fields.again()->setText(u"Spring,2026"_s);
        QVERIFY(!fields.firstFault().isEmpty());
        fields.first()->setText(u"Spring#2026"_s);
        fields.again()->setText(u"Spring#2025"_s);
        QVERIFY(!fields.firstFault().isEmpty());
        fields.again()->setText(u"Spring#2026"_s);
        QCOMPARE(fields.firstFault(), QString());
        QCOMPARE(fields.password(), u"Spring#2026"_s);
    }

    void forgetsWithoutAnythingToUndo()
    {
        NewPasswordFields fields;
        fields.first()->setText(u"Spring#2026"_s);
        fields.forget();
        QVERIFY(fields.password().isEmpty());
        QVERIFY(!fields.first()->isUndoAvailable());
    }
};

QTEST_MAIN(FieldsTest)
#include "tst_fields.moc"
