// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/choices.h"
#include "ui/shell/preset.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// The administrator's file: how it is read, and what counts before what.
class PresetTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"HezhunTest"_s);
        QCoreApplication::setApplicationName(u"preset"_s);
    }

    void init()
    {
        QSettings().clear();
        qunsetenv("PGSSLROOTCERT");
    }

    void withoutAFileNothingIsPreset()
    {
        QCOMPARE(Preset::read(m_folder.filePath(u"none.ini"_s)), Preset());
        QCOMPARE(Choices::remembered(Preset()).language, u"zh_CN"_s);
    }

    void readsEverything()
    {
        write(u"ca.crt"_s, "certificate");
        const Preset preset = written("; 注释\r\n[workspace]\r\n"
                                      "address = postgresql://station@db1,db2:5433/hezhun?sslmode=verify-full;x\r\n"
                                      "authority = ca.crt\r\nfixed = Yes\r\n\r\n# more\r\n[window]\r\n"
                                      "language=en\r\nscheme = dark\r\n");
        QVERIFY2(preset.trouble().isEmpty(), qUtf8Printable(preset.trouble()));
        QCOMPARE(preset.workspace, u"postgresql://station@db1,db2:5433/hezhun?sslmode=verify-full;x"_s);
        QCOMPARE(preset.authority, m_folder.filePath(u"ca.crt"_s));
        QVERIFY(preset.isFixed);
        QCOMPARE(preset.language, u"en"_s);
        QCOMPARE(preset.scheme, Scheme::Dark);
    }

    void theSampleThatIsShippedPresetsNothing()
    {
        const Preset preset = Preset::read(QStringLiteral(HEZHUN_PRESET_SAMPLE));
        QVERIFY(!preset.file.isEmpty());
        Preset nothing;
        nothing.file = preset.file;
        QCOMPARE(preset, nothing);
    }

    void whatTheSampleOffersIsUnderstood()
    {
        QFile sample(QStringLiteral(HEZHUN_PRESET_SAMPLE));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        QByteArray text = sample.readAll();
        const qsizetype commented = text.size();
        text.replace("\n;", "\n");
        QVERIFY(text.size() < commented);
        text.replace("\n ", "\n;"); // words again
        write(u"ca.crt"_s, "certificate");
        const Preset preset = written(text);
        QVERIFY2(preset.trouble().isEmpty(), qUtf8Printable(preset.trouble()));
        QVERIFY(preset.workspace.startsWith(u"postgresql://"_s));
        QVERIFY(!preset.language.isEmpty() && !preset.authority.isEmpty());
    }

    void aFileOfNotepadIsReadByItsMark()
    {
        QCOMPARE(written("\xef\xbb\xbf[window]\nlanguage=en\n").language, u"en"_s);
        QCOMPARE(written(QByteArray::fromHex("fffe5b00770069006e0064006f0077005d000a00")
                         + "s\0c\0h\0e\0m\0e\0=\0d\0a\0r\0k\0"_ba)
                     .scheme,
                 Scheme::Dark);
    }

    void backslashesAreOnlyBackslashes()
    {
        const Preset preset = written("[workspace]\naddress = sqlite:C:\\new\\张伟 的\\table.hezhun\n");
        QVERIFY(preset.workspace.endsWith(u"table.hezhun"_s));
        QVERIFY(preset.workspace.contains(u"张伟 的"_s));
        QVERIFY(!preset.workspace.contains(u'\n') && !preset.workspace.contains(u'\t'));
    }

    void aFileBesideItIsFoundFromAnywhere()
    {
        QCOMPARE(written("[workspace]\naddress = sqlite:office.hezhun\n").workspace,
                 u"sqlite:"_s + m_folder.filePath(u"office.hezhun"_s));
    }

    void saysWhichLineIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("unknown key") << "[window]\nlangage=en\n"_ba << 2;
        QTest::newRow("unknown empty key") << "[window]\nlangage=\n"_ba << 2;
        QTest::newRow("unknown section") << "[windows]\n"_ba << 1;
        QTest::newRow("no section") << "\nlanguage=en\n"_ba << 2;
        QTest::newRow("no value") << "[window]\n\n\nlanguage\n"_ba << 4;
        QTest::newRow("unknown language") << "[window]\nlanguage=tlh\n"_ba << 2;
        QTest::newRow("unknown scheme") << "[window]\nscheme=pink\n"_ba << 2;
        QTest::newRow("neither yes nor no") << "[workspace]\nfixed=maybe\n"_ba << 2;
        QTest::newRow("twice") << "[window]\nlanguage=en\nlanguage=en\n"_ba << 3;
        QTest::newRow("no address") << "[workspace]\naddress=oracle:scott\n"_ba << 2;
        QTest::newRow("no certificate") << "[workspace]\nauthority=gone.crt\n"_ba << 2;
    }

    void saysWhichLineIsWrong()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        const Preset preset = written(text);
        QVERIFY(preset.fault);
        QVERIFY2(preset.trouble().contains(QString::number(line)), qUtf8Printable(preset.trouble()));
        QVERIFY2(preset.trouble().contains(u"hezhun.ini"_s), qUtf8Printable(preset.trouble()));
    }

    void nothingOfABrokenFileIsUsed()
    {
        const Preset preset = written("[window]\nscheme=dark\nlanguage=en\n[workspace]\naddress=oracle:scott\n");
        QVERIFY(preset.fault);
        QCOMPARE(preset, (Preset{.file = preset.file, .fault = preset.fault}));
    }

    void aPasswordInTheAddressIsNotRepeated()
    {
        const Preset preset = written("[workspace]\naddress = postgresql://a:Geheim7@db/hezhun\n");
        QVERIFY(preset.fault);
        QVERIFY(!preset.trouble().contains(u"Geheim7"_s));
        const Preset twice = written("[workspace]\naddress =\naddress = postgresql://a:Geheim7@db/hezhun\n");
        QVERIFY(twice.fault);
        QVERIFY(!twice.trouble().contains(u"Geheim7"_s));
    }

    void whatIsNoTextIsSaid()
    {
        QVERIFY(written("[window]\nscheme=\xb0\xb5\n").trouble().contains(u"UTF-8"_s));
        QVERIFY(written(QByteArray(70'000, ' ')).fault);
    }

    void theUsersChoiceCountsBeforeThePreset()
    {
        const Preset preset{.workspace = u"sqlite:/preset.hezhun"_s, .language = u"en"_s, .scheme = Scheme::Dark};
        Choices choices = Choices::remembered(preset);
        QCOMPARE(choices.language, u"en"_s);
        QCOMPARE(choices.scheme, Scheme::Dark);
        QCOMPARE(choices.workspace, preset.workspace);
        choices.language = u"zh_CN"_s;
        choices.scheme = std::nullopt;
        choices.workspace = u"sqlite:/own.hezhun"_s;
        choices.remember();
        const Choices again = Choices::remembered(preset);
        QCOMPARE(again.language, u"zh_CN"_s);
        QCOMPARE(again.scheme, std::nullopt);
        QCOMPARE(again.workspace, u"sqlite:/own.hezhun"_s);
    }

    void whoChoseNothingFollowsThePreset()
    {
        const Preset before{.workspace = u"postgresql://old/hezhun"_s, .language = u"en"_s, .scheme = Scheme::Dark};
        Choices::remembered(before).remember();
        const Preset after{.workspace = u"postgresql://new/hezhun"_s, .language = u"zh_CN"_s};
        const Choices choices = Choices::remembered(after);
        QCOMPARE(choices.workspace, after.workspace);
        QCOMPARE(choices.language, u"zh_CN"_s);
        QCOMPARE(choices.scheme, std::nullopt);
    }

    void aFixedWorkspaceCountsBeforeTheUsersChoice()
    {
        Choices choices;
        choices.workspace = u"sqlite:/own.hezhun"_s;
        choices.remember();
        const Preset fixed{.workspace = u"postgresql://db/hezhun"_s, .isFixed = true};
        const Choices office = Choices::remembered(fixed);
        QCOMPARE(office.workspace, fixed.workspace);
        office.remember();
        QCOMPARE(Choices::remembered().workspace, u"sqlite:/own.hezhun"_s); // kept for when it is not fixed any more
    }

    void nothingIsFixedWithoutAWorkspace() { QVERIFY(!written("[workspace]\nfixed = yes\n").isFixed); }

    void theAuthorityVouchesUnlessTheUserNamesAnother()
    {
        const Preset preset{.authority = m_folder.filePath(u"证书.crt"_s)};
        preset.vouch();
        QCOMPARE(QFile::decodeName(qgetenv("PGSSLROOTCERT")), preset.authority);
        Preset{.authority = u"/other.crt"_s}.vouch();
        QCOMPARE(QFile::decodeName(qgetenv("PGSSLROOTCERT")), preset.authority);
    }

private:
    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(text), text.size());
    }

    Preset written(const QByteArray &text)
    {
        write(u"hezhun.ini"_s, text);
        return Preset::read(m_folder.filePath(u"hezhun.ini"_s));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(PresetTest)
#include "tst_preset.moc"
