// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connectionfault.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Fault
{
    const char *code;
    const char *pattern; ///< of libpq's words; its first group, if there is one, is %1 in the sentence
    const char *sentence;
};

// The further a connection got, the earlier its faults stand. Words: PostgreSQL 15, fe-connect.c,
// fe-secure-openssl.c, auth.c; SQLSTATEs: PostgreSQL 15, appendix A.
constexpr Fault faults[] = {
    {"connection.database_closed", "42501:|permission denied for database",
     QT_TRANSLATE_NOOP("ConnectionFault",
                       "This station's login may not open the database. Ask the administrator to admit it.")},
    {"connection.no_database", "3D000:|database \"[^\"]*\" does not exist",
     QT_TRANSLATE_NOOP("ConnectionFault", "There is no such database on the server. Check its name.")},
    {"connection.full", "53300:|too many (?:connections|clients)|remaining connection slots",
     QT_TRANSLATE_NOOP("ConnectionFault",
                       "The server has no room for another connection. Try again in a moment, or tell the "
                       "administrator.")},
    {"connection.login_closed", "is not permitted to log in",
     QT_TRANSLATE_NOOP("ConnectionFault", "This station's login is closed. Ask the administrator.")},
    {"connection.certificate_needed", "requires a valid client certificate",
     QT_TRANSLATE_NOOP("ConnectionFault",
                       "The server asks for this station's own certificate. Choose its file and its key.")},
    {"connection.not_admitted", "no pg_hba\\.conf entry|pg_hba\\.conf rejects|28000:",
     QT_TRANSLATE_NOOP("ConnectionFault",
                       "The server does not admit this login from this computer. Check the login and the database, "
                       "or ask the administrator to admit this computer.")},
    {"connection.password", "28P01:|(?:password|SCRAM|certificate) authentication failed",
     QT_TRANSLATE_NOOP("ConnectionFault", "The station's login or its password is not right. Type them again.")},
    {"connection.password_needed", "no password supplied|password retrieved from file",
     QT_TRANSLATE_NOOP("ConnectionFault", "The server asks for the station's password. Type it.")},
    {"connection.read_only", "session is read-only|hot standby mode",
     QT_TRANSLATE_NOOP("ConnectionFault",
                       "Only servers that take no changes at present were reached. Try again in a moment; if it "
                       "stays so, tell the administrator.")},
    {"connection.starting", "57P0[1-3]:|(?:starting up|shutting down|in recovery mode|not accepting connections)",
     QT_TRANSLATE_NOOP("ConnectionFault", "The server is just starting or stopping. Try again in a moment.")},
    {"connection.certificate_refused", "tlsv1 alert|sslv3 alert|TLS alert|client certificate",
     QT_TRANSLATE_NOOP("ConnectionFault",
                       "The server refused the station's own certificate. Check the file, or ask for a new one.")},
    {"connection.certificate_broken", "private key file|could not (?:load|read|open) (?:private key|certificate) file",
     QT_TRANSLATE_NOOP("ConnectionFault",
                       "The station's own certificate can't be used: the certificate and the key must belong together, "
                       "and only the computer's user may read the key.")},
    {"connection.other_name", "server certificate for \"([^\"]*)\".* does not match host name",
     QT_TRANSLATE_NOOP("ConnectionFault",
                       "The server shows a certificate for “%1”, another name than the one typed. Type the name that "
                       "stands in the certificate; if you do not know it, ask before going on.")},
    {"connection.untrusted", "certificate verify failed",
     QT_TRANSLATE_NOOP("ConnectionFault",
                       "The server's certificate was not issued by the chosen authority, or has expired. Check the "
                       "file of the authority; if it is the right one, do not go on, and tell the administrator.")},
    {"connection.root_missing", "root certificate|\\broot\\.crt\\b",
     QT_TRANSLATE_NOOP("ConnectionFault",
                       "The certificate of the authority is missing or is no certificate. Choose the file that the "
                       "administrator gave out.")},
    {"connection.no_tls", "does not support SSL|no encryption",
     QT_TRANSLATE_NOOP("ConnectionFault",
                       "The server offers no encryption, so nothing was sent to it. Tell the administrator.")},
    {"connection.not_postgresql",
     "invalid response to SSL negotiation|unexpected response from server|"
     "unsupported frontend protocol|expected authentication request",
     QT_TRANSLATE_NOOP("ConnectionFault", "What answers there is no PostgreSQL. Check the server and the port.")},
    {"connection.timeout", "timeout expired|timed out",
     QT_TRANSLATE_NOOP("ConnectionFault",
                       "The server does not answer. Check its name and this computer's network; a firewall may be in "
                       "between.")},
    {"connection.refused", "\\bat \"([^\"]*)\".*(?:Connection refused|0x0000274D|10061)",
     QT_TRANSLATE_NOOP("ConnectionFault",
                       "The server “%1” is there, but no PostgreSQL listens at this port. Check the port.")},
    {"connection.refused", "Connection refused|No route to host|unreachable",
     QT_TRANSLATE_NOOP("ConnectionFault", "The server can't be reached. Check its name, the port and the network.")},
    {"connection.host_unknown", "could not translate host name \"([^\"]*)\"",
     QT_TRANSLATE_NOOP("ConnectionFault", "The server “%1” is not known by this name. Check how it is written.")},
};

} // namespace

Error connectionError(const QString &words)
{
    for (const Fault &fault : faults) {
        const QRegularExpressionMatch match = QRegularExpression(QLatin1String(fault.pattern)).match(words);
        if (match.hasMatch()) {
            const QString sentence = QCoreApplication::translate("ConnectionFault", fault.sentence);
            const bool named = match.lastCapturedIndex() > 0;
            return {QLatin1String(fault.code), named ? sentence.arg(match.captured(1)) : sentence, words};
        }
    }
    return {u"connection.failed"_s,
            QCoreApplication::translate("ConnectionFault", "The connection could not be made. The server's words: %1")
                .arg(words.simplified()),
            words};
}

} // namespace hezhun
