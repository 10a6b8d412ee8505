// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/identities.h"

namespace hezhun {

/// Everybody who takes part in a registration (C-01): departments of a county, of the county beside it, of the city and
/// of the province, the centre, two units and the admin of the first, and as many commissioners as a test needs.
class FilingOffice
{
public:
    explicit FilingOffice(TestWorkspace &workspace);

    static constexpr QLatin1StringView countyCode{"110105"};
    static constexpr QLatin1StringView besideCode{"110108"};
    static constexpr QLatin1StringView cityCode{"110100"};
    static constexpr QLatin1StringView provinceCode{"110000"};

    Actor county;
    Actor beside;
    Actor city;
    Actor province;
    Actor centre;
    Actor unit;
    Actor unitAdmin;
    Actor otherUnit;

    /// A verified person with the role of a commissioner at the unit; the same one for the same number (0 to 999).
    Actor commissioner(int number);
    /// What that commissioner hands in; nothing is missing or wrong.
    Submission registration(int number, const QString &level = QStringLiteral("county"));
    /// Hands in for `unit`, or for the other one; 0 when it was refused (refusal() says why).
    CaseId submit(int number, const QString &level = QStringLiteral("county"), bool forOtherUnit = false);
    /// Hands in a round after one that came back.
    CaseId submitAgain(CaseId returned, int number, const QString &level = QStringLiteral("county"));
    QString refusal() const { return m_refusal; }

    /// Decides the case as it stands; the code of why not, or "done".
    QString act(CaseId id, const QString &action, const Actor &actor, std::optional<int> undoes = {});
    /// The same with the connection of another workspace.
    static QString act(Workspace &workspace, CaseId id, const QString &action, const Actor &actor, int version,
                       std::optional<int> undoes = {});
    /// Takes it from handing in to the state before filing.
    CaseId toFile(int number);
    /// And files it.
    CaseId filed(int number);

    /// "state desk", and "-" for no desk.
    QString standing(CaseId id);
    /// Numbers in the order in which they were given, those that are revoked in brackets.
    QString filings();

private:
    Actor add(const QString &login, const QString &name, const QString &type, const QString &role, const QString &desk,
              const QString &phone);
    void verify(const Actor &actor, const QString &part);
    void grant(const Actor &by, const Actor &to, const QString &role);
    void addDepartment(Actor &actor, QLatin1StringView code, const QString &name, const QString &phone);
    CaseId enter(const Submission &submission, AccountId account);
    void mustChange(const QString &sql, const QVariantList &parameters = {});

    TestWorkspace &m_workspace;
    QMap<int, Actor> m_commissioners;
    QString m_refusal;
};

} // namespace hezhun
