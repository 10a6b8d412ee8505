// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace hezhun {

enum class MessageTone { Information, Good, Warning, Danger };

/// What the program has to say, with at most one thing to do about it.
struct Message
{
    MessageTone tone = MessageTone::Information;
    QString text;
    QString actionText = {}; ///< empty: nothing to do
    std::function<void()> action = {};
    int seconds = 0; ///< > 0: goes away by itself after that long
};

/// A bar above the page: says what happened, never has to be clicked away (UI.md, "Shell").
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void show(const Message &message);
    void clear();
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showTone();
    void retranslate();

    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QToolButton *m_action = nullptr;
    QToolButton *m_close = nullptr;
    std::function<void()> m_do;
    MessageTone m_tone = MessageTone::Information;
    int m_serial = 0;
};

} // namespace hezhun
