// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "base/files.h"
#include "base/json.h"
#include "index/recorded_index.h"
#include "requirements/inputs.h"
#include "requirements/lock.h"
#include "requirements/lock_writer.h"
#include "resolve/solver.h"
#include "workspace/resources.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <stdexcept>

namespace lockwright::bench
{

namespace
{

std::filesystem::path temporaryFolder()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "lockwright-bench-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw std::runtime_error("no temporary folder can be made");
    return pattern;
}

} // namespace

Samples::Samples()
    : m_folder(temporaryFolder())
    , m_source(must(index::RecordedIndex::open(workspace::resources::recordedIndex())))
    , m_target(must(pep::Target::make("3.11", "x86_64-manylinux_2_28")))
{
    std::set<pep::Name> names;
    for (const workspace::resources::File& file : workspace::resources::sampleTree()) {
        const std::filesystem::path path = m_folder / file.path;
        std::filesystem::create_directories(path.parent_path());
        if (!writeFile(path, std::string(file.content)))
            throw std::runtime_error("cannot write " + path.string());
        if (!file.path.starts_with("requirements/") || !file.path.ends_with(".txt"))
            continue;
        for (const auto& package : must(requirements::Lock::parse(file.content, std::string(file.path))).packages)
            names.insert(package.name);
    }
    m_names.assign(names.begin(), names.end());
    std::size_t most = 0;
    for (const pep::Name& name : m_names) {
        const std::size_t files = must(m_source->listing(name, m_task))->files.size();
        if (files > most) {
            most = files;
            m_largest = name;
        }
    }
}

Samples::~Samples()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

std::vector<std::string> Samples::profiles()
{
    return {"base", "backend", "build", "development", "quantization", "ui"};
}

resolve::Problem Samples::problem(const std::string& profile)
{
    requirements::Inputs inputs =
        must(requirements::readInputs(m_folder / "requirements" / "in" / (profile + ".in"), m_folder));
    resolve::Problem problem;
    problem.target = m_target;
    problem.requirements = std::move(inputs.requirements);
    problem.constraints = std::move(inputs.constraints);
    return problem;
}

std::string Samples::jsonPage(const pep::Name& name)
{
    const auto listing = must(m_source->listing(name, m_task));
    JsonWriter json(0);
    json.beginObject().key("meta").beginObject().member("api-version", "1.1").endObject();
    json.member("name", name.text()).key("files").beginArray();
    for (std::size_t release = 0; release < listing->releases.size(); ++release) {
        std::uint32_t position = listing->releases[release].firstFile;
        for (const index::FileDetails& file : must(m_source->files(*listing, release, m_task))) {
            json.beginObject().member("filename", file.filename);
            json.member("url", "https://files.index.example/packages/" + file.filename);
            json.key("hashes").beginObject();
            for (const auto& [algorithm, digest] : file.hashes)
                json.member(algorithm, digest);
            json.endObject().member("size", std::uint64_t(file.sizeBytes));
            json.member("requires-python", listing->pythonSpecifiers[listing->files[position++].requiresPython]);
            json.member("upload-time", "2024-05-10T17:41:43.123456Z").member("yanked", file.yanked);
            json.member("core-metadata", file.kind == index::ReleaseFile::Kind::Wheel).endObject();
        }
    }
    json.endArray().endObject();
    return json.text();
}

std::string Samples::htmlPage(const pep::Name& name)
{
    const auto listing = must(m_source->listing(name, m_task));
    std::string page = "<!DOCTYPE html>\n<html><head><title>Links</title></head><body>\n";
    for (std::size_t release = 0; release < listing->releases.size(); ++release) {
        for (const index::FileDetails& file : must(m_source->files(*listing, release, m_task))) {
            page += "<a href=\"https://files.index.example/packages/" + file.filename;
            if (!file.hashes.empty())
                page += "#" + file.hashes.front().first + "=" + file.hashes.front().second;
            page += "\" data-requires-python=\"&gt;=3.8\" data-core-metadata=\"true\">" + file.filename + "</a><br/>\n";
        }
    }
    return page + "</body></html>\n";
}

std::vector<std::string> Samples::requiresDist(const pep::Name& name)
{
    const auto listing = must(m_source->listing(name, m_task));
    std::vector<std::string> lines;
    for (std::size_t release = listing->releases.size(); release > 0 && lines.empty(); --release) {
        const auto metadata =
            must(m_source->metadata(*listing, release - 1, listing->releases[release - 1].firstFile, m_task));
        if (metadata->status != index::ReleaseMetadata::Status::Known)
            continue;
        for (const pep::RequiresDist& requirement : metadata->requiresDist)
            lines.push_back(requirement.text);
        break;
    }
    return lines;
}

std::vector<std::string> Samples::requirementTexts()
{
    std::vector<std::string> texts;
    for (const pep::Name& name : m_names)
        for (std::string& text : requiresDist(name))
            texts.push_back(std::move(text));
    return texts;
}

std::vector<resolve::Preference> pinsOf(const resolve::Solution& solution)
{
    std::vector<resolve::Preference> pins;
    for (const resolve::ResolvedPackage& package : solution.packages)
        pins.push_back({package.name, package.version, {}});
    return pins;
}

resolve::Solution solveOrThrow(const resolve::Problem& problem, resolve::Universe& universe, Task& task)
{
    resolve::Outcome outcome = must(resolve::solve(problem, universe, task));
    if (auto* answer = std::get_if<resolve::Unsatisfiable>(&outcome))
        throw std::runtime_error("no solution:\n" + resolve::explain(answer->derivation));
    return std::get<resolve::Solution>(std::move(outcome));
}

std::string lockOf(const resolve::Solution& solution)
{
    std::vector<requirements::LockEntry> entries;
    for (const resolve::ResolvedPackage& package : solution.packages) {
        requirements::LockEntry& entry = entries.emplace_back();
        entry.name = package.name;
        entry.version = package.version.text();
        entry.sources = package.sources;
        entry.dependents = package.dependents;
    }
    return requirements::writeLock(std::move(entries), {});
}

} // namespace lockwright::bench
