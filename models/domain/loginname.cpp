// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/loginname.h"

#include "domain/textcheck.h"

#include <algorithm>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

Result<LoginName> LoginName::parse(QStringView text)
{
    if (const auto fault = entryFault("login_name"_L1, text))
        return *fault;
    const auto allowed = [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_'); };
    if (!std::all_of(text.begin(), text.end(), allowed)) {
        return Error{u"login_name.characters"_s,
                     tr("A login name has only letters, digits and underscore. Take out the other characters.")};
    }
    if (text.size() > maximumLength) {
        return Error{u"login_name.length"_s,
                     tr("A login name has at most %n character(s). Choose a shorter one.", nullptr, maximumLength)};
    }
    return LoginName(text.toString());
}

} // namespace hezhun
