// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/accountstore.h"
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
    explicit TitleLine(const Actor &user, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &remark);
    void setBackOffered(bool offered);
    SearchField *searchField() const { return m_search; }
    /// The language and scheme that the menu marks as chosen.
    void setChosen(const QString &language, std::optional<Scheme> scheme);
    /// The desks at which whoever sits here may work (G-21). The menu offers them where there are several.
    void setStandings(const QList<Standing> &standings);

signals:
    /// The menu was opened, or is about to be.
    void menuOpened();
    void standingChosen(const hezhun::Standing &standing);
    void backRequested();
    void languageChosen(const QString &language);
    /// Nothing: as the system has it.
    void schemeChosen(std::optional<hezhun::Scheme> scheme);
    void aboutRequested();
    void logOutRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fillMenu();
    void addStandings();
    void retranslate();

    Actor m_user;
    QList<Standing> m_standings;
    QString m_language;
    std::optional<Scheme> m_scheme;
    QToolButton *m_back = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_remark = nullptr;
    SearchField *m_search = nullptr;
    QToolButton *m_account = nullptr;
    QMenu *m_menu = nullptr;
};

} // namespace hezhun
