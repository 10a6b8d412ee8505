// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/engine.h"

#include <memory>

struct pg_result;

namespace hezhun {

/// Rows that PostgreSQL has sent, in its binary format.
class PostgresRows : public RowSource
{
public:
    ~PostgresRows() override;

    bool next() override;
    const std::optional<Error> &trouble() const override { return m_trouble; }
    void end() override;
    bool isNull(int column) const override;
    QVariant value(int column) const override;
    QString text(int column) const override;
    qint64 integer(int column) const override;

protected:
    struct Clear
    {
        void operator()(pg_result *result) const;
    };
    using Received = std::unique_ptr<pg_result, Clear>;

    void set(Received rows);
    void fail(const Error &error) { m_trouble = error; }
    /// Gets further rows by set(); false when there are none.
    virtual bool fetch() { return false; }
    const pg_result *received() const { return m_rows.get(); }

private:
    Received m_rows;
    int m_row = -1;
    int m_count = 0;
    std::optional<Error> m_trouble;
};

} // namespace hezhun
