// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/registrationprinting.h"

#include "domain/workingcalendar.h"
#include "sheets/sheet.h"
#include "tables/registrationpaper.h"

#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QTextDocument>
#include <QWidget>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int pdfResolution = 300; ///< dots an inch
constexpr int largestPhotograph = 1000; ///< pixels a side, as it is printed

/// The photograph of whoever registers, if there is one; a picture that can't be read is left out.
QImage photographOf(Workspace &workspace, const CaseRecord &record)
{
    for (const CaseDocument &paper : record.documents) {
        if (paper.slot != "photograph"_L1)
            continue;
        const auto bytes = workspace.documents().read(paper.sha256);
        const QImage picture = bytes ? QImage::fromData(*bytes) : QImage();
        return picture.isNull() || qMax(picture.width(), picture.height()) <= largestPhotograph
            ? picture
            : picture.scaled(largestPhotograph, largestPhotograph, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    return {};
}

Result<RegistrationPaper> readPaper(Workspace &workspace, CaseId id, const Actor &actor)
{
    auto record = workspace.cases().read(id);
    if (!record)
        return record.error();
    const KindDefinition *kind = workspace.kinds().find(record->row.kind, record->row.kindVersion);
    if (!kind)
        return Error{u"kind.unknown"_s,
                     QCoreApplication::translate("RegistrationPrinting", "This kind of case is not known here.")};
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

} // namespace

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
    auto *printer = new QPrinter(QPrinter::HighResolution);
    const std::shared_ptr<QPrinter> kept(printer);
    auto *dialog = new QPrintDialog(printer, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, window, [&session, id, window, kept, done = std::move(done)] {
        session.reader()
            .run([id, actor = session.actor()](Workspace &workspace) { return readPaper(workspace, id, actor); })
            .then(window, [kept, done](const Result<RegistrationPaper> &paper) {
                if (!paper.ok())
                    return done(paper.error());
                QTextDocument document;
                paper->write(document);
                document.print(kept.get());
                done(Done{});
            });
    });
    dialog->open();
}

} // namespace hezhun
