// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/compile_run.h"
#include "support/conformance.h"
#include "support/index_site.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#include <cstdlib>

using namespace lockwright;
using namespace lockwright::test;

namespace
{

using Files = std::vector<std::pair<const char*, QByteArray>>;

/// What uv 0.13.9 and pip-compile 7.6.2 answered when the cases were put to them.
struct Recorded {
    int code = -1;
    QByteArray output; ///< standard output
    QByteArray file;   ///< the lock, where it was written to a file
};

/// The lock out of the quoted form in which it was recorded.
QByteArray unquoted(QByteArray line)
{
    line = line.mid(line.indexOf('\'') + 1);
    line.chop(1);
    return line.replace("\\\\", "\x01").replace("\\n", "\n").replace("\\r", "\r").replace("\x01", "\\");
}

/// "2/name" → tool → answer.
std::map<QByteArray, std::map<QByteArray, Recorded>> readRecords()
{
    std::map<QByteArray, std::map<QByteArray, Recorded>> records;
    for (int number = 1; number <= 5; ++number) {
        QFile file(conformanceFolder() + QString("/../probe/out%1.txt").arg(number));
        if (!file.open(QIODevice::ReadOnly))
            QTest::qFail("cannot read the recorded answers", __FILE__, __LINE__);
        QByteArray name;
        Recorded* current = nullptr;
        bool messages = false;
        while (!file.atEnd()) {
            QByteArray line = file.readLine();
            if (line.startsWith("##### ")) {
                name = QByteArray::number(number) + "/" + line.mid(6).trimmed();
                current = nullptr;
            } else if (line.startsWith("--- ") && line.contains(" rc=")) {
                const QByteArray tool = line.mid(4, 2);
                current = &records[name][tool == "pt" ? "pip-tools" : "uv"];
                current->code = line.mid(line.indexOf("rc=") + 3).trimmed().toInt();
                messages = false;
            } else if (current && line.startsWith("[file] ")) {
                current->file = unquoted(line.trimmed());
                messages = false;
            } else if (current && line.startsWith("[err]")) {
                messages = true;
            } else if (current && !messages) {
                current->output += line;
            }
        }
    }
    return records;
}

SiteRelease release(const char* name, const char* version, std::vector<std::string> requirements = {})
{
    SiteRelease result;
    result.name = name;
    result.version = version;
    result.requirements = std::move(requirements);
    return result;
}

/// The packages that the recorded cases speak of.
void addWorld(IndexSite& site)
{
    for (const char* version : {"1.0", "2.0", "3.0a1"})
        site.add(release("c", version));
    site.add(release("a", "1.0", {"c>=1"}));
    site.add(release("a", "2.0", {"c<2"}));
    site.add(release("b", "0.1"));
    site.add(release("b", "1.0", {"c>=2"}));
    site.add(release("d", "1.0"));
    SiteRelease extras = release("x", "1.0", {"c ; extra == 'e'", "d ; extra == 'f'"});
    extras.extras = {"e", "f"};
    site.add(extras);
    site.add(release("y", "1.0"));
    SiteRelease yanked = release("y", "1.1");
    yanked.yankReason = "broken build";
    site.add(yanked);
    for (const auto& [name, bound] : {std::pair("rp", ">=3.13"), std::pair("rpu", ">=3.8,<3.12")}) {
        site.add(release(name, "1.0"));
        SiteRelease bounded = release(name, "2.0");
        bounded.requiresPython = bound;
        site.add(bounded);
    }
    for (const char* version : {"1.0", "1.0+cu121", "1.1+cpu"})
        site.add(release("loc", version));
    site.add(release("Na_me.X", "1.0", {"C"}));
    site.add(release("pre", "1.0a1"));
    site.add(release("pre", "1.0b1"));
    site.add(release("wantpre", "1.0", {"c>=3.0a0"}));
    site.add(release("setuptools", "80.0"));
    site.add(release("needset", "1.0", {"setuptools"}));
    site.add(release("cyc1", "1.0", {"cyc2"}));
    site.add(release("cyc2", "1.0", {"cyc1"}));
    SiteRelease marked = release(
        "mk", "1.0", {"c; sys_platform == \"win32\"", "d; python_version < \"3.0\"", "b==0.1; extra == \"zz\""});
    marked.extras = {"zz"};
    site.add(marked);
    for (const char* version : {"1.0", "1.0.post1", "1.0.post2"})
        site.add(release("post", version));
    site.add(release("ep", "2020.1"));
    site.add(release("ep", "1!1.0"));
    SiteRelease dated = release("old", "1.0");
    dated.uploadTime = "2023-01-01T00:00:00Z";
    site.add(dated);
    dated.version = "2.0";
    dated.uploadTime = "2025-01-01T00:00:00Z";
    site.add(dated);
    SiteRelease undated = release("noup", "1.0");
    undated.uploadTime.clear();
    site.add(undated);
    site.add(release("dupidx", "1.0"));
    site.add(release("dupidx", "9.0"), "extra");
    site.add(release("onlyextra", "1.0"), "extra");
    SiteRelease windows = release("plat", "1.0");
    windows.tag = "cp312-cp312-win_amd64";
    site.add(windows);
    site.add(release("plat", "0.9"));
}

/// A case: what is asked, and what each layout must say.
struct Case {
    const char* name;   ///< the row of the table of tricky cases, then a sentence
    const char* record; ///< the recorded case; null: none, both answers are given here
    Files files;
    const char* words = ""; ///< options; EXTRA stands for the second index
    /// "=" as the tool of that layout answered; "" not asked; "!WORDS" refused with these words; else the lock.
    QByteArray uv = "=";
    QByteArray pipTools = "=";
};

std::vector<Case> choosing()
{
    const QByteArray soft = "a==2.0\n    # via -r req.in\nb==0.1\n    # via -r req.in\nc==1.0\n    # via a\n";
    return {
        {"1 a conflict that an older release solves",
         "1/basic conflict needs backtrack (a latest wants c<2; b wants c>=2)",
         {{"req.in", "a\nb\n"}}},
        {"2 the same lines the other way round give the same lock", nullptr, {{"req.in", "b\na\n"}}, "", soft, soft},
        {"3 two exact pins that exclude each other",
         "1/hard conflict",
         {{"req.in", "a==2.0\nb==1.0\n"}},
         "",
         "!b==1.0",
         "!a==2.0"},
        {"5 one package pinned twice",
         "2/dup conflicting direct",
         {{"req.in", "c==1.0\nc==2.0\n"}},
         "",
         "!req.in:2",
         "!req.in:1"},
        {"6 a constraint is blamed as one",
         "3/layer: dev -c base.txt unsat while joint sat",
         {{"req.in", "-c base.txt\na==2.0\n"}, {"base.txt", "c==2.0\n"}},
         "",
         "!the constraint at base.txt:1",
         "!c<2"},
        {"8 extras of two lines are one list",
         "1/extras union, no-strip",
         {{"req.in", "x[f]\nx[e]\n"}},
         "--no-strip-extras"},
        {"9 extras are left out", "1/extras strip", {{"req.in", "x[f]\nx[e]\n"}}, "--strip-extras"},
        {"10 an extra that is not there, and an odd name",
         "1/canonical name + missing extra",
         {{"req.in", "NA-me_x[nope]\n"}},
         "--no-strip-extras"},
        {"11 a package that has pre-releases only", "1/prerelease only package", {{"req.in", "pre\n"}}},
        {"12 a package asks for a pre-release", "1/prerelease transitive", {{"req.in", "wantpre\n"}}},
        {"12 the user allows them", "1/prerelease disallow vs --pre", {{"req.in", "c\n"}}, "--pre"},
        {"12 the user names one", "1/prerelease in specifier", {{"req.in", "c>=3.0a0\n"}}},
        {"13 --pre in a file", "2/--pre in file", {{"req.in", "--pre\nc\n"}}, "", "c==3.0a1\n    # via -r req.in\n"},
        {"14 a yanked release is passed over", "1/yanked not chosen", {{"req.in", "y\n"}}},
        {"14 a yanked release that is named", "1/yanked exact", {{"req.in", "y==1.1\n"}}},
        {"14 a range with nothing but a yanked release",
         "1/yanked only in range",
         {{"req.in", "y>1.0\n"}},
         "",
         "!yanked (reason: broken build)",
         "!y==1.1"},
        {"14 a yanked pin stays",
         "1/yanked in existing pin",
         {{"req.in", "y\n"}, {"out.txt", "y==1.1\n"}},
         "-o out.txt"},
        {"15 a constraint names the yanked release",
         "4/yank in constraint",
         {{"req.in", "-c k.txt\ny\n"}, {"k.txt", "y==1.1\n"}}},
        {"15 a range does not name it",
         "4/yank transitive exact",
         {{"req.in", "-c k.txt\ny\n"}, {"k.txt", "y>=1.1\n"}},
         "",
         "!yanked",
         "!yanked"},
        {"16 a lower bound of Requires-Python", "1/requires-python lower", {{"req.in", "rp\n"}}},
        {"17 an upper bound of Requires-Python is ignored",
         "1/requires-python upper (uv ignores)",
         {{"req.in", "rpu\n"}},
         "",
         "=",
         "rpu==2.0\n    # via -r req.in\n"},
        {"17 an upper bound is enforced where the configuration says so",
         nullptr,
         {{"req.in", "rpu\n"}, {"lockwright.toml", "[compile]\npython-upper-bounds = \"enforce\"\n"}},
         "",
         "rpu==1.0\n    # via -r req.in\n",
         "rpu==1.0\n    # via -r req.in\n"},
        {"18 == takes the local version", "2/local ==1.0", {{"req.in", "loc==1.0\n"}}},
        {"18 the newest has one", "2/local none", {{"req.in", "loc\n"}}},
        {"18 <= takes the local version", "2/local <=1.0", {{"req.in", "loc<=1.0\n"}}},
        {"18 < takes an older local version", "2/local <1.1", {{"req.in", "loc<1.1\n"}}},
        {"18 > takes the next one", "2/local >1.0", {{"req.in", "loc>1.0\n"}}},
        {"18 a local version by name", "2/local ==1.0+cu121", {{"req.in", "loc==1.0+cu121\n"}}},
        {"19 != takes all local versions away",
         "2/local !=1.0,<1.1",
         {{"req.in", "loc!=1.0,<1.1\n"}},
         "",
         "!loc",
         "!loc"},
        {"19 === is the version itself", "2/local ===1.0", {{"req.in", "loc===1.0\n"}}},
        {"20 below a post-release", "1/post <1.0.post2", {{"req.in", "post<1.0.post2\n"}}},
        {"20 > has no post-releases", "1/post >1.0", {{"req.in", "post>1.0\n"}}, "", "!post>1.0", "!post>1.0"},
        {"20 == has none either", "1/post ==1.0", {{"req.in", "post==1.0\n"}}},
        {"21 an epoch is above every year", "2/epoch >=2000", {{"req.in", "ep>=2000\n"}}},
        {"23 packages that require each other", "1/cycle", {{"req.in", "cyc1\n"}}},
    };
}

std::vector<Case> pinsAndBounds()
{
    const Files pinned{{"req.in", "c\n"}, {"out.txt", "c==1.0\n"}};
    return {
        {"30 a pin stays", "2/pin pref", pinned, "-o out.txt"},
        {"30 a pin is given up by name",
         "2/pin pref -P",
         {{"req.in", "c\nd\n"}, {"out.txt", "c==1.0\n"}},
         "-o out.txt -P c"},
        {"30 within a range", "2/pin pref -P c<2", pinned, "-o out.txt -P c<2"},
        {"30 to a version", "4/P exact", {{"req.in", "c\n"}, {"out.txt", "c==2.0\n"}}, "-o out.txt -P c==1.0"},
        {"30 a name that is not in the lock adds nothing",
         "2/pin pref -P notpresent",
         {{"req.in", "d\n"}, {"out.txt", "d==1.0\n"}},
         "-o out.txt -P c"},
        {"30 the name in capitals", "4/P glob all", pinned, "-o out.txt -P C"},
        {"31 a pin that is no longer there",
         "2/pin unavailable",
         {{"req.in", "c\n"}, {"out.txt", "c==9.9\n"}},
         "-o out.txt"},
        {"32 a new line moves a pin",
         "2/pin conflicts with new req",
         {{"req.in", "a==2.0\nc\n"}, {"out.txt", "c==2.0\n"}},
         "-o out.txt"},
        {"32 giving one up moves another",
         "4/uv U keeps other outs",
         {{"req.in", "a\nc\n"}, {"out.txt", "a==1.0\nc==1.0\n"}},
         "-o out.txt -P a"},
        {"33 a pinned pre-release stays",
         "2/pin prerelease kept",
         {{"req.in", "c\n"}, {"out.txt", "c==3.0a1\n"}},
         "-o out.txt"},
        {"33 a pin by === stays",
         "2/pin === read",
         {{"req.in", "c\n"}, {"out.txt", "c===1.0\n"}},
         "-o out.txt",
         "c==1.0\n    # via -r req.in\n"},
        {"33 of two pins the newer one",
         "4/out dup pins",
         {{"req.in", "c\n"}, {"out.txt", "c==1.0\nc==2.0\n"}},
         "-o out.txt"},
        {"33 a pin that nobody asks for goes",
         "2/pin orphan dropped",
         {{"req.in", "d\n"}, {"out.txt", "c==1.0\nd==1.0\n"}},
         "-o out.txt"},
        {"33 index options of bare pins are no options of the lock",
         "4/out pin with index opts",
         {{"req.in", "c\n"}, {"out.txt", "--index-url http://127.0.0.1:1/nope\nc==1.0\n"}},
         "-o out.txt"},
        {"34 a lock with conflict markers",
         nullptr,
         {{"req.in", "c\n"}, {"out.txt", "<<<<<<< HEAD\nc==1.0\n=======\nc==2.0\n>>>>>>> x\n"}},
         "-o out.txt",
         "c==1.0\n    # via -r req.in\n",
         "c==1.0\n    # via -r req.in\n"},
        {"36 hashes that are kept keep their order",
         "4/hash req reuse multi",
         {{"req.in", "c\n"},
          {"out.txt", "c==1.0 --hash=sha256:" + QByteArray(64, 'b') + " --hash=sha256:" + QByteArray(64, 'a') + "\n"}},
         "-o out.txt --generate-hashes",
         "=",
         ""},
        {"37 an override makes a conflict solvable",
         "2/override",
         {{"req.in", "a==2.0\nb==1.0\n"}, {"o.txt", "c==2.0\n"}},
         "--override o.txt",
         "=",
         ""},
        {"38 an override of a line of one's own",
         "4/override direct",
         {{"req.in", "c>=2\n"}, {"o.txt", "c==1.0\n"}},
         "--override o.txt",
         "=",
         ""},
        {"39 the lowest of everything", "2/lowest", {{"req.in", "c>=1\nmk\n"}}, "--resolution lowest", "=", ""},
        {"39 the lowest of what one names",
         "2/lowest-direct",
         {{"req.in", "a\n"}},
         "--resolution lowest-direct",
         "=",
         ""},
        {"40 a time that cuts off",
         "2/exclude-newer",
         {{"req.in", "old\n"}},
         "--exclude-newer 2024-01-01",
         "=",
         "old==1.0\n    # via -r req.in\n"},
        {"40 a release without a time does not exist then",
         "2/exclude-newer noup",
         {{"req.in", "noup\n"}},
         "--exclude-newer 2024-01-01",
         "!noup",
         ""},
        {"41 the first index that has the name answers", "2/index first", {{"req.in", "dupidx\n"}}, "EXTRA"},
        {"41 a name that the further index lacks",
         nullptr,
         {{"req.in", "d\n"}},
         "EXTRA",
         "d==1.0\n    # via -r req.in\n",
         "d==1.0\n    # via -r req.in\n"},
        {"42 an older release fits the platform", "2/plat fallback", {{"req.in", "plat\n"}}},
        {"42 the newest one fits another",
         "2/plat windows",
         {{"req.in", "plat\n"}},
         "--python-platform windows",
         "=",
         ""},
        {"42 none fits",
         "2/plat only",
         {{"req.in", "plat>=1\n"}},
         "",
         "!no wheels with a matching platform tag",
         "!plat"},
        {"43 the machine's name on Windows",
         nullptr,
         {{"req.in", "c ; platform_machine == 'AMD64'\n"}},
         "--python-platform windows",
         "c==2.0\n    # via -r req.in\n",
         "c==2.0 ; platform_machine == \"AMD64\"\n    # via -r req.in\n"},
        {"4 a range without versions", "2/empty spec", {{"req.in", "c>2,<1\n"}}, "", "!c", "!c"},
        {"4 a version that does not exist",
         "2/typo transitive req missing version",
         {{"req.in", "c>=5\n"}},
         "",
         "!c>=5",
         "!c>=5"},
        {"4 a name that does not exist",
         "2/notfound",
         {{"req.in", "doesnotexist\n"}},
         "",
         "!doesnotexist",
         "!doesnotexist"},
    };
}

std::vector<Case> texts()
{
    const QByteArray one = "c==1.0\n    # via -r req.in\n";
    return {
        {"22 setuptools where a package needs it", "1/unsafe setuptools", {{"req.in", "needset\n"}}},
        {"22 pip-tools' own tools are pinned",
         "1/unsafe setuptools allow",
         {{"req.in", "needset\n"}},
         "--allow-unsafe"},
        {"22 the user names what is left out",
         "1/uv --unsafe-package",
         {{"req.in", "needset\n"}},
         "--unsafe-package setuptools",
         "=",
         ""},
        {"22 another name stands for pip-tools' own",
         "1/uv --unsafe-package",
         {{"req.in", "needset\n"}},
         "--unsafe-package c",
         ""},
        {"24 a marker that holds", "1/markers current env", {{"req.in", "mk ; python_version >= \"3.8\"\n"}}},
        {"24 a marker that does not", "1/marker false", {{"req.in", "c ; sys_platform == \"nope\"\n"}}},
        {"24 markers are kept",
         "4/no-strip-markers",
         {{"req.in", "mk ; python_version >= \"3.8\"\nc ; sys_platform == \"linux\"\n"}},
         "--no-strip-markers",
         "=",
         ""},
        {"29 versions separated by commas",
         nullptr,
         {{"req.in", "c\nd ; python_version not in \"3.12, 3.13\"\n"}},
         "",
         "c==2.0\n    # via -r req.in\n",
         "c==2.0\n    # via -r req.in\n"},
        {"29 an extra at the top", "4/top-level extra marker", {{"req.in", "c ; extra == \"dev\"\nd\n"}}},
        {"46 a line goes on without a blank",
         "2/continuation",
         {{"req.in", "c\\\n==1.0\nd \\\n  ; python_version > \"3\"\n"}},
         "",
         one + "d==1.0\n    # via -r req.in\n"},
        {"46 a comment ends a line that goes on",
         "2/continuation + comment line inside",
         {{"req.in", "c==1.0 \\\n# comment\nd\n"}}},
        {"46 a hash without a blank is no comment",
         "2/inline comment no space",
         {{"req.in", "c==1.0#frag\n"}},
         "",
         "!req.in:1",
         "!req.in:1"},
        {"46 a comment behind a line", "2/inline comment with space", {{"req.in", "c==1.0 # why\n"}}},
        {"46 a backslash at the end", "2/trailing backslash eof", {{"req.in", "c==1.0 \\"}}, "", one},
        {"46 a variable that is not set",
         "2/env var unset in req",
         {{"req.in", "c==${NOPE}\n"}},
         "",
         "!req.in:1",
         "!req.in:1"},
        {"46 a path in quotes",
         "2/-r with spaces quoted",
         {{"req.in", "-r \"my dir/b.in\"\n"}, {"my dir/b.in", "c\n"}}},
        {"46 a path with a blank",
         "2/-r with spaces unquoted",
         {{"req.in", "-r my dir/b.in\n"}, {"my dir/b.in", "c\n"}},
         "",
         "=",
         "c==2.0\n    # via -r my dir/b.in\n"},
        {"46 an unknown option", "2/unknown option", {{"req.in", "--wat\nc\n"}}, "", "!req.in:1", "!--wat"},
        {"46 options without effect",
         "2/trusted-host opt",
         {{"req.in", "--trusted-host example.com\n--prefer-binary\nc\n"}}},
        {"46 a file that was written as a name",
         "2/bare .txt name",
         {{"req.in", "other.in\n"}, {"other.in", "c\n"}},
         "",
         "!did you mean `-r other.in`?",
         "!other.in"},
        {"46 blanks, parentheses and empty extras",
         "4/missing op spaces",
         {{"req.in", "c  >= 1 , < 3\nd[ ]\nx [ e , f ]\n"}},
         "--no-strip-extras"},
        {"46 a bound in parentheses", "4/paren spec", {{"req.in", "c (>=1,<2)\n"}}},
        {"46 a trailing comma", "4/trailing comma", {{"req.in", "c>=1,\n"}}, "", "=", "c==2.0\n    # via -r req.in\n"},
        {"46 a version with a v", "4/v prefix", {{"req.in", "c==v1.0\n"}}},
        {"46 a wildcard", "4/wild", {{"req.in", "c==1.*\n"}}},
        {"46 a wildcard behind >=", "4/gt wildcard", {{"req.in", "c>=1.*\n"}}, "", "!req.in:1", "!wildcard"},
        {"46 one number behind ~=", "4/tilde 1 comp", {{"req.in", "c~=1\n"}}, "", "!req.in:1", "!req.in:1"},
        {"46 a version that is none",
         "4/legacy version",
         {{"req.in", "c==1.0.dev-foo\n"}},
         "",
         "!req.in:1",
         "!req.in:1"},
        {"46 a hash in an input means nothing",
         "2/per-req hash bad",
         {{"req.in", "c==1.0 --hash=sha256:" + QByteArray(64, '0') + "\n"}}},
        {"47 CRLF", "2/crlf input", {{"req.in", "c==1.0\r\nd\r\n"}, {"out.txt", ""}}, "-o out.txt"},
        {"47 a lock with CRLF",
         "2/existing out CRLF",
         {{"req.in", "c==1.0\n"}, {"out.txt", "c==1.0\r\n"}},
         "-o out.txt"},
        {"47 a byte order mark",
         "2/BOM input",
         {{"req.in", "\xef\xbb\xbf"
                     "c==1.0\n"}}},
        {"47 UTF-16",
         "2/utf16 BOM",
         {{"req.in", QByteArray("\xff\xfe"
                                "c\0=\0=\0001\0.\0000\0\n\0",
                                16)}}},
        {"47 a Latin-1 coding line",
         "2/latin1 coding cookie",
         {{"req.in", "# -*- coding: latin-1 -*-\n# caf\xe9\nc==1.0\n"}},
         "",
         one},
        {"47 bare CR", "2/bare CR newlines", {{"req.in", "c==1.0\rd\r"}}},
        {"48 files in folders",
         "2/--requirement= nested rel",
         {{"req.in", "--requirement=sub/b.in\n"},
          {"sub/b.in", "-r c.in\n-c k.txt\n"},
          {"sub/c.in", "c\n"},
          {"sub/k.txt", "c<2\n"}}},
        {"49 files that include each other",
         nullptr,
         {{"req.in", "-r b.in\nc\n"}, {"b.in", "-r req.in\nd\n"}},
         "",
         "!these files include each other",
         "!req.in"},
        {"49 a file on two ways",
         "2/diamond -r",
         {{"req.in", "-r a1.in\n-r a2.in\n"},
          {"a1.in", "-r base.in\n"},
          {"a2.in", "-r base.in\n"},
          {"base.in", "c\n"}}},
        {"49 a file given and included",
         "3/two inputs",
         {{"req.in", "c\n"}, {"dev.in", "-r req.in\nd\n"}},
         "dev.in",
         "c==2.0\n    # via -r req.in\nd==1.0\n    # via -r dev.in\n"},
        {"49 a package twice in a file", "3/same pkg twice same file", {{"req.in", "c\nc>=1\n"}}},
        {"50 -r in a constraint file",
         nullptr,
         {{"req.in", "-c k.txt\nc\n"}, {"k.txt", "-r more.in\n"}, {"more.in", "c<2\nd\n"}},
         "",
         "c==1.0\n    # via\n    #   -c more.in\n    #   -r req.in\n",
         "c==1.0\n    # via\n    #   -c more.in\n    #   -r req.in\n"},
        {"50 extras of a constraint mean nothing",
         "2/-c in file w/ extras",
         {{"req.in", "-c k.txt\nx\n"}, {"k.txt", "x[e]==1.0\n"}}},
        {"50 constraints of a file and of an option",
         "3/constraint via flag and file",
         {{"req.in", "-c k.txt\na\n"}, {"k.txt", "c<2\n"}, {"k2.txt", "c!=0.5\n"}},
         "-c k2.txt"},
        {"50 a constraint on what is not there",
         "4/unused constraint via",
         {{"req.in", "d\n-c k.txt\n"}, {"k.txt", "c==1.0\nd<9\n"}}},
        {"50 a constraint for another platform",
         "4/constraint marker spec",
         {{"req.in", "-c k.txt\nc\n"}, {"k.txt", "c<2 ; sys_platform == 'win32'\n"}}},
        {"51 no annotations", "2/no annotate", {{"req.in", "a\n"}}, "--no-annotate"},
        {"51 the index in a line of its own",
         "2/emit index annot line",
         {{"req.in", "c\n"}},
         "--emit-index-annotation --annotation-style line",
         "=",
         ""},
        {"51 two bounds in a file", "2/dup specs", {{"req.in", "c>=1\nc<2\n"}}},
        {"51 extras of two files",
         "3/annotation of extras req across files",
         {{"req.in", "-r q.in\nx[e]\n"}, {"q.in", "x\n"}},
         "--strip-extras"},
        {"51 nothing is left", "3/empty file", {{"req.in", "# nothing\n"}, {"out.txt", "c==1\n"}}, "-o out.txt"},
    };
}

} // namespace

/// The tricky cases again, put to this program: where both tools agree, and where the lock's layout is one tool's, the
/// answer must be what that tool was recorded to say. A case that gives its own answer is one where we differ; the
/// reasons are in docs/resolver.md.
class ProbeTest : public QObject
{
    Q_OBJECT

    IndexSite m_site;
    std::map<QByteArray, std::map<QByteArray, Recorded>> m_records;
    std::size_t m_asRecorded = 0;
    std::size_t m_own = 0;

    QString withoutPorts(const QByteArray& text) const
    {
        static const QRegularExpression address("127\\.0\\.0\\.1:\\d+");
        return QString::fromUtf8(text).replace(address, "HOST");
    }

    Answer run(const Case& test, const QByteArray& layout)
    {
        QTemporaryDir folder;
        bool configured = false;
        for (const auto& [name, content] : test.files) {
            const QString path = folder.path() + "/" + name;
            QDir().mkpath(QFileInfo(path).absolutePath());
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
                QTest::qFail("cannot write an input", __FILE__, __LINE__);
            configured = configured || QByteArray(name) == "lockwright.toml";
        }
        QFile configuration(folder.path() + "/lockwright.toml");
        if (!configured && !configuration.open(QIODevice::WriteOnly))
            QTest::qFail("cannot write the configuration", __FILE__, __LINE__);
        configuration.close();
        index::SettingsRequest index;
        index.environment = {{"PIP_INDEX_URL", m_site.url()}};
        std::vector<std::string> words{"req.in", "--no-header", "--format", layout.toStdString()};
        for (const QByteArray& word : QByteArray(test.words).split(' ')) {
            if (word == "EXTRA")
                index.extraIndexUrls = {m_site.url("extra")};
            else if (!word.isEmpty())
                words.push_back(word.toStdString());
        }
        workspace::CompileOptions options = optionsFrom(words);
        options.pythonVersion = "3.12";
        if (!options.pythonPlatform)
            options.pythonPlatform = "x86_64-manylinux_2_36";
        options.emitIndexUrl = false;
        // pip-tools was asked to keep extras unless told otherwise.
        if (layout == "pip-tools" && !options.keepExtras)
            options.keepExtras = true;
        return compileIn(folder.path(), index, options);
    }

    void check(const Case& test, const QByteArray& layout, QByteArray expected, Tally& tally)
    {
        if (expected.isEmpty())
            return;
        const Answer answer = run(test, layout);
        const QString name = QString(test.name) + " (" + layout + ")";
        if (expected.startsWith('!')) {
            const QByteArray words = expected.mid(1);
            const bool named = answer.refusal.contains(words) || answer.blamed.contains(words);
            tally.add(!answer.refusal.isEmpty() && named, name + ": " + answer.refusal + answer.text);
            ++m_own;
            return;
        }
        if (expected == "=") {
            const Recorded recorded = m_records[test.record][layout];
            if (recorded.code != 0) {
                tally.add(false, name + ": there is no recorded lock");
                return;
            }
            expected = recorded.file.isEmpty() ? recorded.output.trimmed() : recorded.file;
            ++m_asRecorded;
            // Printed locks were recorded without the blank lines around them.
            const QByteArray got = recorded.file.isEmpty() ? answer.text.trimmed() : answer.text;
            tally.add(withoutPorts(got) == withoutPorts(expected), name + "\n" + answer.text + answer.refusal);
            return;
        }
        ++m_own;
        tally.add(answer.text == expected, name + "\n" + answer.text + answer.refusal);
    }

    void checkAll(const std::vector<Case>& cases, const char* title)
    {
        Tally tally(title);
        m_asRecorded = m_own = 0;
        for (const Case& test : cases) {
            check(test, "uv", test.uv, tally);
            check(test, "pip-tools", test.pipTools, tally);
        }
        qInfo("%s: %zu as recorded of the tool, %zu with an answer of our own", title, m_asRecorded, m_own);
        tally.finish();
    }

private slots:
    void initTestCase()
    {
        LW_NEEDS_CONFORMANCE();
        addWorld(m_site);
        m_site.start();
        m_records = readRecords();
        QVERIFY(m_records.size() > 150);
    }
    void cleanupTestCase() { QDir::setCurrent(QDir::rootPath()); }

    void whichReleases() { checkAll(choosing(), "which releases are chosen"); }
    void pinsAndOptions() { checkAll(pinsAndBounds(), "pins and options"); }
    void inputsAndLocks() { checkAll(texts(), "inputs and locks"); }

    /// Row 4: a range that nothing can lie in is told without asking for the package's metadata.
    void anEmptyRangeNeedsNoMetadata()
    {
        IndexSite site;
        addWorld(site);
        site.start();
        QTemporaryDir folder;
        QFile input(folder.path() + "/req.in");
        QVERIFY(input.open(QIODevice::WriteOnly));
        input.write("c>2,<1\n");
        input.close();
        QVERIFY(QFile(folder.path() + "/lockwright.toml").open(QIODevice::WriteOnly));
        index::SettingsRequest index;
        index.indexUrl = site.url();
        QVERIFY(!compileIn(folder.path(), index, optionsFrom({"req.in"})).refusal.isEmpty());
        for (const std::string& path : site.server().paths())
            QVERIFY2(!QString::fromStdString(path).endsWith(".metadata"), path.c_str());
    }

    /// Row 63: what did not change is told to be unchanged, byte for byte.
    void compilingAgainChangesNothing()
    {
        QTemporaryDir folder;
        QFile input(folder.path() + "/req.in");
        QVERIFY(input.open(QIODevice::WriteOnly));
        input.write("a\nx[e]\nneedset ; python_version > '3'\n");
        input.close();
        QVERIFY(QFile(folder.path() + "/lockwright.toml").open(QIODevice::WriteOnly));
        index::SettingsRequest index;
        index.indexUrl = m_site.url();
        for (const char* layout : {"uv", "pip-tools", "pylock"}) {
            const QString lock = folder.path() + (QByteArray(layout) == "pylock" ? "/pylock.toml" : "/out.txt");
            std::vector<std::string> words{"req.in", "-o", lock.toStdString(), "--format", layout, "--generate-hashes"};
            const Answer first = compileIn(folder.path(), index, optionsFrom(words));
            QVERIFY2(first.refusal.isEmpty(), first.refusal.constData());
            QFile output(lock);
            QVERIFY(output.open(QIODevice::WriteOnly));
            output.write(first.text);
            output.close();
            words.erase(words.begin() + 3, words.end()); // the lock tells its layout and that it has hashes
            QCOMPARE(compileIn(folder.path(), index, optionsFrom(words)).text, first.text);
            output.remove();
        }
    }
};

QTEST_GUILESS_MAIN(ProbeTest)
#include "probe_test.moc"
