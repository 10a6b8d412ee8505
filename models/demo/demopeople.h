// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demoplaces.h"
#include "demo/demorandom.h"
#include "demo/demovalues.h"
#include "domain/residentid.h"

#include <QDate>
#include <QSet>
#include <QString>
#include <QStringList>

namespace hezhun {

/// An invented person of the mainland.
struct DemoPerson
{
    int serial = 0; ///< from 0
    QString fullName;
    QString spelling; ///< in Latin letters, as in a passport
    QString loginName;
    QString phone;
    QString number; ///< valid by GB 11643
    QString divisionCode;
    Sex sex = Sex::Male;
    QString people; ///< as on the card: 汉
    QDate birthDate;
    QDate validFrom;
    QDate validUntil; ///< null: permanent
    QString home;
    QString authority;

    bool operator==(const DemoPerson &) const = default;
};

/// An invented company, institute, school or cooperative.
struct DemoUnit
{
    int serial = 0;
    QString title;
    QString loginName;
    QString phone; ///< of its account
    QString creditCode; ///< valid by GB 32100
    QString divisionCode;
    QString home;
    QString kindOfUnit; ///< as on the licence
    QString legalType; ///< code of the kind's choices
    QString nature; ///< code of the kind's choices
    QString scope;
    QString capital;
    QDate founded;
    QDate registered;
    QString registrar;
    QString telephone;
    QString cause; ///< why a paper is missing, for statements

    bool operator==(const DemoUnit &) const = default;
};

/// Makes up people and units, each different from all before. The same seed and day give the same ones.
///
/// Nobody is hit by chance: resident numbers use the order codes 996 to 999, which were kept for people of a
/// hundred years and more; mobile numbers begin with 154, which is allotted to no carrier; organisation codes
/// begin with X, which registers do not give out; e-mail goes to example.com (RFC 2606).
class DemoPeople
{
public:
    /// `today`: nobody is younger than 18 then, and every card valid.
    DemoPeople(quint64 seed, QDate today);

    /// Born in one of these counties.
    DemoPerson person(const QStringList &counties = demoCounties());
    DemoPerson person(const QStringList &counties, Sex sex);
    DemoUnit unit();
    /// A unit of one of these counties that no other unit of this generator is called like: a company, an institute, a
    /// school, a cooperative. One that has its name already is what the name says.
    DemoUnit neighbour(const QStringList &counties, const QString &title = {});

    /// What a commissioner of a county does, from a day on, as patterns name it: work.expertise, work.services …
    DemoValues work(const QString &countyCode, QDate from);

    /// Letters that tell this seed's references and login names from another's; empty for seed 1.
    QString mark() const { return m_mark; }

private:
    QString freshNumber(const QString &division, QDate birth, Sex sex);
    QString freshPhone(int serial) const;
    QString home(const QString &divisionCode, const QString &patterns);
    void settle(DemoUnit &unit, const QString &divisionCode, const QString &registeredBy);
    QDate dayBetween(QDate first, QDate last);

    DemoRandom m_random;
    quint64 m_seed;
    QDate m_today;
    QString m_mark;
    int m_serial = 0;
    QSet<quint64> m_numbers; ///< given out, without their check characters
    QSet<QString> m_titles; ///< of units
};

/// The same person with a card that ran out some days before `today`.
DemoPerson withExpiredCard(DemoPerson person, QDate today);

/// What patterns are filled in with: person.fullName, person.number …
DemoValues valuesOf(const DemoPerson &person);
/// unit.title, unit.creditCode …
DemoValues valuesOf(const DemoUnit &unit);

} // namespace hezhun
