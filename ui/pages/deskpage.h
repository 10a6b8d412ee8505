// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/records.h"
#include "ui/parts/messagebar.h"

#include <QWidget>

namespace hezhun {

/// One of the pages that the rail leads to. A page lives as long as its session, so that coming back finds it as it
/// was left.
class DeskPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What the title line says: the page, and how much there is.
    virtual QString title() const = 0;
    /// What stands out beside the title; empty: nothing.
    virtual QString remark() const { return {}; }
    /// Looks for what was typed into the search field; an empty text ends the search. False: not on this page.
    virtual bool search(const QString &) { return false; }
    virtual QString searchedFor() const { return {}; }
    /// What would be lost if the desk were left now, as a sentence; empty: nothing.
    virtual QString atStake() const { return {}; }
    /// The page has come to the front.
    virtual void activate() { setFocus(); }

signals:
    void titleChanged();
    void caseRequested(hezhun::CaseId id, const hezhun::CaseQuery &order);
    void pageRequested(const QString &name);
    /// To be looked for among all cases.
    void lookupRequested(const QString &text);
    void messageRaised(const hezhun::Message &message);
};

} // namespace hezhun
