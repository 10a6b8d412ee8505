// SPDX-License-Identifier: GPL-3.0-or-later
#include "office.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
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

    void takesAListWholeOrNotAtAll()
    {
        QTemporaryDir folder;
        const auto file = [&folder](const QByteArray &content) {
            QFile list(folder.filePath(u"list.csv"_s));
            if (!list.open(QIODevice::WriteOnly))
                qFatal("no file");
            list.write(content);
            return list.fileName();
        };
        const Outcome refused = department({u"import"_s,
                                            file("\xEF\xBB\xBF行政区划代码,部门名称,登录名\n130700,张家口市科技局,\n\n"
                                                 "130724,沽源县科技局,\n130799,某局,\n")});
        QCOMPARE(refused.exitCode, 1);
        const QJsonArray faults = refused.object()[u"refused"_s].toArray();
        QCOMPARE(faults.size(), 2);
        QCOMPARE(faults.at(0)[u"row"_s].toInt(), 4); // as a spreadsheet counts
        QCOMPARE(faults.at(0)[u"code"_s].toString(), u"department.there"_s);
        QCOMPARE(faults.at(1)[u"row"_s].toInt(), 5);
        QVERIFY(listed(u"130700"_s).isEmpty());
        const Outcome done = department({u"import"_s, file("130700,张家口市科技局,zjk_kjj\n130000,河北省科技厅\n")});
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(done.object()[u"issued"_s].toArray().size(), 2);
        QCOMPARE(listed(u"130700"_s)[u"login_name"_s].toString(), u"zjk_kjj"_s);
        QCOMPARE(listed(u"130000"_s)[u"login_name"_s].toString(), u"dept_130000"_s);
        QCOMPARE(department({u"import"_s, folder.filePath(u"none.csv"_s)}).errorCode(), u"sheet.not_read"_s);
    }

    void issuesALetterAgain()
    {
        const Outcome letter = department({u"again"_s, u"130724"_s});
        QCOMPARE(letter.exitCode, 0);
        QCOMPARE(letter.object()[u"one_time_password"_s].toString().size(), 12);
        QCOMPARE(department({u"again"_s, u"130100"_s}).errorCode(), u"department.unknown"_s);
    }
};

QTEST_GUILESS_MAIN(DepartmentVerbsTest)
#include "departmentverbstest.moc"
