// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hezhun {

/// Characters drawn each its own way over lines and dots, on paper of its own in both schemes.
class ChallengePicture : public QWidget
{
    Q_OBJECT

public:
    explicit ChallengePicture(QWidget *parent = nullptr);

    void setCharacters(const QString &characters);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_characters;
    quint32 m_seed = 0;
};

} // namespace hezhun
