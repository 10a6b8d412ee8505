// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainpostgres.h"

#include <QList>
#include <QtEndian>

#include <libpq-fe.h>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

void PlainPostgres::Finish::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

void PlainPostgres::Rows::Clear::operator()(pg_result *result) const
{
    PQclear(result);
}

Error PlainPostgres::error() const
{
    return {u"bench.postgresql"_s, QString::fromUtf8(PQerrorMessage(m_connection.get()))};
}

Result<PlainPostgres> PlainPostgres::open(const QList<std::pair<QByteArray, QString>> &keywords)
{
    QList<QByteArray> values;
    QList<const char *> names;
    QList<const char *> texts;
    for (const auto &[name, value] : keywords)
        values.append(value.toUtf8());
    for (qsizetype i = 0; i < keywords.size(); ++i) {
        names.append(keywords.at(i).first.constData());
        texts.append(values.at(i).constData());
    }
    names.append(nullptr);
    texts.append(nullptr);
    PlainPostgres plain;
    plain.m_connection.reset(PQconnectdbParams(names.constData(), texts.constData(), 0));
    if (PQstatus(plain.m_connection.get()) != CONNECTION_OK)
        return plain.error();
    return plain;
}

Result<Done> PlainPostgres::prepare(const QByteArray &name, const QString &sql)
{
    QString numbered;
    int parameters = 0;
    for (const QChar character : sql) {
        if (character == u'?')
            numbered += u'$' + QString::number(++parameters);
        else
            numbered += character;
    }
    const std::unique_ptr<PGresult, Rows::Clear> prepared(
        PQprepare(m_connection.get(), name.constData(), numbered.toUtf8().constData(), 0, nullptr));
    return PQresultStatus(prepared.get()) == PGRES_COMMAND_OK ? Result<Done>(Done{}) : error();
}

Result<PlainPostgres::Rows> PlainPostgres::run(const QByteArray &name, const QVariantList &parameters) const
{
    QList<QByteArray> values;
    QList<const char *> texts;
    for (const QVariant &parameter : parameters)
        values.append(parameter.toString().toUtf8());
    for (const QByteArray &value : std::as_const(values))
        texts.append(value.constData());
    constexpr int binary = 1;
    Rows rows;
    rows.m_result.reset(PQexecPrepared(m_connection.get(), name.constData(), int(texts.size()), texts.constData(),
                                       nullptr, nullptr, binary));
    if (PQresultStatus(rows.m_result.get()) != PGRES_TUPLES_OK)
        return error();
    return rows;
}

int PlainPostgres::Rows::count() const
{
    return PQntuples(m_result.get());
}

qint64 PlainPostgres::Rows::integer(int row, int column) const
{
    const char *bytes = PQgetvalue(m_result.get(), row, column);
    switch (PQgetlength(m_result.get(), row, column)) {
    case 8: return qFromBigEndian<qint64>(bytes);
    case 4: return qFromBigEndian<qint32>(bytes);
    default: return 0;
    }
}

QString PlainPostgres::Rows::text(int row, int column) const
{
    return QString::fromUtf8(PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column));
}

} // namespace hezhun::bench
