// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace hezhun {

/// The words that sample people, units and addresses are put together from (:/demo/words.json). A broken file
/// is a defect of the build, and ends the program.
class DemoWords
{
public:
    static const DemoWords &builtIn();

    /// Never empty.
    const QStringList &list(const QString &name) const;
    /// The one entry of a list of one.
    const QString &word(const QString &name) const { return list(name).constFirst(); }

private:
    DemoWords() = default;

    QHash<QString, QStringList> m_lists;
};

} // namespace hezhun
