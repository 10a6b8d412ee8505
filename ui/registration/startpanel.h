// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/registration/registrationview.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

/// Where a registration is begun: of which kind, and for which of the units that granted the role (G-21).
class StartPanel : public QWidget
{
    Q_OBJECT

public:
    explicit StartPanel(QWidget *parent = nullptr);

    void show(const QList<RegistrationOffer> &offers);
    void setBusy(bool busy);

signals:
    void startRequested(const QString &kind, hezhun::AccountId unit);

protected:
    void changeEvent(QEvent *event) override;

private:
    const RegistrationOffer *offer() const;
    void showUnits();
    void follow();
    void retranslate();

    QList<RegistrationOffer> m_offers;
    bool m_busy = false;
    QLabel *m_heading = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_kindLabel = nullptr;
    QComboBox *m_kind = nullptr;
    QLabel *m_unitLabel = nullptr;
    QComboBox *m_unit = nullptr;
    QLabel *m_reason = nullptr;
    QPushButton *m_start = nullptr;
};

} // namespace hezhun
