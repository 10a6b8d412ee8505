// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/applicants.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString phone = Applicants::appealPhone();

template <typename Value> QString codeOf(const Result<Value> &result)
{
    return result.ok() ? u"ok"_s : result.error().code;
}

QStringList placesOf(const QList<IntakeFault> &faults)
{
    QStringList places;
    for (const IntakeFault &fault : faults)
        places.append(fault.at + u' ' + fault.code);
    places.sort();
    return places;
}

} // namespace

/// Appeals, which belong to nobody's account.
class AppealHandingInTest : public QObject
{
    Q_OBJECT

private slots:
    void appealBelongsToNobody(); // I-22
    void appealNeedsTheCodeOfItsPhone(); // I-22
    void appealTellsItsPhone(); // I-25
    void clerkEntersAnAppeal();
};

void AppealHandingInTest::appealBelongsToNobody()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    HandIn handIn = applicants.appealOf(5);
    applicants.sendCode(handIn);
    const auto made = applicants.drafts().submit(handIn, nullptr);
    QVERIFY2(made.ok(), qPrintable(codeOf(made)));
    QVERIFY2(made->faults.isEmpty(), qPrintable(placesOf(made->faults).join(u", "_s)));
    const auto record = workspace->cases().read(made->id);
    QCOMPARE(record->accountId, 0);
    QCOMPARE(record->loginName, QString());
    QCOMPARE(record->noticePhone, phone);
    QCOMPARE(record->enteredBy, QString());
    QCOMPARE(record->fields, handIn.fields);
    QCOMPARE(record->row.subject, handIn.fields.value(u"name"_s));
    QVERIFY(record->elsewhere.isEmpty() && record->refusals.isEmpty());
    // It is found by its number and phone.
    CaseQuery search;
    search.search = SearchTerm{SearchTerm::Key, CaseKey::Phone, phone};
    QCOMPARE(workspace->cases().page(search)->rows.size(), 1);
    // Another of the same person: the same elsewhere, of no same account.
    workspace.pass(std::chrono::minutes(2));
    HandIn again = applicants.appealOf(5);
    applicants.sendCode(again);
    const auto second = applicants.drafts().submit(again, nullptr);
    const auto elsewhere = workspace->cases().read(second->id)->elsewhere;
    QCOMPARE(elsewhere.size(), 2); // number and phone
    QVERIFY(!elsewhere.constFirst().sameAccount && !elsewhere.constFirst().bound);
}

void AppealHandingInTest::appealNeedsTheCodeOfItsPhone()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    HandIn handIn = applicants.appealOf(5);
    DraftStore &drafts = applicants.drafts();
    QVERIFY(!drafts.submit(handIn, nullptr).ok()); // none at all
    applicants.sendCode(handIn);
    const QString right = handIn.code;
    QCOMPARE(right.size(), 6);
    handIn.code = right == u"000000"_s ? u"000001"_s : u"000000"_s;
    QCOMPARE(codeOf(drafts.submit(handIn, nullptr)), u"code.wrong"_s);
    handIn.code = right;
    handIn.phone = u"15400000098"_s; // another phone
    QVERIFY(codeOf(drafts.submit(handIn, nullptr)).startsWith(u"code."_s));
    QCOMPARE(workspace.count(u"select count(*) from cases"_s), 0);
    handIn.phone = phone;
    handIn.fields.remove(u"name"_s);
    QCOMPARE(placesOf(drafts.submit(handIn, nullptr)->faults), QStringList{u"fields.name field.required"_s});
    handIn.fields = Applicants::appealFields(5);
    QCOMPARE(codeOf(drafts.submit(handIn, nullptr)), u"ok"_s);
    // Once.
    HandIn second = applicants.appealOf(6);
    second.codeId = handIn.codeId;
    second.code = handIn.code;
    QVERIFY(codeOf(drafts.submit(second, nullptr)).startsWith(u"code."_s));
    QCOMPARE(workspace.count(u"select count(*) from cases"_s), 1);
}

void AppealHandingInTest::appealTellsItsPhone()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    HandIn handIn = applicants.appealOf(5);
    applicants.sendCode(handIn);
    const auto made = applicants.drafts().submit(handIn, nullptr);
    const auto refused = workspace->cases().decide({made->id, u"no_account"_s, 1, {}, {}, u"request-of-no-account"_s},
                                                   workspace.reviewer());
    QVERIFY2(refused.ok(), qPrintable(codeOf(refused)));
    QCOMPARE(workspace.count(u"select count(*) from outbox where case_id = ? and phone = ?"_s, {made->id, phone}), 1);
}

void AppealHandingInTest::clerkEntersAnAppeal()
{
    TestWorkspace workspace;
    Applicants applicants(workspace);
    const Actor clerk = applicants.addClerk(u"clerk"_s);
    HandIn handIn = applicants.appealOf(5, &clerk);
    applicants.sendCode(handIn, &clerk);
    const auto made = applicants.drafts().submit(handIn, &clerk);
    QVERIFY2(made.ok(), qPrintable(codeOf(made)));
    const auto record = workspace->cases().read(made->id);
    QCOMPARE(record->accountId, 0);
    QCOMPARE(record->enteredBy, u"clerk"_s);
    QCOMPARE(record->noticePhone, phone);
}

QTEST_GUILESS_MAIN(AppealHandingInTest)
#include "appealhandingintest.moc"
