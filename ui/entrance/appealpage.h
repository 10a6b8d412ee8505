// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/drafts.h"
#include "ui/entrance/entrancepage.h"

#include <memory>
#include <optional>

namespace hezhun {

class AppealReceipt;
class FormEditor;
class PaperSlot;
class PhoneAndCode;
class RequestChoice;
class TypeChoice;

/// An account back by its papers, when the login name or the phone is lost (I-22, I-23). What is asked for is told by
/// the definitions of the two kinds of appeals. The papers stay in this window until it is handed in.
class AppealPage : public EntrancePage
{
    Q_OBJECT

public:
    /// What is handed in by papers: an appeal of a person or a unit, or (at the counter) a request by letter of any of
    /// the kinds that there are.
    enum Subject { Appeals, Requests };

    explicit AppealPage(EntranceConnection &connection, QWidget *parent = nullptr, Subject subject = Appeals);
    ~AppealPage() override;

    enum Step { Who, Papers, Phone, AllDone };

    void arrive(const Known &known) override;
    void forget() override;

protected:
    void advance() override;
    void goBack() override;
    int shownStep() const override;
    void showTexts() override;
    QString mainText() const override;
    QString backText() const override;

private:
    /// What differs between persons and units, or between the requests.
    struct Form
    {
        FormEditor *editor = nullptr;
        QWidget *papersPane = nullptr;
        QList<PaperSlot *> papers;
    };

    void makeForms();
    Form makeForm(const KindDefinition &kind);
    int chosen() const; ///< place among the forms
    Form &form() { return m_forms[chosen()]; }
    const Form &form() const { return m_forms.at(chosen()); }
    const KindDefinition &definition() const;
    bool isUnit() const; ///< an appeal of a unit
    bool isLookedUp() const { return isUnit(); }
    void showType();
    void showFields(bool all);
    void lookUp();
    void showRest();
    void tellFound(const QStringList &loginNames);
    void goToPapers();
    bool isWhoRight();
    bool arePapersRight();
    void sendCode(const QString &phone);
    void handIn();
    void mark(const QList<IntakeFault> &faults);
    bool markOne(const IntakeFault &fault);
    void refuse(const Error &error);
    void throwDraftAway();

    Subject m_subject;
    TypeChoice *m_type = nullptr; ///< of an appeal
    RequestChoice *m_request = nullptr; ///< of a request
    QList<Form> m_forms;
    bool m_isFound = false; ///< the unit was looked up: the rest of its form is shown
    PhoneAndCode *m_phone = nullptr;
    AppealReceipt *m_receipt = nullptr;
    /// Of an attempt that was refused; only the worker touches it while one is under way.
    std::shared_ptr<std::optional<DraftKey>> m_draft = std::make_shared<std::optional<DraftKey>>();
};

} // namespace hezhun
