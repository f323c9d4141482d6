// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/lock_form.h"

#include "base/files.h"
#include "base/text.h"
#include "requirements/direct_reference.h"
#include "requirements/pylock_reader.h"
#include "workspace/foreign_header.h"
#include "workspace/lock_markers.h"

#include <algorithm>
#include <set>

namespace lockwright::workspace
{

namespace
{

using requirements::AnnotationStyle;
using requirements::LockedPackage;
using requirements::LockLayout;

constexpr std::string_view validityHeading = "# Pinned dependencies known to be valid for:";

/// The lock whose look is kept; null where there is none. Bare pins have a look too, but not that of a layout which
/// the user asks for by name.
const requirements::Lock* adopted(const FormRequest& request)
{
    if (!request.existing || request.existing->packages.empty()
        || (request.existing->layout == LockLayout::Plain && request.options.layout))
        return nullptr;
    return &*request.existing;
}

class Former
{
public:
    Former(const FormRequest& request, std::vector<std::string>& warnings)
        : m_request(request)
        , m_options(request.options)
        , m_configuration(request.configuration)
        , m_warnings(warnings)
        , m_existing(adopted(request))
    {
    }

    Result<LockForm> form();

private:
    Result<LockLayout> layout() const;
    void annotations();
    void header();
    [[nodiscard]] std::string command(HeaderStyle style) const;
    void unsafePackages();
    void emitted();
    void buildOptions();
    void newline();
    void pipToolsLines();
    [[nodiscard]] std::string shownUrl(const char* option, const std::string& value);
    [[nodiscard]] std::string shownLink(const std::string& value);
    [[nodiscard]] bool existingHas(std::string_view option) const
    {
        return m_existing
               && std::any_of(m_existing->options.begin(), m_existing->options.end(),
                              [&](const auto& entry) { return entry.first == option; });
    }
    template <typename Predicate>
    [[nodiscard]] bool anyPackage(Predicate predicate) const
    {
        return m_existing && std::any_of(m_existing->packages.begin(), m_existing->packages.end(), predicate);
    }
    [[nodiscard]] bool sameLayout() const { return m_existing && m_existing->layout == m_form.style.layout; }
    [[nodiscard]] bool isPipTools() const { return m_form.style.layout == LockLayout::PipTools; }

    const FormRequest& m_request;
    const CompileOptions& m_options;
    const Configuration& m_configuration;
    std::vector<std::string>& m_warnings;
    const requirements::Lock* m_existing; ///< the lock whose look is kept, or null
    LockForm m_form;
};

Result<LockLayout> Former::layout() const
{
    const bool pylockName = requirements::isPylockName(m_request.lock);
    if (!m_options.layout) {
        if (pylockName)
            return LockLayout::Pylock;
        return m_existing && m_existing->layout == LockLayout::PipTools ? LockLayout::PipTools : LockLayout::Uv;
    }
    if (m_request.lock.empty() || pylockName == (*m_options.layout == LockLayout::Pylock))
        return *m_options.layout;
    return fail(ErrorCode::Usage,
                "`--format " + std::string(pylockName ? "uv` or `pip-tools" : "pylock")
                    + "` does not go with the name `" + text::printable(m_request.lock, 300) + "`",
                "PEP 751 names its locks pylock.toml or pylock.NAME.toml, and no other lock may have such a name");
}

void Former::annotations()
{
    AnnotationStyle kept = AnnotationStyle::Split;
    if (m_existing && m_existing->layout == LockLayout::Pylock)
        kept = anyPackage([](const LockedPackage& package) { return !package.via.empty(); }) ? kept
                                                                                             : AnnotationStyle::None;
    else if (m_existing)
        kept = m_existing->annotations;
    m_form.style.annotations = m_options.annotations.value_or(m_configuration.annotations.value_or(kept));
}

std::string Former::command(HeaderStyle style) const
{
    std::vector<std::string> words = m_options.words;
    if (words.empty()) {
        words = {"compile", m_request.source};
        if (!m_request.lock.empty())
            words.insert(words.end(), {"-o", m_request.lock});
    }
    if (style == HeaderStyle::Uv)
        return uvCommand(words);
    if (style == HeaderStyle::PipTools)
        return pipCompileCommand(words);
    if (!m_options.command.empty())
        return m_options.command;
    return "lockwright compile " + m_request.source + (m_request.lock.empty() ? "" : " -o " + m_request.lock);
}

/// The lines at the top with the Python version of this run, and without the validity marker, which is told anew.
std::string keptHeader(const requirements::Lock& existing, const std::string& pythonVersion)
{
    std::string header;
    bool skip = false;
    for (const std::string_view line : text::split(existing.header, '\n')) {
        if (line.empty() || skip || line == validityHeading) {
            skip = line == validityHeading;
            continue;
        }
        header += line;
        if (const std::size_t at = line.find(" is autogenerated by "); at != std::string_view::npos) {
            const std::size_t python = line.find(" with Python ", at);
            if (python != std::string_view::npos)
                header.replace(header.size() - (line.size() - python), std::string::npos,
                               " with Python " + pythonVersion);
        }
        header += '\n';
    }
    return header;
}

void Former::header()
{
    requirements::LockStyle& style = m_form.style;
    const std::string python = m_request.problem.target.python.text();
    style.pythonVersion = python.substr(0, python.find('.', python.find('.') + 1));
    const bool hasHeader = m_existing && !m_existing->header.empty();
    const std::optional<bool> wanted = m_options.header ? m_options.header : m_configuration.header;
    style.header = wanted.value_or(!m_existing || hasHeader);
    m_form.markerExpression =
        m_options.emitMarkerExpression || (hasHeader && m_existing->header.find(validityHeading) != std::string::npos);
    const HeaderStyle chosen =
        m_options.headerStyle.value_or(isPipTools() ? HeaderStyle::PipTools : HeaderStyle::Lockwright);
    style.tool = chosen == HeaderStyle::Uv ? "uv" : chosen == HeaderStyle::PipTools ? "pip-compile" : "lockwright";
    style.command = m_options.customCommand.empty() ? command(chosen) : m_options.customCommand;
    // A header of our own is worded anew where the whole command is known; any other one stays as it is.
    const bool ours = hasHeader && m_existing->header.find("autogenerated by lockwright") != std::string::npos;
    const bool reworded = ours && !m_options.command.empty() && !m_options.output.empty();
    if (style.header && hasHeader && sameLayout() && !m_options.headerStyle && m_options.customCommand.empty()
        && !reworded)
        m_form.keptHeader = keptHeader(*m_existing, style.pythonVersion);
}

/// pip-tools leaves its own tools out unless told otherwise; uv leaves out what it is told to. A lock that is there
/// tells which names were meant.
void Former::unsafePackages()
{
    requirements::LockStyle& style = m_form.style;
    const bool adopts = sameLayout();
    for (const std::string& name : m_options.unsafePackages)
        if (const auto parsed = pep::Name::parse(name))
            style.unsafe.push_back(*parsed);
    style.allowUnsafe = m_options.allowUnsafe.value_or(adopts && isPipTools() && !m_existing->unsafePins.empty());
    if (!style.unsafe.empty())
        return;
    if (isPipTools()) {
        for (const char* name : {"distribute", "pip", "setuptools"}) {
            const pep::Name tool = *pep::Name::parse(name);
            const bool safe = adopts && m_existing->find(tool)
                              && std::find(m_existing->unsafePins.begin(), m_existing->unsafePins.end(), tool)
                                     == m_existing->unsafePins.end();
            if (!safe || m_options.allowUnsafe)
                style.unsafe.push_back(tool);
        }
    }
    if (adopts)
        for (const auto* names : {&m_existing->excluded, &m_existing->unsafePins})
            for (const pep::Name& name : *names)
                if (std::find(style.unsafe.begin(), style.unsafe.end(), name) == style.unsafe.end())
                    style.unsafe.push_back(name);
}

/// As the input wrote it, where that hides a secret behind a variable; else without user name and password.
std::string Former::shownUrl(const char* option, const std::string& value)
{
    const auto written = m_request.inputs.options.written.find(value);
    const std::string& shown = written == m_request.inputs.options.written.end() ? value : written->second;
    std::string safe = requirements::withoutSecrets(shown);
    if (safe != shown)
        m_warnings.push_back("the lock has `" + std::string(option) + " " + safe
                             + "` without its user name and password; write them as `${NAME}` variables to keep them");
    return safe;
}

std::string Former::shownLink(const std::string& value)
{
    if (requirements::hasScheme(value) || m_request.lockFolder.empty())
        return shownUrl("--find-links", value);
    const std::string relative = relativePosix(value, m_request.lockFolder);
    return relative.starts_with('.') || relative.starts_with('/') ? relative : "./" + relative;
}

void Former::emitted()
{
    requirements::LockStyle& style = m_form.style;
    const index::IndexSettings& settings = m_request.settings;
    const std::string& kind = settings.indexUrlSource.kind;
    const bool isUrl = requirements::hasScheme(settings.indexUrl);
    // pip-tools names the options of its run unless told not to. What only this machine's configuration says is left
    // out: another machine's lock would differ by it.
    const bool byDefault = isPipTools() && !m_existing;
    const auto& files = m_request.inputs.options;
    const bool named = kind == "--index-url" || kind == "requirements file" || !files.extraIndexUrls.empty();
    style.emitIndexUrl = m_options.emitIndexUrl.value_or(existingHas("--index-url") || existingHas("--extra-index-url")
                                                         || (byDefault && named));
    style.emitFindLinks = m_options.emitFindLinks.value_or(existingHas("--find-links") || byDefault);
    style.emitBuildOptions =
        m_options.emitBuildOptions.value_or(existingHas("--no-binary") || existingHas("--only-binary") || byDefault);
    if (style.emitIndexUrl && isUrl) {
        const bool ambient =
            byDefault && !m_options.emitIndexUrl && kind != "--index-url" && kind != "requirements file";
        if (!settings.noIndex && !ambient)
            style.indexUrl = shownUrl("--index-url", settings.indexUrl);
        for (const std::string& url : settings.extraIndexUrls)
            style.extraIndexUrls.push_back(shownUrl("--extra-index-url", url));
        style.trustedHosts = settings.trustedHosts;
    } else if (style.emitIndexUrl && m_existing) {
        // The recorded index has no URL: the lines that are there stand for the index that it was recorded of.
        for (const auto& [option, value] : m_existing->options) {
            if (option == "--index-url")
                style.indexUrl = value;
            else if (option == "--extra-index-url")
                style.extraIndexUrls.push_back(value);
        }
    }
    if (style.emitFindLinks)
        for (const std::string& link : settings.findLinks)
            style.findLinks.push_back(shownLink(link));
    buildOptions();
}

void Former::buildOptions()
{
    const auto addAll = [](std::vector<std::string>& target, const std::vector<std::string>& values) {
        for (const std::string& value : values)
            for (const std::string_view part : text::split(value, ','))
                if (!part.empty() && std::find(target.begin(), target.end(), part) == target.end())
                    target.emplace_back(part);
    };
    for (const auto* list : {&m_options.noBinary, &m_request.inputs.options.noBinary, &m_configuration.noBinary})
        addAll(m_form.style.noBinary, *list);
    if (m_options.noBuild.value_or(m_configuration.noBuild.value_or(false)))
        m_form.style.onlyBinary = {":all:"};
    for (const auto* list : {&m_options.onlyBinary, &m_options.noBuildPackages, &m_request.inputs.options.onlyBinary,
                             &m_configuration.onlyBinary})
        addAll(m_form.style.onlyBinary, *list);
}

void Former::newline()
{
    std::string& newline = m_form.style.newline;
    switch (m_options.newline.value_or(isPipTools() ? Newline::Preserve : Newline::Lf)) {
    case Newline::Lf:
    case Newline::Native: // of this platform
        newline = "\n";
        break;
    case Newline::Crlf:
        newline = "\r\n";
        break;
    case Newline::Preserve:
        newline = m_request.existing && !m_request.existing->packages.empty() ? m_request.existing->newline
                                                                              : m_request.sourceNewline;
        if (newline != "\r\n") // a bare CR is read, and never written
            newline = "\n";
        break;
    }
}

/// What pip-tools copies from the requirement lines: their markers, and `===`.
void Former::pipToolsLines()
{
    std::map<pep::Name, std::vector<std::string>> markers;
    for (const requirements::Input& input : m_request.problem.requirements) {
        const pep::Requirement& requirement = input.requirement;
        if (!requirement.marker.holds(m_request.problem.target.environment))
            continue;
        const auto& clauses = requirement.specifiers.clauses();
        if (std::any_of(clauses.begin(), clauses.end(), [](const pep::Specifier& clause) {
                return clause.op() == pep::Specifier::Operator::Arbitrary;
            }))
            m_form.arbitrary.insert(requirement.name);
        std::vector<std::string>& texts = markers[requirement.name];
        std::string text = requirement.marker.isAlwaysTrue() ? std::string() : requirement.marker.text();
        if (std::find(texts.begin(), texts.end(), text) == texts.end())
            texts.push_back(std::move(text));
    }
    for (auto& [name, texts] : markers) {
        // A line without a marker asks for the package everywhere, so no other line's marker holds for the pin.
        if (std::find(texts.begin(), texts.end(), std::string()) != texts.end())
            continue;
        m_form.markers[name] = texts.size() == 1 ? texts.front() : "(" + text::join(texts, ") or (") + ")";
    }
}

Result<LockForm> Former::form()
{
    requirements::LockStyle& style = m_form.style;
    LW_TRY(style.layout, layout());
    annotations();
    header();
    style.keepExtras = m_options.keepExtras.value_or(m_configuration.keepExtras.value_or(
        (isPipTools() && !sameLayout()) || anyPackage([](const LockedPackage& package) {
            return !package.extras.empty() || (package.editable && package.url.ends_with("]"));
        })));
    const bool hashed = m_request.existing && m_request.existing->layout != LockLayout::Pylock
                        && std::any_of(m_request.existing->packages.begin(), m_request.existing->packages.end(),
                                       [](const LockedPackage& package) { return !package.hashes.empty(); });
    m_form.hashes = m_options.generateHashes.value_or(
        m_configuration.generateHashes.value_or(m_request.inputs.options.requireHashes || hashed));
    m_form.indexAnnotations =
        m_options.emitIndexAnnotation
        || (sameLayout() && anyPackage([](const LockedPackage& package) { return !package.index.empty(); }));
    m_form.reachMarkers =
        style.layout == LockLayout::Uv
        && m_options.keepMarkers.value_or(
            sameLayout() && anyPackage([](const LockedPackage& package) { return !package.marker.empty(); }));
    unsafePackages();
    emitted();
    newline();
    if (isPipTools())
        pipToolsLines();
    if (style.layout == LockLayout::Uv)
        for (const requirements::Input& input : m_request.problem.constraints)
            if (input.requirement.specifiers.empty() && input.requirement.url.empty())
                m_form.idle.insert(input.origin);
    m_form.target = targetMarker(m_request.problem.target);
    if (style.layout == LockLayout::Pylock && !requirements::hasScheme(m_request.settings.indexUrl))
        m_warnings.push_back("the recorded index does not say where files are: the pylock.toml looks for them in its "
                             "own folder");
    for (const requirements::Input& input : m_request.problem.requirements)
        if (requirements::withoutSecrets(input.requirement.url) != input.requirement.url)
            m_warnings.push_back(describe(Place{input.origin.place.file, input.origin.place.line, 0})
                                 + ": the lock has this URL without its user name and password; write them as "
                                   "`${NAME}` variables to keep them");
    return std::move(m_form);
}

} // namespace

Result<LockForm> lockForm(const FormRequest& request, std::vector<std::string>& warnings)
{
    return Former(request, warnings).form();
}

Result<void> completeForm(LockForm& form, const resolve::Problem& problem, const resolve::Solution& solution,
                          resolve::Universe& universe, Task& task)
{
    const bool extras = form.style.layout == LockLayout::Uv && form.style.keepExtras
                        && std::any_of(solution.packages.begin(), solution.packages.end(),
                                       [](const resolve::ResolvedPackage& package) { return !package.extras.empty(); });
    if (form.reachMarkers || extras) {
        LW_TRY(Reached reached, reachMarkers(problem, solution, universe, task));
        if (extras)
            form.lines = std::move(reached.lines);
        if (form.reachMarkers)
            form.markers = std::move(reached.markers);
    }
    if (form.markerExpression) {
        LW_TRY(form.style.markerExpression, validityMarker(problem, solution, universe, task));
    }
    return {};
}

} // namespace lockwright::workspace
