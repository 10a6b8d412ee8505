// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzing.h"

#include "kinds/declaredcase.h"
#include "kinds/kindloader.h"

using namespace hezhun;

/// Definition files of kinds: read whole, or every fault named with its place; what was read can be worked with.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const LoadedKind loaded = loadKind(bytesOf(bytes, size));
    mustHold(loaded.definition.has_value() == loaded.faults.isEmpty(), "a definition, or faults");
    for (const KindFault &fault : loaded.faults)
        mustHold(!fault.message.isEmpty(), "a fault says what is wrong");
    if (!loaded.definition)
        return 0;
    const KindDefinition &kind = *loaded.definition;
    DeclaredFields fields;
    for (const FieldDefinition &field : kind.fields)
        fields.insert(field.name, field.choices.isEmpty() ? field.name : field.choices.constFirst().code);
    const QDate today(2026, 11, 20);
    mustHold(checkDeclared(kind, fields, today, Divisions::builtIn()).size() == kind.fields.size(),
             "each field is checked once");
    checkDeclared(kind, {}, today, Divisions::builtIn());
    normalised(kind, fields, today, Divisions::builtIn());
    placeOf(kind, fields, today);
    maskedNumber(kind, fields);
    return 0;
}
