// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/password.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

class Password
{
    Q_DECLARE_TR_FUNCTIONS(Password)
};

constexpr int minimumLength = 8;
constexpr int maximumLength = 64;
constexpr int requiredClasses = 3;
constexpr int allClasses = 4;
constexpr auto specials = "!@#$%^&*_+-=~"_L1;

enum class CharacterClass { Capital, Small, Digit, Special, None };

CharacterClass classOf(QChar character)
{
    if (character >= u'A' && character <= u'Z')
        return CharacterClass::Capital;
    if (character >= u'a' && character <= u'z')
        return CharacterClass::Small;
    if (character >= u'0' && character <= u'9')
        return CharacterClass::Digit;
    return specials.contains(character) ? CharacterClass::Special : CharacterClass::None;
}

qsizetype classCount(QStringView password)
{
    QSet<int> classes;
    for (const QChar character : password)
        classes.insert(int(classOf(character)));
    return classes.size();
}

/// The characters that do not just repeat or continue the one before (aaaa, 1234, dcba).
int surprisingCharacters(QStringView password)
{
    int count = 0;
    for (qsizetype i = 0; i < password.size(); ++i) {
        if (i == 0 || std::abs(password.at(i).unicode() - password.at(i - 1).unicode()) > 1)
            ++count;
    }
    return count;
}

} // namespace

Result<Done> checkPassword(QStringView password)
{
    if (password.isEmpty())
        return Error{u"password.empty"_s, Password::tr("Enter a password.")};
    const auto forbidden = [](QChar character) { return classOf(character) == CharacterClass::None; };
    if (std::any_of(password.begin(), password.end(), forbidden)) {
        return Error{u"password.characters"_s,
                     Password::tr("A password has letters, digits and the characters %1 only: no blanks, commas, full "
                                  "stops or other punctuation.")
                         .arg(specials)};
    }
    if (password.size() < minimumLength) {
        return Error{
            u"password.too_short"_s,
            Password::tr("A password has at least %n character(s). Choose a longer one.", nullptr, minimumLength)};
    }
    if (password.size() > maximumLength) {
        return Error{
            u"password.too_long"_s,
            Password::tr("A password has at most %n character(s). Choose a shorter one.", nullptr, maximumLength)};
    }
    if (classCount(password) < requiredClasses) {
        return Error{u"password.classes"_s,
                     Password::tr("A password mixes at least three of capital letters, small letters, digits and "
                                  "special characters such as @ # *. Add what is missing.")};
    }
    return Done{};
}

PasswordStrength passwordStrength(QStringView password)
{
    constexpr int fewSurprises = 6;
    constexpr int manySurprises = 12;
    constexpr int fewDifferent = 5;
    const QSet<QChar> different(password.begin(), password.end());
    const int surprises = surprisingCharacters(password);
    if (!checkPassword(password) || surprises < fewSurprises || different.size() < fewDifferent)
        return PasswordStrength::Weak;
    const bool allFour = classCount(password) == allClasses && surprises >= minimumLength;
    return allFour || surprises >= manySurprises ? PasswordStrength::Strong : PasswordStrength::Medium;
}

} // namespace hezhun
