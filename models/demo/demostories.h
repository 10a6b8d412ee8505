// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demovalues.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>

namespace hezhun {

/// Who works at the desk of the sample workspace.
struct DemoReviewer
{
    QString login;
    QString name;
    QString password;
    QString role;
    QString desk;
};

/// What became of a sample case.
struct DemoDecision
{
    QString action;
    QString reviewer; ///< login name; "applicant": whoever handed it in
    QString chosen; ///< pattern: login name of the account that an appeal gives back
    QStringList reasons;
    QString words;
    std::chrono::seconds after{0}; ///< the submission, or the decision before
    bool today = false; ///< instead: some time in the last hours
};

/// One submission of a story. What is printed on the papers is what is declared, but for `printed`.
struct DemoStep
{
    enum When {
        Late, ///< time is up
        Soon, ///< due at the next close of business that any case is due at
        Fine, ///< there is more time than that
        Past, ///< `days` working days ago
    };

    QString form;
    When when = Fine;
    int days = 0;
    QMap<QString, QString> flaws; ///< slot to a flaw of the photograph, or "damaged"
    DemoValues values; ///< patterns: for what is declared and printed
    DemoValues printed; ///< patterns: for what is printed only
    QList<DemoDecision> decisions;
    QString openedBy; ///< login name of who has it open
};

/// Some submissions of one person or unit; told `count` times, each time of somebody else.
struct DemoStory
{
    int count = 1;
    QString tag;
    QString samePersonAs; ///< tag of an earlier story: that person with another account
    QString samePhoneAs; ///< tag of an earlier story
    bool isInProvince = false; ///< people and units of the sample province
    QList<DemoStep> steps;
};

/// What the sample workspace holds (:/demo/stories.json). A broken file is a defect of the build, and ends
/// the program.
struct DemoStories
{
    QList<DemoReviewer> reviewers;
    QList<DemoStory> stories;

    static const DemoStories &builtIn();
};

} // namespace hezhun
