// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/engine.h"

#include <QHash>

#include <memory>

struct sqlite3;

namespace hezhun {

class Statement;

/// A file opened with SQLite. It is spoken to in its own interface: Qt's SQL module makes a variant of every value
/// of a row, which takes longer than finding the row.
class SqliteConnection final : public EngineConnection
{
public:
    /// Makes an empty file where there is none.
    static Result<std::unique_ptr<SqliteConnection>> open(const QString &path);
    ~SqliteConnection() override;

    const Dialect &dialect() const override;
    Result<RowSource *> run(const QString &sql, const QVariantList &parameters) override;
    Result<RowSource *> stream(const QString &sql, const QVariantList &parameters) override;
    Result<Done> runScript(const QByteArray &text) override;
    Result<Done> begin() override;
    Result<Done> beginReading() override;
    Result<Done> commit() override;
    void rollback() override;
    /// The user of a file acts as anybody.
    Result<Done> actAs(const QString &token) override;
    void actsAs(const QString &) override { }
    bool isLost() const override { return false; }
    bool isOwner() const override { return true; }
    /// A file has no logins: workspace.embedded.
    Result<QString> passwordVerifier(const QString &login, const QString &password) override;
    bool hasSchema() const override { return true; }

private:
    struct Close
    {
        void operator()(sqlite3 *connection) const;
    };

    explicit SqliteConnection(sqlite3 *connection);
    Result<Done> change(const QString &sql);

    std::unique_ptr<sqlite3, Close> m_connection;
    QHash<QString, std::shared_ptr<Statement>> m_statements;
};

} // namespace hezhun
