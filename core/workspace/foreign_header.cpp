// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/foreign_header.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace lockwright::workspace
{

namespace
{

/// An option by each of its spellings, and what the other tools make of it.
struct Known {
    enum class Uv : unsigned char {
        Kept,    ///< echoed as it was written
        Dropped, ///< uv leaves it out, or does not have it
        Index,   ///< left out unless index URLs are emitted
        Links,   ///< left out unless --find-links are emitted
    };
    std::string_view names; ///< spelled "-o,--output-file"
    bool hasValue = false;
    Uv uv = Uv::Kept;
    std::string_view pipCompile = {}; ///< its long name there; empty: it has none, or leaves it out
    std::string_view pipDefault = {}; ///< a value that its header does not name
};

using Uv = Known::Uv;
constexpr std::array knownOptions{
    Known{"-o,--output-file,--output", true, Uv::Kept, "--output-file"},
    Known{"-c,--constraints,--constraint", true, Uv::Kept, "--constraint"},
    Known{"--overrides,--override", true},
    Known{"-i,--index-url,--default-index", true, Uv::Index, "--index-url"},
    Known{"--extra-index-url,--index", true, Uv::Index, "--extra-index-url"},
    Known{"-f,--find-links", true, Uv::Links, "--find-links"},
    Known{"--no-index", false, Uv::Kept, "--no-index"},
    Known{"--generate-hashes", false, Uv::Kept, "--generate-hashes"},
    Known{"--no-generate-hashes", false, Uv::Kept},
    Known{"--annotation-style", true, Uv::Kept, "--annotation-style", "split"},
    Known{"--no-annotate", false, Uv::Kept, "--no-annotate"},
    Known{"--no-header", false, Uv::Kept, "--no-header"},
    Known{"--header", false, Uv::Dropped},
    Known{"--no-strip-extras", false, Uv::Kept, "--no-strip-extras"},
    Known{"--strip-extras", false, Uv::Kept, "--strip-extras"},
    Known{"--no-strip-markers", false, Uv::Kept},
    Known{"--strip-markers", false, Uv::Dropped},
    Known{"--allow-unsafe", false, Uv::Kept, "--allow-unsafe"},
    Known{"--no-allow-unsafe", false, Uv::Kept},
    Known{"--no-emit-package,--unsafe-package", true, Uv::Kept, "--unsafe-package"},
    Known{"--newline", true, Uv::Dropped, "--newline", "preserve"},
    Known{"--no-emit-index-url", false, Uv::Dropped, "--no-emit-index-url"},
    Known{"--no-emit-find-links", false, Uv::Dropped, "--no-emit-find-links"},
    Known{"--no-emit-options", false, Uv::Dropped, "--no-emit-options"},
    Known{"--no-emit-build-options", false, Uv::Dropped},
    Known{"--python-version", true},
    Known{"--python-platform", true},
    Known{"--resolution", true},
    Known{"--prerelease", true},
    Known{"--excludes,--exclude", true},
    Known{"--exclude-newer", true},
    Known{"--no-build-package", true},
    Known{"--only-binary", true},
    Known{"--no-binary", true},
    Known{"-U,--upgrade", false, Uv::Dropped},
    Known{"-P,--upgrade-package", true, Uv::Dropped},
    Known{"-q,--quiet", false, Uv::Dropped},
    Known{"-v,--verbose", false, Uv::Dropped},
    Known{"--workspace", true, Uv::Dropped},
    Known{"--cache-dir", true, Uv::Dropped},
    Known{"--json", false, Uv::Dropped},
    Known{"--dry-run", false, Uv::Dropped},
    Known{"--all", false, Uv::Dropped},
    Known{"--format", true, Uv::Dropped},
    Known{"--header-style", true, Uv::Dropped},
    Known{"--strategy", true, Uv::Dropped},
    Known{"--custom-compile-command", true, Uv::Dropped},
};

const Known* find(std::string_view name)
{
    for (const Known& known : knownOptions)
        for (const std::string_view spelling : text::split(known.names, ','))
            if (spelling == name)
                return &known;
    return nullptr;
}

/// One option or source of a command line.
struct Word {
    const Known* option = nullptr; ///< null for a source, and for an option that is not in the table
    std::string written;           ///< with the value where that is in the same word
    std::string value;
    bool separate = false; ///< the value is a word of its own
    bool isOption = false;
};

/// The command line in pieces, without the verb.
std::vector<Word> pieces(const std::vector<std::string>& words)
{
    std::vector<Word> result;
    bool verb = false;
    bool optionsEnd = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        Word word;
        word.written = words[i];
        if (!optionsEnd && words[i] == "--") {
            optionsEnd = true;
            continue;
        }
        word.isOption = !optionsEnd && words[i].size() > 1 && words[i].front() == '-';
        if (!word.isOption) {
            if (verb || words[i] != "compile")
                result.push_back(std::move(word));
            verb = true;
            continue;
        }
        const bool isLong = words[i][1] == '-';
        const std::size_t nameEnd = isLong ? std::min(words[i].find('='), words[i].size()) : 2;
        word.option = find(std::string_view(words[i]).substr(0, nameEnd));
        if (nameEnd < words[i].size()) {
            word.value = words[i].substr(nameEnd + (isLong ? 1 : 0));
        } else if (word.option && word.option->hasValue && i + 1 < words.size()) {
            word.value = words[++i];
            word.separate = true;
        }
        result.push_back(std::move(word));
    }
    return result;
}

/// A URL may hold a password; the header is committed.
std::string withoutPassword(const std::string& word)
{
    return word.find("://") == std::string::npos ? word : text::withoutCredentials(word);
}

} // namespace

std::string uvCommand(const std::vector<std::string>& words)
{
    const std::vector<Word> line = pieces(words);
    const auto given = [&](std::string_view option) {
        return std::any_of(line.begin(), line.end(), [&](const Word& word) { return word.written == option; });
    };
    const bool index = given("--emit-index-url");
    const bool links = given("--emit-find-links");
    std::string command = "uv pip compile";
    for (const Word& word : line) {
        const Uv rule = word.option ? word.option->uv : Uv::Kept;
        if (word.option && word.option->names == "--format" && word.value == "pylock") {
            command += " --format pylock.toml";
            continue;
        }
        if (rule == Uv::Dropped || (rule == Uv::Index && !index) || (rule == Uv::Links && !links))
            continue;
        command += ' ' + withoutPassword(word.written);
        if (word.separate)
            command += ' ' + withoutPassword(word.value);
    }
    return command;
}

std::string pipCompileCommand(const std::vector<std::string>& words)
{
    std::vector<std::string> options;
    std::vector<std::string> sources;
    bool dashed = false;
    for (const Word& word : pieces(words)) {
        if (!word.isOption) {
            dashed = dashed || (word.written.starts_with('-') && word.written != "-");
            sources.push_back(text::shellQuoted(word.written));
        } else if (word.option && !word.option->pipCompile.empty() && word.value != word.option->pipDefault) {
            options.push_back(std::string(word.option->pipCompile) + "="
                              + text::shellQuoted(withoutPassword(word.value)));
        } else if (word.option && !word.option->pipCompile.empty() && !word.option->hasValue) {
            options.emplace_back(word.option->pipCompile);
        } else if (word.option && word.option->names == "--prerelease" && word.value == "allow") {
            options.emplace_back("--pre");
        }
    }
    if (dashed)
        sources.emplace_back("--");
    std::sort(options.begin(), options.end());
    std::sort(sources.begin(), sources.end());
    std::string command = "pip-compile";
    for (const auto* list : {&options, &sources})
        for (const std::string& word : *list)
            command += ' ' + word;
    return command;
}

} // namespace lockwright::workspace
