// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demofilings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

QMap<QString, QStringList> lists(const QJsonValue &value)
{
    QMap<QString, QStringList> result;
    const QJsonObject object = value.toObject();
    for (auto list = object.begin(); list != object.end(); ++list)
        result.insert(list.key(), list.value().toVariant().toStringList());
    return result;
}

QList<DemoLives> livesFrom(const QJsonValue &value)
{
    QList<DemoLives> result;
    for (const auto entry : value.toArray()) {
        DemoLives lives;
        lives.count = entry["count"_L1].toInt(1);
        lives.tag = entry["tag"_L1].toString();
        lives.lastDay = entry["begun"_L1][0].toInt();
        lives.firstDay = entry["begun"_L1][1].toInt();
        for (const auto life : entry["lives"_L1].toArray())
            lives.lives.append(life.toVariant().toStringList());
        result.append(lives);
    }
    return result;
}

} // namespace

const DemoRegistrations &DemoRegistrations::builtIn()
{
    static const DemoRegistrations registrations = [] {
        QFile file(u":/demo/registrations.json"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        const QJsonObject root = QJsonDocument::fromJson(opened ? file.readAll() : QByteArray()).object();
        DemoRegistrations read{lists(root.value("reasons"_L1)), lists(root.value("words"_L1)),
                               livesFrom(root.value("people"_L1)), livesFrom(root.value("units"_L1))};
        if (read.people.isEmpty() || read.units.isEmpty())
            qFatal("The registrations of the sample workspace are missing.");
        return read;
    }();
    return registrations;
}

} // namespace hezhun
