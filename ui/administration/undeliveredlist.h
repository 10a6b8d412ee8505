// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "store/outboxstore.h"
#include "ui/parts/messagebar.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTableWidget;
QT_END_NAMESPACE

namespace hezhun {

/// Messages that were given up after a day, each of which can be put back in line.
class UndeliveredList : public QWidget
{
    Q_OBJECT

public:
    explicit UndeliveredList(DeskSession &session, QWidget *parent = nullptr);

    void ask();
    qsizetype count() const { return m_messages.size(); }
    QTableWidget *table() const { return m_table; }

signals:
    void counted();
    void messageRaised(const hezhun::Message &message);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void sendAgain();
    void retranslate();

    DeskSession &m_session;
    QList<GivenUpMessage> m_messages;
    QLabel *m_heading = nullptr;
    QLabel *m_line = nullptr;
    QTableWidget *m_table = nullptr;
    QPushButton *m_again = nullptr;
};

} // namespace hezhun
