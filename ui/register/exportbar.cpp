// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/exportbar.h"

#include "tables/registersheet.h"
#include "ui/look/metrics.h"

#include <QDesktopServices>
#include <QElapsedTimer>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr std::chrono::seconds unnoticed{1}; ///< what takes no longer needs no words
constexpr int pace = 100; ///< milliseconds between two words about progress

} // namespace

ExportBar::ExportBar(DeskSession &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"exportBar"_s);
    setProperty("role", u"card"_s);
    m_cancel->setObjectName(u"cancelExport"_s);
    m_progress->setTextVisible(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    row->setSpacing(metrics::margin);
    row->addWidget(m_text);
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    m_second.setSingleShot(true);
    m_second.setInterval(unnoticed);
    connect(&m_second, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QPushButton::clicked, this, &ExportBar::cancel);
    hide();
    retranslate();
}

ExportBar::~ExportBar()
{
    cancel(); // the worker finishes what it does before it goes
}

void ExportBar::begin(const RegisterQuery &query, bool withNumbers, const QString &path, qint64 expected)
{
    if (isRunning())
        return;
    m_expected = expected;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_worker = std::make_unique<StoreThread>(m_session.store().access());
    m_progress->setRange(0, expected > 0 ? 1000 : 0);
    showProgress(0);
    m_cancel->setEnabled(true);
    m_second.start();
    m_worker
        ->run(
            [this, query, withNumbers, path, actor = m_session.actor(), cancelled = m_cancelled](Workspace &workspace) {
                QElapsedTimer told;
                told.start();
                return exportRegister(workspace, query, withNumbers, actor, path, [&](qint64 rows) {
                    if (told.hasExpired(pace)) {
                        told.restart();
                        QMetaObject::invokeMethod(this, [this, rows] { showProgress(rows); });
                    }
                    return !*cancelled;
                });
            })
        .then(this, [this, path](const Result<qint64> &rows) { end(path, rows); });
}

void ExportBar::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_cancel->setEnabled(false);
}

void ExportBar::showProgress(qint64 rows)
{
    m_rows = rows;
    if (m_expected > 0)
        m_progress->setValue(int(qMin<qint64>(1000, rows * 1000 / m_expected)));
    m_text->setText(tr("Exporting: %n registration(s) so far", nullptr, int(rows)));
}

void ExportBar::end(const QString &path, const Result<qint64> &rows)
{
    m_second.stop();
    hide();
    m_worker.release()->deleteLater(); // it is still in what called this
    const QString name = QFileInfo(path).fileName();
    if (rows.ok()) {
        emit messageRaised({.tone = MessageTone::Good,
                            .text = tr("%n registration(s) written to %1", nullptr, int(*rows)).arg(name),
                            .actionText = tr("Open"),
                            .action = [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }});
    } else {
        const bool stopped = rows.error().code == u"sheet.cancelled"_s;
        emit messageRaised({.tone = stopped ? MessageTone::Information : MessageTone::Danger,
                            .text = rows.error().message,
                            .seconds = stopped ? 10 : 0});
    }
    emit finished();
}

void ExportBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ExportBar::retranslate()
{
    m_cancel->setText(tr("Stop"));
    m_progress->setAccessibleName(tr("Export"));
    showProgress(m_rows);
}

} // namespace hezhun
