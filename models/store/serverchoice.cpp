// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/serverchoice.h"

#include "store/connectionfault.h"
#include "store/postgreserrors.h"
#include "store/postgresstatement.h"
#include "store/storeerrors.h"

#include <QHash>
#include <QMutex>

#include <libpq-fe.h>

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// What a client waits beyond the moment at which the server is to break a statement off.
std::chrono::milliseconds grace(std::chrono::milliseconds patience)
{
    return std::max<std::chrono::milliseconds>(std::chrono::seconds(1), patience / 6);
}

/// Settings that a connection begins with, in libpq's form; a blank or a backslash in a value is escaped by another.
QByteArray startUpOptions(const WorkspaceAccess &access)
{
    const auto milliseconds = [](std::chrono::milliseconds time) { return QByteArray::number(qint64(time.count())); };
    // The server soon notices a client that vanished, and keeps no place for it.
    QByteArray options = "-c search_path=hezhun,pg_temp -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2"
                         " -c tcp_keepalives_count=3 -c default_transaction_isolation=read\\ committed"
                         " -c idle_in_transaction_session_timeout=60000 -c statement_timeout="
        + milliseconds(access.patience) + " -c lock_timeout=" + milliseconds(access.patience / 3) + " -c hezhun.token=";
    for (const char byte : access.token.toUtf8()) {
        if (byte == ' ' || byte == '\\')
            options += '\\';
        options += byte;
    }
    return options;
}

/// Keywords of libpq with their values: those before the address are what holds unless the address says otherwise,
/// those behind it hold whatever it says.
class Keywords
{
public:
    explicit Keywords(const WorkspaceAccess &access)
    {
        add("sslmode", "verify-full");
        add("gssencmode", "disable"); // it would stand in for TLS, unasked
        add("target_session_attrs", "read-write");
        add("connect_timeout", "3"); // seconds, for each host
        add("keepalives_idle", "5");
        add("keepalives_interval", "2");
        add("keepalives_count", "3");
        add("tcp_user_timeout", "8000"); // milliseconds
        add("dbname", access.address.uri.toUtf8());
        if (!access.stationPassword.isEmpty())
            add("password", access.stationPassword.toUtf8());
        add("client_encoding", "UTF8");
        add("application_name", "hezhun");
        add("options", startUpOptions(access));
    }

    void add(const char *name, const QByteArray &value) { m_pairs.emplace_back(name, value); }

    std::unique_ptr<PostgresLine> connect() const
    {
        std::vector<const char *> names;
        std::vector<const char *> values;
        for (const auto &[name, value] : m_pairs) {
            names.push_back(name);
            values.push_back(value.constData());
        }
        names.push_back(nullptr);
        values.push_back(nullptr);
        constexpr int theNameIsAnAddress = 1;
        PGconn *connection = PQconnectdbParams(names.data(), values.data(), theNameIsAnAddress);
        return connection ? std::make_unique<PostgresLine>(connection) : nullptr;
    }

private:
    std::vector<std::pair<const char *, QByteArray>> m_pairs;
};

/// One of the servers of an address.
struct Host
{
    QByteArray name;
    QByteArray address;
    QByteArray port;
};

/// The servers of an address, in the order in which libpq tries them.
QList<Host> hostsOf(const WorkspaceAddress &address)
{
    QByteArrayList names;
    QByteArrayList addresses;
    QByteArrayList ports;
    PQconninfoOption *options = PQconninfoParse(address.uri.toUtf8().constData(), nullptr);
    for (const PQconninfoOption *option = options; option && option->keyword; ++option) {
        const QByteArray keyword = option->keyword;
        const QByteArray value = option->val;
        if (value.isEmpty())
            continue;
        if (keyword == "host")
            names = value.split(',');
        else if (keyword == "hostaddr")
            addresses = value.split(',');
        else if (keyword == "port")
            ports = value.split(',');
    }
    PQconninfoFree(options);
    QList<Host> hosts;
    for (qsizetype i = 0; i < qMax(names.size(), addresses.size()); ++i)
        hosts.append({names.value(i), addresses.value(i), ports.size() == 1 ? ports.constFirst() : ports.value(i)});
    return hosts;
}

/// Which server it is: copies of one another are the same, and each that takes over begins a new timeline.
struct Standing
{
    QByteArray server;
    quint32 timeline = 0;
};

Standing standingOf(PostgresLine &line)
{
    const PostgresAnswer answer = line.ask(
        "select (select system_identifier from pg_control_system()), pg_walfile_name(pg_current_wal_insert_lsn())");
    if (PQntuples(answer.get()) != 1)
        return {};
    const QByteArray file = PQgetvalue(answer.get(), 0, 1); // begins with eight hexadecimal digits of the timeline
    return {PQgetvalue(answer.get(), 0, 0), file.left(8).toUInt(nullptr, 16)};
}

/// The newest timeline of each server that this program has worked on.
class Memory
{
public:
    /// Whether a standing is no older than what was seen before; it is what was seen, from now on.
    bool accepts(const Standing &standing)
    {
        const QMutexLocker locker(&m_mutex);
        quint32 &newest = m_newest[standing.server];
        newest = qMax(newest, standing.timeline);
        return standing.timeline == newest;
    }

private:
    QMutex m_mutex;
    QHash<QByteArray, quint32> m_newest;
};

Memory &memory()
{
    static Memory known;
    return known;
}

/// `line`, or a connection to another server that took over from it. libpq has taken the first that could be written
/// to, so that only those behind it are left to be asked.
std::unique_ptr<PostgresLine> newest(std::unique_ptr<PostgresLine> line, Standing &standing, const QList<Host> &hosts,
                                     const WorkspaceAccess &access)
{
    const QByteArray name = PQhost(line->connection());
    const QByteArray port = PQport(line->connection());
    auto behind = std::find_if(hosts.cbegin(), hosts.cend(), [&](const Host &host) {
        return (host.name.isEmpty() ? host.address : host.name) == name
            && (host.port.isEmpty() ? QByteArray("5432") : host.port) == port;
    });
    if (behind != hosts.cend())
        ++behind;
    for (auto host = behind; host != hosts.cend(); ++host) {
        Keywords keywords(access);
        keywords.add("host", host->name);
        keywords.add("hostaddr", host->address);
        keywords.add("port", host->port);
        keywords.add("connect_timeout", "2");
        auto other = keywords.connect();
        if (!other || other->isLost())
            continue;
        other->setPatience(std::chrono::seconds(3));
        const Standing its = standingOf(*other);
        if (its.server != standing.server || its.timeline <= standing.timeline)
            continue;
        standing = its;
        line = std::move(other);
    }
    return line;
}

} // namespace

Result<std::unique_ptr<PostgresLine>> connectToServer(const WorkspaceAccess &access)
{
    const PlainMessages plain;
    auto line = Keywords(access).connect();
    if (!line)
        return storeError(u"workspace.broken"_s);
    if (const auto connected = connectionResult(line->connection()); !connected)
        return connected.error();
    line->setPatience(access.patience + grace(access.patience));
    const QList<Host> hosts = hostsOf(access.address);
    if (hosts.size() < 2)
        return line;
    Standing standing = standingOf(*line);
    line = newest(std::move(line), standing, hosts, access);
    line->setPatience(access.patience + grace(access.patience));
    if (!memory().accepts(standing))
        return connectionError(u"session is read-only: another server has taken over"_s);
    return line;
}

} // namespace hezhun
