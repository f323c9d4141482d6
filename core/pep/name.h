// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace lockwright::pep
{

/// A distribution's or extra's name in its normal form: lower case, runs of `-_.` become one `-`
/// (PEP 503, "Normalized Names"; PEP 685 for extras). Compares bytewise.
class Name
{
public:
    Name() = default;

    /// Checks the grammar of PEP 508 ("Names") and normalises. nullopt where the text is no name.
    [[nodiscard]] static std::optional<Name> parse(std::string_view text);

    /// @pre text is normal already (from our own cache or another Name). Not checked in release builds.
    [[nodiscard]] static Name fromNormal(std::string text);

    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] bool empty() const { return m_text.empty(); }
    auto operator<=>(const Name&) const = default;

private:
    std::string m_text;
};

/// PEP 503's rule alone, without a look at the grammar.
[[nodiscard]] std::string normalizeName(std::string_view text);

} // namespace lockwright::pep

template <>
struct std::hash<lockwright::pep::Name> {
    std::size_t operator()(const lockwright::pep::Name& name) const noexcept
    {
        return std::hash<std::string>{}(name.text());
    }
};
