// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/nobodyscase.h"

#include "domain/creditcode.h"
#include "domain/residentid.h"
#include "domain/workingcalendar.h"
#include "store/decisionhash.h"

#include <QImage>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

void mustChange(Workspace &workspace, const QString &sql, const QVariantList &parameters)
{
    if (const auto changed = workspace.database().change(sql, parameters); !changed.ok())
        qFatal("%s: %s", qPrintable(sql), qPrintable(changed.error().details));
}

Result<Done> insertKeys(Database &database, CaseId id, const KindDefinition &kind, const DeclaredFields &fields,
                        const QString &phone)
{
    const QString sql = u"insert into case_key (key, value, case_id, field, binds) values (?, ?, ?, ?, ?)"_s;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        if (auto done = database.change(u"insert into case_field (case_id, name, value) values (?, ?, ?)"_s,
                                        {id, it.key(), it.value()});
            !done)
            return done;
        const FieldDefinition *field = kind.field(it.key());
        if (!field->key)
            continue;
        if (auto done = database.change(sql, {caseKeyCode(*field->key), it.value(), id, it.key(), false}); !done)
            return done;
    }
    return database.change(sql, {caseKeyCode(CaseKey::Phone), phone, id, u""_s, false});
}

Result<Done> insertPapers(Database &database, CaseId id, const QMap<QString, QByteArray> &papers)
{
    for (auto it = papers.cbegin(); it != papers.cend(); ++it) {
        const QSize size = QImage::fromData(it.value()).size();
        auto done
            = database.change(u"insert into document_content (sha256, format, byte_count, width, height, bytes)"
                              " values (?, 'jpg', ?, ?, ?, ?) on conflict (sha256) do nothing"_s,
                              {sha256Hex(it.value()), it.value().size(), size.width(), size.height(), it.value()});
        if (done)
            done = database.change(u"insert into case_document (case_id, slot, sha256) values (?, ?, ?)"_s,
                                   {id, it.key(), sha256Hex(it.value())});
        if (!done)
            return done;
    }
    return Done{};
}

} // namespace

QString residentNumber(int person)
{
    const QString first17 = u"11010519900101%1"_s.arg(person, 3, 10, QChar(u'0'));
    return first17 + ResidentId::checkCharacter(first17);
}

QString unitCode(int unit)
{
    // The last character is found by trying: only one of them is right.
    const QString first17 = u"91350100M000%1"_s.arg(unit, 5, 10, QChar(u'0'));
    for (const QChar last : u"0123456789ABCDEFGHJKLMNPQRTUWXY"_s) {
        if (CreditCode::parse(QString(first17 + last)))
            return first17 + last;
    }
    qFatal("no credit code begins with %s", qPrintable(first17));
}

DeclaredFields personsAppeal(int person)
{
    return {{u"name"_s, u"王申诉"_s},
            {u"region"_s, u"mainland"_s},
            {u"id_type"_s, u"resident_id"_s},
            {u"id_number"_s, residentNumber(person)}};
}

DeclaredFields unitsAppeal(int unit, const QString &name)
{
    return {{u"name"_s, name},
            {u"legal_type"_s, u"enterprise"_s},
            {u"credit_code"_s, unitCode(unit)},
            {u"renamed"_s, u"no"_s},
            {u"agent_name"_s, u"王代办"_s},
            {u"region"_s, u"mainland"_s},
            {u"id_type"_s, u"resident_id"_s},
            {u"id_number"_s, residentNumber(900 + unit)}};
}

CaseId handIn(Workspace &workspace, const QString &kindName, const DeclaredFields &fields, const QString &phone,
              const QMap<QString, QByteArray> &papers)
{
    static int handedIn = 0;
    Database &database = workspace.database();
    const KindDefinition &kind = *workspace.kinds().newest(kindName);
    const auto acting = database.actAs({});
    auto transaction = Transaction::begin(database);
    CaseContent content;
    content.reference = u"%1-2026-%2"_s.arg(kind.referencePrefix).arg(++handedIn, 8, 10, QChar(u'0'));
    content.kind = kind.name;
    content.kindVersion = kind.version;
    content.fields = fields;
    content.subject = fields.value(kind.subjectField);
    content.subjectMasked = maskedSubject(kind, fields);
    content.numberMasked = maskedNumber(kind, fields);
    content.placeCode = u""_s;
    content.submittedAt = workspace.database().now().toMSecsSinceEpoch();
    content.dueAt = WorkingCalendar::builtIn().dueAt(workspace.database().now(), kind.workingDays).toMSecsSinceEpoch();
    content.noticePhone = phone;
    for (auto it = papers.cbegin(); it != papers.cend(); ++it)
        content.documents.insert(it.key(), sha256Hex(it.value()));
    const QString digest = contentHash(content);
    const auto id = database.insert(
        u"insert into cases (reference, kind, kind_version, subject, subject_masked, number_masked, place_code,"
        " submitted_at, due_at, content_hash, notice_phone) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id"_s,
        {content.reference, content.kind, content.kindVersion, content.subject, content.subjectMasked,
         content.numberMasked, content.placeCode, content.submittedAt, content.dueAt, digest, phone});
    if (!acting || !transaction || !id)
        return 0;
    HashedDecision first;
    first.caseId = *id;
    first.contentHash = digest;
    first.action = kind.submitAction;
    first.toState = kind.action(kind.submitAction)->to;
    first.decidedAt = content.submittedAt;
    first.reasons = u"[]"_s;
    if (!insertKeys(database, *id, kind, fields, phone) || !insertPapers(database, *id, papers)
        || !insertDecision(database, first, 0) || !transaction->commit())
        return 0;
    return *id;
}

AccountId addAccount(Workspace &workspace, const QString &loginName, const QString &type, const QString &phone)
{
    const auto id = workspace.database().insert(
        u"insert into account (login_name, type, phone, created_at) values (?, ?, ?, ?) returning id"_s,
        {loginName, type, phone.isEmpty() ? u""_s : phone, toStored(workspace.database().now())});
    if (!id)
        qFatal("%s", qPrintable(id.error().details));
    return *id;
}

void bind(Workspace &workspace, const QString &key, const QString &value, AccountId account)
{
    mustChange(workspace, u"insert into binding (key, value, account_id) values (?, ?, ?)"_s, {key, value, account});
}

void say(Workspace &workspace, AccountId account, const QString &part, const QString &field, const QString &value)
{
    mustChange(workspace, u"insert into account_field (account_id, part, name, value) values (?, ?, ?, ?)"_s,
               {account, part, field, value});
}

void addProject(Workspace &workspace, const QString &number, AccountId account, const QString &code)
{
    mustChange(workspace, u"insert into project (number, account_id, unit_code) values (?, ?, ?)"_s,
               {number, account, code});
}

} // namespace hezhun
