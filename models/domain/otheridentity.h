// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace hezhun {

/// The papers by which the platform knows a person (I-33).
enum class IdentityType {
    ResidentId, ///< 居民身份证
    PermanentResidenceCard, ///< 外国人永久居留身份证
    HongKongMacaoPass, ///< 往来港澳通行证
    TaiwanPass, ///< 往来台湾通行证
    MainlandPassHongKongMacao, ///< 港澳居民来往内地通行证
    MainlandPassTaiwan, ///< 台湾居民来往大陆通行证
    ForeignPassport, ///< 外国护照
};

/// resident_id, permanent_residence, hk_macao_pass, taiwan_pass, mainland_pass_hk_macao,
/// mainland_pass_taiwan, foreign_passport.
QString identityTypeCode(IdentityType type);
std::optional<IdentityType> identityTypeFromCode(QStringView code);

/// The paper's name for the user.
QString identityTypeText(IdentityType type);

/// The number in its normal form (capital letters), or what is wrong with it. Resident IDs give ResidentId's
/// codes; the others: identity.empty .blank .full_width .characters .format .birth_date .check_digit
Result<QString> parseIdentityNumber(IdentityType type, QStringView text, QDate today);

} // namespace hezhun
