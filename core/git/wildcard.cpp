// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/wildcard.h"

#include <string>
#include <vector>

namespace lockwright::git
{

namespace
{

struct Token {
    enum class Kind : unsigned char { Character, Any, Set, Within, Across, Folders };
    Kind kind = Kind::Character;
    std::string characters; ///< one, or pairs of first and last
    bool negated = false;

    [[nodiscard]] bool takes(char c) const
    {
        switch (kind) {
        case Kind::Character:
            return c == characters.front();
        case Kind::Any:
        case Kind::Within:
            return c != '/';
        case Kind::Across:
        case Kind::Folders:
            return true;
        case Kind::Set:
            break;
        }
        bool inside = false;
        for (std::size_t at = 0; at + 1 < characters.size(); at += 2)
            inside = inside || (c >= characters[at] && c <= characters[at + 1]);
        return c != '/' && inside != negated;
    }
    [[nodiscard]] bool repeats() const { return kind == Kind::Within || kind == Kind::Across || kind == Kind::Folders; }
};

/// The set that begins after "[" at `at`, which is moved behind it; false where it does not end.
bool readSet(std::string_view pattern, std::size_t& at, Token& token)
{
    token.kind = Token::Kind::Set;
    token.negated = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
    std::size_t place = at + (token.negated ? 1 : 0);
    for (bool first = true; place < pattern.size() && (first || pattern[place] != ']'); first = false) {
        const char from = pattern[place++];
        const bool range = place + 1 < pattern.size() && pattern[place] == '-' && pattern[place + 1] != ']';
        token.characters += from;
        token.characters += range ? pattern[place + 1] : from;
        place += range ? 2 : 0;
    }
    if (place >= pattern.size())
        return false;
    at = place + 1;
    return true;
}

Token readStars(std::string_view pattern, std::size_t& at)
{
    const std::size_t start = at;
    while (at < pattern.size() && pattern[at] == '*')
        ++at;
    Token token;
    token.kind = Token::Kind::Within;
    const bool alone = start == 0 || pattern[start - 1] == '/';
    if (at - start < 2 || !alone)
        return token;
    if (at == pattern.size()) {
        token.kind = Token::Kind::Across;
    } else if (pattern[at] == '/') {
        token.kind = Token::Kind::Folders;
        ++at;
    }
    return token;
}

std::vector<Token> tokensOf(std::string_view pattern)
{
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < pattern.size();) {
        Token token;
        const char c = pattern[at];
        if (c == '*') {
            token = readStars(pattern, at);
        } else if (std::size_t behind = at + 1; c == '[' && readSet(pattern, behind, token)) {
            at = behind;
        } else {
            const bool escaped = c == '\\' && at + 1 < pattern.size();
            token = Token();
            token.kind = c == '?' ? Token::Kind::Any : Token::Kind::Character;
            token.characters = escaped ? pattern[at + 1] : c;
            at += escaped ? 2 : 1;
        }
        tokens.push_back(std::move(token));
    }
    return tokens;
}

/// Marks a place of the pattern, and those that are reached from it without a character.
void enter(const std::vector<Token>& tokens, std::size_t place, std::vector<bool>& places)
{
    places[place] = true;
    while (place < tokens.size() && tokens[place].repeats())
        places[++place] = true;
}

} // namespace

bool matchesWildcard(std::string_view pattern, std::string_view text)
{
    const std::vector<Token> tokens = tokensOf(pattern);
    std::vector<bool> places(tokens.size() + 1);
    enter(tokens, 0, places);
    for (const char c : text) {
        std::vector<bool> next(tokens.size() + 1);
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            if (!places[at] || !tokens[at].takes(c))
                continue;
            if (!tokens[at].repeats())
                enter(tokens, at + 1, next);
            else if (tokens[at].kind != Token::Kind::Folders)
                enter(tokens, at, next);
            else if (next[at] = true; c == '/')
                enter(tokens, at + 1, next);
        }
        places = std::move(next);
    }
    return places.back();
}

} // namespace lockwright::git
