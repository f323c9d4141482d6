<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BlameList</name>
    <message>
        <source>%1, %2</source>
        <comment>author, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>cause, profiles</comment>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>%1:%2: %3</source>
        <comment>file, line, text</comment>
        <translation>%1:%2: %3</translation>
    </message>
</context>
<context>
    <name>ChartData</name>
    <message>
        <source>%1: %2 %3</source>
        <comment>bar, value, part, as in base: 12 capped</comment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1 (⚑ %2)</source>
        <comment>what a bar says, releases</comment>
        <translation>%1 (⚑ %2)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>1 month</source>
        <translation>1 Monat</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 Monate</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 Monate</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>2 years</source>
        <translation>2 Jahre</translation>
    </message>
    <message>
        <source>older</source>
        <translation>älter</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Published within</source>
        <translation>Alter bis</translation>
    </message>
    <message>
        <source>Locked versions</source>
        <translation>Festgelegte Versionen</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>patch behind</source>
        <translation>um Patch zurück</translation>
    </message>
    <message>
        <source>minor behind</source>
        <translation>um Minor zurück</translation>
    </message>
    <message>
        <source>major behind</source>
        <translation>um Major zurück</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Lines of its files</source>
        <translation>Zeilen seiner Dateien</translation>
    </message>
    <message>
        <source>exact (==)</source>
        <translation>exakt (==)</translation>
    </message>
    <message>
        <source>capped</source>
        <translation>mit Obergrenze</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>mit Untergrenze</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>by -c</source>
        <translation>durch -c</translation>
    </message>
    <message>
        <source>Packages of its lock</source>
        <translation>Pakete seines Locks</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>inherited</source>
        <translation>geerbte</translation>
    </message>
    <message>
        <source>in another version</source>
        <translation>in anderer Version</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Newer versions that it rejects</source>
        <translation>Neuere Versionen, die sie ablehnt</translation>
    </message>
    <message>
        <source>rejected by it alone</source>
        <translation>nur von ihr abgelehnt</translation>
    </message>
    <message>
        <source>rejected by others too</source>
        <translation>auch von anderen abgelehnt</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>requirement, whose</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Compile</source>
        <translation>Kompilierung</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>ms fetching</source>
        <translation>ms Abruf</translation>
    </message>
    <message>
        <source>ms solving</source>
        <translation>ms Auflösung</translation>
    </message>
    <message>
        <source>ms writing</source>
        <translation>ms Schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n profile(s))</source>
        <comment>time</comment>
        <translation>
            <numerusform>%1 (%n Profil)</numerusform>
            <numerusform>%1 (%n Profile)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>package, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>what is locked, newest</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>veröffentlicht am %1</translation>
    </message>
    <message>
        <source>open the line</source>
        <translation>Zeile öffnen</translation>
    </message>
    <message>
        <source>%1 is locked at %2; %3 is the newest that it rejects</source>
        <comment>package, versions</comment>
        <translation>%1 ist auf %2 festgelegt; %3 ist die neueste abgelehnte Version</translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) changed</source>
        <translation>
            <numerusform>%n Lock geändert</numerusform>
            <numerusform>%n Locks geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) failed</source>
        <translation>
            <numerusform>%n Profil fehlgeschlagen</numerusform>
            <numerusform>%n Profile fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>was written</source>
        <translation>wurde geschrieben</translation>
    </message>
    <message>
        <source>was not written</source>
        <translation>wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>How far behind are we?</source>
        <translation>Wie weit sind wir zurück?</translation>
    </message>
    <message>
        <source>Where do lines bind?</source>
        <translation>Wo schränken Zeilen ein?</translation>
    </message>
    <message>
        <source>Which layer is large?</source>
        <translation>Welche Schicht ist groß?</translation>
    </message>
    <message>
        <source>Which bound blocks most?</source>
        <translation>Welche Grenze blockiert am meisten?</translation>
    </message>
    <message>
        <source>Why was it slow?</source>
        <translation>Warum hat es so lange gedauert?</translation>
    </message>
    <message>
        <source>Enter or a click shows the profile&apos;s packages; the list leads to the lines.</source>
        <translation>Eingabetaste oder Klick zeigt die Pakete des Profils; die Liste führt zu den Zeilen.</translation>
    </message>
    <message>
        <source>Enter or a click selects the profile.</source>
        <translation>Eingabetaste oder Klick wählt das Profil aus.</translation>
    </message>
    <message>
        <source>Enter or a click shows why the package has its version.</source>
        <translation>Eingabetaste oder Klick zeigt, warum das Paket seine Version hat.</translation>
    </message>
    <message>
        <source>Nothing is locked</source>
        <translation>Nichts ist festgelegt</translation>
    </message>
    <message>
        <source>A profile with a lock has ages. Recompile makes one.</source>
        <translation>Ein Profil mit Lock hat Altersangaben. „Neu kompilieren“ erzeugt ein Lock.</translation>
    </message>
    <message>
        <source>No lines</source>
        <translation>Keine Zeilen</translation>
    </message>
    <message>
        <source>No profile has a line of its own.</source>
        <translation>Kein Profil hat eine eigene Zeile.</translation>
    </message>
    <message>
        <source>A profile with a lock has packages. Recompile makes one.</source>
        <translation>Ein Profil mit Lock hat Pakete. „Neu kompilieren“ erzeugt ein Lock.</translation>
    </message>
    <message>
        <source>No bound rejects anything</source>
        <translation>Keine Grenze lehnt etwas ab</translation>
    </message>
    <message>
        <source>No newer version is known that a bound would reject. What was not downloaded is not known.</source>
        <translation>Es ist keine neuere Version bekannt, die eine Grenze ablehnen würde. Was nicht heruntergeladen wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>No compile is remembered</source>
        <translation>Keine Kompilierung ist vermerkt</translation>
    </message>
    <message>
        <source>The last 200 compiles of this folder are told here.</source>
        <translation>Hier stehen die letzten 200 Kompilierungen dieses Ordners.</translation>
    </message>
    <message numerus="yes">
        <source>%n locked version(s): %1 current, %2 behind.</source>
        <translation>
            <numerusform>%n festgelegte Version: %1 aktuell, %2 im Rückstand.</numerusform>
            <numerusform>%n festgelegte Versionen: %1 aktuell, %2 im Rückstand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known: not downloaded.</source>
        <translation>
            <numerusform>%n unbekannt: nicht heruntergeladen.</numerusform>
            <numerusform>%n unbekannt: nicht heruntergeladen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known.</source>
        <translation>
            <numerusform>%n unbekannt.</numerusform>
            <numerusform>%n unbekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Index pages as of %1.</source>
        <translation>Indexseiten vom %1.</translation>
    </message>
    <message>
        <source>Told by %1.</source>
        <comment>index</comment>
        <translation>Angaben von %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n compile(s): %1 % of the time was spent waiting for indexes. The newest is on top.</source>
        <translation>
            <numerusform>%n Kompilierung: %1 % der Zeit verging mit dem Warten auf Indizes. Die neueste steht oben.</numerusform>
            <numerusform>%n Kompilierungen: %1 % der Zeit vergingen mit dem Warten auf Indizes. Die neueste steht oben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), of which %1 keep newer versions out.</source>
        <translation>
            <numerusform>%n Zeile; davon halten neuere Versionen fern: %1.</numerusform>
            <numerusform>%n Zeilen; davon halten neuere Versionen fern: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 brings most packages of its own: %n.</source>
        <comment>profile</comment>
        <translation>
            <numerusform>%1 bringt die meisten eigenen Pakete mit: %n.</numerusform>
            <numerusform>%1 bringt die meisten eigenen Pakete mit: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from the cache, not solved: the Updates page tries versions.</source>
        <translation>Aus dem Cache gezählt, nicht aufgelöst: Die Seite „Updates“ probiert Versionen aus.</translation>
    </message>
    <message numerus="yes">
        <source>The bounds of %n package(s) are not known: not downloaded.</source>
        <translation>
            <numerusform>Die Grenzen von %n Paket sind nicht bekannt: nicht heruntergeladen.</numerusform>
            <numerusform>Die Grenzen von %n Paketen sind nicht bekannt: nicht heruntergeladen.</numerusform>
        </translation>
    </message>
    <message>
        <source>When did pins move?</source>
        <translation>Wann haben sich Pins geändert?</translation>
    </message>
    <message>
        <source>Enter or a click shows such packages in Packages.</source>
        <translation>Enter oder ein Klick zeigt solche Pakete unter „Pakete“.</translation>
    </message>
    <message>
        <source>Enter or a click shows the jobs of the window.</source>
        <translation>Enter oder ein Klick zeigt die Vorgänge des Fensters.</translation>
    </message>
    <message>
        <source>Enter or a click shows the last commit of the week in History.</source>
        <translation>Enter oder ein Klick zeigt den letzten Commit der Woche im Verlauf.</translation>
    </message>
    <message>
        <source>No pin has moved</source>
        <translation>Kein Pin hat sich geändert</translation>
    </message>
</context>
<context>
    <name>Churn</name>
    <message>
        <source>Week from</source>
        <translation>Woche ab</translation>
    </message>
    <message>
        <source>Pins changed</source>
        <translation>Geänderte Pins</translation>
    </message>
    <message>
        <source>other profiles</source>
        <translation>andere Profile</translation>
    </message>
    <message>
        <source>Commits that change locks are told here.</source>
        <translation>Hier stehen Commits, die Lock-Dateien ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) changed %1 pins, each profile counted by itself.</source>
        <translation>
            <numerusform>%n Commit hat %1 Pins geändert, jedes Profil für sich gezählt.</numerusform>
            <numerusform>%n Commits haben %1 Pins geändert, jedes Profil für sich gezählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clone is shallow: what came before is not known.</source>
        <translation>Der Klon ist unvollständig (shallow): was davor war, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>short id, date</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>GraphPicture</name>
    <message numerus="yes">
        <source>%n in a cycle</source>
        <translation>
            <numerusform>%n in einem Zyklus</numerusform>
            <numerusform>%n in einem Zyklus</numerusform>
        </translation>
    </message>
    <message>
        <source>line of an input file</source>
        <translation>Zeile einer Eingabedatei</translation>
    </message>
    <message numerus="yes">
        <source>required by %n</source>
        <translation>
            <numerusform>von %n benötigt</numerusform>
            <numerusform>von %n benötigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>requires %n</source>
        <translation>
            <numerusform>benötigt %n</numerusform>
            <numerusform>benötigt %n</numerusform>
        </translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>These require each other:</source>
        <translation>Diese benötigen einander:</translation>
    </message>
    <message>
        <source>Only these ask for nothing more, and only here:</source>
        <translation>Nur hier angefordert und selbst ohne Anforderungen:</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>requirement edited</source>
        <translation>Anforderung bearbeitet</translation>
    </message>
    <message>
        <source>newer release</source>
        <translation>neuere Veröffentlichung</translation>
    </message>
    <message>
        <source>knock-on</source>
        <translation>Folgeänderung</translation>
    </message>
    <message>
        <source>new lock</source>
        <translation>neues Lock</translation>
    </message>
    <message>
        <source>lock removed</source>
        <translation>Lock entfernt</translation>
    </message>
    <message>
        <source>cause unknown</source>
        <translation>Ursache unbekannt</translation>
    </message>
    <message>
        <source>because of %1</source>
        <comment>packages</comment>
        <translation>wegen %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two packages</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>new: %1</source>
        <comment>version</comment>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>%1 → gone</source>
        <comment>version</comment>
        <translation>%1 → entfällt</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>old and new version</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>✗ cannot be read</source>
        <translation>✗ nicht lesbar</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>umbenannt</translation>
    </message>
    <message>
        <source>no pin moved</source>
        <translation>kein Pin geändert</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two profiles</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <comment>revisions</comment>
        <translation>Von %1 nach %2</translation>
    </message>
    <message>
        <source>| Package | Change | Profiles |</source>
        <translation>| Paket | Änderung | Profile |</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Package index</source>
        <translation>Paketindex</translation>
    </message>
    <message>
        <source>The address of the package index that is asked for versions and requirements.</source>
        <translation>Die Adresse des Paketindex, der nach Versionen und Anforderungen gefragt wird.</translation>
    </message>
    <message>
        <source>Further indexes</source>
        <translation>Weitere Indizes</translation>
    </message>
    <message>
        <source>Addresses of indexes that are asked before the package index, one a line.</source>
        <translation>Adressen von Indizes, die vor dem Paketindex gefragt werden, eine je Zeile.</translation>
    </message>
    <message>
        <source>Folders and pages with files</source>
        <translation>Ordner und Seiten mit Dateien</translation>
    </message>
    <message>
        <source>Places with wheels and archives that are looked at too, one a line.</source>
        <translation>Orte mit Wheels und Archiven, an denen ebenfalls gesucht wird, einer je Zeile.</translation>
    </message>
    <message>
        <source>Several indexes</source>
        <translation>Mehrere Indizes</translation>
    </message>
    <message>
        <source>Which index answers for a package that more than one of them has.</source>
        <translation>Welcher Index für ein Paket antwortet, das mehr als einer hat.</translation>
    </message>
    <message>
        <source>Recorded index</source>
        <translation>Aufgezeichneter Index</translation>
    </message>
    <message>
        <source>Answers from the small index that ships with Lockwright, without any network.</source>
        <translation>Antwortet aus dem kleinen Index, der Lockwright beiliegt, ganz ohne Netzwerk.</translation>
    </message>
    <message>
        <source>Python version</source>
        <translation>Python-Version</translation>
    </message>
    <message>
        <source>The version of Python that the locks are made for, such as 3.11.</source>
        <translation>Die Python-Version, für die die Locks erstellt werden, etwa 3.11.</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>The platform that the locks are made for, such as x86_64-manylinux_2_28 or macos.</source>
        <translation>Die Plattform, für die die Locks erstellt werden, etwa x86_64-manylinux_2_28 oder macos.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Solves each profile by itself, or all together, so that they agree on every version.</source>
        <translation>Löst jedes Profil für sich auf oder alle gemeinsam, sodass sie in jeder Version übereinstimmen.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Which of the versions that fit is taken.</source>
        <translation>Welche der passenden Versionen genommen wird.</translation>
    </message>
    <message>
        <source>Pre-releases</source>
        <translation>Vorabversionen</translation>
    </message>
    <message>
        <source>Whether alpha, beta and candidate versions may be taken.</source>
        <translation>Ob Alpha-, Beta- und Kandidatenversionen genommen werden dürfen.</translation>
    </message>
    <message>
        <source>Cooldown</source>
        <translation>Karenzzeit</translation>
    </message>
    <message>
        <source>Takes no release that is younger: a date such as 2024-10-01, or a time span such as 7 days.</source>
        <translation>Nimmt keine jüngere Veröffentlichung: ein Datum wie 2024-10-01 oder eine Zeitspanne wie 7 days.</translation>
    </message>
    <message>
        <source>Upper bounds of Python</source>
        <translation>Obergrenzen für Python</translation>
    </message>
    <message>
        <source>Whether a package may say that it is not for a newer Python.</source>
        <translation>Ob ein Paket angeben darf, dass es nicht für ein neueres Python ist.</translation>
    </message>
    <message>
        <source>Builds allowed</source>
        <translation>Erlaubte Builds</translation>
    </message>
    <message>
        <source>Packages whose archives may be built to learn what they require, which runs their code on this computer.</source>
        <translation>Pakete, deren Archive gebaut werden dürfen, um zu erfahren, was sie benötigen; dabei läuft ihr Code auf diesem Computer.</translation>
    </message>
    <message>
        <source>No source archives</source>
        <translation>Keine Quellarchive</translation>
    </message>
    <message>
        <source>Takes every package from wheels only.</source>
        <translation>Nimmt jedes Paket nur aus Wheels.</translation>
    </message>
    <message>
        <source>From wheels only</source>
        <translation>Nur aus Wheels</translation>
    </message>
    <message>
        <source>Packages that are taken from wheels and from nothing else, one a line.</source>
        <translation>Pakete, die ausschließlich aus Wheels genommen werden, eines je Zeile.</translation>
    </message>
    <message>
        <source>From archives only</source>
        <translation>Nur aus Archiven</translation>
    </message>
    <message>
        <source>Packages that are taken from source archives and not from wheels, one a line.</source>
        <translation>Pakete, die aus Quellarchiven und nicht aus Wheels genommen werden, eines je Zeile.</translation>
    </message>
    <message>
        <source>Interpreter for builds</source>
        <translation>Interpreter für Builds</translation>
    </message>
    <message>
        <source>The Python program that builds archives; without one it is looked for.</source>
        <translation>Das Python-Programm, das Archive baut; ohne Angabe wird eines gesucht.</translation>
    </message>
    <message>
        <source>Bounds for builds</source>
        <translation>Grenzen für Builds</translation>
    </message>
    <message>
        <source>Bounds of what builds themselves require, such as setuptools&lt;70, one a line.</source>
        <translation>Grenzen für das, was Builds selbst benötigen, etwa setuptools&lt;70, eine je Zeile.</translation>
    </message>
    <message>
        <source>Comments in locks</source>
        <translation>Kommentare in Locks</translation>
    </message>
    <message>
        <source>How a lock says who requires a package.</source>
        <translation>Wie ein Lock angibt, wer ein Paket benötigt.</translation>
    </message>
    <message>
        <source>Hashes</source>
        <translation>Hashes</translation>
    </message>
    <message>
        <source>Writes the hashes of all files of a version into locks.</source>
        <translation>Schreibt die Hashes aller Dateien einer Version in Locks.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Writes the command that made a lock above it.</source>
        <translation>Schreibt den Befehl, der ein Lock erzeugt hat, darüber.</translation>
    </message>
    <message>
        <source>Leave extras out</source>
        <translation>Extras weglassen</translation>
    </message>
    <message>
        <source>Writes packages without the extras that were asked for.</source>
        <translation>Schreibt Pakete ohne die angeforderten Extras.</translation>
    </message>
    <message>
        <source>The first that has it (safe)</source>
        <translation>Der erste, der es hat (sicher)</translation>
    </message>
    <message>
        <source>The first with a version that fits</source>
        <translation>Der erste mit einer passenden Version</translation>
    </message>
    <message>
        <source>The best version of all</source>
        <translation>Die beste Version von allen</translation>
    </message>
    <message>
        <source>Each profile by itself</source>
        <translation>Jedes Profil für sich</translation>
    </message>
    <message>
        <source>All profiles together</source>
        <translation>Alle Profile gemeinsam</translation>
    </message>
    <message>
        <source>The highest</source>
        <translation>Die höchste</translation>
    </message>
    <message>
        <source>The lowest</source>
        <translation>Die niedrigste</translation>
    </message>
    <message>
        <source>The lowest of what files ask for</source>
        <translation>Die niedrigste von dem, was Dateien anfordern</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Where nothing else fits</source>
        <translation>Wenn sonst nichts passt</translation>
    </message>
    <message>
        <source>Where a file asks for one</source>
        <translation>Wo eine Datei eine anfordert</translation>
    </message>
    <message>
        <source>Where asked for, or nothing else fits</source>
        <translation>Wo angefordert, oder wenn sonst nichts passt</translation>
    </message>
    <message>
        <source>They do not count</source>
        <translation>Sie zählen nicht</translation>
    </message>
    <message>
        <source>They count</source>
        <translation>Sie zählen</translation>
    </message>
    <message>
        <source>On lines of their own</source>
        <translation>In eigenen Zeilen</translation>
    </message>
    <message>
        <source>On the same line</source>
        <translation>In derselben Zeile</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>As the lock has it</source>
        <translation>Wie im Lock</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>kind of setting, place</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Line %1 of lockwright.toml does not count, because %2 stands over it.</source>
        <translation>Zeile %1 von lockwright.toml zählt nicht, weil %2 Vorrang hat.</translation>
    </message>
    <message>
        <source>Line %1 of lockwright.toml stands over it: the recorded index answers.</source>
        <translation>Zeile %1 von lockwright.toml hat Vorrang: Der aufgezeichnete Index antwortet.</translation>
    </message>
    <message>
        <source>Set by %1, which stands over what is chosen here.</source>
        <translation>Von %1 gesetzt, was Vorrang vor der Wahl hier hat.</translation>
    </message>
    <message>
        <source>Set in line %1 of lockwright.toml.</source>
        <translation>In Zeile %1 von lockwright.toml gesetzt.</translation>
    </message>
    <message>
        <source>Not set.</source>
        <translation>Nicht festgelegt.</translation>
    </message>
    <message>
        <source>Usual value.</source>
        <translation>Üblicher Wert.</translation>
    </message>
    <message>
        <source>Taken from this computer.</source>
        <translation>Von diesem Computer übernommen.</translation>
    </message>
    <message>
        <source>Set by %1.</source>
        <translation>Von %1 gesetzt.</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>Commit-Nachricht</translation>
    </message>
    <message>
        <source>The message of the commit of a release, with {current_version}, {new_version} and {lock_summary}.</source>
        <translation>Die Nachricht des Commits eines Releases, mit {current_version}, {new_version} und {lock_summary}.</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Name des Tags</translation>
    </message>
    <message>
        <source>What the tag of a release is named, such as v{new_version}.</source>
        <translation>Wie der Tag eines Releases heißt, etwa v{new_version}.</translation>
    </message>
    <message>
        <source>Message of the tag</source>
        <translation>Nachricht des Tags</translation>
    </message>
    <message>
        <source>What an annotated tag says.</source>
        <translation>Was ein annotierter Tag sagt.</translation>
    </message>
    <message>
        <source>Annotated tag</source>
        <translation>Annotierter Tag</translation>
    </message>
    <message>
        <source>Gives the tag a message, a date and a tagger.</source>
        <translation>Gibt dem Tag eine Nachricht, ein Datum und einen Ersteller.</translation>
    </message>
    <message>
        <source>Sign the commit</source>
        <translation>Commit signieren</translation>
    </message>
    <message>
        <source>Signs the commit of a release; where nothing is set, as git is configured.</source>
        <translation>Signiert den Commit eines Releases; ist nichts festgelegt, gilt die Konfiguration von git.</translation>
    </message>
    <message>
        <source>Sign the tag</source>
        <translation>Tag signieren</translation>
    </message>
    <message>
        <source>Signs the tag of a release; where nothing is set, as git is configured.</source>
        <translation>Signiert den Tag eines Releases; ist nichts festgelegt, gilt die Konfiguration von git.</translation>
    </message>
    <message>
        <source>Push at the end</source>
        <translation>Am Ende pushen</translation>
    </message>
    <message>
        <source>Pushes branch and tag as the last step of a release, all or none.</source>
        <translation>Pusht Branch und Tag als letzten Schritt eines Releases, beide oder keinen.</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Remote</translation>
    </message>
    <message>
        <source>Where a release is pushed to; where nothing is set, where git push would.</source>
        <translation>Wohin ein Release gepusht wird; ist nichts festgelegt, dorthin, wohin git push pushen würde.</translation>
    </message>
    <message>
        <source>Interpreter for the wheel</source>
        <translation>Interpreter für das Wheel</translation>
    </message>
    <message>
        <source>The Python program that builds the wheel; it needs the module build.</source>
        <translation>Das Python-Programm, das das Wheel baut; es braucht das Modul build.</translation>
    </message>
    <message>
        <source>Isolated build</source>
        <translation>Isolierter Build</translation>
    </message>
    <message>
        <source>Builds the wheel in an environment of its own instead of with what the interpreter has.</source>
        <translation>Baut das Wheel in einer eigenen Umgebung statt mit dem, was der Interpreter hat.</translation>
    </message>
    <message>
        <source>Folder for wheels</source>
        <translation>Ordner für Wheels</translation>
    </message>
    <message>
        <source>Where the wheel of a release is put, below the workspace.</source>
        <translation>Wo das Wheel eines Releases abgelegt wird, unterhalb des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Profile of the wheel</source>
        <translation>Profil des Wheels</translation>
    </message>
    <message>
        <source>The profile whose requirements the wheel is compared with.</source>
        <translation>Das Profil, mit dessen Anforderungen das Wheel verglichen wird.</translation>
    </message>
    <message>
        <source>Development profiles</source>
        <translation>Entwicklungsprofile</translation>
    </message>
    <message>
        <source>Profiles whose packages no wheel may require, one a line.</source>
        <translation>Profile, deren Pakete kein Wheel benötigen darf, eines je Zeile.</translation>
    </message>
    <message>
        <source>Advisories</source>
        <translation>Sicherheitshinweise</translation>
    </message>
    <message>
        <source>A folder or .zip of OSV records that the audit of a release looks at.</source>
        <translation>Ein Ordner oder eine .zip-Datei mit OSV-Einträgen, die das Audit eines Releases ansieht.</translation>
    </message>
    <message>
        <source>Follow hooks that mend</source>
        <translation>Hooks folgen, die ausbessern</translation>
    </message>
    <message>
        <source>Commits once more where a hook mended the files of a release and failed.</source>
        <translation>Committet noch einmal, wenn ein Hook die Dateien eines Releases ausgebessert hat und dabei fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>As git is configured</source>
        <translation>Wie Git eingestellt ist</translation>
    </message>
</context>
<context>
    <name>ThemeNames</name>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast, light</source>
        <translation>Hoher &amp;Kontrast, hell</translation>
    </message>
    <message>
        <source>High &amp;contrast, dark</source>
        <translation>Hoher Ko&amp;ntrast, dunkel</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>{0} does not exist</source>
        <translation>{0} gibt es nicht</translation>
    </message>
    <message>
        <source>the index</source>
        <translation>der Index</translation>
    </message>
    <message>
        <source>{0} requires {1}</source>
        <translation>{0} benötigt {1}</translation>
    </message>
    <message>
        <source>it requires {0}</source>
        <translation>die Version benötigt {0}</translation>
    </message>
    <message>
        <source>{0}, but {1}</source>
        <translation>{0}, aber {1}</translation>
    </message>
    <message>
        <source>{0} (together: it is enough that one of them goes)</source>
        <translation>{0} (gemeinsam: Es genügt, wenn eines davon wegfällt)</translation>
    </message>
    <message>
        <source>{0} more facts of the derivation add to it</source>
        <translation>{0} weitere Tatsachen der Herleitung kommen hinzu</translation>
    </message>
    <message>
        <source>{0}, contradicts itself.</source>
        <translation>{0} – das widerspricht sich selbst.</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}.</translation>
    </message>
    <message>
        <source>{0}, does not fit: {1}.</source>
        <translation>{0} – das passt nicht: {1}.</translation>
    </message>
    <message>
        <source>{0} does not fit: {1}.</source>
        <translation>{0} passt nicht: {1}.</translation>
    </message>
    <message>
        <source>asking for {0}</source>
        <translation>die Anforderung {0}</translation>
    </message>
    <message>
        <source>{0}, which requires {1}</source>
        <translation>{0}, und das benötigt {1}</translation>
    </message>
    <message>
        <source>there is no version of {0}</source>
        <translation>es gibt keine Version von {0}</translation>
    </message>
    <message>
        <source>has no files</source>
        <translation>hat keine Dateien</translation>
    </message>
    <message>
        <source>was uploaded at or after the cut-off {0}</source>
        <translation>wurde zum Stichtag {0} oder danach hochgeladen</translation>
    </message>
    <message>
        <source>has no upload time, and does not exist before the cut-off {0}</source>
        <translation>hat keine Hochladezeit und gilt vor dem Stichtag {0} als nicht vorhanden</translation>
    </message>
    <message>
        <source>is a pre-release, and those wait behind every stable version</source>
        <translation>ist eine Vorabversion, und diese stehen hinter jeder stabilen Version zurück</translation>
    </message>
    <message>
        <source>{0} was not found in {1}</source>
        <translation>{0} wurde nicht gefunden in: {1}</translation>
    </message>
    <message>
        <source>{0} may not be read: {1} asks for other credentials</source>
        <translation>{0} darf nicht gelesen werden: {1} verlangt andere Zugangsdaten</translation>
    </message>
    <message>
        <source>{0} could not be solved as it is</source>
        <translation>{0} war im jetzigen Stand nicht lösbar</translation>
    </message>
    <message>
        <source>nothing requires it any more</source>
        <translation>nichts benötigt es mehr</translation>
    </message>
    <message>
        <source>not checked: the time limit was reached</source>
        <translation>nicht geprüft: Das Zeitlimit wurde erreicht</translation>
    </message>
    <message>
        <source>no index has it</source>
        <translation>kein Index hat es</translation>
    </message>
    <message>
        <source>it is not in the cache, and the network is switched off</source>
        <translation>es ist nicht im Cache, und das Netz ist ausgeschaltet</translation>
    </message>
    <message>
        <source>the index denies access to it</source>
        <translation>der Index verweigert den Zugriff darauf</translation>
    </message>
    <message>
        <source>was uploaded after the cut-off</source>
        <translation>wurde nach dem Stichtag hochgeladen</translation>
    </message>
    <message>
        <source>has no upload time, and there is a cut-off</source>
        <translation>hat keine Hochladezeit, und es gilt ein Stichtag</translation>
    </message>
    <message>
        <source>was yanked</source>
        <translation>wurde zurückgezogen</translation>
    </message>
    <message>
        <source>was yanked (reason: {0})</source>
        <translation>wurde zurückgezogen (Grund: {0})</translation>
    </message>
    <message>
        <source>is not on the index of {0}</source>
        <translation>ist nicht auf dem Index von {0}</translation>
    </message>
    <message>
        <source>is a pre-release</source>
        <translation>ist eine Vorabversion</translation>
    </message>
    <message>
        <source>it has no solution as it is</source>
        <translation>das Profil hat im jetzigen Stand keine Lösung</translation>
    </message>
    <message>
        <source>ask once more with the network on</source>
        <translation>mit eingeschaltetem Netz noch einmal fragen</translation>
    </message>
    <message>
        <source>the profile&apos;s lines contradict each other</source>
        <translation>die Zeilen des Profils widersprechen einander</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>{0} pins {1}</source>
        <translation>{0} legt {1} fest</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>{0}, which {1} brings</source>
        <translation>{0}, mitgebracht von {1}</translation>
    </message>
    <message>
        <source>{0}, which {1} bring</source>
        <translation>{0}, mitgebracht von {1}</translation>
    </message>
    <message>
        <source>{0} is {1} because {2}</source>
        <translation>{0} ist {1}, denn {2}</translation>
    </message>
    <message>
        <source>{0}; and because {1}</source>
        <translation>{0}; außerdem: {1}</translation>
    </message>
    <message>
        <source>{0}; without that bound {1} would be {2}</source>
        <translation>{0}; ohne diese Grenze wäre {1} {2}</translation>
    </message>
    <message>
        <source>{0}; without these bounds {1} would be {2}</source>
        <translation>{0}; ohne diese Grenzen wäre {1} {2}</translation>
    </message>
    <message>
        <source>{0}, and this would move: {1}</source>
        <translation>{0}, und es würde sich ändern: {1}</translation>
    </message>
    <message>
        <source>{0} is {1}: {2} is possible as well, and {3}</source>
        <translation>{0} ist {1}: {2} ist ebenso möglich, und {3}</translation>
    </message>
    <message>
        <source>{0} is {1} because the solver settles others first: with {2} this would move: {3}</source>
        <translation>{0} ist {1}, weil der Löser andere Pakete zuerst festlegt; mit {2} würde sich ändern: {3}</translation>
    </message>
    <message>
        <source>{0} is {1} because the lock keeps it; nothing forbids {2}</source>
        <translation>{0} ist {1}, weil das Lock es beibehält; nichts verbietet {2}</translation>
    </message>
    <message>
        <source>{0} is {1} because the lock keeps it; {2} is possible, and this would move with it: {3}</source>
        <translation>{0} ist {1}, weil das Lock es beibehält; {2} ist möglich, und damit würde sich ändern: {3}</translation>
    </message>
    <message>
        <source>{0}; upgrading it alone gives {1}</source>
        <translation>{0}; es allein zu aktualisieren ergibt {1}</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>{0} is {1}, the newest version</source>
        <translation>{0} ist {1}, die neueste Version</translation>
    </message>
    <message numerus="yes">
        <source>{0} other reasons rule out the rest</source>
        <translation>
            <numerusform>{0} weiterer Grund schließt die übrigen aus</numerusform>
            <numerusform>{0} weitere Gründe schließen die übrigen aus</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is {1}, the newest version that can be used: {2}</source>
        <translation>{0} ist {1}, die neueste verwendbare Version: {2}</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}</source>
        <translation>{0} von {1} auf {2}</translation>
    </message>
    <message>
        <source>{0} {1} goes</source>
        <translation>{0} {1} fällt weg</translation>
    </message>
    <message numerus="yes">
        <source>{0} others</source>
        <translation>
            <numerusform>{0} weiteres</numerusform>
            <numerusform>{0} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} (both must go)</source>
        <translation>{0} (beides muss wegfallen)</translation>
    </message>
    <message>
        <source>{0} (all {1} must go)</source>
        <translation>{0} (alle {1} müssen wegfallen)</translation>
    </message>
    <message>
        <source>kept from the lock; nothing forbids it</source>
        <translation>aus dem Lock beibehalten; nichts verbietet es</translation>
    </message>
    <message>
        <source>kept from the lock; this would move with it: {0}</source>
        <translation>aus dem Lock beibehalten; damit würde sich ändern: {0}</translation>
    </message>
    <message>
        <source>lowest versions are asked for</source>
        <translation>niedrigste Versionen sind verlangt</translation>
    </message>
    <message>
        <source>nothing forbids it</source>
        <translation>nichts verbietet es</translation>
    </message>
    <message>
        <source>possible, and this would move with it: {0}</source>
        <translation>möglich, und damit würde sich ändern: {0}</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>allowed, and this would move with it: {0}</source>
        <translation>erlaubt, und damit würde sich ändern: {0}</translation>
    </message>
    <message>
        <source>{0} cannot be told: the profile&apos;s lines contradict each other</source>
        <translation>{0} lässt sich nicht bestimmen: Die Zeilen des Profils widersprechen einander</translation>
    </message>
    <message>
        <source>{0} is not needed</source>
        <translation>{0} wird nicht benötigt</translation>
    </message>
    <message>
        <source>{0} is {1}; which other versions there are is unknown: {2}</source>
        <translation>{0} ist {1}; welche anderen Versionen es gibt, ist unbekannt: {2}</translation>
    </message>
    <message>
        <source>{0} is {1} in the lock, and the inputs give {2} now</source>
        <translation>{0} ist im Lock {1}, und die Eingaben ergeben jetzt {2}</translation>
    </message>
    <message>
        <source>{0} is {1} in the lock, and nothing asks for it any more</source>
        <translation>{0} ist im Lock {1}, und nichts verlangt es mehr</translation>
    </message>
    <message>
        <source>{0} is {1}; the profile&apos;s lines contradict each other, so no other version can be tried</source>
        <translation>{0} ist {1}; die Zeilen des Profils widersprechen einander, daher lässt sich keine andere Version versuchen</translation>
    </message>
    <message>
        <source>{0} is {1}; why it is not {2} is unknown: {3}</source>
        <translation>{0} ist {1}; warum nicht {2}, ist unbekannt: {3}</translation>
    </message>
    <message>
        <source>{0} is {1}; why it is not {2} was not checked</source>
        <translation>{0} ist {1}; warum nicht {2}, wurde nicht geprüft</translation>
    </message>
    <message>
        <source>one of {0}</source>
        <translation>eines von {0}</translation>
    </message>
    <message>
        <source>your requirements are unsatisfiable</source>
        <translation>Ihre Anforderungen sind nicht erfüllbar</translation>
    </message>
    <message>
        <source>{0} cannot be used</source>
        <translation>{0} kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>{0} are incompatible</source>
        <translation>{0} sind unverträglich</translation>
    </message>
    <message>
        <source>{0} is needed</source>
        <translation>{0} wird benötigt</translation>
    </message>
    <message>
        <source>{0} require {1}</source>
        <translation>{0} benötigen {1}</translation>
    </message>
    <message>
        <source>{0} depends on {1}</source>
        <translation>{0} hängt ab von {1}</translation>
    </message>
    <message>
        <source>Because {0}, {1}.</source>
        <translation>{0}; also gilt: {1}.</translation>
    </message>
    <message>
        <source>as in ({0}) {1}</source>
        <translation>wie in ({0}) {1}</translation>
    </message>
    <message>
        <source>And because {0}, {1}.</source>
        <translation>Außerdem: {0}; also gilt: {1}.</translation>
    </message>
    <message numerus="yes">
        <source>`{1}` is also on {2}, with {0} versions that fit (the newest is {3}); {4} answered alone because it comes first: bind the package to the other one with `packages` in lockwright.toml, or let both answer with --index-strategy unsafe-first-match</source>
        <translation>
            <numerusform>`{1}` gibt es auch auf {2}, mit {0} passenden Version (die neueste ist {3}); {4} hat allein geantwortet, weil es zuerst kommt: Binden Sie das Paket mit `packages` in lockwright.toml an den anderen Index, oder lassen Sie mit --index-strategy unsafe-first-match beide antworten</numerusform>
            <numerusform>`{1}` gibt es auch auf {2}, mit {0} passenden Versionen (die neueste ist {3}); {4} hat allein geantwortet, weil es zuerst kommt: Binden Sie das Paket mit `packages` in lockwright.toml an den anderen Index, oder lassen Sie mit --index-strategy unsafe-first-match beide antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>give {0} credentials (in its URL, in netrc or in UV_INDEX_NAME_USERNAME and ..._PASSWORD), or let the next index answer with `ignore-error-codes` in lockwright.toml</source>
        <translation>geben Sie {0} Zugangsdaten (in der URL, in netrc oder in UV_INDEX_NAME_USERNAME und ..._PASSWORD), oder lassen Sie mit `ignore-error-codes` in lockwright.toml den nächsten Index antworten</translation>
    </message>
    <message>
        <source>is not in the cache, and the network is switched off</source>
        <translation>ist nicht im Cache, und das Netz ist ausgeschaltet</translation>
    </message>
    <message>
        <source>requires Python{0}</source>
        <translation>benötigt Python{0}</translation>
    </message>
    <message>
        <source>has no wheels with a matching platform tag (e.g., `{0}`)</source>
        <translation>hat keine Wheels mit passendem Plattform-Tag (z. B. `{0}`)</translation>
    </message>
    <message>
        <source>has no wheels with a matching platform tag</source>
        <translation>hat keine Wheels mit passendem Plattform-Tag</translation>
    </message>
    <message>
        <source>has no wheels with a matching Python ABI tag (e.g., `{0}`)</source>
        <translation>hat keine Wheels mit passendem Python-ABI-Tag (z. B. `{0}`)</translation>
    </message>
    <message>
        <source>has no wheels with a matching Python ABI tag</source>
        <translation>hat keine Wheels mit passendem Python-ABI-Tag</translation>
    </message>
    <message>
        <source>has no wheels with a matching Python implementation tag (e.g., `{0}`)</source>
        <translation>hat keine Wheels mit passendem Tag der Python-Implementierung (z. B. `{0}`)</translation>
    </message>
    <message>
        <source>has no wheels with a matching Python implementation tag</source>
        <translation>hat keine Wheels mit passendem Tag der Python-Implementierung</translation>
    </message>
    <message>
        <source>has no source distribution, and using wheels is disabled</source>
        <translation>hat kein Quellarchiv, und Wheels sind abgeschaltet</translation>
    </message>
    <message>
        <source>has no usable wheels, and building from source is disabled</source>
        <translation>hat keine verwendbaren Wheels, und das Bauen aus Quellen ist abgeschaltet</translation>
    </message>
    <message>
        <source>has no usable files</source>
        <translation>hat keine verwendbaren Dateien</translation>
    </message>
    <message>
        <source>requires {0} from a direct URL, which a package of an index may not do</source>
        <translation>benötigt {0} von einer direkten URL, was ein Paket eines Index nicht darf</translation>
    </message>
    <message>
        <source>depends on itself at another version ({0})</source>
        <translation>hängt von sich selbst in einer anderen Version ab ({0})</translation>
    </message>
    <message>
        <source>has invalid metadata: {0}</source>
        <translation>hat ungültige Metadaten: {0}</translation>
    </message>
    <message>
        <source>requires building from source ({0})</source>
        <translation>muss aus Quellen gebaut werden ({0})</translation>
    </message>
    <message>
        <source>requires building from source</source>
        <translation>muss aus Quellen gebaut werden</translation>
    </message>
    <message>
        <source>could not be built from source: {0}</source>
        <translation>ließ sich nicht aus Quellen bauen: {0}</translation>
    </message>
    <message>
        <source>was not found in {0}</source>
        <translation>wurde nicht gefunden in: {0}</translation>
    </message>
    <message>
        <source>may not be read: {0} denies it to us</source>
        <translation>darf nicht gelesen werden: {0} verweigert den Zugriff</translation>
    </message>
    <message>
        <source>is a pre-release, and pre-releases are not allowed</source>
        <translation>ist eine Vorabversion, und Vorabversionen sind nicht erlaubt</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} oder {1}</translation>
    </message>
    <message>
        <source>{0}; {1}</source>
        <translation>{0}; {1}</translation>
    </message>
    <message>
        <source>`--allow-builds={0}`, or `allow-builds = [{1}]` in lockwright.toml</source>
        <translation>`--allow-builds={0}` oder `allow-builds = [{1}]` in lockwright.toml</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>die Befehlszeile</translation>
    </message>
    <message>
        <source>you ask for {0}</source>
        <translation>Sie verlangen {0}</translation>
    </message>
    <message>
        <source>{0} asks for {1}</source>
        <translation>{0} verlangt {1}</translation>
    </message>
    <message>
        <source>{0} allows only {1}</source>
        <translation>{0} erlaubt nur {1}</translation>
    </message>
    <message>
        <source>the constraint at {0} allows only {1}</source>
        <translation>die Einschränkung in {0} erlaubt nur {1}</translation>
    </message>
    <message>
        <source>the override at {0} allows only {1}</source>
        <translation>das Override in {0} erlaubt nur {1}</translation>
    </message>
    <message>
        <source>To let {0} be built from source, give {1}.</source>
        <translation>Damit {0} aus Quellen gebaut werden darf, geben Sie an: {1}.</translation>
    </message>
    <message>
        <source>`lockwright profiles` lists them</source>
        <translation>`lockwright profiles` führt sie auf</translation>
    </message>
    <message>
        <source>{0} has git conflict markers</source>
        <translation>{0} enthält Konfliktmarken von Git</translation>
    </message>
    <message>
        <source>{0} requires {1}, which {2} does not pin</source>
        <translation>{0} benötigt {1}, was {2} nicht festlegt</translation>
    </message>
    <message>
        <source>{0} requires {1}, but {2} pins {3}</source>
        <translation>{0} benötigt {1}, aber {2} legt {3} fest</translation>
    </message>
    <message>
        <source>there is no profile or file `{0}`</source>
        <translation>es gibt kein Profil und keine Datei `{0}`</translation>
    </message>
    <message>
        <source>`lockwright profiles` lists the profiles</source>
        <translation>`lockwright profiles` führt die Profile auf</translation>
    </message>
    <message>
        <source>did you mean `{0}`?</source>
        <translation>meinten Sie `{0}`?</translation>
    </message>
    <message>
        <source>its parent {0} could not be compiled</source>
        <translation>das übergeordnete Profil {0} ließ sich nicht kompilieren</translation>
    </message>
    <message>
        <source>nothing was written: not every profile could be compiled</source>
        <translation>nichts wurde geschrieben: Nicht jedes Profil ließ sich kompilieren</translation>
    </message>
    <message>
        <source>name the profiles whose locks to write</source>
        <translation>nennen Sie die Profile, deren Locks geschrieben werden sollen</translation>
    </message>
    <message>
        <source>the folder of `{0}` cannot be made: {1}</source>
        <translation>der Ordner von `{0}` lässt sich nicht anlegen: {1}</translation>
    </message>
    <message>
        <source>check the permissions of the workspace</source>
        <translation>prüfen Sie die Berechtigungen des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>a profile takes it from a URL or path</source>
        <translation>ein Profil nimmt es von einer URL oder einem Pfad</translation>
    </message>
    <message>
        <source>the time limit was reached</source>
        <translation>das Zeitlimit wurde erreicht</translation>
    </message>
    <message>
        <source>no lock has the package `{0}`</source>
        <translation>kein Lock hat das Paket `{0}`</translation>
    </message>
    <message>
        <source>`lockwright packages` lists them</source>
        <translation>`lockwright packages` führt sie auf</translation>
    </message>
    <message>
        <source>there is no profile `{0}`</source>
        <translation>es gibt kein Profil `{0}`</translation>
    </message>
    <message>
        <source>this file changed on disk since the pending edits were made</source>
        <translation>diese Datei hat sich auf der Platte geändert, seit die ausstehenden Änderungen gemacht wurden</translation>
    </message>
    <message>
        <source>read it again and make the edits anew</source>
        <translation>lesen Sie sie neu und machen Sie die Änderungen noch einmal</translation>
    </message>
    <message>
        <source>this file is pending twice</source>
        <translation>diese Datei steht zweimal aus</translation>
    </message>
    <message numerus="yes">
        <source>{0} lines are about {1}: {2}</source>
        <translation>
            <numerusform>{0} Zeile betrifft {1}: {2}</numerusform>
            <numerusform>{0} Zeilen betreffen {1}: {2}</numerusform>
        </translation>
    </message>
    <message>
        <source>write the marker of the one that is meant behind a `;`</source>
        <translation>schreiben Sie den Marker der gemeinten Zeile hinter ein `;`</translation>
    </message>
    <message>
        <source>a reason is one line of plain text</source>
        <translation>eine Begründung ist eine Zeile reiner Text</translation>
    </message>
    <message>
        <source>leave out line ends and characters that cannot be seen</source>
        <translation>lassen Sie Zeilenenden und unsichtbare Zeichen weg</translation>
    </message>
    <message>
        <source>{0} has {1} from {2} too, and all of it holds</source>
        <translation>{0} hat {1} auch aus {2}, und alles davon gilt</translation>
    </message>
    <message>
        <source>{0} is no name of a package</source>
        <translation>{0} ist kein Paketname</translation>
    </message>
    <message>
        <source>give the name, with `; MARKER` where several lines are about it</source>
        <translation>geben Sie den Namen an, mit `; MARKER`, wenn mehrere Zeilen ihn betreffen</translation>
    </message>
    <message>
        <source>no line here is about {0}</source>
        <translation>keine Zeile hier betrifft {0}</translation>
    </message>
    <message>
        <source>look for it with `lockwright why {0} --profile {1}`</source>
        <translation>suchen Sie es mit `lockwright why {0} --profile {1}`</translation>
    </message>
    <message>
        <source>{0} has it from {1}</source>
        <translation>{0} hat es aus {1}</translation>
    </message>
    <message>
        <source>{0} and {1} are compiled from the same lines</source>
        <translation>{0} und {1} werden aus denselben Zeilen kompiliert</translation>
    </message>
    <message>
        <source>{0} has a line about {1} already: {2}</source>
        <translation>{0} hat schon eine Zeile zu {1}: {2}</translation>
    </message>
    <message>
        <source>edit that line, or remove one of the two</source>
        <translation>bearbeiten Sie diese Zeile, oder entfernen Sie eine der beiden</translation>
    </message>
    <message>
        <source>the comment above the line does not go to the list of a pyproject.toml</source>
        <translation>der Kommentar über der Zeile kommt nicht mit in die Liste einer pyproject.toml</translation>
    </message>
    <message>
        <source>{0} has no lock to hold a version of</source>
        <translation>{0} hat kein Lock, dessen Version sich halten ließe</translation>
    </message>
    <message>
        <source>compile it first</source>
        <translation>kompilieren Sie es zuerst</translation>
    </message>
    <message>
        <source>this lock does not pin {0}</source>
        <translation>dieses Lock legt {0} nicht fest</translation>
    </message>
    <message>
        <source>compile the profile first</source>
        <translation>kompilieren Sie das Profil zuerst</translation>
    </message>
    <message>
        <source>{0} is locked to a path or URL, which holds it already</source>
        <translation>{0} ist auf einen Pfad oder eine URL festgelegt und damit schon gehalten</translation>
    </message>
    <message>
        <source>the profiles have no common answer</source>
        <translation>die Profile haben keine gemeinsame Lösung</translation>
    </message>
    <message>
        <source>its parent {0} has no lock to go by</source>
        <translation>das übergeordnete Profil {0} hat kein Lock als Grundlage</translation>
    </message>
    <message>
        <source>this fix has no file of the workspace to go to</source>
        <translation>für diese Behebung gibt es keine Datei im Arbeitsbereich</translation>
    </message>
    <message>
        <source>put the override into a file and name it with `lockwright compile --override FILE`</source>
        <translation>schreiben Sie das Override in eine Datei und nennen Sie sie mit `lockwright compile --override FILE`</translation>
    </message>
    <message>
        <source>{0} asks for {1}, which {2} does not pin</source>
        <translation>{0} verlangt {1}, was {2} nicht festlegt</translation>
    </message>
    <message>
        <source>{0} asks for {1}, but {2} pins {3}</source>
        <translation>{0} verlangt {1}, aber {2} legt {3} fest</translation>
    </message>
    <message>
        <source>{0} asks for {1}, which {2} does not know as a reason for its pin</source>
        <translation>{0} verlangt {1}, was {2} nicht als Grund für seinen Pin kennt</translation>
    </message>
    <message>
        <source>the constraint {0} at {1} excludes {2}, which {3} pins</source>
        <translation>die Einschränkung {0} in {1} schließt {2} aus, was {3} festlegt</translation>
    </message>
    <message>
        <source>{0} pins {1} for `{2}`, where it is no longer asked for</source>
        <translation>{0} legt {1} für `{2}` fest, wo es nicht mehr verlangt wird</translation>
    </message>
    <message>
        <source>the profiles could not be solved together</source>
        <translation>die Profile ließen sich nicht gemeinsam lösen</translation>
    </message>
    <message>
        <source>{0} is {1} in {2} and {3} in {4}, but the strategy is joint</source>
        <translation>{0} ist {1} in {2} und {3} in {4}, aber die Strategie ist gemeinsam</translation>
    </message>
    <message>
        <source>`{0}` is no folder that can be opened</source>
        <translation>`{0}` ist kein Ordner, der sich öffnen lässt</translation>
    </message>
    <message>
        <source>give the folder of a repository with requirement profiles</source>
        <translation>geben Sie den Ordner eines Repositorys mit Anforderungsprofilen an</translation>
    </message>
    <message>
        <source>the folder `{0}` is not there any more</source>
        <translation>den Ordner `{0}` gibt es nicht mehr</translation>
    </message>
    <message>
        <source>put it back where it was, or open the repository where it is now</source>
        <translation>stellen Sie ihn wieder her, oder öffnen Sie das Repository an seinem jetzigen Ort</translation>
    </message>
    <message>
        <source>{0} has git conflict markers; recompiling it resolves them, with both sides&apos; pins as preferences</source>
        <translation>{0} enthält Konfliktmarken von Git; neu zu kompilieren löst sie auf, mit den Pins beider Seiten als Vorgaben</translation>
    </message>
    <message>
        <source>`{0}` lies outside the workspace</source>
        <translation>`{0}` liegt außerhalb des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>it has no lock</source>
        <translation>das Profil hat kein Lock</translation>
    </message>
    <message>
        <source>`{0}` is left out by --exclude-newer, because the index does not say when it was uploaded</source>
        <translation>`{0}` wird durch --exclude-newer ausgelassen, weil der Index nicht sagt, wann es hochgeladen wurde</translation>
    </message>
    <message>
        <source>`{0}` is left out by --exclude-newer</source>
        <translation>`{0}` wird durch --exclude-newer ausgelassen</translation>
    </message>
    <message>
        <source>`{0}` has wheels for {1} and {2} more</source>
        <translation>`{0}` hat Wheels für {1} und {2} weitere</translation>
    </message>
    <message>
        <source>`{0}` has wheels for {1}</source>
        <translation>`{0}` hat Wheels für {1}</translation>
    </message>
    <message>
        <source>`{0}` says that it requires Python{1}, and Python {2} was asked for: upper bounds are ignored unless `python-upper-bounds` is &quot;enforce&quot;</source>
        <translation>`{0}` gibt an, Python{1} zu benötigen, verlangt ist aber Python {2}: Obergrenzen gelten nur, wenn `python-upper-bounds` auf &quot;enforce&quot; steht</translation>
    </message>
    <message>
        <source>{0} asks for {1}, which {2} does not have</source>
        <translation>{0} verlangt {1}, was {2} nicht hat</translation>
    </message>
    <message>
        <source>{0} asks for {1}, but {2} has {3}</source>
        <translation>{0} verlangt {1}, aber {2} hat {3}</translation>
    </message>
    <message>
        <source>{0} asks for {1}, as an editable, which it is not in {2}</source>
        <translation>{0} verlangt {1} als editierbare Installation, was es in {2} nicht ist</translation>
    </message>
    <message>
        <source>{0} has {1} from {2}, which no line asks for</source>
        <translation>{0} hat {1} von {2}, was keine Zeile verlangt</translation>
    </message>
    <message>
        <source>{0} has no solution by itself: {1}</source>
        <translation>{0} hat schon für sich keine Lösung: {1}</translation>
    </message>
    <message>
        <source>{0} part over {1}: {2}</source>
        <translation>{0} gehen auseinander bei {1}: {2}</translation>
    </message>
    <message>
        <source>Solved together, {0} have an answer:</source>
        <translation>Gemeinsam gelöst haben {0} eine Lösung:</translation>
    </message>
    <message>
        <source>`lockwright compile --strategy joint {0}` writes it.</source>
        <translation>`lockwright compile --strategy joint {0}` schreibt sie.</translation>
    </message>
    <message>
        <source>versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message numerus="yes">
        <source>{1} ({0} versions)</source>
        <translation>
            <numerusform>{1} ({0} Version)</numerusform>
            <numerusform>{1} ({0} Versionen)</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} (there may be more)</source>
        <translation>{0} (es kann weitere geben)</translation>
    </message>
    <message numerus="yes">
        <source>{0} older versions</source>
        <translation>
            <numerusform>{0} ältere Version</numerusform>
            <numerusform>{0} ältere Versionen</numerusform>
        </translation>
    </message>
    <message>
        <source>paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} weitere</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>{0} oder mehr</translation>
    </message>
    <message>
        <source>profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>no lock</source>
        <translation>kein Lock</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>transitive</source>
        <translation>indirekt</translation>
    </message>
    <message>
        <source>note: the lock of {0} is stale, and this is about the lock:</source>
        <translation>Hinweis: Das Lock von {0} ist nicht aktuell, und dies betrifft das Lock:</translation>
    </message>
    <message>
        <source>note: {0} has no lock; this is what compiling it gives now</source>
        <translation>Hinweis: {0} hat kein Lock; dies ergibt das Kompilieren jetzt</translation>
    </message>
    <message>
        <source>note: profiles are compiled together here, and this looks at {0} by itself</source>
        <translation>Hinweis: Die Profile werden hier gemeinsam kompiliert, und dies betrachtet {0} für sich</translation>
    </message>
    <message numerus="yes">
        <source>note: {0} versions were not checked</source>
        <translation>
            <numerusform>Hinweis: {0} Version wurde nicht geprüft</numerusform>
            <numerusform>Hinweis: {0} Versionen wurden nicht geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>note: paths are drawn from the lock&apos;s annotations; the requirements themselves are not all in the cache</source>
        <translation>Hinweis: Die Pfade stammen aus den Kommentaren des Locks; die Anforderungen selbst sind nicht alle im Cache</translation>
    </message>
    <message>
        <source>profile {0}</source>
        <translation>Profil {0}</translation>
    </message>
    <message>
        <source>{0} is not in {1}</source>
        <translation>{0} ist nicht in {1}</translation>
    </message>
    <message>
        <source>{0} is not in {1}; it is in {2}</source>
        <translation>{0} ist nicht in {1}, aber in {2}</translation>
    </message>
    <message>
        <source>no profile has {0}</source>
        <translation>kein Profil hat {0}</translation>
    </message>
    <message>
        <source>`lockwright tree` shows what is locked</source>
        <translation>`lockwright tree` zeigt, was festgelegt ist</translation>
    </message>
    <message>
        <source>did you mean {0}?</source>
        <translation>meinten Sie {0}?</translation>
    </message>
    <message>
        <source>`{0}` is no package name</source>
        <translation>`{0}` ist kein Paketname</translation>
    </message>
    <message>
        <source>{0} is taken from {1}, as {2} says</source>
        <translation>{0} kommt von {1}, wie {2} sagt</translation>
    </message>
    <message>
        <source>hint: {0}</source>
        <translation>Hinweis: {0}</translation>
    </message>
    <message>
        <source>HEAD is detached, so a commit would belong to no branch; make one with: git switch -c NAME</source>
        <translation>HEAD ist losgelöst, ein Commit würde zu keinem Branch gehören; legen Sie einen an mit: git switch -c NAME</translation>
    </message>
    <message>
        <source>HEAD is detached, so the commit would belong to no branch; make one with: git switch -c NAME</source>
        <translation>HEAD ist losgelöst, der Commit würde zu keinem Branch gehören; legen Sie einen an mit: git switch -c NAME</translation>
    </message>
    <message>
        <source>HEAD is detached, so there is no branch to push; go to one with: git switch NAME</source>
        <translation>HEAD ist losgelöst, es gibt keinen Branch zum Pushen; wechseln Sie auf einen mit: git switch NAME</translation>
    </message>
    <message>
        <source>HEAD is detached, so the commit would belong to no branch</source>
        <translation>HEAD ist losgelöst, der Commit würde zu keinem Branch gehören</translation>
    </message>
    <message>
        <source>HEAD points to {0}, which is no branch; go to one with: git switch NAME</source>
        <translation>HEAD zeigt auf {0}, was kein Branch ist; wechseln Sie auf einen mit: git switch NAME</translation>
    </message>
    <message>
        <source>the repository is bare and has no files; work in a clone: git clone</source>
        <translation>das Repository ist bare und hat keine Dateien; arbeiten Sie in einem Klon: git clone</translation>
    </message>
    <message>
        <source>the repository is bare and has no files to commit; work in a clone: git clone</source>
        <translation>das Repository ist bare und hat keine Dateien für einen Commit; arbeiten Sie in einem Klon: git clone</translation>
    </message>
    <message>
        <source>the repository is bare, so there is nothing to release in it</source>
        <translation>das Repository ist bare, darin gibt es nichts zu veröffentlichen</translation>
    </message>
    <message>
        <source>the repository is bare; work in a clone: git clone</source>
        <translation>das Repository ist bare; arbeiten Sie in einem Klon: git clone</translation>
    </message>
    <message>
        <source>a bisection is in progress; end it with: git bisect reset</source>
        <translation>eine Bisect-Suche läuft; beenden Sie sie mit: git bisect reset</translation>
    </message>
    <message>
        <source>a {0} is in progress, and a commit now would become part of it; end it with: git {0} --continue, or give it up with: git {0} --abort</source>
        <translation>{0} läuft, und ein Commit würde jetzt Teil davon; beenden Sie den Vorgang mit: git {0} --continue, oder brechen Sie ihn ab mit: git {0} --abort</translation>
    </message>
    <message>
        <source>the merge conflict in {0} is not resolved; a lock is best compiled again, then: git add -- {0}</source>
        <translation>der Merge-Konflikt in {0} ist nicht gelöst; ein Lock wird am besten neu kompiliert, dann: git add -- {0}</translation>
    </message>
    <message>
        <source>the merge conflict in {0} is not resolved; resolve it, then: git add -- {0}</source>
        <translation>der Merge-Konflikt in {0} ist nicht gelöst; lösen Sie ihn, dann: git add -- {0}</translation>
    </message>
    <message>
        <source>git does not know who commits; say it with: git config user.name &apos;NAME&apos; &amp;&amp; git config user.email &apos;ADDRESS&apos;</source>
        <translation>Git weiß nicht, wer den Commit macht; geben Sie es an mit: git config user.name &apos;NAME&apos; &amp;&amp; git config user.email &apos;ADDRESS&apos;</translation>
    </message>
    <message>
        <source>git does not know the author of the commit; say who you are with: git config user.name &apos;NAME&apos; &amp;&amp; git config user.email &apos;ADDRESS&apos;</source>
        <translation>Git kennt den Autor des Commits nicht; geben Sie an, wer Sie sind: git config user.name &apos;NAME&apos; &amp;&amp; git config user.email &apos;ADDRESS&apos;</translation>
    </message>
    <message>
        <source>git does not know the committer of the commit; say who you are with: git config user.name &apos;NAME&apos; &amp;&amp; git config user.email &apos;ADDRESS&apos;</source>
        <translation>Git kennt den Committer des Commits nicht; geben Sie an, wer Sie sind: git config user.name &apos;NAME&apos; &amp;&amp; git config user.email &apos;ADDRESS&apos;</translation>
    </message>
    <message>
        <source>git does not know the tagger; say who you are with: git config user.name &apos;NAME&apos; &amp;&amp; git config user.email &apos;ADDRESS&apos;</source>
        <translation>Git weiß nicht, wer das Tag macht; geben Sie an, wer Sie sind: git config user.name &apos;NAME&apos; &amp;&amp; git config user.email &apos;ADDRESS&apos;</translation>
    </message>
    <message>
        <source>the branch {0} has no commit yet; the first one makes it</source>
        <translation>der Branch {0} hat noch keinen Commit; der erste legt ihn an</translation>
    </message>
    <message>
        <source>the branch {0} has no commit yet; see: git branch</source>
        <translation>der Branch {0} hat noch keinen Commit; siehe: git branch</translation>
    </message>
    <message>
        <source>the branch lacks {0} commit that {1} has; get them first with: git pull --rebase {2}</source>
        <translation>dem Branch fehlt {0} Commit von {1}; holen Sie ihn zuerst mit: git pull --rebase {2}</translation>
    </message>
    <message>
        <source>the branch lacks {0} commits that {1} has; get them first with: git pull --rebase {2}</source>
        <translation>dem Branch fehlen {0} Commits von {1}; holen Sie sie zuerst mit: git pull --rebase {2}</translation>
    </message>
    <message>
        <source>the branch has another last commit by now; look at it with: git log -2</source>
        <translation>der Branch hat inzwischen einen anderen letzten Commit; sehen Sie ihn an mit: git log -2</translation>
    </message>
    <message>
        <source>this is a linked work tree of {0}; branches that others have checked out are theirs, see: git worktree list</source>
        <translation>dies ist ein verbundener Arbeitsbaum von {0}; Branches, die andere ausgecheckt haben, gehören ihnen, siehe: git worktree list</translation>
    </message>
    <message>
        <source>this is a submodule of {0}, which records a commit of it by itself: git -C .. add -- NAME</source>
        <translation>dies ist ein Submodul von {0}, das den Commit selbst festhält: git -C .. add -- NAME</translation>
    </message>
    <message>
        <source>the submodule {0} is at another commit than recorded; record it with: git commit -- {0}</source>
        <translation>das Submodul {0} steht auf einem anderen Commit als festgehalten; halten Sie ihn fest mit: git commit -- {0}</translation>
    </message>
    <message>
        <source>only a part of the files is checked out; bring others in with: git sparse-checkout add FOLDER</source>
        <translation>nur ein Teil der Dateien ist ausgecheckt; holen Sie weitere mit: git sparse-checkout add FOLDER</translation>
    </message>
    <message>
        <source>this clone is shallow: older commits and their tags are not here; get them with: git fetch --unshallow --tags</source>
        <translation>dieser Klon ist flach: ältere Commits und ihre Tags sind nicht hier; holen Sie sie mit: git fetch --unshallow --tags</translation>
    </message>
    <message>
        <source>this clone is partial: old contents may be missing here; get them with: git fetch --refetch</source>
        <translation>dieser Klon ist partiell: alte Inhalte können fehlen; holen Sie sie mit: git fetch --refetch</translation>
    </message>
    <message>
        <source>there is no file {0}, neither on disk nor in the last commit; see: git status</source>
        <translation>es gibt keine Datei {0}, weder auf der Platte noch im letzten Commit; siehe: git status</translation>
    </message>
    <message>
        <source>there is no tag {0}; see: git tag</source>
        <translation>es gibt kein Tag {0}; siehe: git tag</translation>
    </message>
    <message>
        <source>there is no remote {0}; add it with: git remote add {1} URL</source>
        <translation>es gibt kein Remote {0}; fügen Sie es hinzu mit: git remote add {1} URL</translation>
    </message>
    <message>
        <source>there is no commit {0}; see: git log</source>
        <translation>es gibt keinen Commit {0}; siehe: git log</translation>
    </message>
    <message>
        <source>there is no commit yet; see: git status</source>
        <translation>es gibt noch keinen Commit; siehe: git status</translation>
    </message>
    <message>
        <source>it is the first commit of the branch; to begin again without it: git update-ref -d HEAD</source>
        <translation>es ist der erste Commit des Branches; um ohne ihn neu zu beginnen: git update-ref -d HEAD</translation>
    </message>
    <message>
        <source>it is a merge; take it back with: git reset --merge HEAD~1</source>
        <translation>es ist ein Merge; nehmen Sie ihn zurück mit: git reset --merge HEAD~1</translation>
    </message>
    <message>
        <source>the commit is part of {0}, so others may have it; take its changes back with: git revert HEAD</source>
        <translation>der Commit ist Teil von {0}, andere können ihn also haben; nehmen Sie seine Änderungen zurück mit: git revert HEAD</translation>
    </message>
    <message>
        <source>the tag {0} names the commit; take the tag away first with: git tag -d {0}</source>
        <translation>das Tag {0} benennt den Commit; entfernen Sie zuerst das Tag mit: git tag -d {0}</translation>
    </message>
    <message>
        <source>the tag {0} is in the way, because a name cannot be a folder as well; choose another name, or take it away with: git tag -d {1}</source>
        <translation>das Tag {0} steht im Weg, weil ein Name nicht zugleich ein Ordner sein kann; wählen Sie einen anderen Namen, oder entfernen Sie es mit: git tag -d {1}</translation>
    </message>
    <message>
        <source>the tag {0} differs only in upper and lower case, which some file systems take for the same; choose another name</source>
        <translation>das Tag {0} unterscheidet sich nur in Groß- und Kleinschreibung, was manche Dateisysteme für dasselbe halten; wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>the tag {0} is there already, at {1} with a message; look at it with: git show {2}</source>
        <translation>das Tag {0} gibt es schon, bei {1} mit Nachricht; sehen Sie es an mit: git show {2}</translation>
    </message>
    <message>
        <source>the tag {0} is there already, at {1} without a message; look at it with: git show {2}</source>
        <translation>das Tag {0} gibt es schon, bei {1} ohne Nachricht; sehen Sie es an mit: git show {2}</translation>
    </message>
    <message>
        <source>the tag {0} is there already, at {1}; look at it with: git show {2}</source>
        <translation>das Tag {0} gibt es schon, bei {1}; sehen Sie es an mit: git show {2}</translation>
    </message>
    <message>
        <source>the tag {0} is there already, at {1}</source>
        <translation>das Tag {0} gibt es schon, bei {1}</translation>
    </message>
    <message>
        <source>a tag cannot be named {0}; see the rules with: git help check-ref-format</source>
        <translation>ein Tag kann nicht {0} heißen; die Regeln zeigt: git help check-ref-format</translation>
    </message>
    <message>
        <source>a tag named {0} would be taken for something else by git; choose another name, such as v1.0</source>
        <translation>ein Tag namens {0} würde Git für etwas anderes halten; wählen Sie einen anderen Namen wie v1.0</translation>
    </message>
    <message>
        <source>an annotated tag needs a message; say what the release is</source>
        <translation>ein annotiertes Tag braucht eine Nachricht; sagen Sie, was das Release ist</translation>
    </message>
    <message>
        <source>a lightweight tag has no signature; make an annotated one</source>
        <translation>ein einfaches Tag hat keine Signatur; machen Sie ein annotiertes</translation>
    </message>
    <message>
        <source>the key to sign with is not there: {0}; name another one with: git config user.signingKey FILE</source>
        <translation>den Schlüssel zum Signieren gibt es nicht: {0}; nennen Sie einen anderen mit: git config user.signingKey FILE</translation>
    </message>
    <message>
        <source>the hook {0} was ignored, because it is not executable; make it run with: chmod +x {1}</source>
        <translation>der Hook {0} wurde ignoriert, weil er nicht ausführbar ist; machen Sie ihn ausführbar mit: chmod +x {1}</translation>
    </message>
    <message>
        <source>the hook pre-commit changed files of the commit and failed; it was run once more with what it made of them</source>
        <translation>der Hook pre-commit hat Dateien des Commits geändert und ist gescheitert; er lief noch einmal mit dem, was er daraus gemacht hat</translation>
    </message>
    <message>
        <source>the commit is made, but the hook {0} ended with exit code {1}</source>
        <translation>der Commit ist gemacht, aber der Hook {0} endete mit Code {1}</translation>
    </message>
    <message>
        <source>the commit is made, but the hook {0} did not end by itself</source>
        <translation>der Commit ist gemacht, aber der Hook {0} endete nicht von selbst</translation>
    </message>
    <message>
        <source>the subject has {0} characters; more than 72 are cut off in many views</source>
        <translation>die Betreffzeile hat {0} Zeichen; mehr als 72 werden vielerorts abgeschnitten</translation>
    </message>
    <message>
        <source>GIT_CONFIG_COUNT or a file included by the remote&apos;s address sets {0}, which only git itself follows: {1}</source>
        <translation>GIT_CONFIG_COUNT oder eine über die Adresse des Remotes eingebundene Datei setzt {0}, dem nur Git selbst folgt: {1}</translation>
    </message>
    <message>
        <source>{0} is set, so this runs inside another git command; let that one end first, then: {1}</source>
        <translation>{0} ist gesetzt, dies läuft also innerhalb eines anderen Git-Befehls; lassen Sie diesen erst enden, dann: {1}</translation>
    </message>
    <message>
        <source>{0} lies behind the symbolic link {1}; commit the file that it leads to</source>
        <translation>{0} liegt hinter dem symbolischen Link {1}; nehmen Sie die Datei in den Commit auf, auf die er zeigt</translation>
    </message>
    <message>
        <source>{0} belongs to the repository in {1}; commit it there with: git -C {1} commit</source>
        <translation>{0} gehört zum Repository in {1}; machen Sie den Commit dort mit: git -C {1} commit</translation>
    </message>
    <message>
        <source>{0} takes the place of the file {1}; commit both: {2}</source>
        <translation>{0} tritt an die Stelle der Datei {1}; nehmen Sie beide auf: {2}</translation>
    </message>
    <message>
        <source>{0} was a folder in the last commit, and its files would go; if they are to: {1}</source>
        <translation>{0} war im letzten Commit ein Ordner, und seine Dateien würden wegfallen; falls gewollt: {1}</translation>
    </message>
    <message>
        <source>{0} is a submodule; commit it with: git commit -- {0}</source>
        <translation>{0} ist ein Submodul; machen Sie den Commit mit: git commit -- {0}</translation>
    </message>
    <message>
        <source>{0} is outside of the sparse checkout; bring it in with: git sparse-checkout add {1}</source>
        <translation>{0} liegt außerhalb des Sparse-Checkouts; holen Sie es mit: git sparse-checkout add {1}</translation>
    </message>
    <message>
        <source>{0} is a folder; name the files to commit, see: git status -- {0}</source>
        <translation>{0} ist ein Ordner; nennen Sie die Dateien, siehe: git status -- {0}</translation>
    </message>
    <message>
        <source>{0} is no regular file; name the files to commit, see: git status -- {0}</source>
        <translation>{0} ist keine gewöhnliche Datei; nennen Sie die Dateien, siehe: git status -- {0}</translation>
    </message>
    <message>
        <source>{0} is ignored, see: git check-ignore -v {0}; if it is to be committed: git add -f -- {0}</source>
        <translation>{0} wird ignoriert, siehe: git check-ignore -v {0}; falls es doch in den Commit soll: git add -f -- {0}</translation>
    </message>
    <message>
        <source>{0} goes through the filter {1}, which needs git itself: {2}</source>
        <translation>{0} durchläuft den Filter {1}, wofür Git selbst nötig ist: {2}</translation>
    </message>
    <message>
        <source>{0} is kept in the encoding {1}, which needs git itself: {2}</source>
        <translation>{0} ist in der Kodierung {1} gespeichert, wofür Git selbst nötig ist: {2}</translation>
    </message>
    <message>
        <source>{0}; nothing is written here; use git itself: {1}</source>
        <translation>{0}; hier wird nichts geschrieben; verwenden Sie Git selbst: {1}</translation>
    </message>
    <message>
        <source>files have conflicts: {0}</source>
        <translation>Dateien haben Konflikte: {0}</translation>
    </message>
    <message>
        <source>a {0} is in progress, and a release would become part of it</source>
        <translation>{0} läuft, und ein Release würde Teil davon</translation>
    </message>
    <message>
        <source>this will be the first commit of {0}</source>
        <translation>dies wird der erste Commit von {0}</translation>
    </message>
    <message>
        <source>{0} is at {1}, and nothing is in progress</source>
        <translation>{0} steht bei {1}, und es läuft kein Vorgang</translation>
    </message>
    <message>
        <source>the files that the release writes are as they were committed</source>
        <translation>die Dateien, die das Release schreibt, sind wie im letzten Commit</translation>
    </message>
    <message>
        <source>the release writes or reads files that have uncommitted changes: {0}</source>
        <translation>das Release schreibt oder liest Dateien mit Änderungen ohne Commit: {0}</translation>
    </message>
    <message>
        <source>the version stays {0}</source>
        <translation>die Version bleibt {0}</translation>
    </message>
    <message>
        <source>the version goes from {0} to {1}</source>
        <translation>die Version geht von {0} auf {1}</translation>
    </message>
    <message>
        <source>the newest tag is {0}, which is a higher version than {1}</source>
        <translation>das neueste Tag ist {0}, eine höhere Version als {1}</translation>
    </message>
    <message>
        <source>the tag {0} is free</source>
        <translation>das Tag {0} ist frei</translation>
    </message>
    <message>
        <source>shells take the `!` in {0} for something else; quote it</source>
        <translation>Shells deuten das `!` in {0} anders; setzen Sie es in Anführungszeichen</translation>
    </message>
    <message>
        <source>this shallow clone has no tags, so one of the same name may be elsewhere</source>
        <translation>dieser flache Klon hat keine Tags, ein gleichnamiges kann es also anderswo geben</translation>
    </message>
    <message>
        <source>commits are by {0}, and they are signed</source>
        <translation>Commits sind von {0} und werden signiert</translation>
    </message>
    <message>
        <source>commits are by {0}</source>
        <translation>Commits sind von {0}</translation>
    </message>
    <message>
        <source>the commit has no message</source>
        <translation>der Commit hat keine Nachricht</translation>
    </message>
    <message>
        <source>{0} lacks {1} commit that {2} has, so a push will be refused</source>
        <translation>{0} fehlt {1} Commit von {2}, ein Push wird also abgelehnt</translation>
    </message>
    <message>
        <source>{0} lacks {1} commits that {2} has, so a push will be refused</source>
        <translation>{0} fehlen {1} Commits von {2}, ein Push wird also abgelehnt</translation>
    </message>
    <message>
        <source>the step `{0}` runs `{1}`, which is not in PATH</source>
        <translation>der Schritt `{0}` führt `{1}` aus, was nicht in PATH ist</translation>
    </message>
    <message>
        <source>the disk has less than 64 MiB left, and a release that cannot write stops half-way</source>
        <translation>auf der Platte sind weniger als 64 MiB frei, und ein Release, das nicht schreiben kann, bleibt auf halbem Weg stehen</translation>
    </message>
    <message>
        <source>there is neither a pyproject.toml nor a setup.py to build a wheel of</source>
        <translation>es gibt weder eine pyproject.toml noch eine setup.py, aus der sich ein Wheel bauen ließe</translation>
    </message>
    <message>
        <source>no import package of the project was found, in src or beside pyproject.toml</source>
        <translation>kein Importpaket des Projekts wurde gefunden, weder in src noch neben der pyproject.toml</translation>
    </message>
    <message>
        <source>the package `{0}` lies in src, which commands of the release find in PYTHONPATH</source>
        <translation>das Paket `{0}` liegt in src, was Befehle des Releases in PYTHONPATH finden</translation>
    </message>
    <message>
        <source>the package is `{0}`</source>
        <translation>das Paket ist `{0}`</translation>
    </message>
    <message>
        <source>`{0}` would become a requirement of the wheel, and only development asks for it</source>
        <translation>`{0}` würde eine Anforderung des Wheels, und nur die Entwicklung verlangt es</translation>
    </message>
    <message>
        <source>the wheel is built by `{0}`, which cannot be started: {1}</source>
        <translation>das Wheel wird von `{0}` gebaut, was sich nicht starten lässt: {1}</translation>
    </message>
    <message>
        <source>`{0}` cannot build wheels: {1}</source>
        <translation>`{0}` kann keine Wheels bauen: {1}</translation>
    </message>
    <message>
        <source>`{0}` is there</source>
        <translation>`{0}` ist vorhanden</translation>
    </message>
    <message>
        <source>End it.</source>
        <translation>Beenden Sie es.</translation>
    </message>
    <message>
        <source>See them.</source>
        <translation>Sehen Sie sie an.</translation>
    </message>
    <message>
        <source>Make a branch.</source>
        <translation>Legen Sie einen Branch an.</translation>
    </message>
    <message>
        <source>Only tag this commit.</source>
        <translation>Versehen Sie nur diesen Commit mit einem Tag.</translation>
    </message>
    <message>
        <source>Commit them first.</source>
        <translation>Nehmen Sie sie zuerst in einen Commit auf.</translation>
    </message>
    <message>
        <source>Put them aside.</source>
        <translation>Legen Sie sie beiseite.</translation>
    </message>
    <message>
        <source>Release another version.</source>
        <translation>Veröffentlichen Sie eine andere Version.</translation>
    </message>
    <message>
        <source>See what it names.</source>
        <translation>Sehen Sie, was es benennt.</translation>
    </message>
    <message>
        <source>Fetch them.</source>
        <translation>Holen Sie sie.</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>Geben Sie ihm eine.</translation>
    </message>
    <message>
        <source>Take them in.</source>
        <translation>Holen Sie sie herein.</translation>
    </message>
    <message>
        <source>Install it, or add its folder to PATH.</source>
        <translation>Installieren Sie es, oder nehmen Sie seinen Ordner in PATH auf.</translation>
    </message>
    <message>
        <source>Make room.</source>
        <translation>Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Use git itself.</source>
        <translation>Verwenden Sie Git selbst.</translation>
    </message>
    <message>
        <source>Leave the wheel out of `steps`.</source>
        <translation>Lassen Sie das Wheel aus `steps` weg.</translation>
    </message>
    <message>
        <source>Take it out of the project&apos;s requirements.</source>
        <translation>Nehmen Sie es aus den Anforderungen des Projekts.</translation>
    </message>
    <message>
        <source>Install the module `build` into that interpreter.</source>
        <translation>Installieren Sie das Modul `build` in diesem Interpreter.</translation>
    </message>
    <message>
        <source>Or into an environment of its own, and name that one.</source>
        <translation>Oder in einer eigenen Umgebung, und nennen Sie diese.</translation>
    </message>
    <message>
        <source>Go on with it.</source>
        <translation>Setzen Sie es fort.</translation>
    </message>
    <message>
        <source>Take it back.</source>
        <translation>Nehmen Sie es zurück.</translation>
    </message>
    <message>
        <source>Rehearse it.</source>
        <translation>Proben Sie es.</translation>
    </message>
    <message>
        <source>Edit the file.</source>
        <translation>Bearbeiten Sie die Datei.</translation>
    </message>
    <message>
        <source>See what contradicts what.</source>
        <translation>Sehen Sie, was wem widerspricht.</translation>
    </message>
    <message>
        <source>See what is wrong with the locks.</source>
        <translation>Sehen Sie, was mit den Locks nicht stimmt.</translation>
    </message>
    <message>
        <source>See the packages.</source>
        <translation>Sehen Sie die Pakete an.</translation>
    </message>
    <message>
        <source>Take in what the remote has.</source>
        <translation>Übernehmen Sie, was das Remote hat.</translation>
    </message>
    <message>
        <source>Take everything back and rehearse again.</source>
        <translation>Nehmen Sie alles zurück und proben Sie noch einmal.</translation>
    </message>
    <message>
        <source>Take what there is now.</source>
        <translation>Nehmen Sie, was jetzt da ist.</translation>
    </message>
    <message>
        <source>Take everything back.</source>
        <translation>Nehmen Sie alles zurück.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Mend it and go on.</source>
        <translation>Beheben Sie es und setzen Sie fort.</translation>
    </message>
    <message>
        <source>Look at everything first</source>
        <translation>Zuerst alles ansehen</translation>
    </message>
    <message>
        <source>Write version {0}</source>
        <translation>Version {0} schreiben</translation>
    </message>
    <message>
        <source>Compile the stale locks</source>
        <translation>Nicht aktuelle Locks kompilieren</translation>
    </message>
    <message>
        <source>Check the locks</source>
        <translation>Locks prüfen</translation>
    </message>
    <message>
        <source>Build the wheel and look into it</source>
        <translation>Wheel bauen und hineinsehen</translation>
    </message>
    <message>
        <source>Look for yanked and vulnerable packages</source>
        <translation>Nach zurückgezogenen und verwundbaren Paketen suchen</translation>
    </message>
    <message>
        <source>Commit on {0}</source>
        <translation>Commit auf {0}</translation>
    </message>
    <message>
        <source>Wait for a person</source>
        <translation>Auf einen Menschen warten</translation>
    </message>
    <message>
        <source>Push the branch and the tag</source>
        <translation>Branch und Tag pushen</translation>
    </message>
    <message>
        <source>Puts the files back as they were.</source>
        <translation>Stellt die Dateien wieder her, wie sie waren.</translation>
    </message>
    <message>
        <source>Runs `{0}` and puts its outputs back as they were.</source>
        <translation>Führt `{0}` aus und stellt die Ausgaben wieder her, wie sie waren.</translation>
    </message>
    <message>
        <source>Puts its outputs back as they were.</source>
        <translation>Stellt die Ausgaben wieder her, wie sie waren.</translation>
    </message>
    <message>
        <source>Cannot be taken back: what the command did beyond this repository stays.</source>
        <translation>Lässt sich nicht zurücknehmen: Was der Befehl außerhalb dieses Repositorys getan hat, bleibt.</translation>
    </message>
    <message>
        <source>Removes the wheel, or puts back the one that was there.</source>
        <translation>Entfernt das Wheel oder stellt das frühere wieder her.</translation>
    </message>
    <message>
        <source>Takes the commit back, as long as it was not pushed and nothing sits on top.</source>
        <translation>Nimmt den Commit zurück, solange er nicht gepusht ist und nichts darauf aufbaut.</translation>
    </message>
    <message>
        <source>Removes the tag, as long as it was not pushed.</source>
        <translation>Entfernt das Tag, solange es nicht gepusht ist.</translation>
    </message>
    <message>
        <source>Cannot be taken back.</source>
        <translation>Lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>nothing stands in the way</source>
        <translation>nichts steht im Weg</translation>
    </message>
    <message>
        <source>somebody said yes</source>
        <translation>jemand hat zugestimmt</translation>
    </message>
    <message>
        <source>{0} is written already</source>
        <translation>{0} ist schon geschrieben</translation>
    </message>
    <message>
        <source>the version is derived from the tag, so there is nothing to write</source>
        <translation>die Version ergibt sich aus dem Tag, es gibt also nichts zu schreiben</translation>
    </message>
    <message>
        <source>{0} is written into {1} file</source>
        <translation>{0} ist in {1} Datei geschrieben</translation>
    </message>
    <message>
        <source>{0} is written into {1} files</source>
        <translation>{0} ist in {1} Dateien geschrieben</translation>
    </message>
    <message>
        <source>every lock is fresh</source>
        <translation>jedes Lock ist aktuell</translation>
    </message>
    <message>
        <source>the locks are fresh and consistent</source>
        <translation>die Locks sind aktuell und stimmig</translation>
    </message>
    <message>
        <source>nothing differs from the last commit</source>
        <translation>nichts weicht vom letzten Commit ab</translation>
    </message>
    <message>
        <source>a rehearsal makes no tag; {0} is free</source>
        <translation>eine Probe macht kein Tag; {0} ist frei</translation>
    </message>
    <message>
        <source>a rehearsal pushes nothing</source>
        <translation>eine Probe pusht nichts</translation>
    </message>
    <message>
        <source>was stopped and undone</source>
        <translation>wurde angehalten und rückgängig gemacht</translation>
    </message>
    <message>
        <source>runs again, because files were changed since</source>
        <translation>läuft noch einmal, weil sich Dateien seither geändert haben</translation>
    </message>
    <message>
        <source>no locked package is yanked; no advisories are configured, so none were looked at</source>
        <translation>kein festgelegtes Paket ist zurückgezogen; es sind keine Sicherheitshinweise eingerichtet, daher wurden keine angesehen</translation>
    </message>
    <message>
        <source>no locked package is yanked or has a known advisory</source>
        <translation>kein festgelegtes Paket ist zurückgezogen oder hat einen bekannten Sicherheitshinweis</translation>
    </message>
    <message>
        <source>nothing was rehearsed</source>
        <translation>nichts wurde geprobt</translation>
    </message>
    <message>
        <source>the last rehearsal was of another commit or of another plan</source>
        <translation>die letzte Probe galt einem anderen Commit oder einem anderen Plan</translation>
    </message>
    <message>
        <source>the process that ran the release ended in the middle of it; what it had begun is undone when the release goes on or is taken back</source>
        <translation>der Prozess, der das Release ausführte, endete mittendrin; was er begonnen hatte, wird rückgängig gemacht, wenn das Release fortgesetzt oder zurückgenommen wird</translation>
    </message>
    <message>
        <source>the tag is signed, but nothing here can verify the signature</source>
        <translation>das Tag ist signiert, aber hier kann nichts die Signatur prüfen</translation>
    </message>
    <message>
        <source>mend what it says, then go on with: lockwright release resume</source>
        <translation>beheben Sie, was es meldet, und setzen Sie fort mit: lockwright release resume</translation>
    </message>
    <message>
        <source>Run {0}</source>
        <translation>{0} ausführen</translation>
    </message>
    <message>
        <source>{0} builds with {1}</source>
        <translation>{0} baut mit {1}</translation>
    </message>
    <message>
        <source>this is no valid TOML: {0}</source>
        <translation>dies ist kein gültiges TOML: {0}</translation>
    </message>
    <message>
        <source>the file is not valid UTF-8</source>
        <translation>die Datei ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>save it as UTF-8, or name its encoding in the first line: `# -*- coding: latin-1 -*-`</source>
        <translation>speichern Sie sie als UTF-8, oder nennen Sie die Kodierung in der ersten Zeile: `# -*- coding: latin-1 -*-`</translation>
    </message>
    <message>
        <source>the file begins like UTF-16 or UTF-32 and is not valid as such</source>
        <translation>die Datei beginnt wie UTF-16 oder UTF-32 und ist als solche nicht gültig</translation>
    </message>
    <message>
        <source>save it as UTF-8</source>
        <translation>speichern Sie sie als UTF-8</translation>
    </message>
    <message>
        <source>the encoding `{0}` is not supported</source>
        <translation>die Kodierung `{0}` wird nicht unterstützt</translation>
    </message>
    <message>
        <source>save the file as UTF-8 and remove this line</source>
        <translation>speichern Sie die Datei als UTF-8 und entfernen Sie diese Zeile</translation>
    </message>
    <message>
        <source>requirement files on the web are not read: a lock must not depend on them</source>
        <translation>Anforderungsdateien im Web werden nicht gelesen: Ein Lock darf nicht davon abhängen</translation>
    </message>
    <message>
        <source>put a copy beside this file and include that</source>
        <translation>legen Sie eine Kopie neben diese Datei und binden Sie sie ein</translation>
    </message>
    <message>
        <source>a pyproject.toml cannot be included</source>
        <translation>eine pyproject.toml lässt sich nicht einbinden</translation>
    </message>
    <message>
        <source>compile it as a profile of its own and use `-c` on its lock</source>
        <translation>kompilieren Sie sie als eigenes Profil und verwenden Sie `-c` mit deren Lock</translation>
    </message>
    <message>
        <source>files include each other more than {0} deep</source>
        <translation>Dateien binden einander mehr als {0} Ebenen tief ein</translation>
    </message>
    <message>
        <source>these files include each other: {0}</source>
        <translation>diese Dateien binden einander ein: {0}</translation>
    </message>
    <message>
        <source>remove one of these lines</source>
        <translation>entfernen Sie eine dieser Zeilen</translation>
    </message>
    <message>
        <source>`{0}` is a file and was written as a package&apos;s name</source>
        <translation>`{0}` ist eine Datei und steht da wie ein Paketname</translation>
    </message>
    <message>
        <source>did you mean `-r {0}`?</source>
        <translation>meinten Sie `-r {0}`?</translation>
    </message>
    <message>
        <source>there is no project at `{0}`</source>
        <translation>bei `{0}` gibt es kein Projekt</translation>
    </message>
    <message>
        <source>this is no text file: it holds zero bytes</source>
        <translation>dies ist keine Textdatei: Sie enthält Nullbytes</translation>
    </message>
    <message>
        <source>compile it again</source>
        <translation>kompilieren Sie es neu</translation>
    </message>
    <message>
        <source>this quote is not closed</source>
        <translation>dieses Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>close it, or write `\` before it</source>
        <translation>schließen Sie es, oder schreiben Sie `\` davor</translation>
    </message>
    <message>
        <source>unknown option {0}</source>
        <translation>unbekannte Option {0}</translation>
    </message>
    <message>
        <source>the option {0} was removed from pip</source>
        <translation>die Option {0} wurde aus pip entfernt</translation>
    </message>
    <message>
        <source>use --config-settings</source>
        <translation>verwenden Sie --config-settings</translation>
    </message>
    <message>
        <source>two profiles are named `{0}`</source>
        <translation>zwei Profile heißen `{0}`</translation>
    </message>
    <message>
        <source>rename one of them</source>
        <translation>benennen Sie eines davon um</translation>
    </message>
    <message>
        <source>the profiles `{0}` and `{1}` have the same lock `{2}`</source>
        <translation>die Profile `{0}` und `{1}` haben dasselbe Lock `{2}`</translation>
    </message>
    <message>
        <source>give each profile a lock of its own</source>
        <translation>geben Sie jedem Profil ein eigenes Lock</translation>
    </message>
    <message>
        <source>this line no longer says `{0}`</source>
        <translation>in dieser Zeile steht nicht mehr `{0}`</translation>
    </message>
    <message>
        <source>look for fixes again</source>
        <translation>suchen Sie noch einmal nach Behebungen</translation>
    </message>
    <message>
        <source>`{0}` is not one requirement</source>
        <translation>`{0}` ist nicht genau eine Anforderung</translation>
    </message>
    <message>
        <source>a requirement is one line of text</source>
        <translation>eine Anforderung ist eine Zeile Text</translation>
    </message>
    <message>
        <source>a comment is one line of text</source>
        <translation>ein Kommentar ist eine Zeile Text</translation>
    </message>
    <message>
        <source>edit the file as text</source>
        <translation>bearbeiten Sie die Datei als Text</translation>
    </message>
    <message>
        <source>this edit would change other lines of the file too</source>
        <translation>diese Änderung beträfe auch andere Zeilen der Datei</translation>
    </message>
    <message>
        <source>this line cannot take a comment</source>
        <translation>diese Zeile kann keinen Kommentar aufnehmen</translation>
    </message>
    <message>
        <source>this line has further options among its hashes</source>
        <translation>diese Zeile hat weitere Optionen zwischen ihren Hashes</translation>
    </message>
    <message>
        <source>the file&apos;s encoding cannot hold this text</source>
        <translation>die Kodierung der Datei kann diesen Text nicht darstellen</translation>
    </message>
    <message>
        <source>save the file as UTF-8 first</source>
        <translation>speichern Sie die Datei zuerst als UTF-8</translation>
    </message>
    <message>
        <source>there is no [project] table</source>
        <translation>es gibt keine Tabelle [project]</translation>
    </message>
    <message>
        <source>name a dependency group of the file instead</source>
        <translation>nennen Sie stattdessen eine Abhängigkeitsgruppe der Datei</translation>
    </message>
    <message>
        <source>the dependencies of this project are made by its build program</source>
        <translation>die Abhängigkeiten dieses Projekts macht sein Build-Programm</translation>
    </message>
    <message>
        <source>list them in [project], or in a requirement file: no project code runs to resolve</source>
        <translation>führen Sie sie in [project] oder in einer Anforderungsdatei auf: Zum Auflösen läuft kein Projektcode</translation>
    </message>
    <message>
        <source>docs/formats.md lists the keys</source>
        <translation>docs/formats.md führt die Schlüssel auf</translation>
    </message>
    <message>
        <source>expected true or false</source>
        <translation>erwartet wird true oder false</translation>
    </message>
    <message>
        <source>expected a string</source>
        <translation>erwartet wird eine Zeichenkette</translation>
    </message>
    <message>
        <source>expected a list of strings</source>
        <translation>erwartet wird eine Liste von Zeichenketten</translation>
    </message>
    <message>
        <source>`{0}` is not one of the choices</source>
        <translation>`{0}` ist keine der Möglichkeiten</translation>
    </message>
    <message>
        <source>choose one of: {0}</source>
        <translation>wählen Sie eines von: {0}</translation>
    </message>
    <message>
        <source>mend the TOML</source>
        <translation>berichtigen Sie das TOML</translation>
    </message>
    <message>
        <source>unknown key `{0}` in [{1}]</source>
        <translation>unbekannter Schlüssel `{0}` in [{1}]</translation>
    </message>
    <message>
        <source>expected a package name</source>
        <translation>erwartet wird ein Paketname</translation>
    </message>
    <message>
        <source>a requirement starts with a name, such as `numpy&gt;=1.26`</source>
        <translation>eine Anforderung beginnt mit einem Namen, etwa `numpy&gt;=1.26`</translation>
    </message>
    <message>
        <source>expected `,`, `;` or the end after the version specifier</source>
        <translation>nach der Versionsangabe wird `,`, `;` oder das Ende erwartet</translation>
    </message>
    <message>
        <source>expected a version specifier, `@`, `;` or the end after the name</source>
        <translation>nach dem Namen wird eine Versionsangabe, `@`, `;` oder das Ende erwartet</translation>
    </message>
    <message>
        <source>expected an operator before {0}</source>
        <translation>vor {0} wird ein Operator erwartet</translation>
    </message>
    <message>
        <source>expected an operator, found {0}</source>
        <translation>erwartet wird ein Operator, gefunden wurde {0}</translation>
    </message>
    <message>
        <source>for exactly this version, write `==`</source>
        <translation>für genau diese Version schreiben Sie `==`</translation>
    </message>
    <message>
        <source>expected a version specifier before `,`</source>
        <translation>vor `,` wird eine Versionsangabe erwartet</translation>
    </message>
    <message>
        <source>expected a version specifier</source>
        <translation>erwartet wird eine Versionsangabe</translation>
    </message>
    <message>
        <source>write for example `&gt;=1.4`</source>
        <translation>schreiben Sie zum Beispiel `&gt;=1.4`</translation>
    </message>
    <message>
        <source>expected a version after {0}</source>
        <translation>nach {0} wird eine Version erwartet</translation>
    </message>
    <message>
        <source>remove the comma</source>
        <translation>entfernen Sie das Komma</translation>
    </message>
    <message>
        <source>expected a URL after `@`</source>
        <translation>nach `@` wird eine URL erwartet</translation>
    </message>
    <message>
        <source>expected a path or a URL</source>
        <translation>erwartet wird ein Pfad oder eine URL</translation>
    </message>
    <message>
        <source>unexpected `{0}` behind an option</source>
        <translation>unerwartetes `{0}` hinter einer Option</translation>
    </message>
    <message>
        <source>expected a marker operator</source>
        <translation>erwartet wird ein Marker-Operator</translation>
    </message>
    <message>
        <source>expected a marker variable or a quoted text</source>
        <translation>erwartet wird eine Marker-Variable oder ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a version specifier starts with ==, !=, &lt;=, &gt;=, &lt;, &gt;, ~= or ===</source>
        <translation>eine Versionsangabe beginnt mit ==, !=, &lt;=, &gt;=, &lt;, &gt;, ~= oder ===</translation>
    </message>
    <message>
        <source>the recorded index of the sample</source>
        <translation>Beispielindex (aufgezeichnet)</translation>
    </message>
    <message>
        <source>`{0}` {1}, so nothing that requires it was chosen: {2}</source>
        <translation>`{0}` {1}, daher wurde nichts gewählt, was es benötigt: {2}</translation>
    </message>
    <message>
        <source>`{0}` is {1} and not {2}, which {3}</source>
        <translation>`{0}` ist {1} und nicht {2}; diese Version {3}</translation>
    </message>
    <message>
        <source>{0}; asked for by {1}</source>
        <translation>{0}; verlangt von {1}</translation>
    </message>
    <message>
        <source>{0}; to let it be built, give {1}</source>
        <translation>{0}; damit es gebaut werden darf, geben Sie an: {1}</translation>
    </message>
    <message>
        <source>{0}: a dash without an option was skipped</source>
        <translation>{0}: ein Strich ohne Option wurde übersprungen</translation>
    </message>
    <message>
        <source>{0}: this line is no pin and was skipped: `{1}`</source>
        <translation>{0}: diese Zeile ist kein Pin und wurde übersprungen: `{1}`</translation>
    </message>
    <message>
        <source>{0}: `{1}` is not pinned to one version and was skipped</source>
        <translation>{0}: `{1}` ist nicht auf eine Version festgelegt und wurde übersprungen</translation>
    </message>
    <message>
        <source>{0}: the option `{1}` was skipped</source>
        <translation>{0}: die Option `{1}` wurde übersprungen</translation>
    </message>
    <message>
        <source>{0}: a hash without an algorithm was skipped</source>
        <translation>{0}: ein Hash ohne Algorithmus wurde übersprungen</translation>
    </message>
    <message>
        <source>{0}: a package that is no table was skipped</source>
        <translation>{0}: ein Paket, das keine Tabelle ist, wurde übersprungen</translation>
    </message>
    <message>
        <source>{0}: a package without a name was skipped</source>
        <translation>{0}: ein Paket ohne Namen wurde übersprungen</translation>
    </message>
    <message>
        <source>{0}: a git conflict has no closing marker</source>
        <translation>{0}: einem Git-Konflikt fehlt die schließende Marke</translation>
    </message>
    <message>
        <source>{0}: `-r` in a constraint file makes constraints, as in uv; pip would install them</source>
        <translation>{0}: `-r` in einer Einschränkungsdatei ergibt Einschränkungen, wie bei uv; pip würde sie installieren</translation>
    </message>
    <message>
        <source>{0}: a local project or URL without a name constrains nothing and was skipped</source>
        <translation>{0}: ein lokales Projekt oder eine URL ohne Namen schränkt nichts ein und wurde übersprungen</translation>
    </message>
    <message>
        <source>{0}: this `--index-url` replaces the one of {1}</source>
        <translation>{0}: dieses `--index-url` ersetzt das aus {1}</translation>
    </message>
    <message>
        <source>{0}: `--pre` lets every package of this lock be a pre-release, as in pip; uv ignores it</source>
        <translation>{0}: `--pre` lässt jedes Paket dieses Locks eine Vorabversion sein, wie bei pip; uv ignoriert es</translation>
    </message>
    <message>
        <source>{0}: `{1}` has no effect on a resolution and is ignored</source>
        <translation>{0}: `{1}` hat keinen Einfluss auf die Auflösung und wird ignoriert</translation>
    </message>
    <message>
        <source>{0} was built with Python {1} to learn its metadata, because no Python {2} was found; what it decides by the version may differ</source>
        <translation>{0} wurde mit Python {1} gebaut, um die Metadaten zu erfahren, weil kein Python {2} gefunden wurde; was von der Version abhängt, kann abweichen</translation>
    </message>
    <message>
        <source>`{0}` has no wheel for the target: installing it means building it from its source archive</source>
        <translation>`{0}` hat kein Wheel für das Ziel: Es zu installieren heißt, es aus seinem Quellarchiv zu bauen</translation>
    </message>
    <message>
        <source>`{0}` has no wheel: installing it means building it from its source archive</source>
        <translation>`{0}` hat kein Wheel: Es zu installieren heißt, es aus seinem Quellarchiv zu bauen</translation>
    </message>
    <message>
        <source>`{0}` requires {1} by the index and {2} by its metadata; both bounds were kept</source>
        <translation>`{0}` verlangt laut Index {1} und laut Metadaten {2}; beide Grenzen wurden eingehalten</translation>
    </message>
    <message>
        <source>`{0}` states a requirement that is not valid; it was read as `{1}` ({2})</source>
        <translation>`{0}` nennt eine ungültige Anforderung; sie wurde gelesen als `{1}` ({2})</translation>
    </message>
    <message>
        <source>`{0}` states a Requires-Python that is not valid; it was read as `{1}` ({2})</source>
        <translation>`{0}` nennt ein ungültiges Requires-Python; es wurde gelesen als `{1}` ({2})</translation>
    </message>
    <message>
        <source>the package `{0}` has no extra named `{1}`</source>
        <translation>das Paket `{0}` hat kein Extra namens `{1}`</translation>
    </message>
    <message>
        <source>`{0}` is yanked (reason: &quot;{1}&quot;)</source>
        <translation>`{0}` ist zurückgezogen (Grund: „{1}“)</translation>
    </message>
    <message>
        <source>`{0}` is yanked</source>
        <translation>`{0}` ist zurückgezogen</translation>
    </message>
    <message>
        <source>the direct requirement `{0}` has no lower bound, so the lowest version that exists was chosen</source>
        <translation>die direkte Anforderung `{0}` hat keine Untergrenze, daher wurde die niedrigste vorhandene Version gewählt</translation>
    </message>
    <message>
        <source>the lock has `{0}` without its user name and password; write them as `${NAME}` variables to keep them</source>
        <translation>das Lock hat `{0}` ohne Benutzernamen und Passwort; schreiben Sie sie als Variablen `${NAME}`, um sie zu behalten</translation>
    </message>
    <message>
        <source>{0}: the password in `{1}` is left out of the lock; written as ${NAME} it would stay a variable there</source>
        <translation>{0}: das Passwort in `{1}` kommt nicht ins Lock; als ${NAME} geschrieben bliebe es dort eine Variable</translation>
    </message>
    <message>
        <source>the recorded index does not say where files are: the pylock.toml looks for them in its own folder</source>
        <translation>der aufgezeichnete Index sagt nicht, wo Dateien liegen: Die pylock.toml sucht sie in ihrem eigenen Ordner</translation>
    </message>
    <message>
        <source>{0}: the lock has this URL without its user name and password; write them as `${NAME}` variables to keep them</source>
        <translation>{0}: das Lock hat diese URL ohne Benutzernamen und Passwort; schreiben Sie sie als Variablen `${NAME}`, um sie zu behalten</translation>
    </message>
    <message>
        <source>the index has files that the lock has no hash of ({0}); --no-reuse-hashes adds them</source>
        <translation>der Index hat Dateien, von denen das Lock keinen Hash hat ({0}); --no-reuse-hashes fügt sie hinzu</translation>
    </message>
    <message>
        <source>kept hashes could not be compared, because the index gives no digests of their kind ({0})</source>
        <translation>beibehaltene Hashes ließen sich nicht vergleichen, weil der Index keine Prüfsummen dieser Art nennt ({0})</translation>
    </message>
    <message>
        <source>{0} keeps its marker `{1}`</source>
        <translation>{0} behält seinen Marker `{1}`</translation>
    </message>
    <message>
        <source>{0} keeps its extras {1}</source>
        <translation>{0} behält seine Extras {1}</translation>
    </message>
    <message>
        <source>the hashes of `{0}` go with it</source>
        <translation>die Hashes von `{0}` fallen damit weg</translation>
    </message>
    <message>
        <source>{0} second</source>
        <translation>{0} Sekunde</translation>
    </message>
    <message>
        <source>{0} seconds</source>
        <translation>{0} Sekunden</translation>
    </message>
    <message>
        <source>{0} minute</source>
        <translation>{0} Minute</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} Minuten</translation>
    </message>
    <message>
        <source>{0} hour</source>
        <translation>{0} Stunde</translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation>{0} Stunden</translation>
    </message>
    <message>
        <source>{0} day</source>
        <translation>{0} Tag</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} Tagen</translation>
    </message>
    <message>
        <source>a detached HEAD</source>
        <translation>losgelöstem HEAD</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
    <message>
        <source>{0} (process {1})</source>
        <translation>{0} (Prozess {1})</translation>
    </message>
    <message>
        <source>another git program is working here and holds {0}, since {1}; wait for it, or, if none is running, remove the file with: rm {2}</source>
        <translation>ein anderes Git-Programm arbeitet hier und hält {0}, seit {1}; warten Sie darauf, oder, falls keines läuft, entfernen Sie die Datei mit: rm {2}</translation>
    </message>
    <message>
        <source>{0} is working here and holds {1}, since {2}; wait for it, then try again</source>
        <translation>{0} arbeitet hier und hält {1}, seit {2}; warten Sie darauf und versuchen Sie es dann noch einmal</translation>
    </message>
    <message>
        <source>{0} is there, since {1}, and {2} is working here; wait for it to end, and if the file stays then, remove it with: rm {3}</source>
        <translation>{0} ist da, seit {1}, und {2} arbeitet hier; warten Sie auf das Ende, und falls die Datei dann noch da ist, entfernen Sie sie mit: rm {3}</translation>
    </message>
    <message>
        <source>{0} is left over, since {1}, from a program that ended without cleaning up, and nobody works here; remove it with: rm {2}</source>
        <translation>{0} ist seit {1} von einem Programm übrig, das ohne Aufräumen endete, und niemand arbeitet hier; entfernen Sie es mit: rm {2}</translation>
    </message>
    <message>
        <source>the branch {0} is checked out in the work tree {1}, which is not there; if it is gone for good: git worktree prune</source>
        <translation>der Branch {0} ist im Arbeitsbaum {1} ausgecheckt, den es nicht gibt; falls er endgültig weg ist: git worktree prune</translation>
    </message>
    <message>
        <source>the branch {0} is checked out in the work tree {1} too, where every file that differs would seem changed; let go of it there first: git -C {1} switch --detach</source>
        <translation>der Branch {0} ist auch im Arbeitsbaum {1} ausgecheckt, wo jede abweichende Datei als geändert erschiene; geben Sie ihn dort zuerst frei: git -C {1} switch --detach</translation>
    </message>
    <message>
        <source>the work tree {0} goes back to the branch {1} when it is done; end that first: git -C {0} {2}</source>
        <translation>der Arbeitsbaum {0} kehrt zum Branch {1} zurück, wenn er fertig ist; beenden Sie das zuerst: git -C {0} {2}</translation>
    </message>
    <message>
        <source>nothing was committed: {0}</source>
        <translation>es wurde kein Commit gemacht: {0}</translation>
    </message>
    <message>
        <source>nothing was committed, because another branch was switched to meanwhile</source>
        <translation>es wurde kein Commit gemacht, weil inzwischen auf einen anderen Branch gewechselt wurde</translation>
    </message>
    <message>
        <source>nothing was committed, because the hook pre-commit took every change out of the commit</source>
        <translation>es wurde kein Commit gemacht, weil der Hook pre-commit jede Änderung herausgenommen hat</translation>
    </message>
    <message>
        <source>look at the files with: git status</source>
        <translation>sehen Sie die Dateien an mit: git status</translation>
    </message>
    <message>
        <source>look at it with git status, then try again</source>
        <translation>sehen Sie es mit git status an und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the commit was not taken back: {0}</source>
        <translation>der Commit wurde nicht zurückgenommen: {0}</translation>
    </message>
    <message>
        <source>the branch was not moved: {0}</source>
        <translation>der Branch wurde nicht bewegt: {0}</translation>
    </message>
    <message>
        <source>another program just changed the index; try again</source>
        <translation>ein anderes Programm hat gerade den Index geändert; versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>HEAD has no commit yet</source>
        <translation>HEAD hat noch keinen Commit</translation>
    </message>
    <message>
        <source>make the first commit</source>
        <translation>machen Sie den ersten Commit</translation>
    </message>
    <message>
        <source>there is no revision {0}</source>
        <translation>es gibt keine Revision {0}</translation>
    </message>
    <message>
        <source>the git repository {0} belongs to another user</source>
        <translation>das Git-Repository {0} gehört einem anderen Benutzer</translation>
    </message>
    <message>
        <source>if you trust it: git config --global --add safe.directory {0}</source>
        <translation>falls Sie ihm vertrauen: git config --global --add safe.directory {0}</translation>
    </message>
    <message>
        <source>{0} is in no git repository</source>
        <translation>{0} liegt in keinem Git-Repository</translation>
    </message>
    <message>
        <source>make one with: git init {0}</source>
        <translation>legen Sie eines an mit: git init {0}</translation>
    </message>
    <message>
        <source>nothing was pushed: {0}</source>
        <translation>es wurde nichts gepusht: {0}</translation>
    </message>
    <message>
        <source>mend what git says, then push again</source>
        <translation>beheben Sie, was Git meldet, und pushen Sie noch einmal</translation>
    </message>
    <message>
        <source>work in a clone: git clone</source>
        <translation>arbeiten Sie in einem Klon: git clone</translation>
    </message>
    <message>
        <source>Puts the files that git tracks back as they were; what else the command did stays.</source>
        <translation>Stellt die von Git verfolgten Dateien wieder her; was der Befehl sonst getan hat, bleibt.</translation>
    </message>
    <message>
        <source>`{0}` went well and changed {1} file</source>
        <translation>`{0}` lief gut und hat {1} Datei geändert</translation>
    </message>
    <message>
        <source>`{0}` went well and changed {1} files</source>
        <translation>`{0}` lief gut und hat {1} Dateien geändert</translation>
    </message>
    <message>
        <source>{0} locks are compiled</source>
        <translation>{0} Locks sind kompiliert</translation>
    </message>
    <message>
        <source>`{0}` went well</source>
        <translation>`{0}` lief gut</translation>
    </message>
    <message>
        <source>committed {0} file as {1}, signed</source>
        <translation>{0} Datei im Commit {1}, signiert</translation>
    </message>
    <message>
        <source>committed {0} files as {1}, signed</source>
        <translation>{0} Dateien im Commit {1}, signiert</translation>
    </message>
    <message>
        <source>committed {0} file as {1}</source>
        <translation>{0} Datei im Commit {1}</translation>
    </message>
    <message>
        <source>committed {0} files as {1}</source>
        <translation>{0} Dateien im Commit {1}</translation>
    </message>
    <message>
        <source>tagged {0} as {1}, signed</source>
        <translation>{0} hat das Tag {1}, signiert</translation>
    </message>
    <message>
        <source>tagged {0} as {1}</source>
        <translation>{0} hat das Tag {1}</translation>
    </message>
    <message>
        <source>was there already: {0} as {1}</source>
        <translation>gab es schon: {0} als {1}</translation>
    </message>
    <message>
        <source>a rehearsal leaves out what may leave this machine</source>
        <translation>eine Probe lässt aus, was diese Maschine verlassen kann</translation>
    </message>
    <message>
        <source>was interrupted and undone</source>
        <translation>wurde unterbrochen und rückgängig gemacht</translation>
    </message>
    <message>
        <source>was interrupted</source>
        <translation>wurde unterbrochen</translation>
    </message>
    <message>
        <source>{0} has {1} files, and its metadata and record agree</source>
        <translation>{0} hat {1} Dateien, und Metadaten und Verzeichnis stimmen überein</translation>
    </message>
    <message>
        <source>the step `{0}` could not be undone: {1}</source>
        <translation>der Schritt `{0}` ließ sich nicht rückgängig machen: {1}</translation>
    </message>
    <message>
        <source>what `{0}` did beyond its outputs stays</source>
        <translation>was `{0}` über seine Ausgaben hinaus getan hat, bleibt</translation>
    </message>
    <message>
        <source>what the step `{0}` did stays as well</source>
        <translation>was der Schritt `{0}` getan hat, bleibt ebenfalls</translation>
    </message>
    <message>
        <source>it changed files that it does not declare as outputs, which stay out of the commit: {0}</source>
        <translation>er hat Dateien geändert, die er nicht als Ausgaben nennt und die nicht in den Commit kommen: {0}</translation>
    </message>
    <message>
        <source>it changed files, which are in no commit: {0}</source>
        <translation>er hat Dateien geändert, die in keinem Commit sind: {0}</translation>
    </message>
    <message>
        <source>it made a commit or checked something out, which is not taken back</source>
        <translation>er hat einen Commit gemacht oder etwas ausgecheckt, was nicht zurückgenommen wird</translation>
    </message>
    <message>
        <source>newer commits sit on top of the commit {0}; take it back with: git revert {0}</source>
        <translation>neuere Commits liegen über dem Commit {0}; nehmen Sie ihn zurück mit: git revert {0}</translation>
    </message>
    <message>
        <source>the commit {0} is part of {1}, so others may have it; take its changes back with: git revert {0}</source>
        <translation>der Commit {0} ist Teil von {1}, andere können ihn also haben; nehmen Sie seine Änderungen zurück mit: git revert {0}</translation>
    </message>
    <message>
        <source>the tag {0} names the commit {1}; take the tag away first with: git tag -d {0}</source>
        <translation>das Tag {0} benennt den Commit {1}; entfernen Sie zuerst das Tag mit: git tag -d {0}</translation>
    </message>
    <message>
        <source>`{0}` ended with exit code {1}</source>
        <translation>`{0}` endete mit Code {1}</translation>
    </message>
    <message>
        <source>the audit found {0} package that should not be released</source>
        <translation>die Prüfung fand {0} Paket, das nicht veröffentlicht werden sollte</translation>
    </message>
    <message>
        <source>the audit found {0} packages that should not be released</source>
        <translation>die Prüfung fand {0} Pakete, die nicht veröffentlicht werden sollten</translation>
    </message>
    <message>
        <source>see them with: lockwright outdated</source>
        <translation>sehen Sie sie an mit: lockwright outdated</translation>
    </message>
    <message>
        <source>the locks have {0} problem</source>
        <translation>die Locks haben {0} Problem</translation>
    </message>
    <message>
        <source>the locks have {0} problems</source>
        <translation>die Locks haben {0} Probleme</translation>
    </message>
    <message>
        <source>see them with: lockwright check</source>
        <translation>sehen Sie sie an mit: lockwright check</translation>
    </message>
    <message>
        <source>{0} profile cannot be compiled</source>
        <translation>{0} Profil lässt sich nicht kompilieren</translation>
    </message>
    <message>
        <source>{0} profiles cannot be compiled</source>
        <translation>{0} Profile lassen sich nicht kompilieren</translation>
    </message>
    <message>
        <source>see what contradicts what with: lockwright conflicts</source>
        <translation>sehen Sie, was wem widerspricht, mit: lockwright conflicts</translation>
    </message>
    <message>
        <source>E-RELEASE-OPEN: the release {0} of {1} is open</source>
        <translation>E-RELEASE-OPEN: das Release {0} von {1} ist offen</translation>
    </message>
    <message>
        <source>the release {0} of {1} is open</source>
        <translation>das Release {0} von {1} ist offen</translation>
    </message>
    <message>
        <source>go on with: lockwright release resume, or take it back with: lockwright release abort</source>
        <translation>setzen Sie es fort mit: lockwright release resume, oder nehmen Sie es zurück mit: lockwright release abort</translation>
    </message>
    <message>
        <source>no release is open</source>
        <translation>kein Release ist offen</translation>
    </message>
    <message>
        <source>make a branch with: git switch -c NAME</source>
        <translation>legen Sie einen Branch an mit: git switch -c NAME</translation>
    </message>
    <message>
        <source>the branch no longer has the commit that the release began on</source>
        <translation>der Branch hat den Commit nicht mehr, auf dem das Release begann</translation>
    </message>
    <message>
        <source>take the release back with: lockwright release abort</source>
        <translation>nehmen Sie das Release zurück mit: lockwright release abort</translation>
    </message>
    <message>
        <source>files of the release were changed since, and it cannot go back: {0}</source>
        <translation>Dateien des Releases wurden seither geändert, und es kann nicht zurück: {0}</translation>
    </message>
    <message>
        <source>put them back with: git checkout HEAD -- PATH</source>
        <translation>stellen Sie sie wieder her mit: git checkout HEAD -- PATH</translation>
    </message>
    <message>
        <source>the wheel cannot be built: exit code {0}</source>
        <translation>das Wheel lässt sich nicht bauen: Code {0}</translation>
    </message>
    <message>
        <source>read the build&apos;s log, mend it, then go on with: lockwright release resume</source>
        <translation>lesen Sie das Protokoll des Builds, beheben Sie es, und setzen Sie fort mit: lockwright release resume</translation>
    </message>
    <message>
        <source>the wheel must not be released: {0}</source>
        <translation>das Wheel darf nicht veröffentlicht werden: {0}</translation>
    </message>
    <message>
        <source>the commit is not the rehearsed one: it differs in {0}</source>
        <translation>der Commit ist nicht der geprobte: er weicht ab in {0}</translation>
    </message>
    <message>
        <source>the commit is not the rehearsed one</source>
        <translation>der Commit ist nicht der geprobte</translation>
    </message>
    <message>
        <source>rehearse again, or take what there is now with: lockwright release resume --accept-difference</source>
        <translation>proben Sie noch einmal, oder nehmen Sie, was jetzt da ist, mit: lockwright release resume --accept-difference</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ActivityPanel</name>
    <message>
        <source>%1 s</source>
        <comment>elapsed seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>done, total</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ fertig</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ fehlgeschlagen</translation>
    </message>
    <message>
        <source>○ cancelled</source>
        <translation>○ abgebrochen</translation>
    </message>
    <message>
        <source>i information</source>
        <translation>i Information</translation>
    </message>
    <message>
        <source>! warning</source>
        <translation>! Warnung</translation>
    </message>
    <message>
        <source>✗ error</source>
        <translation>✗ Fehler</translation>
    </message>
    <message>
        <source>Problems, jobs and log</source>
        <translation>Probleme, Aufträge und Protokoll</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Cancel this job</source>
        <translation>Diesen Auftrag abbrechen</translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation>Noch keine Meldungen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <comment>job</comment>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <comment>time</comment>
        <translation>beendet um %1</translation>
    </message>
    <message>
        <source>ended %1: %2</source>
        <comment>time, error</comment>
        <translation>beendet um %1: %2</translation>
    </message>
    <message>
        <source>… stopping</source>
        <translation>… wird abgebrochen</translation>
    </message>
    <message>
        <source>▶ running</source>
        <translation>▶ läuft</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <comment>number</comment>
        <translation>Probleme (%1)</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::AddDialog</name>
    <message>
        <source>Make it pending</source>
        <translation>Vormerken</translation>
    </message>
    <message>
        <source>Add a requirement</source>
        <translation>Anforderung hinzufügen</translation>
    </message>
    <message>
        <source>What would come of it in every profile stands here once there is a name.</source>
        <translation>Sobald es einen Namen gibt, steht hier, was sich in jedem Profil daraus ergibt.</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Name of the package</source>
        <translation>Name des Pakets</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>any version</source>
        <translation>jede Version</translation>
    </message>
    <message>
        <source>this version or newer (&gt;=)</source>
        <translation>diese Version oder neuer (&gt;=)</translation>
    </message>
    <message>
        <source>compatible with this version (~=)</source>
        <translation>verträglich mit dieser Version (~=)</translation>
    </message>
    <message>
        <source>exactly this version (==)</source>
        <translation>genau diese Version (==)</translation>
    </message>
    <message>
        <source>as I write it</source>
        <translation>wie ich es schreibe</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>Versionsangabe</translation>
    </message>
    <message>
        <source>for example &gt;=2,&lt;3</source>
        <translation>zum Beispiel &gt;=2,&lt;3</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Why; it becomes the comment of the line</source>
        <translation>Warum; daraus wird der Kommentar der Zeile</translation>
    </message>
    <message>
        <source>In profile</source>
        <translation>In Profil</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The cache knows no versions of it; the index is asked when profiles are solved.</source>
        <translation>Der Cache kennt keine Versionen davon; der Index wird gefragt, wenn Profile aufgelöst werden.</translation>
    </message>
    <message>
        <source>None of the known versions is admitted.</source>
        <translation>Keine der bekannten Versionen ist zugelassen.</translation>
    </message>
    <message numerus="yes">
        <source>Admits %1 and %n more.</source>
        <translation>
            <numerusform>Lässt %1 und %n weitere zu.</numerusform>
            <numerusform>Lässt %1 und %n weitere zu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Admits %1.</source>
        <translation>Lässt %1 zu.</translation>
    </message>
    <message>
        <source>The file says so already.</source>
        <translation>Die Datei sagt das bereits.</translation>
    </message>
    <message numerus="yes">
        <source>The profile reads %n other line(s) about it; this one only narrows them.</source>
        <translation>
            <numerusform>Das Profil liest %n weitere Zeile dazu; diese engt sie nur ein.</numerusform>
            <numerusform>Das Profil liest %n weitere Zeilen dazu; diese engt sie nur ein.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::BadgeDelegate</name>
    <message>
        <source>%1 %2</source>
        <comment>glyph and word of a state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>+%1</source>
        <comment>further states</comment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::BlameList</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Commits that moved the package</source>
        <translation>Commits, die das Paket geändert haben</translation>
    </message>
    <message>
        <source>No commit moved it.</source>
        <translation>Kein Commit hat es geändert.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more commit(s).</source>
        <translation>
            <numerusform>Und %n weiterer Commit.</numerusform>
            <numerusform>Und %n weitere Commits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ChartsPage</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>What the marked part counts</source>
        <translation>Was der markierte Teil zählt</translation>
    </message>
    <message>
        <source>Show the numbers as a table (T)</source>
        <translation>Zahlen als Tabelle zeigen (T)</translation>
    </message>
    <message>
        <source>Copy or export the chart</source>
        <translation>Diagramm kopieren oder exportieren</translation>
    </message>
    <message>
        <source>The chart as a table</source>
        <translation>Das Diagramm als Tabelle</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>Als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>&amp;PNG image…</source>
        <translation>&amp;PNG-Bild…</translation>
    </message>
    <message>
        <source>&amp;SVG image…</source>
        <translation>&amp;SVG-Bild…</translation>
    </message>
    <message>
        <source>CS&amp;V file…</source>
        <translation>CS&amp;V-Datei…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n bars are drawn; the table has all.</source>
        <translation>
            <numerusform>%1 von %n Balken ist gezeichnet; die Tabelle enthält alle.</numerusform>
            <numerusform>%1 von %n Balken sind gezeichnet; die Tabelle enthält alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no numbers</source>
        <translation>Es gibt keine Zahlen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>No numbers yet</source>
        <translation>Noch keine Zahlen</translation>
    </message>
    <message>
        <source>Files, the cache and the log of compiles are looked at; no index is asked.</source>
        <translation>Ausgewertet werden Dateien, der Cache und das Protokoll der Kompilierungen; kein Index wird gefragt.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what is marked, what Enter does</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what, remark</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::CommitView</name>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>Commit-Nachricht</translation>
    </message>
    <message>
        <source>What changes, and why</source>
        <translation>Was sich ändert, und warum</translation>
    </message>
    <message>
        <source>Paths that the commit takes</source>
        <translation>Pfade, die der Commit enthält</translation>
    </message>
    <message>
        <source>Changed paths that stay as they are</source>
        <translation>Geänderte Pfade, die bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>In this commit</source>
        <translation>In diesem Commit</translation>
    </message>
    <message>
        <source>Nothing to commit</source>
        <translation>Nichts zu committen</translation>
    </message>
    <message>
        <source>Locks and requirement files that differ from the last commit are listed here.</source>
        <translation>Locks und Anforderungsdateien, die vom letzten Commit abweichen, sind hier aufgeführt.</translation>
    </message>
    <message>
        <source>No commit from here</source>
        <translation>Von hier aus ist kein Commit möglich</translation>
    </message>
    <message>
        <source>Locks and requirement files are as in the last commit.</source>
        <translation>Locks und Anforderungsdateien sind wie im letzten Commit.</translation>
    </message>
    <message numerus="yes">
        <source>Not touched (%n other changed path(s))</source>
        <translation>
            <numerusform>Nicht berührt (%n anderer geänderter Pfad)</numerusform>
            <numerusform>Nicht berührt (%n andere geänderte Pfade)</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1</source>
        <comment>branch</comment>
        <translation>Auf %1</translation>
    </message>
    <message>
        <source>On %1 as %2 &lt;%3&gt;</source>
        <comment>branch, name, address</comment>
        <translation>Auf %1 als %2 &lt;%3&gt;</translation>
    </message>
    <message>
        <source>Subject: %1 of %2 characters</source>
        <translation>Betreff: %1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>! Subject: %1 characters, more than %2</source>
        <translation>! Betreff: %1 Zeichen, mehr als %2</translation>
    </message>
    <message numerus="yes">
        <source>Commit %n path(s)</source>
        <translation>
            <numerusform>%n Pfad committen</numerusform>
            <numerusform>%n Pfade committen</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave git &amp;hooks out of the commit</source>
        <translation>Git-&amp;Hooks beim Commit auslassen</translation>
    </message>
    <message>
        <source>What it &amp;printed</source>
        <translation>A&amp;usgabe</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More about this commit</source>
        <translation>Mehr zu diesem Commit</translation>
    </message>
    <message>
        <source>What the commit printed</source>
        <translation>Was der Commit ausgegeben hat</translation>
    </message>
    <message>
        <source>Hooks that run: %1</source>
        <translation>Hooks, die laufen: %1</translation>
    </message>
    <message>
        <source>The commit is signed.</source>
        <translation>Der Commit wird signiert.</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ConflictBars</name>
    <message>
        <source>only %1</source>
        <comment>version</comment>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>version</comment>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <comment>version</comment>
        <translation>über %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>version</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>up to but not %1</source>
        <comment>version</comment>
        <translation>bis vor %1</translation>
    </message>
    <message>
        <source>in any version</source>
        <translation>in jeder Version</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>angefordert</translation>
    </message>
    <message>
        <source>%1 allows no version of %2</source>
        <comment>who, package</comment>
        <translation>%1 lässt keine Version von %2 zu</translation>
    </message>
    <message>
        <source>%1 allows %2 %3</source>
        <comment>who, package, versions</comment>
        <translation>%1 lässt %2 zu: %3</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between ranges of versions</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>Versions of %1 that each line admits</source>
        <translation>Versionen von %1, die jede Zeile zulässt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who, requirement</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>✗ no version is in all of them</source>
        <translation>✗ keine Version liegt in allen</translation>
    </message>
    <message>
        <source>No version of %1 is in all of them</source>
        <translation>Keine Version von %1 liegt in allen</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ConflictCard</name>
    <message>
        <source>Recompile together</source>
        <translation>Gemeinsam neu kompilieren</translation>
    </message>
    <message>
        <source>The selected conflict</source>
        <translation>Der ausgewählte Konflikt</translation>
    </message>
    <message>
        <source>Profiles of the conflict</source>
        <translation>Profile des Konflikts</translation>
    </message>
    <message>
        <source>Why there is no solution</source>
        <translation>Warum es keine Lösung gibt</translation>
    </message>
    <message>
        <source>Solve the profiles together; nothing is written before you apply it</source>
        <translation>Profile gemeinsam auflösen; vor dem Anwenden wird nichts geschrieben</translation>
    </message>
    <message>
        <source>Lines that cannot hold together</source>
        <translation>Zeilen, die sich nicht vereinbaren lassen</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) have no solution because of this: %1</source>
        <translation>
            <numerusform>%n Profil hat deswegen keine Lösung: %1</numerusform>
            <numerusform>%n Profile haben deswegen keine Lösung: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>angefordert</translation>
    </message>
    <message>
        <source>With these locks the profiles agree. They were solved together; nothing is written.</source>
        <translation>Mit diesen Locks stimmen die Profile überein. Sie wurden gemeinsam aufgelöst; es ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>Show proof</source>
        <translation>Beweis zeigen</translation>
    </message>
    <message>
        <source>Copy proof</source>
        <translation>Beweis kopieren</translation>
    </message>
    <message>
        <source>Proof that there is no solution</source>
        <translation>Beweis, dass es keine Lösung gibt</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ConflictsPage</name>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Look longer</source>
        <translation>Länger suchen</translation>
    </message>
    <message numerus="yes">
        <source>Give the search for fixes %n second(s)</source>
        <translation>
            <numerusform>Der Suche nach Behebungen %n Sekunde geben</numerusform>
            <numerusform>Der Suche nach Behebungen %n Sekunden geben</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Fixes, best first</source>
        <translation>Behebungen, beste zuerst</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Geänderte Pins</translation>
    </message>
    <message>
        <source>Apply the selected fix</source>
        <translation>Ausgewählte Behebung anwenden</translation>
    </message>
    <message>
        <source>✗ %1  %2
%3</source>
        <comment>number, profiles, sentence</comment>
        <translation>✗ %1  %2
%3</translation>
    </message>
    <message>
        <source>→ Locks that agree
Solved together, the profiles have an answer.</source>
        <translation>→ Locks, die übereinstimmen
Gemeinsam aufgelöst haben die Profile eine Lösung.</translation>
    </message>
    <message numerus="yes">
        <source>%n fix(es) checked to resolve, in every profile</source>
        <translation>
            <numerusform>%n geprüfte Behebung, in jedem Profil auflösbar</numerusform>
            <numerusform>%n geprüfte Behebungen, in jedem Profil auflösbar</numerusform>
        </translation>
    </message>
    <message>
        <source>No edit was found with which every profile has a solution</source>
        <translation>Es wurde keine Änderung gefunden, mit der jedes Profil eine Lösung hat</translation>
    </message>
    <message>
        <source>No verified fix was found in the time given</source>
        <translation>In der gegebenen Zeit wurde keine bestätigte Behebung gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) checked %1.</source>
        <translation>
            <numerusform>%n Profil am %1 geprüft.</numerusform>
            <numerusform>%n Profile am %1 geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) checked %1 against %2.</source>
        <translation>
            <numerusform>%n Profil am %1 gegen %2 geprüft.</numerusform>
            <numerusform>%n Profile am %1 gegen %2 geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files have changed since then.</source>
        <translation>Seitdem haben sich Dateien geändert.</translation>
    </message>
    <message>
        <source>There may be further conflicts in %1.</source>
        <translation>Es kann weitere Konflikte in %1 geben.</translation>
    </message>
    <message>
        <source>The time was up before everything was tried, so another run may list other fixes.</source>
        <translation>Die Zeit war um, bevor alles ausprobiert war; ein weiterer Lauf kann also andere Behebungen aufführen.</translation>
    </message>
    <message>
        <source>%1 was not checked. %2</source>
        <comment>profile, sentences</comment>
        <translation>%1 wurde nicht geprüft. %2</translation>
    </message>
    <message>
        <source>%1 was not checked: %2.</source>
        <comment>profile, clause</comment>
        <translation>%1 wurde nicht geprüft: %2.</translation>
    </message>
    <message>
        <source>Without a solution: %1.</source>
        <translation>Ohne Lösung: %1.</translation>
    </message>
    <message>
        <source>✓ Nothing conflicts</source>
        <translation>✓ Keine Konflikte</translation>
    </message>
    <message>
        <source>No conflict is known</source>
        <translation>Kein Konflikt bekannt</translation>
    </message>
    <message>
        <source>Looking for conflicts and fixes…</source>
        <translation>Konflikte und Behebungen werden gesucht…</translation>
    </message>
    <message>
        <source>The status bar shows how far it is. Esc stops it; no file is written.</source>
        <translation>Die Statusleiste zeigt den Fortschritt. Esc bricht ab; es wird keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>The profiles could not be checked</source>
        <translation>Die Profile konnten nicht geprüft werden</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>The check solves every profile as its files are, names the lines that cannot hold together, and tries which edits mend that. No file is written.</source>
        <translation>Die Prüfung löst jedes Profil nach dem Stand seiner Dateien auf, nennt die Zeilen, die sich nicht vereinbaren lassen, und probiert aus, welche Änderungen das beheben. Es wird keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Check for conflicts</source>
        <translation>Auf Konflikte prüfen</translation>
    </message>
    <message numerus="yes">
        <source>✗ %n conflict(s)</source>
        <translation>
            <numerusform>✗ %n Konflikt</numerusform>
            <numerusform>✗ %n Konflikte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) without a solution</source>
        <translation>
            <numerusform>%n Profil ohne Lösung</numerusform>
            <numerusform>%n Profile ohne Lösung</numerusform>
        </translation>
    </message>
    <message>
        <source>The fix is pending</source>
        <translation>Die Behebung ist vorgemerkt</translation>
    </message>
    <message>
        <source>✗ Reject this edit</source>
        <translation>✗ Diese Änderung ablehnen</translation>
    </message>
    <message>
        <source>✓ Require this edit</source>
        <translation>✓ Diese Änderung verlangen</translation>
    </message>
    <message>
        <source>Show no fix that has the selected edit</source>
        <translation>Keine Behebung mit der gewählten Änderung zeigen</translation>
    </message>
    <message>
        <source>Show only fixes that have the selected edit</source>
        <translation>Nur Behebungen mit der gewählten Änderung zeigen</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ConsolidateDialog</name>
    <message>
        <source>✓ %1</source>
        <comment>version that is possible</comment>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>✓ %1, solved together</source>
        <comment>version that is possible</comment>
        <translation>✓ %1, gemeinsam aufgelöst</translation>
    </message>
    <message>
        <source>✗ none fits all</source>
        <translation>✗ keine passt für alle</translation>
    </message>
    <message>
        <source>= one version</source>
        <translation>= eine Version</translation>
    </message>
    <message>
        <source>? not tried</source>
        <translation>? nicht versucht</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>profile, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two versions</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 requires %2</source>
        <comment>who, what</comment>
        <translation>%1 benötigt %2</translation>
    </message>
    <message>
        <source>Recompile with these</source>
        <translation>Hiermit neu kompilieren</translation>
    </message>
    <message>
        <source>Consolidate versions</source>
        <translation>Versionen vereinheitlichen</translation>
    </message>
    <message>
        <source>Packages and the version proposed for each</source>
        <translation>Pakete und die jeweils vorgeschlagene Version</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Locked now</source>
        <translation>Jetzt festgelegt</translation>
    </message>
    <message>
        <source>Solve with the ticked versions; nothing is written before you apply it</source>
        <translation>Mit den angehakten Versionen auflösen; vor dem Anwenden wird nichts geschrieben</translation>
    </message>
    <message>
        <source>reading the locks</source>
        <translation>Locks werden gelesen</translation>
    </message>
    <message>
        <source>Trying versions</source>
        <translation>Versionen ausprobieren</translation>
    </message>
    <message>
        <source>There is no answer</source>
        <translation>Es gibt keine Antwort</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 is not possible</source>
        <comment>version</comment>
        <translation>%1 ist nicht möglich</translation>
    </message>
    <message>
        <source>%1 … %2 are not possible</source>
        <comment>versions</comment>
        <translation>%1 … %2 sind nicht möglich</translation>
    </message>
    <message>
        <source>✗ in %1</source>
        <comment>profile</comment>
        <translation>✗ in %1</translation>
    </message>
    <message>
        <source>the requirements together do not allow it</source>
        <translation>die Anforderungen zusammen lassen es nicht zu</translation>
    </message>
    <message>
        <source>%1 of %2 packages can have one version in every profile and are ticked.</source>
        <comment>numbers</comment>
        <translation>%1 von %2 Paketen können in jedem Profil dieselbe Version haben und sind angehakt.</translation>
    </message>
    <message>
        <source>Some of them need all profiles to be solved together.</source>
        <translation>Bei einigen davon müssen alle Profile gemeinsam aufgelöst werden.</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::EditWords</name>
    <message>
        <source>Set %1 in %2</source>
        <comment>requirement, profile</comment>
        <translation>%1 in %2 setzen</translation>
    </message>
    <message>
        <source>Remove %1 from %2</source>
        <comment>package, profile</comment>
        <translation>%1 aus %2 entfernen</translation>
    </message>
    <message>
        <source>Move %1 from %2 to %3</source>
        <comment>package, profile, profile</comment>
        <translation>%1 von %2 nach %3 verschieben</translation>
    </message>
    <message>
        <source>Hold %1 in %2</source>
        <comment>package, profile</comment>
        <translation>%1 in %2 halten</translation>
    </message>
    <message>
        <source>✗ %1: %2</source>
        <comment>place, sentence</comment>
        <translation>✗ %1: %2</translation>
    </message>
    <message>
        <source>✗ No solution in %1. %2</source>
        <comment>profiles, sentence</comment>
        <translation>✗ Keine Lösung in %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n profile(s) have a solution</source>
        <translation>
            <numerusform>✓ %n Profil hat eine Lösung</numerusform>
            <numerusform>✓ %n Profile haben eine Lösung</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; no pin moves</source>
        <comment>what is solved</comment>
        <translation>%1; kein Pin ändert sich</translation>
    </message>
    <message>
        <source>%1: %2 added, %3 changed, %4 removed</source>
        <comment>what is solved, numbers</comment>
        <translation>%1: %2 hinzugefügt, %3 geändert, %4 entfernt</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::EditorView</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>No file is open</source>
        <translation>Keine Datei geöffnet</translation>
    </message>
    <message>
        <source>Choose a file above, or follow a link from a package to the line that bounds it.</source>
        <translation>Wählen Sie oben eine Datei, oder folgen Sie einem Link von einem Paket zu der Zeile, die es begrenzt.</translation>
    </message>
    <message>
        <source>Read-only: Lockwright writes this file.</source>
        <translation>Schreibgeschützt: Lockwright schreibt diese Datei.</translation>
    </message>
    <message>
        <source>Read-only: not plain UTF-8 text with one kind of line end.</source>
        <translation>Schreibgeschützt: kein reiner UTF-8-Text mit einheitlichem Zeilenende.</translation>
    </message>
    <message>
        <source>● pending, not written</source>
        <translation>● ausstehend, nicht geschrieben</translation>
    </message>
    <message>
        <source>%1 ●</source>
        <comment>file with pending changes</comment>
        <translation>%1 ●</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::FindingList</name>
    <message>
        <source>What is in order</source>
        <translation>Was in Ordnung ist</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>glyph and word of a state, sentence</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>file:line</comment>
        <translation>%1 öffnen</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n check(s) in order</source>
        <translation>
            <numerusform>✓ %n Prüfung in Ordnung</numerusform>
            <numerusform>✓ %n Prüfungen in Ordnung</numerusform>
        </translation>
    </message>
    <message>
        <source>The checks are listed below.</source>
        <translation>Die Prüfungen sind unten aufgeführt.</translation>
    </message>
    <message>
        <source>Lists the checks.</source>
        <translation>Führt die Prüfungen auf.</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::FixDetails</name>
    <message>
        <source>What the selected fix does</source>
        <translation>Was die ausgewählte Behebung bewirkt</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>%1, no pin moves</source>
        <translation>%1, kein Pin ändert sich</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n pin(s) move</source>
        <translation>
            <numerusform>%1, %n Pin ändert sich</numerusform>
            <numerusform>%1, %n Pins ändern sich</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome: why</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und noch %n</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix %1: %2</source>
        <comment>number, outcome</comment>
        <translation>Behebung %1: %2</translation>
    </message>
    <message>
        <source>Select a fix to see what it moves.</source>
        <translation>Wählen Sie eine Behebung aus, um zu sehen, was sie ändert.</translation>
    </message>
    <message>
        <source>An override has no file of the project to go to, so it cannot be applied here. Give it to a compile with --override.</source>
        <translation>Ein Override hat im Projekt keine Datei, in die er gehört, und kann deshalb hier nicht angewendet werden. Geben Sie ihn einer Kompilierung mit --override mit.</translation>
    </message>
    <message>
        <source>The time was up before it was solved in every profile.</source>
        <translation>Die Zeit war um, bevor sie in jedem Profil aufgelöst war.</translation>
    </message>
    <message>
        <source>With these edits alone not every profile has a solution.</source>
        <translation>Mit diesen Änderungen allein hat nicht jedes Profil eine Lösung.</translation>
    </message>
    <message>
        <source>Apply to pending</source>
        <translation>Vormerken</translation>
    </message>
    <message>
        <source>Make these edits pending, as one step; files change on Apply (Enter in the list)</source>
        <translation>Diese Änderungen als einen Schritt vormerken; Dateien ändern sich erst beim Anwenden (Eingabetaste in der Liste)</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::FixWishes</name>
    <message>
        <source>✗ rejected: %1</source>
        <translation>✗ abgelehnt: %1</translation>
    </message>
    <message>
        <source>✓ required: %1</source>
        <translation>✓ verlangt: %1</translation>
    </message>
    <message>
        <source>%1
%2
Take this back</source>
        <comment>wish, file</comment>
        <translation>%1
%2
Zurücknehmen</translation>
    </message>
    <message>
        <source>%1. Take this back</source>
        <translation>%1. Zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n fix(es) shown</source>
        <comment>number of those shown</comment>
        <translation>
            <numerusform>%1 von %n Behebung gezeigt</numerusform>
            <numerusform>%1 von %n Behebungen gezeigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::FixWords</name>
    <message>
        <source>requirement</source>
        <comment>role of a line</comment>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>constraint</source>
        <comment>role of a line</comment>
        <translation>Einschränkung</translation>
    </message>
    <message>
        <source>override</source>
        <comment>role of a line</comment>
        <translation>Override</translation>
    </message>
    <message>
        <source>✓ verified in every profile</source>
        <translation>✓ in jedem Profil bestätigt</translation>
    </message>
    <message>
        <source>◐ removes conflict %1</source>
        <translation>◐ beseitigt Konflikt %1</translation>
    </message>
    <message>
        <source>◐ removes conflicts %1</source>
        <translation>◐ beseitigt die Konflikte %1</translation>
    </message>
    <message>
        <source>✗ fails in %1</source>
        <translation>✗ scheitert in %1</translation>
    </message>
    <message>
        <source>○ not checked</source>
        <translation>○ nicht geprüft</translation>
    </message>
    <message>
        <source>✓ has a solution</source>
        <translation>✓ hat eine Lösung</translation>
    </message>
    <message>
        <source>✗ no solution</source>
        <translation>✗ keine Lösung</translation>
    </message>
    <message>
        <source>✗ could not be solved</source>
        <translation>✗ konnte nicht aufgelöst werden</translation>
    </message>
    <message>
        <source>○ not tried</source>
        <translation>○ nicht versucht</translation>
    </message>
    <message>
        <source>override</source>
        <comment>where an edit goes</comment>
        <translation>Override</translation>
    </message>
    <message>
        <source>move %1 away</source>
        <translation>%1 von hier verschieben</translation>
    </message>
    <message>
        <source>move %1 to here</source>
        <translation>%1 hierher verschieben</translation>
    </message>
    <message>
        <source>%1, against what packages say</source>
        <translation>%1, entgegen den Angaben der Pakete</translation>
    </message>
    <message>
        <source>drop %1</source>
        <translation>%1 streichen</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>old line, new line</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>+ %1 %2</source>
        <comment>new package, version</comment>
        <translation>+ %1 %2</translation>
    </message>
    <message>
        <source>− %1 %2</source>
        <comment>package that goes, version</comment>
        <translation>− %1 %2</translation>
    </message>
    <message>
        <source>major</source>
        <translation>Major-Sprung</translation>
    </message>
    <message>
        <source>downgrade</source>
        <translation>Herabstufung</translation>
    </message>
    <message>
        <source>pre-release, yanked or without wheels</source>
        <translation>Vorabversion, zurückgezogen oder ohne Wheels</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <comment>package, old version, new version</comment>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>move, remarks</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no pin moves</source>
        <translation>kein Pin ändert sich</translation>
    </message>
    <message numerus="yes">
        <source>%n pin(s)</source>
        <translation>
            <numerusform>%n Pin</numerusform>
            <numerusform>%n Pins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n major</source>
        <translation>
            <numerusform>%n Major-Sprung</numerusform>
            <numerusform>%n Major-Sprünge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downgrade(s)</source>
        <translation>
            <numerusform>%n Herabstufung</numerusform>
            <numerusform>%n Herabstufungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no solution.</source>
        <translation>%1 hat keine Lösung.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more line(s) exclude one another.</source>
        <translation>
            <numerusform>%1 und %n weitere Zeile schließen einander aus.</numerusform>
            <numerusform>%1 und %n weitere Zeilen schließen einander aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 exclude one another.</source>
        <translation>%1 und %2 schließen einander aus.</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::GraphCanvas</name>
    <message>
        <source>Dependency graph</source>
        <translation>Abhängigkeitsgraph</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::GraphMinimap</name>
    <message>
        <source>Overview of the graph</source>
        <translation>Übersicht über den Graphen</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::GraphOverlay</name>
    <message>
        <source>%1 of %2</source>
        <comment>packages</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::GraphPage</name>
    <message>
        <source>The graph as a tree</source>
        <translation>Der Graph als Baum</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>Part of the graph</source>
        <translation>Ausschnitt des Graphen</translation>
    </message>
    <message>
        <source>Who asks for</source>
        <translation>Wer anfordert</translation>
    </message>
    <message>
        <source>What is asked for by</source>
        <translation>Was angefordert wird von</translation>
    </message>
    <message>
        <source>Around</source>
        <translation>Umgebung von</translation>
    </message>
    <message>
        <source>Ways from</source>
        <translation>Wege von</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>To package</source>
        <translation>Zielpaket</translation>
    </message>
    <message>
        <source>to package</source>
        <translation>Zielpaket</translation>
    </message>
    <message>
        <source>How far around</source>
        <translation>Wie weit im Umkreis</translation>
    </message>
    <message>
        <source>Find in the graph</source>
        <translation>Im Graphen suchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>One step back (Backspace)</source>
        <translation>Einen Schritt zurück (Rücktaste)</translation>
    </message>
    <message>
        <source>What is left out of the drawing</source>
        <translation>Was in der Zeichnung weggelassen ist</translation>
    </message>
    <message>
        <source>Show the graph as a tree</source>
        <translation>Graphen als Baum zeigen</translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation>Graphen exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>match %1</source>
        <translation>Treffer %1</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Verkleinern (-)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Show the whole graph (0)</source>
        <translation>Ganzen Graphen zeigen (0)</translation>
    </message>
    <message>
        <source>Packages that require each other as &amp;one</source>
        <translation>Pakete, die einander benötigen, als &amp;eines</translation>
    </message>
    <message>
        <source>Edges that a longer way &amp;implies left out</source>
        <translation>Kanten &amp;weglassen, die ein längerer Weg schon enthält</translation>
    </message>
    <message>
        <source>What only one package asks for &amp;folded into it</source>
        <translation>Was nur ein Paket anfordert, in dieses ein&amp;klappen</translation>
    </message>
    <message>
        <source>Packages with very many dependents on the &amp;shelf</source>
        <translation>Pakete mit sehr vielen abhängigen Paketen auf die &amp;Ablage</translation>
    </message>
    <message>
        <source>&amp;Lines of input files shown</source>
        <translation>&amp;Zeilen der Eingabedateien zeigen</translation>
    </message>
    <message>
        <source>&amp;PNG image…</source>
        <translation>&amp;PNG-Bild…</translation>
    </message>
    <message>
        <source>&amp;SVG image…</source>
        <translation>&amp;SVG-Bild…</translation>
    </message>
    <message>
        <source>Graphviz &amp;DOT…</source>
        <translation>Graphviz &amp;DOT…</translation>
    </message>
    <message>
        <source>&amp;Mermaid…</source>
        <translation>&amp;Mermaid…</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Laying out the graph…</source>
        <translation>Graph wird angeordnet…</translation>
    </message>
    <message>
        <source>No graph yet</source>
        <translation>Noch kein Graph</translation>
    </message>
    <message>
        <source>A profile with a lock has a graph.</source>
        <translation>Ein Profil mit Lock hat einen Graphen.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n node(s)</source>
        <comment>profile, nodes</comment>
        <translation>
            <numerusform>%1: %n Knoten</numerusform>
            <numerusform>%1: %n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edge(s)</source>
        <translation>
            <numerusform>%n Kante</numerusform>
            <numerusform>%n Kanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n implied edge(s) left out</source>
        <translation>
            <numerusform>%n implizite Kante weggelassen</numerusform>
            <numerusform>%n implizite Kanten weggelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>partly from the lock&apos;s comments</source>
        <translation>teilweise aus den Kommentaren des Locks</translation>
    </message>
    <message>
        <source>laying out…</source>
        <translation>wird angeordnet…</translation>
    </message>
    <message>
        <source>On the shelf: %1</source>
        <comment>packages with many dependents</comment>
        <translation>Auf der Ablage: %1</translation>
    </message>
    <message>
        <source>Open the line</source>
        <translation>Zeile öffnen</translation>
    </message>
    <message>
        <source>Show who asks for it</source>
        <translation>Zeigen, wer es anfordert</translation>
    </message>
    <message>
        <source>Show what it asks for</source>
        <translation>Zeigen, was es anfordert</translation>
    </message>
    <message>
        <source>Show what is around it</source>
        <translation>Umgebung zeigen</translation>
    </message>
    <message>
        <source>Show the ways to…</source>
        <translation>Wege zeigen nach…</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>What is marked on the packages</source>
        <translation>Was an den Paketen markiert ist</translation>
    </message>
    <message>
        <source>No marks</source>
        <translation>Keine Markierungen</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Vulnerable</source>
        <translation>Verwundbar</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>advisories were not checked</source>
        <translation>Sicherheitshinweise wurden nicht geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n markiert</numerusform>
            <numerusform>%n markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> step(s)</source>
        <comment>how far around, behind the number</comment>
        <translation>
            <numerusform> Schritt</numerusform>
            <numerusform> Schritte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::GraphSteps</name>
    <message>
        <source>Drawn in another way</source>
        <translation>Anders gezeichnet</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Who asks for %1</source>
        <comment>package</comment>
        <translation>Wer %1 anfordert</translation>
    </message>
    <message>
        <source>What %1 asks for</source>
        <comment>package</comment>
        <translation>Was %1 anfordert</translation>
    </message>
    <message numerus="yes">
        <source>Around %1: %n step(s)</source>
        <comment>package</comment>
        <translation>
            <numerusform>Umgebung von %1: %n Schritt</numerusform>
            <numerusform>Umgebung von %1: %n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <comment>packages</comment>
        <translation>Von %1 nach %2</translation>
    </message>
    <message>
        <source>Back to: %1</source>
        <comment>a step</comment>
        <translation>Zurück zu: %1</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Hilfetext</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>Hilfeseiten</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip, key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Not on this page.</source>
        <translation>Auf dieser Seite nicht vorhanden.</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::HistoryModel</name>
    <message>
        <source>[%1] %2</source>
        <comment>tags and branches, subject</comment>
        <translation>[%1] %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two changes</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 &lt;%2&gt;</source>
        <comment>name, mail address</comment>
        <translation>%1 &lt;%2&gt;</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>profile, problem</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 added, %3 changed, %4 removed</source>
        <comment>profile, numbers of packages</comment>
        <translation>%1: %2 hinzugefügt, %3 geändert, %4 entfernt</translation>
    </message>
    <message>
        <source>%1 was %2 before.</source>
        <comment>paths</comment>
        <translation>%1 hieß vorher %2.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::HistoryPage</name>
    <message>
        <source>Selected package</source>
        <translation>Ausgewähltes Paket</translation>
    </message>
    <message>
        <source>Only commits that moved the selected package</source>
        <translation>Nur Commits, die das ausgewählte Paket geändert haben</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>This commit</source>
        <translation>Dieser Commit</translation>
    </message>
    <message>
        <source>What the commit did</source>
        <translation>Was der Commit getan hat</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Seitdem</translation>
    </message>
    <message>
        <source>What has changed between the commit and the work tree</source>
        <translation>Was sich zwischen dem Commit und dem Arbeitsverzeichnis geändert hat</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Filter commits</source>
        <translation>Commits filtern</translation>
    </message>
    <message>
        <source>Filter: words of subject, author, tag, profile, date, id</source>
        <translation>Filter: Wörter aus Betreff, Autor, Tag, Profil, Datum, ID</translation>
    </message>
    <message>
        <source>Revision before</source>
        <translation>Revision vorher</translation>
    </message>
    <message>
        <source>Revision after</source>
        <translation>Revision nachher</translation>
    </message>
    <message>
        <source>branch, tag or id</source>
        <translation>Branch, Tag oder ID</translation>
    </message>
    <message>
        <source>work tree</source>
        <translation>Arbeitsverzeichnis</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>Commits that changed locks</source>
        <translation>Commits, die Locks geändert haben</translation>
    </message>
    <message>
        <source>Take the locks and inputs of this commit as pending changes; nothing is written yet</source>
        <translation>Locks und Eingabedateien dieses Commits als ausstehende Änderungen übernehmen; noch wird nichts geschrieben</translation>
    </message>
    <message>
        <source>Packages that differ</source>
        <translation>Pakete, die sich unterscheiden</translation>
    </message>
    <message>
        <source>Text difference of the locks</source>
        <translation>Textunterschiede der Locks</translation>
    </message>
    <message>
        <source>Time machine</source>
        <translation>Zeitmaschine</translation>
    </message>
    <message>
        <source>Go through the commits; the right side tells what has changed since</source>
        <translation>Durch die Commits gehen; rechts steht, was sich seitdem geändert hat</translation>
    </message>
    <message>
        <source>&amp;Time machine</source>
        <translation>&amp;Zeitmaschine</translation>
    </message>
    <message>
        <source>&amp;Package difference</source>
        <translation>&amp;Paketunterschiede</translation>
    </message>
    <message>
        <source>Difference &amp;since then</source>
        <translation>Unterschiede &amp;seitdem</translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation>&amp;ID kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>&amp;Restore to pending changes</source>
        <translation>Als ausstehende Änderungen &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Only what moved %1</source>
        <translation>Nur was %1 geändert hat</translation>
    </message>
    <message>
        <source>These revisions cannot be compared</source>
        <translation>Diese Revisionen können nicht verglichen werden</translation>
    </message>
    <message>
        <source>No lock differs</source>
        <translation>Kein Lock unterscheidet sich</translation>
    </message>
    <message>
        <source>Only the lock of %1 is looked at.</source>
        <translation>Nur das Lock von %1 wird betrachtet.</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <comment>date, number of the commit, number of commits</comment>
        <translation>%1 · %2 von %3</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <comment>revisions</comment>
        <translation>Von %1 nach %2</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>Since “%1”</source>
        <comment>subject of a commit</comment>
        <translation>Seit „%1“</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <comment>short id, author, time</comment>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>A merge, compared with its first parent.</source>
        <translation>Ein Merge, verglichen mit seinem ersten Vorgänger.</translation>
    </message>
    <message>
        <source>Edits %1.</source>
        <comment>files</comment>
        <translation>Bearbeitet %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two files</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n commit(s) shown.</source>
        <translation>
            <numerusform>%1 von %n Commit gezeigt.</numerusform>
            <numerusform>%1 von %n Commits gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) changed locks.</source>
        <translation>
            <numerusform>%n Commit hat Locks geändert.</numerusform>
            <numerusform>%n Commits haben Locks geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>This clone is shallow: older commits are not there. Get them with git fetch --unshallow.</source>
        <translation>Dieser Klon ist unvollständig (shallow): Ältere Commits fehlen. Mit git fetch --unshallow holen Sie sie.</translation>
    </message>
    <message>
        <source>Older commits were not looked at.</source>
        <translation>Ältere Commits wurden nicht angesehen.</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Verlauf wird gelesen…</translation>
    </message>
    <message>
        <source>There is no commit yet</source>
        <translation>Es gibt noch keinen Commit</translation>
    </message>
    <message>
        <source>Make the first commit, and its history begins here.</source>
        <translation>Mit dem ersten Commit beginnt hier der Verlauf.</translation>
    </message>
    <message>
        <source>No commit changed a lock</source>
        <translation>Kein Commit hat ein Lock geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) looked at.</source>
        <translation>
            <numerusform>%n Commit angesehen.</numerusform>
            <numerusform>%n Commits angesehen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ImpactModel</name>
    <message>
        <source>%1%2  %3</source>
        <comment>sign, number, packages</comment>
        <translation>%1%2  %3</translation>
    </message>
    <message>
        <source>✗ cannot be read</source>
        <translation>✗ nicht lesbar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place, sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und noch %n</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>platform, glyph</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: its files are not known</source>
        <comment>package</comment>
        <translation>%1: Die Dateien sind nicht bekannt</translation>
    </message>
    <message>
        <source>%1: no wheel for %2</source>
        <comment>package, platforms</comment>
        <translation>%1: kein Wheel für %2</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>keine bekannt</translation>
    </message>
    <message>
        <source>! %1</source>
        <comment>packages</comment>
        <translation>! %1</translation>
    </message>
    <message>
        <source>The page of updates takes a folder of security records.</source>
        <translation>Die Seite „Updates“ nimmt einen Ordner mit Sicherheitseinträgen an.</translation>
    </message>
    <message>
        <source>Whether everything that is added or changed has a wheel for Linux, macOS and Windows</source>
        <translation>Ob alles, was hinzukommt oder sich ändert, ein Wheel für Linux, macOS und Windows hat</translation>
    </message>
    <message>
        <source>Wheels</source>
        <translation>Wheels</translation>
    </message>
    <message>
        <source>Advisories</source>
        <translation>Sicherheitshinweise</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ImpactView</name>
    <message>
        <source>What would come of it</source>
        <translation>Was sich daraus ergibt</translation>
    </message>
    <message>
        <source>Solving with these changes…</source>
        <translation>Mit diesen Änderungen wird aufgelöst…</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::JobIndicator</name>
    <message>
        <source>Opening</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Laying the sample down</source>
        <translation>Beispiel anlegen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Laying out the graph</source>
        <translation>Graphen anordnen</translation>
    </message>
    <message>
        <source>Looking for updates</source>
        <translation>Nach Updates suchen</translation>
    </message>
    <message>
        <source>Trying versions</source>
        <translation>Versionen ausprobieren</translation>
    </message>
    <message>
        <source>Explaining</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Looking for fixes</source>
        <translation>Nach Behebungen suchen</translation>
    </message>
    <message>
        <source>Solving</source>
        <translation>Auflösen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Committing</source>
        <translation>Committen</translation>
    </message>
    <message>
        <source>Clearing the cache</source>
        <translation>Cache leeren</translation>
    </message>
    <message>
        <source>Taking the commit back</source>
        <translation>Commit zurücknehmen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>%1 %2, %3 of %4</source>
        <comment>phase, item, done, total</comment>
        <translation>%1: %2, %3 von %4</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>phase, done, total</comment>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>phase</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>phase, item</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop this job (Esc)</source>
        <translation>Diesen Auftrag abbrechen (Esc)</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>elapsed seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Verlauf lesen</translation>
    </message>
    <message>
        <source>Comparing revisions</source>
        <translation>Revisionen vergleichen</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Solving with pending changes</source>
        <translation>Mit ausstehenden Änderungen auflösen</translation>
    </message>
    <message>
        <source>Writing pending changes</source>
        <translation>Ausstehende Änderungen schreiben</translation>
    </message>
    <message>
        <source>Looking names up</source>
        <translation>Namen nachschlagen</translation>
    </message>
    <message>
        <source>Rehearsing the release</source>
        <translation>Release proben</translation>
    </message>
    <message>
        <source>Releasing</source>
        <translation>Release erstellen</translation>
    </message>
    <message>
        <source>Taking the release back</source>
        <translation>Release zurücknehmen</translation>
    </message>
    <message>
        <source>Looking at the remote</source>
        <translation>Remote ansehen</translation>
    </message>
    <message>
        <source>Pushing</source>
        <translation>Pushen</translation>
    </message>
    <message>
        <source>Planning the release</source>
        <translation>Release planen</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::KeyBindings</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip, key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two keys</comment>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::KeysPage</name>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Zuweisen</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>Zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>Reset a&amp;ll keys</source>
        <translation>&amp;Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>Search for an action or a key</source>
        <translation>Nach einer Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Press the new key here</source>
        <translation>Hier die neue Taste drücken</translation>
    </message>
    <message>
        <source>Keep the keys that it has, and add this one</source>
        <translation>Vorhandene Tasten behalten und diese hinzufügen</translation>
    </message>
    <message>
        <source>Leave the action without a key</source>
        <translation>Die Aktion ohne Taste lassen</translation>
    </message>
    <message>
        <source>New &amp;key:</source>
        <translation>&amp;Neue Taste:</translation>
    </message>
    <message>
        <source>A key belongs to one action. Changes hold at once.</source>
        <translation>Eine Taste gehört zu genau einer Aktion. Änderungen gelten sofort.</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <comment>keys</comment>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>This key is taken</source>
        <translation>Diese Taste ist vergeben</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” (%3).</source>
        <comment>key, action, menu</comment>
        <translation>%1 gehört zu „%2“ (%3).</translation>
    </message>
    <message>
        <source>Give it to “%1”</source>
        <comment>action</comment>
        <translation>An „%1“ vergeben</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::LevelPicker</name>
    <message>
        <source>Another version</source>
        <translation>Andere Version</translation>
    </message>
    <message>
        <source>Another version, such as 1.0.0</source>
        <translation>Andere Version, etwa 1.0.0</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>part of a version, the version</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::MainWindow</name>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Profile graph</source>
        <translation>Profilgraph</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>Ganzen Graphen zeigen</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Locks</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>In %1 geschrieben.</translation>
    </message>
    <message>
        <source>&amp;Open repository…</source>
        <translation>Repository ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Explore the sa&amp;mple…</source>
        <translation>&amp;Beispiel erkunden…</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>&amp;Neu einlesen</translation>
    </message>
    <message>
        <source>Read files and repository anew (Shift+F5)</source>
        <translation>Dateien und Repository neu einlesen (Shift+F5)</translation>
    </message>
    <message>
        <source>&amp;Close repository</source>
        <translation>Repository s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Copy selected packages</source>
        <translation>Ausgewählte Pakete &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Filter packages</source>
        <translation>Pakete &amp;filtern</translation>
    </message>
    <message>
        <source>C&amp;lear the filter</source>
        <translation>Filter &amp;leeren</translation>
    </message>
    <message>
        <source>Go to an&amp;ything…</source>
        <translation>Gehe &amp;zu beliebigem Ziel…</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Go to a package, profile, file or action (Ctrl+K)</source>
        <translation>Zu einem Paket, einem Profil, einer Datei oder einer Aktion gehen (Ctrl+K)</translation>
    </message>
    <message>
        <source>&amp;Back in the selection</source>
        <translation>Zu&amp;rück in der Auswahl</translation>
    </message>
    <message>
        <source>Forward in the s&amp;election</source>
        <translation>&amp;Vorwärts in der Auswahl</translation>
    </message>
    <message>
        <source>&amp;Packages</source>
        <translation>&amp;Pakete</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>&amp;Graph</translation>
    </message>
    <message>
        <source>&amp;Updates</source>
        <translation>&amp;Updates</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Durchsicht</translation>
    </message>
    <message>
        <source>&amp;Commit</source>
        <translation>&amp;Commit</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>Da&amp;teien</translation>
    </message>
    <message>
        <source>Show in &amp;graph</source>
        <translation>Im &amp;Graphen zeigen</translation>
    </message>
    <message>
        <source>Rese&amp;t layout</source>
        <translation>Anordnung zurück&amp;setzen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Lockwright</source>
        <translation>Über &amp;Lockwright</translation>
    </message>
    <message>
        <source>&amp;Recompile stale profiles</source>
        <translation>Nicht aktuelle Profile neu &amp;kompilieren</translation>
    </message>
    <message>
        <source>Solve the stale profiles; nothing is written before you apply it (F5)</source>
        <translation>Nicht aktuelle Profile auflösen; vor dem Anwenden wird nichts geschrieben (F5)</translation>
    </message>
    <message>
        <source>Refresh &amp;selected packages</source>
        <translation>Ausgewählte Pakete &amp;aktualisieren</translation>
    </message>
    <message>
        <source>Refresh &amp;all packages</source>
        <translation>A&amp;lle Pakete aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Look for updates</source>
        <translation>Nach &amp;Updates suchen</translation>
    </message>
    <message>
        <source>&amp;Write the reviewed locks</source>
        <translation>&amp;Durchgesehene Locks schreiben</translation>
    </message>
    <message>
        <source>&amp;Cancel job, or close message</source>
        <translation>Auftrag abbrechen &amp;oder Meldung schließen</translation>
    </message>
    <message>
        <source>C&amp;ommit</source>
        <translation>C&amp;ommit</translation>
    </message>
    <message>
        <source>&amp;Undo last commit</source>
        <translation>Letzten Commit &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Take the last commit back while nobody else has it; the files stay</source>
        <translation>Den letzten Commit zurücknehmen, solange ihn niemand sonst hat; die Dateien bleiben</translation>
    </message>
    <message>
        <source>Show the commit; in the commit view, make it (Ctrl+Enter)</source>
        <translation>Den Commit zeigen; in der Commit-Ansicht: ausführen (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Package</source>
        <translation>&amp;Paket</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Lock</translation>
    </message>
    <message>
        <source>&amp;Git</source>
        <translation>&amp;Git</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Profile &amp;list</source>
        <translation>Profil&amp;liste</translation>
    </message>
    <message>
        <source>Profile gr&amp;aph</source>
        <translation>Prof&amp;ilgraph</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>Hauptwerkzeugleiste</translation>
    </message>
    <message>
        <source>About Lockwright</source>
        <translation>Über Lockwright</translation>
    </message>
    <message>
        <source>Lockwright %1</source>
        <translation>Lockwright %1</translation>
    </message>
    <message>
        <source>Layered Python requirement profiles: see, recompile, review, commit.

Free software under the GNU General Public License, version 3 or later. Built with Qt %1.</source>
        <translation>Geschichtete Python-Anforderungsprofile: ansehen, neu kompilieren, durchsehen, committen.

Freie Software unter der GNU General Public License, Version 3 oder neuer. Erstellt mit Qt %1.</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Co&amp;nflicts</source>
        <translation>&amp;Konflikte</translation>
    </message>
    <message>
        <source>Check for con&amp;flicts</source>
        <translation>Auf Kon&amp;flikte prüfen</translation>
    </message>
    <message>
        <source>&amp;Next conflict</source>
        <translation>&amp;Nächster Konflikt</translation>
    </message>
    <message>
        <source>&amp;Previous conflict</source>
        <translation>&amp;Vorheriger Konflikt</translation>
    </message>
    <message>
        <source>no index</source>
        <translation>kein Index</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) are stale now.</source>
        <translation>
            <numerusform>%n Profil ist jetzt nicht mehr aktuell.</numerusform>
            <numerusform>%n Profile sind jetzt nicht mehr aktuell.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recompile</source>
        <translation>Neu kompilieren</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as C&amp;SV</source>
        <translation>Als C&amp;SV kopieren</translation>
    </message>
    <message>
        <source>reading the locks</source>
        <translation>Locks werden gelesen</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und noch %n.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s), all fresh</source>
        <translation>
            <numerusform>%n Lock, aktuell</numerusform>
            <numerusform>%n Locks, alle aktuell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lock(s) to recompile</source>
        <translation>
            <numerusform>%1 von %n Lock neu zu kompilieren</numerusform>
            <numerusform>%1 von %n Locks neu zu kompilieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Recompile (%1)</source>
        <comment>number of stale profiles</comment>
        <translation>Neu kompilieren (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Recompile, %n stale profile(s)</source>
        <translation>
            <numerusform>Neu kompilieren, %n nicht aktuelles Profil</numerusform>
            <numerusform>Neu kompilieren, %n nicht aktuelle Profile</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier run was interrupted while it wrote; its changes were taken back.</source>
        <translation>Ein früherer Lauf wurde beim Schreiben unterbrochen; seine Änderungen wurden zurückgenommen.</translation>
    </message>
    <message>
        <source>An earlier run was interrupted while it wrote; its changes were completed.</source>
        <translation>Ein früherer Lauf wurde beim Schreiben unterbrochen; seine Änderungen wurden abgeschlossen.</translation>
    </message>
    <message>
        <source>detached at %1</source>
        <comment>commit</comment>
        <translation>losgelöst bei %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 ● %n changed</source>
        <comment>branch</comment>
        <translation>
            <numerusform>%1 ● %n geändert</numerusform>
            <numerusform>%1 ● %n geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>branch, operation in progress</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, offline</source>
        <comment>index</comment>
        <translation>%1, offline</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>kind of setting, place</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1
From: %2
Cached: %3 packages, %4 releases</source>
        <comment>index</comment>
        <translation>%1
Aus: %2
Im Cache: %3 Pakete, %4 Veröffentlichungen</translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) written.</source>
        <translation>
            <numerusform>%n Lock geschrieben.</numerusform>
            <numerusform>%n Locks geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Committed %1 on %2: %3</source>
        <comment>commit, branch, subject</comment>
        <translation>%1 auf %2 committet: %3</translation>
    </message>
    <message>
        <source>Undo commit</source>
        <translation>Commit zurücknehmen</translation>
    </message>
    <message>
        <source>The graph cannot be drawn</source>
        <translation>Der Graph kann nicht gezeichnet werden</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>There is no answer</source>
        <translation>Es gibt keine Antwort</translation>
    </message>
    <message>
        <source>no git repository</source>
        <translation>kein Git-Repository</translation>
    </message>
    <message>
        <source>git: not known</source>
        <translation>git: nicht bekannt</translation>
    </message>
    <message>
        <source>Open that folder</source>
        <translation>Diesen Ordner öffnen</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Anderen wählen…</translation>
    </message>
    <message>
        <source>Recompile was cancelled. Nothing was written.</source>
        <translation>Die Neukompilierung wurde abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Remove from recent</source>
        <translation>Aus „Zuletzt geöffnet“ entfernen</translation>
    </message>
    <message>
        <source>Recompile what is on disk</source>
        <translation>Stand des Datenträgers neu kompilieren</translation>
    </message>
    <message>
        <source>Conflicts (%1)</source>
        <comment>number of conflicts</comment>
        <translation>Konflikte (%1)</translation>
    </message>
    <message>
        <source>Review (%1)</source>
        <comment>number of changes</comment>
        <translation>Durchsicht (%1)</translation>
    </message>
    <message>
        <source>Commit (%1)</source>
        <comment>number of paths</comment>
        <translation>Commit (%1)</translation>
    </message>
    <message>
        <source>Files ●</source>
        <translation>Dateien ●</translation>
    </message>
    <message>
        <source>Took %1 back: %2. The files are as they were.</source>
        <comment>commit, subject</comment>
        <translation>%1 zurückgenommen: %2. Die Dateien sind wie zuvor.</translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation>Graphen exportieren</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Open repository</source>
        <translation>Repository öffnen</translation>
    </message>
    <message>
        <source>Explore the sample</source>
        <translation>Beispiel erkunden</translation>
    </message>
    <message>
        <source>The sample is a small git repository. Where shall it be laid down?</source>
        <translation>Das Beispiel ist ein kleines Git-Repository. Wo soll es angelegt werden?</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>In another folder…</source>
        <translation>In einem anderen Ordner…</translation>
    </message>
    <message>
        <source>Folder for the sample</source>
        <translation>Ordner für das Beispiel</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>%1 — Lockwright</source>
        <comment>folder</comment>
        <translation>%1 — Lockwright</translation>
    </message>
    <message>
        <source>Lockwright</source>
        <translation>Lockwright</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>User &amp;guide</source>
        <translation>&amp;Benutzerhandbuch</translation>
    </message>
    <message>
        <source>G&amp;lossary</source>
        <translation>&amp;Glossar</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farb&amp;schema</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>menu, menu in it</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <comment>in no menu</comment>
        <translation>Außerhalb der Menüs</translation>
    </message>
    <message>
        <source>Zip file of OSV records</source>
        <translation>Zip-Datei mit OSV-Einträgen</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip-Dateien (*.zip)</translation>
    </message>
    <message>
        <source>Folder of OSV records</source>
        <translation>Ordner mit OSV-Einträgen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Warum</translation>
    </message>
    <message>
        <source>&amp;Why this version</source>
        <translation>&amp;Warum diese Version</translation>
    </message>
    <message>
        <source>Say why the selected package has its version (Ctrl+I)</source>
        <translation>Sagen, warum das ausgewählte Paket seine Version hat (Ctrl+I)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>The commit takes what is on disk.</source>
        <translation>Der Commit nimmt, was auf dem Datenträger ist.</translation>
    </message>
    <message>
        <source>Write them first</source>
        <translation>Zuerst schreiben</translation>
    </message>
    <message>
        <source>Commit without them</source>
        <translation>Ohne sie committen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Move its line to</source>
        <translation>Zeile &amp;verschieben nach</translation>
    </message>
    <message>
        <source>W&amp;indow layouts</source>
        <translation>A&amp;nordnungen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Proble&amp;ms</source>
        <translation>Pro&amp;bleme</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>Au&amp;fträge</translation>
    </message>
    <message>
        <source>L&amp;og</source>
        <translation>Pr&amp;otokoll</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Erkunden</translation>
    </message>
    <message>
        <source>Profiles, their graph and the reasons around the views</source>
        <translation>Profile, ihr Graph und die Begründungen um die Ansichten herum</translation>
    </message>
    <message>
        <source>The review alone, over the whole window</source>
        <translation>Nur die Durchsicht, über das ganze Fenster</translation>
    </message>
    <message>
        <source>Chart&amp;s</source>
        <translation>Diagra&amp;mme</translation>
    </message>
    <message>
        <source>The check reads what is on disk.</source>
        <translation>Die Prüfung liest, was auf dem Datenträger ist.</translation>
    </message>
    <message>
        <source>Write and check</source>
        <translation>Schreiben und prüfen</translation>
    </message>
    <message>
        <source>Check what is on disk</source>
        <translation>Stand des Datenträgers prüfen</translation>
    </message>
    <message>
        <source>%1 has changed since the check.</source>
        <translation>Seit der Prüfung geändert: %1.</translation>
    </message>
    <message>
        <source>Pending changes in %1 are in the way of this fix. Write or discard them first.</source>
        <translation>Ausstehende Änderungen in %1 stehen dieser Behebung im Weg. Schreiben oder verwerfen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Apply the fix: %1</source>
        <comment>changes of lines</comment>
        <translation>Behebung anwenden: %1</translation>
    </message>
    <message>
        <source>It is pending, as one step that Ctrl+Z takes back. Apply (Ctrl+S) writes it to the files, and Recompile then makes the locks.</source>
        <translation>Sie ist vorgemerkt, als ein Schritt, den Ctrl+Z zurücknimmt. „Anwenden“ (Ctrl+S) schreibt sie in die Dateien, und „Neu kompilieren“ erzeugt dann die Locks.</translation>
    </message>
    <message>
        <source>&amp;Add a requirement…</source>
        <translation>Anforderung &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Ask for another package, and see what would come of it (Ctrl+N)</source>
        <translation>Ein weiteres Paket anfordern und sehen, was sich daraus ergibt (Ctrl+N)</translation>
    </message>
    <message>
        <source>&amp;Edit the requirement…</source>
        <translation>Anforderung &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Edit what a file asks for of the selected package (F2)</source>
        <translation>Bearbeiten, was eine Datei zum ausgewählten Paket anfordert (F2)</translation>
    </message>
    <message>
        <source>&amp;Hold with a reason…</source>
        <translation>&amp;Mit Begründung halten…</translation>
    </message>
    <message>
        <source>&amp;Remove its line</source>
        <translation>Zeile &amp;entfernen</translation>
    </message>
    <message>
        <source>The file says so already; nothing is pending.</source>
        <translation>Die Datei sagt das bereits; es steht nichts aus.</translation>
    </message>
    <message>
        <source>No file has a line about %1; it is there because others require it.</source>
        <translation>Keine Datei hat eine Zeile zu %1; es ist hier, weil andere es benötigen.</translation>
    </message>
    <message>
        <source>Add it to %1…</source>
        <comment>profile</comment>
        <translation>Zu %1 hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>V&amp;erlauf</translation>
    </message>
    <message>
        <source>&amp;Blame: who moved it</source>
        <translation>B&amp;lame: wer es geändert hat</translation>
    </message>
    <message>
        <source>Show the commits that moved the selected package (Ctrl+B)</source>
        <translation>Die Commits zeigen, die das ausgewählte Paket geändert haben (Ctrl+B)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>subject, tags and branches</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>short id, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Commit</source>
        <comment>kind of a palette entry</comment>
        <translation>Commit</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>Der Verlauf kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Packages as matri&amp;x</source>
        <translation>Pakete als Matri&amp;x</translation>
    </message>
    <message>
        <source>C&amp;onsolidate versions…</source>
        <translation>Versionen vere&amp;inheitlichen…</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Pen&amp;ding changes</source>
        <translation>&amp;Ausstehende Änderungen</translation>
    </message>
    <message>
        <source>&amp;Apply pending changes</source>
        <translation>&amp;Ausstehende Änderungen anwenden</translation>
    </message>
    <message>
        <source>Write the pending changes to the files (Ctrl+S)</source>
        <translation>Die ausstehenden Änderungen in die Dateien schreiben (Ctrl+S)</translation>
    </message>
    <message>
        <source>&amp;Discard pending changes</source>
        <translation>Ausstehende Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>Bring back what was pending</source>
        <translation>Ausstehendes zurückholen</translation>
    </message>
    <message>
        <source>Pending (%1)</source>
        <comment>number of lines</comment>
        <translation>Ausstehend (%1)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <comment>step</comment>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <comment>step</comment>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Ausstehende Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) have changes that are not written: %1.</source>
        <translation>
            <numerusform>%n Datei hat nicht geschriebene Änderungen: %1.</numerusform>
            <numerusform>%n Dateien haben nicht geschriebene Änderungen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <comment>files</comment>
        <translation>In %1 geschrieben.</translation>
    </message>
    <message>
        <source>%1 has changed on disk since it was edited here. The pending text is kept, and is not written over the other change.</source>
        <comment>files</comment>
        <translation>Auf dem Datenträger geändert, seit hier bearbeitet wurde: %1. Der ausstehende Text bleibt erhalten und wird nicht über die andere Änderung geschrieben.</translation>
    </message>
    <message>
        <source>Reload and keep my changes</source>
        <translation>Neu laden und meine Änderungen behalten</translation>
    </message>
    <message>
        <source>Reload and discard them</source>
        <translation>Neu laden und meine Änderungen verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of yours are in lines that have changed on disk as well; the lines from disk stand. Undo brings your text back.</source>
        <translation>
            <numerusform>%n Ihrer Änderungen betrifft Zeilen, die auch auf dem Datenträger geändert wurden; es gelten die Zeilen vom Datenträger. „Rückgängig“ bringt Ihren Text zurück.</numerusform>
            <numerusform>%n Ihrer Änderungen betreffen Zeilen, die auch auf dem Datenträger geändert wurden; es gelten die Zeilen vom Datenträger. „Rückgängig“ bringt Ihren Text zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Recompile reads what is on disk.</source>
        <translation>„Neu kompilieren“ liest, was auf dem Datenträger ist.</translation>
    </message>
    <message>
        <source>Write and recompile</source>
        <translation>Schreiben und neu kompilieren</translation>
    </message>
    <message>
        <source>They are lost when this repository is closed.</source>
        <translation>Sie gehen verloren, wenn dieses Repository geschlossen wird.</translation>
    </message>
    <message>
        <source>Write them to the files</source>
        <translation>In die Dateien schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>files</comment>
        <translation>
            <numerusform>%1 und noch %n</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed on disk after it was solved: %1. What is under review answers the files as they were.</source>
        <translation>Nach dem Auflösen auf dem Datenträger geändert: %1. Was zur Durchsicht steht, entspricht dem früheren Stand der Dateien.</translation>
    </message>
    <message>
        <source>Pending changes in %1 are in the way of what %2 had. Write or discard them first.</source>
        <comment>file, commit</comment>
        <translation>Vorgemerkte Änderungen in %1 stehen dem Stand von %2 im Weg. Schreiben oder verwerfen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>It did not have %1, which stays as it is.</source>
        <comment>files</comment>
        <translation>%1 gab es dort nicht; das bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The locks and inputs are as %1 had them.</source>
        <comment>commit</comment>
        <translation>Lock-Dateien und Eingaben sind so wie in %1.</translation>
    </message>
    <message>
        <source>Restore the locks and inputs of %1</source>
        <comment>commit</comment>
        <translation>Lock-Dateien und Eingaben von %1 wiederherstellen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are pending as %1 had them, as one step that Ctrl+Z takes back. Apply (Ctrl+S) writes them.</source>
        <comment>commit</comment>
        <translation>
            <numerusform>%n Datei ist so vorgemerkt, wie %1 sie hatte, als ein Schritt, den Ctrl+Z zurücknimmt. „Anwenden“ (Ctrl+S) schreibt sie.</numerusform>
            <numerusform>%n Dateien sind so vorgemerkt, wie %1 sie hatte, als ein Schritt, den Ctrl+Z zurücknimmt. „Anwenden“ (Ctrl+S) schreibt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Which line is meant?</source>
        <translation>Welche Zeile ist gemeint?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>requirement, place</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Ma&amp;ke a release</source>
        <translation>Release mac&amp;hen</translation>
    </message>
    <message>
        <source>Plan, rehearse and make a release (Ctrl+Shift+R)</source>
        <translation>Ein Release planen, proben und erstellen (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <source>&amp;Rehearse</source>
        <translation>&amp;Proben</translation>
    </message>
    <message>
        <source>Release what is re&amp;hearsed</source>
        <translation>Geprobtes Release ers&amp;tellen</translation>
    </message>
    <message>
        <source>Res&amp;ume the open release</source>
        <translation>Offenes Release &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Take the release back…</source>
        <translation>Release &amp;zurücknehmen…</translation>
    </message>
    <message>
        <source>&amp;Push…</source>
        <translation>P&amp;ushen…</translation>
    </message>
    <message>
        <source>&amp;Release</source>
        <translation>&amp;Release</translation>
    </message>
    <message>
        <source>Release ●</source>
        <translation>Release ●</translation>
    </message>
    <message>
        <source>The release takes what is on disk.</source>
        <translation>Das Release nimmt, was auf dem Datenträger ist.</translation>
    </message>
    <message>
        <source>Release without them</source>
        <translation>Release ohne sie erstellen</translation>
    </message>
    <message>
        <source>Take the release back</source>
        <translation>Release zurücknehmen</translation>
    </message>
    <message>
        <source>Take the release of %1 back?</source>
        <comment>version</comment>
        <translation>Das Release von %1 zurücknehmen?</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The rehearsal was stopped. Nothing was changed here.</source>
        <translation>Der Probelauf wurde abgebrochen. Hier wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The release was stopped. The step that ran was undone.</source>
        <translation>Das Release wurde abgebrochen. Der laufende Schritt wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>A release is on its way</source>
        <translation>Ein Release ist im Gang</translation>
    </message>
    <message>
        <source>The step that runs is undone, and the release stays open: it can be resumed later.</source>
        <translation>Der laufende Schritt wird rückgängig gemacht, und das Release bleibt offen: Es kann später fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Upgra&amp;de to</source>
        <translation>Aktuali&amp;sieren auf</translation>
    </message>
    <message>
        <source>No newer version is known</source>
        <translation>Es ist keine neuere Version bekannt</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::MatrixModel</name>
    <message>
        <source>≠ %1</source>
        <comment>a version that differs from most</comment>
        <translation>≠ %1</translation>
    </message>
    <message>
        <source>not in %1</source>
        <comment>profile</comment>
        <translation>nicht in %1</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <comment>version</comment>
        <translation>%1, weicht ab</translation>
    </message>
    <message>
        <source>%1 has %2; most profiles have %3.</source>
        <comment>profile, version, version</comment>
        <translation>%1 hat %2; die meisten Profile haben %3.</translation>
    </message>
    <message>
        <source>%1 has %2.</source>
        <comment>profile, version</comment>
        <translation>%1 hat %2.</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::MessageBar</name>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of message, message</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PackageDetails</name>
    <message>
        <source>Details of the selected package</source>
        <translation>Details zum ausgewählten Paket</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Versions differ between profiles</source>
        <translation>Versionen weichen zwischen Profilen ab</translation>
    </message>
    <message>
        <source>In profiles</source>
        <translation>In Profilen</translation>
    </message>
    <message>
        <source>%1 · direct</source>
        <translation>%1 · direkt</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Bounds that are known</source>
        <translation>Bekannte Grenzen</translation>
    </message>
    <message>
        <source>%1, in profile %2</source>
        <comment>who bounds, where</comment>
        <translation>%1, in Profil %2</translation>
    </message>
    <message>
        <source>nothing bounds it</source>
        <translation>nichts begrenzt es</translation>
    </message>
    <message>
        <source>The metadata of some packages is not downloaded.</source>
        <translation>Die Metadaten einiger Pakete sind nicht heruntergeladen.</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Wissenswertes</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>glyph and word of a state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The locks say it is here via</source>
        <translation>Laut den Locks eingebunden über</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und noch %n</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a package to see who bounds it, and where.</source>
        <translation>Wählen Sie ein Paket aus, um zu sehen, wer es begrenzt und wo.</translation>
    </message>
    <message>
        <source>Asked for directly.</source>
        <translation>Direkt angefordert.</translation>
    </message>
    <message>
        <source>Brought in by other packages.</source>
        <translation>Von anderen Paketen mitgebracht.</translation>
    </message>
    <message>
        <source>The newest version is not known here.</source>
        <translation>Die neueste Version ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The newest version is %1.</source>
        <translation>Die neueste Version ist %1.</translation>
    </message>
    <message>
        <source>It is the newest version.</source>
        <translation>Es ist die neueste Version.</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PackageFilterBar</name>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Divergent</source>
        <translation>Abweichend</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Filter packages</source>
        <translation>Pakete filtern</translation>
    </message>
    <message>
        <source>Filter: words, outdated, in:PROFILE, by:PACKAGE, numpy&lt;2, -word</source>
        <translation>Filter: Wörter, outdated, in:PROFILE, by:PACKAGE, numpy&lt;2, -Wort</translation>
    </message>
    <message>
        <source>What the filter understands</source>
        <translation>Was der Filter versteht</translation>
    </message>
    <message>
        <source>%1	%2</source>
        <comment>term of the filter, its meaning</comment>
        <translation>%1	%2</translation>
    </message>
    <message>
        <source>not so; also with ! and in front of every other term</source>
        <translation>nicht so; auch mit ! und vor jedem anderen Ausdruck</translation>
    </message>
    <message>
        <source>a word, though it has a meaning of its own</source>
        <translation>ein Wort, auch wenn es eine eigene Bedeutung hat</translation>
    </message>
    <message>
        <source>Only packages of which this is true: %1</source>
        <translation>Nur Pakete, für die gilt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n Paket</numerusform>
            <numerusform>%n Pakete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n package(s)</source>
        <translation>
            <numerusform>%1 von %n Paket</numerusform>
            <numerusform>%1 von %n Paketen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PackageModel</name>
    <message>
        <source>%1 %2</source>
        <comment>glyph and word of a state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two states</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>direct</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <comment>first dependent, how many more</comment>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>≠ %1</source>
        <comment>versions that differ</comment>
        <translation>≠ %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>newest version</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>↑ %1</source>
        <comment>a newer version</comment>
        <translation>↑ %1</translation>
    </message>
    <message>
        <source>= %1</source>
        <comment>the version is the newest</comment>
        <translation>= %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>bound and who sets it</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not known when it was released.</source>
        <translation>Nicht bekannt, wann sie veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>Released on %1.</source>
        <comment>date</comment>
        <translation>Veröffentlicht am %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two profiles</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two packages</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>Checked against %n security record(s).</source>
        <translation>
            <numerusform>Gegen %n Sicherheitseintrag geprüft.</numerusform>
            <numerusform>Gegen %n Sicherheitseinträge geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Advisories are not checked.</source>
        <translation>Sicherheitshinweise werden nicht geprüft.</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Festgelegt</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>Erlaubt durch</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Herkunft</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PackageWords</name>
    <message>
        <source>, </source>
        <comment>between two profiles</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 of %2 excludes the locked version in %3.</source>
        <comment>requirement, who, profiles</comment>
        <translation>%1 von %2 schließt die festgelegte Version in %3 aus.</translation>
    </message>
    <message>
        <source>%1 affects %2: %3</source>
        <comment>advisory, version, summary</comment>
        <translation>%1 betrifft %2: %3</translation>
    </message>
    <message>
        <source>conflict</source>
        <comment>state of a package</comment>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>vulnerable</source>
        <comment>state of a package</comment>
        <translation>verwundbar</translation>
    </message>
    <message>
        <source>yanked</source>
        <comment>state of a package</comment>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>build</source>
        <comment>state of a package: it has to be built</comment>
        <translation>Build</translation>
    </message>
    <message>
        <source>held</source>
        <comment>state of a package</comment>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>differs</source>
        <comment>state of a package: versions differ between profiles</comment>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>outdated</source>
        <comment>state of a package</comment>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>A locked version was yanked.</source>
        <translation>Eine festgelegte Version wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>A locked version was yanked: %1</source>
        <comment>reason</comment>
        <translation>Eine festgelegte Version wurde zurückgezogen: %1</translation>
    </message>
    <message>
        <source>No wheel of the locked version fits; it has to be built from source.</source>
        <translation>Kein Wheel der festgelegten Version passt; sie muss aus dem Quellcode gebaut werden.</translation>
    </message>
    <message>
        <source>Held by %1 (%2): %3</source>
        <comment>requirement, place, reason</comment>
        <translation>Gehalten durch %1 (%2): %3</translation>
    </message>
    <message>
        <source>Versions differ between profiles.</source>
        <translation>Versionen weichen zwischen Profilen ab.</translation>
    </message>
    <message>
        <source>The newest version is %1.</source>
        <comment>version</comment>
        <translation>Die neueste Version ist %1.</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>age in days</comment>
        <translation>%1 Tg.</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <comment>age in months</comment>
        <translation>%1 Mon.</translation>
    </message>
    <message>
        <source>%1 y</source>
        <comment>age in years</comment>
        <translation>%1 J.</translation>
    </message>
    <message>
        <source>%1 has a key that does not exist; it is left out.</source>
        <comment>part of the filter</comment>
        <translation>%1 hat einen Schlüssel, den es nicht gibt; es wird ausgelassen.</translation>
    </message>
    <message>
        <source>%1 needs a value behind the colon.</source>
        <comment>part of the filter</comment>
        <translation>%1 braucht einen Wert hinter dem Doppelpunkt.</translation>
    </message>
    <message>
        <source>%1 compares with something that is no version; it is left out.</source>
        <comment>part of the filter</comment>
        <translation>%1 vergleicht mit etwas, das keine Version ist; es wird ausgelassen.</translation>
    </message>
    <message>
        <source>%1: no profile with a lock has that name.</source>
        <comment>part of the filter</comment>
        <translation>%1: Kein Profil mit Lock hat diesen Namen.</translation>
    </message>
    <message>
        <source>%1: no lock has that package.</source>
        <comment>part of the filter</comment>
        <translation>%1: Kein Lock hat dieses Paket.</translation>
    </message>
    <message>
        <source>%1: no line of such a file names a locked package.</source>
        <comment>part of the filter</comment>
        <translation>%1: Keine Zeile einer solchen Datei nennt ein festgelegtes Paket.</translation>
    </message>
    <message>
        <source>Advisories are not checked: the Updates tab takes security records.</source>
        <translation>Sicherheitshinweise werden nicht geprüft: Die Seite „Updates“ nimmt Sicherheitseinträge an.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>part of the name</source>
        <translation>Teil des Namens</translation>
    </message>
    <message>
        <source>a file asks for it by name</source>
        <translation>eine Datei fordert es namentlich an</translation>
    </message>
    <message>
        <source>only other packages ask for it</source>
        <translation>nur andere Pakete fordern es an</translation>
    </message>
    <message>
        <source>there is a newer version</source>
        <translation>es gibt eine neuere Version</translation>
    </message>
    <message>
        <source>its versions differ between profiles</source>
        <translation>seine Versionen weichen zwischen Profilen ab</translation>
    </message>
    <message>
        <source>the locked version was yanked</source>
        <translation>die festgelegte Version wurde zurückgezogen</translation>
    </message>
    <message>
        <source>an advisory is about the locked version</source>
        <translation>ein Sicherheitshinweis betrifft die festgelegte Version</translation>
    </message>
    <message>
        <source>a line pins it and says why</source>
        <translation>eine Zeile legt es fest und sagt, warum</translation>
    </message>
    <message>
        <source>the locked version has to be built from source</source>
        <translation>die festgelegte Version muss aus dem Quellcode gebaut werden</translation>
    </message>
    <message>
        <source>a bound excludes the locked version</source>
        <translation>eine Grenze schließt die festgelegte Version aus</translation>
    </message>
    <message>
        <source>the profile has it; the other terms are about that profile</source>
        <translation>das Profil hat es; die anderen Ausdrücke gelten für dieses Profil</translation>
    </message>
    <message>
        <source>the package requires it</source>
        <translation>das Paket benötigt es</translation>
    </message>
    <message>
        <source>a line of the file names it</source>
        <translation>eine Zeile der Datei nennt es</translation>
    </message>
    <message>
        <source>the locked version is one of these</source>
        <translation>die festgelegte Version ist eine von diesen</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PackagesView</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>One row a package</source>
        <translation>Eine Zeile je Paket</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Packages down, profiles across</source>
        <translation>Pakete als Zeilen, Profile als Spalten</translation>
    </message>
    <message>
        <source>Consolidate…</source>
        <translation>Vereinheitlichen…</translation>
    </message>
    <message>
        <source>Find one version for the selected packages that profiles lock differently; for all of them where none is selected</source>
        <translation>Eine gemeinsame Version für die ausgewählten Pakete finden, die Profile unterschiedlich festlegen; ohne Auswahl für alle solchen Pakete</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Packages by profile</source>
        <translation>Pakete nach Profil</translation>
    </message>
    <message>
        <source>The packages cannot be read</source>
        <translation>Die Pakete können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Reading the locks</source>
        <translation>Locks werden gelesen</translation>
    </message>
    <message>
        <source>The packages stand here in a moment.</source>
        <translation>Gleich stehen hier die Pakete.</translation>
    </message>
    <message>
        <source>No packages yet</source>
        <translation>Noch keine Pakete</translation>
    </message>
    <message>
        <source>No profile here has a lock. Recompile makes one for each profile.</source>
        <translation>Kein Profil hat hier ein Lock. „Neu kompilieren“ erzeugt für jedes Profil eines.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No package matches this filter in the selected profile.</source>
        <translation>Im ausgewählten Profil passt kein Paket zu diesem Filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>&amp;Why this version</source>
        <translation>&amp;Warum diese Version</translation>
    </message>
    <message>
        <source>Show in &amp;graph</source>
        <translation>Im &amp;Graphen zeigen</translation>
    </message>
    <message>
        <source>Show in &amp;updates</source>
        <translation>In &amp;Updates zeigen</translation>
    </message>
    <message>
        <source>&amp;Open its line</source>
        <translation>Zeile ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Open %1</source>
        <comment>place</comment>
        <translation>%1 ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Con&amp;solidate…</source>
        <translation>Verei&amp;nheitlichen…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Ko&amp;pieren</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name and &amp;version</source>
        <translation>Name und &amp;Version</translation>
    </message>
    <message>
        <source>Rows as &amp;text</source>
        <translation>Zeilen als &amp;Text</translation>
    </message>
    <message>
        <source>Rows as &amp;Markdown</source>
        <translation>Zeilen als &amp;Markdown</translation>
    </message>
    <message>
        <source>Rows as &amp;CSV</source>
        <translation>Zeilen als &amp;CSV</translation>
    </message>
    <message>
        <source>&amp;Explanation</source>
        <translation>&amp;Erklärung</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>Fil&amp;tern</translation>
    </message>
    <message>
        <source>&amp;In: only names with %1</source>
        <translation>&amp;Nur Namen mit %1</translation>
    </message>
    <message>
        <source>&amp;Out: no names with %1</source>
        <translation>&amp;Keine Namen mit %1</translation>
    </message>
    <message>
        <source>Only what %1 &amp;requires</source>
        <translation>Nur was %1 &amp;benötigt</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::Palette</name>
    <message>
        <source>Nothing matches.</source>
        <translation>Keine Treffer.</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>Gehe zu beliebigem Ziel</translation>
    </message>
    <message>
        <source>Go to a package, profile, file or action</source>
        <translation>Zu einem Paket, einem Profil, einer Datei oder einer Aktion gehen</translation>
    </message>
    <message>
        <source>What matches</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PendingEdits</name>
    <message>
        <source>Take %1 over from disk</source>
        <comment>file</comment>
        <translation>%1 vom Datenträger übernehmen</translation>
    </message>
    <message>
        <source>Bring pending changes to %1 from disk</source>
        <comment>files</comment>
        <translation>Ausstehende Änderungen an %1 auf den Stand des Datenträgers bringen</translation>
    </message>
    <message>
        <source>Edit line %1 of %2</source>
        <comment>line, file</comment>
        <translation>Zeile %1 von %2 bearbeiten</translation>
    </message>
    <message>
        <source>Discard pending changes</source>
        <translation>Ausstehende Änderungen verwerfen</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PendingModel</name>
    <message>
        <source>%1
Before: %2
Now: %3</source>
        <comment>place, old line, new line</comment>
        <translation>%1
Vorher: %2
Jetzt: %3</translation>
    </message>
    <message>
        <source>no line</source>
        <translation>keine Zeile</translation>
    </message>
    <message>
        <source>(no line)</source>
        <translation>(keine Zeile)</translation>
    </message>
    <message>
        <source>→ %1</source>
        <comment>new line</comment>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf dem Datenträger</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PendingPanel</name>
    <message>
        <source>Look for fixes</source>
        <translation>Nach Behebungen suchen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>Alle verwerfen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Nothing is pending</source>
        <translation>Nichts steht aus</translation>
    </message>
    <message>
        <source>Edits of requirements gather here with what would come of them. Files change on Apply.</source>
        <translation>Hier sammeln sich Änderungen an Anforderungen mit dem, was sich daraus ergibt. Dateien ändern sich erst mit „Anwenden“.</translation>
    </message>
    <message>
        <source>Take all pending changes back, as one step that can be undone</source>
        <translation>Alle ausstehenden Änderungen in einem Schritt zurücknehmen, der sich rückgängig machen lässt</translation>
    </message>
    <message>
        <source>Write the pending changes to the files (Ctrl+S); locks stay as they are</source>
        <translation>Die ausstehenden Änderungen in die Dateien schreiben (Ctrl+S); Locks bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Ausstehende Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>%n pending line(s) in %1</source>
        <translation>
            <numerusform>%n ausstehende Zeile in %1</numerusform>
            <numerusform>%n ausstehende Zeilen in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Rückgängig: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Show the pending lines</source>
        <translation>Ausstehende Zeilen zeigen</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PinEditor</name>
    <message>
        <source>Make it pending</source>
        <translation>Vormerken</translation>
    </message>
    <message>
        <source>Edit the requirement of %1</source>
        <translation>Anforderung von %1 bearbeiten</translation>
    </message>
    <message>
        <source>Hold %1 at its version</source>
        <translation>%1 auf seiner Version halten</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Why; it becomes the comment of the line</source>
        <translation>Warum; daraus wird der Kommentar der Zeile</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>In profile</source>
        <translation>In Profil</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>The file says so already.</source>
        <translation>Die Datei sagt das bereits.</translation>
    </message>
    <message>
        <source>Solving with these changes…</source>
        <translation>Mit diesen Änderungen wird aufgelöst…</translation>
    </message>
    <message>
        <source>Its own file has no line about it; this adds one.</source>
        <translation>Die eigene Datei hat keine Zeile dazu; dies fügt eine hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>%n inherited line(s) about it hold as well.</source>
        <translation>
            <numerusform>%n geerbte Zeile dazu gilt ebenfalls.</numerusform>
            <numerusform>%n geerbte Zeilen dazu gelten ebenfalls.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Which of the lines about it</source>
        <translation>Welche der Zeilen dazu</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number of a line, requirement</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ProblemsList</name>
    <message>
        <source>! stale</source>
        <translation>! nicht aktuell</translation>
    </message>
    <message>
        <source>○ no lock</source>
        <translation>○ kein Lock</translation>
    </message>
    <message>
        <source>✗ not met</source>
        <translation>✗ nicht erfüllt</translation>
    </message>
    <message>
        <source>✗ contradicts</source>
        <translation>✗ widersprüchlich</translation>
    </message>
    <message>
        <source>✗ merge conflict</source>
        <translation>✗ Merge-Konflikt</translation>
    </message>
    <message>
        <source>✗ unreadable</source>
        <translation>✗ nicht lesbar</translation>
    </message>
    <message>
        <source>≠ divergent</source>
        <translation>≠ abweichend</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>The locks could not be checked</source>
        <translation>Die Locks konnten nicht geprüft werden</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>The locks are checked as soon as this list is in sight.</source>
        <translation>Die Locks werden geprüft, sobald diese Liste zu sehen ist.</translation>
    </message>
    <message>
        <source>✗ conflict</source>
        <translation>✗ Konflikt</translation>
    </message>
    <message>
        <source>%1: part of a conflict</source>
        <comment>requirement</comment>
        <translation>%1: Teil eines Konflikts</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>Checked: %1 profiles, %2 packages.</source>
        <comment>numbers</comment>
        <translation>Geprüft: %1 Profile, %2 Pakete.</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ProfileGraph</name>
    <message>
        <source>Profile graph</source>
        <translation>Profilgraph</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n package(s), %2</source>
        <comment>profile, packages, state</comment>
        <translation>
            <numerusform>%1, %n Paket, %2</numerusform>
            <numerusform>%1, %n Pakete, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; includes %2</source>
        <comment>node, parents</comment>
        <translation>%1; bindet %2 ein</translation>
    </message>
    <message>
        <source>%1; constrained by %2</source>
        <comment>node, parents</comment>
        <translation>%1; eingeschränkt durch %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>glyph and word of a state</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n Paket</numerusform>
            <numerusform>%n Pakete</numerusform>
        </translation>
    </message>
    <message>
        <source>includes (-r)</source>
        <translation>bindet ein (-r)</translation>
    </message>
    <message>
        <source>constrained by (-c)</source>
        <translation>eingeschränkt durch (-c)</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ProfileModel</name>
    <message>
        <source>All profiles</source>
        <translation>Alle Profile</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>glyph and word of a state</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n package(s), %2</source>
        <comment>profile, packages, state</comment>
        <translation>
            <numerusform>%1, %n Paket, %2</numerusform>
            <numerusform>%1, %n Pakete, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ProfilesPanel</name>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>&amp;Recompile this profile</source>
        <translation>Dieses Profil neu &amp;kompilieren</translation>
    </message>
    <message>
        <source>Open the &amp;source</source>
        <translation>&amp;Quelle öffnen</translation>
    </message>
    <message>
        <source>Open the &amp;lock</source>
        <translation>&amp;Lock öffnen</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PushDialog</name>
    <message>
        <source>Looking at what would go where.</source>
        <translation>Es wird angesehen, was wohin ginge.</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>&amp;Pushen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Pushen</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Remote</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Commits that would go</source>
        <translation>Commits, die gepusht würden</translation>
    </message>
    <message>
        <source>What git and the remote said</source>
        <translation>Was git und das Remote gemeldet haben</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) would go</source>
        <translation>
            <numerusform>%n Commit würde gepusht</numerusform>
            <numerusform>%n Commits würden gepusht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a remote, its address</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 → %2, which is not known to be there yet</source>
        <translation>%1 → %2, dort bisher nicht bekannt</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>branch here, branch there</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>What is pushed cannot be taken back from here. Either all of it arrives or nothing.</source>
        <translation>Was gepusht ist, kann von hier aus nicht zurückgenommen werden. Entweder kommt alles an oder nichts.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Pushing.</source>
        <translation>Es wird gepusht.</translation>
    </message>
    <message>
        <source>✓ Pushed to %1.</source>
        <comment>remote</comment>
        <translation>✓ An %1 gepusht.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reference, what happened to it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>✗ %1 Nothing here was changed.</source>
        <comment>why a push failed</comment>
        <translation>✗ %1 Hier wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::RangeAxis</name>
    <message>
        <source>%1 locked</source>
        <comment>version</comment>
        <translation>%1 festgelegt</translation>
    </message>
    <message>
        <source>%1 newest</source>
        <comment>version</comment>
        <translation>%1 neueste</translation>
    </message>
    <message>
        <source>Versions: %1</source>
        <translation>Versionen: %1</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ReleaseModel</name>
    <message>
        <source>Version and plan</source>
        <translation>Version und Plan</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ReleasePage</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop the step that runs and undo it; the release stays open</source>
        <translation>Den laufenden Schritt abbrechen und rückgängig machen; das Release bleibt offen</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>Undo every step, last step first, after a question</source>
        <translation>Jeden Schritt rückgängig machen, den letzten zuerst, nach einer Rückfrage</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on; what is done is looked at first, and done again where it was changed</source>
        <translation>Fortfahren; was fertig ist, wird zuerst angesehen und erneut ausgeführt, wo es geändert wurde</translation>
    </message>
    <message>
        <source>Undo release…</source>
        <translation>Release rückgängig machen…</translation>
    </message>
    <message>
        <source>Take the release back while nobody else has it, after a question</source>
        <translation>Das Release zurücknehmen, solange es niemand sonst hat, nach einer Rückfrage</translation>
    </message>
    <message>
        <source>Next release</source>
        <translation>Nächstes Release</translation>
    </message>
    <message>
        <source>Plan the release after this one</source>
        <translation>Das Release nach diesem planen</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Run every step in a scratch work tree; nothing is changed here</source>
        <translation>Jeden Schritt in einem vorläufigen Arbeitsverzeichnis ausführen; hier wird nichts geändert</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Push…</source>
        <translation>Pushen…</translation>
    </message>
    <message>
        <source>Show what would go where; it goes only after a second yes</source>
        <translation>Zeigen, was wohin ginge; gepusht wird erst nach einem zweiten Ja</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More about releases</source>
        <translation>Mehr zu Releases</translation>
    </message>
    <message>
        <source>&amp;Release without a rehearsal</source>
        <translation>Release ohne &amp;Probelauf erstellen</translation>
    </message>
    <message>
        <source>Leave git &amp;hooks out of the commit</source>
        <translation>Git-&amp;Hooks beim Commit auslassen</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Erneut &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Show the last release</source>
        <translation>&amp;Letztes Release zeigen</translation>
    </message>
    <message>
        <source>Steps of the release</source>
        <translation>Schritte des Releases</translation>
    </message>
    <message>
        <source>It has not run yet.</source>
        <translation>Der Schritt ist noch nicht gelaufen.</translation>
    </message>
    <message>
        <source>It has printed nothing so far.</source>
        <translation>Der Schritt hat bisher nichts ausgegeben.</translation>
    </message>
    <message>
        <source>It printed nothing.</source>
        <translation>Der Schritt hat nichts ausgegeben.</translation>
    </message>
    <message>
        <source>This version is not possible</source>
        <translation>Diese Version ist nicht möglich</translation>
    </message>
    <message>
        <source>No release from here</source>
        <translation>Von hier ist kein Release möglich</translation>
    </message>
    <message>
        <source>Rehearsing %1</source>
        <comment>version</comment>
        <translation>Probelauf für %1 läuft</translation>
    </message>
    <message>
        <source>Releasing %1</source>
        <comment>version</comment>
        <translation>Release %1 wird erstellt</translation>
    </message>
    <message>
        <source>Taking back %1</source>
        <comment>version</comment>
        <translation>%1 wird zurückgenommen</translation>
    </message>
    <message>
        <source>Release %1</source>
        <comment>version</comment>
        <translation>Release %1</translation>
    </message>
    <message>
        <source>Release of %1, begun %2</source>
        <comment>version, time</comment>
        <translation>Release von %1, begonnen am %2</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>number of a step, of how many, its title</comment>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>The first step begins.</source>
        <translation>Der erste Schritt beginnt.</translation>
    </message>
    <message>
        <source>There is no plan.</source>
        <translation>Es gibt keinen Plan.</translation>
    </message>
    <message>
        <source>Looking at version, locks and repository.</source>
        <translation>Version, Locks und Repository werden geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) must be put right first.</source>
        <translation>
            <numerusform>%n Punkt muss zuerst in Ordnung gebracht werden.</numerusform>
            <numerusform>%n Punkte müssen zuerst in Ordnung gebracht werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rehearsed %1: every step went well, and nothing was changed here. Release makes it so.</source>
        <comment>time</comment>
        <translation>Probelauf am %1: Jeder Schritt ist gelungen, und hier wurde nichts geändert. Erst das Release führt es wirklich aus.</translation>
    </message>
    <message>
        <source>Nothing is changed before you release. A rehearsal runs every step in a scratch work tree first.</source>
        <translation>Vor dem Release wird nichts geändert. Ein Probelauf führt zuerst jeden Schritt in einem temporären Arbeitsverzeichnis aus.</translation>
    </message>
    <message>
        <source>Pushed to %1.</source>
        <comment>remote</comment>
        <translation>An %1 gepusht.</translation>
    </message>
    <message>
        <source>It was pushed.</source>
        <translation>Es wurde gepusht.</translation>
    </message>
    <message>
        <source>Local only. Nothing has left this machine.</source>
        <translation>Nur lokal. Nichts hat diesen Rechner verlassen.</translation>
    </message>
    <message>
        <source>Another process is at it. “Look again” tells how far it is.</source>
        <translation>Ein anderer Prozess arbeitet daran. „Erneut suchen“ zeigt, wie weit er ist.</translation>
    </message>
    <message>
        <source>Rehearse again</source>
        <translation>Erneut proben</translation>
    </message>
    <message>
        <source>Commit and tag, here only; nothing leaves this machine</source>
        <translation>Committen und taggen, nur hier; nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>A rehearsal of this very plan comes first</source>
        <translation>Zuerst ist ein Probelauf genau dieses Plans nötig</translation>
    </message>
    <message>
        <source>commit %1</source>
        <translation>Commit %1</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>wheel %1</source>
        <translation>Wheel %1</translation>
    </message>
    <message>
        <source>✗ not possible</source>
        <translation>✗ nicht möglich</translation>
    </message>
    <message>
        <source>… looking</source>
        <translation>… wird geprüft</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>glyph and word of a state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <comment>version</comment>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>✗ something is in the way</source>
        <translation>✗ etwas steht im Weg</translation>
    </message>
    <message>
        <source>Reading what it printed.</source>
        <translation>Die Ausgabe wird gelesen.</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ReleasePlanView</name>
    <message>
        <source>Which version?</source>
        <translation>Welche Version?</translation>
    </message>
    <message>
        <source>Version and plan</source>
        <translation>Version und Plan</translation>
    </message>
    <message>
        <source>What it made</source>
        <translation>Was es erzeugt hat</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Message of the commit</source>
        <translation>Nachricht des Commits</translation>
    </message>
    <message>
        <source>Files of the rehearsed commit</source>
        <translation>Dateien des Commits im Probelauf</translation>
    </message>
    <message>
        <source>Stays out of the release</source>
        <translation>Bleibt außerhalb des Releases</translation>
    </message>
    <message>
        <source>Lines that change</source>
        <translation>Zeilen, die sich ändern</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) up to now</source>
        <translation>
            <numerusform>%n Commit bisher</numerusform>
            <numerusform>%n Commits bisher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) since %1</source>
        <translation>
            <numerusform>%n Commit seit %1</numerusform>
            <numerusform>%n Commits seit %1</numerusform>
        </translation>
    </message>
    <message>
        <source>On no branch, at %1.</source>
        <comment>commit</comment>
        <translation>Auf keinem Branch, bei %1.</translation>
    </message>
    <message>
        <source>On %1, which has no commit yet.</source>
        <comment>branch</comment>
        <translation>Auf %1, noch ohne Commit.</translation>
    </message>
    <message>
        <source>On %1, after %2.</source>
        <comment>branch, commit</comment>
        <translation>Auf %1, nach %2.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>file:line</comment>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Prüfung läuft</translation>
    </message>
    <message>
        <source>Where the version stands, what is to be compiled, and what is in the way.</source>
        <translation>Wo die Version steht, was zu kompilieren ist und was im Weg steht.</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ReleaseStepView</name>
    <message>
        <source>Yes, go on</source>
        <translation>Ja, fortfahren</translation>
    </message>
    <message>
        <source>What it &amp;printed</source>
        <translation>A&amp;usgabe</translation>
    </message>
    <message>
        <source>What the step printed</source>
        <translation>Ausgabe des Schritts</translation>
    </message>
    <message>
        <source>It wrote %1.</source>
        <comment>files</comment>
        <translation>Geschrieben: %1.</translation>
    </message>
    <message>
        <source>Taking the release back: %1</source>
        <translation>Beim Zurücknehmen des Releases: %1</translation>
    </message>
    <message>
        <source>This cannot be taken back: %1</source>
        <translation>Das lässt sich nicht zurücknehmen: %1</translation>
    </message>
    <message>
        <source>The release waits here until you say yes.</source>
        <translation>Das Release wartet hier, bis Sie zustimmen.</translation>
    </message>
    <message>
        <source>%1 (exit code %2)</source>
        <comment>state</comment>
        <translation>%1 (Exit-Code %2)</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ReleaseWords</name>
    <message>
        <source>%1 is released: commit %2, tag %3.</source>
        <translation>Release %1 ist erstellt: Commit %2, Tag %3.</translation>
    </message>
    <message>
        <source>%1 is released: tag %2.</source>
        <translation>Release %1 ist erstellt: Tag %2.</translation>
    </message>
    <message>
        <source>%1 is released: commit %2.</source>
        <translation>Release %1 ist erstellt: Commit %2.</translation>
    </message>
    <message>
        <source>%1 is released.</source>
        <translation>Release %1 ist erstellt.</translation>
    </message>
    <message>
        <source>Every file in it is as it was rehearsed.</source>
        <translation>Jede Datei darin ist so wie im Probelauf.</translation>
    </message>
    <message>
        <source>The release of %1 was interrupted. It can be resumed, or taken back.</source>
        <translation>Das Release von %1 wurde unterbrochen. Es kann fortgesetzt oder zurückgenommen werden.</translation>
    </message>
    <message>
        <source>The release of %1 waits for you at “%2”.</source>
        <translation>Das Release von %1 wartet bei „%2“ auf Sie.</translation>
    </message>
    <message>
        <source>The release of %1 stopped at “%2”. What was done before stays until it is resumed or taken back.</source>
        <translation>Das Release von %1 wurde bei „%2“ angehalten. Was davor getan wurde, bleibt bestehen, bis es fortgesetzt oder zurückgenommen wird.</translation>
    </message>
    <message>
        <source>to do</source>
        <comment>state of a step</comment>
        <translation>noch zu tun</translation>
    </message>
    <message>
        <source>running</source>
        <comment>state of a step</comment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <comment>state of a step</comment>
        <translation>fertig</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <comment>state of a step</comment>
        <translation>nichts zu tun</translation>
    </message>
    <message>
        <source>waits for you</source>
        <comment>state of a step</comment>
        <translation>wartet auf Sie</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a step</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>to be done again</source>
        <comment>state of a step</comment>
        <translation>erneut zu tun</translation>
    </message>
    <message>
        <source>taken back</source>
        <comment>state of a step</comment>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>In order</source>
        <comment>outcome of a check</comment>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>outcome of a check</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>In the way</source>
        <comment>outcome of a check</comment>
        <translation>Im Weg</translation>
    </message>
    <message>
        <source>Patch</source>
        <comment>part of a version</comment>
        <translation>Patch</translation>
    </message>
    <message>
        <source>Minor</source>
        <comment>part of a version</comment>
        <translation>Minor</translation>
    </message>
    <message>
        <source>Major</source>
        <comment>part of a version</comment>
        <translation>Major</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>part of a version</comment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Candidate</source>
        <comment>part of a version</comment>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Final</source>
        <comment>part of a version</comment>
        <translation>Final</translation>
    </message>
    <message>
        <source>Post</source>
        <comment>part of a version</comment>
        <translation>Post</translation>
    </message>
    <message>
        <source>Development</source>
        <comment>part of a version</comment>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>As it is</source>
        <comment>part of a version</comment>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Fixes alone.</source>
        <translation>Nur Fehlerbehebungen.</translation>
    </message>
    <message>
        <source>Something new that breaks nothing.</source>
        <translation>Etwas Neues, das nichts Bestehendes bricht.</translation>
    </message>
    <message>
        <source>Something that users must adapt to.</source>
        <translation>Etwas, worauf sich Anwender einstellen müssen.</translation>
    </message>
    <message>
        <source>The version of the day, as the calendar template has it.</source>
        <translation>Die Version des Tages nach der Kalendervorlage.</translation>
    </message>
    <message>
        <source>A release candidate, to be tried.</source>
        <translation>Ein Release-Kandidat zum Ausprobieren.</translation>
    </message>
    <message>
        <source>The candidate becomes the release.</source>
        <translation>Der Kandidat wird zum Release.</translation>
    </message>
    <message>
        <source>The same code, published anew.</source>
        <translation>Derselbe Code, neu veröffentlicht.</translation>
    </message>
    <message>
        <source>A version between releases.</source>
        <translation>Eine Version zwischen zwei Releases.</translation>
    </message>
    <message>
        <source>The version that the files have now is released.</source>
        <translation>Das Release erhält die Version, die die Dateien jetzt haben.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes, seconds</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>glyph and word of a state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state, duration</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>old and new version</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>The release of %1 was not begun: something is in the way. Nothing was changed.</source>
        <translation>Das Release von %1 wurde nicht begonnen: Etwas steht im Weg. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The release of %1 is on its way: %2 of %3 steps.</source>
        <translation>Das Release von %1 läuft: %2 von %3 Schritten.</translation>
    </message>
    <message>
        <source>The release of %1 was taken back. Everything is as it was before.</source>
        <translation>Das Release von %1 wurde zurückgenommen. Alles ist so wie vorher.</translation>
    </message>
    <message>
        <source>The release of %1 was taken back up to what could not be. The rest is still there.</source>
        <translation>Das Release von %1 wurde zurückgenommen bis auf das, was sich nicht zurücknehmen ließ. Dieser Rest ist noch da.</translation>
    </message>
    <message>
        <source>Rehearsed: every step went well, and nothing was changed here.</source>
        <translation>Probelauf beendet: Jeder Schritt ist gelungen, und hier wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The rehearsal failed. Nothing was changed here.</source>
        <translation>Der Probelauf ist fehlgeschlagen. Hier wurde nichts geändert.</translation>
    </message>
    <message>
        <source>• %1: %2</source>
        <comment>title of a step, what undoing it does</comment>
        <translation>• %1: %2</translation>
    </message>
    <message>
        <source>No step has changed anything yet; the release is closed.</source>
        <translation>Noch hat kein Schritt etwas geändert; das Release wird geschlossen.</translation>
    </message>
    <message>
        <source>Last step first:</source>
        <translation>Der letzte Schritt zuerst:</translation>
    </message>
    <message>
        <source>This cannot be taken back:</source>
        <translation>Das lässt sich nicht zurücknehmen:</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::RequirementCompleter</name>
    <message>
        <source>locked</source>
        <translation>festgelegt</translation>
    </message>
    <message>
        <source>yanked</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>pre-release</source>
        <translation>Vorabversion</translation>
    </message>
    <message>
        <source>not for this target</source>
        <translation>nicht für dieses Ziel</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <comment>version, remarks</comment>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ReviewModel</name>
    <message>
        <source>new: %1</source>
        <comment>version</comment>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>%1 → gone</source>
        <comment>version</comment>
        <translation>%1 → entfällt</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>old and new version</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>glyph and word of a change</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two profiles</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>because of %1</source>
        <comment>packages</comment>
        <translation>wegen %1</translation>
    </message>
    <message>
        <source>Only comments</source>
        <comment>group of changes</comment>
        <translation>Nur Kommentare</translation>
    </message>
    <message>
        <source>Held: these stay as the locks have them</source>
        <comment>group of changes</comment>
        <translation>Gehalten: Diese bleiben, wie die Locks sie haben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>group and number of changes</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Old → new</source>
        <translation>Alt → neu</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Sprung</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ReviewView</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Apply and commit</source>
        <translation>Anwenden und committen</translation>
    </message>
    <message>
        <source>Look for fixes</source>
        <translation>Nach Behebungen suchen</translation>
    </message>
    <message>
        <source>Text difference of the locks</source>
        <translation>Textunterschiede der Locks</translation>
    </message>
    <message>
        <source>Profile whose changes are shown</source>
        <translation>Profil, dessen Änderungen gezeigt werden</translation>
    </message>
    <message>
        <source>Write the changed locks, all or none</source>
        <translation>Die geänderten Locks schreiben, alle oder keines</translation>
    </message>
    <message>
        <source>Write the changed locks and commit them with every changed requirement file (Ctrl+Enter)</source>
        <translation>Die geänderten Locks schreiben und mit allen geänderten Anforderungsdateien committen (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Package changes</source>
        <translation>Paketänderungen</translation>
    </message>
    <message>
        <source>Why there is no solution</source>
        <translation>Warum es keine Lösung gibt</translation>
    </message>
    <message>
        <source>Copy explanation</source>
        <translation>Erklärung kopieren</translation>
    </message>
    <message>
        <source>Try which edits give every profile a solution</source>
        <translation>Ausprobieren, welche Änderungen jedem Profil eine Lösung geben</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Nichts durchzusehen</translation>
    </message>
    <message>
        <source>Recompile solves the stale profiles and shows here what would change. Nothing is written before you apply it.</source>
        <translation>„Neu kompilieren“ löst die nicht aktuellen Profile auf und zeigt hier, was sich ändern würde. Vor dem Anwenden wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Recompile</source>
        <translation>Neu kompilieren</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) written. Commit them next.</source>
        <translation>
            <numerusform>%n Lock geschrieben. Committen Sie es als Nächstes.</numerusform>
            <numerusform>%n Locks geschrieben. Committen Sie sie als Nächstes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every lock is up to date</source>
        <translation>Alle Locks sind auf dem neuesten Stand</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) checked, nothing would change.</source>
        <translation>
            <numerusform>%n Profil geprüft, nichts würde sich ändern.</numerusform>
            <numerusform>%n Profile geprüft, nichts würde sich ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Index: %1.</source>
        <translation>Index: %1.</translation>
    </message>
    <message>
        <source>%1, solved in %2 ms.</source>
        <comment>index description, time</comment>
        <translation>%1, aufgelöst in %2 ms.</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) were fresh and stay.</source>
        <translation>
            <numerusform>%n Profil war aktuell und bleibt.</numerusform>
            <numerusform>%n Profile waren aktuell und bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Commit message: %1</source>
        <translation>Commit-Nachricht: %1</translation>
    </message>
    <message numerus="yes">
        <source>Write only the %n solved profile(s)</source>
        <translation>
            <numerusform>Nur das %n aufgelöste Profil schreiben</numerusform>
            <numerusform>Nur die %n aufgelösten Profile schreiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %n profile(s) without a solution, nothing is written</source>
        <translation>
            <numerusform>✗ %n Profil ohne Lösung, nichts wird geschrieben</numerusform>
            <numerusform>✗ %n Profile ohne Lösung, nichts wird geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n aktualisiert</numerusform>
            <numerusform>%n aktualisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n hinzugefügt</numerusform>
            <numerusform>%n hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n otherwise changed</source>
        <translation>
            <numerusform>%n anderweitig geändert</numerusform>
            <numerusform>%n anderweitig geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with only comments</source>
        <translation>
            <numerusform>%n nur mit geänderten Kommentaren</numerusform>
            <numerusform>%n nur mit geänderten Kommentaren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n gehalten</numerusform>
            <numerusform>%n gehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n profile(s)</source>
        <translation>
            <numerusform>in %n Profil</numerusform>
            <numerusform>in %n Profilen</numerusform>
        </translation>
    </message>
    <message>
        <source>All profiles</source>
        <translation>Alle Profile</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>glyph, profile, status</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>No versions satisfy all requirements of %1.</source>
        <translation>Keine Versionen erfüllen alle Anforderungen von %1.</translation>
    </message>
    <message>
        <source>%1 could not be solved.</source>
        <translation>%1 konnte nicht aufgelöst werden.</translation>
    </message>
    <message>
        <source>%1 was not tried.</source>
        <translation>%1 wurde nicht versucht.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <comment>name of a setting</comment>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Take this setting out of lockwright.toml</source>
        <translation>Diese Einstellung aus lockwright.toml entfernen</translation>
    </message>
    <message>
        <source>No package</source>
        <translation>Kein Paket</translation>
    </message>
    <message>
        <source>Every package</source>
        <translation>Jedes Paket</translation>
    </message>
    <message>
        <source>These packages, one a line:</source>
        <translation>Diese Pakete, eines je Zeile:</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Kinds of settings</source>
        <translation>Arten von Einstellungen</translation>
    </message>
    <message>
        <source>Solving</source>
        <translation>Auflösen</translation>
    </message>
    <message>
        <source>How versions are chosen. The next recompile follows what is set here.</source>
        <translation>Wie Versionen ausgewählt werden. Die nächste Neukompilierung richtet sich nach dem, was hier eingestellt ist.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>The Python and the platform that the locks are for.</source>
        <translation>Das Python und die Plattform, für die die Locks gelten.</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Where versions and their requirements come from. User names and passwords are never shown.</source>
        <translation>Woher Versionen und ihre Anforderungen kommen. Benutzernamen und Passwörter werden nie angezeigt.</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Builds</translation>
    </message>
    <message>
        <source>What may be built, and what is taken from wheels.</source>
        <translation>Was gebaut werden darf und was aus Wheels genommen wird.</translation>
    </message>
    <message>
        <source>Lock files</source>
        <translation>Lock-Dateien</translation>
    </message>
    <message>
        <source>How locks are written. What is not set stays as the existing lock has it.</source>
        <translation>Wie Locks geschrieben werden. Was nicht gesetzt ist, bleibt, wie das vorhandene Lock es hat.</translation>
    </message>
    <message>
        <source>Open a repository to see and change its settings.</source>
        <translation>Öffnen Sie ein Repository, um seine Einstellungen zu sehen und zu ändern.</translation>
    </message>
    <message>
        <source>Of this repository: lines of %1.</source>
        <translation>Für dieses Repository: Zeilen von %1.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>How the window looks on this computer.</source>
        <translation>Wie das Fenster auf diesem Computer aussieht.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>System follows the colours of the desktop, and changes with them. High contrast draws all text with a contrast of at least 7 to 1.</source>
        <translation>„System“ richtet sich nach den Farben des Desktops und ändert sich mit ihnen. Hoher Kontrast zeichnet jeden Text mit einem Kontrast von mindestens 7 zu 1.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Texts of the window. Facts that the resolver reports stay in English. A change holds once the window is opened anew.</source>
        <translation>Texte des Fensters. Angaben des Resolvers bleiben auf Englisch. Eine Änderung gilt, sobald das Fenster neu geöffnet wird.</translation>
    </message>
    <message>
        <source>Open the window anew, in this language</source>
        <translation>Fenster in dieser Sprache neu öffnen</translation>
    </message>
    <message>
        <source> %</source>
        <comment>percent, behind a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Of the size that the system has; 100 % follows it.</source>
        <translation>Bezogen auf die Größe des Systems; 100 % folgt ihr.</translation>
    </message>
    <message>
        <source>Network and cache</source>
        <translation>Netzwerk und Cache</translation>
    </message>
    <message>
        <source>What is fetched, and what is kept of it on this computer.</source>
        <translation>Was abgerufen und was davon auf diesem Computer aufbewahrt wird.</translation>
    </message>
    <message>
        <source>&amp;Offline</source>
        <translation>&amp;Offline</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Asks no server: answers come from the cache, or say what is missing. Holds at once.</source>
        <translation>Fragt keinen Server: Antworten kommen aus dem Cache oder sagen, was fehlt. Gilt sofort.</translation>
    </message>
    <message>
        <source>&amp;Clear the cache…</source>
        <translation>Cache &amp;leeren…</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Answers of indexes are kept, so that the next run need not ask again. All programs and windows share them. Clearing is safe at any time; what is needed is fetched again.</source>
        <translation>Antworten von Indizes werden aufbewahrt, damit der nächste Lauf nicht erneut fragen muss. Alle Programme und Fenster teilen sie sich. Leeren ist jederzeit unbedenklich; was gebraucht wird, wird wieder abgerufen.</translation>
    </message>
    <message>
        <source>Open a repository to see the cache.</source>
        <translation>Öffnen Sie ein Repository, um den Cache zu sehen.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Every action of the window, and the keys that it has.</source>
        <translation>Jede Aktion des Fensters und die Tasten, die sie hat.</translation>
    </message>
    <message>
        <source>%1: listings of %2 packages, and what %3 versions require.</source>
        <comment>size, numbers</comment>
        <translation>%1: Auflistungen von %2 Paketen und was %3 Versionen benötigen.</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>Cleared: %1 given back.</source>
        <comment>size</comment>
        <translation>Geleert: %1 freigegeben.</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>Cache leeren</translation>
    </message>
    <message>
        <source>What was fetched from indexes is forgotten. The next recompile fetches it again, which needs the network.</source>
        <translation>Was von Indizes abgerufen wurde, wird vergessen. Die nächste Neukompilierung ruft es wieder ab und braucht dafür das Netzwerk.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>How a release is built, committed and tagged. Its steps are described in lockwright.toml.</source>
        <translation>Wie ein Release gebaut, committet und getaggt wird. Seine Schritte stehen in lockwright.toml.</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Profile graph: walk along the edges</source>
        <translation>Profilgraph: den Kanten folgen</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Profile graph: first profile</source>
        <translation>Profilgraph: erstes Profil</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Profile graph: zoom in, zoom out, fit</source>
        <translation>Profilgraph: vergrößern, verkleinern, einpassen</translation>
    </message>
    <message>
        <source>+ − 0</source>
        <translation>+ − 0</translation>
    </message>
    <message>
        <source>Profile list and graph: open the source</source>
        <translation>Profilliste und -graph: Quelle öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>C&amp;hange keys…</source>
        <translation>Tasten ä&amp;ndern…</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::StartPage</name>
    <message>
        <source>Lockwright</source>
        <translation>Lockwright</translation>
    </message>
    <message>
        <source>Layered Python requirement profiles: see, recompile, review, commit.</source>
        <translation>Geschichtete Python-Anforderungsprofile: ansehen, neu kompilieren, durchsehen, committen.</translation>
    </message>
    <message>
        <source>Explore the sample</source>
        <translation>Beispiel erkunden</translation>
    </message>
    <message>
        <source>Six layered profiles with history and a recorded index. Works without a network.</source>
        <translation>Sechs geschichtete Profile mit Verlauf und aufgezeichnetem Index. Funktioniert ohne Netzwerk.</translation>
    </message>
    <message>
        <source>Open repository…</source>
        <translation>Repository öffnen…</translation>
    </message>
    <message>
        <source>A folder with requirement files. You can also drop a folder onto this window.</source>
        <translation>Ein Ordner mit Anforderungsdateien. Sie können einen Ordner auch auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Repositories that you open are listed here.</source>
        <translation>Repositorys, die Sie öffnen, werden hier aufgeführt.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>a recent folder</comment>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::UpdateDetails</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und noch %n</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>What keeps the selected package back</source>
        <translation>Was das ausgewählte Paket zurückhält</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>The requirements of %1 exclude it.</source>
        <comment>profile</comment>
        <translation>Die Anforderungen von %1 schließen es aus.</translation>
    </message>
    <message>
        <source>There may be more that exclude it.</source>
        <translation>Es kann weitere geben, die es ausschließen.</translation>
    </message>
    <message>
        <source>Nothing would require it any more.</source>
        <translation>Nichts würde es mehr benötigen.</translation>
    </message>
    <message>
        <source>What moves along is not known: the time limit was reached.</source>
        <translation>Was sich mit ändert, ist nicht bekannt: Das Zeitlimit wurde erreicht.</translation>
    </message>
    <message>
        <source>Nothing else has to move.</source>
        <translation>Sonst muss sich nichts ändern.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two profiles</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how a package moves, in which profiles</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>blocked in %1</source>
        <comment>profile</comment>
        <translation>blockiert in %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>version, outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>version, kind, outcome</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Possible together with the others that move to their newest.</source>
        <translation>Möglich zusammen mit den anderen, die auf ihre neueste Version gehen.</translation>
    </message>
    <message>
        <source>✗ The locked version was yanked.</source>
        <translation>✗ Die festgelegte Version wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>✗ The locked version was yanked: %1</source>
        <translation>✗ Die festgelegte Version wurde zurückgezogen: %1</translation>
    </message>
    <message>
        <source>✗ The locked version is no longer on the index.</source>
        <translation>✗ Die festgelegte Version ist nicht mehr auf dem Index.</translation>
    </message>
    <message>
        <source>! The project is %1</source>
        <translation>! Projektstatus: %1</translation>
    </message>
    <message>
        <source>%1 is passed over: it %2</source>
        <comment>version, reason</comment>
        <translation>%1 wird übergangen: %2</translation>
    </message>
    <message>
        <source>? Newer versions are not known: %1</source>
        <translation>? Neuere Versionen sind nicht bekannt: %1</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Advisories</source>
        <translation>Sicherheitshinweise</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>fixed in %1</source>
        <comment>version</comment>
        <translation>behoben in %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two facts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>No newer version without advisories is known.</source>
        <translation>Es ist keine neuere Version ohne Sicherheitshinweise bekannt.</translation>
    </message>
    <message>
        <source>Select a package to see who blocks it, and what moves along.</source>
        <translation>Wählen Sie ein Paket aus, um zu sehen, wer es blockiert und was sich mit ändert.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>package, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Asked for directly. Locked in %1.</source>
        <comment>profiles</comment>
        <translation>Direkt angefordert. Festgelegt in %1.</translation>
    </message>
    <message>
        <source>Brought in by other packages. Locked in %1.</source>
        <comment>profiles</comment>
        <translation>Von anderen Paketen mitgebracht. Festgelegt in %1.</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::UpdateModel</name>
    <message>
        <source>%1 ✗ yanked</source>
        <comment>version</comment>
        <translation>%1 ✗ zurückgezogen</translation>
    </message>
    <message>
        <source>%1 ✗ gone</source>
        <comment>version</comment>
        <translation>%1 ✗ entfernt</translation>
    </message>
    <message>
        <source>%1 ⚠ vulnerable</source>
        <comment>version</comment>
        <translation>%1 ⚠ verwundbar</translation>
    </message>
    <message>
        <source>? not known</source>
        <translation>? unbekannt</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two profiles</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Marked: moves to %1</source>
        <comment>version</comment>
        <translation>Markiert: geht auf %1</translation>
    </message>
    <message>
        <source>Mark it to move (Space)</source>
        <translation>Zum Ändern markieren (Leertaste)</translation>
    </message>
    <message>
        <source>No newer version is possible now</source>
        <translation>Derzeit ist keine neuere Version möglich</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>version, outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Mark %1</source>
        <comment>package</comment>
        <translation>%1 markieren</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Festgelegt</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Patch</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Minor</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Blocked by, or moves</source>
        <translation>Blockiert durch oder ändert mit</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::UpdateWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>noch %n</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>the requirements of %1</source>
        <comment>profile</comment>
        <translation>die Anforderungen von %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>package, how it moves</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>moves %1</source>
        <comment>packages that move along</comment>
        <translation>ändert %1</translation>
    </message>
    <message>
        <source>possible now</source>
        <translation>jetzt möglich</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>neueste</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>Minor</translation>
    </message>
    <message>
        <source>patch</source>
        <translation>Patch</translation>
    </message>
    <message>
        <source>fixes advisories</source>
        <translation>behebt Sicherheitshinweise</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what a version is</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>requirement, place</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 requires %2</source>
        <translation>%1 benötigt %2</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>versions</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, added</source>
        <comment>version</comment>
        <translation>%1, hinzugefügt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>profile, what blocks there</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>would not be needed any more</source>
        <translation>würde nicht mehr benötigt</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n package(s) behind</source>
        <translation>
            <numerusform>%1 von %n Paket im Rückstand</numerusform>
            <numerusform>%1 von %n Paketen im Rückstand</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can move now</source>
        <comment>number of packages</comment>
        <translation>%1 jetzt möglich</translation>
    </message>
    <message>
        <source>%1 of them to the newest</source>
        <comment>number of packages</comment>
        <translation>davon %1 auf die neueste</translation>
    </message>
    <message>
        <source>%1 blocked</source>
        <comment>number of packages</comment>
        <translation>%1 blockiert</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <comment>number of packages</comment>
        <translation>%1 unbekannt</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a summary as a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>how many are behind: what of them</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two counts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Not checked: %1, because %2.</source>
        <comment>profile, reason</comment>
        <translation>Nicht geprüft: %1, Grund: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) not tried: the time limit was reached.</source>
        <translation>
            <numerusform>%n Version nicht versucht: Das Zeitlimit wurde erreicht.</numerusform>
            <numerusform>%n Versionen nicht versucht: Das Zeitlimit wurde erreicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Index pages without a date.</source>
        <translation>Indexseiten ohne Datum.</translation>
    </message>
    <message>
        <source>As of %1.</source>
        <comment>date of the index pages</comment>
        <translation>Stand: %1.</translation>
    </message>
    <message>
        <source>Security: not checked.</source>
        <translation>Sicherheit: nicht geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>Security: %n record(s)</source>
        <translation>
            <numerusform>Sicherheit: %n Eintrag</numerusform>
            <numerusform>Sicherheit: %n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>, of unknown date.</source>
        <translation>, Datum unbekannt.</translation>
    </message>
    <message>
        <source>, the newest of %1.</source>
        <comment>date of a record</comment>
        <translation>, der neueste vom %1.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>version, what it is</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>blocked by %1</source>
        <translation>blockiert durch %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>version, what is known of it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::UpdatesPage</name>
    <message>
        <source>Recompile with these</source>
        <translation>Hiermit neu kompilieren</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Go on with more time</source>
        <translation>Mit mehr Zeit fortfahren</translation>
    </message>
    <message>
        <source>Filter updates</source>
        <translation>Updates filtern</translation>
    </message>
    <message>
        <source>Filter: words, possible, blocked, yanked, vulnerable</source>
        <translation>Filter: Wörter, possible, blocked, yanked, vulnerable</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <source>Only packages with a newer version that is possible now</source>
        <translation>Nur Pakete mit einer neueren Version, die jetzt möglich ist</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Only packages of which every newer version is blocked</source>
        <translation>Nur Pakete, bei denen jede neuere Version blockiert ist</translation>
    </message>
    <message>
        <source>Yanked</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Only packages whose locked version was yanked or is gone from the index</source>
        <translation>Nur Pakete, deren festgelegte Version zurückgezogen wurde oder vom Index verschwunden ist</translation>
    </message>
    <message>
        <source>Vulnerable</source>
        <translation>Verwundbar</translation>
    </message>
    <message>
        <source>Only packages whose locked version has advisories</source>
        <translation>Nur Pakete, zu deren festgelegter Version es Sicherheitshinweise gibt</translation>
    </message>
    <message>
        <source>Security records…</source>
        <translation>Sicherheitseinträge…</translation>
    </message>
    <message>
        <source>Solve with the marked versions; nothing is written before you apply it</source>
        <translation>Mit den markierten Versionen auflösen; vor dem Anwenden wird nichts geschrieben</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>&amp;Newest versions that are possible together</source>
        <translation>&amp;Neueste Versionen, die gemeinsam möglich sind</translation>
    </message>
    <message>
        <source>&amp;Fixes of advisories that are possible</source>
        <translation>Mögliche &amp;Behebungen von Sicherheitshinweisen</translation>
    </message>
    <message>
        <source>N&amp;othing</source>
        <translation>N&amp;ichts</translation>
    </message>
    <message>
        <source>&amp;Folder of OSV records…</source>
        <translation>&amp;Ordner mit OSV-Einträgen…</translation>
    </message>
    <message>
        <source>&amp;Zip file of OSV records…</source>
        <translation>&amp;Zip-Datei mit OSV-Einträgen…</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>Blocks most</source>
        <translation>Blockiert am meisten</translation>
    </message>
    <message>
        <source>What blocks most</source>
        <translation>Was am meisten blockiert</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Mark or unmark</source>
        <translation>Markieren oder Markierung aufheben</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>No records of vulnerabilities are looked at</source>
        <translation>Es werden keine Einträge zu Schwachstellen herangezogen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Looking for updates: %1</source>
        <comment>progress</comment>
        <translation>Nach Updates wird gesucht: %1</translation>
    </message>
    <message>
        <source>The files have been read anew since. Look again to be sure.</source>
        <translation>Die Dateien wurden seitdem neu eingelesen. Suchen Sie zur Sicherheit erneut.</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Neuere Versionen</translation>
    </message>
    <message>
        <source>Finds the newer versions of every locked package, tries each of them, and says who blocks it or what moves along. This takes some seconds and changes nothing.</source>
        <translation>Findet die neueren Versionen jedes festgelegten Pakets, probiert jede davon aus und sagt, wer sie blockiert oder was sich mit ändert. Das dauert einige Sekunden und verändert nichts.</translation>
    </message>
    <message>
        <source>Look for updates</source>
        <translation>Nach Updates suchen</translation>
    </message>
    <message>
        <source>Looking for updates…</source>
        <translation>Nach Updates wird gesucht…</translation>
    </message>
    <message>
        <source>Updates cannot be told</source>
        <translation>Updates lassen sich nicht ermitteln</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No update matches this filter in the selected profile.</source>
        <translation>Im ausgewählten Profil passt kein Update zu diesem Filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Nothing to tell of this profile</source>
        <translation>Zu diesem Profil gibt es nichts zu melden</translation>
    </message>
    <message>
        <source>No newer version is known of what the selected profile locks.</source>
        <translation>Zu dem, was das ausgewählte Profil festlegt, ist keine neuere Version bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) checked</source>
        <translation>
            <numerusform>%n Paket geprüft</numerusform>
            <numerusform>%n Pakete geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>what was checked</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 against %2.</source>
        <comment>what was checked, index</comment>
        <translation>%1 gegen %2.</translation>
    </message>
    <message>
        <source>Nothing is outdated</source>
        <translation>Nichts ist veraltet</translation>
    </message>
    <message>
        <source>Nothing outdated was found</source>
        <translation>Nichts Veraltetes gefunden</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what, how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 ?</source>
        <comment>what is not known</comment>
        <translation>%1 ?</translation>
    </message>
    <message>
        <source>Space marks a version</source>
        <translation>Die Leertaste markiert eine Version</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n markiert</numerusform>
            <numerusform>%n markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>requirement, place</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>blocks %n, frees %1</source>
        <comment>packages</comment>
        <translation>
            <numerusform>blockiert %n, gibt %1 frei</numerusform>
            <numerusform>blockiert %n, gibt %1 frei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>blocks %n</source>
        <comment>packages</comment>
        <translation>
            <numerusform>blockiert %n</numerusform>
            <numerusform>blockiert %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing blocks an update.</source>
        <translation>Nichts blockiert ein Update.</translation>
    </message>
    <message>
        <source>Mark %1</source>
        <comment>version</comment>
        <translation>%1 markieren</translation>
    </message>
    <message>
        <source>Mark %1 (%2)</source>
        <comment>version, kind</comment>
        <translation>%1 markieren (%2)</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n marked, tried with the pending changes</source>
        <translation>
            <numerusform>%n markiert, zusammen mit den vorgemerkten Änderungen erprobt</numerusform>
            <numerusform>%n markiert, zusammen mit den vorgemerkten Änderungen erprobt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::WaysOut</name>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>Rehearse again</source>
        <translation>Erneut proben</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>file:line</comment>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Command: %1</source>
        <translation>Befehl: %1</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the command: %1</source>
        <translation>Befehl kopieren: %1</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::WhatIfWatch</name>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::WhyModel</name>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n version(s))</source>
        <comment>reason</comment>
        <translation>
            <numerusform>%1 (%n Version)</numerusform>
            <numerusform>%1 (%n Versionen)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (there may be more)</source>
        <comment>reason</comment>
        <translation>%1 (es kann weitere geben)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>version, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>version, state, reason</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n older version(s)</source>
        <translation>
            <numerusform>und %n ältere Version</numerusform>
            <numerusform>und %n ältere Versionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place, path</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more path(s)</source>
        <translation>
            <numerusform>und %n weiterer Pfad</numerusform>
            <numerusform>und %n weitere Pfade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n or more further path(s)</source>
        <translation>
            <numerusform>und mindestens %n weiterer Pfad</numerusform>
            <numerusform>und mindestens %n weitere Pfade</numerusform>
        </translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>no lock</source>
        <translation>kein Lock</translation>
    </message>
    <message>
        <source>this answer is about it</source>
        <comment>profile</comment>
        <translation>diese Antwort gilt ihm</translation>
    </message>
    <message>
        <source>asked for directly</source>
        <translation>direkt angefordert</translation>
    </message>
    <message>
        <source>brought in by others</source>
        <translation>von anderen mitgebracht</translation>
    </message>
    <message>
        <source>another version</source>
        <comment>profile</comment>
        <translation>andere Version</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>profile, version, facts</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Open %1:%2</source>
        <comment>file:line</comment>
        <translation>%1:%2 öffnen</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::WhyPanel</name>
    <message>
        <source>Show in graph</source>
        <translation>Im Graphen zeigen</translation>
    </message>
    <message>
        <source>Copy explanation</source>
        <translation>Erklärung kopieren</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Versions, paths and profiles</source>
        <translation>Versionen, Pfade und Profile</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 The lock of %2 is stale, and this is about the lock.</source>
        <comment>glyph, profile</comment>
        <translation>%1 Das Lock von %2 ist nicht aktuell, und hier geht es um das Lock.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more reason(s).</source>
        <translation>
            <numerusform>Und %n weiterer Grund.</numerusform>
            <numerusform>Und %n weitere Gründe.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 has no lock; this is what compiling it gives now.</source>
        <comment>glyph, profile</comment>
        <translation>%1 %2 hat kein Lock; dies ist, was eine Kompilierung jetzt ergibt.</translation>
    </message>
    <message>
        <source>Profiles are compiled together here, and this looks at %1 by itself.</source>
        <translation>Profile werden hier gemeinsam kompiliert; dies betrachtet %1 für sich allein.</translation>
    </message>
    <message>
        <source>Paths are drawn from the comments of the lock; not all requirements are in the cache.</source>
        <translation>Die Pfade stammen aus den Kommentaren des Locks; nicht alle Anforderungen sind im Cache.</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) were not checked.</source>
        <translation>
            <numerusform>%n Version wurde nicht geprüft.</numerusform>
            <numerusform>%n Versionen wurden nicht geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>No package is selected</source>
        <translation>Kein Paket ausgewählt</translation>
    </message>
    <message>
        <source>Select a package to see why it has its version, and what keeps newer ones out.</source>
        <translation>Wählen Sie ein Paket aus, um zu sehen, warum es seine Version hat und was neuere fernhält.</translation>
    </message>
    <message>
        <source>Finding out about %1…</source>
        <translation>Antwort zu %1 wird gesucht…</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>package, profile</comment>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::Words</name>
    <message>
        <source>This request makes no sense here</source>
        <translation>Diese Anfrage ergibt hier keinen Sinn</translation>
    </message>
    <message>
        <source>A file cannot be understood</source>
        <translation>Eine Datei ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>A setting is missing or contradicts another one</source>
        <translation>Eine Einstellung fehlt oder widerspricht einer anderen</translation>
    </message>
    <message>
        <source>A file cannot be read or written</source>
        <translation>Eine Datei kann nicht gelesen oder geschrieben werden</translation>
    </message>
    <message>
        <source>The repository is in no state for this</source>
        <translation>Das Repository ist dafür nicht im richtigen Zustand</translation>
    </message>
    <message>
        <source>Something that is needed is missing on this computer</source>
        <translation>Auf diesem Computer fehlt etwas Benötigtes</translation>
    </message>
    <message>
        <source>The network gave no usable answer</source>
        <translation>Das Netzwerk lieferte keine brauchbare Antwort</translation>
    </message>
    <message>
        <source>An answer was refused</source>
        <translation>Eine Antwort wurde zurückgewiesen</translation>
    </message>
    <message>
        <source>Needed data is not here</source>
        <translation>Benötigte Daten sind nicht vorhanden</translation>
    </message>
    <message>
        <source>The work stopped half-way and can be resumed</source>
        <translation>Die Arbeit wurde mittendrin angehalten und kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>fresh</source>
        <comment>state of a lock</comment>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>stale</source>
        <comment>state of a lock</comment>
        <translation>nicht aktuell</translation>
    </message>
    <message>
        <source>no lock</source>
        <comment>state of a lock</comment>
        <translation>kein Lock</translation>
    </message>
    <message>
        <source>merge conflict</source>
        <comment>state of a lock</comment>
        <translation>Merge-Konflikt</translation>
    </message>
    <message>
        <source>unreadable</source>
        <comment>state of a lock</comment>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>unchanged</source>
        <comment>outcome of a profile</comment>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>outcome of a profile</comment>
        <translation>geändert</translation>
    </message>
    <message>
        <source>no solution</source>
        <comment>outcome of a profile</comment>
        <translation>keine Lösung</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>outcome of a profile</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>outcome of a profile</comment>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>added</source>
        <comment>kind of change</comment>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <comment>kind of change</comment>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>upgraded</source>
        <comment>kind of change</comment>
        <translation>aktualisiert</translation>
    </message>
    <message>
        <source>downgraded</source>
        <comment>kind of change</comment>
        <translation>herabgestuft</translation>
    </message>
    <message>
        <source>respelled</source>
        <comment>kind of change</comment>
        <translation>anders geschrieben</translation>
    </message>
    <message>
        <source>other source</source>
        <comment>kind of change</comment>
        <translation>andere Quelle</translation>
    </message>
    <message>
        <source>other hashes</source>
        <comment>kind of change</comment>
        <translation>andere Hashes</translation>
    </message>
    <message>
        <source>only comments</source>
        <comment>kind of change</comment>
        <translation>nur Kommentare</translation>
    </message>
    <message>
        <source>patch</source>
        <comment>size of a version step</comment>
        <translation>Patch</translation>
    </message>
    <message>
        <source>minor</source>
        <comment>size of a version step</comment>
        <translation>Minor</translation>
    </message>
    <message>
        <source>major</source>
        <comment>size of a version step</comment>
        <translation>Major</translation>
    </message>
    <message>
        <source>You edited</source>
        <comment>group of changes</comment>
        <translation>Von Ihnen bearbeitet</translation>
    </message>
    <message>
        <source>Released upstream</source>
        <comment>group of changes</comment>
        <translation>Upstream veröffentlicht</translation>
    </message>
    <message>
        <source>Knock-on</source>
        <comment>group of changes</comment>
        <translation>Folgeänderungen</translation>
    </message>
    <message>
        <source>Other changes</source>
        <comment>group of changes</comment>
        <translation>Andere Änderungen</translation>
    </message>
    <message>
        <source>chosen</source>
        <comment>state of a version</comment>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>possible</source>
        <comment>state of a version</comment>
        <translation>möglich</translation>
    </message>
    <message>
        <source>blocked</source>
        <comment>state of a version</comment>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>excluded by a line</source>
        <comment>state of a version</comment>
        <translation>durch eine Zeile ausgeschlossen</translation>
    </message>
    <message>
        <source>constrained</source>
        <comment>state of a version</comment>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>overridden</source>
        <comment>state of a version</comment>
        <translation>durch Override ersetzt</translation>
    </message>
    <message>
        <source>does not fit</source>
        <comment>state of a version</comment>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>kept from the lock</source>
        <comment>state of a version</comment>
        <translation>aus dem Lock beibehalten</translation>
    </message>
    <message>
        <source>not preferred</source>
        <comment>state of a version</comment>
        <translation>nicht bevorzugt</translation>
    </message>
    <message>
        <source>other Python</source>
        <comment>state of a version</comment>
        <translation>anderes Python</translation>
    </message>
    <message>
        <source>no usable file</source>
        <comment>state of a version</comment>
        <translation>keine brauchbare Datei</translation>
    </message>
    <message>
        <source>needs a build</source>
        <comment>state of a version</comment>
        <translation>braucht einen Build</translation>
    </message>
    <message>
        <source>invalid metadata</source>
        <comment>state of a version</comment>
        <translation>ungültige Metadaten</translation>
    </message>
    <message>
        <source>yanked</source>
        <comment>state of a version</comment>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>pre-release</source>
        <comment>state of a version</comment>
        <translation>Vorabversion</translation>
    </message>
    <message>
        <source>too new</source>
        <comment>state of a version</comment>
        <translation>zu neu</translation>
    </message>
    <message>
        <source>no solution</source>
        <comment>state of a version</comment>
        <translation>keine Lösung</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>state of a version</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not checked</source>
        <comment>state of a version</comment>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Abrufen</translation>
    </message>
    <message>
        <source>Solving</source>
        <translation>Auflösen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Committing</source>
        <translation>Committen</translation>
    </message>
    <message>
        <source>merge in progress</source>
        <translation>Merge läuft</translation>
    </message>
    <message>
        <source>rebase in progress</source>
        <translation>Rebase läuft</translation>
    </message>
    <message>
        <source>cherry-pick in progress</source>
        <translation>Cherry-Pick läuft</translation>
    </message>
    <message>
        <source>revert in progress</source>
        <translation>Revert läuft</translation>
    </message>
    <message>
        <source>bisect in progress</source>
        <translation>Bisect läuft</translation>
    </message>
    <message>
        <source>patch series in progress</source>
        <translation>Patch-Serie läuft</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <comment>file:line</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place: what is wrong there</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what failed: why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>any version</source>
        <translation>jede Version</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Layered Python requirement profiles in a window.</source>
        <translation>Geschichtete Python-Anforderungsprofile in einem Fenster.</translation>
    </message>
    <message>
        <source>The folder to open.</source>
        <translation>Der zu öffnende Ordner.</translation>
    </message>
    <message>
        <source>Prints every action with its keys as a Markdown page.</source>
        <translation>Gibt alle Aktionen mit ihren Tasten als Markdown-Seite aus.</translation>
    </message>
    <message>
        <source>Another window has this repository open. Each of them follows what the other writes.</source>
        <translation>Ein anderes Fenster hat dieses Repository geöffnet. Jedes folgt dem, was das andere schreibt.</translation>
    </message>
    <message>
        <source>Show the other window</source>
        <translation>Anderes Fenster zeigen</translation>
    </message>
</context>
</TS>
