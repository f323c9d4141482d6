// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes.h"

#include "base/text.h"

namespace lockwright::cli
{

namespace
{

using requirements::PackageChange;

struct Sign {
    const char* glyph;
    const char* plain;
    Tone tone;
};

Sign signOf(PackageChange::Kind kind)
{
    switch (kind) {
    case PackageChange::Kind::Added:
        return {"+", "+", Tone::Good};
    case PackageChange::Kind::Removed:
        return {"-", "-", Tone::Bad};
    case PackageChange::Kind::Upgraded:
        return {"↑", "^", Tone::Good};
    case PackageChange::Kind::Downgraded:
        return {"↓", "v", Tone::Bad};
    case PackageChange::Kind::Respelled:
    case PackageChange::Kind::AnnotationOnly:
        return {"·", ".", Tone::Faint};
    case PackageChange::Kind::SourceChanged:
    case PackageChange::Kind::HashesChanged:
        return {"!", "!", Tone::Notice};
    }
    return {"?", "?", Tone::Plain};
}

std::string versions(const Output& output, const PackageChange& change)
{
    if (change.oldText.empty() || change.newText.empty() || change.oldText == change.newText)
        return safe(change.newText.empty() ? change.oldText : change.newText);
    return safe(change.oldText) + output.glyph(" → ", " -> ") + safe(change.newText);
}

std::string cause(const PackageChange& change)
{
    std::vector<std::string> parts;
    if (change.direct)
        parts.emplace_back("direct");
    switch (change.cause) {
    case PackageChange::Cause::Edited:
        parts.emplace_back("requirement edited");
        break;
    case PackageChange::Cause::KnockOn: {
        std::vector<std::string> names;
        for (const pep::Name& name : change.because)
            names.push_back(name.text());
        if (!names.empty())
            parts.push_back("because of " + text::join(names, ", "));
        break;
    }
    case PackageChange::Cause::Released:
    case PackageChange::Cause::Unknown:
        break;
    }
    return text::join(parts, ", ");
}

} // namespace

void printChanges(Output& output, const requirements::LockDiff& diff, bool annotations)
{
    Table table;
    std::size_t hidden = 0;
    for (const PackageChange& change : diff.changes) {
        if (change.kind == PackageChange::Kind::AnnotationOnly && !annotations) {
            ++hidden;
            continue;
        }
        const Sign sign = signOf(change.kind);
        std::string word = requirements::name(change.kind);
        if (change.size != PackageChange::Size::None)
            word += std::string(", ") + requirements::name(change.size);
        table.add({{output.glyph(sign.glyph, sign.plain) + (" " + safe(change.name.text())), sign.tone},
                   {versions(output, change)},
                   {word, sign.tone},
                   {cause(change), Tone::Faint}});
    }
    table.print(output, "  ");
    if (hidden > 0)
        output.detail("  " + text::plural(hidden, "package", "packages") + " with changed comments only");
}

} // namespace lockwright::cli
