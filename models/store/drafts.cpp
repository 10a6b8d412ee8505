// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/drafts.h"

#include "kinds/kindlibrary.h"
#include "store/database.h"
#include "store/documentinspection.h"
#include "store/paperrow.h"
#include "store/storeerrors.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

QVariant orNull(AccountId account)
{
    return account > 0 ? QVariant(account) : QVariant();
}

DeclaredFields fieldsIn(const QString &json)
{
    DeclaredFields fields;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        fields.insert(it.key(), it.value().toString());
    return fields;
}

} // namespace

DraftStore::DraftStore(Database &database, const KindLibrary &kinds)
    : m_database(database)
    , m_kinds(kinds)
{
}

Result<Done> DraftStore::actAs(const Actor *by)
{
    return m_database.actAs(by ? by->token : QString());
}

const KindDefinition *DraftStore::definition(const QString &kind) const
{
    const KindDefinition *found = m_kinds.newest(kind);
    return found && !found->formOnly ? found : nullptr;
}

Result<Draft> DraftStore::open(const QString &kind, AccountId account, const Actor *by, const DraftFor &what)
{
    const KindDefinition *definition = this->definition(kind);
    if (!definition)
        return storeError(u"kind.unknown"_s);
    const Result<DraftKey> key = m_database.engine() == Engine::Sqlite ? openInFile(*definition, account, by, what)
                                                                       : openOnServer(*definition, account, by, what);
    return key ? read(*key, by) : Result<Draft>(key.error());
}

Result<DraftKey> DraftStore::openOnServer(const KindDefinition &kind, AccountId account, const Actor *by,
                                          const DraftFor &what)
{
    if (const auto acting = actAs(by); !acting)
        return acting.error();
    if (kind.isRegistration()) {
        const auto draft = m_database.single(u"select open_registration_draft(?, ?, ?, ?)"_s,
                                             {kind.name, account, orNull(what.unit), orNull(what.follows)});
        return draft ? Result<DraftKey>(DraftKey{draft->toLongLong()}) : draft.error();
    }
    auto rows = m_database.select(u"select draft, token from open_draft(?, ?)"_s, {kind.name, orNull(account)});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return storeError(u"draft.unknown"_s);
    return DraftKey{rows->integer(0), rows->text(1)};
}

Result<DraftStore::Standing> DraftStore::standing(const DraftKey &draft, const Actor *by)
{
    if (const auto acting = actAs(by); !acting)
        return acting.error();
    Result<Standing> standing
        = m_database.engine() == Engine::Sqlite ? standingInFile(draft, by) : standingOnServer(draft);
    if (!standing)
        return standing;
    auto rows = m_database.engine() == Engine::Sqlite
        ? m_database.select(u"select p.slot, %1 from draft_paper p join document_content k on k.sha256 = p.sha256"
                            " where p.draft_id = ? order by p.slot"_s.arg(paperColumns),
                            {draft.id})
        : m_database.select(u"select slot, %1 from draft_papers(?, ?) k order by slot"_s.arg(paperColumns),
                            {draft.id, draft.token});
    if (!rows)
        return rows.error();
    while (rows->next())
        standing->papers.append(paperFrom(*rows));
    if (rows->trouble())
        return *rows->trouble();
    const KindDefinition *kind = definition(standing->kind);
    if (!kind || !kind->isRegistration() || standing->caseId > 0)
        return standing;
    auto registration = m_database.engine() == Engine::Sqlite
        ? registrationInFile(draft.id, *kind, standing->accountId)
        : registrationOnServer(draft, *kind);
    if (!registration)
        return registration.error();
    standing->draft = std::move(registration).value();
    return standing;
}

Result<DraftStore::Standing> DraftStore::standingOnServer(const DraftKey &draft)
{
    auto rows = m_database.select(u"select kind, account_id, case_id, reference, login_name, phone, saved from"
                                  " read_draft(?, ?)"_s,
                                  {draft.id, draft.token});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return storeError(u"draft.unknown"_s);
    return Standing{rows->text(0), rows->integer(1), rows->integer(2),        rows->text(3),
                    rows->text(4), rows->text(5),    fieldsIn(rows->text(6)), {}};
}

Result<Draft> DraftStore::read(const DraftKey &draft, const Actor *by)
{
    Result<Standing> found = standing(draft, by);
    if (!found)
        return found.error();
    Draft read = std::move(found->draft);
    read.key = draft;
    read.kind = found->kind;
    read.papers = found->papers;
    return read;
}

Result<CaseDocument> DraftStore::put(const DraftKey &draft, const QString &slot, const QByteArray &bytes,
                                     const Actor *by)
{
    const Result<Standing> found = standing(draft, by);
    if (!found)
        return found.error();
    const KindDefinition *kind = definition(found->kind);
    const SlotDefinition *known = kind ? kind->slot(slot) : nullptr;
    if (found->caseId > 0 || !known)
        return storeError(found->caseId > 0 ? u"draft.unknown"_s : u"document.unknown_slot"_s);
    SlotDefinition allowed = *known;
    allowed.maximumBytes = qMin(allowed.maximumBytes, maximumBytes);
    SubmittedDocument paper{slot, bytes};
    // What is wrong is said here in words, before anything goes on its way; the server asks once more.
    if (const QList<IntakeFault> faults = inspectDocument(paper, allowed); !faults.isEmpty())
        return Error{faults.constFirst().code, faults.constFirst().message};
    if (m_database.engine() == Engine::Sqlite)
        return putInFile(draft, *kind, found->accountId, paper);
    auto rows = m_database.select(u"select paper, format, byte_count, width, height from put_paper(?, ?, ?, ?)"_s,
                                  {draft.id, draft.token, slot, bytes});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return storeError(u"draft.unknown"_s);
    return CaseDocument{slot,
                        rows->text(0),
                        rows->text(1),
                        rows->integer(2),
                        static_cast<int>(rows->integer(3)),
                        static_cast<int>(rows->integer(4))};
}

Result<Done> DraftStore::remove(const DraftKey &draft, const QString &slot, const Actor *by)
{
    const Result<Standing> found = standing(draft, by);
    if (!found)
        return found.error();
    if (m_database.engine() == Engine::PostgreSql)
        return m_database.change(u"select remove_paper(?, ?, ?)"_s, {draft.id, draft.token, slot});
    return removeInFile(draft.id, slot);
}

Result<QByteArray> DraftStore::bytes(const DraftKey &draft, const QString &slot, const Actor *by)
{
    const Result<Standing> found = standing(draft, by);
    if (!found)
        return found.error();
    if (m_database.engine() == Engine::PostgreSql) {
        const auto ticket = m_database.single(u"select open_draft_paper(?, ?, ?)"_s, {draft.id, draft.token, slot});
        if (!ticket)
            return ticket.error();
        const auto content
            = m_database.single(u"select read_draft_paper(?, ?, ?)"_s, {ticket->toLongLong(), draft.id, draft.token});
        return content ? Result<QByteArray>(content->toByteArray()) : content.error();
    }
    const auto content = m_database.single(u"select k.bytes from draft_paper p join document_content k"
                                           " on k.sha256 = p.sha256 where p.draft_id = ? and p.slot = ?"_s,
                                           {draft.id, slot});
    if (!content)
        return content.error();
    if (!content->isValid())
        return storeError(u"document.unknown"_s);
    const auto logged = m_database.change(
        u"insert into access_log (at, account_id, event, subject_id, slot) values (?, ?, 'draft.read', ?, ?)"_s,
        {toStored(m_database.now()), orNull(by ? by->id : 0), orNull(found->accountId), slot});
    if (!logged)
        return logged.error();
    return content->toByteArray();
}

Result<Done> DraftStore::discard(const DraftKey &draft, const Actor *by)
{
    const Result<Standing> found = standing(draft, by);
    if (!found)
        return found.error();
    if (m_database.engine() == Engine::PostgreSql)
        return m_database.change(u"select discard_draft(?, ?)"_s, {draft.id, draft.token});
    return found->caseId > 0 ? Result<Done>(Done{}) : discardInFile(draft.id);
}

} // namespace hezhun
