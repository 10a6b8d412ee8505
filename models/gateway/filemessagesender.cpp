// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/filemessagesender.h"

#include "gateway/httpsmessagesender.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <sys/stat.h>
#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FileMessageSender)
};

Error refused(const QString &path)
{
    return {
        u"messages.file"_s,
        Texts::tr("Messages can't be written into %1: it must be a file that you may write, and nobody else may read.")
            .arg(path)};
}

#ifdef Q_OS_WIN
/// A descriptor of a file, made where there is none; -1 when it is anything else. Who may read it is what the folder
/// says, and the folders of people are their own.
int openPrivately(const QString &path)
{
    if (QFileInfo(path).isSymbolicLink() || QFileInfo(path).isShortcut())
        return -1;
    return ::_wopen(qUtf16Printable(path), _O_RDWR | _O_APPEND | _O_CREAT | _O_BINARY | _O_NOINHERIT,
                    _S_IREAD | _S_IWRITE);
}

bool reachesTheDisk(QFile &file)
{
    return file.flush() && ::_commit(file.handle()) == 0;
}
#else
/// A descriptor of a file of our own, made with 0600 where there is none; -1 when it is anything else.
int openPrivately(const QString &path)
{
    const int descriptor
        = ::open(QFile::encodeName(path).constData(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return -1;
    struct stat found = {};
    if (::fstat(descriptor, &found) == 0 && S_ISREG(found.st_mode) && (found.st_mode & 0077) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

bool reachesTheDisk(QFile &file)
{
    return file.flush() && ::fsync(file.handle()) == 0;
}
#endif

} // namespace

FileMessageSender::FileMessageSender(const QString &path)
    : m_file(path)
{
}

Result<std::unique_ptr<FileMessageSender>> FileMessageSender::open(const QString &path)
{
    std::unique_ptr<FileMessageSender> sender(new FileMessageSender(path));
    const int descriptor = openPrivately(path);
    if (descriptor < 0
        || !sender->m_file.open(descriptor, QIODevice::ReadWrite | QIODevice::Append, QFileDevice::AutoCloseHandle))
        return refused(path);
    // A line that was cut off by a crash is ended: the message is written again in a line of its own.
    QFile &file = sender->m_file;
    char last = '\n';
    if (file.size() > 0 && (!file.seek(file.size() - 1) || file.read(&last, 1) != 1))
        return refused(path);
    if (last != '\n' && file.write("\n", 1) != 1)
        return refused(path);
    return sender;
}

SendResult FileMessageSender::send(const OutgoingMessage &message)
{
    QByteArray line = QJsonDocument(toJson(message)).toJson(QJsonDocument::Compact) + '\n';
    if (std::exchange(m_isCutOff, false))
        line.prepend('\n');
    if (m_file.write(line) == line.size() && reachesTheDisk(m_file))
        return {SendOutcome::Sent, {}};
    m_isCutOff = true;
    return {SendOutcome::Later, u"messages.file"_s};
}

} // namespace hezhun
