// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QAbstractButton>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int entryHeight = 64;
constexpr int mostShown = 999; ///< a larger count is shown as 999+
constexpr int markWidth = 3;
constexpr int badgePixels = 11;
constexpr int wordWidth = metrics::railWidth - metrics::halfGrid;

} // namespace

/// One icon with its word, painted: a tool button of the style would centre its text by another rule on each system.
class Rail::Entry : public QAbstractButton
{
public:
    Entry(QString name, QString iconName, QWidget *parent)
        : QAbstractButton(parent)
        , m_name(std::move(name))
        , m_iconName(std::move(iconName))
    {
        setObjectName(u"rail:"_s + m_name);
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus);
        setFixedSize(metrics::railWidth, entryHeight);
        setAttribute(Qt::WA_Hover);
    }

    QString name() const { return m_name; }
    bool isOffered() const { return m_isOffered; }
    void setOffered(bool offered) { m_isOffered = offered; }
    void setCount(qint64 count)
    {
        m_count = count;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Colours &c = colours();
        if (isChecked() || underMouse())
            painter.fillRect(rect(), isChecked() ? c.selection : c.hover);
        if (isChecked())
            painter.fillRect(QRect(0, 0, markWidth, height()), c.accent);
        const QColor ink = isChecked() ? c.accent : c.text;
        const QPixmap picture = iconPixmap(m_iconName, metrics::iconLarge, ink, devicePixelRatioF());
        painter.drawPixmap((width() - metrics::iconLarge) / 2, 10, picture);
        painter.setPen(ink);
        painter.setFont(secondaryFont());
        const QRect words(0, 10 + metrics::iconLarge, width(), height() - metrics::iconLarge - 12);
        painter.drawText(words, Qt::AlignCenter,
                         fontMetricsOfSecondary().elidedText(text(), Qt::ElideRight, wordWidth));
        paintCount(painter);
        if (hasFocus()) {
            painter.setPen(QPen(c.focus, 2));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
    }

private:
    static QFontMetrics fontMetricsOfSecondary() { return QFontMetrics(secondaryFont()); }

    void paintCount(QPainter &painter) const
    {
        if (m_count <= 0)
            return;
        const QString words = m_count > mostShown ? u"%1+"_s.arg(mostShown) : QString::number(m_count);
        QFont font = secondaryFont();
        font.setPixelSize(badgePixels);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        const int wide = std::max(16, QFontMetrics(font).horizontalAdvance(words) + metrics::gap);
        const QRect badge(std::min(width() / 2 + 6, width() - wide - 2), 4, wide, 16);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours().accent);
        painter.drawRoundedRect(badge, 8, 8);
        painter.setPen(colours().accentText);
        painter.drawText(badge, Qt::AlignCenter, words);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }

    QString m_name;
    QString m_iconName;
    qint64 m_count = 0;
    bool m_isOffered = true;
};

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"rail"_s);
    setFixedWidth(metrics::railWidth);
    m_column->setContentsMargins(0, metrics::gap, 0, metrics::gap);
    m_column->setSpacing(0);
    m_column->addStretch(1);
}

void Rail::addEntry(const QString &name, const QString &iconName, bool atBottom)
{
    auto *added = new Entry(name, iconName, this);
    m_entries.append(added);
    if (atBottom)
        m_column->addWidget(added);
    else
        m_column->insertWidget(m_topCount++, added);
    connect(added, &QAbstractButton::clicked, this, [this, name] { emit chosen(name); });
}

Rail::Entry *Rail::entry(const QString &name) const
{
    for (Entry *candidate : m_entries) {
        if (candidate->name() == name)
            return candidate;
    }
    return nullptr;
}

void Rail::setEntryText(const QString &name, const QString &text, const QString &keys)
{
    if (Entry *found = entry(name)) {
        found->setText(text);
        found->setAccessibleName(text);
        //: A page and its keys.
        found->setToolTip(keys.isEmpty() ? text : tr("%1 (%2)").arg(text, keys));
    }
}

void Rail::setCount(const QString &name, qint64 count)
{
    if (Entry *found = entry(name)) {
        found->setCount(count);
        found->setAccessibleDescription(count > 0 ? QLocale().toString(count) : QString());
    }
}

void Rail::setCurrent(const QString &name)
{
    if (Entry *found = entry(name))
        found->setChecked(true);
}

QStringList Rail::names() const
{
    QStringList all;
    for (const Entry *one : m_entries)
        all.append(one->name());
    return all;
}

void Rail::setOffered(const QString &name, bool offered)
{
    if (Entry *found = entry(name)) {
        found->setOffered(offered);
        found->setVisible(offered);
    }
}

QStringList Rail::offered() const
{
    QStringList shown;
    for (const Entry *one : m_entries) {
        if (one->isOffered())
            shown.append(one->name());
    }
    return shown;
}

bool Rail::fits(const QString &word)
{
    return QFontMetrics(secondaryFont()).horizontalAdvance(word) <= wordWidth;
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().rail);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), colours().border);
}

void Rail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace hezhun
