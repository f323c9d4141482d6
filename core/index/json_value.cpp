// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/json_value.h"

#include <simdjson.h>

namespace lockwright::index
{

namespace
{

constexpr std::size_t depthLimit = 64;

// Recursion is bounded by depthLimit, which the parser checks.
// NOLINTNEXTLINE(misc-no-recursion)
JsonValue valueOf(const simdjson::dom::element& element)
{
    using Type = simdjson::dom::element_type;
    JsonValue value;
    switch (element.type()) {
    case Type::OBJECT:
        value.kind = JsonValue::Kind::Object;
        for (const auto [key, member] : simdjson::dom::object(element))
            value.members.push_back({std::string(key), valueOf(member)});
        break;
    case Type::ARRAY:
        value.kind = JsonValue::Kind::Array;
        for (const simdjson::dom::element item : simdjson::dom::array(element))
            value.items.push_back(valueOf(item));
        break;
    case Type::STRING:
        value.kind = JsonValue::Kind::Text;
        value.text = std::string(std::string_view(element));
        break;
    case Type::INT64:
        value.kind = JsonValue::Kind::Number;
        value.number = std::int64_t(element);
        break;
    case Type::UINT64:
        value.kind = JsonValue::Kind::Number;
        value.number = std::int64_t(std::uint64_t(element));
        break;
    case Type::DOUBLE:
        value.kind = JsonValue::Kind::Number;
        value.number = std::int64_t(double(element));
        break;
    case Type::BOOL:
        value.kind = JsonValue::Kind::Boolean;
        value.flag = bool(element);
        break;
    case Type::NULL_VALUE:
        break;
    }
    return value;
}

} // namespace

const JsonValue& JsonValue::operator[](std::string_view key) const
{
    static const JsonValue nothing;
    for (const auto& [name, value] : members)
        if (name == key)
            return value;
    return nothing;
}

std::vector<std::string> JsonValue::texts() const
{
    std::vector<std::string> result;
    for (const JsonValue& item : items)
        result.push_back(item.text);
    return result;
}

Result<JsonValue> parseJson(std::string_view text, const std::string& shown)
{
    try {
        simdjson::dom::parser parser;
        if (parser.allocate(std::max<std::size_t>(text.size(), 1), depthLimit) != simdjson::SUCCESS)
            return fail(ErrorCode::Data, shown + " is too large to be read");
        const simdjson::dom::element document = parser.parse(text.data(), text.size(), true);
        return valueOf(document);
    } catch (const simdjson::simdjson_error& error) {
        return fail(ErrorCode::Data, shown + " is no JSON: " + error.what());
    }
}

} // namespace lockwright::index
