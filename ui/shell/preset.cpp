// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preset.h"

#include "store/workspaceaddress.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr qint64 longestFile = 64 * 1024; ///< bytes; more is no such file
constexpr char authorityVariable[] = "PGSSLROOTCERT";

using Fault = Preset::Fault;
using Kind = Preset::Fault::Kind;

/// Reads "[section]" and "key = value". QSettings is not for this: to it, `\` in C:\ca.crt begins an escape, a comma a
/// list and a semicolon a comment in the midst of an address.
class Reading
{
public:
    explicit Reading(Preset &preset)
        : m_preset(preset)
        , m_folder(QFileInfo(preset.file).absoluteDir())
    {
    }

    /// Nothing: the line is understood.
    std::optional<Fault> take(const QString &line, int number)
    {
        if (line.isEmpty() || line.startsWith(u';') || line.startsWith(u'#'))
            return {};
        const Fault misunderstood{Kind::Line, number, line};
        if (line.startsWith(u'[') && line.endsWith(u']')) {
            m_section = line.mid(1, line.size() - 2).trimmed().toLower();
            return m_section == "workspace"_L1 || m_section == "window"_L1 ? std::nullopt
                                                                           : std::optional(misunderstood);
        }
        const qsizetype equals = line.indexOf(u'=');
        const QString key = m_section + u'/' + line.left(equals).trimmed().toLower();
        QString value = line.mid(equals + 1).trimmed();
        if (value.size() > 1 && value.startsWith(u'"') && value.endsWith(u'"'))
            value = value.mid(1, value.size() - 2);
        if (equals < 1 || m_seen.contains(key))
            return key == "workspace/address"_L1 ? Fault{Kind::Address, number} : misunderstood;
        m_seen.insert(key);
        if (value.isEmpty()) // as if the line were not there
            return isKnown(key) ? std::nullopt : std::optional(misunderstood);
        if (key == "workspace/address"_L1)
            return takeAddress(value) ? std::nullopt : std::optional(Fault{Kind::Address, number});
        if (key == "workspace/authority"_L1)
            return takeAuthority(value, number);
        return takeWord(key, value.toLower()) ? std::nullopt : std::optional(misunderstood);
    }

private:
    static bool isKnown(const QString &key)
    {
        static const QStringList keys{u"workspace/address"_s, u"workspace/authority"_s, u"workspace/fixed"_s,
                                      u"window/language"_s, u"window/scheme"_s};
        return keys.contains(key);
    }

    bool takeAddress(const QString &text)
    {
        auto address = WorkspaceAddress::parse(text);
        if (!address.ok())
            return false;
        if (address->engine == Engine::Sqlite)
            address = WorkspaceAddress::sqlite(fromHere(address->path));
        m_preset.workspace = address->toString();
        return true;
    }

    std::optional<Fault> takeAuthority(const QString &name, int number)
    {
        m_preset.authority = fromHere(name);
        const QFileInfo file(m_preset.authority);
        if (file.isFile() && file.isReadable())
            return {};
        return Fault{Kind::Authority, number, QDir::toNativeSeparators(m_preset.authority)};
    }

    bool takeWord(const QString &key, const QString &word)
    {
        if (key == "workspace/fixed"_L1) {
            m_preset.isFixed = word == "yes"_L1 || word == "true"_L1 || word == "1"_L1;
            return m_preset.isFixed || word == "no"_L1 || word == "false"_L1 || word == "0"_L1;
        }
        if (key == "window/language"_L1) {
            m_preset.language = word == "en"_L1 ? u"en"_s : u"zh_CN"_s;
            return word == "en"_L1 || word == "zh_cn"_L1;
        }
        if (key == "window/scheme"_L1) {
            if (word != "system"_L1)
                m_preset.scheme = word == "dark"_L1 ? Scheme::Dark : Scheme::Light;
            return word == "system"_L1 || word == "light"_L1 || word == "dark"_L1;
        }
        return false;
    }

    QString fromHere(const QString &path) const
    {
        return QDir::cleanPath(m_folder.absoluteFilePath(QDir::fromNativeSeparators(path)));
    }

    Preset &m_preset;
    QDir m_folder;
    QString m_section;
    QSet<QString> m_seen;
};

Preset broken(const QString &file, const Fault &fault)
{
    return {.file = file, .fault = fault};
}

} // namespace

QString Preset::place()
{
    const QString named = qEnvironmentVariable("HEZHUN_PRESET_FILE");
    if (!named.isEmpty())
        return named;
#ifdef Q_OS_WIN
    return QCoreApplication::applicationDirPath() + u"/hezhun.ini"_s;
#else
    return u"/etc/hezhun/hezhun.ini"_s;
#endif
}

Preset Preset::read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly) || file.size() > longestFile)
        return broken(path, {Kind::Unreadable});
    // Of UTF-16, which some editors call "Unicode", this makes UTF-8 by its mark.
    const QByteArray bytes = file.readAll();
    QStringDecoder decoder(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8));
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return broken(path, {Kind::Encoding});

    Preset preset{.file = path};
    Reading reading(preset);
    const QStringList lines = text.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        if (const auto fault = reading.take(lines.at(i).trimmed(), i + 1))
            return broken(path, *fault);
    }
    preset.isFixed = preset.isFixed && !preset.workspace.isEmpty();
    return preset;
}

QString Preset::trouble() const
{
    if (!fault)
        return {};
    const QString name = QDir::toNativeSeparators(file);
    switch (fault->kind) {
    case Kind::Unreadable:
        return tr("The administrator's file %1 can't be read, so nothing of it is used. Ask the administrator to mend "
                  "it.")
            .arg(name);
    case Kind::Encoding:
        return tr("The administrator's file %1 is not text in UTF-8, so nothing of it is used. Ask the administrator "
                  "to save it as UTF-8.")
            .arg(name);
    case Kind::Address:
        return tr("Line %1 of the administrator's file %2 gives no address of a workspace (sqlite:PATH or "
                  "postgresql://host/database, without a password), so nothing of it is used. Ask the administrator "
                  "to mend it.")
            .arg(QString::number(fault->line), name);
    case Kind::Authority:
        return tr("Line %1 of the administrator's file %2 names a certificate that is not there or can't be read: "
                  "%3. Nothing of the file is used; ask the administrator to mend it.")
            .arg(QString::number(fault->line), name, fault->word);
    case Kind::Line: break;
    }
    return tr("Line %1 of the administrator's file %2 is not understood: “%3”. Nothing of the file is used; ask the "
              "administrator to mend it.")
        .arg(QString::number(fault->line), name, fault->word);
}

void Preset::vouch() const
{
    if (!authority.isEmpty() && qEnvironmentVariableIsEmpty(authorityVariable))
        qputenv(authorityVariable, QFile::encodeName(authority));
}

} // namespace hezhun
