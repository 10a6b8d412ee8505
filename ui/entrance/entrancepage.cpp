// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/entrancepage.h"

#include "domain/password.h"
#include "ui/entrance/stepline.h"
#include "ui/entrance/wayout.h"
#include "ui/forms/newpasswordfields.h"
#include "ui/look/metrics.h"
#include "ui/parts/passwordfield.h"

#include <QAbstractButton>
#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

EntrancePage::EntrancePage(EntranceConnection &connection, int width, QWidget *parent)
    : QWidget(parent)
    , m_connection(connection)
{
    makeParts(width);
    layOut(width);
    connect(m_main, &QPushButton::clicked, this, [this] { advance(); });
    connect(m_back, &QPushButton::clicked, this, [this] { goBack(); });
    connect(m_cancel, &QPushButton::clicked, this, &EntrancePage::cancel);
    connect(m_wayOut, &WayOut::offered, this, [this] { reveal(m_wayOut); });
    auto *back = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, &EntrancePage::stepBack);
    m_fitting.setSingleShot(true);
    m_fitting.setInterval(0);
    connect(&m_fitting, &QTimer::timeout, this, [this] {
        m_column->activate();
        m_scroll->setMaximumHeight(m_content->heightForWidth(m_text->maximumWidth()));
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::seconds(1));
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_cancel->show();
        m_progress->show();
        m_cancel->setFocus(Qt::OtherFocusReason);
    });
}

void EntrancePage::makeParts(int width)
{
    m_heading = new QLabel(this);
    m_heading->setProperty("role", u"heading"_s);
    m_text = new QLabel(this);
    m_text->setObjectName(u"pageText"_s);
    m_text->setWordWrap(true);
    m_text->setFixedWidth(width);
    m_steps = new StepLine(this);
    m_wayOut = new WayOut(this);
    m_wayOut->setFixedWidth(width);
    m_trouble = new QLabel(this);
    m_trouble->setObjectName(u"pageTrouble"_s);
    m_trouble->setProperty("role", u"danger"_s);
    m_trouble->setWordWrap(true);
    m_trouble->setFixedWidth(width);
    m_trouble->hide();
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(metrics::grid * 12, metrics::grid);
    m_progress->hide();
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(u"cancelAsking"_s);
    m_cancel->hide();
    m_back = new QPushButton(this);
    m_back->setObjectName(u"pageBack"_s);
    m_main = new QPushButton(this);
    m_main->setObjectName(u"pageMain"_s);
    m_main->setProperty("role", u"main"_s);
}

void EntrancePage::layOut(int width)
{
    m_content = new QWidget;
    m_content->installEventFilter(this);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(0, metrics::margin, 0, 0);
    m_column->setSpacing(metrics::margin);
    for (QWidget *part :
         {static_cast<QWidget *>(m_heading), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_steps),
          static_cast<QWidget *>(m_wayOut), static_cast<QWidget *>(m_trouble)})
        m_column->addWidget(part);
    m_column->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);

    auto *page = new QGridLayout(this);
    page->setContentsMargins(0, 0, 0, metrics::margin);
    page->setHorizontalSpacing(0);
    page->setVerticalSpacing(metrics::margin);
    const int barWidth = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    page->addWidget(m_scroll, 1, 2, 1, 2); // its bar stands beside the cards
    page->addLayout(footer(), 2, 2);
    page->setColumnMinimumWidth(1, barWidth);
    page->setColumnMinimumWidth(2, width);
    page->setColumnMinimumWidth(3, barWidth);
    page->setColumnStretch(0, 1);
    page->setColumnStretch(4, 1);
    page->setRowStretch(0, 2);
    page->setRowStretch(1, 1000); // as much as it needs, before what is only space
    page->setRowStretch(3, 3);
    m_scroll->setFixedWidth(width + barWidth);
}

QGridLayout *EntrancePage::footer()
{
    auto *grid = new QGridLayout;
    grid->setSpacing(metrics::gap);
    grid->addWidget(m_back, 0, 0);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_progress, 0, 2);
    grid->addWidget(m_cancel, 0, 3);
    grid->addWidget(m_main, 0, 4);
    return grid;
}

QVBoxLayout *EntrancePage::addStep()
{
    auto *card = new QFrame(m_content);
    card->setProperty("role", u"card"_s);
    card->setFixedWidth(m_text->maximumWidth());
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(metrics::sectionGap, metrics::sectionGap, metrics::sectionGap, metrics::sectionGap);
    column->setSpacing(metrics::margin);
    card->setVisible(m_cards.isEmpty());
    m_column->insertWidget(m_column->indexOf(m_wayOut), card);
    m_cards.append(card);
    return column;
}

void EntrancePage::setSteps(const QStringList &names)
{
    m_steps->setNames(names);
    m_steps->setCurrent(shownStep());
}

void EntrancePage::setHeading(const QString &heading, const QString &text)
{
    m_heading->setText(heading);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void EntrancePage::goTo(int step)
{
    m_step = step;
    showTrouble({});
    m_wayOut->withdraw();
    for (qsizetype i = 0; i < m_cards.size(); ++i)
        m_cards.at(i)->setVisible(i == step);
    m_steps->setCurrent(shownStep());
    showTexts();
    showButtons();
    m_scroll->ensureVisible(0, 0);
}

void EntrancePage::goBack()
{
    if (m_step > 0)
        goTo(m_step - 1);
    else
        emit wayRequested(EntranceWay::LogIn, {});
}

QString EntrancePage::backText() const
{
    return m_step > 0 ? tr("Back") : homeText();
}

QString EntrancePage::homeText() const
{
    return isAtCounter() ? tr("Back to the counter") : tr("Back to the login");
}

void EntrancePage::forget()
{
    ++m_forgotten;
    if (m_isBusy) {
        ++m_asked;
        end();
    }
    goTo(0);
}

void EntrancePage::showButtons()
{
    m_main->setText(m_isBusy ? tr("One moment…") : mainText());
    m_main->setVisible(!m_main->text().isEmpty());
    m_main->setEnabled(!m_isBusy);
    m_back->setText(backText());
    m_back->setVisible(!m_back->text().isEmpty());
    m_back->setEnabled(!m_isBusy);
    m_cancel->setText(tr("Cancel"));
}

void EntrancePage::begin()
{
    ++m_asked;
    m_isBusy = true;
    m_focus = focusWidget();
    showTrouble({});
    m_wayOut->withdraw();
    m_content->setEnabled(false);
    m_patience.start();
    showButtons();
}

void EntrancePage::end()
{
    m_isBusy = false;
    m_isActing = false;
    m_patience.stop();
    m_cancel->hide();
    m_progress->hide();
    m_content->setEnabled(true);
    showButtons();
    if (m_focus && m_focus->isVisible())
        m_focus->setFocus(Qt::OtherFocusReason);
}

/// The worker may go on for some seconds; nobody listens to it any more.
void EntrancePage::cancel()
{
    if (!m_isBusy)
        return;
    const bool isActing = m_isActing;
    ++m_asked;
    m_connection.giveUp();
    end();
    if (isActing)
        showTrouble(unsure().message);
}

bool EntrancePage::isRight(NewPasswordFields *fields)
{
    if (fields->firstFault().isEmpty())
        return true;
    (checkPassword(fields->password()).ok() ? fields->again() : fields->first())->setFocus();
    return false;
}

void EntrancePage::logIn(const QString &loginName, const QString &type, const QString &password)
{
    ask([loginName, type, password](Workspace &workspace) { return admit(workspace, loginName, type, password); },
        [this, loginName, type](const Result<Admission> &answer) {
            if (answer.ok()) {
                emit loggedIn(answer->actor, answer->kinds);
                return;
            }
            showTrouble(answer.error().message);
        });
}

/// False: it is about what was typed, and for the page to say.
bool EntrancePage::tellTrouble(const Error &error)
{
    if (m_connection.isAboutStation(error)) {
        emit stationRefused(error);
        return true;
    }
    const bool isOurs = EntranceConnection::isAboutConnection(error) || error.code == unsure().code;
    if (isOurs)
        showTrouble(error.message);
    return isOurs;
}

Error EntrancePage::unsure()
{
    return {u"entrance.unsure"_s,
            tr("The answer did not come through: what you asked for may have been done all the same. Try to log in "
               "before you ask once more. What you typed is still here.")};
}

void EntrancePage::showTrouble(const QString &message)
{
    m_trouble->setText(message);
    m_trouble->setVisible(!message.isEmpty());
    if (!message.isEmpty())
        reveal(m_trouble);
}

/// Queued: what has just come takes its place first.
void EntrancePage::reveal(QWidget *part)
{
    QMetaObject::invokeMethod(
        part, [this, part] { m_scroll->ensureWidgetVisible(part); }, Qt::QueuedConnection);
}

const KindDefinition *EntrancePage::kind(const QString &name) const
{
    return m_connection.kinds() ? m_connection.kinds()->newest(name) : nullptr;
}

/// The page scrolls only when it must: otherwise the buttons stand right under the cards.
bool EntrancePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_content && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
        m_fitting.start(); // once everything within has taken its place
    return QWidget::eventFilter(watched, event);
}

void EntrancePage::stepBack()
{
    if (m_isBusy)
        cancel();
    else
        goBack();
}

void EntrancePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return stepBack();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // Of fields, too: a line passes Enter on.
        if (auto *button = qobject_cast<QAbstractButton *>(focusWidget()))
            button->click();
        else if (!m_isBusy && !m_main->isHidden())
            advance();
        return;
    }
    QWidget::keyPressEvent(event);
}

void EntrancePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        showTexts();
        showButtons();
    }
    QWidget::changeEvent(event);
}

} // namespace hezhun
