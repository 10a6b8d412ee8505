// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/realnamestate.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

class RealNameWords
{
    Q_DECLARE_TR_FUNCTIONS(RealNameWords)
};

struct StateCode
{
    RealNameState state;
    QLatin1StringView code;
};

constexpr std::array<StateCode, 6> stateCodes = {{
    {RealNameState::Incomplete, "incomplete"_L1},
    {RealNameState::Failed, "failed"_L1},
    {RealNameState::InReview, "in_review"_L1},
    {RealNameState::PassedNational, "passed_national"_L1},
    {RealNameState::PassedByReviewer, "passed_by_reviewer"_L1},
    {RealNameState::RefusedByReviewer, "refused_by_reviewer"_L1},
}};

} // namespace

QString realNameStateCode(RealNameState state)
{
    const auto found = std::find_if(stateCodes.begin(), stateCodes.end(),
                                    [state](const StateCode &entry) { return entry.state == state; });
    return found == stateCodes.end() ? QString() : QString(found->code);
}

std::optional<RealNameState> realNameStateFromCode(QStringView code)
{
    const auto found = std::find_if(stateCodes.begin(), stateCodes.end(),
                                    [code](const StateCode &entry) { return entry.code == code; });
    if (found == stateCodes.end())
        return {};
    return found->state;
}

QString realNameStateText(RealNameState state)
{
    switch (state) {
    case RealNameState::Incomplete: return RealNameWords::tr("User data incomplete");
    case RealNameState::Failed: return RealNameWords::tr("Real-name verification failed");
    case RealNameState::InReview: return RealNameWords::tr("Real-name verification in review");
    case RealNameState::PassedNational: return RealNameWords::tr("Verified by the national platform");
    case RealNameState::PassedByReviewer: return RealNameWords::tr("Verified by a reviewer of the ministry's platform");
    case RealNameState::RefusedByReviewer: break;
    }
    return RealNameWords::tr("Real-name verification refused in review");
}

bool isPassed(RealNameState state)
{
    return state == RealNameState::PassedNational || state == RealNameState::PassedByReviewer;
}

} // namespace hezhun
