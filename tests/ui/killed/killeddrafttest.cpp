// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/commissioners.h"
#include "ui/registration/registrationpage.h"
#include "ui/registration/threadpage.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

constexpr int patience = 60'000; ///< ms; only a program that hangs meets it
constexpr int rounds = 4;
const QStringList typedFields{u"expertise_detail"_s, u"services"_s, u"crops"_s, u"served_detail"_s};

/// What is typed into a field in a round.
QString words(const QString &field, int round)
{
    return u"%1 %2 第%3次"_s.arg(field, QString(u'字').repeated(round + 1)).arg(round);
}

/// A commissioner at the page of registrations, in a process of its own: types, and tells what the page says is kept.
class Typist
{
public:
    explicit Typist(const QStringList &arguments)
        : m_session(WorkspaceAddress::sqlite(arguments.value(2)), actorOf(arguments), kindsOf(arguments))
        , m_unit(arguments.value(5).toLongLong())
        , m_page(m_session)
    {
        QSignalSpy loaded(&m_page, &RegistrationPage::loaded);
        m_page.resize(1208, 700);
        m_page.show();
        m_page.activate();
        if (!QTest::qWaitFor([&] { return !loaded.isEmpty(); }, patience))
            qFatal("the page was not read");
    }

    int type()
    {
        begin();
        for (int round = 0; round < rounds; ++round) {
            for (const QString &field : typedFields) {
                write(field, words(field, round));
                if (!QTest::qWaitFor([this] { return m_page.current()->isAllKept(); }, patience))
                    qFatal("%s was not kept", qPrintable(field));
                std::printf("%s %d\n", qPrintable(field), round);
                std::fflush(stdout);
            }
        }
        return 0;
    }

    /// Says what the page shows, and hands nothing in.
    int look()
    {
        if (!m_page.current() || !m_page.current()->thread().draft)
            return 1;
        for (const QString &field : typedFields)
            std::printf("%s\n", read(field).toUtf8().toBase64().constData());
        return 0;
    }

private:
    static Actor actorOf(const QStringList &arguments)
    {
        auto workspace = Workspace::open(WorkspaceAddress::sqlite(arguments.value(2)));
        if (!workspace)
            qFatal("%s", qPrintable(workspace.error().message));
        Actor actor = *(*workspace)->accounts().actor(arguments.value(3));
        actor.desk = arguments.value(4);
        return actor;
    }
    static KindLibrary kindsOf(const QStringList &arguments)
    {
        return (*Workspace::open(WorkspaceAddress::sqlite(arguments.value(2))))->kinds();
    }

    void begin()
    {
        auto *choice = m_page.findChild<QComboBox *>(u"startUnit"_s);
        choice->setCurrentIndex(choice->findData(m_unit));
        m_page.findChild<QPushButton *>(u"start"_s)->click();
        if (!QTest::qWaitFor([this] { return m_page.current() && m_page.current()->thread().draft; }, patience))
            qFatal("no draft was begun");
    }

    template <typename Widget> Widget *find(const QString &field)
    {
        return m_page.current()->findChild<Widget *>(field);
    }

    /// Key after key, as somebody types.
    void write(const QString &field, const QString &text)
    {
        if (auto *line = find<QLineEdit>(field)) {
            line->clear();
            for (const QChar &key : text)
                line->insert(key);
            return;
        }
        auto *lines = find<QPlainTextEdit>(field);
        if (!lines)
            qFatal("no field %s", qPrintable(field));
        lines->clear();
        for (const QChar &key : text)
            lines->insertPlainText(key);
    }
    QString read(const QString &field)
    {
        if (auto *line = find<QLineEdit>(field))
            return line->text();
        auto *lines = find<QPlainTextEdit>(field);
        return lines ? lines->toPlainText() : u"no field"_s;
    }

    DeskSession m_session;
    AccountId m_unit = 0;
    RegistrationPage m_page;
};

} // namespace

/// Whoever fills in a registration finds what was typed there again after the program was killed (C-03).
class KilledDraftTest : public QObject
{
    Q_OBJECT

private slots:
    void whatWasTypedIsThereAgain_data();
    void whatWasTypedIsThereAgain(); // C-03
};

void KilledDraftTest::whatWasTypedIsThereAgain_data()
{
    QTest::addColumn<int>("told");
    for (const int told : {1, 2, 6, 11, rounds * 4})
        QTest::addRow("after %d", told) << told;
}

void KilledDraftTest::whatWasTypedIsThereAgain()
{
    QFETCH(int, told);
    TestWorkspace workspace;
    Commissioners office(workspace);
    office.addDepartment();
    const Actor person = office.addPerson(1);
    const Actor unit = office.addUnit(1);
    office.grant(unit, person);
    const QStringList who{workspace.access().address.path, person.loginName, person.desk, QString::number(unit.id)};

    QProcess typist;
    typist.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    typist.start(QCoreApplication::applicationFilePath(), QStringList{u"--type"_s} + who);
    for (int line = 0; line < told; ++line) {
        QVERIFY2(typist.canReadLine() || typist.waitForReadyRead(patience), qPrintable(typist.errorString()));
        const QString field = typedFields.at(line % typedFields.size());
        QCOMPARE(QString::fromLatin1(typist.readLine().trimmed()),
                 u"%1 %2"_s.arg(field).arg(line / typedFields.size()));
    }
    typist.kill();
    QVERIFY(typist.waitForFinished(patience));
    // What it told between the last line that was waited for and its end counts too.
    while (typist.canReadLine()) {
        typist.readLine();
        ++told;
    }

    QProcess reader;
    reader.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    reader.start(QCoreApplication::applicationFilePath(), QStringList{u"--look"_s} + who);
    QVERIFY(reader.waitForFinished(patience));
    QCOMPARE(reader.exitCode(), 0);
    for (qsizetype i = 0; i < typedFields.size(); ++i) {
        const QString shown = QString::fromUtf8(QByteArray::fromBase64(reader.readLine().trimmed()));
        const QString field = typedFields.at(i);
        // So often it was typed and kept; the field in turn may have got further when the end came.
        const int times = (told - int(i) + 3) / 4;
        const QString kept = times > 0 ? words(field, times - 1) : QString();
        if (told % 4 == i)
            QVERIFY2(shown == kept || words(field, times).startsWith(shown), qPrintable(shown));
        else
            QCOMPARE(shown, kept);
    }
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--type"_s || arguments.value(1) == u"--look"_s) {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, arguments.value(2) + u".settings"_s);
        Typist typist(arguments);
        return arguments.value(1) == u"--type"_s ? typist.type() : typist.look();
    }
    KilledDraftTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "killeddrafttest.moc"
