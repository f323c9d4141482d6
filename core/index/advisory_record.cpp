// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/advisory_record.h"

#include "base/text.h"
#include "index/cvss.h"
#include "index/page_assembler.h"

// Without exceptions no result turns into a value, or throws, behind our back.
#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

#include <algorithm>
#include <optional>

namespace lockwright::index
{

bool Advisory::Affected::affects(const pep::Version& version) const
{
    const pep::Version known = version.withoutLocal();
    return ranges.contains(known) || std::binary_search(versions.begin(), versions.end(), known);
}

bool Advisory::affects(const pep::Name& name, const pep::Version& version) const
{
    return std::any_of(affected.begin(), affected.end(),
                       [&](const Affected& item) { return item.name == name && item.affects(version); });
}

std::vector<pep::Version> Advisory::fixedAbove(const pep::Name& name, const pep::Version& version) const
{
    std::vector<pep::Version> found;
    for (const Affected& item : affected)
        if (item.name == name)
            std::copy_if(item.fixed.begin(), item.fixed.end(), std::back_inserter(found),
                         [&](const pep::Version& fixed) { return fixed > version; });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

namespace
{

namespace json = simdjson::ondemand;
using simdjson::error_code;
using simdjson::SUCCESS;

constexpr std::size_t listLimit = 100'000; ///< versions, events, aliases, packages of one record
constexpr std::size_t idLimit = 200;
constexpr std::size_t summaryLimit = 400;

/// What starts or ends a range (OSV schema, "affected[].ranges[].events fields").
struct Event {
    enum class Kind : std::uint8_t { Introduced, Fixed, LastAffected };
    pep::Version version;
    Kind kind = Kind::Introduced;
    bool fromTheStart = false; ///< introduced in "0"
};

/// Turns events into versions as the schema's evaluation algorithm does.
pep::VersionSet rangeOf(std::vector<Event> events, const std::optional<pep::Version>& limit)
{
    using Kind = Event::Kind;
    std::stable_sort(events.begin(), events.end(), [](const Event& left, const Event& right) {
        if (left.fromTheStart != right.fromTheStart)
            return left.fromTheStart;
        return left.version != right.version ? left.version < right.version : left.kind < right.kind;
    });
    pep::VersionSet set;
    std::optional<pep::Bound> low;
    for (const Event& event : events) {
        if (event.kind == Kind::Introduced) {
            if (!low)
                low = event.fromTheStart ? pep::Bound::lowest() : pep::Bound(event.version, pep::Bound::Side::Before);
            continue;
        }
        if (!low)
            continue;
        const pep::Bound high(event.version,
                              event.kind == Kind::Fixed ? pep::Bound::Side::Before : pep::Bound::Side::After);
        if (*low < high)
            set = set.unite(pep::VersionSet::between(*low, high));
        low.reset();
    }
    if (low)
        set = set.unite(pep::VersionSet::between(*low, pep::Bound::highest()));
    return limit ? set.intersection(pep::VersionSet::below(*limit)) : set;
}

/// Calls `visit` with every element of a list. A value that is no list has no elements.
template <typename Visit>
error_code forEach(json::value value, Visit visit)
{
    json::array array;
    if (value.get_array().get(array) != SUCCESS)
        return SUCCESS;
    std::size_t count = 0;
    for (auto element : array) {
        json::value item;
        if (const auto error = element.get(item))
            return error;
        if (++count > listLimit)
            return simdjson::CAPACITY;
        if (const auto error = visit(item))
            return error;
    }
    return SUCCESS;
}

/// Calls `visit` with every member of an object. A value that is no object has no members.
template <typename Visit>
error_code forEachMember(json::object object, Visit visit)
{
    for (auto field : object) {
        std::string_view key;
        if (const auto error = field.unescaped_key().get(key))
            return error;
        json::value value;
        if (const auto error = field.value().get(value))
            return error;
        if (const auto error = visit(key, value))
            return error;
    }
    return SUCCESS;
}

template <typename Visit>
error_code forEachMember(json::value value, Visit visit)
{
    json::object object;
    if (value.get_object().get(object) != SUCCESS)
        return SUCCESS;
    return forEachMember(object, visit);
}

/// Text, or nothing where the member is of another type.
std::string_view textOf(json::value value)
{
    std::string_view text;
    return value.get_string().get(text) == SUCCESS ? text : std::string_view();
}

std::string ratingOf(std::string_view word)
{
    const std::string rating = text::lower(text::trim(word));
    if (rating == "moderate")
        return "medium";
    return rating == "low" || rating == "medium" || rating == "high" || rating == "critical" ? rating : std::string();
}

std::string firstLine(std::string_view text)
{
    const std::string_view trimmed = text::trim(text);
    return text::printable(text::trim(trimmed.substr(0, trimmed.find('\n'))), summaryLimit);
}

} // namespace

class AdvisoryRecordReader::Impl
{
public:
    explicit Impl(const std::set<pep::Name>& names)
        : m_names(names)
    {
    }

    Result<AdvisoryRecord> read(std::string& bytes)
    {
        m_record = {};
        m_vectors.clear();
        m_word = {};
        m_details = {};
        if (bytes.capacity() < bytes.size() + simdjson::SIMDJSON_PADDING)
            bytes.reserve(bytes.size() + simdjson::SIMDJSON_PADDING);
        json::document document;
        json::object root;
        auto error =
            m_parser.iterate(simdjson::padded_string_view(bytes.data(), bytes.size(), bytes.capacity())).get(document);
        if (!error)
            error = document.get_object().get(root);
        if (!error)
            error = readRoot(root);
        const char* rest = nullptr;
        if (!error && document.current_location().get(rest) == SUCCESS)
            error = simdjson::TRAILING_CONTENT;
        if (error)
            return fail(ErrorCode::Data, std::string("is no JSON object: ") + simdjson::error_message(error));
        if (m_record.advisory.id.empty())
            return fail(ErrorCode::Data, "is no OSV record: it has no id");
        finish();
        return std::move(m_record);
    }

private:
    error_code readRoot(json::object root)
    {
        Advisory& advisory = m_record.advisory;
        return forEachMember(root, [&](std::string_view key, json::value value) -> error_code {
            if (key == "id") {
                advisory.id = text::printable(textOf(value), idLimit);
            } else if (key == "summary") {
                advisory.summary = firstLine(textOf(value));
            } else if (key == "details") {
                m_details = textOf(value);
            } else if (key == "modified") {
                advisory.modifiedAt = parseUploadTime(textOf(value)).value_or(0);
            } else if (key == "withdrawn") {
                m_record.withdrawn = !textOf(value).empty();
            } else if (key == "aliases") {
                return forEach(value, [&](json::value item) {
                    if (const std::string_view alias = textOf(item); !alias.empty())
                        advisory.aliases.push_back(text::printable(alias, idLimit));
                    return SUCCESS;
                });
            } else if (key == "severity") {
                return readSeverity(value);
            } else if (key == "database_specific") {
                return readDatabaseSpecific(value);
            } else if (key == "affected") {
                return forEach(value, [&](json::value item) { return readAffected(item); });
            }
            return SUCCESS;
        });
    }

    error_code readDatabaseSpecific(json::value value)
    {
        return forEachMember(value, [&](std::string_view key, json::value content) {
            if (key == "severity")
                m_word = textOf(content);
            return SUCCESS;
        });
    }

    error_code readSeverity(json::value value)
    {
        return forEach(value, [&](json::value item) {
            return forEachMember(item, [&](std::string_view key, json::value content) {
                if (key == "score")
                    m_vectors.push_back(textOf(content));
                return SUCCESS;
            });
        });
    }

    /// The package that an entry is about, where it is one that was asked for.
    error_code readPackage(json::object entry, std::optional<pep::Name>& name)
    {
        json::object package;
        if (entry.find_field_unordered("package").get_object().get(package) != SUCCESS)
            return SUCCESS;
        std::string_view ecosystem;
        std::string_view written;
        const auto error = forEachMember(package, [&](std::string_view key, json::value content) {
            if (key == "ecosystem")
                ecosystem = textOf(content);
            else if (key == "name")
                written = textOf(content);
            return SUCCESS;
        });
        if (error || ecosystem != "PyPI")
            return error;
        name = pep::Name::parse(written);
        if (name && !m_names.contains(*name))
            name.reset();
        return SUCCESS;
    }

    error_code readAffected(json::value value)
    {
        json::object entry;
        if (value.get_object().get(entry) != SUCCESS)
            return SUCCESS;
        std::optional<pep::Name> name;
        if (const auto error = readPackage(entry, name); error || !name)
            return error;
        bool rewound = false;
        if (const auto error = entry.reset().get(rewound))
            return error;
        Advisory::Affected affected;
        affected.name = *std::move(name);
        const auto error = forEachMember(entry, [&](std::string_view key, json::value content) -> error_code {
            if (key == "versions")
                return forEach(content, [&](json::value item) {
                    // What is no version of PEP 440 cannot be locked either.
                    if (const auto version = pep::Version::parse(textOf(item)))
                        affected.versions.push_back(version->withoutLocal());
                    return SUCCESS;
                });
            if (key == "ranges")
                return forEach(content, [&](json::value item) { return readRange(item, affected); });
            if (key == "severity")
                return readSeverity(content);
            if (key == "database_specific" && m_word.empty())
                return readDatabaseSpecific(content);
            return SUCCESS;
        });
        if (error)
            return error;
        for (auto* list : {&affected.versions, &affected.fixed}) {
            std::sort(list->begin(), list->end());
            list->erase(std::unique(list->begin(), list->end()), list->end());
        }
        m_record.advisory.affected.push_back(std::move(affected));
        return SUCCESS;
    }

    error_code readRange(json::value value, Advisory::Affected& affected)
    {
        std::string_view type;
        std::vector<Event> events;
        std::vector<std::string_view> limits;
        bool unreadable = false;
        const auto addEvent = [&](std::string_view key, json::value content) {
            const std::string_view written = textOf(content);
            using Kind = Event::Kind;
            Event event;
            if (key == "limit") {
                limits.push_back(written);
                return SUCCESS;
            }
            if (key == "introduced")
                event.kind = Kind::Introduced;
            else if (key == "fixed")
                event.kind = Kind::Fixed;
            else if (key == "last_affected")
                event.kind = Kind::LastAffected;
            else
                return SUCCESS;
            event.fromTheStart = key == "introduced" && written == "0";
            if (const auto version = pep::Version::parse(written))
                event.version = *version;
            else
                unreadable = true;
            events.push_back(std::move(event));
            return SUCCESS;
        };
        const auto error = forEachMember(value, [&](std::string_view key, json::value content) -> error_code {
            if (key == "type")
                type = textOf(content);
            else if (key == "events")
                return forEach(content, [&](json::value item) { return forEachMember(item, addEvent); });
            return SUCCESS;
        });
        if (error || type != "ECOSYSTEM")
            return error;
        std::optional<pep::Version> limit;
        bool unlimited = limits.empty();
        for (const std::string_view written : limits) {
            const auto version = pep::Version::parse(written);
            unlimited = unlimited || written == "*";
            unreadable = unreadable || (!version && written != "*");
            if (version && (!limit || *limit < *version))
                limit = version;
        }
        if (unreadable) {
            m_record.partial = true;
            return SUCCESS;
        }
        for (const Event& event : events)
            if (event.kind == Event::Kind::Fixed)
                affected.fixed.push_back(event.version);
        affected.ranges = affected.ranges.unite(rangeOf(std::move(events), unlimited ? std::nullopt : limit));
        return SUCCESS;
    }

    /// What needs all members, whatever their order was.
    void finish()
    {
        Advisory& advisory = m_record.advisory;
        if (advisory.summary.empty())
            advisory.summary = firstLine(m_details);
        std::sort(advisory.aliases.begin(), advisory.aliases.end());
        advisory.aliases.erase(std::unique(advisory.aliases.begin(), advisory.aliases.end()), advisory.aliases.end());
        std::erase(advisory.aliases, advisory.id);
        double worst = -1;
        for (const std::string_view vector : m_vectors) {
            const auto score = cvssBaseScore(vector);
            if (!advisory.vector.empty() && score.value_or(-1) <= worst)
                continue;
            advisory.vector = text::printable(vector, idLimit);
            worst = score.value_or(worst);
        }
        advisory.severity = ratingOf(m_word);
        if (advisory.severity.empty() && worst > 0)
            advisory.severity = cvssRating(worst);
    }

    const std::set<pep::Name>& m_names;
    json::parser m_parser;
    AdvisoryRecord m_record;
    std::vector<std::string_view> m_vectors;
    std::string_view m_word; ///< a database's own rating
    std::string_view m_details;
};

AdvisoryRecordReader::AdvisoryRecordReader(const std::set<pep::Name>& names)
    : m_impl(std::make_unique<Impl>(names))
{
}

AdvisoryRecordReader::~AdvisoryRecordReader() = default;

Result<AdvisoryRecord> AdvisoryRecordReader::read(std::string& json)
{
    return m_impl->read(json);
}

} // namespace lockwright::index
