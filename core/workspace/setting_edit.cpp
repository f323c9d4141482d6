// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/setting_edit.h"

#include "base/text.h"

namespace lockwright::workspace
{

namespace
{

/// A `key = value` of one line, without its comment.
struct Assignment {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint32_t line = 0;
    std::string key;
};

/// The end of what a line says before its comment; a `#` inside of quotes is text.
std::size_t contentEnd(std::string_view line)
{
    char quote = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (quote == 0 && line[i] == '#')
            return i;
        if (line[i] == '"' || line[i] == '\'')
            quote = quote == 0 ? line[i] : quote == line[i] ? char(0) : quote;
    }
    return line.size();
}

/// The plain assignments of the [compile] table.
std::vector<Assignment> assignments(std::string_view text)
{
    std::vector<Assignment> result;
    bool compile = false;
    std::uint32_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        line = line.substr(0, contentEnd(line));
        const std::string_view said = text::trim(line);
        ++number;
        const std::size_t equals = said.find('=');
        if (said.starts_with('[')) {
            compile = said == "[compile]";
        } else if (compile && equals != std::string_view::npos) {
            const std::size_t from = begin + std::size_t(said.data() - line.data());
            result.push_back({from, from + said.size(), number, std::string(text::trim(said.substr(0, equals)))});
        }
        begin = end + 1;
    }
    return result;
}

} // namespace

std::optional<explain::Edit> settingEdit(const std::string& bytes, const std::string& file, const std::string& key,
                                         const std::string& value)
{
    for (const Assignment& assignment : assignments(bytes)) {
        if (assignment.key != key)
            continue;
        explain::Edit edit;
        edit.way = explain::Edit::Way::Setting;
        edit.place = {file, assignment.line, 1};
        edit.before = bytes.substr(assignment.begin, assignment.end - assignment.begin);
        const std::size_t behind = edit.before.find_first_not_of(" \t", edit.before.find('=') + 1);
        edit.after = edit.before.substr(0, behind) + value;
        return edit;
    }
    return std::nullopt;
}

Result<std::string> withSettings(const std::string& bytes, const std::vector<explain::Edit>& edits)
{
    std::string result = bytes;
    for (const explain::Edit& edit : edits) {
        bool made = false;
        for (const Assignment& assignment : assignments(result)) {
            const std::string_view said =
                std::string_view(result).substr(assignment.begin, assignment.end - assignment.begin);
            if (assignment.line != edit.place.line || said != edit.before)
                continue;
            result.replace(assignment.begin, said.size(), edit.after);
            made = true;
            break;
        }
        if (!made)
            return fail(ErrorCode::Io, "this line no longer says `" + text::printable(edit.before, 120) + "`",
                        "look for fixes again", edit.place);
    }
    return result;
}

} // namespace lockwright::workspace
