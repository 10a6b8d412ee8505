// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QStringView>

namespace hezhun {

/// Whether mail could be sent there: the dot-atom form of RFC 5322, 3.4.1, a domain of at least two labels
/// (RFC 1035), 254 characters at most (RFC 5321, 4.5.3.1). Quoted local parts and addresses in brackets are
/// refused. Error codes: email.empty .blank .full_width .length .format
Result<Done> checkEmail(QStringView text);

} // namespace hezhun
