// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/identity.h"

#include "base/text.h"

#include <pwd.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <ctime>
#include <optional>

namespace lockwright::git
{

namespace
{

/// git takes these off both ends of a name or address, and angle brackets and line feeds out of its middle.
std::string withoutCrud(std::string_view text)
{
    static constexpr std::string_view crud = ".,:;<>\"\\'";
    const auto isCrud = [](char c) { return static_cast<unsigned char>(c) <= 32 || crud.find(c) != crud.npos; };
    while (!text.empty() && isCrud(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isCrud(text.back()))
        text.remove_suffix(1);
    std::string clean;
    for (const char c : text) {
        if (c != '<' && c != '>' && c != '\n')
            clean += c;
    }
    return clean;
}

std::string accountName()
{
    const passwd* account = ::getpwuid(::geteuid());
    if (!account || !account->pw_gecos)
        return {};
    const std::string_view full = account->pw_gecos;
    return std::string(full.substr(0, full.find(',')));
}

template <typename Number>
bool takeNumber(std::string_view& text, std::size_t digits, Number& number)
{
    const std::string_view part = text.substr(0, digits);
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    if (error != std::errc() || (digits != text.npos && end != part.data() + digits))
        return false;
    text.remove_prefix(std::size_t(end - text.data()));
    return true;
}

bool take(std::string_view& text, char wanted)
{
    if (!text.starts_with(wanted))
        return false;
    text.remove_prefix(1);
    return true;
}

int localOffset(std::int64_t seconds)
{
    const auto moment = static_cast<std::time_t>(seconds);
    std::tm local = {};
    ::localtime_r(&moment, &local);
    return int(local.tm_gmtoff / 60);
}

/// "+0200", "+02:00", "Z"; true with nothing taken where there is none.
bool takeOffset(std::string_view& text, std::optional<int>& minutes)
{
    if (take(text, 'Z')) {
        minutes = 0;
        return true;
    }
    const bool east = text.starts_with('+');
    if (!east && !text.starts_with('-'))
        return true;
    text.remove_prefix(1);
    unsigned hours = 0;
    unsigned rest = 0;
    if (!takeNumber(text, 2, hours))
        return false;
    take(text, ':');
    if (!takeNumber(text, 2, rest) || hours > 14 || rest > 59)
        return false;
    const int whole = int(hours * 60 + rest);
    minutes = east ? whole : -whole;
    return true;
}

std::optional<Moment> parseSeconds(std::string_view text)
{
    Moment moment;
    std::optional<int> offset;
    take(text, '@');
    if (!takeNumber(text, text.npos, moment.seconds) || moment.seconds < 0)
        return std::nullopt;
    take(text, ' ');
    if (!takeOffset(text, offset) || !text.empty())
        return std::nullopt;
    moment.offsetMinutes = offset.value_or(localOffset(moment.seconds));
    return moment;
}

std::optional<Moment> parseIso(std::string_view text)
{
    std::tm parts = {};
    if (!takeNumber(text, 4, parts.tm_year) || !take(text, '-') || !takeNumber(text, 2, parts.tm_mon)
        || !take(text, '-') || !takeNumber(text, 2, parts.tm_mday) || !(take(text, 'T') || take(text, ' '))
        || !takeNumber(text, 2, parts.tm_hour) || !take(text, ':') || !takeNumber(text, 2, parts.tm_min)
        || !take(text, ':') || !takeNumber(text, 2, parts.tm_sec))
        return std::nullopt;
    take(text, ' ');
    std::optional<int> offset;
    if (!takeOffset(text, offset) || !text.empty())
        return std::nullopt;
    parts.tm_year -= 1900;
    parts.tm_mon -= 1;
    parts.tm_isdst = -1;
    Moment moment;
    if (offset) {
        moment.seconds = std::int64_t(::timegm(&parts)) - *offset * 60;
        moment.offsetMinutes = *offset;
    } else {
        moment.seconds = std::int64_t(::mktime(&parts));
        moment.offsetMinutes = localOffset(moment.seconds);
    }
    return moment;
}

} // namespace

Identity findIdentity(Role role, const Configuration& configuration)
{
    const bool author = role == Role::Author;
    const std::string section = author ? "author" : "committer";
    const auto find = [&](const char* own, const std::string& key) -> std::optional<std::string> {
        if (const char* value = std::getenv(own))
            return withoutCrud(value);
        for (const std::string& name : {section + key, "user" + key}) {
            if (const auto value = configuration.text(name); value && !value->empty())
                return withoutCrud(*value);
        }
        return std::nullopt;
    };
    const bool configuredOnly = configuration.flag("user.useconfigonly", false);
    Identity identity;
    if (const auto name = find(author ? "GIT_AUTHOR_NAME" : "GIT_COMMITTER_NAME", ".name"))
        identity.name = *name;
    else if (!configuredOnly)
        identity.name = withoutCrud(accountName());
    if (const auto email = find(author ? "GIT_AUTHOR_EMAIL" : "GIT_COMMITTER_EMAIL", ".email"))
        identity.email = *email;
    else if (const char* standard = std::getenv("EMAIL"); standard && !configuredOnly)
        identity.email = withoutCrud(standard);
    return identity;
}

Result<Moment> findMoment(Role role)
{
    const char* name = role == Role::Author ? "GIT_AUTHOR_DATE" : "GIT_COMMITTER_DATE";
    const char* value = std::getenv(name);
    if (!value || value[0] == '\0') {
        const auto now = std::int64_t(std::time(nullptr));
        return Moment{now, localOffset(now)};
    }
    const std::string_view text = text::trim(value);
    if (const auto moment = parseIso(text))
        return *moment;
    if (const auto moment = parseSeconds(text))
        return *moment;
    return fail(ErrorCode::Usage, std::string(name) + " is no date that can be read here: " + text::printable(text),
                "write it as 2026-05-17T10:00:00+0200");
}

Result<SignatureHandle> makeSignature(const Identity& identity, const Moment& moment)
{
    SignatureHandle signature;
    const int result = library().git_signature_new(Out(signature), identity.name.c_str(), identity.email.c_str(),
                                                   moment.seconds, moment.offsetMinutes);
    if (result != 0)
        return failure(result, "use the identity of the commit");
    return signature;
}

} // namespace lockwright::git
