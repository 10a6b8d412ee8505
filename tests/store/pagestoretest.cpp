// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/testworkspace.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

namespace {

std::unique_ptr<Workspace> dispatcher(TestWorkspace &workspace)
{
    if (testEngine() == Engine::Sqlite)
        return workspace.another();
    auto opened
        = Workspace::open(workspace.database().station(u"hezhun_dispatcher"_s), [&] { return workspace.now(); });
    if (!opened.ok())
        qFatal("%s (%s)", qPrintable(opened.error().message), qPrintable(opened.error().details));
    return std::move(opened).value();
}

DrawnPages twoPages()
{
    return {.isDrawn = true,
            .pageCount = 2,
            .pages = {{1, u"jpg"_s, 24, 16, picture(1)}, {2, u"jpg"_s, 24, 16, picture(2)}}};
}

} // namespace

/// Pages of papers that are no pictures, on both engines (DESIGN.md, decision 8).
class PageStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_service.reset(), m_workspace.reset(); }

    void onlyPapersThatAreNoPicturesWait();
    void onePaperOneClaim();
    void pagesAreReadAsTheyWereDrawn();
    void pagesStay();
    void whatCantBeDrawnSaysSo();
    void aPaperThatKillsItsDrawersIsLeftAlone();
    void refusesTooManyPages();
    void aStationReadsPagesOfItsDesks();

private:
    QString putPdf(const QString &text);

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Workspace> m_service;
};

void PageStoreTest::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_service = dispatcher(*m_workspace);
}

/// A paper beside those of cases; its digest.
QString PageStoreTest::putPdf(const QString &text)
{
    const QByteArray bytes = "%PDF-1.4 " + text.toUtf8();
    const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const auto put = (*m_workspace)
                         ->database()
                         .change(u"insert into document_content (sha256, format, byte_count, width, height, bytes)"
                                 " values (?, 'pdf', ?, 0, 0, ?)"_s,
                                 {sha256, bytes.size(), bytes});
    return put.ok() ? sha256 : put.error().details;
}

void PageStoreTest::onlyPapersThatAreNoPicturesWait()
{
    QVERIFY(m_workspace->submitPerson(1) > 0);
    QVERIFY(!m_service->pages().claim(60s)->has_value());
    const QString paper = putPdf(u"one"_s);
    const auto claimed = m_service->pages().claim(60s);
    QVERIFY2(claimed.ok(), qPrintable(claimed.ok() ? QString() : claimed.error().details));
    QVERIFY(claimed->has_value());
    QCOMPARE((*claimed)->sha256, paper);
    QCOMPARE((*claimed)->bytes, "%PDF-1.4 one"_ba);
}

void PageStoreTest::onePaperOneClaim()
{
    putPdf(u"one"_s);
    putPdf(u"two"_s);
    const auto another = dispatcher(*m_workspace);
    const auto first = m_service->pages().claim(60s);
    const auto second = another->pages().claim(60s);
    QVERIFY(first->has_value() && second->has_value());
    QVERIFY((*first)->sha256 != (*second)->sha256);
    QVERIFY(!another->pages().claim(60s)->has_value());
    m_workspace->pass(61s);
    QVERIFY(another->pages().claim(60s)->has_value());
}

void PageStoreTest::pagesAreReadAsTheyWereDrawn()
{
    const QString paper = putPdf(u"one"_s);
    QCOMPARE(*(*m_workspace)->pages().pages(paper), DrawnPages{});
    QVERIFY(m_service->pages().claim(60s)->has_value());
    const auto added = m_service->pages().addPages(paper, twoPages());
    QVERIFY2(added.ok(), qPrintable(added.ok() ? QString() : added.error().message + added.error().details));
    QCOMPARE(*(*m_workspace)->pages().pages(paper), twoPages());
    m_workspace->pass(24h);
    QVERIFY(!m_service->pages().claim(60s)->has_value());
}

void PageStoreTest::pagesStay()
{
    const QString paper = putPdf(u"one"_s);
    QCOMPARE(m_service->pages().addPages(paper, twoPages()).error().code, u"drawing.not_claimed"_s);
    QVERIFY(m_service->pages().claim(60s)->has_value());
    QVERIFY(m_service->pages().addPages(paper, twoPages()).ok());
    DrawnPages others = twoPages();
    others.pages[0].page = 3;
    QVERIFY(!m_service->pages().addPages(paper, others).ok());
    QVERIFY(!(*m_workspace)->database().change(u"update document_page set page = 7"_s).ok());
    QCOMPARE(*(*m_workspace)->pages().pages(paper), twoPages());
}

void PageStoreTest::whatCantBeDrawnSaysSo()
{
    const QString paper = putPdf(u"one"_s);
    QVERIFY(m_service->pages().claim(60s)->has_value());
    const DrawnPages none{.isDrawn = true, .trouble = u"drawing.locked"_s};
    QVERIFY(m_service->pages().addPages(paper, none).ok());
    QCOMPARE(*(*m_workspace)->pages().pages(paper), none);
    QVERIFY(!m_service->pages().claim(60s)->has_value());
}

void PageStoreTest::aPaperThatKillsItsDrawersIsLeftAlone()
{
    const QString paper = putPdf(u"one"_s);
    for (int attempt = 0; attempt < 3; ++attempt) {
        QVERIFY(m_service->pages().claim(60s)->has_value());
        m_workspace->pass(61s);
    }
    QVERIFY(!m_service->pages().claim(60s)->has_value());
    QCOMPARE((*m_workspace)->pages().pages(paper)->trouble, u"drawing.failed"_s);
    QVERIFY((*m_workspace)->pages().pages(paper)->isDrawn);
}

void PageStoreTest::refusesTooManyPages()
{
    const QString paper = putPdf(u"one"_s);
    QVERIFY(m_service->pages().claim(60s)->has_value());
    DrawnPages many{.isDrawn = true, .pageCount = 21};
    for (int page = 1; page <= 21; ++page)
        many.pages.append({page, u"jpg"_s, 24, 16, picture(page)});
    QCOMPARE(m_service->pages().addPages(paper, many).error().code, u"drawing.too_many"_s);
    QVERIFY(!(*m_workspace)->pages().pages(paper)->isDrawn);
}

void PageStoreTest::aStationReadsPagesOfItsDesks()
{
    if (testEngine() == Engine::Sqlite) {
        // A file is its user's: what it answers about a paper that is not there is all that there is to say.
        QVERIFY(!(*m_workspace)->pages().pages(u"none"_s)->isDrawn);
        return;
    }
    const CaseId id = m_workspace->submitPerson(1);
    const QString paper = putPdf(u"one"_s);
    const auto station = m_workspace->station(m_workspace->atStation(m_workspace->reviewer()));
    // Of no case on a desk of theirs, it is not there.
    QCOMPARE(station->pages().pages(paper).error().code, u"document.unknown"_s);
    m_workspace->database().administer(
        u"set search_path = hezhun; set session_replication_role = replica;"
        " insert into case_document (case_id, slot, sha256, kept_by) values (%1, 'other', '%2', 'platform')"_s.arg(id)
            .arg(paper));
    QVERIFY(!station->pages().pages(paper)->isDrawn);
    QVERIFY(m_service->pages().claim(60s)->has_value());
    QVERIFY(m_service->pages().addPages(paper, twoPages()).ok());
    const auto read = station->pages().pages(paper);
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().message));
    QCOMPARE(*read, twoPages());
    QCOMPARE(
        m_workspace->count(u"select count(*) from access_log where event = 'document.read' and sha256 = ?"_s, {paper}),
        2);
}

QTEST_GUILESS_MAIN(PageStoreTest)
#include "pagestoretest.moc"
