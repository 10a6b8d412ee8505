// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/paperreading.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

/// Says why a file should not go in as it is, and what the program would make of it; the user chooses.
class ConversionOffer : public QFrame
{
    Q_OBJECT

public:
    explicit ConversionOffer(QWidget *parent = nullptr);

    void show(const PaperSeen &seen, const SlotDefinition &slot);
    QString text() const;

    /// What a slot takes, in words: "JPG or PDF".
    static QString wantedFormats(const SlotDefinition &slot);

signals:
    void convertedWanted();
    void asItIsWanted();
    void declined();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_text = nullptr;
    QPushButton *m_converted = nullptr;
    QPushButton *m_asItIs = nullptr;
    QPushButton *m_decline = nullptr;
};

} // namespace hezhun
