// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/connectionform.h"

#include "ui/entrance/stationpassword.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/parts/filefield.h"
#include "ui/parts/formrow.h"
#include "ui/parts/passwordfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

using Tls = ConnectionDetails::Tls;

constexpr int cardWidth = 424; ///< px

ConnectionForm::ConnectionForm(std::shared_ptr<StationKeychain> keychain, QWidget *parent)
    : QWidget(parent)
    , m_password(new StationPassword(std::move(keychain), this))
{
    makeFields();
    layOut();
    orderFields();
    connectFields();
    retranslate();
    showTls();
    showClientCertificate();
}

void ConnectionForm::makeFields()
{
    m_whereHeading = new QLabel(this);
    m_trustHeading = new QLabel(this);
    for (QLabel *heading : {m_whereHeading, m_trustHeading})
        heading->setProperty("role", u"heading"_s);
    m_hosts = new QLineEdit(this);
    m_hosts->setObjectName(u"hosts"_s);
    m_hosts->setMaxLength(4096); // of a pasted address
    m_database = new QLineEdit(this);
    m_database->setObjectName(u"database"_s);
    m_login = new QLineEdit(this);
    m_login->setObjectName(u"stationLogin"_s);
    m_tls = new QComboBox(this);
    m_tls->setObjectName(u"tlsMode"_s);
    for (const Tls tls : {Tls::VerifyFull, Tls::VerifyCa, Tls::Require})
        m_tls->addItem({}, int(tls));
    m_warning = new QLabel(this);
    m_warning->setObjectName(u"tlsWarning"_s);
    m_warning->setProperty("role", u"warning"_s);
    m_warning->setWordWrap(true);
    m_warningRow = new QWidget(this);
    auto *sign = new QLabel(m_warningRow);
    sign->setPixmap(hezhun::icon(u"triangle-alert"_s, IconColour::Warning).pixmap(metrics::iconMedium));
    auto *row = new QHBoxLayout(m_warningRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(m_warning, 1);
    m_root = new FileField(u"rootCertificate"_s, this);
    m_hasCertificate = new QCheckBox(this);
    m_hasCertificate->setObjectName(u"hasCertificate"_s);
    m_certificate = new FileField(u"clientCertificate"_s, this);
    m_key = new FileField(u"clientKey"_s, this);
    for (QLineEdit *latin : {m_hosts, m_database, m_login})
        latin->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhPreferLatin);

    m_rows = {{Part::Hosts, new FormRow(m_hosts, this)},
              {Part::Database, new FormRow(m_database, this)},
              {Part::Login, new FormRow(m_login, this)},
              {Part::Password, m_password->row()},
              {Part::Tls, new FormRow(m_tls, this)},
              {Part::RootCertificate, new FormRow(m_root->edit(), this, m_root)},
              {Part::ClientCertificate, new FormRow(m_certificate->edit(), this, m_certificate)},
              {Part::ClientKey, new FormRow(m_key->edit(), this, m_key)}};
    for (const Part part :
         {Part::Hosts, Part::Database, Part::Login, Part::Tls, Part::ClientCertificate, Part::ClientKey})
        m_rows.value(part)->setRequired(true);
}

QFrame *ConnectionForm::card(QLabel *heading, const QList<QWidget *> &parts)
{
    auto *frame = new QFrame(this);
    frame->setProperty("role", u"card"_s);
    frame->setFixedWidth(cardWidth);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::sectionGap);
    column->setSpacing(metrics::margin);
    column->addWidget(heading);
    for (QWidget *part : parts)
        column->addWidget(part);
    column->addStretch(1);
    return frame;
}

void ConnectionForm::layOut()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::margin);
    row->addWidget(
        card(m_whereHeading,
             {m_rows.value(Part::Hosts), m_rows.value(Part::Database), m_rows.value(Part::Login), m_password}));
    row->addWidget(card(m_trustHeading,
                        {m_rows.value(Part::Tls), m_warningRow, m_rows.value(Part::RootCertificate), m_hasCertificate,
                         m_rows.value(Part::ClientCertificate), m_rows.value(Part::ClientKey)}));
}

void ConnectionForm::orderFields()
{
    const QList<QWidget *> order{m_hosts,
                                 m_database,
                                 m_login,
                                 m_password->field(),
                                 m_password->choice(),
                                 m_tls,
                                 m_root->edit(),
                                 m_root->button(),
                                 m_hasCertificate,
                                 m_certificate->edit(),
                                 m_certificate->button(),
                                 m_key->edit(),
                                 m_key->button()};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void ConnectionForm::connectFields()
{
    const std::pair<Part, QLineEdit *> fields[] = {{Part::Hosts, m_hosts},
                                                   {Part::Database, m_database},
                                                   {Part::Login, m_login},
                                                   {Part::Password, m_password->field()},
                                                   {Part::RootCertificate, m_root->edit()},
                                                   {Part::ClientCertificate, m_certificate->edit()},
                                                   {Part::ClientKey, m_key->edit()}};
    for (const auto &[part, field] : fields)
        connect(field, &QLineEdit::textChanged, this, [this, changed = part] { edit(changed); });
    connect(m_hosts, &QLineEdit::textChanged, this, &ConnectionForm::noticePaste);
    connect(m_hosts, &QLineEdit::editingFinished, this, &ConnectionForm::takePasted);
    connect(m_tls, &QComboBox::currentIndexChanged, this, [this] {
        m_wasUnencrypted = false;
        showTls();
        edit(Part::Tls);
    });
    connect(m_hasCertificate, &QCheckBox::toggled, this, [this] {
        showClientCertificate();
        edit(Part::ClientCertificate);
    });
}

void ConnectionForm::fillIn(const WorkspaceAddress &address)
{
    show(ConnectionDetails::of(address));
    m_password->forget();
    clearFaults();
    if (address.engine == Engine::PostgreSql)
        m_password->recall(address);
    else
        m_password->askKeychain();
}

void ConnectionForm::show(const ConnectionDetails &details)
{
    m_hosts->setText(details.hosts);
    m_database->setText(details.database);
    m_login->setText(details.login);
    m_tls->setCurrentIndex(m_tls->findData(int(details.tls)));
    m_root->setPath(details.rootCertificate);
    m_hasCertificate->setChecked(!details.clientCertificate.isEmpty());
    m_certificate->setPath(details.clientCertificate);
    m_key->setPath(details.clientKey);
    m_others = details.others;
}

ConnectionDetails ConnectionForm::details() const
{
    const bool has = m_hasCertificate->isChecked();
    return {m_hosts->text().trimmed(),
            m_database->text().trimmed(),
            m_login->text().trimmed(),
            Tls(m_tls->currentData().toInt()),
            m_root->path(),
            has ? m_certificate->path() : QString(),
            has ? m_key->path() : QString(),
            m_others};
}

QString ConnectionForm::password() const
{
    return m_password->field()->text();
}

void ConnectionForm::noticePaste(const QString &text)
{
    const bool pasted = text.size() > m_lengthBefore + 1;
    m_lengthBefore = text.size();
    if (pasted)
        takePasted();
}

void ConnectionForm::takePasted()
{
    if (!PastedAddress::isOne(m_hosts->text()))
        return;
    const Result<PastedAddress> pasted = PastedAddress::parse(m_hosts->text());
    if (!pasted.ok())
        return m_rows.value(Part::Hosts)->setFault(pasted.error().message);
    fillIn(pasted->address);
    if (!pasted->password.isEmpty())
        m_password->setTyped(pasted->password);
    m_wasUnencrypted = pasted->wasUnencrypted;
    showTls();
}

void ConnectionForm::edit(Part part)
{
    m_rows.value(part)->setFault({});
    showRequired();
    emit edited();
}

bool ConnectionForm::isRight()
{
    clearFaults();
    const std::optional<ConnectionDetails::Fault> wrong = fault();
    if (wrong)
        showFault(wrong->part, wrong->reason);
    return !wrong;
}

std::optional<ConnectionDetails::Fault> ConnectionForm::fault() const
{
    using Fault = ConnectionDetails::Fault;
    const ConnectionDetails typed = details();
    const std::optional<Fault> wrong = typed.fault();
    const bool isAboutServer
        = wrong && (wrong->part == Part::Hosts || wrong->part == Part::Database || wrong->part == Part::Login);
    if (isAboutServer)
        return wrong;
    if (password().isEmpty() && !m_hasCertificate->isChecked())
        return Fault{Part::Password, tr("Type the password of this station.")};
    if (wrong)
        return wrong;
    if (m_hasCertificate->isChecked() && typed.clientCertificate.isEmpty())
        return Fault{Part::ClientCertificate, tr("Choose the certificate of this station.")};
    if (const Result<WorkspaceAddress> address = typed.address(); !address.ok())
        return Fault{Part::Hosts, address.error().message};
    return {};
}

void ConnectionForm::showFault(Part part, const QString &reason)
{
    FormRow *row = m_rows.value(part);
    row->setFault(reason);
    row->field()->setFocus(Qt::OtherFocusReason);
}

void ConnectionForm::clearFaults()
{
    for (FormRow *row : std::as_const(m_rows))
        row->setFault({});
}

void ConnectionForm::focusFirst()
{
    (m_hosts->text().isEmpty() ? m_hosts : m_password->field())->setFocus(Qt::OtherFocusReason);
}

void ConnectionForm::showTls()
{
    const Tls tls = Tls(m_tls->currentData().toInt());
    QString warning;
    if (m_wasUnencrypted)
        warning = tr("The pasted address allows a connection without encryption. It was not taken over: what crosses "
                     "the network here is personal data.");
    else if (tls == Tls::VerifyCa)
        warning = tr("Every server with a certificate of this authority is believed, also another than the one named "
                     "above. Choose this only if the administrator says so.");
    else if (tls == Tls::Require)
        warning = tr("Nobody checks whom this computer talks to: somebody in the network could pose as the server and "
                     "read passwords and papers. Choose this for a trial only.");
    m_warning->setText(warning);
    m_warningRow->setVisible(!warning.isEmpty());
    showRequired();
}

void ConnectionForm::showClientCertificate()
{
    const bool has = m_hasCertificate->isChecked();
    m_rows.value(Part::ClientCertificate)->setVisible(has);
    m_rows.value(Part::ClientKey)->setVisible(has);
    showRequired();
}

void ConnectionForm::showRequired()
{
    const bool hasDefault = QFile::exists(ConnectionDetails::defaultRootCertificate());
    m_rows.value(Part::RootCertificate)->setRequired(details().tls != Tls::Require && !hasDefault);
    m_root->edit()->setPlaceholderText(hasDefault ? ConnectionDetails::defaultRootCertificate() : QString());
    m_rows.value(Part::Password)->setRequired(!m_hasCertificate->isChecked());
}

void ConnectionForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConnectionForm::retranslate()
{
    clearFaults();
    m_whereHeading->setText(tr("Server and station"));
    m_trustHeading->setText(tr("Encryption"));
    m_rows.value(Part::Hosts)->setLabel(tr("Server"));
    m_rows.value(Part::Hosts)
        ->setExplanation(tr("Several are separated by commas, with a port where it is not 5432: db1.example, "
                            "db2.example:5433. A whole address, postgresql://…, can be pasted here."));
    m_hosts->setPlaceholderText(u"db1.example, db2.example:5433"_s);
    m_rows.value(Part::Database)->setLabel(tr("Database"));
    m_rows.value(Part::Login)->setLabel(tr("Station login"));
    m_rows.value(Part::Login)
        ->setExplanation(tr("The name under which the database knows this computer, not your own login name."));
    m_rows.value(Part::Tls)->setLabel(tr("What is checked"));
    m_rows.value(Part::RootCertificate)->setLabel(tr("Certificate of the authority"));
    m_rows.value(Part::RootCertificate)
        ->setExplanation(tr("The file with which the server's certificate is checked: root.crt or a .pem, from the "
                            "administrator."));
    m_hasCertificate->setText(tr("This station has a certificate of its own"));
    m_rows.value(Part::ClientCertificate)->setLabel(tr("Certificate of the station"));
    m_rows.value(Part::ClientKey)->setLabel(tr("Private key of the station"));
    const QString certificates = tr("Certificates (*.crt *.pem *.cer);;All files (*)");
    m_root->setChoice(tr("Choose the certificate of the authority"), certificates);
    m_certificate->setChoice(tr("Choose the certificate of the station"), certificates);
    m_key->setChoice(tr("Choose the private key of the station"), tr("Keys (*.key *.pem);;All files (*)"));
    retranslateTls();
}

void ConnectionForm::retranslateTls()
{
    const QString names[]
        = {tr("Certificate and name of the server (safest)"), tr("Certificate only"), tr("Nothing: encrypt only")};
    for (int i = 0; i < m_tls->count(); ++i)
        m_tls->setItemText(i, names[i]);
    showTls();
}

} // namespace hezhun
