// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "index/source.h"
#include "resolve/problem.h"
#include "resolve/solution.h"
#include "resolve/universe.h"

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::bench
{

/// The value of a result; ends the program with the error's message where there is none.
template <typename T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(describe(result.error()));
    return *std::move(result);
}

/// What the sample workspace and the recorded index give to measure with.
class Samples
{
public:
    /// Lays the sample's files down in a folder of their own, which goes with this object.
    Samples();
    ~Samples();
    Samples(const Samples&) = delete;
    Samples& operator=(const Samples&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    [[nodiscard]] index::Source& source() { return *m_source; }
    [[nodiscard]] const pep::Target& target() const { return m_target; }
    [[nodiscard]] Task& task() { return m_task; }

    /// base, backend, build, development, quantization, ui
    [[nodiscard]] static std::vector<std::string> profiles();
    /// A profile's requirement lines, no pins.
    [[nodiscard]] resolve::Problem problem(const std::string& profile);
    /// The names of all packages in the sample's locks, sorted.
    [[nodiscard]] const std::vector<pep::Name>& names() const { return m_names; }
    /// The package with the most files.
    [[nodiscard]] const pep::Name& largest() const { return m_largest; }

    /// A listing as an index would send it.
    [[nodiscard]] std::string jsonPage(const pep::Name& name);
    [[nodiscard]] std::string htmlPage(const pep::Name& name);
    /// The Requires-Dist lines of the newest release whose metadata is recorded; empty where none is.
    [[nodiscard]] std::vector<std::string> requiresDist(const pep::Name& name);
    /// All recorded Requires-Dist lines.
    [[nodiscard]] std::vector<std::string> requirementTexts();

private:
    std::filesystem::path m_folder;
    std::unique_ptr<index::Source> m_source;
    pep::Target m_target;
    Task m_task;
    std::vector<pep::Name> m_names;
    pep::Name m_largest;
};

/// A solution's pins as preferences.
[[nodiscard]] std::vector<resolve::Preference> pinsOf(const resolve::Solution& solution);

/// Solves; a problem without a solution ends the program.
[[nodiscard]] resolve::Solution solveOrThrow(const resolve::Problem& problem, resolve::Universe& universe, Task& task);

/// A lock's text for a solution, in uv's layout.
[[nodiscard]] std::string lockOf(const resolve::Solution& solution);

} // namespace lockwright::bench
