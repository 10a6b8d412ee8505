// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/undeliveredlist.h"

#include "tables/casetimes.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

enum Column { When, To, About, Trouble, ColumnCount };

} // namespace

UndeliveredList::UndeliveredList(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_heading(new QLabel(this))
    , m_line(new QLabel(this))
    , m_table(new QTableWidget(this))
    , m_again(new QPushButton(this))
{
    setObjectName(u"undeliveredList"_s);
    m_heading->setProperty("role", u"heading"_s);
    m_line->setWordWrap(true);
    m_table->setColumnCount(ColumnCount);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_again->setObjectName(u"sendAgain"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    column->setSpacing(metrics::gap);
    column->addWidget(m_heading);
    column->addWidget(m_line);
    column->addWidget(m_table, 1);
    column->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_again, &QPushButton::clicked, this, &UndeliveredList::sendAgain);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        const int row = m_table->currentRow();
        m_again->setEnabled(row >= 0 && row < m_messages.size() && !m_messages.at(row).isSecret);
    });
    retranslate();
}

void UndeliveredList::ask()
{
    m_session.reader()
        .run([me = m_session.actor()](Workspace &workspace) { return OutboxStore(workspace.database()).givenUp(&me); })
        .then(this, [this](const Result<QList<GivenUpMessage>> &messages) {
            if (!messages.ok()) {
                emit messageRaised({.tone = MessageTone::Danger, .text = messages.error().message});
                return;
            }
            m_messages = messages.value();
            fill();
            emit counted();
        });
}

void UndeliveredList::fill()
{
    m_table->setRowCount(int(m_messages.size()));
    for (int row = 0; row < m_messages.size(); ++row) {
        const GivenUpMessage &message = m_messages.at(row);
        const QString about = !message.reference.isEmpty() ? message.reference
            : message.isSecret                             ? tr("a code or a one-time password")
                                                           : QString();
        const QStringList texts{CaseTimes::exact(message.createdAt), message.maskedAddress, about,
                                tr("%1, after %n tries", nullptr, message.tries).arg(message.trouble)};
        for (int column = 0; column < ColumnCount; ++column)
            m_table->setItem(row, column, new QTableWidgetItem(texts.at(column)));
    }
    m_table->resizeColumnsToContents();
    m_table->setVisible(!m_messages.isEmpty());
    m_again->setVisible(!m_messages.isEmpty());
    m_again->setEnabled(false);
    m_line->setText(m_messages.isEmpty()
                        ? tr("Every message was sent, or is still being tried.")
                        : tr("These were tried for a day and given up. Put them back in line when the way out works "
                             "again; codes and one-time passwords can't be sent again, their text is gone."));
}

void UndeliveredList::sendAgain()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    m_again->setEnabled(false);
    m_session.store()
        .run([id = m_messages.at(row).id, me = m_session.actor()](Workspace &workspace) {
            return OutboxStore(workspace.database()).again(id, &me);
        })
        .then(this, [this](const Result<Done> &done) {
            emit messageRaised(done.ok() ? Message{.tone = MessageTone::Good, .text = tr("The message is in line again."), .seconds = 10}
                                         : Message{.tone = MessageTone::Danger, .text = done.error().message});
            ask();
        });
}

void UndeliveredList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void UndeliveredList::retranslate()
{
    m_heading->setText(tr("Messages that were not delivered"));
    m_again->setText(tr("Send again"));
    m_table->setHorizontalHeaderLabels({tr("When"), tr("To"), tr("About"), tr("What was in the way")});
    m_table->setAccessibleName(tr("Messages that were not delivered"));
    fill();
}

} // namespace hezhun
