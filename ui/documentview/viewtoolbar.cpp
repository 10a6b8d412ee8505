// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/viewtoolbar.h"

#include "ui/documentview/viewactions.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int buttonWidth = 30; ///< of a button without a word

} // namespace

ViewToolBar::ViewToolBar(const ViewActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_scale(new QLabel(this))
{
    setAccessibleName(tr("Tools of the viewer"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, metrics::halfGrid, metrics::halfGrid, 0);
    row->setSpacing(1);
    const QList<QAction *> groupEnds{actions.oneToOne, actions.zoomOut, actions.rotateRight, actions.fullScreen};
    const QList<QAction *> all = actions.all();
    for (QAction *action : all) {
        row->addWidget(button(action));
        if (groupEnds.contains(action))
            row->addSpacing(metrics::gap);
    }
    row->addStretch();
    m_scale->setFont(secondaryFont());
    m_scale->setProperty("role", u"secondary"_s);
    m_scale->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_scale->setMinimumWidth(QFontMetrics(secondaryFont()).horizontalAdvance(u"8888 %"_s));
    m_scale->setAccessibleName(tr("Scale"));
    row->addWidget(m_scale);
}

QToolButton *ViewToolBar::button(QAction *action)
{
    auto *made = new QToolButton(this);
    made->setDefaultAction(action);
    made->setIconSize(QSize(metrics::iconSmall, metrics::iconSmall));
    made->setFixedHeight(buttonWidth);
    made->setFocusPolicy(Qt::TabFocus);
    made->setAccessibleName(action->text());
    m_buttons.append(made);
    return made;
}

void ViewToolBar::setScale(double scale)
{
    m_scale->setText(scale > 0.0 ? tr("%1 %").arg(qRound(scale * 100.0)) : QString());
}

QSize ViewToolBar::minimumSizeHint() const
{
    const int gaps = 5 * metrics::gap + int(m_buttons.size());
    return QSize(int(m_buttons.size()) * buttonWidth + gaps + m_scale->minimumWidth(), buttonWidth + metrics::halfGrid);
}

void ViewToolBar::showWords(bool shown)
{
    for (QToolButton *made : std::as_const(m_buttons)) {
        const bool wordy = shown && made->defaultAction()->priority() != QAction::LowPriority;
        made->setToolButtonStyle(wordy ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    }
}

void ViewToolBar::chooseWords()
{
    if (m_wordyWidth == 0) {
        showWords(true);
        m_wordyWidth = layout()->sizeHint().width();
    }
    showWords(width() >= m_wordyWidth);
}

void ViewToolBar::resizeEvent(QResizeEvent *)
{
    chooseWords();
}

void ViewToolBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        m_wordyWidth = 0;
        chooseWords();
    }
}

} // namespace hezhun
