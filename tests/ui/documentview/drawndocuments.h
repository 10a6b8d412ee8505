// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/documentview/pictureloader.h"

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QSemaphore>
#include <QSize>

namespace hezhun::test {

/// A picture with a pattern that shows where up is and which pixel is which: the upper left quarter red, the
/// upper right green, the lower left blue, the lower right white.
QImage quarters(QSize size);

/// Something like a photograph of a card on a table, for looking at and for timing.
QImage photograph(QSize size, const QString &title);

QByteArray encoded(const QImage &image, const char *format, int quality = 85);

/// The same JPEG with an EXIF orientation (1 to 8) in it.
QByteArray withOrientation(const QByteArray &jpeg, int orientation);

/// A PNG whose header promises this size and whose pixels are missing.
QByteArray pngPromising(QSize size);

/// Documents in memory, that count how often they were asked for and can be held back.
class DrawnDocuments : public PictureSource
{
public:
    void add(const QString &sha256, const QByteArray &bytes);
    Result<QByteArray> bytes(const QString &sha256) override;
    int asked(const QString &sha256);

    void hold(); ///< nothing is handed out until release()
    void release();
    void setAway(bool away); ///< whether the connection to them is away

private:
    QMutex m_mutex;
    QMutex m_gate;
    QHash<QString, QByteArray> m_documents;
    QHash<QString, int> m_asked;
    bool m_away = false;
};

} // namespace hezhun::test
