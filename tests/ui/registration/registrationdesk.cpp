// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrationdesk.h"

#include "tests/ui/listeningsession.h"

#include "ui/forms/formeditor.h"
#include "ui/forms/paperslot.h"

#include <QBuffer>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int patience = 20'000; ///< ms

QByteArray photograph(int colour)
{
    QImage image(295, 413, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(colour % 360, 90, 210));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpg", 90);
    return buffer.data();
}

} // namespace

RegistrationDesk::RegistrationDesk()
{
    QSettings().clear();
    office.addDepartment();
    person = office.addPerson(1);
    unit = office.addUnit(1);
    otherUnit = office.addUnit(2);
}

RegistrationDesk::~RegistrationDesk()
{
    for (Window &window : m_windows)
        window.page.reset();
}

bool RegistrationDesk::open()
{
    const WorkspaceAccess access = testEngine() == Engine::PostgreSql
        ? workspace.database().station(u"hezhun_station"_s, person.token)
        : workspace.access();
    Window window;
    window.session = listeningSession(access, person, workspace->kinds());
    window.page = std::make_unique<RegistrationPage>(*window.session);
    QObject::connect(window.page.get(), &DeskPage::messageRaised, window.page.get(),
                     [this](const Message &message) { m_said = message.text; });
    QSignalSpy loaded(window.page.get(), &RegistrationPage::loaded);
    window.page->resize(1208, 700);
    window.page->show();
    m_windows.push_back(std::move(window));
    page()->activate();
    return QTest::qWaitFor([&] { return !loaded.isEmpty(); }, patience);
}

bool RegistrationDesk::readAgain()
{
    QSignalSpy loaded(page(), &RegistrationPage::loaded);
    page()->activate();
    return QTest::qWaitFor([&] { return !loaded.isEmpty(); }, patience);
}

bool RegistrationDesk::begin(const Actor &forUnit)
{
    auto *choice = page()->findChild<QComboBox *>(u"startUnit"_s);
    choice->setCurrentIndex(choice->findData(forUnit.id));
    QSignalSpy loaded(page(), &RegistrationPage::loaded);
    page()->findChild<QPushButton *>(u"start"_s)->click();
    return QTest::qWaitFor([&] { return !loaded.isEmpty() && thread() && thread()->thread().draft; }, patience);
}

QString RegistrationDesk::text(const QString &label) const
{
    return find<QLabel>(label)->text();
}

void RegistrationDesk::type(const QString &field, const QString &words)
{
    if (auto *edit = find<QLineEdit>(field)) {
        edit->setFocus();
        edit->selectAll();
        edit->insert(words); // an input method does not press keys
        edit->clearFocus();
        return;
    }
    auto *edit = find<QPlainTextEdit>(field);
    edit->setFocus();
    edit->setPlainText(words);
    edit->clearFocus();
}

void RegistrationDesk::choose(const QString &field, const QString &code)
{
    auto *box = find<QComboBox>(field);
    box->setCurrentIndex(box->findData(code));
}

void RegistrationDesk::fillIn()
{
    const DeclaredFields typed = Commissioners::typed();
    const KindDefinition &kind = thread()->form()->kind();
    for (auto it = typed.cbegin(); it != typed.cend(); ++it) {
        switch (kind.field(it.key())->type) {
        case FieldType::Choice: choose(it.key(), it.value()); break;
        case FieldType::Division: thread()->form()->fill({{it.key(), it.value()}}); break;
        default: type(it.key(), it.value()); break;
        }
    }
}

bool RegistrationDesk::upload(const QString &slotName, int colour)
{
    PaperSlot *slot = thread()->papers()->slot(slotName);
    const QByteArray bytes = photograph(colour);
    slot->offer(bytes);
    const bool taken
        = QTest::qWaitFor([&] { return slot->paper() == bytes && !thread()->papers()->isOnItsWay(); }, patience);
    if (!taken)
        qWarning("%s: %s%s", qPrintable(slotName), qPrintable(slot->fault()), slot->hasOffer() ? " offered" : "");
    return taken;
}

bool RegistrationDesk::waitUntilSaved()
{
    return QTest::qWaitFor([&] { return thread()->isAllKept(); }, patience);
}

bool RegistrationDesk::press(const QString &button, const std::function<bool()> &shown)
{
    // Nobody can press what is greyed out while something is on its way.
    if (!QTest::qWaitFor([&] { return find<QPushButton>(button)->isEnabled(); }, patience))
        return false;
    m_said.clear();
    find<QPushButton>(button)->click();
    const bool isShown = QTest::qWaitFor(shown, patience);
    if (!isShown)
        qWarning("%s: %s", qPrintable(button), qPrintable(m_said));
    return isShown;
}

bool RegistrationDesk::handIn()
{
    return press(u"handIn"_s, [this] { return !m_said.isEmpty() && thread() && !thread()->thread().draft; });
}

bool RegistrationDesk::handInWhole()
{
    if (!begin(unit))
        return false;
    fillIn();
    return upload(u"photograph"_s, 40) && upload(u"education_proof"_s, 80) && handIn();
}

bool RegistrationDesk::decide(const Actor &actor, const QString &desk, const QString &role, const QString &action,
                              const QStringList &reasons, const QString &words)
{
    Actor decides = actor;
    decides.desk = desk;
    decides.roles = {role};
    const CaseId id = workspace.count(u"select max(id) from cases"_s);
    const int version = int(workspace.count(u"select version from cases where id = ?"_s, {id}));
    auto &cases = office.desk().cases();
    const auto record = cases.read(id);
    if (const auto acting = office.desk().database().actAs(decides.token); !acting)
        qFatal("%s", qPrintable(acting.error().code));
    const auto decided = cases.decide({.caseId = id,
                                       .action = action,
                                       .expectedVersion = version,
                                       .reasons = reasons,
                                       .words = words,
                                       .request = {},
                                       .chosenAccount = 0,
                                       .undoes = {}},
                                      decides);
    if (!decided)
        qWarning("%s: %s", qPrintable(action), qPrintable(decided.error().code));
    return decided.ok() && readAgain();
}

} // namespace hezhun
