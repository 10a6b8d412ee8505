// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casekey.h"
#include "domain/fieldrules.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace hezhun {

/// A text of a definition in each language that it is given in ("zh_CN", "en").
struct LocalText
{
    QMap<QString, QString> byLanguage;

    /// The text in `language`, else in Simplified Chinese, else empty.
    QString in(const QString &language) const;
    bool operator==(const LocalText &) const = default;
};

/// Gives the declared value of a field, empty when it was not declared.
using DeclaredValue = std::function<QString(const QString &field)>;

/// When something is required: always, never, or when each of the named fields has one of its listed values.
struct Condition
{
    bool always = false;
    QMap<QString, QStringList> when;

    bool holds(const DeclaredValue &declared) const;
    bool operator==(const Condition &) const = default;
};

struct ChoiceDefinition
{
    QString code;
    LocalText label;

    bool operator==(const ChoiceDefinition &) const = default;
};

/// Rows: a list of rows with named columns; the value is a JSON array of arrays of texts, as toRows() reads it.
enum class FieldType { Text, Date, Choice, Division, Rows };

/// How a value is set when a person must compare it with a picture.
enum class FieldShape { Plain, IdNumber, CreditCode };

/// One column of a list.
struct ColumnDefinition
{
    QString name;
    LocalText label;
    int maximumLength = 60; ///< characters

    bool operator==(const ColumnDefinition &) const = default;
};

/// Where a value is taken from that nobody types (C-12): the account that hands in, or the unit that it does so for.
/// Of a part of it ("account.person.name", "unit.unit.place"), or of the account itself ("account.phone",
/// "unit.display_name").
struct FieldSource
{
    bool isUnits = false; ///< the unit's, else the account's
    QString part; ///< "person", "unit", "agent"; empty: the account itself
    QString field; ///< of the part's definition; without a part "phone", "email", "display_name" or "login_name"

    bool operator==(const FieldSource &) const = default;
};

struct FieldDefinition
{
    QString name;
    LocalText label;
    LocalText hint; ///< explains a difficult field; empty: none
    FieldType type = FieldType::Text;
    FieldShape shape = FieldShape::Plain;
    QList<ChoiceDefinition> choices;
    QList<ColumnDefinition> columns; ///< of Rows
    int maximumRows = 200; ///< of Rows
    int maximumLength = 200; ///< characters
    Condition required;
    bool triggersCheck = false; ///< a change asks for a new verification (I-32)
    std::optional<CaseKey> key; ///< cases are found by this value
    bool binds = false; ///< once passed, no other account may have this value (I-07, I-08)
    QList<RuleCall> rules;
    std::optional<FieldSource> from; ///< taken from there, whatever anybody types

    QString choiceLabel(const QString &code, const QString &language) const;
    bool operator==(const FieldDefinition &) const = default;
};

struct SectionDefinition
{
    LocalText title;
    QStringList fields;

    bool operator==(const SectionDefinition &) const = default;
};

struct SlotDefinition
{
    QString name;
    LocalText label;
    LocalText instruction; ///< what must be seen on the paper
    QStringList formats; ///< "jpg", "png", "pdf"
    qint64 maximumBytes = 1 << 20;
    Condition required;
    QString sample; ///< name of a sample picture below :/samples, empty: none

    bool operator==(const SlotDefinition &) const = default;
};

/// What the end of a case means for the one who filed it; open states have none.
enum class StateTone { Open, Good, Bad };

struct StateDefinition
{
    QString name;
    LocalText label;
    StateTone tone = StateTone::Open;

    bool operator==(const StateDefinition &) const = default;
};

/// What the database does when an action is taken. One of these:
/// - it sets the state of the account's real name for one part of it ("person", "unit", "agent"), and binds or frees
///   what is bound by it;
/// - "give_back" (I-25): the account that was chosen gets a one-time password, the phone that is told where it has
/// none,
///   and the unit's new name where the unit was renamed (I-09); "add_phone" (Q-01): it gets that phone; "merge" (Q-02):
///   projects move as the list in the field `rows` says, and the old accounts retire;
/// - "file" (C-11): the case gets a filing number, which is revoked when this is undone;
/// - "move_office" (C-09) and "undo_case" (C-08): what the field `field` names is done to an office or another case;
/// - it undoes what one of these did.
struct EffectDefinition
{
    QString part = {};
    QString realNameState = {}; ///< code of RealNameState
    QString does = {};
    QString undoes = {};
    QString rows = {}; ///< the field that "merge" reads: number of a project, old and new account
    QString field = {}; ///< the field that "move_office" and "undo_case" read

    bool operator==(const EffectDefinition &) const = default;
};

/// An action that puts a case back to where it was, instead of leading to a state of its own.
enum class Restores {
    Nothing,
    Last, ///< before its last decision, by whoever made that
    Chosen, ///< before the decision that Decision::undoes names (C-08)
};

/// The role of what only the database does by itself, as a consequence of something else.
inline constexpr QLatin1StringView systemRole("system");

struct ActionDefinition
{
    QString name;
    LocalText label;
    LocalText done; ///< what is said once it is done ("Passed")
    QStringList from; ///< states; the empty state is that of a case not yet submitted
    QString to;
    /// Where the case lies next; empty: on none. "{unit}", "{department}" and "{account}" stand for the unit that the
    /// case is handed in for, the code of its department and whoever handed it in: "unit:{unit}".
    QString desk;
    /// Role that the actor holds on the case's desk; "applicant": whoever handed it in, or the system for them;
    /// "system": nobody (systemRole); empty: the system itself, at intake, or whoever made the decision that is taken
    /// back.
    QString role;
    QString at; ///< the desk where the role must be held, wherever the case lies; empty: where it lies
    Restores restores = Restores::Nothing; ///< `to` and `desk` are empty then
    bool needsReason = false;
    bool needsDocumentsSeen = false;
    int withinSeconds = 0; ///< > 0: only the maker of the last decision, this long after it
    bool needsAccount = false; ///< the reviewer says which account it is about, of those that match the case
    QString chosenType; ///< "person", "unit": the type that this account must have; empty: either
    std::optional<EffectDefinition> effect;
    QString notice; ///< empty: none

    /// Whoever handed a case in takes it back by this (撤回).
    bool isApplicants() const { return role == QLatin1String("applicant"); }
    bool operator==(const ActionDefinition &) const = default;
};

struct ReasonDefinition
{
    QString code;
    LocalText label;
    QStringList fits; ///< codes of checks, or prefixes of them ending in '.', that suggest this reason

    bool operator==(const ReasonDefinition &) const = default;
};

struct NoticeDefinition
{
    QString name;
    /// To the phone, in Chinese; {subject} is the masked name, {reasons} the reasons' labels, {words}. Where an account
    /// was chosen, {login_name} is its; where it was given back, {one_time_password}; where it was filed,
    /// {filing_number}.
    QString text;
    int delaySeconds = 0;
    QStringList told = {QStringLiteral("applicant")}; ///< of "applicant", "unit", "department"

    bool operator==(const NoticeDefinition &) const = default;
};

/// Where a case's place is taken from: a field, read as a division code or as an identity number.
struct PlaceDefinition
{
    QString field;
    bool fromIdNumber = false;
    QString typeField; ///< with fromIdNumber: the field that holds the identity type

    bool operator==(const PlaceDefinition &) const = default;
};

/// The department that decides (C-05): where the place lies, of the level "county", "city" or "province".
struct DepartmentDefinition
{
    QString division; ///< field
    QString level; ///< field

    bool operator==(const DepartmentDefinition &) const = default;
};

/// A kind of case, as told by a definition file (DESIGN.md, decision 2).
struct KindDefinition
{
    QString name;
    int version = 1;
    LocalText title;
    QString icon;
    QString accountType; ///< "person" or "unit", or "none": nobody's account hands it in, a phone is told
    QString referencePrefix = QStringLiteral("R"); ///< "A": cases are handed in as A-2026-00000123
    bool phoneCode = false; ///< the phone that is told shows by a code that it is there (I-22)
    bool formOnly = false; ///< fields of a form, never a case: no states, actions, slots
    QString subjectField;
    QString numberField;
    PlaceDefinition place;
    int workingDays = 2;
    bool bindsPhone = false; ///< passing binds the account's phone (I-07)
    QList<RuleCall> phoneRules; ///< checks of the account's phone
    /// The account's phone belongs to the identity: it is required, and a change asks for a new verification (I-32).
    bool phoneTriggersCheck = false;
    /// The national service is asked where one of these holds (I-33); empty: never.
    QList<Condition> nationalChecks;
    /// The system of the ministry that it belongs to ("commissioners"); cases of such a kind are registrations, handed
    /// in for a unit, which may come back and be handed in again as a new round. Empty: of none.
    QString system;
    QString grantRole; ///< the unit granted this role in the system to whoever hands in; empty: no role is needed
    std::optional<DepartmentDefinition> department;
    QString filingPrefix; ///< of the numbers that "file" gives: "KTP"; empty: nothing is filed
    QString sole; ///< "account" or "unit": of each at most one registration is active; empty: any number
    QString submitAction;
    QList<SectionDefinition> sections;
    QList<FieldDefinition> fields;
    QList<SlotDefinition> slotList;
    QList<StateDefinition> states;
    QList<ActionDefinition> actions;
    QList<ReasonDefinition> reasons;
    QList<NoticeDefinition> notices;
    QByteArray source; ///< the file as read, kept beside the cases that were filed under it

    const FieldDefinition *field(const QString &fieldName) const;
    const SlotDefinition *slot(const QString &slotName) const;
    const StateDefinition *state(const QString &stateName) const;
    const ActionDefinition *action(const QString &actionName) const;
    const ReasonDefinition *reason(const QString &code) const;
    /// Whether its cases are registrations (`system`).
    bool isRegistration() const { return !system.isEmpty(); }
    /// Whether the subject is a person, whose name is masked in lists of others and in messages.
    bool subjectIsPerson() const;
    /// The actions that lead away from a state, in the order of the file.
    QList<ActionDefinition> actionsFrom(const QString &stateName) const;
    /// Whether the national service is asked about these values (I-33).
    bool asksNationalService(const DeclaredValue &declared) const;

    bool operator==(const KindDefinition &) const = default;
};

} // namespace hezhun
