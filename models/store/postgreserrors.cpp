// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/postgreserrors.h"

#include "store/connectionfault.h"
#include "store/postgresline.h"
#include "store/storeerrors.h"

#include <QLoggingCategory>
#include <QRegularExpression>
#include <QStringList>

#include <libpq-fe.h>
#include <locale.h>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

Q_LOGGING_CATEGORY(serverLog, "hezhun.store.server", QtWarningMsg)

QByteArray fieldOf(const PGresult *result, int field)
{
    return result ? QByteArray(PQresultErrorField(result, field)) : QByteArray();
}

/// What SQLSTATEs of a statement mean (PostgreSQL manual, appendix A), by their first letters.
struct State
{
    const char *begin;
    const char *code;
};

constexpr State states[]
    = {
        {"08", "workspace.lost"},    {"57P01", "workspace.lost"}, {"57P02", "workspace.lost"},
        {"57P03", "workspace.lost"}, {"57P05", "workspace.lost"}, {"25P03", "workspace.lost"},
        {"25006", "workspace.lost"}, // the server has become a copy of another: whoever connects anew finds that one
        {"42501", "guard.refused"},  {"40001", "workspace.busy"}, {"40P01", "workspace.busy"},
        {"55P03", "workspace.busy"}, {"57014", "workspace.busy"}, {"53100", "workspace.full"},
};

QString codeOfState(const QByteArray &state)
{
    for (const State &one : states) {
        if (state.startsWith(one.begin))
            return QString::fromLatin1(one.code);
    }
    return u"workspace.broken"_s;
}

/// libpq gives one message for each of the servers that it tried.
bool everyServerIsUnderstood(const QString &words)
{
    const QStringList attempts = words.split(u"connection to server"_s, Qt::SkipEmptyParts);
    return std::none_of(attempts.cbegin(), attempts.cend(), [](const QString &attempt) {
        return connectionError(u"connection to server"_s + attempt).code == u"connection.failed"_s;
    });
}

/// What the server's words may be kept of for the log: names of things, never values.
QString harmlessWords(const PGresult *result, const QByteArray &state)
{
    for (const char *kind : {"08", "42", "53", "55", "57", "58", "XX"}) {
        if (state.startsWith(kind))
            return QString::fromUtf8(fieldOf(result, PG_DIAG_MESSAGE_PRIMARY));
    }
    QStringList names;
    for (const int field : {PG_DIAG_TABLE_NAME, PG_DIAG_COLUMN_NAME, PG_DIAG_CONSTRAINT_NAME}) {
        if (const QByteArray name = fieldOf(result, field); !name.isEmpty())
            names.append(QString::fromUtf8(name));
    }
    return names.join(u' ');
}

} // namespace

Error statementError(const PostgresLine &line, PGresult *result)
{
    static const QRegularExpression refusal(u"^hezhun:([a-z_.]+(?::[^\\n]{1,60})?)"_s);
    const QRegularExpressionMatch match = refusal.match(QString::fromUtf8(fieldOf(result, PG_DIAG_MESSAGE_PRIMARY)));
    if (match.hasMatch())
        return storeError(match.captured(1));
    const QByteArray state = fieldOf(result, PG_DIAG_SQLSTATE);
    const QString details = u"%1 %2"_s.arg(QString::fromLatin1(state), harmlessWords(result, state));
    const QString code = line.isLost() ? u"workspace.lost"_s : codeOfState(state);
    if (code == u"workspace.broken"_s)
        qCWarning(serverLog).noquote() << details;
    else
        qCInfo(serverLog).noquote() << details;
    return storeError(code, details);
}

Result<Done> connectionResult(PGconn *connection)
{
    if (PQstatus(connection) == CONNECTION_OK)
        return Done{};
    QString words = QString::fromUtf8(PQerrorMessage(connection));
    if (!everyServerIsUnderstood(words)) {
        PQsetErrorVerbosity(connection, PQERRORS_VERBOSE);
        PQreset(connection);
        PQsetErrorVerbosity(connection, PQERRORS_DEFAULT);
        if (PQstatus(connection) == CONNECTION_OK)
            return Done{};
        words = QString::fromUtf8(PQerrorMessage(connection));
    }
    qCInfo(serverLog).noquote() << words.simplified();
    return connectionError(words);
}

#ifdef Q_OS_UNIX

PlainMessages::PlainMessages()
{
    const locale_t plain = newlocale(LC_MESSAGES_MASK, "C", duplocale(uselocale(nullptr)));
    if (plain == nullptr)
        return;
    m_plain = plain;
    m_before = uselocale(plain);
}

PlainMessages::~PlainMessages()
{
    if (!m_plain)
        return;
    uselocale(static_cast<locale_t>(m_before));
    freelocale(static_cast<locale_t>(m_plain));
}

#else

PlainMessages::PlainMessages() = default;
PlainMessages::~PlainMessages() = default;

#endif

} // namespace hezhun
