// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fieldrule.h"

#include "domain/isodate.h"
#include "domain/otheridentity.h"
#include "domain/residentid.h"

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int soonDays = 30;

/// A card carries the day on which it was made, at most so long after the application, which is what the age
/// counts for (Resident Identity Card Law, article 12: 60 days, 30 more in remote places).
constexpr int issuingDays = 90;

int fullYears(QDate birth, QDate day)
{
    const int years = day.year() - birth.year();
    return birth.addYears(years) > day ? years - 1 : years;
}

/// Years of validity at that age, 0 for permanent (Resident Identity Card Law, article 5).
int lawfulTerm(int age)
{
    if (age < 16)
        return 5;
    if (age < 26)
        return 10;
    return age < 46 ? 20 : 0;
}

bool isTerm(int years, QDate from, QDate until)
{
    if (years == 0 || until.isNull())
        return years == 0 && until.isNull();
    return std::abs(from.addYears(years).daysTo(until)) <= 1;
}

/// Whether a resident ID's term is the one of its holder's age; `until` is null for permanent.
Checks termFindings(const FieldRule &rule, QDate from, QDate until)
{
    const Result<ResidentId> id = ResidentId::parse(rule.argument(u"number"_s), rule.today());
    if (!id || from < id->birthDate())
        return {};
    const int termAtIssue = lawfulTerm(fullYears(id->birthDate(), from));
    const int termAtApplication = lawfulTerm(fullYears(id->birthDate(), from.addDays(-issuingDays)));
    if (isTerm(termAtIssue, from, until) || isTerm(termAtApplication, from, until))
        return {};
    if (termAtIssue == 0) {
        return FieldRule::remark(
            u"validity.term"_s,
            FieldRule::tr("At the holder's age the card is usually permanent. Compare the validity "
                          "with the card."));
    }
    return FieldRule::remark(u"validity.term"_s,
                             FieldRule::tr("At the holder's age the card is usually valid for %n year(s). Compare the "
                                           "validity with the card.",
                                           nullptr, termAtIssue));
}

Checks endFindings(const FieldRule &rule, QDate until)
{
    if (until < rule.today()) {
        return FieldRule::failure(u"validity.expired"_s,
                                  FieldRule::tr("The document has expired. A valid one is needed."));
    }
    const qint64 left = rule.today().daysTo(until);
    if (left <= soonDays) {
        return FieldRule::remark(u"validity.ends_soon"_s,
                                 FieldRule::tr("The document is valid for %n more day(s) only.", nullptr, int(left)));
    }
    return FieldRule::passed(u"validity.valid"_s, FieldRule::tr("The document is valid today."));
}

Checks noEndFindings(bool isResidentId, bool hasStart)
{
    if (isResidentId && hasStart)
        return FieldRule::passed(u"validity.permanent"_s, FieldRule::tr("The document is permanently valid."));
    if (isResidentId)
        return {};
    return FieldRule::remark(u"validity.no_end"_s,
                             FieldRule::tr("No end of validity is declared, but this document is not permanent. Look "
                                           "for it on the document."));
}

Checks notYetFindings()
{
    return FieldRule::failure(u"validity.not_yet"_s,
                              FieldRule::tr("The document is not valid yet: its first day lies in the future."));
}

} // namespace

Checks checkValidityStart(const FieldRule &rule)
{
    if (!rule.value().isEmpty() || identityTypeFromCode(rule.argument(u"type"_s)) != IdentityType::ResidentId)
        return {};
    return FieldRule::fault(
        {u"validity.start_missing"_s,
         FieldRule::tr("A resident ID card needs the first day of its validity. Enter the date that stands on "
                       "its back.")});
}

Checks checkValidity(const FieldRule &rule)
{
    const std::optional<IdentityType> type = identityTypeFromCode(rule.argument(u"type"_s));
    if (!type)
        return {};
    const Result<QDate> from = parseIsoDate(rule.argument(u"from"_s));
    const Result<QDate> until = parseIsoDate(rule.value());
    if (!rule.value().isEmpty() && !until) {
        return FieldRule::fault({until.error().code,
                                 FieldRule::tr("The end of validity is no date such as 2026-05-01. Correct it; for a "
                                               "permanent document leave it empty.")});
    }
    if (from && until && *until <= *from) {
        return FieldRule::fault({u"validity.end_before_start"_s,
                                 FieldRule::tr("The document ends before it begins to be valid. Correct the dates.")});
    }
    if (from && *from > rule.today())
        return notYetFindings();
    const bool isResidentId = *type == IdentityType::ResidentId;
    Checks found = until ? endFindings(rule, *until) : noEndFindings(isResidentId, from.ok());
    if (isResidentId && from)
        found += termFindings(rule, *from, until ? *until : QDate());
    return found;
}

} // namespace hezhun
