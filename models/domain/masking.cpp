// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/masking.h"

#include <QList>
#include <QStringBuilder>

#include <algorithm>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The ends of the text around so many stars; nothing of it when nothing would be hidden between them.
QString masked(QStringView text, qsizetype front, qsizetype back, qsizetype stars)
{
    const QString middle(stars, u'*');
    if (text.size() <= front + back)
        return text.isEmpty() ? QString() : middle;
    return text.first(front) % middle % text.last(back);
}

constexpr qsizetype cardLength = 18;

} // namespace

QString maskIdNumber(QStringView number)
{
    constexpr qsizetype stars = 8;
    if (number.size() >= 15)
        return masked(number, 4, 4, stars);
    if (number.size() >= 9)
        return masked(number, 2, 2, stars);
    return number.size() >= 4 ? masked(number, 1, 1, stars) : masked(number, 0, number.size(), stars);
}

QString maskPhone(QStringView phone)
{
    constexpr qsizetype stars = 5;
    if (phone.size() >= 9)
        return masked(phone, 2, 3, stars);
    return masked(phone, 0, 2, stars);
}

QString maskName(QStringView name)
{
    constexpr qsizetype mostStars = 3;
    const QList<uint> characters = name.toUcs4();
    if (characters.isEmpty())
        return {};
    const char32_t first = characters.first();
    return QString::fromUcs4(&first, 1) + QString(std::min(characters.size() - 1, mostStars), u'\uFF0A');
}

QString maskCreditCode(QStringView code)
{
    return code.toString();
}

QString maskLoginName(QStringView name)
{
    constexpr qsizetype stars = 3;
    return name.size() < 5 ? masked(name, 1, 0, stars) : masked(name, 2, 1, stars);
}

QString maskEmail(QStringView email)
{
    const qsizetype at = email.lastIndexOf(u'@');
    if (at < 1)
        return email.isEmpty() ? QString() : u"***"_s;
    return email.first(1) % u"***"_s % email.sliced(at);
}

QString groupIdNumber(QStringView number)
{
    if (number.size() != cardLength)
        return number.toString();
    return number.first(6) % u' ' % number.sliced(6, 8) % u' ' % number.last(4);
}

QString groupCreditCode(QStringView code)
{
    if (code.size() != cardLength)
        return code.toString();
    return code.first(2) % u' ' % code.sliced(2, 6) % u' ' % code.sliced(8, 9) % u' ' % code.last(1);
}

} // namespace hezhun
