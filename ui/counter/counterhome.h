// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/counterstore.h"
#include "ui/entrance/known.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace hezhun {

class FormRow;

/// What a clerk is asked for by somebody at the counter: to look after the account that they have, or to get them one, or
/// back into it.
class CounterHome : public QWidget
{
    Q_OBJECT

public:
    explicit CounterHome(QWidget *parent = nullptr);

    void showVisits(const QList<CounterVisit> &visits);
    /// The visit could not be opened.
    void refuse(const Error &error);
    void setBusy(bool busy);
    /// Ready for the next one in the queue.
    void start();

signals:
    void visitRequested(const QString &loginName, const QString &number);
    void visitChosen(const hezhun::CounterVisit &visit);
    void wayChosen(hezhun::EntranceWay way);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *withAccount();
    QWidget *withoutAccess();
    void addWay(QVBoxLayout *column, EntranceWay way, const QString &name);
    void open();
    void fillVisits();
    void retranslate();

    struct Way
    {
        EntranceWay way;
        QPushButton *button = nullptr;
        QLabel *text = nullptr;
    };

    QList<CounterVisit> m_visits;
    QLabel *m_accountHeading = nullptr;
    QLabel *m_accountText = nullptr;
    QLineEdit *m_login = nullptr;
    FormRow *m_loginRow = nullptr;
    QLineEdit *m_number = nullptr;
    FormRow *m_numberRow = nullptr;
    QPushButton *m_open = nullptr;
    QLabel *m_visitsHeading = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_waysHeading = nullptr;
    QList<Way> m_ways;
};

} // namespace hezhun
