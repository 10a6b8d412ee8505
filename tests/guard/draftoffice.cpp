// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/draftoffice.h"

#include <QBuffer>
#include <QImage>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// A definition as good as any, and one of a kind that belongs to no account.
QString definitionOf(const QString &type)
{
    return uR"({"account_type": "%1", "reference_prefix": "T", "subject": "name", "number": "id_number", "working_days": 2,
        "submit_action": "submit", "phone_code": false, "phone_rules": [{"name": "mobile"}],
        "fields": [{"name": "name", "type": "text", "max_length": 20, "required": true},
                   {"name": "id_number", "type": "text", "required": true, "shape": "identity_number", "key": "number",
                    "rules": [{"name": "identity_number", "with": {"type": "=resident_id"}}]}],
        "slots": [{"name": "front", "formats": ["jpg"], "max_bytes": 1000000, "required": true},
                  {"name": "back", "formats": ["jpg", "pdf"], "max_bytes": 99000000, "required": false}],
        "actions": [{"name": "submit", "from": [""], "to": "in_review", "desk": "platform" %2}]})"_s.arg(
        type, type == u"none"_s ? QString() : uR"(, "effect": {"part": "person", "state": "in_review"})"_s);
}

} // namespace

QString draftToken()
{
    return QString(64, u'a');
}

QByteArray jpeg(int number)
{
    QImage image(8, 6, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(number % 360, 80, 200));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpg", 90);
    return bytes + QByteArray::number(number);
}

QString hex(const QByteArray &bytes)
{
    return u"'\\x"_s + QString::fromLatin1(bytes.toHex()) + u"'::bytea"_s;
}

void addDrafts(Office &office)
{

    office.administer(
        u"insert into kind_version (kind, version, definition, installed_at) values ('one', 1, '%1', 0), ('none', 1, "
        u"'%2', 0);"
        "insert into kind_action (kind, version, action, from_state, to_state, to_desk, role, needs_reason, "
        "within_seconds,"
        " effect_part, effect_state) values ('one', 1, 'submit', '', 'in_review', 'platform', null, false, 0, 'person',"
        " 'in_review'), ('none', 1, 'submit', '', 'in_review', 'platform', null, false, 0, null, null);"
        "update account set phone = '15400000006' where id = 6;"
        "update account set type = 'person' where id in (6, 7);"
        "insert into document_content (sha256, format, byte_count, width, height, bytes) values"
        " (encode(sha256(%3), 'hex'), 'jpg', 9, 8, 6, %3), (encode(sha256(%4), 'hex'), 'jpg', 9, 8, 6, %4),"
        " (encode(sha256(%5), 'hex'), 'jpg', 9, 8, 6, %5);"
        "insert into draft (kind, account_id, token_hash, station, touched_at) values"
        " ('none', null, sha256('%6'), '%7', clock_ms()), ('one', 6, null, '%7', clock_ms()), ('one', 7, null, '%7', "
        "clock_ms()),"
        "  ('two', 6, null, '%7', clock_ms()), ('none', null, sha256('%6'), '%7', clock_ms() - 172800000);"
        "insert into draft_paper (draft_id, slot, sha256) values (1, 'front', encode(sha256(%3), 'hex')),"
        " (2, 'front', encode(sha256(%4), 'hex')), (3, 'front', encode(sha256(%5), 'hex'));"
        "update draft set case_id = 7, kind = 'one' where id = 4"_s.arg(
            definitionOf(u"person"_s).replace(u'\'', u"''"_s), definitionOf(u"none"_s), hex(jpeg(1)), hex(jpeg(2)),
            hex(jpeg(3)), draftToken(), office.login(u"first"_s)));
    office.administer(u"insert into account_field (account_id, part, name, value) values (6, 'person', 'name', '钱进'),"
                      " (6, 'person', 'id_number', '11010519491231002x')"_s);
}

} // namespace hezhun
