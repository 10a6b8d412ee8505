// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demostories.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

QString text(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString(u""_s);
}

DemoValues patterns(const QJsonValue &value)
{
    DemoValues values;
    const QJsonObject object = value.toObject();
    for (auto pattern = object.begin(); pattern != object.end(); ++pattern)
        values.insert(pattern.key(), pattern.value().toString());
    return values;
}

DemoReviewer reviewerFrom(const QJsonObject &object)
{
    return {text(object, "login"_L1), text(object, "title"_L1), text(object, "password"_L1), text(object, "role"_L1),
            text(object, "desk"_L1)};
}

DemoDecision decisionFrom(const QJsonObject &object)
{
    DemoDecision decision;
    decision.action = text(object, "action"_L1);
    decision.reviewer = text(object, "by"_L1);
    decision.chosen = text(object, "chosen"_L1);
    decision.reasons = object.value("reasons"_L1).toVariant().toStringList();
    decision.words = text(object, "words"_L1);
    decision.after = std::chrono::seconds(qRound(object.value("after_minutes"_L1).toDouble() * 60));
    decision.today = object.value("today"_L1).toBool();
    return decision;
}

DemoStep stepFrom(const QJsonObject &object)
{
    static const QHash<QString, DemoStep::When> whens{{u"late"_s, DemoStep::Late},
                                                      {u"soon"_s, DemoStep::Soon},
                                                      {u"fine"_s, DemoStep::Fine},
                                                      {u"past"_s, DemoStep::Past}};
    DemoStep step;
    step.form = text(object, "form"_L1);
    step.when = whens.value(text(object, "when"_L1), DemoStep::Fine);
    step.days = object.value("days"_L1).toInt();
    step.values = patterns(object.value("values"_L1));
    step.printed = patterns(object.value("printed"_L1));
    step.openedBy = text(object, "opened_by"_L1);
    const QJsonObject flaws = object.value("flaws"_L1).toObject();
    for (auto flaw = flaws.begin(); flaw != flaws.end(); ++flaw)
        step.flaws.insert(flaw.key(), flaw.value().toString());
    for (const auto decision : object.value("decisions"_L1).toArray())
        step.decisions.append(decisionFrom(decision.toObject()));
    return step;
}

DemoStory storyFrom(const QJsonObject &object)
{
    DemoStory story;
    story.count = object.value("count"_L1).toInt(1);
    story.tag = text(object, "tag"_L1);
    story.samePersonAs = text(object, "same_person_as"_L1);
    story.samePhoneAs = text(object, "same_phone_as"_L1);
    story.isInProvince = object.value("in_province"_L1).toBool();
    for (const auto step : object.value("steps"_L1).toArray())
        story.steps.append(stepFrom(step.toObject()));
    return story;
}

} // namespace

const DemoStories &DemoStories::builtIn()
{
    static const DemoStories stories = [] {
        QFile file(u":/demo/stories.json"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        const QJsonObject root = QJsonDocument::fromJson(opened ? file.readAll() : QByteArray()).object();
        DemoStories read;
        for (const auto reviewer : root.value("reviewers"_L1).toArray())
            read.reviewers.append(reviewerFrom(reviewer.toObject()));
        for (const auto story : root.value("stories"_L1).toArray())
            read.stories.append(storyFrom(story.toObject()));
        if (read.reviewers.isEmpty() || read.stories.isEmpty())
            qFatal("The stories of the sample workspace are missing.");
        return read;
    }();
    return stories;
}

} // namespace hezhun
