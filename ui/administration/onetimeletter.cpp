// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/onetimeletter.h"

#include "ui/look/fonts.h"
#include "ui/look/metrics.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(OneTimeLetter)
};

QString paragraph(const QString &text, const QString &style = {})
{
    return text.isEmpty() ? QString() : u"<p style='%1'>%2</p>"_s.arg(style, text.toHtmlEscaped());
}

QString pageOf(const Letter &letter, bool isFirst)
{
    return u"<h2 style='%1'>%2</h2>"_s.arg(isFirst ? QString() : u"page-break-before:always"_s,
                                           Texts::tr("One-time password").toHtmlEscaped())
        + paragraph(letter.to) + paragraph(Texts::tr("Login name: %1").arg(letter.loginName))
        + paragraph(letter.password, u"font-size:16pt; font-family:monospace"_s)
        + paragraph(
               Texts::tr("It serves for 72 hours, once, and only to set a password of your own: log in with it, and "
                         "the program asks for the new one. Give this letter to nobody."))
        + paragraph(letter.more);
}

} // namespace

void writeLetters(QTextDocument &document, const QList<Letter> &letters)
{
    QString html;
    for (const Letter &letter : letters)
        html += pageOf(letter, html.isEmpty());
    document.setHtml(html);
}

bool printLetters(const QList<Letter> &letters, QWidget *parent)
{
    QPrinter printer;
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    QTextDocument document;
    writeLetters(document, letters);
    document.print(&printer);
    return true;
}

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

void OneTimeLetter::show(const Letter &letter)
{
    m_letter = letter;
    m_password->setText(letter.password);
    retranslate();
    QFrame::show();
    m_print->setFocus();
}

void OneTimeLetter::write(QTextDocument &document) const
{
    writeLetters(document, {m_letter});
}

void OneTimeLetter::print()
{
    printLetters({m_letter}, this);
}

void OneTimeLetter::put()
{
    m_password->clear();
    m_letter = {};
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
                        .arg(m_letter.loginName));
    m_password->setAccessibleName(tr("One-time password"));
    m_print->setText(tr("Print the letter…"));
    m_done->setText(tr("Done"));
}

} // namespace hezhun
