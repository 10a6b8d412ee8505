// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzing.h"

#include "domain/masking.h"
#include "domain/otheridentity.h"
#include "domain/residentid.h"

using namespace hezhun;

/// Numbers of identity papers (I-41): whatever is typed is accepted in its normal form, or refused with a sentence.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const QDate today(2026, 11, 20);
    const QString text = QString::fromUtf8(bytesOf(bytes, size));

    const Result<ResidentId> id = ResidentId::parse(text, today);
    if (id) {
        const QString number = id->number();
        mustHold(number.size() == 18 && number == text.toUpper(), "a resident ID stays what was typed");
        mustHold(ResidentId::checkCharacter(number.left(17)) == number.at(17), "its check character is right");
        mustHold(id->birthDate().isValid() && id->birthDate() <= today, "its birth date is a day that was");
        mustHold(maskIdNumber(number).size() == 16 && !maskIdNumber(number).contains(number.mid(4, 10)),
                 "its mask hides the middle (I-40)");
    } else {
        mustHold(!id.error().code.isEmpty() && !id.error().message.isEmpty(), "a refusal says why");
    }

    for (const IdentityType type :
         {IdentityType::ResidentId, IdentityType::PermanentResidenceCard, IdentityType::HongKongMacaoPass,
          IdentityType::TaiwanPass, IdentityType::MainlandPassHongKongMacao, IdentityType::MainlandPassTaiwan,
          IdentityType::ForeignPassport}) {
        const Result<QString> number = parseIdentityNumber(type, text, today);
        if (!number) {
            mustHold(!number.error().message.isEmpty(), "a refusal says why");
            continue;
        }
        const Result<QString> again = parseIdentityNumber(type, *number, today);
        mustHold(again && *again == *number, "a normal form is its own normal form");
        mustHold(groupIdNumber(*number).remove(u' ') == *number, "groups only add blanks");
    }
    maskName(text);
    maskPhone(text);
    maskEmail(text);
    return 0;
}
