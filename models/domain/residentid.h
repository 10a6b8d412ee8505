// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QCoreApplication>
#include <QDate>
#include <QString>

namespace hezhun {

enum class Sex { Male, Female };

/// A valid citizen identification number (GB 11643-1999, I-41): six digits of a place, eight of the birth
/// date, three of an order that is odd for men, and the check character of ISO 7064 MOD 11-2.
class ResidentId
{
    Q_DECLARE_TR_FUNCTIONS(ResidentId)

public:
    /// Strict: nothing is trimmed or converted, but that an x at the end is taken for X. `today` is the day
    /// in China that birth dates are held against. The county need not be one of today's (I-41), the province
    /// must. Error codes: resident_id.empty .blank .full_width .fifteen_digits .length .characters .province
    /// .birth_date .birth_before_1900 .birth_in_future .check_digit
    static Result<ResidentId> parse(QStringView text, QDate today);

    /// The 18th character to 17 ASCII digits (GB 11643-1999, 4.2 and ISO 7064 MOD 11-2); null when they are
    /// not.
    static QChar checkCharacter(QStringView first17);

    QString number() const { return m_number; }
    QString divisionCode() const { return m_number.left(6); }
    QString provinceCode() const { return m_number.left(2); }
    QDate birthDate() const;
    Sex sex() const;

    bool operator==(const ResidentId &) const = default;

private:
    explicit ResidentId(QString number)
        : m_number(std::move(number))
    {
    }

    QString m_number;
};

/// "male" and "female", as the kinds' fields hold them.
QString sexCode(Sex sex);

} // namespace hezhun
