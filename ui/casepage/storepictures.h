// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storethread.h"
#include "ui/documentview/pictureloader.h"

namespace hezhun {

/// The documents of a workspace for the picture loader: asks the worker, and lets the loader's own thread wait.
/// The worker must outlive the loader.
class StorePictures : public PictureSource
{
public:
    explicit StorePictures(StoreThread &reader)
        : m_reader(reader)
    {
    }

    Result<QByteArray> bytes(const QString &sha256) override;

private:
    StoreThread &m_reader;
};

} // namespace hezhun
