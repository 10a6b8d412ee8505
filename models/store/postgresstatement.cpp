// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/postgresstatement.h"

#include "store/postgreserrors.h"
#include "store/storeerrors.h"

#include <libpq-fe.h>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int binary = 1;
constexpr int firstBatch = 16;
constexpr int largestBatch = 2000;
constexpr size_t batchBytes = 4 << 20;

bool isAnswer(const PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);
    return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
}

QByteArray textOf(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool: return value.toBool() ? "1" : "0";
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong: return QByteArray::number(value.toLongLong());
    case QMetaType::Double: return QByteArray::number(value.toDouble(), 'g', 17);
    case QMetaType::QByteArray: return value.toByteArray();
    default: return value.toString().toUtf8();
    }
}

} // namespace

QByteArray numbered(const QString &sql)
{
    QByteArray text;
    int number = 0;
    bool isQuoted = false;
    for (const char byte : sql.toUtf8()) {
        if (byte == '\'')
            isQuoted = !isQuoted;
        if (byte == '?' && !isQuoted)
            text += '$' + QByteArray::number(++number);
        else
            text += byte;
    }
    return text;
}

PostgresParameters::PostgresParameters(const QVariantList &values)
{
    m_texts.reserve(values.size());
    for (const QVariant &value : values) {
        const bool isBytes = value.typeId() == QMetaType::QByteArray;
        m_texts.append(textOf(value));
        // Only an invalid value is null; an empty text is an empty text, however it came about.
        m_values.append(value.isValid() ? m_texts.constLast().constData() : nullptr);
        m_lengths.append(static_cast<int>(m_texts.constLast().size()));
        m_formats.append(isBytes ? binary : 0);
        m_haveNul = m_haveNul || (!isBytes && m_texts.constLast().contains('\0'));
    }
}

Result<std::unique_ptr<PostgresStatement>> PostgresStatement::prepare(PostgresLine &line, const QByteArray &name,
                                                                      const QString &sql)
{
    const PostgresAnswer answer = line.prepare(name, numbered(sql));
    if (!isAnswer(answer.get()))
        return statementError(line, answer.get());
    return std::unique_ptr<PostgresStatement>(new PostgresStatement(line, name));
}

PostgresStatement::PostgresStatement(PostgresLine &line, QByteArray name)
    : m_line(line)
    , m_name(std::move(name))
{
}

Result<Done> PostgresStatement::begin(const QVariantList &parameters)
{
    const PostgresParameters given(parameters);
    if (given.haveNul())
        return storeError(u"workspace.broken"_s, u"a text holds U+0000"_s);
    PostgresAnswer answer = m_line.askPrepared(m_name, given);
    if (!isAnswer(answer.get()))
        return statementError(m_line, answer.get());
    set(std::move(answer));
    return Done{};
}

PostgresCursor::PostgresCursor(PostgresLine &line, QByteArray name)
    : m_line(line)
    , m_name(std::move(name))
{
}

PostgresCursor::~PostgresCursor() = default;

Result<Done> PostgresCursor::begin(const QString &sql, const QVariantList &parameters)
{
    const PostgresParameters given(parameters);
    const QByteArray text = "declare " + m_name + " no scroll cursor for " + numbered(sql);
    const PostgresAnswer answer = m_line.ask(text, given);
    if (!isAnswer(answer.get()))
        return statementError(m_line, answer.get());
    m_isOpen = true;
    m_batch = firstBatch;
    fetch();
    return trouble() ? Result<Done>(*trouble()) : Done{};
}

bool PostgresCursor::fetch()
{
    if (!m_isOpen)
        return false;
    const QByteArray text = "fetch " + QByteArray::number(m_batch) + " from " + m_name;
    PostgresAnswer answer = m_line.ask(text, PostgresParameters({}));
    if (!isAnswer(answer.get())) {
        fail(statementError(m_line, answer.get()));
        return false;
    }
    const size_t bytes = qMax<size_t>(1, PQresultMemorySize(answer.get()));
    m_batch = static_cast<int>(qBound<size_t>(1, static_cast<size_t>(m_batch) * batchBytes / bytes, largestBatch));
    set(std::move(answer));
    return true;
}

void PostgresCursor::end()
{
    PostgresRows::end();
    if (std::exchange(m_isOpen, false))
        (void)m_line.ask("close " + m_name);
}

} // namespace hezhun
