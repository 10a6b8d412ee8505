// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/engine.h"
#include "store/postgresline.h"

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
    void set(PostgresAnswer rows);
    void fail(const Error &error) { m_trouble = error; }
    /// Gets further rows by set(); false when there are none.
    virtual bool fetch() { return false; }
    const pg_result *received() const { return m_rows.get(); }

private:
    PostgresAnswer m_rows;
    int m_row = -1;
    int m_count = 0;
    std::optional<Error> m_trouble;
};

} // namespace hezhun
