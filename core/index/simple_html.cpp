// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/simple_api.h"

#include "base/text.h"
#include "index/html_scanner.h"
#include "index/page_assembler.h"
#include "index/resolve_url.h"

#include <optional>
#include <vector>

namespace lockwright::index
{

namespace
{

/// An anchor's attributes until the page's base is known. Texts live in the page's arena or in the HTML.
struct Anchor {
    std::string_view href;
    std::string_view requiresPython;
    std::string_view yankReason;
    std::string_view metadata; ///< "true", "false", "sha256=HEX"
    bool yanked = false;
};

/// The last segment of a URL's path, decoded: the file's name (PEP 503).
std::string lastSegment(std::string_view url)
{
    url = url.substr(0, url.find_first_of("?#"));
    const std::size_t slash = url.rfind('/');
    return percentDecoded(slash == std::string_view::npos ? url : url.substr(slash + 1));
}

/// Calls `visit(algorithm, hex)` for each "sha256=HEX" of a fragment or a metadata attribute.
template <typename Visit>
void forEachDigest(std::string_view list, Visit visit)
{
    while (!list.empty()) {
        const std::size_t mark = list.find('&');
        const std::string_view entry = list.substr(0, mark);
        list = mark == std::string_view::npos ? std::string_view() : list.substr(mark + 1);
        const std::size_t equals = entry.find('=');
        if (equals != std::string_view::npos)
            visit(entry.substr(0, equals), entry.substr(equals + 1));
    }
}

class HtmlPage
{
public:
    HtmlPage(std::string_view html, std::string_view url)
        : m_html(html)
        , m_scanner(html)
        , m_assembler(url)
    {
    }
    [[nodiscard]] Result<SimplePage> read();

private:
    [[nodiscard]] Result<void> readMeta();
    void readAnchor();
    [[nodiscard]] Result<void> keep(const Anchor& anchor);
    [[nodiscard]] std::string_view attribute(std::string_view name);

    std::string_view m_html;
    HtmlScanner m_scanner;
    PageAssembler m_assembler;
    std::vector<Anchor> m_anchors;
    bool m_hasBase = false;
};

/// The attribute's text, kept as long as the page; empty where there is none.
std::string_view HtmlPage::attribute(std::string_view name)
{
    const std::string_view value = m_scanner.attribute(name).value_or("");
    const bool isInHtml = value.data() >= m_html.data() && value.data() < m_html.data() + m_html.size();
    return isInHtml ? value : m_assembler.page().text.keep(value);
}

/// PEP 629 gives HTML pages a version, PEP 792 a status.
Result<void> HtmlPage::readMeta()
{
    const std::string_view name = attribute("name");
    if (text::equalsIgnoringCase(name, "pypi:repository-version"))
        return m_assembler.checkVersion(attribute("content"));
    if (text::equalsIgnoringCase(name, "pypi:project-status"))
        m_assembler.setStatus(attribute("content"), "");
    return {};
}

void HtmlPage::readAnchor()
{
    Anchor anchor;
    anchor.href = text::trim(attribute("href"));
    if (anchor.href.empty() || anchor.href.front() == '#')
        return;
    anchor.requiresPython = attribute("data-requires-python");
    // PEP 592: the attribute alone yanks, its text is the reason.
    anchor.yanked = m_scanner.attribute("data-yanked").has_value();
    anchor.yankReason = attribute("data-yanked");
    // PEP 714: the newer name wins.
    anchor.metadata = m_scanner.attribute("data-core-metadata") ? attribute("data-core-metadata")
                                                                : attribute("data-dist-info-metadata");
    m_anchors.push_back(anchor);
}

Result<void> HtmlPage::keep(const Anchor& anchor)
{
    const std::string filename = lastSegment(anchor.href);
    if (filename.empty())
        return {}; // A link to a folder, such as the one upwards.
    m_assembler.beginFile();
    SimpleFile file;
    file.filename = filename;
    file.url = anchor.href;
    file.requiresPython = anchor.requiresPython;
    file.yanked = anchor.yanked;
    file.yankReason = anchor.yankReason;
    if (const std::size_t hash = anchor.href.find('#'); hash != std::string_view::npos) {
        forEachDigest(anchor.href.substr(hash + 1), [this](std::string_view algorithm, std::string_view hex) {
            m_assembler.addHash(algorithm, hex);
        });
    }
    const std::string_view metadata = text::trim(anchor.metadata);
    file.hasMetadata = !metadata.empty() && !text::equalsIgnoringCase(metadata, "false");
    forEachDigest(metadata, [this](std::string_view algorithm, std::string_view hex) {
        m_assembler.addMetadataHash(algorithm, hex);
    });
    return m_assembler.finishFile(file);
}

Result<SimplePage> HtmlPage::read()
{
    if (m_html.size() > pageBytesLimit)
        return fail(ErrorCode::Data, "the index page is larger than 256 MiB");
    bool hasTags = false;
    while (m_scanner.next()) {
        hasTags = true;
        if (m_scanner.is("a")) {
            if (m_anchors.size() >= pageFilesLimit)
                return fail(ErrorCode::Data, "the index page lists more than a million files");
            readAnchor();
        } else if (m_scanner.is("meta")) {
            LW_CHECK(readMeta());
        } else if (m_scanner.is("base") && !m_hasBase) {
            if (const std::string_view href = text::trim(attribute("href")); !href.empty()) {
                m_assembler.setBase(href);
                m_hasBase = true;
            }
        }
    }
    if (m_scanner.cutOff())
        return fail(ErrorCode::Data, "the index page ends in the middle of a tag", "try again later");
    if (!hasTags && !text::trim(m_html).empty()) {
        return fail(ErrorCode::Data, "the index page is no HTML",
                    "check that the URL is that of a package index, often ending in /simple/");
    }
    for (const Anchor& anchor : m_anchors)
        LW_CHECK(keep(anchor));
    return m_assembler.take();
}

} // namespace

Result<SimplePage> parseSimpleHtml(std::string_view bytes, std::string_view url)
{
    return HtmlPage(bytes, url).read();
}

} // namespace lockwright::index
