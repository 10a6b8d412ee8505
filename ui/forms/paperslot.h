// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "kinds/kinddefinition.h"

#include <QByteArray>
#include <QFrame>
#include <QFuture>

#include <memory>

namespace hezhun {

class PaperParts;
struct PaperSeen;

/// One paper that is asked for: what lies in the slot, the sample beside it, and the ways to bring one in: a file
/// (chosen, or dropped), the clipboard, a scanner's file.
///
/// What does not fit (too large, another format) is not taken; what fits but lies on its side by EXIF, or tells where
/// it was photographed, is said so. In each case a converted one is offered with sizes and a preview, and never taken
/// silently. Nothing is read or decoded on the GUI thread.
class PaperSlot : public QFrame
{
    Q_OBJECT

public:
    explicit PaperSlot(const SlotDefinition &slot, QWidget *parent = nullptr);
    ~PaperSlot() override;

    const SlotDefinition &slot() const;
    /// For conditions that follow what is typed; by default the slot is required when that needs no condition.
    void setRequired(bool required);
    bool isRequired() const;
    /// Only to be looked at (I-37).
    void setReadOnly(bool readOnly);

    /// What lies there already (of a draft, or handed in); empty: nothing. Emits nothing.
    void setPaper(const QByteArray &bytes);
    /// The paper as it is to be handed in; empty: none was taken.
    QByteArray paper() const;
    bool isEmpty() const { return paper().isEmpty(); }

    /// As if the file had been chosen.
    void offer(const QByteArray &bytes);
    void offerFile(const QString &path);
    /// A conversion is offered that was neither taken nor left yet.
    bool hasOffer() const;
    /// What was brought is being looked at: it will be taken, offered, or found wrong.
    bool isLooking() const;

    /// Red frame with the reason; empty: it is right again. "Missing" is for the page to say.
    void setFault(const QString &reason);
    QString fault() const;

signals:
    /// A paper was taken that fits the slot, in place of any earlier one: to be kept in the draft.
    void paperTaken(const QByteArray &bytes);
    /// It was taken away by the user.
    void paperRemoved();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void await(QFuture<Result<PaperSeen>> seeing);
    void receive(const Result<PaperSeen> &seen);
    void takeOffered(bool converted);
    void take(const PaperSeen &seen);
    void chooseFile();
    void paste();

    std::unique_ptr<PaperParts> m_parts;
};

} // namespace hezhun
