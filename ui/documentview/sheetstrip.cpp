// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/sheetstrip.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QFontMetrics>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int chipHeight = 28;
constexpr int widestChip = 200;
constexpr int besideWords = metrics::iconSmall + 36; ///< icon, padding and frame of a chip

} // namespace

SheetStrip::SheetStrip(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Documents of this case"));
}

void SheetStrip::setSheets(const QList<Sheet> &sheets)
{
    m_sheets = sheets;
    while (m_chips.size() < sheets.size()) {
        auto *chip = new QToolButton(this);
        chip->setProperty("role", u"chip"_s);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setIconSize(QSize(metrics::iconSmall, metrics::iconSmall));
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::TabFocus);
        const int index = int(m_chips.size());
        connect(chip, &QToolButton::clicked, this, [this, index] { emit chosen(index); });
        m_chips.append(chip);
    }
    for (int i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setVisible(i < sheets.size());
        if (i < sheets.size())
            describe(i, false);
    }
    arrange();
}

void SheetStrip::setCurrent(int index)
{
    for (int i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setChecked(i == index);
}

void SheetStrip::setSeen(int index)
{
    if (index >= 0 && index < m_sheets.size())
        describe(index, true);
}

void SheetStrip::describe(int index, bool seen)
{
    const Sheet &sheet = m_sheets[index];
    QToolButton *chip = m_chips[index];
    QString state;
    if (sheet.sha256.isEmpty()) {
        state = sheet.required ? tr("Required, but not uploaded.") : tr("Not uploaded.");
        chip->setIcon(sheet.required ? icon(u"file-warning"_s, IconColour::Warning)
                                     : icon(u"minus"_s, IconColour::Secondary));
    } else if (seen) {
        state = tr("Looked at.");
        chip->setIcon(icon(u"check"_s, IconColour::Good));
    } else {
        state = tr("Not looked at yet.");
        chip->setIcon(icon(u"circle"_s, IconColour::Secondary));
    }
    chip->setToolTip(tr("%1: %2").arg(sheet.label, state));
    chip->setAccessibleName(sheet.label);
    chip->setAccessibleDescription(state);
}

void SheetStrip::resizeEvent(QResizeEvent *)
{
    arrange();
}

void SheetStrip::arrange()
{
    if (m_sheets.isEmpty())
        return;
    const int count = int(m_sheets.size());
    const int most = std::min(widestChip, (width() + metrics::gap) / count - metrics::gap);
    int x = 0;
    for (int i = 0; i < count; ++i) {
        QToolButton *chip = m_chips[i];
        const QFontMetrics words(chip->font());
        const QString label = words.elidedText(m_sheets[i].label, Qt::ElideRight, most - besideWords);
        chip->setText(label);
        const int chipWidth = std::min(most, words.horizontalAdvance(label) + besideWords);
        chip->setGeometry(x, 0, chipWidth, chipHeight);
        x += chipWidth + metrics::gap;
    }
}

} // namespace hezhun
