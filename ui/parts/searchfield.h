// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace hezhun {

/// The one search field. Enter searches, Esc empties it and, when it was empty already, gives the focus away.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

signals:
    /// An empty text: whatever was searched for is no longer.
    void searched(const QString &text);
    /// The list should have the focus again.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace hezhun
