// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/packageline.h"

#include "kinds/kindlibrary.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// Reads what the format knows, and says what it does not.
class LineReader
{
    Q_DECLARE_TR_FUNCTIONS(PackageLine)

public:
    LineReader(const QString &folder, const KindLibrary &kinds, PackageLine &line)
        : m_folder(folder)
        , m_kinds(kinds)
        , m_line(line)
    {
    }

    void read(const QByteArray &json)
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(json, &error);
        if (error.error != QJsonParseError::NoError || !document.isObject()) {
            fault(u""_s, u"line.form"_s,
                  tr("The line is not a JSON object (%1, at byte %2).").arg(error.errorString()).arg(error.offset));
            return;
        }
        const QJsonObject object = document.object();
        Submission &submission = m_line.submission;
        onlyKnown(object, {},
                  {u"kind"_s, u"reference"_s, u"submitted_at"_s, u"account"_s, u"notice_phone"_s, u"fields"_s,
                   u"documents"_s});
        submission.reference = text(object, u"reference"_s, {});
        submission.kind = text(object, u"kind"_s, {});
        readTime(text(object, u"submitted_at"_s, {}));
        submission.noticePhone = object.value(u"notice_phone"_s).toString();
        readAccount(object.value(u"account"_s));
        readFields(object.value(u"fields"_s));
        readDocuments(object.value(u"documents"_s));
    }

private:
    void fault(const QString &at, const QString &code, const QString &message)
    {
        m_line.faults.append({at, code, message});
    }

    void onlyKnown(const QJsonObject &object, const QString &place, const QStringList &known)
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!known.contains(it.key()))
                fault(place + it.key(), u"line.unknown_key"_s, tr("The key \"%1\" is not known here.").arg(it.key()));
        }
    }

    QString text(const QJsonObject &object, const QString &key, const QString &place)
    {
        const QJsonValue value = object.value(key);
        if (value.isUndefined())
            fault(place + key, u"field.required"_s, tr("This is required and was left out."));
        else if (!value.isString())
            fault(place + key, u"line.not_text"_s, tr("A text in quotes is expected here."));
        return value.toString();
    }

    void readTime(const QString &time)
    {
        // An offset is part of the format: without one, nobody knows when it was.
        const QDateTime parsed = QDateTime::fromString(time, Qt::ISODateWithMs);
        if (parsed.isValid() && parsed.timeSpec() != Qt::LocalTime)
            m_line.submission.submittedAt = parsed.toUTC();
    }

    void readAccount(const QJsonValue &value)
    {
        // Appeals belong to nobody's account; a phone is told.
        const KindDefinition *kind = m_kinds.newest(m_line.submission.kind);
        if (value.isUndefined() && kind && kind->accountType == u"none"_s)
            return;
        if (!value.isObject()) {
            fault(u"account"_s, u"field.required"_s, tr("The account is required and was left out."));
            return;
        }
        const QJsonObject account = value.toObject();
        const QString place = u"account."_s;
        onlyKnown(account, place, {u"login_name"_s, u"type"_s, u"phone"_s});
        m_line.submission.loginName = text(account, u"login_name"_s, place);
        m_line.submission.accountType = text(account, u"type"_s, place);
        m_line.submission.phone = account.value(u"phone"_s).toString();
    }

    void readFields(const QJsonValue &value)
    {
        const QJsonObject fields = value.toObject();
        if (!value.isObject())
            fault(u"fields"_s, u"field.required"_s, tr("The fields are required and were left out."));
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            if (!it.value().isString())
                fault(u"fields."_s + it.key(), u"line.not_text"_s, tr("A text in quotes is expected here."));
            m_line.submission.fields.insert(it.key(), it.value().toString());
        }
    }

    void readDocuments(const QJsonValue &value)
    {
        if (!value.isArray() && !value.isUndefined())
            fault(u"documents"_s, u"line.not_list"_s, tr("A list in square brackets is expected here."));
        const QJsonArray documents = value.toArray();
        for (qsizetype i = 0; i < documents.size(); ++i) {
            const QString place = u"documents[%1]."_s.arg(i);
            const QJsonObject object = documents.at(i).toObject();
            onlyKnown(object, place, {u"slot"_s, u"file"_s});
            SubmittedDocument document;
            document.slot = text(object, u"slot"_s, place);
            document.at = place + u"file"_s;
            const QString file = text(object, u"file"_s, place);
            document.missing = !readFile(file, document);
            m_line.submission.documents.append(document);
        }
    }

    /// The path of a file of the package, or nothing when it leaves the folder or is not there.
    QString pathWithin(const QString &file, const QString &at)
    {
        const QString cleaned = QDir::cleanPath(file);
        const bool leaves = file.startsWith(u'/') || cleaned == u".."_s || cleaned.startsWith(u"../"_s)
            || file.contains(u'\\') || file.contains(u':') || file.contains(QChar(0));
        const QString canonical = leaves ? QString() : QFileInfo(m_folder + u'/' + cleaned).canonicalFilePath();
        if (leaves || (!canonical.isEmpty() && !canonical.startsWith(m_folder + u'/'))) {
            fault(at, u"document.outside"_s, tr("The path leaves the folder of the package. Name files inside it."));
            return {};
        }
        if (canonical.isEmpty() || !QFileInfo(canonical).isFile()) {
            fault(at, u"document.missing"_s, tr("The file %1 is not in the package.").arg(file));
            return {};
        }
        return canonical;
    }

    bool readFile(const QString &name, SubmittedDocument &document)
    {
        if (name.isEmpty())
            return false;
        const QString path = pathWithin(name, document.at);
        if (path.isEmpty())
            return false;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            fault(document.at, u"document.unreadable"_s, tr("The file %1 can't be read.").arg(name));
            return false;
        }
        // One byte more than is allowed is enough to tell that it is too large; the beginning tells the format.
        const KindDefinition *kind = m_kinds.newest(m_line.submission.kind);
        const SlotDefinition *slot = kind ? kind->slot(document.slot) : nullptr;
        document.bytes = file.read(slot ? slot->maximumBytes + 1 : 1);
        document.byteCount = file.size();
        return true;
    }

    QString m_folder;
    const KindLibrary &m_kinds;
    PackageLine &m_line;
};

} // namespace

PackageLine readPackageLine(int number, const QByteArray &json, const QString &folder, const KindLibrary &kinds,
                            QDate today)
{
    PackageLine line;
    line.line = number;
    LineReader(folder, kinds, line).read(json);
    // Broken JSON has nothing more to say; everything else is inspected even so, to name every fault at once.
    const bool isObject = line.faults.isEmpty() || line.faults.constFirst().code != u"line.form"_s;
    if (isObject) {
        const QList<IntakeFault> said = line.faults; // a place may have more than one fault, but none twice
        const QList<IntakeFault> found = inspect(line.submission, kinds, today);
        for (const IntakeFault &fault : found) {
            const bool known = std::any_of(said.cbegin(), said.cend(),
                                           [&](const IntakeFault &other) { return other.at == fault.at; });
            if (!known)
                line.faults.append(fault);
        }
    }
    return line;
}

} // namespace hezhun
