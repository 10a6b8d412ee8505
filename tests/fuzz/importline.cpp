// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzing.h"

#include "kinds/kindlibrary.h"
#include "store/packageline.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A package with one paper, and a file outside that no line may reach.
QString folderWithPapers()
{
    static const QTemporaryDir around;
    const QDir folder(around.path());
    folder.mkpath(u"package/documents"_s);
    for (const QString &name : {u"outside.jpg"_s, u"package/documents/front.jpg"_s}) {
        QFile file(folder.filePath(name));
        mustHold(file.open(QIODevice::WriteOnly), "a temporary folder can be written to");
        file.write(name.startsWith(u"outside") ? "\xff\xd8\xffoutside" : "\xff\xd8\xff\xe0inside");
    }
    return QDir(folder.filePath(u"package"_s)).canonicalPath();
}

} // namespace

/// Lines of an import package (DESIGN.md, "Import package"): taken or refused with every fault named; no file outside of
/// the package is ever read.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const Result<KindLibrary> kinds = KindLibrary::builtIn();
    static const QString folder = folderWithPapers();
    const PackageLine line = readPackageLine(1, bytesOf(bytes, size), folder, *kinds, QDate(2026, 11, 20));
    for (const IntakeFault &fault : line.faults)
        mustHold(!fault.code.isEmpty() && !fault.message.isEmpty(), "a fault says what is wrong");
    for (const SubmittedDocument &document : line.submission.documents)
        mustHold(!document.bytes.contains("outside"), "nothing outside of the package is read");
    if (line.faults.isEmpty())
        mustHold(kinds->newest(line.submission.kind) != nullptr && !line.submission.reference.isEmpty(),
                 "what is taken has a kind and a reference");
    return 0;
}
