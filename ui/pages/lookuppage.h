// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/caselistpage.h"

namespace hezhun {

/// 查询: cases in all states, newest first.
class LookupPage : public CaseListPage
{
    Q_OBJECT

public:
    explicit LookupPage(DeskSession &session, QWidget *parent = nullptr);

    QString title() const override;

protected:
    Emptiness emptiness() override;
    Emptiness nothingFound() override;
};

} // namespace hezhun
