// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/appealfiling.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// The draft of the earlier attempt, unless it was thrown away meanwhile.
Result<DraftKey> draftFor(DraftStore &drafts, const QString &kind, const std::optional<DraftKey> &earlier,
                          const Actor *by)
{
    if (earlier) {
        const Result<Draft> there = drafts.read(*earlier, by);
        if (there.ok() && there->kind == kind)
            return *earlier;
    }
    const Result<Draft> opened = drafts.open(kind, 0, by);
    if (!opened.ok())
        return opened.error();
    return opened->key;
}

} // namespace

Result<HandedIn> file(Workspace &workspace, const AppealFiling &filing, std::optional<DraftKey> &draft)
{
    DraftStore &drafts = workspace.drafts();
    const Actor *by = filing.clerk ? &*filing.clerk : nullptr;
    const Result<DraftKey> key = draftFor(drafts, filing.kind, draft, by);
    if (!key.ok())
        return key.error();
    draft = *key;
    HandedIn refused;
    for (auto paper = filing.papers.cbegin(); paper != filing.papers.cend(); ++paper) {
        const Result<CaseDocument> put = drafts.put(*key, paper.key(), paper.value(), by);
        if (put.ok())
            continue;
        if (put.error().code == u"draft.unknown"_s)
            break; // a case was made of it already, whose answer got lost: submit() tells which
        if (!put.error().code.startsWith(u"document."_s))
            return put.error();
        refused.faults.append({u"documents."_s + paper.key(), put.error().code, put.error().message});
    }
    if (!refused.faults.isEmpty())
        return refused;
    HandIn handIn = filing.handIn;
    handIn.draft = *key;
    Result<HandedIn> handedIn = drafts.submit(handIn, by);
    if (handedIn.ok() && handedIn->faults.isEmpty())
        draft.reset();
    return handedIn;
}

} // namespace hezhun
