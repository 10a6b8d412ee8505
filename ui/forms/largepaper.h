// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/documentview/pictureloader.h"

#include <QDialog>

namespace hezhun {

class DocumentView;

/// A paper that was brought, as large as the window, with the tools of the viewer. Esc closes it.
class LargePaper : public QDialog
{
    Q_OBJECT

public:
    LargePaper(const QString &label, const QByteArray &bytes, const QString &samplePicture, QWidget *parent);
    ~LargePaper() override;

private:
    std::unique_ptr<PictureLoader> m_loader;
    DocumentView *m_view = nullptr;
};

} // namespace hezhun
