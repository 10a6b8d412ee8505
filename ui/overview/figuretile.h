// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace hezhun {

/// One large figure with what it counts above and something to know below.
class FigureTile : public QFrame
{
    Q_OBJECT

public:
    explicit FigureTile(const QString &name, QWidget *parent = nullptr);

    /// What is alarming is red and begins with a sign; `note` is to say it in words.
    void show(const QString &title, const QString &figure, const QString &note, bool isAlarming = false);
    QString figure() const;

private:
    QLabel *m_title = nullptr;
    QLabel *m_figure = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace hezhun
