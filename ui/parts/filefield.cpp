// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/filefield.h"

#include "ui/look/metrics.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

FileField::FileField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_choose(new QPushButton(this))
{
    m_edit->setObjectName(name);
    m_choose->setObjectName(name + u"Choose"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_edit, 1);
    row->addWidget(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &FileField::choose);
    retranslate();
}

QString FileField::path() const
{
    return QDir::fromNativeSeparators(m_edit->text().trimmed());
}

void FileField::setPath(const QString &path)
{
    m_edit->setText(QDir::toNativeSeparators(path));
}

void FileField::setChoice(const QString &title, const QString &filter)
{
    m_title = title;
    m_filter = filter;
    m_choose->setAccessibleName(title);
}

void FileField::choose()
{
    const QString chosen = QFileDialog::getOpenFileName(this, m_title, path(), m_filter);
    if (!chosen.isEmpty())
        setPath(chosen);
}

void FileField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FileField::retranslate()
{
    m_choose->setText(tr("Choose…"));
}

} // namespace hezhun
