// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/say.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace lockwright
{

namespace
{

/// Who translates; the flag spares the command line the lock.
struct Desk {
    std::atomic<bool> open = false;
    std::mutex mutex;
    std::shared_ptr<const Translator> translator;
};

Desk& desk()
{
    static Desk only;
    return only;
}

/// Empty where there is no translation.
std::string translated(std::string_view english, std::optional<std::size_t> count)
{
    Desk& shared = desk();
    if (!shared.open.load(std::memory_order_acquire))
        return {};
    std::shared_ptr<const Translator> translator;
    {
        const std::scoped_lock lock(shared.mutex);
        translator = shared.translator;
    }
    return translator ? (*translator)(english, count) : std::string();
}

/// Where the next place of a template begins; npos where there is none.
std::size_t nextPlace(std::string_view text, std::size_t from)
{
    for (std::size_t at = text.find('{', from); at != std::string_view::npos; at = text.find('{', at + 1))
        if (at + 2 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9' && text[at + 2] == '}')
            return at;
    return std::string_view::npos;
}

std::string filled(std::string_view text, std::span<const std::string_view> places)
{
    std::string result;
    std::size_t from = 0;
    for (std::size_t at = nextPlace(text, 0); at != std::string_view::npos; at = nextPlace(text, from)) {
        result += text.substr(from, at - from);
        result += places[std::size_t(text[at + 1] - '0')];
        from = at + 3;
    }
    result += text.substr(from);
    return result;
}

std::vector<std::string_view> texts(std::span<const Said> places)
{
    std::vector<std::string_view> found;
    for (const Said& place : places)
        found.push_back(place.text());
    return found;
}

std::string sayAt(const char* english, std::span<const std::string_view> places)
{
    const std::string other = translated(english, std::nullopt);
    const bool fits = !other.empty() && templates::fits(other, places.size());
    return filled(fits ? std::string_view(other) : english, places);
}

/// What stands in the places of a sentence that was made from a template; nothing where it was not.
std::optional<std::vector<std::string_view>> placesIn(std::string_view sentence, const Sayable& sayable)
{
    const std::string_view text = sayable.english;
    std::vector<std::string_view> places(sayable.places);
    std::vector<bool> known(sayable.places);
    std::size_t at = nextPlace(text, 0);
    if (at == std::string_view::npos)
        return sentence == text ? std::optional(places) : std::nullopt;
    if (!sentence.starts_with(text.substr(0, at)))
        return std::nullopt;
    sentence.remove_prefix(at);
    while (at != std::string_view::npos) {
        const auto place = std::size_t(text[at + 1] - '0');
        const std::size_t next = nextPlace(text, at + 3);
        const std::string_view after = text.substr(at + 3, next == std::string_view::npos ? next : next - at - 3);
        std::size_t end = sentence.find(after);
        if (next == std::string_view::npos)
            end = sentence.ends_with(after) ? sentence.size() - after.size() : std::string_view::npos;
        if (end == std::string_view::npos || (known[place] && places[place] != sentence.substr(0, end)))
            return std::nullopt;
        places[place] = sentence.substr(0, end);
        known[place] = true;
        sentence.remove_prefix(end + after.size());
        at = next;
    }
    return places;
}

} // namespace

void setTranslator(Translator translator)
{
    Desk& shared = desk();
    const bool open = bool(translator);
    const std::scoped_lock lock(shared.mutex);
    shared.translator = open ? std::make_shared<const Translator>(std::move(translator)) : nullptr;
    shared.open.store(open, std::memory_order_release);
}

bool speaksEnglish()
{
    return !desk().open.load(std::memory_order_acquire);
}

std::string templates::say(const char* english, std::span<const Said> places)
{
    return sayAt(english, texts(places));
}

std::string templates::sayPlural(std::size_t count, const char* one, const char* many, std::span<const Said> places)
{
    const std::string other = translated(many, count);
    const bool fit = !other.empty() && fits(other, places.size(), true);
    return filled(fit ? std::string_view(other) : count == 1 ? one : many, texts(places));
}

std::optional<std::string> sayAgain(std::string_view english, std::span<const Sayable> known)
{
    if (speaksEnglish())
        return std::nullopt;
    for (const Sayable& sayable : known)
        if (const auto places = placesIn(english, sayable))
            return sayAt(sayable.english, *places);
    return std::nullopt;
}

} // namespace lockwright
