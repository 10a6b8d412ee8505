// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheet.h"
#include "store/desksession.h"
#include "ui/parts/messagebar.h"

#include <QFrame>
#include <QTimer>

#include <atomic>

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

/// An export of the register under way: after a second it says how far it is, and offers to stop it. It has a worker of
/// its own, so that one can go on working; stopped, it leaves nothing behind.
class ExportBar : public QFrame
{
    Q_OBJECT

public:
    explicit ExportBar(DeskSession &session, QWidget *parent = nullptr);
    ~ExportBar() override;

    bool isRunning() const { return m_worker != nullptr; }
    /// `expected`: rows, as far as it is known; -1: it is not.
    void begin(const RegisterQuery &query, bool withNumbers, const QString &path, qint64 expected);
    void cancel();

signals:
    void messageRaised(const hezhun::Message &message);
    /// Done, stopped or failed.
    void finished();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showProgress(qint64 rows);
    void end(const QString &path, const Result<qint64> &rows);
    void retranslate();

    DeskSession &m_session;
    std::unique_ptr<StoreThread> m_worker;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    QTimer m_second;
    qint64 m_rows = 0;
    qint64 m_expected = -1;
    QLabel *m_text = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace hezhun
