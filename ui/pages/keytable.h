// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace hezhun {

/// A key, or several that do the same, and what it does.
struct KeyLine
{
    QString keys; ///< as written on the keyboard: "Ctrl+Enter", "1 … 9"
    QString what;

    bool operator==(const KeyLine &) const = default;
};

struct KeyGroup
{
    QString title;
    QList<KeyLine> lines;

    bool operator==(const KeyGroup &) const = default;
};

/// Every key of the program in words (UI.md, "Case", "Keys").
class KeyTable
{
    Q_DECLARE_TR_FUNCTIONS(KeyTable)

public:
    static QList<KeyGroup> groups();

private:
    static KeyGroup everywhere();
    static KeyGroup lists();
    static KeyGroup decisions();
    static KeyGroup documents();
};

} // namespace hezhun
