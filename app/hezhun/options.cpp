// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include <QCommandLineParser>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

Error usage(const QString &message)
{
    return {u"options.usage"_s, message};
}

} // namespace

Result<Options> Options::parse(const QStringList &arguments)
{
    const QCommandLineOption workspace(u"workspace"_s, tr("Opens this workspace: sqlite:PATH or postgresql://…"), u"URL"_s);
    const QCommandLineOption demo(u"demo"_s, tr("Opens the demo, and makes it if need be"));
    const QCommandLineOption language(u"language"_s, tr("zh_CN or en"), u"CODE"_s);
    const QCommandLineOption scheme(u"scheme"_s, tr("light or dark"), u"NAME"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Review desk for real-name verification and filings"));
    parser.addOptions({workspace, demo, language, scheme});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(arguments);

    Options options;
    options.workspace = parser.value(workspace);
    options.demo = parser.isSet(demo);
    options.language = parser.value(language);
    if (!parser.positionalArguments().isEmpty())
        return usage(tr("“%1” is not understood; see --help.").arg(parser.positionalArguments().first()));
    if (options.demo && !options.workspace.isEmpty())
        return usage(tr("--demo and --workspace exclude each other."));
    if (!options.language.isEmpty() && options.language != u"zh_CN"_s && options.language != u"en"_s)
        return usage(tr("--language is zh_CN or en."));
    if (parser.isSet(scheme)) {
        const QString name = parser.value(scheme);
        if (name != u"light"_s && name != u"dark"_s)
            return usage(tr("--scheme is light or dark."));
        options.scheme = name == u"dark"_s ? Scheme::Dark : Scheme::Light;
    }
    return options;
}

} // namespace hezhun
