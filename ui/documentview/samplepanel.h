// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPixmap>

namespace hezhun {

/// How a document of this slot should look: the sample that the user who uploads is shown too.
class SamplePanel : public QFrame
{
    Q_OBJECT

public:
    static constexpr int height = 248;

    explicit SamplePanel(QWidget *parent = nullptr);

    /// `picture` is a resource, or empty: then the panel says that there is no sample.
    void setSample(const QString &label, const QString &picture);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_label;
    QString m_file;
    QPixmap m_picture;
};

} // namespace hezhun
