// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grants/grantform.h"

#include "domain/grantroles.h"
#include "domain/textcheck.h"
#include "domain/workingcalendar.h"
#include "kinds/kinddefinition.h"
#include "tables/granttimes.h"
#include "ui/forms/dateeditor.h"
#include "ui/look/metrics.h"
#include "ui/parts/formrow.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int longestName = 120;
constexpr int longestNumber = 64; ///< a login name is not longer, an ID number neither

QDate today()
{
    return WorkingCalendar::builtIn().dayOf(QDateTime::currentDateTimeUtc());
}

} // namespace

GrantForm::GrantForm(DeskSession &session, AccountId unit, const QString &system, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_unit(unit)
    , m_system(system)
    , m_heading(new QLabel(this))
    , m_words(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_number(new QLineEdit(this))
    , m_role(new QComboBox(this))
    , m_trouble(new QLabel(this))
    , m_send(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"grantForm"_s);
    m_heading->setProperty("role", u"heading"_s);
    m_words->setProperty("role", u"secondary"_s);
    m_words->setWordWrap(true);
    m_name->setObjectName(u"grantName"_s);
    m_name->setMaxLength(longestName);
    m_number->setObjectName(u"grantNumber"_s);
    m_number->setMaxLength(longestNumber);
    m_role->setObjectName(u"grantRole"_s);
    m_trouble->setObjectName(u"grantTrouble"_s);
    m_trouble->setProperty("role", u"danger"_s);
    m_trouble->setWordWrap(true);
    m_send->setObjectName(u"grantSend"_s);
    m_send->setProperty("role", u"main"_s);
    m_cancel->setObjectName(u"grantCancel"_s);
    m_nameRow = new FormRow(m_name, this);
    m_numberRow = new FormRow(m_number, this);
    m_roleRow = new FormRow(m_role, this);
    QWidget *until = untilField();
    m_untilRow = new FormRow(m_day->field(), this, until);
    for (FormRow *row : {m_nameRow, m_numberRow, m_roleRow, m_untilRow})
        row->setRequired(true);
    layOut();

    for (QLineEdit *field : {m_name, m_number}) {
        connect(field, &QLineEdit::textEdited, this, &GrantForm::clearFaults);
        connect(field, &QLineEdit::returnPressed, this, &GrantForm::send);
    }
    connect(m_role, &QComboBox::activated, this, &GrantForm::clearFaults);
    connect(m_send, &QPushButton::clicked, this, &GrantForm::send);
    connect(m_cancel, &QPushButton::clicked, this, &GrantForm::closed);
    retranslate();
}

QWidget *GrantForm::untilField()
{
    auto *all = new QWidget(this);
    m_forEver = new QRadioButton(all);
    m_forEver->setObjectName(u"grantForEver"_s);
    m_toDay = new QRadioButton(all);
    m_toDay->setObjectName(u"grantToDay"_s);
    FieldDefinition field;
    field.name = u"grantDay"_s;
    m_day = new DateEditor(field, all);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addWidget(m_toDay);
    row->addWidget(m_day, 1);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::halfGrid);
    column->addLayout(row);
    column->addWidget(m_forEver);
    connect(m_toDay, &QRadioButton::toggled, this, [this](bool on) {
        m_day->setEnabled(on);
        clearFaults();
    });
    connect(m_day, &FieldEditor::edited, this, [this] {
        m_toDay->setChecked(true);
        clearFaults();
    });
    return all;
}

void GrantForm::layOut()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(m_send);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    column->setSpacing(metrics::margin);
    column->addWidget(m_heading);
    column->addWidget(m_words);
    for (FormRow *row : {m_nameRow, m_numberRow, m_roleRow, m_untilRow})
        column->addWidget(row);
    column->addWidget(m_trouble);
    column->addLayout(buttons);
    column->addStretch(1);
}

void GrantForm::startNew()
{
    m_name->clear();
    m_number->clear();
    start(Purpose::New, {});
    m_name->setFocus();
}

void GrantForm::startChange(const Grant &grant)
{
    start(Purpose::Change, grant);
    m_role->setFocus();
}

void GrantForm::startRenewal(const Grant &grant)
{
    start(Purpose::Renew, grant);
    m_day->setFocus();
}

void GrantForm::start(Purpose purpose, const Grant &grant)
{
    m_purpose = purpose;
    m_grant = grant;
    const bool isNew = purpose == Purpose::New;
    m_nameRow->setVisible(isNew);
    m_numberRow->setVisible(isNew);
    m_roleRow->setVisible(purpose != Purpose::Renew);
    // A year is what most are given for; who has it for ever keeps it so.
    const QDate kept = purpose == Purpose::Change ? GrantTimes::lastDayOf(grant.until) : today().addYears(1);
    m_day->setValue(kept.toString(Qt::ISODate));
    m_day->setEnabled(kept.isValid());
    (kept.isValid() ? m_toDay : m_forEver)->setChecked(true);
    m_send->setEnabled(true);
    fillRoles();
    clearFaults();
    retranslate();
}

/// G-07: what a unit commissioner can't become is not offered.
void GrantForm::fillRoles()
{
    const QString before = m_grant.id != 0 ? m_grant.role : m_role->currentData().toString();
    m_role->clear();
    for (const QString &role : grantableRoles(m_system)) {
        if (m_grant.id == 0 || roleChangeFault(m_system, m_grant.role, role).isEmpty())
            m_role->addItem(grantRoleText(m_system, role), role);
    }
    const int there = m_role->findData(before);
    // A commissioner is what most are made.
    m_role->setCurrentIndex(there >= 0 ? there : std::min(1, m_role->count() - 1));
}

void GrantForm::clearFaults()
{
    for (FormRow *row : {m_nameRow, m_numberRow, m_roleRow, m_untilRow})
        row->setFault({});
    m_trouble->clear();
    m_trouble->hide();
}

bool GrantForm::holdsWork() const
{
    return isVisibleTo(parentWidget()) && m_purpose == Purpose::New
        && !(m_name->text().trimmed().isEmpty() && m_number->text().trimmed().isEmpty());
}

QDateTime GrantForm::until() const
{
    if (m_forEver->isChecked())
        return {};
    const Result<QDate> day = parseIsoDate(m_day->value());
    return day ? GrantTimes::untilOf(*day) : QDateTime();
}

bool GrantForm::isRight()
{
    clearFaults();
    if (m_purpose == Purpose::New) {
        if (trimmedEntry(m_name->text()).isEmpty())
            m_nameRow->setFault(tr("Type the name as it is on the ID."));
        if (trimmedEntry(m_number->text()).isEmpty())
            m_numberRow->setFault(tr("Type the ID number, or the login name."));
    }
    if (m_toDay->isChecked()) {
        const Result<QDate> day = parseIsoDate(m_day->value());
        if (!day)
            m_untilRow->setFault(day.error().message);
        else if (*day < today())
            m_untilRow->setFault(tr("This day is over. Choose today or a later one."));
    }
    for (FormRow *row : {m_nameRow, m_numberRow, m_untilRow}) {
        if (row->fault().isEmpty())
            continue;
        row->field()->setFocus();
        return false;
    }
    return true;
}

std::function<Result<Grant>(Workspace &)> GrantForm::deed() const
{
    const Actor me = m_session.actor();
    const QString role = m_role->currentData().toString();
    switch (m_purpose) {
    case Purpose::Change:
        return [=, id = m_grant.id, end = until()](Workspace &at) { return at.grants().change(id, role, end, me); };
    case Purpose::Renew:
        return [=, id = m_grant.id, end = until()](Workspace &at) { return at.grants().renew(id, end, me); };
    case Purpose::New: break;
    }
    NewGrant grant;
    grant.unit = m_unit;
    grant.personName = trimmedEntry(m_name->text());
    grant.numberOrLogin = trimmedEntry(m_number->text());
    grant.system = m_system;
    grant.role = role;
    grant.until = until();
    return [=](Workspace &at) { return at.grants().grant(grant, me); };
}

void GrantForm::send()
{
    if (!m_send->isEnabled() || !isRight())
        return;
    m_send->setEnabled(false);
    m_session.store().run(deed()).then(this, [this](const Result<Grant> &answer) {
        m_send->setEnabled(true);
        if (!answer)
            return refuse(answer.error());
        m_name->clear();
        m_number->clear();
        emit done(*answer, doneText(*answer));
    });
}

void GrantForm::refuse(const Error &error)
{
    struct Place
    {
        const char *code;
        FormRow *row;
    };
    const Place places[] = {
        {"grant.name_missing", m_nameRow},       {"grant.login_name_as_name", m_nameRow},
        {"grant.no_match", m_numberRow},         {"grant.not_registered", m_numberRow},
        {"grant.not_verified", m_numberRow},     {"grant.has_role", m_numberRow},
        {"grant.ones_own", m_numberRow},         {"grant.holds_office", m_roleRow},
        {"grant.is_unit_commissioner", m_roleRow}, {"grant.is_person_commissioner", m_roleRow},
        {"grant.unit_stays_unit", m_roleRow},    {"grant.role_unknown", m_roleRow},
        {"grant.until_past", m_untilRow},
    };
    for (const Place &place : places) {
        if (error.code != QLatin1String(place.code) || place.row->isHidden())
            continue;
        place.row->setFault(error.message);
        place.row->field()->setFocus();
        return;
    }
    m_trouble->setText(error.message);
    m_trouble->show();
}

QString GrantForm::doneText(const Grant &grant) const
{
    const QString role = grantRoleText(grant.system, grant.role);
    const QString until = GrantTimes::text(grant.until, QDateTime::currentDateTimeUtc());
    switch (m_purpose) {
    case Purpose::New: return tr("%1 has the role “%2”, %3.", "until").arg(grant.personName, role, until);
    case Purpose::Change: return tr("The role of %1 is “%2” now, %3.", "until").arg(grant.personName, role, until);
    case Purpose::Renew: return tr("%1 has the role “%2” anew, %3.", "until").arg(grant.personName, role, until);
    }
    return {};
}

void GrantForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

void GrantForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GrantForm::retranslate()
{
    const QString who = m_grant.personName;
    const QString role = grantRoleText(m_grant.system, m_grant.role);
    switch (m_purpose) {
    case Purpose::New:
        m_heading->setText(tr("New grant"));
        m_words->setText(tr("The person must be registered and verified. Name and number must be exactly as verified."));
        m_send->setText(tr("Grant"));
        break;
    case Purpose::Change:
        m_heading->setText(tr("Change the grant of %1").arg(who));
        m_words->setText(tr("Now: %1, %2").arg(role, GrantTimes::text(m_grant.until, QDateTime::currentDateTimeUtc())));
        m_send->setText(tr("Change"));
        break;
    case Purpose::Renew:
        m_heading->setText(tr("Renew the grant of %1").arg(who));
        m_words->setText(tr("%1, given anew from today on.", "role").arg(role));
        m_send->setText(tr("Renew"));
        break;
    }
    m_cancel->setText(tr("Cancel"));
    m_nameRow->setLabel(tr("Name"));
    m_nameRow->setExplanation(tr("The name on the ID, not a login name."));
    m_numberRow->setLabel(tr("ID number or login name"));
    m_roleRow->setLabel(tr("Role"));
    m_roleRow->setExplanation(tr("A matter administrator acts as the unit in this system. A person commissioner registers as a "
                                 "commissioner for the unit; a unit commissioner fills in the unit's own registration."));
    m_untilRow->setLabel(tr("Until", "a grant"));
    m_toDay->setText(tr("up to and with"));
    m_forEver->setText(tr("for ever"));
    for (int i = 0; i < m_role->count(); ++i)
        m_role->setItemText(i, grantRoleText(m_system, m_role->itemData(i).toString()));
    m_day->retranslate();
}

} // namespace hezhun
