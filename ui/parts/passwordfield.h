// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

QT_BEGIN_NAMESPACE
class QAction;
QT_END_NAMESPACE

namespace hezhun {

/// A field for a password, with an eye that shows it.
class PasswordField : public QLineEdit
{
    Q_OBJECT

public:
    explicit PasswordField(QWidget *parent = nullptr);

    bool isRevealed() const;
    void setRevealed(bool revealed);
    /// Empties the field, its undo steps too, and hides what is typed next.
    void forget();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QAction *m_eye = nullptr;
};

} // namespace hezhun
