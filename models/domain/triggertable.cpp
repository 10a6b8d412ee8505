// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/triggertable.h"

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

QStringList triggeringFields(Subject subject)
{
    static const QStringList person
        = {u"name"_s, u"phone"_s, u"region"_s, u"id_type"_s, u"id_number"_s, u"valid_from"_s, u"valid_until"_s};
    static const QStringList agent
        = {u"name"_s, u"region"_s, u"id_type"_s, u"id_number"_s, u"valid_from"_s, u"valid_until"_s};
    static const QStringList unit = {u"name"_s,
                                     u"region_type"_s,
                                     u"legal_type"_s,
                                     u"credit_code"_s,
                                     u"unique_identifier"_s,
                                     u"nature"_s,
                                     u"representative_name"_s,
                                     u"representative_id_type"_s,
                                     u"representative_id_number"_s,
                                     u"representative_valid_from"_s,
                                     u"representative_valid_until"_s};
    switch (subject) {
    case Subject::Person: return person;
    case Subject::Agent: return agent;
    case Subject::Unit: break;
    }
    return unit;
}

bool triggersNewCheck(Subject subject, QStringView fieldName)
{
    return triggeringFields(subject).contains(fieldName);
}

} // namespace hezhun
