// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace hezhun {

/// A paper small, or words in its place.
class PaperPreview : public QWidget
{
    Q_OBJECT

public:
    explicit PaperPreview(QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    void setWords(const QString &words);
    /// What stands small under the picture.
    void setCaption(const QString &caption);
    /// A file is held over it that may be dropped.
    void setExpecting(bool expecting);
    bool hasPicture() const { return !m_picture.isNull(); }
    /// Device pixels of a picture that fills it.
    QSize bound() const;

signals:
    void opened(); ///< clicked while it has a picture

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRect pictureArea() const;

    QImage m_picture;
    QString m_words;
    QString m_caption;
    bool m_expecting = false;
};

} // namespace hezhun
