// SPDX-License-Identifier: GPL-3.0-or-later
#include "setting_words.h"

#include "words.h"

#include <QCoreApplication>
#include <QLocale>

namespace lockwright::gui
{

namespace
{
struct SettingWords {
    Q_DECLARE_TR_FUNCTIONS(SettingWords)
};

struct Entry {
    std::string_view key;
    const char* title;
    const char* explanation;
};
constexpr Entry entries[] = {
    {"index.url", QT_TRANSLATE_NOOP("SettingWords", "Package index"),
     QT_TRANSLATE_NOOP("SettingWords",
                       "The address of the package index that is asked for versions and requirements.")},
    {"index.extra-urls", QT_TRANSLATE_NOOP("SettingWords", "Further indexes"),
     QT_TRANSLATE_NOOP("SettingWords", "Addresses of indexes that are asked before the package index, one a line.")},
    {"index.find-links", QT_TRANSLATE_NOOP("SettingWords", "Folders and pages with files"),
     QT_TRANSLATE_NOOP("SettingWords", "Places with wheels and archives that are looked at too, one a line.")},
    {"index-strategy", QT_TRANSLATE_NOOP("SettingWords", "Several indexes"),
     QT_TRANSLATE_NOOP("SettingWords", "Which index answers for a package that more than one of them has.")},
    {"index.recorded", QT_TRANSLATE_NOOP("SettingWords", "Recorded index"),
     QT_TRANSLATE_NOOP("SettingWords",
                       "Answers from the small index that ships with Lockwright, without any network.")},
    {"target.python", QT_TRANSLATE_NOOP("SettingWords", "Python version"),
     QT_TRANSLATE_NOOP("SettingWords", "The version of Python that the locks are made for, such as 3.11.")},
    {"target.platform", QT_TRANSLATE_NOOP("SettingWords", "Platform"),
     QT_TRANSLATE_NOOP("SettingWords",
                       "The platform that the locks are made for, such as x86_64-manylinux_2_28 or macos.")},
    {"compile.strategy", QT_TRANSLATE_NOOP("SettingWords", "Strategy"),
     QT_TRANSLATE_NOOP("SettingWords",
                       "Solves each profile by itself, or all together, so that they agree on every version.")},
    {"compile.resolution", QT_TRANSLATE_NOOP("SettingWords", "Versions"),
     QT_TRANSLATE_NOOP("SettingWords", "Which of the versions that fit is taken.")},
    {"compile.prerelease", QT_TRANSLATE_NOOP("SettingWords", "Pre-releases"),
     QT_TRANSLATE_NOOP("SettingWords", "Whether alpha, beta and candidate versions may be taken.")},
    {"compile.exclude-newer", QT_TRANSLATE_NOOP("SettingWords", "Cooldown"),
     QT_TRANSLATE_NOOP("SettingWords",
                       "Takes no release that is younger: a date such as 2024-10-01, or a time span such as 7 days.")},
    {"compile.python-upper-bounds", QT_TRANSLATE_NOOP("SettingWords", "Upper bounds of Python"),
     QT_TRANSLATE_NOOP("SettingWords", "Whether a package may say that it is not for a newer Python.")},
    {"compile.allow-builds", QT_TRANSLATE_NOOP("SettingWords", "Builds allowed"),
     QT_TRANSLATE_NOOP("SettingWords", "Packages whose archives may be built to learn what they require, which runs "
                                       "their code on this computer.")},
    {"compile.no-build", QT_TRANSLATE_NOOP("SettingWords", "No source archives"),
     QT_TRANSLATE_NOOP("SettingWords", "Takes every package from wheels only.")},
    {"compile.only-binary", QT_TRANSLATE_NOOP("SettingWords", "From wheels only"),
     QT_TRANSLATE_NOOP("SettingWords", "Packages that are taken from wheels and from nothing else, one a line.")},
    {"compile.no-binary", QT_TRANSLATE_NOOP("SettingWords", "From archives only"),
     QT_TRANSLATE_NOOP("SettingWords",
                       "Packages that are taken from source archives and not from wheels, one a line.")},
    {"compile.build-python", QT_TRANSLATE_NOOP("SettingWords", "Interpreter for builds"),
     QT_TRANSLATE_NOOP("SettingWords", "The Python program that builds archives; without one it is looked for.")},
    {"compile.build-constraints", QT_TRANSLATE_NOOP("SettingWords", "Bounds for builds"),
     QT_TRANSLATE_NOOP("SettingWords", "Bounds of what builds themselves require, such as setuptools<70, one a line.")},
    {"compile.annotation-style", QT_TRANSLATE_NOOP("SettingWords", "Comments in locks"),
     QT_TRANSLATE_NOOP("SettingWords", "How a lock says who requires a package.")},
    {"compile.generate-hashes", QT_TRANSLATE_NOOP("SettingWords", "Hashes"),
     QT_TRANSLATE_NOOP("SettingWords", "Writes the hashes of all files of a version into locks.")},
    {"compile.header", QT_TRANSLATE_NOOP("SettingWords", "Header"),
     QT_TRANSLATE_NOOP("SettingWords", "Writes the command that made a lock above it.")},
    {"compile.strip-extras", QT_TRANSLATE_NOOP("SettingWords", "Leave extras out"),
     QT_TRANSLATE_NOOP("SettingWords", "Writes packages without the extras that were asked for.")},
    {"release.message", QT_TRANSLATE_NOOP("SettingWords", "Commit message"),
     QT_TRANSLATE_NOOP(
         "SettingWords",
         "The message of the commit of a release, with {current_version}, {new_version} and {lock_summary}.")},
    {"release.tag-name", QT_TRANSLATE_NOOP("SettingWords", "Name of the tag"),
     QT_TRANSLATE_NOOP("SettingWords", "What the tag of a release is named, such as v{new_version}.")},
    {"release.tag-message", QT_TRANSLATE_NOOP("SettingWords", "Message of the tag"),
     QT_TRANSLATE_NOOP("SettingWords", "What an annotated tag says.")},
    {"release.annotated-tag", QT_TRANSLATE_NOOP("SettingWords", "Annotated tag"),
     QT_TRANSLATE_NOOP("SettingWords", "Gives the tag a message, a date and a tagger.")},
    {"release.sign-commit", QT_TRANSLATE_NOOP("SettingWords", "Sign the commit"),
     QT_TRANSLATE_NOOP("SettingWords", "Signs the commit of a release; where nothing is set, as git is configured.")},
    {"release.sign-tag", QT_TRANSLATE_NOOP("SettingWords", "Sign the tag"),
     QT_TRANSLATE_NOOP("SettingWords", "Signs the tag of a release; where nothing is set, as git is configured.")},
    {"release.push", QT_TRANSLATE_NOOP("SettingWords", "Push at the end"),
     QT_TRANSLATE_NOOP("SettingWords", "Pushes branch and tag as the last step of a release, all or none.")},
    {"release.remote", QT_TRANSLATE_NOOP("SettingWords", "Remote"),
     QT_TRANSLATE_NOOP("SettingWords", "Where a release is pushed to; where nothing is set, where git push would.")},
    {"release.python", QT_TRANSLATE_NOOP("SettingWords", "Interpreter for the wheel"),
     QT_TRANSLATE_NOOP("SettingWords", "The Python program that builds the wheel; it needs the module build.")},
    {"release.isolated-build", QT_TRANSLATE_NOOP("SettingWords", "Isolated build"),
     QT_TRANSLATE_NOOP("SettingWords",
                       "Builds the wheel in an environment of its own instead of with what the interpreter has.")},
    {"release.wheel-folder", QT_TRANSLATE_NOOP("SettingWords", "Folder for wheels"),
     QT_TRANSLATE_NOOP("SettingWords", "Where the wheel of a release is put, below the workspace.")},
    {"release.profile", QT_TRANSLATE_NOOP("SettingWords", "Profile of the wheel"),
     QT_TRANSLATE_NOOP("SettingWords", "The profile whose requirements the wheel is compared with.")},
    {"release.dev-profiles", QT_TRANSLATE_NOOP("SettingWords", "Development profiles"),
     QT_TRANSLATE_NOOP("SettingWords", "Profiles whose packages no wheel may require, one a line.")},
    {"release.advisories", QT_TRANSLATE_NOOP("SettingWords", "Advisories"),
     QT_TRANSLATE_NOOP("SettingWords", "A folder or .zip of OSV records that the audit of a release looks at.")},
    {"release.retry-on-hook-fix", QT_TRANSLATE_NOOP("SettingWords", "Follow hooks that mend"),
     QT_TRANSLATE_NOOP("SettingWords", "Commits once more where a hook mended the files of a release and failed.")},
};

struct ChoiceEntry {
    std::string_view choice;
    const char* words;
};
constexpr ChoiceEntry choiceEntries[] = {
    {"first-index", QT_TRANSLATE_NOOP("SettingWords", "The first that has it (safe)")},
    {"unsafe-first-match", QT_TRANSLATE_NOOP("SettingWords", "The first with a version that fits")},
    {"unsafe-best-match", QT_TRANSLATE_NOOP("SettingWords", "The best version of all")},
    {"as-written", QT_TRANSLATE_NOOP("SettingWords", "Each profile by itself")},
    {"joint", QT_TRANSLATE_NOOP("SettingWords", "All profiles together")},
    {"highest", QT_TRANSLATE_NOOP("SettingWords", "The highest")},
    {"lowest", QT_TRANSLATE_NOOP("SettingWords", "The lowest")},
    {"lowest-direct", QT_TRANSLATE_NOOP("SettingWords", "The lowest of what files ask for")},
    {"disallow", QT_TRANSLATE_NOOP("SettingWords", "Never")},
    {"allow", QT_TRANSLATE_NOOP("SettingWords", "Always")},
    {"if-necessary", QT_TRANSLATE_NOOP("SettingWords", "Where nothing else fits")},
    {"explicit", QT_TRANSLATE_NOOP("SettingWords", "Where a file asks for one")},
    {"if-necessary-or-explicit", QT_TRANSLATE_NOOP("SettingWords", "Where asked for, or nothing else fits")},
    {"ignore", QT_TRANSLATE_NOOP("SettingWords", "They do not count")},
    {"enforce", QT_TRANSLATE_NOOP("SettingWords", "They count")},
    {"split", QT_TRANSLATE_NOOP("SettingWords", "On lines of their own")},
    {"line", QT_TRANSLATE_NOOP("SettingWords", "On the same line")},
    {"none", QT_TRANSLATE_NOOP("SettingWords", "Not at all")},
    {"true", QT_TRANSLATE_NOOP("SettingWords", "Yes")},
    {"false", QT_TRANSLATE_NOOP("SettingWords", "No")},
    {"", QT_TRANSLATE_NOOP("SettingWords", "As the lock has it")},
};

const Entry* find(std::string_view key)
{
    for (const Entry& entry : entries)
        if (entry.key == key)
            return &entry;
    return nullptr;
}

/// Who said it: an option, a variable, a file.
QString sourceWords(const index::SettingSource& source)
{
    const QString kind = toQt(std::string_view(source.kind));
    return source.detail.empty()
               ? kind
               : SettingWords::tr("%1 (%2)", "kind of setting, place").arg(kind, toQt(std::string_view(source.detail)));
}
} // namespace

QString settingTitle(std::string_view key)
{
    const Entry* entry = find(key);
    return entry ? SettingWords::tr(entry->title) : toQt(key);
}

QString settingExplanation(std::string_view key)
{
    const Entry* entry = find(key);
    return entry ? SettingWords::tr(entry->explanation) : QString();
}

QString settingChoice(std::string_view key, std::string_view choice)
{
    if (choice.empty() && key.starts_with("release.sign-"))
        return SettingWords::tr("As git is configured");
    for (const ChoiceEntry& entry : choiceEntries)
        if (entry.choice == choice)
            return SettingWords::tr(entry.words);
    return toQt(choice);
}

QString originWords(const workspace::Setting& setting)
{
    const QString where = sourceWords(setting.source);
    if (!setting.fileDecides && setting.inFile)
        return SettingWords::tr("Line %1 of lockwright.toml does not count, because %2 stands over it.")
            .arg(setting.line)
            .arg(where);
    if (!setting.fileDecides && setting.source.kind == "lockwright.toml")
        return SettingWords::tr("Line %1 of lockwright.toml stands over it: the recorded index answers.")
            .arg(toQt(std::string_view(setting.source.detail)).section(QLatin1Char(':'), -1));
    if (!setting.fileDecides)
        return SettingWords::tr("Set by %1, which stands over what is chosen here.").arg(where);
    if (setting.inFile && setting.source.kind == "lockwright.toml")
        return SettingWords::tr("Set in line %1 of lockwright.toml.").arg(setting.line);
    if (setting.source.kind == "built-in default")
        return setting.values.empty() ? SettingWords::tr("Not set.") : SettingWords::tr("Usual value.");
    if (setting.source.kind == "this machine")
        return SettingWords::tr("Taken from this computer.");
    return SettingWords::tr("Set by %1.").arg(where);
}

QString sizeWords(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(qint64(bytes), 1, QLocale::DataSizeSIFormat);
}

} // namespace lockwright::gui
