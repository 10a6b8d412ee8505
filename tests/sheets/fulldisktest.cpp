// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/sheetwriter.h"
#include "tests/sheets/manyrows.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

/// An export to a disk that is full is not there, and says so (C-10). A bound on the size of files stands for the
/// disk: there is one where there is setrlimit().
class FullDiskTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.isValid()); }

    /// libxlsxwriter itself takes a full disk for a finished file.
    void saysWhenThereIsNoRoom_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("csv") << u"list.csv"_s;
        QTest::newRow("xlsx") << u"列表.xlsx"_s;
    }
    void saysWhenThereIsNoRoom()
    {
        QFETCH(QString, name);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        for (const rlim_t room : {1 << 12, 1 << 16, 1 << 20}) {
            const rlimit little{room, before.rlim_max};
            setrlimit(RLIMIT_FSIZE, &little);
            const auto count = writeSheet(m_folder.filePath(name), u"l"_s, eightColumns, manyRows(20'000));
            setrlimit(RLIMIT_FSIZE, &before);
            QVERIFY(!count);
            QCOMPARE(count.error().code, u"sheet.not_written"_s);
            QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(FullDiskTest)
#include "fulldisktest.moc"
