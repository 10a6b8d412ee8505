// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/centre/filingdesk.h"

#include "sheets/sheetreader.h"
#include "tables/registrationpaper.h"
#include "ui/look/palette.h"
#include "ui/pages/rowtable.h"
#include "ui/parts/emptystate.h"
#include "ui/register/filingspage.h"
#include "ui/register/registerbar.h"
#include "ui/register/registrationprinting.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

/// 备案: a department looks up what was filed (C-05, C-10, C-11), exports and prints it.
class RegisterPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();

    void showsWhatTheDeskSees();
    void chipsNarrowAndCount();
    void findsByWhatIsTyped();
    void sortsByItsHeading();
    void enterOpensTheCase();
    void exportsWhatIsShown();
    void printsARegistrationWithItsHistory();
    void unitSeesItsCommissioners();
    void saysWhyNothingIsThere();

private:
    void sit(const Actor &actor);
    template <typename T> T *part(const QString &name) const { return m_page->findChild<T *>(name); }
    bool comes(int rows) const
    {
        return QTest::qWaitFor([&] { return !m_page->model()->isLoading() && m_page->model()->rowCount() == rows; },
                               FilingDesk::patience);
    }
    QString cell(int row, int column) const { return m_page->model()->index(row, column).data().toString(); }
    void picture(const QString &name) const;

    std::unique_ptr<FilingDesk> m_desk;
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<FilingsPage> m_page;
    CaseId m_filed = 0;
};

void RegisterPageTest::init()
{
    QSettings().clear();
    m_desk = std::make_unique<FilingDesk>();
    m_filed = m_desk->office().filed(1);
    m_desk->office().filed(2);
    m_desk->office().toFile(3);
    QVERIFY(m_filed > 0);
    sit(m_desk->office().county);
}

void RegisterPageTest::cleanup()
{
    m_page.reset();
    m_session.reset();
    m_desk.reset();
}

void RegisterPageTest::sit(const Actor &actor)
{
    m_page.reset();
    m_session = m_desk->sit(actor);
    m_page = std::make_unique<FilingsPage>(*m_session);
    m_page->resize(1180, 640);
    m_page->show();
    m_page->activate();
}

/// Kept where somebody wants to look at it.
void RegisterPageTest::picture(const QString &name) const
{
    const QString folder = qEnvironmentVariable("HEZHUN_PICTURES");
    if (!folder.isEmpty())
        m_page->grab().save(QDir(folder).filePath(name + u".png"_s));
}

void RegisterPageTest::showsWhatTheDeskSees()
{
    const QAbstractItemModelTester tester(m_page->model());
    QVERIFY(comes(3));
    QVERIFY(cell(0, RegisterModel::Number).contains(u'*')); // I-40
    QStringList numbers;
    for (int row = 0; row < 3; ++row)
        numbers.append(cell(row, RegisterModel::FilingNumber));
    QVERIFY(numbers.contains(u"KTP-2026-110105-000001"_s) || numbers.filter(u"-110105-000001"_s).size() == 1);
    QVERIFY(QTest::qWaitFor([&] { return m_page->title().contains(u'3'); }, FilingDesk::patience));
    picture(u"register-county"_s);
    sit(m_desk->office().beside);
    QVERIFY(comes(0)); // C-05
    sit(m_desk->office().province);
    QVERIFY(comes(3));
}

void RegisterPageTest::chipsNarrowAndCount()
{
    QVERIFY(comes(3));
    auto *filed = part<QToolButton>(u"registerState:filed"_s);
    QVERIFY(QTest::qWaitFor([&] { return filed->isVisible() && filed->text().endsWith(u'2'); }, FilingDesk::patience));
    QVERIFY(!part<QToolButton>(u"registerState:returned"_s)->isVisible());
    QVERIFY(!part<QToolButton>(u"registerPlace"_s)->isVisible()); // a county has nothing below it
    filed->click();
    QVERIFY(comes(2));
    part<QPushButton>(u"registerClear"_s)->click();
    QVERIFY(comes(3));
}

void RegisterPageTest::findsByWhatIsTyped()
{
    QVERIFY(comes(3));
    const QString number = m_desk->text(u"select number from filing where case_id = ?"_s, {m_filed});
    QVERIFY(m_page->search(number.toLower()));
    QVERIFY(comes(1));
    QCOMPARE(cell(0, RegisterModel::FilingNumber), number);
    // The counters are of all; no chip promises rows that a search does not find.
    auto *filed = part<QToolButton>(u"registerState:filed"_s);
    QVERIFY2(filed->isVisible() && !filed->text().endsWith(u'2'), qPrintable(filed->text()));
    QVERIFY(m_page->search(u"nobody"_s));
    QVERIFY(comes(0));
    QVERIFY(m_page->findChild<EmptyState *>()->isVisible());
    m_page->search(QString());
    QVERIFY(comes(3));
    QVERIFY2(filed->text().endsWith(u'2'), qPrintable(filed->text()));
}

void RegisterPageTest::sortsByItsHeading()
{
    QVERIFY(comes(3));
    emit m_page->table()->horizontalHeader()->sectionClicked(RegisterModel::Subject);
    QVERIFY(comes(3));
    QStringList names;
    for (int row = 0; row < 3; ++row)
        names.append(cell(row, RegisterModel::Subject));
    QStringList sorted = names;
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(names, sorted);
}

void RegisterPageTest::enterOpensTheCase()
{
    QVERIFY(comes(3));
    QSignalSpy asked(m_page.get(), &DeskPage::caseRequested);
    QVERIFY(m_page->table()->selectCase(m_filed));
    QTest::keyClick(m_page->table(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toLongLong(), m_filed);
}

void RegisterPageTest::exportsWhatIsShown()
{
    QVERIFY(comes(3));
    const QTemporaryDir folder;
    part<QToolButton>(u"registerState:filed"_s)->click();
    QVERIFY(comes(2));
    for (const QString &name : {u"list.csv"_s, u"list.xlsx"_s}) {
        QSignalSpy said(m_page.get(), &DeskPage::messageRaised);
        m_page->exportTo(folder.filePath(name));
        QVERIFY(QTest::qWaitFor([&] { return !said.isEmpty(); }, FilingDesk::patience));
        const auto rows = readSheet(folder.filePath(name));
        QVERIFY2(rows, qPrintable(rows ? QString() : rows.error().details));
        QCOMPARE(rows->size(), 3);
        QVERIFY(rows->at(1).at(5).contains(u'*')); // I-40: unless it was asked for
    }
    QCOMPARE(m_desk->text(u"select count(*) from access_log where event = 'register.exported'"_s), u"2"_s);
}

void RegisterPageTest::printsARegistrationWithItsHistory()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"registration.pdf"_s);
    std::optional<Result<Done>> outcome;
    saveRegistration(*m_session, m_filed, path, m_page.get(), [&](const Result<Done> &done) { outcome = done; });
    QVERIFY(QTest::qWaitFor([&] { return outcome.has_value(); }, FilingDesk::patience));
    QVERIFY2(outcome->ok(), qPrintable(outcome->ok() ? QString() : outcome->error().message));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.peek(5) == "%PDF-");

    const auto record = m_desk->workspace()->cases().read(m_filed);
    QVERIFY(record.ok());
    const KindDefinition *kind = m_desk->workspace()->kinds().find(record->row.kind, record->row.kindVersion);
    QTextDocument document;
    RegistrationPaper{*record, *kind}.write(document);
    const QString text = document.toPlainText();
    QVERIFY(text.contains(record->row.reference));
    QVERIFY(text.contains(record->filings.constFirst().number));
    for (const HistoryRow &row : record->history)
        QVERIFY2(text.contains(kind->action(row.action)->label.in(u"zh_CN"_s))
                     || text.contains(kind->action(row.action)->label.in(u"en"_s)),
                 qPrintable(row.action));
    QVERIFY(text.contains(record->fields.value(u"unit_name"_s)));
}

void RegisterPageTest::unitSeesItsCommissioners()
{
    sit(m_desk->office().unit);
    QVERIFY(comes(3));
    QVERIFY(part<QComboBox>(u"registerSearchBy"_s)->findData(int(RegisterSearchBy::Unit)) < 0);
    picture(u"register-unit"_s);
}

void RegisterPageTest::saysWhyNothingIsThere()
{
    sit(m_desk->office().otherUnit);
    QVERIFY(comes(0));
    QVERIFY(m_page->findChild<EmptyState *>()->isVisible());
    QVERIFY(!m_page->findChild<EmptyState *>()->heading().isEmpty());
    picture(u"register-empty"_s);
}

} // namespace hezhun

QTEST_MAIN(hezhun::RegisterPageTest)
#include "tst_register.moc"
