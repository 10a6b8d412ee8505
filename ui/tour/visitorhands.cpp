// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/visitorhands.h"

#include "ui/forms/paperslot.h"
#include "ui/tour/hands.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

template <typename Widget> Widget *inSight(const QWidget *root, const QString &name)
{
    for (Widget *widget : root->findChildren<Widget *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

/// As far as a page has to be scrolled for it.
void reveal(QWidget *widget)
{
    for (QWidget *around = widget->parentWidget(); around; around = around->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(around))
            scroll->ensureWidgetVisible(widget);
    }
}

void choose(QComboBox *box, const QString &code)
{
    const int wanted = box->findData(code);
    if (wanted < 0)
        return;
    reveal(box);
    box->setFocus(Qt::TabFocusReason);
    Hands::press(Qt::Key_Home);
    while (box->currentIndex() < wanted) {
        const int before = box->currentIndex();
        Hands::press(Qt::Key_Down);
        if (box->currentIndex() == before)
            return;
    }
}

/// Of a division, one level after the other: each offers what lies below the one before.
void chooseDivision(const QWidget *root, const QString &field, const QString &code)
{
    const QStringList codes{code.left(2) + u"0000"_s, code.left(4) + u"00"_s, code};
    for (qsizetype level = 0; level < codes.size(); ++level) {
        const QString name = level == 0 ? field : u"%1_%2"_s.arg(field).arg(level + 1);
        if (auto *box = inSight<QComboBox>(root, name))
            choose(box, codes.at(level));
    }
}

} // namespace

void VisitorHands::click(const QWidget *root, const QString &button)
{
    auto *found = inSight<QAbstractButton>(root, button);
    if (!found)
        return;
    reveal(found);
    Hands::click(found);
}

void VisitorHands::write(const QWidget *root, const QString &field, const QString &text)
{
    auto *edit = inSight<QLineEdit>(root, field);
    if (!edit)
        return;
    reveal(edit);
    Hands::click(edit);
    Hands::press(Qt::CTRL | Qt::Key_A);
    Hands::type(text);
}

void VisitorHands::fillIn(const QWidget *root, const DeclaredFields &values)
{
    // What is offered to choose from may depend on another choice: whatever came too early is chosen the second time.
    for (int round = 0; round < 2; ++round) {
        for (auto value = values.cbegin(); value != values.cend(); ++value) {
            if (root->findChild<QComboBox *>(value.key() + u"_2"_s))
                chooseDivision(root, value.key(), value.value());
            else if (auto *box = inSight<QComboBox>(root, value.key()))
                choose(box, value.value());
        }
    }
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        write(root, value.key(), value.value());
}

void VisitorHands::paste(const QWidget *root, const QString &slot, const QImage &picture)
{
    auto *paper = inSight<PaperSlot>(root, u"slot_"_s + slot);
    if (!paper)
        return;
    reveal(paper);
    QGuiApplication::clipboard()->setImage(picture);
    paper->setFocus(Qt::TabFocusReason);
    Hands::press(Qt::CTRL | Qt::Key_V);
}

void VisitorHands::takeConverted(const QWidget *root)
{
    for (PaperSlot *paper : root->findChildren<PaperSlot *>()) {
        if (paper->isVisible() && paper->hasOffer())
            click(paper, u"takeConverted"_s);
    }
}

} // namespace hezhun
