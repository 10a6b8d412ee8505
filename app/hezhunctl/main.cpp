// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/console.h"
#include "app/hezhunctl/invocation.h"
#include "app/hezhunctl/verbs.h"

#ifdef HEZHUN_DRAWS_PAGES
#include "drawing/drawinglimits.h"
#include "drawing/pagedrawer.h"
#include "drawing/pagepress.h"
#endif

#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>

#include <cstring>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

struct Verb
{
    const char16_t *name;
    int (*run)(Invocation &);
    const char *form;
};

constexpr Verb verbs[] = {
    {u"init", runInit,
     QT_TRANSLATE_NOOP("hezhunctl", "init                      make a workspace; one that is there stays")},
    {u"demo", runDemo,
     QT_TRANSLATE_NOOP("hezhunctl", "demo                      make a workspace with invented people and cases")},
    {u"import", runImport, QT_TRANSLATE_NOOP("hezhunctl", "import DIR                take in a portal's package")},
    {u"queue", runQueue,
     QT_TRANSLATE_NOOP("hezhunctl", "queue --as LOGIN          the open cases on the desk of LOGIN")},
    {u"show", runShow, QT_TRANSLATE_NOOP("hezhunctl", "show CASE                 a case with its history")},
    {u"decide", runDecide,
     QT_TRANSLATE_NOOP("hezhunctl",
                       "decide CASE ACTION …      pass, refuse or take back: --as LOGIN [--reason CODE]... [--words "
                       "TEXT] [--version N]")},
    {u"release", runRelease,
     QT_TRANSLATE_NOOP("hezhunctl", "release CASE              take a case away from whoever has it open")},
    {u"export", runExport,
     QT_TRANSLATE_NOOP("hezhunctl",
                       "export register …         the register as a desk sees it, to a file: --as LOGIN --to "
                       "FILE.csv|FILE.xlsx")},
    {u"account", runAccount,
     QT_TRANSLATE_NOOP("hezhunctl",
                       "account WHAT …            accounts: add, list, show, grant, withdraw, password, issue, lock, "
                       "unlock, reset, story, search")},
    {u"department", runDepartment,
     QT_TRANSLATE_NOOP("hezhunctl",
                       "department WHAT …         departments' accounts: issue, again, list, import FILE")},
    {u"grant", runGrant,
     QT_TRANSLATE_NOOP("hezhunctl",
                       "grant WHAT …              roles that units give: add, change, withdraw, renew, list, import FILE")},
    {u"entry", runEntry,
     QT_TRANSLATE_NOOP("hezhunctl",
                       "entry WHAT …              the way into a business system: check LOGIN MATTER, enter MATTER, matters")},
    {u"station", runStation,
     QT_TRANSLATE_NOOP("hezhunctl",
                       "station WHAT …            machines that a shared workspace admits: add, list, reset, remove; this "
                       "machine's password in its keychain: keep, forget")},
    {u"session", runSession,
     QT_TRANSLATE_NOOP("hezhunctl",
                       "session WHAT …            who is logged in to a shared workspace: open, list, end")},
    {u"gateway", runGateway,
     QT_TRANSLATE_NOOP("hezhunctl",
                       "gateway WHAT …            the services outside: show, set national-check|messages URL")},
    {u"dispatch", runDispatch,
     QT_TRANSLATE_NOOP("hezhunctl",
                       "dispatch                  sends messages, makes national checks, draws pages: [--once] "
                       "[--to-file FILE] | --given-up | --again NUMBER")},
    {u"check", runCheck,
     QT_TRANSLATE_NOOP("hezhunctl",
                       "check WHAT                check values on standard input: resident-id, credit-code, phone, "
                       "password, login-name")},
    {u"audit", runAudit, QT_TRANSLATE_NOOP("hezhunctl", "audit verify              look for changed and missing rows")},
    {u"kinds", runKinds,
     QT_TRANSLATE_NOOP("hezhunctl", "kinds check FILE          check the definition of a kind of case")},
};

/// Chinese, unless the machine speaks another language or --language says so.
QString chosenLanguage(const QStringList &arguments)
{
    const qsizetype at = arguments.indexOf(u"--language"_s);
    if (at >= 0 && at + 1 < arguments.size())
        return arguments.at(at + 1);
    const QString system = QLocale::system().name();
    return system == u"C"_s || system.startsWith(u"zh"_s) ? u"zh_CN"_s : u"en"_s;
}

QString help()
{
    QString text
        = QCoreApplication::translate("hezhunctl", "hezhunctl [--workspace URL] [--language zh_CN|en] [--json] VERB …")
        + u"\n\n"_s;
    for (const Verb &verb : verbs)
        text += u"  "_s + QCoreApplication::translate("hezhunctl", verb.form) + u'\n';
    text += u'\n'
        + QCoreApplication::translate("hezhunctl",
                                      "A workspace is sqlite:PATH or postgresql://[user@]host/database. Every verb "
                                      "takes --json. Exit codes: 0 done, 1 refused, 2 wrong usage.")
        + u'\n';
    return text;
}

/// What stands before the verb: options of the program.
struct Head
{
    QString workspace;
    bool json = false;
    QString fault;
    QStringList rest;
};

Head readHead(QStringList words)
{
    Head head;
    while (!words.isEmpty() && words.constFirst().startsWith(u'-')) {
        const QString word = words.takeFirst();
        const QString name = word.section(u'=', 0, 0);
        if (word == u"--json"_s) {
            head.json = true;
        } else if (name == u"--workspace"_s || name == u"--language"_s) {
            if (!word.contains(u'=') && words.isEmpty()) {
                head.fault = QCoreApplication::translate("hezhunctl", "%1 needs a value.").arg(name);
                return head;
            }
            const QString value = word.contains(u'=') ? word.section(u'=', 1) : words.takeFirst();
            if (name == u"--workspace"_s)
                head.workspace = value;
        } else {
            words.prepend(word);
            break;
        }
    }
    head.rest = words;
    return head;
}

int run(const QStringList &arguments)
{
    QTextStream err(stderr);
    Head head = readHead(arguments.mid(1));
    if (!head.fault.isEmpty()) {
        err << head.fault << Qt::endl;
        return ExitUsage;
    }
    const QString first = head.rest.value(0);
    if (first == u"--help"_s || first == u"-h"_s || first == u"help"_s) {
        QTextStream(stdout) << help();
        return ExitDone;
    }
    if (first == u"--version"_s) {
        QTextStream(stdout) << u"hezhunctl "_s << QCoreApplication::applicationVersion() << Qt::endl;
        return ExitDone;
    }
    for (const Verb &verb : verbs) {
        if (first != QString::fromUtf16(verb.name))
            continue;
        Invocation call(head.workspace, head.json, first, head.rest.mid(1));
        return verb.run(call);
    }
    if (!first.isEmpty())
        err << QCoreApplication::translate("hezhunctl", "There is no verb \"%1\".").arg(first) << u"\n\n"_s;
    err << help();
    err.flush();
    return ExitUsage;
}

} // namespace

#ifdef HEZHUN_DRAWS_PAGES
/// This program as its own child, which draws the pages of a PDF and may do nothing else (drawing/pagedrawer.h).
int drawPagesConfined(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QFile in;
    QFile out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return ExitRefused;
    confineToDrawing();
    return drawPages(in, out);
}
#endif

int main(int argc, char *argv[])
{
#ifdef HEZHUN_DRAWS_PAGES
    if (argc == 2 && std::strcmp(argv[1], PageDrawer::childVerb) == 0)
        return drawPagesConfined(argc, argv);
#endif
    const Console console;
    // Fonts are needed to draw the demo's papers, and nothing else here: no display is asked for.
    const bool draws
        = std::any_of(argv + 1, argv + argc, [](const char *word) { return std::strcmp(word, "demo") == 0; });
    std::unique_ptr<QCoreApplication> application;
    if (draws) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(u"hezhunctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HEZHUN_VERSION));
    const QString language = chosenLanguage(QCoreApplication::arguments());
    QLocale::setDefault(QLocale(language));
    QTranslator translator;
    if (translator.load(u":/i18n/hezhun_%1.qm"_s.arg(language)))
        QCoreApplication::installTranslator(&translator);
    return run(QCoreApplication::arguments());
}
