// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QTemporaryDir>

namespace hezhun {

/// A package as a portal hands it over (DESIGN.md, "Import package"), in a folder that goes away with it.
class PortalPackage
{
public:
    PortalPackage();

    QString path() const { return m_folder.filePath(QStringLiteral("package")); }
    /// A line without a fault, as the file packages/person.json has it; its files are put into the folder.
    /// Lines of different numbers, 1 to 99, are of different people.
    QJsonObject goodLine(int number);
    void addLine(const QByteArray &json);
    void addLine(const QJsonObject &line);
    void writeFile(const QString &name, const QByteArray &bytes);
    /// Puts faulty files into the folder: png.jpg, large.jpg, huge.jpg, text.jpg, large-text.jpg, empty.jpg, and
    /// link.jpg, which leads out of it.
    void writeFaultyFiles();

private:
    QTemporaryDir m_folder;
};

} // namespace hezhun
