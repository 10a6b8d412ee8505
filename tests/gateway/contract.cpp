// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gateway/contract.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// Words of a schema that are looked at, or say nothing about form.
const QStringList knownWords{u"type"_s,    u"required"_s,  u"properties"_s, u"additionalProperties"_s, u"enum"_s,
                             u"pattern"_s, u"minLength"_s, u"maxLength"_s,  u"description"_s,          u"format"_s};

} // namespace

Contract::Contract(const QString &name)
{
    QFile file(QStringLiteral(HEZHUN_CONTRACTS "/") + name);
    QJsonParseError trouble;
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no contract %s", qPrintable(name));
    m_document = QJsonDocument::fromJson(file.readAll(), &trouble).object();
    if (trouble.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(name), qPrintable(trouble.errorString()));
}

QJsonObject Contract::resolved(QJsonObject schema) const
{
    while (schema.contains(u"$ref"_s))
        schema = at(schema.value(u"$ref"_s).toString().mid(1)).toObject();
    return schema;
}

QJsonValue Contract::at(const QString &path) const
{
    QJsonValue value = m_document;
    for (QString part : path.split(u'/', Qt::SkipEmptyParts)) {
        part.replace(u"~1"_s, u"/"_s);
        value = resolved(value.toObject()).value(part);
        if (value.isUndefined())
            qFatal("The contract has no %s", qPrintable(path));
    }
    return value.isObject() ? QJsonValue(resolved(value.toObject())) : value;
}

QStringList Contract::faults(const QJsonValue &value, const QString &schema) const
{
    QStringList found;
    check(value, at(schema).toObject(), u"$"_s, found);
    return found;
}

void Contract::check(const QJsonValue &value, const QJsonObject &schema, const QString &where,
                     QStringList &faults) const
{
    const QStringList words = schema.keys();
    for (const QString &word : words) {
        if (!knownWords.contains(word))
            faults.append(u"%1: \"%2\" is not understood"_s.arg(where, word));
    }
    const QString type = schema.value(u"type"_s).toString();
    if (type == u"object"_s && value.isObject())
        return checkObject(value.toObject(), schema, where, faults);
    if (type == u"string"_s && value.isString())
        return checkText(value.toString(), schema, where, faults);
    if (type == u"integer"_s && value.isDouble() && value.toDouble() == double(value.toInteger()))
        return;
    faults.append(u"%1: no %2"_s.arg(where, type));
}

void Contract::checkText(const QString &text, const QJsonObject &schema, const QString &where,
                         QStringList &faults) const
{
    if (schema.contains(u"enum"_s) && !schema.value(u"enum"_s).toArray().contains(text))
        faults.append(u"%1: \"%2\" is none of the choices"_s.arg(where, text));
    if (text.size() < schema.value(u"minLength"_s).toInt(0))
        faults.append(where + u": too short"_s);
    if (text.size() > schema.value(u"maxLength"_s).toInt(1 << 30))
        faults.append(where + u": too long"_s);
    const QRegularExpression pattern(schema.value(u"pattern"_s).toString());
    if (!pattern.isValid() || !pattern.match(text).hasMatch())
        faults.append(where + u": not of the pattern"_s);
}

void Contract::checkObject(const QJsonObject &object, const QJsonObject &schema, const QString &where,
                           QStringList &faults) const
{
    const QJsonArray required = schema.value(u"required"_s).toArray();
    for (const QJsonValue &name : required) {
        if (!object.contains(name.toString()))
            faults.append(u"%1: no \"%2\""_s.arg(where, name.toString()));
    }
    const QJsonObject properties = schema.value(u"properties"_s).toObject();
    const QJsonValue others = schema.value(u"additionalProperties"_s);
    for (auto property = object.begin(); property != object.end(); ++property) {
        const QString place = where + u'.' + property.key();
        if (properties.contains(property.key()))
            check(property.value(), resolved(properties.value(property.key()).toObject()), place, faults);
        else if (others.isObject())
            check(property.value(), resolved(others.toObject()), place, faults);
        else if (others.isBool() && !others.toBool())
            faults.append(place + u": unknown"_s);
    }
}

void Contract::collect(const QJsonValue &value, const QString &path, QList<QPair<QJsonValue, QString>> &found) const
{
    const QJsonObject object = value.toObject();
    const QJsonObject examples = object.value(u"examples"_s).toObject();
    for (const QJsonValue &example : examples)
        found.append({example.toObject().value(u"value"_s), path + u"/schema"_s});
    for (auto part = object.begin(); part != object.end(); ++part) {
        QString name = part.key();
        name.replace(u'/', u"~1"_s);
        if (part.key() != u"examples"_s && part.value().isObject())
            collect(part.value(), path + u'/' + name, found);
    }
}

QList<QPair<QJsonValue, QString>> Contract::examples() const
{
    QList<QPair<QJsonValue, QString>> found;
    collect(m_document, {}, found);
    return found;
}

} // namespace hezhun
