// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/newcomers.h"
#include "tests/ui/entrance/entrancewindow.h"
#include "ui/shell/desk.h"

#include <QComboBox>

using namespace hezhun;

/// Somebody makes an account, and what stands in their way (I-09, I-38).
class EntranceRegisterTest : public EntranceWindow
{
    Q_OBJECT

private slots:
    void aPersonRegistersAndIsLoggedIn();
    void aUnitRegistersWithItsAgent();
    void whatIsMissingIsSaidAtItsField();
    void aKnownNumberLeadsToThePersonsAppeal();
    void aKnownUnitLeadsToTheUnitsAppeal();
    void aKnownCreditCodeLeadsToTheUnitsAppeal();
    void aTakenLoginNameIsSaidAtIt();
    void aPhoneInUseLeadsToTheAppeal();
    void aWrongCodeIsSaidAtIt();
    void aCodeIsOfThePhoneThatItWentTo();
    void whatWasTypedStaysUntilSomebodyLogsIn();
    void whatWasTypedGoesWhenNobodyIsThere();
    void oneStepAfterTheOtherFromTheKeyboard();

private:
    void open(const QString &type = u"Person"_s);
    /// The first step, of a person or a unit with its agent.
    void tellWho(const Registration &somebody);
    void tellLogin(const Registration &somebody);
    void tellPhone(const Registration &somebody);
    void tellAll(const Registration &somebody);
    void fill(const QString &kindName, const DeclaredFields &fields);
    AccountId entered(const Registration &registration);
    Registration another() { return newPerson(*m_workspace, ++m_number); }

    int m_number = 300;
};

void EntranceRegisterTest::open(const QString &type)
{
    click(u"loginAs"_s + type);
    click(u"register"_s);
    QTRY_VERIFY(page());
}

/// Two forms may have fields of one name: the second is the agent's.
void EntranceRegisterTest::fill(const QString &kindName, const DeclaredFields &fields)
{
    const bool isAgent = kindName == u"realname.agent"_s;
    const KindDefinition *kind = (*m_workspace)->kinds().newest(kindName);
    for (const FieldDefinition &field : kind->fields) {
        if (!fields.contains(field.name))
            continue;
        QList<QWidget *> shown;
        for (QWidget *part : page()->findChildren<QWidget *>(field.name)) {
            if (part->isVisible())
                shown.append(part);
        }
        QVERIFY2(!shown.isEmpty(), qPrintable(field.name));
        QWidget *part = isAgent ? shown.last() : shown.first();
        part->setFocus();
        if (auto *box = qobject_cast<QComboBox *>(part)) {
            box->setCurrentIndex(box->findData(fields.value(field.name)));
            emit box->activated(box->currentIndex());
        } else {
            auto *line = qobject_cast<QLineEdit *>(part);
            line->selectAll();
            line->insert(fields.value(field.name));
        }
    }
}

void EntranceRegisterTest::tellWho(const Registration &somebody)
{
    fill(u"realname."_s + somebody.type, somebody.fields);
    if (somebody.type == u"unit"_s)
        fill(u"realname.agent"_s, somebody.agent);
    goOn();
    QCOMPARE(page()->step(), 1);
}

void EntranceRegisterTest::tellLogin(const Registration &somebody)
{
    type(u"newLoginName"_s, somebody.loginName);
    type(u"newPassword"_s, somebody.password);
    type(u"newPasswordAgain"_s, somebody.password);
    goOn();
    QCOMPARE(page()->step(), 2);
}

void EntranceRegisterTest::tellPhone(const Registration &somebody)
{
    type(u"phone"_s, somebody.phone);
    haveCodeSent(somebody.phone);
    goOn();
}

void EntranceRegisterTest::tellAll(const Registration &somebody)
{
    tellWho(somebody);
    tellLogin(somebody);
    tellPhone(somebody);
}

AccountId EntranceRegisterTest::entered(const Registration &registration)
{
    const auto at = beforeLogin(*m_workspace);
    return enter(*m_workspace, *at, registration);
}

/// I-01, I-02, I-30
void EntranceRegisterTest::aPersonRegistersAndIsLoggedIn()
{
    const Registration somebody = another();
    open();
    tellAll(somebody);
    QCOMPARE(page()->step(), 3);
    QVERIFY(textOf(u"registered"_s).contains(somebody.loginName));
    QCOMPARE(m_workspace->count(u"select count(*) from account where login_name = ? and phone = ?"_s,
                                {somebody.loginName, somebody.phone}),
             1);
    goOn();
    QTRY_VERIFY(m_window->desk());
    QCOMPARE(m_window->desk()->session().actor().loginName, somebody.loginName);
    for (const QLineEdit *field : m_window->entrance()->findChildren<QLineEdit *>())
        QVERIFY2(!field->text().contains(somebody.password), qPrintable(field->objectName()));
}

/// I-06
void EntranceRegisterTest::aUnitRegistersWithItsAgent()
{
    const Registration unit = newUnit(*m_workspace, ++m_number);
    open(u"Unit"_s);
    tellAll(unit);
    QCOMPARE(page()->step(), 3);
    QCOMPARE(m_workspace->count(u"select count(*) from account a join account_field f on f.account_id = a.id"
                                " where a.login_name = ? and a.type = 'unit' and f.part = 'agent'"_s,
                                {unit.loginName}),
             4);
}

void EntranceRegisterTest::whatIsMissingIsSaidAtItsField()
{
    const Registration somebody = another();
    open();
    goOn();
    QCOMPARE(page()->step(), 0);
    QVERIFY(!faultOf(u"name"_s).isEmpty());
    QCOMPARE(focus()->objectName(), u"name"_s);
    tellWho(somebody);
    type(u"newLoginName"_s, u"no blanks"_s);
    goOn();
    QVERIFY(!faultOf(u"newLoginName"_s).isEmpty());
    QCOMPARE(focus()->objectName(), u"newLoginName"_s);
    type(u"newLoginName"_s, somebody.loginName);
    goOn();
    QVERIFY(!faultOf(u"newPassword"_s).isEmpty());
    tellLogin(somebody);
    type(u"phone"_s, u"12345"_s);
    QVERIFY(!part<QPushButton>(u"sendCode"_s)->isEnabled());
    goOn();
    QVERIFY(!faultOf(u"phone"_s).isEmpty());
    type(u"phone"_s, somebody.phone);
    goOn();
    QVERIFY(!textOf(u"codeLine"_s).isEmpty()); // nothing was sent
    QCOMPARE(page()->step(), 2);
    haveCodeSent(somebody.phone);
    type(u"email"_s, u"no address"_s);
    goOn();
    QVERIFY(!faultOf(u"email"_s).isEmpty());
    type(u"email"_s, {});
    goOn();
    QCOMPARE(page()->step(), 3);
}

/// I-09: what was typed goes along.
void EntranceRegisterTest::aKnownNumberLeadsToThePersonsAppeal()
{
    const Registration known = another();
    QVERIFY(entered(known) > 0);
    Registration again = another();
    again.fields = known.fields;
    open();
    tellAll(again);
    QCOMPARE(page()->step(), 0);
    QVERIFY(!faultOf(u"id_number"_s).isEmpty());
    QVERIFY(wayOut().contains(u"appeal"_s));
    click(u"wayOutButton"_s);
    QCOMPARE(m_window->entrance()->current(), EntranceWay::Appeal);
    QVERIFY(part<QToolButton>(u"appealOfPerson"_s)->isChecked());
    QCOMPARE(part(u"name"_s)->text(), known.fields.value(u"name"_s));
    QCOMPARE(part<QComboBox>(u"region"_s)->currentData(), known.fields.value(u"region"_s));
    QCOMPARE(part<QComboBox>(u"id_type"_s)->currentData(), known.fields.value(u"id_type"_s));
    part(u"id_number"_s)->setFocus(); // it stands masked where nobody types
    QCOMPARE(part(u"id_number"_s)->text(), known.fields.value(u"id_number"_s));
    goOn();
    QCOMPARE(page()->step(), 1); // nothing is missing
}

/// I-09
void EntranceRegisterTest::aKnownUnitLeadsToTheUnitsAppeal()
{
    const Registration known = newUnit(*m_workspace, ++m_number);
    QVERIFY(entered(known) > 0);
    Registration again = newUnit(*m_workspace, ++m_number);
    again.fields.insert(u"name"_s, known.fields.value(u"name"_s));
    open(u"Unit"_s);
    tellAll(again);
    QCOMPARE(page()->step(), 0);
    QVERIFY(wayOut().contains(u"each unit has only one"_s));
    click(u"wayOutButton"_s);
    QVERIFY(part<QToolButton>(u"appealOfUnit"_s)->isChecked());
    QCOMPARE(part(u"name"_s)->text(), known.fields.value(u"name"_s));
}

/// I-09: the unit was renamed, and the papers differ.
void EntranceRegisterTest::aKnownCreditCodeLeadsToTheUnitsAppeal()
{
    const Registration known = newUnit(*m_workspace, ++m_number);
    QVERIFY(entered(known) > 0);
    Registration again = newUnit(*m_workspace, ++m_number);
    again.fields.insert(u"credit_code"_s, known.fields.value(u"credit_code"_s));
    open(u"Unit"_s);
    tellAll(again);
    QCOMPARE(page()->step(), 0);
    QVERIFY(wayOut().contains(u"renamed"_s) && wayOut().contains(u"statement"_s));
    click(u"wayOutButton"_s);
    QCOMPARE(part(u"name"_s)->text(), again.fields.value(u"name"_s));
    goOn();
    QCOMPARE(part(u"credit_code"_s)->text().remove(u' '), known.fields.value(u"credit_code"_s));
}

/// I-02
void EntranceRegisterTest::aTakenLoginNameIsSaidAtIt()
{
    Registration somebody = another();
    somebody.loginName = u"LiMin"_s;
    open();
    tellAll(somebody);
    QCOMPARE(page()->step(), 1);
    QVERIFY(!faultOf(u"newLoginName"_s).isEmpty());
    QCOMPARE(focus()->objectName(), u"newLoginName"_s);
    QCOMPARE(part(u"newPassword"_s)->text(), somebody.password); // nothing is typed twice
}

/// I-07
void EntranceRegisterTest::aPhoneInUseLeadsToTheAppeal()
{
    const Registration known = another();
    const AccountId account = entered(known);
    const CaseId someCase = m_workspace->submitPerson(999 - m_number);
    change(u"insert into binding (key, value, account_id, case_id) values ('phone', ?, ?, ?)"_s,
           {known.phone, account, someCase});
    change(u"delete from inquiry"_s); // the phone may have another code
    Registration again = another();
    again.phone = known.phone;
    open();
    tellAll(again);
    QCOMPARE(page()->step(), 2);
    QVERIFY(!faultOf(u"phone"_s).isEmpty());
    QVERIFY(wayOut().contains(u"appeal"_s));
    click(u"wayOutButton"_s);
    QCOMPARE(m_window->entrance()->current(), EntranceWay::Appeal);
}

void EntranceRegisterTest::aWrongCodeIsSaidAtIt()
{
    const Registration somebody = another();
    open();
    tellWho(somebody);
    tellLogin(somebody);
    type(u"phone"_s, somebody.phone);
    haveCodeSent(somebody.phone);
    const QString right = part(u"code"_s)->text();
    type(u"code"_s, right == u"123456"_s ? u"654321"_s : u"123456"_s);
    const QString before = textOf(u"codeLine"_s);
    goOn();
    QCOMPARE(page()->step(), 2);
    QVERIFY(textOf(u"codeLine"_s) != before);
    QCOMPARE(focus()->objectName(), u"code"_s);
    type(u"code"_s, right);
    goOn();
    QCOMPARE(page()->step(), 3);
}

void EntranceRegisterTest::aCodeIsOfThePhoneThatItWentTo()
{
    const Registration somebody = another();
    open();
    tellWho(somebody);
    tellLogin(somebody);
    type(u"phone"_s, somebody.phone);
    haveCodeSent(somebody.phone);
    type(u"phone"_s, another().phone);
    QVERIFY(part(u"code"_s)->text().isEmpty());
    goOn();
    QCOMPARE(page()->step(), 2);
}

void EntranceRegisterTest::whatWasTypedStaysUntilSomebodyLogsIn()
{
    const Registration somebody = another();
    open();
    tellWho(somebody);
    type(u"newLoginName"_s, somebody.loginName);
    press(Qt::Key_Escape);
    QCOMPARE(page()->step(), 0);
    press(Qt::Key_Escape);
    QVERIFY(isAtLogin());
    click(u"register"_s);
    QCOMPARE(part(u"name"_s)->text(), somebody.fields.value(u"name"_s));
    goOn();
    QCOMPARE(part(u"newLoginName"_s)->text(), somebody.loginName);
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    addAccount(u"someoneelse"_s);
    type(u"loginName"_s, u"someoneelse"_s);
    type(u"loginPassword"_s, password);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_window->desk());
    m_window->logOut();
    click(u"register"_s);
    QVERIFY(part(u"name"_s)->text().isEmpty());
    QCOMPARE(page()->step(), 0);
}

void EntranceRegisterTest::whatWasTypedGoesWhenNobodyIsThere()
{
    const Registration somebody = another();
    open();
    tellWho(somebody);
    QCOMPARE(page()->step(), 1);
    m_window->entrance()->setIdleTime(std::chrono::milliseconds(1));
    QTRY_VERIFY(isAtLogin());
    QVERIFY(!textOf(u"loginNotice"_s).isEmpty());
    m_window->entrance()->setIdleTime(std::chrono::minutes(10));
    click(u"register"_s);
    QCOMPARE(page()->step(), 0);
    QVERIFY(part(u"name"_s)->text().isEmpty());
}

void EntranceRegisterTest::oneStepAfterTheOtherFromTheKeyboard()
{
    const Registration somebody = another();
    open();
    QCOMPARE(focus()->objectName(), u"name"_s);
    fill(u"realname.person"_s, somebody.fields);
    press(Qt::Key_Return);
    QCOMPARE(page()->step(), 1);
    QCOMPARE(focus()->objectName(), u"newLoginName"_s);
    focus()->setProperty("text", somebody.loginName);
    press(Qt::Key_Tab);
    QCOMPARE(focus()->objectName(), u"newPassword"_s);
    QTest::keyClicks(focus(), somebody.password);
    press(Qt::Key_Tab);
    QCOMPARE(focus()->objectName(), u"newPasswordAgain"_s);
    QTest::keyClicks(focus(), somebody.password);
    press(Qt::Key_Return);
    QCOMPARE(page()->step(), 2);
    QCOMPARE(focus()->objectName(), u"phone"_s);
    press(Qt::Key_Tab);
    QCOMPARE(focus()->objectName(), u"code"_s);
    press(Qt::Key_Tab);
    QCOMPARE(focus()->objectName(), u"email"_s); // nothing can be sent yet
    press(Qt::Key_Tab);
    QCOMPARE(focus()->objectName(), u"pageBack"_s);
    press(Qt::Key_Tab);
    QCOMPARE(focus()->objectName(), u"pageMain"_s);
}

QTEST_MAIN(EntranceRegisterTest)
#include "tst_register.moc"
