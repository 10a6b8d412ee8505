// SPDX-License-Identifier: GPL-3.0-or-later
#include "filingdesk.h"

#include "ui/centre/departmentform.h"
#include "ui/centre/departmentimport.h"
#include "ui/centre/departmentletters.h"
#include "ui/centre/departmentspage.h"
#include "ui/forms/divisioneditor.h"
#include "ui/parts/filefield.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

/// The centre's page of departments (C-02): who holds which office, one account issued, many from a file, letters.
class DepartmentsPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void listsWhoHoldsWhat();
    void findsByWhatIsTyped();
    void issuesOneWithALetter();
    void saysWhatIsMissing();
    void refusesWhatIsThereAlready();
    void lettersTellTheOperatorWhatToDo();
    void lettersAreNotLeftByAccident();
    void fileIsCheckedBeforeAnythingIsDone();
    void fileIsIssuedWithLetters();
    void letterIsIssuedAgain();
    void noLetterForWhoIsVerified();

private:
    template <typename T> T *part(const QString &name) const { return m_page->findChild<T *>(name); }
    void click(const QString &name) { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    bool reload()
    {
        QSignalSpy loaded(m_page.get(), &DepartmentsPage::loaded);
        m_page->activate();
        return QTest::qWaitFor([&] { return !loaded.isEmpty(); }, FilingDesk::patience);
    }
    bool waitForLetters(int count)
    {
        return QTest::qWaitFor([&] { return part<QTableWidget>(u"lettersTable"_s)->rowCount() == count; },
                               FilingDesk::patience);
    }
    int rowOf(const QString &code) const
    {
        for (int row = 0; row < m_page->table()->rowCount(); ++row) {
            if (m_page->table()->item(row, 0)->text() == code)
                return row;
        }
        return -1;
    }
    void fill(const QString &code, const QString &name, const QString &login = {})
    {
        click(u"newDepartment"_s);
        m_page->form()->division()->setValue(code);
        emit m_page->form()->division()->edited();
        part<QLineEdit>(u"departmentName"_s)->clear();
        part<QLineEdit>(u"departmentName"_s)->insert(name);
        part<QLineEdit>(u"departmentLogin"_s)->insert(login);
    }
    bool previewFile(const QByteArray &content)
    {
        QFile file(m_folder.filePath(u"list%1.csv"_s.arg(++m_files)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return false;
        file.close();
        QSignalSpy previewed(m_page->import(), &DepartmentImport::previewed);
        m_page->import()->file()->setPath(file.fileName());
        return QTest::qWaitFor([&] { return !previewed.isEmpty(); }, FilingDesk::patience);
    }

    QTemporaryDir m_folder;
    int m_files = 0;
    std::unique_ptr<FilingDesk> m_desk;
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<DepartmentsPage> m_page;
};

void DepartmentsPageTest::init()
{
    m_desk = std::make_unique<FilingDesk>();
    m_session = m_desk->sit(m_desk->office().centre);
    m_page = std::make_unique<DepartmentsPage>(*m_session);
    m_page->resize(1200, 700);
    m_page->show();
    QVERIFY(reload());
}

void DepartmentsPageTest::cleanup()
{
    m_page.reset();
    m_session.reset();
    m_desk.reset();
}

void DepartmentsPageTest::listsWhoHoldsWhat()
{
    m_desk->office().toFile(1);
    QVERIFY(reload());
    QCOMPARE(m_page->table()->rowCount(), 4);
    const int row = rowOf(u"110105"_s);
    QVERIFY(row >= 0);
    QCOMPARE(m_page->table()->item(row, 1)->text(), u"朝阳区科技主管部门"_s);
    QCOMPARE(m_page->table()->item(row, 3)->text(), u"keji_110105"_s);
    QCOMPARE(m_page->table()->item(row, 6)->text(), u"1"_s); // what lies there
    QVERIFY(m_page->title().contains(u'4'));
}

void DepartmentsPageTest::findsByWhatIsTyped()
{
    QTest::keyClicks(part<QLineEdit>(u"findDepartment"_s), u"110108"_s);
    QCOMPARE(m_page->table()->rowCount(), 1);
    QCOMPARE(m_page->table()->item(0, 0)->text(), u"110108"_s);
}

void DepartmentsPageTest::issuesOneWithALetter()
{
    fill(u"130724"_s, u"沽源县科技局"_s);
    QCOMPARE(part<QLineEdit>(u"departmentLogin"_s)->placeholderText(), u"dept_130724"_s);
    click(u"issueDepartment"_s);
    QVERIFY(waitForLetters(1));
    auto *letters = part<QTableWidget>(u"lettersTable"_s);
    QCOMPARE(letters->item(0, 1)->text(), u"沽源县科技局"_s);
    QCOMPARE(letters->item(0, 2)->text(), u"dept_130724"_s);
    QCOMPARE(letters->item(0, 3)->text().size(), 12);
    click(u"lettersDone"_s);
    QCOMPARE(letters->rowCount(), 0);
    QVERIFY(QTest::qWaitFor([&] { return rowOf(u"130724"_s) >= 0; }, FilingDesk::patience));
}

void DepartmentsPageTest::saysWhatIsMissing()
{
    click(u"newDepartment"_s);
    click(u"issueDepartment"_s);
    const qint64 before = m_desk->workspace().count(u"select count(*) from department"_s);
    // The place alone is no department's name.
    m_page->form()->division()->setValue(u"130724"_s);
    emit m_page->form()->division()->edited();
    QVERIFY(!part<QLineEdit>(u"departmentName"_s)->text().isEmpty());
    click(u"issueDepartment"_s);
    QCOMPARE(m_desk->workspace().count(u"select count(*) from department"_s), before);
    QVERIFY(m_page->form()->isVisible());
}

void DepartmentsPageTest::refusesWhatIsThereAlready()
{
    fill(u"110105"_s, u"又一个科委"_s);
    click(u"issueDepartment"_s);
    QVERIFY(
        QTest::qWaitFor([&] { return part<QPushButton>(u"issueDepartment"_s)->isEnabled(); }, FilingDesk::patience));
    QVERIFY(m_page->form()->isVisible());
    QVERIFY(!m_page->letters()->isShowing());
}

void DepartmentsPageTest::lettersTellTheOperatorWhatToDo()
{
    fill(u"130724"_s, u"沽源县科技局"_s);
    click(u"issueDepartment"_s);
    QVERIFY(waitForLetters(1));
    QTextDocument document;
    m_page->letters()->write(document);
    const QString text = document.toPlainText();
    QVERIFY(text.contains(u"沽源县科技局"_s) && text.contains(u"dept_130724"_s));
    QVERIFY(text.contains(part<QTableWidget>(u"lettersTable"_s)->item(0, 3)->text()));
    QVERIFY(text.contains(letterTo({}).more)); // C-02: the operator's own name, and verification
}

void DepartmentsPageTest::lettersAreNotLeftByAccident()
{
    QVERIFY(m_page->atStake().isEmpty());
    fill(u"130724"_s, u"沽源县科技局"_s);
    click(u"issueDepartment"_s);
    QVERIFY(waitForLetters(1));
    QVERIFY(!m_page->atStake().isEmpty());
    click(u"lettersDone"_s);
    QVERIFY(m_page->atStake().isEmpty());
}

void DepartmentsPageTest::fileIsCheckedBeforeAnythingIsDone()
{
    click(u"manyDepartments"_s);
    QVERIFY(previewFile("130700,张家口市科技局,\n110105,朝阳区科委,\n130799,某局,\n"));
    auto *rows = part<QTableWidget>(u"importTable"_s);
    QCOMPARE(rows->rowCount(), 3);
    QVERIFY(!part<QPushButton>(u"issueList"_s)->isEnabled());
    QVERIFY2(part<QLabel>(u"importSummary"_s)->text().contains(u'2'),
             qPrintable(part<QLabel>(u"importSummary"_s)->text()));
    const QString fine = rows->item(0, 5)->text();
    QVERIFY(rows->item(1, 5)->text() != fine && rows->item(2, 5)->text() != fine);
    QCOMPARE(m_desk->workspace().count(u"select count(*) from department"_s), 4);
}

void DepartmentsPageTest::fileIsIssuedWithLetters()
{
    click(u"manyDepartments"_s);
    QVERIFY(previewFile("代码,部门,登录名\n130700,张家口市科技局,zjk\n130724,沽源县科技局,\n"));
    QVERIFY(part<QPushButton>(u"issueList"_s)->isEnabled());
    click(u"issueList"_s);
    QVERIFY(waitForLetters(2));
    QCOMPARE(part<QTableWidget>(u"lettersTable"_s)->item(0, 2)->text(), u"zjk"_s);
    QCOMPARE(m_desk->workspace().count(u"select count(*) from department"_s), 6);
}

void DepartmentsPageTest::letterIsIssuedAgain()
{
    fill(u"130724"_s, u"沽源县科技局"_s);
    click(u"issueDepartment"_s);
    QVERIFY(waitForLetters(1));
    const QString first = part<QTableWidget>(u"lettersTable"_s)->item(0, 3)->text();
    click(u"lettersDone"_s);
    QVERIFY(QTest::qWaitFor([&] { return rowOf(u"130724"_s) >= 0; }, FilingDesk::patience));
    m_page->table()->setCurrentCell(rowOf(u"130724"_s), 0);
    click(u"letterAgain"_s);
    QVERIFY(waitForLetters(1));
    QVERIFY(part<QTableWidget>(u"lettersTable"_s)->item(0, 3)->text() != first);
}

void DepartmentsPageTest::noLetterForWhoIsVerified()
{
    m_page->table()->setCurrentCell(rowOf(u"110105"_s), 0);
    QVERIFY(!part<QPushButton>(u"letterAgain"_s)->isEnabled());
}

} // namespace hezhun

QTEST_MAIN(hezhun::DepartmentsPageTest)
#include "tst_departments.moc"
