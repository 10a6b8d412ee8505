// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pagestore.h"

#include "store/database.h"
#include "store/storeerrors.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int mostTries = 3;

/// A row of digest and bytes, if there is one.
Result<std::optional<ClaimedPaper>> paperFrom(Result<Database::Rows> rows)
{
    if (!rows)
        return rows.error();
    if (rows->next())
        return std::optional(ClaimedPaper{rows->text(0), rows->value(1).toByteArray()});
    if (rows->trouble())
        return *rows->trouble();
    return std::optional<ClaimedPaper>();
}

/// One writer at a time has a file: what is found is what is claimed.
Result<std::optional<ClaimedPaper>> claimInFile(Database &database, std::chrono::seconds howLong)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const QDateTime now = database.now();
    if (const auto ended = database.change(u"update document_drawing set done_at = ?, trouble = 'drawing.failed'"
                                           " where done_at is null and tries >= ? and claimed_until <= ?"_s,
                                           {toStored(now), mostTries, toStored(now)});
        !ended)
        return ended.error();
    auto paper
        = paperFrom(database.select(u"select k.sha256, k.bytes from document_drawing d"
                                    " join document_content k on k.sha256 = d.sha256"
                                    " where d.done_at is null and d.claimed_until <= ? order by d.sha256 limit 1"_s,
                                    {toStored(now)}));
    if (!paper)
        return paper;
    if (*paper) {
        if (const auto taken
            = database.change(u"update document_drawing set tries = tries + 1, claimed_until = ? where sha256 = ?"_s,
                              {toStored(now.addSecs(howLong.count())), (*paper)->sha256});
            !taken)
            return taken.error();
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return paper;
}

Result<Done> addPage(Database &database, const QString &sha256, const DrawnPage &page)
{
    return database.change(
        database.engine() == Engine::Sqlite
            ? u"insert into document_page (sha256, page, format, width, height, bytes) values (?, ?, ?, ?, ?, ?)"_s
            : u"select add_page(?, cast(? as integer), ?, cast(? as integer), cast(? as integer), ?)"_s,
        {sha256, page.page, page.format, page.width, page.height, page.bytes});
}

Result<Done> finish(Database &database, const QString &sha256, const DrawnPages &drawn)
{
    if (database.engine() == Engine::PostgreSql)
        return database.change(u"select pages_done(?, cast(? as integer), ?)"_s,
                               {sha256, drawn.pageCount, drawn.trouble});
    const auto done
        = database.single(u"update document_drawing set pages = ?, trouble = ?, done_at = ?"
                          " where sha256 = ? and done_at is null and claimed_until > ? returning 1"_s,
                          {drawn.pageCount, drawn.trouble, toStored(database.now()), sha256, toStored(database.now())});
    if (!done)
        return done.error();
    return done->isValid() ? Result<Done>(Done{}) : storeError(u"drawing.not_claimed"_s);
}

constexpr auto pageColumns = u"d.done_at is not null, d.pages, d.trouble, p.page, p.format, p.width, p.height, p.bytes";

/// Two transactions, as a paper is read: the first writes down who reads.
Result<Database::Rows> pageRows(Database &database, const QString &sha256)
{
    if (database.isOwner())
        return database.select(u"select %1 from document_drawing d left join document_page p on p.sha256 = d.sha256"
                               " where d.sha256 = ? order by p.page"_s.arg(pageColumns),
                               {sha256});
    const auto ticket = database.single(u"select open_paper(?)"_s, {sha256});
    if (!ticket)
        return ticket.error();
    return database.select(u"select done, page_count, trouble, page, format, width, height, bytes from read_pages(?)"_s,
                           {ticket->toLongLong()});
}

struct Sentence
{
    const char *code;
    const char *text;
};

constexpr Sentence troubles[] = {
    {"drawing.broken",
     QT_TRANSLATE_NOOP("PageStore", "This PDF is damaged and has no page that can be shown. Ask for a JPG or PNG.")},
    {"drawing.locked",
     QT_TRANSLATE_NOOP("PageStore",
                       "This PDF asks for a password and can't be shown. Ask for one without, or for a JPG.")},
    {"drawing.timeout",
     QT_TRANSLATE_NOOP("PageStore", "Drawing the pages of this PDF took too long. Ask for a JPG or PNG.")},
};

} // namespace

std::optional<PageName> PageName::parse(const QString &name)
{
    const qsizetype mark = name.indexOf(u'#');
    if (mark < 0)
        return {};
    return PageName{name.first(mark), name.sliced(mark + 1).toInt()};
}

QString drawingTrouble(const QString &code)
{
    for (const Sentence &sentence : troubles) {
        if (code == QLatin1String(sentence.code))
            return QCoreApplication::translate("PageStore", sentence.text);
    }
    return QCoreApplication::translate("PageStore", "The pages of this PDF can't be drawn. Ask for a JPG or PNG.");
}

PageStore::PageStore(Database &database)
    : m_database(database)
{
}

Result<std::optional<ClaimedPaper>> PageStore::claim(std::chrono::seconds howLong)
{
    if (m_database.engine() == Engine::Sqlite)
        return claimInFile(m_database, howLong);
    return paperFrom(m_database.select(u"select sha256, bytes from claim_paper(?)"_s,
                                       {qint64(std::chrono::milliseconds(howLong).count())}));
}

Result<Done> PageStore::addPages(const QString &sha256, const DrawnPages &drawn)
{
    if (drawn.pages.size() > mostPages)
        return storeError(u"drawing.too_many"_s);
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    for (const DrawnPage &page : drawn.pages) {
        if (auto added = addPage(m_database, sha256, page); !added)
            return added;
    }
    if (auto done = finish(m_database, sha256, drawn); !done)
        return done;
    return transaction->commit();
}

Result<QMap<QString, PaperDrawing>> PageStore::drawings(CaseId id) const
{
    auto rows = m_database.select(
        m_database.engine() == Engine::PostgreSql
            ? u"select sha256, done, pages, drawn, trouble from drawings_of(?)"_s
            : u"select w.sha256, w.done_at is not null, w.pages,"
              " (select count(*) from document_page p where p.sha256 = w.sha256), w.trouble"
              " from case_document d join document_drawing w on w.sha256 = d.sha256 where d.case_id = ?"_s,
        {id});
    if (!rows)
        return rows.error();
    QMap<QString, PaperDrawing> found;
    while (rows->next())
        found.insert(rows->text(0),
                     {rows->integer(1) != 0, int(rows->integer(2)), int(rows->integer(3)), rows->text(4)});
    if (rows->trouble())
        return *rows->trouble();
    return found;
}

Result<DrawnPages> PageStore::pages(const QString &sha256) const
{
    auto rows = pageRows(m_database, sha256);
    if (!rows)
        return rows.error();
    DrawnPages drawn;
    while (rows->next()) {
        drawn.isDrawn = rows->integer(0) != 0;
        drawn.pageCount = int(rows->integer(1));
        drawn.trouble = rows->text(2);
        if (const int page = int(rows->integer(3)); page > 0)
            drawn.pages.append(
                {page, rows->text(4), int(rows->integer(5)), int(rows->integer(6)), rows->value(7).toByteArray()});
    }
    if (rows->trouble())
        return *rows->trouble();
    return drawn;
}

} // namespace hezhun
