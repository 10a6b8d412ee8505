// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>

namespace hezhun {

class TourStage;
struct TourLogin;

/// One thing that somebody does, and what must come of it.
struct TourStep
{
    QString picture; ///< name of the picture of the outcome; empty: none is kept
    QString promise; ///< the outcome as a sentence, for the one who reads why the tour stopped
    std::function<void()> act; ///< empty: only waits
    std::function<bool()> isDone; ///< asked whenever the program has come to rest
    std::chrono::seconds patience = std::chrono::seconds(60);
};

/// The main job, part by part, in the order in which it is done. The stage must outlive the steps.
class TourSteps
{
    Q_DECLARE_TR_FUNCTIONS(TourSteps)

public:
    static QList<TourStep> all(TourStage &stage);

    /// Whoever is there logs out, and somebody logs in.
    static TourStep logInAs(TourStage &stage, const TourLogin &login, const QString &promise,
                            const std::function<bool()> &isThere, bool asUnit = false);
    /// Goes to a page by the rail.
    static TourStep goTo(TourStage &stage, const QString &page, const QString &picture, const QString &promise,
                         const std::function<bool()> &isThere);

private:
    static QList<TourStep> login(TourStage &stage);
    static QList<TourStep> queue(TourStage &stage);
    static QList<TourStep> caseOpened(TourStage &stage);
    static QList<TourStep> decisions(TourStage &stage);
    static QList<TourStep> lookBack(TourStage &stage);
    static QList<TourStep> registering(TourStage &stage);
    static QList<TourStep> verification(TourStage &stage);
    static QList<TourStep> recovery(TourStage &stage);
    static QList<TourStep> office(TourStage &stage);
    static QList<TourStep> filing(TourStage &stage);
    static QList<TourStep> unitReturns(TourStage &stage);
    static QList<TourStep> correcting(TourStage &stage);
    static QList<TourStep> unitVerifies(TourStage &stage);
    static QList<TourStep> departmentFiles(TourStage &stage);
    static QList<TourStep> undoing(TourStage &stage);
    static QList<TourStep> filedAnew(TourStage &stage);
    static QList<TourStep> otherLanguage(TourStage &stage);
    static QList<TourStep> otherScheme(TourStage &stage);
    static TourStep openMenu(TourStage &stage);
    static QList<TourStep> openingOwnCase(TourStage &stage);
};

} // namespace hezhun
