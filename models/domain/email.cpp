// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/email.h"

#include "domain/textcheck.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

class EmailAddress
{
    Q_DECLARE_TR_FUNCTIONS(EmailAddress)
};

constexpr int maximumLength = 254;

} // namespace

Result<Done> checkEmail(QStringView text)
{
    static const QRegularExpression form(
        uR"(\A(?=.{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*)"
        uR"(@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}\z)"_s);
    if (const auto fault = entryFault("email"_L1, text))
        return *fault;
    if (text.size() > maximumLength) {
        return Error{u"email.length"_s,
                     EmailAddress::tr("An e-mail address has at most %n character(s). Check the address.", nullptr,
                                      maximumLength)};
    }
    if (!form.match(text).hasMatch()) {
        return Error{u"email.format"_s,
                     EmailAddress::tr("An e-mail address is written as name@example.cn. Check the address.")};
    }
    return Done{};
}

} // namespace hezhun
