// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/centre/departmentimport.h"

#include "domain/divisions.h"
#include "sheets/sheetreader.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"
#include "ui/look/repolish.h"
#include "ui/parts/filefield.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

enum Column { RowColumn, CodeColumn, PlaceColumn, NameColumn, LoginColumn, FaultColumn, ColumnCount };
constexpr int fieldWidth = 560;

} // namespace

DepartmentImport::DepartmentImport(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_heading(new QLabel(this))
    , m_text(new QLabel(this))
    , m_file(new FileField(u"departmentFile"_s, this))
    , m_summary(new QLabel(this))
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_issue(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"departmentImport"_s);
    m_heading->setProperty("role", u"heading"_s);
    m_text->setWordWrap(true);
    m_file->setMaximumWidth(fieldWidth);
    m_summary->setObjectName(u"importSummary"_s);
    m_summary->setWordWrap(true);
    m_table->setObjectName(u"importTable"_s);
    m_table->setFont(tableFont());
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->resizeSection(RowColumn, 56);
    m_table->horizontalHeader()->resizeSection(PlaceColumn, 220);
    m_table->horizontalHeader()->resizeSection(NameColumn, 240);
    m_table->horizontalHeader()->resizeSection(LoginColumn, 150);
    m_issue->setObjectName(u"issueList"_s);
    m_issue->setProperty("role", u"main"_s);
    m_cancel->setObjectName(u"importBack"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(m_issue);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    for (QWidget *part : {static_cast<QWidget *>(m_heading), static_cast<QWidget *>(m_text),
                          static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_summary)})
        column->addWidget(part);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    setFocusProxy(m_file->button());
    connect(m_file->edit(), &QLineEdit::textChanged, this, &DepartmentImport::preview);
    connect(m_issue, &QPushButton::clicked, this, &DepartmentImport::issue);
    connect(m_cancel, &QPushButton::clicked, this, &DepartmentImport::closed);
    retranslate();
}

void DepartmentImport::start()
{
    m_preview = {};
    m_read = false;
    m_file->setPath({});
    say({});
    fill();
    m_file->button()->setFocus();
}

void DepartmentImport::preview()
{
    const QString path = m_file->path();
    m_preview = {};
    m_read = false;
    fill();
    say({});
    if (path.isEmpty())
        return;
    m_session.reader()
        .run([path, me = m_session.actor()](Workspace &workspace) -> Result<Preview> {
            const auto cells = readSheet(path);
            if (!cells)
                return cells.error();
            Preview preview{departmentsIn(*cells), {}};
            QList<NewDepartment> departments;
            for (const ListedDepartment &row : preview.rows)
                departments.append(row.department);
            auto faults = workspace.departments().faults(departments, &me);
            if (!faults)
                return faults.error();
            preview.faults = *std::move(faults);
            return preview;
        })
        .then(this, [this, path](const Result<Preview> &answer) {
            if (path == m_file->path())
                take(answer);
        });
}

void DepartmentImport::take(const Result<Preview> &answer)
{
    if (answer) {
        m_preview = *answer;
        m_read = true;
    } else {
        say(answer.error().message);
    }
    fill();
    emit previewed();
}

void DepartmentImport::issue()
{
    if (!m_issue->isEnabled())
        return;
    m_issue->setEnabled(false);
    QList<NewDepartment> departments;
    for (const ListedDepartment &row : std::as_const(m_preview.rows))
        departments.append(row.department);
    m_session.store()
        .run([departments, me = m_session.actor()](Workspace &workspace) {
            return workspace.departments().issueMany(departments, &me);
        })
        .then(this, [this](const Result<QList<IssuedDepartment>> &answer) {
            if (answer) {
                emit issued(*answer);
                return;
            }
            preview(); // somebody may have been faster: each row's fault is told anew
            say(answer.error().message);
        });
}

void DepartmentImport::say(const QString &trouble)
{
    m_summary->setProperty("role", u"danger"_s);
    m_summary->setText(trouble);
    repolish(m_summary);
}

void DepartmentImport::fill()
{
    QHash<qsizetype, QString> faults;
    for (const DepartmentFault &fault : std::as_const(m_preview.faults))
        faults.insert(fault.row, fault.error.message);
    m_table->setRowCount(int(m_preview.rows.size()));
    for (int row = 0; row < m_preview.rows.size(); ++row) {
        const ListedDepartment &listed = m_preview.rows.at(row);
        const NewDepartment &department = listed.department;
        const QString login
            = department.loginName.isEmpty() ? DepartmentStore::proposedLogin(department.code) : department.loginName;
        const QStringList cells{QString::number(listed.row),
                                department.code,
                                Divisions::builtIn().fullName(department.code),
                                department.name,
                                login,
                                faults.value(row, tr("Fine", "a row of a list"))};
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells.at(column));
            item->setToolTip(cells.at(column));
            if (column == FaultColumn && faults.contains(row))
                item->setForeground(colours().danger);
            m_table->setItem(row, column, item);
        }
    }
    m_issue->setEnabled(m_read && !m_preview.rows.isEmpty() && m_preview.faults.isEmpty());
    m_issue->setText(m_preview.rows.isEmpty() ? tr("Issue")
                                              : tr("Issue %n account(s)", nullptr, int(m_preview.rows.size())));
    if (!m_read)
        return;
    m_summary->setProperty("role", m_preview.faults.isEmpty() ? u"good"_s : u"danger"_s);
    repolish(m_summary);
    m_summary->setText(m_preview.faults.isEmpty()
                           ? tr("%n row(s), all of them fine.", nullptr, int(m_preview.rows.size()))
                           : tr("%n row(s) can't be issued. Correct the file; nothing was done.", nullptr,
                                int(m_preview.faults.size())));
}

void DepartmentImport::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DepartmentImport::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

void DepartmentImport::retranslate()
{
    m_heading->setText(tr("Issue accounts from a file"));
    m_text->setText(
        tr("A spreadsheet (.xlsx) or a CSV file with three columns: code of the division, name of the department, "
           "login name. The last may be empty. The first row may name the columns. Nothing is done before every "
           "row is fine."));
    m_file->setChoice(tr("List of departments"), tr("Tables (*.csv *.xlsx)"));
    m_table->setHorizontalHeaderLabels(
        {tr("Row"), tr("Division"), tr("Place"), tr("Department"), tr("Login name"), tr("Check")});
    m_table->setAccessibleName(tr("Rows of the file"));
    m_cancel->setText(tr("Back"));
    fill();
}

} // namespace hezhun
