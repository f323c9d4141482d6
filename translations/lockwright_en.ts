<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Charts</name>
    <message numerus="yes">
        <source>%1 (%n profile(s))</source>
        <comment>time</comment>
        <translation>
            <numerusform>%1 (%n profile)</numerusform>
            <numerusform>%1 (%n profiles)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) changed</source>
        <translation>
            <numerusform>%n lock changed</numerusform>
            <numerusform>%n locks changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) failed</source>
        <translation>
            <numerusform>%n profile failed</numerusform>
            <numerusform>%n profiles failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked version(s): %1 current, %2 behind.</source>
        <translation>
            <numerusform>%n locked version: %1 current, %2 behind.</numerusform>
            <numerusform>%n locked versions: %1 current, %2 behind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known: not downloaded.</source>
        <translation>
            <numerusform>%n not known: not downloaded.</numerusform>
            <numerusform>%n not known: not downloaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known.</source>
        <translation>
            <numerusform>%n not known.</numerusform>
            <numerusform>%n not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n compile(s): %1 % of the time was spent waiting for indexes. The newest is on top.</source>
        <translation>
            <numerusform>%n compile: %1 % of the time was spent waiting for indexes. The newest is on top.</numerusform>
            <numerusform>%n compiles: %1 % of the time was spent waiting for indexes. The newest is on top.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), of which %1 keep newer versions out.</source>
        <translation>
            <numerusform>%n line, of which %1 keep newer versions out.</numerusform>
            <numerusform>%n lines, of which %1 keep newer versions out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 brings most packages of its own: %n.</source>
        <comment>profile</comment>
        <translation>
            <numerusform>%1 brings most packages of its own: %n.</numerusform>
            <numerusform>%1 brings most packages of its own: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bounds of %n package(s) are not known: not downloaded.</source>
        <translation>
            <numerusform>The bounds of %n package are not known: not downloaded.</numerusform>
            <numerusform>The bounds of %n packages are not known: not downloaded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Churn</name>
    <message numerus="yes">
        <source>%n commit(s) changed %1 pins, each profile counted by itself.</source>
        <translation>
            <numerusform>%n commit changed %1 pins, each profile counted by itself.</numerusform>
            <numerusform>%n commits changed %1 pins, each profile counted by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GraphPicture</name>
    <message numerus="yes">
        <source>%n in a cycle</source>
        <translation>
            <numerusform>%n in a cycle</numerusform>
            <numerusform>%n in a cycle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>required by %n</source>
        <translation>
            <numerusform>required by %n</numerusform>
            <numerusform>required by %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>requires %n</source>
        <translation>
            <numerusform>requires %n</numerusform>
            <numerusform>requires %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::AddDialog</name>
    <message numerus="yes">
        <source>Admits %1 and %n more.</source>
        <translation>
            <numerusform>Admits %1 and %n more.</numerusform>
            <numerusform>Admits %1 and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The profile reads %n other line(s) about it; this one only narrows them.</source>
        <translation>
            <numerusform>The profile reads %n other line about it; this one only narrows it.</numerusform>
            <numerusform>The profile reads %n other lines about it; this one only narrows them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::BlameList</name>
    <message numerus="yes">
        <source>And %n more commit(s).</source>
        <translation>
            <numerusform>And %n more commit.</numerusform>
            <numerusform>And %n more commits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ChartsPage</name>
    <message numerus="yes">
        <source>%1 of %n bars are drawn; the table has all.</source>
        <translation>
            <numerusform>%1 of %n bars are drawn; the table has all.</numerusform>
            <numerusform>%1 of %n bars are drawn; the table has all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::CommitView</name>
    <message numerus="yes">
        <source>Not touched (%n other changed path(s))</source>
        <translation>
            <numerusform>Not touched (%n other changed path)</numerusform>
            <numerusform>Not touched (%n other changed paths)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Commit %n path(s)</source>
        <translation>
            <numerusform>Commit %n path</numerusform>
            <numerusform>Commit %n paths</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ConflictCard</name>
    <message numerus="yes">
        <source>%n profile(s) have no solution because of this: %1</source>
        <translation>
            <numerusform>%n profile has no solution because of this: %1</numerusform>
            <numerusform>%n profiles have no solution because of this: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ConflictsPage</name>
    <message numerus="yes">
        <source>Give the search for fixes %n second(s)</source>
        <translation>
            <numerusform>Give the search for fixes %n second</numerusform>
            <numerusform>Give the search for fixes %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fix(es) checked to resolve, in every profile</source>
        <translation>
            <numerusform>%n fix checked to resolve, in every profile</numerusform>
            <numerusform>%n fixes checked to resolve, in every profile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) checked %1.</source>
        <translation>
            <numerusform>%n profile checked %1.</numerusform>
            <numerusform>%n profiles checked %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) checked %1 against %2.</source>
        <translation>
            <numerusform>%n profile checked %1 against %2.</numerusform>
            <numerusform>%n profiles checked %1 against %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %n conflict(s)</source>
        <translation>
            <numerusform>✗ %n conflict</numerusform>
            <numerusform>✗ %n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) without a solution</source>
        <translation>
            <numerusform>%n profile without a solution</numerusform>
            <numerusform>%n profiles without a solution</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::EditWords</name>
    <message numerus="yes">
        <source>✓ %n profile(s) have a solution</source>
        <translation>
            <numerusform>✓ %n profile has a solution</numerusform>
            <numerusform>✓ %n profiles have a solution</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::FindingList</name>
    <message numerus="yes">
        <source>✓ %n check(s) in order</source>
        <translation>
            <numerusform>✓ %n check in order</numerusform>
            <numerusform>✓ %n checks in order</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::FixDetails</name>
    <message numerus="yes">
        <source>%1, %n pin(s) move</source>
        <translation>
            <numerusform>%1, %n pin moves</numerusform>
            <numerusform>%1, %n pins move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::FixWishes</name>
    <message numerus="yes">
        <source>%1 of %n fix(es) shown</source>
        <comment>number of those shown</comment>
        <translation>
            <numerusform>%1 of %n fix shown</numerusform>
            <numerusform>%1 of %n fixes shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::FixWords</name>
    <message numerus="yes">
        <source>%n pin(s)</source>
        <translation>
            <numerusform>%n pin</numerusform>
            <numerusform>%n pins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n major</source>
        <translation>
            <numerusform>%n major</numerusform>
            <numerusform>%n major</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downgrade(s)</source>
        <translation>
            <numerusform>%n downgrade</numerusform>
            <numerusform>%n downgrades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more line(s) exclude one another.</source>
        <translation>
            <numerusform>%1 and %n more line exclude one another.</numerusform>
            <numerusform>%1 and %n more lines exclude one another.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::GraphPage</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n node(s)</source>
        <comment>profile, nodes</comment>
        <translation>
            <numerusform>%1: %n node</numerusform>
            <numerusform>%1: %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edge(s)</source>
        <translation>
            <numerusform>%n edge</numerusform>
            <numerusform>%n edges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n implied edge(s) left out</source>
        <translation>
            <numerusform>%n implied edge left out</numerusform>
            <numerusform>%n implied edges left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> step(s)</source>
        <comment>how far around, behind the number</comment>
        <translation>
            <numerusform> step</numerusform>
            <numerusform> steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::GraphSteps</name>
    <message numerus="yes">
        <source>Around %1: %n step(s)</source>
        <comment>package</comment>
        <translation>
            <numerusform>Around %1: %n step</numerusform>
            <numerusform>Around %1: %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::HistoryPage</name>
    <message numerus="yes">
        <source>%1 of %n commit(s) shown.</source>
        <translation>
            <numerusform>%1 of %n commit shown.</numerusform>
            <numerusform>%1 of %n commits shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) changed locks.</source>
        <translation>
            <numerusform>%n commit changed locks.</numerusform>
            <numerusform>%n commits changed locks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) looked at.</source>
        <translation>
            <numerusform>%n commit looked at.</numerusform>
            <numerusform>%n commits looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ImpactModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::MainWindow</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s), all fresh</source>
        <translation>
            <numerusform>%n lock, all fresh</numerusform>
            <numerusform>%n locks, all fresh</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recompile, %n stale profile(s)</source>
        <translation>
            <numerusform>Recompile, %n stale profile</numerusform>
            <numerusform>Recompile, %n stale profiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ● %n changed</source>
        <comment>branch</comment>
        <translation>
            <numerusform>%1 ● %n changed</numerusform>
            <numerusform>%1 ● %n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) written.</source>
        <translation>
            <numerusform>%n lock written.</numerusform>
            <numerusform>%n locks written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lock(s) to recompile</source>
        <translation>
            <numerusform>%1 of %n lock to recompile</numerusform>
            <numerusform>%1 of %n locks to recompile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) are stale now.</source>
        <translation>
            <numerusform>%n profile is stale now.</numerusform>
            <numerusform>%n profiles are stale now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) have changes that are not written: %1.</source>
        <translation>
            <numerusform>%n file has changes that are not written: %1.</numerusform>
            <numerusform>%n files have changes that are not written: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of yours are in lines that have changed on disk as well; the lines from disk stand. Undo brings your text back.</source>
        <translation>
            <numerusform>%n change of yours is in a line that has changed on disk as well; the line from disk stands. Undo brings your text back.</numerusform>
            <numerusform>%n changes of yours are in lines that have changed on disk as well; the lines from disk stand. Undo brings your text back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are pending as %1 had them, as one step that Ctrl+Z takes back. Apply (Ctrl+S) writes them.</source>
        <comment>commit</comment>
        <translation>
            <numerusform>%n file is pending as %1 had it, as one step that Ctrl+Z takes back. Apply (Ctrl+S) writes it.</numerusform>
            <numerusform>%n files are pending as %1 had them, as one step that Ctrl+Z takes back. Apply (Ctrl+S) writes them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>files</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PackageDetails</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PackageFilterBar</name>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n package(s)</source>
        <translation>
            <numerusform>%1 of %n package</numerusform>
            <numerusform>%1 of %n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PackageModel</name>
    <message numerus="yes">
        <source>Checked against %n security record(s).</source>
        <translation>
            <numerusform>Checked against %n security record.</numerusform>
            <numerusform>Checked against %n security records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PendingPanel</name>
    <message numerus="yes">
        <source>%n pending line(s) in %1</source>
        <translation>
            <numerusform>%n pending line in %1</numerusform>
            <numerusform>%n pending lines in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PinEditor</name>
    <message numerus="yes">
        <source>%n inherited line(s) about it hold as well.</source>
        <translation>
            <numerusform>%n inherited line about it holds as well.</numerusform>
            <numerusform>%n inherited lines about it hold as well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ProfileGraph</name>
    <message numerus="yes">
        <source>%1, %n package(s), %2</source>
        <comment>profile, packages, state</comment>
        <translation>
            <numerusform>%1, %n package, %2</numerusform>
            <numerusform>%1, %n packages, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ProfileModel</name>
    <message numerus="yes">
        <source>%1, %n package(s), %2</source>
        <comment>profile, packages, state</comment>
        <translation>
            <numerusform>%1, %n package, %2</numerusform>
            <numerusform>%1, %n packages, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PushDialog</name>
    <message numerus="yes">
        <source>%n commit(s) would go</source>
        <translation>
            <numerusform>%n commit would go</numerusform>
            <numerusform>%n commits would go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ReleasePage</name>
    <message numerus="yes">
        <source>%n thing(s) must be put right first.</source>
        <translation>
            <numerusform>%n thing must be put right first.</numerusform>
            <numerusform>%n things must be put right first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ReleasePlanView</name>
    <message numerus="yes">
        <source>%n commit(s) up to now</source>
        <translation>
            <numerusform>%n commit up to now</numerusform>
            <numerusform>%n commits up to now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) since %1</source>
        <translation>
            <numerusform>%n commit since %1</numerusform>
            <numerusform>%n commits since %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ReviewView</name>
    <message numerus="yes">
        <source>%n lock(s) written. Commit them next.</source>
        <translation>
            <numerusform>%n lock written. Commit it next.</numerusform>
            <numerusform>%n locks written. Commit them next.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) checked, nothing would change.</source>
        <translation>
            <numerusform>%n profile checked, nothing would change.</numerusform>
            <numerusform>%n profiles checked, nothing would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) were fresh and stay.</source>
        <translation>
            <numerusform>%n profile was fresh and stays.</numerusform>
            <numerusform>%n profiles were fresh and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write only the %n solved profile(s)</source>
        <translation>
            <numerusform>Write only the %n solved profile</numerusform>
            <numerusform>Write only the %n solved profiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %n profile(s) without a solution, nothing is written</source>
        <translation>
            <numerusform>✗ %n profile without a solution, nothing is written</numerusform>
            <numerusform>✗ %n profiles without a solution, nothing is written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n otherwise changed</source>
        <translation>
            <numerusform>%n otherwise changed</numerusform>
            <numerusform>%n otherwise changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n profile(s)</source>
        <translation>
            <numerusform>in %n profile</numerusform>
            <numerusform>in %n profiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with only comments</source>
        <translation>
            <numerusform>%n with only comments</numerusform>
            <numerusform>%n with only comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::UpdateDetails</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::UpdateWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n package(s) behind</source>
        <translation>
            <numerusform>%1 of %n package behind</numerusform>
            <numerusform>%1 of %n packages behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) not tried: the time limit was reached.</source>
        <translation>
            <numerusform>%n version not tried: the time limit was reached.</numerusform>
            <numerusform>%n versions not tried: the time limit was reached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Security: %n record(s)</source>
        <translation>
            <numerusform>Security: %n record</numerusform>
            <numerusform>Security: %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::UpdatesPage</name>
    <message numerus="yes">
        <source>%n package(s) checked</source>
        <translation>
            <numerusform>%n package checked</numerusform>
            <numerusform>%n packages checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>blocks %n, frees %1</source>
        <comment>packages</comment>
        <translation>
            <numerusform>blocks %n, frees %1</numerusform>
            <numerusform>blocks %n, frees %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>blocks %n</source>
        <comment>packages</comment>
        <translation>
            <numerusform>blocks %n</numerusform>
            <numerusform>blocks %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked, tried with the pending changes</source>
        <translation>
            <numerusform>%n marked, tried with the pending changes</numerusform>
            <numerusform>%n marked, tried with the pending changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::WhyModel</name>
    <message numerus="yes">
        <source>%1 (%n version(s))</source>
        <comment>reason</comment>
        <translation>
            <numerusform>%1 (%n version)</numerusform>
            <numerusform>%1 (%n versions)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n older version(s)</source>
        <translation>
            <numerusform>and %n older version</numerusform>
            <numerusform>and %n older versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more path(s)</source>
        <translation>
            <numerusform>and %n more path</numerusform>
            <numerusform>and %n more paths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n or more further path(s)</source>
        <translation>
            <numerusform>and %n or more further paths</numerusform>
            <numerusform>and %n or more further paths</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::WhyPanel</name>
    <message numerus="yes">
        <source>And %n more reason(s).</source>
        <translation>
            <numerusform>And %n more reason.</numerusform>
            <numerusform>And %n more reasons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) were not checked.</source>
        <translation>
            <numerusform>%n version was not checked.</numerusform>
            <numerusform>%n versions were not checked.</numerusform>
        </translation>
    </message>
</context>
</TS>
