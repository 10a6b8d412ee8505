// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kindlibrary.h"
#include "store/overview.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace hezhun {

/// What an overview is about: period, kind, place.
class OverviewChoices : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewChoices(KindLibrary kinds, QWidget *parent = nullptr);

    const OverviewQuery &query() const { return m_query; }
    /// Kinds and places that there is something of; those that are chosen stay.
    void offer(const Overview &overview);

signals:
    void changed(const hezhun::OverviewQuery &query);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addPeriods();
    void fill(QComboBox *box, const QList<std::pair<QString, QString>> &choices, const QString &all,
              const QString &current);
    void change(const OverviewQuery &query);
    void retranslate();

    KindLibrary m_kinds;
    OverviewQuery m_query;
    QString m_desk;
    QStringList m_kindNames; ///< that were offered; with a kind chosen, an overview knows no other
    QStringList m_placeNames;
    QList<QToolButton *> m_periods;
    QComboBox *m_kind = nullptr;
    QComboBox *m_place = nullptr;
};

} // namespace hezhun
