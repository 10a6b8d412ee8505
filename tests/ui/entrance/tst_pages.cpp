// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/entrance/entrancewindow.h"

#include "ui/look/palette.h"

using namespace hezhun;

/// What everybody sees of the pages, whatever is typed on them.
class EntrancePagesTest : public EntranceWindow
{
    Q_OBJECT

private slots:
    void everyPageFitsItsWindow_data();
    void everyPageFitsItsWindow();
};

void EntrancePagesTest::everyPageFitsItsWindow_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    const QStringList buttons{u""_s, u"forgottenName"_s, u"forgottenPassword"_s, u"register"_s, u"appeal"_s};
    for (const QString &button : buttons) {
        for (const QString &type : {u"loginAsPerson"_s, u"loginAsUnit"_s}) {
            for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
                for (const QSize size : {QSize(960, 600), QSize(1280, 800), QSize(1920, 1080)})
                    QTest::addRow("%s, %s, %s, %d px", qPrintable(button), qPrintable(type), qPrintable(language),
                                  size.width())
                        << button << type << language << size << (size.width() == 1920);
            }
        }
    }
}

/// No text of one line is cut off, and nothing stands beyond the edge of the window.
void EntrancePagesTest::everyPageFitsItsWindow()
{
    QFETCH(QString, button);
    QFETCH(QString, type);
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    m_window->useLanguage(language);
    m_window->useScheme(dark ? Scheme::Dark : Scheme::Light);
    m_window->resize(size);
    click(type);
    if (!button.isEmpty()) {
        click(button);
        QTRY_VERIFY(page());
    }
    QCoreApplication::processEvents();
    if (const QString folder = qEnvironmentVariable("HEZHUN_PICTURES"); !folder.isEmpty())
        QVERIFY(m_window->grab().save(u"%1/%2-%3-%4-%5.png"_s.arg(folder, button, type, language).arg(size.width())));
    for (const QWidget *part : current()->findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(part);
        const auto *control = qobject_cast<const QAbstractButton *>(part);
        const QString text = label ? label->text() : control ? control->text() : QString();
        if (!part->isVisible() || text.isEmpty() || (label && label->wordWrap()))
            continue;
        QVERIFY2(part->width() >= part->minimumSizeHint().width(), qPrintable(text));
        const int right = part->mapTo(m_window.get(), QPoint(part->width(), 0)).x();
        QVERIFY2(right <= m_window->width(), qPrintable(text));
    }
}

QTEST_MAIN(EntrancePagesTest)
#include "tst_pages.moc"
