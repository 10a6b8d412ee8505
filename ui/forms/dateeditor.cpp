// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/dateeditor.h"

#include "ui/look/icons.h"

#include <QAction>
#include <QCalendarWidget>
#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

DateEditor::DateEditor(const FieldDefinition &field, QWidget *parent)
    : FieldEditor(parent)
    , m_edit(new QLineEdit(this))
    , m_open(m_edit->addAction(icon(u"calendar"_s, IconColour::Secondary), QLineEdit::TrailingPosition))
{
    m_edit->setObjectName(field.name);
    m_edit->setMaxLength(40);
    m_edit->installEventFilter(this);
    m_open->setObjectName(u"openCalendar"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &FieldEditor::edited);
    connect(m_open, &QAction::triggered, this, &DateEditor::openCalendar);
    retranslate();
}

QWidget *DateEditor::field() const
{
    return m_edit;
}

QString DateEditor::value() const
{
    return isoDateOf(m_edit->text());
}

void DateEditor::setValue(const QString &value)
{
    const QSignalBlocker quiet(m_edit);
    m_edit->setText(value);
}

void DateEditor::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_edit->setFocusPolicy(readOnly ? Qt::ClickFocus : Qt::StrongFocus);
    m_open->setVisible(!readOnly);
    retranslate();
}

void DateEditor::retranslate()
{
    m_edit->setPlaceholderText(m_edit->isReadOnly() ? QString() : tr("year-month-day"));
    m_open->setToolTip(tr("Pick from the calendar (Alt+Down)"));
}

bool DateEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        const QString iso = value();
        if (iso != m_edit->text())
            m_edit->setText(iso);
        emit left();
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && key->modifiers() & Qt::AltModifier && !m_edit->isReadOnly()) {
            openCalendar();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void DateEditor::openCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(u"calendarPopup"_s);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setProperty("role", u"card"_s);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setLocale(locale());
    const Result<QDate> typed = parseIsoDate(value());
    if (typed)
        calendar->setSelectedDate(*typed);
    auto *column = new QVBoxLayout(popup);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(calendar);
    const auto take = [this, popup](QDate date) {
        m_edit->setText(date.toString(Qt::ISODate));
        popup->close();
        m_edit->setFocus(Qt::OtherFocusReason);
    };
    connect(calendar, &QCalendarWidget::activated, this, take);
    connect(calendar, &QCalendarWidget::clicked, this, take);
    popup->move(m_edit->mapToGlobal(QPoint(0, m_edit->height())));
    popup->show();
    calendar->setFocus();
}

} // namespace hezhun
