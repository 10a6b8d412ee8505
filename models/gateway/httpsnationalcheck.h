// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/nationalcheck.h"
#include "gateway/gatewayline.h"

namespace hezhun {

/// The national check over HTTPS (resources/gateway/national-check.openapi.json). Whatever is not one of the two
/// answers of the contract, for this very question, is "can't say".
class HttpsNationalCheck : public NationalCheck
{
public:
    explicit HttpsNationalCheck(GatewayLine &line)
        : m_line(line)
    {
    }

    NationalCheckOutcome ask(const NationalCheckQuestion &question) override;

private:
    GatewayLine &m_line;
};

/// What is sent, and what is made of an answer: for tests and fuzzing too.
QJsonObject toJson(const NationalCheckQuestion &question);
NationalCheckOutcome nationalCheckOutcome(const HttpsAnswer &answer, const QString &idempotencyKey);

} // namespace hezhun
