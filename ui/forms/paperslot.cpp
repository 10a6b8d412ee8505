// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/paperslot.h"

#include "ui/forms/paperparts.h"
#include "ui/look/repolish.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

QString folderKey()
{
    return u"forms/paperFolder"_s;
}

QString localFileOf(const QMimeData *content)
{
    for (const QUrl &url : content ? content->urls() : QList<QUrl>()) {
        if (url.isLocalFile())
            return url.toLocalFile();
    }
    return {};
}

} // namespace

PaperSlot::PaperSlot(const SlotDefinition &slot, QWidget *parent)
    : QFrame(parent)
    , m_parts(std::make_unique<PaperParts>(slot, this))
{
    setObjectName(u"slot_"_s + slot.name);
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    m_parts->setRequired(slot.required.always);
    connect(m_parts->choose, &QPushButton::clicked, this, &PaperSlot::chooseFile);
    connect(m_parts->paste, &QPushButton::clicked, this, &PaperSlot::paste);
    connect(m_parts->remove, &QPushButton::clicked, this, [this] {
        setPaper({});
        emit paperRemoved();
    });
    connect(m_parts->look, &QPushButton::clicked, this, [this] { m_parts->showLarge(); });
    connect(m_parts->preview, &PaperPreview::opened, this, [this] { m_parts->showLarge(); });
    connect(m_parts->offer, &ConversionOffer::convertedWanted, this, [this] { takeOffered(true); });
    connect(m_parts->offer, &ConversionOffer::asItIsWanted, this, [this] { takeOffered(false); });
    connect(m_parts->offer, &ConversionOffer::declined, this, [this] {
        m_parts->dropOffer();
        m_parts->choose->setFocus();
    });
}

PaperSlot::~PaperSlot() = default;

const SlotDefinition &PaperSlot::slot() const
{
    return m_parts->slot;
}

void PaperSlot::setRequired(bool required)
{
    m_parts->setRequired(required);
}

bool PaperSlot::isRequired() const
{
    return m_parts->required;
}

void PaperSlot::setReadOnly(bool readOnly)
{
    setAcceptDrops(!readOnly);
    m_parts->setReadOnly(readOnly);
}

void PaperSlot::setPaper(const QByteArray &bytes)
{
    m_parts->dropOffer();
    m_parts->setPaper(bytes);
    setFault({});
    if (bytes.isEmpty())
        return;
    seeTaken(bytes, m_parts->slot, m_parts->preview->bound()).then(this, [this, serial = m_parts->serial](const PaperSeen &seen) {
        if (serial == m_parts->serial)
            m_parts->showPaper(seen);
    });
}

QByteArray PaperSlot::paper() const
{
    return m_parts->paper;
}

bool PaperSlot::hasOffer() const
{
    return m_parts->offered.has_value();
}

bool PaperSlot::isLooking() const
{
    return m_parts->isLooking();
}

void PaperSlot::offer(const QByteArray &bytes)
{
    await(seePaper(bytes, m_parts->slot, m_parts->preview->bound()));
}

void PaperSlot::offerFile(const QString &path)
{
    QSettings().setValue(folderKey(), QFileInfo(path).absolutePath());
    await(seeFile(path, m_parts->slot, m_parts->preview->bound()));
}

void PaperSlot::await(QFuture<Result<PaperSeen>> seeing)
{
    if (m_parts->readOnly)
        return;
    m_parts->beginLooking();
    setFault({});
    seeing.then(this, [this, serial = m_parts->serial](const Result<PaperSeen> &seen) {
        if (serial == m_parts->serial)
            receive(seen);
    });
}

void PaperSlot::receive(const Result<PaperSeen> &seen)
{
    m_parts->endLooking();
    if (!seen)
        return setFault(seen.error().message);
    if (seen->examined.reasons.isEmpty()) {
        if (seen->preview.broken() && seen->examined.format != u"pdf"_s)
            return setFault(seen->preview.fault);
        return take(*seen);
    }
    if (seen->examined.mustBeConverted() && !seen->converted->ok())
        return setFault(seen->converted->error().message);
    m_parts->showOffer(*seen);
}

void PaperSlot::takeOffered(bool converted)
{
    if (!m_parts->offered)
        return;
    PaperSeen seen = *m_parts->offered;
    m_parts->dropOffer();
    if (converted) {
        seen.bytes = seen.converted->value().bytes;
        seen.examined = {u"jpg"_s, seen.converted->value().size, seen.bytes.size(), {}};
    }
    take(seen);
}

void PaperSlot::take(const PaperSeen &seen)
{
    setFault({});
    m_parts->setPaper(seen.bytes);
    m_parts->showPaper(seen);
    emit paperTaken(seen.bytes);
}

void PaperSlot::chooseFile()
{
    const QString folder = QSettings().value(folderKey()).toString();
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Choose a picture of: %1").arg(m_parts->labelText()), folder,
        tr("Pictures and scans (*.jpg *.jpeg *.png *.bmp *.webp *.pdf);;All files (*)"));
    if (!path.isEmpty())
        offerFile(path);
}

void PaperSlot::paste()
{
    const QMimeData *content = QGuiApplication::clipboard()->mimeData();
    if (const QString file = localFileOf(content); !file.isEmpty())
        return offerFile(file);
    const QImage image = QGuiApplication::clipboard()->image();
    if (image.isNull())
        return setFault(tr("There is no picture and no file in the clipboard. Copy one first."));
    await(seeImage(image, m_parts->slot, m_parts->preview->bound()));
}

void PaperSlot::setFault(const QString &reason)
{
    m_parts->setFault(reason);
    if (property("fault").toBool() != !reason.isEmpty()) {
        setProperty("fault", !reason.isEmpty());
        repolish(this);
    }
}

QString PaperSlot::fault() const
{
    return m_parts->fault->text();
}

void PaperSlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_parts->retranslate();
    QFrame::changeEvent(event);
}

void PaperSlot::dragEnterEvent(QDragEnterEvent *event)
{
    if (localFileOf(event->mimeData()).isEmpty() && !event->mimeData()->hasImage())
        return;
    m_parts->preview->setExpecting(true);
    event->acceptProposedAction();
}

void PaperSlot::dragLeaveEvent(QDragLeaveEvent *)
{
    m_parts->preview->setExpecting(false);
}

void PaperSlot::dropEvent(QDropEvent *event)
{
    m_parts->preview->setExpecting(false);
    const QString file = localFileOf(event->mimeData());
    if (!file.isEmpty())
        offerFile(file);
    else
        await(seeImage(qvariant_cast<QImage>(event->mimeData()->imageData()), m_parts->slot, m_parts->preview->bound()));
    event->acceptProposedAction();
}

void PaperSlot::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste) && !m_parts->readOnly)
        return paste();
    QFrame::keyPressEvent(event);
}

} // namespace hezhun
