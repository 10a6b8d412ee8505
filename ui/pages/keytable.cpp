// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/keytable.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

QList<KeyGroup> KeyTable::groups()
{
    return {decisions(), documents(), lists(), everywhere()};
}

KeyGroup KeyTable::decisions()
{
    return {tr("Deciding a case"),
            {{u"A"_s, tr("Pass, once all required documents were seen")},
             {u"R"_s, tr("Refuse: opens the reasons")},
             {u"1 … 9"_s, tr("Choose a reason, or take it away again")},
             {u"Ctrl+Enter"_s, tr("Send the refusal")},
             {u"Esc"_s, tr("Leave the reasons, nothing is lost; or go back to the list")},
             {u"B"_s, tr("Put the case back on the desk")},
             {u"N"_s, tr("Next case without deciding this one")},
             {u"Z"_s, tr("Take back the last decision, for one minute")},
             {u"H"_s, tr("History of the case")}}};
}

KeyGroup KeyTable::documents()
{
    return {tr("Looking at documents"),
            {{u"Tab   Shift+Tab"_s, tr("Next or previous document")},
             {u"+   −"_s, tr("Larger or smaller; the wheel does it at the pointer")},
             {u"0   W   O"_s, tr("Fit the page, fit the width, one to one")},
             {u"[   ]"_s, tr("Turn left or right")},
             {u"L"_s, tr("Loupe")},
             {u"C"_s, tr("Contrast")},
             {u"D"_s, tr("Two side by side, or one large")},
             {u"S"_s, tr("Sample beside the document")},
             {u"F"_s, tr("Full screen")}}};
}

KeyGroup KeyTable::lists()
{
    return {tr("In a list"),
            {{u"Enter"_s, tr("Open the case")},
             {tr("Space"), tr("Quick look at the first document")},
             {u"↑   ↓"_s, tr("Go from case to case")},
             {u"Home   End"_s, tr("First or last case of the list")},
             {u"F5"_s, tr("Read the list anew")}}};
}

KeyGroup KeyTable::everywhere()
{
    return {tr("Everywhere"),
            {{u"Ctrl+1 … 6"_s, tr("The pages of the rail, from the top")},
             {u"/   Ctrl+F"_s, tr("Search: Enter looks, Esc clears")},
             {u"Alt+←   Esc"_s, tr("Back to where you came from")},
             {u"F1"_s, tr("This page")},
             {u"Ctrl+Q"_s, tr("Quit; an open case goes back to the desk")}}};
}

} // namespace hezhun
