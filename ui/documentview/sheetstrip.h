// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/documentview/sheet.h"

#include <QList>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace hezhun {

/// One chip a sheet, for a case with more sheets than the screen shows at once: which there are, which were
/// seen, which are missing, and which one is current.
class SheetStrip : public QWidget
{
    Q_OBJECT

public:
    static constexpr int height = 36;

    explicit SheetStrip(QWidget *parent = nullptr);

    void setSheets(const QList<Sheet> &sheets);
    void setCurrent(int index);
    void setSeen(int index);

signals:
    void chosen(int index);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void describe(int index, bool seen);
    void arrange();

    QList<Sheet> m_sheets;
    QList<QToolButton *> m_chips; ///< at least one a sheet; those beyond are hidden
};

} // namespace hezhun
