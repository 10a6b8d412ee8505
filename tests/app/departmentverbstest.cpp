// SPDX-License-Identifier: GPL-3.0-or-later
#include "office.h"

#include <QJsonArray>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

/// C-02: departments' accounts at the command line.
class DepartmentVerbsTest : public QObject
{
    Q_OBJECT

private:
    Office m_office;

    Outcome department(const QStringList &words) const
    {
        return m_office.ctl().json(QStringList{u"department"_s} + words);
    }
    QJsonObject listed(const QString &code) const
    {
        for (const QJsonValue row : department({u"list"_s}).list()) {
            if (row[u"code"_s].toString() == code)
                return row.toObject();
        }
        return {};
    }

private slots:
    void issuesAndLists()
    {
        const Outcome issued = department({u"issue"_s, u"130724"_s, u"--name"_s, u"沽源县科技局"_s});
        QCOMPARE(issued.exitCode, 0);
        QCOMPARE(issued.object()[u"login_name"_s].toString(), u"dept_130724"_s);
        QCOMPARE(issued.object()[u"one_time_password"_s].toString().size(), 12);
        const QJsonObject row = listed(u"130724"_s);
        QCOMPARE(row[u"name"_s].toString(), u"沽源县科技局"_s);
        QCOMPARE(row[u"verified"_s].toBool(true), false);
        QCOMPARE(row[u"waits_for_first_login"_s].toBool(), true);
    }

    void refusesWithOneLine()
    {
        const Outcome again = department({u"issue"_s, u"130724"_s, u"--name"_s, u"沽源县科技局"_s});
        QCOMPARE(again.exitCode, 1);
        QCOMPARE(again.errorCode(), u"department.there"_s);
        QCOMPARE(department({u"issue"_s, u"130700"_s}).errorCode(), u"department.name"_s);
        QCOMPARE(department({u"issue"_s, u"130799"_s, u"--name"_s, u"某局"_s}).errorCode(), u"department.code"_s);
        QCOMPARE(department({u"issue"_s}).exitCode, 2);
        QCOMPARE(department({u"sell"_s, u"130724"_s}).exitCode, 2);
    }

    void issuesALetterAgain()
    {
        const Outcome letter = department({u"again"_s, u"130724"_s});
        QCOMPARE(letter.exitCode, 0);
        QCOMPARE(letter.object()[u"one_time_password"_s].toString().size(), 12);
        QCOMPARE(department({u"again"_s, u"130000"_s}).errorCode(), u"department.unknown"_s);
    }
};

QTEST_GUILESS_MAIN(DepartmentVerbsTest)
#include "departmentverbstest.moc"
