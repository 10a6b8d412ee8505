// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/searchfield.h"

#include "ui/look/icons.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(u"search"_s);
    setClearButtonEnabled(true);
    addAction(hezhun::icon(u"search"_s, IconColour::Secondary), QLineEdit::LeadingPosition);
    connect(this, &QLineEdit::returnPressed, this, [this] { emit searched(text()); });
    // The little cross in the field, or the last character taken away: the user, not setText(), made it modified.
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty() && isModified())
            emit searched({});
    });
    retranslate();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (!text().isEmpty()) {
            setText({});
            emit searched({});
        }
        emit left();
        return;
    }
    if (event->key() == Qt::Key_Down)
        return emit left();
    QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void SearchField::retranslate()
{
    setPlaceholderText(tr("Search  /"));
    setAccessibleName(tr("Search"));
    setToolTip(tr("Beginning of a name, ID number, credit code, phone or reference. Press / or Ctrl+F to come here, "
                  "Enter to search, Esc to clear."));
}

} // namespace hezhun
