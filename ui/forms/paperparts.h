// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/conversionoffer.h"
#include "ui/forms/paperpreview.h"
#include "ui/forms/paperreading.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>

namespace hezhun {

/// What a PaperSlot consists of, and how it looks in each of its states; what happens is the slot's.
class PaperParts
{
    Q_DECLARE_TR_FUNCTIONS(PaperSlot)

public:
    PaperParts(const SlotDefinition &definition, QWidget *owner);

    void setRequired(bool isRequired);
    void setReadOnly(bool isReadOnly);
    void setPaper(const QByteArray &bytes);
    void showPaper(const PaperSeen &seen);
    void beginLooking();
    void endLooking();
    bool isLooking() const { return m_looking; }
    void showOffer(const PaperSeen &seen);
    void dropOffer(); ///< and whatever is being looked at
    void setFault(const QString &reason);
    void showLarge();
    void retranslate();
    QString labelText() const;

    const SlotDefinition slot;
    QByteArray paper;
    std::optional<PaperSeen> offered;
    bool required = false;
    bool readOnly = false;
    int serial = 0; ///< of what is being looked at: an answer that comes too late is not taken

    QWidget *owner = nullptr;
    QLabel *label = nullptr;
    QLabel *star = nullptr;
    QLabel *instruction = nullptr;
    PaperPreview *preview = nullptr;
    PaperPreview *sample = nullptr;
    QLabel *facts = nullptr;
    QLabel *fault = nullptr;
    ConversionOffer *offer = nullptr;
    QPushButton *choose = nullptr;
    QPushButton *paste = nullptr;
    QPushButton *look = nullptr;
    QPushButton *remove = nullptr;

private:
    void layOut();
    void showState();

    QImage m_picture; ///< of the paper
    QString m_noPicture; ///< why there is none
    ExaminedPicture m_facts;
    bool m_looking = false;
};

} // namespace hezhun
