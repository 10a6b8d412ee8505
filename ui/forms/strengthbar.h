// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/password.h"

#include <QWidget>

#include <optional>

namespace hezhun {

/// Three parts of a bar: one, two or all of them coloured (I-03).
class StrengthBar : public QWidget
{
    Q_OBJECT

public:
    explicit StrengthBar(QWidget *parent = nullptr);

    void setStrength(std::optional<PasswordStrength> strength);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<PasswordStrength> m_strength;
};

} // namespace hezhun
