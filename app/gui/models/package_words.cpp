// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/package_words.h"

#include "words.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QLocale>

namespace lockwright::gui
{

namespace
{
struct PackageWords {
    Q_DECLARE_TR_FUNCTIONS(lockwright::gui::PackageWords)
};

using workspace::PackageRow;
using workspace::PackageState;

QString listed(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list += safeText(text);
    return list.join(PackageWords::tr(", ", "between two profiles"));
}

QString conflictSentence(const PackageRow& row)
{
    for (const PackageRow::Bound& bound : row.bounds)
        if (!bound.broken.empty())
            return PackageWords::tr("%1 of %2 excludes the locked version in %3.", "requirement, who, profiles")
                .arg(safeText(bound.requirement), safeText(bound.by), listed(bound.broken));
    return {};
}

QString advisorySentence(const PackageRow& row)
{
    QStringList lines;
    for (const PackageRow::Advisory& advisory : row.advisories)
        lines += PackageWords::tr("%1 affects %2: %3", "advisory, version, summary")
                     .arg(safeText(advisory.id), safeText(advisory.version), safeText(advisory.summary));
    return lines.join(QLatin1Char('\n'));
}
} // namespace

QString safeText(std::string_view text)
{
    return toQt(std::string_view(text::printable(text)));
}

QString glyph(PackageState state)
{
    switch (state) {
    case PackageState::Conflict:
        return QStringLiteral("✗");
    case PackageState::Vulnerable:
        return QStringLiteral("⚠");
    case PackageState::Yanked:
        return QStringLiteral("⊘");
    case PackageState::BuildNeeded:
        return QStringLiteral("⚒");
    case PackageState::Held:
        return QStringLiteral("‖");
    case PackageState::Divergent:
        return QStringLiteral("≠");
    case PackageState::Outdated:
        return QStringLiteral("↑");
    }
    return {};
}

QString words(PackageState state)
{
    switch (state) {
    case PackageState::Conflict:
        return PackageWords::tr("conflict", "state of a package");
    case PackageState::Vulnerable:
        return PackageWords::tr("vulnerable", "state of a package");
    case PackageState::Yanked:
        return PackageWords::tr("yanked", "state of a package");
    case PackageState::BuildNeeded:
        return PackageWords::tr("build", "state of a package: it has to be built");
    case PackageState::Held:
        return PackageWords::tr("held", "state of a package");
    case PackageState::Divergent:
        return PackageWords::tr("differs", "state of a package: versions differ between profiles");
    case PackageState::Outdated:
        return PackageWords::tr("outdated", "state of a package");
    }
    return {};
}

QString sentence(const PackageRow& row, PackageState state, const std::string& profile)
{
    switch (state) {
    case PackageState::Conflict:
        return conflictSentence(row);
    case PackageState::Vulnerable:
        return advisorySentence(row);
    case PackageState::Yanked:
        return row.yankReason.empty()
                   ? PackageWords::tr("A locked version was yanked.")
                   : PackageWords::tr("A locked version was yanked: %1", "reason").arg(safeText(row.yankReason));
    case PackageState::BuildNeeded:
        return PackageWords::tr("No wheel of the locked version fits; it has to be built from source.");
    case PackageState::Held: {
        const PackageRow::Bound* held = row.held(profile);
        return held ? PackageWords::tr("Held by %1 (%2): %3", "requirement, place, reason")
                          .arg(safeText(held->requirement), words(held->place), safeText(held->reason))
                    : QString();
    }
    case PackageState::Divergent:
        return PackageWords::tr("Versions differ between profiles.");
    case PackageState::Outdated:
        return PackageWords::tr("The newest version is %1.", "version").arg(safeText(row.newest));
    }
    return {};
}

QString ageText(std::int64_t secondsSince1970, std::int64_t now)
{
    if (secondsSince1970 <= 0)
        return {};
    constexpr double day = 86400;
    const double days = double(std::max<std::int64_t>(now - secondsSince1970, 0)) / day;
    if (days < 60)
        return PackageWords::tr("%1 d", "age in days").arg(int(days));
    if (days < 730)
        return PackageWords::tr("%1 mo", "age in months").arg(int(days / 30.44));
    return PackageWords::tr("%1 y", "age in years").arg(QLocale().toString(days / 365.25, 'f', 1));
}

QString words(const workspace::PackageHint& hint)
{
    using Kind = workspace::PackageHint::Kind;
    const QString term = safeText(hint.term);
    QString text;
    switch (hint.kind) {
    case Kind::UnknownKey:
        text = PackageWords::tr("%1 has a key that does not exist; it is left out.", "part of the filter").arg(term);
        break;
    case Kind::MissingValue:
        text = PackageWords::tr("%1 needs a value behind the colon.", "part of the filter").arg(term);
        break;
    case Kind::BadVersion:
        text = PackageWords::tr("%1 compares with something that is no version; it is left out.", "part of the filter")
                   .arg(term);
        break;
    case Kind::UnknownProfile:
        text = PackageWords::tr("%1: no profile with a lock has that name.", "part of the filter").arg(term);
        break;
    case Kind::UnknownPackage:
        text = PackageWords::tr("%1: no lock has that package.", "part of the filter").arg(term);
        break;
    case Kind::UnknownFile:
        text = PackageWords::tr("%1: no line of such a file names a locked package.", "part of the filter").arg(term);
        break;
    case Kind::NotChecked:
        text = PackageWords::tr("Advisories are not checked: the Updates tab takes security records.");
        break;
    }
    if (!hint.suggestion.empty())
        text += QLatin1Char(' ') + PackageWords::tr("Did you mean %1?").arg(safeText(hint.suggestion));
    return text;
}

QString help(workspace::PackageTerm::Kind kind)
{
    using Kind = workspace::PackageTerm::Kind;
    switch (kind) {
    case Kind::Word:
        return PackageWords::tr("part of the name");
    case Kind::Direct:
        return PackageWords::tr("a file asks for it by name");
    case Kind::Transitive:
        return PackageWords::tr("only other packages ask for it");
    case Kind::Outdated:
        return PackageWords::tr("there is a newer version");
    case Kind::Divergent:
        return PackageWords::tr("its versions differ between profiles");
    case Kind::Yanked:
        return PackageWords::tr("the locked version was yanked");
    case Kind::Vulnerable:
        return PackageWords::tr("an advisory is about the locked version");
    case Kind::Held:
        return PackageWords::tr("a line pins it and says why");
    case Kind::Build:
        return PackageWords::tr("the locked version has to be built from source");
    case Kind::Conflict:
        return PackageWords::tr("a bound excludes the locked version");
    case Kind::In:
        return PackageWords::tr("the profile has it; the other terms are about that profile");
    case Kind::By:
        return PackageWords::tr("the package requires it");
    case Kind::From:
        return PackageWords::tr("a line of the file names it");
    case Kind::Version:
        return PackageWords::tr("the locked version is one of these");
    }
    return {};
}

} // namespace lockwright::gui
