// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/phone.h"

#include "domain/textcheck.h"

#include <QRegularExpression>

#include <algorithm>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

Result<MobileNumber> MobileNumber::parse(QStringView text)
{
    if (const auto fault = entryFault("mobile"_L1, text))
        return *fault;
    if (!std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; })) {
        return Error{u"mobile.characters"_s,
                     tr("A mobile number has digits only, without a country code. Check the number.")};
    }
    if (text.size() != 11)
        return Error{u"mobile.length"_s, tr("A mobile number has 11 digits. Check the number.")};
    if (text.front() != u'1' || text.at(1) < u'3') {
        return Error{u"mobile.prefix"_s, tr("A mobile number begins with 13 to 19. Check the number.")};
    }
    return MobileNumber(text.toString());
}

Result<Telephone> Telephone::parse(QStringView text)
{
    static const QRegularExpression form(uR"(\A0[0-9]{2,3}-[0-9]{7,8}(?:-[0-9]{1,6})?\z)"_s);
    if (const auto fault = entryFault("telephone"_L1, text))
        return *fault;
    if (!form.match(text).hasMatch()) {
        return Error{u"telephone.format"_s,
                     tr("A telephone number is written as area code, hyphen, number, such as 010-12345678. Write it "
                        "so.")};
    }
    return Telephone(text.toString());
}

} // namespace hezhun
