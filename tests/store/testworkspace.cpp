// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/testworkspace.h"

#include "domain/residentid.h"

#include <QBuffer>
#include <QImage>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

QByteArray picture(int number, const char *format)
{
    QImage image(24, 16, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(number % 360, 80 + number / 360 % 100, 200));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 95);
    // Two pictures of one colour would be one document: a trailing comment tells them apart.
    return bytes + QByteArray::number(number);
}

TestWorkspace::TestWorkspace()
    : m_now(std::make_shared<QDateTime>(QDate(2026, 11, 20), QTime(2, 0), Qt::UTC))
{
    auto made = Workspace::create(address(), [now = m_now] { return *now; });
    if (!made.ok())
        qFatal("%s", qPrintable(made.error().message));
    m_workspace = std::move(made).value();
    // A test's workspace need not outlive a power cut.
    if (!m_workspace->database().change(u"pragma synchronous = off"_s).ok())
        qFatal("the workspace could not be set up");
    for (const QString &name : {u"limin"_s, u"wangqiang"_s}) {
        NewAccount account;
        account.loginName = name;
        account.displayName = name == u"limin"_s ? u"李敏"_s : u"王强"_s;
        account.role = u"platform_reviewer"_s;
        account.desk = u"platform"_s;
        if (!m_workspace->accounts().add(account).ok())
            qFatal("the reviewer could not be added");
    }
    m_reviewer = *m_workspace->accounts().actor(u"limin"_s);
    m_colleague = *m_workspace->accounts().actor(u"wangqiang"_s);
}

WorkspaceAddress TestWorkspace::address() const
{
    return WorkspaceAddress::sqlite(m_folder.filePath(u"test.hezhun"_s));
}

std::unique_ptr<Workspace> TestWorkspace::another() const
{
    return std::move(Workspace::open(address(), [now = m_now] { return *now; })).value();
}

Submission TestWorkspace::person(int number) const
{
    const QString first17 = u"11010519900101%1"_s.arg(number, 3, 10, QChar(u'0'));
    Submission submission;
    submission.kind = u"realname.person"_s;
    submission.reference = u"P-2026-%1"_s.arg(number, 6, 10, QChar(u'0'));
    submission.submittedAt = m_now->addSecs(-86400 + number);
    submission.loginName = u"person_%1"_s.arg(number);
    submission.accountType = u"person"_s;
    submission.phone = u"138%1"_s.arg(number, 8, 10, QChar(u'0'));
    submission.fields = {{u"name"_s, u"张样本%1"_s.arg(QChar(0x4e00 + number))},
                         {u"region"_s, u"mainland"_s},
                         {u"id_type"_s, u"resident_id"_s},
                         {u"id_number"_s, first17 + ResidentId::checkCharacter(first17)},
                         {u"valid_from"_s, u"2016-05-01"_s},
                         {u"valid_until"_s, u"2036-05-01"_s}};
    submission.documents = {{u"id_front"_s, picture(2 * number)}, {u"id_back"_s, picture(2 * number + 1)}};
    return submission;
}

CaseId TestWorkspace::submit(const Submission &submission)
{
    CaseIntake intake(m_workspace->database(), m_workspace->kinds());
    const auto answer = intake.submit(submission);
    return answer.ok() ? answer->taken.id : 0;
}

qint64 TestWorkspace::count(const QString &sql, const QVariantList &parameters)
{
    const auto value = m_workspace->database().single(sql, parameters);
    if (!value.ok())
        qFatal("%s", qPrintable(value.error().details));
    return value->toLongLong();
}

} // namespace hezhun
