// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace hezhun {

/// One field of a form: its label above it, a red star when it must be filled in, a blue mark that explains it, and
/// what is wrong with it under it (UI.md, "Look").
class FormRow : public QWidget
{
    Q_OBJECT

public:
    /// `content` holds the field and what stands beside it; by default it is the field itself.
    explicit FormRow(QWidget *field, QWidget *parent = nullptr, QWidget *content = nullptr);

    QWidget *field() const { return m_field; }
    void setLabel(const QString &text);
    void setRequired(bool required);
    /// Shown when the pointer is over the mark, and while the field has the focus. Empty: no mark.
    void setExplanation(const QString &text);
    /// Marks the field red with the reason under it; empty: it is right again.
    void setFault(const QString &reason);
    QString fault() const;
    /// A word of caution under a field that may stay as it is; a fault takes its place.
    void setRemark(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void describe();

    QWidget *m_field = nullptr;
    QLabel *m_label = nullptr;
    QLabel *m_star = nullptr;
    QLabel *m_mark = nullptr;
    QLabel *m_reason = nullptr;
    QLabel *m_remark = nullptr;
};

} // namespace hezhun
