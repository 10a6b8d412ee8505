// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/figuretile.h"

#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/repolish.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int figurePixels = 26;

FigureTile::FigureTile(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_figure(new QLabel(this))
    , m_note(new QLabel(this))
{
    setObjectName(name + u"Tile"_s);
    setProperty("role", u"card"_s);
    m_title->setProperty("role", u"secondary"_s);
    m_note->setProperty("role", u"secondary"_s);
    m_figure->setObjectName(name + u"Figure"_s);
    QFont font = tableFont();
    font.setPixelSize(figurePixels);
    font.setWeight(QFont::DemiBold);
    m_figure->setFont(font);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_figure);
    column->addWidget(m_note);
}

void FigureTile::show(const QString &title, const QString &figure, const QString &note, bool isAlarming)
{
    m_title->setText(title);
    m_figure->setText(isAlarming ? u"⚠ "_s + figure : figure);
    m_figure->setProperty("role", isAlarming ? u"danger"_s : QString());
    repolish(m_figure);
    m_note->setText(note);
    setAccessibleName(QStringList{title, figure, note}.join(u' '));
}

QString FigureTile::figure() const
{
    return m_figure->text();
}

} // namespace hezhun
