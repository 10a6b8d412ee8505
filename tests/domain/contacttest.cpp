// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/email.h"
#include "domain/phone.h"

#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The code of the fault, or "ok".
template <typename T> QString outcome(const Result<T> &result)
{
    return result ? u"ok"_s : result.error().code;
}

} // namespace

/// I-32: mobile number, telephone with area code, e-mail address.
class ContactTest : public QObject
{
    Q_OBJECT

private slots:
    void mobileNumber_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("13") << u"13800138000"_s << u"ok"_s;
        QTest::newRow("19") << u"19912345678"_s << u"ok"_s;
        QTest::newRow("10") << u"10012345678"_s << u"mobile.prefix"_s;
        QTest::newRow("12") << u"12012345678"_s << u"mobile.prefix"_s;
        QTest::newRow("23") << u"23812345678"_s << u"mobile.prefix"_s;
        QTest::newRow("10 digits") << u"1380013800"_s << u"mobile.length"_s;
        QTest::newRow("12 digits") << u"138001380000"_s << u"mobile.length"_s;
        QTest::newRow("country code") << u"+8613800138000"_s << u"mobile.characters"_s;
        QTest::newRow("letter") << u"1380013800o"_s << u"mobile.characters"_s;
        QTest::newRow("blanks") << u"138 0013 8000"_s << u"mobile.blank"_s;
        QTest::newRow("full width") << u"１３８00138000"_s << u"mobile.full_width"_s;
        QTest::newRow("nothing") << u""_s << u"mobile.empty"_s;
    }
    void mobileNumber()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto mobile = MobileNumber::parse(text);
        QCOMPARE(outcome(mobile), code);
        if (mobile)
            QCOMPARE(mobile->number(), text);
    }

    void telephone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("Beijing") << u"010-12345678"_s << u"ok"_s;
        QTest::newRow("four digits of area") << u"0313-5812345"_s << u"ok"_s;
        QTest::newRow("extension") << u"021-62345678-801"_s << u"ok"_s;
        QTest::newRow("no hyphen") << u"01012345678"_s << u"telephone.format"_s;
        QTest::newRow("no area code") << u"12345678"_s << u"telephone.format"_s;
        QTest::newRow("area code without 0") << u"100-12345678"_s << u"telephone.format"_s;
        QTest::newRow("area code of two digits") << u"01-12345678"_s << u"telephone.format"_s;
        QTest::newRow("area code of five digits") << u"01000-12345678"_s << u"telephone.format"_s;
        QTest::newRow("6 digits") << u"010-123456"_s << u"telephone.format"_s;
        QTest::newRow("9 digits") << u"010-123456789"_s << u"telephone.format"_s;
        QTest::newRow("brackets") << u"(010)12345678"_s << u"telephone.format"_s;
        QTest::newRow("mobile number") << u"13800138000"_s << u"telephone.format"_s;
        QTest::newRow("line feed after") << u"010-12345678\n"_s << u"telephone.blank"_s;
        QTest::newRow("full-width hyphen") << u"010－12345678"_s << u"telephone.full_width"_s;
        QTest::newRow("nothing") << u""_s << u"telephone.empty"_s;
    }
    void telephone()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto telephone = Telephone::parse(text);
        QCOMPARE(outcome(telephone), code);
        if (telephone)
            QCOMPARE(telephone->number(), text);
    }

    void email_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("plain") << u"zhang.wei@example.com.cn"_s << u"ok"_s;
        QTest::newRow("with tag") << u"a+b_c-d@x1-y.cn"_s << u"ok"_s;
        QTest::newRow("64 before @") << QString(64, u'a') + u"@example.cn"_s << u"ok"_s;
        QTest::newRow("65 before @") << QString(65, u'a') + u"@example.cn"_s << u"email.format"_s;
        QTest::newRow("too long") << u"a@"_s + u"abcdefgh."_s.repeated(28) + u"cn"_s << u"email.length"_s;
        QTest::newRow("no @") << u"zhang.example.cn"_s << u"email.format"_s;
        QTest::newRow("two @") << u"zhang@wei@example.cn"_s << u"email.format"_s;
        QTest::newRow("nothing before @") << u"@example.cn"_s << u"email.format"_s;
        QTest::newRow("no domain's end") << u"zhang@example"_s << u"email.format"_s;
        QTest::newRow("two dots") << u"zhang..wei@example.cn"_s << u"email.format"_s;
        QTest::newRow("hyphen at a label's end") << u"zhang@example-.cn"_s << u"email.format"_s;
        QTest::newRow("dot at the end") << u"zhang@example.cn."_s << u"email.format"_s;
        QTest::newRow("Chinese") << u"张伟@example.cn"_s << u"email.format"_s;
        QTest::newRow("blank") << u"zhang wei@example.cn"_s << u"email.blank"_s;
        QTest::newRow("full-width @") << u"zhang＠example.cn"_s << u"email.full_width"_s;
        QTest::newRow("nothing") << u""_s << u"email.empty"_s;
    }
    void email()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QCOMPARE(outcome(checkEmail(text)), code);
    }
};

QTEST_GUILESS_MAIN(ContactTest)
#include "contacttest.moc"
