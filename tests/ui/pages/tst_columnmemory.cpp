// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/columnmemory.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QStandardItemModel>
#include <QTableView>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

/// A table as it is made at each start of the program.
struct Table
{
    Table()
    {
        model.setHorizontalHeaderLabels({u"One"_s, u"Two"_s, u"Three"_s});
        view.setModel(&model);
        memory = new ColumnMemory(view.horizontalHeader(), u"test/columns"_s, {100, 120, 140});
    }
    QHeaderView *header() const { return view.horizontalHeader(); }

    QStandardItemModel model;
    QTableView view;
    ColumnMemory *memory = nullptr;
};

} // namespace

class ColumnMemoryTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void beginsWithTheFirstWidths()
    {
        const Table table;
        QCOMPARE(table.header()->sectionSize(1), 120);
    }

    void firstWidthsGrowWithTheWindowUntilOneWasChanged()
    {
        Table table;
        table.view.resize(500, 200);
        table.view.show();
        QVERIFY(table.header()->sectionSize(1) > 120);
        table.header()->resizeSection(1, 90);
        table.view.resize(800, 200);
        QCOMPARE(table.header()->sectionSize(1), 90);
    }

    void remembersWidthsOrderAndWhatIsHidden()
    {
        {
            Table table;
            table.header()->resizeSection(0, 180);
            table.header()->moveSection(2, 0);
            QMenu menu;
            table.memory->fillMenu(&menu);
            menu.actions().at(2)->trigger(); // "Two", third in sight now
        }
        const Table table;
        QCOMPARE(table.header()->sectionSize(0), 180);
        QCOMPARE(table.header()->visualIndex(2), 0);
        QVERIFY(table.header()->isSectionHidden(1));
    }

    void theLastColumnCantBeHidden()
    {
        Table table;
        table.header()->setSectionHidden(0, true);
        table.header()->setSectionHidden(1, true);
        QMenu menu;
        table.memory->fillMenu(&menu);
        QVERIFY(!menu.actions().at(2)->isEnabled());
        QVERIFY(menu.actions().at(0)->isEnabled());
    }

    void goesBackToTheFirstState()
    {
        {
            Table table;
            table.header()->setSectionHidden(1, true);
            table.header()->moveSection(2, 0);
            table.memory->forget();
            QVERIFY(!table.header()->isSectionHidden(1));
        }
        const Table table;
        QCOMPARE(table.header()->visualIndex(2), 2);
        QCOMPARE(table.header()->sectionSize(2), 140);
    }
};

QTEST_MAIN(ColumnMemoryTest)
#include "tst_columnmemory.moc"
