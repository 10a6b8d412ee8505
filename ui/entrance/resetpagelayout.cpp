// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/displaylanguage.h"
#include "ui/entrance/resetpage.h"
#include "ui/entrance/typechoice.h"
#include "ui/entrance/wayout.h"
#include "ui/forms/challengefield.h"
#include "ui/forms/codefield.h"
#include "ui/forms/newpasswordfields.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/parts/formrow.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int pageWidth = 480; ///< px

ResetPage::ResetPage(EntranceConnection &connection, QWidget *parent)
    : EntrancePage(connection, pageWidth, parent)
{
    setObjectName(u"resetPage"_s);
    makeWho();
    makeWhere();
    makePassword();
    auto *sign = new QLabel(this);
    sign->setPixmap(icon(u"circle-check"_s, IconColour::Good).pixmap(metrics::iconHuge));
    m_done = new QLabel(this);
    m_done->setObjectName(u"passwordReset"_s);
    m_done->setWordWrap(true);
    QVBoxLayout *column = addStep();
    column->addWidget(sign);
    column->addWidget(m_done);
    showTexts();
    showButtons();
}

FormRow *ResetPage::makeRow(QLineEdit *field, const QString &name, int maximumLength)
{
    field->setObjectName(name);
    field->setMaxLength(maximumLength);
    auto *row = new FormRow(field, this);
    row->setRequired(true);
    connect(field, &QLineEdit::textEdited, this, [row] { row->setFault({}); });
    return row;
}

void ResetPage::makeWho()
{
    m_type = new TypeChoice(u"resetOf"_s, this);
    m_name = new QLineEdit(this);
    m_nameRow = makeRow(m_name, u"resetName"_s, 64);
    m_name->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhPreferLatin);
    m_challengeLabel = new QLabel(this);
    m_challenge = new ChallengeField(this);
    m_challengeLabel->setBuddy(m_challenge->edit());
    auto *challenge = new QVBoxLayout;
    challenge->setSpacing(metrics::halfGrid);
    challenge->addWidget(m_challengeLabel);
    challenge->addWidget(m_challenge);
    QVBoxLayout *column = addStep();
    column->addWidget(m_type);
    column->addWidget(m_nameRow);
    column->addLayout(challenge);
}

QWidget *ResetPage::channels()
{
    auto *pane = new QWidget(this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::halfGrid);
    m_channelText = new QLabel(pane);
    m_byPhone = new QRadioButton(pane);
    m_byPhone->setObjectName(u"resetByPhone"_s);
    m_byEmail = new QRadioButton(pane);
    m_byEmail->setObjectName(u"resetByEmail"_s);
    column->addWidget(m_channelText);
    column->addWidget(m_byPhone);
    column->addWidget(m_byEmail);
    connect(m_byEmail, &QRadioButton::toggled, this, [this] {
        m_address->clear();
        m_addressRow->setFault({});
        showChannel();
    });
    return pane;
}

QWidget *ResetPage::unitPane()
{
    m_unitPane = new QWidget(this);
    auto *column = new QVBoxLayout(m_unitPane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::margin);
    m_unitName = new QLineEdit(m_unitPane);
    m_unitNameRow = makeRow(m_unitName, u"resetUnitName"_s, 200);
    m_creditCode = new QLineEdit(m_unitPane);
    m_creditCodeRow = makeRow(m_creditCode, u"resetCreditCode"_s, 30);
    column->addWidget(m_unitNameRow);
    column->addWidget(m_creditCodeRow);
    return m_unitPane;
}

void ResetPage::makeWhere()
{
    m_address = new QLineEdit(this);
    m_addressRow = makeRow(m_address, u"resetAddress"_s, 254);
    m_reason = new QComboBox(this);
    m_reason->setObjectName(u"resetReason"_s);
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    m_reason->lineEdit()->setMaxLength(200);
    m_reasonRow = new FormRow(m_reason, this);
    m_reasonRow->setRequired(true);
    connect(m_reason, &QComboBox::editTextChanged, this, [this] { m_reasonRow->setFault({}); });
    m_lost = new QPushButton(this);
    m_lost->setObjectName(u"phoneLost"_s);
    m_lost->setProperty("role", u"quiet"_s);
    connect(m_lost, &QPushButton::clicked, this, [this] {
        offerAppeal(tr("Whoever no longer has the phone and the e-mail address of the account gets it back by an "
                       "appeal, with the ID."));
    });
    QVBoxLayout *column = addStep();
    column->addWidget(channels());
    column->addWidget(m_addressRow);
    column->addWidget(unitPane());
    column->addWidget(m_reasonRow);
    column->addWidget(m_lost, 0, Qt::AlignLeft);
}

void ResetPage::makePassword()
{
    m_sentText = new QLabel(this);
    m_sentText->setObjectName(u"resetSent"_s);
    m_sentText->setWordWrap(true);
    m_code = new CodeField(this);
    m_codeRow = new FormRow(m_code->edit(), this, m_code);
    m_codeRow->setRequired(true);
    m_password = new NewPasswordFields(this);
    connect(m_code, &CodeField::codeRequested, this, &ResetPage::sendAgain);
    QVBoxLayout *column = addStep();
    column->addWidget(m_sentText);
    column->addWidget(m_codeRow);
    column->addWidget(m_password);
}

/// What is asked for the way that was chosen; the one that there is none of is not offered.
void ResetPage::showChannel()
{
    m_byPhone->setVisible(!m_offer.maskedPhone.isEmpty());
    m_byEmail->setVisible(!m_offer.maskedEmail.isEmpty());
    m_unitPane->setVisible(m_offer.needsUnit);
    m_addressRow->setLabel(isByEmail() ? tr("The e-mail address, typed in full") : tr("The phone, typed in full"));
    if (step() == Where)
        m_address->setFocus();
}

void ResetPage::showTexts()
{
    setHeading(tr("Forgotten password"),
               tr("A code goes to the phone or the e-mail address that the account has; with it you set a new "
                  "password."));
    setSteps({tr("Login name"), tr("Where to"), tr("New password")});
    m_type->setTexts(tr("Of a person"), tr("Of a unit"));
    m_nameRow->setLabel(tr("Login name"));
    m_challengeLabel->setText(tr("Type what is drawn"));
    m_channelText->setText(tr("Have the code sent to"));
    m_byPhone->setText(tr("the phone %1").arg(m_offer.maskedPhone));
    m_byEmail->setText(tr("the e-mail address %1").arg(m_offer.maskedEmail));
    if (const KindDefinition *unit = kind(u"realname.unit"_s)) {
        m_unitNameRow->setLabel(unit->field(unit->subjectField)->label.in(displayLanguage()));
        m_creditCodeRow->setLabel(unit->field(unit->numberField)->label.in(displayLanguage()));
    }
    m_reasonRow->setLabel(tr("Reason"));
    const QString typed = m_reason->currentText();
    m_reason->clear();
    m_reason->addItems({tr("I forgot the password"), tr("Locked after wrong passwords"),
                        tr("Somebody else may know the password"), tr("The account was handed over to me")});
    m_reason->setEditText(typed);
    m_reason->lineEdit()->setPlaceholderText(tr("Choose or type"));
    m_lost->setText(tr("I have neither of them any more"));
    m_sentText->setText(tr("If everything that you typed belongs together, a code is on its way. None came? Then go "
                           "back and check it."));
    m_codeRow->setLabel(tr("Code from the message"));
    m_done->setText(tr("The new password serves from now on. Whoever was logged in with the old one is out."));
    showChannel();
}

QString ResetPage::mainText() const
{
    switch (step()) {
    case Who: return tr("Next");
    case Where: return tr("Send the code");
    case NewPassword: return tr("Set the new password");
    default: return isAtCounter() ? QString() : tr("Log in now");
    }
}

QString ResetPage::backText() const
{
    return step() == AllDone ? homeText() : EntrancePage::backText();
}

} // namespace hezhun
