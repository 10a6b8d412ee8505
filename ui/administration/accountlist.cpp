// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/accountlist.h"

#include "ui/look/metrics.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

QString accountTypeText(const QString &type)
{
    return type == u"unit"_s ? AccountList::tr("Unit") : AccountList::tr("Person");
}

QString roleText(const QString &role)
{
    struct Name
    {
        const char *role;
        const char *text;
    };
    static constexpr Name names[] = {
        {"platform_reviewer", QT_TRANSLATE_NOOP("Roles", "Platform reviewer")},
        {"administrator", QT_TRANSLATE_NOOP("Roles", "Administrator")},
        {"counter_clerk", QT_TRANSLATE_NOOP("Roles", "Counter clerk")},
        {"centre", QT_TRANSLATE_NOOP("Roles", "Centre")},
        {"department", QT_TRANSLATE_NOOP("Roles", "Department")},
        {"unit", QT_TRANSLATE_NOOP("Roles", "Unit")},
    };
    for (const Name &name : names) {
        if (role == QLatin1String(name.role))
            return QCoreApplication::translate("Roles", name.text);
    }
    return role;
}

AccountList::AccountList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"accountList"_s);
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            emit chosen(m_accounts.at(row).loginName);
    });
}

void AccountList::show(const QList<FoundAccount> &accounts)
{
    m_accounts = accounts;
    fill();
    if (!accounts.isEmpty())
        setCurrentRow(0);
}

QString AccountList::currentLogin() const
{
    return currentRow() < 0 ? QString() : m_accounts.at(currentRow()).loginName;
}

void AccountList::fill()
{
    const QSignalBlocker quiet(this);
    const int current = currentRow();
    clear();
    setAccessibleName(tr("Accounts found"));
    for (const FoundAccount &account : std::as_const(m_accounts)) {
        QStringList signs{account.loginName, accountTypeText(account.type)};
        if (account.isRetired)
            signs.append(tr("merged"));
        if (account.isLocked)
            signs.append(tr("locked"));
        auto *item = new QListWidgetItem(
            u"%1\n%2"_s.arg(account.name.isEmpty() ? account.loginName : account.name, signs.join(u" · "_s)), this);
        item->setSizeHint(QSize(0, metrics::barHeight));
    }
    setCurrentRow(current < count() ? current : -1);
}

void AccountList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QListWidget::changeEvent(event);
}

} // namespace hezhun
