// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inquiry.h"

#include "store/database.h"
#include "store/decisionhash.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int hour = 3600;
/// Of one machine; of codes alone, fewer.
constexpr int mostOfAStation = 120;
constexpr int mostCodesOfAStation = 60;

QString digestOf(const Inquiry &inquiry)
{
    return sha256Hex(inquiry.subject.toLower().toUtf8());
}

/// The newest question is the one that was put just now.
Result<qint64> countSince(Database &database, const Inquiry &inquiry, int seconds)
{
    const auto count
        = database.single(u"select count(*) - 1 from inquiry where what = ? and subject_hash = ? and asked_at > ?"_s,
                          {inquiry.what, digestOf(inquiry), toStored(database.now().addSecs(-seconds))});
    return count ? Result<qint64>(count->toLongLong()) : count.error();
}

Result<qint64> countOfStation(Database &database, const QString &what)
{
    const auto count
        = database.single(u"select count(*) - 1 from inquiry where asked_at > ? and (? = '' or what = ?)"
                          " and what not like 'grant:%'"_s,
                          {toStored(database.now().addSecs(-hour)), what, what});
    return count ? Result<qint64>(count->toLongLong()) : count.error();
}

Result<Done> needWithinLimits(Database &database, const Inquiry &inquiry)
{
    const bool isCode = inquiry.what == u"code"_s;
    const Result<qint64> ofSubject = countSince(database, inquiry, hour);
    if (!ofSubject)
        return ofSubject.error();
    if (*ofSubject >= inquiry.mostInAnHour)
        return storeError(isCode ? u"code.too_many"_s : u"inquiry.subject"_s);
    const Result<qint64> ofStation = countOfStation(database, {});
    if (!ofStation)
        return ofStation.error();
    const Result<qint64> codes = countOfStation(database, inquiry.what);
    if (!codes)
        return codes.error();
    if (*ofStation >= mostOfAStation || (isCode && *codes >= mostCodesOfAStation))
        return storeError(u"inquiry.station"_s);
    return Done{};
}

} // namespace

Result<qint64> ask(Database &database, const Inquiry &inquiry)
{
    if (database.engine() == Engine::PostgreSql) {
        const auto number
            = database.single(u"select ask(?, ?, ?)"_s, {inquiry.what, inquiry.subject, inquiry.question});
        return number ? Result<qint64>(number->toLongLong()) : number.error();
    }
    if (auto forgotten
        = database.change(u"delete from inquiry where asked_at < ?"_s, {toStored(database.now().addDays(-1))});
        !forgotten)
        return forgotten.error();
    if (auto put = database.change(u"insert into inquiry (what, subject_hash, asked_at) values (?, ?, ?)"_s,
                                   {inquiry.what, digestOf(inquiry), toStored(database.now())});
        !put)
        return put.error();
    const auto within = needWithinLimits(database, inquiry);
    return within ? Result<qint64>(0) : within.error();
}

Result<bool> askedLately(Database &database, const Inquiry &inquiry, int seconds)
{
    const Result<qint64> count = countSince(database, inquiry, seconds);
    return count ? Result<bool>(*count > 0) : count.error();
}

} // namespace hezhun
