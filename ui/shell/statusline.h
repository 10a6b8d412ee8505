// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connectionstate.h"

#include <QWidget>

#include <chrono>
#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace hezhun {

/// The line below the page: the truth about the connection in words, what I did today, how long a case takes me.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(const QString &workspaceName, QWidget *parent = nullptr);

    void setConnection(const ConnectionState &state);
    /// Why the workspace answered with a fault; empty: it did not.
    void setTrouble(const QString &message);
    /// Whether whoever sits here decides cases at all.
    void setDecides(bool decides);
    void setDecidedToday(int count);
    void setAverage(std::optional<std::chrono::milliseconds> average);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    QString connectionInWords() const;

    QString m_workspaceName;
    ConnectionState m_state;
    QString m_trouble;
    bool m_decides = true;
    int m_decidedToday = 0;
    std::optional<std::chrono::milliseconds> m_average;
    QLabel *m_dot = nullptr;
    QLabel *m_connection = nullptr;
    QLabel *m_decided = nullptr;
    QLabel *m_pace = nullptr;
};

} // namespace hezhun
