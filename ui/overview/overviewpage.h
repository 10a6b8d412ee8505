// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "store/overview.h"
#include "ui/pages/deskpage.h"

#include <QTimer>

#include <array>

QT_BEGIN_NAMESPACE
class QLabel;
class QScrollArea;
class QVBoxLayout;
QT_END_NAMESPACE

namespace hezhun {

class FigureTile;
class OverviewChoices;
class PlotCard;

/// 概览: what lies where, how old and how late, what was done and how long it took, over all that one may see.
class OverviewPage : public DeskPage
{
    Q_OBJECT

public:
    explicit OverviewPage(DeskSession &session, QWidget *parent = nullptr);

    QString title() const override;
    QString remark() const override;
    void activate() override;

    const Overview &overview() const { return m_overview; }
    PlotCard *card(const QString &name) const;

signals:
    void loaded();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Tiles { Open, Late, Today, Month, Median, Slowest, TileCount };
    enum Cards { Ages, Times, Kinds, Places, Persons, CardCount };

    void build();
    void addTiles(QVBoxLayout *column);
    void addCards(QVBoxLayout *column);
    void ask();
    void askSoon();
    void take(const Result<Overview> &answer);
    void showAll();
    void showTiles();
    void showCards();
    QString periodName() const;

    DeskSession &m_session;
    Overview m_overview;
    bool m_isThere = false;
    int m_asked = 0; ///< answers to earlier questions are passed over
    QTimer m_askSoon;
    OverviewChoices *m_choices = nullptr;
    QLabel *m_asOf = nullptr;
    QScrollArea *m_scroll = nullptr;
    std::array<FigureTile *, TileCount> m_tiles{};
    std::array<PlotCard *, CardCount> m_cards{};
};

} // namespace hezhun
