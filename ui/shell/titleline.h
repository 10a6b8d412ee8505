// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/palette.h"

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QMenu;
class QToolButton;
QT_END_NAMESPACE

namespace hezhun {

class SearchField;

/// The line above the page: where one is and how much there is, the search, and the menu of the person at the keys.
class TitleLine : public QWidget
{
    Q_OBJECT

public:
    explicit TitleLine(const QString &userName, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &remark);
    void setBackOffered(bool offered);
    SearchField *searchField() const { return m_search; }
    /// The language and scheme that the menu marks as chosen.
    void setChosen(const QString &language, std::optional<Scheme> scheme);

signals:
    void backRequested();
    void languageChosen(const QString &language);
    /// Nothing: as the system has it.
    void schemeChosen(std::optional<hezhun::Scheme> scheme);
    void logOutRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fillMenu();
    void retranslate();

    QString m_userName;
    QString m_language;
    std::optional<Scheme> m_scheme;
    QToolButton *m_back = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_remark = nullptr;
    SearchField *m_search = nullptr;
    QToolButton *m_user = nullptr;
    QMenu *m_menu = nullptr;
};

} // namespace hezhun
