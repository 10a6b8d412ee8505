// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/nationalasking.h"

#include "store/verification.h"

namespace hezhun {

namespace {

NationalCheckMaker &maker()
{
    static NationalCheckMaker set;
    return set;
}

class NobodyToAsk : public NationalCheck
{
public:
    NationalCheckOutcome ask(const NationalCheckQuestion &) override { return {}; } // can't say
};

} // namespace

void setNationalCheckMaker(NationalCheckMaker made)
{
    maker() = std::move(made);
}

Result<Done> askNationalService(Workspace &workspace)
{
    std::unique_ptr<NationalCheck> check = maker() ? maker()(workspace) : nullptr;
    if (!check)
        check = std::make_unique<NobodyToAsk>();
    const Result<ChecksMade> made = runChecks(workspace, *check);
    return made ? Result<Done>(Done{}) : Result<Done>(made.error());
}

} // namespace hezhun
