// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QSplitter;
QT_END_NAMESPACE

namespace hezhun {

/// Declared values at the left, documents at the right. The documents keep at least 60 % of the width (UI.md,
/// "Case"); where the reviewer put the border is remembered.
class CaseBody : public QWidget
{
    Q_OBJECT

public:
    static constexpr double largestShare = 0.4; ///< of the width, for the declared values

    CaseBody(QWidget *fields, QWidget *documents, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void divide();
    void remember();

    QSplitter *m_splitter = nullptr;
    double m_share = largestShare;
};

} // namespace hezhun
