// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "store/grantstore.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QStackedLayout;
class QLabel;
QT_END_NAMESPACE

namespace hezhun {

class EmptyState;
class GrantListModel;
class RowTable;

/// The units that gave somebody a role: name, legal representative, since when, which role, state (G-09). Of whoever is
/// logged in.
class GrantorsList : public QWidget
{
    Q_OBJECT

public:
    explicit GrantorsList(DeskSession &session, QWidget *parent = nullptr);

    void ask();
    GrantListModel *model() const { return m_model; }

signals:
    void loaded();

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(const Result<QList<Grant>> &answer);
    void retranslate();

    DeskSession &m_session;
    QString m_trouble;
    QLabel *m_line = nullptr;
    GrantListModel *m_model = nullptr;
    RowTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_stack = nullptr;
};

} // namespace hezhun
