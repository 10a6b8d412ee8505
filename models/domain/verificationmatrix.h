// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/otheridentity.h"

#include <QList>
#include <QStringView>

namespace hezhun {

/// Whose identity is verified.
enum class Subject { Person, Agent, Unit };

/// I-33. Person, agent: region is mainland, hk_macao_taiwan or other, type a code of identityTypeCode().
/// Unit: region is domestic, hk_macao_taiwan or abroad, type is enterprise, social_organisation,
/// public_institution or other, and does not count outside the mainland. False for anything else: no check is
/// made on what is not known.
bool nationalCheckIsMade(Subject subject, QStringView region, QStringView type);

/// The papers that a person of that region can have (I-33); empty for an unknown region.
QList<IdentityType> identityTypesOf(QStringView region);

} // namespace hezhun
