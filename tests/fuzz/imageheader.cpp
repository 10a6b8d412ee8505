// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzing.h"

#include "store/documentinspection.h"

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

/// Papers whose bytes are not what they claim to be: told apart, measured, or refused; nothing is decoded for that.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    SlotDefinition slot;
    slot.name = u"paper"_s;
    slot.formats = {u"jpg"_s, u"png"_s, u"pdf"_s};
    SubmittedDocument document{.slot = slot.name, .bytes = bytesOf(bytes, size)};
    const QList<IntakeFault> faults = inspectDocument(document, slot);
    for (const IntakeFault &fault : faults)
        mustHold(!fault.message.isEmpty(), "a fault says what is wrong");
    if (!faults.isEmpty())
        return 0;
    mustHold(slot.formats.contains(document.format), "what is accepted has an accepted format");
    mustHold(document.format == u"pdf"_s || (document.width > 0 && document.height > 0), "a picture has a size");
    mustHold(qint64(document.width) * document.height <= maximumPixels, "a picture can be shown");
    return 0;
}
