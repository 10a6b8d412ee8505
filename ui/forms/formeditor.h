// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/declaredcase.h"
#include "kinds/kinddefinition.h"

#include <QHash>
#include <QWidget>

namespace hezhun {

class FieldEditor;
class FormRow;
class FormSection;

/// The fields of a definition, to be filled in: sections, red stars, reasons under what is missing or wrong, blue marks
/// that explain (UI.md, "Look"). Knows nothing of any store: values in, values out.
///
/// What is required follows what is typed (I-32). A fault shows as one leaves its field, and goes when it is mended;
/// one that is missing shows once somebody was in it, or when firstFault() is asked. Blanks before and after are
/// trimmed (I-41). Identity numbers stand masked where they are not being typed (I-40).
///
/// The widget that takes the typing has the field's name as its objectName.
class FormEditor : public QWidget
{
    Q_OBJECT

public:
    explicit FormEditor(const KindDefinition &kind, QWidget *parent = nullptr);
    ~FormEditor() override;

    const KindDefinition &kind() const { return m_kind; }
    /// Only these fields, in the order of the definition; those hidden keep their values, and are not checked. An
    /// empty list: all.
    void setShownFields(const QStringList &names);

    /// As they are kept: trimmed, in the stored form (X in capitals), without empty ones.
    DeclaredFields values() const;
    /// What was saved. changed() and changedTriggers() tell what differs from it.
    void setValues(const DeclaredFields &values);
    /// Puts values into some fields as if they had been typed: what was saved stays what it was.
    void fill(const DeclaredFields &values);

    void setReadOnly(bool readOnly);
    bool isReadOnly() const { return m_readOnly; }
    /// A field that may not be changed, whatever setReadOnly() says, and why (I-08); shown as its hint.
    void setFixed(const QString &field, const QString &reason);

    /// Marks everything that is missing or wrong. The first field that has a fault, empty when there is none.
    QString firstFault();
    /// The same without marking anything.
    QString firstFaultUnmarked() const;
    /// Marks everything, but gives only what is wrong, not what is missing: a form may be saved half filled in.
    QString firstWrong();
    /// Puts the focus there.
    void goToField(const QString &field);
    /// What somebody else found wrong (a conflict, a refusal of the store); goes when the field is changed.
    void setFault(const QString &field, const QString &reason);
    QString faultOf(const QString &field) const;
    void clearFaults();

    bool isChanged() const;
    /// Those of the changed fields whose change asks for a new verification (I-32), by name.
    QStringList changedTriggers() const;

signals:
    /// Whatever was typed or chosen. `triggers` is changedTriggers().
    void changed(const QStringList &triggers);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Entry
    {
        FieldEditor *editor = nullptr;
        FormRow *row = nullptr;
        QString givenFault; ///< by setFault()
        QString fixedReason;
        bool typed = false; ///< since it was filled by setValues()
        bool checked = false; ///< what is wrong with it is shown
    };

    void build();
    void addField(const FieldDefinition &field, FormSection *section);
    void fieldEdited(const QString &name);
    void fieldLeft(const QString &name);
    void follow();
    void showRequired();
    void showOffered();
    void showFaults();
    void showSections();
    bool isShown(const QString &name) const { return m_shown.isEmpty() || m_shown.contains(name); }
    QString firstOf(bool missingToo) const;
    DeclaredFields typedValues() const;
    void retranslate();

    KindDefinition m_kind;
    DeclaredFields m_saved;
    QHash<QString, Entry> m_entries;
    QList<FormSection *> m_sections;
    QStringList m_shown; ///< empty: all
    bool m_readOnly = false;
    bool m_filling = false;
};

} // namespace hezhun
