// SPDX-License-Identifier: GPL-3.0-or-later
#include "personcase.h"

#include "domain/residentid.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

QByteArray photograph(const QString &text)
{
    QImage image(640, 400, QImage::Format_RGB32);
    image.fill(QColor(0xe9eef2));
    QPainter painter(&image);
    painter.drawText(image.rect(), Qt::AlignCenter, text);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "JPG");
    return bytes;
}

QString numberOfPerson(int serial)
{
    const QString first = u"11010519800101%1"_s.arg(serial, 3, 10, QLatin1Char('0'));
    return first + ResidentId::checkCharacter(first);
}

} // namespace

Submission personCase(int number, const QString &subject, int serial, const QString &loginName)
{
    Submission submission;
    submission.kind = u"realname.person"_s;
    submission.reference = u"P-2026-%1"_s.arg(number, 6, 10, QLatin1Char('0'));
    submission.submittedAt = QDateTime::currentDateTimeUtc().addSecs(-3600 + number);
    submission.loginName = loginName.isEmpty() ? u"person_%1"_s.arg(number) : loginName;
    submission.accountType = u"person"_s;
    submission.phone = u"1380013%1"_s.arg(serial, 4, 10, QLatin1Char('0'));
    submission.fields = {{u"name"_s, subject},
                         {u"region"_s, u"mainland"_s},
                         {u"id_type"_s, u"resident_id"_s},
                         {u"id_number"_s, numberOfPerson(serial)},
                         {u"valid_from"_s, u"2016-05-01"_s},
                         {u"valid_until"_s, u"2036-05-01"_s}};
    for (const QString &slot : {u"id_front"_s, u"id_back"_s}) {
        SubmittedDocument paper;
        paper.slot = slot;
        paper.bytes = photograph(slot + u" %1"_s.arg(number));
        submission.documents.append(paper);
    }
    return submission;
}

} // namespace hezhun
