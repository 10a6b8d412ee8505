// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/verification.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

/// The state of a verification in large: sign, words, what to do next, and why it was refused.
class StateBanner : public QFrame
{
    Q_OBJECT

public:
    explicit StateBanner(QWidget *parent = nullptr);

    void show(const VerificationWords &words);
    QString text() const;

signals:
    void appealRequested(const QString &accountType);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWords();

    VerificationWords m_words;
    QLabel *m_sign = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_next = nullptr;
    QLabel *m_details = nullptr;
    QPushButton *m_appeal = nullptr;
};

} // namespace hezhun
