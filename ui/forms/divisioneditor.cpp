// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/divisioneditor.h"

#include "domain/divisions.h"
#include "ui/forms/choiceeditor.h"
#include "ui/look/metrics.h"
#include "ui/look/repolish.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

DivisionEditor::DivisionEditor(const FieldDefinition &field, QWidget *parent)
    : FieldEditor(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::halfGrid);
    for (int level = 0; level < levels; ++level) {
        auto *box = new ChoiceBox(this);
        // The first one is what a label's key and a reason lead to.
        box->setObjectName(level == 0 ? field.name : field.name + u"_%1"_s.arg(level + 1));
        row->addWidget(box, 1);
        m_boxes[level] = box;
        connect(box, &QComboBox::currentIndexChanged, this, [this, level] { picked(level); });
        connect(box, &ChoiceBox::left, this, [this] {
            const bool within = std::any_of(m_boxes.begin(), m_boxes.end(), [](QWidget *w) { return w->hasFocus(); });
            if (!within)
                emit left();
        });
    }
    m_shown = new QLineEdit(this);
    m_shown->setObjectName(field.name + u"_shown"_s);
    m_shown->setReadOnly(true);
    m_shown->setFocusPolicy(Qt::ClickFocus);
    m_shown->hide();
    row->addWidget(m_shown, 1);
    setFocusProxy(m_boxes[0]);
    fill(0, {});
    fill(1, {});
    fill(2, {});
    retranslate();
}

QWidget *DivisionEditor::field() const
{
    return m_boxes[0];
}

QString DivisionEditor::value() const
{
    if (!m_unknown.isEmpty())
        return m_unknown;
    for (int level = levels - 1; level >= 0; --level) {
        const QString code = m_boxes[level]->currentData().toString();
        if (!code.isEmpty())
            return code;
    }
    return {};
}

void DivisionEditor::setValue(const QString &value)
{
    const Divisions &divisions = Divisions::builtIn();
    const auto found = divisions.find(value);
    m_unknown = found ? QString() : value;
    QStringList path;
    for (auto at = found; at; at = at->parent.isEmpty() ? std::nullopt : divisions.find(at->parent))
        path.prepend(at->code);
    for (int level = 0; level < levels; ++level)
        fill(level, level == 0 ? QString() : path.value(level - 1), path.value(level));
    m_shown->setText(found ? divisions.fullName(value) : value);
    m_shown->setCursorPosition(0);
}

void DivisionEditor::fill(int level, const QString &parent, const QString &current)
{
    ChoiceBox *box = m_boxes[level];
    const QSignalBlocker quiet(box);
    const Divisions &divisions = Divisions::builtIn();
    QList<Divisions::Division> below;
    if (level == 0)
        below = divisions.provinces();
    else if (!parent.isEmpty())
        below = divisions.children(parent);
    box->clear();
    box->addItem(QString(), QString());
    for (const Divisions::Division &division : below)
        box->addItem(division.name, division.code);
    // Where there is one heading only (市辖区 of a municipality) there is nothing to pick.
    const int only = level > 0 && below.size() == 1 ? 1 : 0;
    box->setCurrentIndex(current.isEmpty() ? only : std::max(0, box->findData(current)));
    box->setVisible(!m_readOnly && (level == 0 || !below.isEmpty()));
    retranslate();
}

void DivisionEditor::picked(int level)
{
    m_unknown.clear();
    for (int below = level + 1; below < levels; ++below)
        fill(below, m_boxes[below - 1]->currentData().toString());
    emit edited();
}

void DivisionEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_shown->setVisible(readOnly);
    for (int level = 0; level < levels; ++level)
        m_boxes[level]->setVisible(!readOnly && (level == 0 || m_boxes[level]->count() > 1));
}

void DivisionEditor::setWrong(bool wrong)
{
    for (ChoiceBox *box : m_boxes) {
        box->setProperty("fault", wrong);
        repolish(box);
    }
}

void DivisionEditor::retranslate()
{
    const std::array<QString, levels> words{tr("Province"), tr("City"), tr("County")};
    for (int level = 0; level < levels; ++level) {
        m_boxes[level]->setItemText(0, words[level]);
        if (level > 0)
            m_boxes[level]->setAccessibleName(words[level]);
    }
}

} // namespace hezhun
