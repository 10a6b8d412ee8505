// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/packagefaults.h"

#include "domain/residentid.h"
#include "kinds/kindlibrary.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr qsizetype overOneMegabyte = (1 << 20) + 1;

/// The first declared resident number with another check character.
void breakCheckDigit(QJsonObject &fields)
{
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const QString number = field.value().toString();
        if (number.size() != 18 || ResidentId::checkCharacter(number.left(17)) != number.back())
            continue;
        field.value() = number.left(17) + (number.back() == u'7' ? u'3' : u'7');
        return;
    }
}

QString subjectField(const QString &kind)
{
    const Result<KindLibrary> kinds = KindLibrary::builtIn();
    const KindDefinition *definition = kinds ? kinds->newest(kind) : nullptr;
    return definition ? definition->subjectField : QString();
}

QByteArray png()
{
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(Qt::lightGray);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "png");
    return bytes;
}

/// Changes what the frame header says about the picture's size (ITU-T T.81, B.2.2).
QByteArray promisingHugePicture(QByteArray jpeg)
{
    for (qsizetype at = 2; at + 9 < jpeg.size();) {
        const auto mark = uchar(jpeg.at(at + 1));
        if (mark == 0xc0 || mark == 0xc2) {
            for (const int offset : {5, 7}) {
                jpeg[at + offset] = char(60'000 >> 8);
                jpeg[at + offset + 1] = char(60'000 & 0xff);
            }
            break;
        }
        at += 2 + (uchar(jpeg.at(at + 2)) << 8) + uchar(jpeg.at(at + 3));
    }
    return jpeg;
}

} // namespace

QList<PackageFault> packageFaults()
{
    QList<PackageFault> faults;
    for (int fault = int(PackageFault::CheckDigit); fault <= int(PackageFault::BrokenJson); ++fault)
        faults.append(PackageFault(fault));
    return faults;
}

QByteArray PackageLine::text() const
{
    QJsonArray documents;
    for (const PackageFile &file : files)
        documents.append(QJsonObject{{u"slot"_s, file.slot}, {u"file"_s, file.path}});
    QJsonObject whole = object;
    whole.insert(u"documents"_s, documents);
    QByteArray json = QJsonDocument(whole).toJson(QJsonDocument::Compact);
    if (broken)
        json.truncate(json.size() / 2);
    return json + '\n';
}

PackageLine packageLine(const Submission &submission)
{
    QJsonObject fields;
    for (auto field = submission.fields.cbegin(); field != submission.fields.cend(); ++field)
        fields.insert(field.key(), field.value());
    const QJsonObject account{
        {u"login_name"_s, submission.loginName}, {u"type"_s, submission.accountType}, {u"phone"_s, submission.phone}};
    PackageLine line;
    line.object = {
        {u"kind"_s, submission.kind},
        {u"reference"_s, submission.reference},
        {u"submitted_at"_s, submission.submittedAt.toString(Qt::ISODate)},
        {u"account"_s, account},
        {u"fields"_s, fields},
    };
    return line;
}

void spoil(PackageLine &line, PackageFault fault)
{
    QJsonObject fields = line.object.value("fields"_L1).toObject();
    PackageFile &file = line.files.first();
    switch (fault) {
    case PackageFault::CheckDigit: breakCheckDigit(fields); break;
    case PackageFault::RequiredFieldMissing:
        fields.remove(subjectField(line.object.value("kind"_L1).toString()));
        break;
    case PackageFault::UnknownKind: line.object.insert(u"kind"_s, u"realname.nobody"_s); break;
    case PackageFault::UnknownSlot: line.files.append({u"holiday_picture"_s, file.path, file.bytes, false}); break;
    case PackageFault::UnknownKey: line.object.insert(u"favourite_colour"_s, u"blue"_s); break;
    case PackageFault::FileMissing: file.written = false; break;
    case PackageFault::PngNamedJpg: file.bytes = png(); break;
    case PackageFault::TooLarge:
        file.bytes.append(overOneMegabyte - qMin(overOneMegabyte, file.bytes.size()), '\0');
        break;
    case PackageFault::HugeDimensions: file.bytes = promisingHugePicture(file.bytes); break;
    case PackageFault::PathLeaves:
        file.path = u"../"_s + file.path;
        file.written = false;
        break;
    case PackageFault::BrokenJson: line.broken = true; break;
    }
    line.object.insert(u"fields"_s, fields);
}

} // namespace hezhun
