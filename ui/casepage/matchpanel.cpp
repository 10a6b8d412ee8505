// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/matchpanel.h"

#include "ui/casepage/matchrow.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

/// As high as its rows, where there is room for them.
class RowsArea : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    QSize sizeHint() const override
    {
        const QLayout *rows = widget() ? widget()->layout() : nullptr;
        if (!rows)
            return QScrollArea::sizeHint();
        const int wide = viewport()->width();
        return {wide, rows->hasHeightForWidth() ? rows->heightForWidth(wide) : rows->sizeHint().height()};
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        if (event->oldSize().width() != event->size().width())
            updateGeometry();
    }
};

} // namespace

MatchPanel::MatchPanel(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_scroll(new RowsArea(this))
    , m_confirm(new QPushButton(this))
    , m_back(new QPushButton(this))
{
    setObjectName(u"matchPanel"_s);
    setProperty("role", u"card"_s);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_title->setProperty("role", u"section"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_hint->setProperty("role", u"secondary"_s);
    m_hint->setWordWrap(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_confirm->setObjectName(u"matchConfirm"_s);
    m_confirm->setProperty("role", u"main"_s);
    m_back->setObjectName(u"matchBack"_s);
    m_back->setProperty("role", u"quiet"_s);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_confirm);
    bottom->addWidget(m_back);
    bottom->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::margin, metrics::grid, metrics::grid, metrics::grid);
    all->setSpacing(metrics::halfGrid);
    all->addWidget(m_title);
    all->addWidget(m_hint);
    all->addWidget(m_scroll, 1);
    all->addLayout(bottom);
    connect(m_confirm, &QPushButton::clicked, this, &MatchPanel::confirm);
    connect(m_back, &QPushButton::clicked, this, &MatchPanel::closeAsked);
    tell();
}

void MatchPanel::show(const QList<AccountMatch> &matches)
{
    m_matches = matches;
    m_rows.clear();
    auto *page = new QWidget;
    auto *lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, 0, metrics::grid, 0);
    lines->setSpacing(metrics::gap);
    for (const AccountMatch &match : matches) {
        auto *row = new MatchRow(match, int(m_rows.size()) + 1, page);
        connect(row, &QAbstractButton::clicked, this, [this, row] { clicked(row); });
        lines->addWidget(row);
        m_rows.append(row);
    }
    lines->addStretch(1);
    m_scroll->setWidget(page);
    page->setAutoFillBackground(false);
    m_scroll->setVisible(!matches.isEmpty());
    end();
}

void MatchPanel::begin(const QString &title)
{
    m_about = title;
    m_isChoosing = true;
    for (MatchRow *row : std::as_const(m_rows))
        row->setChoosing(true);
    QList<MatchRow *> choices = m_rows;
    choices.removeIf([](const MatchRow *row) { return !row->canBeChosen(); });
    mark(choices.size() == 1 ? choices.constFirst() : nullptr);
    setFocus();
}

void MatchPanel::end()
{
    m_isChoosing = false;
    for (MatchRow *row : std::as_const(m_rows))
        row->setChoosing(false);
    tell();
}

void MatchPanel::clicked(MatchRow *row)
{
    if (m_isChoosing)
        return mark(row->canBeChosen() ? row : nullptr);
    row->setChecked(false);
    if (row->canBeChosen())
        emit choiceAsked(int(m_rows.indexOf(row)) + 1);
}

void MatchPanel::choose(int number)
{
    MatchRow *row = number >= 1 && number <= m_rows.size() ? m_rows.at(number - 1) : nullptr;
    if (m_isChoosing && row && row->canBeChosen())
        mark(row);
}

void MatchPanel::mark(MatchRow *row)
{
    for (MatchRow *one : std::as_const(m_rows))
        one->setChecked(one == row);
    if (row)
        m_scroll->ensureWidgetVisible(row);
    tell();
}

/// Up and down, past those that are no longer in use; it stops at the ends.
void MatchPanel::step(int by)
{
    const auto marked
        = std::find_if(m_rows.cbegin(), m_rows.cend(), [](const MatchRow *row) { return row->isChecked(); });
    qsizetype at = marked == m_rows.cend() ? (by > 0 ? -1 : m_rows.size()) : marked - m_rows.cbegin();
    do {
        at += by;
    } while (at >= 0 && at < m_rows.size() && !m_rows.at(at)->canBeChosen());
    if (at >= 0 && at < m_rows.size())
        mark(m_rows.at(at));
}

AccountId MatchPanel::chosen() const
{
    const auto marked
        = std::find_if(m_rows.cbegin(), m_rows.cend(), [](const MatchRow *row) { return row->isChecked(); });
    return m_isChoosing && marked != m_rows.cend() ? (*marked)->match().id : 0;
}

void MatchPanel::confirm()
{
    if (const AccountId account = chosen(); account > 0)
        emit confirmed(account);
}

void MatchPanel::keyPressEvent(QKeyEvent *event)
{
    if (!m_isChoosing || event->isAutoRepeat())
        return QFrame::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Up: return step(-1);
    case Qt::Key_Down: return step(1);
    case Qt::Key_Return:
    case Qt::Key_Enter: return confirm();
    default: QFrame::keyPressEvent(event);
    }
}

void MatchPanel::tell()
{
    m_confirm->setVisible(m_isChoosing);
    m_back->setVisible(m_isChoosing);
    m_confirm->setText(tr("Confirm  Enter"));
    m_confirm->setEnabled(chosen() > 0);
    m_back->setText(tr("Back  Esc"));
    m_back->setToolTip(tr("Back to the case without approving it (Esc)"));
    setAccessibleName(tr("Accounts that match"));
    m_title->setText(m_isChoosing ? m_about : tr("Accounts that match: %1").arg(m_matches.size()));
    m_hint->setVisible(m_isChoosing || m_matches.isEmpty());
    if (m_matches.isEmpty())
        m_hint->setText(tr("Neither number, code nor name is that of an account."));
    else if (chosen() > 0)
        m_hint->setText(tr("Is this the account? Enter confirms, Esc goes back."));
    else
        m_hint->setText(tr("Choose the account: 1 to 9 or the arrow keys. Enter confirms, Esc goes back."));
    m_scroll->updateGeometry();
}

void MatchPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    QFrame::changeEvent(event);
}

} // namespace hezhun
