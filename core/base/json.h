// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright
{

/// Writes JSON text in the order of the calls. Strings must be UTF-8; invalid bytes become U+FFFD, control
/// characters are escaped. Cost: one growing string.
///
///     JsonWriter json;
///     json.beginObject().key("name").value("numpy").key("extras").beginArray().endArray().endObject();
class JsonWriter
{
public:
    /// @param indent spaces per level; 0 writes everything on one line.
    explicit JsonWriter(int indent = 2);

    JsonWriter& beginObject();
    JsonWriter& endObject();
    JsonWriter& beginArray();
    JsonWriter& endArray();
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
    JsonWriter& value(bool boolean);
    JsonWriter& value(std::int64_t number);
    JsonWriter& value(std::uint64_t number);
    JsonWriter& value(int number) { return value(std::int64_t(number)); }
    JsonWriter& value(unsigned number) { return value(std::uint64_t(number)); }
    JsonWriter& value(double number);
    JsonWriter& null();

    template <typename T>
    JsonWriter& member(std::string_view name, const T& content)
    {
        return key(name).value(content);
    }
    JsonWriter& strings(std::string_view name, const std::vector<std::string>& list);

    /// @pre every begin has its end.
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    void separate();
    void newline();
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);

    std::string m_text;
    std::vector<bool> m_hasMembers;
    int m_indent;
    bool m_afterKey = false;
};

} // namespace lockwright
