// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QCoreApplication>
#include <QString>

namespace hezhun {

/// The name that somebody logs in by (I-02): ASCII letters, digits and underscore, the same in capital and
/// small letters. I-02 sets no shortest name, and older systems' names must be taken as they are (I-10), so
/// one character is enough; 64 leave room for a prefix of I-10 before any of them.
class LoginName
{
    Q_DECLARE_TR_FUNCTIONS(LoginName)

public:
    static constexpr int maximumLength = 64;

    /// Error codes: login_name.empty .blank .full_width .characters .length
    static Result<LoginName> parse(QStringView text);

    /// As it was typed.
    QString name() const { return m_name; }

    /// What names are compared and looked up by: small letters.
    QString normalised() const { return m_name.toLower(); }

    bool operator==(const LoginName &other) const { return normalised() == other.normalised(); }

private:
    explicit LoginName(QString name)
        : m_name(std::move(name))
    {
    }

    QString m_name;
};

} // namespace hezhun
