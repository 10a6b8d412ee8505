// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/about/aboutpage.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFrame>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int pageWidth = 1400; ///< px at most
constexpr int nameWidth = 208;
constexpr int versionWidth = 88;

AboutPage::AboutPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"aboutPage"_s);
    makeParts();
    layOut();
    connect(m_back, &QPushButton::clicked, this, &AboutPage::backRequested);
    connect(m_table, &QTableWidget::currentCellChanged, this, &AboutPage::showChosen);
    auto *back = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, &AboutPage::backRequested);
    retranslate();
}

void AboutPage::makeParts()
{
    m_mark = new QLabel(this);
    m_mark->setPixmap(applicationIcon().pixmap(metrics::iconHuge));
    m_heading = new QLabel(this);
    m_heading->setProperty("role", u"heading"_s);
    m_version = new QLabel(this);
    m_version->setObjectName(u"aboutVersion"_s);
    m_version->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_terms = new QLabel(this);
    m_terms->setObjectName(u"aboutTerms"_s);
    m_terms->setWordWrap(true);
    m_listHeading = new QLabel(this);
    m_listHeading->setProperty("role", u"section"_s);
    m_chosen = new QLabel(this);
    m_chosen->setObjectName(u"aboutChosen"_s);
    m_chosen->setProperty("role", u"section"_s);
    m_origin = new QLabel(this);
    m_origin->setObjectName(u"aboutOrigin"_s);
    m_origin->setProperty("role", u"secondary"_s);
    m_origin->setWordWrap(true);
    m_origin->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(u"aboutText"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(metrics::secondaryPixels + 1);
    m_text->setFont(fixed);
    m_back = new QPushButton(this);
    m_back->setObjectName(u"aboutBack"_s);

    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setObjectName(u"aboutTable"_s);
    m_table->setProperty("role", u"reading"_s);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(Name, nameWidth);
    m_table->setColumnWidth(Version, versionWidth);
}

void AboutPage::layOut()
{
    auto *content = new QWidget(this);
    content->setMaximumWidth(pageWidth);
    auto *words = new QVBoxLayout;
    words->setSpacing(metrics::halfGrid);
    for (QLabel *label : {m_heading, m_version, m_terms})
        words->addWidget(label);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::margin);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    auto *list = new QVBoxLayout;
    list->setSpacing(metrics::gap);
    list->addWidget(m_listHeading);
    list->addWidget(m_table, 1);
    auto *reading = new QVBoxLayout;
    reading->setSpacing(metrics::gap);
    reading->addWidget(m_chosen);
    reading->addWidget(m_origin);
    reading->addWidget(m_text, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(metrics::sectionGap);
    columns->addLayout(list, 4);
    columns->addLayout(reading, 5);
    auto *page = new QVBoxLayout(content);
    page->setContentsMargins(metrics::sectionGap, metrics::sectionGap, metrics::sectionGap, metrics::margin);
    page->setSpacing(metrics::sectionGap);
    page->addLayout(head);
    page->addLayout(columns, 1);
    page->addWidget(m_back, 0, Qt::AlignLeft);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(content, 1000);
    row->addStretch(1);
}

void AboutPage::fill()
{
    m_components = components();
    m_table->setRowCount(int(m_components.size()) + 1);
    for (int row = 1; row < m_table->rowCount(); ++row) {
        const Component &component = m_components.at(row - 1);
        const QString texts[] = {component.name, component.version, component.licence};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setToolTip(texts[column]);
            m_table->setItem(row, column, item);
        }
    }
    retranslate();
    m_table->setCurrentCell(0, 0);
}

void AboutPage::showChosen()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    QString text;
    if (row == 0) {
        m_chosen->setText(tr("Hezhun"));
        m_origin->setText(u"GPL-3.0-or-later"_s);
        text = licenceText(u"hezhun"_s);
    } else {
        const Component &component = m_components.at(row - 1);
        m_chosen->setText(component.name);
        QStringList origin{component.licence};
        if (!component.within.isEmpty())
            origin.append(tr("part of %1").arg(component.within));
        origin.append(component.home);
        if (!component.copyright.isEmpty())
            origin.append(component.copyright);
        m_origin->setText(origin.join(u" · "_s));
        QStringList texts;
        for (const QString &name : component.texts)
            texts.append(licenceText(name));
        text = texts.join(u'\n' + QString(72, u'-') + u"\n\n"_s);
    }
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
}

void AboutPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_table->rowCount() == 0)
        fill();
    m_table->setFocus();
}

void AboutPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit backRequested();
    else
        QWidget::keyPressEvent(event);
}

void AboutPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AboutPage::retranslate()
{
    const QString version = QCoreApplication::applicationVersion();
    m_heading->setText(tr("Hezhun review desk"));
    m_version->setText(tr("Version %1").arg(version));
    m_terms->setText(
        tr("Copyright © 2026 Hezhun contributors. Free software under the GNU General Public License, version "
           "3 or any later version: you may use it, pass it on and change it under its terms. It comes "
           "without any warranty, as far as the law allows."));
    m_listHeading->setText(tr("What it is made of"));
    m_table->setHorizontalHeaderLabels({tr("Component"), tr("Version"), tr("Licence")});
    m_back->setText(tr("Back"));
    m_text->setAccessibleName(tr("Text of the licence"));
    m_table->setAccessibleName(m_listHeading->text());
    if (m_table->rowCount() == 0)
        return;
    const QString own[] = {tr("Hezhun"), version, u"GPL-3.0-or-later"_s};
    for (int column = 0; column < ColumnCount; ++column)
        m_table->setItem(0, column, new QTableWidgetItem(own[column]));
    showChosen();
}

} // namespace hezhun
