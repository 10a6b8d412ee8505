// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QObject>

namespace hezhun {

/// The keys of the page of a case (UI.md, "Keys"), as actions of their own: they work wherever the focus is on the
/// page, do not repeat while a key is held down, and are listed on the page of shortcuts.
class PageKeys : public QObject
{
    Q_OBJECT

public:
    /// The page takes the actions over, so that they work in all of it.
    explicit PageKeys(QWidget *page);

    /// In the order of the page of shortcuts.
    QList<QAction *> all() const;
    /// While reasons, or an account, are chosen, only the keys of that panel act, and Tab goes through it.
    void setChoosingReasons(bool choosing);
    void translate();

    QAction *pass = nullptr;
    QAction *refuse = nullptr;
    QAction *noAccount = nullptr;
    QAction *send = nullptr;
    QAction *putBack = nullptr;
    QAction *next = nullptr;
    QAction *takeBack = nullptr;
    QAction *nextDocument = nullptr;
    QAction *previousDocument = nullptr;
    QAction *history = nullptr;
    QAction *nextControl = nullptr;

signals:
    /// One of the keys 1 to 9.
    void reasonAsked(int number);

private:
    QAction *add(const QString &name, const QList<QKeySequence> &keys);

    QList<QAction *> m_digits;
    QList<QAction *> m_outsideReasons; ///< those that rest while reasons are chosen
};

} // namespace hezhun
