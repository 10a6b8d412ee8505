// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/creditcode.h"
#include "domain/isodate.h"
#include "domain/masking.h"
#include "domain/otheridentity.h"
#include "domain/phone.h"
#include "domain/residentid.h"
#include "domain/textcheck.h"
#include "domain/workingcalendar.h"
#include "kinds/kindlibrary.h"
#include "tests/store/applicants.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// What a server computes by itself (postgresql/functions/intake.sql), against what the program says of the same.
class TwinTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_workspace = std::make_unique<TestWorkspace>(); }
    void cleanupTestCase() { m_workspace.reset(); }

    void masks(); // I-40
    void identityNumbers(); // I-41
    void creditCodes();
    void dates();
    void texts();
    void mobiles();
    void workingDays();
    void calendarFollowsTheProgram();
    void conditions();
    void declaredValues();
    void picturesSizes();
    void hostileHeaders();

private:
    /// What the expression over `v` gives for each text.
    QStringList server(const QString &expression, const QStringList &texts)
    {
        const QByteArray json = QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact);
        auto rows
            = (*m_workspace)
                  ->database()
                  .select(
                      u"select %1 from jsonb_array_elements_text(?::jsonb) with ordinality t (v, at) order by at"_s.arg(
                          expression),
                      {QString::fromUtf8(json)});
        if (!rows.ok())
            qFatal("%s: %s", qPrintable(expression), qPrintable(rows.error().details));
        QStringList answers;
        while (rows->next())
            answers.append(rows->text(0));
        return answers;
    }

    QString oneOf(const QStringList &texts) { return texts.at(m_random.bounded(texts.size())); }
    /// Good ones, with one character of some changed, taken away, or added.
    QStringList spoiled(const QStringList &good, int howMany, const QString &alphabet);

    QDate today() const { return WorkingCalendar::builtIn().dayOf(m_workspace->now()); }

    std::unique_ptr<TestWorkspace> m_workspace;
    QRandomGenerator m_random{11};
};

QStringList TwinTest::spoiled(const QStringList &good, int howMany, const QString &alphabet)
{
    QStringList texts = good;
    while (texts.size() < howMany) {
        QString text = oneOf(good);
        const qsizetype at = m_random.bounded(qMax<qsizetype>(1, text.size()));
        const QChar other = alphabet.at(m_random.bounded(alphabet.size()));
        switch (m_random.bounded(4)) {
        case 0: text[at] = other; break;
        case 1: text.insert(at, other); break;
        case 2: text.remove(at, 1); break;
        default: text = text.toLower();
        }
        texts.append(text);
    }
    return texts;
}

void TwinTest::masks()
{
    QStringList numbers{QString()};
    QStringList names{QString()};
    for (int length = 1; length <= 40; ++length) {
        numbers.append(u"110105199001010020ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s.left(length));
        names.append(u"欧阳样本甲乙丙丁"_s.repeated(5).left(length));
    }
    names.append(u"\U00020000样本"_s); // a character outside the basic plane
    const QStringList maskedNumbers = server(u"mask_number(v)"_s, numbers);
    const QStringList maskedNames = server(u"mask_name(v)"_s, names);
    for (int i = 0; i < numbers.size(); ++i)
        QCOMPARE(maskedNumbers.at(i), maskIdNumber(numbers.at(i)));
    for (int i = 0; i < names.size(); ++i)
        QCOMPARE(maskedNames.at(i), maskName(names.at(i)));
}

void TwinTest::identityNumbers()
{
    QStringList cards;
    for (int number = 0; number < 60; ++number) {
        const QDate birth = QDate(1890, 1, 1).addDays(m_random.bounded(52'000));
        const QString first17 = oneOf({u"110105"_s, u"830000"_s, u"659001"_s, u"990101"_s, u"160000"_s})
            + birth.toString(u"yyyyMMdd"_s) + u"%1"_s.arg(m_random.bounded(1000), 3, 10, QChar(u'0'));
        cards.append(first17 + ResidentId::checkCharacter(first17));
        const QString residence = u'9' + first17.sliced(1);
        cards.append(residence + ResidentId::checkCharacter(residence));
    }
    cards += {u"110105199002300025"_s, u"110105199013010025"_s, u"110105199000010025"_s, u"CHN110105199001"_s};
    const QStringList others{u"C12345678"_s,     u"W12345678"_s,   u"CA1234567"_s, u"L12345678"_s,  u"T12345678"_s,
                             u"H12345678"_s,     u"M1234567890"_s, u"12345678"_s,  u"1234567890"_s, u"1234567890A"_s,
                             u"1234567890(B)"_s, u"E12345678"_s,   u"AB12"_s,      u"K1234567"_s,   u"１２３４５"_s};
    const QStringList typed
        = spoiled(cards, 900, u"0123456789Xx ０(A"_s) + spoiled(others, 600, u"0123456789ABCx ()ſ"_s);
    for (const QString &code : {u"resident_id"_s, u"permanent_residence"_s, u"hk_macao_pass"_s, u"taiwan_pass"_s,
                                u"mainland_pass_hk_macao"_s, u"mainland_pass_taiwan"_s, u"foreign_passport"_s}) {
        const QStringList faults
            = server(u"coalesce(identity_fault('%1', v, day_of(clock_ms())), '')"_s.arg(code), typed);
        int good = 0;
        for (int i = 0; i < typed.size(); ++i) {
            const auto parsed = parseIdentityNumber(*identityTypeFromCode(code), typed.at(i), today());
            QVERIFY2(parsed.ok() == faults.at(i).isEmpty(),
                     qPrintable(code + u' ' + typed.at(i) + u' ' + faults.at(i)));
            good += parsed.ok();
        }
        QVERIFY2(good > 5, qPrintable(code));
    }
}

void TwinTest::creditCodes()
{
    QStringList codes;
    for (int number = 0; number < 60; ++number) {
        const QString first17 = oneOf({u"91"_s, u"12"_s, u"53"_s, u"N2"_s, u"A1"_s, u"Y1"_s, u"99"_s, u"39"_s, u"36"_s})
            + u"350100M000%1Y4"_s.arg(m_random.bounded(1000), 3, 10, QChar(u'0'));
        codes.append(first17 + CreditCode::checkCharacter(first17));
    }
    const QStringList typed = spoiled(codes, 1200, u"0123456789AIOSVZ ９"_s);
    const QStringList faults = server(u"coalesce(credit_code_fault(v), '')"_s, typed);
    int good = 0;
    for (int i = 0; i < typed.size(); ++i) {
        const bool isGood = CreditCode::parse(typed.at(i)).ok();
        QVERIFY2(isGood == faults.at(i).isEmpty(), qPrintable(typed.at(i) + u' ' + faults.at(i)));
        good += isGood;
    }
    QVERIFY(good > 40 && good < 1000);
}

void TwinTest::dates()
{
    const QStringList typed
        = spoiled({u"2026-02-28"_s, u"2024-02-29"_s, u"2023-02-29"_s, u"1000-01-01"_s, u"9999-12-31"_s, u"2026-00-10"_s,
                   u"2026-13-01"_s, u"2026-04-31"_s, u"0999-01-01"_s},
                  400, u"0123456789- ２/"_s);
    const QStringList faults = server(u"coalesce(date_fault(v), '')"_s, typed);
    for (int i = 0; i < typed.size(); ++i) {
        const auto parsed = parseIsoDate(typed.at(i));
        QVERIFY2((parsed.ok() ? QString() : parsed.error().code) == faults.at(i), qPrintable(typed.at(i)));
    }
}

void TwinTest::texts()
{
    QStringList typed{u"张"_s.repeated(10), u"张"_s.repeated(11), u"\U00020000"_s.repeated(10),
                      u"\U00020000"_s.repeated(11)};
    // Each character of the basic plane, and some beyond, at the front, in the middle, at the end.
    for (char32_t character = 1; character < 0x10000; character += character < 0x3400 ? 1 : 7) {
        if (QChar::isSurrogate(character))
            continue;
        const QString one = QString::fromUcs4(&character, 1);
        typed += {one + u"甲"_s, u"甲"_s + one + u"乙"_s, u"甲"_s + one};
    }
    for (const char32_t character : {0x110BDu, 0x1D173u, 0xE0001u, 0xE0041u, 0x1F600u})
        typed.append(u"甲"_s + QString::fromUcs4(&character, 1) + u"乙"_s);
    const QStringList faults = server(u"array_to_string(text_faults(v, 10), ' ')"_s, typed);
    QCOMPARE(faults.size(), typed.size());
    for (int i = 0; i < typed.size(); ++i) {
        QStringList codes;
        for (const Check &check : checkText(typed.at(i), 10))
            codes.append(check.code);
        QVERIFY2(codes.join(u' ') == faults.at(i),
                 qPrintable(u"%1: %2 / %3"_s.arg(QString::fromLatin1(typed.at(i).toUtf8().toHex()), codes.join(u' '),
                                                 faults.at(i))));
        QVERIFY2(trimmedEntry(typed.at(i)) == server(u"trimmed(v)"_s, {typed.at(i)}).constFirst() || i % 50 != 0,
                 qPrintable(QString::fromLatin1(typed.at(i).toUtf8().toHex())));
    }
}

void TwinTest::mobiles()
{
    const QStringList typed = spoiled({u"13800138000"_s, u"15400000001"_s, u"12345678901"_s}, 300, u"0123456789+ １"_s);
    const QStringList faults
        = server(u"coalesce(rule_fault('{\"name\": \"mobile\"}', v, '{}', date '2026-01-01'), '')"_s, typed);
    for (int i = 0; i < typed.size(); ++i)
        QVERIFY2(typed.at(i).isEmpty() || MobileNumber::parse(typed.at(i)).ok() == faults.at(i).isEmpty(),
                 qPrintable(typed.at(i)));
}

void TwinTest::workingDays()
{
    const WorkingCalendar &calendar = WorkingCalendar::builtIn();
    QStringList moments;
    const qint64 first = QDateTime(QDate(2018, 12, 20), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    for (int i = 0; i < 1500; ++i)
        moments.append(QString::number(first + i * 47LL * 3600'000 + m_random.bounded(3600'000)));
    for (const int days : {0, 1, 2, 5, 30}) {
        const QStringList due = server(u"due_after(v::bigint, %1)"_s.arg(days), moments);
        for (int i = 0; i < moments.size(); ++i) {
            const QDateTime at = QDateTime::fromMSecsSinceEpoch(moments.at(i).toLongLong(), Qt::UTC);
            QVERIFY2(calendar.dueAt(at, days).toMSecsSinceEpoch() == due.at(i).toLongLong(),
                     qPrintable(at.toString(Qt::ISODate)));
        }
    }
}

void TwinTest::calendarFollowsTheProgram()
{
    auto &database = (*m_workspace)->database();
    QVERIFY(m_workspace->count(u"select count(*) from calendar_day"_s) > 100);
    // What somebody changed, or an older program left, is put right with the next init.
    QVERIFY(database.change(u"update calendar_day set is_working = not is_working"_s).ok());
    QVERIFY(database.change(u"insert into calendar_day values ('2031-01-06', false)"_s).ok());
    QVERIFY(Workspace::create(m_workspace->access()).ok());
    QCOMPARE(m_workspace->count(u"select count(*) from calendar_day where day = '2031-01-06'"_s), 0);
    QCOMPARE(server(u"is_working_day(v::date)"_s, {u"2026-10-01"_s, u"2026-10-10"_s, u"2026-11-21"_s, u"2026-11-20"_s}),
             (QStringList{u"0"_s, u"1"_s, u"0"_s, u"1"_s}));
    QVERIFY(!WorkingCalendar::builtIn().isWorkingDay(QDate(2026, 10, 1)));
    QVERIFY(WorkingCalendar::builtIn().isWorkingDay(QDate(2026, 10, 10)));
}

void TwinTest::conditions()
{
    const QStringList declared{uR"({})"_s, uR"({"a": "x"})"_s, uR"({"a": "y", "b": "z"})"_s,
                               uR"({"a": "x", "b": "z"})"_s};
    const auto holds = [&](const QString &condition) {
        return server(u"condition_holds('%1', v::jsonb)::integer"_s.arg(condition), declared).join(QString());
    };
    QCOMPARE(holds(u"true"_s), u"1111"_s);
    QCOMPARE(holds(u"false"_s), u"0000"_s);
    QCOMPARE(holds(u"{}"_s), u"0000"_s);
    QCOMPARE(holds(uR"({"a": ["x"]})"_s), u"0101"_s);
    QCOMPARE(holds(uR"({"a": ["x", "y"]})"_s), u"0111"_s);
    QCOMPARE(holds(uR"({"a": ["x"], "b": ["z"]})"_s), u"0001"_s);
    QCOMPARE(holds(uR"({"c": [""]})"_s), u"1111"_s);
    QCOMPARE(server(u"coalesce(condition_holds(null::jsonb, v::jsonb), false)::integer"_s, {u"{}"_s}),
             QStringList{u"0"_s});
}

/// The same values have faults in the same fields, whichever of the two looks at them.
void TwinTest::declaredValues()
{
    const QStringList kinds{u"realname.person"_s, u"realname.unit"_s, u"realname.agent"_s, u"appeal.person"_s,
                            u"appeal.unit"_s,     u"request.phone"_s, u"request.merge"_s,  u"request.operator"_s,
                            u"request.undo"_s};
    const QStringList values{QString(),
                             u" "_s,
                             u"mainland"_s,
                             u"other"_s,
                             u"resident_id"_s,
                             u"foreign_passport"_s,
                             u"110105194912310021"_s,
                             u"11010519491231002x"_s,
                             u"2016-05-01"_s,
                             u"2036-05-01"_s,
                             u"2016-05"_s,
                             u"张伟"_s,
                             u"张​伟"_s,
                             u"domestic"_s,
                             u"abroad"_s,
                             u"enterprise"_s,
                             u"91350100M000100Y43"_s,
                             u"yes"_s,
                             u"110105"_s,
                             u"13800138000"_s,
                             u"x"_s.repeated(210),
                             u"[[\"a\",\"b\",\"c\"]]"_s,
                             u"[[\"a\"]]"_s,
                             u"[]"_s,
                             u"[[\"a\",\" \",\"c\"]]"_s,
                             u"[[1,2,3]]"_s,
                             u"2999-01-01"_s,
                             u"E12345678"_s,
                             u"010-12345678"_s};
    for (const QString &name : kinds) {
        const KindDefinition *kind = (*m_workspace)->kinds().newest(name);
        QStringList sets;
        QList<DeclaredFields> all;
        for (int i = 0; i < 150; ++i) {
            DeclaredFields fields;
            QJsonObject object;
            for (const FieldDefinition &field : kind->fields) {
                // E-mail is looked at by the program alone.
                const bool isEmail = std::any_of(field.rules.cbegin(), field.rules.cend(),
                                                 [](const RuleCall &rule) { return rule.name == u"email"_s; });
                QString value = isEmail ? u"a@example.com"_s : oneOf(values);
                if (!field.choices.isEmpty() && m_random.bounded(2) == 0)
                    value = field.choices.at(m_random.bounded(field.choices.size())).code;
                if (value.isEmpty())
                    continue;
                fields.insert(field.name, value);
                object.insert(field.name, value);
            }
            if (i % 10 == 0) {
                fields.insert(u"nonsense"_s, u"x"_s);
                object.insert(u"nonsense"_s, u"x"_s);
            }
            all.append(fields);
            sets.append(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
        }
        const QStringList found = server(
            u"(select coalesce(string_agg(distinct f ->> 'at', ' ' order by f ->> 'at'), '') from newest_kind('%1') k,"
            " jsonb_array_elements(field_faults(k.definition, declared_in(v), day_of(clock_ms()))) f)"_s.arg(name),
            sets);
        for (int i = 0; i < all.size(); ++i) {
            Submission submission;
            submission.fields = all.at(i);
            submission.phone = submission.noticePhone = u"15400000001"_s;
            QSet<QString> places;
            for (const IntakeFault &fault : inspectDeclared(submission, *kind, today())) {
                if (fault.at.startsWith(u"fields."_s))
                    places.insert(fault.at);
            }
            QStringList expected(places.begin(), places.end());
            expected.sort();
            QVERIFY2(expected.join(u' ') == found.at(i),
                     qPrintable(name + u'\n' + sets.at(i) + u'\n' + expected.join(u' ') + u'\n' + found.at(i)));
        }
    }
}

void TwinTest::picturesSizes()
{
    auto &database = (*m_workspace)->database();
    for (const char *format : {"jpg", "png"}) {
        for (const QSize size : {QSize(1, 1), QSize(24, 16), QSize(640, 480), QSize(300, 7000)}) {
            QImage image(size, QImage::Format_RGB32);
            image.fill(Qt::darkCyan);
            QByteArray bytes;
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::WriteOnly);
            image.setText(u"Comment"_s, u"x"_s.repeated(40'000));
            image.save(&buffer, format, 90);
            auto rows = database.select(u"select format_of(p.b), s.width, s.height from (select ?::bytea) p (b),"
                                        " size_of(p.b, format_of(p.b)) s"_s,
                                        {bytes});
            QVERIFY(rows.ok() && rows->next());
            QCOMPARE(rows->text(0), QString::fromLatin1(format));
            QCOMPARE(QSize(int(rows->integer(1)), int(rows->integer(2))), size);
        }
    }
}

void TwinTest::hostileHeaders()
{
    const QByteArray start("\xff\xd8\xff", 3);
    const QList<QByteArray> headers{
        start,
        start + QByteArray(1 << 20, '\xff'), // filled for ever
        start + QByteArray("\xfe\x00\x02", 3)
            + QByteArray("\xff\xfe\x00\x02", 4).repeated(250'000), // a million bytes of parts
        start + QByteArray("\xe0\x00\x00", 3), // a part shorter than its own length
        start + QByteArray("\xe0\xff\xff", 3), // leads behind the end
        start + QByteArray("\xc0\x00", 2),
        start + QByteArray("\xc0\x00\x11\x08\x00\x00\x00\x10\x03\x01\x22\x00", 12), // no height
        QByteArray("\x89PNG\r\n\x1a\n"),
        QByteArray("\x89PNG\r\n\x1a\n") + QByteArray("\x00\x00\x00\x0dIHDR\xff\xff\xff\xff\xff\xff\xff\xff", 16)
            + QByteArray(30, '\0'),
        QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(100, 'I'),
        QByteArray("%PDF-"),
        QByteArray("MZ"),
    };
    auto &database = (*m_workspace)->database();
    for (const QByteArray &header : headers) {
        const auto width = database.single(
            u"select s.width from (select ?::bytea) p (b), size_of(p.b, format_of(p.b)) s"_s, {header});
        QVERIFY2(width.ok(), qPrintable(QString::fromLatin1(header.left(20).toHex())));
        QVERIFY2(width->isNull(), qPrintable(QString::fromLatin1(header.left(20).toHex())));
    }
}

QTEST_GUILESS_MAIN(TwinTest)
#include "twintest.moc"
