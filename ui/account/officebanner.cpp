// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/officebanner.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

OfficeBanner::OfficeBanner(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel(this))
    , m_heading(new QLabel(this))
    , m_text(new QLabel(this))
{
    setObjectName(u"officeBanner"_s);
    setProperty("role", u"notice"_s);
    m_heading->setObjectName(u"officeHeading"_s);
    m_heading->setProperty("role", u"heading"_s);
    m_text->setObjectName(u"officeText"_s);
    for (QLabel *label : {m_heading, m_text})
        label->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(metrics::halfGrid);
    words->addWidget(m_heading);
    words->addWidget(m_text);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    row->setSpacing(metrics::margin);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    hide();
}

void OfficeBanner::show(const std::optional<DepartmentOffice> &office, const QString &desk)
{
    m_office = office;
    if (m_office && m_office->isInForce && desk == u"department:"_s + m_office->code)
        m_office.reset();
    showWords();
    setVisible(m_office.has_value());
}

void OfficeBanner::showWords()
{
    if (!m_office)
        return;
    m_sign->setPixmap(icon(m_office->isInForce ? u"shield-check"_s : u"building"_s,
                           m_office->isInForce ? IconColour::Good : IconColour::Warning)
                          .pixmap(metrics::iconHuge));
    if (m_office->isInForce) {
        m_heading->setText(tr("The desk of %1 is open").arg(m_office->name));
        m_text->setText(
            tr("You are verified as its operator. Log out, and in again with the same login name and password, to "
               "work there."));
    } else {
        m_heading->setText(tr("This is the account of %1").arg(m_office->name));
        m_text->setText(
            tr("You are its operator: replace the department's name by your own. Reserve your phone, fill in your "
               "name and your ID below, save, and be verified. Until then the department's desk stays closed; "
               "afterwards you log in with the same login name and password."));
    }
    setAccessibleName(m_heading->text());
    setAccessibleDescription(m_text->text());
}

void OfficeBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        showWords();
    QFrame::changeEvent(event);
}

} // namespace hezhun
