// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demofill.h"

#include "demo/demoforms.h"
#include "demo/demopeople.h"
#include "demo/demophotograph.h"
#include "domain/workingcalendar.h"
#include "store/database.h"
#include "store/workspace.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DemoFill)
};

constexpr int casesPerTransaction = 5'000;
constexpr qint64 spreadSeconds = 30LL * 24 * 3600;

QByteArray smallPaper(QRgb colour)
{
    QImage image(160, 100, QImage::Format_RGB32);
    image.fill(colour);
    return asJpeg(image, 60);
}

/// Makes submissions; the papers of the first of each form are inspected, the others have the same.
class Filler
{
public:
    Filler(const KindLibrary &kinds, quint32 seed, const QDateTime &now)
        : m_kinds(kinds)
        , m_now(now)
        , m_today(WorkingCalendar::builtIn().dayOf(now))
        , m_people(seed, m_today)
    {
    }

    Result<Submission> next(int serial, int count)
    {
        const DemoForm &form = demoForms()[serial % 10 == 9 ? u"agent"_s : u"person"_s];
        DemoValues values = valuesOf(m_people.person());
        if (form.holder != DemoForm::Person)
            values.insert(valuesOf(m_people.unit()));
        Submission submission = filledIn(form, values);
        submission.reference = demoReference(form, m_people.mark(), m_today.year(), serial + 1);
        submission.submittedAt = m_now.addSecs(-1 - spreadSeconds * (count - serial) / count);
        if (const auto ready = m_papers.constFind(form.letter); ready != m_papers.cend()) {
            submission.documents = *ready;
            return submission;
        }
        for (auto slot = form.papers.keyBegin(); slot != form.papers.keyEnd(); ++slot)
            submission.documents.append(
                {*slot, smallPaper(qRgb(210, 220, 224 - int(submission.documents.size()) * 20))});
        const QList<IntakeFault> faults = inspect(submission, m_kinds, m_today);
        if (!faults.isEmpty()) {
            return Error{u"demo.refused"_s, Texts::tr("The sample cases are not in order."),
                         faults.constFirst().at + u": "_s + faults.constFirst().code};
        }
        m_papers.insert(form.letter, submission.documents);
        return submission;
    }

private:
    const KindLibrary &m_kinds;
    QDateTime m_now;
    QDate m_today;
    DemoPeople m_people;
    QHash<QString, QList<SubmittedDocument>> m_papers;
};

Result<Done> fillSome(Filler &filler, CaseIntake &intake, int first, int last, int count)
{
    for (int serial = first; serial < last; ++serial) {
        const Result<Submission> submission = filler.next(serial, count);
        if (!submission)
            return submission.error();
        const auto answer = intake.take(*submission);
        if (!answer)
            return answer.error();
        if (!answer->faults.isEmpty()) {
            return Error{u"demo.refused"_s, Texts::tr("The sample cases are not in order."),
                         submission->reference + u": "_s + answer->faults.constFirst().code};
        }
    }
    return Done{};
}

} // namespace

Result<Done> fillCases(Workspace &workspace, int count, quint32 seed, const QDateTime &now,
                       const std::function<void(int cases)> &progress)
{
    Filler filler(workspace.kinds(), seed, now);
    CaseIntake intake(workspace.database(), workspace.kinds());
    for (int first = 0; first < count; first += casesPerTransaction) {
        const int last = qMin(count, first + casesPerTransaction);
        Result<Transaction> transaction = Transaction::begin(workspace.database());
        if (!transaction)
            return transaction.error();
        if (const auto filled = fillSome(filler, intake, first, last, count); !filled)
            return filled;
        if (const auto committed = transaction->commit(); !committed)
            return committed;
        if (progress)
            progress(last);
    }
    return Done{};
}

} // namespace hezhun
