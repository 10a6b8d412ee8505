// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/tour.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QPixmap>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

Tour::Tour(QWidget &window, QList<TourStep> steps, QDir folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_steps(std::move(steps))
    , m_folder(std::move(folder))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Tour::stepFailed);
    // Whatever a step waits for comes with an event: when all events are dealt with, it is there or not there.
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this, &Tour::look);
}

void Tour::start()
{
    // Not from here: whoever starts the tour is told of its end in the event loop, also when it never begins.
    QMetaObject::invokeMethod(this, &Tour::begin, Qt::QueuedConnection);
}

void Tour::begin()
{
    if (m_folder.mkpath(u"."_s))
        beginStep();
    else
        end(tr("The folder %1 can't be made. Choose another one.").arg(m_folder.path()));
}

void Tour::beginStep()
{
    if (m_current == m_steps.size())
        return end({});
    // A copy: what a step does may open a menu, whose event loop lets the tour go on before this returns.
    const auto act = m_steps.at(m_current).act;
    m_deadline.start(m_steps.at(m_current).patience);
    m_waiting = true;
    if (act)
        act();
}

void Tour::look()
{
    if (!m_waiting || !m_steps.at(m_current).isDone())
        return;
    m_waiting = false;
    m_deadline.stop();
    QMetaObject::invokeMethod(this, &Tour::stepIsDone, Qt::QueuedConnection);
}

void Tour::stepIsDone()
{
    const QString picture = m_steps.at(m_current).picture;
    if (!picture.isEmpty() && !keepPicture(picture))
        return end(tr("A picture can't be written to the folder %1. Choose another one.").arg(m_folder.path()));
    ++m_current;
    beginStep();
}

void Tour::stepFailed()
{
    m_waiting = false;
    const TourStep &step = m_steps.at(m_current);
    keepPicture(u"failed"_s);
    end(tr("Step %1 of %2 did not do what it should within %n second(s): %3", nullptr, int(step.patience.count()))
            .arg(m_current + 1)
            .arg(m_steps.size())
            .arg(step.promise));
}

bool Tour::keepPicture(const QString &name)
{
    ++m_pictures;
    // What a step changed may not have its new size yet.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QString file = u"%1-%2.png"_s.arg(m_pictures, 2, 10, QLatin1Char('0')).arg(name);
    return m_window.grab().save(m_folder.filePath(file), "png");
}

void Tour::end(const QString &trouble)
{
    m_waiting = false;
    m_deadline.stop();
    emit finished(trouble);
}

} // namespace hezhun
