// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/librarypath.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// Files that libraries of C open lie where Qt's lie, whatever their names, however long.
class LibraryPathTest : public QObject
{
    Q_OBJECT

private slots:
    void leadsToTheSameFile_data();
    void leadsToTheSameFile();
};

void LibraryPathTest::leadsToTheSameFile_data()
{
    QTest::addColumn<QString>("below");
    QTest::newRow("plain") << u"a"_s;
    QTest::newRow("a person's name") << u"张伟/我的 文档"_s;
    QTest::newRow("beyond the basic plane") << u"𠮷"_s;
    QTest::newRow("beyond 260 characters") << u"核准工作库所在的文件夹/"_s.repeated(40);
}

void LibraryPathTest::leadsToTheSameFile()
{
    QFETCH(QString, below);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(below));
    const QString path = QDir::cleanPath(folder.filePath(below)) + u"/登记册.xlsx"_s;
    std::FILE *const file = std::fopen(libraryPath(path).constData(), "wb");
    QVERIFY(file);
    std::fputs("x", file);
    std::fclose(file);
    QCOMPARE(QFileInfo(path).size(), 1);
}

QTEST_GUILESS_MAIN(LibraryPathTest)
#include "librarypathtest.moc"
