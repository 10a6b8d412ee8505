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
class TypeChoice;

/// An account back by its papers, when the login name or the phone is lost (I-22, I-23). What is asked for is told by
/// the definitions of the two kinds of appeals. The papers stay in this window until it is handed in.
class AppealPage : public EntrancePage
{
    Q_OBJECT

public:
    /// What is handed in by papers: an appeal of a person or a unit, or (at the counter) a request by letter, for a phone
    /// or for accounts of one unit to be merged.
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
    void showRequestTexts();
    QString mainText() const override;
    QString backText() const override;

private:
    /// What differs between persons and units, or between the two requests.
    struct Form
    {
        FormEditor *editor = nullptr;
        QWidget *papersPane = nullptr;
        QList<PaperSlot *> papers;
    };

    Form makeForm(const QString &kindName);
    Form &form() { return m_forms[isUnit() ? 1 : 0]; }
    const Form &form() const { return m_forms[isUnit() ? 1 : 0]; }
    const KindDefinition &definition() const;
    bool isUnit() const; ///< or the second of the two requests
    bool isLookedUp() const { return m_subject == Appeals && isUnit(); }
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
    TypeChoice *m_type = nullptr;
    Form m_forms[2];
    bool m_isFound = false; ///< the unit was looked up: the rest of its form is shown
    PhoneAndCode *m_phone = nullptr;
    AppealReceipt *m_receipt = nullptr;
    /// Of an attempt that was refused; only the worker touches it while one is under way.
    std::shared_ptr<std::optional<DraftKey>> m_draft = std::make_shared<std::optional<DraftKey>>();
};

} // namespace hezhun
