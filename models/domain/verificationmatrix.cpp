// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/verificationmatrix.h"

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

bool unitIsChecked(QStringView region, QStringView legalType)
{
    return region == "domestic"_L1
        && (legalType == "enterprise"_L1 || legalType == "social_organisation"_L1
            || legalType == "public_institution"_L1);
}

bool paperIsChecked(IdentityType type)
{
    return type != IdentityType::PermanentResidenceCard && type != IdentityType::ForeignPassport;
}

} // namespace

bool nationalCheckIsMade(Subject subject, QStringView region, QStringView type)
{
    if (subject == Subject::Unit)
        return unitIsChecked(region, type);
    const std::optional<IdentityType> paper = identityTypeFromCode(type);
    return paper && identityTypesOf(region).contains(*paper) && paperIsChecked(*paper);
}

QList<IdentityType> identityTypesOf(QStringView region)
{
    if (region == "mainland"_L1)
        return {IdentityType::ResidentId, IdentityType::PermanentResidenceCard};
    if (region == "hk_macao_taiwan"_L1) {
        return {IdentityType::HongKongMacaoPass, IdentityType::TaiwanPass, IdentityType::MainlandPassHongKongMacao,
                IdentityType::MainlandPassTaiwan};
    }
    if (region == "other"_L1)
        return {IdentityType::ForeignPassport};
    return {};
}

} // namespace hezhun
