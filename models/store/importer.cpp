// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/importer.h"

#include "domain/workingcalendar.h"
#include "store/packageline.h"
#include "store/workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <openssl/crypto.h>

#include <deque>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Importer)
};

/// A line longer than this is no case: it would only fill the memory.
constexpr qint64 maximumLineBytes = 1 << 20;

/// Gives a package's lines, read and inspected, in their order, a few ahead on other threads.
class PackageReader
{
public:
    PackageReader(QFile &file, QString folder, const KindLibrary &kinds, QDate today)
        : m_file(file)
        , m_folder(std::move(folder))
        , m_kinds(kinds)
        , m_today(today)
    {
    }

    ~PackageReader() { m_pool.waitForDone(); }

    std::optional<PackageLine> next()
    {
        while (m_ahead.size() < aheadAtMost && startOne()) { }
        if (m_ahead.empty())
            return {};
        QFuture<PackageLine> first = std::move(m_ahead.front());
        m_ahead.pop_front();
        return first.takeResult();
    }

private:
    static constexpr size_t aheadAtMost = 16;

    bool startOne()
    {
        while (!m_file.atEnd()) {
            QByteArray json = m_file.readLine(maximumLineBytes);
            ++m_number;
            if (json.size() == maximumLineBytes - 1 && !json.endsWith('\n')) {
                while (!m_file.atEnd() && !m_file.readLine(maximumLineBytes).endsWith('\n')) { }
                json = json.left(64);
            }
            if (json.trimmed().isEmpty())
                continue;
            m_ahead.push_back(QtConcurrent::run(&m_pool, [this, number = m_number, json = std::move(json)] {
                PackageLine line = readPackageLine(number, json, m_folder, m_kinds, m_today);
                // What OpenSSL keeps for this thread goes now: at the end of the program it may come too late.
                OPENSSL_thread_stop();
                return line;
            }));
            return true;
        }
        return false;
    }

    QFile &m_file;
    QString m_folder;
    const KindLibrary &m_kinds;
    QDate m_today;
    int m_number = 0;
    std::deque<QFuture<PackageLine>> m_ahead;
    QThreadPool m_pool;
};

/// Writes one line inside the running transaction: whole, or nothing of it.
Result<Done> writeLine(Database &database, CaseIntake &intake, PackageLine line, ImportSummary &summary)
{
    if (line.faults.isEmpty()) {
        Result<Savepoint> part = Savepoint::set(database);
        if (!part)
            return part.error();
        const Result<CaseIntake::Answer> answer = intake.take(line.submission);
        if (!answer)
            return answer.error();
        line.faults = answer->faults;
        if (line.faults.isEmpty()) {
            ++(answer->taken.alreadyThere ? summary.alreadyThere : summary.taken);
            return part->release();
        }
    }
    summary.refused.append({line.line, line.submission.reference, line.faults});
    return Done{};
}

} // namespace

Importer::Importer(Workspace &workspace)
    : m_workspace(workspace)
{
}

Result<ImportSummary> Importer::importPackage(const QString &folder,
                                              const std::function<bool(const ImportProgress &)> &progress)
{
    QFile file(folder + u"/cases.jsonl"_s);
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    if (canonical.isEmpty() || !file.open(QIODevice::ReadOnly))
        return Error{u"import.no_package"_s,
                     Texts::tr("%1 is no package: it has no readable cases.jsonl. Name the folder that the portal "
                               "handed over.")
                         .arg(folder)};
    Database &database = m_workspace.database();
    PackageReader reader(file, canonical, m_workspace.kinds(), WorkingCalendar::builtIn().dayOf(database.now()));
    CaseIntake intake(database, m_workspace.kinds());
    ImportSummary summary;
    int lines = 0;
    bool more = true;
    // What is handed in is nobody's decision.
    if (const auto acting = database.actAs({}); !acting)
        return acting.error();
    while (more) {
        Result<Transaction> transaction = Transaction::begin(database);
        if (!transaction)
            return transaction.error();
        if (const auto alone = intake.keepOthersWaiting(); !alone)
            return alone.error();
        for (int inThis = 0; inThis < linesPerTransaction && more; ++inThis) {
            std::optional<PackageLine> line = reader.next();
            more = line.has_value();
            if (!more)
                break;
            ++lines;
            if (const auto written = writeLine(database, intake, *std::move(line), summary); !written)
                return written.error();
        }
        if (const auto committed = transaction->commit(); !committed)
            return committed.error();
        if (progress && !progress({file.pos(), file.size(), lines}))
            break;
    }
    return summary;
}

} // namespace hezhun
