// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

#include <QByteArray>

namespace hezhun {

class Database;

/// The bytes of documents, each kept once under its SHA-256 (DESIGN.md, decision 8).
class DocumentStore
{
public:
    explicit DocumentStore(Database &database);

    /// The bytes as they came. document.unknown when there is none; document.changed when they no longer have the
    /// digest that they are kept under.
    Result<QByteArray> read(const QString &sha256) const;
    /// Writes the access log: `actor` was shown the document in a slot of a case (decision 7).
    Result<Done> recordShown(CaseId id, const QString &slot, const Actor &actor);

private:
    Database &m_database;
};

} // namespace hezhun
