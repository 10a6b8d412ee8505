// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quicklook.h"

#include "store/pagestore.h"
#include "tables/casetimes.h"
#include "tables/displaylanguage.h"
#include "ui/casepage/storepictures.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr qsizetype cacheBytes = 16 * 1024 * 1024;

/// In the order of the kind's slots. `documents` must not be empty.
CaseDocument firstDocument(const QList<CaseDocument> &documents, const KindDefinition *kind)
{
    if (kind) {
        for (const SlotDefinition &slot : kind->slotList) {
            for (const CaseDocument &document : documents) {
                if (document.slot == slot.name)
                    return document;
            }
        }
    }
    return documents.first();
}

} // namespace

QuickLook::QuickLook(DeskSession &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_loader(std::make_shared<StorePictures>(session.reader()), cacheBytes)
{
    setObjectName(u"quickLook"_s);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void QuickLook::showCase(CaseId id)
{
    m_case = id;
    m_picture = {};
    m_title.clear();
    say(tr("Loading…"));
    raise();
    show();
    m_session.reader()
        .run([id](Workspace &workspace) { return workspace.cases().read(id); })
        .then(this, [this, id](const Result<CaseRecord> &answer) {
            if (id != m_case)
                return;
            if (answer.ok())
                load(answer.value());
            else
                say(answer.error().message);
        });
}

void QuickLook::dismiss()
{
    m_case = 0;
    m_picture = {};
    m_loader.forget();
    hide();
}

void QuickLook::load(const CaseRecord &record)
{
    m_title = record.row.subject;
    if (record.documents.isEmpty())
        return say(tr("Nothing was uploaded with this case."));
    const KindDefinition *kind = m_session.kinds().find(record.row.kind, record.row.kindVersion);
    const CaseDocument document = firstDocument(record.documents, kind);
    const SlotDefinition *slot = kind ? kind->slot(document.slot) : nullptr;
    if (slot)
        m_title = tr("%1 · %2").arg(record.row.subject, slot->label.in(displayLanguage()));
    const QString shown
        = document.drawing.drawn > 0 ? PageName{document.sha256, 1}.toString() : document.sha256;
    m_loader.load(shown, pictureBound())
        .then(this, [this, id = record.row.id, document](const Picture &picture) {
            if (id != m_case)
                return;
            m_picture = picture;
            m_watermark.setLine(tr("%1 %2 %3")
                                    .arg(m_session.actor().name, m_session.actor().loginName,
                                         CaseTimes::exact(QDateTime::currentDateTimeUtc())));
            say(picture.fault);
            if (!picture.broken()) {
                m_session.store().run([id, slotName = document.slot, actor = m_session.actor()](Workspace &workspace) {
                    return workspace.documents().recordShown(id, slotName, actor);
                });
            }
        });
}

void QuickLook::say(const QString &words)
{
    m_words = words;
    setAccessibleName(words.isEmpty() ? m_title : words);
    update();
}

QSize QuickLook::pictureBound() const
{
    const QSize room = size() - QSize(2 * metrics::margin, metrics::margin + 2 * metrics::barHeight);
    return (QSizeF(room.expandedTo({1, 1})) * devicePixelRatioF()).toSize();
}

void QuickLook::mousePressEvent(QMouseEvent *)
{
    dismiss();
}

void QuickLook::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().canvas);
    painter.setPen(colours().canvasText);
    const QRect head(metrics::margin, 0, width() - 2 * metrics::margin, metrics::barHeight);
    painter.drawText(head, Qt::AlignVCenter | Qt::AlignLeft, m_title);
    const QRect foot(metrics::margin, height() - metrics::barHeight, head.width(), metrics::barHeight);
    painter.setFont(secondaryFont());
    painter.drawText(foot, Qt::AlignVCenter | Qt::AlignHCenter,
                     tr("Space or Esc closes · Enter opens the case · arrow keys go on"));

    const QRect room(metrics::margin, head.bottom(), head.width(), foot.top() - head.bottom());
    if (m_picture.image.isNull()) {
        painter.setFont(textFont());
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_words);
        return;
    }
    const double ratio = devicePixelRatioF();
    const QSizeF shown = QSizeF(m_picture.image.size().scaled(pictureBound(), Qt::KeepAspectRatio)) / ratio;
    QRectF target(QPointF(), shown);
    target.moveCenter(QRectF(room).center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, m_picture.image);
    painter.scale(1 / ratio, 1 / ratio);
    m_watermark.paint(painter, QRectF(target.topLeft() * ratio, target.size() * ratio), ratio);
}

} // namespace hezhun
