// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/centre/departmentspage.h"

#include "domain/divisions.h"
#include "tables/casetimes.h"
#include "ui/centre/departmentform.h"
#include "ui/centre/departmentimport.h"
#include "ui/centre/departmentletters.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

enum Column { CodeColumn, NameColumn, PlaceColumn, LoginColumn, OperatorColumn, StateColumn, OpenColumn, ColumnCount };
constexpr int findWidth = 280;

bool hasOneTimeRunOut(const Department &department)
{
    return department.waitsForFirstLogin && department.oneTimeUntil <= QDateTime::currentDateTimeUtc();
}

} // namespace

DepartmentsPage::DepartmentsPage(DeskSession &session, QWidget *parent)
    : DeskPage(parent)
    , m_session(session)
    , m_stack(new QStackedWidget(this))
    , m_list(new QWidget(this))
    , m_words(new QLabel(this))
    , m_find(new QLineEdit(this))
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_new(new QPushButton(this))
    , m_many(new QPushButton(this))
    , m_again(new QPushButton(this))
    , m_form(new DepartmentForm(session, this))
    , m_import(new DepartmentImport(session, this))
    , m_letters(new DepartmentLetters(this))
{
    setObjectName(u"departmentsPage"_s);
    m_words->setProperty("role", u"secondary"_s);
    m_find->setObjectName(u"findDepartment"_s);
    m_find->setClearButtonEnabled(true);
    m_find->setFixedWidth(findWidth);
    m_new->setObjectName(u"newDepartment"_s);
    m_new->setProperty("role", u"main"_s);
    m_many->setObjectName(u"manyDepartments"_s);
    m_again->setObjectName(u"letterAgain"_s);
    m_table->setObjectName(u"departmentsTable"_s);
    m_table->setFont(tableFont());
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    layOut();
    connectParts();
    retranslate();
}

void DepartmentsPage::layOut()
{
    const QMap<int, int> widths{{CodeColumn, 80},   {NameColumn, 230},     {PlaceColumn, 200},
                                {LoginColumn, 150}, {OperatorColumn, 140}, {StateColumn, 230}};
    for (auto it = widths.cbegin(); it != widths.cend(); ++it)
        m_table->horizontalHeader()->resizeSection(it.key(), it.value());
    auto *tools = new QHBoxLayout;
    tools->setSpacing(metrics::gap);
    tools->addWidget(m_find);
    tools->addWidget(m_words, 1);
    tools->addWidget(m_again);
    tools->addWidget(m_many);
    tools->addWidget(m_new);
    auto *lines = new QVBoxLayout(m_list);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(metrics::gap);
    lines->addLayout(tools);
    lines->addWidget(m_table, 1);
    for (QWidget *part :
         {m_list, static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_import), static_cast<QWidget *>(m_letters)})
        m_stack->addWidget(part);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::margin);
    column->addWidget(m_stack);
    setFocusProxy(m_table);
}

void DepartmentsPage::connectParts()
{
    connect(m_new, &QPushButton::clicked, this, [this] {
        bringUp(m_form);
        m_form->start();
    });
    connect(m_many, &QPushButton::clicked, this, [this] {
        bringUp(m_import);
        m_import->start();
    });
    connect(m_again, &QPushButton::clicked, this, &DepartmentsPage::issueAgain);
    const auto back = [this] {
        bringUp(m_list);
        ask();
    };
    connect(m_form, &DepartmentForm::closed, this, back);
    connect(m_import, &DepartmentImport::closed, this, back);
    connect(m_letters, &DepartmentLetters::finished, this, back);
    connect(m_form, &DepartmentForm::issued, this, [this](const IssuedDepartment &issued) { showLetters({issued}); });
    connect(m_import, &DepartmentImport::issued, this, &DepartmentsPage::showLetters);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter = text.trimmed();
        fill();
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &DepartmentsPage::offer);
    auto *refresh = new QShortcut(QKeySequence(Qt::Key_F5), this);
    refresh->setContext(Qt::WidgetWithChildrenShortcut);
    connect(refresh, &QShortcut::activated, this, &DepartmentsPage::ask);
    connect(&m_session, &DeskSession::resumed, this, &DepartmentsPage::ask);
}

QString DepartmentsPage::title() const
{
    return tr("Departments · %n", nullptr, int(m_departments.size()));
}

QString DepartmentsPage::remark() const
{
    const auto waiting = std::count_if(m_departments.cbegin(), m_departments.cend(),
                                       [](const Department &one) { return !one.isVerified; });
    return waiting == 0 ? QString() : tr("%n operator(s) not verified yet", nullptr, int(waiting));
}

QString DepartmentsPage::atStake() const
{
    return m_letters->isShowing()
        ? tr("The one-time passwords on the screen are shown only now. Print their letters first.")
        : QString();
}

bool DepartmentsPage::search(const QString &text)
{
    m_find->setText(text);
    return true;
}

void DepartmentsPage::activate()
{
    ask();
    if (m_stack->currentWidget() == m_list)
        m_table->setFocus();
}

void DepartmentsPage::ask()
{
    m_session.reader()
        .run([me = m_session.actor()](Workspace &workspace) { return workspace.departments().list(&me); })
        .then(this, [this](const Result<QList<Department>> &answer) { take(answer); });
}

void DepartmentsPage::take(const Result<QList<Department>> &answer)
{
    if (!answer) {
        if (!isLossOfConnection(answer.error()))
            emit messageRaised({MessageTone::Danger, answer.error().message, tr("Try again"), [this] { ask(); }});
        return;
    }
    m_departments = *answer;
    fill();
    emit titleChanged();
    emit loaded();
}

void DepartmentsPage::bringUp(QWidget *part)
{
    m_stack->setCurrentWidget(part);
    part->setFocus();
}

void DepartmentsPage::showLetters(const QList<IssuedDepartment> &issued)
{
    m_letters->show(issued);
    bringUp(m_letters);
    emit messageRaised({.tone = MessageTone::Good,
                        .text = tr("%n account(s) issued. Print the letters now.", nullptr, int(issued.size())),
                        .seconds = 10});
}

const Department *DepartmentsPage::chosen() const
{
    const QTableWidgetItem *item = m_table->item(m_table->currentRow(), CodeColumn);
    if (!item || m_table->selectedItems().isEmpty())
        return nullptr;
    const auto found = std::find_if(m_departments.cbegin(), m_departments.cend(),
                                    [item](const Department &one) { return one.code == item->text(); });
    return found == m_departments.cend() ? nullptr : &*found;
}

void DepartmentsPage::offer()
{
    const Department *department = chosen();
    m_again->setEnabled(department && department->holder != 0 && !department->isVerified);
    m_again->setToolTip(!department || m_again->isEnabled()
                            ? tr("Another one-time password, when the letter was lost or came too late")
                            : tr("The operator is verified: a forgotten password is reset by a code."));
}

void DepartmentsPage::issueAgain()
{
    const Department *department = chosen();
    if (!department)
        return;
    m_again->setEnabled(false);
    m_session.store()
        .run([code = department->code, me = m_session.actor()](Workspace &workspace) {
            return workspace.departments().issueAgain(code, &me);
        })
        .then(this, [this](const Result<IssuedDepartment> &issued) {
            offer();
            if (issued)
                showLetters({*issued});
            else
                emit messageRaised({.tone = MessageTone::Danger, .text = issued.error().message});
        });
}

void DepartmentsPage::fill()
{
    const QString kept = chosen() ? chosen()->code : QString();
    m_table->setRowCount(0);
    for (const Department &department : std::as_const(m_departments)) {
        const QString place = Divisions::builtIn().fullName(department.code);
        const QString all = department.code + department.name + place + department.loginName + department.operatorName;
        if (!all.contains(m_filter, Qt::CaseInsensitive))
            continue;
        QString state = department.isVerified ? tr("✓ Verified") : tr("Not verified yet");
        if (department.holder == 0)
            state = tr("⚠ Nobody has the office");
        else if (hasOneTimeRunOut(department))
            state = tr("⚠ The one-time password ran out");
        else if (department.waitsForFirstLogin)
            state = tr("Waits for the first login, until %1")
                        .arg(QLocale().toString(department.oneTimeUntil.toLocalTime().date(), QLocale::ShortFormat));
        const QStringList cells{department.code,
                                department.name,
                                place,
                                department.loginName,
                                department.isVerified ? department.operatorName : QString(),
                                state,
                                department.open == 0 ? QString() : QLocale().toString(department.open)};
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells.at(column));
            item->setToolTip(cells.at(column));
            m_table->setItem(row, column, item);
        }
        if (department.code == kept)
            m_table->setCurrentCell(row, CodeColumn);
    }
    m_words->setText(m_departments.isEmpty() ? tr("No department has an account yet. Issue one, or many from a file.")
                         : m_table->rowCount() == 0 ? tr("Nothing matches.")
                                                    : QString());
    offer();
}

void DepartmentsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DeskPage::changeEvent(event);
}

void DepartmentsPage::retranslate()
{
    m_find->setPlaceholderText(tr("Code, name, place or login name"));
    m_find->setAccessibleName(tr("Find a department"));
    m_new->setText(tr("Issue an account…"));
    m_many->setText(tr("Issue from a file…"));
    m_again->setText(tr("Letter again"));
    m_table->setHorizontalHeaderLabels(
        {tr("Division"), tr("Department"), tr("Place"), tr("Login name"), tr("Operator"), tr("State"), tr("To do")});
    m_table->setAccessibleName(tr("Departments"));
    fill();
    emit titleChanged();
}

} // namespace hezhun
