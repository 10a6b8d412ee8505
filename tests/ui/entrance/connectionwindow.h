// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/memorykeychain.h"
#include "ui/entrance/connectionpage.h"
#include "ui/parts/formrow.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

/// The page of the connection in a window, with a keychain in memory. What a server would say is said by the test.
class ConnectionWindow : public QObject
{
    Q_OBJECT

protected slots:
    void init()
    {
        m_certificate = m_folder.filePath(u"root ca.crt"_s);
        QFile file(m_certificate);
        QVERIFY(file.open(QFile::WriteOnly));
        qputenv("HOME", m_folder.path().toUtf8()); // where no certificate lies at its usual place
        m_answer = ConnectionReport{u"15.18"_s, u"1.3"_s};
        m_mayAnswer.tryAcquire(m_mayAnswer.available());
        m_mayAnswer.release(1000);
        m_trials = 0;
        m_keychain = std::make_shared<MemoryKeychain>();
        m_page = std::make_unique<ConnectionPage>(m_keychain, [this](const WorkspaceAccess &access) {
            m_mayAnswer.acquire();
            m_tried = access;
            ++m_trials;
            return m_answer;
        });
        m_page->resize(960, 600);
        m_page->show();
        m_page->start({});
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cleanup()
    {
        m_mayAnswer.release(1000);
        QThreadPool::globalInstance()->waitForDone(); // what was given up would answer in the next test
        m_page.reset();
    }

protected:
    template <typename T = QLineEdit> T *part(const QString &name) const { return m_page->findChild<T *>(name); }

    FormRow *rowOf(const QString &name) const
    {
        for (FormRow *row : m_page->findChildren<FormRow *>()) {
            if (row->field()->objectName() == name)
                return row;
        }
        return nullptr;
    }

    void type(const QString &name, const QString &text)
    {
        part(name)->setFocus();
        part(name)->selectAll();
        QTest::keyClicks(part(name), text);
    }

    void paste(const QString &text)
    {
        part(u"hosts"_s)->setFocus();
        part(u"hosts"_s)->insert(text);
    }

    void fillIn()
    {
        type(u"hosts"_s, u"db1.example, db2.example:5433"_s);
        type(u"database"_s, u"office"_s);
        type(u"stationLogin"_s, u"station"_s);
        type(u"stationPassword"_s, u"Station#2026"_s);
        type(u"rootCertificate"_s, m_certificate);
    }

    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    QString verdict() const { return part<QLabel>(u"verdict"_s)->text(); }

    QTemporaryDir m_folder;
    QString m_certificate; ///< path of a file that is there
    std::shared_ptr<MemoryKeychain> m_keychain;
    std::unique_ptr<ConnectionPage> m_page;
    Result<ConnectionReport> m_answer = ConnectionReport{};
    QSemaphore m_mayAnswer;
    WorkspaceAccess m_tried;
    std::atomic_int m_trials = 0;
};

} // namespace hezhun
