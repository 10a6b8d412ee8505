// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/filterbar.h"

#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QList<KindChoice> kinds{{u"realname.person"_s, u"Person"_s, u"user"_s, 3},
                              {u"realname.unit"_s, u"Unit"_s, u"building"_s, 0}};

} // namespace

class FilterBarTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void turnsAKindOnAndOffAgain()
    {
        FilterBar bar(true);
        bar.setKinds(kinds);
        bar.show();
        QSignalSpy changed(&bar, &FilterBar::changed);
        auto *person = bar.findChild<QToolButton *>(u"chipKind:realname.person"_s);
        auto *unit = bar.findChild<QToolButton *>(u"chipKind:realname.unit"_s);
        QVERIFY(person->text().contains(u'3'));
        person->click();
        QCOMPARE(bar.filters().kind, u"realname.person"_s);
        unit->click();
        QCOMPARE(bar.filters().kind, u"realname.unit"_s);
        QVERIFY(!person->isChecked());
        unit->click();
        QVERIFY(bar.filters().kind.isEmpty());
        QCOMPARE(changed.count(), 3);
    }

    void chipsGoTogetherAndAreClearedTogether()
    {
        FilterBar bar(true);
        bar.setKinds(kinds);
        bar.show();
        auto *clear = bar.findChild<QPushButton *>(u"clearFilters"_s);
        QVERIFY(!clear->isVisible());
        bar.findChild<QToolButton *>(u"chipLate"_s)->click();
        bar.findChild<QToolButton *>(u"chipMine"_s)->click();
        QVERIFY(bar.filters().lateOnly && bar.filters().mineOnly);
        QVERIFY(clear->isVisible());
        clear->click();
        QVERIFY(!bar.filters().narrows());
        QVERIFY(!bar.findChild<QToolButton *>(u"chipLate"_s)->isChecked());
    }

    void chipsTakeASecondLineRatherThanBeCut()
    {
        FilterBar bar(true);
        QList<KindChoice> many;
        for (int i = 0; i < 9; ++i)
            many.append({u"kind.%1"_s.arg(i), u"A kind of case"_s, u"user"_s, 99});
        bar.setKinds(many);
        bar.setFixedWidth(900);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        const auto chips = bar.findChildren<QToolButton *>();
        QCOMPARE(chips.size(), 12);
        for (const QToolButton *one : chips) {
            QVERIFY2(one->width() >= one->sizeHint().width(), qPrintable(one->objectName()));
            QVERIFY(bar.rect().contains(one->geometry()));
        }
        QVERIFY(bar.findChild<QToolButton *>(u"chipPlace"_s)->y() > bar.findChild<QToolButton *>(u"chipKind:kind.0"_s)->y());
    }

    void choosesAProvince()
    {
        FilterBar bar(true);
        bar.show();
        auto *place = bar.findChild<QToolButton *>(u"chipPlace"_s);
        place->click();
        QVERIFY(!place->isChecked());
        const auto *menu = place->findChild<QMenu *>();
        QVERIFY(menu->isVisible());
        QAction *hebei = nullptr;
        for (QAction *action : menu->actions()) {
            if (action->text() == u"河北省"_s)
                hebei = action;
        }
        QVERIFY(hebei);
        hebei->trigger();
        QCOMPARE(bar.filters().placePrefix, u"13"_s);
        QVERIFY(place->isChecked());
        QVERIFY(place->text().contains(u"河北省"_s));
    }

    void filtersAreRememberedByGroup()
    {
        ListFilters filters;
        filters.kind = u"realname.unit"_s;
        filters.placePrefix = u"13"_s;
        filters.lateOnly = true;
        filters.sort = CaseSort::Due;
        filters.descending = true;
        filters.remember(u"queue"_s);
        QCOMPARE(ListFilters::remembered(u"queue"_s, {}), filters);
        QCOMPARE(ListFilters::remembered(u"lookup"_s, {}), ListFilters());
    }

    void anOrderThatIsNotKnownIsPassedOver()
    {
        QSettings().setValue(u"queue/sort"_s, 99);
        QCOMPARE(ListFilters::remembered(u"queue"_s, {}).sort, CaseSort::Submitted);
    }

    void asksForOnesOwnDeskOrForAll()
    {
        Actor actor;
        actor.id = 7;
        actor.desk = u"platform"_s;
        ListFilters filters;
        filters.mineOnly = true;
        QCOMPARE(filters.query(actor, true).desk, u"platform"_s);
        QCOMPARE(filters.query(actor, true).openedBy, 7);
        QVERIFY(filters.query(actor, false).desk.isEmpty());
    }
};

QTEST_MAIN(FilterBarTest)
#include "tst_filterbar.moc"
