// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/startpage.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int columnWidth = 400; ///< px

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_mark(new QLabel(this))
    , m_heading(new QLabel(this))
    , m_text(new QLabel(this))
    , m_trouble(new QLabel(this))
    , m_connect(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_demo(new QPushButton(this))
    , m_about(new QPushButton(this))
{
    setObjectName(u"startPage"_s);
    m_connect->setObjectName(u"connectToWorkspace"_s);
    m_open->setObjectName(u"openWorkspace"_s);
    m_demo->setObjectName(u"tryDemo"_s);
    m_trouble->setObjectName(u"startTrouble"_s);
    m_mark->setPixmap(applicationIcon().pixmap(2 * metrics::iconHuge));
    m_mark->setAlignment(Qt::AlignCenter);
    m_heading->setProperty("role", u"heading"_s);
    m_heading->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_trouble->setProperty("role", u"danger"_s);
    m_trouble->setAlignment(Qt::AlignCenter);
    m_trouble->hide();
    m_connect->setProperty("role", u"main"_s);
    m_about->setObjectName(u"aboutProgram"_s);
    m_about->setProperty("role", u"quiet"_s);
    for (QLabel *label : {m_text, m_trouble})
        label->setWordWrap(true);

    // A layout of its own: only so do lines that wrap get the height that they need.
    auto *middle = new QWidget(this);
    middle->setFixedWidth(columnWidth);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::margin);
    for (QWidget *part :
         {static_cast<QWidget *>(m_mark), static_cast<QWidget *>(m_heading), static_cast<QWidget *>(m_text),
          static_cast<QWidget *>(m_trouble), static_cast<QWidget *>(m_connect), static_cast<QWidget *>(m_open),
          static_cast<QWidget *>(m_demo)})
        column->addWidget(part);
    column->addWidget(m_about, 0, Qt::AlignHCenter);
    auto *page = new QGridLayout(this);
    page->addWidget(middle, 1, 1);
    page->setRowStretch(0, 2);
    page->setRowStretch(2, 3);
    page->setColumnStretch(0, 1);
    page->setColumnStretch(2, 1);
    connect(m_connect, &QPushButton::clicked, this, &StartPage::connectionRequested);
    connect(m_open, &QPushButton::clicked, this, &StartPage::chooseFile);
    connect(m_demo, &QPushButton::clicked, this, &StartPage::demoRequested);
    connect(m_about, &QPushButton::clicked, this, &StartPage::aboutRequested);
    retranslate();
}

void StartPage::setBusy(bool busy)
{
    m_busy = busy;
    m_connect->setEnabled(!busy);
    m_open->setEnabled(!busy);
    m_demo->setEnabled(!busy);
    retranslate();
}

void StartPage::showTrouble(const QString &message)
{
    m_trouble->setText(message);
    m_trouble->setVisible(!message.isEmpty());
}

void StartPage::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a workspace"), {},
                                                      tr("Workspaces (*.hezhun *.sqlite *.db);;All files (*)"));
    if (!path.isEmpty())
        emit workspaceChosen(u"sqlite:"_s + path);
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StartPage::retranslate()
{
    m_heading->setText(tr("Hezhun review desk"));
    m_text->setText(m_busy ? tr("Making the demo: people, units and their documents are being drawn. This takes a "
                                "few seconds, and only once.")
                           : tr("An office works together in a shared workspace on its server; a single desk may have "
                                "one in a file. The administrator makes either with “hezhunctl init”. To look around "
                                "first, try the demo: its people are invented."));
    m_connect->setText(tr("Connect to the office's shared workspace…"));
    m_open->setText(tr("Open a workspace in a file…"));
    m_demo->setText(tr("Try the demo"));
    m_about->setText(tr("About Hezhun…"));
}

} // namespace hezhun
