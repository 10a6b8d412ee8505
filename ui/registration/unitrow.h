// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/drafts.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
QT_END_NAMESPACE

namespace hezhun {

/// For which unit a registration is handed in, and choosing another one while it is being filled in (C-07).
class UnitRow : public QFrame
{
    Q_OBJECT

public:
    explicit UnitRow(QWidget *parent = nullptr);

    /// Of a draft; `units` are those to choose from.
    void showDraft(const Draft &draft, const QList<DraftUnit> &units);
    /// Of one that was handed in: it stays what it is.
    void showFixed(const QString &unitName);

signals:
    void unitChosen(hezhun::AccountId unit);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(int index);
    void retranslate();

    Draft m_draft;
    QString m_fixedName;
    QLabel *m_label = nullptr;
    QComboBox *m_choice = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_line = nullptr;
};

} // namespace hezhun
