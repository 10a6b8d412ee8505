// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "ui/parts/messagebar.h"
#include "ui/registration/registrationview.h"

#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;
QT_END_NAMESPACE

namespace hezhun {

class DraftKeeper;
class DraftPapers;
class FormEditor;
class RoundsList;
class StateCard;
class UnitRow;

/// One registration: where it lies, its form, its papers, its history. What is being filled in is saved as it is typed.
class ThreadPage : public QWidget
{
    Q_OBJECT

public:
    ThreadPage(DeskSession &session, const RegistrationThread &thread, QWidget *parent = nullptr);

    const RegistrationThread &thread() const { return m_thread; }
    /// What is there now; what somebody is typing stays.
    void show(const RegistrationThread &thread);
    /// Whether show() can: another form needs another page.
    bool canShow(const RegistrationThread &thread) const;
    /// What is not kept yet is kept now.
    void flush();
    bool isAllKept() const;
    /// A filing can be printed: printRequested() is heard.
    void offerPrinting();
    FormEditor *form() const { return m_form; }
    DraftPapers *papers() const { return m_papers; }

public slots:
    void handIn();

signals:
    /// Something became of it: to be read again.
    void changed();
    void handedIn(hezhun::CaseId round);
    void messageRaised(const hezhun::Message &message);
    void printRequested(qint64 registration);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectParts();
    void fillForm();
    void fixFields();
    DeclaredFields typed() const;
    bool everythingIsThere();
    void takeOutcome(const Result<HandedIn> &outcome);
    void showFaults(const QList<IntakeFault> &faults);
    QString fixedFault(const FieldDefinition &field) const;
    void goToFirst(const QString &field);
    void changeUnit(AccountId unit);
    void correct();
    void withdraw();
    void discard();
    void setBusy(bool busy);
    void showSaved();
    void retranslate();

    DeskSession &m_session;
    RegistrationThread m_thread;
    bool m_busy = false;
    bool m_discarding = false; ///< asked once whether they mean it
    StateCard *m_card = nullptr;
    UnitRow *m_unit = nullptr;
    FormEditor *m_form = nullptr;
    DraftPapers *m_papers = nullptr;
    RoundsList *m_rounds = nullptr;
    DraftKeeper *m_keeper = nullptr; ///< none of what is only looked at
    QScrollArea *m_scroll = nullptr;
    QWidget *m_foot = nullptr;
    QLabel *m_saved = nullptr;
    QPushButton *m_handIn = nullptr;
    QPushButton *m_discard = nullptr;
};

} // namespace hezhun
