// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/loginpage.h"

#include "ui/entrance/stationpassword.h"
#include "ui/entrance/typechoice.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/parts/formrow.h"
#include "ui/parts/passwordfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int cardWidth = 400; ///< px

void LoginPage::makeFields()
{
    m_mark = new QLabel(this);
    m_mark->setPixmap(applicationIcon().pixmap(metrics::iconHuge));
    m_heading = new QLabel(this);
    m_heading->setProperty("role", u"heading"_s);
    m_workspace = new QLabel(this);
    m_workspace->setObjectName(u"loginWorkspace"_s);
    m_workspace->setProperty("role", u"secondary"_s);
    m_otherWorkspace = new QPushButton(this);
    m_otherWorkspace->setObjectName(u"otherWorkspace"_s);
    m_otherWorkspace->setProperty("role", u"quiet"_s);
    m_type = new TypeChoice(u"loginAs"_s, this);
    m_nameLabel = new QLabel(this);
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"loginName"_s);
    m_nameLabel->setBuddy(m_name);
    m_passwordLabel = new QLabel(this);
    m_password = new PasswordField(this);
    m_password->setObjectName(u"loginPassword"_s);
    m_passwordLabel->setBuddy(m_password);
    m_remember = new QCheckBox(this);
    m_remember->setObjectName(u"loginRemember"_s);
    m_notice = new QLabel(this);
    m_notice->setObjectName(u"loginNotice"_s);
    m_notice->setProperty("role", u"warning"_s);
    m_notice->setWordWrap(true);
    m_notice->setContentsMargins(0, 0, 0, metrics::gap);
    m_notice->hide();
    m_check = new QPushButton(this);
    m_check->setObjectName(u"checkConnection"_s);
    m_check->hide();
    m_trouble = new QLabel(this);
    m_trouble->setObjectName(u"loginTrouble"_s);
    m_trouble->setProperty("role", u"danger"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_logIn = new QPushButton(this);
    m_logIn->setObjectName(u"logIn"_s);
    m_logIn->setProperty("role", u"main"_s);
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(u"cancelLogin"_s);
    m_cancel->hide();
    const std::pair<QPushButton **, QString> ways[] = {{&m_findName, u"forgottenName"_s},
                                                       {&m_resetPassword, u"forgottenPassword"_s},
                                                       {&m_register, u"register"_s},
                                                       {&m_appeal, u"appeal"_s}};
    for (const auto &[button, name] : ways) {
        *button = new QPushButton(this);
        (*button)->setObjectName(name);
    }
    m_hint = new QLabel(this);
    m_hint->setObjectName(u"loginHint"_s);
    m_hint->setProperty("role", u"secondary"_s);
    m_hint->setWordWrap(true);
    m_hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_hint->hide();
    m_about = new QPushButton(this);
    m_about->setObjectName(u"aboutFromLogin"_s);
    m_about->setProperty("role", u"quiet"_s);
    m_language = new QComboBox(this);
    m_language->setObjectName(u"loginLanguage"_s);
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    m_language->addItem(u"English"_s, u"en"_s);
}

void LoginPage::layOut()
{
    auto *head = new QHBoxLayout;
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_heading);
    names->addWidget(m_workspace);
    head->setSpacing(metrics::margin);
    head->addWidget(m_mark);
    head->addLayout(names, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_otherWorkspace);
    foot->addStretch(1);
    foot->addWidget(m_about);
    foot->addWidget(m_language);

    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    card->setFixedWidth(cardWidth);
    auto *form = new QVBoxLayout(card);
    form->setContentsMargins(metrics::sectionGap, metrics::sectionGap, metrics::sectionGap, metrics::sectionGap);
    form->setSpacing(metrics::gap);
    form->addWidget(m_notice);
    form->addWidget(stationPane());
    form->addWidget(m_type);
    form->addSpacing(metrics::gap);
    for (QWidget *part :
         {static_cast<QWidget *>(m_nameLabel), static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_passwordLabel),
          static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_remember), static_cast<QWidget *>(m_trouble),
          static_cast<QWidget *>(m_check)})
        form->addWidget(part);
    form->addSpacing(metrics::gap);
    form->addWidget(m_logIn);
    form->addWidget(m_cancel);
    form->addWidget(forgottenRow());
    form->addWidget(m_hint);

    auto *inner = new QVBoxLayout;
    inner->setSpacing(metrics::margin);
    inner->addStretch(2);
    inner->addLayout(head);
    inner->addWidget(card);
    inner->addWidget(newcomersRow());
    inner->addLayout(foot);
    inner->addStretch(3);
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->addStretch(1);
    row->addLayout(inner);
    row->addStretch(1);
    // Only the smallest windows scroll, when the station's password is asked for too.
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scroll);
}

QWidget *LoginPage::forgottenRow()
{
    auto *widget = new QWidget(this);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_findName, m_resetPassword})
        button->setProperty("role", u"quiet"_s);
    row->addWidget(m_findName);
    row->addStretch(1);
    row->addWidget(m_resetPassword);
    return widget;
}

QWidget *LoginPage::newcomersRow()
{
    auto *widget = new QWidget(this);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_register, 1);
    row->addWidget(m_appeal, 1);
    return widget;
}

QWidget *LoginPage::stationPane()
{
    m_stationPane = new QWidget(this);
    m_stationPane->setObjectName(u"stationPane"_s);
    m_stationText = new QLabel(m_stationPane);
    m_stationText->setWordWrap(true);
    m_station = new StationPassword(m_keychain, m_stationPane);
    m_station->row()->setRequired(true);
    auto *column = new QVBoxLayout(m_stationPane);
    column->setContentsMargins(0, 0, 0, metrics::sectionGap);
    column->setSpacing(metrics::gap);
    column->addWidget(m_stationText);
    column->addWidget(m_station);
    m_stationPane->hide();
    return m_stationPane;
}

void LoginPage::retranslate()
{
    m_heading->setText(tr("Hezhun review desk"));
    m_otherWorkspace->setText(tr("Another workspace…"));
    m_type->setTexts(tr("Log in as a person"), tr("Log in as a unit"));
    m_nameLabel->setText(tr("Login name"));
    m_passwordLabel->setText(tr("Password"));
    m_remember->setText(tr("Remember my login name on this computer"));
    m_cancel->setText(tr("Cancel"));
    m_check->setText(tr("Check the connection…"));
    m_stationText->setText(tr("Before you log in, this computer has to be let into the shared workspace."));
    m_logIn->setText(m_busy ? tr("Logging in…") : tr("Log in"));
    m_findName->setText(tr("Forgotten login name"));
    m_resetPassword->setText(tr("Forgotten password"));
    m_register->setText(tr("Register"));
    m_appeal->setText(tr("Recover by appeal"));
    m_appeal->setToolTip(tr("For whoever has neither the login name nor the phone of the account any more."));
    m_about->setText(tr("About Hezhun…"));
    m_language->setAccessibleName(tr("Language"));
    m_hint->setText(tr("This is a demo, its people are invented. Log in as %1 with the password %2.")
                        .arg(m_demoLogin, m_demoPassword));
}

} // namespace hezhun
