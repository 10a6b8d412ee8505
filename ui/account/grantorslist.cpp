// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/grantorslist.h"

#include "tables/grantlistmodel.h"
#include "ui/look/metrics.h"
#include "ui/pages/columnmemory.h"
#include "ui/pages/rowtable.h"
#include "ui/parts/emptystate.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// px, in the order of GrantListModel::Columns.
const QList<int> columnWidths{260, 120, 230, 96, 190, 110};

} // namespace

GrantorsList::GrantorsList(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_line(new QLabel(this))
    , m_model(new GrantListModel(GrantListModel::Side::OfPerson, this))
    , m_table(new RowTable(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
{
    setObjectName(u"grantors"_s);
    m_line->setProperty("role", u"secondary"_s);
    m_line->setWordWrap(true);
    m_table->setObjectName(u"grantorsTable"_s);
    m_table->setModel(m_model);
    new ColumnMemory(m_table->horizontalHeader(), u"grantors/columns"_s, columnWidths);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    column->setSpacing(metrics::gap);
    column->addWidget(m_line);
    column->addLayout(m_stack, 1);
    setFocusProxy(m_table);
    retranslate();
}

void GrantorsList::ask()
{
    m_session.reader()
        .run([me = m_session.actor()](Workspace &workspace) {
            return workspace.grants().ofPerson(me);
        })
        .then(this, [this](const Result<QList<Grant>> &answer) { take(answer); });
}

void GrantorsList::take(const Result<QList<Grant>> &answer)
{
    if (!answer && isLossOfConnection(answer.error()))
        return; // the desk says so
    m_trouble = answer ? QString() : answer.error().message;
    m_model->setGrants(answer ? *answer : QList<Grant>());
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    retranslate();
    emit loaded();
}

void GrantorsList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void GrantorsList::retranslate()
{
    m_line->setText(tr("What these units gave you the right to do in their name. A unit that is stopped stops what is done in "
                       "its name; ask the unit when a role has run out."));
    m_line->setVisible(m_model->rowCount() > 0);
    m_table->setAccessibleName(tr("Units that gave me a role"));
    m_empty->say(u"building"_s, m_trouble.isEmpty() ? tr("No unit has given you a role") : tr("This can't be shown now"),
                 m_trouble.isEmpty() ? tr("A unit grants roles to persons by name and ID number; what it grants is listed here.")
                                     : m_trouble);
}

} // namespace hezhun
