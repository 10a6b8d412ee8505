// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/engine.h"

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace hezhun {

/// A prepared statement of SQLite, run again and again.
class Statement final : public RowSource
{
public:
    /// Nothing when the text is wrong; the connection knows why.
    static std::shared_ptr<Statement> prepare(sqlite3 *connection, const QString &sql);

    /// Binds the values in order and goes to the first row, if there is one. False: it failed, and the connection
    /// knows why.
    bool begin(const QVariantList &parameters);
    /// Goes on to a row, the first time to the one that begin() has found; false behind the last, and when it failed.
    bool next() override;
    /// Whether next() failed half-way: the connection knew why at that moment.
    const std::optional<Error> &trouble() const override { return m_trouble; }
    /// Lets go of the rows and of what was bound.
    void end() override;

    bool isNull(int column) const override;
    QVariant value(int column) const override;
    QString text(int column) const override;
    qint64 integer(int column) const override;

private:
    struct Finalise
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    void bind(int position, const QVariant &value);

    std::unique_ptr<sqlite3_stmt, Finalise> m_statement;
    QVariantList m_parameters; ///< their bytes are read while the statement runs
    std::optional<Error> m_trouble;
    bool m_hasRow = false;
    bool m_isFirst = false;
};

} // namespace hezhun
