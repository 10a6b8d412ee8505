// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/workspaceaddress.h"

#include <QFuture>
#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
QT_END_NAMESPACE

namespace hezhun {

class FormRow;
class PasswordField;
class StationKeychain;

/// The password with which this computer logs in to a shared workspace, and whether it is kept in the keychain of the
/// system. Where there is none, that is said, and can't be chosen.
class StationPassword : public QWidget
{
    Q_OBJECT

public:
    explicit StationPassword(std::shared_ptr<StationKeychain> keychain, QWidget *parent = nullptr);

    PasswordField *field() const { return m_password; }
    QCheckBox *choice() const { return m_keep; }
    FormRow *row() const { return m_row; }
    bool isKept() const;

    /// Finds out whether there is a keychain, and takes from it what is kept for `address`, unless somebody types
    /// meanwhile.
    void recall(const WorkspaceAddress &address);
    void askKeychain(); ///< only whether there is one
    /// Keeps what was typed, or takes away what was kept, as was chosen. The answer is no more than for information:
    /// what can't be kept is asked for next time.
    QFuture<Result<Done>> settle(const WorkspaceAddress &address);
    /// As if somebody had typed it.
    void setTyped(const QString &password);
    void forget();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showKeychain(const Result<Done> &answer);
    void retranslate();

    std::shared_ptr<StationKeychain> m_keychain;
    PasswordField *m_password = nullptr;
    FormRow *m_row = nullptr;
    QCheckBox *m_keep = nullptr;
    QLabel *m_note = nullptr;
    bool m_isMissing = false;
    int m_question = 0;
};

} // namespace hezhun
