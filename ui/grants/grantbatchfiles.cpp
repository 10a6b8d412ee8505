// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grants/grantbatchfiles.h"

#include "sheets/sheet.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

class SheetFiles
{
    Q_DECLARE_TR_FUNCTIONS(SheetFiles)
};

const QString folderKey = u"sheets/folder"_s;

QString lastFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QSettings().value(folderKey, documents).toString();
}

QString remembered(const QString &path)
{
    if (!path.isEmpty())
        QSettings().setValue(folderKey, QFileInfo(path).absolutePath());
    return path;
}

} // namespace

QString chooseSheetToRead(QWidget *parent)
{
    return remembered(QFileDialog::getOpenFileName(parent, SheetFiles::tr("Choose a table"), lastFolder(),
                                                   SheetFiles::tr("Tables (*.xlsx *.csv)")));
}

QString chooseSheetToWrite(QWidget *parent, const QString &name)
{
    const QString proposed = QDir(lastFolder()).filePath(name + u".xlsx"_s);
    QString path = QFileDialog::getSaveFileName(parent, SheetFiles::tr("Save the table"), proposed,
                                                SheetFiles::tr("Excel table (*.xlsx);;CSV table (*.csv)"));
    if (!path.isEmpty() && !sheetFormatOf(path))
        path += u".xlsx"_s;
    return remembered(path);
}

} // namespace hezhun
