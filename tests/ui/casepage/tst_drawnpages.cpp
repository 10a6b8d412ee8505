// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storethread.h"
#include "tests/store/testworkspace.h"
#include "ui/casepage/caseopening.h"
#include "ui/casepage/storepictures.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

/// A paper that came as PDF, as the page of a case shows it: page by page, or with a word about what is missing
/// (DESIGN.md, decision 8).
class TestDrawnPages : public QObject
{
    Q_OBJECT

private slots:
    void sheetsOfAPaper_data();
    void sheetsOfAPaper();
    void aPictureIsOneSheet();
    void bytesOfEachPage();
    void wordsForWhatIsNotThere();
    void aCaseKnowsHowFarItsPapersAre();

private:
    static QString putPdf(TestWorkspace &workspace, const DrawnPages &drawn);
};

/// A PDF of no case, with what became of its pages; its digest.
QString TestDrawnPages::putPdf(TestWorkspace &workspace, const DrawnPages &drawn)
{
    const QString digest = u"ab"_s.repeated(32);
    const bool put = workspace->database()
                         .change(u"insert into document_content (sha256, format, byte_count, width, height, bytes)"
                                 " values (?, 'pdf', 4, 0, 0, ?)"_s,
                                 {digest, "%PDF"_ba})
                         .ok()
        && workspace->pages().claim(60s).ok() && workspace->pages().addPages(digest, drawn).ok();
    return put ? digest : QString();
}

void TestDrawnPages::sheetsOfAPaper_data()
{
    QTest::addColumn<PaperDrawing>("drawing");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("labels");
    const QString waits = u"PAPER"_s;
    QTest::newRow("waits") << PaperDrawing{} << QStringList{u"PAPER"_s} << QStringList{u"人像面"_s};
    QTest::newRow("one page") << PaperDrawing{.isDone = true, .pageCount = 1, .drawn = 1} << QStringList{u"PAPER#1"_s}
                              << QStringList{u"人像面 (1/1)"_s};
    QTest::newRow("three pages") << PaperDrawing{.isDone = true, .pageCount = 3, .drawn = 3}
                                 << QStringList{u"PAPER#1"_s, u"PAPER#2"_s, u"PAPER#3"_s}
                                 << QStringList{u"人像面 (1/3)"_s, u"人像面 (2/3)"_s, u"人像面 (3/3)"_s};
    QTest::newRow("not all of them") << PaperDrawing{.isDone = true, .pageCount = 23, .drawn = 1}
                                     << QStringList{u"PAPER#1"_s, u"PAPER#0"_s}
                                     << QStringList{u"人像面 (1/23)"_s, u"人像面"_s};
    QTest::newRow("none") << PaperDrawing{.isDone = true, .trouble = u"drawing.locked"_s} << QStringList{u"PAPER#0"_s}
                          << QStringList{u"人像面"_s};
}

void TestDrawnPages::sheetsOfAPaper()
{
    QFETCH(PaperDrawing, drawing);
    QFETCH(QStringList, names);
    QFETCH(QStringList, labels);
    QLocale::setDefault(QLocale(u"zh_CN"_s));
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    CaseRecord record = *workspace->cases().read(id);
    for (CaseDocument &paper : record.documents) {
        if (paper.slot == u"id_front"_s)
            paper = CaseDocument{paper.slot, u"PAPER"_s, u"pdf"_s, 4, 0, 0, drawing};
    }
    const KindDefinition *kind = workspace->kinds().find(record.row.kind, record.row.kindVersion);
    const PreparedCase made = prepareCase(record, std::make_shared<const KindDefinition>(*kind), QDate(2026, 11, 21));
    QStringList shownNames;
    QStringList shownLabels;
    for (const Sheet &sheet : made.sheets) {
        if (sheet.slot != u"id_front"_s)
            continue;
        shownNames.append(sheet.sha256);
        shownLabels.append(sheet.label);
        QVERIFY(sheet.required);
    }
    QCOMPARE(shownNames, names);
    for (qsizetype at = 0; at < labels.size(); ++at)
        QVERIFY2(shownLabels.at(at).endsWith(labels.at(at).section(u' ', 1)), qPrintable(shownLabels.at(at)));
    QCOMPARE(made.sheets.constLast().slot, u"id_back"_s);
}

void TestDrawnPages::aPictureIsOneSheet()
{
    TestWorkspace workspace;
    const auto opened = CaseOpening::read(*workspace, workspace.submitPerson(1));
    QVERIFY(opened.ok());
    QCOMPARE(opened->sheets.size(), 2);
    for (const Sheet &sheet : opened->sheets)
        QVERIFY(!sheet.sha256.contains(u'#'));
}

void TestDrawnPages::bytesOfEachPage()
{
    TestWorkspace workspace;
    const QString digest = putPdf(workspace,
                                  {.isDrawn = true,
                                   .pageCount = 2,
                                   .pages = {{1, u"jpg"_s, 24, 16, picture(1)}, {2, u"jpg"_s, 24, 16, picture(2)}}});
    QVERIFY(!digest.isEmpty());
    StoreThread reader(workspace.access());
    StorePictures pictures(reader);
    QCOMPARE(*pictures.bytes(digest + u"#2"_s), picture(2));
    QCOMPARE(*pictures.bytes(digest + u"#1"_s), picture(1));
    QCOMPARE(pictures.bytes(digest + u"#3"_s).error().code, u"document.not_drawn"_s);
    QCOMPARE(pictures.bytes(u"cd"_s.repeated(32)).error().code, u"document.unknown"_s);
}

void TestDrawnPages::wordsForWhatIsNotThere()
{
    {
        TestWorkspace workspace;
        const QString digest = putPdf(workspace, {.isDrawn = true, .trouble = u"drawing.locked"_s});
        StoreThread reader(workspace.access());
        const auto answer = StorePictures(reader).bytes(digest + u"#0"_s);
        QVERIFY2(answer.error().message.contains(u"password"_s), qPrintable(answer.error().message));
    }
    TestWorkspace workspace;
    const QString digest
        = putPdf(workspace, {.isDrawn = true, .pageCount = 23, .pages = {{1, u"jpg"_s, 24, 16, picture(1)}}});
    StoreThread reader(workspace.access());
    const QString words = StorePictures(reader).bytes(digest + u"#0"_s).error().message;
    QVERIFY2(words.contains(u"23"_s) && words.contains(u'1'), qPrintable(words));
}

void TestDrawnPages::aCaseKnowsHowFarItsPapersAre()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    const QString digest
        = putPdf(workspace, {.isDrawn = true, .pageCount = 5, .pages = {{1, u"jpg"_s, 24, 16, picture(1)}}});
    QCOMPARE(workspace->pages().drawings(id)->size(), 0);
    // As if the case had been handed in with it.
    if (testEngine() == Engine::PostgreSql)
        workspace.database().administer(
            u"set search_path = hezhun; set session_replication_role = replica;"
            " insert into case_document (case_id, slot, sha256, kept_by) values (%1, 'other', '%2', 'platform')"_s
                .arg(id)
                .arg(digest));
    else
        QVERIFY(
            workspace->database().change(u"drop trigger paper_before_submitting"_s).ok()
            && workspace->database()
                   .change(u"insert into case_document (case_id, slot, sha256) values (?, 'other', ?)"_s, {id, digest})
                   .ok());
    const PaperDrawing expected{.isDone = true, .pageCount = 5, .drawn = 1};
    const auto compare = [&](Workspace &opened) {
        const auto record = opened.cases().read(id);
        QVERIFY2(record.ok(), qPrintable(record.ok() ? QString() : record.error().details));
        QCOMPARE(record->documents.size(), 3);
        for (const CaseDocument &paper : record->documents)
            QCOMPARE(paper.drawing, paper.slot == u"other"_s ? expected : PaperDrawing{});
    };
    compare(*workspace);
    if (testEngine() == Engine::PostgreSql)
        compare(*workspace.station(workspace.atStation(workspace.reviewer())));
}

QTEST_MAIN(TestDrawnPages)
#include "tst_drawnpages.moc"
