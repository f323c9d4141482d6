// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lockwright::index
{

/// Walks over the start tags of an HTML page, as far as index pages need it: comments, declarations, end tags
/// and the content of script and style are passed over, attributes may be quoted in any way. Anything else than
/// a page that ends inside of a tag or a comment is tolerated. One pass, no recursion.
class HtmlScanner
{
public:
    explicit HtmlScanner(std::string_view html)
        : m_html(html)
    {
    }

    /// Steps to the next start tag. False at the end of the page.
    [[nodiscard]] bool next();
    /// True where the page ended in the middle of a tag or comment.
    [[nodiscard]] bool cutOff() const { return m_cutOff; }

    [[nodiscard]] bool is(std::string_view lowerCaseName) const;
    /// The attribute's text with character references decoded; nullopt where the tag lacks it. The first of two
    /// wins. Valid until the next call of next().
    [[nodiscard]] std::optional<std::string_view> attribute(std::string_view lowerCaseName);

private:
    struct Attribute {
        std::string_view name;
        std::string_view value; ///< raw
    };
    [[nodiscard]] bool readTag();
    [[nodiscard]] std::string_view readValue();
    [[nodiscard]] bool skipPast(std::string_view end);
    void skipContentOf(std::string_view name);

    std::string_view m_html;
    std::size_t m_at = 0;
    bool m_cutOff = false;
    std::string_view m_name;
    std::vector<Attribute> m_attributes;
    std::vector<std::pair<std::string_view, std::string>> m_decoded; ///< texts that had character references
};

/// `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&apos;` and numeric references; others stay as they are.
[[nodiscard]] std::string decodeCharacterReferences(std::string_view text);

} // namespace lockwright::index
