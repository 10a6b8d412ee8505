// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/kindloader.h"

#include "kinds/definitionreader.h"
#include "kinds/kindconsistency.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

template <typename Value>
Value oneOf(DefinitionReader &in, const QString &key, const QMap<QString, Value> &known, const QString &otherwise)
{
    const QString text = in.optionalText(key, otherwise);
    const auto found = known.constFind(text);
    if (found != known.cend())
        return *found;
    in.fault(key,
             DefinitionReader::tr("\"%1\" is not known here; known are: %2.")
                 .arg(text, QStringList(known.keys()).join(u", "_s)));
    return *known.cbegin();
}

RuleCall readRule(DefinitionReader &in)
{
    return {in.text(u"name"_s), in.textMap(u"with"_s)};
}

/// "account.phone", "unit.unit.place".
std::optional<FieldSource> readSource(DefinitionReader &in)
{
    const QStringList words = in.optionalText(u"from"_s).split(u'.');
    if (words == QStringList{QString()})
        return {};
    if (words.size() < 2 || words.size() > 3 || (words.first() != "account"_L1 && words.first() != "unit"_L1)) {
        in.fault(u"from"_s,
                 DefinitionReader::tr("A value is taken from \"account\" or \"unit\", and a part and a field of it."));
        return {};
    }
    return FieldSource{words.first() == "unit"_L1, words.size() == 3 ? words.at(1) : QString(), words.last()};
}

FieldDefinition readField(DefinitionReader &in)
{
    FieldDefinition field;
    field.name = in.text(u"name"_s);
    field.label = in.localText(u"label"_s);
    field.hint = in.optionalLocalText(u"hint"_s);
    field.type = oneOf<FieldType>(in, u"type"_s,
                                  {{u"text"_s, FieldType::Text},
                                   {u"date"_s, FieldType::Date},
                                   {u"choice"_s, FieldType::Choice},
                                   {u"division"_s, FieldType::Division},
                                   {u"rows"_s, FieldType::Rows}},
                                  u"text"_s);
    field.shape = oneOf<FieldShape>(in, u"shape"_s,
                                    {{u"plain"_s, FieldShape::Plain},
                                     {u"identity_number"_s, FieldShape::IdNumber},
                                     {u"unit_code"_s, FieldShape::CreditCode}},
                                    u"plain"_s);
    field.choices = in.list(u"choices"_s, field.type == FieldType::Choice, [](DefinitionReader &choice) {
        return ChoiceDefinition{choice.text(u"code"_s), choice.localText(u"label"_s)};
    });
    field.columns = in.list(u"columns"_s, field.type == FieldType::Rows, [](DefinitionReader &column) {
        return ColumnDefinition{column.text(u"name"_s), column.localText(u"label"_s),
                                column.number(u"max_length"_s, 1, 200, 60)};
    });
    field.maximumRows = in.number(u"max_rows"_s, 1, 1000, field.maximumRows);
    field.maximumLength = in.number(u"max_length"_s, 1, 4000, field.maximumLength);
    field.required = in.condition(u"required"_s);
    field.triggersCheck = in.flag(u"triggers"_s);
    if (in.has(u"key"_s)) {
        field.key = caseKeyFromCode(in.text(u"key"_s));
        if (!field.key)
            in.fault(u"key"_s, DefinitionReader::tr("This is not a key that cases are found by."));
    }
    field.binds = in.flag(u"binds"_s);
    field.rules = in.list(u"rules"_s, false, readRule);
    field.from = readSource(in);
    return field;
}

SlotDefinition readSlot(DefinitionReader &in)
{
    SlotDefinition slot;
    slot.name = in.text(u"name"_s);
    slot.label = in.localText(u"label"_s);
    slot.instruction = in.optionalLocalText(u"instruction"_s);
    slot.formats = in.texts(u"formats"_s);
    slot.maximumBytes = in.number(u"max_bytes"_s, 1, 64 << 20, 1 << 20);
    slot.required = in.condition(u"required"_s);
    slot.sample = in.optionalText(u"sample"_s);
    return slot;
}

StateDefinition readState(DefinitionReader &in)
{
    StateDefinition state;
    state.name = in.text(u"name"_s);
    state.label = in.localText(u"label"_s);
    state.tone = oneOf<StateTone>(
        in, u"tone"_s, {{u"open"_s, StateTone::Open}, {u"good"_s, StateTone::Good}, {u"bad"_s, StateTone::Bad}},
        u"open"_s);
    return state;
}

std::optional<EffectDefinition> readEffect(DefinitionReader &action)
{
    const QJsonValue effect = action.value(u"effect"_s);
    if (effect.isUndefined())
        return {};
    if (!effect.isObject()) {
        action.fault(u"effect"_s,
                     DefinitionReader::tr("An effect names a part and a state, or what it does, or what it undoes."));
        return {};
    }
    const QJsonObject object = effect.toObject();
    return EffectDefinition{.part = object.value(u"part"_s).toString(),
                            .realNameState = object.value(u"state"_s).toString(),
                            .does = object.value(u"does"_s).toString(),
                            .undoes = object.value(u"undo"_s).toString(),
                            .rows = object.value(u"rows"_s).toString(),
                            .field = object.value(u"field"_s).toString()};
}

ActionDefinition readAction(DefinitionReader &in)
{
    ActionDefinition action;
    action.name = in.text(u"name"_s);
    action.label = in.localText(u"label"_s);
    action.done = in.localText(u"done"_s);
    action.from = in.texts(u"from"_s);
    action.restores = oneOf<Restores>(
        in, u"restores"_s,
        {{QString(), Restores::Nothing}, {u"last"_s, Restores::Last}, {u"chosen"_s, Restores::Chosen}}, {});
    action.to = action.restores == Restores::Nothing ? in.text(u"to"_s) : in.optionalText(u"to"_s);
    action.desk = in.optionalText(u"desk"_s);
    action.role = in.optionalText(u"role"_s);
    action.at = in.optionalText(u"at"_s);
    action.needsReason = in.flag(u"needs_reason"_s);
    action.needsDocumentsSeen = in.flag(u"needs_documents_seen"_s);
    action.withinSeconds = in.number(u"within_seconds"_s, 1, 86400, 0);
    action.needsAccount = in.flag(u"needs_account"_s);
    action.chosenType = in.optionalText(u"chosen_type"_s);
    action.effect = readEffect(in);
    action.notice = in.optionalText(u"notice"_s);
    return action;
}

ReasonDefinition readReason(DefinitionReader &in)
{
    return {in.text(u"code"_s), in.localText(u"label"_s), in.optionalTexts(u"fits"_s)};
}

NoticeDefinition readNotice(DefinitionReader &in)
{
    NoticeDefinition notice{in.text(u"name"_s), in.text(u"text"_s), in.number(u"delay_seconds"_s, 0, 86400, 0)};
    if (in.has(u"told"_s))
        notice.told = in.texts(u"told"_s);
    return notice;
}

PlaceDefinition readPlace(const QJsonValue &value, QList<KindFault> &faults)
{
    PlaceDefinition place;
    if (value.isUndefined())
        return place;
    DefinitionReader in(value, u"place"_s, faults);
    place.field = in.text(u"field"_s);
    place.fromIdNumber = oneOf<bool>(in, u"as"_s, {{u"division"_s, false}, {u"identity_number"_s, true}}, {});
    if (place.fromIdNumber)
        place.typeField = in.text(u"type"_s);
    return place;
}

/// The keys of a kind whose cases are registrations.
void readRegistration(DefinitionReader &in, KindDefinition &kind, QList<KindFault> &faults)
{
    kind.system = in.optionalText(u"system"_s);
    kind.grantRole = in.optionalText(u"grant_role"_s);
    if (const QJsonValue department = in.value(u"department"_s); !department.isUndefined()) {
        DefinitionReader fields(department, u"department"_s, faults);
        kind.department = {fields.text(u"division"_s), fields.text(u"level"_s)};
    }
    kind.filingPrefix = in.optionalText(u"filing_prefix"_s);
    kind.sole = in.optionalText(u"sole"_s);
}

KindDefinition readKind(const QJsonObject &object, QList<KindFault> &faults)
{
    DefinitionReader in(object, {}, faults);
    KindDefinition kind;
    in.optionalText(u"licence"_s);
    kind.name = in.text(u"kind"_s);
    kind.version = in.number(u"version"_s, 1, 1'000'000, 1);
    kind.title = in.localText(u"title"_s);
    kind.formOnly = in.flag(u"form_only"_s);
    kind.icon = in.text(u"icon"_s);
    kind.accountType = in.text(u"account_type"_s);
    kind.referencePrefix = in.optionalText(u"reference_prefix"_s, kind.referencePrefix);
    kind.phoneCode = in.flag(u"phone_code"_s);
    readRegistration(in, kind, faults);
    // A form has nothing that a case has: what is there in spite of that is found when the whole is looked at.
    const bool isCase = !kind.formOnly;
    kind.subjectField = isCase ? in.text(u"subject"_s) : in.optionalText(u"subject"_s);
    kind.numberField = in.optionalText(u"number"_s);
    kind.place = readPlace(in.value(u"place"_s), faults);
    kind.workingDays = in.number(u"working_days"_s, 1, 250, 2);
    kind.bindsPhone = in.flag(u"binds_phone"_s);
    kind.phoneRules = in.list(u"phone_rules"_s, false, readRule);
    kind.phoneTriggersCheck = in.flag(u"phone_triggers"_s);
    kind.nationalChecks = in.conditions(u"national_check"_s);
    kind.submitAction = isCase ? in.text(u"submit_action"_s) : in.optionalText(u"submit_action"_s);
    kind.sections = in.list(u"sections"_s, true, [](DefinitionReader &section) {
        return SectionDefinition{section.localText(u"title"_s), section.texts(u"fields"_s)};
    });
    kind.fields = in.list(u"fields"_s, true, readField);
    kind.slotList = in.list(u"slots"_s, isCase, readSlot);
    kind.states = in.list(u"states"_s, isCase, readState);
    kind.actions = in.list(u"actions"_s, isCase, readAction);
    kind.reasons = in.list(u"reasons"_s, false, readReason);
    kind.notices = in.list(u"notices"_s, false, readNotice);
    return kind;
}

/// Line and column of a byte, both from 1.
QString lineAndColumn(const QByteArray &text, int offset)
{
    const QByteArray before = text.left(offset);
    const auto line = before.count('\n') + 1;
    const auto column = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1;
    return DefinitionReader::tr("line %1, column %2").arg(line).arg(column);
}

} // namespace

LoadedKind loadKind(const QByteArray &json)
{
    LoadedKind loaded;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        loaded.faults.append({lineAndColumn(json, error.offset),
                              DefinitionReader::tr("This is not JSON: %1.").arg(error.errorString())});
        return loaded;
    }
    KindDefinition kind = readKind(document.object(), loaded.faults);
    if (loaded.faults.isEmpty())
        loaded.faults = inconsistencies(kind);
    if (loaded.faults.isEmpty()) {
        kind.source = json;
        loaded.definition = std::move(kind);
    }
    return loaded;
}

} // namespace hezhun
