// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspacefile.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

WorkspaceFile::WorkspaceFile(QString path)
    : m_name(QUuid::createUuid().toString())
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    database.setDatabaseName(path);
    if (!database.open())
        qWarning().noquote() << database.lastError().text();
}

WorkspaceFile::~WorkspaceFile()
{
    QSqlDatabase::removeDatabase(m_name);
}

QMap<QString, qint64> WorkspaceFile::rowCounts() const
{
    QMap<QString, qint64> counts;
    for (const QString &table : texts(u"select name from sqlite_master where type = 'table'"_s))
        counts.insert(table, text(u"select count(*) from \"%1\""_s.arg(table)).toLongLong());
    return counts;
}

void WorkspaceFile::dropTriggers()
{
    for (const QString &name : texts(u"select name from sqlite_master where type = 'trigger'"_s))
        QSqlQuery(QSqlDatabase::database(m_name)).exec(u"drop trigger \"%1\""_s.arg(name));
}

bool WorkspaceFile::change(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name));
    if (query.exec(sql) && (query.numRowsAffected() > 0 || sql.startsWith(u"pragma"_s)))
        return true;
    qWarning().noquote() << sql << query.lastError().text();
    return false;
}

QString WorkspaceFile::text(const QString &sql) const
{
    return texts(sql).value(0);
}

QStringList WorkspaceFile::texts(const QString &sql) const
{
    QStringList found;
    QSqlQuery query(QSqlDatabase::database(m_name));
    query.setForwardOnly(true);
    if (!query.exec(sql))
        qWarning().noquote() << sql << query.lastError().text();
    while (query.next())
        found.append(query.value(0).toString());
    return found;
}

} // namespace hezhun
