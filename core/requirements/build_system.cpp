// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/build_system.h"

#include "base/text.h"
#include "pep/requirement.h"

#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>

namespace lockwright::requirements
{

namespace
{

class BuildSystemReader
{
public:
    explicit BuildSystemReader(const std::string& file)
        : m_file(file)
    {
    }

    Result<BuildSystem> read(const toml::table& root) const
    {
        const toml::node* node = root.get("build-system");
        if (!node)
            return BuildSystem::legacy();
        const toml::table* table = node->as_table();
        if (!table)
            return refuse(*node, "`build-system` must be a table");
        const toml::node* requirements = table->get("requires");
        if (!requirements)
            return refuse(*node, "`build-system` has no `requires`");
        BuildSystem result;
        LW_TRY(result.requirements, texts(*requirements, "build-system.requires"));
        for (const std::string& requirement : result.requirements)
            if (auto parsed = pep::Requirement::parse(requirement); !parsed)
                return refuse(*requirements, "`build-system.requires` holds `" + text::printable(requirement, 100)
                                                 + "`, which is no requirement: " + parsed.error().message);
        if (const toml::node* backend = table->get("build-backend")) {
            const auto name = backend->value_exact<std::string>();
            if (!name || !isObjectReference(*name))
                return refuse(*backend, "`build-system.build-backend` must be `module` or `module:object`");
            result.backend = *name;
        } else {
            result.backend = BuildSystem::legacy().backend;
        }
        if (const toml::node* path = table->get("backend-path")) {
            LW_TRY(result.backendPath, texts(*path, "build-system.backend-path"));
            for (const std::string& folder : result.backendPath)
                if (!staysInside(folder))
                    return refuse(*path, "`build-system.backend-path` leads out of the source tree: `"
                                             + text::printable(folder, 100) + "`");
        }
        return result;
    }

private:
    [[nodiscard]] tl::unexpected<Error> refuse(const toml::node& node, std::string message) const
    {
        return fail(ErrorCode::Data, std::move(message), "tell the package's authors (PEP 518)",
                    Place{m_file, node.source().begin.line, node.source().begin.column});
    }

    [[nodiscard]] Result<std::vector<std::string>> texts(const toml::node& node, const std::string& shown) const
    {
        const toml::array* list = node.as_array();
        if (!list)
            return refuse(node, "`" + shown + "` must be a list of strings");
        std::vector<std::string> result;
        for (const toml::node& item : *list) {
            const auto content = item.value_exact<std::string>();
            if (!content)
                return refuse(item, "`" + shown + "` must be a list of strings");
            result.push_back(*content);
        }
        return result;
    }

    /// Dotted names, at most one colon (the packaging standards' "Entry points", "object reference").
    static bool isObjectReference(std::string_view text)
    {
        const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
            return text::isAlpha(c) || text::isDigit(c) || c == '_' || c == '.' || c == ':';
        });
        return plain && !text.empty() && text.front() != ':' && std::count(text.begin(), text.end(), ':') <= 1;
    }

    static bool staysInside(const std::string& folder)
    {
        const std::filesystem::path path = std::filesystem::path(folder).lexically_normal();
        return !path.empty() && !path.is_absolute() && *path.begin() != ".." && folder.find('\0') == std::string::npos;
    }

    const std::string& m_file;
};

} // namespace

BuildSystem BuildSystem::legacy()
{
    return {{"setuptools>=40.8.0"}, "setuptools.build_meta:__legacy__", {}};
}

Result<BuildSystem> BuildSystem::parse(std::string_view text, const std::string& file)
{
    // toml++ throws; nothing leaves this function but a value.
    try {
        return BuildSystemReader(file).read(toml::parse(text, std::string_view(file)));
    } catch (const toml::parse_error& error) {
        return fail(ErrorCode::Data, std::string(error.description()), "tell the package's authors",
                    Place{file, error.source().begin.line, error.source().begin.column});
    }
}

} // namespace lockwright::requirements
