// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

void attemptColumns()
{
    QTest::addColumn<Attempt>("attempt");
}

void attempt(const char *name, const Attempt &attempt)
{
    QTest::newRow(name) << attempt;
}

QString outcomeOf(const ClusterAnswer &answer)
{
    if (!answer.ok())
        return answer.message.startsWith(u"hezhun:"_s) ? answer.message : answer.sqlState;
    QStringList rows;
    for (const QStringList &row : answer.rows)
        rows.append(row.join(u'|'));
    return (u"rows: "_s + rows.join(u", "_s)).trimmed();
}

void runAttempt(Office &office)
{
    QFETCH(const Attempt, attempt);
    const QMap<QString, QString> before = office.digest();
    ClusterAnswer answer;
    ClusterConnection &connection = office.again(attempt.who);
    QVERIFY2(connection.isOpen(), qPrintable(connection.trouble()));
    for (const QString &statement : attempt.statements) {
        answer = connection.run(statement);
        if (!answer.ok())
            break;
    }
    // What it left open is gone with it.
    office.again(attempt.who);
    QMap<QString, QString> after = office.digest();
    for (const QString &table : attempt.touched)
        after[table] = before.value(table);
    QStringList changed;
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        if (before.value(it.key()) != it.value())
            changed.append(it.key());
    }
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (!after.contains(it.key()))
            changed.append(it.key());
    }
    const QString outcome = outcomeOf(answer);
    if (outcome == attempt.outcome && changed.isEmpty())
        qInfo("%s: %s: %s", answer.ok() ? "nothing gained" : "refused", QTest::currentDataTag(),
              qPrintable(answer.ok() ? outcome : answer.message));
    QCOMPARE(outcome, attempt.outcome);
    QVERIFY2(changed.isEmpty(), qPrintable(u"changed: "_s + changed.join(u", "_s)));
}

} // namespace hezhun
