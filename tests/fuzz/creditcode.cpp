// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzing.h"

#include "domain/creditcode.h"
#include "domain/masking.h"

using namespace hezhun;

/// Credit codes (GB 32100-2015).
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QString text = QString::fromUtf8(bytesOf(bytes, size));
    const Result<CreditCode> code = CreditCode::parse(text);
    if (!code) {
        mustHold(!code.error().code.isEmpty() && !code.error().message.isEmpty(), "a refusal says why");
        return 0;
    }
    mustHold(code->code() == text && text.size() == 18, "a code stays what was typed");
    mustHold(CreditCode::checkCharacter(text.left(17)) == text.at(17), "its check character is right");
    mustHold(groupCreditCode(text).remove(u' ') == text, "groups only add blanks");
    mustHold(!code->authorityName().isEmpty(), "its authority has a name");
    return 0;
}
