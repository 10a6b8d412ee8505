// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/conversionoffer.h"

#include "ui/look/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < (1 << 20) ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

ConversionOffer::ConversionOffer(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_converted(new QPushButton(this))
    , m_asItIs(new QPushButton(this))
    , m_decline(new QPushButton(this))
{
    setObjectName(u"conversionOffer"_s);
    setProperty("role", u"card"_s);
    m_text->setObjectName(u"conversionText"_s);
    m_text->setWordWrap(true);
    m_converted->setObjectName(u"takeConverted"_s);
    m_asItIs->setObjectName(u"takeAsItIs"_s);
    m_decline->setObjectName(u"declineConversion"_s);
    m_asItIs->setProperty("role", u"quiet"_s);
    m_decline->setProperty("role", u"quiet"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(m_converted);
    buttons->addWidget(m_asItIs);
    buttons->addWidget(m_decline);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    column->setSpacing(metrics::gap);
    column->addWidget(m_text);
    column->addLayout(buttons);
    connect(m_converted, &QPushButton::clicked, this, &ConversionOffer::convertedWanted);
    connect(m_asItIs, &QPushButton::clicked, this, &ConversionOffer::asItIsWanted);
    connect(m_decline, &QPushButton::clicked, this, &ConversionOffer::declined);
    retranslate();
}

QString ConversionOffer::wantedFormats(const SlotDefinition &slot)
{
    QStringList names;
    for (const QString &format : slot.formats)
        names += format.toUpper();
    return names.join(tr(" or "));
}

void ConversionOffer::show(const PaperSeen &seen, const SlotDefinition &slot)
{
    QStringList sentences;
    for (ConversionReason reason : seen.examined.reasons) {
        switch (reason) {
        case ConversionReason::WrongFormat:
            sentences += tr("The file is %1; wanted is %2.")
                             .arg(seen.examined.format.toUpper(), wantedFormats(slot));
            break;
        case ConversionReason::TooLarge:
            sentences += tr("The file has %1; at most %2 may be handed in.")
                             .arg(sizeText(seen.examined.byteCount), sizeText(slot.maximumBytes));
            break;
        case ConversionReason::Turned:
            sentences += tr("The picture is stored lying on its side; not every program shows it upright.");
            break;
        case ConversionReason::TellsPlace:
            sentences += tr("The file tells where the picture was taken, which nobody here needs to know.");
            break;
        }
    }
    if (seen.converted && seen.converted->ok()) {
        const ConvertedPicture &made = seen.converted->value();
        sentences += tr("It can be converted: JPG, upright, %1 × %2 pixels, without place and other additions, %3 "
                        "instead of %4. The preview shows the converted picture.")
                         .arg(made.size.width())
                         .arg(made.size.height())
                         .arg(sizeText(made.bytes.size()), sizeText(seen.examined.byteCount));
    } else if (seen.converted) {
        sentences += seen.converted->error().message;
    }
    m_text->setText(sentences.join(u'\n'));
    m_converted->setVisible(seen.converted && seen.converted->ok());
    m_asItIs->setVisible(!seen.examined.mustBeConverted());
    setVisible(true);
}

QString ConversionOffer::text() const
{
    return m_text->text();
}

void ConversionOffer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ConversionOffer::retranslate()
{
    m_converted->setText(tr("Take the converted picture"));
    m_asItIs->setText(tr("Take the file as it is"));
    m_decline->setText(tr("Leave it"));
}

} // namespace hezhun
