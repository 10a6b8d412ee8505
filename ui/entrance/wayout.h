// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

/// What stands in the way, and the button that takes the way out of it (I-09).
class WayOut : public QFrame
{
    Q_OBJECT

public:
    explicit WayOut(QWidget *parent = nullptr);

    /// Says it, and shows itself.
    void offer(const QString &text, const QString &button, std::function<void()> take);
    void withdraw();

signals:
    void offered();

private:
    QLabel *m_sign = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_button = nullptr;
    std::function<void()> m_take;
};

} // namespace hezhun
