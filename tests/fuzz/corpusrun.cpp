// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzing.h"

#include <QDir>
#include <QFile>

#include <random>

/// Runs a subject over each file of a folder, and over mutations of it that are the same at every run. Anything that is
/// wrong ends the program; the name of the file was printed before.

namespace {

constexpr int mutationsOfEach = 400;

QByteArray mutated(QByteArray bytes, const QList<QByteArray> &all, std::minstd_rand &chance)
{
    const auto below = [&](qsizetype bound) { return static_cast<qsizetype>(chance() % qMax<qsizetype>(1, bound)); };
    const int changes = 1 + static_cast<int>(below(4));
    for (int i = 0; i < changes; ++i) {
        const qsizetype at = below(bytes.size() + 1);
        switch (below(6)) {
        case 0: bytes.insert(at, static_cast<char>(chance())); break;
        case 1: bytes.remove(at, 1 + below(8)); break;
        case 2: bytes.truncate(at); break;
        case 3: bytes.insert(at, bytes.mid(below(bytes.size()), below(16))); break;
        case 4: {
            const QByteArray &other = all.at(below(all.size()));
            bytes.insert(at, other.mid(below(other.size()), below(32)));
            break;
        }
        default:
            if (at < bytes.size())
                bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << below(8)));
        }
    }
    return bytes;
}

void run(const QByteArray &bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.constData()), static_cast<size_t>(bytes.size()));
}

} // namespace

int main(int argc, char **argv)
{
    const QDir folder(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    QList<QByteArray> all;
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s can't be read\n", qPrintable(file.fileName()));
            return 1;
        }
        all.append(file.readAll());
    }
    if (all.isEmpty()) {
        std::fprintf(stderr, "no corpus in %s\n", qPrintable(folder.path()));
        return 1;
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        std::printf("%s\n", qPrintable(names.at(i)));
        std::fflush(stdout);
        run(all.at(i));
        std::minstd_rand chance(static_cast<unsigned>(i + 1));
        for (int round = 0; round < mutationsOfEach; ++round)
            run(mutated(all.at(i), all, chance));
    }
    std::printf("%lld files, %lld inputs\n", static_cast<long long>(all.size()),
                static_cast<long long>(all.size() * (mutationsOfEach + 1)));
    return 0;
}
