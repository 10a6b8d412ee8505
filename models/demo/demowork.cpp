// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demopeople.h"

#include "demo/demowords.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

DemoValues DemoPeople::work(const QString &countyCode, QDate from)
{
    const DemoWords &words = DemoWords::builtIn();
    const QStringList expertise = m_random.pick(words.list(u"expertises"_s)).split(u'|');
    const QString &title = m_random.pick(words.list(u"titleLevels"_s));
    const QString titleName = title.section(u'|', 1);
    DemoValues place = placeWords(countyCode);
    place.insert(u"township"_s, m_random.pick(words.list(u"townships"_s)));
    place.insert(u"howMany"_s, QString::number(m_random.between(2, 9)));
    const int staff = m_random.between(8, 160);
    return {
        {u"work.expertise"_s, expertise.value(0)},
        {u"work.detail"_s, expertise.value(1)},
        {u"work.services"_s, expertise.value(2)},
        {u"work.crops"_s, expertise.value(3)},
        {u"work.education"_s, m_random.pick(words.list(u"educations"_s))},
        {u"work.titleLevel"_s, title.section(u'|', 0, 0)},
        {u"work.titleName"_s, titleName},
        {u"work.certified"_s, titleName.isEmpty() ? words.word(u"uncertified"_s) : titleName},
        {u"work.certificate"_s, u"YB%1"_s.arg(m_random.between(1'000'000, 9'999'999))},
        {u"work.post"_s, m_random.pick(words.list(u"posts"_s))},
        {u"work.servedPlace"_s, countyCode},
        {u"work.served"_s, filledIn(words.word(u"servedPattern"_s), place)},
        {u"work.staff"_s, QString::number(staff)},
        {u"work.technicalStaff"_s, QString::number(qMax(2, staff / m_random.between(3, 6)))},
        {u"work.from"_s, from.toString(Qt::ISODate)},
        {u"work.until"_s, from.addYears(m_random.between(1, 3)).addDays(-1).toString(Qt::ISODate)},
        {u"work.level"_s, u"county"_s},
    };
}

} // namespace hezhun
