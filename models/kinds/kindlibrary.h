// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "kinds/kinddefinition.h"

#include <QList>

#include <memory>

namespace hezhun {

/// The kinds that a program or a workspace knows. A value; copies share the definitions.
class KindLibrary
{
public:
    /// The definitions that come with the program, from :/kinds. A broken one is a defect of the build: its fault
    /// is the error.
    static Result<KindLibrary> builtIn();

    void add(KindDefinition definition);

    /// The newest version of a kind, or nullptr when it is not known.
    const KindDefinition *newest(const QString &kind) const;
    /// The version that a case was filed under, or nullptr.
    const KindDefinition *find(const QString &kind, int version) const;
    /// The newest version of each kind, in the order in which they were added.
    QList<const KindDefinition *> all() const;
    /// The same without those that are a form only: what lies in lists.
    QList<const KindDefinition *> cases() const;

private:
    QList<std::shared_ptr<const KindDefinition>> m_definitions;
};

} // namespace hezhun
