// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/entrance/connectiondetails.h"

#include <QHash>
#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace hezhun {

class FileField;
class FormRow;
class StationKeychain;
class StationPassword;

/// The fields of ConnectionPage: on the left where the workspace is and with what this computer logs in, on the right
/// how it is sure of whom it talks to. A whole address pasted into the first field fills in the others.
class ConnectionForm : public QWidget
{
    Q_OBJECT

public:
    using Part = ConnectionDetails::Part;

    explicit ConnectionForm(std::shared_ptr<StationKeychain> keychain, QWidget *parent = nullptr);

    void fillIn(const WorkspaceAddress &address);
    ConnectionDetails details() const;
    QString password() const;
    StationPassword *stationPassword() const { return m_password; }

    /// What can be seen to be wrong without connecting is shown at its field; false: something is.
    bool isRight();
    void showFault(Part part, const QString &reason);
    void clearFaults();
    void focusFirst();

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeFields();
    void layOut();
    QFrame *card(QLabel *heading, const QList<QWidget *> &parts);
    void orderFields();
    void connectFields();
    void show(const ConnectionDetails &details);
    void takePasted();
    void noticePaste(const QString &text);
    void edit(Part part);
    void showTls();
    void showClientCertificate();
    void showRequired();
    std::optional<ConnectionDetails::Fault> fault() const;
    void retranslate();
    void retranslateTls();

    QHash<Part, FormRow *> m_rows;
    QLabel *m_whereHeading = nullptr;
    QLabel *m_trustHeading = nullptr;
    QLineEdit *m_hosts = nullptr;
    QLineEdit *m_database = nullptr;
    QLineEdit *m_login = nullptr;
    StationPassword *m_password = nullptr;
    QComboBox *m_tls = nullptr;
    QWidget *m_warningRow = nullptr;
    QLabel *m_warning = nullptr;
    FileField *m_root = nullptr;
    QCheckBox *m_hasCertificate = nullptr;
    FileField *m_certificate = nullptr;
    FileField *m_key = nullptr;
    QMap<QString, QString> m_others; ///< parameters of a pasted address that have no field
    bool m_wasUnencrypted = false; ///< the pasted address was; said until the mode is chosen
    qsizetype m_lengthBefore = 0; ///< of the first field: what grows by more than a letter was pasted
};

} // namespace hezhun
