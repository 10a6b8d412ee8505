// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/accountview.h"
#include "ui/parts/messagebar.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
class QVBoxLayout;
QT_END_NAMESPACE

namespace hezhun {

/// What an account handed in, with what became of each: reasons, words, history, and the papers to look at.
class OwnCasesList : public QWidget
{
    Q_OBJECT

public:
    explicit OwnCasesList(const AccountAtHand &at, QWidget *parent = nullptr);

    void show(const QList<OwnCase> &cases);
    QListWidget *list() const { return m_list; }

signals:
    void messageRaised(const hezhun::Message &message);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void showCase(int index);
    void addLine(const QString &text, const QString &role = {});
    void addHistory(const OwnCase &own, const KindDefinition *kind);
    void addPapers(const OwnCase &own, const KindDefinition *kind);
    void lookAt(CaseId id, const QString &slot, const QString &label);
    const KindDefinition *kindOf(const OwnCase &own) const;

    AccountAtHand m_at;
    QList<OwnCase> m_cases;
    QLabel *m_line = nullptr;
    QListWidget *m_list = nullptr;
    QWidget *m_detail = nullptr;
    QVBoxLayout *m_lines = nullptr;
};

} // namespace hezhun
