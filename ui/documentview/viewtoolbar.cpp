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
constexpr int besideWord = 6; ///< between icon and word, and what the style leaves

} // namespace

ViewToolBar::ViewToolBar(const ViewActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_scale(new QLabel(this))
{
    setAccessibleName(tr("Tools of the viewer"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, metrics::halfGrid, 0, 0);
    row->setSpacing(2);
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
    made->setToolButtonStyle(action->iconText().isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
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
    return QSize(int(m_buttons.size()) * (buttonWidth + 2) + 6 * metrics::gap, buttonWidth + metrics::halfGrid);
}

int ViewToolBar::widthOfWords() const
{
    int words = 0;
    for (const QToolButton *made : m_buttons) {
        const QString word = made->defaultAction()->iconText();
        if (!word.isEmpty())
            words += QFontMetrics(made->font()).horizontalAdvance(word) + besideWord;
    }
    return words;
}

void ViewToolBar::resizeEvent(QResizeEvent *)
{
    const bool wordy = width() >= minimumSizeHint().width() + widthOfWords() + m_scale->minimumWidth();
    if (wordy == m_wordy)
        return;
    m_wordy = wordy;
    for (QToolButton *made : std::as_const(m_buttons)) {
        if (!made->defaultAction()->iconText().isEmpty())
            made->setToolButtonStyle(wordy ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    }
}

} // namespace hezhun
