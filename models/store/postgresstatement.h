// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/postgresrows.h"

#include <QByteArrayList>
#include <QList>
#include <QVarLengthArray>

namespace hezhun {

/// A statement as PostgreSQL wants it: `$1` for the first question mark outside of quotes, and so on.
QByteArray numbered(const QString &sql);

/// Values as libpq takes them: in text, but bytes as they are.
class PostgresParameters
{
public:
    explicit PostgresParameters(const QVariantList &values);

    /// Whether there is one that the database can't keep: a text with U+0000 in it.
    bool haveNul() const { return m_haveNul; }
    int count() const { return static_cast<int>(m_texts.size()); }
    const char *const *values() const { return m_values.constData(); }
    const int *lengths() const { return m_lengths.constData(); }
    const int *formats() const { return m_formats.constData(); }

private:
    QByteArrayList m_texts;
    QVarLengthArray<const char *, 16> m_values;
    QVarLengthArray<int, 16> m_lengths;
    QVarLengthArray<int, 16> m_formats;
    bool m_haveNul = false;
};

/// A prepared statement of PostgreSQL, run again and again. Its rows are all received at once.
class PostgresStatement final : public PostgresRows
{
public:
    /// Nothing and why when the server does not take the text.
    static Result<std::unique_ptr<PostgresStatement>> prepare(PostgresLine &line, const QByteArray &name,
                                                              const QString &sql);

    Result<Done> begin(const QVariantList &parameters);

private:
    PostgresStatement(PostgresLine &line, QByteArray name);

    PostgresLine &m_line;
    QByteArray m_name;
};

/// Rows that are fetched some at a time, by a cursor of the server's, inside a transaction.
class PostgresCursor final : public PostgresRows
{
public:
    PostgresCursor(PostgresLine &line, QByteArray name);
    ~PostgresCursor() override;

    Result<Done> begin(const QString &sql, const QVariantList &parameters);
    void end() override;

private:
    bool fetch() override;

    PostgresLine &m_line;
    QByteArray m_name;
    int m_batch = 0; ///< rows to fetch at once, so that they take about as much memory whatever is in them
    bool m_isOpen = false;
};

} // namespace hezhun
