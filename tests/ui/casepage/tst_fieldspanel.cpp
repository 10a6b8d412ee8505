// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewdesk.h"

#include "ui/casepage/fieldspanel.h"
#include "ui/look/palette.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

class TestFieldsPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void gravestFindingComesFirst();
    void numberStandsInGroupsAndIsCopiedWithout();
    void oneLineForEachOtherCase();
    void ownCasesAreNoNews();
    void refusalsUnfold();
    void linkOpensTheOtherCase();
    void filling();

private:
    PreparedCase prepared(int serial);

    std::unique_ptr<ReviewDesk> m_desk;
};

void TestFieldsPanel::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
    applyLook(*qApp, Scheme::Light);
    m_desk = std::make_unique<ReviewDesk>();
}

PreparedCase TestFieldsPanel::prepared(int serial)
{
    CaseRecord record = m_desk->record(m_desk->addPerson(u"Zhang Wei"_s, serial));
    const KindDefinition *kind = m_desk->session().kinds().newest(record.row.kind);
    return prepareCase(record, std::make_shared<const KindDefinition>(*kind), QDate(2026, 11, 21));
}

void TestFieldsPanel::gravestFindingComesFirst()
{
    CaseRecord record = prepared(20).record;
    record.fields.insert(u"valid_until"_s, u"2020-01-01"_s);
    SameElsewhere same;
    same.key = CaseKey::Phone;
    record.elsewhere = {same};
    const KindDefinition *kind = m_desk->session().kinds().newest(record.row.kind);
    FieldsPanel panel;
    panel.resize(460, 600);
    panel.show(prepareCase(record, std::make_shared<const KindDefinition>(*kind), QDate(2026, 11, 21)));
    const RowContent summary = panel.rows().first()->content();
    QCOMPARE(summary.style, RowContent::Style::Alert);
    QVERIFY(summary.notes.size() >= 2);
    QCOMPARE(summary.notes.first().level, CheckLevel::Failure);
    QVERIFY(summary.notes.first().text.startsWith(u"Valid until"_s));
    QCOMPARE(summary.notes.last().level, CheckLevel::Remark);
}

void TestFieldsPanel::numberStandsInGroupsAndIsCopiedWithout()
{
    const PreparedCase made = prepared(21);
    FieldsPanel panel;
    panel.resize(460, 600);
    panel.show(made);
    FieldRow *number = nullptr;
    for (FieldRow *row : panel.rows()) {
        if (row->content().numeral)
            number = row;
    }
    QVERIFY(number);
    QCOMPARE(number->content().value.count(u' '), 2);
    QTest::mouseDClick(number, Qt::LeftButton, {}, QPoint(number->width() / 2, 16));
    QTest::keyClick(number, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), number->content().plain);
    QCOMPARE(QApplication::clipboard()->text().size(), 18);
}

void TestFieldsPanel::oneLineForEachOtherCase()
{
    PreparedCase made = prepared(26);
    SameElsewhere same;
    same.key = CaseKey::Phone;
    same.caseId = 900;
    same.reference = u"P-2026-000900"_s;
    SameElsewhere number = same;
    number.key = CaseKey::Number;
    number.field = made.kind->numberField;
    made.record.elsewhere = {same, number};
    FieldsPanel panel;
    panel.resize(460, 600);
    panel.show(prepareCase(made.record, made.kind, QDate(2026, 11, 21)));
    const RowContent summary = panel.rows().first()->content();
    const auto lines = std::count_if(summary.notes.begin(), summary.notes.end(),
                                     [](const RowNote &note) { return note.link == 900; });
    QCOMPARE(lines, 1);
    QVERIFY(summary.notes.first().text.contains(u"ID number"_s));
    QVERIFY(summary.notes.first().text.contains(u"Phone"_s));
}

void TestFieldsPanel::ownCasesAreNoNews()
{
    PreparedCase made = prepared(27);
    SameElsewhere own;
    own.key = CaseKey::Phone;
    own.caseId = 901;
    own.kind = made.row().kind;
    own.sameAccount = true;
    own.state = u"refused"_s;
    made.record.elsewhere = {own};
    const auto said = [&made] {
        const PreparedCase again = prepareCase(made.record, made.kind, QDate(2026, 11, 21));
        return std::any_of(again.findings.begin(), again.findings.end(),
                           [](const Finding &finding) { return finding.otherCase == 901; });
    };
    QVERIFY(!said());
    made.record.elsewhere.first().state = u"in_review"_s;
    QVERIFY(said());
}

void TestFieldsPanel::refusalsUnfold()
{
    PreparedCase made = prepared(22);
    EarlierRefusal refusal;
    refusal.caseId = 3;
    refusal.reference = u"P-2026-000003"_s;
    refusal.kind = made.row().kind;
    refusal.reasons = {u"expired"_s};
    made.record.refusals = {refusal};
    made = prepareCase(made.record, made.kind, QDate(2026, 11, 21));
    FieldsPanel panel;
    panel.resize(460, 600);
    panel.show(made);
    FieldRow *fold = panel.rows().last();
    QCOMPARE(fold->content().style, RowContent::Style::Fold);
    QTest::mouseClick(fold, Qt::LeftButton, {}, QPoint(20, fold->height() / 2));
    const RowContent list = panel.rows().last()->content();
    QCOMPARE(list.notes.size(), 1);
    QVERIFY(list.notes.first().text.contains(u"no longer valid"_s));
}

void TestFieldsPanel::linkOpensTheOtherCase()
{
    PreparedCase made = prepared(23);
    SameElsewhere same;
    same.caseId = 9;
    same.reference = u"P-2026-000009"_s;
    made.record.elsewhere = {same};
    FieldsPanel panel;
    panel.resize(460, 600);
    panel.show(prepareCase(made.record, made.kind, QDate(2026, 11, 21)));
    QSignalSpy asked(&panel, &FieldsPanel::caseAsked);
    FieldRow *summary = panel.rows().first();
    panel.QWidget::show();
    for (int x = summary->width() - 2; x > 0 && asked.isEmpty(); x -= 8) {
        for (int y = 2; y < summary->height() && asked.isEmpty(); y += 8)
            QTest::mouseClick(summary, Qt::LeftButton, {}, QPoint(x, y));
    }
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toLongLong(), 9);
}

/// Its cost is part of the time between a key and the next case (issue 2, "Measured").
void TestFieldsPanel::filling()
{
    const QList<PreparedCase> cases{prepared(24), prepared(25)};
    FieldsPanel panel;
    panel.resize(460, 600);
    panel.QWidget::show();
    int turn = 0;
    QBENCHMARK
    {
        panel.show(cases.at(++turn % 2));
        panel.grab();
    }
}

QTEST_MAIN(TestFieldsPanel)
#include "tst_fieldspanel.moc"
