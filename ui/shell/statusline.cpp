// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "tables/casetimes.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"
#include "ui/shell/pace.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

StatusLine::StatusLine(const QString &workspaceName, QWidget *parent)
    : QWidget(parent)
    , m_workspaceName(workspaceName)
    , m_dot(new QLabel(this))
    , m_connection(new QLabel(this))
    , m_decided(new QLabel(this))
    , m_pace(new QLabel(this))
{
    setObjectName(u"statusLine"_s);
    m_connection->setObjectName(u"statusConnection"_s);
    m_decided->setObjectName(u"statusDecided"_s);
    m_pace->setObjectName(u"statusPace"_s);
    setFixedHeight(metrics::controlHeight);
    for (QLabel *label : {m_connection, m_decided, m_pace})
        label->setProperty("role", u"secondary"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::margin, 0, metrics::margin, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_dot);
    row->addWidget(m_connection);
    row->addStretch(1);
    row->addWidget(m_decided);
    row->addSpacing(metrics::sectionGap);
    row->addWidget(m_pace);
    retranslate();
}

void StatusLine::setConnection(const ConnectionState &state)
{
    m_state = state;
    retranslate();
}

void StatusLine::setTrouble(const QString &message)
{
    m_trouble = message;
    retranslate();
}

void StatusLine::setDecides(bool decides)
{
    m_decides = decides;
    retranslate();
}

void StatusLine::setDecidedToday(int count)
{
    m_decidedToday = count;
    retranslate();
}

void StatusLine::setAverage(std::optional<std::chrono::milliseconds> average)
{
    m_average = average;
    retranslate();
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StatusLine::retranslate()
{
    const bool connected = m_trouble.isEmpty() && !m_state.isAway();
    m_dot->setPixmap(
        hezhun::icon(connected ? u"plug"_s : u"unplug"_s, connected ? IconColour::Good : IconColour::Danger)
            .pixmap(metrics::iconSmall));
    m_connection->setText(connectionInWords());
    m_connection->setToolTip(m_state.isAway() ? m_state.trouble->message : QString());
    m_decided->setVisible(m_decides);
    m_decided->setText(tr("Decided today: %n", nullptr, m_decidedToday));
    m_pace->setVisible(m_average.has_value());
    if (m_average)
        m_pace->setText(tr("%1 a case").arg(Pace::text(*m_average)));
    m_pace->setToolTip(tr("From when a case is fully shown until it is decided, on the average since logging in"));
}

QString StatusLine::connectionInWords() const
{
    const QString moment = CaseTimes::brief(m_state.since, QDateTime::currentDateTimeUtc());
    if (m_state.isAway())
        return tr("Connection to %1 lost at %2, trying again", "workspace, time").arg(m_workspaceName, moment);
    if (!m_trouble.isEmpty())
        return tr("Not connected to %1: %2").arg(m_workspaceName, m_trouble);
    if (m_state.since.isValid())
        return tr("Connected to %1 again since %2", "workspace, time").arg(m_workspaceName, moment);
    return tr("Connected to %1").arg(m_workspaceName);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().rail);
    painter.fillRect(QRect(0, 0, width(), 1), colours().border);
}

} // namespace hezhun
