// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/appealreceipt.h"

#include "domain/masking.h"
#include "tables/displaylanguage.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int referencePixels = 32; ///< to be read from where somebody stands at a counter

AppealReceipt::AppealReceipt(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_reference(new QLabel(this))
    , m_note(new QLabel(this))
    , m_next(new QLabel(this))
    , m_copy(new QPushButton(this))
    , m_print(new QPushButton(this))
{
    m_reference->setObjectName(u"appealReference"_s);
    m_reference->setProperty("role", u"reference"_s);
    m_reference->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont large = m_reference->font();
    large.setPixelSize(referencePixels);
    large.setBold(true);
    m_reference->setFont(large);
    m_next->setObjectName(u"appealNext"_s);
    for (QLabel *text : {m_note, m_next})
        text->setWordWrap(true);
    m_copy->setObjectName(u"copyReference"_s);
    m_copy->setIcon(icon(u"copy"_s));
    m_print->setObjectName(u"printReference"_s);
    m_print->setIcon(icon(u"printer"_s));
    auto *sign = new QLabel(this);
    sign->setPixmap(icon(u"circle-check"_s, IconColour::Good).pixmap(metrics::iconHuge));
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::margin);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_heading);
    words->addWidget(m_reference);
    head->addWidget(sign);
    head->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_print);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::margin);
    column->addLayout(head);
    column->addWidget(m_note);
    column->addWidget(m_next);
    column->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_reference->text()); });
    connect(m_print, &QPushButton::clicked, this, &AppealReceipt::print);
    retranslate();
}

void AppealReceipt::show(const QString &reference, const QString &phone, const KindDefinition &kind)
{
    m_reference->setText(reference);
    m_maskedPhone = maskPhone(phone);
    m_title = kind.title;
    m_workingDays = kind.workingDays;
    m_isRequest = kind.name.startsWith(u"request."_s);
    retranslate();
}

void AppealReceipt::clear()
{
    m_reference->clear();
    m_maskedPhone.clear();
    retranslate();
}

void AppealReceipt::write(QTextDocument &document) const
{
    document.setHtml(u"<h2>%1</h2><h1>%2</h1><p>%3</p><p>%4</p>"_s.arg(
        m_title.in(displayLanguage()).toHtmlEscaped(), m_reference->text().toHtmlEscaped(),
        m_next->text().toHtmlEscaped(), locale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat)));
}

void AppealReceipt::print()
{
    auto *printer = new QPrinter(QPrinter::HighResolution);
    auto *dialogue = new QPrintDialog(printer, this);
    dialogue->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialogue, &QObject::destroyed, [printer] { delete printer; });
    connect(dialogue, &QDialog::accepted, this, [this, printer] {
        QTextDocument document;
        write(document);
        document.print(printer);
    });
    dialogue->open();
}

void AppealReceipt::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AppealReceipt::retranslate()
{
    m_heading->setText(m_isRequest ? tr("The request is handed in. Its reference:")
                                   : tr("The appeal is handed in. Its reference:"));
    m_note->setText(tr("Note the reference, or print it: with it you are answered when you ask."));
    const QString next
        = m_isRequest ? tr("What happens next: a reviewer compares the letter within 1 to %n working day(s). The outcome "
                           "comes as a message to the phone %1.",
                           nullptr, m_workingDays)
                      : tr("What happens next: a reviewer compares the papers within 1 to %n working day(s). The outcome "
                           "comes as a message to the phone %1. If the account is given back, the message brings its "
                           "login name and a one-time password, with which you log in and choose a password of your own.",
                           nullptr, m_workingDays);
    m_next->setText(next.arg(m_maskedPhone));
    m_copy->setText(tr("Copy"));
    m_print->setText(tr("Print…"));
}

} // namespace hezhun
