// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/connectionpage.h"

#include "ui/entrance/connectionform.h"
#include "ui/entrance/stationpassword.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/repolish.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

using Part = ConnectionForm::Part;

/// At which field a fault is to be mended; nothing: at none of them.
std::optional<Part> partOf(const QString &code)
{
    static const QHash<QString, Part> parts{
        {u"connection.host_unknown"_s, Part::Hosts},
        {u"connection.refused"_s, Part::Hosts},
        {u"connection.timeout"_s, Part::Hosts},
        {u"connection.not_postgresql"_s, Part::Hosts},
        {u"connection.no_tls"_s, Part::Hosts},
        {u"connection.other_name"_s, Part::Hosts},
        {u"connection.no_database"_s, Part::Database},
        {u"connection.database_closed"_s, Part::Database},
        {u"workspace.missing"_s, Part::Database},
        {u"connection.not_admitted"_s, Part::Login},
        {u"connection.login_closed"_s, Part::Login},
        {u"workspace.not_admitted"_s, Part::Login},
        {u"connection.password"_s, Part::Password},
        {u"connection.password_needed"_s, Part::Password},
        {u"connection.untrusted"_s, Part::RootCertificate},
        {u"connection.root_missing"_s, Part::RootCertificate},
        {u"connection.certificate_needed"_s, Part::ClientCertificate},
        {u"connection.certificate_broken"_s, Part::ClientCertificate},
        {u"connection.certificate_refused"_s, Part::ClientCertificate},
    };
    const auto found = parts.constFind(code);
    return found == parts.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

ConnectionPage::ConnectionPage(std::shared_ptr<StationKeychain> keychain, Trial trial, QWidget *parent)
    : QWidget(parent)
    , m_keychain(std::move(keychain))
    , m_trial(std::move(trial))
{
    setObjectName(u"connectionPage"_s);
    makeParts();
    layOut();
    m_ticking.setInterval(std::chrono::milliseconds(500));
    connect(&m_ticking, &QTimer::timeout, this, &ConnectionPage::showVerdict);
    connect(m_form, &ConnectionForm::edited, this, &ConnectionPage::edited);
    connect(m_try, &QPushButton::clicked, this, &ConnectionPage::tryIt);
    connect(m_continue, &QPushButton::clicked, this, &ConnectionPage::goOn);
    connect(m_cancel, &QPushButton::clicked, this, &ConnectionPage::cancel);
    connect(m_back, &QPushButton::clicked, this, &ConnectionPage::backRequested);
    retranslate();
    showTrying(false);
}

void ConnectionPage::makeParts()
{
    m_heading = new QLabel(this);
    m_heading->setProperty("role", u"heading"_s);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_form = new ConnectionForm(m_keychain, this);
    m_sign = new QLabel(this);
    m_verdict = new QLabel(this);
    m_verdict->setObjectName(u"verdict"_s);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(160, metrics::grid);
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(u"cancelTrial"_s);
    m_back = new QPushButton(this);
    m_back->setObjectName(u"connectionBack"_s);
    m_try = new QPushButton(this);
    m_try->setObjectName(u"tryConnection"_s);
    m_continue = new QPushButton(this);
    m_continue->setObjectName(u"continueToLogin"_s);
}

QLayout *ConnectionPage::verdictRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addStrut(metrics::controlHeight + 2); // of the button: nothing moves when it comes and goes
    row->addWidget(m_sign);
    row->addWidget(m_verdict, 1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    return row;
}

void ConnectionPage::layOut()
{
    m_content = new QWidget;
    m_content->installEventFilter(this);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, metrics::margin, 0, 0);
    column->setSpacing(metrics::margin);
    column->addWidget(m_heading);
    column->addWidget(m_text);
    column->addWidget(m_form);
    column->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_try);
    buttons->addWidget(m_continue);
    auto *page = new QGridLayout(this);
    page->setContentsMargins(0, 0, 0, metrics::margin);
    page->setHorizontalSpacing(0);
    page->setVerticalSpacing(metrics::gap);
    page->addWidget(m_scroll, 1, 2, 1, 2); // its bar stands beside the cards
    page->addLayout(verdictRow(), 2, 2);
    page->addLayout(buttons, 3, 2);
    const int barWidth = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    page->setColumnMinimumWidth(1, barWidth);
    page->setColumnMinimumWidth(2, m_form->sizeHint().width());
    page->setColumnMinimumWidth(3, barWidth);
    page->setColumnStretch(0, 1);
    page->setColumnStretch(4, 1);
    page->setRowStretch(0, 2);
    page->setRowStretch(1, 1000); // as much as it needs, before what is only space
    page->setRowStretch(4, 3);
    m_scroll->setFixedWidth(m_form->sizeHint().width() + barWidth);
    m_form->setFixedWidth(m_form->sizeHint().width());
    m_text->setFixedWidth(m_form->sizeHint().width());
}

/// The page scrolls only when it must: otherwise the buttons stand right under the cards.
bool ConnectionPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_content && event->type() == QEvent::LayoutRequest)
        m_scroll->setMaximumHeight(m_content->heightForWidth(m_form->width()));
    return QWidget::eventFilter(watched, event);
}

void ConnectionPage::start(const WorkspaceAddress &known)
{
    cancel();
    m_form->fillIn(known);
    m_form->focusFirst();
}

void ConnectionPage::advance()
{
    if (isTrying())
        return;
    if (m_works)
        goOn();
    else
        tryIt();
}

void ConnectionPage::tryIt()
{
    if (isTrying())
        return;
    m_answer.reset();
    m_works.reset();
    if (!m_form->isRight()) {
        showTrying(false);
        return scrollToFocus();
    }
    const WorkspaceAccess access(m_form->details().address().value(), m_form->password());
    const int serial = ++m_serial;
    m_since.start();
    showTrying(true);
    QtConcurrent::run([trial = m_trial, access] {
        return trial(access);
    }).then(this, [this, serial, access](const Result<ConnectionReport> &answer) {
        if (serial == m_serial)
            conclude(access, answer);
    });
}

void ConnectionPage::conclude(const WorkspaceAccess &tried, const Result<ConnectionReport> &answer)
{
    if (answer.ok())
        m_works = tried;
    m_answer = answer;
    showTrying(false);
    const std::optional<Part> part = answer.ok() ? std::nullopt : partOf(answer.error().code);
    m_isAtField = part.has_value();
    if (part)
        m_form->showFault(*part, answer.error().message);
    else
        (m_works ? m_continue : m_try)->setFocus(Qt::OtherFocusReason);
    showVerdict();
    scrollToFocus();
}

void ConnectionPage::scrollToFocus()
{
    // Queued: a reason that has just come under a field takes its place first.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (QWidget *field = focusWidget(); field && m_content->isAncestorOf(field))
                m_scroll->ensureWidgetVisible(field, 0, 3 * metrics::controlHeight);
        },
        Qt::QueuedConnection);
}

/// The worker may go on for some seconds; nobody listens to it any more.
void ConnectionPage::cancel()
{
    ++m_serial;
    m_answer.reset();
    m_works.reset();
    if (isTrying()) {
        showTrying(false);
        m_try->setFocus(Qt::OtherFocusReason);
    }
    showTrying(false);
}

void ConnectionPage::goOn()
{
    if (!m_works)
        return;
    const WorkspaceAccess access = *m_works;
    const bool wished = m_form->stationPassword()->isKept();
    m_form->stationPassword()->settle(access.address).then(this, [this, wished](const Result<Done> &answer) {
        if (wished && !answer.ok())
            emit passwordNotKept(answer.error().message);
    });
    emit chosen(access);
}

void ConnectionPage::edited()
{
    if (isTrying())
        return;
    m_works.reset();
    m_answer.reset();
    showTrying(false);
}

void ConnectionPage::showTrying(bool trying)
{
    if (trying)
        m_ticking.start();
    else
        m_ticking.stop();
    m_progress->setVisible(trying);
    m_cancel->setVisible(trying);
    if (trying)
        m_cancel->setFocus(Qt::OtherFocusReason);
    m_form->setEnabled(!trying);
    m_try->setEnabled(!trying);
    m_continue->setEnabled(!trying && m_works);
    // One button is the next step.
    m_try->setProperty("role", m_works ? QVariant() : QVariant(u"main"_s));
    m_continue->setProperty("role", m_works ? QVariant(u"main"_s) : QVariant());
    repolish(m_try);
    repolish(m_continue);
    showVerdict();
}

void ConnectionPage::showVerdict()
{
    Tone tone = Tone::None;
    QString text;
    if (isTrying()) {
        text = tr("Connecting to %1… %2 s").arg(m_form->details().hosts, locale().toString(m_since.elapsed() / 1000));
    } else if (m_works && m_answer) {
        const ConnectionReport &report = m_answer->value();
        tone = Tone::Good;
        text = tr("Connected: PostgreSQL %1, TLS %2. The workspace “%3” is ready.")
                   .arg(report.server, report.tls, m_form->details().database);
    } else if (m_answer) {
        tone = Tone::Danger;
        text = m_isAtField ? tr("Not connected. See the field that is marked red.") : m_answer->error().message;
    }
    const QHash<Tone, QString> roles{{Tone::Good, u"good"_s}, {Tone::Danger, u"danger"_s}};
    m_verdict->setText(text);
    m_verdict->setProperty("role", roles.value(tone));
    repolish(m_verdict);
    const QIcon sign = tone == Tone::Good ? hezhun::icon(u"circle-check"_s, IconColour::Good)
                                          : hezhun::icon(u"circle-x"_s, IconColour::Danger);
    m_sign->setPixmap(sign.pixmap(metrics::iconMedium));
    m_sign->setVisible(tone != Tone::None);
}

void ConnectionPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (isTrying())
            cancel();
        else
            emit backRequested();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // Of fields, too: a line passes Enter on.
        if (auto *button = qobject_cast<QPushButton *>(focusWidget()))
            button->click();
        else
            advance();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ConnectionPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return;
    cancel();
    m_form->stationPassword()->forget();
}

void ConnectionPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConnectionPage::retranslate()
{
    m_heading->setText(tr("Connect to the office's shared workspace"));
    m_text->setText(tr("The administrator gives out what is asked for here. An address that begins with "
                       "postgresql:// can be pasted as a whole into the field for the server."));
    m_cancel->setText(tr("Cancel"));
    m_back->setText(tr("Back"));
    m_try->setText(tr("Test the connection"));
    m_continue->setText(tr("Continue"));
    showVerdict();
}

} // namespace hezhun
