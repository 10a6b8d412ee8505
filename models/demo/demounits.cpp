// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demopeople.h"

#include "demo/demoplaces.h"
#include "demo/demowords.h"
#include "domain/creditcode.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// The organisation code of an invented unit, with its check character (GB 11714).
QString organisationCode(quint64 seed, int serial)
{
    // Five characters of the credit code's alphabet tell 28 million units apart.
    constexpr auto alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"_L1;
    QString place;
    for (int rest = serial; place.size() < 5; rest /= int(alphabet.size()))
        place.prepend(alphabet.at(rest % alphabet.size()));
    const QString first8 = u"X%1%2"_s.arg(seed % 100, 2, 10, '0'_L1).arg(place);
    return first8 + CreditCode::organisationCheckCharacter(first8);
}

QString areaCode(const QString &divisionCode)
{
    for (const QString &line : DemoWords::builtIn().list(u"areaCodes"_s)) {
        if (line.startsWith(divisionCode.left(2)))
            return line.section(u' ', 1);
    }
    return u"010"_s;
}

int lettersAlikeAtTheEnd(const QString &left, const QString &right)
{
    const auto [inLeft, inRight] = std::mismatch(left.crbegin(), left.crend(), right.crbegin(), right.crend());
    Q_UNUSED(inRight)
    return static_cast<int>(inLeft - left.crbegin());
}

/// The organisations that a unit of this name can be, by how the name ends ("…林业科学研究所"); a company, when that
/// tells nothing. All of them for one that has no name yet.
QStringList organisationsNamed(const QString &title)
{
    const QStringList all = DemoWords::builtIn().list(u"organisations"_s);
    if (title.isEmpty())
        return all;
    QStringList alike;
    int most = 2;
    for (const QString &organisation : all) {
        const int letters = lettersAlikeAtTheEnd(organisation.section(u'|', 0, 0), title);
        if (letters > most)
            alike.clear();
        if (letters >= most)
            alike.append(organisation);
        most = std::max(most, letters);
    }
    return alike.isEmpty() ? all.filter(QRegularExpression(u"\\|91$"_s)) : alike;
}

} // namespace

void DemoPeople::settle(DemoUnit &unit, const QString &divisionCode, const QString &registeredBy)
{
    const DemoWords &words = DemoWords::builtIn();
    unit.divisionCode = divisionCode;
    unit.capital = m_random.pick(words.list(u"capitals"_s));
    unit.home = home(unit.divisionCode, u"officePattern"_s);
    unit.founded = dayBetween(QDate(2001, 1, 4), m_today.addDays(-500));
    unit.registered = dayBetween(unit.founded, m_today.addDays(-60));
    unit.registrar = filledIn(words.word(u"registrarPattern"_s), placeWords(unit.divisionCode));
    unit.telephone = u"%1-%2"_s.arg(areaCode(unit.divisionCode)).arg(m_random.between(20'000'000, 89'999'999));
    unit.phone = freshPhone(unit.serial);
    unit.cause = m_random.pick(words.list(u"causes"_s));
    unit.loginName = u"unit_%1%2"_s.arg(1000 + unit.serial).arg(m_mark);
    const QString first17 = registeredBy + unit.divisionCode + organisationCode(m_seed, unit.serial);
    unit.creditCode = first17 + CreditCode::checkCharacter(first17);
}

DemoUnit DemoPeople::unit()
{
    const DemoWords &words = DemoWords::builtIn();
    DemoUnit unit;
    unit.serial = m_serial++;
    const QString &divisionCode = m_random.pick(demoCounties());
    const QString &trade = m_random.pick(words.list(u"trades"_s));
    const QString &form = m_random.pick(words.list(u"companyForms"_s));
    const DemoValues title{
        {u"place"_s, placeWords(divisionCode).value(u"city"_s)},
        {u"brand"_s, m_random.pick(words.list(u"brands"_s))},
        {u"trade"_s, trade.section(u'|', 0, 0)},
        {u"form"_s, form.section(u'|', 0, 0)},
    };
    unit.title = filledIn(words.word(u"titlePattern"_s), title);
    unit.kindOfUnit = form.section(u'|', 1);
    unit.legalType = u"enterprise"_s;
    unit.scope = trade.section(u'|', 1, 1) + words.word(u"scopeEnd"_s);
    unit.nature = trade.section(u'|', 2);
    settle(unit, divisionCode, u"91"_s);
    return unit;
}

DemoUnit DemoPeople::neighbour(const QStringList &counties, const QString &title)
{
    const DemoWords &words = DemoWords::builtIn();
    const QStringList organisations = organisationsNamed(title);
    DemoUnit unit;
    unit.serial = m_serial++;
    const QString &divisionCode = m_random.pick(counties);
    QString organisation;
    do {
        organisation = m_random.pick(organisations);
        DemoValues parts = placeWords(divisionCode);
        parts.insert(u"brand"_s, m_random.pick(words.list(u"brands"_s)));
        unit.title = filledIn(organisation.section(u'|', 0, 0), parts);
    } while (m_titles.contains(unit.title));
    m_titles.insert(unit.title);
    if (!title.isEmpty())
        unit.title = title;
    unit.kindOfUnit = organisation.section(u'|', 1, 1);
    unit.scope = organisation.section(u'|', 2, 2);
    unit.nature = organisation.section(u'|', 3, 3);
    unit.legalType = organisation.section(u'|', 4, 4);
    settle(unit, divisionCode, organisation.section(u'|', 5, 5));
    return unit;
}

DemoValues valuesOf(const DemoUnit &unit)
{
    const QString inWords = DemoWords::builtIn().word(u"dateInWords"_s);
    return {
        {u"unit.title"_s, unit.title},
        {u"unit.login"_s, unit.loginName},
        {u"unit.mobile"_s, unit.phone},
        {u"unit.creditCode"_s, unit.creditCode},
        {u"unit.division"_s, unit.divisionCode},
        {u"unit.home"_s, unit.home},
        {u"unit.kindOfUnit"_s, unit.kindOfUnit},
        {u"unit.legalType"_s, unit.legalType},
        {u"unit.nature"_s, unit.nature},
        {u"unit.scope"_s, unit.scope},
        {u"unit.capital"_s, unit.capital},
        {u"unit.founded"_s, unit.founded.toString(Qt::ISODate)},
        {u"unit.foundedInWords"_s, unit.founded.toString(inWords)},
        {u"unit.registeredInWords"_s, unit.registered.toString(inWords)},
        {u"unit.registrar"_s, unit.registrar},
        {u"unit.telephone"_s, unit.telephone},
        {u"unit.cause"_s, unit.cause},
    };
}

} // namespace hezhun
