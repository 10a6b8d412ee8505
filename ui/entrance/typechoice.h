// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace hezhun {

/// Person or unit (I-01). The buttons' object names are `name` + "Person" and `name` + "Unit".
class TypeChoice : public QWidget
{
    Q_OBJECT

public:
    explicit TypeChoice(const QString &name, QWidget *parent = nullptr);

    void setTexts(const QString &person, const QString &unit);
    QString type() const; ///< "person" or "unit"
    bool isUnit() const;
    void choose(const QString &type); ///< anything but "unit" is a person

signals:
    void changed();

private:
    QToolButton *m_person = nullptr;
    QToolButton *m_unit = nullptr;
};

} // namespace hezhun
