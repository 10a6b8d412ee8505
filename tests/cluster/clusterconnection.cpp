// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cluster/clusterconnection.h"

#include <libpq-fe.h>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

ClusterAnswer answerFrom(PGresult *raw, const PGconn *connection)
{
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(raw, &PQclear);
    ClusterAnswer answer;
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        const char *const state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
        const char *const message = PQresultErrorField(result.get(), PG_DIAG_MESSAGE_PRIMARY);
        // A connection that went away leaves no state: that is class 08.
        answer.sqlState = state ? QString::fromLatin1(state) : u"08006"_s;
        answer.message = QString::fromUtf8(message ? message : PQerrorMessage(connection));
        return answer;
    }
    answer.sqlState = u"00000"_s;
    const int columns = PQnfields(result.get());
    for (int row = 0; row < PQntuples(result.get()); ++row) {
        QStringList values;
        for (int column = 0; column < columns; ++column)
            values.append(PQgetisnull(result.get(), row, column)
                              ? QString()
                              : QString::fromUtf8(PQgetvalue(result.get(), row, column)));
        answer.rows.append(values);
    }
    return answer;
}

} // namespace

void ClusterConnection::Close::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

ClusterConnection::ClusterConnection(const QMap<QByteArray, QString> &keywords)
    : m_notices(std::make_unique<QByteArray>())
{
    QList<QByteArray> texts;
    QList<const char *> names;
    QList<const char *> values;
    texts.reserve(keywords.size());
    for (auto it = keywords.cbegin(); it != keywords.cend(); ++it) {
        texts.append(it.value().toUtf8());
        names.append(it.key().constData());
        values.append(texts.constLast().constData());
    }
    names.append(nullptr);
    values.append(nullptr);
    m_connection.reset(PQconnectdbParams(names.constData(), values.constData(), 0));
    PQsetNoticeProcessor(
        m_connection.get(),
        [](void *notices, const char *notice) { static_cast<QByteArray *>(notices)->append(notice); }, m_notices.get());
}

bool ClusterConnection::isOpen() const
{
    return PQstatus(m_connection.get()) == CONNECTION_OK;
}

QString ClusterConnection::trouble() const
{
    return QString::fromUtf8(PQerrorMessage(m_connection.get())).trimmed();
}

QString ClusterConnection::takeNotices()
{
    return QString::fromUtf8(std::exchange(*m_notices, {}));
}

ClusterAnswer ClusterConnection::run(const QString &sql)
{
    return answerFrom(PQexec(m_connection.get(), sql.toUtf8().constData()), m_connection.get());
}

ClusterAnswer ClusterConnection::run(const QString &sql, const QStringList &parameters)
{
    QList<QByteArray> texts;
    QList<const char *> values;
    texts.reserve(parameters.size());
    for (const QString &parameter : parameters) {
        texts.append(parameter.toUtf8());
        values.append(parameter.isNull() ? nullptr : texts.constLast().constData());
    }
    return answerFrom(PQexecParams(m_connection.get(), sql.toUtf8().constData(), static_cast<int>(values.size()),
                                   nullptr, values.constData(), nullptr, nullptr, 0),
                      m_connection.get());
}

} // namespace hezhun
