// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/kept_tree.h"

#include "base/text.h"

#include <charconv>

namespace lockwright::release
{

namespace
{

tl::unexpected<Error> broken()
{
    return fail(ErrorCode::Data, "what was kept to undo the release cannot be read",
                "take the files from git: git checkout HEAD -- PATH");
}

/// The numbers of a head, with blanks between; an object's id stands behind those of its entry.
class Head
{
public:
    explicit Head(std::string_view text)
        : m_rest(text)
    {
    }
    template <typename Number>
    bool take(Number& number)
    {
        const std::string_view word = next();
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
        return error == std::errc() && end == word.data() + word.size();
    }
    std::string_view next()
    {
        const std::size_t blank = m_rest.find(' ');
        const std::string_view word = m_rest.substr(0, blank);
        m_rest = blank == std::string_view::npos ? std::string_view() : m_rest.substr(blank + 1);
        return word;
    }

private:
    std::string_view m_rest;
};

bool takeEntry(Head& head, git::IndexEntryFields& entry)
{
    const bool whole = head.take(entry.stage) && head.take(entry.mode) && head.take(entry.flags)
                       && head.take(entry.extendedFlags) && head.take(entry.changeSeconds)
                       && head.take(entry.changeNanoseconds) && head.take(entry.modificationSeconds)
                       && head.take(entry.modificationNanoseconds) && head.take(entry.device) && head.take(entry.inode)
                       && head.take(entry.user) && head.take(entry.group) && head.take(entry.size);
    entry.id = std::string(head.next());
    return whole && entry.id.size() == 40;
}

} // namespace

std::string keptTreeText(const KeptTree& tree)
{
    std::string text;
    for (const auto& [path, file] : tree) {
        std::vector<std::string> words{std::to_string(int(file.kind)), std::to_string(file.mode),
                                       std::to_string(file.bytes.size()), std::to_string(file.entries.size())};
        for (const git::IndexEntryFields& entry : file.entries) {
            for (const std::int64_t number : std::initializer_list<std::int64_t>{
                     entry.stage, entry.mode, entry.flags, entry.extendedFlags, entry.changeSeconds,
                     entry.changeNanoseconds, entry.modificationSeconds, entry.modificationNanoseconds, entry.device,
                     entry.inode, entry.user, entry.group, entry.size})
                words.push_back(std::to_string(number));
            words.push_back(entry.id);
        }
        text += text::join(words, " ");
        text += '\0';
        text += path;
        text += '\0';
        text += file.bytes;
    }
    return text;
}

Result<KeptTree> parseKeptTree(std::string_view text)
{
    KeptTree tree;
    while (!text.empty()) {
        const std::size_t headEnd = text.find('\0');
        const std::size_t pathEnd = headEnd == std::string_view::npos ? headEnd : text.find('\0', headEnd + 1);
        if (pathEnd == std::string_view::npos)
            return broken();
        Head head(text.substr(0, headEnd));
        KeptFile file;
        int kind = 0;
        std::size_t size = 0;
        std::size_t entries = 0;
        if (!head.take(kind) || !head.take(file.mode) || !head.take(size) || !head.take(entries) || kind < 0 || kind > 2
            || size > text.size() - pathEnd - 1 || entries > 3)
            return broken();
        file.kind = SavedFile::Kind(kind);
        for (std::size_t i = 0; i < entries; ++i)
            if (!takeEntry(head, file.entries.emplace_back()))
                return broken();
        file.bytes = std::string(text.substr(pathEnd + 1, size));
        tree.emplace(std::string(text.substr(headEnd + 1, pathEnd - headEnd - 1)), std::move(file));
        text.remove_prefix(pathEnd + 1 + size);
    }
    return tree;
}

} // namespace lockwright::release
