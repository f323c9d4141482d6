// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/blob.h"
#include "index/listing_codec.h"

namespace lockwright::index
{

namespace
{

constexpr std::uint32_t metadataMark = 0x4c574d31;

/// Set in the status where there is what seldom is: repairs of Requires-Python, notes of a build.
constexpr std::uint8_t moreFollows = 0x80;

/// A name in its normal form, or none; anything else counts as damage.
pep::Name readName(BlobReader& in)
{
    const std::string_view text = in.text();
    char last = '\0';
    for (const char character : text) {
        const bool letter = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
        if (!letter && (character != '-' || last == '-')) {
            in.refuse();
            return {};
        }
        last = character;
    }
    return pep::Name::fromNormal(std::string(text));
}

void readRepairs(BlobReader& in, std::vector<pep::Repair>& repairs)
{
    for (std::size_t left = in.count(); left > 0 && in.ok(); --left) {
        const std::uint8_t repair = in.byte();
        if (repair > std::uint8_t(pep::Repair::StrayQuotes))
            return in.refuse();
        repairs.push_back(pep::Repair(repair));
    }
}

} // namespace

std::string encodeMetadata(const ReleaseMetadata& metadata)
{
    BlobWriter out;
    out.fixed32(metadataMark);
    const bool hasMore = !metadata.requiresPythonRepairs.empty() || !metadata.notes.empty();
    out.byte(std::uint8_t(std::uint8_t(metadata.status) | (hasMore ? moreFollows : 0u)));
    out.text(metadata.reason);
    out.text(metadata.requiresPython);
    out.number(metadata.providesExtra.size());
    for (const pep::Name& extra : metadata.providesExtra)
        out.text(extra.text());
    out.number(metadata.requiresDist.size());
    for (const pep::RequiresDist& requirement : metadata.requiresDist) {
        out.text(requirement.text);
        out.text(requirement.neededExtra.text());
        out.number(requirement.repairs.size());
        for (const pep::Repair repair : requirement.repairs)
            out.byte(std::uint8_t(repair));
    }
    if (hasMore) {
        out.number(metadata.requiresPythonRepairs.size());
        for (const pep::Repair repair : metadata.requiresPythonRepairs)
            out.byte(std::uint8_t(repair));
        out.number(metadata.notes.size());
        for (const std::string& note : metadata.notes)
            out.text(note);
    }
    return out.take();
}

std::optional<ReleaseMetadata> decodeMetadata(std::string_view bytes)
{
    BlobReader in(bytes);
    ReleaseMetadata metadata;
    if (in.fixed32() != metadataMark)
        return std::nullopt;
    const std::uint8_t first = in.byte();
    const bool hasMore = (first & moreFollows) != 0;
    const auto status = std::uint8_t(first & ~unsigned(moreFollows));
    if (status > std::uint8_t(ReleaseMetadata::Status::NotCached))
        return std::nullopt;
    metadata.status = ReleaseMetadata::Status(status);
    metadata.reason = in.text();
    metadata.requiresPython = in.text();
    const std::size_t extras = in.count();
    metadata.providesExtra.reserve(extras);
    for (std::size_t i = 0; i < extras; ++i)
        metadata.providesExtra.push_back(readName(in));
    const std::size_t requirements = in.count(3);
    metadata.requiresDist.reserve(requirements);
    for (std::size_t i = 0; i < requirements && in.ok(); ++i) {
        pep::RequiresDist& requirement = metadata.requiresDist.emplace_back();
        requirement.text = in.text();
        requirement.neededExtra = readName(in);
        readRepairs(in, requirement.repairs);
    }
    if (hasMore) {
        readRepairs(in, metadata.requiresPythonRepairs);
        for (std::size_t left = in.count(); left > 0 && in.ok(); --left)
            metadata.notes.emplace_back(in.text());
    }
    return in.ok() && in.left() == 0 ? std::optional(std::move(metadata)) : std::nullopt;
}

} // namespace lockwright::index
