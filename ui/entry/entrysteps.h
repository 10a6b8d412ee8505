// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entrychain.h"

#include <QScrollArea>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace hezhun {

/// What leads to the cure of a step: a page of the desk and what its button says; empty: there is none.
struct EntryCure
{
    QString text;
    QString page;
};

/// The chain of one account and one matter, step by step (G-20): what is checked, what was found, and what to do.
class EntrySteps : public QScrollArea
{
    Q_OBJECT

public:
    explicit EntrySteps(QWidget *parent = nullptr);

    /// `own`: of whoever looks at it, who can be led to where a step is cured.
    void show(const EntryReport &report, bool own);
    const EntryReport &report() const { return m_report; }

signals:
    void pageRequested(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    QWidget *stepRow(const EntryStep &step);
    static EntryCure cureOf(const EntryStep &step);

    EntryReport m_report;
    bool m_own = false;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace hezhun
