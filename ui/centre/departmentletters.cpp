// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/centre/departmentletters.h"

#include "ui/look/fonts.h"
#include "ui/look/metrics.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

enum Column { CodeColumn, NameColumn, LoginColumn, PasswordColumn, ColumnCount };

} // namespace

Letter letterTo(const IssuedDepartment &issued)
{
    return {
        issued.loginName, issued.oneTimePassword, issued.name,
        DepartmentLetters::tr("This is the account of the department. After the first login its operator replaces the "
                              "department's name by their own, fills in ID number and phone, and is verified; then the "
                              "department's desk opens. Later logins use this login name and the new password.")};
}

DepartmentLetters::DepartmentLetters(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_text(new QLabel(this))
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_print(new QPushButton(this))
    , m_done(new QPushButton(this))
{
    setObjectName(u"departmentLetters"_s);
    m_heading->setProperty("role", u"heading"_s);
    m_text->setWordWrap(true);
    m_table->setObjectName(u"lettersTable"_s);
    m_table->setFont(tableFont());
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->resizeSection(NameColumn, 280);
    m_table->horizontalHeader()->resizeSection(LoginColumn, 180);
    m_print->setObjectName(u"printLetters"_s);
    m_print->setProperty("role", u"main"_s);
    m_done->setObjectName(u"lettersDone"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(m_print);
    buttons->addWidget(m_done);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(m_heading);
    column->addWidget(m_text);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    setFocusProxy(m_print);
    connect(m_print, &QPushButton::clicked, this, [this] { printLetters(letters(), this); });
    connect(m_done, &QPushButton::clicked, this, &DepartmentLetters::put);
    retranslate();
}

void DepartmentLetters::show(const QList<IssuedDepartment> &issued)
{
    m_issued = issued;
    retranslate();
    m_print->setFocus();
}

void DepartmentLetters::write(QTextDocument &document) const
{
    writeLetters(document, letters());
}

QList<Letter> DepartmentLetters::letters() const
{
    QList<Letter> letters;
    for (const IssuedDepartment &issued : m_issued)
        letters.append(letterTo(issued));
    return letters;
}

void DepartmentLetters::put()
{
    m_issued.clear();
    m_table->setRowCount(0);
    emit finished();
}

void DepartmentLetters::fill()
{
    m_table->setRowCount(int(m_issued.size()));
    for (int row = 0; row < m_issued.size(); ++row) {
        const IssuedDepartment &issued = m_issued.at(row);
        const QStringList cells{issued.code, issued.name, issued.loginName, issued.oneTimePassword};
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells.at(column)));
        m_table->item(row, PasswordColumn)->setFont(numeralFont());
    }
}

void DepartmentLetters::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DepartmentLetters::retranslate()
{
    m_heading->setText(tr("%n account(s) issued", nullptr, int(m_issued.size())));
    m_text->setText(
        tr("The one-time passwords are shown only now. Print the letters, one a page, and hand each over to its "
           "department; they serve for 72 hours."));
    m_table->setHorizontalHeaderLabels({tr("Division"), tr("Department"), tr("Login name"), tr("One-time password")});
    m_table->setAccessibleName(tr("Letters"));
    m_print->setText(tr("Print the letters…"));
    m_done->setText(tr("Done"));
    fill();
}

} // namespace hezhun
