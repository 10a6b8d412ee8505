// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoplaces.h"

#include "domain/divisions.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

const QStringList &demoCounties()
{
    static const QStringList counties = [] {
        const Divisions &divisions = Divisions::builtIn();
        QStringList codes;
        for (const Divisions::Division &province : divisions.provinces()) {
            for (const Divisions::Division &city : divisions.children(province.code)) {
                for (const Divisions::Division &county : divisions.children(city.code))
                    codes.append(county.code);
            }
        }
        return codes;
    }();
    return counties;
}

DemoValues placeWords(const QString &countyCode)
{
    const Divisions &divisions = Divisions::builtIn();
    const QString place = divisions.fullName(countyCode);
    const QString province = divisions.fullName(QString(countyCode.left(2) + u"0000"_s));
    const auto county = divisions.find(countyCode);
    const QString name = county ? county->name : place;
    QString city = place.mid(province.size());
    city.chop(name.size());
    return {
        {u"place"_s, place},
        {u"city"_s, city.isEmpty() ? province : city},
        {u"county"_s, name},
        {u"short"_s, name.size() > 2 ? name.chopped(1) : name},
    };
}

} // namespace hezhun
