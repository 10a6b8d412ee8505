// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/registrationprinting.h"

#include "domain/workingcalendar.h"
#include "sheets/sheet.h"
#include "store/storeerrors.h"
#include "tables/registrationpaper.h"

#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QTextDocument>
#include <QWidget>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int pdfResolution = 300; ///< dots an inch
constexpr int largestPhotograph = 1000; ///< pixels a side, as it is printed
constexpr auto photographSlot = "photograph"_L1;

/// Of whoever registers; a picture that can't be read is left out.
QImage photographFrom(const Result<QByteArray> &bytes)
{
    const QImage picture = bytes ? QImage::fromData(*bytes) : QImage();
    return picture.isNull() || qMax(picture.width(), picture.height()) <= largestPhotograph
        ? picture
        : picture.scaled(largestPhotograph, largestPhotograph, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

QImage photographOf(Workspace &workspace, const CaseRecord &record)
{
    for (const CaseDocument &paper : record.documents) {
        if (paper.slot == photographSlot)
            return photographFrom(workspace.documents().read(paper.sha256));
    }
    return {};
}

Error unknownKind()
{
    return {u"kind.unknown"_s,
            QCoreApplication::translate("RegistrationPrinting", "This kind of case is not known here.")};
}

Result<RegistrationPaper> readPaper(Workspace &workspace, CaseId id, const Actor &actor)
{
    auto record = workspace.cases().read(id);
    if (!record)
        return record.error();
    const KindDefinition *kind = workspace.kinds().find(record->row.kind, record->row.kindVersion);
    if (!kind)
        return unknownKind();
    RegistrationPaper paper{std::move(record).value(), *kind};
    paper.photograph = photographOf(workspace, paper.record);
    paper.printedAt = QDateTime::currentDateTimeUtc();
    paper.printedBy = actor.name;
    return paper;
}

/// Whole or not at all, like an export.
Result<Done> writePdf(const RegistrationPaper &paper, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return sheetError(u"sheet.not_written"_s, file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setResolution(pdfResolution);
        writer.setTitle(paper.record.row.reference);
        QTextDocument document;
        paper.write(document);
        document.print(&writer);
    }
    return file.commit() ? Result<Done>(Done{}) : sheetError(u"sheet.not_written"_s, file.errorString());
}

/// What its owner sees of a registration, in the shape that the desks read.
CaseRecord recordOf(const OwnRegistration &own)
{
    CaseRecord record;
    const OwnCase &round = own.round();
    record.row.id = round.id;
    record.row.reference = round.reference;
    record.row.kind = round.kind;
    record.row.kindVersion = round.kindVersion;
    record.row.state = round.state;
    record.row.submittedAt = round.submittedAt;
    for (const OwnCase &one : own.rounds) {
        for (HistoryRow row : one.history) {
            row.reference = one.reference;
            record.history.append(std::move(row));
        }
    }
    for (const OwnFiling &filing : own.filings)
        record.filings.append({filing.number, round.id, filing.filedAt, filing.revokedAt});
    return record;
}

/// Asks for a printer, then for the paper.
void printPaper(DeskSession &session, std::function<Result<RegistrationPaper>(Workspace &)> read, QWidget *window,
                std::function<void(const Result<Done> &)> done)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, window,
                     [&session, window, printer, read = std::move(read), done = std::move(done)] {
                         session.reader().run(read).then(window, [printer, done](const Result<RegistrationPaper> &paper) {
                             if (!paper.ok())
                                 return done(paper.error());
                             QTextDocument document;
                             paper->write(document);
                             document.print(printer.get());
                             done(Done{});
                         });
                     });
    dialog->open();
}

} // namespace

Result<RegistrationPaper> readOwnPaper(Workspace &workspace, CaseId registration, const Actor &actor)
{
    const auto all = workspace.ownRegistrations().ownRegistrations(actor.id, actor);
    if (!all)
        return all.error();
    const auto own = std::find_if(all->cbegin(), all->cend(),
                                  [registration](const OwnRegistration &one) { return one.id == registration; });
    if (own == all->cend())
        return storeError(u"case.unknown"_s);
    const OwnCase &round = own->round();
    const KindDefinition *kind = workspace.kinds().find(round.kind, round.kindVersion);
    if (!kind)
        return unknownKind();
    auto declared = workspace.ownRegistrations().declared(round.id, actor);
    if (!declared)
        return declared.error();
    RegistrationPaper paper{recordOf(*own), *kind};
    paper.record.fields = std::move(declared).value();
    paper.department = own->departmentName;
    for (const CaseDocument &there : round.papers) {
        if (there.slot == photographSlot)
            paper.photograph = photographFrom(workspace.ownCases().ownPaper(round.id, there.slot, actor));
    }
    paper.printedAt = QDateTime::currentDateTimeUtc();
    paper.printedBy = actor.name;
    return paper;
}

void saveRegistration(DeskSession &session, CaseId id, const QString &path, QWidget *window,
                      std::function<void(const Result<Done> &)> done)
{
    session.reader()
        .run([id, path, actor = session.actor()](Workspace &workspace) -> Result<Done> {
            const auto paper = readPaper(workspace, id, actor);
            return paper ? writePdf(*paper, path) : Result<Done>(paper.error());
        })
        .then(window, [done = std::move(done)](const Result<Done> &written) { done(written); });
}

void printRegistration(DeskSession &session, CaseId id, QWidget *window, std::function<void(const Result<Done> &)> done)
{
    printPaper(
        session, [id, actor = session.actor()](Workspace &workspace) { return readPaper(workspace, id, actor); }, window,
        std::move(done));
}

void printOwnRegistration(DeskSession &session, CaseId registration, QWidget *window,
                          std::function<void(const Result<Done> &)> done)
{
    printPaper(
        session,
        [registration, actor = session.actor()](Workspace &workspace) {
            return readOwnPaper(workspace, registration, actor);
        },
        window, std::move(done));
}

} // namespace hezhun
