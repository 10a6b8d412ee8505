// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplerows.h"
#include "tables/caselistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;
using namespace hezhun::tests;

namespace {

/// Stands for the store: keeps every question until the test answers it.
class Questions
{
public:
    CaseListModel::PageSource source()
    {
        return [this](const CaseQuery &query) {
            auto promise = std::make_shared<QPromise<Result<CasePage>>>();
            promise->start();
            m_asked.append({query, promise});
            return promise->future();
        };
    }
    qsizetype count() const { return m_asked.size(); }
    CaseQuery last() const { return m_asked.last().query; }
    void answer(qsizetype question, const Result<CasePage> &page)
    {
        m_asked[question].promise->addResult(page);
        m_asked[question].promise->finish();
        QCoreApplication::processEvents();
    }
    void answerLast(const QList<CaseRow> &rows, bool more = false)
    {
        CasePage page;
        page.rows = rows;
        if (more)
            page.next = PageKey{rows.last().submittedAt, {}, rows.last().id};
        answer(m_asked.size() - 1, page);
    }

private:
    struct Question
    {
        CaseQuery query;
        std::shared_ptr<QPromise<Result<CasePage>>> promise;
    };
    QList<Question> m_asked;
};

CaseQuery onDesk()
{
    CaseQuery query;
    query.desk = u"platform"_s;
    return query;
}

} // namespace

class CaseListModelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        m_questions = std::make_unique<Questions>();
        m_model = std::make_unique<CaseListModel>(m_questions->source(), someKinds(), CaseListModel::Scope::Desk);
        m_model->setClock([] { return someMonday().addSecs(7200); });
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void comesInPagesByKey()
    {
        m_tester.reset(); // it fetches too
        m_model->setQuery(onDesk());
        QVERIFY(m_model->isLoading());
        m_questions->answerLast(someRows(1, 200), true);
        QCOMPARE(m_model->rowCount(), 200);
        QVERIFY(m_model->canFetchMore({}));
        m_model->fetchMore({});
        QVERIFY(!m_model->canFetchMore({})); // one question at a time
        QCOMPARE(m_questions->last().after->id, 200);
        m_questions->answerLast(someRows(201, 250));
        QCOMPARE(m_model->rowCount(), 250);
        QVERIFY(!m_model->canFetchMore({}));
    }

    void dropsTheAnswerToAnOlderQuestion()
    {
        m_model->setQuery(onDesk());
        CaseQuery late = onDesk();
        late.lateOnly = true;
        m_model->setQuery(late);
        m_questions->answer(1, CasePage{someRows(1, 2), {}});
        m_questions->answer(0, CasePage{someRows(1, 100), {}});
        QCOMPARE(m_model->rowCount(), 2);
    }

    void dropsAFurtherPageOfAnOlderQuestion()
    {
        m_model->setQuery(onDesk());
        m_questions->answerLast(someRows(1, 3), true);
        m_model->fetchMore({});
        m_model->sort(CaseListModel::Subject, Qt::DescendingOrder);
        m_questions->answer(1, CasePage{someRows(4, 6), {}});
        m_questions->answerLast(someRows(1, 2));
        QCOMPARE(m_model->rowCount(), 2);
    }

    void sortingAsksTheDatabase()
    {
        m_model->setQuery(onDesk());
        m_questions->answerLast(someRows(1, 3));
        m_model->sort(CaseListModel::TimeLeft, Qt::DescendingOrder);
        QCOMPARE(m_questions->count(), 2);
        QCOMPARE(m_questions->last().sort, CaseSort::Due);
        QVERIFY(m_questions->last().descending);
        QCOMPARE(m_model->rowCount(), 3); // the old rows stay until the answer is there
        m_model->sort(CaseListModel::Number);
        QCOMPARE(m_questions->count(), 2);
    }

    void refreshingKeepsPersistentIndexes()
    {
        m_model->setQuery(onDesk());
        m_questions->answerLast(someRows(1, 6));
        const QPersistentModelIndex kept = m_model->index(4, 0);
        const QPersistentModelIndex gone = m_model->index(1, 0);
        m_model->refresh();
        m_questions->answerLast({someRow(9), someRow(6), someRow(5), someRow(1), someRow(7)});
        QCOMPARE(m_model->rowCount(), 5);
        QCOMPARE(kept.row(), 2);
        QCOMPARE(kept.data(CaseIdRole).toLongLong(), 5);
        QVERIFY(!gone.isValid());
        QCOMPARE(m_model->caseAt(0)->id, 9);
        QCOMPARE(m_model->caseAt(4)->id, 7);
    }

    void dropsACaseThatIsOver()
    {
        m_model->setQuery(onDesk());
        m_questions->answerLast(someRows(1, 3));
        CaseRow over = someRow(2);
        over.state = u"passed"_s;
        over.closedAt = someMonday().addDays(1);
        m_model->applyChange(over);
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->rowOf(2), -1);
        QCOMPARE(m_questions->count(), 1);
    }

    void updatesACaseThatStays()
    {
        m_model->setQuery(onDesk());
        m_questions->answerLast(someRows(1, 3));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        CaseRow opened = someRow(2);
        opened.openedById = 5;
        opened.openedBy = u"李敏"_s;
        m_model->applyChange(opened);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_model->index(1, CaseListModel::OpenedBy).data().toString(), u"李敏"_s);
    }

    void asksAnewForACaseThatCameBack()
    {
        m_model->setQuery(onDesk());
        m_questions->answerLast(someRows(2, 3));
        m_model->applyChange(someRow(1));
        QCOMPARE(m_questions->count(), 2);
        m_questions->answerLast(someRows(1, 3));
        QCOMPARE(m_model->rowOf(1), 0);
    }

    void asksNotAnewForACaseBeyondWhatHasCome()
    {
        m_model->setQuery(onDesk());
        m_questions->answerLast(someRows(1, 3), true);
        const qsizetype asked = m_questions->count();
        m_model->applyChange(someRow(9)); // behind the last row, and there are more
        QCOMPARE(m_questions->count(), asked);
        CaseQuery elsewhere = onDesk();
        elsewhere.placePrefix = u"44"_s;
        m_model->setQuery(elsewhere);
        m_questions->answerLast({});
        m_model->applyChange(someRow(1)); // in Beijing
        QCOMPARE(m_questions->count(), asked + 1);
    }

    void asksOnceForManyCasesThatCame()
    {
        m_model->setQuery(onDesk());
        m_questions->answerLast(someRows(5, 6));
        for (CaseId id = 1; id <= 4; ++id)
            m_model->applyChange(someRow(id));
        QCOMPARE(m_questions->count(), 2);
        m_questions->answerLast(someRows(1, 6));
        QTRY_COMPARE(m_questions->count(), 3); // and once more, for those that came after the question
        m_questions->answerLast(someRows(1, 6));
        QCOMPARE(m_model->rowCount(), 6);
    }

    void dropsACaseThatCanNoLongerBeSeen()
    {
        m_model->setQuery(onDesk());
        m_questions->answerLast(someRows(1, 3));
        m_model->dropCase(2);
        m_model->dropCase(4711);
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->rowOf(2), -1);
    }

    void dropsACaseThatIsNoLongerMine()
    {
        CaseQuery mine = onDesk();
        mine.openedBy = 5;
        CaseRow opened = someRow(1);
        opened.openedById = 5;
        m_model->setQuery(mine);
        m_questions->answerLast({opened});
        m_model->applyChange(someRow(1));
        QCOMPARE(m_model->rowCount(), 0);
    }

    void keepsClosedCasesWhereAllAreShown()
    {
        CaseListModel all(m_questions->source(), someKinds(), CaseListModel::Scope::Everything);
        QAbstractItemModelTester tester(&all, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(all.columnCount(), int(CaseListModel::ColumnCount));
        all.setQuery({});
        m_questions->answerLast(someRows(1, 2));
        CaseRow over = someRow(2);
        over.state = u"refused"_s;
        over.closedAt = someMonday().addDays(1);
        all.applyChange(over);
        QCOMPARE(all.rowCount(), 2);
        const QModelIndex state = all.index(1, CaseListModel::State);
        QCOMPARE(state.data().toString(), u"Refused"_s);
        QCOMPARE(state.data(ToneRole).toInt(), int(StateTone::Bad));
        QVERIFY(!all.index(1, CaseListModel::TimeLeft).data(LevelRole).isValid());
    }

    void saysWhatWentWrongAndKeepsItsRows()
    {
        m_model->setQuery(onDesk());
        m_questions->answerLast(someRows(1, 2));
        QSignalSpy failed(m_model.get(), &CaseListModel::failed);
        m_model->refresh();
        m_questions->answer(1, Error{u"store.gone"_s, u"The workspace can't be reached."_s});
        QCOMPARE(failed.count(), 1);
        QCOMPARE(m_model->rowCount(), 2);
        QVERIFY(!m_model->isLoading());
    }

    void tellsTheTimeInWords()
    {
        m_model->setQuery(onDesk());
        m_questions->answerLast({someRow(1)});
        QCOMPARE(m_model->index(0, CaseListModel::Kind).data().toString(), u"Person"_s);
        QCOMPARE(m_model->index(0, CaseListModel::Kind).data(IconNameRole).toString(), u"user"_s);
        QCOMPARE(m_model->index(0, CaseListModel::Waiting).data().toString(), u"1 hour(s) ago"_s);
        QVERIFY(m_model->index(0, CaseListModel::Waiting).data(Qt::ToolTipRole).toString().contains(u"09:01"));
        QCOMPARE(m_model->index(0, CaseListModel::TimeLeft).data().toString(), u"2 day(s)"_s);
        m_model->setClock([] { return someMonday().addDays(3); });
        QCOMPARE(m_model->index(0, CaseListModel::TimeLeft).data(LevelRole).toInt(), int(Remaining::Level::Late));
    }

private:
    std::unique_ptr<Questions> m_questions;
    std::unique_ptr<CaseListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(CaseListModelTest)
#include "tst_caselistmodel.moc"
