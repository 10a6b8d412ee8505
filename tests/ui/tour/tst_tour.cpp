// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/hands.h"
#include "ui/tour/tour.h"

#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

class TourTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_field = nullptr;
    QTemporaryDir m_folder;

    QString walk(const QList<TourStep> &steps, const QString &folder)
    {
        Tour tour(*m_window, steps, QDir(m_folder.filePath(folder)));
        QSignalSpy finished(&tour, &Tour::finished);
        tour.start();
        return !finished.isEmpty() || finished.wait() ? finished.at(0).at(0).toString() : u"not finished"_s;
    }

    QStringList pictures(const QString &folder) const
    {
        return QDir(m_folder.filePath(folder)).entryList({u"*.png"_s}, QDir::Files, QDir::Name);
    }

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_field = new QLineEdit(m_window.get());
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(m_field);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_field->setFocus();
    }

    void typesIntoTheFieldWithTheFocus()
    {
        Hands::type(u"Zhang_wei1 张伟"_s);
        QCOMPARE(m_field->text(), u"Zhang_wei1 张伟"_s);
        Hands::press(Qt::CTRL | Qt::Key_A);
        Hands::press(Qt::Key_Delete);
        QCOMPARE(m_field->text(), QString());
    }

    void pressesShortcuts()
    {
        QShortcut shortcut(QKeySequence(Qt::CTRL | Qt::Key_K), m_window.get());
        QSignalSpy activated(&shortcut, &QShortcut::activated);
        Hands::press(Qt::CTRL | Qt::Key_K);
        QCOMPARE(activated.size(), 1);
    }

    void choosesFromAMenu()
    {
        QMenu menu(m_window.get());
        menu.addAction(u"One"_s);
        menu.addSeparator();
        QSignalSpy chosen(menu.addAction(u"Two"_s), &QAction::triggered);
        menu.popup(m_window->mapToGlobal(QPoint()));
        QVERIFY(!Hands::choose(&menu, u"Three"_s));
        QVERIFY(Hands::choose(&menu, u"Two"_s));
        QCOMPARE(chosen.size(), 1);
        QVERIFY(!menu.isVisible());
    }

    void keepsAPictureOfEveryStepThatHasAName()
    {
        const QString trouble = walk({{.picture = u"a"_s,
                                       .promise = {},
                                       .act = [] { Hands::type(u"a"_s); },
                                       .isDone = [this] { return m_field->text() == u"a"_s; }},
                                      {.picture = {}, .promise = {}, .act = {}, .isDone = [] { return true; }},
                                      {.picture = u"b"_s,
                                       .promise = {},
                                       .act = [] { Hands::type(u"b"_s); },
                                       .isDone = [this] { return m_field->text() == u"ab"_s; }}},
                                     u"kept"_s);
        QCOMPARE(trouble, QString());
        QCOMPARE(pictures(u"kept"_s), (QStringList{u"01-a.png"_s, u"02-b.png"_s}));
        QCOMPARE(QImage(m_folder.filePath(u"kept/01-a.png"_s)).size(), m_window->size() * m_window->devicePixelRatio());
    }

    void stopsAtTheFirstStepThatComesToNothing()
    {
        bool wentOn = false;
        const QString trouble = walk(
            {{.picture = {}, .promise = {}, .act = {}, .isDone = [] { return true; }},
             {.picture = u"b"_s,
              .promise = u"The sun rises."_s,
              .act = {},
              .isDone = [] { return false; },
              .patience = std::chrono::seconds(0)},
             {.picture = u"c"_s, .promise = {}, .act = [&wentOn] { wentOn = true; }, .isDone = [] { return true; }}},
            u"stopped"_s);
        QVERIFY2(trouble.contains(u"2"_s) && trouble.contains(u"The sun rises."_s), qUtf8Printable(trouble));
        QVERIFY(!wentOn);
        QCOMPARE(pictures(u"stopped"_s), QStringList{u"01-failed.png"_s});
    }

    void goesOnInsideTheLoopOfAMenu()
    {
        QMenu menu(m_window.get());
        QSignalSpy chosen(menu.addAction(u"One"_s), &QAction::triggered);
        const QString trouble = walk({{.picture = {},
                                       .promise = {},
                                       .act = [&menu, this] { menu.exec(m_window->mapToGlobal(QPoint())); },
                                       .isDone = [&menu] { return menu.isVisible(); }},
                                      {.picture = {},
                                       .promise = {},
                                       .act = [&menu] { Hands::choose(&menu, u"One"_s); },
                                       .isDone = [&menu] { return !menu.isVisible(); }}},
                                     u"menu"_s);
        QCOMPARE(trouble, QString());
        QCOMPARE(chosen.size(), 1);
    }

    void saysWhenPicturesCanNotBeKept()
    {
        QFile inTheWay(m_folder.filePath(u"file"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QVERIFY(!walk({{.picture = u"a"_s, .promise = {}, .act = {}, .isDone = [] { return true; }}}, u"file/below"_s)
                     .isEmpty());
    }
};

QTEST_MAIN(TourTest)
#include "tst_tour.moc"
