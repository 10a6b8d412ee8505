// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/accountview.h"
#include "ui/account/verification.h"
#include "ui/parts/messagebar.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace hezhun {

class FormEditor;
class PapersSection;
class StateBanner;

/// One part of an account: how far its verification is, its form, its papers.
class PartPage : public QWidget
{
    Q_OBJECT

public:
    PartPage(const AccountAtHand &at, const PartView &part, QWidget *parent = nullptr);

    /// What is there now. What somebody typed and did not save stays.
    void show(const PartView &part);
    /// Something below the papers.
    void addSection(QWidget *section);

    const Information &information() const { return m_part.information; }
    FormEditor *form() const { return m_form; }
    PapersSection *papers() const { return m_papers; }
    bool hasUnsaved() const;

public slots:
    void save();

signals:
    /// Something became of the account: all of it is to be read again.
    void changed();
    void messageRaised(const hezhun::Message &message);
    void appealRequested(const QString &accountType);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void takeSaved(const Result<Information> &saved);
    void follow();
    void retranslate();

    AccountAtHand m_at;
    PartView m_part;
    bool m_saving = false;
    StateBanner *m_banner = nullptr;
    FormEditor *m_form = nullptr;
    PapersSection *m_papers = nullptr; ///< none of a part that is never verified
    QLabel *m_warning = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_discard = nullptr;
    QVBoxLayout *m_sections = nullptr;
};

} // namespace hezhun
