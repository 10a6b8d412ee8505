// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace hezhun {

/// A contract of resources/gateway, and whether values are of the form that it sets. As much of OpenAPI 3.0 as these
/// documents use; whatever they use beyond that is a fault.
class Contract
{
public:
    explicit Contract(const QString &name);

    const QJsonObject &document() const { return m_document; }
    /// What is at a JSON pointer's path, references followed.
    QJsonValue at(const QString &path) const;
    /// What is wrong with a value by the schema there; nothing when it fits.
    QStringList faults(const QJsonValue &value, const QString &schema) const;
    /// Every example of the document with the path of its schema.
    QList<QPair<QJsonValue, QString>> examples() const;

private:
    QJsonObject resolved(QJsonObject schema) const;
    void check(const QJsonValue &value, const QJsonObject &schema, const QString &where, QStringList &faults) const;
    void checkText(const QString &text, const QJsonObject &schema, const QString &where, QStringList &faults) const;
    void checkObject(const QJsonObject &object, const QJsonObject &schema, const QString &where,
                     QStringList &faults) const;
    void collect(const QJsonValue &value, const QString &path, QList<QPair<QJsonValue, QString>> &found) const;

    QJsonObject m_document;
};

} // namespace hezhun
