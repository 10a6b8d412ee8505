// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connectiontrial.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
QT_END_NAMESPACE

namespace hezhun {

class ConnectionForm;
class StationKeychain;

/// How this computer gets to the shared workspace of the office. Nothing is gone on with before it was tried, on a
/// worker; what is wrong is said at its field.
class ConnectionPage : public QWidget
{
    Q_OBJECT

public:
    using Trial = std::function<Result<ConnectionReport>(const WorkspaceAccess &)>;

    explicit ConnectionPage(std::shared_ptr<StationKeychain> keychain, Trial trial = tryConnection,
                            QWidget *parent = nullptr);

    /// Begins with what is known; of a file, that is nothing.
    void start(const WorkspaceAddress &known);
    bool isTrying() const { return m_ticking.isActive(); }

signals:
    /// It works, and this is what was chosen.
    void chosen(const hezhun::WorkspaceAccess &access);
    /// Although it was wished, the password could not be kept; why.
    void passwordNotKept(const QString &sentence);
    void backRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class Tone { None, Good, Danger };

    void makeParts();
    QLayout *verdictRow();
    void layOut();
    void advance();
    void tryIt();
    void cancel();
    void goOn();
    void conclude(const WorkspaceAccess &tried, const Result<ConnectionReport> &answer);
    void scrollToFocus();
    void showTrying(bool trying);
    void showVerdict();
    void edited();
    void retranslate();

    std::shared_ptr<StationKeychain> m_keychain;
    Trial m_trial;
    int m_serial = 0; ///< of the trial whose answer still counts
    std::optional<WorkspaceAccess> m_works; ///< tried, and not changed since
    std::optional<Result<ConnectionReport>> m_answer;
    bool m_isAtField = false; ///< what is wrong is said at its field
    QElapsedTimer m_since;
    QTimer m_ticking;

    QScrollArea *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_text = nullptr;
    ConnectionForm *m_form = nullptr;
    QLabel *m_sign = nullptr;
    QLabel *m_verdict = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_try = nullptr;
    QPushButton *m_continue = nullptr;
};

} // namespace hezhun
