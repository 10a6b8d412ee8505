// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/definitionreader.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

DefinitionReader::DefinitionReader(const QJsonValue &value, QString place, QList<KindFault> &faults)
    : m_object(value.toObject())
    , m_place(std::move(place))
    , m_faults(faults)
{
    if (!value.isObject())
        m_faults.append({m_place, tr("An object in braces is expected here.")});
}

DefinitionReader::~DefinitionReader()
{
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!m_asked.contains(it.key()))
            m_faults.append({place(it.key()), tr("This key is not known here.")});
    }
}

QString DefinitionReader::place(const QString &key) const
{
    return m_place.isEmpty() ? key : m_place + u'.' + key;
}

void DefinitionReader::fault(const QString &key, const QString &message)
{
    m_faults.append({place(key), message});
}

QJsonValue DefinitionReader::value(const QString &key)
{
    m_asked.insert(key);
    return m_object.value(key);
}

QString DefinitionReader::text(const QString &key)
{
    const QJsonValue found = value(key);
    if (!found.isString() || found.toString().isEmpty())
        fault(key, tr("A text is required here."));
    return found.toString();
}

QString DefinitionReader::optionalText(const QString &key, const QString &otherwise)
{
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return otherwise;
    if (!found.isString())
        fault(key, tr("A text is expected here."));
    return found.toString();
}

bool DefinitionReader::flag(const QString &key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isBool())
        fault(key, tr("true or false is expected here."));
    return found.toBool();
}

int DefinitionReader::number(const QString &key, int lowest, int highest, int otherwise)
{
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return otherwise;
    const double given = found.toDouble(lowest - 1.0);
    if (!found.isDouble() || given < lowest || given > highest || given != static_cast<int>(given)) {
        fault(key, tr("A whole number from %1 to %2 is expected here.").arg(lowest).arg(highest));
        return otherwise;
    }
    return static_cast<int>(given);
}

LocalText DefinitionReader::localText(const QString &key)
{
    const LocalText result = optionalLocalText(key);
    if (result.byLanguage.value(u"zh_CN"_s).isEmpty() && !m_object.value(key).isUndefined())
        fault(key, tr("The text in Simplified Chinese (zh_CN) is missing."));
    else if (m_object.value(key).isUndefined())
        fault(key, tr("A text in each language is required here."));
    return result;
}

LocalText DefinitionReader::optionalLocalText(const QString &key)
{
    LocalText result;
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isObject())
        fault(key, tr("Texts by language are expected here, such as {\"zh_CN\": \"…\", \"en\": \"…\"}."));
    const QJsonObject texts = found.toObject();
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        if (!it.value().isString())
            fault(key + u'.' + it.key(), tr("A text is expected here."));
        result.byLanguage.insert(it.key(), it.value().toString());
    }
    return result;
}

QStringList DefinitionReader::texts(const QString &key)
{
    if (value(key).isUndefined())
        fault(key, tr("A list of texts is required here."));
    return optionalTexts(key);
}

QStringList DefinitionReader::optionalTexts(const QString &key)
{
    QStringList result;
    const QJsonArray entries = array(key, false);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!entries.at(i).isString())
            fault(u"%1[%2]"_s.arg(key).arg(i), tr("A text is expected here."));
        result.append(entries.at(i).toString());
    }
    return result;
}

Condition DefinitionReader::condition(const QString &key)
{
    return readCondition(key, value(key));
}

QList<Condition> DefinitionReader::conditions(const QString &key)
{
    QList<Condition> result;
    const QJsonArray entries = array(key, false);
    for (qsizetype i = 0; i < entries.size(); ++i)
        result.append(readCondition(u"%1[%2]"_s.arg(key).arg(i), entries.at(i)));
    return result;
}

Condition DefinitionReader::readCondition(const QString &key, const QJsonValue &found)
{
    Condition result;
    if (found.isUndefined())
        return result;
    if (found.isBool()) {
        result.always = found.toBool();
        return result;
    }
    if (!found.isObject()) {
        fault(key, tr("true, false, or a condition such as {\"field\": [\"value\"]} is expected here."));
        return result;
    }
    DefinitionReader reader(found, place(key), m_faults);
    const QStringList fields = found.toObject().keys();
    for (const QString &field : fields)
        result.when.insert(field, reader.texts(field));
    return result;
}

QMap<QString, QString> DefinitionReader::textMap(const QString &key)
{
    QMap<QString, QString> result;
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return result;
    DefinitionReader reader(found, place(key), m_faults);
    const QStringList names = found.toObject().keys();
    for (const QString &name : names)
        result.insert(name, reader.text(name));
    return result;
}

QJsonArray DefinitionReader::array(const QString &key, bool required)
{
    const QJsonValue found = value(key);
    if (found.isUndefined() ? required : !found.isArray())
        fault(key, tr("A list in square brackets is expected here."));
    return found.toArray();
}

} // namespace hezhun
