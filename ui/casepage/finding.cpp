// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/finding.h"

#include "domain/masking.h"

#include <algorithm>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

QString boundMessage(const SameElsewhere &same, const KindDefinition &kind)
{
    const QString whose = maskName(same.subject);
    switch (same.key) {
    case CaseKey::Phone:
        return Finding::tr("This phone number is bound to another verified account (%1). If it is really the "
                           "applicant's own, that account must be recovered by an appeal.")
            .arg(whose);
    case CaseKey::UnitName:
        return Finding::tr("A verified account has this unit name already. The unit must recover that account by a "
                           "unit's appeal.");
    case CaseKey::CreditCode:
        return Finding::tr("A verified account has this credit code already. If the unit was renamed, it must recover "
                           "that account by a unit's appeal with its newest name.");
    case CaseKey::LoginName:
    case CaseKey::Number: break;
    }
    if (kind.accountType == "unit"_L1)
        return Finding::tr("This ID number is bound to another verified account (%1). The unit must recover that "
                           "account by a unit's appeal.")
            .arg(whose);
    return Finding::tr("This ID number is bound to another verified account (%1). The applicant must recover that "
                       "account by a person's appeal.")
        .arg(whose);
}

QString sameMessage(const SameElsewhere &same)
{
    const QString whose = maskName(same.subject);
    switch (same.key) {
    case CaseKey::Phone: return Finding::tr("Another case has the same phone number (%1).").arg(whose);
    case CaseKey::UnitName: return Finding::tr("Another case has the same unit name.");
    case CaseKey::CreditCode: return Finding::tr("Another case has the same credit code.");
    case CaseKey::LoginName: return Finding::tr("Another case names the same login name.");
    case CaseKey::Number: break;
    }
    return Finding::tr("Another case has the same ID number (%1).").arg(whose);
}

} // namespace

Finding Finding::ofSame(const SameElsewhere &same, const KindDefinition &kind)
{
    Finding finding;
    finding.field = same.field;
    finding.otherCase = same.caseId;
    finding.otherReference = same.reference;
    if (same.bound)
        finding.check = {CheckLevel::Failure, u"bound."_s + caseKeyCode(same.key), boundMessage(same, kind)};
    else
        finding.check = {CheckLevel::Remark, u"same."_s + caseKeyCode(same.key), sameMessage(same)};
    return finding;
}

bool Finding::graver(const Finding &left, const Finding &right)
{
    return left.check.level > right.check.level;
}

bool reasonFits(const ReasonDefinition &reason, const QString &checkCode)
{
    return std::any_of(reason.fits.begin(), reason.fits.end(), [&checkCode](const QString &fit) {
        return fit == checkCode || (fit.endsWith(u'.') && checkCode.startsWith(fit));
    });
}

QList<ReasonDefinition> reasonsByFit(const KindDefinition &kind, const QList<Finding> &findings)
{
    QList<ReasonDefinition> reasons = kind.reasons;
    std::stable_partition(reasons.begin(), reasons.end(), [&findings](const ReasonDefinition &reason) {
        return std::any_of(findings.begin(), findings.end(), [&reason](const Finding &finding) {
            return finding.check.level != CheckLevel::Passed && reasonFits(reason, finding.check.code);
        });
    });
    return reasons;
}

} // namespace hezhun
