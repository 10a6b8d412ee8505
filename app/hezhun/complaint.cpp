// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaint.h"

#include <QTextStream>

#ifdef Q_OS_WIN
#include <QMessageBox>

#include <windows.h>
#endif

namespace hezhun {

void complain(const QString &sentence)
{
#ifdef Q_OS_WIN
    const HANDLE error = GetStdHandle(STD_ERROR_HANDLE);
    if (!error || error == INVALID_HANDLE_VALUE) {
        QMessageBox::critical(nullptr, QStringLiteral("Hezhun"), sentence);
        return;
    }
#endif
    QTextStream(stderr) << sentence << Qt::endl;
}

} // namespace hezhun
