// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

/// What is shown while no workspace was chosen: how to get one.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    /// While the demo is being made, nothing else can be chosen.
    void setBusy(bool busy);
    void showTrouble(const QString &message); ///< empty: none

signals:
    void workspaceChosen(const QString &address);
    void connectionRequested();
    void demoRequested();
    void aboutRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void chooseFile();
    void retranslate();

    QLabel *m_mark = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_trouble = nullptr;
    QPushButton *m_connect = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_demo = nullptr;
    QPushButton *m_about = nullptr;
    bool m_busy = false;
};

} // namespace hezhun
