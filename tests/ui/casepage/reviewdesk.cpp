// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewdesk.h"

#include "domain/residentid.h"
#include "store/database.h"
#include "store/intake.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

template <typename T> T need(Result<T> result)
{
    if (!result.ok())
        qFatal("%s: %s", qPrintable(result.error().code), qPrintable(result.error().message + result.error().details));
    return std::move(result).value();
}

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

ReviewDesk::ReviewDesk()
    : m_address(WorkspaceAddress::sqlite(m_folder.filePath(u"desk.hezhun"_s)))
    , m_workspace(need(Workspace::create(m_address)))
{
    NewAccount reviewer;
    reviewer.loginName = u"li_min"_s;
    reviewer.displayName = u"Li Min"_s;
    reviewer.role = u"platform_reviewer"_s;
    reviewer.desk = u"platform"_s;
    need(m_workspace->accounts().add(reviewer));
    reviewer.loginName = u"wang_fang"_s;
    reviewer.displayName = u"Wang Fang"_s;
    need(m_workspace->accounts().add(reviewer));
    m_colleague = need(m_workspace->accounts().actor(u"wang_fang"_s));
    m_session = std::make_unique<DeskSession>(m_address, need(m_workspace->accounts().actor(u"li_min"_s)),
                                              m_workspace->kinds());
}

CaseId ReviewDesk::addPerson(const QString &subject, int serial, const QString &loginName)
{
    ++m_serial;
    Submission submission;
    submission.kind = u"realname.person"_s;
    submission.reference = u"P-2026-%1"_s.arg(m_serial, 6, 10, QLatin1Char('0'));
    submission.submittedAt = QDateTime::currentDateTimeUtc().addSecs(-3600 + m_serial);
    submission.loginName = loginName.isEmpty() ? u"person_%1"_s.arg(m_serial) : loginName;
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
        paper.bytes = photograph(slot + u" %1"_s.arg(m_serial));
        submission.documents.append(paper);
    }
    CaseIntake intake(m_workspace->database(), m_workspace->kinds());
    const CaseIntake::Answer answer = need(intake.submit(submission));
    for (const IntakeFault &fault : answer.faults)
        qFatal("%s: %s", qPrintable(fault.at), qPrintable(fault.message));
    return answer.taken.id;
}

Result<Decided> ReviewDesk::decideElsewhere(CaseId id, const QString &action, const QStringList &reasons)
{
    return m_workspace->cases().decide({id, action, record(id).row.version, reasons, {}}, m_colleague);
}

Result<Done> ReviewDesk::takeElsewhere(CaseId id)
{
    return m_workspace->cases().take(id, m_colleague);
}

Result<std::optional<QString>> ReviewDesk::takeAwayElsewhere(CaseId id)
{
    NewAccount chief;
    chief.loginName = u"zhao_jun"_s;
    chief.displayName = u"Zhao Jun"_s;
    chief.role = u"administrator"_s;
    chief.desk = u"platform"_s;
    need(m_workspace->accounts().add(chief));
    const Actor administrator = need(m_workspace->accounts().actor(chief.loginName));
    return m_workspace->cases().takeAway(id, &administrator);
}

CaseRecord ReviewDesk::record(CaseId id)
{
    return need(m_workspace->cases().read(id));
}

void ReviewDesk::change(const QString &sql)
{
    need(m_workspace->database().change(sql, {}));
}

void ReviewDesk::shiftDecisions(int seconds)
{
    change(u"drop trigger decision_stays"_s);
    change(u"update decision set decided_at = decided_at - %1"_s.arg(seconds * 1000));
}

void ReviewDesk::dropLeases()
{
    change(u"delete from case_lease"_s);
}

int ReviewDesk::countOf(const QString &table, const QString &condition)
{
    return need(m_workspace->database().single(u"select count(*) from %1 where %2"_s.arg(table, condition), {}))
        .toInt();
}

CaseQuery ReviewDesk::queue() const
{
    CaseQuery query;
    query.desk = u"platform"_s;
    return query;
}

} // namespace hezhun
