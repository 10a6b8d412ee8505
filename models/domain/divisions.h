// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace hezhun {

/// The administrative divisions down to the county (GB/T 2260), as a table of today's codes.
class Divisions
{
    Q_DECLARE_TR_FUNCTIONS(Divisions)

public:
    enum Level { Province = 1, City = 2, County = 3 };

    struct Division
    {
        QString code; ///< six digits
        QString name; ///< "沽源县"
        QString parent; ///< code of the division above; empty for a province
        Level level = Province;

        bool operator==(const Division &) const = default;
    };

    /// From lines "code,name,level", in any order; lines that begin with # and the line of column names are
    /// passed over. Error codes: divisions.line .duplicate .parent .empty, with the line's number in the
    /// message.
    static Result<Divisions> load(const QByteArray &csv);

    /// The table that the program carries (:/divisions/divisions.csv).
    static const Divisions &builtIn();

    std::optional<Division> find(QStringView code) const;

    /// Whether a province, autonomous region, municipality or special region has these first two digits.
    bool provinceKnown(QStringView twoDigits) const;

    /// "河北省张家口市沽源县". Levels that are only a heading of the table (市辖区 of a municipality,
    /// 省直辖县级行政区划) are left out; of a code that is not in the table, the known upper levels are
    /// given, perhaps none.
    QString fullName(QStringView code) const;

    /// For a narrow column, province and lowest level without their kind of division: "北京 朝阳区", "河北
    /// 沽源县".
    QString shortName(QStringView code) const;

    QList<Division> provinces() const;

    /// The divisions directly below, by code.
    QList<Division> children(QStringView code) const;

    qsizetype count() const { return m_byCode.size(); }

private:
    Divisions() = default;

    QList<Division> knownLevels(QStringView code) const;

    QList<Division> m_byCode; ///< sorted
};

} // namespace hezhun
