// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/findnamepage.h"

#include "tables/displaylanguage.h"
#include "ui/entrance/typechoice.h"
#include "ui/entrance/wayout.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/parts/formrow.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int pageWidth = 440; ///< px

FindNamePage::FindNamePage(EntranceConnection &connection, QWidget *parent)
    : EntrancePage(connection, pageWidth, parent)
    , m_type(new TypeChoice(u"findAs"_s, this))
    , m_found(new QLabel(this))
    , m_names(new QWidget(this))
{
    setObjectName(u"findNamePage"_s);
    m_subject = makeField(u"findSubject"_s, m_subjectRow);
    m_number = makeField(u"findNumber"_s, m_numberRow);
    QVBoxLayout *who = addStep();
    who->addWidget(m_type);
    who->addWidget(m_subjectRow);
    who->addWidget(m_numberRow);
    m_found->setObjectName(u"foundNames"_s);
    m_found->setWordWrap(true);
    auto *names = new QVBoxLayout(m_names);
    names->setContentsMargins(0, 0, 0, 0);
    names->setSpacing(metrics::gap);
    QVBoxLayout *found = addStep();
    found->addWidget(m_found);
    found->addWidget(m_names);
    connect(m_type, &TypeChoice::changed, this, [this] {
        m_subjectRow->setFault({});
        m_numberRow->setFault({});
        wayOut()->withdraw();
        showTexts();
    });
    showTexts();
    showButtons();
}

QLineEdit *FindNamePage::makeField(const QString &name, FormRow *&row)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setMaxLength(200);
    row = new FormRow(field, this);
    row->setRequired(true);
    connect(field, &QLineEdit::textEdited, this, [this, shown = row] {
        shown->setFault({});
        wayOut()->withdraw();
    });
    return field;
}

void FindNamePage::arrive(const Known &known)
{
    if (!known.accountType.isEmpty())
        m_type->choose(known.accountType);
    if (step() == Who)
        (m_subject->text().isEmpty() ? m_subject : m_number)->setFocus();
}

void FindNamePage::forget()
{
    m_foundNames.clear();
    for (QLineEdit *field : {m_subject, m_number})
        field->clear();
    for (FormRow *row : {m_subjectRow, m_numberRow})
        row->setFault({});
    EntrancePage::forget();
}

const KindDefinition *FindNamePage::kindOfType() const
{
    return kind(m_type->isUnit() ? u"realname.unit"_s : u"realname.person"_s);
}

bool FindNamePage::isFilledIn()
{
    const std::pair<QLineEdit *, FormRow *> fields[] = {{m_number, m_numberRow}, {m_subject, m_subjectRow}};
    bool isFilled = true;
    for (const auto &[field, row] : fields) {
        const bool isEmpty = field->text().trimmed().isEmpty();
        row->setFault(isEmpty ? tr("Both are needed.") : QString());
        if (isEmpty)
            field->setFocus();
        isFilled &= !isEmpty;
    }
    return isFilled;
}

void FindNamePage::advance()
{
    if (isBusy())
        return;
    if (step() == Found)
        return logInAs(m_foundNames.value(0));
    if (!isFilledIn())
        return;
    ask([type = m_type->type(), name = m_subject->text().trimmed(), number = m_number->text().trimmed()](
            Workspace &workspace) { return workspace.recovery().loginNames(type, name, number); },
        [this](const Result<QStringList> &answer) {
            if (answer.ok())
                show(*answer);
            else
                showTrouble(answer.error().message);
        });
}

void FindNamePage::show(const QStringList &names)
{
    m_foundNames = names;
    if (!names.isEmpty())
        return goTo(Found);
    const Known known{
        .accountType = m_type->type(), .subject = m_subject->text().trimmed(), .number = m_number->text().trimmed()};
    wayOut()->offer(m_type->isUnit()
                        ? tr("There is no account for which both are so. Check them against the licence; a unit that "
                             "was renamed goes by its appeal.")
                        : tr("There is no account for which both are so. Check them against the ID; if they are right, "
                             "the account can be recovered by an appeal."),
                    tr("Recover by appeal"), [this, known] { emit wayRequested(EntranceWay::Appeal, known); });
    m_number->setFocus();
}

void FindNamePage::logInAs(const QString &name)
{
    const Known known{.accountType = m_type->type(), .loginName = name};
    forget();
    emit wayRequested(EntranceWay::LogIn, known);
}

void FindNamePage::showTexts()
{
    setHeading(tr("Forgotten login name"),
               m_type->isUnit() ? tr("Type the unit's full name and its credit code as they stand on the licence.")
                                : tr("Type your name and ID number as they stand on the ID."));
    m_type->setTexts(tr("Of a person"), tr("Of a unit"));
    if (const KindDefinition *kind = kindOfType()) {
        const QString language = displayLanguage();
        m_subjectRow->setLabel(kind->field(kind->subjectField)->label.in(language));
        m_numberRow->setLabel(kind->field(kind->numberField)->label.in(language));
    }
    m_found->setText(
        tr("%n login name(s) found. Choose the one to log in with:", nullptr, static_cast<int>(m_foundNames.size())));
    qDeleteAll(m_names->findChildren<QPushButton *>());
    for (const QString &name : std::as_const(m_foundNames)) {
        auto *button = new QPushButton(icon(u"user"_s, IconColour::Secondary), name, m_names);
        button->setObjectName(u"foundName"_s);
        connect(button, &QPushButton::clicked, this, [this, name] { logInAs(name); });
        m_names->layout()->addWidget(button);
    }
}

QString FindNamePage::mainText() const
{
    if (step() == Who)
        return tr("Find the login name");
    return m_foundNames.size() == 1 ? tr("Log in with it") : QString();
}

} // namespace hezhun
