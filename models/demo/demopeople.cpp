// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demopeople.h"

#include "demo/demowords.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int longestHome = 32; ///< characters: three lines of a card
constexpr int youngest = 18;
constexpr int oldest = 68;

/// 1: nothing, 2: "b", 27: "aa" …
QString markOf(quint64 seed)
{
    QString mark;
    for (quint64 rest = seed == 1 ? 0 : seed; rest > 0; rest = (rest - 1) / 26)
        mark.prepend(QChar(u'a' + char16_t((rest - 1) % 26)));
    return mark;
}

int fullYears(QDate birth, QDate day)
{
    const int years = day.year() - birth.year();
    return birth.addYears(years) > day ? years - 1 : years;
}

/// Years that a card is valid for (Resident Identity Card Law, article 5); 0: permanently.
int termAt(int age)
{
    return age < 26 ? 10 : age < 46 ? 20 : 0;
}

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

DemoPeople::DemoPeople(quint64 seed, QDate today)
    : m_random(seed)
    , m_seed(seed)
    , m_today(today)
    , m_mark(markOf(seed))
{
}

QDate DemoPeople::dayBetween(QDate first, QDate last)
{
    return first.addDays(m_random.below(int(first.daysTo(last)) + 1));
}

QString DemoPeople::freshNumber(const QString &division, QDate birth, Sex sex)
{
    const QStringList order = sex == Sex::Male ? QStringList{u"997"_s, u"999"_s} : QStringList{u"996"_s, u"998"_s};
    QDate day = birth;
    for (int attempt = 0;; ++attempt) {
        const QString first17 = division + day.toString(u"yyyyMMdd"_s) + order.at(attempt % 2);
        if (const quint64 key = first17.toULongLong(); !m_numbers.contains(key)) {
            m_numbers.insert(key);
            return first17 + ResidentId::checkCharacter(first17);
        }
        if (attempt % 2 == 1)
            day = day.addDays(-1);
    }
}

QString DemoPeople::freshPhone(int serial) const
{
    // A multiplier without a common factor with 10^8 gives each serial its own number, and neighbours distant
    // ones.
    const quint64 digits = (quint64(serial) * 48'271'003ULL + m_seed * 7'919'777ULL) % 100'000'000ULL;
    return u"154%1"_s.arg(digits, 8, 10, '0'_L1);
}

QString DemoPeople::home(const QString &divisionCode, const QString &patterns)
{
    const DemoWords &words = DemoWords::builtIn();
    DemoValues values = placeWords(divisionCode);
    values.insert(u"street"_s, m_random.pick(words.list(u"streets"_s)));
    values.insert(u"estate"_s, m_random.pick(words.list(u"estates"_s)));
    values.insert(u"houseNumber"_s, QString::number(m_random.between(1, 268)));
    values.insert(u"block"_s, QString::number(m_random.between(1, 24)));
    values.insert(u"unit"_s, QString::number(m_random.between(1, 4)));
    values.insert(u"door"_s, QString::number(m_random.between(1, 18) * 100 + m_random.between(1, 4)));
    const QString picked = filledIn(m_random.pick(words.list(patterns)), values);
    if (picked.size() <= longestHome)
        return picked;
    const QStringList all = words.list(patterns);
    return filledIn(*std::min_element(all.cbegin(), all.cend(),
                                      [](const QString &a, const QString &b) { return a.size() < b.size(); }),
                    values);
}

DemoPerson DemoPeople::person(const QStringList &counties)
{
    return person(counties, m_random.oneIn(2) ? Sex::Male : Sex::Female);
}

DemoPerson DemoPeople::person(const QStringList &counties, Sex sex)
{
    const DemoWords &words = DemoWords::builtIn();
    DemoPerson person;
    person.serial = m_serial++;
    person.sex = sex;
    const bool man = person.sex == Sex::Male;
    QString spelling;
    if (m_random.oneIn(30)) {
        const QString other = m_random.pick(words.list(man ? u"otherMale"_s : u"otherFemale"_s));
        person.fullName = other.section(u' ', 0, 0);
        spelling = other.section(u' ', 1, 1);
        person.people = other.section(u' ', 2, 2);
    } else {
        const QString &surname = m_random.pick(words.list(u"surnames"_s));
        const QString &given = m_random.pick(words.list(man ? u"maleGiven"_s : u"femaleGiven"_s));
        person.fullName = surname.section(u' ', 0, 0) + given.section(u' ', 0, 0);
        spelling = surname.section(u' ', 1, 1) + given.section(u' ', 1, 1);
        person.people = m_random.pick(words.list(u"peoples"_s));
    }
    person.spelling = spelling.toUpper();
    person.loginName = spelling + QString::number(1000 + person.serial) + m_mark;
    person.phone = freshPhone(person.serial);
    person.divisionCode = m_random.pick(counties);
    person.birthDate = dayBetween(m_today.addYears(-oldest), m_today.addYears(-youngest).addDays(-1));
    person.number = freshNumber(person.divisionCode, person.birthDate, person.sex);
    person.birthDate = QDate::fromString(person.number.mid(6, 8), u"yyyyMMdd"_s);
    person.home = home(person.divisionCode, u"homePattern"_s);

    // The card was made within the last nine years, on a day on which its holder was at least of school age.
    person.validFrom = dayBetween(m_today.addYears(-9), m_today.addDays(-40));
    if (person.validFrom < person.birthDate.addYears(16))
        person.validFrom = person.birthDate.addYears(16).addDays(20);
    if (const int term = termAt(fullYears(person.birthDate, person.validFrom)); term > 0)
        person.validUntil = person.validFrom.addYears(term);

    const DemoValues place = placeWords(person.divisionCode);
    const bool district = place.value(u"county"_s).endsWith(words.word(u"districtEnd"_s));
    person.authority = filledIn(words.word(district ? u"authorityOfDistrict"_s : u"authorityOfCounty"_s), place);
    return person;
}

DemoPerson withExpiredCard(DemoPerson person, QDate today)
{
    const QDate end = today.addDays(-12);
    const int tenYears = termAt(fullYears(person.birthDate, end.addYears(-10)));
    person.validUntil = end;
    person.validFrom = end.addYears(tenYears == 10 ? -10 : -20);
    return person;
}

DemoValues valuesOf(const DemoPerson &person)
{
    const DemoWords &words = DemoWords::builtIn();
    const QString dotted = u"yyyy.MM.dd"_s;
    const QString end = person.validUntil.isNull() ? words.word(u"withoutEnd"_s) : person.validUntil.toString(dotted);
    const DemoValues validity{{u"from"_s, person.validFrom.toString(dotted)}, {u"until"_s, end}};
    const QString papers = QString::number(30'000'000 + person.serial % 60'000'000);
    const QStringList &foreignNames = words.list(u"foreignNames"_s);
    return {
        {u"person.foreignName"_s, foreignNames.at(person.serial % foreignNames.size())},
        {u"person.spelling"_s, person.spelling},
        {u"person.passport"_s, u"X"_s + papers},
        {u"person.permit"_s, u"H"_s + papers},
        {u"person.passportFrom"_s, iso(person.validFrom)},
        {u"person.passportUntil"_s, iso(person.validFrom.addYears(10))},
        {u"person.fullName"_s, person.fullName},
        {u"person.login"_s, person.loginName},
        {u"person.mobile"_s, person.phone},
        {u"person.mail"_s, person.loginName + u"@example.com"_s},
        {u"person.number"_s, person.number},
        {u"person.sexCode"_s, sexCode(person.sex)},
        {u"person.sexWord"_s, words.word(person.sex == Sex::Male ? u"sexMale"_s : u"sexFemale"_s)},
        {u"person.people"_s, person.people},
        {u"person.born"_s, iso(person.birthDate)},
        {u"person.birthYear"_s, QString::number(person.birthDate.year())},
        {u"person.birthMonth"_s, QString::number(person.birthDate.month())},
        {u"person.birthDay"_s, QString::number(person.birthDate.day())},
        {u"person.from"_s, iso(person.validFrom)},
        {u"person.until"_s, person.validUntil.isNull() ? QString() : iso(person.validUntil)},
        {u"person.validity"_s, filledIn(words.word(u"validityPattern"_s), validity)},
        {u"person.home"_s, person.home},
        {u"person.authority"_s, person.authority},
    };
}

} // namespace hezhun
