// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/textcheck.h"
#include "domain/isodate.h"

#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

class TextCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("codes");
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("a name") << u"张伟"_s << u""_s;
        QTest::newRow("a blank within") << u"John Smith"_s << u""_s;
        QTest::newRow("blank before") << u" 张伟"_s << u"text.blank"_s;
        QTest::newRow("ideographic blank after") << u"张伟\u3000"_s << u"text.blank"_s;
        QTest::newRow("no-break blank after") << u"张伟\u00A0"_s << u"text.blank"_s;
        QTest::newRow("tab within") << u"张\t伟"_s << u"text.invisible"_s;
        QTest::newRow("line feed after") << u"张伟\n"_s << u"text.blank text.invisible"_s;
        QTest::newRow("null") << u"张"_s + QChar(0) + u"伟"_s << u"text.invisible"_s;
        QTest::newRow("zero-width blank") << u"张\u200B伟"_s << u"text.invisible"_s;
        QTest::newRow("right to left") << u"\u202E伟张"_s << u"text.invisible"_s;
        QTest::newRow("byte order mark") << u"\uFEFF张伟"_s << u"text.invisible"_s;
        QTest::newRow("Hangul filler") << u"张\u3164伟"_s << u"text.invisible"_s;
        QTest::newRow("replacement character") << u"张\uFFFD"_s << u"text.invisible"_s;
        QTest::newRow("half a surrogate pair") << u"张"_s + QChar(0xD842) << u"text.invisible"_s;
        QTest::newRow("line separator") << u"张\u2028伟"_s << u"text.invisible"_s;
        QTest::newRow("ten characters") << QString(10, u'张') << u""_s;
        QTest::newRow("ten beyond the first plane") << u"\U00020BB7"_s.repeated(10) << u""_s;
        QTest::newRow("eleven characters") << QString(11, u'张') << u"text.length"_s;
    }
    void findsWhatIsWrong()
    {
        QFETCH(QString, text);
        QFETCH(QString, codes);
        QStringList found;
        for (const Check &check : checkText(text, 10)) {
            QCOMPARE(check.level, CheckLevel::Fault);
            QVERIFY(!check.message.isEmpty());
            found.append(check.code);
        }
        QCOMPARE(found.join(u' '), codes);
    }

    /// I-41: what a form trims, and what is full-width.
    void mendsEntries()
    {
        QCOMPARE(trimmedEntry(u"\u3000 11010519491231002X \n"), u"11010519491231002X"_s);
        QVERIFY(hasFullWidth(u"１"));
        QVERIFY(hasFullWidth(u"a\u3000b"));
        QVERIFY(!hasFullWidth(u"张伟 1"));
        QCOMPARE(withoutFullWidth(u"１Ａ～！\u3000张"), u"1A~! 张"_s);
    }

    void readsDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("a day") << u"2026-05-01"_s << u"ok"_s;
        QTest::newRow("leap day") << u"2024-02-29"_s << u"ok"_s;
        QTest::newRow("no leap day") << u"2026-02-29"_s << u"date.invalid"_s;
        QTest::newRow("month 13") << u"2026-13-01"_s << u"date.invalid"_s;
        QTest::newRow("one digit") << u"2026-5-1"_s << u"date.format"_s;
        QTest::newRow("dots") << u"2026.05.01"_s << u"date.format"_s;
        QTest::newRow("no hyphens") << u"20260501"_s << u"date.format"_s;
        QTest::newRow("with time") << u"2026-05-01T00:00"_s << u"date.format"_s;
        QTest::newRow("line feed after") << u"2026-05-01\n"_s << u"date.format"_s;
        QTest::newRow("full width") << u"２026-05-01"_s << u"date.format"_s;
        QTest::newRow("words") << u"长期"_s << u"date.format"_s;
        QTest::newRow("year 0") << u"0000-01-01"_s << u"date.format"_s;
        QTest::newRow("nothing") << u""_s << u"date.format"_s;
    }
    void readsDates()
    {
        QFETCH(QString, text);
        QFETCH(QString, outcome);
        const auto date = parseIsoDate(text);
        QCOMPARE(date ? u"ok"_s : date.error().code, outcome);
        if (date)
            QCOMPARE(date->toString(Qt::ISODate), text);
    }
};

QTEST_GUILESS_MAIN(TextCheckTest)
#include "textchecktest.moc"
