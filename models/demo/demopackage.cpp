// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demopackage.h"

#include "demo/demoforms.h"
#include "demo/demopaper.h"
#include "demo/demopeople.h"
#include "demo/demopictures.h"
#include "demo/packagefaults.h"
#include "domain/workingcalendar.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DemoPackage)
};

/// Cases drawn at once: enough for all cores, few enough for memory.
constexpr int batch = 64;

/// A case of the package with its values, for drawing.
struct PackageCase
{
    DemoForm form;
    DemoValues values;
    Submission submission;
};

class PackageWriter
{
public:
    PackageWriter(const QString &folder, quint32 seed, const PackageOptions &options)
        : m_folder(folder)
        , m_options(options)
        , m_seed(seed)
        , m_today(WorkingCalendar::builtIn().dayOf(options.now))
        , m_people(seed, m_today)
    {
    }

    Result<Done> write(int count)
    {
        QFile lines(m_folder.filePath(u"cases.jsonl"_s));
        if (!m_folder.mkpath(u"documents"_s) || !lines.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return failed(lines.fileName());
        const int total = count + int(m_options.faults.size());
        for (int first = 0; first < total; first += batch) {
            const QList<PackageCase> cases = nextCases(first, qMin(batch, total - first), total);
            const QList<QByteArray> papers = papersOf(cases);
            qsizetype paper = 0;
            for (int i = 0; i < cases.size(); ++i) {
                PackageLine line = lineOf(cases.at(i), papers, paper);
                if (first + i >= count)
                    spoil(line, m_options.faults.at(first + i - count));
                if (const auto written = writeLine(lines, line); !written)
                    return written.error();
            }
            if (m_options.progress)
                m_options.progress(first + int(cases.size()));
        }
        return lines.flush() ? Result<Done>(Done{}) : failed(lines.fileName());
    }

private:
    Error failed(const QString &path) const
    {
        return {u"demo.folder"_s, Texts::tr("%1 can't be written. Choose another folder.").arg(path)};
    }

    QList<PackageCase> nextCases(int first, int number, int total)
    {
        QList<PackageCase> cases;
        for (int i = first; i < first + number; ++i) {
            const DemoForm form = demoForms().value(m_options.forms.at(i % m_options.forms.size()));
            const DemoPerson person = m_people.person();
            const DemoUnit unit = form.accountType == "unit"_L1 ? m_people.unit() : DemoUnit();
            DemoValues values = valuesOf(person);
            values.insert(valuesOf(unit));
            values.insert(u"signature"_s, person.fullName);
            values.insert(u"seal"_s, unit.title);
            Submission submission = filledIn(form, values);
            submission.reference = demoReference(form, m_people.mark(), m_today.year(), i + 1);
            submission.submittedAt
                = m_options.now.toTimeZone(WorkingCalendar::builtIn().zone()).addSecs(-180LL * (total - i));
            cases.append({form, values, submission});
        }
        return cases;
    }

    QList<QByteArray> papersOf(const QList<PackageCase> &cases)
    {
        QList<DemoPicture> pictures;
        for (const PackageCase &one : cases) {
            for (const QString &paper : one.form.papers)
                pictures.append({paper,
                                 one.values,
                                 {.size = DemoPapers::builtIn().design(paper).table.toSize(),
                                  .seed = m_seed * 1'000'003ULL + quint64(m_drawn + pictures.size())}});
        }
        m_drawn += pictures.size();
        if (m_options.papers == PackagePapers::Own || pictures.isEmpty())
            return drawn(pictures);
        if (m_models.isEmpty())
            m_models = modelsLike(pictures.constFirst());
        QList<QByteArray> papers;
        for (qsizetype i = 0; i < pictures.size(); ++i) {
            const qsizetype serial = m_drawn - pictures.size() + i;
            papers.append(withRemark(m_models.at(serial % m_models.size()),
                                     "sample " + QByteArray::number(m_seed) + ' ' + QByteArray::number(serial)));
        }
        return papers;
    }

    QList<QByteArray> modelsLike(const DemoPicture &picture) const
    {
        if (m_options.papers == PackagePapers::Photographs)
            return largePhotographs(picture.paper, picture.values, 8, m_seed);
        return {drawnOfSize(picture, 280'000, 320'000)};
    }

    PackageLine lineOf(const PackageCase &one, const QList<QByteArray> &papers, qsizetype &next) const
    {
        PackageLine line = packageLine(one.submission);
        for (auto paper = one.form.papers.keyBegin(); paper != one.form.papers.keyEnd(); ++paper) {
            const QString file = u"documents/%1-%2.jpg"_s.arg(one.submission.reference, *paper);
            line.files.append({*paper, file, papers.at(next++)});
        }
        return line;
    }

    Result<Done> writeLine(QFile &lines, const PackageLine &line) const
    {
        for (const PackageFile &file : line.files) {
            if (!file.written)
                continue;
            QFile written(m_folder.filePath(file.path));
            if (!written.open(QIODevice::WriteOnly) || written.write(file.bytes) != file.bytes.size())
                return failed(written.fileName());
        }
        const QByteArray text = line.text();
        return lines.write(text) == text.size() ? Result<Done>(Done{}) : failed(lines.fileName());
    }

    QDir m_folder;
    PackageOptions m_options;
    quint32 m_seed;
    QDate m_today;
    DemoPeople m_people;
    qsizetype m_drawn = 0;
    QList<QByteArray> m_models;
};

} // namespace

Result<Done> writePackage(const QString &folder, quint32 seed, int count, const PackageOptions &options)
{
    return PackageWriter(folder, seed, options).write(count);
}

} // namespace hezhun
