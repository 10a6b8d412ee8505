// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "tests/store/nobodyscase.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

/// An appeal at the command line: which accounts match, and choosing one of them (I-25).
class AppealVerbsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_address = WorkspaceAddress::sqlite(m_folder.filePath(u"office.hezhun"_s));
        auto made = Workspace::create(m_address);
        QVERIFY(made.ok());
        m_workspace = std::move(made).value();
        QVERIFY(m_workspace->accounts()
                    .add(NewAccount{.loginName = u"li_min"_s,
                                    .displayName = u"李敏"_s,
                                    .role = u"platform_reviewer"_s,
                                    .desk = u"platform"_s})
                    .ok());
        const AccountId lost = addAccount(*m_workspace, u"lost_one"_s, u"person"_s, u"13812345678"_s);
        bind(*m_workspace, u"number"_s, residentNumber(1), lost);
        addAccount(*m_workspace, u"other"_s, u"person"_s);
        m_case = QString::number(handIn(*m_workspace, u"appeal.person"_s, personsAppeal(1)));
    }

    void showsWhoMatches()
    {
        const Outcome outcome = ctl().json({u"show"_s, m_case});
        QCOMPARE(outcome.exitCode, 0);
        const QJsonArray matches = outcome.object().value(u"matches"_s).toArray();
        QCOMPARE(matches.size(), 1);
        const QJsonObject match = matches.at(0).toObject();
        QCOMPARE(match.value(u"login_name"_s).toString(), u"lost_one"_s);
        QCOMPARE(match.value(u"how"_s).toArray(), QJsonArray{u"number"_s});
        QCOMPARE(match.value(u"phone_masked"_s).toString(), u"13*****678"_s);
        QCOMPARE(outcome.object().value(u"notice_phone_masked"_s).toString(), u"13*****001"_s);
        QVERIFY(!outcome.out.contains(residentNumber(1).toUtf8())); // I-40
        QVERIFY(ctl().run({u"show"_s, m_case}).out.contains("lost_one"));
    }

    void approvingNeedsOneThatMatches()
    {
        const QStringList approval{u"decide"_s, m_case, u"pass"_s, u"--as"_s, u"li_min"_s};
        QCOMPARE(ctl().json(approval).errorCode(), u"action.account_needed"_s);
        QCOMPARE(ctl().json(approval + QStringList{u"--account"_s, u"other"_s}).errorCode(),
                 u"action.account_not_matching"_s);
        QCOMPARE(ctl().json(approval + QStringList{u"--account"_s, u"nobody"_s}).errorCode(),
                 u"action.account_not_matching"_s);
        const Outcome approved = ctl().json(approval + QStringList{u"--account"_s, u"LOST_ONE"_s}); // I-02
        QCOMPARE(approved.exitCode, 0);
        QCOMPARE(approved.object().value(u"state"_s).toString(), u"passed"_s);
        const QJsonArray history = ctl().json({u"show"_s, m_case}).object().value(u"history"_s).toArray();
        QCOMPARE(history.last().toObject().value(u"account_masked"_s).toString(), u"lo***e"_s);
        QCOMPARE(ctl().json({u"audit"_s, u"verify"_s}).exitCode, 0);
    }

private:
    CommandLine ctl() const { return CommandLine(m_address.toString()); }

    QTemporaryDir m_folder;
    WorkspaceAddress m_address;
    std::unique_ptr<Workspace> m_workspace;
    QString m_case;
};

QTEST_GUILESS_MAIN(AppealVerbsTest)
#include "appealverbstest.moc"
