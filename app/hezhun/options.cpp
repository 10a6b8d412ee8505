// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include <QCommandLineParser>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

Error usage(const QString &message)
{
    return {u"options.usage"_s, message};
}

/// A path as it stands; some desktops hand over its address instead.
QString pathOf(const QString &argument)
{
    const QUrl url(argument);
    return url.isLocalFile() ? url.toLocalFile() : argument;
}

/// Nothing for what is no size, or one that no window has.
std::optional<QSize> sizeOf(const QString &text)
{
    static const QRegularExpression form(u"^([0-9]{3,5})x([0-9]{3,5})\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const bool fits = match.hasMatch() && size.width() >= 960 && size.height() >= 600;
    return fits ? std::optional(size) : std::nullopt;
}

} // namespace

Result<Options> Options::parse(const QStringList &arguments)
{
    const QCommandLineOption workspace(u"workspace"_s, tr("Opens this workspace: sqlite:PATH or postgresql://…"),
                                       u"URL"_s);
    const QCommandLineOption demo(u"demo"_s, tr("Opens the demo, and makes it if need be"));
    const QCommandLineOption language(u"language"_s, tr("Language of the windows: zh_CN or en"), u"CODE"_s);
    const QCommandLineOption scheme(u"scheme"_s, tr("Colours: light or dark"), u"NAME"_s);
    const QCommandLineOption size(u"size"_s, tr("Size of the window in pixels"), u"WxH"_s);
    const QCommandLineOption tour(
        u"tour"_s,
        tr("With --demo: goes through the windows by itself, and saves a picture of every step into this folder"),
        u"DIR"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Review desk for real-name verification and filings"));
    parser.addOptions({workspace, demo, language, scheme, size, tour});
    parser.addPositionalArgument(u"FILE"_s, tr("Opens the workspace in this file, as a double click does"), u"[FILE]"_s);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();

    Options options;
    options.workspace = parser.value(workspace);
    options.demo = parser.isSet(demo);
    options.language = parser.value(language);
    options.tour = parser.value(tour);
    const QStringList files = parser.positionalArguments();
    options.file = pathOf(files.value(0));
    if (files.size() > 1)
        return usage(tr("“%1” is not understood; see --help.").arg(files.at(1)));
    if (options.demo && !options.workspace.isEmpty())
        return usage(tr("--demo and --workspace exclude each other."));
    if (!options.file.isEmpty() && (options.demo || !options.workspace.isEmpty()))
        return usage(tr("A file excludes --demo and --workspace."));
    if (parser.isSet(tour) && (!options.demo || options.tour.isEmpty()))
        return usage(tr("The tour needs the demo: --demo --tour DIR."));
    if (parser.isSet(size)) {
        options.size = sizeOf(parser.value(size));
        if (!options.size)
            return usage(tr("--size is of the form 1280x800, and at least 960x600."));
    }
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
