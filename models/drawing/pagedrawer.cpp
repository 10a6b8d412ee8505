// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/pagedrawer.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QImageReader>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr qsizetype largestPage = 8 << 20; ///< bytes
constexpr qsizetype largestOutput = PageStore::mostPages * (largestPage + 100);
const QStringList knownTroubles{u"drawing.locked"_s, u"drawing.broken"_s};

/// Takes a line out of what the child wrote; nothing when there is none that is whole.
std::optional<QList<QByteArray>> takeLine(QByteArrayView &rest)
{
    const qsizetype end = rest.first(std::min<qsizetype>(rest.size(), 200)).indexOf('\n');
    if (end < 0)
        return {};
    const QList<QByteArray> words = rest.first(end).toByteArray().split(' ');
    rest = rest.sliced(end + 1);
    return words;
}

/// "page NUMBER WIDTH HEIGHT BYTES" and the bytes.
std::optional<DrawnPage> takePage(const QList<QByteArray> &words, QByteArrayView &rest, int after)
{
    if (words.size() != 5)
        return {};
    const int number = words.at(1).toInt();
    const qsizetype size = words.at(4).toLongLong();
    if (number <= after || number > PageStore::mostPages || size < 1 || size > largestPage || size > rest.size())
        return {};
    DrawnPage page{number, u"jpg"_s, words.at(2).toInt(), words.at(3).toInt(), rest.first(size).toByteArray()};
    rest = rest.sliced(size);
    QBuffer header(&page.bytes);
    const bool fits = QImageReader(&header, "jpg").size() == QSize(page.width, page.height)
        && std::max(page.width, page.height) <= PageStore::longestSide;
    return fits ? std::optional(page) : std::nullopt;
}

/// What can be made of a child's output, whatever became of the child. Without "end" something is missing.
DrawnPages pagesIn(QByteArrayView output)
{
    DrawnPages drawn{.isDrawn = true, .trouble = u"drawing.failed"_s};
    while (const auto words = takeLine(output)) {
        const QByteArray first = words->constFirst();
        if (first == "trouble" && knownTroubles.contains(QString::fromLatin1(words->value(1)))) {
            drawn.trouble = QString::fromLatin1(words->value(1));
            return drawn;
        }
        if (first == "pages") {
            drawn.pageCount = std::clamp(words->value(1).toInt(), 0, 1'000'000);
        } else if (first == "page") {
            const auto page = takePage(*words, output, drawn.pages.isEmpty() ? 0 : drawn.pages.constLast().page);
            if (!page)
                return drawn;
            drawn.pages.append(*page);
        } else if (first == "end") {
            if (drawn.pages.size() == std::min<qsizetype>(drawn.pageCount, PageStore::mostPages))
                drawn.trouble.clear();
            return drawn;
        } else {
            return drawn;
        }
    }
    return drawn;
}

} // namespace

PageDrawer::PageDrawer(QString program, std::chrono::milliseconds atMost)
    : m_program(program.isEmpty() ? QCoreApplication::applicationFilePath() : std::move(program))
    , m_atMost(atMost)
{
}

DrawnPages PageDrawer::draw(const QByteArray &pdf) const
{
    QProcess child;
    // Nothing of ours goes along: the environment holds passwords.
    QProcessEnvironment bare;
    for (const QString &name :
         {u"PATH"_s, u"HOME"_s, u"LC_ALL"_s, u"LANG"_s, u"FONTCONFIG_PATH"_s, u"XDG_CACHE_HOME"_s}) {
        if (qEnvironmentVariableIsSet(qPrintable(name)))
            bare.insert(name, qEnvironmentVariable(qPrintable(name)));
    }
    child.setProcessEnvironment(bare);
    child.setStandardErrorFile(QProcess::nullDevice());
    child.start(m_program, {QString::fromLatin1(childVerb)});
    child.write(pdf);
    child.closeWriteChannel();
    QByteArray output;
    const QDeadlineTimer until(m_atMost);
    while (child.state() != QProcess::NotRunning && !until.hasExpired() && output.size() <= largestOutput) {
        if (child.waitForReadyRead(int(std::clamp<qint64>(until.remainingTime(), 1, 500))))
            output += child.readAllStandardOutput();
    }
    const bool wasQuick = child.state() == QProcess::NotRunning;
    if (!wasQuick) {
        child.kill();
        child.waitForFinished(5000);
    }
    output += child.readAllStandardOutput();
    DrawnPages drawn = pagesIn(output);
    if (!wasQuick && !drawn.trouble.isEmpty())
        drawn.trouble = u"drawing.timeout"_s;
    return drawn;
}

} // namespace hezhun
