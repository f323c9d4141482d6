<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChartData</name>
    <message>
        <source>%1: %2 %3</source>
        <comment>bar, value, part, as in base: 12 capped</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (⚑ %2)</source>
        <comment>what a bar says, releases</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>1 month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patch behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minor behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>major behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of its files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact (==)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>capped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by -c</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages of its lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inherited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in another version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer versions that it rejects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected by it alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected by others too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>requirement, whose</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms fetching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms solving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n profile(s))</source>
        <comment>time</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>package, version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>what is locked, newest</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is locked at %2; %3 is the newest that it rejects</source>
        <comment>package, versions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far behind are we?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do lines bind?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which layer is large?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which bound blocks most?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why was it slow?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or a click shows these packages in Updates or in Packages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or a click shows the profile&apos;s packages; the list leads to the lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or a click selects the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or a click shows why the package has its version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or a click shows what the run was about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile with a lock has ages. Recompile makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile has a line of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile with a lock has packages. Recompile makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bound rejects anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No newer version is known that a bound would reject. What was not downloaded is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No compile is remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 200 compiles of this folder are told here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n locked version(s): %1 current, %2 behind.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known: not downloaded.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Index pages as of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told by %1.</source>
        <comment>index</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n compile(s): %1 % of the time was spent waiting for indexes. The newest is on top.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), of which %1 keep newer versions out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 brings most packages of its own: %n.</source>
        <comment>profile</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from the cache, not solved: the Updates page tries versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The bounds of %n package(s) are not known: not downloaded.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GraphPicture</name>
    <message numerus="yes">
        <source>%n in a cycle</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>line of an input file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>required by %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>requires %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These require each other:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these ask for nothing more, and only here:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Package index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the package index that is asked for versions and requirements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses of indexes that are asked before the package index, one a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders and pages with files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places with wheels and archives that are looked at too, one a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which index answers for a package that more than one of them has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers from the small index that ships with Lockwright, without any network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version of Python that the locks are made for, such as 3.11.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform that the locks are made for, such as x86_64-manylinux_2_28 or macos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solves each profile by itself, or all together, so that they agree on every version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the versions that fit is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-releases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether alpha, beta and candidate versions may be taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cooldown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes no release that is younger: a date such as 2024-10-01, or a time span such as 7 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper bounds of Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a package may say that it is not for a newer Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Builds allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages whose archives may be built to learn what they require, which runs their code on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source archives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes every package from wheels only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From wheels only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages that are taken from wheels and from nothing else, one a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From archives only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages that are taken from source archives and not from wheels, one a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter for builds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python program that builds archives; without one it is looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounds for builds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounds of what builds themselves require, such as setuptools&lt;70, one a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments in locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a lock says who requires a package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the hashes of all files of a version into locks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the command that made a lock above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave extras out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes packages without the extras that were asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first that has it (safe)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first with a version that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best version of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each profile by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All profiles together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lowest of what files ask for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where nothing else fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a file asks for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where asked for, or nothing else fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They do not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On lines of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the same line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the lock has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>kind of setting, place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of lockwright.toml does not count, because %2 stands over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of lockwright.toml stands over it: the recorded index answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by %1, which stands over what is chosen here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set in line %1 of lockwright.toml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThemeNames</name>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast, light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High &amp;contrast, dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::BadgeDelegate</name>
    <message>
        <source>%1 %2</source>
        <comment>glyph and word of a state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1</source>
        <comment>further states</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ChartsPage</name>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the marked part counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the numbers as a table (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or export the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;PNG image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;SVG image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CS&amp;V file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n bars are drawn; the table has all.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There are no numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No numbers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files, the cache and the log of compiles are looked at; no index is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what is marked, what Enter does</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what, remark</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::CommitView</name>
    <message>
        <source>Commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paths that the commit takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed paths that stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks and requirement files that differ from the last commit are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No commit from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks and requirement files are as in the last commit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Not touched (%n other changed path(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>On %1</source>
        <comment>branch</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On %1 as %2 &lt;%3&gt;</source>
        <comment>branch, name, address</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject: %1 of %2 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! Subject: %1 characters, more than %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Commit %n path(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ConflictCard</name>
    <message>
        <source>Recompile together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles of the conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why there is no solution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solve the profiles together; nothing is written before you apply it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that cannot hold together</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) have no solution because of this: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With these locks the profiles agree. They were solved together; nothing is written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ConflictsPage</name>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Give the search for fixes %n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixes, best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the selected fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ %1  %2
%3</source>
        <comment>number, profiles, sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ Locks that agree
Solved together, the profiles have an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n fix(es) checked to resolve, in every profile</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No edit was found with which every profile has a solution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No verified fix was found in the time given</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) checked %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) checked %1 against %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Files have changed since then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There may be further conflicts in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time was up before everything was tried, so another run may list other fixes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not checked. %2</source>
        <comment>profile, sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not checked: %2.</source>
        <comment>profile, clause</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a solution: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Nothing conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conflict is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for conflicts and fixes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status bar shows how far it is. Esc stops it; no file is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profiles could not be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fix is applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check solves every profile as its files are, names the lines that cannot hold together, and tries which edits mend that. No file is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>✗ %n conflict(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) without a solution</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ConsolidateDialog</name>
    <message>
        <source>✓ %1</source>
        <comment>version that is possible</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1, solved together</source>
        <comment>version that is possible</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ none fits all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= one version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? not tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>profile, version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two versions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requires %2</source>
        <comment>who, what</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recompile with these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidate versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages and the version proposed for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solve with the ticked versions; nothing is written before you apply it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not possible</source>
        <comment>version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 … %2 are not possible</source>
        <comment>versions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ in %1</source>
        <comment>profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the requirements together do not allow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 packages can have one version in every profile and are ticked.</source>
        <comment>numbers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of them need all profiles to be solved together.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::EditorView</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file above, or follow a link from a package to the line that bounds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only: Lockwright writes this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only: not plain UTF-8 text with one kind of line end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● changed, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ●</source>
        <comment>file with unsaved changes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload from disk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::FixDetails</name>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write these edits to the files; locks stay as they are (Enter in the list)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the selected fix does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, no pin moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n pin(s) move</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome: why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Fix %1: %2</source>
        <comment>number, outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a fix to see what it moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An override has no file of the project to go to, so it cannot be applied here. Give it to a compile with --override.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time was up before it was solved in every profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With these edits alone not every profile has a solution.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::FixWords</name>
    <message>
        <source>requirement</source>
        <comment>role of a line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constraint</source>
        <comment>role of a line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>override</source>
        <comment>role of a line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ verified in every profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◐ removes conflict %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◐ removes conflicts %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ fails in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ has a solution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ no solution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ could not be solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ not tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>override</source>
        <comment>where an edit goes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move %1 away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move %1 to here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, against what packages say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drop %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>old line, new line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ %1 %2</source>
        <comment>new package, version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>− %1 %2</source>
        <comment>package that goes, version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>major</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pre-release, yanked or without wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <comment>package, old version, new version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>move, remarks</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pin moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pin(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n major</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downgrade(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no solution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more line(s) exclude one another.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 exclude one another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::GraphCanvas</name>
    <message>
        <source>Dependency graph</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::GraphMinimap</name>
    <message>
        <source>Overview of the graph</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::GraphPage</name>
    <message>
        <source>The graph as a tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked for by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back (Backspace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left out of the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the graph as a tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>match %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole graph (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages that require each other as &amp;one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges that a longer way &amp;implies left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What only one package asks for &amp;folded into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages with very many dependents on the &amp;shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lines of input files shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;PNG image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;SVG image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphviz &amp;DOT…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mermaid…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laying out the graph…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No graph yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile with a lock has a graph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n node(s)</source>
        <comment>profile, nodes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edge(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n implied edge(s) left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>partly from the lock&apos;s comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>laying out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the shelf: %1</source>
        <comment>packages with many dependents</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who asks for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what it asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the ways to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip, key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::JobIndicator</name>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laying the sample down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laying out the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explaining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for fixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applying the fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearing the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the commit back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, %3 of %4</source>
        <comment>phase, item, done, total</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>phase, done, total</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>phase, item</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this job (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>elapsed seconds</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::KeyBindings</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip, key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two keys</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::KeysPage</name>
    <message>
        <source>&amp;Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset a&amp;ll keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for an action or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new key here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the keys that it has, and add this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the action without a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key belongs to one action. Changes hold at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <comment>keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to “%2” (%3).</source>
        <comment>key, action, menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it to “%1”</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::MainWindow</name>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open repository…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore the sa&amp;mple…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read files and repository anew (Shift+F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy selected packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to an&amp;ything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a package, profile, file or action (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back in the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For&amp;ward in the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Lockwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recompile stale profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solve the stale profiles; nothing is written before you apply it (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh &amp;selected packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh &amp;all packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look for updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write the reviewed locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel job, or close message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ommit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo last commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last commit back while nobody else has it; the files stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the commit; in the commit view, make it (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Git</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile &amp;list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile gr&amp;aph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Lockwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lockwright %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layered Python requirement profiles: see, recompile, review, commit.

Free software under the GNU General Public License, version 3 or later. Built with Qt %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;nflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for con&amp;flicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has changes that are not saved. The fix is written to the file on disk, and saving the text will then be refused until it is reloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply to the file on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fix is written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) are stale now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Recompile makes the locks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recompile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as C&amp;SV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages as ma&amp;trix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Consolidate versions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s), all fresh</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lock(s) to recompile</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Recompile (%1)</source>
        <comment>number of stale profiles</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Recompile, %n stale profile(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier run was interrupted while it wrote; its changes were taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier run was interrupted while it wrote; its changes were completed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detached at %1</source>
        <comment>commit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 ● %n changed</source>
        <comment>branch</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>branch, operation in progress</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, offline</source>
        <comment>index</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>kind of setting, place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
From: %2
Cached: %3 packages, %4 releases</source>
        <comment>index</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) written.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Committed %1 on %2: %3</source>
        <comment>commit, branch, subject</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graph cannot be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no git repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git: not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open that folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recompile was cancelled. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has changes that are not saved. Recompile reads what is on disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and recompile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recompile what is on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts (%1)</source>
        <comment>number of conflicts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review (%1)</source>
        <comment>number of changes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit (%1)</source>
        <comment>number of paths</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files ●</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took %1 back: %2. The files are as they were.</source>
        <comment>commit, subject</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample is a small git repository. Where shall it be laid down?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) have changes that are not saved: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — Lockwright</source>
        <comment>folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lockwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User &amp;guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G&amp;lossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>menu, menu in it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <comment>in no menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zip file of OSV records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of OSV records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W&amp;hy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why the selected package has its version (Ctrl+I)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::MatrixModel</name>
    <message>
        <source>≠ %1</source>
        <comment>a version that differs from most</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in %1</source>
        <comment>profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, differs</source>
        <comment>version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2; most profiles have %3.</source>
        <comment>profile, version, version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2.</source>
        <comment>profile, version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::MessageBar</name>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of message, message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PackageDetails</name>
    <message>
        <source>Details of the selected package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions differ between profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · direct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounds that are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in profile %2</source>
        <comment>who bounds, where</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing bounds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metadata of some packages is not downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>glyph and word of a state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The locks say it is here via</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Select a package to see who bounds it, and where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for directly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought in by other packages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest version is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest version is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the newest version.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PackageFilterBar</name>
    <message>
        <source>Direct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divergent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: words, outdated, in:PROFILE, by:PACKAGE, numpy&lt;2, -word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the filter understands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1	%2</source>
        <comment>term of the filter, its meaning</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not so; also with ! and in front of every other term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word, though it has a meaning of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only packages of which this is true: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n package(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PackageModel</name>
    <message>
        <source>%1 %2</source>
        <comment>glyph and word of a state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two states</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <comment>first dependent, how many more</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≠ %1</source>
        <comment>versions that differ</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>newest version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ %1</source>
        <comment>a newer version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= %1</source>
        <comment>the version is the newest</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>bound and who sets it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known when it was released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released on %1.</source>
        <comment>date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two profiles</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two packages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Checked against %n security record(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Advisories are not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PackageWords</name>
    <message>
        <source>, </source>
        <comment>between two profiles</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 excludes the locked version in %3.</source>
        <comment>requirement, who, profiles</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 affects %2: %3</source>
        <comment>advisory, version, summary</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conflict</source>
        <comment>state of a package</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vulnerable</source>
        <comment>state of a package</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yanked</source>
        <comment>state of a package</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>build</source>
        <comment>state of a package: it has to be built</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <comment>state of a package</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <comment>state of a package: versions differ between profiles</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outdated</source>
        <comment>state of a package</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A locked version was yanked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A locked version was yanked: %1</source>
        <comment>reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No wheel of the locked version fits; it has to be built from source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by %1 (%2): %3</source>
        <comment>requirement, place, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions differ between profiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest version is %1.</source>
        <comment>version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>age in days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mo</source>
        <comment>age in months</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 y</source>
        <comment>age in years</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a key that does not exist; it is left out.</source>
        <comment>part of the filter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value behind the colon.</source>
        <comment>part of the filter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 compares with something that is no version; it is left out.</source>
        <comment>part of the filter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no profile with a lock has that name.</source>
        <comment>part of the filter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no lock has that package.</source>
        <comment>part of the filter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no line of such a file names a locked package.</source>
        <comment>part of the filter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advisories are not checked: the Updates tab takes security records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file asks for it by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only other packages ask for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its versions differ between profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the locked version was yanked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an advisory is about the locked version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line pins it and says why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the locked version has to be built from source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bound excludes the locked version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the profile has it; the other terms are about that profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the package requires it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line of the file names it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the locked version is one of these</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PackagesView</name>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row a package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages down, profiles across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find one version for the selected packages that profiles lock differently; for all of them where none is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages by profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packages cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packages stand here in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No packages yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile here has a lock. Recompile makes one for each profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No package matches this filter in the selected profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open its line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open %1</source>
        <comment>place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Con&amp;solidate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and &amp;version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows as &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows as &amp;Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows as &amp;CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;In: only names with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Out: no names with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what %1 &amp;requires</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::Palette</name>
    <message>
        <source>Nothing matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a package, profile, file or action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ProfileGraph</name>
    <message>
        <source>Profile graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n package(s), %2</source>
        <comment>profile, packages, state</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1; includes %2</source>
        <comment>node, parents</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; constrained by %2</source>
        <comment>node, parents</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>glyph and word of a state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>includes (-r)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constrained by (-c)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ProfileModel</name>
    <message>
        <source>All profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>glyph and word of a state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n package(s), %2</source>
        <comment>profile, packages, state</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ProfilesPanel</name>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recompile this profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;lock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ReviewModel</name>
    <message>
        <source>new: %1</source>
        <comment>version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → gone</source>
        <comment>version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>old and new version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>glyph and word of a change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two profiles</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because of %1</source>
        <comment>packages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only comments</source>
        <comment>group of changes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held: these stay as the locks have them</source>
        <comment>group of changes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>group and number of changes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old → new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ReviewView</name>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply and commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for fixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text difference of the locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile whose changes are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the changed locks, all or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the changed locks and commit them with every changed requirement file (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why there is no solution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try which edits give every profile a solution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recompile solves the stale profiles and shows here what would change. Nothing is written before you apply it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recompile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) written. Commit them next.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every lock is up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) checked, nothing would change.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Index: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, solved in %2 ms.</source>
        <comment>index description, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) were fresh and stay.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Commit message: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Write only the %n solved profile(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %n profile(s) without a solution, nothing is written</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n otherwise changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with only comments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n profile(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>glyph, profile, status</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No versions satisfy all requirements of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be solved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1</source>
        <comment>name of a setting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this setting out of lockwright.toml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These packages, one a line:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How versions are chosen. The next recompile follows what is set here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python and the platform that the locks are for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where versions and their requirements come from. User names and passwords are never shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Builds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may be built, and what is taken from wheels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How locks are written. What is not set stays as the existing lock has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a repository to see and change its settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of this repository: lines of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the window looks on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System follows the colours of the desktop, and changes with them. High contrast draws all text with a contrast of at least 7 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts of the window. Facts that the resolver reports stay in English. A change holds once the window is opened anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the window anew, in this language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <comment>percent, behind a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the size that the system has; 100 % follows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network and cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is fetched, and what is kept of it on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks no server: answers come from the cache, or say what is missing. Holds at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear the cache…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers of indexes are kept, so that the next run need not ask again. All programs and windows share them. Clearing is safe at any time; what is needed is fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a repository to see the cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every action of the window, and the keys that it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: listings of %2 packages, and what %3 versions require.</source>
        <comment>size, numbers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared: %1 given back.</source>
        <comment>size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was fetched from indexes is forgotten. The next recompile fetches it again, which needs the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile graph: walk along the edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile graph: first profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile graph: zoom in, zoom out, fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ − 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile list and graph: open the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hange keys…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::StartPage</name>
    <message>
        <source>Lockwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layered Python requirement profiles: see, recompile, review, commit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six layered profiles with history and a recorded index. Works without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open repository…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder with requirement files. You can also drop a folder onto this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repositories that you open are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>a recent folder</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::UpdateDetails</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What keeps the selected package back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The requirements of %1 exclude it.</source>
        <comment>profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There may be more that exclude it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would require it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What moves along is not known: the time limit was reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else has to move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two profiles</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how a package moves, in which profiles</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked in %1</source>
        <comment>profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>version, outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>version, kind, outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible together with the others that move to their newest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ The locked version was yanked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ The locked version was yanked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ The locked version is no longer on the index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! The project is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is passed over: it %2</source>
        <comment>version, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? Newer versions are not known: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advisories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed in %1</source>
        <comment>version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two facts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No newer version without advisories is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a package to see who blocks it, and what moves along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>package, version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for directly. Locked in %1.</source>
        <comment>profiles</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought in by other packages. Locked in %1.</source>
        <comment>profiles</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::UpdateModel</name>
    <message>
        <source>%1 ✗ yanked</source>
        <comment>version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ✗ gone</source>
        <comment>version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ⚠ vulnerable</source>
        <comment>version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two profiles</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked: moves to %1</source>
        <comment>version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark it to move (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No newer version is possible now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>version, outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark %1</source>
        <comment>package</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked by, or moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::UpdateWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the requirements of %1</source>
        <comment>profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>package, how it moves</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves %1</source>
        <comment>packages that move along</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>possible now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixes advisories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what a version is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>requirement, place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requires %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>versions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, added</source>
        <comment>version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>profile, what blocks there</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would not be needed any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n package(s) behind</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can move now</source>
        <comment>number of packages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of them to the newest</source>
        <comment>number of packages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blocked</source>
        <comment>number of packages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not known</source>
        <comment>number of packages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a summary as a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>how many are behind: what of them</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two counts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked: %1, because %2.</source>
        <comment>profile, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) not tried: the time limit was reached.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Index pages without a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1.</source>
        <comment>date of the index pages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security: not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Security: %n record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, of unknown date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, the newest of %1.</source>
        <comment>date of a record</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::UpdatesPage</name>
    <message>
        <source>Recompile with these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with more time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: words, possible, blocked, yanked, vulnerable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only packages with a newer version that is possible now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only packages of which every newer version is blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yanked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only packages whose locked version was yanked or is gone from the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vulnerable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only packages whose locked version has advisories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security records…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solve with the marked versions; nothing is written before you apply it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Newest versions that are possible together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fixes of advisories that are possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;othing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder of OSV records…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Zip file of OSV records…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What blocks most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark or unmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No records of vulnerabilities are looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for updates: %1</source>
        <comment>progress</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files have been read anew since. Look again to be sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the newer versions of every locked package, tries each of them, and says who blocks it or what moves along. This takes some seconds and changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for updates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates cannot be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No update matches this filter in the selected profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to tell of this profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No newer version is known of what the selected profile locks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) checked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>what was checked</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 against %2.</source>
        <comment>what was checked, index</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is outdated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing outdated was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what, how many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ?</source>
        <comment>what is not known</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space marks a version</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>requirement, place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>blocks %n, frees %1</source>
        <comment>packages</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>blocks %n</source>
        <comment>packages</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing blocks an update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark %1</source>
        <comment>version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark %1 (%2)</source>
        <comment>version, kind</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::WhyModel</name>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n version(s))</source>
        <comment>reason</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (there may be more)</source>
        <comment>reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>version, state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>version, state, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n older version(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place, path</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more path(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n or more further path(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this answer is about it</source>
        <comment>profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brought in by others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another version</source>
        <comment>profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>profile, version, facts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1:%2</source>
        <comment>file:line</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::WhyPanel</name>
    <message>
        <source>Show in graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, paths and profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The lock of %2 is stale, and this is about the lock.</source>
        <comment>glyph, profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And %n more reason(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 has no lock; this is what compiling it gives now.</source>
        <comment>glyph, profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles are compiled together here, and this looks at %1 by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paths are drawn from the comments of the lock; not all requirements are in the cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) were not checked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No package is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a package to see why it has its version, and what keeps newer ones out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding out about %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>package, profile</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockwright::gui::Words</name>
    <message>
        <source>This request makes no sense here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file cannot be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting is missing or contradicts another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file cannot be read or written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repository is in no state for this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that is needed is missing on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network gave no usable answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed data is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work stopped half-way and can be resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fresh</source>
        <comment>state of a lock</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale</source>
        <comment>state of a lock</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no lock</source>
        <comment>state of a lock</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge conflict</source>
        <comment>state of a lock</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreadable</source>
        <comment>state of a lock</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <comment>outcome of a profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <comment>outcome of a profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no solution</source>
        <comment>outcome of a profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <comment>outcome of a profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>outcome of a profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <comment>kind of change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <comment>kind of change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upgraded</source>
        <comment>kind of change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downgraded</source>
        <comment>kind of change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>respelled</source>
        <comment>kind of change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other source</source>
        <comment>kind of change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other hashes</source>
        <comment>kind of change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only comments</source>
        <comment>kind of change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patch</source>
        <comment>size of a version step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minor</source>
        <comment>size of a version step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>major</source>
        <comment>size of a version step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You edited</source>
        <comment>group of changes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released upstream</source>
        <comment>group of changes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knock-on</source>
        <comment>group of changes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other changes</source>
        <comment>group of changes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <comment>state of a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>possible</source>
        <comment>state of a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <comment>state of a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>excluded by a line</source>
        <comment>state of a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constrained</source>
        <comment>state of a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overridden</source>
        <comment>state of a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit</source>
        <comment>state of a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept from the lock</source>
        <comment>state of a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not preferred</source>
        <comment>state of a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other Python</source>
        <comment>state of a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no usable file</source>
        <comment>state of a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a build</source>
        <comment>state of a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid metadata</source>
        <comment>state of a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yanked</source>
        <comment>state of a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pre-release</source>
        <comment>state of a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too new</source>
        <comment>state of a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no solution</source>
        <comment>state of a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <comment>state of a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <comment>state of a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rebase in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cherry-pick in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revert in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bisect in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patch series in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:%2</source>
        <comment>file:line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place: what is wrong there</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what failed: why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any version</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Layered Python requirement profiles in a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints every action with its keys as a Markdown page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
