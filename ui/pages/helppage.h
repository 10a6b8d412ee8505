// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/deskpage.h"

QT_BEGIN_NAMESPACE
class QScrollArea;
QT_END_NAMESPACE

namespace hezhun {

struct KeyGroup;

/// 帮助: every key with what it does, and how the work goes.
class HelpPage : public DeskPage
{
    Q_OBJECT

public:
    explicit HelpPage(QWidget *parent = nullptr);

    QString title() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    QWidget *keys(const KeyGroup &group);
    QWidget *guide();

    QScrollArea *m_scroll = nullptr;
};

} // namespace hezhun
