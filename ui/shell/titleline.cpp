// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/titleline.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/parts/searchfield.h"
#include "ui/shell/standings.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int searchWidth = 280; ///< px

TitleLine::TitleLine(const Actor &user, QWidget *parent)
    : QWidget(parent)
    , m_user(user)
    , m_back(new QToolButton(this))
    , m_title(new QLabel(this))
    , m_remark(new QLabel(this))
    , m_search(new SearchField(this))
    , m_account(new QToolButton(this))
    , m_menu(new QMenu(m_account))
{
    setObjectName(u"titleLine"_s);
    m_back->setObjectName(u"back"_s);
    m_title->setObjectName(u"title"_s);
    m_remark->setObjectName(u"titleRemark"_s);
    m_account->setObjectName(u"userMenu"_s);
    setFixedHeight(metrics::barHeight + metrics::gap);
    m_back->setIcon(hezhun::icon(u"arrow-left"_s));
    m_back->setIconSize({metrics::iconMedium, metrics::iconMedium});
    m_back->setFocusPolicy(Qt::TabFocus);
    m_title->setProperty("role", u"heading"_s);
    m_remark->setProperty("role", u"danger"_s);
    m_search->setFixedWidth(searchWidth);
    m_account->setIcon(hezhun::icon(u"user"_s, IconColour::Secondary));
    m_account->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_account->setFocusPolicy(Qt::TabFocus);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::margin, 0, metrics::margin, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addSpacing(metrics::gap);
    row->addWidget(m_remark);
    row->addStretch(1);
    row->addWidget(m_search);
    row->addSpacing(metrics::gap);
    row->addWidget(m_account);

    connect(m_back, &QToolButton::clicked, this, &TitleLine::backRequested);
    connect(m_account, &QToolButton::clicked, this, [this] {
        fillMenu();
        emit menuOpened();
        const QPoint below = m_account->mapToGlobal(m_account->rect().bottomRight());
        m_menu->popup(below - QPoint(m_menu->sizeHint().width(), 0));
    });
    setBackOffered(false);
    retranslate();
}

void TitleLine::setTitle(const QString &title, const QString &remark)
{
    m_title->setText(title);
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void TitleLine::setBackOffered(bool offered)
{
    m_back->setVisible(offered);
}

void TitleLine::setChosen(const QString &language, std::optional<Scheme> scheme)
{
    m_language = language;
    m_scheme = scheme;
}

void TitleLine::setStandings(const QList<Standing> &standings)
{
    m_standings = standings;
    retranslate();
}

void TitleLine::addStandings()
{
    if (m_standings.size() < 2)
        return;
    m_menu->addSection(tr("Work as"));
    auto *group = new QActionGroup(m_menu);
    for (const Standing &standing : std::as_const(m_standings)) {
        QAction *action = m_menu->addAction(standingText(standing));
        action->setObjectName(u"standing:"_s + standing.actor.desk);
        action->setCheckable(true);
        action->setChecked(standing.actor.desk == m_user.desk);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, standing] { emit standingChosen(standing); });
    }
}

void TitleLine::fillMenu()
{
    m_menu->clear();
    addStandings();
    const auto add = [this](QActionGroup *group, const QString &text, bool chosen, auto act) {
        QAction *action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, act);
    };
    m_menu->addSection(tr("Language"));
    auto *languages = new QActionGroup(m_menu);
    add(languages, u"简体中文"_s, m_language == u"zh_CN"_s, [this] { emit languageChosen(u"zh_CN"_s); });
    add(languages, u"English"_s, m_language == u"en"_s, [this] { emit languageChosen(u"en"_s); });
    m_menu->addSection(tr("Colours"));
    auto *schemes = new QActionGroup(m_menu);
    add(schemes, tr("As the system"), !m_scheme, [this] { emit schemeChosen(std::nullopt); });
    add(schemes, tr("Light"), m_scheme == Scheme::Light, [this] { emit schemeChosen(Scheme::Light); });
    add(schemes, tr("Dark"), m_scheme == Scheme::Dark, [this] { emit schemeChosen(Scheme::Dark); });
    m_menu->addSeparator();
    QAction *about = m_menu->addAction(tr("About Hezhun…"));
    about->setObjectName(u"about"_s);
    connect(about, &QAction::triggered, this, &TitleLine::aboutRequested);
    QAction *logOut = m_menu->addAction(hezhun::icon(u"log-out"_s), tr("Log out"));
    logOut->setObjectName(u"logOut"_s);
    connect(logOut, &QAction::triggered, this, &TitleLine::logOutRequested);
}

void TitleLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TitleLine::retranslate()
{
    m_back->setToolTip(tr("Back (Alt+Left)"));
    m_back->setAccessibleName(tr("Back"));
    //: The person at the keys; opens a menu.
    m_account->setText(tr("%1 ▾").arg(sitterText(m_user, m_standings)));
    m_account->setToolTip(m_standings.size() < 2 ? tr("Language, colours, log out")
                                                 : tr("Work at another desk, language, colours, log out"));
}

void TitleLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours().border);
}

} // namespace hezhun
