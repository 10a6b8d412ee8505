// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGridLayout>
#include <QList>

namespace hezhun {

class PaperSlot;

/// Slots of papers beside each other: as many columns as there is room for, three at most.
class PaperGrid : public QGridLayout
{
    Q_OBJECT

public:
    /// `leastWidth` of a column, in pixels.
    explicit PaperGrid(int leastWidth);

    /// Lays the slots out anew where the width asks for another number of columns.
    void arrange(const QList<PaperSlot *> &slotList, int width);

private:
    int m_leastWidth;
    int m_columns = 0;
};

} // namespace hezhun
