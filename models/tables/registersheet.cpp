// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/registersheet.h"

#include "domain/divisions.h"
#include "store/workspace.h"
#include "tables/displaylanguage.h"
#include "tables/kindchoices.h"

#include <QCoreApplication>

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RegisterSheet)
};

constexpr int batch = 500;

QList<SheetColumn> columns()
{
    return {
        {Texts::tr("Filing number"), 26}, {Texts::tr("Filed on"), 20},     {Texts::tr("Revoked numbers"), 26},
        {Texts::tr("Kind"), 22},          {Texts::tr("Commissioner"), 14}, {Texts::tr("ID number or credit code"), 22},
        {Texts::tr("Work unit"), 32},     {Texts::tr("Place"), 26},        {Texts::tr("Department in charge"), 26},
        {Texts::tr("State"), 12},         {Texts::tr("Submitted"), 20},    {Texts::tr("Last step"), 20},
        {Texts::tr("Reference"), 20}};
}

SheetRow sheetRow(const RegisterRow &row, const KindLibrary &kinds, const QString &language)
{
    const KindDefinition *kind = kinds.find(row.kind, row.kindVersion);
    const StateDefinition *state = kind ? kind->state(row.state) : nullptr;
    return {row.filingNumber,
            row.filedAt,
            row.revokedNumbers.join(QLatin1Char(' ')),
            kindTitle(kinds, row.kind, row.kindVersion),
            row.subject,
            row.number.isEmpty() ? row.maskedNumber : row.number,
            row.unitName,
            Divisions::builtIn().fullName(row.placeCode),
            Divisions::builtIn().fullName(row.department),
            state ? state->label.in(language) : row.state,
            row.submittedAt,
            row.changedAt,
            row.reference};
}

} // namespace

Result<qint64> exportRegister(Workspace &workspace, const RegisterQuery &query, bool withNumbers, const Actor &actor,
                              const QString &path, const SheetProgress &progress)
{
    if (!sheetFormatOf(path))
        return sheetError(QStringLiteral("sheet.format"));
    const auto begun = workspace.registerOfFilings().beginExport(query, withNumbers, actor);
    if (!begun)
        return begun.error();
    const QString language = displayLanguage();
    const SheetSource rows = [&]() -> Result<QList<SheetRow>> {
        const auto next = (*begun)->next(batch);
        if (!next)
            return next.error();
        QList<SheetRow> written;
        for (const RegisterRow &row : *next)
            written.append(sheetRow(row, workspace.kinds(), language));
        return written;
    };
    return writeSheet(path, Texts::tr("Register", "name of a sheet"), columns(), rows, progress);
}

} // namespace hezhun
