// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTextDocument;
QT_END_NAMESPACE

namespace hezhun {

/// What goes out on paper with a one-time password.
struct Letter
{
    QString loginName;
    QString password;
    QString to = {}; ///< addressee; empty: none is named
    QString more = {}; ///< what there is to do besides

    bool operator==(const Letter &) const = default;
};

/// A page of a document for each letter.
void writeLetters(QTextDocument &document, const QList<Letter> &letters);
/// Asks for a printer; false when nobody chose one.
bool printLetters(const QList<Letter> &letters, QWidget *parent);

/// A one-time password, shown once, to be handed over or printed as a letter. It is kept nowhere.
class OneTimeLetter : public QFrame
{
    Q_OBJECT

public:
    explicit OneTimeLetter(QWidget *parent = nullptr);

    void show(const QString &loginName, const QString &password) { show(Letter{loginName, password}); }
    void show(const Letter &letter);
    /// What is printed.
    void write(QTextDocument &document) const;

signals:
    void finished();

protected:
    void changeEvent(QEvent *event) override;

private:
    void print();
    void put(); ///< away, and out of memory as far as that can be
    void retranslate();

    Letter m_letter;
    QLabel *m_text = nullptr;
    QLabel *m_password = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_done = nullptr;
};

} // namespace hezhun
