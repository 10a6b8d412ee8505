// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/accountstory.h"

#include <QListWidget>

namespace hezhun {

/// The accounts that a search found, one of them chosen.
class AccountList : public QListWidget
{
    Q_OBJECT

public:
    explicit AccountList(QWidget *parent = nullptr);

    void show(const QList<FoundAccount> &accounts);
    /// Empty: none is chosen.
    QString currentLogin() const;

signals:
    void chosen(const QString &loginName);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    QList<FoundAccount> m_accounts;
};

/// "Person" or "Unit".
QString accountTypeText(const QString &type);
/// What a role is called; its code when it is none of ours.
QString roleText(const QString &role);

} // namespace hezhun
