// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/about/components.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

#ifdef Q_OS_WIN
const QString thisSystem = u"windows"_s;
#else
const QString thisSystem = u"linux"_s;
#endif

QByteArray resource(const QString &name)
{
    QFile file(u":/licences/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList strings(const QJsonValue &value)
{
    QStringList result;
    for (const QJsonValue &item : value.toArray())
        result.append(item.toString());
    return result;
}

} // namespace

QList<Component> components()
{
    QList<Component> result;
    const QJsonArray all = QJsonDocument::fromJson(resource(u"components.json"_s))[u"components"_s].toArray();
    for (const QJsonValue &value : all) {
        const QJsonObject object = value.toObject();
        const QStringList systems = strings(object[u"systems"_s]);
        const Component component{object[u"name"_s].toString(),    object[u"version"_s].toString(),
                                  object[u"licence"_s].toString(), object[u"copyright"_s].toString(),
                                  object[u"home"_s].toString(),    object[u"within"_s].toString(),
                                  strings(object[u"texts"_s])};
        const bool isHere = systems.isEmpty() || systems.contains(thisSystem);
        if (isHere && !component.version.isEmpty()) // without one this build does not have it
            result.append(component);
    }
    return result;
}

QString licenceText(const QString &name)
{
    return QString::fromUtf8(resource(u"texts/%1.txt"_s.arg(name)));
}

} // namespace hezhun
