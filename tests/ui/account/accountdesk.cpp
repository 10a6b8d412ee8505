// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountdesk.h"

#include "store/verification.h"
#include "tests/store/testworkspace.h"
#include "tests/ui/listeningsession.h"
#include "ui/account/nationalasking.h"
#include "ui/account/paperssection.h"
#include "ui/forms/formeditor.h"
#include "ui/forms/paperslot.h"

#include <QBuffer>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int patience = 20'000; ///< ms

template <typename T> T need(Result<T> result)
{
    if (!result.ok())
        qFatal("%s: %s", qPrintable(result.error().code), qPrintable(result.error().message + result.error().details));
    return std::move(result).value();
}

class Always : public NationalCheck
{
public:
    explicit Always(NationalCheckAnswer answer)
        : m_answer(answer)
    {
    }
    NationalCheckOutcome ask(const NationalCheckQuestion &) override { return {m_answer, {}}; }

private:
    NationalCheckAnswer m_answer;
};

QByteArray photograph(int colour)
{
    QImage image(320, 200, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(colour % 360, 90, 210));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpg", 90);
    return buffer.data();
}

} // namespace

AccountDesk::AccountDesk(const QString &type)
{
    QSettings().clear();
    if (testEngine() == Engine::PostgreSql) {
        m_database = std::make_unique<ClusterDatabase>();
        m_workspace = need(Workspace::open(m_database->owner()));
    } else {
        m_workspace = need(Workspace::create(WorkspaceAddress::sqlite(m_folder.filePath(u"account.hezhun"_s))));
    }
    NewAccount account;
    account.loginName = type == u"unit"_s ? u"rongguang"_s : u"zhang_wei"_s;
    account.displayName = type == u"unit"_s ? u"榕光科技"_s : u"张伟"_s;
    account.type = type;
    account.phone = u"13800138000"_s;
    account.password = QString::fromLatin1(password);
    need(m_workspace->accounts().add(account));
    Actor actor = need(m_workspace->accounts().actor(account.loginName));
    const WorkspaceAccess access = accessOf(actor);
    m_session = listeningSession(access, actor, m_workspace->kinds());
}

AccountDesk::~AccountDesk()
{
    setNationalCheckMaker({});
    m_page.reset();
}

WorkspaceAccess AccountDesk::accessOf(Actor &actor)
{
    if (!m_database)
        return WorkspaceAccess(m_workspace->address());
    actor.token = text(u"select open_session(?)"_s, {actor.id});
    m_database->administer(
        u"update hezhun.session set station = '%1' where account_id = %2"_s.arg(m_database->stationLogin())
            .arg(actor.id));
    return m_database->station(u"hezhun_station"_s, actor.token);
}

Actor AccountDesk::addReviewer()
{
    if (const auto there = m_workspace->accounts().actor(u"li_min"_s); there)
        return *there;
    NewAccount account;
    account.loginName = u"li_min"_s;
    account.displayName = u"李敏"_s;
    account.role = u"platform_reviewer"_s;
    account.desk = u"platform"_s;
    need(m_workspace->accounts().add(account));
    return need(m_workspace->accounts().actor(account.loginName));
}

bool AccountDesk::open()
{
    m_page = std::make_unique<InformationPage>(*m_session);
    QObject::connect(m_page.get(), &DeskPage::messageRaised, m_page.get(),
                     [this](const Message &message) { m_said = message.text; });
    QSignalSpy loaded(m_page.get(), &InformationPage::loaded);
    m_page->resize(1208, 700);
    m_page->show();
    m_page->activate();
    return QTest::qWaitFor([&] { return !loaded.isEmpty(); }, patience);
}

void AccountDesk::type(const QString &partName, const QString &field, const QString &words)
{
    auto *edit = find<QLineEdit>(partName, field);
    edit->setFocus();
    edit->selectAll();
    edit->insert(words); // an input method does not press keys
    edit->clearFocus();
}

void AccountDesk::choose(const QString &partName, const QString &field, const QString &code)
{
    auto *box = find<QComboBox>(partName, field);
    box->setCurrentIndex(box->findData(code));
}

void AccountDesk::fillPerson(const QString &number)
{
    const QString person = u"person"_s;
    type(person, u"name"_s, u"张伟"_s);
    choose(person, u"region"_s, u"mainland"_s);
    choose(person, u"id_type"_s, u"resident_id"_s);
    type(person, u"id_number"_s, number);
    type(person, u"valid_from"_s, u"20160501"_s);
}

bool AccountDesk::save(const QString &partName)
{
    m_said.clear();
    find<QPushButton>(partName, u"save"_s)->click();
    if (!QTest::qWaitFor([&] { return !m_said.isEmpty(); }, patience))
        return false;
    if (m_database) { // where a service of the server's own asks
        Always service(m_answer);
        need(runChecks(*m_workspace, service));
    }
    const auto asked = [this] {
        return count(u"select count(*) from national_check where state = 'queued' and answered_at is null"_s) == 0;
    };
    return QTest::qWaitFor(asked, patience) && readAgain();
}

/// What comes first may have been asked for before: the page shows what is there when the states agree.
bool AccountDesk::readAgain()
{
    const auto agrees = [this](const QString &name) {
        const PartPage *shown = part(name);
        const QString kept = state(name);
        return !shown || kept.isEmpty() || shown->information().state == kept;
    };
    const auto read = [&] {
        QSignalSpy loaded(m_page.get(), &InformationPage::loaded);
        m_page->activate();
        return QTest::qWaitFor([&] { return !loaded.isEmpty(); }, patience) && agrees(u"person"_s) && agrees(u"unit"_s)
            && agrees(u"agent"_s);
    };
    return QTest::qWaitFor(read, patience);
}

QString AccountDesk::state(const QString &partName)
{
    return text(u"select state from real_name where account_id = ? and part = ?"_s, {actor().id, partName});
}

bool AccountDesk::upload(const QString &partName, const QString &slotName, int colour)
{
    PaperSlot *slot = part(partName)->papers()->slot(slotName);
    auto *handInButton = find<QPushButton>(partName, u"handIn"_s);
    if (!QTest::qWaitFor([&] { return handInButton->isEnabled(); }, patience))
        return false;
    const QByteArray bytes = photograph(colour);
    slot->offer(bytes);
    return QTest::qWaitFor([&] { return slot->paper() == bytes && handInButton->isEnabled(); }, patience);
}

bool AccountDesk::handIn(const QString &partName)
{
    m_said.clear();
    QSignalSpy loaded(m_page.get(), &InformationPage::loaded);
    find<QPushButton>(partName, u"handIn"_s)->click();
    return QTest::qWaitFor([&] { return !m_said.isEmpty() && !loaded.isEmpty(); }, patience);
}

bool AccountDesk::decide(const QString &action, const QStringList &reasons, const QString &words)
{
    Actor reviewer = addReviewer();
    const WorkspaceAccess access = accessOf(reviewer);
    std::unique_ptr<Workspace> desk = need(Workspace::open(access));
    const CaseId id = count(u"select max(id) from cases where account_id = ?"_s, {actor().id});
    const CaseRecord record = need(desk->cases().read(id));
    for (const CaseDocument &paper : record.documents)
        need(desk->documents().recordShown(id, paper.slot, reviewer));
    need(desk->cases().decide({id, action, record.row.version, reasons, words}, reviewer));
    return readAgain();
}

void AccountDesk::serviceAnswers(NationalCheckAnswer answer)
{
    m_answer = answer;
    setNationalCheckMaker([answer](Workspace &) { return std::make_unique<Always>(answer); });
}

qint64 AccountDesk::count(const QString &sql, const QVariantList &parameters)
{
    return need(m_workspace->database().single(sql, parameters)).toLongLong();
}

QString AccountDesk::text(const QString &sql, const QVariantList &parameters)
{
    return need(m_workspace->database().single(sql, parameters)).toString();
}

} // namespace hezhun
