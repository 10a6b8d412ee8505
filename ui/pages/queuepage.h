// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/caselistpage.h"

namespace hezhun {

/// 待办: the open cases on one's own desk, oldest first.
class QueuePage : public CaseListPage
{
    Q_OBJECT

public:
    explicit QueuePage(DeskSession &session, QWidget *parent = nullptr);

    QString title() const override;
    QString remark() const override;

protected:
    Emptiness emptiness() override;
    Emptiness nothingFound() override;

private:
    qint64 m_openWhenAsked = 0;
};

} // namespace hezhun
