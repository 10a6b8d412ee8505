// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kindlibrary.h"
#include "store/registerstore.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QMenu;
class QPushButton;
class QToolButton;
QT_END_NAMESPACE

namespace hezhun {

class FlowLayout;
class SearchField;

/// What the register is narrowed to: a search, and chips for kinds, states with their counts, and the place.
class RegisterBar : public QWidget
{
    Q_OBJECT

public:
    RegisterBar(const QString &viewer, const KindLibrary &kinds, QWidget *parent = nullptr);

    void setCounts(const QList<RegisterCount> &counts);
    /// What is asked for, without an order.
    RegisterQuery query() const { return m_query; }
    /// Looks for what was typed somewhere else, whatever it is.
    void searchFor(const QString &text);
    bool narrows() const;
    void clear();
    /// How many registrations the chips leave, as far as the counters tell; -1: they don't.
    qint64 expected() const;
    void setSearchFocus();

signals:
    void changed();
    void left();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Chip
    {
        QString name;
        QToolButton *button;
    };

    QToolButton *chip(const QString &objectName);
    void build();
    void search(const QString &text);
    void fillPlaces();
    void showChips();
    void retranslate();
    QString stateLabel(const QString &state) const;
    qint64 countOf(const QString &kind, const QString &state) const;

    RegisterQuery m_query;
    QList<const KindDefinition *> m_kinds;
    QList<RegisterCount> m_counts;
    QList<Chip> m_kindChips;
    QList<Chip> m_stateChips;
    QComboBox *m_by = nullptr;
    SearchField *m_search = nullptr;
    QToolButton *m_place = nullptr;
    QMenu *m_places = nullptr;
    QPushButton *m_clear = nullptr;
};

} // namespace hezhun
