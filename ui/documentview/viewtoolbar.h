// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace hezhun {

class ViewActions;

/// The tools under the pages, with words where there is room for them, and the scale of the current page.
class ViewToolBar : public QWidget
{
    Q_OBJECT

public:
    explicit ViewToolBar(const ViewActions &actions, QWidget *parent = nullptr);

    void setScale(double scale); ///< device pixels for one picture pixel; 0: nothing to tell

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *button(QAction *action);
    void showWords(bool shown);
    void chooseWords();

    QList<QToolButton *> m_buttons;
    QLabel *m_scale = nullptr;
    int m_wordyWidth = 0; ///< that the tools take with their words; 0: not measured yet
};

} // namespace hezhun
