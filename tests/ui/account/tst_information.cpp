// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountdesk.h"

#include "domain/realnamestate.h"
#include "ui/account/changeslist.h"
#include "ui/account/owncaseslist.h"
#include "ui/account/paperssection.h"
#include "ui/forms/formeditor.h"
#include "ui/forms/paperslot.h"
#include "ui/parts/passwordfield.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString person = u"person"_s;

} // namespace

/// What people see and do at their own information, with the stores behind it, on both engines.
class InformationTest : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyFormSaysWhatToDo()
    {
        AccountDesk desk(person);
        QVERIFY(desk.open());
        QCOMPARE(desk.find<QLabel>(person, u"verificationState"_s)->text(), u"User data incomplete"_s);
        QVERIFY(!desk.part(person)->papers()->isVisible());
        QVERIFY(desk.find<QLabel>(person, u"triggerWarning"_s)->text().isEmpty());
    }

    void whatIsWrongIsNotSaved()
    {
        AccountDesk desk(person);
        QVERIFY(desk.open());
        desk.fillPerson(u"110105194912310021"_s); // a wrong check digit
        desk.part(person)->save();
        QVERIFY(desk.said().contains(u"Nothing was saved"_s));
        QVERIFY(!desk.part(person)->form()->faultOf(u"id_number"_s).isEmpty());
        QCOMPARE(desk.count(u"select count(*) from account_field"_s), 0);
    }

    void whatIsHalfFilledInIsSavedAndMarked()
    {
        AccountDesk desk(person);
        QVERIFY(desk.open());
        desk.type(person, u"name"_s, u"张伟"_s);
        QVERIFY(desk.save(person));
        QCOMPARE(desk.text(u"select value from account_field where name = 'name'"_s), u"张伟"_s);
        QVERIFY(!desk.part(person)->form()->faultOf(u"region"_s).isEmpty());
        QCOMPARE(desk.find<QLabel>(person, u"verificationState"_s)->text(), u"User data incomplete"_s);
    }

    /// I-37: who passed while the page was on its way asks for no draft, and hears of no trouble.
    void passingMeanwhileIsNoTrouble()
    {
        AccountDesk desk(person);
        QVERIFY(desk.open());
        QVERIFY(desk.workspace()
                    .database()
                    .change(u"insert into real_name (account_id, part, state, changed_at)"
                            " values (?, 'person', 'passed_national', 0)"
                            " on conflict (account_id, part) do update set state = excluded.state"_s,
                            {desk.actor().id})
                    .ok());
        PapersSection papers({desk.session(), desk.actor().id}, std::make_shared<const KindDefinition>(*desk.workspace().kinds().newest(u"realname.person"_s)));
        QSignalSpy said(&papers, &PapersSection::messageRaised);
        QSignalSpy doubtful(&papers, &PapersSection::doubtful);
        papers.show(VerificationWords::Papers::Upload, {}, {}); // what the page still believes
        QTRY_COMPARE(doubtful.count(), 1);
        QVERIFY(said.isEmpty());
        papers.show(VerificationWords::Papers::Upload, {}, {});
        QVERIFY(desk.open()); // by then a second question would have been answered
        QCOMPARE(doubtful.count(), 1);
        QCOMPARE(desk.find<QLabel>(person, u"verificationState"_s)->text(), realNameStateText(RealNameState::PassedNational));
        QVERIFY(said.isEmpty() && desk.said().isEmpty());
    }

    /// I-31: a match passes; I-37: nothing more can be uploaded.
    void aMatchPasses()
    {
        AccountDesk desk(person);
        desk.serviceAnswers(NationalCheckAnswer::Match);
        QVERIFY(desk.open());
        desk.fillPerson();
        QVERIFY(desk.save(person));
        QCOMPARE(desk.state(person), u"passed_national"_s);
        QTRY_COMPARE(desk.find<QLabel>(person, u"verificationState"_s)->text(), u"Verified by the national platform"_s);
        QVERIFY(!desk.find<QPushButton>(person, u"handIn"_s)->isVisible());
    }

    /// I-31: no match fails, and the upload opens.
    void noMatchOpensTheUpload()
    {
        AccountDesk desk(person);
        desk.serviceAnswers(NationalCheckAnswer::NoMatch);
        QVERIFY(desk.open());
        desk.fillPerson();
        QVERIFY(desk.save(person));
        QTRY_COMPARE(desk.find<QLabel>(person, u"verificationState"_s)->text(), u"Real-name verification failed"_s);
        QVERIFY(desk.find<QPushButton>(person, u"handIn"_s)->isVisible());
    }

    /// I-31: out of reach is neither; meanwhile papers may be uploaded.
    void outOfReachIsNeither()
    {
        AccountDesk desk(person);
        QVERIFY(desk.open());
        desk.fillPerson();
        QVERIFY(desk.save(person));
        QCOMPARE(desk.find<QLabel>(person, u"verificationState"_s)->text(), u"User data incomplete"_s);
        QTRY_VERIFY(desk.find<QLabel>(person, u"nextStep"_s)->text().contains(u"can't say"_s));
        QVERIFY(desk.find<QPushButton>(person, u"handIn"_s)->isVisible());
    }

    /// I-32: warned before, and only for what triggers.
    void aTriggerOfTheVerifiedIsWarnedOf()
    {
        AccountDesk desk(person);
        desk.serviceAnswers(NationalCheckAnswer::Match);
        QVERIFY(desk.open());
        desk.fillPerson();
        QVERIFY(desk.save(person));
        auto *warning = desk.find<QLabel>(person, u"triggerWarning"_s);
        desk.choose(person, u"sex"_s, u"male"_s);
        QVERIFY(warning->text().isEmpty());
        desk.type(person, u"name"_s, u"张薇"_s);
        QVERIFY(warning->text().startsWith(u"Already verified"_s));
        desk.find<QPushButton>(person, u"discard"_s)->click();
        QVERIFY(warning->text().isEmpty());
        QCOMPARE(desk.state(person), u"passed_national"_s);

        desk.serviceAnswers(NationalCheckAnswer::NoMatch);
        desk.type(person, u"name"_s, u"张薇"_s);
        QVERIFY(desk.save(person));
        QTRY_COMPARE(desk.state(person), u"failed"_s);
    }

    /// I-34, I-36: papers, refusal with reasons, papers again, passed; I-37: then only looked at.
    void papersAreHandedInRefusedAndHandedInAgain()
    {
        AccountDesk desk(person);
        desk.serviceAnswers(NationalCheckAnswer::NoMatch);
        QVERIFY(desk.open());
        desk.fillPerson();
        QVERIFY(desk.save(person));
        QVERIFY(desk.upload(person, u"id_front"_s, 20));
        desk.find<QPushButton>(person, u"handIn"_s)->click(); // one is missing
        PaperSlot *back = desk.part(person)->papers()->slot(u"id_back"_s);
        QVERIFY(!back->fault().isEmpty());
        QCOMPARE(desk.count(u"select count(*) from cases"_s), 0);
        QVERIFY(desk.upload(person, u"id_back"_s, 200));
        QVERIFY(desk.handIn(person));
        QCOMPARE(desk.state(person), u"in_review"_s);
        QTRY_COMPARE(desk.find<QLabel>(person, u"verificationState"_s)->text(), u"Real-name verification in review"_s);
        QVERIFY(!desk.find<QPushButton>(person, u"handIn"_s)->isVisible());
        QTRY_VERIFY(!back->isEmpty()); // what was handed in is shown
        QVERIFY(!back->acceptDrops());

        QVERIFY(desk.decide(u"refuse"_s, {u"unsigned"_s}, u"请签名后重新上传。"_s));
        QVERIFY(desk.find<QLabel>(person, u"stateDetails"_s)->text().contains(u"请签名"_s));
        QVERIFY(desk.find<QLabel>(person, u"stateDetails"_s)->text().contains(u"not signed"_s));
        QVERIFY(desk.upload(person, u"id_front"_s, 40));
        QVERIFY(desk.upload(person, u"id_back"_s, 240));
        QVERIFY(desk.handIn(person));
        QVERIFY(desk.decide(u"pass"_s));
        QCOMPARE(desk.state(person), u"passed_by_reviewer"_s);
        QVERIFY(!desk.find<QPushButton>(person, u"handIn"_s)->isVisible());
        QVERIFY(!back->acceptDrops());
        QCOMPARE(desk.page()->cases()->list()->count(), 2);
    }

    /// I-34: a later file in a slot replaces the earlier one; it is there when one comes back.
    void whatWasUploadedIsThereWhenOneComesBack()
    {
        AccountDesk desk(person);
        QVERIFY(desk.open());
        desk.fillPerson();
        QVERIFY(desk.save(person));
        QVERIFY(desk.upload(person, u"id_front"_s, 20));
        const QByteArray first = desk.part(person)->papers()->slot(u"id_front"_s)->paper();
        QVERIFY(desk.upload(person, u"id_front"_s, 90));
        const QByteArray second = desk.part(person)->papers()->slot(u"id_front"_s)->paper();
        QVERIFY(first != second);
        QVERIFY(desk.open());
        PaperSlot *slot = desk.part(person)->papers()->slot(u"id_front"_s);
        QTRY_COMPARE(slot->paper(), second);
        slot->findChild<QPushButton *>(u"removePaper"_s)->click();
        QTRY_COMPARE(desk.count(u"select count(*) from draft_paper"_s), 0);
    }

    /// I-35: a change during the review takes the case back.
    void aChangeInReviewNeedsThePapersAnew()
    {
        AccountDesk desk(person);
        desk.serviceAnswers(NationalCheckAnswer::NoMatch);
        QVERIFY(desk.open());
        desk.fillPerson();
        QVERIFY(desk.save(person));
        QVERIFY(desk.upload(person, u"id_front"_s, 20));
        QVERIFY(desk.upload(person, u"id_back"_s, 200));
        QVERIFY(desk.handIn(person));
        desk.type(person, u"name"_s, u"张薇"_s);
        QVERIFY(desk.find<QLabel>(person, u"triggerWarning"_s)->text().startsWith(u"In review"_s));
        QVERIFY(desk.save(person));
        QTRY_VERIFY(desk.find<QPushButton>(person, u"handIn"_s)->isVisible());
        QTRY_VERIFY(desk.part(person)->papers()->slot(u"id_front"_s)->isEmpty());
        QCOMPARE(desk.count(u"select count(*) from cases where closed_at is null"_s), 0);
    }

    /// I-39, I-40
    void theRecordOfChangesIsMasked()
    {
        AccountDesk desk(person);
        QVERIFY(desk.open());
        desk.fillPerson();
        QVERIFY(desk.save(person));
        QTableWidget *table = desk.page()->changes()->table();
        QVERIFY(table->rowCount() >= 5);
        QStringList everything;
        for (int row = 0; row < table->rowCount(); ++row) {
            for (int column = 0; column < table->columnCount(); ++column)
                everything.append(table->item(row, column)->text());
        }
        QVERIFY(!everything.join(u' ').contains(u"19491231"_s));
        QVERIFY(everything.contains(u"Chinese mainland"_s)); // a choice by its label
        QVERIFY(everything.contains(u"The account itself"_s));
    }

    /// I-12
    void thePasswordIsChanged()
    {
        AccountDesk desk(person);
        QVERIFY(desk.open());
        auto *section = desk.page()->findChild<QFrame *>(u"passwordSection"_s);
        auto *change = section->findChild<QPushButton *>(u"changePassword"_s);
        const auto fill = [&](const QString &old, const QString &fresh) {
            section->findChild<QLineEdit *>(u"oldPassword"_s)->setText(old);
            section->findChild<QLineEdit *>(u"newPassword"_s)->setText(fresh);
            section->findChild<QLineEdit *>(u"newPasswordAgain"_s)->setText(fresh);
        };
        fill(u"Wrong#2026"_s, u"Summer#2026"_s);
        change->click();
        QTRY_VERIFY(change->isEnabled());
        QVERIFY(section->findChild<QLineEdit *>(u"oldPassword"_s)->property("fault").toBool());
        fill(QString::fromLatin1(AccountDesk::password), u"Summer#2026"_s);
        change->click();
        QTRY_VERIFY2(desk.said().startsWith(u"The password was changed"_s), qPrintable(desk.said()));
        QVERIFY(section->findChild<QLineEdit *>(u"newPassword"_s)->text().isEmpty());
    }

    /// I-22 has the phone show by a code that it is in one's hands; so does another phone.
    void anotherPhoneNeedsTheCodeThatWasSentToIt()
    {
        AccountDesk desk(person);
        QVERIFY(desk.open());
        auto *section = desk.page()->findChild<QFrame *>(u"phoneSection"_s);
        QVERIFY(section->findChild<QLabel *>(u"currentContact"_s)->text().contains(u"13*****000"_s));
        auto *phone = section->findChild<QLineEdit *>(u"newContact"_s);
        auto *send = section->findChild<QPushButton *>(u"sendCode"_s);
        phone->setText(u"12800138001"_s);
        send->click();
        QVERIFY(phone->property("fault").toBool());
        phone->setText(u"13900139001"_s);
        send->click();
        QTRY_VERIFY(section->findChild<QLabel *>(u"codeLine"_s)->text().contains(u"13*****001"_s));
        const QString message = desk.text(u"select message from outbox order by id desc limit 1"_s);
        static const QRegularExpression sixDigits(u"\\d{6}"_s);
        section->findChild<QLineEdit *>(u"code"_s)->setText(sixDigits.match(message).captured());
        section->findChild<QPushButton *>(u"saveContact"_s)->click();
        QTRY_COMPARE(desk.text(u"select phone from account where login_name = 'zhang_wei'"_s), u"13900139001"_s);
        QTRY_VERIFY(section->findChild<QLabel *>(u"currentContact"_s)->text().contains(u"13*****001"_s));
    }

    /// I-32: a unit has three parts; I-12: its password is changed in the agent's.
    void aUnitHasThreeParts()
    {
        AccountDesk desk(u"unit"_s);
        QVERIFY(desk.open());
        QVERIFY(desk.part(u"unit"_s) && desk.part(u"unit_other"_s) && desk.part(u"agent"_s));
        QVERIFY(!desk.part(person));
        QVERIFY(!desk.find<QFrame>(u"unit"_s, u"passwordSection"_s));
        QVERIFY(desk.find<QFrame>(u"agent"_s, u"passwordSection"_s));
        QVERIFY(!desk.part(u"unit_other"_s)->papers());
        QCOMPARE(desk.page()->tabs()->count(), 5);
    }

    void whatIsTypedStaysWhenTheRestIsReadAgain()
    {
        AccountDesk desk(person);
        QVERIFY(desk.open());
        desk.type(person, u"name"_s, u"张伟"_s);
        QVERIFY(desk.page()->hasUnsaved());
        QVERIFY(!desk.page()->remark().isEmpty());
        const auto typed = desk.page()->unsaved();
        QSignalSpy loaded(desk.page(), &InformationPage::loaded);
        desk.page()->activate();
        QTRY_VERIFY(!loaded.isEmpty());
        QCOMPARE(desk.part(person)->form()->values().value(u"name"_s), u"张伟"_s);
        // Another login goes on with it.
        QVERIFY(desk.open());
        QVERIFY(!desk.page()->hasUnsaved());
        desk.page()->restore(typed);
        QCOMPARE(desk.part(person)->form()->values().value(u"name"_s), u"张伟"_s);
        QVERIFY(desk.page()->hasUnsaved());
    }
};

QTEST_MAIN(InformationTest)
#include "tst_information.moc"
