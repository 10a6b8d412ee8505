// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/matches.h"

#include <QFrame>
#include <QList>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;
QT_END_NAMESPACE

namespace hezhun {

class MatchRow;

/// At the side of an appeal: the accounts that match it, and, when it is approved, the choice of one of them. With
/// several nothing is chosen beforehand; a single one is shown, and confirmed.
class MatchPanel : public QFrame
{
    Q_OBJECT

public:
    explicit MatchPanel(QWidget *parent = nullptr);

    void show(const QList<AccountMatch> &matches);
    /// Begins or ends choosing; the choice is about this ("Approve: Zhang Wei").
    void begin(const QString &title);
    void end();
    bool isChoosing() const { return m_isChoosing; }
    /// By its key, from 1; nothing happens where there is none, or nothing is being chosen.
    void choose(int number);
    /// 0: none.
    AccountId chosen() const;
    void confirm();
    QList<MatchRow *> rows() const { return m_rows; }

signals:
    void confirmed(hezhun::AccountId account);
    void closeAsked();
    /// An account was clicked while nothing was being chosen yet; its key.
    void choiceAsked(int number);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void clicked(MatchRow *row);
    void mark(MatchRow *row);
    void step(int by);
    void tell();

    QLabel *m_title = nullptr;
    QLabel *m_hint = nullptr;
    QScrollArea *m_scroll = nullptr;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_back = nullptr;
    QList<MatchRow *> m_rows;
    QList<AccountMatch> m_matches;
    QString m_about;
    bool m_isChoosing = false;
};

} // namespace hezhun
