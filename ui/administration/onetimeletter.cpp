// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/onetimeletter.h"

#include "ui/look/fonts.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

OneTimeLetter::OneTimeLetter(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_password(new QLabel(this))
    , m_print(new QPushButton(this))
    , m_done(new QPushButton(this))
{
    setObjectName(u"oneTimeLetter"_s);
    setProperty("role", u"card"_s);
    m_text->setWordWrap(true);
    m_password->setObjectName(u"oneTimePassword"_s);
    m_password->setFont(numeralFont());
    m_password->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_print->setProperty("role", u"main"_s);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(m_print);
    buttons->addWidget(m_done);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    column->setSpacing(metrics::gap);
    column->addWidget(m_text);
    column->addWidget(m_password);
    column->addLayout(buttons);

    connect(m_print, &QPushButton::clicked, this, &OneTimeLetter::print);
    connect(m_done, &QPushButton::clicked, this, &OneTimeLetter::put);
    hide();
    retranslate();
}

void OneTimeLetter::show(const QString &loginName, const QString &password)
{
    m_loginName = loginName;
    m_password->setText(password);
    retranslate();
    QFrame::show();
    m_print->setFocus();
}

void OneTimeLetter::write(QTextDocument &document) const
{
    document.setHtml(
        u"<h2>%1</h2><p>%2</p><p style='font-size:16pt; font-family:monospace'>%3</p><p>%4</p>"_s
            .arg(tr("One-time password").toHtmlEscaped(), tr("Login name: %1").arg(m_loginName).toHtmlEscaped(),
                 m_password->text().toHtmlEscaped(),
                 tr("It serves for 72 hours, once, and only to set a password of your own: log in with it, and the "
                    "program asks for the new one. Give this letter to nobody.")
                     .toHtmlEscaped()));
}

void OneTimeLetter::print()
{
    QPrinter printer;
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QTextDocument document;
    write(document);
    document.print(&printer);
}

void OneTimeLetter::put()
{
    m_password->clear();
    hide();
    emit finished();
}

void OneTimeLetter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void OneTimeLetter::retranslate()
{
    m_text->setText(tr("The one-time password of %1. It is shown only now; it serves for 72 hours, and only to set a "
                       "password of one's own.")
                        .arg(m_loginName));
    m_password->setAccessibleName(tr("One-time password"));
    m_print->setText(tr("Print the letter…"));
    m_done->setText(tr("Done"));
}

} // namespace hezhun
