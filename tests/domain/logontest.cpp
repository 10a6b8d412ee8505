// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/loginname.h"
#include "domain/password.h"

#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

/// What somebody logs in with: name (I-02) and password (I-03).
class LogonTest : public QObject
{
    Q_OBJECT

private slots:
    void loginName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("I-02 letters, digits, underscore") << u"Zhang_Wei99"_s << u"ok"_s;
        QTest::newRow("I-02 digits only") << u"13800138000"_s << u"ok"_s;
        QTest::newRow("I-10 prefix") << u"WGZJXM_zhangwei"_s << u"ok"_s;
        QTest::newRow("one letter") << u"a"_s << u"ok"_s;
        QTest::newRow("64 letters") << QString(64, u'a') << u"ok"_s;
        QTest::newRow("65 letters") << QString(65, u'a') << u"login_name.length"_s;
        QTest::newRow("hyphen") << u"zhang-wei"_s << u"login_name.characters"_s;
        QTest::newRow("at sign") << u"zhang@example.cn"_s << u"login_name.characters"_s;
        QTest::newRow("Chinese") << u"张伟"_s << u"login_name.characters"_s;
        QTest::newRow("accent") << u"zhàng"_s << u"login_name.characters"_s;
        QTest::newRow("Kelvin sign, small k when lowered") << u"zhan\u212A"_s << u"login_name.characters"_s;
        QTest::newRow("blank after") << u"zhangwei "_s << u"login_name.blank"_s;
        QTest::newRow("full width") << u"ｚhangwei"_s << u"login_name.full_width"_s;
        QTest::newRow("nothing") << u""_s << u"login_name.empty"_s;
    }
    void loginName()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto name = LoginName::parse(text);
        QCOMPARE(name ? u"ok"_s : name.error().code, code);
        if (name)
            QCOMPARE(name->name(), text);
    }

    void loginNamesAreTheSameInCapitals()
    {
        const auto one = LoginName::parse(u"Zhang_Wei");
        const auto other = LoginName::parse(u"zHANG_wEI");
        QVERIFY(one && other);
        QCOMPARE(*one, *other);
        QCOMPARE(one->normalised(), u"zhang_wei"_s);
    }

    void password_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("capital, small, digit") << u"Abcdef12"_s << u"ok"_s;
        QTest::newRow("small, digit, special") << u"abcdef1@"_s << u"ok"_s;
        QTest::newRow("capital, digit, special") << u"ABCDEF1#"_s << u"ok"_s;
        QTest::newRow("capital, small, special") << u"Abcdefg*"_s << u"ok"_s;
        QTest::newRow("all specials") << u"Aa1!@#$%^&*_+-=~"_s << u"ok"_s;
        QTest::newRow("7 characters") << u"Abcde1@"_s << u"password.too_short"_s;
        QTest::newRow("64 characters") << u"Ab1@"_s.repeated(16) << u"ok"_s;
        QTest::newRow("65 characters") << u"Ab1@"_s.repeated(16) + u"a"_s << u"password.too_long"_s;
        QTest::newRow("two classes") << u"abcdef12"_s << u"password.classes"_s;
        QTest::newRow("one class") << u"12345678"_s << u"password.classes"_s;
        QTest::newRow("comma") << u"Abcdef1,"_s << u"password.characters"_s;
        QTest::newRow("full stop") << u"Abcdef1."_s << u"password.characters"_s;
        QTest::newRow("Chinese full stop") << u"Abcdef1。"_s << u"password.characters"_s;
        QTest::newRow("blank") << u"Abcdef 12"_s << u"password.characters"_s;
        QTest::newRow("Chinese") << u"Abcdef12密"_s << u"password.characters"_s;
        QTest::newRow("full-width digit") << u"Abcdef1２"_s << u"password.characters"_s;
        QTest::newRow("nothing") << u""_s << u"password.empty"_s;
    }
    void password()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto checked = checkPassword(text);
        QCOMPARE(checked ? u"ok"_s : checked.error().code, code);
        if (!checked && !text.isEmpty())
            QVERIFY(!checked.error().message.contains(text));
    }

    void strength_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<PasswordStrength>("strength");
        QTest::newRow("nothing") << u""_s << PasswordStrength::Weak;
        QTest::newRow("refused by the rule") << u"qwertzuiop"_s << PasswordStrength::Weak;
        QTest::newRow("a run") << u"Abcdefg1"_s << PasswordStrength::Weak;
        QTest::newRow("few different") << u"Aa1Aa1Aa1Aa1"_s << PasswordStrength::Weak;
        QTest::newRow("three classes") << u"Xk7pRw2m"_s << PasswordStrength::Medium;
        QTest::newRow("four classes, with a run") << u"Xk7@pabcd"_s << PasswordStrength::Medium;
        QTest::newRow("four classes") << u"Xk7@pRw2"_s << PasswordStrength::Strong;
        QTest::newRow("long") << u"Xk7pRw2mQt9fLs"_s << PasswordStrength::Strong;
    }
    void strength()
    {
        QFETCH(QString, text);
        QFETCH(PasswordStrength, strength);
        QCOMPARE(passwordStrength(text), strength);
    }
};

QTEST_GUILESS_MAIN(LogonTest)
#include "logontest.moc"
