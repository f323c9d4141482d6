// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/certificate.h"

#include "base/text.h"

#include <chrono>
#include <optional>
#include <string>

namespace lockwright::release
{

namespace
{

constexpr std::string_view beginMark = "-----BEGIN CERTIFICATE-----";
constexpr std::string_view endMark = "-----END CERTIFICATE-----";

/// The bytes of base64 text; nullopt where it is none.
std::optional<std::string> decoded(std::string_view text)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    std::uint32_t bits = 0;
    unsigned count = 0;
    std::size_t padding = 0;
    for (const char character : text) {
        if (text::isSpace(character))
            continue;
        if (character == '=') {
            ++padding;
            continue;
        }
        const std::size_t value = alphabet.find(character);
        if (value == std::string_view::npos || padding > 0)
            return std::nullopt;
        bits = (bits << 6) | std::uint32_t(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += char(static_cast<unsigned char>(bits >> count));
        }
    }
    return padding > 2 ? std::nullopt : std::optional(std::move(bytes));
}

/// DER: one value behind the other.
class DerReader
{
public:
    explicit DerReader(std::string_view bytes)
        : m_rest(bytes)
    {
    }

    struct Value {
        unsigned char tag = 0;
        std::string_view content;
    };
    [[nodiscard]] std::optional<Value> next()
    {
        if (m_rest.size() < 2)
            return std::nullopt;
        Value value{static_cast<unsigned char>(m_rest[0]), {}};
        std::size_t length = static_cast<unsigned char>(m_rest[1]);
        std::size_t head = 2;
        if (length >= 0x80) {
            const std::size_t digits = length & 0x7f;
            if (digits == 0 || digits > 4 || m_rest.size() < head + digits)
                return std::nullopt;
            length = 0;
            for (std::size_t i = 0; i < digits; ++i)
                length = (length << 8) | static_cast<unsigned char>(m_rest[head++]);
        }
        if (length > m_rest.size() - head)
            return std::nullopt;
        value.content = m_rest.substr(head, length);
        m_rest.remove_prefix(head + length);
        return value;
    }

private:
    std::string_view m_rest;
};

/// UTCTime "260102030405Z", or GeneralizedTime with four digits of the year.
std::optional<std::int64_t> timeOf(const DerReader::Value& value)
{
    const bool isShort = value.tag == 0x17;
    std::string_view digits = value.content;
    if ((!isShort && value.tag != 0x18) || digits.size() != (isShort ? 13U : 15U) || digits.back() != 'Z')
        return std::nullopt;
    digits.remove_suffix(1);
    for (const char digit : digits)
        if (!text::isDigit(digit))
            return std::nullopt;
    const auto number = [&digits](std::size_t length) {
        int result = 0;
        for (std::size_t i = 0; i < length; ++i)
            result = result * 10 + (digits[i] - '0');
        digits.remove_prefix(length);
        return result;
    };
    int year = number(isShort ? 2 : 4);
    if (isShort)
        year += year < 50 ? 2000 : 1900;
    const int month = number(2);
    const int day = number(2);
    const std::chrono::year_month_day date = std::chrono::year(year) / month / day;
    if (!date.ok())
        return std::nullopt;
    const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
    const int hours = number(2);
    const int minutes = number(2);
    return days * 86400 + hours * 3600 + minutes * 60 + number(2);
}

std::optional<CertificateValidity> validityOf(std::string_view der)
{
    constexpr unsigned char sequence = 0x30;
    constexpr unsigned char version = 0xa0;
    const auto certificate = DerReader(der).next();
    const auto body =
        certificate && certificate->tag == sequence ? DerReader(certificate->content).next() : std::nullopt;
    if (!body || body->tag != sequence)
        return std::nullopt;
    DerReader fields(body->content);
    auto field = fields.next();
    if (field && field->tag == version)
        field = fields.next();
    for (int skipped = 0; field && skipped < 3; ++skipped) // serial number, algorithm, issuer
        field = fields.next();
    if (!field || field->tag != sequence)
        return std::nullopt;
    DerReader times(field->content);
    const auto from = times.next();
    const auto until = times.next();
    const auto notBefore = from ? timeOf(*from) : std::nullopt;
    const auto notAfter = until ? timeOf(*until) : std::nullopt;
    if (!notBefore || !notAfter)
        return std::nullopt;
    return CertificateValidity{*notBefore, *notAfter, 0};
}

} // namespace

Result<std::vector<CertificateValidity>> readCertificates(std::string_view text)
{
    std::vector<CertificateValidity> result;
    std::uint32_t line = 1;
    std::size_t at = 0;
    for (std::size_t begin = text.find(beginMark); begin != std::string_view::npos; begin = text.find(beginMark, at)) {
        for (; at < begin; ++at)
            line += text[at] == '\n' ? 1U : 0U;
        const std::size_t from = begin + beginMark.size();
        const std::size_t end = text.find(endMark, from);
        const auto der = end == std::string_view::npos ? std::nullopt : decoded(text.substr(from, end - from));
        auto validity = der ? validityOf(*der) : std::nullopt;
        if (!validity)
            return fail(ErrorCode::Parse, "the certificate cannot be read", {}, Place{{}, line, 1});
        validity->line = line;
        result.push_back(*validity);
        for (const std::size_t behind = end + endMark.size(); at < behind; ++at)
            line += text[at] == '\n' ? 1U : 0U;
    }
    if (result.empty())
        return fail(ErrorCode::Parse, "there is no certificate in it", {}, Place{{}, 1, 1});
    return result;
}

} // namespace lockwright::release
