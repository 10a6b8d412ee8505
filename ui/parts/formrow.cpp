// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/formrow.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/repolish.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

FormRow::FormRow(QWidget *field, QWidget *parent, QWidget *content)
    : QWidget(parent)
    , m_field(field)
    , m_label(new QLabel(this))
    , m_star(new QLabel(u"*"_s, this))
    , m_mark(new QLabel(this))
    , m_reason(new QLabel(this))
    , m_remark(new QLabel(this))
{
    m_label->setBuddy(field);
    m_star->setProperty("role", u"danger"_s);
    m_star->hide();
    m_mark->setPixmap(icon(u"info"_s, IconColour::Accent).pixmap(metrics::iconSmall));
    m_mark->hide();
    m_reason->setObjectName(u"fault"_s);
    m_reason->setProperty("role", u"danger"_s);
    m_reason->setWordWrap(true);
    m_reason->hide();
    m_remark->setObjectName(u"remark"_s);
    m_remark->setProperty("role", u"warning"_s);
    m_remark->setWordWrap(true);
    m_remark->hide();

    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::halfGrid);
    head->addWidget(m_label);
    head->addWidget(m_star);
    head->addWidget(m_mark);
    head->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::halfGrid);
    column->addLayout(head);
    column->addWidget(content ? content : field);
    column->addWidget(m_reason);
    column->addWidget(m_remark);
    field->installEventFilter(this);
}

void FormRow::setLabel(const QString &text)
{
    m_label->setText(text);
    describe();
}

void FormRow::setRequired(bool required)
{
    m_star->setVisible(required);
    describe();
}

void FormRow::setExplanation(const QString &text)
{
    m_mark->setToolTip(text);
    m_mark->setVisible(!text.isEmpty());
    describe();
}

void FormRow::setFault(const QString &reason)
{
    const bool wrong = !reason.isEmpty();
    m_reason->setText(reason);
    m_reason->setVisible(wrong);
    m_remark->setVisible(!wrong && !m_remark->text().isEmpty());
    for (QWidget *part : {m_field, static_cast<QWidget *>(m_label)}) {
        if (part->property("fault").toBool() == wrong)
            continue;
        part->setProperty("fault", wrong);
        repolish(part);
    }
    describe();
}

QString FormRow::fault() const
{
    return m_reason->text();
}

void FormRow::setRemark(const QString &text)
{
    m_remark->setText(text);
    m_remark->setVisible(!text.isEmpty() && m_reason->text().isEmpty());
    describe();
}

bool FormRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && !m_mark->toolTip().isEmpty())
        QToolTip::showText(m_mark->mapToGlobal(QPoint(m_mark->width(), 0)), m_mark->toolTip(), m_mark);
    else if (event->type() == QEvent::FocusOut && !m_mark->toolTip().isEmpty())
        QToolTip::hideText();
    return QWidget::eventFilter(watched, event);
}

void FormRow::describe()
{
    m_field->setAccessibleName(m_star->isHidden() ? m_label->text() : tr("%1 (required)").arg(m_label->text()));
    QString more = m_reason->text();
    if (more.isEmpty())
        more = m_remark->text();
    m_field->setAccessibleDescription(more.isEmpty() ? m_mark->toolTip() : more);
}

} // namespace hezhun
