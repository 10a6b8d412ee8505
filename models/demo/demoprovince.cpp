// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoprovince.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

QString text(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString(u""_s);
}

QStringList texts(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toVariant().toStringList();
}

std::optional<int> days(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

DemoStage stageFrom(const QJsonObject &object, DemoStage otherwise)
{
    static const QHash<QString, DemoStage> stages{
        {u"incomplete"_s, DemoStage::Incomplete},
        {u"verified"_s, DemoStage::Verified},
        {u"entered"_s, DemoStage::Entered},
        {u"locked"_s, DemoStage::Locked},
    };
    return stages.value(text(object, "stage"_L1), otherwise);
}

DemoGrant grantFrom(const QJsonObject &object)
{
    return {text(object, "unit"_L1), text(object, "role"_L1), days(object, "ends_in"_L1), days(object, "ran_out"_L1),
            days(object, "withdrawn"_L1)};
}

DemoNeighbour neighbourFrom(const QJsonObject &object)
{
    DemoNeighbour neighbour;
    neighbour.count = object.value("count"_L1).toInt(1);
    neighbour.tag = text(object, "tag"_L1);
    neighbour.loginName = text(object, "login"_L1);
    neighbour.title = text(object, "title"_L1);
    neighbour.place = text(object, "place"_L1);
    neighbour.isOpen = object.value("open"_L1).toBool();
    neighbour.hasPhone = object.value("phone"_L1).toBool(true);
    neighbour.stage = stageFrom(object, DemoStage::Entered);
    return neighbour;
}

DemoInhabitant inhabitantFrom(const QJsonObject &object)
{
    DemoInhabitant inhabitant;
    inhabitant.count = object.value("count"_L1).toInt(1);
    inhabitant.tag = text(object, "tag"_L1);
    inhabitant.loginName = text(object, "login"_L1);
    inhabitant.fullName = text(object, "title"_L1);
    for (const Sex sex : {Sex::Male, Sex::Female}) {
        if (text(object, "sex"_L1) == sexCode(sex))
            inhabitant.sex = sex;
    }
    inhabitant.isOpen = object.value("open"_L1).toBool();
    inhabitant.stage = stageFrom(object, DemoStage::Verified);
    for (const auto grant : object.value("grants"_L1).toArray())
        inhabitant.grants.append(grantFrom(grant.toObject()));
    return inhabitant;
}

DemoProvince provinceFrom(const QJsonObject &object)
{
    DemoProvince province;
    province.code = text(object, "province"_L1);
    province.cities = texts(object, "cities"_L1);
    province.counties = texts(object, "counties"_L1);
    province.quiet = texts(object, "quiet"_L1);
    province.vacant = texts(object, "vacant"_L1);
    province.withoutOffice = texts(object, "without_office"_L1);
    const QJsonObject titles = object.value("office_titles"_L1).toObject();
    for (auto title = titles.begin(); title != titles.end(); ++title)
        province.officeTitles.insert(title.key(), title.value().toString());
    province.password = text(object, "password"_L1);
    province.openOffices = texts(object, "open_to_all"_L1);
    for (const auto value : object.value("staff"_L1).toArray()) {
        const QJsonObject one = value.toObject();
        province.staff.append({text(one, "login"_L1), text(one, "title"_L1), province.password, text(one, "role"_L1),
                               text(one, "desk"_L1)});
    }
    for (const auto unit : object.value("units"_L1).toArray())
        province.units.append(neighbourFrom(unit.toObject()));
    for (const auto value : object.value("projects"_L1).toArray()) {
        const QJsonObject one = value.toObject();
        province.projects.append(
            {text(one, "number"_L1), text(one, "of"_L1), text(one, "unit"_L1), text(one, "title"_L1)});
    }
    for (const auto person : object.value("people"_L1).toArray())
        province.people.append(inhabitantFrom(person.toObject()));
    return province;
}

} // namespace

const DemoProvince &DemoProvince::builtIn()
{
    static const DemoProvince province = [] {
        QFile file(u":/demo/province.json"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        DemoProvince read
            = provinceFrom(QJsonDocument::fromJson(opened ? file.readAll() : QByteArray()).object());
        if (read.code.isEmpty() || read.units.isEmpty() || read.people.isEmpty())
            qFatal("The province of the sample workspace is missing.");
        return read;
    }();
    return province;
}

} // namespace hezhun
