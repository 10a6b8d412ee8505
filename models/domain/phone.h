// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QCoreApplication>
#include <QString>

namespace hezhun {

/// A mobile number of the mainland: 11 digits, the first 1, the second 3 to 9 (I-32).
class MobileNumber
{
    Q_DECLARE_TR_FUNCTIONS(MobileNumber)

public:
    /// Error codes: mobile.empty .blank .full_width .characters .length .prefix
    static Result<MobileNumber> parse(QStringView text);

    QString number() const { return m_number; }

    bool operator==(const MobileNumber &) const = default;

private:
    explicit MobileNumber(QString number)
        : m_number(std::move(number))
    {
    }

    QString m_number;
};

/// A fixed line with its area code, e.g. 010-12345678 (I-32): area code of 3 or 4 digits that begins with 0,
/// hyphen, 7 or 8 digits, and perhaps a hyphen and an extension of 1 to 6 digits.
class Telephone
{
    Q_DECLARE_TR_FUNCTIONS(Telephone)

public:
    /// Error codes: telephone.empty .blank .full_width .format
    static Result<Telephone> parse(QStringView text);

    QString number() const { return m_number; }

    bool operator==(const Telephone &) const = default;

private:
    explicit Telephone(QString number)
        : m_number(std::move(number))
    {
    }

    QString m_number;
};

} // namespace hezhun
