// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/palette.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetrics>
#include <QTest>

#include <cmath>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// WCAG 2.1, relative luminance.
double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

using Member = QColor Colours::*;

struct Named
{
    const char *name;
    Member colour;
};

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private slots:
    void textStandsOut_data();
    void textStandsOut();
    void frameOfFocusStandsOut();
    void appliesSchemeAndChangesIt();
    void sizesAreThoseOfTheGrid();
    void digitsOfATableAreOfOneWidth();
    void styleSheetLeavesNoNameUnresolved();
};

void TestPalette::textStandsOut_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("surface");

    const Named text{"text", &Colours::text};
    const Named secondary{"secondaryText", &Colours::secondaryText};
    const Named accent{"accent", &Colours::accent};
    const Named good{"good", &Colours::good};
    const Named warning{"warning", &Colours::warning};
    const Named danger{"danger", &Colours::danger};
    const QList<std::pair<Named, QList<Named>>> grounds{
        {{"window", &Colours::window}, {text, secondary, accent, good, warning, danger}},
        {{"surface", &Colours::surface}, {text, secondary, accent, good, warning, danger}},
        {{"rail", &Colours::rail}, {text, secondary, accent, good, warning, danger}},
        {{"hover", &Colours::hover}, {text, secondary, accent, good, warning, danger}},
        {{"selection", &Colours::selection}, {text, secondary, danger, warning, good}},
        {{"accent", &Colours::accent}, {{"accentText", &Colours::accentText}}},
        {{"accentHover", &Colours::accentHover}, {{"accentText", &Colours::accentText}}},
        {{"accentSurface", &Colours::accentSurface}, {text, secondary, accent, danger}},
        {{"goodSurface", &Colours::goodSurface}, {text, good}},
        {{"warningSurface", &Colours::warningSurface}, {text, warning}},
        {{"dangerSurface", &Colours::dangerSurface}, {text, danger}},
        {{"canvas", &Colours::canvas}, {{"canvasText", &Colours::canvasText}, warning, danger}},
    };
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const Colours &c = coloursOf(scheme);
        const char *schemeName = scheme == Scheme::Light ? "light" : "dark";
        for (const auto &[ground, texts] : grounds) {
            for (const Named &on : texts)
                QTest::addRow("%s: %s on %s", schemeName, on.name, ground.name) << c.*on.colour << c.*ground.colour;
        }
    }
}

void TestPalette::textStandsOut()
{
    QFETCH(QColor, text);
    QFETCH(QColor, surface);
    const double ratio = contrast(text, surface);
    QVERIFY2(ratio >= 4.5, qPrintable(u"%1 : 1"_s.arg(ratio, 0, 'f', 2)));
}

void TestPalette::frameOfFocusStandsOut()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const Colours &c = coloursOf(scheme);
        QVERIFY(contrast(c.focus, c.window) >= 3.0); // WCAG 2.1, 1.4.11
        QVERIFY(contrast(c.focus, c.surface) >= 3.0);
        QVERIFY(contrast(c.accent, c.canvas) >= 3.0);
    }
}

void TestPalette::appliesSchemeAndChangesIt()
{
    applyLook(*qApp, Scheme::Dark);
    QCOMPARE(currentScheme(), Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), coloursOf(Scheme::Dark).window);
    QCOMPARE(systemScheme(), Scheme::Dark);
    applyLook(*qApp, Scheme::Light);
    QCOMPARE(colours().text, coloursOf(Scheme::Light).text);
    QCOMPARE(QApplication::palette().color(QPalette::WindowText), coloursOf(Scheme::Light).text);
}

void TestPalette::sizesAreThoseOfTheGrid()
{
    applyLook(*qApp, Scheme::Light);
    QCOMPARE(QApplication::font().pixelSize(), 14);
    QCOMPARE(secondaryFont().pixelSize(), 12);
    QCOMPARE(headingFont().pixelSize(), 18);
    QVERIFY(numeralFont().pixelSize() > textFont().pixelSize());
}

void TestPalette::digitsOfATableAreOfOneWidth()
{
    for (const QFont &font : {tableFont(), numeralFont()}) {
        const QFontMetrics metrics(font);
        for (int digit = 1; digit <= 9; ++digit)
            QCOMPARE(metrics.horizontalAdvance(QString::number(digit)), metrics.horizontalAdvance(u'0'));
    }
    const QFontMetrics numerals(numeralFont());
    QCOMPARE(numerals.horizontalAdvance(u'X'), numerals.horizontalAdvance(u'1'));
}

void TestPalette::styleSheetLeavesNoNameUnresolved()
{
    applyLook(*qApp, Scheme::Light);
    static const QRegularExpression unresolved(u"\\{[a-zA-Z]+\\}"_s);
    QVERIFY(!unresolved.match(qApp->styleSheet()).hasMatch());
    QVERIFY(qApp->styleSheet().contains(coloursOf(Scheme::Light).accent.name()));
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
