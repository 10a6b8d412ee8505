// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/isodate.h"

#include "domain/textcheck.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

class IsoDate
{
    Q_DECLARE_TR_FUNCTIONS(IsoDate)
};

} // namespace

Result<QDate> parseIsoDate(QStringView text)
{
    static const QRegularExpression form(uR"(\A([1-9][0-9]{3})-([0-9]{2})-([0-9]{2})\z)"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        return Error{u"date.format"_s,
                     IsoDate::tr("The date is not written as year-month-day, such as 2026-05-01. Write it so.")};
    }
    const QDate date(match.capturedView(1).toInt(), match.capturedView(2).toInt(), match.capturedView(3).toInt());
    if (!date.isValid())
        return Error{u"date.invalid"_s, IsoDate::tr("There is no such day in the calendar. Correct the date.")};
    return date;
}

QString isoDateOf(const QString &typed)
{
    static const QRegularExpression forms(u"^(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))\\z"_s);
    const QString text = trimmedEntry(typed);
    const QRegularExpressionMatch match = forms.match(text);
    if (!match.hasMatch())
        return text;
    const bool apart = !match.captured(2).isEmpty();
    const QDate date(match.captured(1).toInt(), match.captured(apart ? 2 : 4).toInt(),
                     match.captured(apart ? 3 : 5).toInt());
    return date.isValid() ? date.toString(Qt::ISODate) : text;
}

} // namespace hezhun
