// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "ui/documentview/pictureloader.h"
#include "ui/documentview/watermark.h"

#include <QFrame>

namespace hezhun {

/// The first document of a case in a frame over the list, without opening the case. The list keeps the focus.
/// What is shown is written to the access log, and marked with who looks and when (DESIGN.md, decision 7).
class QuickLook : public QFrame
{
    Q_OBJECT

public:
    QuickLook(DeskSession &session, QWidget *parent);

    void showCase(CaseId id);
    void dismiss();
    CaseId currentCase() const { return m_case; }
    bool hasPicture() const { return !m_picture.image.isNull(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void load(const CaseRecord &record);
    void say(const QString &words);
    QSize pictureBound() const; ///< device pixels

    DeskSession &m_session;
    PictureLoader m_loader;
    Watermark m_watermark;
    CaseId m_case = 0;
    QString m_title;
    QString m_words; ///< in place of a picture
    Picture m_picture;
};

} // namespace hezhun
