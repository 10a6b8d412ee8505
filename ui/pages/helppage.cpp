// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/helppage.h"

#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/pages/keytable.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int keysSpacing = 2; ///< px, between two lines
constexpr int keysWidth = 136; ///< px, of the column of keys
constexpr int pageWidth = 1200; ///< px at most, so that a line stays easy to read

QLabel *groupTitle(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = textFont();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QFrame *card(QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("role", u"card"_s);
    return frame;
}

} // namespace

HelpPage::HelpPage(QWidget *parent)
    : DeskPage(parent)
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"helpPage"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    setFocusProxy(m_scroll);
    fill();
}

QString HelpPage::title() const
{
    return tr("Help and keys");
}

void HelpPage::fill()
{
    auto *content = new QWidget;
    content->setMaximumWidth(pageWidth);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::margin);
    grid->setSpacing(metrics::margin);
    const QList<KeyGroup> groups = KeyTable::groups();
    for (int i = 0; i < groups.size(); ++i)
        grid->addWidget(keys(groups.at(i)), i / 2, i % 2);
    grid->addWidget(guide(), int(groups.size() + 1) / 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(grid->rowCount(), 1);
    m_scroll->setWidget(content);
}

QWidget *HelpPage::keys(const KeyGroup &group)
{
    QFrame *frame = card(this);
    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    grid->setHorizontalSpacing(metrics::margin);
    grid->setVerticalSpacing(keysSpacing);
    grid->setColumnMinimumWidth(0, keysWidth);
    grid->setColumnStretch(1, 1);
    grid->addWidget(groupTitle(group.title, frame), 0, 0, 1, 2);
    int row = 1;
    for (const KeyLine &line : group.lines) {
        auto *key = new QLabel(line.keys, frame);
        key->setFont(tableFont());
        auto *what = new QLabel(line.what, frame);
        what->setWordWrap(true);
        grid->addWidget(key, row, 0, Qt::AlignTop);
        grid->addWidget(what, row, 1, Qt::AlignTop);
        ++row;
    }
    grid->setRowStretch(row, 1);
    return frame;
}

QWidget *HelpPage::guide()
{
    QFrame *frame = card(this);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    column->setSpacing(metrics::gap);
    column->addWidget(groupTitle(tr("How the work goes"), frame));
    const QStringList paragraphs{
        tr("Open the oldest case with Enter. It is yours for as long as you have it open; nobody else can decide it."),
        tr("Compare what was declared, on the left, with the documents. What the program has checked by itself "
           "stands beside each value: red first, then amber, then green."),
        tr("Pass or refuse. The next case is there at once. A refusal needs at least one reason; the applicant "
           "reads the reasons and your words."),
        tr("A decision can be taken back for one minute. Messages to the applicant's phone wait that long."),
        tr("Numbers are shown in full only in an open case. Every document that you look at is noted, with your "
           "name and the time.")};
    for (const QString &paragraph : paragraphs) {
        auto *label = new QLabel(paragraph, frame);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    return frame;
}

void HelpPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    DeskPage::changeEvent(event);
}

} // namespace hezhun
