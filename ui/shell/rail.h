// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QToolButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace hezhun {

/// The pages as icons with words at the left of the window; a number in the corner says how much there is to do.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    /// Entries come from the top in the order in which they are added; those `atBottom` stand apart below.
    void addEntry(const QString &name, const QString &iconName, bool atBottom = false);
    void setEntryText(const QString &name, const QString &text, const QString &keys);
    void setCount(const QString &name, qint64 count);
    void setCurrent(const QString &name);
    /// One that is of no use now keeps its place, and is not seen.
    void setOffered(const QString &name, bool offered);
    QStringList names() const;
    QStringList offered() const;
    /// Whether the word stands on the rail whole.
    static bool fits(const QString &word);

signals:
    void chosen(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Entry;
    Entry *entry(const QString &name) const;

    QList<Entry *> m_entries;
    QVBoxLayout *m_column = nullptr;
    int m_topCount = 0;
};

} // namespace hezhun
