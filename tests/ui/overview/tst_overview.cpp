// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/staff/staffdesk.h"

#include "ui/look/palette.h"
#include "ui/overview/barplot.h"
#include "ui/overview/figuretile.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/plotcard.h"

#include <QApplication>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace hezhun {

/// The overview's page on both engines, with the rights of whoever looks (C-10).
class OverviewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void showsFiguresPlotsAndTables();
    void followsWhatIsDecided();
    void choosesPeriodKindAndPlace();
    void emptyDeskSaysSo();
    void isWorkedByKeyboard();
    void everythingHasAName();
    void pictures_data();
    void pictures();

private:
    void open();
    QString figure(const QString &name) const { return m_page->findChild<FigureTile *>(name + u"Tile"_s)->figure(); }
    template <typename T> T *part(const QString &name) const { return m_page->findChild<T *>(name); }
    /// Does it, and waits for the answer, which may be there at once.
    bool answers(const std::function<void()> &act) const;
    void handIn(int howMany);
    void fillCounters();

    std::unique_ptr<StaffDesk> m_desk;
    std::unique_ptr<OverviewPage> m_page;
    QList<CaseId> m_cases;
};

void OverviewTest::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    applyLook(*qApp, Scheme::Light);
}

void OverviewTest::init()
{
    m_desk = std::make_unique<StaffDesk>(u"platform_reviewer"_s);
    m_cases.clear();
}

void OverviewTest::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

bool OverviewTest::answers(const std::function<void()> &act) const
{
    QSignalSpy loaded(m_page.get(), &OverviewPage::loaded);
    act();
    return QTest::qWaitFor([&] { return !loaded.isEmpty(); }, StaffDesk::patience);
}

void OverviewTest::open()
{
    m_page = std::make_unique<OverviewPage>(m_desk->session());
    m_page->resize(1208, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QVERIFY(answers([this] { m_page->activate(); }));
}

void OverviewTest::handIn(int howMany)
{
    for (int person = 1; person <= howMany; ++person) {
        Submission submission = m_desk->office().person(person);
        m_cases.append(m_desk->office().submit(submission));
        QVERIFY(m_cases.last() > 0);
    }
}

void OverviewTest::showsFiguresPlotsAndTables()
{
    handIn(4);
    open();
    QCOMPARE(figure(u"open"_s), u"4"_s);
    QCOMPARE(figure(u"today"_s), u"0"_s);
    QCOMPARE(figure(u"median"_s), u"—"_s);
    QCOMPARE(m_page->title(), u"Overview · 4 open"_s);
    QVERIFY(m_page->card(u"ages"_s)->plot()->isVisible());
    QCOMPARE(part<QTableView>(u"kindsTable"_s)->model()->rowCount(), 1);
    QCOMPARE(part<QTableView>(u"placesTable"_s)->model()->index(0, 0).data().toString(), u"北京市"_s);
}

void OverviewTest::followsWhatIsDecided()
{
    handIn(2);
    open();
    const Actor actor = m_desk->actor();
    const auto decided
        = m_desk->session()
              .store()
              .run([actor, id = m_cases.first()](Workspace &workspace) {
                  return workspace.cases().decide({.caseId = id, .action = u"pass"_s, .expectedVersion = 1}, actor);
              })
              .result();
    QVERIFY2(decided.ok(), decided.ok() ? "" : qPrintable(decided.error().message));
    m_desk->session().announce(decided->row);
    QTRY_COMPARE_WITH_TIMEOUT(figure(u"open"_s), u"1"_s, StaffDesk::patience);
    QCOMPARE(figure(u"today"_s), u"1"_s);
    QCOMPARE(figure(u"month"_s), u"1"_s);
    QVERIFY(figure(u"median"_s) != u"—"_s);
    QCOMPARE(part<QTableView>(u"personsTable"_s)->model()->index(0, 0).data().toString(), u"王芳"_s);
}

void OverviewTest::choosesPeriodKindAndPlace()
{
    handIn(3);
    open();
    QVERIFY(answers([&] { QTest::mouseClick(part<QToolButton>(u"periodTwelveMonths"_s), Qt::LeftButton); }));
    QCOMPARE(m_page->overview().query.period, OverviewPeriod::TwelveMonths);
    QCOMPARE(m_page->overview().times.size(), 12);
    auto *place = part<QComboBox>(u"overviewPlace"_s);
    QCOMPARE(place->count(), 2);
    place->setFocus();
    QVERIFY(answers([&] { QTest::keyClick(place, Qt::Key_Down); }));
    QCOMPARE(m_page->overview().query.place, u"11"_s);
    QCOMPARE(m_page->overview().open, 3);
    auto *kind = part<QComboBox>(u"overviewKind"_s);
    kind->setFocus();
    QVERIFY(answers([&] { QTest::keyClick(kind, Qt::Key_Down); }));
    QCOMPARE(m_page->overview().query.kind, u"realname.person"_s);
    // What was chosen can be let go of again.
    QCOMPARE(kind->count(), 2);
    QVERIFY(answers([&] { QTest::keyClick(kind, Qt::Key_Up); }));
    QVERIFY(m_page->overview().query.kind.isEmpty());
}

void OverviewTest::emptyDeskSaysSo()
{
    open();
    QCOMPARE(figure(u"open"_s), u"0"_s);
    for (const QString &name : {u"ages"_s, u"times"_s, u"kinds"_s, u"places"_s, u"persons"_s}) {
        QVERIFY2(!m_page->card(name)->plot()->isVisible(), qPrintable(name));
        QVERIFY2(part<QWidget>(name + u"Empty"_s)->isVisible(), qPrintable(name));
    }
}

void OverviewTest::isWorkedByKeyboard()
{
    handIn(2);
    open();
    // With Tab alone one comes to the periods, the choices, each plot, each table and what saves them.
    QSet<QString> reached;
    QVERIFY(m_page->focusWidget());
    const QWidget *first = QApplication::focusWidget();
    for (int step = 0; step < 60; ++step) {
        if (const QWidget *at = QApplication::focusWidget())
            reached.insert(at->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (QApplication::focusWidget() == first)
            break;
    }
    for (const QString &name : {u"periodThisMonth"_s, u"overviewKind"_s, u"overviewPlace"_s, u"agesPlot"_s,
                                u"agesTable"_s, u"agesSavePicture"_s, u"agesSaveTable"_s, u"placesPlot"_s})
        QVERIFY2(reached.contains(name), qPrintable(name));
    auto *plot = part<BarPlot>(u"agesPlot"_s);
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Home);
    QCOMPARE(plot->currentBar(), 0);
    QVERIFY(answers([&] { QTest::keyClick(m_page.get(), Qt::Key_F5); }));
}

void OverviewTest::everythingHasAName()
{
    handIn(1);
    open();
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || !widget->isVisible())
            continue;
        const auto *chip = qobject_cast<const QAbstractButton *>(widget);
        const QString name = widget->accessibleName().isEmpty() && chip ? chip->text() : widget->accessibleName();
        QVERIFY2(!name.isEmpty(),
                 qPrintable(widget->objectName() + QString::fromLatin1(widget->metaObject()->className())));
    }
    QVERIFY(part<FigureTile>(u"openTile"_s)->accessibleName().startsWith(u"Open 1"_s));
}

/// A busy month in many places, as counters.
void OverviewTest::fillCounters()
{
    Database &database = m_desk->workspace().database();
    const int today = static_cast<int>(QDate(1970, 1, 1).daysTo(m_desk->office().now().date()));
    const int month = today - m_desk->office().now().date().day() + 1;
    const auto change = [&database](const QString &sql, const QVariantList &values) {
        if (const auto done = database.change(sql, values); !done.ok())
            qFatal("%s", qPrintable(done.error().details));
    };
    const QStringList kinds{u"realname.person"_s, u"realname.unit"_s, u"appeal.person"_s};
    const QStringList places{u"11"_s, u"13"_s, u"31"_s, u"32"_s, u"44"_s, u"51"_s, u"65"_s};
    for (int at = 0; at < 90; ++at)
        change(
            u"insert into open_count (desk, kind, place, submitted_day, due_day, how_many) values ('platform', ?, ?, ?, ?, ?)"_s
                + on(u" on conflict do update set how_many = how_many + excluded.how_many"_s, QString()),
            {kinds.at(at % 3), places.at(at * at % 7), today - at % 13, today - at % 13 + 7 - at % 3, 1 + at % 11});
    for (int at = 0; at < 20; ++at) {
        for (int class_ = 30; class_ < 70; class_ += 7) {
            const QString kind = kinds.at(class_ % 3);
            const int howMany = 1 + (at * 7 + class_) % 9;
            for (const auto &[span, start] : {std::pair(u"day"_s, today - at), std::pair(u"month"_s, month)}) {
                const QString more
                    = on(u" on conflict do update set how_many = how_many + excluded.how_many"_s, QString());
                change(u"insert into handled_count (desk, span, start, kind, actor_id, bucket, how_many)"
                       " values ('platform', ?, ?, ?, ?, ?, ?)"_s
                           + more,
                       {span, start, kind, 1 + (at + class_) % 3, class_, howMany});
                change(u"insert into handled_place (desk, span, start, kind, place, bucket, how_many)"
                       " values ('platform', ?, ?, ?, ?, ?, ?)"_s
                           + more,
                       {span, start, kind, places.at(at % 7), class_, howMany});
            }
        }
    }
}

/// Not judged here, but written where HEZHUN_PICTURES says, to be looked at.
void OverviewTest::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::newRow("zh_CN narrow") << u"zh_CN"_s << QSize(1208, 700);
    QTest::newRow("en narrow") << u"en"_s << QSize(1208, 700);
    QTest::newRow("zh_CN wide") << u"zh_CN"_s << QSize(1848, 1000);
}

void OverviewTest::pictures()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    fillCounters();
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/hezhun_%1.qm"_s.arg(language)));
    QVERIFY(QApplication::installTranslator(&translator));
    QLocale::setDefault(QLocale(language == u"en"_s ? u"en_GB"_s : language));
    for (const Scheme scheme : {Scheme::Dark, Scheme::Light}) {
        applyLook(*qApp, scheme);
        open();
        m_page->resize(size);
        QVERIFY(m_page->overview().late > 0 && m_page->overview().doneThisMonth > 0);
        QCoreApplication::processEvents();
        const QString folder = qEnvironmentVariable("HEZHUN_PICTURES");
        auto *scroll = m_page->findChild<QScrollArea *>();
        for (int page = 0; page < 2 && !folder.isEmpty(); ++page) {
            scroll->verticalScrollBar()->setValue(page * scroll->verticalScrollBar()->maximum());
            QVERIFY(m_page->grab().save(u"%1/overview-%2-%3-%4-%5.png"_s.arg(folder, language)
                                            .arg(size.width())
                                            .arg(scheme == Scheme::Dark ? u"dark"_s : u"light"_s)
                                            .arg(page)));
        }
        if (!folder.isEmpty())
            m_page->card(u"places"_s)->savePicture(u"%1/export-%2.png"_s.arg(folder, language)).waitForFinished();
    }
    QLocale::setDefault(QLocale(u"en_GB"_s));
}

} // namespace hezhun

QTEST_MAIN(hezhun::OverviewTest)
#include "tst_overview.moc"
