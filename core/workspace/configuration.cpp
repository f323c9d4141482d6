// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/configuration.h"

#include "base/files.h"
#include "base/text.h"
#include "pep/requirement.h"

#include <toml++/toml.h>

namespace lockwright::workspace
{

namespace
{

/// Walks the tables of a configuration, remembering the first thing that is wrong.
class Reader
{
public:
    Reader(std::string file, Configuration& configuration)
        : m_file(std::move(file))
        , m_configuration(configuration)
    {
    }

    Result<Configuration> read(const toml::table& root)
    {
        for (const auto& [key, value] : root)
            readRoot(key, value);
        if (m_error)
            return tl::unexpected(std::move(*m_error));
        return std::move(m_configuration);
    }

private:
    void readRoot(const toml::key& key, const toml::node& value)
    {
        const std::string_view name = key.str();
        if (name == "index-strategy") {
            const std::string strategy = text(value);
            if (strategy != "first-index" && strategy != "unsafe-first-match" && strategy != "unsafe-best-match")
                complain(value.source(), "`" + strategy + "` is not one of the choices",
                         "choose one of: first-index, unsafe-first-match, unsafe-best-match");
            m_configuration.indexStrategy = strategy;
            notePlace(key);
            return;
        }
        if (name == "find-links") {
            m_configuration.findLinks = texts(value);
            return;
        }
        if (name == "release")
            return; // read by the release itself
        if (name != "index" && name != "target" && name != "compile" && name != "profiles") {
            complain(key.source(), "unknown key `" + std::string(name) + "`",
                     "known: index, target, compile, profiles, release, index-strategy, find-links");
            return;
        }
        if (name == "index" && value.is_array()) {
            for (const toml::node& item : *value.as_array())
                readIndexEntry(item);
            return;
        }
        const toml::table* table = value.as_table();
        if (!table) {
            complain(value.source(), "`" + std::string(name) + "` must be a table", {});
            return;
        }
        for (const auto& [member, content] : *table)
            readMember(name, member, content);
    }

    /// The configuration's place, as far as index settings are concerned: that of the first one.
    void notePlace(const toml::key& key)
    {
        if (m_configuration.indexPlace.empty())
            m_configuration.indexPlace = m_file + ":" + std::to_string(key.source().begin.line);
    }

    /// One `[[index]]`.
    void readIndexEntry(const toml::node& node)
    {
        const toml::table* table = node.as_table();
        if (!table) {
            complain(node.source(), "`index` must be a table, or a list of tables", {});
            return;
        }
        index::ConfiguredIndex entry;
        entry.place = m_file + ":" + std::to_string(node.source().begin.line);
        for (const auto& [key, value] : *table) {
            const std::string_view name = key.str();
            if (name == "name")
                entry.traits.name = text(value);
            else if (name == "url")
                entry.url = text(value);
            else if (name == "default")
                entry.isDefault = flag(value);
            else if (name == "explicit")
                entry.traits.isExplicit = flag(value);
            else if (name == "packages")
                entry.traits.packages = packageNames(value);
            else if (name == "ignore-error-codes")
                entry.traits.ignoredStatuses = statuses(value);
            else
                complain(key.source(), "unknown key `" + std::string(name) + "` in [[index]]",
                         "known keys: name, url, default, explicit, packages, ignore-error-codes");
        }
        checkIndexEntry(node, entry);
        if (entry.isDefault) {
            m_configuration.indexUrl = entry.url;
            m_configuration.indexPlace = entry.place;
        }
        m_configuration.indexes.push_back(std::move(entry));
    }

    void checkIndexEntry(const toml::node& node, const index::ConfiguredIndex& entry)
    {
        if (entry.url.empty())
            complain(node.source(), "an [[index]] needs a `url`", {});
        if (entry.traits.isExplicit && entry.traits.packages.empty())
            complain(node.source(), "an explicit index answers for its `packages` only, and there are none",
                     "add packages = [\"NAME\"], or remove `explicit`");
        if (entry.isDefault && entry.traits.isExplicit)
            complain(node.source(), "the default index answers for every name, so it cannot be explicit", {});
        for (const index::ConfiguredIndex& other : m_configuration.indexes) {
            if (!entry.traits.name.empty() && other.traits.name == entry.traits.name)
                complain(node.source(), "two indexes are named `" + entry.traits.name + "`", "rename one of them");
            if (entry.isDefault && other.isDefault)
                complain(node.source(), "there can be one default index", "remove `default` from the other one");
        }
    }

    std::vector<pep::Name> packageNames(const toml::node& value)
    {
        std::vector<pep::Name> names;
        for (const std::string& text : texts(value)) {
            const auto name = pep::Name::parse(text);
            if (name)
                names.push_back(*name);
            else
                complain(value.source(), "`" + text + "` is no package's name", {});
        }
        return names;
    }

    std::vector<unsigned> statuses(const toml::node& value)
    {
        std::vector<unsigned> result;
        const toml::array* array = value.as_array();
        if (!array)
            complain(value.source(), "expected a list of numbers", {});
        for (std::size_t i = 0; array && i < array->size(); ++i) {
            const auto status = array->get(i)->value_exact<std::int64_t>();
            if (status && *status >= 400 && *status < 600)
                result.push_back(unsigned(*status));
            else
                complain(array->get(i)->source(), "expected an HTTP status from 400 to 599", {});
        }
        return result;
    }

    void readMember(std::string_view table, const toml::key& key, const toml::node& value)
    {
        const bool known = table == "index"     ? readIndex(key, value)
                           : table == "target"  ? readTarget(key, value)
                           : table == "compile" ? readCompile(key, value)
                                                : readProfile(key, value);
        if (!known)
            complain(key.source(), "unknown key `" + std::string(key.str()) + "` in [" + std::string(table) + "]",
                     "docs/formats.md lists the keys");
    }

    bool readIndex(const toml::key& key, const toml::node& value)
    {
        const std::string_view name = key.str();
        if (name == "url") {
            m_configuration.indexUrl = text(value);
            m_configuration.indexPlace = m_file + ":" + std::to_string(key.source().begin.line);
        } else if (name == "extra-urls") {
            m_configuration.extraIndexUrls = texts(value);
        } else if (name == "find-links") {
            m_configuration.findLinks = texts(value);
        } else if (name == "recorded") {
            m_configuration.recordedIndex = flag(value);
            m_configuration.indexPlace = m_file + ":" + std::to_string(key.source().begin.line);
        } else {
            return false;
        }
        return true;
    }

    bool readTarget(const toml::key& key, const toml::node& value)
    {
        if (key.str() == "python")
            m_configuration.pythonVersion = text(value);
        else if (key.str() == "platform")
            m_configuration.pythonPlatform = text(value);
        else
            return false;
        return true;
    }

    bool readCompile(const toml::key& key, const toml::node& value)
    {
        const std::string_view name = key.str();
        if (name == "resolution")
            m_configuration.resolution = word(value, resolutionFrom, "highest, lowest, lowest-direct");
        else if (name == "prerelease")
            m_configuration.prereleases =
                word(value, prereleaseModeFrom, "disallow, allow, if-necessary, explicit, if-necessary-or-explicit");
        else if (name == "annotation-style")
            m_configuration.annotations = word(value, annotationStyleFrom, "split, line, none");
        else if (name == "python-upper-bounds")
            m_configuration.pythonUpperBounds = word(value, upperBoundsFrom, "ignore, enforce");
        else if (name == "strategy")
            m_configuration.strategy = word(value, strategyFrom, "as-written, joint");
        else if (name == "exclude-newer")
            m_configuration.excludeNewer = text(value);
        else if (name == "generate-hashes")
            m_configuration.generateHashes = flag(value);
        else if (name == "header")
            m_configuration.header = flag(value);
        else if (name == "strip-extras")
            m_configuration.keepExtras = !flag(value);
        else if (name == "no-build")
            m_configuration.noBuild = flag(value);
        else if (name == "only-binary")
            m_configuration.onlyBinary = texts(value);
        else if (name == "no-binary")
            m_configuration.noBinary = texts(value);
        else if (name == "allow-builds")
            m_configuration.allowBuilds = builds(value);
        else if (name == "build-python")
            m_configuration.buildPython = text(value);
        else if (name == "build-constraints")
            m_configuration.buildConstraints = requirementTexts(value);
        else
            return false;
        return true;
    }

    bool readProfile(const toml::key& key, const toml::node& value)
    {
        requirements::Profile profile;
        profile.name = key.str();
        const toml::table* table = value.as_table();
        if (!table) {
            complain(value.source(), "profile `" + profile.name + "` must be a table with `source` and `lock`", {});
            return true;
        }
        for (const auto& [member, content] : *table) {
            if (member.str() == "source")
                profile.source = text(content);
            else if (member.str() == "lock")
                profile.lock = text(content);
            else if (member.str() == "table")
                profile.table = text(content);
            else
                complain(member.source(),
                         "unknown key `" + std::string(member.str()) + "` in profile `" + profile.name + "`",
                         "known keys: source, lock, table");
        }
        if (profile.source.empty() || profile.lock.empty())
            complain(key.source(), "profile `" + profile.name + "` needs `source` and `lock`", {});
        m_configuration.profiles.push_back(std::move(profile));
        return true;
    }

    static std::optional<resolve::PythonUpperBounds> upperBoundsFrom(std::string_view word)
    {
        if (word == "ignore")
            return resolve::PythonUpperBounds::Ignore;
        if (word == "enforce")
            return resolve::PythonUpperBounds::Enforce;
        return std::nullopt;
    }

    std::string text(const toml::node& value)
    {
        if (const auto content = value.value_exact<std::string>())
            return *content;
        complain(value.source(), "expected a string", {});
        return {};
    }

    bool flag(const toml::node& value)
    {
        if (const auto content = value.value_exact<bool>())
            return *content;
        complain(value.source(), "expected true or false", {});
        return false;
    }

    std::vector<std::string> texts(const toml::node& value)
    {
        std::vector<std::string> result;
        const toml::array* array = value.as_array();
        if (!array) {
            complain(value.source(), "expected a list of strings", {});
            return result;
        }
        for (const toml::node& item : *array)
            result.push_back(text(item));
        return result;
    }

    /// true, false, or a list of names.
    std::vector<std::string> builds(const toml::node& value)
    {
        if (const auto all = value.value_exact<bool>())
            return *all ? std::vector<std::string>{":all:"} : std::vector<std::string>();
        if (!value.is_array()) {
            complain(value.source(), "expected true, false or a list of package names", {});
            return {};
        }
        std::vector<std::string> names = texts(value);
        for (const std::string& name : names)
            if (!pep::Name::parse(name))
                complain(value.source(), "`" + text::printable(name, 100) + "` is no package name",
                         "write true to allow every package");
        return names;
    }

    std::vector<std::string> requirementTexts(const toml::node& value)
    {
        std::vector<std::string> lines = texts(value);
        for (const std::string& line : lines)
            if (const auto parsed = pep::Requirement::parse(line); !parsed)
                complain(value.source(),
                         "`" + text::printable(line, 100) + "` is no requirement: " + parsed.error().message, {});
        return lines;
    }

    template <typename Parse>
    auto word(const toml::node& value, Parse parse, const char* choices) -> decltype(parse(std::string_view()))
    {
        const std::string content = text(value);
        auto result = parse(content);
        if (!result)
            complain(value.source(), "`" + content + "` is not one of the choices",
                     std::string("choose one of: ") + choices);
        return result;
    }

    void complain(const toml::source_region& region, std::string message, std::string hint)
    {
        if (!m_error)
            m_error = Error{ErrorCode::Configuration, std::move(message), std::move(hint),
                            Place{m_file, region.begin.line, region.begin.column}};
    }

    std::string m_file;
    Configuration& m_configuration;
    std::optional<Error> m_error;
};

} // namespace

std::optional<resolve::Resolution> resolutionFrom(std::string_view word)
{
    if (word == "highest")
        return resolve::Resolution::Highest;
    if (word == "lowest")
        return resolve::Resolution::Lowest;
    if (word == "lowest-direct")
        return resolve::Resolution::LowestDirect;
    return std::nullopt;
}

std::optional<resolve::PrereleaseMode> prereleaseModeFrom(std::string_view word)
{
    using Mode = resolve::PrereleaseMode;
    if (word == "disallow")
        return Mode::Disallow;
    if (word == "allow")
        return Mode::Allow;
    if (word == "if-necessary")
        return Mode::IfNecessary;
    if (word == "explicit")
        return Mode::Explicit;
    if (word == "if-necessary-or-explicit")
        return Mode::IfNecessaryOrExplicit;
    return std::nullopt;
}

std::optional<Strategy> strategyFrom(std::string_view word)
{
    if (word == "as-written")
        return Strategy::AsWritten;
    if (word == "joint")
        return Strategy::Joint;
    return std::nullopt;
}

std::optional<requirements::AnnotationStyle> annotationStyleFrom(std::string_view word)
{
    if (word == "split")
        return requirements::AnnotationStyle::Split;
    if (word == "line")
        return requirements::AnnotationStyle::Line;
    if (word == "none")
        return requirements::AnnotationStyle::None;
    return std::nullopt;
}

Result<Configuration> Configuration::parse(std::string_view text, const std::string& file)
{
    // toml++ throws; nothing leaves this function but a value.
    try {
        const toml::table parsed = toml::parse(text, std::string_view(file));
        Configuration configuration;
        configuration.file = file;
        return Reader(file, configuration).read(parsed);
    } catch (const toml::parse_error& error) {
        return fail(ErrorCode::Configuration, std::string(error.description()), "mend the TOML",
                    Place{file, error.source().begin.line, error.source().begin.column});
    }
}

Result<Configuration> Configuration::read(const std::filesystem::path& root)
{
    std::error_code status;
    const std::filesystem::path file = root / "lockwright.toml";
    if (!std::filesystem::exists(file, status))
        return Configuration{};
    LW_TRY(const std::string text, readFile(file, 1u << 20));
    return parse(text, "lockwright.toml");
}

} // namespace lockwright::workspace
