// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/verificationmatrix.h"

#include <QMap>
#include <QString>

namespace hezhun {

/// What the national service is asked about one part of an account (I-31).
struct NationalCheckQuestion
{
    Subject subject = Subject::Person;
    /// The declared values whose change asks for a new check (I-32), by the names of the kind's fields, and "phone" where
    /// the account's phone is one of them. Empty ones are left out.
    QMap<QString, QString> fields;
    /// The same however often one question is asked before it was answered. One that was answered with CannotSay is asked
    /// again under another: a service may repeat its answer to the first.
    QString idempotencyKey;

    bool operator==(const NationalCheckQuestion &) const = default;
};

enum class NationalCheckAnswer { Match, NoMatch, CannotSay };

struct NationalCheckOutcome
{
    NationalCheckAnswer answer = NationalCheckAnswer::CannotSay;
    QString note; ///< why it can't be said, for the administrator; holds nothing personal

    bool operator==(const NationalCheckOutcome &) const = default;
};

/// The national service, or what stands for it. Asked on a worker's thread; may take as long as its time-out.
class NationalCheck
{
public:
    virtual ~NationalCheck() = default;
    /// Out of reach, not configured, an answer that is none: all of it is CannotSay, never a guess.
    virtual NationalCheckOutcome ask(const NationalCheckQuestion &question) = 0;
};

} // namespace hezhun
