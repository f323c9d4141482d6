// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/pip_configuration.h"
#include "index/settings.h"

#include <string>
#include <utility>

namespace lockwright::index
{

/// uv's indexes may carry a name: "internal=https://..." is the name and the URL behind the first `=`.
[[nodiscard]] std::pair<std::string, std::string> splitIndexName(const std::string& text);

/// Collects the indexes of some settings, strongest first: each URL once, each name once, and what several places
/// say of one index put together.
class IndexList
{
public:
    IndexList(IndexSettings& settings, EnvironmentLookup environment)
        : m_settings(settings)
        , m_environment(std::move(environment))
    {
    }

    /// The index that is asked last. Must be the first one. Errors: Configuration where it is no URL.
    [[nodiscard]] Result<void> setDefault(const std::string& text, SettingSource source);
    /// One that is asked before it; `traits` may name it where the text does not.
    [[nodiscard]] Result<void> add(const std::string& text, const SettingSource& source, IndexTraits traits = {});
    /// What is said of the default index elsewhere.
    void describeDefault(IndexTraits traits);

private:
    [[nodiscard]] std::string withCredentials(std::string url, const std::string& name) const;
    /// The URL that the list has under this name, else nullptr.
    [[nodiscard]] const std::string* urlOf(const std::string& name) const;
    void describe(const std::string& url, IndexTraits traits, bool isNew);

    IndexSettings& m_settings;
    EnvironmentLookup m_environment;
};

} // namespace lockwright::index
