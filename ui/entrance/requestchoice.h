// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kindlibrary.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace hezhun {

/// Which request by letter is handed in: one of the kinds that the workspace knows. The buttons'
/// object names are the kinds'.
class RequestChoice : public QWidget
{
    Q_OBJECT

public:
    explicit RequestChoice(const QList<const KindDefinition *> &kinds, QWidget *parent = nullptr);

    /// Every kind of request that nobody's account hands in.
    static QList<const KindDefinition *> kindsOf(const KindLibrary &library);

    int current() const; ///< place among the kinds
    QString explanation() const; ///< of the chosen one; of a kind that this program doesn't know: what all have in common
    void showTexts();

signals:
    void changed();

private:
    struct Offer
    {
        QString kind;
        LocalText title;
        QToolButton *button = nullptr;
    };

    QList<Offer> m_offers;
};

} // namespace hezhun
