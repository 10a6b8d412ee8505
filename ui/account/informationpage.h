// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/accountview.h"
#include "ui/pages/deskpage.h"

#include <QTimer>

QT_BEGIN_NAMESPACE
class QLabel;
class QTabWidget;
QT_END_NAMESPACE

namespace hezhun {

class ChangesList;
class ContactSection;
class GrantorsList;
class OfficeBanner;
class OwnCasesList;
class PartPage;

/// 我的信息: what an account says of itself and how far its verification is, its cases, its record of changes, its
/// password and where it is told things. Of the account that is logged in, or of one for which a clerk acts.
class InformationPage : public DeskPage
{
    Q_OBJECT

public:
    /// `account` 0: of whoever is logged in.
    explicit InformationPage(DeskSession &session, AccountId account = 0, QWidget *parent = nullptr);

    QString title() const override;
    QString remark() const override;
    QString atStake() const override;
    void activate() override;

    /// nullptr when the account has no such part, or it was not read yet.
    PartPage *part(const QString &name) const;
    QTabWidget *tabs() const { return m_tabs; }
    OwnCasesList *cases() const { return m_cases; }
    /// nullptr: the account is a unit's, or another's.
    GrantorsList *grantors() const { return m_grantors; }
    ChangesList *changes() const { return m_changes; }
    bool hasUnsaved() const;
    /// What was typed and not saved, by part; and putting it back once the parts are there.
    QMap<QString, DeclaredFields> unsaved() const;
    void restore(const QMap<QString, DeclaredFields> &typed);

signals:
    void loaded();
    /// By an appeal of this type ("person", "unit") somebody gets another account back (I-38).
    void appealRequested(const QString &accountType);

protected:
    void changeEvent(QEvent *event) override;

private:
    void ask();
    void take(const Result<AccountView> &answer);
    void addParts();
    void addContact(PartPage *page);
    void showContact();
    void askAgainWhileWaiting();
    void retranslate();

    AccountAtHand m_at;
    AccountView m_view;
    bool m_read = false;
    QMap<QString, DeclaredFields> m_toRestore;
    QTimer m_askSoon;
    QTimer m_askAgain; ///< while a check or a review is under way
    QLabel *m_words = nullptr; ///< in place of the tabs until there is something to show
    OfficeBanner *m_office = nullptr;
    QTabWidget *m_tabs = nullptr;
    QList<PartPage *> m_parts;
    QList<ContactSection *> m_contacts;
    OwnCasesList *m_cases = nullptr;
    GrantorsList *m_grantors = nullptr;
    ChangesList *m_changes = nullptr;
};

} // namespace hezhun
