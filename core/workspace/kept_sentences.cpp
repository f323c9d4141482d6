// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/kept_sentences.h"

#include "base/say.h"

#include <array>

namespace lockwright::workspace
{

namespace
{

// In each table the special ones come first; translations/core_texts.py fails where a template is not in the sources.

/// Situations, obstacles and notices of git.
constexpr std::array gitSentences{
    Sayable("HEAD is detached, so a commit would belong to no branch; make one with: git switch -c NAME"),
    Sayable("HEAD is detached, so the commit would belong to no branch; make one with: git switch -c NAME"),
    Sayable("HEAD is detached, so there is no branch to push; go to one with: git switch NAME"),
    Sayable("HEAD is detached, so the commit would belong to no branch"),
    Sayable("HEAD points to {0}, which is no branch; go to one with: git switch NAME"),
    Sayable("the repository is bare and has no files; work in a clone: git clone"),
    Sayable("the repository is bare and has no files to commit; work in a clone: git clone"),
    Sayable("the repository is bare, so there is nothing to release in it"),
    Sayable("the repository is bare; work in a clone: git clone"),
    Sayable("a bisection is in progress; end it with: git bisect reset"),
    Sayable("a {0} is in progress, and a commit now would become part of it; end it with: git {0} --continue, or give "
            "it up with: git {0} --abort"),
    Sayable("the merge conflict in {0} is not resolved; a lock is best compiled again, then: git add -- {0}"),
    Sayable("the merge conflict in {0} is not resolved; resolve it, then: git add -- {0}"),
    Sayable(
        "git does not know who commits; say it with: git config user.name 'NAME' && git config user.email 'ADDRESS'"),
    Sayable("git does not know the author of the commit; say who you are with: git config user.name 'NAME' && git "
            "config user.email 'ADDRESS'"),
    Sayable("git does not know the committer of the commit; say who you are with: git config user.name 'NAME' && git "
            "config user.email 'ADDRESS'"),
    Sayable("git does not know the tagger; say who you are with: git config user.name 'NAME' && git config user.email "
            "'ADDRESS'"),
    Sayable("the branch {0} has no commit yet; the first one makes it"),
    Sayable("the branch {0} has no commit yet; see: git branch"),
    Sayable("the branch lacks {0} commit that {1} has; get them first with: git pull --rebase {2}"),
    Sayable("the branch lacks {0} commits that {1} has; get them first with: git pull --rebase {2}"),
    Sayable("the branch has another last commit by now; look at it with: git log -2"),
    Sayable(
        "this is a linked work tree of {0}; branches that others have checked out are theirs, see: git worktree list"),
    Sayable("this is a submodule of {0}, which records a commit of it by itself: git -C .. add -- NAME"),
    Sayable("the submodule {0} is at another commit than recorded; record it with: git commit -- {0}"),
    Sayable("only a part of the files is checked out; bring others in with: git sparse-checkout add FOLDER"),
    Sayable("this clone is shallow: older commits and their tags are not here; get them with: git fetch --unshallow "
            "--tags"),
    Sayable("this clone is partial: old contents may be missing here; get them with: git fetch --refetch"),
    Sayable("there is no file {0}, neither on disk nor in the last commit; see: git status"),
    Sayable("there is no tag {0}; see: git tag"),
    Sayable("there is no remote {0}; add it with: git remote add {1} URL"),
    Sayable("there is no commit {0}; see: git log"),
    Sayable("there is no commit yet; see: git status"),
    Sayable("it is the first commit of the branch; to begin again without it: git update-ref -d HEAD"),
    Sayable("it is a merge; take it back with: git reset --merge HEAD~1"),
    Sayable("the commit is part of {0}, so others may have it; take its changes back with: git revert HEAD"),
    Sayable("the tag {0} names the commit; take the tag away first with: git tag -d {0}"),
    Sayable("the tag {0} is in the way, because a name cannot be a folder as well; choose another name, or take it "
            "away with: git tag -d {1}"),
    Sayable("the tag {0} differs only in upper and lower case, which some file systems take for the same; choose "
            "another name"),
    Sayable("the tag {0} is there already, at {1} with a message; look at it with: git show {2}"),
    Sayable("the tag {0} is there already, at {1} without a message; look at it with: git show {2}"),
    Sayable("the tag {0} is there already, at {1}; look at it with: git show {2}"),
    Sayable("the tag {0} is there already, at {1}"),
    Sayable("a tag cannot be named {0}; see the rules with: git help check-ref-format"),
    Sayable("a tag named {0} would be taken for something else by git; choose another name, such as v1.0"),
    Sayable("an annotated tag needs a message; say what the release is"),
    Sayable("a lightweight tag has no signature; make an annotated one"),
    Sayable("the key to sign with is not there: {0}; name another one with: git config user.signingKey FILE"),
    Sayable("the hook {0} was ignored, because it is not executable; make it run with: chmod +x {1}"),
    Sayable(
        "the hook pre-commit changed files of the commit and failed; it was run once more with what it made of them"),
    Sayable("the commit is made, but the hook {0} ended with exit code {1}"),
    Sayable("the commit is made, but the hook {0} did not end by itself"),
    Sayable("the subject has {0} characters; more than 72 are cut off in many views"),
    Sayable("GIT_CONFIG_COUNT or a file included by the remote's address sets {0}, which only git itself follows: {1}"),
    Sayable("{0} is set, so this runs inside another git command; let that one end first, then: {1}"),
    Sayable("{0} lies behind the symbolic link {1}; commit the file that it leads to"),
    Sayable("{0} belongs to the repository in {1}; commit it there with: git -C {1} commit"),
    Sayable("{0} takes the place of the file {1}; commit both: {2}"),
    Sayable("{0} was a folder in the last commit, and its files would go; if they are to: {1}"),
    Sayable("{0} is a submodule; commit it with: git commit -- {0}"),
    Sayable("{0} is outside of the sparse checkout; bring it in with: git sparse-checkout add {1}"),
    Sayable("{0} is a folder; name the files to commit, see: git status -- {0}"),
    Sayable("{0} is no regular file; name the files to commit, see: git status -- {0}"),
    Sayable("{0} is ignored, see: git check-ignore -v {0}; if it is to be committed: git add -f -- {0}"),
    Sayable("{0} goes through the filter {1}, which needs git itself: {2}"),
    Sayable("{0} is kept in the encoding {1}, which needs git itself: {2}"),
    Sayable("{0}; nothing is written here; use git itself: {1}"),
};

/// Findings, titles, details and ways out of a release.
constexpr std::array releaseSentences{
    Sayable("files have conflicts: {0}"),
    Sayable("a {0} is in progress, and a release would become part of it"),
    Sayable("this will be the first commit of {0}"),
    Sayable("{0} is at {1}, and nothing is in progress"),
    Sayable("the files that the release writes are as they were committed"),
    Sayable("the release writes or reads files that have uncommitted changes: {0}"),
    Sayable("the version stays {0}"),
    Sayable("the version goes from {0} to {1}"),
    Sayable("the newest tag is {0}, which is a higher version than {1}"),
    Sayable("the tag {0} is free"),
    Sayable("shells take the `!` in {0} for something else; quote it"),
    Sayable("this shallow clone has no tags, so one of the same name may be elsewhere"),
    Sayable("commits are by {0}, and they are signed"),
    Sayable("commits are by {0}"),
    Sayable("the commit has no message"),
    Sayable("{0} lacks {1} commit that {2} has, so a push will be refused"),
    Sayable("{0} lacks {1} commits that {2} has, so a push will be refused"),
    Sayable("the step `{0}` runs `{1}`, which is not in PATH"),
    Sayable("the disk has less than 64 MiB left, and a release that cannot write stops half-way"),
    Sayable("there is neither a pyproject.toml nor a setup.py to build a wheel of"),
    Sayable("no import package of the project was found, in src or beside pyproject.toml"),
    Sayable("the package `{0}` lies in src, which commands of the release find in PYTHONPATH"),
    Sayable("the package is `{0}`"),
    Sayable("`{0}` would become a requirement of the wheel, and only development asks for it"),
    Sayable("the wheel is built by `{0}`, which cannot be started: {1}"),
    Sayable("`{0}` cannot build wheels: {1}"),
    Sayable("`{0}` is there"),
    Sayable("End it."),
    Sayable("See them."),
    Sayable("Make a branch."),
    Sayable("Only tag this commit."),
    Sayable("Commit them first."),
    Sayable("Put them aside."),
    Sayable("Release another version."),
    Sayable("See what it names."),
    Sayable("Fetch them."),
    Sayable("Give it one."),
    Sayable("Take them in."),
    Sayable("Install it, or add its folder to PATH."),
    Sayable("Make room."),
    Sayable("Use git itself."),
    Sayable("Leave the wheel out of `steps`."),
    Sayable("Take it out of the project's requirements."),
    Sayable("Install the module `build` into that interpreter."),
    Sayable("Or into an environment of its own, and name that one."),
    Sayable("Go on with it."),
    Sayable("Take it back."),
    Sayable("Rehearse it."),
    Sayable("Edit the file."),
    Sayable("See what contradicts what."),
    Sayable("See what is wrong with the locks."),
    Sayable("See the packages."),
    Sayable("Take in what the remote has."),
    Sayable("Take everything back and rehearse again."),
    Sayable("Take what there is now."),
    Sayable("Take everything back."),
    Sayable("Try again."),
    Sayable("Mend it and go on."),
    Sayable("Look at everything first"),
    Sayable("Write version {0}"),
    Sayable("Compile the stale locks"),
    Sayable("Check the locks"),
    Sayable("Build the wheel and look into it"),
    Sayable("Look for yanked and vulnerable packages"),
    Sayable("Commit on {0}"),
    Sayable("Wait for a person"),
    Sayable("Push the branch and the tag"),
    Sayable("Puts the files back as they were."),
    Sayable("Runs `{0}` and puts its outputs back as they were."),
    Sayable("Puts its outputs back as they were."),
    Sayable("Cannot be taken back: what the command did beyond this repository stays."),
    Sayable("Removes the wheel, or puts back the one that was there."),
    Sayable("Takes the commit back, as long as it was not pushed and nothing sits on top."),
    Sayable("Removes the tag, as long as it was not pushed."),
    Sayable("Cannot be taken back."),
    Sayable("nothing stands in the way"),
    Sayable("somebody said yes"),
    Sayable("{0} is written already"),
    Sayable("the version is derived from the tag, so there is nothing to write"),
    Sayable("{0} is written into {1} file"),
    Sayable("{0} is written into {1} files"),
    Sayable("every lock is fresh"),
    Sayable("the locks are fresh and consistent"),
    Sayable("nothing differs from the last commit"),
    Sayable("a rehearsal makes no tag; {0} is free"),
    Sayable("a rehearsal pushes nothing"),
    Sayable("was stopped and undone"),
    Sayable("runs again, because files were changed since"),
    Sayable("no locked package is yanked; no advisories are configured, so none were looked at"),
    Sayable("no locked package is yanked or has a known advisory"),
    Sayable("nothing was rehearsed"),
    Sayable("the last rehearsal was of another commit or of another plan"),
    Sayable("the process that ran the release ended in the middle of it; what it had begun is undone when the release "
            "goes on or is taken back"),
    Sayable("the tag is signed, but nothing here can verify the signature"),
    Sayable("mend what it says, then go on with: lockwright release resume"),
    Sayable("Run {0}"),
    Sayable("{0} builds with {1}"),
};

/// Errors of reading and editing requirement files and configurations, with their hints.
constexpr std::array fileErrors{
    Sayable("this is no valid TOML: {0}"),
    Sayable("the file is not valid UTF-8"),
    Sayable("save it as UTF-8, or name its encoding in the first line: `# -*- coding: latin-1 -*-`"),
    Sayable("the file begins like UTF-16 or UTF-32 and is not valid as such"),
    Sayable("save it as UTF-8"),
    Sayable("the encoding `{0}` is not supported"),
    Sayable("save the file as UTF-8 and remove this line"),
    Sayable("requirement files on the web are not read: a lock must not depend on them"),
    Sayable("put a copy beside this file and include that"),
    Sayable("a pyproject.toml cannot be included"),
    Sayable("compile it as a profile of its own and use `-c` on its lock"),
    Sayable("files include each other more than {0} deep"),
    Sayable("these files include each other: {0}"),
    Sayable("remove one of these lines"),
    Sayable("`{0}` is a file and was written as a package's name"),
    Sayable("did you mean `-r {0}`?"),
    Sayable("there is no project at `{0}`"),
    Sayable("this is no text file: it holds zero bytes"),
    Sayable("compile it again"),
    Sayable("this quote is not closed"),
    Sayable("close it, or write `\\` before it"),
    Sayable("unknown option {0}"),
    Sayable("the option {0} was removed from pip"),
    Sayable("use --config-settings"),
    Sayable("two profiles are named `{0}`"),
    Sayable("rename one of them"),
    Sayable("the profiles `{0}` and `{1}` have the same lock `{2}`"),
    Sayable("give each profile a lock of its own"),
    Sayable("this line no longer says `{0}`"),
    Sayable("look for fixes again"),
    Sayable("`{0}` is not one requirement"),
    Sayable("a requirement is one line of text"),
    Sayable("a comment is one line of text"),
    Sayable("edit the file as text"),
    Sayable("this edit would change other lines of the file too"),
    Sayable("this line cannot take a comment"),
    Sayable("this line has further options among its hashes"),
    Sayable("the file's encoding cannot hold this text"),
    Sayable("save the file as UTF-8 first"),
    Sayable("there is no [project] table"),
    Sayable("name a dependency group of the file instead"),
    Sayable("the dependencies of this project are made by its build program"),
    Sayable("list them in [project], or in a requirement file: no project code runs to resolve"),
    Sayable("docs/formats.md lists the keys"),
    Sayable("expected true or false"),
    Sayable("expected a string"),
    Sayable("expected a list of strings"),
    Sayable("`{0}` is not one of the choices"),
    Sayable("choose one of: {0}"),
    Sayable("mend the TOML"),
    Sayable("unknown key `{0}` in [{1}]"),
    Sayable("expected a package name"),
    Sayable("a requirement starts with a name, such as `numpy>=1.26`"),
    Sayable("expected `,`, `;` or the end after the version specifier"),
    Sayable("expected a version specifier, `@`, `;` or the end after the name"),
    Sayable("expected an operator before {0}"),
    Sayable("expected an operator, found {0}"),
    Sayable("for exactly this version, write `==`"),
    Sayable("expected a version specifier before `,`"),
    Sayable("expected a version specifier"),
    Sayable("write for example `>=1.4`"),
    Sayable("expected a version after {0}"),
    Sayable("remove the comma"),
    Sayable("expected a URL after `@`"),
    Sayable("expected a path or a URL"),
    Sayable("unexpected `{0}` behind an option"),
    Sayable("expected a marker operator"),
    Sayable("expected a marker variable or a quoted text"),
    Sayable("a version specifier starts with ==, !=, <=, >=, <, >, ~= or ==="),
};

void replace(std::string& sentence)
{
    sentence = sayKept(std::string_view(sentence));
}

void replace(std::vector<std::string>& sentences)
{
    for (std::string& sentence : sentences)
        replace(sentence);
}

void replace(std::vector<release::WayOut>& ways)
{
    for (release::WayOut& way : ways)
        replace(way.sentence);
}

void replace(std::vector<release::Finding>& findings)
{
    for (release::Finding& finding : findings) {
        replace(finding.sentence);
        replace(finding.waysOut);
    }
}

void replace(std::vector<release::Step>& steps)
{
    for (release::Step& step : steps) {
        const bool isOwn = step.kind == release::StepKind::Gate || step.kind == release::StepKind::External;
        if (!isOwn || step.title == "Wait for a person") // what the user calls it stays
            replace(step.title);
        replace(step.undo);
        replace(step.detail);
        replace(step.notices);
    }
}

} // namespace

std::string sayKept(std::string_view english)
{
    for (const std::span<const Sayable> known :
         {std::span<const Sayable>(gitSentences), std::span<const Sayable>(releaseSentences),
          std::span<const Sayable>(fileErrors)})
        if (auto sentence = sayAgain(english, known))
            return *std::move(sentence);
    return std::string(english);
}

void sayKept(git::RepositoryState& state)
{
    for (git::Situation& situation : state.situations)
        replace(situation.sentence);
}

void sayKept(git::CommitPreview& preview)
{
    sayKept(preview.state);
    replace(preview.obstacles);
    replace(preview.notices);
}

void sayKept(git::CommitResult& result)
{
    replace(result.notices);
}

void sayKept(git::UndoPreview& preview)
{
    replace(preview.obstacles);
}

void sayKept(git::PushPreview& preview)
{
    replace(preview.obstacles);
}

void sayKept(release::Plan& plan)
{
    replace(plan.steps);
    replace(plan.findings);
}

void sayKept(release::Status& status)
{
    sayKept(status.plan);
    replace(status.steps);
    replace(status.findings);
    replace(status.remaining);
    replace(status.notices);
    if (status.failure)
        replace(status.failure->waysOut);
}

void sayKept(std::vector<std::string>& sentences)
{
    replace(sentences);
}

release::Watcher said(release::Watcher watcher)
{
    if (speaksEnglish() || !watcher)
        return watcher;
    return [watcher = std::move(watcher)](const release::Event& event) {
        release::Event own = event;
        if (event.status) {
            auto status = std::make_shared<release::Status>(*event.status);
            sayKept(*status);
            own.status = std::move(status);
        }
        watcher(own);
    };
}

} // namespace lockwright::workspace
