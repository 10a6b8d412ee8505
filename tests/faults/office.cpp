// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/office.h"

#include "domain/residentid.h"
#include "store/intake.h"

#include <QBuffer>
#include <QImage>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

template <typename T> T must(Result<T> result)
{
    if (!result.ok())
        qFatal("%s: %s (%s)", qPrintable(result.error().code), qPrintable(result.error().message),
               qPrintable(result.error().details));
    return std::move(result).value();
}

QByteArray paper(int number)
{
    QImage image(24, 16, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(number % 360, 120, 200));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpg");
    return bytes + QByteArray::number(number); // no two are one paper
}

Submission person(int number)
{
    const QDate birth = QDate(1970, 1, 1).addDays(number);
    const QString first17 = u"110105"_s + birth.toString(u"yyyyMMdd"_s) + u"100"_s;
    Submission submission;
    submission.kind = u"realname.person"_s;
    submission.reference = u"P-2026-%1"_s.arg(number, 6, 10, QChar(u'0'));
    submission.submittedAt = QDateTime::currentDateTimeUtc().addSecs(-86400 + number);
    submission.loginName = u"person_%1"_s.arg(number);
    submission.accountType = u"person"_s;
    submission.phone = u"138%1"_s.arg(number, 8, 10, QChar(u'0'));
    submission.fields = {{u"name"_s, u"张样本%1"_s.arg(QChar(0x4e00 + number))},
                         {u"region"_s, u"mainland"_s},
                         {u"id_type"_s, u"resident_id"_s},
                         {u"id_number"_s, first17 + ResidentId::checkCharacter(first17)},
                         {u"valid_from"_s, u"2016-05-01"_s},
                         {u"valid_until"_s, u"2036-05-01"_s}};
    submission.documents = {{u"id_front"_s, paper(2 * number)}, {u"id_back"_s, paper(2 * number + 1)}};
    return submission;
}

} // namespace

Office::Office(const Cluster &cluster, int reviewers, int cases)
    : m_database(cluster)
    , m_caseCount(cases)
{
    const auto workspace = owner(cluster);
    Database &database = workspace->database();
    must(database.change(u"create table clock_offset (ms bigint not null)"_s));
    must(database.change(u"insert into clock_offset (ms) values (0)"_s));
    must(database.change(u"create or replace function clock_ms() returns bigint language sql volatile security definer"
                         " set search_path = pg_catalog, hezhun, pg_temp as"
                         " 'select (extract(epoch from clock_timestamp()) * 1000)::bigint + ms from clock_offset'"_s));
    addReviewers(*workspace, reviewers);
    submitCases(*workspace);
}

Office::~Office() = default;

void Office::addReviewers(Workspace &workspace, int count)
{
    for (int i = 0; i < count; ++i) {
        NewAccount account;
        account.loginName = u"reviewer_%1"_s.arg(i);
        account.displayName = u"审核员%1"_s.arg(i);
        account.role = u"platform_reviewer"_s;
        account.desk = u"platform"_s;
        must(workspace.accounts().add(account));
        Actor actor = must(workspace.accounts().actor(account.loginName));
        actor.token = must(workspace.database().single(u"select open_session(?)"_s, {actor.id})).toString();
        m_reviewers.append(actor);
    }
    // A token serves the station that it was given to.
    must(workspace.database().change(u"update session set station = ?"_s, {m_database.stationLogin()}));
}

void Office::submitCases(Workspace &workspace)
{
    CaseIntake intake(workspace.database(), workspace.kinds());
    auto transaction = must(Transaction::begin(workspace.database()));
    for (int i = 0; i < m_caseCount; ++i) {
        Submission submission = person(i);
        QList<IntakeFault> faults = inspect(submission, workspace.kinds(), QDate::currentDate());
        if (faults.isEmpty())
            faults = must(intake.take(submission)).faults;
        if (!faults.isEmpty())
            qFatal("%s: %s", qPrintable(faults.constFirst().at), qPrintable(faults.constFirst().message));
    }
    must(transaction.commit());
}

WorkspaceAccess Office::station(int reviewer, const QStringList &hosts)
{
    WorkspaceAccess access = m_database.station(u"hezhun_station"_s, m_reviewers.at(reviewer).token);
    if (!hosts.isEmpty()) {
        ServerParts parts = access.address.serverParts();
        parts.hosts = hosts;
        access.address = must(WorkspaceAddress::postgreSql(parts));
    }
    return access;
}

std::unique_ptr<Workspace> Office::owner(const Cluster &cluster) const
{
    return must(Workspace::open(cluster.owner(m_database.name())));
}

void Office::pass(std::chrono::minutes time)
{
    m_database.administer(u"update clock_offset set ms = ms + %1"_s.arg(std::chrono::milliseconds(time).count()));
}

} // namespace hezhun
