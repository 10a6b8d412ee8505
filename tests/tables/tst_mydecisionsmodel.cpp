// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplerows.h"
#include "tables/mydecisionsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;
using namespace hezhun::tests;

namespace {

MyDecision someDecision(qint64 id, const QString &action = u"pass"_s, const QString &state = u"passed"_s)
{
    MyDecision decision;
    decision.decision.id = id;
    decision.decision.action = action;
    decision.decision.toState = state;
    decision.decision.decidedAt = someMonday().addSecs(id);
    decision.row = someRow(id);
    return decision;
}

} // namespace

class MyDecisionsModelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsTheNewestFirst()
    {
        MyDecisionsModel model(someKinds());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDecisions({someDecision(1), someDecision(2, u"refuse"_s, u"refused"_s)});
        QCOMPARE(model.index(0, MyDecisionsModel::What).data().toString(), u"Refuse"_s);
        QCOMPARE(model.index(0, MyDecisionsModel::What).data(ToneRole).toInt(), int(StateTone::Bad));
        QCOMPARE(model.index(1, MyDecisionsModel::What).data().toString(), u"Passed"_s);
        QCOMPARE(model.index(1, MyDecisionsModel::Subject).data(CaseIdRole).toLongLong(), 1);
        QCOMPARE(model.index(1, MyDecisionsModel::Kind).data(IconNameRole).toString(), u"user"_s);
    }

    void newDecisionsComeOnTopAndOldOnesStay()
    {
        MyDecisionsModel model(someKinds());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDecisions({someDecision(1), someDecision(2)});
        const QPersistentModelIndex kept = model.index(1, 0);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setDecisions({someDecision(1), someDecision(2), someDecision(3)});
        QCOMPARE(reset.count(), 0);
        QCOMPARE(kept.row(), 2);
        QCOMPARE(kept.data(CaseIdRole).toLongLong(), 1);
    }

    void startsAnewOnANewDay()
    {
        MyDecisionsModel model(someKinds());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDecisions({someDecision(1), someDecision(2)});
        model.setDecisions({someDecision(5)});
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(MyDecisionsModelTest)
#include "tst_mydecisionsmodel.moc"
