// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/python_default.h"

#include "base/files.h"
#include "base/text.h"

#include <algorithm>
#include <cstdlib>

namespace lockwright::workspace
{

namespace
{

/// "3.11.4" out of text that begins with it; empty where it does not begin with X.Y.
std::string leadingVersion(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && (text::isDigit(text[length]) || text[length] == '.'))
        ++length;
    while (length > 0 && text[length - 1] == '.')
        --length;
    const std::string_view version = text.substr(0, length);
    if (!version.starts_with("3.") || std::count(version.begin(), version.end(), '.') > 2)
        return {};
    return std::string(version);
}

std::string fromVersionFile(const std::filesystem::path& file)
{
    const auto text = readFile(file, 4096);
    return text ? leadingVersion(text::trim(*text)) : std::string();
}

std::string fromVirtualEnvironment(const std::filesystem::path& folder)
{
    const auto text = readFile(folder / "pyvenv.cfg", 65536);
    if (!text)
        return {};
    for (const std::string_view line : text::split(*text, '\n')) {
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos)
            continue;
        const std::string_view key = text::trim(line.substr(0, equals));
        if (key == "version" || key == "version_info")
            return leadingVersion(text::trim(line.substr(equals + 1)));
    }
    return {};
}

/// `python3` is a link to `python3.11` nearly everywhere; the name tells the version.
std::string fromPath()
{
    const char* path = std::getenv("PATH");
    if (!path)
        return {};
    for (const std::string_view folder : text::split(path, ':')) {
        std::error_code error;
        const auto target = std::filesystem::canonical(std::filesystem::path(folder) / "python3", error);
        if (error)
            continue;
        const std::string name = target.filename().string();
        if (name.starts_with("python"))
            return leadingVersion(std::string_view(name).substr(6));
    }
    return {};
}

} // namespace

PythonDefault findPythonDefault(const std::filesystem::path& root)
{
    if (std::string version = fromVersionFile(root / ".python-version"); !version.empty())
        return {std::move(version), ".python-version"};
    if (const char* active = std::getenv("VIRTUAL_ENV"))
        if (std::string version = fromVirtualEnvironment(active); !version.empty())
            return {std::move(version), "the active virtual environment"};
    if (std::string version = fromVirtualEnvironment(root / ".venv"); !version.empty())
        return {std::move(version), ".venv"};
    if (std::string version = fromPath(); !version.empty())
        return {std::move(version), "python3 in PATH"};
    return {};
}

} // namespace lockwright::workspace
