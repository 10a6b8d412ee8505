// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QCoreApplication>
#include <QString>

namespace hezhun {

/// A valid unified social credit code (GB 32100-2015 with amendment 1): registering authority, category
/// within it, six digits of a division, the nine characters of the organisation code (GB 11714-1997), check
/// character.
class CreditCode
{
    Q_DECLARE_TR_FUNCTIONS(CreditCode)

public:
    /// Strict: nothing is trimmed or converted. Small letters are a fault of their own: the standard's
    /// alphabet has none, and one unit written in two ways would be found only under one of them. Error
    /// codes: credit_code.empty .blank .full_width .lower_case .length .characters .authority .category
    /// .division .check_digit
    static Result<CreditCode> parse(QStringView text);

    /// The 18th character to 17 of the alphabet (GB 32100-2015, 4.6); null when one is not of the alphabet.
    static QChar checkCharacter(QStringView first17);

    /// The check character of an organisation code to its eight characters (GB 11714-1997, 3.3); null when
    /// one is not a digit or capital letter.
    static QChar organisationCheckCharacter(QStringView first8);

    QString code() const { return m_code; }
    QChar registeringAuthority() const { return m_code.at(0); }
    QChar category() const { return m_code.at(1); }
    QString divisionCode() const { return m_code.mid(2, 6); }
    QString organisationCode() const { return m_code.mid(8, 9); }

    /// Whether the organisation code carries the check character of GB 11714. Not part of validity, see
    /// parse().
    bool organisationCheckAgrees() const;

    /// Who registers units of this code, in words.
    QString authorityName() const;

    bool operator==(const CreditCode &) const = default;

private:
    explicit CreditCode(QString code)
        : m_code(std::move(code))
    {
    }

    QString m_code;
};

} // namespace hezhun
