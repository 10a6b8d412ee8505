// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/testworkspace.h"

#include "domain/residentid.h"

#include <QBuffer>
#include <QImage>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

QByteArray picture(int number, const char *format)
{
    QImage image(24, 16, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(number % 360, 80 + number / 360 % 100, 200));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 95);
    // Two pictures of one colour would be one document: a trailing comment tells them apart.
    return bytes + QByteArray::number(number);
}

Engine testEngine()
{
    return qEnvironmentVariable("HEZHUN_TEST_ENGINE") == u"postgresql"_s ? Engine::PostgreSql : Engine::Sqlite;
}

QString on(const QString &sqlite, const QString &postgreSql)
{
    return testEngine() == Engine::PostgreSql ? postgreSql : sqlite;
}

TestWorkspace::TestWorkspace()
    : m_now(std::make_shared<QDateTime>(QDate(2026, 11, 20), QTime(2, 0), Qt::UTC))
{
    if (testEngine() == Engine::PostgreSql)
        makeDatabase();
    else
        makeFile();
    m_reviewer = addReviewer(u"limin"_s, u"李敏"_s);
    m_colleague = addReviewer(u"wangqiang"_s, u"王强"_s);
}

TestWorkspace::~TestWorkspace() = default;

void TestWorkspace::makeFile()
{
    auto made = Workspace::create(access(), clock());
    if (!made.ok())
        qFatal("%s", qPrintable(made.error().message));
    m_workspace = std::move(made).value();
    // A test's workspace need not outlive a power cut.
    mustChange(u"pragma synchronous = off"_s);
}

void TestWorkspace::makeDatabase()
{
    m_database = std::make_unique<ClusterDatabase>();
    m_workspace = another();
    // The server's clock is the test's, for every connection, from here on.
    mustChange(u"create table test_clock (at bigint not null)"_s);
    mustChange(u"insert into test_clock (at) values (?)"_s, {toStored(*m_now)});
    mustChange(u"create or replace function clock_ms() returns bigint language sql volatile security definer"
               " set search_path = pg_catalog, hezhun, pg_temp as 'select at from test_clock'"_s);
}

void TestWorkspace::mustChange(const QString &sql, const QVariantList &parameters)
{
    if (const auto changed = m_workspace->database().change(sql, parameters); !changed.ok())
        qFatal("%s: %s", qPrintable(sql), qPrintable(changed.error().details));
}

Clock TestWorkspace::clock() const
{
    return [now = m_now] { return *now; };
}

WorkspaceAccess TestWorkspace::access(const Actor &actor) const
{
    return m_database ? m_database->owner(actor.token)
                      : WorkspaceAccess(WorkspaceAddress::sqlite(m_folder.filePath(u"test.hezhun"_s)));
}

std::unique_ptr<Workspace> TestWorkspace::another(const Actor &actor) const
{
    auto opened = Workspace::open(access(actor), clock());
    if (!opened.ok())
        qFatal("%s (%s)", qPrintable(opened.error().message), qPrintable(opened.error().details));
    return std::move(opened).value();
}

Actor TestWorkspace::addReviewer(const QString &loginName, const QString &name)
{
    NewAccount account;
    account.loginName = loginName;
    account.displayName = name;
    account.role = u"platform_reviewer"_s;
    account.desk = u"platform"_s;
    if (!m_workspace->accounts().add(account).ok())
        qFatal("the reviewer could not be added");
    Actor actor = *m_workspace->accounts().actor(loginName);
    if (m_database) {
        actor.token = m_workspace->database().single(u"select open_session(?)"_s, {actor.id})->toString();
        // They stay for as long as the test lasts, however much time it lets pass.
        mustChange(u"update session set idle_ms = 1000000000000, ends_at = ends_at + 1000000000000"
                   " where account_id = ?"_s,
                   {actor.id});
    }
    return actor;
}

void TestWorkspace::pass(std::chrono::seconds time)
{
    *m_now = m_now->addSecs(time.count());
    if (m_database)
        mustChange(u"update test_clock set at = ?"_s, {toStored(*m_now)});
}

Actor TestWorkspace::atStation(const Actor &actor)
{
    Actor there = actor;
    there.token = m_workspace->database().single(u"select open_session(?)"_s, {actor.id})->toString();
    mustChange(u"update session set station = ? where token_hash = sha256(convert_to(?, 'UTF8'))"_s,
               {m_database->stationLogin(), there.token});
    return there;
}

std::unique_ptr<Workspace> TestWorkspace::station(const Actor &actor)
{
    auto opened = Workspace::open(m_database->station(u"hezhun_station"_s, actor.token), clock());
    if (!opened.ok())
        qFatal("%s (%s)", qPrintable(opened.error().message), qPrintable(opened.error().details));
    return std::move(opened).value();
}

Submission TestWorkspace::person(int number) const
{
    const QString first17 = u"11010519900101%1"_s.arg(number, 3, 10, QChar(u'0'));
    Submission submission;
    submission.kind = u"realname.person"_s;
    submission.reference = u"P-2026-%1"_s.arg(number, 6, 10, QChar(u'0'));
    submission.submittedAt = m_now->addSecs(-86400 + number);
    submission.loginName = u"person_%1"_s.arg(number);
    submission.accountType = u"person"_s;
    submission.phone = u"138%1"_s.arg(number, 8, 10, QChar(u'0'));
    submission.fields = {{u"name"_s, u"张样本%1"_s.arg(QChar(0x4e00 + number))},
                         {u"region"_s, u"mainland"_s},
                         {u"id_type"_s, u"resident_id"_s},
                         {u"id_number"_s, first17 + ResidentId::checkCharacter(first17)},
                         {u"valid_from"_s, u"2016-05-01"_s},
                         {u"valid_until"_s, u"2036-05-01"_s}};
    submission.documents = {{u"id_front"_s, picture(2 * number)}, {u"id_back"_s, picture(2 * number + 1)}};
    return submission;
}

CaseId TestWorkspace::submit(const Submission &submission)
{
    CaseIntake intake(m_workspace->database(), m_workspace->kinds());
    const auto answer = intake.submit(submission);
    return answer.ok() ? answer->taken.id : 0;
}

qint64 TestWorkspace::count(const QString &sql, const QVariantList &parameters)
{
    const auto value = m_workspace->database().single(sql, parameters);
    if (!value.ok())
        qFatal("%s", qPrintable(value.error().details));
    return value->toLongLong();
}

} // namespace hezhun
