// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

/// Six digits that were sent to a phone or an e-mail address, and the button that has them sent: it waits a minute
/// before it may be pressed again, and the line under it says until when the code serves.
class CodeField : public QWidget
{
    Q_OBJECT

public:
    explicit CodeField(QWidget *parent = nullptr);

    /// Whether there is an address to send to.
    void setSendable(bool sendable);
    /// The answer to codeRequested(): the code is on its way to `address` (as it may be shown), valid until then.
    void sent(qint64 codeId, const QDateTime &until, const QString &address);
    /// Or it could not be sent, in one sentence; the button may be pressed again at once.
    void notSent(const QString &reason);

    /// Of the last code that was sent; 0: none.
    qint64 codeId() const { return m_codeId; }
    /// The digits typed.
    QString code() const;
    /// The first thing that is wrong (nothing was sent, not six digits, too late), marked; empty: nothing.
    QString firstFault();
    void setFault(const QString &reason);
    void clear();

    QLineEdit *edit() const { return m_edit; }

signals:
    void codeRequested();
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void tick();
    void showState();

    QLineEdit *m_edit = nullptr;
    QPushButton *m_send = nullptr;
    QLabel *m_line = nullptr;
    QTimer m_second;
    QDateTime m_again; ///< when the button may be pressed again
    QDateTime m_until;
    QString m_address;
    QString m_fault;
    qint64 m_codeId = 0;
    bool m_sendable = false;
    bool m_sending = false;
};

} // namespace hezhun
