// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/declaredrows.h"
#include "kinds/kindlibrary.h"
#include "ui/forms/dateeditor.h"
#include "ui/forms/formeditor.h"
#include "ui/forms/rowseditor.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableWidget>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

const KindDefinition &kindOf(const QString &name)
{
    static const Result<KindLibrary> kinds = KindLibrary::builtIn();
    return *kinds->newest(name);
}

/// A form in a window that has the focus, with another field beside it to leave the form for.
struct Window
{
    QWidget window;
    FormEditor form;
    QLineEdit elsewhere;

    explicit Window(const QString &kind)
        : form(kindOf(kind), &window)
        , elsewhere(&window)
    {
        window.resize(900, 700);
        form.resize(900, 600);
        elsewhere.move(0, 620);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window did not get the focus");
    }

    QLineEdit *edit(const QString &field) { return form.findChild<QLineEdit *>(field); }
    QComboBox *box(const QString &field) { return form.findChild<QComboBox *>(field); }
    void type(const QString &field, const QString &text)
    {
        edit(field)->setFocus();
        edit(field)->selectAll();
        edit(field)->insert(text);
    }
    void leave() { elsewhere.setFocus(); }
    void choose(const QString &field, const QString &code) { box(field)->setCurrentIndex(box(field)->findData(code)); }
    /// Whether the star of a field is shown.
    bool isRequired(const QString &field)
    {
        return form.findChild<QWidget *>(field)->accessibleName().endsWith(u"(required)"_s);
    }
};

const QString goodNumber = u"11010519491231002X"_s;

} // namespace

class FormEditorTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QApplication::clipboard()->clear(); }

    /// I-32: a resident ID needs the start of its validity, other papers do not.
    void starsFollowWhatIsTyped()
    {
        Window w(u"realname.person"_s);
        QVERIFY(w.isRequired(u"name"_s));
        QVERIFY(!w.isRequired(u"valid_from"_s));
        w.choose(u"id_type"_s, u"resident_id"_s);
        QVERIFY(w.isRequired(u"valid_from"_s));
        w.choose(u"id_type"_s, u"foreign_passport"_s);
        QVERIFY(!w.isRequired(u"valid_from"_s));
    }

    /// I-32: what a unit must fill in depends on where it is.
    void starsOfAUnitFollowItsRegion()
    {
        Window w(u"realname.unit"_s);
        w.choose(u"region_type"_s, u"domestic"_s);
        w.choose(u"legal_type"_s, u"enterprise"_s);
        QVERIFY(w.isRequired(u"credit_code"_s));
        QVERIFY(!w.isRequired(u"country"_s));
        w.choose(u"region_type"_s, u"abroad"_s);
        QVERIFY(!w.isRequired(u"credit_code"_s));
        QVERIFY(w.isRequired(u"country"_s));
        QVERIFY(w.isRequired(u"unique_identifier"_s));
    }

    void whatIsMissingIsMarkedWhenAskedFor()
    {
        Window w(u"realname.person"_s);
        w.edit(u"name"_s)->setFocus();
        w.leave();
        QVERIFY(w.form.faultOf(u"name"_s).isEmpty()); // who only passes through is not scolded
        QCOMPARE(w.form.firstFaultUnmarked(), u"name"_s);
        QVERIFY(w.form.faultOf(u"name"_s).isEmpty());
        QCOMPARE(w.form.firstFault(), u"name"_s);
        QVERIFY(!w.form.faultOf(u"name"_s).isEmpty());
        QCOMPARE(w.edit(u"name"_s)->property("fault").toBool(), true);
        QCOMPARE(w.edit(u"name"_s)->accessibleDescription(), w.form.faultOf(u"name"_s));
        QVERIFY(!w.form.faultOf(u"region"_s).isEmpty());
        QVERIFY(w.form.faultOf(u"birth_date"_s).isEmpty()); // not required
        w.type(u"name"_s, u"张伟"_s);
        QVERIFY(w.form.faultOf(u"name"_s).isEmpty());
    }

    /// I-41: 18 characters, the check digit, half-width digits.
    void aFaultShowsAsOneLeavesTheFieldAndGoesWhenMended_data()
    {
        QTest::addColumn<QString>("number");
        QTest::newRow("15 digits") << u"110105491231002"_s;
        QTest::newRow("check digit") << u"110105194912310021"_s;
        QTest::newRow("full width") << u"１1010519491231002X"_s;
        QTest::newRow("born in the future") << u"110105209912310020"_s;
    }
    void aFaultShowsAsOneLeavesTheFieldAndGoesWhenMended()
    {
        QFETCH(QString, number);
        Window w(u"realname.person"_s);
        w.choose(u"id_type"_s, u"resident_id"_s);
        w.type(u"id_number"_s, number);
        QVERIFY(w.form.faultOf(u"id_number"_s).isEmpty()); // not while it is being typed
        w.leave();
        QVERIFY(!w.form.faultOf(u"id_number"_s).isEmpty());
        w.type(u"id_number"_s, goodNumber);
        w.leave();
        QVERIFY(w.form.faultOf(u"id_number"_s).isEmpty());
    }

    /// I-41: blanks before and after are trimmed, a small x is taken for X.
    void valuesAreTrimmedAndNormalised()
    {
        Window w(u"realname.person"_s);
        w.choose(u"id_type"_s, u"resident_id"_s);
        w.type(u"id_number"_s, u"  11010519491231002x "_s);
        w.leave();
        QCOMPARE(w.form.values().value(u"id_number"_s), goodNumber);
        QVERIFY(w.form.faultOf(u"id_number"_s).isEmpty());
        w.type(u"name"_s, u" 张伟\u3000"_s);
        QCOMPARE(w.form.values().value(u"name"_s), u"张伟"_s);
    }

    /// I-40
    void numbersAreMaskedWhereTheyAreNotTyped()
    {
        Window w(u"realname.person"_s);
        w.form.setValues({{u"id_type"_s, u"resident_id"_s}, {u"id_number"_s, goodNumber}});
        QCOMPARE(w.edit(u"id_number"_s)->text(), u"1101********002X"_s);
        QCOMPARE(w.form.values().value(u"id_number"_s), goodNumber);
        w.edit(u"id_number"_s)->setFocus();
        QCOMPARE(w.edit(u"id_number"_s)->text(), goodNumber);
        w.leave();
        QCOMPARE(w.edit(u"id_number"_s)->text(), u"1101********002X"_s);
        w.form.setReadOnly(true);
        w.edit(u"id_number"_s)->setFocus();
        QCOMPARE(w.edit(u"id_number"_s)->text(), u"1101********002X"_s);
    }

    /// I-32: only triggers begin the verification anew.
    void tellsWhichTriggersWereChanged()
    {
        Window w(u"realname.person"_s);
        w.form.setValues({{u"name"_s, u"张伟"_s}, {u"id_number"_s, goodNumber}});
        QVERIFY(!w.form.isChanged());
        QSignalSpy changed(&w.form, &FormEditor::changed);
        w.choose(u"sex"_s, u"male"_s);
        QVERIFY(w.form.isChanged());
        QCOMPARE(changed.last().first().toStringList(), QStringList());
        w.type(u"name"_s, u"张薇"_s);
        QCOMPARE(changed.last().first().toStringList(), QStringList{u"name"_s});
        w.type(u"name"_s, u"张伟 "_s); // the blank does not count
        QCOMPARE(changed.last().first().toStringList(), QStringList());
        w.edit(u"id_number"_s)->setFocus(); // unmasking is no change
        w.leave();
        QCOMPARE(w.form.changedTriggers(), QStringList());
    }

    /// I-33: the papers that people of a region can have.
    void offersOnlyChoicesThatFit()
    {
        Window w(u"realname.person"_s);
        w.choose(u"region"_s, u"mainland"_s);
        const auto isOffered = [&](const QString &code) {
            auto *items = qobject_cast<QStandardItemModel *>(w.box(u"id_type"_s)->model());
            return items->item(w.box(u"id_type"_s)->findData(code))->isEnabled();
        };
        QVERIFY(isOffered(u"resident_id"_s));
        QVERIFY(!isOffered(u"taiwan_pass"_s));
        w.choose(u"region"_s, u"hk_macao_taiwan"_s);
        QVERIFY(!isOffered(u"resident_id"_s));
        QVERIFY(isOffered(u"taiwan_pass"_s));
    }

    void picksAPlaceLevelByLevel()
    {
        Window w(u"realname.unit"_s);
        QVERIFY(w.box(u"place_2"_s)->isHidden());
        w.choose(u"place"_s, u"350000"_s);
        QCOMPARE(w.form.values().value(u"place"_s), u"350000"_s);
        w.choose(u"place_2"_s, u"350100"_s);
        w.choose(u"place_3"_s, u"350102"_s);
        QCOMPARE(w.form.values().value(u"place"_s), u"350102"_s);
        w.choose(u"place"_s, u"810000"_s); // Hong Kong has no levels below
        QCOMPARE(w.form.values().value(u"place"_s), u"810000"_s);
        QVERIFY(w.box(u"place_2"_s)->isHidden());
        w.form.setValues({{u"place"_s, u"130724"_s}});
        QCOMPARE(w.box(u"place_3"_s)->currentText(), u"沽源县"_s);
    }

    /// I-41: divisions change, and people keep their codes.
    void keepsAPlaceThatTodaysTableDoesNotHave()
    {
        Window w(u"realname.unit"_s);
        w.form.setValues({{u"place"_s, u"350199"_s}});
        QCOMPARE(w.form.values().value(u"place"_s), u"350199"_s);
        QVERIFY(!w.form.isChanged());
    }

    void readsDatesAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("value");
        for (const char *typed : {"2026-05-01", "2026-5-1", "2026/05/01", "2026.5.1", "20260501", " 2026-05-01 "})
            QTest::newRow(typed) << QString::fromLatin1(typed) << u"2026-05-01"_s;
        QTest::newRow("Chinese") << u"2026年5月1日"_s << u"2026-05-01"_s;
        QTest::newRow("no day") << u"2026-02-30"_s << u"2026-02-30"_s;
        QTest::newRow("nonsense") << u"soon"_s << u"soon"_s;
    }
    void readsDatesAsPeopleTypeThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, value);
        QCOMPARE(isoDateOf(typed), value);
    }

    void takesADateFromTheCalendar()
    {
        Window w(u"realname.person"_s);
        w.type(u"valid_from"_s, u"2016-05-01"_s);
        QTest::keyClick(w.edit(u"valid_from"_s), Qt::Key_Down, Qt::AltModifier);
        auto *calendar = w.form.findChild<QCalendarWidget *>();
        QVERIFY(calendar);
        QCOMPARE(calendar->selectedDate(), QDate(2016, 5, 1));
        emit calendar->activated(QDate(2016, 5, 9));
        QCOMPARE(w.form.values().value(u"valid_from"_s), u"2016-05-09"_s);
        QVERIFY(w.edit(u"valid_from"_s)->hasFocus());
    }

    void aFaultOfTheStoreStaysUntilTheFieldIsChanged()
    {
        Window w(u"realname.person"_s);
        w.form.fill({{u"id_type"_s, u"resident_id"_s}, {u"id_number"_s, goodNumber}});
        w.form.setFault(u"id_number"_s, u"It is bound elsewhere."_s);
        QCOMPARE(w.form.faultOf(u"id_number"_s), u"It is bound elsewhere."_s);
        w.choose(u"sex"_s, u"male"_s);
        QCOMPARE(w.form.faultOf(u"id_number"_s), u"It is bound elsewhere."_s);
        w.type(u"id_number"_s, u"110105194912310020"_s);
        QVERIFY(w.form.faultOf(u"id_number"_s) != u"It is bound elsewhere."_s);
    }

    void hiddenFieldsAreNotAskedFor()
    {
        Window w(u"realname.person"_s);
        w.form.setValues({{u"sex"_s, u"male"_s}});
        w.form.setShownFields({u"name"_s});
        w.type(u"name"_s, u"张伟"_s);
        QCOMPARE(w.form.firstFault(), QString());
        QCOMPARE(w.form.values(), (DeclaredFields{{u"name"_s, u"张伟"_s}, {u"sex"_s, u"male"_s}}));
        QVERIFY(!w.edit(u"id_number"_s)->isVisible());
    }

    /// I-08
    void aFixedFieldCanNotBeChanged()
    {
        Window w(u"realname.person"_s);
        w.form.setFixed(u"id_number"_s, u"Bound for good."_s);
        QVERIFY(w.edit(u"id_number"_s)->isReadOnly());
        w.form.setReadOnly(true);
        w.form.setReadOnly(false);
        QVERIFY(w.edit(u"id_number"_s)->isReadOnly());
        QVERIFY(!w.edit(u"name"_s)->isReadOnly());
        w.form.setFixed(u"id_number"_s, {});
        QVERIFY(!w.edit(u"id_number"_s)->isReadOnly());
    }

    void theTabKeyGoesThroughTheFieldsInOrder()
    {
        Window w(u"realname.person"_s);
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        w.edit(u"name"_s)->setFocus();
        for (const QString &next : {u"region"_s, u"id_type"_s, u"id_number"_s, u"birth_date"_s, u"sex"_s}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget()->objectName(), next);
        }
    }

    /// the projects of a merge.
    void editsAndPastesRows()
    {
        const KindDefinition &merge = kindOf(u"request.merge"_s);
        const auto rowsField = std::find_if(merge.fields.cbegin(), merge.fields.cend(),
                                            [](const FieldDefinition &f) { return f.type == FieldType::Rows; });
        QVERIFY(rowsField != merge.fields.cend());
        RowsEditor editor(*rowsField);
        QSignalSpy edited(&editor, &FieldEditor::edited);
        QCOMPARE(editor.value(), QString());
        auto *table = editor.findChild<QTableWidget *>(rowsField->name);
        table->setCurrentCell(0, 0);
        QStringList line(rowsField->columns.size(), u"cell"_s);
        QApplication::clipboard()->setText(line.join(u'\t') + u'\n' + line.join(u'\t') + u'\n');
        QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(toRows(editor.value()).value_or(QList<QStringList>()), (QList{line, line}));
        const QString value = editor.value();
        editor.setValue({});
        QCOMPARE(editor.value(), QString());
        editor.setValue(value);
        QCOMPARE(editor.value(), value);
    }

    void theWheelDoesNotChangeAChoiceOnItsWayThroughTheForm()
    {
        Window w(u"realname.person"_s);
        w.choose(u"region"_s, u"mainland"_s);
        QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(w.box(u"region"_s), &wheel);
        QCOMPARE(w.box(u"region"_s)->currentData().toString(), u"mainland"_s);
    }
};

QTEST_MAIN(FormEditorTest)
#include "tst_formeditor.moc"
