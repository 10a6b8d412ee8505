// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/appealpage.h"

#include "ui/entrance/appealreceipt.h"
#include "ui/entrance/phoneandcode.h"
#include "ui/entrance/requestchoice.h"
#include "ui/entrance/typechoice.h"
#include "ui/entrance/wayout.h"
#include "ui/forms/codefield.h"
#include "ui/forms/formeditor.h"
#include "ui/forms/paperslot.h"
#include "ui/look/metrics.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int pageWidth = 680; ///< px: of a paper and the sample beside it

AppealPage::AppealPage(EntranceConnection &connection, QWidget *parent, Subject subject)
    : EntrancePage(connection, pageWidth, parent)
    , m_subject(subject)
{
    setObjectName(u"appealPage"_s);
    makeForms();
    m_phone = new PhoneAndCode(
        [this](const QString &phone) { return phoneFault(definition(), form().editor->values(), phone); }, this);
    m_receipt = new AppealReceipt(this);
    QVBoxLayout *who = addStep();
    who->addWidget(m_type ? static_cast<QWidget *>(m_type) : m_request);
    QVBoxLayout *papers = addStep();
    for (const Form &form : std::as_const(m_forms)) {
        who->addWidget(form.editor);
        papers->addWidget(form.papersPane);
    }
    addStep()->addWidget(m_phone);
    addStep()->addWidget(m_receipt);
    connect(m_phone, &PhoneAndCode::codeRequested, this, &AppealPage::sendCode);
    showType();
}

AppealPage::~AppealPage() = default;

void AppealPage::makeForms()
{
    if (m_subject == Requests) {
        const auto kinds
            = connection().kinds() ? RequestChoice::kindsOf(*connection().kinds()) : QList<const KindDefinition *>();
        m_request = new RequestChoice(kinds, this);
        for (const KindDefinition *known : kinds)
            m_forms.append(makeForm(*known));
        connect(m_request, &RequestChoice::changed, this, &AppealPage::showType);
    } else {
        m_type = new TypeChoice(u"appealOf"_s, this);
        for (const QString &name : {u"appeal.person"_s, u"appeal.unit"_s})
            m_forms.append(makeForm(kind(name) ? *kind(name) : KindDefinition()));
        connect(m_type, &TypeChoice::changed, this, &AppealPage::showType);
    }
    if (m_forms.isEmpty())
        m_forms.append(makeForm({})); // a workspace of an older program knows no such kind
}

AppealPage::Form AppealPage::makeForm(const KindDefinition &kind)
{
    Form form;
    form.editor = new FormEditor(kind, this);
    form.papersPane = new QWidget(this);
    auto *column = new QVBoxLayout(form.papersPane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::margin);
    for (const SlotDefinition &definition : form.editor->kind().slotList) {
        auto *paper = new PaperSlot(definition, form.papersPane);
        column->addWidget(paper);
        form.papers.append(paper);
    }
    return form;
}

const KindDefinition &AppealPage::definition() const
{
    return form().editor->kind();
}

bool AppealPage::isUnit() const
{
    return m_type && m_type->isUnit();
}

int AppealPage::chosen() const
{
    return m_request ? m_request->current() : int(isUnit());
}

void AppealPage::arrive(const Known &known)
{
    if (step() == AllDone)
        forget();
    const bool isNew = !known.subject.isEmpty() || !known.fields.isEmpty();
    if (step() != Who && !isNew)
        return;
    if (m_type && !known.accountType.isEmpty())
        m_type->choose(known.accountType);
    DeclaredFields values;
    for (const FieldDefinition &field : definition().fields)
        values.insert(field.name, known.fields.value(field.name));
    values.insert(definition().subjectField, known.subject);
    values.insert(definition().numberField, known.number);
    values.removeIf([](const auto &entry) { return entry.value().isEmpty(); });
    form().editor->fill(values);
    if (!known.phone.isEmpty())
        m_phone->setPhone(known.phone);
    if (isNew)
        goTo(Who);
    form().editor->goToField(definition().subjectField);
}

void AppealPage::forget()
{
    throwDraftAway();
    for (const Form &form : std::as_const(m_forms)) {
        form.editor->setValues({});
        for (PaperSlot *paper : form.papers) {
            paper->setPaper({});
            paper->setFault({});
        }
    }
    m_phone->clear();
    m_receipt->clear();
    showFields(false);
    EntrancePage::forget();
}

void AppealPage::showType()
{
    for (int i = 0; i < m_forms.size(); ++i) {
        m_forms.at(i).editor->setVisible(i == chosen());
        m_forms.at(i).papersPane->setVisible(i == chosen());
    }
    wayOut()->withdraw();
    showFields(m_isFound);
}

/// A unit is looked up first, by its name and its credit code (I-23).
void AppealPage::showFields(bool all)
{
    m_isFound = all;
    if (m_subject == Appeals) {
        const Form &unit = m_forms.at(1);
        const KindDefinition &kind = unit.editor->kind();
        unit.editor->setShownFields(all ? QStringList() : QStringList{kind.subjectField, kind.numberField});
    }
    showTexts();
    showButtons();
}

bool AppealPage::isWhoRight()
{
    const QString field = form().editor->firstFault();
    if (field.isEmpty())
        return true;
    form().editor->goToField(field);
    return false;
}

void AppealPage::advance()
{
    if (isBusy())
        return;
    switch (step()) {
    case Who:
        if (!isWhoRight())
            return;
        if (isLookedUp() && !m_isFound)
            return lookUp();
        return goToPapers();
    case Papers:
        if (!arePapersRight())
            return;
        goTo(Phone);
        return m_phone->start();
    case Phone:
        if (m_phone->firstFault().isEmpty())
            handIn();
        return;
    case AllDone: forget(); emit wayRequested(EntranceWay::LogIn, {});
    }
}

/// Tells no more than is told to whoever forgot the login name: it takes both values (I-11).
void AppealPage::lookUp()
{
    const DeclaredFields values = form().editor->values();
    const QString name = values.value(definition().subjectField);
    const QString number = values.value(definition().numberField);
    if (number.isEmpty())
        return showRest();
    ask([name, number](Workspace &workspace) { return workspace.recovery().loginNames(u"unit"_s, name, number); },
        [this](const Result<QStringList> &answer) {
            showRest();
            if (answer.ok())
                tellFound(*answer);
            else
                showTrouble(answer.error().message); // the appeal can be made all the same
        });
}

void AppealPage::showRest()
{
    showFields(true);
    const auto next
        = std::find_if(definition().fields.cbegin(), definition().fields.cend(), [this](const FieldDefinition &field) {
              return field.name != definition().subjectField && field.name != definition().numberField;
          });
    if (next != definition().fields.cend())
        form().editor->goToField(next->name);
}

/// Either way there may be a shorter way than an appeal.
void AppealPage::tellFound(const QStringList &loginNames)
{
    if (loginNames.isEmpty()) {
        wayOut()->offer(tr("No account has both this name and this credit code. Go on with the appeal if the unit was "
                           "renamed, or is known under another name or code; a unit that never had an account "
                           "registers."),
                        tr("Register the unit"),
                        [this] { emit wayRequested(EntranceWay::Register, {.accountType = u"unit"_s}); });
        return;
    }
    const Known known{.accountType = u"unit"_s, .loginName = loginNames.constFirst()};
    wayOut()->offer(tr("The unit's account is there; its login name is %1. If its phone is still at hand, a code is "
                       "enough for a new password; otherwise go on with the appeal.")
                        .arg(known.loginName),
                    tr("Reset the password"), [this, known] { emit wayRequested(EntranceWay::ResetPassword, known); });
}

void AppealPage::goToPapers()
{
    const DeclaredFields values = form().editor->values();
    for (PaperSlot *paper : std::as_const(form().papers))
        paper->setRequired(
            paper->slot().required.holds([&values](const QString &field) { return values.value(field); }));
    goTo(Papers);
}

bool AppealPage::arePapersRight()
{
    PaperSlot *first = nullptr;
    for (PaperSlot *paper : std::as_const(form().papers)) {
        const bool isMissing = paper->isRequired() && paper->isEmpty();
        if (isMissing)
            paper->setFault(tr("This paper is needed."));
        if (isMissing && !first)
            first = paper;
    }
    if (first)
        reveal(first);
    return !first;
}

void AppealPage::goBack()
{
    if (step() == AllDone)
        return advance(); // what was handed in can't be handed in again
    if (step() == Who && isLookedUp() && m_isFound)
        showFields(false);
    else
        EntrancePage::goBack();
}

int AppealPage::shownStep() const
{
    const bool isBeyond = step() > Who || m_isFound;
    return isLookedUp() && isBeyond ? step() + 1 : step();
}

void AppealPage::showTexts()
{
    if (m_request) {
        setHeading(tr("Request by letter"), m_request->explanation());
        setSteps({tr("The request"), tr("Letter"), tr("Phone")});
        return m_request->showTexts();
    }
    setHeading(tr("Recover an account by an appeal"),
               isUnit() ? tr("For a unit whose login name is lost, or the phone of its agent. A unit that was renamed "
                             "since it registered comes this way, too.")
                        : tr("For whoever has neither the login name nor the phone of the account any more, or whose "
                             "ID number is registered already. Both sides of the ID are asked for, signed."));
    setSteps(isUnit() ? QStringList{tr("The unit"), tr("Its data"), tr("Papers"), tr("Phone")}
                      : QStringList{tr("Who you are"), tr("Papers"), tr("Phone")});
    m_type->setTexts(tr("Of a person"), tr("Of a unit"));
}

QString AppealPage::mainText() const
{
    switch (step()) {
    case Who: return isLookedUp() && !m_isFound ? tr("Look up the unit") : tr("Next");
    case Papers: return tr("Next");
    case Phone: return m_subject == Appeals ? tr("Hand in the appeal") : tr("Hand in the request");
    default: return isAtCounter() ? tr("Back to the counter") : tr("To the login");
    }
}

QString AppealPage::backText() const
{
    if (step() == AllDone)
        return {};
    return step() == Who && isLookedUp() && m_isFound ? tr("Back") : EntrancePage::backText();
}

} // namespace hezhun
