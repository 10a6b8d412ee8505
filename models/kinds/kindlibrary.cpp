// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/kindlibrary.h"

#include "kinds/kindloader.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(KindLibrary)
};

} // namespace

Result<KindLibrary> KindLibrary::builtIn()
{
    KindLibrary library;
    // The order of the menus, and of the filter chips.
    const QStringList files{u"realname.person"_s, u"realname.unit"_s, u"realname.agent"_s, u"appeal.person"_s,
                            u"appeal.unit"_s,     u"request.phone"_s, u"request.merge"_s,  u"information.unit_other"_s,
                            u"filing.person"_s,   u"filing.unit"_s,   u"request.operator"_s, u"request.undo"_s};
    for (const QString &name : files) {
        QFile file(u":/kinds/%1.json"_s.arg(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error{
                u"kind.missing"_s,
                Texts::tr("The definition of the kind %1 is not part of this program. Install the program anew.")
                    .arg(name)};
        LoadedKind loaded = loadKind(file.readAll());
        if (!loaded.definition) {
            const KindFault &fault = loaded.faults.constFirst();
            return Error{u"kind.faulty"_s, u"%1: %2: %3"_s.arg(name, fault.place, fault.message)};
        }
        library.add(*std::move(loaded.definition));
    }
    return library;
}

void KindLibrary::add(KindDefinition definition)
{
    m_definitions.append(std::make_shared<const KindDefinition>(std::move(definition)));
}

const KindDefinition *KindLibrary::newest(const QString &kind) const
{
    const KindDefinition *result = nullptr;
    for (const auto &definition : m_definitions) {
        if (definition->name == kind && (!result || result->version < definition->version))
            result = definition.get();
    }
    return result;
}

const KindDefinition *KindLibrary::find(const QString &kind, int version) const
{
    for (const auto &definition : m_definitions) {
        if (definition->name == kind && definition->version == version)
            return definition.get();
    }
    return nullptr;
}

QList<const KindDefinition *> KindLibrary::cases() const
{
    QList<const KindDefinition *> result = all();
    result.removeIf([](const KindDefinition *kind) { return kind->formOnly; });
    return result;
}

QList<const KindDefinition *> KindLibrary::all() const
{
    QList<const KindDefinition *> result;
    for (const auto &definition : m_definitions) {
        if (newest(definition->name) == definition.get())
            result.append(definition.get());
    }
    return result;
}

} // namespace hezhun
