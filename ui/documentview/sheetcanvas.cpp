// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/sheetcanvas.h"

#include "ui/documentview/pagepainting.h"
#include "ui/documentview/sheetpage.h"
#include "ui/documentview/sheetstrip.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QFocusEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

SheetCanvas::SheetCanvas(PictureLoader *loader, QWidget *parent)
    : QWidget(parent)
    , m_loader(loader)
    , m_strip(new SheetStrip(this))
{
    setMinimumSize(320, 200);
    setFocusPolicy(Qt::StrongFocus);
    m_strip->hide();
    connect(m_strip, &SheetStrip::chosen, this, &SheetCanvas::setCurrent);
}

void SheetCanvas::setSheets(const QList<Sheet> &sheets)
{
    m_sheets = sheets;
    m_current = sheets.isEmpty() ? -1 : 0;
    m_first = 0;
    m_announced.clear();
    m_fullyShownAnnounced = false;
    m_requiredAnnounced = false;
    while (m_pages.size() < sheets.size())
        addPage();
    m_strip->setSheets(sheets);

    // Sizes first, so that each page asks for its picture at the size that it will have.
    const int visible = visibleCount(int(sheets.size()));
    for (int i = 0; i < visible; ++i)
        m_pages[i]->resize(pageSize(int(sheets.size())));
    for (int i = 0; i < m_pages.size(); ++i) {
        const bool used = i < sheets.size();
        m_pages[i]->setSheet(used ? sheets[i] : Sheet{},
                             used ? tr("%1 / %2").arg(i + 1).arg(sheets.size()) : QString());
    }
    arrange();
    markCurrent();
    update();
    emit currentChanged(m_current);
    emit viewChanged();
    QMetaObject::invokeMethod(this, &SheetCanvas::announce, Qt::QueuedConnection);
}

void SheetCanvas::setWatermark(const QString &line)
{
    m_watermark.setLine(line);
    for (SheetPage *page : std::as_const(m_pages))
        page->update();
}

void SheetCanvas::setCurrent(int index)
{
    if (index < 0 || index >= m_sheets.size() || index == m_current) {
        markCurrent();
        return;
    }
    m_current = index;
    arrange();
    markCurrent();
    emit currentChanged(m_current);
    emit viewChanged();
}

void SheetCanvas::turn(int steps)
{
    const int count = int(m_sheets.size());
    if (count > 0)
        setCurrent(((m_current + steps) % count + count) % count);
}

SheetPage *SheetCanvas::currentPage() const
{
    return m_current < 0 ? nullptr : m_pages[m_current];
}

void SheetCanvas::setSideBySide(bool on)
{
    m_sideBySide = on;
    arrange();
    emit viewChanged();
}

void SheetCanvas::setLoupe(bool on)
{
    m_loupe = on;
    for (SheetPage *page : std::as_const(m_pages))
        page->setLoupe(on);
}

void SheetCanvas::setContrast(bool on)
{
    m_contrast = on;
    for (SheetPage *page : std::as_const(m_pages))
        page->setContrast(on);
}

void SheetCanvas::readMissing()
{
    for (SheetPage *page : std::as_const(m_pages))
        page->readMissing();
}

bool SheetCanvas::isFullyShown() const
{
    if (!isVisible())
        return false;
    for (int i = 0; i < visibleCount(int(m_sheets.size())); ++i) {
        if (!m_pages[m_first + i]->isPainted())
            return false;
    }
    return true;
}

QSet<int> SheetCanvas::shownSheets() const
{
    QSet<int> shown;
    for (int i = 0; i < m_sheets.size(); ++i) {
        if (m_pages[i]->wasSeen())
            shown.insert(i);
    }
    return shown;
}

bool SheetCanvas::allRequiredWereShown() const
{
    for (int i = 0; i < m_sheets.size(); ++i) {
        if (m_sheets[i].required && !m_pages[i]->wasSeen())
            return false;
    }
    return true;
}

int SheetCanvas::visibleCount(int sheetCount) const
{
    return std::min(sheetCount, m_sideBySide ? 2 : 1);
}

bool SheetCanvas::hasStrip(int sheetCount) const
{
    return sheetCount > visibleCount(sheetCount);
}

QSize SheetCanvas::pageSize(int sheetCount) const
{
    const int columns = std::max(1, visibleCount(sheetCount));
    const int strip = hasStrip(sheetCount) ? SheetStrip::height : 0;
    const int pageWidth = (width() - (columns - 1) * metrics::gap) / columns;
    return QSize(std::max(1, pageWidth), std::max(1, height() - strip));
}

QSize SheetCanvas::pageBound(int sheetCount) const
{
    return SheetPage::boundFor(pageSize(sheetCount < 0 ? int(m_sheets.size()) : sheetCount), devicePixelRatioF());
}

void SheetCanvas::addPage()
{
    auto *page = new SheetPage(m_loader, &m_watermark, this);
    page->hide();
    page->setLoupe(m_loupe);
    page->setContrast(m_contrast);
    const int index = int(m_pages.size());
    connect(page, &SheetPage::painted, this, [this, index] { countAsShown(index); });
    connect(page, &SheetPage::pressed, this, [this, index] { setCurrent(index); });
    connect(page, &SheetPage::viewChanged, this, [this, index] {
        if (index == m_current)
            emit viewChanged();
    });
    m_pages.append(page);
}

void SheetCanvas::arrange()
{
    const int count = int(m_sheets.size());
    const int visible = visibleCount(count);
    if (count > 0)
        m_first = std::clamp(m_first, std::max(0, m_current - visible + 1), std::min(m_current, count - visible));
    m_strip->setGeometry(0, 0, width(), SheetStrip::height);
    m_strip->setVisible(hasStrip(count));

    const QSize size = pageSize(count);
    const int top = hasStrip(count) ? SheetStrip::height : 0;
    for (int column = 0; column < visible; ++column) {
        SheetPage *page = m_pages[m_first + column];
        page->setGeometry(QRect(QPoint(column * (size.width() + metrics::gap), top), size));
        page->show();
        if (!page->isPainted())
            m_fullyShownAnnounced = false;
    }
    keepFocus();
    for (int i = 0; i < m_pages.size(); ++i) {
        if (i < m_first || i >= m_first + visible)
            m_pages[i]->hide();
    }
}

void SheetCanvas::keepFocus()
{
    const auto focused = [](const SheetPage *page) { return page->hasFocus(); };
    if (std::none_of(m_pages.cbegin(), m_pages.cend(), focused))
        return;
    if (currentPage())
        currentPage()->setFocus();
    else
        setFocus();
}

void SheetCanvas::markCurrent()
{
    for (int i = 0; i < m_pages.size(); ++i)
        m_pages[i]->setActive(i == m_current);
    m_strip->setCurrent(m_current);
}

void SheetCanvas::countAsShown(int index)
{
    if (!m_announced.contains(index)) {
        m_announced.insert(index);
        m_strip->setSeen(index);
        emit sheetShown(index);
    }
    announce();
}

void SheetCanvas::announce()
{
    if (!m_requiredAnnounced && allRequiredWereShown()) {
        m_requiredAnnounced = true;
        emit allRequiredShown();
    }
    if (!m_fullyShownAnnounced && isFullyShown()) {
        m_fullyShownAnnounced = true;
        emit fullyShown();
    }
}

void SheetCanvas::focusInEvent(QFocusEvent *event)
{
    if (currentPage())
        currentPage()->setFocus(event->reason());
}

void SheetCanvas::resizeEvent(QResizeEvent *)
{
    arrange();
}

void SheetCanvas::paintEvent(QPaintEvent *)
{
    if (!m_sheets.isEmpty())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), colours().canvas);
    pagepainting::message(painter, rect(), u"image"_s, colours().canvasText, tr("There are no documents to look at."),
                          {});
}

} // namespace hezhun
