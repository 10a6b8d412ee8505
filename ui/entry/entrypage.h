// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "store/entrystore.h"
#include "store/grantstore.h"
#include "ui/pages/deskpage.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

class EntrySteps;
class FormRow;

/// 办理入口: the business systems of G-21, and for the account that is logged in the chain of checks on the way into each
/// (G-20), with the cure of what fails. Clerks at the counter and administrators look at any account.
class EntryPage : public DeskPage
{
    Q_OBJECT

public:
    explicit EntryPage(DeskSession &session, QWidget *parent = nullptr);

    QString title() const override;
    void activate() override;

    QListWidget *matters() const { return m_matters; }
    EntrySteps *steps() const { return m_steps; }
    /// Whose chain is shown; empty: one's own.
    QString lookedAt() const { return m_login; }

signals:
    void checked();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// The chain, and the units to choose from for whoever asks about themself (G-21).
    struct View
    {
        EntryReport report;
        QList<Grant> grants;
    };

    void layOut();
    QWidget *lookUpRow();
    bool looksAtOthers() const;
    EntryMatter matter() const;
    void ask();
    void take(const Result<View> &answer);
    void showUnits(const QList<Grant> &grants);
    void lookAt(const QString &loginName);
    void enter();
    void retranslate();

    DeskSession &m_session;
    QString m_login;
    AccountId m_unit = 0; ///< that is represented; 0: whichever it is
    int m_asked = 0;
    QListWidget *m_matters = nullptr;
    QWidget *m_lookUp = nullptr; ///< nullptr: they look at nobody else
    QLineEdit *m_typed = nullptr;
    FormRow *m_typedRow = nullptr;
    QPushButton *m_look = nullptr;
    QPushButton *m_mine = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_line = nullptr;
    QLabel *m_unitLabel = nullptr;
    QComboBox *m_units = nullptr;
    EntrySteps *m_steps = nullptr;
    QPushButton *m_enter = nullptr;
};

} // namespace hezhun
