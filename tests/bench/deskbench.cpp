// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchfolder.h"
#include "benchmarks.h"
#include "figures.h"
#include "machine.h"
#include "reviewerathand.h"
#include "watchedapplication.h"

#include "ui/casepage/reviewpage.h"
#include "ui/documentview/documentview.h"
#include "ui/pages/caselistpage.h"
#include "ui/pages/rowtable.h"
#include "ui/shell/desk.h"

#include <QProcess>
#include <QTest>
#include <QWindow>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

namespace {

constexpr double longestShowing = 16; ///< milliseconds, at the 99th percentile
constexpr double mostMoreMemory = 30; ///< megabytes
constexpr double pace = 1000; ///< milliseconds from one decision to the next
constexpr double quickPace = 500; ///< quicker still, and the page takes two keys for one pressed twice
constexpr int casesBeforeFirstLook = 20; ///< at memory

/// What happened after one key.
struct Turn
{
    double shown = -1; ///< milliseconds from the key until the next case was on the screen
    double committed = -1; ///< until the decision was committed and the page knew
    double busiest = 0; ///< longest event until the next key

    bool isOver() const { return shown >= 0 && committed >= 0; }
};

struct Turns
{
    Figures shown;
    Figures committed;
    Figures both;
    Figures busiest;
    std::optional<double> memoryEarly;
    std::optional<double> memoryLate;
    int shownTwice = 0; ///< cases that were drawn anew after they had been shown

    void add(const Turn &turn)
    {
        shown.add(turn.shown);
        committed.add(turn.committed);
        both.add(qMax(turn.shown, turn.committed));
        busiest.add(turn.busiest);
    }
};

/// Passes one case after the other, and takes the times.
class Deciding : public QObject
{
    Q_OBJECT

public:
    Deciding(Desk &desk, Turns &turns)
        : m_desk(desk)
        , m_page(*desk.reviewPage())
        , m_turns(turns)
    {
        connect(&m_page, &ReviewPage::caseShown, this, &Deciding::noteShown);
        connect(&m_page, &ReviewPage::decided, this, [this](const Decided &) {
            m_turn.committed = millisecondsOf(m_sinceKey);
            over();
        });
    }

    Result<Done> openFirst()
    {
        auto *list = qobject_cast<CaseListPage *>(m_desk.page(Desk::queuePage));
        list->table()->selectFirst();
        press(Qt::Key_Return);
        if (m_shown == 0 && !letWorkUntil(&m_page, &ReviewPage::caseShown, [](CaseId) { return true; }))
            return ReviewerAtHand::stuck(u"opening the first case"_s);
        return Done{};
    }

    Result<Done> passOne()
    {
        m_turn = Turn();
        WatchedApplication::instance().takeLongest();
        m_sinceKey.start();
        press(Qt::Key_A);
        if (!m_turn.isOver() && !letWorkUntil(this, &Deciding::turned, [] { return true; }))
            return ReviewerAtHand::stuck(u"passing a case"_s);
        const auto *documents = m_page.findChild<DocumentView *>();
        // A broken page counts as shown, but has no scale.
        if (documents->shownSheets().size() != 2 || !documents->isFullyShown() || documents->currentScale() <= 0)
            return Error{u"bench.unseen"_s, u"The case was said to be shown, but its photographs are not."_s};
        return Done{};
    }

    /// Rests until the next key is due.
    void rest(double paceInMilliseconds)
    {
        letWork(paceInMilliseconds - millisecondsOf(m_sinceKey));
        m_turn.busiest = WatchedApplication::instance().takeLongest();
        m_turns.add(m_turn);
    }

signals:
    void turned();

private:
    void press(Qt::Key key) { QTest::keyClick(m_desk.window()->windowHandle(), key); }

    void noteShown(CaseId id)
    {
        if (id == m_shown) {
            ++m_turns.shownTwice;
            return;
        }
        m_shown = id;
        m_turn.shown = millisecondsOf(m_sinceKey);
        over();
    }

    void over()
    {
        if (m_turn.isOver())
            emit turned();
    }

    Desk &m_desk;
    ReviewPage &m_page;
    Turns &m_turns;
    Turn m_turn;
    QElapsedTimer m_sinceKey;
    CaseId m_shown = 0;
};

Result<Done> decideAll(const QString &path, int cases, double milliseconds, Turns &turns)
{
    ReviewerAtHand hand;
    if (const auto in = hand.logIn(path); !in)
        return in.error();
    if (const auto shown = hand.waitForQueue(); !shown)
        return shown.error();
    Deciding deciding(*hand.window().desk(), turns);
    if (const auto opened = deciding.openFirst(); !opened)
        return opened.error();
    letWork(milliseconds);
    for (int decided = 1; decided <= cases; ++decided) {
        if (const auto passed = deciding.passOne(); !passed)
            return passed.error();
        deciding.rest(milliseconds);
        if (decided == casesBeforeFirstLook)
            turns.memoryEarly = residentMegabytes();
    }
    turns.memoryLate = residentMegabytes();
    return Done{};
}

QStringList rowOf(const QString &what, const Figures &figures)
{
    return {what, timeText(figures.median()), timeText(figures.percentile(90)), timeText(figures.percentile(99)),
            timeText(figures.largest())};
}

Report keyReport(const Turns &turns, double milliseconds)
{
    Report report;
    report.title = u"A pressed to the next case on the screen, %1 cases of two 12-megapixel photographs"_s.arg(
        turns.shown.count());
    report.columns = {u"from the key until"_s, u"median"_s, u"90th"_s, u"99th"_s, u"slowest"_s};
    report.rows
        = {rowOf(u"the next case is shown, both photographs painted"_s, turns.shown),
           rowOf(u"the decision is committed, and the page told"_s, turns.committed), rowOf(u"both"_s, turns.both),
           rowOf(u"(longest event of the window in that second)"_s, turns.busiest)};
    report.bounds.append(
        atMost(u"next case shown, 99th percentile"_s, turns.shown.percentile(99), longestShowing, u"ms"_s));
    report.remarks.append(
        u"1920 x 1080 pixels; one case every %1. The commit goes on while the next case is shown, and "
        "is no part of the first line."_s.arg(timeText(milliseconds)));
    report.remarks.append(u"%1 cases had to be drawn a second time after they had been shown."_s.arg(turns.shownTwice));
    return report;
}

Report memoryReport(const Turns &turns)
{
    Report report;
    report.title = u"Memory (resident) of the same run"_s;
    report.columns = {u"after"_s, u"memory"_s};
    const auto row = [](int cases, double megabytes) {
        return QStringList{u"%1 cases"_s.arg(cases), u"%1 MB"_s.arg(megabytes, 0, 'f', 1)};
    };
    report.rows = {row(casesBeforeFirstLook, *turns.memoryEarly), row(turns.shown.count(), *turns.memoryLate)};
    report.bounds.append(atMost(u"more memory"_s, *turns.memoryLate - *turns.memoryEarly, mostMoreMemory, u"MB"_s));
    return report;
}

} // namespace

int makePhotographs(int cases)
{
    const auto path = photographWorkspace(cases);
    if (!path)
        say(path.error().message);
    return path ? 0 : 1;
}

Result<QList<Report>> measureDesk(Extent extent)
{
    const bool full = extent == Extent::Full;
    const int cases = full ? 200 : 30;
    // Some remain, so that there is always a next one to show.
    const int photographed = cases + 5;
    if (QProcess::execute(QCoreApplication::applicationFilePath(), {photographsOption, QString::number(photographed)})
        != 0)
        return ReviewerAtHand::stuck(u"drawing photographs"_s);
    const auto path = photographWorkspace(photographed);
    if (!path)
        return path.error();
    const auto copy = copyOf(*path);
    if (!copy)
        return copy.error();
    say(u"%1 decisions"_s.arg(cases));
    const double milliseconds = full ? pace : quickPace;
    Turns turns;
    const auto decided = decideAll(*copy, cases, milliseconds, turns);
    removeWorkspace(*copy);
    if (!decided)
        return decided.error();
    QList<Report> reports{keyReport(turns, milliseconds)};
    if (turns.memoryEarly && turns.memoryLate)
        reports.append(memoryReport(turns));
    return reports;
}

} // namespace hezhun::bench

#include "deskbench.moc"
