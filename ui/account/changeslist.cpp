// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/changeslist.h"

#include "domain/grantroles.h"
#include "domain/realnamestate.h"
#include "tables/casetimes.h"
#include "tables/displaylanguage.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

enum Column { When, What, Before, After, By, ColumnCount };

/// What an event is called; empty for one that a newer program wrote.
QString nameOf(const QString &event)
{
    struct Name
    {
        const char *event;
        const char *text;
    };
    static constexpr Name names[] = {
        {"account.registered", QT_TRANSLATE_NOOP("AccountEvents", "Registered")},
        {"account.issued", QT_TRANSLATE_NOOP("AccountEvents", "Account issued")},
        {"account.locked", QT_TRANSLATE_NOOP("AccountEvents", "Account locked")},
        {"account.unlocked", QT_TRANSLATE_NOOP("AccountEvents", "Account unlocked")},
        {"account.merged", QT_TRANSLATE_NOOP("AccountEvents", "Accounts merged")},
        {"account.given_back", QT_TRANSLATE_NOOP("AccountEvents", "Account given back after an appeal")},
        {"password.changed", QT_TRANSLATE_NOOP("AccountEvents", "Password changed")},
        {"password.reset", QT_TRANSLATE_NOOP("AccountEvents", "Password reset")},
        {"password.one_time", QT_TRANSLATE_NOOP("AccountEvents", "One-time password given")},
        {"real_name.changed", QT_TRANSLATE_NOOP("AccountEvents", "Verification")},
        {"phone.changed", QT_TRANSLATE_NOOP("AccountEvents", "Phone")},
        {"email.changed", QT_TRANSLATE_NOOP("AccountEvents", "E-mail")},
        {"session.ended", QT_TRANSLATE_NOOP("AccountEvents", "Login ended by an administrator")},
        {"counter.visit", QT_TRANSLATE_NOOP("AccountEvents", "Visit at the counter")},
        {"account.looked_at", QT_TRANSLATE_NOOP("AccountEvents", "Looked at by an administrator")},
        {"grant.given", QT_TRANSLATE_NOOP("AccountEvents", "Role given")},
        {"grant.changed", QT_TRANSLATE_NOOP("AccountEvents", "Role changed")},
        {"grant.ended", QT_TRANSLATE_NOOP("AccountEvents", "Role withdrawn")},
        {"office.left", QT_TRANSLATE_NOOP("AccountEvents", "Office passed on to another operator")},
        {"office.taken", QT_TRANSLATE_NOOP("AccountEvents", "Office of a department taken over")},
        {"system.entered", QT_TRANSLATE_NOOP("AccountEvents", "Gone into a system")},
        {"entry.looked_at", QT_TRANSLATE_NOOP("AccountEvents", "Way into a system looked at by the help desk")},
    };
    for (const Name &name : names) {
        if (event == QLatin1String(name.event))
            return QCoreApplication::translate("AccountEvents", name.text);
    }
    return {};
}

/// A value as people read it: the label of a choice, the words of a state, else as it is.
QString valueText(const AccountEvent &event, const FieldDefinition *field, const QString &value)
{
    const auto state = realNameStateFromCode(value);
    if (event.event == u"real_name.changed"_s && state)
        return realNameStateText(*state);
    // A role that was changed stands before the other side's name.
    if (event.event == u"grant.changed"_s) {
        const QString system = event.field.section(u'.', 0, 0);
        const QString role = value.section(u' ', 0, 0);
        return grantableRoles(system).contains(role) ? grantRoleText(system, role) + value.mid(role.size()) : value;
    }
    const QString label = field ? field->choiceLabel(value, displayLanguage()) : QString();
    return label.isEmpty() ? value : label;
}

} // namespace

ChangesList::ChangesList(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLabel(this))
    , m_table(new QTableWidget(0, ColumnCount, this))
{
    m_line->setProperty("role", u"secondary"_s);
    m_table->setObjectName(u"changes"_s);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    column->addWidget(m_line);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    fill();
}

void ChangesList::show(const AccountView &view)
{
    m_view = view;
    fill();
}

QString ChangesList::eventText(const AccountEvent &event) const
{
    const PartView *part = m_view.part(event.field.section(u'.', 0, 0));
    const FieldDefinition *field = part ? part->kind->field(event.field.section(u'.', 1)) : nullptr;
    if (field)
        return tr("%1: %2", "part, field").arg(part->kind->title.in(displayLanguage()), field->label.in(displayLanguage()));
    const QString name = nameOf(event.event);
    if (event.event.startsWith(u"grant."_s))
        return tr("%1: %2", "event, role")
            .arg(name, grantRoleText(event.field.section(u'.', 0, 0), event.field.section(u'.', 1)));
    return name.isEmpty() ? event.event : name;
}

void ChangesList::fill()
{
    m_table->setHorizontalHeaderLabels({tr("When"), tr("What"), tr("Before"), tr("After"), tr("By")});
    m_line->setText(m_view.changes.isEmpty() ? tr("Nothing has been changed so far.")
                                             : tr("What was changed, the newest first."));
    m_table->setRowCount(int(m_view.changes.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const AccountEvent &event = m_view.changes.at(row);
        const PartView *part = m_view.part(event.field.section(u'.', 0, 0));
        const FieldDefinition *field = part ? part->kind->field(event.field.section(u'.', 1)) : nullptr;
        const QString by = event.byLogin.isEmpty() ? tr("The program")
            : event.bySomebodyElse                 ? tr("%1 (%2)", "name, login name").arg(event.byName, event.byLogin)
                                                   : tr("The account itself");
        const QStringList texts{CaseTimes::exact(event.at), eventText(event), valueText(event, field, event.before),
                                valueText(event, field, event.after), by};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(texts.at(column));
            item->setToolTip(texts.at(column));
            m_table->setItem(row, column, item);
        }
    }
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(When, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(By, QHeaderView::ResizeToContents);
}

void ChangesList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace hezhun
