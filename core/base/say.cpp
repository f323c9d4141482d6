// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/say.h"

#include <atomic>
#include <memory>
#include <mutex>

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

std::string filled(std::string_view text, std::span<const Said> places)
{
    std::string result;
    result.reserve(text.size() + 16 * places.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isPlace =
            text[i] == '{' && i + 2 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9' && text[i + 2] == '}';
        if (isPlace) {
            result += places[std::size_t(text[i + 1] - '0')].text();
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
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

std::string templates::say(const char* english, std::span<const Said> places)
{
    const std::string other = translated(english, std::nullopt);
    return filled(!other.empty() && fits(other, places.size()) ? std::string_view(other) : english, places);
}

std::string templates::sayPlural(std::size_t count, const char* one, const char* many, std::span<const Said> places)
{
    const std::string other = translated(many, count);
    if (!other.empty() && fits(other, places.size(), true))
        return filled(other, places);
    return filled(count == 1 ? one : many, places);
}

std::string sayAgain(std::string_view english, std::span<const Sayable> known)
{
    if (!desk().open.load(std::memory_order_acquire))
        return std::string(english);
    constexpr std::string_view place = "{0}";
    for (const Sayable& sayable : known) {
        const std::string_view text = sayable.english;
        const std::size_t at = text.find(place);
        if (at == std::string_view::npos) {
            if (text == english)
                return templates::say(sayable.english, {});
            continue;
        }
        const std::string_view before = text.substr(0, at);
        const std::string_view after = text.substr(at + place.size());
        if (english.size() < before.size() + after.size() || !english.starts_with(before) || !english.ends_with(after))
            continue;
        const Said places[] = {Said(english.substr(before.size(), english.size() - before.size() - after.size()))};
        return templates::say(sayable.english, places);
    }
    return std::string(english);
}

} // namespace lockwright
