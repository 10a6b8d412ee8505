// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/olderlogin.h"

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(OlderLogin)
};

Error taken()
{
    return {u"login_name.taken"_s,
            Texts::tr("Somebody else has this login name already, with the prefix too. Choose another.")};
}

} // namespace

QString olderSystemPrefix(OlderSystem system)
{
    switch (system) {
    case OlderSystem::ForeignersWork: return u"WP_"_s;
    case OlderSystem::ForeignExpert: return u"WGZJXM_"_s;
    case OlderSystem::TorchCentre: break;
    }
    return {};
}

Result<LoginName> loginNameFromOlderSystem(QStringView name, OlderSystem system, const NameIsTaken &isTaken)
{
    Result<LoginName> own = LoginName::parse(name);
    if (!own || !isTaken(*own))
        return own;
    const QString prefix = olderSystemPrefix(system);
    if (prefix.isEmpty())
        return taken();
    Result<LoginName> prefixed = LoginName::parse(prefix + name.toString());
    if (prefixed && isTaken(*prefixed))
        return taken();
    return prefixed;
}

QList<WayIn> waysIn(bool hasPlatformAccount, OldName name)
{
    // A unit whose own name it is has an account (5).
    if (name == OldName::OfTheSameUnit)
        return {{WayIn::OldAccount, u"unit"_s}};
    if (hasPlatformAccount) // 3 and 4
        return {{WayIn::PlatformAccount, u"unit"_s}, {WayIn::PrefixedAccount, u"person"_s}};
    return {{name == OldName::Free ? WayIn::OldAccount : WayIn::PrefixedAccount, u"unit"_s}}; // 1, 2
}

WayIn torchCentreWayIn(bool collided)
{
    return collided ? WayIn{WayIn::OldAccount, u"person"_s, u"unit_admin"_s} : WayIn{WayIn::OldAccount, u"unit"_s};
}

} // namespace hezhun
