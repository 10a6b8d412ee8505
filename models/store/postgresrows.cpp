// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/postgresrows.h"

#include <QtEndian>

#include <bit>

#include <libpq-fe.h>

namespace hezhun {

namespace {

/// Types of the server by their numbers, which never change (src/include/catalog/pg_type.dat).
enum ServerType : Oid { BoolType = 16, BytesType = 17, Int8Type = 20, Int2Type = 21, Int4Type = 23, Float8Type = 701 };

} // namespace

PostgresRows::~PostgresRows() = default;

void PostgresRows::set(PostgresAnswer rows)
{
    m_rows = std::move(rows);
    m_row = -1;
    m_count = PQntuples(m_rows.get());
    m_trouble.reset();
}

bool PostgresRows::next()
{
    if (m_row + 1 >= m_count && (m_count == 0 || m_trouble || !fetch() || m_count == 0))
        return false;
    ++m_row;
    return true;
}

void PostgresRows::end()
{
    m_rows.reset();
    m_row = -1;
    m_count = 0;
}

bool PostgresRows::isNull(int column) const
{
    return PQgetisnull(m_rows.get(), m_row, column) != 0;
}

qint64 PostgresRows::integer(int column) const
{
    if (isNull(column))
        return 0;
    const char *bytes = PQgetvalue(m_rows.get(), m_row, column);
    switch (PQftype(m_rows.get(), column)) {
    case Int8Type: return qFromBigEndian<qint64>(bytes);
    case Int4Type: return qFromBigEndian<qint32>(bytes);
    case Int2Type: return qFromBigEndian<qint16>(bytes);
    case BoolType: return *bytes != 0;
    default: return QByteArray::fromRawData(bytes, PQgetlength(m_rows.get(), m_row, column)).toLongLong();
    }
}

QString PostgresRows::text(int column) const
{
    if (isNull(column))
        return {};
    switch (PQftype(m_rows.get(), column)) {
    case Int8Type:
    case Int4Type:
    case Int2Type:
    case BoolType: return QString::number(integer(column));
    default:
        return QString::fromUtf8(PQgetvalue(m_rows.get(), m_row, column), PQgetlength(m_rows.get(), m_row, column));
    }
}

QVariant PostgresRows::value(int column) const
{
    if (isNull(column))
        return QVariant(QMetaType(QMetaType::QString));
    const char *bytes = PQgetvalue(m_rows.get(), m_row, column);
    switch (PQftype(m_rows.get(), column)) {
    case Int8Type:
    case Int4Type:
    case Int2Type:
    case BoolType: return integer(column);
    case Float8Type: return std::bit_cast<double>(qFromBigEndian<quint64>(bytes));
    case BytesType: return QByteArray(bytes, PQgetlength(m_rows.get(), m_row, column));
    default: return text(column);
    }
}

} // namespace hezhun
