// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storeerrors.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

Q_LOGGING_CATEGORY(storeLog, "hezhun.store", QtWarningMsg)

struct Sentence
{
    const char *code;
    const char *text;
};

constexpr Sentence sentences[] = {
    {"case.unknown", QT_TRANSLATE_NOOP("StoreErrors", "There is no such case. Check the reference.")},
    {"case.stale",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "The case was changed meanwhile. Look at its history, then decide again if need be.")},
    {"case.taken",
     QT_TRANSLATE_NOOP("StoreErrors", "A colleague has this case open. It can be looked at, but not decided.")},
    {"case.content_stays", QT_TRANSLATE_NOOP("StoreErrors", "What was handed in can't be changed.")},
    {"case.only_by_decision", QT_TRANSLATE_NOOP("StoreErrors", "A case changes only by a decision.")},
    {"action.unknown", QT_TRANSLATE_NOOP("StoreErrors", "This kind of case has no such action.")},
    {"action.wrong_state", QT_TRANSLATE_NOOP("StoreErrors", "The case is in a state that does not allow this action.")},
    {"action.forbidden",
     QT_TRANSLATE_NOOP("StoreErrors", "You do not have the role that this action asks for on this desk.")},
    {"action.reason_needed", QT_TRANSLATE_NOOP("StoreErrors", "Choose at least one reason.")},
    {"action.reason_unknown",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "One of the reasons does not belong to this kind of case. Choose from the list.")},
    {"action.too_late",
     QT_TRANSLATE_NOOP(
         "StoreErrors",
         "A decision can be taken back only by the one who made it, for one minute, and if nobody has acted since.")},
    {"action.bound",
     QT_TRANSLATE_NOOP(
         "StoreErrors",
         "The number, code, name or phone is bound to another verified account. Refuse, and point to the appeal.")},
    {"action.id_number_in_words",
     QT_TRANSLATE_NOOP("StoreErrors", "The words go to a phone as a message: leave out the ID number.")},
    {"action.account_needed", QT_TRANSLATE_NOOP("StoreErrors", "Choose the account that this is about.")},
    {"action.account_not_matching",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "This account does not match the case: neither number, code nor name is the same. Choose one of "
                       "the accounts beside the case.")},
    {"action.account_retired",
     QT_TRANSLATE_NOOP("StoreErrors", "This account was merged into another one. Choose the account that is in use.")},
    {"action.phone_used",
     QT_TRANSLATE_NOOP("StoreErrors", "This phone number is bound to another verified account already.")},
    {"register.forbidden",
     QT_TRANSLATE_NOOP("StoreErrors", "The register is open to units, departments and the centre, each from its own desk.")},
    {"register.unknown",
     QT_TRANSLATE_NOOP("StoreErrors", "There is no such registration, or it can't be seen from this desk.")},
    {"request.phone_there",
     QT_TRANSLATE_NOOP("StoreErrors", "The account has a phone already. Refuse, and point to the reset by a code.")},
    {"request.project_left",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "The old account has a project that the list leaves out (%1). Nothing was changed.")},
    {"request.row_account",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "Row %1 of the list: one of the accounts does not exist, is no longer in use, or is old and new "
                       "at once. Nothing was changed.")},
    {"request.row_project",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "Row %1 of the list: the project is not one of the old account. Nothing was changed.")},
    {"request.row_twice",
     QT_TRANSLATE_NOOP("StoreErrors", "Row %1 of the list: the project is there twice. Nothing was changed.")},
    {"request.row_unit",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "Row %1 of the list: the project or one of the accounts is not of this unit. Nothing was "
                       "changed.")},
    {"centre.needed", QT_TRANSLATE_NOOP("StoreErrors", "Only the centre does this.")},
    {"department.code",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "This is no code of a division. Write the six digits of the county, city or province.")},
    {"department.login_twice", QT_TRANSLATE_NOOP("StoreErrors", "The login name stands in the list twice.")},
    {"department.name",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "Write the department's name, in 100 characters at most and without an ID number.")},
    {"department.operator_verified",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "The operator is verified. A forgotten password is reset by a code, or by the administrator.")},
    {"department.there", QT_TRANSLATE_NOOP("StoreErrors", "The department of this division has an account already.")},
    {"department.twice", QT_TRANSLATE_NOOP("StoreErrors", "The division stands in the list twice.")},
    {"department.unknown",
     QT_TRANSLATE_NOOP("StoreErrors", "The department of this division has no account yet.")},
    {"entry.forbidden",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "Only they themselves, clerks at the counter and administrators look at somebody's way in.")},
    {"entry.not_passed",
     QT_TRANSLATE_NOOP("StoreErrors", "Not everything that entry asks for is there. Look at the steps, one by one.")},
    {"entry.unknown_matter", QT_TRANSLATE_NOOP("StoreErrors", "There is no such matter. Choose from the list.")},
    {"grant.busy",
     QT_TRANSLATE_NOOP("StoreErrors", "Somebody is changing this person's account at this moment. Try again.")},
    {"grant.ended",
     QT_TRANSLATE_NOOP("StoreErrors", "This role was withdrawn or given anew already. Look at the list again.")},
    {"grant.forbidden",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "Only the unit's own account, or its matter administrator in this system, gives roles in its name.")},
    {"grant.has_role",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "This person has a role of the unit in this system already. Change or renew it instead.")},
    {"grant.holds_office",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "This person holds the office of a department. Another person must take the office first.")},
    {"grant.is_person_commissioner",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "This person is a person commissioner, and can't be a unit commissioner besides. That role has to be "
                       "withdrawn first.")},
    {"grant.is_unit_commissioner",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "This person is a unit commissioner, and can't become a person commissioner.")},
    {"grant.login_name_as_name",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "A login name stands where the person's name belongs. Type the name as it is on the ID.")},
    {"grant.name_missing", QT_TRANSLATE_NOOP("StoreErrors", "Type the name, and the ID number or the login name.")},
    {"grant.no_match",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "Name and number do not belong together. Both must be exactly as the person was verified with them.")},
    {"grant.not_entered",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "The unit has not gone into this system yet. Go through its entry once; then its roles can be given.")},
    {"grant.not_registered",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "No person of this number or login name is registered. Let them register a person's account first, "
                       "or check what was typed.")},
    {"grant.not_verified",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "This person is registered, but their real name is not verified. Let them be verified first.")},
    {"grant.ones_own",
     QT_TRANSLATE_NOOP("StoreErrors", "This is your own role. Let the unit's account change it.")},
    {"grant.registration_missing",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "The unit's registration for foreign-expert projects must have passed its supervising department. "
                       "That is not kept here yet, so that roles in that system can't be given.")},
    {"grant.role_unknown", QT_TRANSLATE_NOOP("StoreErrors", "There is no such role in this system. Choose from the list.")},
    {"grant.too_many",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "Five hundred persons were looked for in the unit's name within a day. Go on tomorrow.")},
    {"grant.twice", QT_TRANSLATE_NOOP("StoreErrors", "This person is in the list already, for the same system.")},
    {"grant.unit_not_verified",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "The unit is not verified, or its account is stopped. Roles are given by verified units only.")},
    {"grant.unit_stays_unit",
     QT_TRANSLATE_NOOP("StoreErrors", "A unit commissioner can't become a person commissioner.")},
    {"grant.unknown", QT_TRANSLATE_NOOP("StoreErrors", "There is no such role of this unit. Look at the list again.")},
    {"grant.until_past", QT_TRANSLATE_NOOP("StoreErrors", "The end lies in the past. Choose a later day.")},
    {"office.is_commissioner",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "This person has a role in the commissioners' system, and can't hold the office of a department. "
                       "The unit has to withdraw the role first.")},
    {"office.has_it", QT_TRANSLATE_NOOP("StoreErrors", "This account has the office of the department already.")},
    {"office.not_verified",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "The new operator's account is not verified. Refuse, and ask for verification first.")},
    {"office.other_operator",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "The department's operator is somebody else than the letter says: the ID number of the operator "
                       "until now is not theirs.")},
    {"office.other_person",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "This account is verified with another ID number than the new operator's. Choose theirs.")},
    {"undo.no_case",
     QT_TRANSLATE_NOOP("StoreErrors", "There is no registration of this reference or filing number.")},
    {"history.broken",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "The history of this case does not fit together. Tell the administrator; nothing was changed.")},
    {"history.append_only", QT_TRANSLATE_NOOP("StoreErrors", "The history can't be changed.")},
    {"case.open",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "Papers are being reviewed for this. Wait for the outcome; nothing was changed.")},
    {"account.fields",
     QT_TRANSLATE_NOOP("StoreErrors", "The name is too long, or the phone is none. Correct them, then try again.")},
    {"account.lock_reason",
     QT_TRANSLATE_NOOP("StoreErrors", "Say why, in 200 characters at most, and without an ID number.")},
    {"account.locked_already", QT_TRANSLATE_NOOP("StoreErrors", "The account is locked already.")},
    {"account.not_locked", QT_TRANSLATE_NOOP("StoreErrors", "The account is not locked.")},
    {"account.ones_own",
     QT_TRANSLATE_NOOP("StoreErrors", "This is your own account. Let another administrator do it.")},
    {"account.retired",
     QT_TRANSLATE_NOOP("StoreErrors", "This account was merged into another one; nobody logs in with it any more.")},
    {"account.roles_by_owner",
     QT_TRANSLATE_NOOP("StoreErrors", "Roles are given by the owner of the workspace: hezhunctl account grant.")},
    {"account.type", QT_TRANSLATE_NOOP("StoreErrors", "An account is of the type person or unit.")},
    {"administrator.needed",
     QT_TRANSLATE_NOOP("StoreErrors", "This is for an administrator of the platform. Ask one of them.")},
    {"look.unknown", QT_TRANSLATE_NOOP("StoreErrors", "Too much time has passed. Look it up once more.")},
    {"search.empty", QT_TRANSLATE_NOOP("StoreErrors", "Type what is to be looked for, 200 characters at most.")},
    {"account.login_name_taken",
     QT_TRANSLATE_NOOP("StoreErrors", "This login name is already used by somebody else. Choose another.")},
    {"account.unknown", QT_TRANSLATE_NOOP("StoreErrors", "There is no account of this login name here.")},
    {"account.already_passed",
     QT_TRANSLATE_NOOP("StoreErrors", "This account is verified already; nothing more can be handed in for it.")},
    {"password.used_before",
     QT_TRANSLATE_NOOP("StoreErrors", "The password was used before: it is one of the last five. Choose another.")},
    {"identity.being_reviewed",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "A reviewer has your papers open at this moment. Nothing was saved; try again in a few minutes.")},
    {"identity.credit_code_bound",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "This credit code belongs to another account. If the unit was renamed, get that account back by a "
                       "unit's appeal with the newest name.")},
    {"identity.number_bound",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "This ID number belongs to another account. Get that account back by a person's appeal.")},
    {"identity.number_fixed",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "The ID number of a verified account can't be changed or removed. Whoever has another number "
                       "registers a new account.")},
    {"identity.phone_used",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "This phone number is used already. Use another, or get back the account that has it by an appeal.")},
    {"identity.unit_name_bound",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "This unit's name belongs to another account. Get that account back by a unit's appeal.")},
    {"information.forbidden",
     QT_TRANSLATE_NOOP("StoreErrors", "These data are somebody else's. Only they, or a clerk at the counter, may do this.")},
    {"information.unknown_part", QT_TRANSLATE_NOOP("StoreErrors", "An account of this type has no such part.")},
    {"login.refused",
     QT_TRANSLATE_NOOP("StoreErrors", "Login name or password is not right. Try again, or recover the account.")},
    {"login.first_time", QT_TRANSLATE_NOOP("StoreErrors", "Before the first login, set a password of your own.")},
    {"login.locked_by_administrator",
     QT_TRANSLATE_NOOP("StoreErrors", "The administrator has locked this account. Ask the administrator why.")},
    {"login.one_time",
     QT_TRANSLATE_NOOP("StoreErrors", "This is a one-time password. Set a password of your own, then log in with it.")},
    {"login.one_time_over",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "The one-time password was good for 72 hours, which are over. Ask for another one.")},
    {"login.password_expired",
     QT_TRANSLATE_NOOP("StoreErrors", "The password has expired. Set another one, then log in with it.")},
    {"login.retired",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "This account was merged into another one of your unit. Log in with the other one.")},
    {"code.address",
     QT_TRANSLATE_NOOP("StoreErrors", "No code can be sent there. Check the phone number or the e-mail address.")},
    {"code.over", QT_TRANSLATE_NOOP("StoreErrors", "This code serves no longer. Ask for a new one.")},
    {"code.too_many",
     QT_TRANSLATE_NOOP("StoreErrors", "Five codes were asked for this address within an hour. Try again later.")},
    {"code.too_soon",
     QT_TRANSLATE_NOOP("StoreErrors", "A code was asked for a moment ago. Ask for another after a minute.")},
    {"code.wrong",
     QT_TRANSLATE_NOOP("StoreErrors", "The code is not right. Type the six digits of the newest message.")},
    {"counter.forbidden",
     QT_TRANSLATE_NOOP("StoreErrors", "This is for clerks at the counter. Ask the administrator for the role.")},
    {"counter.no_match",
     QT_TRANSLATE_NOOP("StoreErrors", "Login name and number do not belong together here. Check both.")},
    {"document.unknown_slot",
     QT_TRANSLATE_NOOP("StoreErrors", "This paper has no place in this kind of case. Remove it.")},
    {"document.empty", QT_TRANSLATE_NOOP("StoreErrors", "The file is empty. Choose another.")},
    {"document.too_large", QT_TRANSLATE_NOOP("StoreErrors", "The file is too large. Make it smaller.")},
    {"document.unknown_format",
     QT_TRANSLATE_NOOP("StoreErrors", "By its bytes the file is none of the formats that are taken here.")},
    {"document.format",
     QT_TRANSLATE_NOOP("StoreErrors", "By its bytes the file has another format than this paper may have.")},
    {"document.damaged", QT_TRANSLATE_NOOP("StoreErrors", "The picture is damaged: its header can't be read.")},
    {"document.too_many_pixels",
     QT_TRANSLATE_NOOP("StoreErrors", "The picture has more pixels than can be shown. Make it smaller.")},
    {"document.required", QT_TRANSLATE_NOOP("StoreErrors", "This paper is required. Upload it.")},
    {"draft.unknown",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "These papers are no longer here: they were handed in, removed, or not touched for a day. Begin "
                       "anew.")},
    {"draft.account",
     QT_TRANSLATE_NOOP("StoreErrors", "This kind of case belongs to another type of account, or to none.")},
    {"draft.forbidden", QT_TRANSLATE_NOOP("StoreErrors", "You can't act for this account. Open a visit of it first.")},
    {"draft.too_many",
     QT_TRANSLATE_NOOP("StoreErrors", "Too much was begun at this machine and not handed in. Try again tomorrow.")},
    {"draft.too_large",
     QT_TRANSLATE_NOOP("StoreErrors", "What was filled in is too long to be kept. Shorten it.")},
    {"registration.person_not_verified",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "Your real name is not verified, or no longer. Have it verified first: under \"Mine\".")},
    {"registration.no_grant",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "The unit did not grant you this role, or withdrew it. Ask the unit, or choose another one.")},
    {"registration.grant_run_out",
     QT_TRANSLATE_NOOP("StoreErrors", "The role that the unit granted you has run out. Ask the unit to grant it anew.")},
    {"registration.unit_stopped",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "The unit's account is stopped, and with it everything that is done in its name. Ask the unit.")},
    {"registration.unit_not_verified",
     QT_TRANSLATE_NOOP("StoreErrors", "The unit's real name is not verified, or no longer. Ask the unit to have it verified.")},
    {"registration.there_already",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "There is a registration already: it is under way or filed. There can be only one at a time.")},
    {"registration.another_draft",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "Another registration is being filled in. Hand it in or throw it away first.")},
    {"registration.not_returned",
     QT_TRANSLATE_NOOP("StoreErrors", "This did not come back, or was handed in again already. Look at where it lies.")},
    {"registration.restored",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "What you correct here is under way again: its return was undone. Throw these corrections away.")},
    {"registration.unit_fixed",
     QT_TRANSLATE_NOOP("StoreErrors", "The unit stays what it is once a registration was handed in.")},
    {"registration.no_department",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "No department of this level is there yet for the registered address. Choose another level, or ask the "
                       "centre.")},
    {"fields.form", QT_TRANSLATE_NOOP("StoreErrors", "What was filled in can't be read. Fill it in anew.")},
    {"field.required", QT_TRANSLATE_NOOP("StoreErrors", "This is required and was left out.")},
    {"kind.unknown", QT_TRANSLATE_NOOP("StoreErrors", "There is no such kind of case here.")},
    {"document.unknown",
     QT_TRANSLATE_NOOP("StoreErrors", "The paper is not in the workspace. Tell the administrator.")},
    {"document.changed",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "The paper is no longer what was handed in. Tell the administrator; do not decide on it.")},
    {"drawing.not_claimed",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "Nobody waits for these pages: they are drawn already, or another program draws them.")},
    {"drawing.not_a_page", QT_TRANSLATE_NOOP("StoreErrors", "This is no page of a paper. Nothing was kept.")},
    {"drawing.too_many", QT_TRANSLATE_NOOP("StoreErrors", "The paper has too many pages. Nothing was kept.")},
    {"outbox.not_administrator",
     QT_TRANSLATE_NOOP("StoreErrors", "Only an administrator looks after messages that were given up.")},
    {"outbox.text_gone",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "The message held a secret that is no longer kept. Let a new code or password be made.")},
    {"outbox.unknown", QT_TRANSLATE_NOOP("StoreErrors", "There is no such message among those that were given up.")},
    {"workspace.lost",
     QT_TRANSLATE_NOOP(
         "StoreErrors",
         "The connection to the workspace was lost. It is being made anew; nothing that you wrote is gone.")},
    {"workspace.away",
     QT_TRANSLATE_NOOP("StoreErrors", "The workspace can't be reached just now. It is tried again and again.")},
    {"workspace.not_admitted",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "This login has no role in the workspace. Ask the administrator to admit the station.")},
    {"guard.refused",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "The database does not allow this to the station's login. Nothing was changed; ask the "
                       "administrator for the right.")},
    {"session.needed", QT_TRANSLATE_NOOP("StoreErrors", "Nobody is logged in here. Log in, then try again.")},
    {"session.over",
     QT_TRANSLATE_NOOP("StoreErrors", "The session is over. Log in again; what you wrote stays where it is.")},
    {"session.unknown", QT_TRANSLATE_NOOP("StoreErrors", "There is no such session; it has ended already.")},
    {"inquiry.needed", QT_TRANSLATE_NOOP("StoreErrors", "This took too long to be answered. Try again.")},
    {"inquiry.station",
     QT_TRANSLATE_NOOP("StoreErrors", "Too much was asked from this machine within an hour. Try again later.")},
    {"inquiry.subject", QT_TRANSLATE_NOOP("StoreErrors", "This was asked too often within an hour. Try again later.")},
    {"recovery.no_address",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "No phone and no e-mail address is reserved for this account. Recover it by an appeal.")},
    {"recovery.reason",
     QT_TRANSLATE_NOOP("StoreErrors", "Say in a few words why a new password is needed, in 200 characters at most.")},
    {"registration.handed_in_again",
     QT_TRANSLATE_NOOP("StoreErrors", "It was handed in again meanwhile. Ask the centre to undo the decision.")},
    {"registration.credit_code_taken",
     QT_TRANSLATE_NOOP(
         "StoreErrors",
         "This credit code is registered under another name: the unit was renamed. Recover its account by "
         "the appeal of a renamed unit.")},
    {"registration.fields",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "Something of the registration is missing or can't be so. Check what you typed.")},
    {"registration.number_taken",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "This ID number is registered already. Recover the account by a person's appeal.")},
    {"registration.phone_used",
     QT_TRANSLATE_NOOP(
         "StoreErrors",
         "This phone number is in use already. Take another, or recover the account by a person's appeal.")},
    {"registration.unit_name_taken",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "A unit of this name is registered already. Recover its account by a unit's appeal.")},
    {"request.settled",
     QT_TRANSLATE_NOOP("StoreErrors", "This decision was answered already. Look at the history of the case.")},
    {"lease.too_many",
     QT_TRANSLATE_NOOP("StoreErrors", "You have too many cases open. Give some back before you open another.")},
    {"action.words_too_long",
     QT_TRANSLATE_NOOP("StoreErrors", "The words are too long for a message. Shorten them to 1,000 characters.")},
    {"undo.already",
     QT_TRANSLATE_NOOP("StoreErrors", "This decision was undone already.")},
    {"undo.not_this",
     QT_TRANSLATE_NOOP("StoreErrors", "This can't be undone. Choose a decision of the unit or of a department.")},
    {"workspace.busy",
     QT_TRANSLATE_NOOP("StoreErrors", "Another program is writing to the workspace. Try again in a moment.")},
    {"workspace.full", QT_TRANSLATE_NOOP("StoreErrors", "The disk is full. Make room; nothing was changed.")},
    {"workspace.read_only",
     QT_TRANSLATE_NOOP("StoreErrors", "The workspace can't be written. Check the rights of the file and its folder.")},
    {"workspace.foreign",
     QT_TRANSLATE_NOOP("StoreErrors", "This file is not a Hezhun workspace. It was left as it is.")},
    {"workspace.broken",
     QT_TRANSLATE_NOOP("StoreErrors",
                       "The workspace answered with a fault. Nothing was changed; tell the administrator.")},
};

/// SQLite's result codes (sqlite.org/rescode.html), of which the lowest byte is the kind.
QString codeOfSqlite(int native)
{
    switch (native & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return u"workspace.busy"_s;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN: return u"workspace.read_only"_s;
    case SQLITE_FULL: return u"workspace.full"_s;
    case SQLITE_NOTADB: return u"workspace.foreign"_s;
    default: return u"workspace.broken"_s;
    }
}

} // namespace

Error storeError(const QString &code, const QString &details)
{
    const qsizetype colon = code.indexOf(u':');
    const QStringView known = QStringView(code).first(colon < 0 ? code.size() : colon);
    for (const Sentence &sentence : sentences) {
        if (known != QLatin1String(sentence.code))
            continue;
        const QString text = QCoreApplication::translate("StoreErrors", sentence.text);
        return {code, colon < 0 ? text : text.arg(code.sliced(colon + 1)), details};
    }
    return {code, QCoreApplication::translate("StoreErrors", "The workspace refused this (%1).").arg(code), details};
}

Error storeError(sqlite3 *connection)
{
    static const QRegularExpression refusal(u"hezhun:([a-z_.]+(?::[^\\n]{1,60})?)"_s);
    const QString words = QString::fromUtf8(sqlite3_errmsg(connection));
    const QRegularExpressionMatch match = refusal.match(words);
    if (match.hasMatch())
        return storeError(match.captured(1));
    // The database's own words hold names of tables and columns, never values.
    const int native = sqlite3_extended_errcode(connection);
    qCWarning(storeLog).noquote() << native << words;
    return storeError(codeOfSqlite(native), words);
}

} // namespace hezhun
