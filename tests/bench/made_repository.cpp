// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_repository.h"

#include "base/files.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace lockwright::bench
{

namespace
{
/// Numbers that are the same on every machine.
class Numbers
{
public:
    std::size_t below(std::size_t limit)
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return std::size_t(m_state % limit);
    }

private:
    std::uint64_t m_state = 0x9e3779b97f4a7c15u;
};

std::string profileName(std::size_t number)
{
    return number == 0 ? "base" : "layer" + std::to_string(number);
}

/// Package `index` of profile `profile`; the last `own` ones have names of their own.
std::string packageName(std::size_t index, std::size_t profile, const RepositorySize& size)
{
    static constexpr const char* stems[] = {"array", "http",  "parse", "data",  "cloud", "graph", "async",
                                            "table", "image", "model", "queue", "store", "text"};
    std::string name = std::string(stems[index % std::size(stems)]) + "-tools-" + std::to_string(index);
    if (index + size.own >= size.packages)
        name += "-" + profileName(profile);
    return name;
}

std::string version(std::size_t index)
{
    return std::to_string(1 + index % 5) + "." + std::to_string(index % 17) + "." + std::to_string(index % 7);
}

void write(const std::filesystem::path& path, const std::string& text)
{
    if (const auto result = writeFile(path, text); !result)
        throw std::runtime_error(describe(result.error()));
}

/// Who asks for each package: earlier ones, so that there is no cycle, and mostly the near ones.
std::vector<std::set<std::size_t>> askers(const RepositorySize& size, std::size_t roots)
{
    Numbers numbers;
    std::vector<std::set<std::size_t>> result(size.packages);
    const std::size_t edges = size.edges > 0 ? size.edges : size.packages * 3;
    const std::size_t hubs = std::max<std::size_t>(1, size.packages / 60);
    std::size_t made = 0;
    for (std::size_t i = roots; i < size.packages; ++i, ++made)
        result[i].insert(numbers.below(std::min(i, std::max<std::size_t>(roots, i - numbers.below(i) / 2))));
    for (std::size_t tries = 0; made < edges && tries < edges * 20; ++tries) {
        const bool hub = numbers.below(4) == 0;
        const std::size_t to =
            hub ? size.packages - 1 - numbers.below(hubs) : roots + numbers.below(size.packages - roots);
        made += result[to].insert(numbers.below(to)).second ? 1u : 0u;
    }
    return result;
}

void writeProfile(const std::filesystem::path& folder, const RepositorySize& size, std::size_t profile,
                  const std::vector<std::set<std::size_t>>& asked, std::size_t roots)
{
    const std::string name = profileName(profile);
    std::string input = profile == 0 ? "" : "-r base.in\n";
    std::vector<std::pair<std::string, std::string>> entries;
    for (std::size_t i = 0; i < size.packages; ++i) {
        const std::string package = packageName(i, profile, size);
        std::string via;
        if (i < roots) {
            if (profile == 0)
                input += package + "\n";
            via = "    # via -r requirements/in/base.in\n";
        } else {
            via = "    # via\n";
            for (const std::size_t from : asked[i])
                via += "    #   " + packageName(from, profile, size) + "\n";
        }
        entries.emplace_back(package, package + "==" + version(i) + "\n" + via);
    }
    std::sort(entries.begin(), entries.end());
    std::string lock;
    for (const auto& entry : entries)
        lock += entry.second;
    write(folder / "requirements" / "in" / (name + ".in"), input);
    write(folder / "requirements" / (name + ".txt"), lock);
}
} // namespace

void makeRepository(const std::filesystem::path& folder, const RepositorySize& size)
{
    std::filesystem::create_directories(folder / "requirements" / "in");
    const std::size_t roots = std::max<std::size_t>(3, size.packages / 25);
    const auto asked = askers(size, roots);
    for (std::size_t profile = 0; profile < size.profiles; ++profile)
        writeProfile(folder, size, profile, asked, roots);
    write(folder / "lockwright.toml", "[index]\nrecorded = true\n");
    const std::string git = "cd '" + folder.string()
                            + "' && git init -q -b main && git add -A && git -c user.name=Bench -c "
                              "user.email=bench@mail.example commit -q -m 'Made repository'";
    if (std::system(git.c_str()) != 0)
        throw std::runtime_error("git could not make a repository in " + folder.string());
}

} // namespace lockwright::bench
