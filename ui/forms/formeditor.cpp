// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/formeditor.h"

#include "domain/divisions.h"
#include "domain/workingcalendar.h"
#include "tables/displaylanguage.h"
#include "ui/forms/choiceeditor.h"
#include "ui/forms/fieldeditor.h"
#include "ui/forms/formsection.h"
#include "ui/look/metrics.h"
#include "ui/parts/formrow.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace hezhun {

namespace {

QDate todayInChina()
{
    return WorkingCalendar::builtIn().dayOf(QDateTime::currentDateTimeUtc());
}

QString firstMessage(const Checks &checks, CheckLevel level)
{
    const auto found
        = std::find_if(checks.cbegin(), checks.cend(), [level](const Check &check) { return check.level == level; });
    return found == checks.cend() ? QString() : found->message;
}

} // namespace

FormEditor::FormEditor(const KindDefinition &kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
{
    build();
    retranslate();
    follow();
}

/// A field that has the focus says that it was left as it is destroyed: by then half of it is gone, and there is nothing
/// here to hear it. So it is left before.
FormEditor::~FormEditor()
{
    for (const Entry &entry : std::as_const(m_entries))
        entry.editor->disconnect(this);
    if (QWidget *focused = QApplication::focusWidget(); focused && isAncestorOf(focused))
        focused->clearFocus();
}

void FormEditor::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::sectionGap);
    for (const SectionDefinition &section : m_kind.sections) {
        auto *part = new FormSection(this);
        for (const QString &name : section.fields) {
            if (const FieldDefinition *field = m_kind.field(name))
                addField(*field, part);
        }
        m_sections.append(part);
        column->addWidget(part);
    }
}

void FormEditor::addField(const FieldDefinition &field, FormSection *section)
{
    Entry entry;
    entry.editor = makeFieldEditor(field, section);
    entry.row = new FormRow(entry.editor->field(), section, entry.editor);
    section->addRow(entry.row, field.type == FieldType::Division || field.type == FieldType::Rows);
    connect(entry.editor, &FieldEditor::edited, this, [this, name = field.name] { fieldEdited(name); });
    connect(entry.editor, &FieldEditor::left, this, [this, name = field.name] { fieldLeft(name); });
    m_entries.insert(field.name, entry);
}

void FormEditor::setShownFields(const QStringList &names)
{
    m_shown = names;
    showSections();
    follow();
}

void FormEditor::showSections()
{
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it)
        it->row->setVisible(isShown(it.key()));
    for (FormSection *section : std::as_const(m_sections)) {
        section->arrange();
        section->setVisible(!section->isEmpty());
    }
}

DeclaredFields FormEditor::typedValues() const
{
    DeclaredFields typed = m_saved; // what has no editor stays
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        const QString value = it->editor->value();
        if (value.isEmpty())
            typed.remove(it.key());
        else
            typed.insert(it.key(), value);
    }
    return typed;
}

DeclaredFields FormEditor::values() const
{
    return normalised(m_kind, typedValues(), todayInChina(), Divisions::builtIn());
}

void FormEditor::setValues(const DeclaredFields &values)
{
    m_saved = values;
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        it->editor->setValue(values.value(it.key()));
        it->givenFault.clear();
        it->typed = false;
        it->checked = false;
    }
    follow();
}

void FormEditor::fill(const DeclaredFields &values)
{
    {
        const QScopedValueRollback filling(m_filling, true);
        for (auto it = values.cbegin(); it != values.cend(); ++it) {
            const auto entry = m_entries.find(it.key());
            if (entry == m_entries.end())
                continue;
            entry->editor->setValue(it.value());
            entry->typed = true;
        }
    }
    follow();
    emit changed(changedTriggers());
}

void FormEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (Entry &entry : m_entries)
        entry.editor->setReadOnly(readOnly || !entry.fixedReason.isEmpty());
    if (readOnly)
        clearFaults();
    follow();
}

void FormEditor::setFixed(const QString &field, const QString &reason)
{
    const auto entry = m_entries.find(field);
    if (entry == m_entries.end())
        return;
    entry->fixedReason = reason;
    entry->editor->setReadOnly(m_readOnly || !reason.isEmpty());
    retranslate();
}

QString FormEditor::firstFault()
{
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it)
        it->checked = isShown(it.key());
    showFaults();
    return firstFaultUnmarked();
}

QString FormEditor::firstFaultUnmarked() const
{
    return firstOf(true);
}

QString FormEditor::firstWrong()
{
    (void)firstFault();
    return firstOf(false);
}

QString FormEditor::firstOf(bool missingToo) const
{
    const DeclaredFields now = values();
    const QList<FieldChecks> found = checkDeclared(m_kind, now, todayInChina(), Divisions::builtIn());
    for (const FieldChecks &field : found) {
        const auto entry = m_entries.constFind(field.field);
        if (entry == m_entries.cend() || !isShown(field.field) || (!missingToo && !now.contains(field.field)))
            continue;
        if (!entry->givenFault.isEmpty() || !firstMessage(field.checks, CheckLevel::Fault).isEmpty())
            return field.field;
    }
    return {};
}

void FormEditor::goToField(const QString &field)
{
    const auto entry = m_entries.constFind(field);
    if (entry != m_entries.cend())
        entry->editor->field()->setFocus(Qt::OtherFocusReason);
}

void FormEditor::setFault(const QString &field, const QString &reason)
{
    const auto entry = m_entries.find(field);
    if (entry == m_entries.end())
        return;
    entry->givenFault = reason;
    showFaults();
}

QString FormEditor::faultOf(const QString &field) const
{
    const auto entry = m_entries.constFind(field);
    return entry == m_entries.cend() ? QString() : entry->row->fault();
}

void FormEditor::clearFaults()
{
    for (Entry &entry : m_entries) {
        entry.givenFault.clear();
        entry.checked = false;
    }
    showFaults();
}

bool FormEditor::isChanged() const
{
    return values() != normalised(m_kind, m_saved, todayInChina(), Divisions::builtIn());
}

QStringList FormEditor::changedTriggers() const
{
    const DeclaredFields now = values();
    const DeclaredFields saved = normalised(m_kind, m_saved, todayInChina(), Divisions::builtIn());
    QStringList names;
    for (const FieldDefinition &field : m_kind.fields) {
        if (field.triggersCheck && now.value(field.name) != saved.value(field.name))
            names.append(field.name);
    }
    return names;
}

void FormEditor::fieldEdited(const QString &name)
{
    if (m_filling)
        return;
    Entry &entry = m_entries[name];
    entry.typed = true;
    entry.givenFault.clear();
    follow();
    emit changed(changedTriggers());
}

void FormEditor::fieldLeft(const QString &name)
{
    if (m_readOnly)
        return;
    Entry &entry = m_entries[name];
    // One who only tabs through a form that is still empty is not scolded for it.
    if (!entry.typed && entry.editor->value().isEmpty())
        return;
    entry.checked = true;
    showFaults();
}

void FormEditor::follow()
{
    showRequired();
    showOffered();
    showFaults();
}

void FormEditor::showRequired()
{
    const DeclaredFields now = typedValues();
    const DeclaredValue declared = [&now](const QString &field) { return now.value(field); };
    for (const FieldDefinition &field : m_kind.fields) {
        const auto entry = m_entries.constFind(field.name);
        if (entry != m_entries.cend())
            entry->row->setRequired(!m_readOnly && field.required.holds(declared));
    }
}

void FormEditor::showOffered()
{
    const DeclaredFields now = typedValues();
    const RuleContext context{todayInChina(), &Divisions::builtIn(),
                              [&now](const QString &field) { return now.value(field); }};
    for (const FieldDefinition &field : m_kind.fields) {
        auto *editor = qobject_cast<ChoiceEditor *>(m_entries.value(field.name).editor);
        if (!editor)
            continue;
        editor->setOffered([&](const QString &code) {
            return std::all_of(field.rules.cbegin(), field.rules.cend(), [&](const RuleCall &rule) {
                return firstMessage(checkField(rule, code, context), CheckLevel::Fault).isEmpty();
            });
        });
    }
}

void FormEditor::showFaults()
{
    const QList<FieldChecks> found = checkDeclared(m_kind, values(), todayInChina(), Divisions::builtIn());
    for (const FieldChecks &field : found) {
        const auto entry = m_entries.constFind(field.field);
        if (entry == m_entries.cend())
            continue;
        QString fault = entry->givenFault;
        if (fault.isEmpty() && entry->checked)
            fault = firstMessage(field.checks, CheckLevel::Fault);
        entry->row->setFault(fault);
        entry->editor->setWrong(!fault.isEmpty());
        entry->row->setRemark(entry->checked ? firstMessage(field.checks, CheckLevel::Failure) : QString());
    }
}

void FormEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FormEditor::retranslate()
{
    const QString language = displayLanguage();
    for (qsizetype i = 0; i < m_sections.size(); ++i)
        m_sections.at(i)->setTitle(m_kind.sections.at(i).title.in(language));
    for (const FieldDefinition &field : m_kind.fields) {
        const auto entry = m_entries.constFind(field.name);
        if (entry == m_entries.cend())
            continue;
        entry->row->setLabel(field.label.in(language));
        entry->row->setExplanation(entry->fixedReason.isEmpty() ? field.hint.in(language) : entry->fixedReason);
        entry->editor->retranslate();
    }
    showFaults();
}

} // namespace hezhun
