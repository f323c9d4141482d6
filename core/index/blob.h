// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace lockwright::index
{

/// Appends numbers and texts to the bytes of a cache entry. Numbers are little-endian or of variable length
/// (seven bits a byte, lowest first).
class BlobWriter
{
public:
    void reserve(std::size_t bytes) { m_bytes.reserve(bytes); }
    void fixed32(std::uint32_t value) { append(&value, sizeof value); }
    void fixed64(std::uint64_t value) { append(&value, sizeof value); }
    void byte(std::uint8_t value) { m_bytes.push_back(char(value)); }

    void number(std::uint64_t value)
    {
        while (value >= 0x80) {
            byte(std::uint8_t(value) | 0x80u);
            value >>= 7;
        }
        byte(std::uint8_t(value));
    }

    void signedNumber(std::int64_t value)
    {
        const auto bits = std::uint64_t(value);
        number(bits << 1 ^ (value < 0 ? ~std::uint64_t{0} : 0));
    }

    void text(std::string_view text)
    {
        number(text.size());
        m_bytes += text;
    }

    /// Bytes without their length.
    void raw(std::string_view bytes) { m_bytes += bytes; }

    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    [[nodiscard]] std::string take() { return std::move(m_bytes); }

private:
    void append(const void* bytes, std::size_t count) { m_bytes.append(static_cast<const char*>(bytes), count); }

    std::string m_bytes;
};

/// Reads what BlobWriter wrote. The bytes are not trusted: reading past the end gives zeros and empty texts and
/// makes ok() false, which the caller asks once at the end of each part.
class BlobReader
{
public:
    explicit BlobReader(std::string_view bytes)
        : m_at(bytes.data())
        , m_end(bytes.data() + bytes.size())
    {
    }

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] std::size_t left() const { return std::size_t(m_end - m_at); }
    void refuse()
    {
        m_ok = false;
        m_at = m_end;
    }

    std::uint32_t fixed32() { return fixed<std::uint32_t>(); }
    std::uint64_t fixed64() { return fixed<std::uint64_t>(); }

    std::uint8_t byte()
    {
        if (m_at == m_end) {
            m_ok = false;
            return 0;
        }
        return std::uint8_t(*m_at++);
    }

    std::uint64_t number()
    {
        if (m_at != m_end && std::uint8_t(*m_at) < 0x80) // nearly all are
            return std::uint8_t(*m_at++);
        constexpr std::size_t longest = 10;
        if (left() < longest)
            return numberNearEnd();
        std::uint64_t value = 0;
        const char* at = m_at;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto next = std::uint8_t(*at++);
            value |= std::uint64_t(next & 0x7fu) << shift;
            if (next < 0x80) {
                m_at = at;
                return value;
            }
        }
        refuse();
        return 0;
    }

    std::int64_t signedNumber()
    {
        const std::uint64_t bits = number();
        return std::int64_t(bits >> 1 ^ (~(bits & 1) + 1));
    }

    /// A number that counts things of at least `least` bytes each, all of which must still fit.
    std::size_t count(std::size_t least = 1)
    {
        const std::uint64_t value = number();
        if (value > left() / least) {
            refuse();
            return 0;
        }
        return std::size_t(value);
    }

    std::string_view text() { return raw(count()); }

    std::string_view raw(std::size_t size)
    {
        if (size > left()) {
            refuse();
            return {};
        }
        const std::string_view bytes(m_at, size);
        m_at += size;
        return bytes;
    }

private:
    std::uint64_t numberNearEnd()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint64_t next = byte();
            value |= (next & 0x7f) << shift;
            if (next < 0x80)
                return value;
        }
        refuse();
        return 0;
    }

    template <typename T>
    T fixed()
    {
        T value = 0;
        const std::string_view bytes = raw(sizeof value);
        if (!bytes.empty())
            std::memcpy(&value, bytes.data(), sizeof value);
        return value;
    }

    const char* m_at;
    const char* m_end;
    bool m_ok = true;
};

} // namespace lockwright::index
