// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kinddefinition.h"
#include "ui/casepage/decisiondraft.h"

#include <QList>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
QT_END_NAMESPACE

namespace hezhun {

/// Takes the place of the decision bar while the reasons of a decision are chosen. Nothing is chosen beforehand;
/// what was chosen and typed is handed out when the panel is left, and put in again when it is opened anew.
class RefusalPanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int longestWords = 300; ///< characters

    explicit RefusalPanel(QWidget *parent = nullptr);

    /// Opens for an action. `reasons` stand in this order and have the keys 1 to 9. What follows, where that
    /// is more than one expects, stands above them, one sentence a line.
    void open(const QString &action, const QString &title, const QList<ReasonDefinition> &reasons,
              const DecisionDraft &draft, const QStringList &consequences = {});
    DecisionDraft draft() const;
    void toggleReason(int number); ///< 1 to 9; numbers that no reason has do nothing
    void send();
    QLineEdit *words() const { return m_words; }

signals:
    void sendAsked(const hezhun::DecisionDraft &draft);
    void closeAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *chip(int index);
    void chosen();
    void translate();

    QString m_action;
    QList<ReasonDefinition> m_reasons;
    QLabel *m_title = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_consequences = nullptr;
    QWidget *m_chipBox = nullptr;
    QList<QToolButton *> m_chips;
    QLineEdit *m_words = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_back = nullptr;
};

} // namespace hezhun
