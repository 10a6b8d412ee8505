// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/pagestore.h"
#include "store/storethread.h"
#include "ui/documentview/pictureloader.h"

#include <QMutex>

namespace hezhun {

/// The documents of a workspace for the picture loader, and the drawn pages of those that are no pictures (PageName):
/// asks the worker, and lets the loader's own thread wait. The worker must outlive the loader.
class StorePictures : public PictureSource
{
public:
    explicit StorePictures(StoreThread &reader)
        : m_reader(reader)
    {
    }

    Result<QByteArray> bytes(const QString &name) override;

private:
    Result<DrawnPages> pagesOf(const QString &sha256);

    StoreThread &m_reader;
    QMutex m_mutex;
    QString m_paper; ///< whose pages are at hand: they are asked for one after the other
    DrawnPages m_pages;
};

} // namespace hezhun
