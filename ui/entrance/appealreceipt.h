// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kinddefinition.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTextDocument;
QT_END_NAMESPACE

namespace hezhun {

/// What somebody takes along who handed in an appeal: the reference in large, to note, copy or print, and what happens
/// next.
class AppealReceipt : public QWidget
{
    Q_OBJECT

public:
    explicit AppealReceipt(QWidget *parent = nullptr);

    void show(const QString &reference, const QString &phone, const KindDefinition &kind);
    void clear();
    /// What is printed.
    void write(QTextDocument &document) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void print();
    void retranslate();

    QString m_maskedPhone;
    LocalText m_title;
    bool m_isRequest = false; ///< by letter; else an appeal
    int m_workingDays = 2;
    QLabel *m_heading = nullptr;
    QLabel *m_reference = nullptr;
    QLabel *m_note = nullptr;
    QLabel *m_next = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_print = nullptr;
};

} // namespace hezhun
