// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplerows.h"
#include "tables/casehistorymodel.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;
using namespace hezhun::tests;

class CaseHistoryModelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void tellsWhoWhenWhatAndWhyNewestFirst()
    {
        HistoryRow submitted;
        submitted.id = 1;
        submitted.action = u"submit"_s;
        submitted.toState = u"in_review"_s;
        submitted.decidedAt = someMonday();
        HistoryRow refused;
        refused.id = 2;
        refused.action = u"refuse"_s;
        refused.toState = u"refused"_s;
        refused.actor = u"李敏"_s;
        refused.decidedAt = someMonday().addSecs(60);
        refused.reasons = {u"blurred"_s, u"unsigned"_s, u"of_a_later_version"_s};
        refused.words = u"Please try again"_s;

        CaseHistoryModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setHistory({submitted, refused}, *someKinds().newest(u"realname.person"_s));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, CaseHistoryModel::Who).data().toString(), u"李敏"_s);
        QCOMPARE(model.index(0, CaseHistoryModel::What).data().toString(), u"Refuse"_s);
        QCOMPARE(model.index(0, CaseHistoryModel::What).data(ToneRole).toInt(), int(StateTone::Bad));
        QCOMPARE(model.index(0, CaseHistoryModel::Why).data().toString(),
                 u"Blurred; Not signed; of_a_later_version; Please try again"_s);
        QCOMPARE(model.index(1, CaseHistoryModel::Who).data().toString(), u"Portal"_s);
        QVERIFY(model.index(1, CaseHistoryModel::When).data().toString().contains(u"09:00"));
    }
};

QTEST_GUILESS_MAIN(CaseHistoryModelTest)
#include "tst_casehistorymodel.moc"
