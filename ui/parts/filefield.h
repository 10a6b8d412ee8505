// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

/// The path of a file: typed, or chosen.
class FileField : public QWidget
{
    Q_OBJECT

public:
    explicit FileField(const QString &name, QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    QPushButton *button() const { return m_choose; }
    QString path() const;
    void setPath(const QString &path);
    /// What the dialogue says in its title, and which files it offers.
    void setChoice(const QString &title, const QString &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose();
    void retranslate();

    QLineEdit *m_edit = nullptr;
    QPushButton *m_choose = nullptr;
    QString m_title;
    QString m_filter;
};

} // namespace hezhun
