// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QToolButton;
QT_END_NAMESPACE

namespace hezhun {

class ChallengePicture;

/// A few characters drawn so that they are easy to read and dull to copy, to be typed again (I-20). Whoever has them
/// read aloud is asked a sum in digits instead, whose answer serves as well.
class ChallengeField : public QWidget
{
    Q_OBJECT

public:
    explicit ChallengeField(QWidget *parent = nullptr);

    /// What is typed answers the challenge; capital or small does not matter.
    bool isAnswered() const;
    /// The reason why it does not, marked, after which other characters are shown; empty: it does.
    QString firstFault();
    /// Other characters, an empty field.
    void refresh();

    /// What is drawn, and the answer to the question that is read aloud: for tests and tours.
    QString characters() const { return m_characters; }
    QString sum() const;
    QLineEdit *edit() const { return m_edit; }

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void setFault(const QString &reason);

    ChallengePicture *m_picture = nullptr;
    QLineEdit *m_edit = nullptr;
    QToolButton *m_refresh = nullptr;
    QLabel *m_reason = nullptr;
    QString m_characters;
    int m_first = 0;
    int m_second = 0;
};

} // namespace hezhun
