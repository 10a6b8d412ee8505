// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoforms.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

QMap<QString, QString> textsFrom(const QJsonValue &value)
{
    QMap<QString, QString> texts;
    const QJsonObject object = value.toObject();
    for (auto text = object.begin(); text != object.end(); ++text)
        texts.insert(text.key(), text.value().toString());
    return texts;
}

DemoForm formFrom(const QJsonObject &object)
{
    DemoForm form;
    form.kind = object.value("kind"_L1).toString();
    form.letter = object.value("letter"_L1).toString();
    form.accountType = object.value("account_type"_L1).toString();
    const QString holder = object.value("holder"_L1).toString();
    form.holder = holder == "agent"_L1  ? DemoForm::Agent
        : holder == "representative"_L1 ? DemoForm::Representative
                                        : DemoForm::Person;
    form.loginName = object.value("login"_L1).toString();
    form.phone = object.value("mobile"_L1).toString();
    form.fields = textsFrom(object.value("fields"_L1));
    form.papers = textsFrom(object.value("documents"_L1));
    return form;
}

} // namespace

const QMap<QString, DemoForm> &demoForms()
{
    static const QMap<QString, DemoForm> forms = [] {
        QFile file(u":/demo/forms.json"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        const QJsonObject root = QJsonDocument::fromJson(opened ? file.readAll() : QByteArray()).object();
        QMap<QString, DemoForm> read;
        for (auto form = root.begin(); form != root.end(); ++form)
            read.insert(form.key(), formFrom(form.value().toObject()));
        if (read.isEmpty())
            qFatal("The forms of the sample cases are missing.");
        return read;
    }();
    return forms;
}

Submission filledIn(const DemoForm &form, const DemoValues &values)
{
    Submission submission;
    submission.kind = form.kind;
    if (form.accountType == u"none"_s) {
        submission.noticePhone = filledIn(form.phone, values); // nobody's account, but a phone is told
    } else {
        submission.accountType = form.accountType;
        submission.loginName = filledIn(form.loginName, values);
        submission.phone = filledIn(form.phone, values);
    }
    for (auto field = form.fields.cbegin(); field != form.fields.cend(); ++field) {
        const QString value = filledIn(field.value(), values);
        if (!value.isEmpty())
            submission.fields.insert(field.key(), value);
    }
    return submission;
}

QString demoReference(const DemoForm &form, const QString &mark, int year, int serial)
{
    return u"%1%2-%3-%4"_s.arg(form.letter, mark.toUpper()).arg(year).arg(serial, 6, 10, '0'_L1);
}

} // namespace hezhun
