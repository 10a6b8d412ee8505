// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/casepage/fieldrow.h"
#include "ui/casepage/preparedcase.h"

#include <QList>
#include <QScrollArea>

namespace hezhun {

/// The declared values of a case with their checks, what failed first. Its rows are used again from case to case.
class FieldsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit FieldsPanel(QWidget *parent = nullptr);

    void show(const PreparedCase &prepared);
    void clear();
    /// Shows the account's phone in full.
    void revealPhone();
    /// The rows in use, from top to bottom.
    QList<FieldRow *> rows() const;

signals:
    void caseAsked(hezhun::CaseId id);
    void revealAsked();
    /// The rows of the last show() have been painted; once a case.
    void painted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FieldRow *row(int index);
    void fill();
    void arrange();
    void addSummary(QList<RowContent> &contents) const;
    void addGroups(QList<RowContent> &contents) const;
    void addRefusals(QList<RowContent> &contents) const;
    void toggleRefusals();

    QWidget *m_page = nullptr;
    QList<FieldRow *> m_pool;
    int m_used = 0;
    PreparedCase m_shown;
    bool m_revealed = false;
    bool m_refusalsUnfolded = false;
    bool m_paintAwaited = false;
};

} // namespace hezhun
