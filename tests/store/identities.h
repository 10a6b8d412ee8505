// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/nationalcheck.h"
#include "tests/store/testworkspace.h"

#include <functional>
#include <utility>

namespace hezhun {

/// Adds an account that has no role, and whose owner is logged in.
Actor addApplicant(TestWorkspace &workspace, const QString &loginName, const QString &type, const QString &phone);

/// What a person, a unit of the number, and its agent would say; nothing is missing or wrong.
DeclaredFields personSays(const TestWorkspace &workspace, int number);
DeclaredFields unitSays(int number);
DeclaredFields agentSays(const TestWorkspace &workspace, int number);

/// The code of what went wrong; "done" when nothing did.
template <typename Value> QString codeOf(const Result<Value> &result)
{
    return result ? QStringLiteral("done") : result.error().code;
}

/// A national service that says what the test wants it to say, and remembers what it was asked.
class ToldCheck final : public NationalCheck
{
public:
    explicit ToldCheck(NationalCheckAnswer answer)
        : m_answer(answer)
    {
    }

    NationalCheckOutcome ask(const NationalCheckQuestion &question) override
    {
        asked.append(question);
        if (const auto happens = std::exchange(meanwhile, {}))
            happens();
        return {m_answer, QStringLiteral("told so")};
    }

    QList<NationalCheckQuestion> asked;
    std::function<void()> meanwhile; ///< happens once, while a question is under way

private:
    NationalCheckAnswer m_answer;
};

} // namespace hezhun
