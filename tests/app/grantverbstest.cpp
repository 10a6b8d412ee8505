// SPDX-License-Identifier: GPL-3.0-or-later
#include "office.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray password = "Geheim123@\n";
const QString unit = u"yuanda"_s;

} // namespace

/// Roles that units give, and the way into systems, at the command line (G-01 to G-09, G-20, G-21).
class GrantVerbsTest : public QObject
{
    Q_OBJECT

private:
    Office m_office;

    /// hezhunctl of somebody with an account: at a station with their password, on a file without.
    Outcome as(const QString &login, const QString &type, QStringList words) const
    {
        words << u"--as"_s << login << u"--type"_s << type;
        return m_office.station().json(words, m_office.isShared() ? password : QByteArray());
    }
    Outcome asUnit(const QStringList &words) const { return as(unit, u"unit"_s, words); }
    QString idOf(const QString &login) const
    {
        return m_office.text(u"select id from account where login_name = '%1'"_s.arg(login));
    }
    void addAccount(const QString &login, const QString &type, const QString &name)
    {
        QCOMPARE(m_office.ctl()
                     .json({u"account"_s, u"add"_s, login, u"--type"_s, type, u"--name"_s, name}, password)
                     .exitCode,
                 0);
    }
    void verify(const QString &login, const QString &part, const QMap<QString, QString> &fields)
    {
        const QString id = idOf(login);
        QVERIFY(m_office.change(u"insert into real_name (account_id, part, state, changed_at)"
                                " values (%1, '%2', 'passed_by_reviewer', 1)"_s.arg(id, part)));
        for (auto it = fields.cbegin(); it != fields.cend(); ++it)
            QVERIFY(m_office.change(
                u"insert into account_field (account_id, part, name, value) values (%1, '%2', '%3', '%4')"_s.arg(
                    id, part, it.key(), it.value())));
        const QString key = part == u"unit"_s ? u"unit_name"_s : u"number"_s;
        QVERIFY(m_office.change(u"insert into binding (key, value, account_id) values ('%1', '%2', %3)"_s.arg(
            key, fields.value(part == u"unit"_s ? u"name"_s : u"id_number"_s), id)));
    }
    QJsonObject step(const Outcome &outcome, const QString &code) const
    {
        for (const QJsonValue one : outcome.object()[u"steps"_s].toArray()) {
            if (one[u"step"_s].toString() == code)
                return one.toObject();
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        addAccount(unit, u"unit"_s, u"远达公司"_s);
        verify(unit, u"unit"_s,
               {{u"name"_s, u"远达公司"_s},
                {u"credit_code"_s, u"91110105MA00000018"_s},
                {u"representative_name"_s, u"李远"_s}});
        addAccount(u"zhang_wei"_s, u"person"_s, u"张伟"_s);
        verify(u"zhang_wei"_s, u"person"_s, {{u"name"_s, u"张伟"_s}, {u"id_number"_s, u"11010519491231002X"_s}});
        addAccount(u"wang_fang"_s, u"person"_s, u"王芳"_s);
        verify(u"wang_fang"_s, u"person"_s, {{u"name"_s, u"王芳"_s}, {u"id_number"_s, u"110105199003070042"_s}});
        addAccount(u"chief"_s, u"person"_s, u"主任"_s);
        QCOMPARE(
            m_office.ctl().json({u"account"_s, u"grant"_s, u"chief"_s, u"administrator"_s, u"platform"_s}).exitCode, 0);
    }

    void namesTheMatters()
    {
        const Outcome matters = m_office.ctl().json({u"entry"_s, u"matters"_s});
        QCOMPARE(matters.exitCode, 0);
        QCOMPARE(matters.list().size(), 8); // G-21
        QCOMPARE(m_office.ctl().run({u"entry"_s, u"sell"_s}).exitCode, 2);
        QCOMPARE(m_office.ctl().run({u"grant"_s, u"sell"_s}).exitCode, 2);
    }

    void unitGoesInFirst()
    {
        // G-03: until then nothing is granted, and the message says why.
        QCOMPARE(asUnit({u"grant"_s, u"add"_s, u"张伟"_s, u"zhang_wei"_s, u"unit_admin"_s}).errorCode(),
                 u"grant.not_entered"_s);
        const Outcome before
            = as(u"zhang_wei"_s, u"person"_s, {u"entry"_s, u"check"_s, u"zhang_wei"_s, u"commissioners"_s});
        QCOMPARE(before.exitCode, 1);
        QCOMPARE(step(before, u"role"_s)[u"code"_s].toString(), u"role.none"_s);
        QVERIFY(!step(before, u"role"_s)[u"cure"_s].toString().isEmpty());
        const Outcome entered = asUnit({u"entry"_s, u"enter"_s, u"commissioners"_s});
        QCOMPARE(entered.exitCode, 0);
        QCOMPARE(entered.object()[u"passes"_s].toBool(), true);
        QCOMPARE(m_office.text(u"select count(*) from system_entry"_s), u"1"_s);
    }

    void givesChangesRenewsWithdraws()
    {
        const Outcome given = asUnit({u"grant"_s, u"add"_s, u"张伟"_s, u"11010519491231002x"_s, u"unit_admin"_s});
        QCOMPARE(given.exitCode, 0);
        QCOMPARE(given.object()[u"number"_s].toString(), u"1101********002X"_s); // I-40
        QCOMPARE(given.object()[u"state"_s].toString(), u"in_force"_s);
        // G-05: the admin acts as the unit.
        const auto asAdmin = [this](const QStringList &words) { return as(u"zhang_wei"_s, u"person"_s, words); };
        const QString day = QDate::currentDate().addDays(30).toString(Qt::ISODate);
        const Outcome other
            = asAdmin({u"grant"_s, u"add"_s, u"王芳"_s, u"wang_fang"_s, u"person_commissioner"_s, u"--until"_s, day});
        QCOMPARE(other.exitCode, 0);
        const QString id = QString::number(other.object()[u"id"_s].toInteger());
        // The last day is the one that was typed, in China.
        QCOMPARE(other.object()[u"until"_s].toString(),
                 QDateTime(QDate::fromString(day, Qt::ISODate).addDays(1), QTime(0, 0), QTimeZone("Asia/Shanghai"))
                     .toUTC()
                     .toString(Qt::ISODate));
        QCOMPARE(asAdmin({u"grant"_s, u"change"_s, id, u"unit_commissioner"_s}).object()[u"until"_s].toString(),
                 QString());
        QCOMPARE(asAdmin({u"grant"_s, u"change"_s, id, u"person_commissioner"_s}).errorCode(),
                 u"grant.unit_stays_unit"_s); // G-07
        const Outcome renewed = asAdmin({u"grant"_s, u"renew"_s, id, u"--unit"_s, unit, u"--until"_s, day});
        QCOMPARE(renewed.exitCode, 0);
        const QString anew = QString::number(renewed.object()[u"id"_s].toInteger());
        QVERIFY(anew != id);
        QCOMPARE(asAdmin({u"grant"_s, u"withdraw"_s, id}).errorCode(), u"grant.ended"_s);
        QCOMPARE(asAdmin({u"grant"_s, u"withdraw"_s, anew}).object()[u"state"_s].toString(), u"ended"_s);
        QCOMPARE(as(u"wang_fang"_s, u"person"_s, {u"grant"_s, u"list"_s}).errorCode(), u"grant.forbidden"_s);
        QCOMPARE(asUnit({u"grant"_s, u"list"_s}).list().size(), 3);
        QCOMPARE(as(u"wang_fang"_s, u"person"_s, {u"grant"_s, u"list"_s, u"--mine"_s}).list().size(), 2); // G-09
        QCOMPARE(asUnit({u"grant"_s, u"add"_s, u"王芳"_s, u"wang_fang"_s, u"clerk"_s}).errorCode(),
                 u"grant.role_unknown"_s);
        QCOMPARE(asUnit({u"grant"_s, u"add"_s, u"王芳"_s, u"wang_fang"_s, u"unit_admin"_s, u"--until"_s, u"morgen"_s})
                     .exitCode,
                 1);
    }

    void takesAList()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"list.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("姓名,证件号码,角色,有效期至\n王芳,110105199003070042,自然人特派员,\n无名,110105194912310021,"
                   "自然人特派员,\n"
                   "张伟,zhang_wei,自然人特派员,\n王芳,wang_fang,皇帝,\n");
        file.close();
        const auto refused = [](const Outcome &outcome) {
            QStringList lines;
            for (const QJsonValue row : outcome.object()[u"refused"_s].toArray())
                lines.append(QString::number(row[u"row"_s].toInt()) + u' ' + row[u"code"_s].toString());
            return lines;
        };
        const QStringList faults{u"3 grant.not_registered"_s, u"4 grant.has_role"_s, u"5 grant_sheet.role"_s};
        const Outcome checked = asUnit({u"grant"_s, u"import"_s, path, u"--check"_s}); // G-08: nothing is done yet
        QCOMPARE(refused(checked), faults);
        QCOMPARE(checked.object()[u"granted"_s].toInt(-1), 0);
        const Outcome taken = asUnit({u"grant"_s, u"import"_s, path});
        QCOMPARE(taken.exitCode, 1);
        QCOMPARE(refused(taken), faults);
        QCOMPARE(taken.object()[u"granted"_s].toInt(), 1); // one that fails does not stop the others
        QCOMPARE(asUnit({u"grant"_s, u"import"_s, folder.filePath(u"none.csv"_s)}).errorCode(), u"sheet.not_read"_s);
    }

    void helpDeskLooks()
    {
        const Outcome looked
            = as(u"chief"_s, u"person"_s, {u"entry"_s, u"check"_s, u"wang_fang"_s, u"commissioners"_s});
        QCOMPARE(looked.exitCode, 0);
        QCOMPARE(looked.object()[u"unit"_s].toString(), u"远达公司"_s);
        QCOMPARE(m_office.text(u"select count(*) from access_log where event = 'entry.looked_at'"_s), u"1"_s);
        const Outcome other = as(u"chief"_s, u"person"_s,
                                 {u"entry"_s, u"check"_s, u"wang_fang"_s, u"commissioners"_s, u"--unit"_s, u"chief"_s});
        QCOMPARE(step(other, u"role"_s)[u"code"_s].toString(), u"role.none_of_unit"_s);
        QCOMPARE(
            as(u"wang_fang"_s, u"person"_s, {u"entry"_s, u"check"_s, u"zhang_wei"_s, u"commissioners"_s}).errorCode(),
            u"entry.forbidden"_s);
        QCOMPARE(m_office.ctl().json({u"entry"_s, u"check"_s, u"wang_fang"_s, u"training_abroad"_s}).exitCode, 1);
        QCOMPARE(m_office.ctl().json({u"entry"_s, u"check"_s, u"wang_fang"_s, u"nothing"_s}).errorCode(),
                 u"entry.unknown_matter"_s);
        QCOMPARE(m_office.ctl().json({u"entry"_s, u"enter"_s, u"commissioners"_s}).exitCode, 2);
    }

    void ownerNamesTheUnit()
    {
        QCOMPARE(m_office.ctl().json({u"grant"_s, u"list"_s}).errorCode(), u"grant.unit_needed"_s);
        QCOMPARE(m_office.ctl().json({u"grant"_s, u"list"_s, u"--unit"_s, unit}).list().size(), 4);
        const Outcome lines = m_office.ctl().run({u"grant"_s, u"list"_s, u"--unit"_s, unit});
        QCOMPARE(lines.lines().size(), 4);
        QVERIFY(lines.out.contains("Person commissioner"));
    }
};

QTEST_GUILESS_MAIN(GrantVerbsTest)
#include "grantverbstest.moc"
