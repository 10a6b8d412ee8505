// SPDX-License-Identifier: GPL-3.0-or-later
#include "grantsdesk.h"

#include "sheets/sheetreader.h"
#include "ui/grants/grantbatchpage.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

using RowState = GrantBatchModel::RowState;

/// G-08: many grants at once, from a list.
class GrantBatchTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_desk.reset(); }

    void showsEveryFaultBeforeAnythingIsDone();
    void leavesOutFaultyRowsOnlyWhenTold();
    void grantsTheGoodRows();
    void oneThatFailsDoesNotStopTheOthers();
    void stopsWhenAsked();
    void refusesAFileThatIsNoList();
    void theTemplateCanBeRead_data();
    void theTemplateCanBeRead();

private:
    GrantBatchPage *page() const { return m_desk->page()->batch(); }
    template <typename Widget> Widget *find(const QString &name) const { return m_desk->find<Widget>(name); }
    QString rowOf(int number, const QString &role = u"自然人特派员"_s) const;
    bool open(const QStringList &rows);
    bool waitFor(QSignalSpy &spy) { return QTest::qWaitFor([&] { return !spy.isEmpty(); }, GrantsDesk::patience); }
    QString outcome(int row) const { return page()->model()->index(row, GrantBatchModel::Outcome).data().toString(); }

    QTemporaryDir m_folder;
    std::unique_ptr<GrantsDesk> m_desk;
};

void GrantBatchTest::init()
{
    m_desk = std::make_unique<GrantsDesk>();
    QVERIFY(m_desk->open());
    m_desk->click(u"grantList"_s);
    QVERIFY(page()->isVisible());
}

QString GrantBatchTest::rowOf(int number, const QString &role) const
{
    return u"%1,%2,%3,"_s.arg(m_desk->nameOf(number), m_desk->numberOf(number), role);
}

bool GrantBatchTest::open(const QStringList &rows)
{
    QFile file(m_folder.filePath(u"名单.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write((QStringList{u"姓名,证件号码或登录名,角色,有效期至"_s} + rows).join(u"\r\n"_s).toUtf8());
    file.close();
    QSignalSpy checked(page(), &GrantBatchPage::checked);
    page()->open(file.fileName());
    return waitFor(checked);
}

void GrantBatchTest::showsEveryFaultBeforeAnythingIsDone()
{
    QVERIFY(open({rowOf(0), rowOf(4), rowOf(1, u"没有的角色"_s), rowOf(0), u"张三,nobody_there,法人特派员,"_s}));
    QCOMPARE(page()->model()->rowCount(), 5);
    QCOMPARE(page()->model()->count(RowState::Good), 1);
    QCOMPARE(page()->model()->rowsIn(RowState::Faulty), QList<int>({1, 2, 3, 4}));
    for (const int row : {1, 2, 3, 4})
        QVERIFY2(!outcome(row).isEmpty(), qPrintable(QString::number(row)));
    QVERIFY(outcome(1) != outcome(4)); // not verified, not registered (G-04)
    QVERIFY2(m_desk->grants().isEmpty(), "G-08: nothing is done before it is said to be");
}

void GrantBatchTest::leavesOutFaultyRowsOnlyWhenTold()
{
    QVERIFY(open({rowOf(0), rowOf(4)}));
    auto *grant = find<QPushButton>(u"batchGrant"_s);
    QVERIFY(grant->isVisible() && !grant->isEnabled());
    find<QCheckBox>(u"batchSkip"_s)->setChecked(true);
    QVERIFY(grant->isEnabled());
    QSignalSpy finished(page(), &GrantBatchPage::finished);
    grant->click();
    QVERIFY(waitFor(finished));
    QCOMPARE(m_desk->grants().size(), 1);
    QCOMPARE(page()->model()->count(RowState::Faulty), 1);
}

void GrantBatchTest::grantsTheGoodRows()
{
    QVERIFY(open({rowOf(0), rowOf(1, u"科技特派员-事项管理员"_s), rowOf(2, u"法人特派员"_s)}));
    QVERIFY(!find<QCheckBox>(u"batchSkip"_s)->isVisible());
    QSignalSpy finished(page(), &GrantBatchPage::finished);
    find<QPushButton>(u"batchGrant"_s)->click();
    QVERIFY(waitFor(finished));
    QCOMPARE(page()->model()->count(RowState::Granted), 3);
    QCOMPARE(m_desk->grants().size(), 3);

    QSignalSpy saved(page(), &GrantBatchPage::saved);
    const QString path = m_folder.filePath(u"结果.xlsx"_s);
    page()->saveReport(path);
    QVERIFY(waitFor(saved));
    const auto rows = readSheet(path);
    QVERIFY(rows.ok());
    QCOMPARE(rows->size(), 4);
    QCOMPARE(rows->at(1).at(1), m_desk->numberOf(0));
    QVERIFY(!rows->at(1).last().isEmpty());
    // Back to the grants, which are there.
    QVERIFY(m_desk->clickAndRead(u"batchBack"_s));
    QVERIFY(!page()->isVisible());
}

void GrantBatchTest::oneThatFailsDoesNotStopTheOthers()
{
    QVERIFY(open({rowOf(0), rowOf(1), rowOf(2)}));
    m_desk->give(1, u"unit_admin"_s); // somebody else was faster
    QSignalSpy finished(page(), &GrantBatchPage::finished);
    find<QPushButton>(u"batchGrant"_s)->click();
    QVERIFY(waitFor(finished));
    QCOMPARE(page()->model()->rowsIn(RowState::Refused), QList<int>({1}));
    QCOMPARE(page()->model()->count(RowState::Granted), 2);
    QVERIFY(find<QPushButton>(u"batchReport"_s)->isVisible());
}

void GrantBatchTest::stopsWhenAsked()
{
    // More rows than are granted at once; those of the second portion can't be reached.
    QStringList rows;
    for (int number = 5; number < 17; ++number) {
        addVerifiedPerson(m_desk->testWorkspace(), number);
        rows.append(rowOf(number));
    }
    QVERIFY(open(rows));
    QSignalSpy finished(page(), &GrantBatchPage::finished);
    find<QPushButton>(u"batchGrant"_s)->click();
    QVERIFY(page()->isGranting());
    QVERIFY(!m_desk->page()->atStake().isEmpty());
    find<QPushButton>(u"batchStop"_s)->click();
    QVERIFY(waitFor(finished));
    QCOMPARE(page()->model()->count(RowState::Granted), 10);
    QCOMPARE(page()->model()->count(RowState::NotTried), 2);
    QCOMPARE(m_desk->grants().size(), 10);
}

void GrantBatchTest::refusesAFileThatIsNoList()
{
    QFile file(m_folder.filePath(u"x.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a,b\r\n1,2\r\n");
    file.close();
    QSignalSpy checked(page(), &GrantBatchPage::checked);
    page()->open(file.fileName());
    QVERIFY(waitFor(checked));
    QVERIFY(!m_desk->said().isEmpty());
    QCOMPARE(page()->model()->rowCount(), 0);
    QVERIFY(find<QPushButton>(u"batchChoose"_s)->isEnabled());
}

void GrantBatchTest::theTemplateCanBeRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("CSV") << u"template.csv"_s;
    QTest::newRow("XLSX") << u"template.xlsx"_s;
}

void GrantBatchTest::theTemplateCanBeRead()
{
    QFETCH(QString, name);
    const QString path = m_folder.filePath(name);
    QSignalSpy saved(page(), &GrantBatchPage::saved);
    page()->saveTemplate(path);
    QVERIFY(waitFor(saved));
    QSignalSpy checked(page(), &GrantBatchPage::checked);
    page()->open(path);
    QVERIFY(waitFor(checked));
    QCOMPARE(page()->model()->rowCount(), 1);
    // Its sample is nobody's.
    QCOMPARE(page()->model()->count(RowState::Faulty), 1);
}

QTEST_MAIN(GrantBatchTest)
#include "tst_grantbatch.moc"
