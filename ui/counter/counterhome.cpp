// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counterhome.h"

#include "domain/loginname.h"
#include "tables/casetimes.h"
#include "ui/look/metrics.h"
#include "ui/parts/formrow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int longestNumber = 30;
constexpr int columnWidth = 560;

CounterHome::CounterHome(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"counterHome"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    row->setSpacing(metrics::sectionGap);
    for (QWidget *card : {withAccount(), withoutAccess()}) {
        card->setMaximumWidth(columnWidth);
        row->addWidget(card, 1);
    }
    row->addStretch(0);
    retranslate();
}

QWidget *CounterHome::withAccount()
{
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    m_accountHeading = new QLabel(card);
    m_accountHeading->setProperty("role", u"heading"_s);
    m_accountText = new QLabel(card);
    m_accountText->setWordWrap(true);
    m_login = new QLineEdit(card);
    m_login->setObjectName(u"visitLogin"_s);
    m_login->setMaxLength(LoginName::maximumLength);
    m_loginRow = new FormRow(m_login, card);
    m_number = new QLineEdit(card);
    m_number->setObjectName(u"visitNumber"_s);
    m_number->setMaxLength(longestNumber);
    m_numberRow = new FormRow(m_number, card);
    m_open = new QPushButton(card);
    m_open->setObjectName(u"openVisit"_s);
    m_open->setProperty("role", u"main"_s);
    m_visitsHeading = new QLabel(card);
    m_visitsHeading->setProperty("role", u"section"_s);
    m_list = new QListWidget(card);
    m_list->setObjectName(u"openVisits"_s);
    for (FormRow *field : {m_loginRow, m_numberRow})
        field->setRequired(true);

    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    column->setSpacing(metrics::margin);
    column->addWidget(m_accountHeading);
    column->addWidget(m_accountText);
    column->addWidget(m_loginRow);
    column->addWidget(m_numberRow);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    column->addWidget(m_visitsHeading);
    column->addWidget(m_list, 1);

    for (QLineEdit *field : {m_login, m_number})
        connect(field, &QLineEdit::returnPressed, this, &CounterHome::open);
    connect(m_login, &QLineEdit::textEdited, this, [this] { m_loginRow->setFault({}); });
    connect(m_number, &QLineEdit::textEdited, this, [this] { m_numberRow->setFault({}); });
    connect(m_open, &QPushButton::clicked, this, &CounterHome::open);
    connect(m_list, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { emit visitChosen(m_visits.at(m_list->row(item))); });
    return card;
}

QWidget *CounterHome::withoutAccess()
{
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    m_waysHeading = new QLabel(card);
    m_waysHeading->setProperty("role", u"heading"_s);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    column->setSpacing(metrics::gap);
    column->addWidget(m_waysHeading);
    addWay(column, EntranceWay::Register, u"counterRegister"_s);
    addWay(column, EntranceWay::FindName, u"counterFindName"_s);
    addWay(column, EntranceWay::ResetPassword, u"counterReset"_s);
    addWay(column, EntranceWay::Appeal, u"counterAppeal"_s);
    addWay(column, EntranceWay::Request, u"counterRequest"_s);
    column->addStretch(1);
    return card;
}

void CounterHome::addWay(QVBoxLayout *column, EntranceWay way, const QString &name)
{
    Way added{way, new QPushButton(column->parentWidget()), new QLabel(column->parentWidget())};
    added.button->setObjectName(name);
    added.text->setWordWrap(true);
    added.text->setProperty("role", u"secondary"_s);
    column->addSpacing(metrics::gap);
    column->addWidget(added.button, 0, Qt::AlignLeft);
    column->addWidget(added.text);
    connect(added.button, &QPushButton::clicked, this, [this, way] { emit wayChosen(way); });
    m_ways.append(added);
}

void CounterHome::start()
{
    m_login->clear();
    m_number->clear();
    m_loginRow->setFault({});
    m_numberRow->setFault({});
    m_login->setFocus();
}

void CounterHome::open()
{
    const QString login = m_login->text().trimmed();
    const QString number = m_number->text().trimmed();
    m_loginRow->setFault(login.isEmpty() ? tr("Type the login name.") : QString());
    m_numberRow->setFault(number.isEmpty() ? tr("Type the number from the paper that you were shown.") : QString());
    if (login.isEmpty() || number.isEmpty()) {
        (login.isEmpty() ? m_login : m_number)->setFocus();
        return;
    }
    emit visitRequested(login, number);
}

void CounterHome::setBusy(bool busy)
{
    m_open->setEnabled(!busy);
}

void CounterHome::refuse(const Error &error)
{
    m_numberRow->setFault(error.message);
    m_number->setFocus();
    m_number->selectAll();
}

void CounterHome::showVisits(const QList<CounterVisit> &visits)
{
    m_visits = visits;
    fillVisits();
}

void CounterHome::fillVisits()
{
    m_list->clear();
    for (const CounterVisit &visit : std::as_const(m_visits))
        m_list->addItem(tr("%1 (%2), until %3").arg(visit.name, visit.loginName, CaseTimes::exact(visit.until)));
    m_list->setEnabled(!m_visits.isEmpty());
    m_visitsHeading->setText(m_visits.isEmpty() ? tr("No visit is open.") : tr("Open visits (Enter goes on)"));
}

void CounterHome::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CounterHome::retranslate()
{
    m_accountHeading->setText(tr("Somebody with an account"));
    m_accountText->setText(tr("Look at the ID, or at the licence of the unit, and type its number. When it belongs to the "
                              "account, you can look after it for half an hour as its holder could."));
    m_loginRow->setLabel(tr("Login name"));
    m_numberRow->setLabel(tr("ID number, or credit code of a unit"));
    m_open->setText(tr("Open the visit"));
    m_list->setAccessibleName(tr("Open visits"));
    m_waysHeading->setText(tr("Somebody who can't log in"));
    const auto say = [this](EntranceWay way, const QString &button, const QString &text) {
        for (const Way &entry : std::as_const(m_ways)) {
            if (entry.way != way)
                continue;
            entry.button->setText(button);
            entry.text->setText(text);
        }
    };
    say(EntranceWay::Register, tr("Register…"), tr("A person or a unit that has no account yet."));
    say(EntranceWay::FindName, tr("Forgotten login name…"), tr("By the name and the number, both of which must match."));
    say(EntranceWay::ResetPassword, tr("Forgotten password…"), tr("By a code to the phone or the address of the account."));
    say(EntranceWay::Appeal, tr("Appeal…"), tr("Neither login name nor phone is left: by papers, decided in 1 to 2 working days."));
    say(EntranceWay::Request, tr("Request by letter…"),
        tr("A phone for an account without one, accounts of one unit to be merged, another operator for a department, "
           "or a mistaken decision to be undone."));
    fillVisits();
}

} // namespace hezhun
