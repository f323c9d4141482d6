// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "index/memory_source.h"
#include "resolve/solver.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

/// Indexes and problems written as text, so that a test reads like the case it makes.
namespace lockwright::test
{

/// One release a line: `name version [flags]: requirement; requirement`. Flags: `yanked`, `python=>=3.13`,
/// `tags=cp38-cp38-win_amd64`, `at=SECONDS`, `sdist`, `dynamic` (an archive whose requirements a build tells). A requirement's own marker is written with `|` for `;`.
/// Throws std::invalid_argument where the text is wrong: a test that cannot be set up must not pass.
inline std::unique_ptr<index::MemorySource> indexFrom(const std::string& text)
{
    auto source = std::make_unique<index::MemorySource>();
    for (const std::string_view raw : text::split(text, '\n')) {
        const std::string_view line = text::trim(raw);
        if (line.empty())
            continue;
        const std::size_t colon = line.find(": ");
        const std::string_view head = line.substr(0, colon);
        std::vector<std::string> words;
        for (const std::string_view word : text::split(head, ' '))
            if (!text::trim(word).empty())
                words.emplace_back(text::trim(word).ends_with(':') ? text::trim(word).substr(0, text::trim(word).size() - 1) : text::trim(word));
        if (words.size() < 2)
            throw std::invalid_argument("a release needs a name and a version: " + std::string(line));
        index::MemorySource::File file;
        std::string tags = "py3-none-any";
        bool archive = false, dynamic = false;
        for (std::size_t i = 2; i < words.size(); ++i) {
            if (words[i] == "yanked")
                file.yanked = true;
            else if (words[i] == "sdist")
                archive = true;
            else if (words[i] == "dynamic")
                dynamic = true;
            else if (words[i].starts_with("python="))
                file.requiresPython = words[i].substr(7);
            else if (words[i].starts_with("tags="))
                tags = words[i].substr(5);
            else if (words[i].starts_with("at="))
                file.uploadedAt = std::stoll(words[i].substr(3));
            else
                throw std::invalid_argument("unknown flag " + words[i]);
        }
        file.metadata = "Metadata-Version: 2.2\nName: " + words[0] + "\nVersion: " + words[1] + "\n";
        if (dynamic)
            file.metadata += "Dynamic: Requires-Dist\n";
        if (colon != std::string_view::npos)
            for (const std::string_view requirement : text::split(line.substr(colon + 2), ';'))
                if (!text::trim(requirement).empty())
                    file.metadata += "Requires-Dist: " + text::replaceAll(std::string(text::trim(requirement)), "|", ";") + "\n";
        std::string stem = text::replaceAll(words[0], "-", "_") + "-" + words[1];
        file.filename = archive ? stem + ".tar.gz" : stem + "-" + tags + ".whl";
        if (auto added = source->add(*pep::Name::parse(words[0]), std::move(file)); !added)
            throw std::invalid_argument(describe(added.error()));
    }
    return source;
}

/// Requirements separated by `;` (markers written with `|`), each on a line of its own of `file`.
inline std::vector<requirements::Input> inputsFrom(const std::string& text, requirements::Origin::Kind kind, const std::string& file)
{
    std::vector<requirements::Input> inputs;
    std::uint32_t line = 0;
    for (const std::string_view part : text::split(text, ';')) {
        if (text::trim(part).empty())
            continue;
        auto requirement = pep::Requirement::parse(text::replaceAll(std::string(text::trim(part)), "|", ";"));
        if (!requirement)
            throw std::invalid_argument(std::string(part) + ": " + describe(requirement.error()));
        requirements::Input input;
        input.requirement = std::move(*requirement);
        input.origin.kind = kind;
        input.origin.place = {file, ++line, 1};
        inputs.push_back(std::move(input));
    }
    return inputs;
}

inline resolve::Problem problemFrom(const std::string& requirements, const std::string& constraints = {})
{
    resolve::Problem problem;
    static const auto target = pep::Target::make("3.12", "x86_64-manylinux_2_28"); // takes longer than a small solve
    if (!target)
        throw std::invalid_argument(describe(target.error()));
    problem.target = *target;
    problem.requirements = inputsFrom(requirements, requirements::Origin::Kind::Requirement, "app.in");
    problem.constraints = inputsFrom(constraints, requirements::Origin::Kind::Constraint, "parent.txt");
    return problem;
}

/// "a 1.0, b[x] 2.0" of a solution, "unsatisfiable", or the error.
inline std::string answer(const Result<resolve::Outcome>& outcome)
{
    if (!outcome)
        return "error: " + outcome.error().message;
    const auto* solution = std::get_if<resolve::Solution>(&*outcome);
    if (!solution)
        return "unsatisfiable";
    std::string text;
    for (const resolve::ResolvedPackage& package : solution->packages) {
        text += (text.empty() ? "" : ", ") + package.name.text();
        for (const pep::Name& extra : package.extras)
            text += "[" + extra.text() + "]";
        text += " " + package.version.text();
    }
    return text;
}

} // namespace lockwright::test
