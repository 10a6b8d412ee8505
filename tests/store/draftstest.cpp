// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/applicants.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString person = u"realname.person"_s;
const QString appeal = u"appeal.person"_s;

template <typename Value> QString codeOf(const Result<Value> &result)
{
    return result.ok() ? u"ok"_s : result.error().code;
}

/// The code of a failure is compared, with its details shown when it is another.
#define COMPARE_CODE(result, expected) QCOMPARE(codeOf(result), QStringLiteral(expected))

} // namespace

/// Papers before a case is handed in (I-34).
class DraftsTest : public QObject
{
    Q_OBJECT

private slots:
    void accountHasOneDraftOfAKind();
    void laterPaperReplacesTheEarlier(); // I-34
    void replacedPapersAreForgotten();
    void papersOfCasesAreKept();
    void removedPaperIsGone();
    void paperIsGivenBack();
    void slotsAreLimited_data(); // I-24, I-34
    void slotsAreLimited();
    void draftsOfOthersAreUnknown();
    void visitorsDraftNeedsItsToken();
    void visitorsDraftVanishesAfterADay();
    void accountsDraftStays();
    void visitorsHaveSoManyDrafts();
    void kindsBelongToTypesOfAccounts();
    void nothingMoreOncePassed(); // I-37
    void clerkActsDuringAVisit();
    void discardedDraftIsGone();
};

void DraftsTest::accountHasOneDraftOfAKind()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const auto first = applicants.drafts().open(person, zhang.id, &zhang);
    QVERIFY2(first.ok(), qPrintable(codeOf(first)));
    QVERIFY(first->key.token.isEmpty());
    QCOMPARE(first->kind, person);
    QVERIFY(first->papers.isEmpty());
    QVERIFY(applicants.drafts().put(first->key, u"id_front"_s, picture(1), &zhang).ok());
    const auto again = applicants.drafts().open(person, zhang.id, &zhang);
    QCOMPARE(again->key, first->key);
    QCOMPARE(again->papers.size(), 1);
    QCOMPARE(workspace.count(u"select count(*) from draft"_s), 1);
}

void DraftsTest::laterPaperReplacesTheEarlier()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const DraftKey key = applicants.drafts().open(person, zhang.id, &zhang)->key;
    const auto first = applicants.drafts().put(key, u"id_front"_s, picture(1), &zhang);
    QCOMPARE(first->format, u"jpg"_s);
    QCOMPARE(first->width, 24);
    QCOMPARE(first->height, 16);
    QCOMPARE(first->byteCount, picture(1).size());
    const auto second = applicants.drafts().put(key, u"id_front"_s, picture(2), &zhang);
    QVERIFY(second->sha256 != first->sha256);
    QVERIFY(applicants.drafts().put(key, u"id_back"_s, picture(3), &zhang).ok());
    const auto draft = applicants.drafts().read(key, &zhang);
    QCOMPARE(draft->papers.size(), 2);
    QCOMPARE(draft->papers.at(0).slot, u"id_back"_s);
    QCOMPARE(draft->papers.at(1), *second);
}

void DraftsTest::replacedPapersAreForgotten()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const DraftKey key = applicants.drafts().open(person, zhang.id, &zhang)->key;
    for (int number = 0; number < 5; ++number)
        QVERIFY(applicants.drafts().put(key, u"id_front"_s, picture(number), &zhang).ok());
    QCOMPARE(workspace.count(u"select count(*) from document_content"_s), 1);
    // The same once more changes nothing.
    QVERIFY(applicants.drafts().put(key, u"id_front"_s, picture(4), &zhang).ok());
    QCOMPARE(workspace.count(u"select count(*) from document_content"_s), 1);
    QCOMPARE(workspace.count(u"select count(*) from draft_paper"_s), 1);
}

void DraftsTest::papersOfCasesAreKept()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    QVERIFY(workspace.submitPerson(1) > 0);
    const Actor zhang = applicants.add(u"zhang"_s);
    const DraftKey key = applicants.drafts().open(person, zhang.id, &zhang)->key;
    // The case has these very bytes.
    QVERIFY(applicants.drafts().put(key, u"id_front"_s, picture(2), &zhang).ok());
    QVERIFY(applicants.drafts().put(key, u"id_front"_s, picture(9), &zhang).ok());
    QVERIFY(applicants.drafts().put(key, u"id_back"_s, picture(9), &zhang).ok());
    QVERIFY(applicants.drafts().remove(key, u"id_front"_s, &zhang).ok());
    // The case's two, and the one that the other slot still has.
    QCOMPARE(workspace.count(u"select count(*) from document_content"_s), 3);
    QVERIFY(applicants.drafts().bytes(key, u"id_back"_s, &zhang).ok());
}

void DraftsTest::removedPaperIsGone()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const DraftKey key = applicants.drafts().open(person, zhang.id, &zhang)->key;
    QVERIFY(applicants.drafts().put(key, u"id_front"_s, picture(1), &zhang).ok());
    QVERIFY(applicants.drafts().remove(key, u"id_front"_s, &zhang).ok());
    QVERIFY(applicants.drafts().remove(key, u"id_front"_s, &zhang).ok());
    QVERIFY(applicants.drafts().read(key, &zhang)->papers.isEmpty());
    COMPARE_CODE(applicants.drafts().bytes(key, u"id_front"_s, &zhang), "document.unknown");
    QCOMPARE(workspace.count(u"select count(*) from document_content"_s), 0);
}

void DraftsTest::paperIsGivenBack()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const DraftKey key = applicants.drafts().open(person, zhang.id, &zhang)->key;
    QVERIFY(applicants.drafts().put(key, u"id_front"_s, picture(1), &zhang).ok());
    const auto bytes = applicants.drafts().bytes(key, u"id_front"_s, &zhang);
    QVERIFY2(bytes.ok(), qPrintable(codeOf(bytes)));
    QCOMPARE(*bytes, picture(1));
    QCOMPARE(workspace.count(u"select count(*) from access_log where event = 'draft.read' and account_id = ?"
                             " and subject_id = ? and slot = 'id_front'"_s,
                             {zhang.id, zhang.id}),
             1);
}

void DraftsTest::slotsAreLimited_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("slot");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("outcome");
    const QByteArray megabyte = picture(1).leftJustified(1 << 20, 'x');
    // A header that promises 60000 × 60000 pixels.
    QByteArray huge = picture(1);
    const qsizetype frame = huge.indexOf("\xff\xc0");
    huge.replace(frame + 5, 4, "\xea\x60\xea\x60");
    QTest::newRow("png for a real name") << person << u"id_front"_s << picture(1, "png") << u"document.format"_s;
    QTest::newRow("png for an appeal") << appeal << u"id_front"_s << picture(1, "png") << u"ok"_s;
    QTest::newRow("jpg for an appeal") << appeal << u"id_front"_s << picture(1) << u"ok"_s;
    QTest::newRow("pdf for an appeal") << appeal << u"id_front"_s << QByteArray("%PDF-1.7\n") << u"document.format"_s;
    QTest::newRow("pdf for a letter") << u"request.phone"_s << u"letter"_s << QByteArray("%PDF-1.7\n") << u"ok"_s;
    QTest::newRow("a megabyte") << person << u"id_front"_s << megabyte << u"ok"_s;
    QTest::newRow("a byte more") << person << u"id_front"_s << megabyte + 'x' << u"document.too_large"_s;
    QTest::newRow("nothing") << person << u"id_front"_s << QByteArray() << u"document.empty"_s;
    QTest::newRow("a text") << person << u"id_front"_s << QByteArray("I am a photograph")
                            << u"document.unknown_format"_s;
    QTest::newRow("no header") << person << u"id_front"_s << QByteArray("\xff\xd8\xff\xe0").leftJustified(64, '\x11')
                               << u"document.damaged"_s;
    QTest::newRow("too many pixels") << person << u"id_front"_s << huge << u"document.too_many_pixels"_s;
    QTest::newRow("no such slot") << person << u"id_side"_s << picture(1) << u"document.unknown_slot"_s;
}

void DraftsTest::slotsAreLimited()
{
    QFETCH(QString, kind);
    QFETCH(QString, slot);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, outcome);
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const bool isAccounts = kind == person;
    const Actor *by = isAccounts ? &zhang : nullptr;
    const auto draft = applicants.drafts().open(kind, isAccounts ? zhang.id : 0, by);
    QVERIFY2(draft.ok(), qPrintable(codeOf(draft)));
    QCOMPARE(codeOf(applicants.drafts().put(draft->key, slot, bytes, by)), outcome);
    QCOMPARE(workspace.count(u"select count(*) from document_content"_s), outcome == u"ok"_s ? 1 : 0);
    if (testEngine() == Engine::PostgreSql) {
        // The server finds the same by itself.
        auto rows = applicants.desk().database().select(
            u"select paper, width from put_paper(?, ?, ?, ?)"_s,
            {draft->key.id, draft->key.token, slot, bytes.isNull() ? QByteArray("") : bytes});
        QCOMPARE(rows.ok() ? u"ok"_s : rows.error().code, outcome);
        if (rows.ok() && !bytes.startsWith('%')) {
            QVERIFY(rows->next());
            QCOMPARE(rows->integer(1), 24);
        }
    }
}

void DraftsTest::draftsOfOthersAreUnknown()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const Actor wang = applicants.add(u"wang"_s, u"person"_s, u"15400000002"_s);
    DraftStore &drafts = applicants.drafts();
    const DraftKey key = drafts.open(person, zhang.id, &zhang)->key;
    QVERIFY(drafts.put(key, u"id_front"_s, picture(1), &zhang).ok());
    for (const Actor *who : {static_cast<const Actor *>(&wang), static_cast<const Actor *>(nullptr)}) {
        COMPARE_CODE(drafts.open(person, zhang.id, who), "draft.forbidden");
        COMPARE_CODE(drafts.read(key, who), "draft.unknown");
        COMPARE_CODE(drafts.put(key, u"id_front"_s, picture(2), who), "draft.unknown");
        COMPARE_CODE(drafts.remove(key, u"id_front"_s, who), "draft.unknown");
        COMPARE_CODE(drafts.bytes(key, u"id_front"_s, who), "draft.unknown");
        COMPARE_CODE(drafts.discard(key, who), "draft.unknown");
        COMPARE_CODE(drafts.submit({key}, who), "draft.unknown");
    }
    COMPARE_CODE(drafts.read({key.id + 1}, &zhang), "draft.unknown");
    QCOMPARE(*drafts.bytes(key, u"id_front"_s, &zhang), picture(1));
}

void DraftsTest::visitorsDraftNeedsItsToken()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    DraftStore &drafts = applicants.drafts();
    const auto draft = drafts.open(appeal, 0, nullptr);
    QVERIFY2(draft.ok(), qPrintable(codeOf(draft)));
    QCOMPARE(draft->key.token.size(), 64); // 256 bits
    QVERIFY(drafts.put(draft->key, u"id_front"_s, picture(1), nullptr).ok());
    QString guessed = draft->key.token;
    guessed.front() = guessed.front() == u'0' ? u'1' : u'0';
    for (const QString &token : {guessed, QString(), draft->key.token.toUpper() + u' '}) {
        const DraftKey wrong{draft->key.id, token};
        COMPARE_CODE(drafts.read(wrong, nullptr), "draft.unknown");
        COMPARE_CODE(drafts.read(wrong, &zhang), "draft.unknown");
        COMPARE_CODE(drafts.bytes(wrong, u"id_front"_s, nullptr), "draft.unknown");
        COMPARE_CODE(drafts.put(wrong, u"id_front"_s, picture(2), nullptr), "draft.unknown");
        COMPARE_CODE(drafts.submit({wrong}, nullptr), "draft.unknown");
    }
    // A second one is another.
    const auto second = drafts.open(appeal, 0, nullptr);
    QVERIFY(second->key.id != draft->key.id);
    COMPARE_CODE(drafts.read({second->key.id, draft->key.token}, nullptr), "draft.unknown");
    QCOMPARE(*drafts.bytes(draft->key, u"id_front"_s, nullptr), picture(1));
    // What is kept does not open it.
    const auto kept = workspace->database().single(on(u"select hex(token_hash) from draft where id = ?"_s,
                                                      u"select encode(token_hash, 'hex') from draft where id = ?"_s),
                                                   {draft->key.id});
    QVERIFY(kept->toString().size() == 64 && kept->toString().toLower() != draft->key.token);
}

void DraftsTest::visitorsDraftVanishesAfterADay()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    DraftStore &drafts = applicants.drafts();
    const DraftKey first = drafts.open(appeal, 0, nullptr)->key;
    QVERIFY(drafts.put(first, u"id_front"_s, picture(1), nullptr).ok());
    workspace.pass(std::chrono::hours(23));
    QVERIFY(drafts.put(first, u"id_back"_s, picture(2), nullptr).ok()); // touched
    workspace.pass(std::chrono::hours(23));
    QCOMPARE(drafts.read(first, nullptr)->papers.size(), 2);
    workspace.pass(std::chrono::hours(1));
    COMPARE_CODE(drafts.read(first, nullptr), "draft.unknown");
    // With the next one it is swept away, papers and all.
    QVERIFY(drafts.open(appeal, 0, nullptr).ok());
    QCOMPARE(workspace.count(u"select count(*) from draft"_s), 1);
    QCOMPARE(workspace.count(u"select count(*) from document_content"_s), 0);
}

void DraftsTest::accountsDraftStays()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const DraftKey key = applicants.drafts().open(person, zhang.id, &zhang)->key;
    QVERIFY(applicants.drafts().put(key, u"id_front"_s, picture(1), &zhang).ok());
    workspace.pass(std::chrono::hours(24 * 40));
    QVERIFY(applicants.drafts().open(appeal, 0, nullptr).ok());
    QCOMPARE(applicants.drafts().read(key, &zhang)->papers.size(), 1);
}

void DraftsTest::visitorsHaveSoManyDrafts()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    DraftStore &drafts = applicants.drafts();
    for (int number = 0; number < DraftStore::visitorsDrafts; ++number)
        QVERIFY(drafts.open(appeal, 0, nullptr).ok());
    COMPARE_CODE(drafts.open(appeal, 0, nullptr), "draft.too_many");
    // An account's own is not among them.
    const Actor zhang = applicants.add(u"zhang"_s);
    QVERIFY(drafts.open(person, zhang.id, &zhang).ok());
    workspace.pass(std::chrono::hours(25));
    QVERIFY(drafts.open(appeal, 0, nullptr).ok());
}

void DraftsTest::kindsBelongToTypesOfAccounts()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const Actor unit = applicants.add(u"some_unit"_s, u"unit"_s, u"15400000003"_s);
    DraftStore &drafts = applicants.drafts();
    COMPARE_CODE(drafts.open(u"realname.unit"_s, zhang.id, &zhang), "draft.account");
    COMPARE_CODE(drafts.open(person, unit.id, &unit), "draft.account");
    COMPARE_CODE(drafts.open(person, 0, nullptr), "draft.account");
    COMPARE_CODE(drafts.open(appeal, zhang.id, &zhang), "draft.account");
    COMPARE_CODE(drafts.open(u"realname.cat"_s, zhang.id, &zhang), "kind.unknown");
    COMPARE_CODE(drafts.open(u"information.unit_other"_s, unit.id, &unit), "kind.unknown");
    QVERIFY(drafts.open(u"realname.agent"_s, unit.id, &unit).ok());
    QVERIFY(drafts.open(u"realname.unit"_s, unit.id, &unit).ok());
}

void DraftsTest::nothingMoreOncePassed()
{
    for (const QString &state : {u"passed_national"_s, u"passed_by_reviewer"_s}) {
        TestWorkspace workspace;
        Applicants applicants(workspace);
        const Actor zhang = applicants.add(u"zhang"_s);
        DraftStore &drafts = applicants.drafts();
        const DraftKey key = drafts.open(person, zhang.id, &zhang)->key;
        QVERIFY(drafts.put(key, u"id_front"_s, picture(1), &zhang).ok());
        QVERIFY(drafts.put(key, u"id_back"_s, picture(2), &zhang).ok());
        applicants.save(zhang, u"person"_s, Applicants::personFields(1));
        applicants.setRealName(zhang, u"person"_s, state);
        COMPARE_CODE(drafts.open(person, zhang.id, &zhang), "account.already_passed");
        COMPARE_CODE(drafts.put(key, u"id_front"_s, picture(3), &zhang), "account.already_passed");
        COMPARE_CODE(drafts.submit({key}, &zhang), "account.already_passed");
        // It can be looked at.
        QCOMPARE(*drafts.bytes(key, u"id_front"_s, &zhang), picture(1));
        QCOMPARE(workspace.count(u"select count(*) from cases"_s), 0);
    }
}

void DraftsTest::clerkActsDuringAVisit()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor zhang = applicants.add(u"zhang"_s);
    const Actor clerk = applicants.addClerk(u"clerk"_s);
    DraftStore &drafts = applicants.drafts();
    COMPARE_CODE(drafts.open(person, zhang.id, &clerk), "draft.forbidden");
    applicants.visit(clerk, zhang, std::chrono::minutes(30));
    const auto draft = drafts.open(person, zhang.id, &clerk);
    QVERIFY2(draft.ok(), qPrintable(codeOf(draft)));
    QVERIFY(drafts.put(draft->key, u"id_front"_s, picture(1), &clerk).ok());
    // It is the account's own.
    QCOMPARE(drafts.open(person, zhang.id, &zhang)->key, draft->key);
    QCOMPARE(*drafts.bytes(draft->key, u"id_front"_s, &clerk), picture(1));
    QCOMPARE(workspace.count(u"select count(*) from access_log where event = 'draft.read' and account_id = ?"
                             " and subject_id = ?"_s,
                             {clerk.id, zhang.id}),
             1);
    workspace.pass(std::chrono::minutes(31));
    COMPARE_CODE(drafts.read(draft->key, &clerk), "draft.unknown");
    COMPARE_CODE(drafts.bytes(draft->key, u"id_front"_s, &clerk), "draft.unknown");
}

void DraftsTest::discardedDraftIsGone()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    DraftStore &drafts = applicants.drafts();
    const DraftKey key = drafts.open(appeal, 0, nullptr)->key;
    QVERIFY(drafts.put(key, u"id_front"_s, picture(1), nullptr).ok());
    QVERIFY(drafts.discard(key, nullptr).ok());
    COMPARE_CODE(drafts.read(key, nullptr), "draft.unknown");
    QCOMPARE(workspace.count(u"select count(*) from document_content"_s), 0);
}

QTEST_GUILESS_MAIN(DraftsTest)
#include "draftstest.moc"
