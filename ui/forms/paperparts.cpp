// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/paperparts.h"

#include "tables/displaylanguage.h"
#include "ui/forms/largepaper.h"
#include "ui/look/metrics.h"
#include "ui/look/repolish.h"

#include <QFile>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

QString samplePath(const SlotDefinition &slot)
{
    const QString path = u":/samples/"_s + slot.sample + u".png"_s;
    return !slot.sample.isEmpty() && QFile::exists(path) ? path : QString();
}

QLabel *makeLabel(const QString &name, const QString &role, QWidget *owner)
{
    auto *label = new QLabel(owner);
    label->setObjectName(name);
    label->setProperty("role", role);
    label->setWordWrap(true);
    return label;
}

QPushButton *makeButton(const QString &name, QWidget *owner)
{
    auto *button = new QPushButton(owner);
    button->setObjectName(name);
    return button;
}

} // namespace

PaperParts::PaperParts(const SlotDefinition &definition, QWidget *of)
    : slot(definition)
    , owner(of)
    , label(new QLabel(of))
    , star(new QLabel(u"*"_s, of))
    , instruction(makeLabel(u"instruction"_s, u"secondary"_s, of))
    , preview(new PaperPreview(of))
    , sample(new PaperPreview(of))
    , facts(makeLabel(u"facts"_s, u"secondary"_s, of))
    , fault(makeLabel(u"fault"_s, u"danger"_s, of))
    , offer(new ConversionOffer(of))
    , choose(makeButton(u"chooseFile"_s, of))
    , paste(makeButton(u"paste"_s, of))
    , look(makeButton(u"lookAtLarge"_s, of))
    , remove(makeButton(u"removePaper"_s, of))
{
    star->setProperty("role", u"danger"_s);
    preview->setObjectName(u"preview"_s);
    if (const QString path = samplePath(slot); !path.isEmpty())
        sample->setPicture(QImage(path));
    sample->setCursor(Qt::ArrowCursor);
    sample->setVisible(sample->hasPicture());
    paste->setProperty("role", u"quiet"_s);
    look->setProperty("role", u"quiet"_s);
    remove->setProperty("role", u"quiet"_s);
    offer->hide();
    fault->hide();
    layOut();
    retranslate();
}

void PaperParts::layOut()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::halfGrid);
    head->addWidget(label);
    head->addWidget(star);
    head->addStretch(1);
    auto *pictures = new QHBoxLayout;
    pictures->setSpacing(metrics::gap);
    pictures->addWidget(preview, 1);
    pictures->addWidget(sample, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    for (QPushButton *button : {choose, paste, look, remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(owner);
    column->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    column->setSpacing(metrics::halfGrid);
    column->addLayout(head);
    column->addWidget(instruction);
    column->addLayout(pictures);
    column->addWidget(facts);
    column->addWidget(fault);
    column->addWidget(offer);
    column->addLayout(buttons);
    column->addStretch(1);
    owner->setProperty("role", u"card"_s);
}

void PaperParts::setRequired(bool isRequired)
{
    required = isRequired;
    showState();
}

void PaperParts::setReadOnly(bool isReadOnly)
{
    readOnly = isReadOnly;
    if (readOnly && (offered || m_looking))
        dropOffer();
    showState();
}

void PaperParts::setPaper(const QByteArray &bytes)
{
    paper = bytes;
    m_picture = {};
    m_noPicture.clear();
    m_facts = {};
    m_facts.byteCount = bytes.size();
    showState();
}

void PaperParts::showPaper(const PaperSeen &seen)
{
    m_picture = seen.preview.image;
    m_noPicture = seen.preview.fault;
    m_facts = seen.examined;
    showState();
}

void PaperParts::beginLooking()
{
    dropOffer();
    m_looking = true;
    showState();
}

void PaperParts::endLooking()
{
    m_looking = false;
    showState();
}

void PaperParts::showOffer(const PaperSeen &seen)
{
    offered = seen;
    offer->show(seen, slot);
    showState();
}

void PaperParts::dropOffer()
{
    ++serial;
    m_looking = false;
    offered.reset();
    offer->hide();
    showState();
}

void PaperParts::setFault(const QString &reason)
{
    fault->setText(reason);
    fault->setVisible(!reason.isEmpty());
    owner->setAccessibleDescription(reason.isEmpty() ? instruction->text() : reason);
    label->setProperty("role", reason.isEmpty() ? QString() : u"danger"_s);
    repolish(label);
}

void PaperParts::showLarge()
{
    const QByteArray bytes = offered && offered->converted && offered->converted->ok()
        ? offered->converted->value().bytes
        : paper;
    if (bytes.isEmpty())
        return;
    (new LargePaper(labelText(), bytes, samplePath(slot), owner))->open();
}

QString PaperParts::labelText() const
{
    return slot.label.in(displayLanguage());
}

void PaperParts::showState()
{
    const bool filled = !paper.isEmpty();
    star->setVisible(required && !readOnly);
    choose->setVisible(!readOnly);
    paste->setVisible(!readOnly);
    remove->setVisible(!readOnly && filled && !offered);
    look->setVisible((filled && !m_picture.isNull()) || offered);
    choose->setText(filled ? tr("Choose another file…") : tr("Choose a file…"));
    preview->setPicture(offered ? offered->preview.image : m_looking ? QImage() : m_picture);
    if (m_looking)
        preview->setWords(tr("Looking at the file…"));
    else if (filled)
        preview->setWords(m_noPicture.isEmpty() ? tr("Loading…") : m_noPicture);
    else
        preview->setWords(readOnly ? tr("Nothing was uploaded") : tr("Drop a photograph or scan here"));
    const bool converted = offered && offered->converted && offered->converted->ok();
    preview->setCaption(converted   ? tr("Converted, not yet taken")
                        : offered   ? tr("Not yet taken")
                        : filled    ? tr("Your paper")
                                    : QString());
    sample->setCaption(tr("Sample"));
    QString words;
    if (filled && !m_facts.format.isEmpty()) {
        const QString size = QLocale().formattedDataSize(m_facts.byteCount, m_facts.byteCount < (1 << 20) ? 0 : 1,
                                                          QLocale::DataSizeTraditionalFormat);
        words = m_facts.size.isEmpty() ? tr("%1, %2").arg(m_facts.format.toUpper(), size)
                                       : tr("%1, %2 × %3 pixels, %4")
                                             .arg(m_facts.format.toUpper())
                                             .arg(m_facts.size.width())
                                             .arg(m_facts.size.height())
                                             .arg(size);
    } else if (!readOnly) {
        words = tr("%1, at most %2")
                    .arg(ConversionOffer::wantedFormats(slot),
                         QLocale().formattedDataSize(slot.maximumBytes, 0, QLocale::DataSizeTraditionalFormat));
    }
    facts->setText(words);
    owner->setAccessibleName(required ? tr("%1 (required)").arg(labelText()) : labelText());
}

void PaperParts::retranslate()
{
    label->setText(labelText());
    instruction->setText(slot.instruction.in(displayLanguage()));
    instruction->setVisible(!instruction->text().isEmpty());
    paste->setText(tr("Paste"));
    paste->setToolTip(tr("A picture or a file from the clipboard (Ctrl+V)"));
    look->setText(tr("Look at large"));
    remove->setText(tr("Remove"));
    if (offered)
        offer->show(*offered, slot);
    showState();
}

} // namespace hezhun
