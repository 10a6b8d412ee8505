// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/engine.h"
#include "store/workspaceaccess.h"

#include <QHash>

#include <memory>

namespace hezhun {

class PostgresLine;
class PostgresStatement;
class PostgresCursor;

/// A connection to a PostgreSQL server, encrypted, to the machine that the certificate names. Codes when there is
/// none: connection.* (connectionfault.h), workspace.not_admitted.
class PostgresConnection final : public EngineConnection
{
public:
    static Result<std::unique_ptr<PostgresConnection>> open(const WorkspaceAccess &access);
    ~PostgresConnection() override;

    const Dialect &dialect() const override;
    Result<RowSource *> run(const QString &sql, const QVariantList &parameters) override;
    Result<RowSource *> stream(const QString &sql, const QVariantList &parameters) override;
    Result<Done> runScript(const QByteArray &text) override;
    Result<Done> begin() override;
    Result<Done> beginReading() override;
    Result<Done> commit() override;
    void rollback() override;
    Result<Done> actAs(const QString &token) override;
    void actsAs(const QString &token) override { m_token = token; }
    bool isLost() const override;
    Result<QString> passwordVerifier(const QString &login, const QString &password) override;
    bool isOwner() const override { return m_isOwner; }
    bool hasSchema() const override { return m_hasSchema; }

    /// Readable when the server said something by itself, or went away.
    int socket() const;
    /// What was told on the channels that are listened to, since the last time. Code workspace.lost.
    Result<QStringList> heard();

private:
    explicit PostgresConnection(std::unique_ptr<PostgresLine> line);
    Result<Done> command(const QByteArray &text);
    Result<Done> learnWhoIsHere();
    QByteArray nextName();
    Error noted(Error error);

    std::unique_ptr<PostgresLine> m_line;
    QHash<QString, std::shared_ptr<PostgresStatement>> m_statements;
    QHash<QString, std::shared_ptr<PostgresCursor>> m_cursors;
    QString m_token;
    int m_names = 0;
    bool m_isOwner = false;
    bool m_hasSchema = false;
    bool m_isLost = false;
};

} // namespace hezhun
