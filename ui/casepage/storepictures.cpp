// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/storepictures.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(StorePictures)
};

Error notDrawn(const DrawnPages &drawn)
{
    if (drawn.pages.isEmpty())
        return {u"document.not_drawn"_s, drawingTrouble(drawn.trouble)};
    return {u"document.not_drawn"_s,
            Texts::tr("This PDF has %1 pages, of which %2 are shown here. Ask for the others as a JPG or PNG.")
                .arg(drawn.pageCount)
                .arg(drawn.pages.size())};
}

} // namespace

Result<DrawnPages> StorePictures::pagesOf(const QString &sha256)
{
    {
        const QMutexLocker locker(&m_mutex);
        if (m_paper == sha256)
            return m_pages;
    }
    const Result<DrawnPages> drawn
        = m_reader.run([sha256](Workspace &workspace) { return workspace.pages().pages(sha256); }).result();
    if (drawn) {
        const QMutexLocker locker(&m_mutex);
        m_paper = sha256;
        m_pages = *drawn;
    }
    return drawn;
}

Result<QByteArray> StorePictures::bytes(const QString &name)
{
    const auto page = PageName::parse(name);
    if (!page)
        return m_reader.run([name](Workspace &workspace) { return workspace.documents().read(name); }).result();
    const Result<DrawnPages> drawn = pagesOf(page->sha256);
    if (!drawn)
        return drawn.error();
    const auto found = std::find_if(drawn->pages.begin(), drawn->pages.end(),
                                    [&page](const DrawnPage &one) { return one.page == page->page; });
    return found == drawn->pages.end() ? Result<QByteArray>(notDrawn(*drawn)) : found->bytes;
}

} // namespace hezhun
