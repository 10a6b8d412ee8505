// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/filingspage.h"

#include "tables/casetimes.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/pages/columnmemory.h"
#include "ui/pages/rowtable.h"
#include "ui/parts/emptystate.h"
#include "ui/register/exportbar.h"
#include "ui/register/registerbar.h"
#include "ui/register/registrationprinting.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QStandardPaths>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// px, in the order of RegisterModel::Columns, for a window of 1280 px.
const QList<int> columnWidths{328, 104, 144, 184, 104, 112, 144, 112};

} // namespace

FilingsPage::FilingsPage(DeskSession &session, QWidget *parent)
    : DeskPage(parent)
    , m_session(session)
    , m_model(new RegisterModel(
          [&session](const RegisterQuery &query) {
              return session.store().run([query, actor = session.actor()](Workspace &workspace) {
                  return workspace.registerOfFilings().page(query, actor);
              });
          },
          session.kinds(), this))
    , m_bar(new RegisterBar(session.actor().desk, session.kinds(), this))
    , m_table(new RowTable(this))
    , m_empty(new EmptyState(this))
    , m_exporting(new ExportBar(session, this))
    , m_export(new QToolButton(this))
    , m_print(new QPushButton(this))
{
    setObjectName(u"registerPage"_s);
    build();
    connectParts();
    retranslate();
    QMetaObject::invokeMethod(this, &FilingsPage::askAnew, Qt::QueuedConnection);
}

bool FilingsPage::isFor(const Actor &actor)
{
    const auto looks = [&actor](const QString &role, const QString &desk) {
        return actor.roles.contains(role) && actor.desk.startsWith(desk);
    };
    return looks(u"unit"_s, u"unit:"_s) || looks(u"department"_s, u"department:"_s) || looks(u"centre"_s, u"centre"_s);
}

void FilingsPage::build()
{
    m_table->setObjectName(u"registerTable"_s);
    m_table->setModel(m_model);
    new ColumnMemory(m_table->horizontalHeader(), u"register/columns"_s, columnWidths);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_export->setObjectName(u"registerExport"_s);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *menu = new QMenu(m_export);
    m_toXlsx = menu->addAction(QString());
    m_toCsv = menu->addAction(QString());
    menu->addSeparator();
    m_withNumbers = menu->addAction(QString());
    m_withNumbers->setCheckable(true);
    m_export->setMenu(menu);
    m_print->setObjectName(u"registerPrint"_s);

    auto *actions = new QHBoxLayout;
    actions->setSpacing(metrics::gap);
    actions->addWidget(m_bar, 1);
    actions->addWidget(m_export, 0, Qt::AlignTop);
    actions->addWidget(m_print, 0, Qt::AlignTop);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::margin);
    column->setSpacing(metrics::gap);
    column->addLayout(actions);
    column->addWidget(m_exporting);
    column->addLayout(m_stack, 1);
    setFocusProxy(m_table);
}

void FilingsPage::connectParts()
{
    connect(m_model, &RegisterModel::loaded, this, &FilingsPage::showOutcome);
    connect(m_model, &RegisterModel::failed, this, &FilingsPage::showFailure);
    connect(m_bar, &RegisterBar::changed, this, &FilingsPage::askAnew);
    connect(m_bar, &RegisterBar::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &FilingsPage::sortBy);
    connect(m_table, &RowTable::opened, this, [this](CaseId id) { emit caseRequested(id, {}); });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &FilingsPage::showContextMenu);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_emptyAction)
            m_emptyAction();
    });
    connect(m_toXlsx, &QAction::triggered, this, [this] { chooseFile(u"xlsx"_s); });
    connect(m_toCsv, &QAction::triggered, this, [this] { chooseFile(u"csv"_s); });
    connect(m_print, &QPushButton::clicked, this, &FilingsPage::printList);
    connect(m_exporting, &ExportBar::messageRaised, this, &DeskPage::messageRaised);
    connect(m_exporting, &ExportBar::finished, this, [this] { m_export->setEnabled(true); });
    const auto anew = [this] {
        if (isVisible())
            askAnew();
    };
    connect(&m_session, &DeskSession::caseChanged, this, anew);
    connect(&m_session, &DeskSession::resumed, this, anew);
    auto *refresh = new QShortcut(QKeySequence(Qt::Key_F5), this);
    refresh->setContext(Qt::WidgetWithChildrenShortcut);
    connect(refresh, &QShortcut::activated, this, &FilingsPage::askAnew);
}

QString FilingsPage::title() const
{
    const QString name = isUnit() ? tr("Our commissioners") : tr("Register");
    //: The name of the page, and how many registrations there are.
    return m_total > 0 ? tr("%1 · %2").arg(name, QLocale().toString(m_total)) : name;
}

bool FilingsPage::isUnit() const
{
    return m_session.actor().desk.startsWith("unit:"_L1);
}

bool FilingsPage::search(const QString &text)
{
    m_bar->searchFor(text);
    return true;
}

QString FilingsPage::searchedFor() const
{
    const auto search = m_bar->query().search;
    return search ? search->text : QString();
}

void FilingsPage::activate()
{
    askAnew();
    m_table->setFocus();
}

void FilingsPage::askAnew()
{
    if (m_table->currentCase() != 0)
        m_keep = m_table->currentCase();
    RegisterQuery query = m_bar->query();
    query.sort = m_order.sort;
    query.descending = m_order.descending;
    m_model->setQuery(query);
    askCounts();
}

void FilingsPage::askCounts()
{
    m_session.store()
        .run([actor = m_session.actor()](Workspace &workspace) {
            return workspace.registerOfFilings().counts(actor.desk, actor);
        })
        .then(this, [this](const Result<QList<RegisterCount>> &counts) {
            if (!counts.ok())
                return; // the list says why
            m_bar->setCounts(*counts);
            m_total = 0;
            for (const RegisterCount &count : *counts)
                m_total += count.count;
            emit titleChanged();
        });
}

void FilingsPage::sortBy(int column)
{
    if (const auto sort = RegisterModel::sortOf(column)) {
        const bool turned = m_order.sort == *sort;
        m_order.descending = turned ? !m_order.descending : *sort == RegisterSort::Changed;
        m_order.sort = *sort;
        askAnew();
    }
    showOutcome(); // the header has moved its arrow already, to a column that perhaps has no order
}

void FilingsPage::showOutcome()
{
    const RegisterQuery query = m_model->query();
    m_table->horizontalHeader()->setSortIndicator(RegisterModel::columnOf(sortOf(query)),
                                                  query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_print->setEnabled(m_model->rowCount() > 0);
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
        if (!m_table->currentIndex().isValid() && !m_table->selectCase(m_keep))
            m_table->selectFirst();
        return;
    }
    if (m_model->isLoading())
        return;
    if (m_bar->narrows()) {
        m_emptyAction = [this] { m_bar->clear(); };
        m_empty->say(u"search"_s, tr("No registration matches"),
                     tr("Names are found by their beginning; filing numbers and ID numbers only as a whole."),
                     tr("Show all"));
    } else {
        m_emptyAction = {};
        m_empty->say(u"clipboard-check"_s, tr("There are no registrations yet"),
                     isUnit()
                         ? tr("Persons whom you granted the role of a commissioner register by themselves. What they "
                              "hand in comes here and waits for you under To do.")
                         : tr("A registration is listed here once its unit has verified it."));
    }
    m_stack->setCurrentWidget(m_empty);
}

void FilingsPage::showFailure(const Error &error)
{
    if (m_model->rowCount() > 0) {
        emit messageRaised({MessageTone::Danger, error.message, tr("Try again"), [this] { askAnew(); }});
        return;
    }
    m_emptyAction = [this] { askAnew(); };
    m_empty->say(u"unplug"_s, tr("The register could not be read"), error.message, tr("Try again"));
    m_stack->setCurrentWidget(m_empty);
}

void FilingsPage::showContextMenu(const QPoint &at)
{
    const RegisterRow *there = m_model->rowAt(m_table->indexAt(at).row());
    if (!there)
        return;
    const RegisterRow row = *there;
    QMenu menu;
    connect(menu.addAction(tr("Open")), &QAction::triggered, this, [this, row] { emit caseRequested(row.caseId, {}); });
    menu.addSeparator();
    connect(menu.addAction(icon(u"printer"_s), tr("Print…")), &QAction::triggered, this, [this, row] {
        printRegistration(m_session, row.caseId, this,
                          [this](const Result<Done> &outcome) { raise(outcome, tr("Sent to the printer.")); });
    });
    connect(menu.addAction(tr("Save as PDF…")), &QAction::triggered, this, [this, row] { savePdf(row); });
    menu.addSeparator();
    const auto copy = [&](const QString &text, const QString &words) {
        if (!text.isEmpty())
            connect(menu.addAction(words.arg(text)), &QAction::triggered, this,
                    [text] { QGuiApplication::clipboard()->setText(text); });
    };
    copy(row.filingNumber, tr("Copy the filing number %1"));
    copy(row.reference, tr("Copy the reference %1"));
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

void FilingsPage::savePdf(const RegisterRow &row)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save as PDF"), folder + u'/' + row.reference + u".pdf"_s, tr("PDF files (*.pdf)"));
    if (!path.isEmpty())
        saveRegistration(m_session, row.caseId, path, this,
                         [this](const Result<Done> &outcome) { raise(outcome, tr("The PDF was written.")); });
}

void FilingsPage::raise(const Result<Done> &outcome, const QString &good)
{
    if (outcome.ok())
        emit messageRaised({.tone = MessageTone::Good, .text = good, .seconds = 10});
    else
        emit messageRaised({.tone = MessageTone::Danger, .text = outcome.error().message});
}

void FilingsPage::chooseFile(const QString &ending)
{
    const QString day = QDate::currentDate().toString(Qt::ISODate);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the register"), u"%1/%2-%3.%4"_s.arg(folder, tr("register", "name of a file"), day, ending),
        ending == u"csv"_s ? tr("CSV files (*.csv)") : tr("Excel files (*.xlsx)"));
    if (!path.isEmpty())
        exportTo(path.endsWith(u'.' + ending, Qt::CaseInsensitive) ? path : path + u'.' + ending);
}

void FilingsPage::exportTo(const QString &path)
{
    m_export->setEnabled(false);
    m_exporting->begin(m_model->query(), m_withNumbers->isChecked(), path, m_bar->expected());
    m_withNumbers->setChecked(false); // to be asked for each time anew
}

void FilingsPage::writeList(QTextDocument &document) const
{
    const auto cell = [](const QString &text, const QString &tag) {
        return u"<%1 style='border:1px solid #888888'>%2</%1>"_s.arg(tag, text.toHtmlEscaped());
    };
    QString rows;
    for (int row = -1; row < m_model->rowCount(); ++row) {
        rows += u"<tr>"_s;
        for (int column = 0; column < RegisterModel::ColumnCount; ++column) {
            rows += row < 0 ? cell(m_model->headerData(column, Qt::Horizontal).toString(), u"th"_s)
                            : cell(m_model->index(row, column).data().toString(), u"td"_s);
        }
        rows += u"</tr>"_s;
    }
    QFont font = document.defaultFont();
    font.setPointSize(8);
    document.setDefaultFont(font);
    document.setHtml(
        u"<h3>%1</h3><p>%2</p><table width='100%' cellspacing='0' cellpadding='3' style='border-collapse:collapse'>%3</table>"_s
            .arg(title().toHtmlEscaped(),
                 tr("%n registration(s), printed %1 by %2", nullptr, m_model->rowCount())
                     .arg(CaseTimes::exact(QDateTime::currentDateTimeUtc()), m_session.actor().name)
                     .toHtmlEscaped(),
                 rows));
}

void FilingsPage::printList()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QTextDocument document;
    writeList(document);
    document.print(&printer);
}

void FilingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DeskPage::changeEvent(event);
}

void FilingsPage::retranslate()
{
    m_table->setAccessibleName(isUnit() ? tr("Our commissioners") : tr("Register"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Everything that the filters leave, to a file"));
    m_toXlsx->setText(tr("To Excel (.xlsx)…"));
    m_toCsv->setText(tr("To CSV…"));
    m_withNumbers->setText(tr("With whole ID numbers (the access log notes it)"));
    m_print->setText(tr("Print the list"));
    m_print->setIcon(icon(u"printer"_s));
    m_model->retranslate();
    emit titleChanged();
    if (m_stack->currentWidget() == m_empty)
        showOutcome();
}

} // namespace hezhun
