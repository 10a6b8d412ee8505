// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

/// A decision that the bar offers.
struct OfferedAction
{
    QString name;
    QString label;
    QString key; ///< shown beside the label; empty: none
    QString obstacle; ///< why it is closed; empty: it is open

    bool operator==(const OfferedAction &) const = default;
};

/// The decisions under a case, with their keys. For a case that can only be looked at it says why instead.
class DecisionBar : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionBar(QWidget *parent = nullptr);

    /// The first action is the main one of the page.
    void offer(const QList<OfferedAction> &actions);
    /// No decision: the state that the case is in, or why it can only be looked at.
    void explain(const QString &sentence);
    /// Whether there is a list to go on in, and a case to put back.
    void setMoves(bool canPutBack, bool canGoOn);
    QString line() const;
    QPushButton *button(const QString &action) const; ///< nullptr when it is not offered

signals:
    void actionAsked(const QString &action);
    void putBackAsked();
    void nextAsked();
    void historyAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUp(QPushButton *button, const OfferedAction &action);
    void say(const QString &line);
    void translate();

    QHBoxLayout *m_row = nullptr;
    QList<QPushButton *> m_buttons;
    QList<OfferedAction> m_offered;
    QPushButton *m_putBack = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_history = nullptr;
    QLabel *m_line = nullptr;
};

} // namespace hezhun
