// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/document.h"

#include "requirements/entry_parser.h"
#include "requirements/line_scanner.h"
#include "requirements/lines.h"

#include <algorithm>

namespace lockwright::requirements
{

Result<Document> Document::parse(std::string bytes, std::string file)
{
    LW_TRY(DecodedText decoded, decodeText(std::move(bytes), file));
    return fromText(std::move(decoded.text), decoded.encoding, std::move(file));
}

Result<Document> Document::fromText(std::string text, TextEncoding encoding, std::string file)
{
    Document document;
    document.m_file = std::move(file);
    document.m_text = std::move(text);
    document.m_encoding = encoding;
    LineScanner scanner(document.m_text);
    while (const auto line = scanner.next())
        LW_CHECK(parseEntries(*line, document.m_text, document.m_file, document.m_entries));
    return document;
}

std::string Document::bytes() const
{
    return encodeText(m_text, m_encoding);
}

std::string Document::newline() const
{
    return prevailingNewline(m_text);
}

const Entry* Document::find(const pep::Name& name) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.requirement && entry.requirement->name == name;
    });
    return found == m_entries.end() ? nullptr : &*found;
}

} // namespace lockwright::requirements
