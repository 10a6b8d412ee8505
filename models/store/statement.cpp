// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include "store/storeerrors.h"

#include <sqlite3.h>

#include <utility>

namespace hezhun {

void Statement::Finalise::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

std::shared_ptr<Statement> Statement::prepare(sqlite3 *connection, const QString &sql)
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *prepared = nullptr;
    if (sqlite3_prepare_v3(connection, text.constData(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                           &prepared, nullptr)
        != SQLITE_OK)
        return {};
    auto statement = std::make_shared<Statement>();
    statement->m_statement.reset(prepared);
    return statement;
}

bool Statement::begin(const QVariantList &parameters)
{
    m_parameters = parameters;
    m_trouble.reset();
    for (qsizetype i = 0; i < m_parameters.size(); ++i)
        bind(static_cast<int>(i) + 1, m_parameters.at(i));
    const int stepped = sqlite3_step(m_statement.get());
    m_hasRow = stepped == SQLITE_ROW;
    m_isFirst = true;
    return m_hasRow || stepped == SQLITE_DONE;
}

bool Statement::next()
{
    if (std::exchange(m_isFirst, false) || !m_hasRow)
        return m_hasRow;
    const int stepped = sqlite3_step(m_statement.get());
    m_hasRow = stepped == SQLITE_ROW;
    if (!m_hasRow && stepped != SQLITE_DONE)
        m_trouble = storeError(sqlite3_db_handle(m_statement.get()));
    return m_hasRow;
}

void Statement::end()
{
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
    m_parameters.clear();
    m_hasRow = false;
}

void Statement::bind(int position, const QVariant &value)
{
    sqlite3_stmt *statement = m_statement.get();
    switch (value.typeId()) {
    case QMetaType::UnknownType: sqlite3_bind_null(statement, position); break;
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong: sqlite3_bind_int64(statement, position, value.toLongLong()); break;
    case QMetaType::Double: sqlite3_bind_double(statement, position, value.toDouble()); break;
    case QMetaType::QByteArray: {
        // Not copied: m_parameters holds the same bytes.
        const QByteArray bytes = value.toByteArray();
        sqlite3_bind_blob64(statement, position, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()),
                            SQLITE_STATIC);
        break;
    }
    default: {
        // An empty text is an empty text, however it came about; only an invalid value is null.
        const QByteArray text = value.toString().toUtf8();
        sqlite3_bind_text64(statement, position, text.constData(), static_cast<sqlite3_uint64>(text.size()),
                            SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    }
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

QVariant Statement::value(int column) const
{
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_INTEGER: return integer(column);
    case SQLITE_FLOAT: return sqlite3_column_double(m_statement.get(), column);
    case SQLITE_BLOB:
        return QByteArray(static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column)),
                          sqlite3_column_bytes(m_statement.get(), column));
    case SQLITE_NULL: return QVariant(QMetaType(QMetaType::QString));
    default: return text(column);
    }
}

QString Statement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement.get(), column));
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

} // namespace hezhun
