// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/reference_source.h"

#include "base/digest.h"
#include "base/files.h"
#include "base/text.h"
#include "index/build_process.h"
#include "index/http_date.h"
#include "index/metadata_fetch.h"
#include "index/release_metadata.h"
#include "index/wheel_metadata.h"
#include "pep/wheel_name.h"
#include "requirements/direct_reference.h"

#include <ctime>

namespace lockwright::index
{

namespace
{

namespace fs = std::filesystem;
using Kind = ResolvedReference::Kind;
using Status = ReleaseMetadata::Status;

constexpr std::uint64_t archiveLimit = 1u << 30;

bool isWheel(const std::string& fileName)
{
    return fileName.ends_with(".whl");
}

/// The reference's own digest is wrong: never a matter of trying again.
Result<void> verify(const ReferenceLocation& location, std::string_view bytes)
{
    if (location.hash.empty() || digestFits(bytes, location.hash))
        return {};
    return fail(ErrorCode::Data, "the digest of `" + location.shown + "` is not the one that its fragment names",
                "the file has changed, or the digest was copied wrongly: look where the file is from before you "
                "change it");
}

/// Name and version out of the file's name. Errors: Configuration for files that are neither wheel nor archive.
Result<CachedReference> namedBy(const ReferenceLocation& location, const pep::Name& expected)
{
    const std::string fileName = location.fileName();
    CachedReference found;
    if (isWheel(fileName)) {
        auto wheel = pep::WheelName::parse(fileName);
        if (!wheel)
            return fail(ErrorCode::Configuration, "`" + location.shown + "` has no name of a wheel",
                        "wheels are called NAME-VERSION-PYTHON-ABI-PLATFORM.whl");
        found.name = std::move(wheel->name);
        found.version = std::move(wheel->version);
        found.versionKnown = true;
        return found;
    }
    if (!fileName.ends_with(".tar.gz") && !fileName.ends_with(".tgz") && !fileName.ends_with(".zip"))
        return fail(ErrorCode::Configuration, "`" + location.shown + "` is neither a wheel nor a source archive",
                    "wheels (.whl) and archives (.tar.gz, .zip) can be read");
    // `main.zip` names a branch and no version: only what is inside counts then.
    if (const auto source = pep::SourceName::parse(fileName, expected.empty() ? nullptr : &expected)) {
        found.name = source->name;
        found.version = source->version;
        found.versionKnown = true;
    }
    return found;
}

GitStore::Repository repositoryOf(const ReferenceLocation& location)
{
    ReferenceLocation whole = location;
    whole.subdirectory.clear();
    std::string identity = whole.identity("");
    identity.pop_back(); // the `@` of no commit
    return {location.url, std::move(identity), location.shown};
}

/// Under which the cache has where a branch or tag was last seen.
std::string commitKey(const GitStore::Repository& repository, const std::string& reference)
{
    return "commit\n" + repository.identity + "\n" + reference;
}

bool isPermanent(const CachedReference& found)
{
    return found.metadata.status != Status::NotCached && found.metadata.status != Status::Unbuildable;
}

} // namespace

ReferenceSource::ReferenceSource(Options options)
    : m_options(std::move(options))
    , m_cache(m_options.cacheFolder)
    , m_download(m_options.settings)
    , m_git(m_options.cacheFolder / "git")
{
}

ReferenceSource::~ReferenceSource()
{
    m_stop.request_stop(); // the futures wait for their threads
}

void ReferenceSource::want(const ReferenceRequest& request)
{
    const std::scoped_lock lock(m_mutex);
    const auto location = ReferenceLocation::parse(request.text, m_options.root);
    if (!location || m_options.settings.offline)
        return;
    if (location->kind == Kind::Git)
        return wantCommit(*location);
    if (location->kind != Kind::Url || !namedBy(*location, request.name))
        return;
    const auto known = m_cache.find(location->identity("") + "\n" + location->hash);
    if (known && known->freshUntil > std::time(nullptr))
        return;
    const bool pieces = isWheel(location->fileName()) && location->hash.empty();
    ReferenceDownload::Validators validators;
    if (known)
        validators = {known->etag, known->lastModified};
    m_download.want(location->url, pieces, validators);
}

void ReferenceSource::wantCommit(const ReferenceLocation& location)
{
    if (isCommit(location.gitReference))
        return;
    const GitStore::Repository repository = repositoryOf(location);
    const std::string key = commitKey(repository, location.gitReference);
    if (!m_commitsAhead.contains(key))
        m_commitsAhead[key] = std::async(std::launch::async, [this, repository, reference = location.gitReference] {
            Task task(m_stop.get_token());
            return m_git.commitOf(repository, reference, task);
        });
}

/// What wantCommit() has found out. @pre it was asked for.
Result<std::string> ReferenceSource::commitAhead(const std::string& key, Task& task)
{
    constexpr auto step = std::chrono::milliseconds(20);
    std::future<Result<std::string>>& ahead = m_commitsAhead[key];
    while (ahead.wait_for(step) != std::future_status::ready)
        if (task.cancelled())
            return Task::cancellation();
    Result<std::string> commit = ahead.get();
    m_commitsAhead.erase(key);
    return commit;
}

Result<std::shared_ptr<const ResolvedReference>> ReferenceSource::resolve(const ReferenceRequest& request, Task& task)
{
    const std::scoped_lock lock(m_mutex);
    const std::string key =
        request.name.text() + "\n" + (request.builds.covers(request.name) ? "build\n" : "\n") + request.text;
    if (const auto known = m_answers.find(key); known != m_answers.end())
        return known->second;
    LW_TRY(auto answer, resolveNow(request, task));
    // What lies on this machine may be edited between two questions.
    if ((answer->kind == Kind::Url || answer->kind == Kind::Git) && answer->metadata->status == Status::Known)
        m_answers[key] = answer;
    return answer;
}

Result<std::shared_ptr<const ResolvedReference>> ReferenceSource::resolveNow(const ReferenceRequest& request,
                                                                             Task& task)
{
    LW_TRY(const ReferenceLocation location, ReferenceLocation::parse(request.text, m_options.root));
    Question question{request, location, task, {}};
    LW_TRY(CachedReference found, find(question));
    auto result = std::make_shared<ResolvedReference>();
    result->kind = location.kind;
    result->name = std::move(found.name);
    result->version = std::move(found.version);
    result->versionKnown = found.versionKnown;
    for (const pep::Name& wanted : {request.name, location.egg.value_or(pep::Name())}) {
        if (result->name.empty())
            result->name = wanted;
        else if (!wanted.empty() && wanted != result->name)
            return fail(ErrorCode::Configuration,
                        "`" + location.shown + "` holds " + result->name.text() + ", not " + wanted.text(),
                        "write `" + result->name.text() + " @ ...`, or another URL");
    }
    result->identity = location.identity(question.commit);
    result->pinned = location.pinned(question.commit);
    result->absolute = location.absolute();
    result->passwordLeftOut = location.kind == Kind::Git ? requirements::withoutSecrets(request.text) != request.text
                                                         : result->pinned != request.text;
    result->metadata = std::make_shared<const ReleaseMetadata>(std::move(found.metadata));
    return result;
}

Result<CachedReference> ReferenceSource::find(Question& question)
{
    switch (question.location.kind) {
    case Kind::Url:
        return findUrl(question);
    case Kind::File:
        return findFile(question);
    case Kind::Folder:
        return findFolder(question);
    case Kind::Git:
        return findGit(question);
    }
    return findUrl(question);
}

Result<CachedReference> ReferenceSource::notCached(const Question& question) const
{
    CachedReference found;
    found.name = question.request.name;
    found.metadata.status = Status::NotCached;
    found.metadata.reason = "it was never fetched, and we are offline";
    return found;
}

Result<CachedReference> ReferenceSource::readWheel(Question& question, const Result<std::string>& metadata)
{
    LW_TRY(CachedReference found, namedBy(question.location, question.request.name));
    if (metadata)
        found.metadata = wheelReleaseMetadata(*metadata, found.name, found.version);
    else if (metadata.error().code != ErrorCode::Data)
        return tl::unexpected(metadata.error());
    else {
        found.metadata.status = Status::Invalid;
        found.metadata.reason = metadata.error().message;
    }
    return found;
}

Result<CachedReference> ReferenceSource::read(Question& question, std::string_view bytes)
{
    LW_CHECK(verify(question.location, bytes));
    LW_TRY(const CachedReference named, namedBy(question.location, question.request.name));
    if (isWheel(question.location.fileName()))
        return readWheel(question, metadataOfWheel(bytes, named.name, named.version));
    LW_TRY(const SourceTexts texts, readSourceTexts(bytes, question.location.subdirectory, question.task));
    SourceToBuild tree;
    tree.archive = bytes;
    tree.shown = question.location.shown;
    return fromTexts(question, texts, tree, "archive\n" + sha256(bytes), named);
}

Result<CachedReference> ReferenceSource::fromTexts(Question& question, const SourceTexts& texts,
                                                   const SourceToBuild& tree, const std::string& buildKey,
                                                   const CachedReference& named)
{
    StaticSource source = readStaticSource(texts);
    CachedReference found;
    found.name = std::move(source.name);
    found.version = std::move(source.version);
    found.versionKnown = source.versionKnown;
    found.metadata = std::move(source.metadata);
    if (found.name.empty())
        found.name = named.name;
    if (!found.versionKnown && named.versionKnown && found.name == named.name) {
        found.version = named.version;
        found.versionKnown = true;
    }
    LW_CHECK(build(question, found, tree, buildKey));
    return found;
}

Result<void> ReferenceSource::build(Question& question, CachedReference& found, SourceToBuild tree,
                                    const std::string& buildKey)
{
    // A version that only a build tells is worth one where it is allowed anyway.
    const bool needed =
        found.metadata.status == Status::NeedsBuild || (found.metadata.status == Status::Known && !found.versionKnown);
    pep::Name name = found.name;
    if (name.empty())
        name = question.request.name.empty() ? question.location.egg.value_or(pep::Name()) : question.request.name;
    if (!needed || !m_options.builder || !question.request.builds.covers(name))
        return {};
    const std::string key = "build\n" + m_options.builder->identity() + "\n" + buildKey;
    if (auto known = m_cache.find(key)) {
        found = *std::move(known);
        return {};
    }
    if (!name.empty())
        tree.name = name;
    question.task.report({Progress::Phase::Fetching, 0, 0, question.location.shown});
    LW_TRY(BuiltSource built, m_options.builder->build(tree, question.task));
    found.metadata = std::move(built.metadata);
    if (found.metadata.status == Status::Known) {
        found.name = std::move(built.name);
        found.version = std::move(built.version);
        found.versionKnown = true;
        found.freshUntil = ReferenceCache::farAway;
        m_cache.store(key, found);
    }
    return {};
}

Result<CachedReference> ReferenceSource::findFile(Question& question)
{
    const ReferenceLocation& location = question.location;
    LW_TRY(const CachedReference named, namedBy(location, question.request.name));
    if (isWheel(location.fileName()) && location.hash.empty())
        return readWheel(question, metadataOfWheelFile(location.path, named.name, named.version));
    LW_TRY(const std::string bytes, readFile(location.path, archiveLimit));
    return read(question, bytes);
}

Result<CachedReference> ReferenceSource::findFolder(Question& question)
{
    const fs::path folder = question.location.path / question.location.subdirectory;
    SourceTexts texts;
    std::error_code error;
    std::string all;
    for (const char* name : {"pyproject.toml", "PKG-INFO", "setup.py", "setup.cfg"}) {
        if (!fs::is_regular_file(folder / name, error))
            continue;
        LW_TRY(std::string text, readFile(folder / name, 8u << 20));
        all += name + ("\n" + text);
        if (std::string_view(name).starts_with("setup"))
            texts.hasSetup = true;
        else
            (std::string_view(name) == "PKG-INFO" ? texts.packageInfo : texts.project) = std::move(text);
    }
    if (!texts.project && !texts.hasSetup)
        return fail(ErrorCode::Configuration, "there is no project at `" + question.location.shown + "`",
                    "a project's folder holds a pyproject.toml or a setup.py");
    SourceToBuild tree;
    tree.folder = folder;
    tree.shown = question.location.shown;
    return fromTexts(question, texts, tree, "folder\n" + folder.generic_string() + "\n" + sha256(all), {});
}

/// A branch or tag is asked for in every run; offline, where it was last seen.
Result<std::string> ReferenceSource::commitOf(const Question& question, const GitStore::Repository& repository)
{
    const std::string& reference = question.location.gitReference;
    if (isCommit(reference))
        return reference;
    const std::string key = commitKey(repository, reference);
    if (m_options.settings.offline)
        return m_cache.findText(key);
    question.task.report({Progress::Phase::Fetching, 0, 0, repository.shown});
    LW_TRY(const std::string commit, m_commitsAhead.contains(key)
                                         ? commitAhead(key, question.task)
                                         : m_git.commitOf(repository, reference, question.task));
    if (m_cache.findText(key) != commit)
        m_cache.storeText(key, commit);
    return commit;
}

Result<CachedReference> ReferenceSource::findGit(Question& question)
{
    const ReferenceLocation& location = question.location;
    const GitStore::Repository repository = repositoryOf(location);
    LW_TRY(question.commit, commitOf(question, repository));
    if (question.commit.empty())
        return notCached(question);
    const std::string key = location.identity(question.commit);
    const bool builds = m_options.builder && question.request.builds.covers(question.request.name);
    std::optional<CachedReference> known = m_cache.find(key);
    const bool wantsBuild = known && builds && (known->metadata.status == Status::NeedsBuild || !known->versionKnown);
    if (known && !wantsBuild)
        return *std::move(known);
    if (m_options.settings.offline && !m_git.has(repository, question.commit, question.task))
        return known ? Found(*std::move(known)) : notCached(question);
    LW_CHECK(m_git.fetch(repository, question.commit, question.task));
    LW_TRY(const SourceTexts texts, m_git.texts(repository, question.commit, location.subdirectory, question.task));
    StaticSource source = readStaticSource(texts);
    CachedReference found{
        std::move(source.name), std::move(source.version), source.versionKnown, std::move(source.metadata), {}, {}, {},
        ReferenceCache::farAway};
    m_cache.store(key, found);
    if (builds && (found.metadata.status == Status::NeedsBuild || !found.versionKnown)) {
        LW_TRY(const ScratchFolder scratch, ScratchFolder::make({}));
        LW_CHECK(m_git.checkOut(repository, question.commit, scratch.path(), question.task));
        SourceToBuild tree;
        tree.folder = scratch.path() / location.subdirectory;
        tree.shown = location.shown;
        LW_CHECK(build(question, found, tree, key));
    }
    return found;
}

Result<CachedReference> ReferenceSource::findUrl(Question& question)
{
    const ReferenceLocation& location = question.location;
    LW_TRY(const CachedReference named, namedBy(location, question.request.name));
    if (isWheel(location.fileName()) && !question.request.name.empty() && named.name != question.request.name)
        return named; // resolve() says so; nothing needs to be fetched for it
    const std::string key = location.identity("") + "\n" + location.hash;
    const std::optional<CachedReference> known = m_cache.find(key);
    const bool wantsBuild = known && m_options.builder && question.request.builds.covers(known->name)
                            && (known->metadata.status == Status::NeedsBuild || !known->versionKnown);
    if (known && !wantsBuild && (m_options.settings.offline || known->freshUntil > std::time(nullptr)))
        return *known;
    if (m_options.settings.offline)
        return known ? Found(*known) : notCached(question);
    return download(question, key, known && !wantsBuild ? &*known : nullptr);
}

Result<CachedReference> ReferenceSource::download(Question& question, const std::string& key,
                                                  const CachedReference* known)
{
    const ReferenceLocation& location = question.location;
    ReferenceDownload::Validators validators;
    if (known)
        validators = {known->etag, known->lastModified};
    Result<ReferenceDownload::Answer> answer;
    if (isWheel(location.fileName()) && location.hash.empty()) {
        LW_TRY(const CachedReference named, namedBy(location, question.request.name));
        answer = m_download.wheelMetadata(location.url, location.shown, named.name, named.version, validators,
                                          question.task);
    } else {
        answer = m_download.whole(location.url, location.shown, validators, question.task);
    }
    if (!answer)
        return tl::unexpected(std::move(answer).error());
    const Freshness freshness = freshnessOf(answer->response);
    if (known && answer->unchanged) {
        m_cache.renew(key, freshness.freshUntil);
        return *known;
    }
    Found found;
    if (!answer->invalid.empty())
        found = readWheel(question, fail(ErrorCode::Data, answer->invalid));
    else if (answer->metadata)
        found = readWheel(question, *answer->metadata);
    else
        found = read(question, answer->response.body);
    if (!found)
        return found;
    if (!answer->metadata && answer->invalid.empty())
        found->sha256 = sha256(answer->response.body);
    found->etag = answer->response.etag;
    found->lastModified = answer->response.lastModified;
    found->freshUntil = location.hash.empty() ? freshness.freshUntil : ReferenceCache::farAway;
    if (isPermanent(*found) && (freshness.store || !location.hash.empty()))
        m_cache.store(key, *found);
    return found;
}

Result<std::string> ReferenceSource::digest(const std::string& text, Task& task)
{
    const std::scoped_lock lock(m_mutex);
    LW_TRY(const ReferenceLocation location, ReferenceLocation::parse(text, m_options.root));
    if (location.kind == Kind::Folder || location.kind == Kind::Git)
        return std::string();
    if (!location.hash.empty())
        return location.hash; // resolve() has verified it
    if (location.kind == Kind::File) {
        LW_TRY(const std::string bytes, readFile(location.path, archiveLimit));
        return "sha256:" + sha256(bytes);
    }
    const std::string key = location.identity("") + "\n";
    std::optional<CachedReference> known = m_cache.find(key);
    if (known && !known->sha256.empty() && (m_options.settings.offline || known->freshUntil > std::time(nullptr)))
        return "sha256:" + known->sha256;
    if (m_options.settings.offline)
        return fail(ErrorCode::Missing, "the digest of `" + location.shown + "` is not in the cache",
                    "run once without --offline");
    LW_TRY(const ReferenceDownload::Answer answer, m_download.whole(location.url, location.shown, {}, task));
    const std::string sum = sha256(answer.response.body);
    if (known) {
        known->sha256 = sum;
        m_cache.store(key, *known);
    }
    return "sha256:" + sum;
}

} // namespace lockwright::index
