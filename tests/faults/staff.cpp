// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/staff.h"

#include "tests/faults/patience.h"

#include <QElapsedTimer>

#include <numeric>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

Staff::Staff(Office &office, const QStringList &hosts, WorkingClient::Habit habit, int first,
             std::chrono::milliseconds answersWithin)
{
    for (int i = first; i < office.reviewerCount(); ++i) {
        WorkspaceAccess access = office.station(i, hosts);
        access.patience = answersWithin;
        m_people.push_back(std::make_unique<WorkingClient>(access, office.reviewer(i), habit));
    }
}

void Staff::work()
{
    for (const auto &one : m_people)
        one->work();
}

std::optional<qint64> Staff::awaitEverybody(int decisions, int limit) const
{
    QElapsedTimer timer;
    timer.start();
    m_marks.clear();
    for (const auto &one : m_people)
        m_marks.append(one->acknowledged());
    const auto everybody = [this, decisions] {
        for (size_t i = 0; i < m_people.size(); ++i) {
            if (m_people[i]->acknowledged() < m_marks.at(i) + decisions)
                return false;
        }
        return true;
    };
    // Nobody rests without a trouble before being told to stop.
    (void)QTest::qWaitFor([&] { return everybody() || isAnybodyAtRest(); }, limit);
    return everybody() ? std::optional(timer.elapsed()) : std::nullopt;
}

bool Staff::isAtRest() const
{
    return std::all_of(m_people.cbegin(), m_people.cend(), [](const auto &one) { return one->isAtRest(); });
}

bool Staff::isAnybodyAtRest() const
{
    return std::any_of(m_people.cbegin(), m_people.cend(), [](const auto &one) { return one->isAtRest(); });
}

bool Staff::stop()
{
    for (const auto &one : m_people)
        one->stop();
    return QTest::qWaitFor([this] { return isAtRest(); }, patience);
}

QList<Outcome> Staff::outcomes() const
{
    QList<Outcome> all;
    for (const auto &one : m_people)
        all += one->outcomes();
    return all;
}

int Staff::acknowledged() const
{
    return std::accumulate(m_people.cbegin(), m_people.cend(), 0,
                           [](int sum, const auto &one) { return sum + one->acknowledged(); });
}

QStringList Staff::troubles() const
{
    QStringList all;
    for (const auto &one : m_people)
        all += one->troubles();
    return all;
}

QString Staff::whoIsMissing() const
{
    QStringList missing;
    for (size_t i = 0; i < m_people.size(); ++i) {
        const WorkingClient &one = *m_people[i];
        if (one.acknowledged() == m_marks.value(i) || one.isAtRest())
            missing.append(u"%1 (away: %2; %3; %4)"_s.arg(one.actor().loginName, one.isAway() ? u"yes"_s : u"no"_s,
                                                          one.absences().join(u' '), one.troubles().join(u' ')));
    }
    return missing.join(u", "_s);
}

} // namespace hezhun
