// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QList>
#include <QString>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace hezhun {

class DeskPage;
class DeskSession;
class Workspace;
struct Actor;

/// A page that the rail can lead to, and who is offered it.
struct PageOffer
{
    QString name; ///< one of the names in Desk
    QString icon;
    const char *text; ///< its word on the rail, in the context "DeskPages"
    bool (*isFor)(const DeskSession &session);
    DeskPage *(*make)(DeskSession &session, QWidget *parent);
    bool isHome = false; ///< of those that somebody has, the first is where they begin
    bool atBottom = false;
    /// What only the store knows, asked on a worker each time that the desks are: until then, and where it says no, the
    /// rail does not show the page. Null: whoever it is for may see it.
    Result<bool> (*isOfUse)(Workspace &workspace, const Actor &actor) = nullptr;

    QString words() const; ///< `text` in the language that is spoken
};

/// Every page, in the order of the rail from the top (UI.md, "Shell"). A new page is a new row here.
const QList<PageOffer> &pageOffers();

} // namespace hezhun
