// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/entrance/entrancewindow.h"

#include "tests/store/newcomers.h"
#include "ui/parts/formrow.h"
#include "ui/shell/desk.h"

#include <QComboBox>
#include <QSettings>

namespace hezhun {

void EntranceWindow::initTestCase()
{
    QCoreApplication::setOrganizationName(u"HezhunTest"_s);
    QCoreApplication::setApplicationName(QString::fromLatin1(metaObject()->className()));
    m_workspace = std::make_unique<TestWorkspace>();
    // The window looks at the real clock, when a code runs out for one.
    m_workspace->pass(std::chrono::seconds(m_workspace->now().secsTo(QDateTime::currentDateTimeUtc())));
    m_access = testEngine() == Engine::PostgreSql ? m_workspace->database().station() : m_workspace->access();
}

void EntranceWindow::init()
{
    QSettings().clear();
    change(u"delete from inquiry"_s); // what one test asked limits none of the others
    m_keychain = std::make_shared<MemoryKeychain>();
    start();
}

void EntranceWindow::start()
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>(Choices::remembered(), Scheme::Light, DemoOffer(), m_keychain);
    m_window->useLanguage(u"en"_s);
    m_window->show();
    m_window->openWorkspace(m_access);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

AccountId EntranceWindow::addAccount(const QString &loginName, const QString &type, const QString &phone)
{
    NewAccount account;
    account.loginName = loginName;
    account.type = type;
    account.displayName = loginName;
    account.phone = phone;
    account.password = password;
    const auto added = (*m_workspace)->accounts().add(account);
    if (!added.ok())
        qFatal("%s", qPrintable(added.error().message));
    return *added;
}

void EntranceWindow::change(const QString &sql, const QVariantList &parameters)
{
    const auto changed = (*m_workspace)->database().change(sql, parameters);
    if (!changed.ok())
        qFatal("%s", qPrintable(changed.error().details));
}

void EntranceWindow::haveCodeSent(const QString &address)
{
    click(u"sendCode"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!codeSentTo(*m_workspace, address).isEmpty(), 30000);
    QTRY_VERIFY(textOf(u"codeLine"_s).contains(u":"_s)); // until when it serves
    type(u"code"_s, codeSentTo(*m_workspace, address));
}

QWidget *EntranceWindow::current() const
{
    const EntranceWay way = m_window->entrance()->current();
    return way == EntranceWay::LogIn ? static_cast<QWidget *>(m_window->loginPage()) : m_window->entrance()->page(way);
}

void EntranceWindow::type(const QString &name, const QString &text)
{
    auto *field = part(name);
    QVERIFY2(field, qPrintable(name));
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    field->insert(text); // an input method brings whole words
}

void EntranceWindow::choose(const QString &comboBox, const QString &code)
{
    auto *box = part<QComboBox>(comboBox);
    QVERIFY2(box, qPrintable(comboBox));
    const int index = box->findData(code);
    QVERIFY2(index >= 0, qPrintable(code));
    box->setFocus();
    box->setCurrentIndex(index);
    emit box->activated(index);
}

void EntranceWindow::click(const QString &name)
{
    auto *button = part<QAbstractButton>(name);
    QVERIFY2(button, qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
}

void EntranceWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(focus() ? focus() : m_window.get(), key, modifiers);
}

void EntranceWindow::goOn()
{
    click(u"pageMain"_s);
    awaitAnswer();
    savePicture();
}

/// To be looked at by whoever works on the pages: HEZHUN_PICTURES is a folder, HEZHUN_LOOK may be "zh_CN dark 1920
/// 1080".
void EntranceWindow::savePicture()
{
    const QString folder = qEnvironmentVariable("HEZHUN_PICTURES");
    if (folder.isEmpty())
        return;
    const QStringList look = qEnvironmentVariable("HEZHUN_LOOK", u"en light 1280 800"_s).split(u' ');
    m_window->useLanguage(look.value(0));
    m_window->useScheme(look.value(1) == u"dark"_s ? Scheme::Dark : Scheme::Light);
    m_window->resize(look.value(2).toInt(), look.value(3).toInt());
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents(); // what takes its place anew does so in several rounds
    m_window->grab().save(
        u"%1/%2-%3-%4.png"_s.arg(folder, QString::fromLatin1(QTest::currentTestFunction()), look.join(u'-'))
            .arg(++m_pictures));
}

void EntranceWindow::awaitAnswer()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_window->desk() || !page() || !page()->isBusy(), 30000);
}

QString EntranceWindow::textOf(const QString &label) const
{
    const auto *found = part<QLabel>(label);
    return found ? found->text() : QString();
}

QString EntranceWindow::faultOf(const QString &field) const
{
    for (const FormRow *row : current()->findChildren<FormRow *>()) {
        if (row->field()->objectName() == field && row->isVisible())
            return row->fault();
    }
    return {};
}

} // namespace hezhun
