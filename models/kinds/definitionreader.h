// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kindloader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QSet>

namespace hezhun {

/// Reads one object of a definition file by its keys, and collects what is wrong with it. Keys that nobody asked
/// for are faults: they are spelling mistakes more often than not.
class DefinitionReader
{
    Q_DECLARE_TR_FUNCTIONS(DefinitionReader)

public:
    DefinitionReader(const QJsonValue &value, QString place, QList<KindFault> &faults);
    /// Reports the keys that were not asked for.
    ~DefinitionReader();
    DefinitionReader(const DefinitionReader &) = delete;
    DefinitionReader &operator=(const DefinitionReader &) = delete;

    bool has(const QString &key) const { return m_object.contains(key); }
    QString place(const QString &key) const;
    void fault(const QString &key, const QString &message);

    /// A required text that is not empty.
    QString text(const QString &key);
    QString optionalText(const QString &key, const QString &otherwise = {});
    bool flag(const QString &key);
    /// A whole number between the bounds, `otherwise` when it is left out.
    int number(const QString &key, int lowest, int highest, int otherwise);
    LocalText localText(const QString &key);
    LocalText optionalLocalText(const QString &key);
    QStringList texts(const QString &key);
    QStringList optionalTexts(const QString &key);
    Condition condition(const QString &key);
    /// A list of conditions, any of which is enough; empty when it is left out.
    QList<Condition> conditions(const QString &key);
    QMap<QString, QString> textMap(const QString &key);
    QJsonValue value(const QString &key);

    /// Calls `read(DefinitionReader &)` for each object of an array and gathers what it gives.
    template <typename Read> auto list(const QString &key, bool required, Read read)
    {
        QList<std::invoke_result_t<Read, DefinitionReader &>> result;
        const QJsonArray entries = array(key, required);
        for (qsizetype i = 0; i < entries.size(); ++i) {
            DefinitionReader reader(entries.at(i), QStringLiteral("%1[%2]").arg(place(key)).arg(i), m_faults);
            result.append(read(reader));
        }
        return result;
    }

private:
    QJsonArray array(const QString &key, bool required);
    Condition readCondition(const QString &key, const QJsonValue &found);

    QJsonObject m_object;
    QString m_place;
    QList<KindFault> &m_faults;
    QSet<QString> m_asked;
};

} // namespace hezhun
