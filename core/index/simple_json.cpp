// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/simple_api.h"

#include "base/text.h"
#include "index/page_assembler.h"
#include "index/recorded_rows.h"

#include <simdjson.h>

#include <optional>

namespace lockwright::index
{

namespace
{

namespace json = simdjson::ondemand;

/// Reads a page of PEP 691 in one pass, without building a tree. A member of a wrong type is noted and passed
/// over; text that is no JSON ends the reading with simdjson's error.
class JsonPage
{
public:
    enum class Form : std::uint8_t { Page, RecordedRow };
    JsonPage(std::string_view url, Form form)
        : m_assembler(url)
        , m_form(form)
    {
    }

    [[nodiscard]] Result<SimplePage> read(std::string& bytes);

private:
    [[nodiscard]] simdjson::error_code readRoot(json::object root);
    [[nodiscard]] simdjson::error_code readMeta(json::value value);
    [[nodiscard]] simdjson::error_code readStatus(json::value value);
    [[nodiscard]] simdjson::error_code readVersions(json::value value);
    [[nodiscard]] simdjson::error_code readFiles(json::value value);
    [[nodiscard]] simdjson::error_code readFile(json::object object);
    [[nodiscard]] simdjson::error_code readMember(std::string_view key, json::value value);
    [[nodiscard]] simdjson::error_code readHashes(json::value value, bool ofMetadata);
    void readYanked(json::value value);

    /// A member that should be text; nullopt for null and, with a note, for other types.
    [[nodiscard]] std::optional<std::string_view> text(json::value value);
    /// PEP 714: the newest key of an entry wins, whatever their order. @param rank 1 is the newest.
    [[nodiscard]] simdjson::error_code readMetadataKey(int rank, json::value value);

    PageAssembler m_assembler;
    Form m_form;
    std::string_view m_name;
    std::string_view m_apiVersion;
    bool m_hasFiles = false;
    std::optional<Error> m_refusal; ///< an error of ours rather than of the JSON
    SimpleFile m_file;              ///< the file that is being read
    int m_metadataRank = 0;         ///< 0: no key yet; else how old the key is that was read
};

std::optional<std::string_view> JsonPage::text(json::value value)
{
    std::string_view result;
    if (value.get_string().get(result) == simdjson::SUCCESS)
        return result;
    if (!value.is_null())
        m_assembler.notes().add("ignored a member that is no text in the entry of", m_file.filename);
    return std::nullopt;
}

simdjson::error_code JsonPage::readMeta(json::value value)
{
    json::object meta;
    if (value.get_object().get(meta) != simdjson::SUCCESS)
        return simdjson::SUCCESS;
    for (auto field : meta) {
        std::string_view key;
        if (const auto error = field.unescaped_key().get(key))
            return error;
        json::value content;
        if (const auto error = field.value().get(content))
            return error;
        if (key == "api-version") {
            if (const auto version = text(content))
                m_apiVersion = *version;
        }
    }
    return simdjson::SUCCESS;
}

simdjson::error_code JsonPage::readStatus(json::value value)
{
    json::object status;
    if (value.get_object().get(status) != simdjson::SUCCESS)
        return simdjson::SUCCESS;
    std::string_view name;
    std::string_view reason;
    for (auto field : status) {
        std::string_view key;
        if (const auto error = field.unescaped_key().get(key))
            return error;
        json::value content;
        if (const auto error = field.value().get(content))
            return error;
        if (key == "status")
            name = text(content).value_or("");
        else if (key == "reason")
            reason = text(content).value_or("");
    }
    m_assembler.setStatus(name, reason);
    return simdjson::SUCCESS;
}

simdjson::error_code JsonPage::readVersions(json::value value)
{
    json::array versions;
    if (value.get_array().get(versions) != simdjson::SUCCESS) {
        m_assembler.notes().add("ignored `versions`, which is no list", "");
        return simdjson::SUCCESS;
    }
    SimplePage& page = m_assembler.page();
    for (auto element : versions) {
        json::value content;
        if (const auto error = element.get(content))
            return error;
        if (const auto version = text(content))
            page.versions.push_back(page.text.keep(*version));
    }
    return simdjson::SUCCESS;
}

simdjson::error_code JsonPage::readHashes(json::value value, bool ofMetadata)
{
    json::object hashes;
    if (value.get_object().get(hashes) != simdjson::SUCCESS) {
        m_assembler.notes().add("ignored digests that are no object in the entry of", m_file.filename);
        return simdjson::SUCCESS;
    }
    for (auto field : hashes) {
        std::string_view algorithm;
        if (const auto error = field.unescaped_key().get(algorithm))
            return error;
        json::value content;
        if (const auto error = field.value().get(content))
            return error;
        const auto hex = text(content);
        if (!hex)
            continue;
        if (ofMetadata)
            m_assembler.addMetadataHash(algorithm, *hex);
        else
            m_assembler.addHash(algorithm, *hex);
    }
    return simdjson::SUCCESS;
}

simdjson::error_code JsonPage::readMetadataKey(int rank, json::value value)
{
    // null says nothing, so that an older key may still speak.
    if (value.is_null() || (m_metadataRank != 0 && m_metadataRank <= rank))
        return simdjson::SUCCESS;
    json::json_type type{};
    if (const auto error = value.type().get(type))
        return error;
    m_metadataRank = rank;
    m_file.hasMetadata = false;
    m_assembler.dropMetadataHashes();
    if (type == json::json_type::object) {
        m_file.hasMetadata = true;
        return readHashes(value, true);
    }
    bool exists = false;
    if (value.get_bool().get(exists) != simdjson::SUCCESS)
        m_assembler.notes().add("ignored a metadata key of a wrong type in the entry of", m_file.filename);
    m_file.hasMetadata = exists;
    return simdjson::SUCCESS;
}

void JsonPage::readYanked(json::value value)
{
    bool yanked = false;
    std::string_view reason;
    if (value.get_bool().get(yanked) == simdjson::SUCCESS) {
        m_file.yanked = yanked;
        m_file.yankReason = {};
    } else if (value.get_string().get(reason) == simdjson::SUCCESS) {
        // PEP 691, "Project Detail": a reason is not empty; pip reads an empty one as false.
        m_file.yanked = !reason.empty();
        m_file.yankReason = reason;
    } else if (!value.is_null()) {
        m_assembler.notes().add("ignored `yanked` of a wrong type in the entry of", m_file.filename);
    }
}

simdjson::error_code JsonPage::readMember(std::string_view key, json::value value)
{
    if (key == "filename") {
        m_file.filename = text(value).value_or("");
    } else if (key == "url") {
        m_file.url = text(value).value_or("");
    } else if (key == "hashes") {
        m_assembler.dropHashes(); // of two members the last counts
        return readHashes(value, false);
    } else if (key == "requires-python") {
        m_file.requiresPython = text(value).value_or("");
    } else if (key == "core-metadata") {
        return readMetadataKey(1, value);
    } else if (key == "dist-info-metadata") {
        return readMetadataKey(2, value);
    } else if (key == "data-dist-info-metadata") {
        return readMetadataKey(3, value);
    } else if (key == "size") {
        if (value.get_uint64().get(m_file.sizeBytes) != simdjson::SUCCESS && !value.is_null())
            m_assembler.notes().add("ignored a size that is no whole number in the entry of", m_file.filename);
    } else if (key == "upload-time") {
        const auto written = text(value);
        if (!written)
            return simdjson::SUCCESS;
        if (const auto time = parseUploadTime(*written))
            m_file.uploadedAt = *time;
        else
            m_assembler.notes().add("ignored an upload time that is none", *written);
    } else if (key == "yanked") {
        readYanked(value);
    }
    return simdjson::SUCCESS;
}

simdjson::error_code JsonPage::readFile(json::object object)
{
    m_file = {};
    m_metadataRank = 0;
    m_assembler.beginFile();
    for (auto field : object) {
        std::string_view key;
        if (const auto error = field.unescaped_key().get(key))
            return error;
        json::value value;
        if (const auto error = field.value().get(value))
            return error;
        if (const auto error = readMember(key, value))
            return error;
    }
    if (m_form == Form::RecordedRow)
        m_file.url = m_file.filename;
    if (m_file.filename.empty() || m_file.url.empty()) {
        m_assembler.notes().add("left out an entry without file name or URL",
                                m_file.filename.empty() ? m_file.url : m_file.filename);
        return simdjson::SUCCESS;
    }
    if (auto kept = m_assembler.finishFile(m_file); !kept) {
        m_refusal = std::move(kept.error());
        return simdjson::CAPACITY;
    }
    return simdjson::SUCCESS;
}

simdjson::error_code JsonPage::readFiles(json::value value)
{
    json::array files;
    if (value.get_array().get(files) != simdjson::SUCCESS) {
        m_refusal = Error{ErrorCode::Data, "`files` of the index page is no list", "", std::nullopt};
        return simdjson::INCORRECT_TYPE;
    }
    m_hasFiles = true;
    for (auto element : files) {
        json::value entry;
        if (const auto error = element.get(entry))
            return error;
        json::object object;
        if (entry.get_object().get(object) != simdjson::SUCCESS) {
            m_assembler.notes().add("left out an entry that is no object", "");
            continue;
        }
        if (const auto error = readFile(object))
            return error;
    }
    m_file = {};
    return simdjson::SUCCESS;
}

simdjson::error_code JsonPage::readRoot(json::object root)
{
    for (auto field : root) {
        std::string_view key;
        if (const auto error = field.unescaped_key().get(key))
            return error;
        json::value value;
        if (const auto error = field.value().get(value))
            return error;
        simdjson::error_code error = simdjson::SUCCESS;
        if (key == "meta")
            error = readMeta(value);
        else if (key == "name")
            m_name = text(value).value_or("");
        else if (key == "files")
            error = readFiles(value);
        else if (key == "versions")
            error = readVersions(value);
        else if (key == "project-status")
            error = readStatus(value);
        if (error)
            return error;
    }
    return simdjson::SUCCESS;
}

Result<SimplePage> JsonPage::read(std::string& bytes)
{
    if (bytes.size() > pageBytesLimit)
        return fail(ErrorCode::Data, "the index page is larger than 256 MiB");
    if (bytes.capacity() < bytes.size() + simdjson::SIMDJSON_PADDING)
        bytes.reserve(bytes.size() + simdjson::SIMDJSON_PADDING);
    json::parser parser;
    json::document document;
    json::object root;
    auto error =
        parser.iterate(simdjson::padded_string_view(bytes.data(), bytes.size(), bytes.capacity())).get(document);
    if (!error)
        error = document.get_object().get(root);
    if (!error)
        error = readRoot(root);
    if (m_refusal)
        return tl::unexpected(*m_refusal);
    const char* rest = nullptr;
    if (!error && document.current_location().get(rest) == simdjson::SUCCESS)
        error = simdjson::TRAILING_CONTENT;
    if (error) {
        return fail(ErrorCode::Data,
                    std::string("the index page is no JSON of PEP 691: ") + simdjson::error_message(error),
                    "try again later; if it stays, the index is broken");
    }
    if (m_apiVersion.empty() && m_form == Form::Page)
        m_assembler.notes().add("the index does not say which version of the simple API it speaks", "");
    if (!m_apiVersion.empty())
        LW_CHECK(m_assembler.checkVersion(m_apiVersion));
    if (!m_hasFiles)
        return fail(ErrorCode::Data, "the index page has no `files`", "check that the URL is that of a package index");
    m_assembler.page().name = m_assembler.page().text.keep(m_name);
    return m_assembler.take();
}

} // namespace

Result<SimplePage> parseSimpleJson(std::string bytes, std::string_view url)
{
    return JsonPage(url, JsonPage::Form::Page).read(bytes);
}

Result<SimplePage> parseRecordedPage(std::string row)
{
    return JsonPage("https://recorded.invalid/", JsonPage::Form::RecordedRow).read(row);
}

Result<RecordedMetadataRow> parseRecordedMetadata(std::string row)
{
    if (row.capacity() < row.size() + simdjson::SIMDJSON_PADDING)
        row.reserve(row.size() + simdjson::SIMDJSON_PADDING);
    json::parser parser;
    json::document document;
    json::object object;
    auto error = parser.iterate(simdjson::padded_string_view(row.data(), row.size(), row.capacity())).get(document);
    if (!error)
        error = document.get_object().get(object);
    std::string_view name;
    std::string_view version;
    std::string_view metadata;
    if (!error)
        error = object.find_field_unordered("name").get_string().get(name);
    if (!error)
        error = object.find_field_unordered("version").get_string().get(version);
    if (!error)
        error = object.find_field_unordered("metadata").get_string().get(metadata);
    if (error) {
        return fail(ErrorCode::Data, std::string("a row of metadata is no JSON with name, version and metadata: ")
                                         + simdjson::error_message(error));
    }
    return RecordedMetadataRow{std::string(name), std::string(version), std::string(metadata)};
}

} // namespace lockwright::index
