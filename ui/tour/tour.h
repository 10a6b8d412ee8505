// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tour/toursteps.h"

#include <QDir>
#include <QObject>
#include <QTimer>

namespace hezhun {

/// Walks through the program without anyone at the keys (DESIGN.md, "Programs"): does a step, waits until the
/// program has done what it should, keeps a picture of it, goes on. Stops at the first step that comes to nothing.
class Tour : public QObject
{
    Q_OBJECT

public:
    /// Pictures are named "01-login.png" and so on, of the window in logical pixels times the scale.
    Tour(QWidget &window, QList<TourStep> steps, QDir folder, QObject *parent = nullptr);

    void start();

signals:
    /// The sentence says which step did not do what it should, or which picture can't be kept; empty: all is well.
    void finished(const QString &trouble);

private:
    void begin();
    void beginStep();
    void look();
    void stepIsDone();
    void stepFailed();
    bool keepPicture(const QString &name);
    void end(const QString &trouble);

    QWidget &m_window;
    QList<TourStep> m_steps;
    QDir m_folder;
    QTimer m_deadline;
    qsizetype m_current = 0;
    int m_pictures = 0;
    bool m_waiting = false;
};

} // namespace hezhun
