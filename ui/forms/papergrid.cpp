// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/papergrid.h"

#include "ui/forms/paperslot.h"
#include "ui/look/metrics.h"

namespace hezhun {

PaperGrid::PaperGrid(int leastWidth)
    : m_leastWidth(leastWidth)
{
    setSpacing(metrics::gap);
}

void PaperGrid::arrange(const QList<PaperSlot *> &slotList, int width)
{
    const int columns = std::max(1, std::min({3, width / m_leastWidth, int(slotList.size())}));
    if (columns == m_columns)
        return;
    for (int column = 0; column < m_columns; ++column)
        setColumnStretch(column, 0);
    m_columns = columns;
    for (int column = 0; column < columns; ++column)
        setColumnStretch(column, 1);
    for (int at = 0; at < slotList.size(); ++at)
        addWidget(slotList.at(at), at / columns, at % columns);
}

} // namespace hezhun
