// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/requestchoice.h"

#include "tables/displaylanguage.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int buttonsInARow = 2; ///< the titles are long in English

} // namespace

RequestChoice::RequestChoice(const QList<const KindDefinition *> &kinds, QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(metrics::gap);
    grid->setColumnStretch(buttonsInARow, 1);
    auto *group = new QButtonGroup(this);
    for (const KindDefinition *kind : kinds) {
        auto *button = new QToolButton(this);
        button->setObjectName(kind->name);
        button->setIcon(icon(kind->icon, IconColour::Secondary));
        button->setProperty("role", u"chip"_s);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        group->addButton(button);
        grid->addWidget(button, int(m_offers.size()) / buttonsInARow, int(m_offers.size()) % buttonsInARow);
        connect(button, &QToolButton::toggled, this, [this](bool checked) {
            if (checked)
                emit changed();
        });
        m_offers.append({kind->name, kind->title, button});
    }
    if (!m_offers.isEmpty())
        m_offers.constFirst().button->setChecked(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QList<const KindDefinition *> RequestChoice::kindsOf(const KindLibrary &library)
{
    QList<const KindDefinition *> kinds = library.cases();
    kinds.removeIf([](const KindDefinition *kind) {
        return kind->accountType != u"none"_s || !kind->name.startsWith(u"request."_s);
    });
    return kinds;
}

int RequestChoice::current() const
{
    const auto chosen = std::find_if(m_offers.cbegin(), m_offers.cend(),
                                     [](const Offer &offer) { return offer.button->isChecked(); });
    return chosen == m_offers.cend() ? 0 : int(chosen - m_offers.cbegin());
}

QString RequestChoice::explanation() const
{
    const QString kind = m_offers.isEmpty() ? QString() : m_offers.at(current()).kind;
    if (kind == u"request.phone"_s)
        return tr("An account that has no phone gets one, so that its password can be reset.");
    if (kind == u"request.merge"_s)
        return tr("Accounts of one unit are merged: their projects move to the account that stays, and the old "
                  "accounts are retired. Every project is listed; one wrong row refuses the whole list.");
    if (kind == u"request.operator"_s)
        return tr("A department's office passes from its operator to another person, who has a verified account of "
                  "their own. The centre decides.");
    if (kind == u"request.undo"_s)
        return tr("A unit or a department decided by mistake: the latest decision on a registration is undone, and it "
                  "is again as it was before. The centre decides.");
    return tr("What is asked for stands in the letter.");
}

void RequestChoice::showTexts()
{
    for (const Offer &offer : std::as_const(m_offers))
        offer.button->setText(offer.title.in(displayLanguage()));
}

} // namespace hezhun
