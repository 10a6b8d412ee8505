// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/codefield.h"

#include "ui/look/metrics.h"
#include "ui/look/repolish.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int digits = 6;
constexpr std::chrono::seconds between(60); ///< one a minute for an address

CodeField::CodeField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_send(new QPushButton(this))
    , m_line(new QLabel(this))
{
    m_edit->setObjectName(u"code"_s);
    m_edit->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhNoPredictiveText);
    m_edit->setValidator(new QRegularExpressionValidator(QRegularExpression(u"\\s*[0-9]{0,6}\\s*"_s), m_edit));
    m_send->setObjectName(u"sendCode"_s);
    m_line->setObjectName(u"codeLine"_s);
    m_line->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addWidget(m_edit, 1);
    row->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::halfGrid);
    column->addLayout(row);
    column->addWidget(m_line);
    setFocusProxy(m_edit);

    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &CodeField::tick);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        m_fault.clear();
        showState();
        emit edited();
    });
    connect(m_send, &QPushButton::clicked, this, [this] {
        m_sending = true;
        showState();
        emit codeRequested();
    });
    showState();
}

void CodeField::setSendable(bool sendable)
{
    m_sendable = sendable;
    showState();
}

void CodeField::sent(qint64 codeId, const QDateTime &until, const QString &address)
{
    m_sending = false;
    m_codeId = codeId;
    m_until = until;
    m_address = address;
    m_again = QDateTime::currentDateTimeUtc().addSecs(between.count());
    m_fault.clear();
    m_edit->clear();
    m_second.start();
    showState();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void CodeField::notSent(const QString &reason)
{
    m_sending = false;
    setFault(reason);
}

QString CodeField::code() const
{
    return m_edit->text().trimmed();
}

QString CodeField::firstFault()
{
    if (m_codeId == 0)
        setFault(tr("Have a code sent first, then type it here."));
    else if (code().size() != digits)
        setFault(tr("Type the six digits of the code."));
    else if (QDateTime::currentDateTimeUtc() > m_until)
        setFault(tr("The code is no longer valid. Have another one sent."));
    return m_fault;
}

void CodeField::setFault(const QString &reason)
{
    m_fault = reason;
    showState();
}

void CodeField::clear()
{
    m_edit->clear();
    m_codeId = 0;
    m_until = {};
    m_fault.clear();
    showState();
}

void CodeField::tick()
{
    if (QDateTime::currentDateTimeUtc() >= std::max(m_again, m_until))
        m_second.stop();
    showState();
}

void CodeField::showState()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const int wait = m_again.isValid() ? int(std::max<qint64>(0, now.secsTo(m_again))) : 0;
    m_send->setEnabled(m_sendable && !m_sending && wait == 0);
    if (wait > 0)
        m_send->setText(tr("Again in %n second(s)", nullptr, wait));
    else
        m_send->setText(m_codeId == 0 ? tr("Send a code") : tr("Send another code"));

    const bool wrong = !m_fault.isEmpty();
    QString line = m_fault;
    if (!wrong && m_codeId != 0) {
        line = now > m_until ? tr("The code is no longer valid. Have another one sent.")
                             : tr("A code was sent to %1. It serves until %2, once.")
                                   .arg(m_address, m_until.toLocalTime().toString(u"HH:mm:ss"_s));
    }
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    m_edit->setAccessibleName(tr("Code of six digits"));
    m_edit->setAccessibleDescription(line);
    m_edit->setPlaceholderText(tr("Six digits"));
    m_line->setProperty("role", wrong ? u"danger"_s : u"secondary"_s);
    repolish(m_line);
    if (m_edit->property("fault").toBool() != wrong) {
        m_edit->setProperty("fault", wrong);
        repolish(m_edit);
    }
}

void CodeField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showState();
    QWidget::changeEvent(event);
}

} // namespace hezhun
