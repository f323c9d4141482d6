<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BlameList</name>
    <message>
        <source>%1, %2</source>
        <comment>author, time</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>cause, profiles</comment>
        <translation>%1，在 %2 中</translation>
    </message>
    <message>
        <source>%1:%2: %3</source>
        <comment>file, line, text</comment>
        <translation>%1:%2：%3</translation>
    </message>
</context>
<context>
    <name>ChartData</name>
    <message>
        <source>%1: %2 %3</source>
        <comment>bar, value, part, as in base: 12 capped</comment>
        <translation>%1：%2 %3</translation>
    </message>
    <message>
        <source>%1 (⚑ %2)</source>
        <comment>what a bar says, releases</comment>
        <translation>%1 (⚑ %2)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>1 month</source>
        <translation>1 个月</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 个月</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 个月</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>2 years</source>
        <translation>2 年</translation>
    </message>
    <message>
        <source>older</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Published within</source>
        <translation>发布至今</translation>
    </message>
    <message>
        <source>Locked versions</source>
        <translation>已锁定版本</translation>
    </message>
    <message>
        <source>current</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>patch behind</source>
        <translation>落后补丁版本</translation>
    </message>
    <message>
        <source>minor behind</source>
        <translation>落后次版本</translation>
    </message>
    <message>
        <source>major behind</source>
        <translation>落后主版本</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Lines of its files</source>
        <translation>其文件中的行</translation>
    </message>
    <message>
        <source>exact (==)</source>
        <translation>精确 (==)</translation>
    </message>
    <message>
        <source>capped</source>
        <translation>有上限</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>有下限</translation>
    </message>
    <message>
        <source>free</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>by -c</source>
        <translation>由 -c 限制</translation>
    </message>
    <message>
        <source>Packages of its lock</source>
        <translation>其锁文件中的软件包</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>inherited</source>
        <translation>继承</translation>
    </message>
    <message>
        <source>in another version</source>
        <translation>版本不同</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>Newer versions that it rejects</source>
        <translation>被它拒绝的较新版本</translation>
    </message>
    <message>
        <source>rejected by it alone</source>
        <translation>仅被它拒绝</translation>
    </message>
    <message>
        <source>rejected by others too</source>
        <translation>也被其他界限拒绝</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>requirement, whose</comment>
        <translation>%1（来自 %2）</translation>
    </message>
    <message>
        <source>Compile</source>
        <translation>编译</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>ms fetching</source>
        <translation>毫秒获取</translation>
    </message>
    <message>
        <source>ms solving</source>
        <translation>毫秒求解</translation>
    </message>
    <message>
        <source>ms writing</source>
        <translation>毫秒写入</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n profile(s))</source>
        <comment>time</comment>
        <translation>
            <numerusform>%1（%n 个配置）</numerusform>
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
        <translation>发布于 %1</translation>
    </message>
    <message>
        <source>open the line</source>
        <translation>打开该行</translation>
    </message>
    <message>
        <source>%1 is locked at %2; %3 is the newest that it rejects</source>
        <comment>package, versions</comment>
        <translation>%1 锁定在 %2；被拒绝的最新版本是 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) changed</source>
        <translation>
            <numerusform>%n 个锁文件有变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 次请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) failed</source>
        <translation>
            <numerusform>%n 个配置失败</numerusform>
        </translation>
    </message>
    <message>
        <source>was written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>was not written</source>
        <translation>未写入</translation>
    </message>
    <message>
        <source>How far behind are we?</source>
        <translation>我们落后多少？</translation>
    </message>
    <message>
        <source>Where do lines bind?</source>
        <translation>哪里的行在限制版本？</translation>
    </message>
    <message>
        <source>Which layer is large?</source>
        <translation>哪一层最大？</translation>
    </message>
    <message>
        <source>Which bound blocks most?</source>
        <translation>哪个界限阻塞最多？</translation>
    </message>
    <message>
        <source>Why was it slow?</source>
        <translation>为什么这么慢？</translation>
    </message>
    <message>
        <source>Enter or a click shows the profile&apos;s packages; the list leads to the lines.</source>
        <translation>按回车或单击可显示该配置的软件包；列表可通往相应的行。</translation>
    </message>
    <message>
        <source>Enter or a click selects the profile.</source>
        <translation>按回车或单击可选中该配置。</translation>
    </message>
    <message>
        <source>Enter or a click shows why the package has its version.</source>
        <translation>按回车或单击可显示该软件包为何是这个版本。</translation>
    </message>
    <message>
        <source>Nothing is locked</source>
        <translation>没有锁定任何内容</translation>
    </message>
    <message>
        <source>A profile with a lock has ages. Recompile makes one.</source>
        <translation>有锁文件的配置才有版本时间。“重新编译”会生成锁文件。</translation>
    </message>
    <message>
        <source>No lines</source>
        <translation>没有行</translation>
    </message>
    <message>
        <source>No profile has a line of its own.</source>
        <translation>没有配置包含自己的行。</translation>
    </message>
    <message>
        <source>A profile with a lock has packages. Recompile makes one.</source>
        <translation>有锁文件的配置才有软件包。“重新编译”会生成锁文件。</translation>
    </message>
    <message>
        <source>No bound rejects anything</source>
        <translation>没有界限拒绝任何版本</translation>
    </message>
    <message>
        <source>No newer version is known that a bound would reject. What was not downloaded is not known.</source>
        <translation>没有已知的较新版本会被界限拒绝。未下载的内容无从得知。</translation>
    </message>
    <message>
        <source>No compile is remembered</source>
        <translation>没有编译记录</translation>
    </message>
    <message>
        <source>The last 200 compiles of this folder are told here.</source>
        <translation>这里列出此文件夹最近的 200 次编译。</translation>
    </message>
    <message numerus="yes">
        <source>%n locked version(s): %1 current, %2 behind.</source>
        <translation>
            <numerusform>%n 个已锁定版本：%1 个最新，%2 个落后。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known: not downloaded.</source>
        <translation>
            <numerusform>%n 个未知：未下载。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known.</source>
        <translation>
            <numerusform>%n 个未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>Index pages as of %1.</source>
        <translation>索引页截至 %1。</translation>
    </message>
    <message>
        <source>Told by %1.</source>
        <comment>index</comment>
        <translation>信息来自 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n compile(s): %1 % of the time was spent waiting for indexes. The newest is on top.</source>
        <translation>
            <numerusform>%n 次编译：%1% 的时间用于等待索引。最近一次在最上面。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), of which %1 keep newer versions out.</source>
        <translation>
            <numerusform>%n 行，其中 %1 行阻止了更新的版本。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 brings most packages of its own: %n.</source>
        <comment>profile</comment>
        <translation>
            <numerusform>%1 自身带来的软件包最多：%n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from the cache, not solved: the Updates page tries versions.</source>
        <translation>根据缓存统计，未经求解：“更新”页会实际尝试各版本。</translation>
    </message>
    <message numerus="yes">
        <source>The bounds of %n package(s) are not known: not downloaded.</source>
        <translation>
            <numerusform>%n 个软件包的界限未知：未下载。</numerusform>
        </translation>
    </message>
    <message>
        <source>When did pins move?</source>
        <translation>固定版本何时变动？</translation>
    </message>
    <message>
        <source>Enter or a click shows such packages in Packages.</source>
        <translation>按 Enter 或单击可在“软件包”中查看这些包。</translation>
    </message>
    <message>
        <source>Enter or a click shows the jobs of the window.</source>
        <translation>按 Enter 或单击可查看窗口的任务。</translation>
    </message>
    <message>
        <source>Enter or a click shows the last commit of the week in History.</source>
        <translation>按 Enter 或单击可在历史中查看该周的最后一次提交。</translation>
    </message>
    <message>
        <source>No pin has moved</source>
        <translation>没有固定版本发生变动</translation>
    </message>
</context>
<context>
    <name>Churn</name>
    <message>
        <source>Week from</source>
        <translation>起始周</translation>
    </message>
    <message>
        <source>Pins changed</source>
        <translation>变动的固定版本</translation>
    </message>
    <message>
        <source>other profiles</source>
        <translation>其他配置</translation>
    </message>
    <message>
        <source>Commits that change locks are told here.</source>
        <translation>此处显示更改锁文件的提交。</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) changed %1 pins, each profile counted by itself.</source>
        <translation>
            <numerusform>%n 次提交更改了 %1 个固定版本，各配置分别计数。</numerusform>
        </translation>
    </message>
    <message>
        <source>The clone is shallow: what came before is not known.</source>
        <translation>这是浅克隆：更早的内容未知。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>short id, date</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>GraphPicture</name>
    <message numerus="yes">
        <source>%n in a cycle</source>
        <translation>
            <numerusform>循环中有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>line of an input file</source>
        <translation>输入文件的行</translation>
    </message>
    <message numerus="yes">
        <source>required by %n</source>
        <translation>
            <numerusform>被 %n 个软件包依赖</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>requires %n</source>
        <translation>
            <numerusform>依赖 %n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>These require each other:</source>
        <translation>这些软件包互相依赖：</translation>
    </message>
    <message>
        <source>Only these ask for nothing more, and only here:</source>
        <translation>仅在此处需要且自身无依赖：</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>requirement edited</source>
        <translation>需求已编辑</translation>
    </message>
    <message>
        <source>newer release</source>
        <translation>较新的发布版本</translation>
    </message>
    <message>
        <source>knock-on</source>
        <translation>连带变化</translation>
    </message>
    <message>
        <source>new lock</source>
        <translation>新锁文件</translation>
    </message>
    <message>
        <source>lock removed</source>
        <translation>锁文件已移除</translation>
    </message>
    <message>
        <source>cause unknown</source>
        <translation>原因未知</translation>
    </message>
    <message>
        <source>because of %1</source>
        <comment>packages</comment>
        <translation>由于 %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two packages</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>new: %1</source>
        <comment>version</comment>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>%1 → gone</source>
        <comment>version</comment>
        <translation>%1 → 移除</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>old and new version</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>✗ cannot be read</source>
        <translation>✗ 无法读取</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>已重命名</translation>
    </message>
    <message>
        <source>no pin moved</source>
        <translation>固定版本无变动</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two profiles</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <comment>revisions</comment>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>| Package | Change | Profiles |</source>
        <translation>| 软件包 | 变化 | 配置 |</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Package index</source>
        <translation>软件包索引</translation>
    </message>
    <message>
        <source>The address of the package index that is asked for versions and requirements.</source>
        <translation>用于查询版本和需求的软件包索引地址。</translation>
    </message>
    <message>
        <source>Further indexes</source>
        <translation>其他索引</translation>
    </message>
    <message>
        <source>Addresses of indexes that are asked before the package index, one a line.</source>
        <translation>在软件包索引之前查询的索引地址，每行一个。</translation>
    </message>
    <message>
        <source>Folders and pages with files</source>
        <translation>包含文件的文件夹和网页</translation>
    </message>
    <message>
        <source>Places with wheels and archives that are looked at too, one a line.</source>
        <translation>另外查找 wheel 和源码包的位置，每行一个。</translation>
    </message>
    <message>
        <source>Several indexes</source>
        <translation>多个索引</translation>
    </message>
    <message>
        <source>Which index answers for a package that more than one of them has.</source>
        <translation>当多个索引都有某个软件包时，由哪个索引作答。</translation>
    </message>
    <message>
        <source>Recorded index</source>
        <translation>录制的索引</translation>
    </message>
    <message>
        <source>Answers from the small index that ships with Lockwright, without any network.</source>
        <translation>使用 Lockwright 自带的小型索引作答，完全不联网。</translation>
    </message>
    <message>
        <source>Python version</source>
        <translation>Python 版本</translation>
    </message>
    <message>
        <source>The version of Python that the locks are made for, such as 3.11.</source>
        <translation>锁文件所针对的 Python 版本，例如 3.11。</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>The platform that the locks are made for, such as x86_64-manylinux_2_28 or macos.</source>
        <translation>锁文件所针对的平台，例如 x86_64-manylinux_2_28 或 macos。</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Solves each profile by itself, or all together, so that they agree on every version.</source>
        <translation>单独求解每个配置，或一起求解全部配置，使所有版本一致。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Which of the versions that fit is taken.</source>
        <translation>在合适的版本中采用哪一个。</translation>
    </message>
    <message>
        <source>Pre-releases</source>
        <translation>预发布版本</translation>
    </message>
    <message>
        <source>Whether alpha, beta and candidate versions may be taken.</source>
        <translation>是否可以采用 alpha、beta 和候选版本。</translation>
    </message>
    <message>
        <source>Cooldown</source>
        <translation>冷却期</translation>
    </message>
    <message>
        <source>Takes no release that is younger: a date such as 2024-10-01, or a time span such as 7 days.</source>
        <translation>不采用更晚发布的版本：可填日期，如 2024-10-01，或时间跨度，如 7 days。</translation>
    </message>
    <message>
        <source>Upper bounds of Python</source>
        <translation>Python 上限</translation>
    </message>
    <message>
        <source>Whether a package may say that it is not for a newer Python.</source>
        <translation>软件包是否可以声明不支持更新的 Python。</translation>
    </message>
    <message>
        <source>Builds allowed</source>
        <translation>允许构建</translation>
    </message>
    <message>
        <source>Packages whose archives may be built to learn what they require, which runs their code on this computer.</source>
        <translation>可以构建其源码包以了解依赖的软件包；构建会在这台计算机上运行它们的代码。</translation>
    </message>
    <message>
        <source>No source archives</source>
        <translation>不使用源码包</translation>
    </message>
    <message>
        <source>Takes every package from wheels only.</source>
        <translation>所有软件包都只使用 wheel。</translation>
    </message>
    <message>
        <source>From wheels only</source>
        <translation>仅用 wheel</translation>
    </message>
    <message>
        <source>Packages that are taken from wheels and from nothing else, one a line.</source>
        <translation>只使用 wheel 的软件包，每行一个。</translation>
    </message>
    <message>
        <source>From archives only</source>
        <translation>仅用源码包</translation>
    </message>
    <message>
        <source>Packages that are taken from source archives and not from wheels, one a line.</source>
        <translation>使用源码包而不使用 wheel 的软件包，每行一个。</translation>
    </message>
    <message>
        <source>Interpreter for builds</source>
        <translation>构建用解释器</translation>
    </message>
    <message>
        <source>The Python program that builds archives; without one it is looked for.</source>
        <translation>用于构建源码包的 Python 程序；未指定时自动查找。</translation>
    </message>
    <message>
        <source>Bounds for builds</source>
        <translation>构建的界限</translation>
    </message>
    <message>
        <source>Bounds of what builds themselves require, such as setuptools&lt;70, one a line.</source>
        <translation>对构建自身依赖的界限，例如 setuptools&lt;70，每行一个。</translation>
    </message>
    <message>
        <source>Comments in locks</source>
        <translation>锁文件中的注释</translation>
    </message>
    <message>
        <source>How a lock says who requires a package.</source>
        <translation>锁文件如何注明软件包由谁依赖。</translation>
    </message>
    <message>
        <source>Hashes</source>
        <translation>哈希值</translation>
    </message>
    <message>
        <source>Writes the hashes of all files of a version into locks.</source>
        <translation>将版本所有文件的哈希值写入锁文件。</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>文件头</translation>
    </message>
    <message>
        <source>Writes the command that made a lock above it.</source>
        <translation>在锁文件顶部写入生成它的命令。</translation>
    </message>
    <message>
        <source>Leave extras out</source>
        <translation>省略 extra</translation>
    </message>
    <message>
        <source>Writes packages without the extras that were asked for.</source>
        <translation>写入软件包时不带所要求的 extra。</translation>
    </message>
    <message>
        <source>The first that has it (safe)</source>
        <translation>第一个有该软件包的（安全）</translation>
    </message>
    <message>
        <source>The first with a version that fits</source>
        <translation>第一个有合适版本的</translation>
    </message>
    <message>
        <source>The best version of all</source>
        <translation>所有索引中的最佳版本</translation>
    </message>
    <message>
        <source>Each profile by itself</source>
        <translation>各配置单独</translation>
    </message>
    <message>
        <source>All profiles together</source>
        <translation>所有配置一起</translation>
    </message>
    <message>
        <source>The highest</source>
        <translation>最高版本</translation>
    </message>
    <message>
        <source>The lowest</source>
        <translation>最低版本</translation>
    </message>
    <message>
        <source>The lowest of what files ask for</source>
        <translation>仅文件直接需要的取最低版本</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>Where nothing else fits</source>
        <translation>没有其他合适版本时</translation>
    </message>
    <message>
        <source>Where a file asks for one</source>
        <translation>文件中要求时</translation>
    </message>
    <message>
        <source>Where asked for, or nothing else fits</source>
        <translation>要求时，或没有其他合适版本时</translation>
    </message>
    <message>
        <source>They do not count</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>They count</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>On lines of their own</source>
        <translation>单独成行</translation>
    </message>
    <message>
        <source>On the same line</source>
        <translation>在同一行</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>不注明</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>As the lock has it</source>
        <translation>与锁文件一致</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>kind of setting, place</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Line %1 of lockwright.toml does not count, because %2 stands over it.</source>
        <translation>lockwright.toml 第 %1 行不起作用，因为 %2 优先于它。</translation>
    </message>
    <message>
        <source>Line %1 of lockwright.toml stands over it: the recorded index answers.</source>
        <translation>lockwright.toml 第 %1 行优先：由录制的索引作答。</translation>
    </message>
    <message>
        <source>Set by %1, which stands over what is chosen here.</source>
        <translation>由 %1 设置，优先于此处的选择。</translation>
    </message>
    <message>
        <source>Set in line %1 of lockwright.toml.</source>
        <translation>在 lockwright.toml 第 %1 行设置。</translation>
    </message>
    <message>
        <source>Not set.</source>
        <translation>未设置。</translation>
    </message>
    <message>
        <source>Usual value.</source>
        <translation>默认值。</translation>
    </message>
    <message>
        <source>Taken from this computer.</source>
        <translation>取自这台计算机。</translation>
    </message>
    <message>
        <source>Set by %1.</source>
        <translation>由 %1 设置。</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>提交说明</translation>
    </message>
    <message>
        <source>The message of the commit of a release, with {current_version}, {new_version} and {lock_summary}.</source>
        <translation>发布提交的提交说明，可含 {current_version}、{new_version} 和 {lock_summary}。</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>标签名称</translation>
    </message>
    <message>
        <source>What the tag of a release is named, such as v{new_version}.</source>
        <translation>发布的标签如何命名，例如 v{new_version}。</translation>
    </message>
    <message>
        <source>Message of the tag</source>
        <translation>标签说明</translation>
    </message>
    <message>
        <source>What an annotated tag says.</source>
        <translation>附注标签的说明文字。</translation>
    </message>
    <message>
        <source>Annotated tag</source>
        <translation>附注标签</translation>
    </message>
    <message>
        <source>Gives the tag a message, a date and a tagger.</source>
        <translation>为标签加上说明、日期和创建者。</translation>
    </message>
    <message>
        <source>Sign the commit</source>
        <translation>为提交签名</translation>
    </message>
    <message>
        <source>Signs the commit of a release; where nothing is set, as git is configured.</source>
        <translation>为发布的提交签名；未设置时按 git 的配置。</translation>
    </message>
    <message>
        <source>Sign the tag</source>
        <translation>为标签签名</translation>
    </message>
    <message>
        <source>Signs the tag of a release; where nothing is set, as git is configured.</source>
        <translation>为发布的标签签名；未设置时按 git 的配置。</translation>
    </message>
    <message>
        <source>Push at the end</source>
        <translation>最后推送</translation>
    </message>
    <message>
        <source>Pushes branch and tag as the last step of a release, all or none.</source>
        <translation>在发布的最后一步推送分支和标签，要么全部成功，要么都不推送。</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>远程仓库</translation>
    </message>
    <message>
        <source>Where a release is pushed to; where nothing is set, where git push would.</source>
        <translation>发布推送到哪里；未设置时与 git push 的目标相同。</translation>
    </message>
    <message>
        <source>Interpreter for the wheel</source>
        <translation>构建 wheel 的解释器</translation>
    </message>
    <message>
        <source>The Python program that builds the wheel; it needs the module build.</source>
        <translation>用来构建 wheel 的 Python 程序；需要装有 build 模块。</translation>
    </message>
    <message>
        <source>Isolated build</source>
        <translation>隔离构建</translation>
    </message>
    <message>
        <source>Builds the wheel in an environment of its own instead of with what the interpreter has.</source>
        <translation>在独立的环境中构建 wheel，而不使用解释器中已有的软件包。</translation>
    </message>
    <message>
        <source>Folder for wheels</source>
        <translation>wheel 文件夹</translation>
    </message>
    <message>
        <source>Where the wheel of a release is put, below the workspace.</source>
        <translation>发布的 wheel 存放的位置，在工作空间之下。</translation>
    </message>
    <message>
        <source>Profile of the wheel</source>
        <translation>wheel 的配置</translation>
    </message>
    <message>
        <source>The profile whose requirements the wheel is compared with.</source>
        <translation>与 wheel 的需求进行比较的配置。</translation>
    </message>
    <message>
        <source>Development profiles</source>
        <translation>开发用配置</translation>
    </message>
    <message>
        <source>Profiles whose packages no wheel may require, one a line.</source>
        <translation>其软件包不得被任何 wheel 需要的配置，每行一个。</translation>
    </message>
    <message>
        <source>Advisories</source>
        <translation>安全公告</translation>
    </message>
    <message>
        <source>A folder or .zip of OSV records that the audit of a release looks at.</source>
        <translation>发布审计时查看的 OSV 记录文件夹或 .zip 文件。</translation>
    </message>
    <message>
        <source>Follow hooks that mend</source>
        <translation>钩子修正后重新提交</translation>
    </message>
    <message>
        <source>Commits once more where a hook mended the files of a release and failed.</source>
        <translation>当钩子修正了发布的文件并因此失败时，再提交一次。</translation>
    </message>
    <message>
        <source>As git is configured</source>
        <translation>按 Git 的配置</translation>
    </message>
</context>
<context>
    <name>ThemeNames</name>
    <message>
        <source>&amp;System</source>
        <translation>系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast, light</source>
        <translation>高对比度浅色(&amp;H)</translation>
    </message>
    <message>
        <source>High &amp;contrast, dark</source>
        <translation>高对比度深色(&amp;C)</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>{0} does not exist</source>
        <translation>{0} 不存在</translation>
    </message>
    <message>
        <source>the index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>{0} requires {1}</source>
        <translation>{0} 需要 {1}</translation>
    </message>
    <message>
        <source>it requires {0}</source>
        <translation>该版本需要 {0}</translation>
    </message>
    <message>
        <source>{0}, but {1}</source>
        <translation>{0}，但是 {1}</translation>
    </message>
    <message>
        <source>{0} (together: it is enough that one of them goes)</source>
        <translation>{0}（共同作用：去掉其中之一即可）</translation>
    </message>
    <message>
        <source>{0} more facts of the derivation add to it</source>
        <translation>推导中还有 {0} 项事实</translation>
    </message>
    <message>
        <source>{0}, contradicts itself.</source>
        <translation>{0}，自相矛盾。</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}。</translation>
    </message>
    <message>
        <source>{0}, does not fit: {1}.</source>
        <translation>{0}，无法满足：{1}。</translation>
    </message>
    <message>
        <source>{0} does not fit: {1}.</source>
        <translation>{0} 无法满足：{1}。</translation>
    </message>
    <message>
        <source>asking for {0}</source>
        <translation>要求 {0}</translation>
    </message>
    <message>
        <source>{0}, which requires {1}</source>
        <translation>{0}，它需要 {1}</translation>
    </message>
    <message>
        <source>there is no version of {0}</source>
        <translation>{0} 没有任何版本</translation>
    </message>
    <message>
        <source>has no files</source>
        <translation>没有文件</translation>
    </message>
    <message>
        <source>was uploaded at or after the cut-off {0}</source>
        <translation>在截止时间 {0} 或之后上传</translation>
    </message>
    <message>
        <source>has no upload time, and does not exist before the cut-off {0}</source>
        <translation>没有上传时间，在截止时间 {0} 之前视为不存在</translation>
    </message>
    <message>
        <source>is a pre-release, and those wait behind every stable version</source>
        <translation>是预发布版本，排在所有稳定版本之后</translation>
    </message>
    <message>
        <source>{0} was not found in {1}</source>
        <translation>在 {1} 中找不到 {0}</translation>
    </message>
    <message>
        <source>{0} may not be read: {1} asks for other credentials</source>
        <translation>无权读取 {0}：{1} 要求其他凭据</translation>
    </message>
    <message>
        <source>{0} could not be solved as it is</source>
        <translation>{0} 按现状无法求解</translation>
    </message>
    <message>
        <source>nothing requires it any more</source>
        <translation>已不再有内容需要它</translation>
    </message>
    <message>
        <source>not checked: the time limit was reached</source>
        <translation>未检查：已达到时间限制</translation>
    </message>
    <message>
        <source>no index has it</source>
        <translation>没有索引提供它</translation>
    </message>
    <message>
        <source>it is not in the cache, and the network is switched off</source>
        <translation>它不在缓存中，且网络已关闭</translation>
    </message>
    <message>
        <source>the index denies access to it</source>
        <translation>索引拒绝访问它</translation>
    </message>
    <message>
        <source>was uploaded after the cut-off</source>
        <translation>在截止时间之后上传</translation>
    </message>
    <message>
        <source>has no upload time, and there is a cut-off</source>
        <translation>没有上传时间，而设有截止时间</translation>
    </message>
    <message>
        <source>was yanked</source>
        <translation>已被撤回</translation>
    </message>
    <message>
        <source>was yanked (reason: {0})</source>
        <translation>已被撤回（原因：{0}）</translation>
    </message>
    <message>
        <source>is not on the index of {0}</source>
        <translation>不在 {0} 的索引中</translation>
    </message>
    <message>
        <source>is a pre-release</source>
        <translation>是预发布版本</translation>
    </message>
    <message>
        <source>it has no solution as it is</source>
        <translation>按现状没有解</translation>
    </message>
    <message>
        <source>ask once more with the network on</source>
        <translation>请打开网络后再问一次</translation>
    </message>
    <message>
        <source>the profile&apos;s lines contradict each other</source>
        <translation>该配置的各行相互矛盾</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>{0} pins {1}</source>
        <translation>{0} 固定了 {1}</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>{0}, which {1} brings</source>
        <translation>{0}，由 {1} 引入</translation>
    </message>
    <message>
        <source>{0}, which {1} bring</source>
        <translation>{0}，由 {1} 引入</translation>
    </message>
    <message>
        <source>{0} is {1} because {2}</source>
        <translation>{0} 为 {1}，因为 {2}</translation>
    </message>
    <message>
        <source>{0}; and because {1}</source>
        <translation>{0}；又因为 {1}</translation>
    </message>
    <message>
        <source>{0}; without that bound {1} would be {2}</source>
        <translation>{0}；没有这一限制，{1} 会是 {2}</translation>
    </message>
    <message>
        <source>{0}; without these bounds {1} would be {2}</source>
        <translation>{0}；没有这些限制，{1} 会是 {2}</translation>
    </message>
    <message>
        <source>{0}, and this would move: {1}</source>
        <translation>{0}，并且会变动：{1}</translation>
    </message>
    <message>
        <source>{0} is {1}: {2} is possible as well, and {3}</source>
        <translation>{0} 为 {1}：{2} 同样可行，且{3}</translation>
    </message>
    <message>
        <source>{0} is {1} because the solver settles others first: with {2} this would move: {3}</source>
        <translation>{0} 为 {1}，因为求解器先确定其他软件包；若用 {2} 则会变动：{3}</translation>
    </message>
    <message>
        <source>{0} is {1} because the lock keeps it; nothing forbids {2}</source>
        <translation>{0} 为 {1}，因为锁文件保留了它；没有什么禁止 {2}</translation>
    </message>
    <message>
        <source>{0} is {1} because the lock keeps it; {2} is possible, and this would move with it: {3}</source>
        <translation>{0} 为 {1}，因为锁文件保留了它；{2} 可行，并会随之变动：{3}</translation>
    </message>
    <message>
        <source>{0}; upgrading it alone gives {1}</source>
        <translation>{0}；仅升级它会得到 {1}</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>{0} is {1}, the newest version</source>
        <translation>{0} 为 {1}，即最新版本</translation>
    </message>
    <message numerus="yes">
        <source>{0} other reasons rule out the rest</source>
        <translation>
            <numerusform>另有 {0} 个原因排除了其余版本</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is {1}, the newest version that can be used: {2}</source>
        <translation>{0} 为 {1}，即可用的最新版本：{2}</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}</source>
        <translation>{0} 从 {1} 变为 {2}</translation>
    </message>
    <message>
        <source>{0} {1} goes</source>
        <translation>{0} {1} 被移除</translation>
    </message>
    <message numerus="yes">
        <source>{0} others</source>
        <translation>
            <numerusform>另外 {0} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} (both must go)</source>
        <translation>{0}（两者都须去掉）</translation>
    </message>
    <message>
        <source>{0} (all {1} must go)</source>
        <translation>{0}（这 {1} 项都须去掉）</translation>
    </message>
    <message>
        <source>kept from the lock; nothing forbids it</source>
        <translation>由锁文件保留；没有什么禁止它</translation>
    </message>
    <message>
        <source>kept from the lock; this would move with it: {0}</source>
        <translation>由锁文件保留；会随之变动：{0}</translation>
    </message>
    <message>
        <source>lowest versions are asked for</source>
        <translation>要求使用最低版本</translation>
    </message>
    <message>
        <source>nothing forbids it</source>
        <translation>没有什么禁止它</translation>
    </message>
    <message>
        <source>possible, and this would move with it: {0}</source>
        <translation>可行，并会随之变动：{0}</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>allowed, and this would move with it: {0}</source>
        <translation>允许，并会随之变动：{0}</translation>
    </message>
    <message>
        <source>{0} cannot be told: the profile&apos;s lines contradict each other</source>
        <translation>无法确定 {0}：该配置的各行相互矛盾</translation>
    </message>
    <message>
        <source>{0} is not needed</source>
        <translation>不需要 {0}</translation>
    </message>
    <message>
        <source>{0} is {1}; which other versions there are is unknown: {2}</source>
        <translation>{0} 为 {1}；不知道还有哪些版本：{2}</translation>
    </message>
    <message>
        <source>{0} is {1} in the lock, and the inputs give {2} now</source>
        <translation>{0} 在锁文件中为 {1}，而各项需求现在得出 {2}</translation>
    </message>
    <message>
        <source>{0} is {1} in the lock, and nothing asks for it any more</source>
        <translation>{0} 在锁文件中为 {1}，而已没有内容要求它</translation>
    </message>
    <message>
        <source>{0} is {1}; the profile&apos;s lines contradict each other, so no other version can be tried</source>
        <translation>{0} 为 {1}；该配置的各行相互矛盾，因此无法尝试其他版本</translation>
    </message>
    <message>
        <source>{0} is {1}; why it is not {2} is unknown: {3}</source>
        <translation>{0} 为 {1}；不知道为何不是 {2}：{3}</translation>
    </message>
    <message>
        <source>{0} is {1}; why it is not {2} was not checked</source>
        <translation>{0} 为 {1}；未检查为何不是 {2}</translation>
    </message>
    <message>
        <source>one of {0}</source>
        <translation>{0} 之一</translation>
    </message>
    <message>
        <source>your requirements are unsatisfiable</source>
        <translation>您的需求无法满足</translation>
    </message>
    <message>
        <source>{0} cannot be used</source>
        <translation>无法使用 {0}</translation>
    </message>
    <message>
        <source>{0} are incompatible</source>
        <translation>{0} 互不兼容</translation>
    </message>
    <message>
        <source>{0} is needed</source>
        <translation>需要 {0}</translation>
    </message>
    <message>
        <source>{0} require {1}</source>
        <translation>{0} 都需要 {1}</translation>
    </message>
    <message>
        <source>{0} depends on {1}</source>
        <translation>{0} 依赖 {1}</translation>
    </message>
    <message>
        <source>Because {0}, {1}.</source>
        <translation>因为 {0}，所以 {1}。</translation>
    </message>
    <message>
        <source>as in ({0}) {1}</source>
        <translation>如 ({0}) 所述 {1}</translation>
    </message>
    <message>
        <source>And because {0}, {1}.</source>
        <translation>又因为 {0}，所以 {1}。</translation>
    </message>
    <message numerus="yes">
        <source>`{1}` is also on {2}, with {0} versions that fit (the newest is {3}); {4} answered alone because it comes first: bind the package to the other one with `packages` in lockwright.toml, or let both answer with --index-strategy unsafe-first-match</source>
        <translation>
            <numerusform>`{1}` 也在 {2} 上，有 {0} 个合适的版本（最新的是 {3}）；{4} 排在前面，所以只由它应答：可用 lockwright.toml 中的 `packages` 把软件包绑定到另一个索引，或用 --index-strategy unsafe-first-match 让两者都应答</numerusform>
        </translation>
    </message>
    <message>
        <source>give {0} credentials (in its URL, in netrc or in UV_INDEX_NAME_USERNAME and ..._PASSWORD), or let the next index answer with `ignore-error-codes` in lockwright.toml</source>
        <translation>请为 {0} 提供凭据（写在其 URL、netrc 或 UV_INDEX_NAME_USERNAME 与 ..._PASSWORD 中），或用 lockwright.toml 中的 `ignore-error-codes` 让下一个索引应答</translation>
    </message>
    <message>
        <source>is not in the cache, and the network is switched off</source>
        <translation>不在缓存中，且网络已关闭</translation>
    </message>
    <message>
        <source>requires Python{0}</source>
        <translation>需要 Python{0}</translation>
    </message>
    <message>
        <source>has no wheels with a matching platform tag (e.g., `{0}`)</source>
        <translation>没有平台标签匹配的 wheel（例如 `{0}`）</translation>
    </message>
    <message>
        <source>has no wheels with a matching platform tag</source>
        <translation>没有平台标签匹配的 wheel</translation>
    </message>
    <message>
        <source>has no wheels with a matching Python ABI tag (e.g., `{0}`)</source>
        <translation>没有 Python ABI 标签匹配的 wheel（例如 `{0}`）</translation>
    </message>
    <message>
        <source>has no wheels with a matching Python ABI tag</source>
        <translation>没有 Python ABI 标签匹配的 wheel</translation>
    </message>
    <message>
        <source>has no wheels with a matching Python implementation tag (e.g., `{0}`)</source>
        <translation>没有 Python 实现标签匹配的 wheel（例如 `{0}`）</translation>
    </message>
    <message>
        <source>has no wheels with a matching Python implementation tag</source>
        <translation>没有 Python 实现标签匹配的 wheel</translation>
    </message>
    <message>
        <source>has no source distribution, and using wheels is disabled</source>
        <translation>没有源码包，且已禁用 wheel</translation>
    </message>
    <message>
        <source>has no usable wheels, and building from source is disabled</source>
        <translation>没有可用的 wheel，且已禁止从源码构建</translation>
    </message>
    <message>
        <source>has no usable files</source>
        <translation>没有可用的文件</translation>
    </message>
    <message>
        <source>requires {0} from a direct URL, which a package of an index may not do</source>
        <translation>需要从直接 URL 获取 {0}，而索引中的软件包不允许这样做</translation>
    </message>
    <message>
        <source>depends on itself at another version ({0})</source>
        <translation>依赖自身的另一个版本（{0}）</translation>
    </message>
    <message>
        <source>has invalid metadata: {0}</source>
        <translation>元数据无效：{0}</translation>
    </message>
    <message>
        <source>requires building from source ({0})</source>
        <translation>需要从源码构建（{0}）</translation>
    </message>
    <message>
        <source>requires building from source</source>
        <translation>需要从源码构建</translation>
    </message>
    <message>
        <source>could not be built from source: {0}</source>
        <translation>无法从源码构建：{0}</translation>
    </message>
    <message>
        <source>was not found in {0}</source>
        <translation>未在 {0} 中找到</translation>
    </message>
    <message>
        <source>may not be read: {0} denies it to us</source>
        <translation>无权读取：{0} 拒绝访问</translation>
    </message>
    <message>
        <source>is a pre-release, and pre-releases are not allowed</source>
        <translation>是预发布版本，而不允许使用预发布版本</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}、{1}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} 和 {1}</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} 或 {1}</translation>
    </message>
    <message>
        <source>{0}; {1}</source>
        <translation>{0}；{1}</translation>
    </message>
    <message>
        <source>`--allow-builds={0}`, or `allow-builds = [{1}]` in lockwright.toml</source>
        <translation>`--allow-builds={0}`，或 lockwright.toml 中的 `allow-builds = [{1}]`</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>you ask for {0}</source>
        <translation>您要求 {0}</translation>
    </message>
    <message>
        <source>{0} asks for {1}</source>
        <translation>{0} 要求 {1}</translation>
    </message>
    <message>
        <source>{0} allows only {1}</source>
        <translation>{0} 只允许 {1}</translation>
    </message>
    <message>
        <source>the constraint at {0} allows only {1}</source>
        <translation>{0} 处的约束只允许 {1}</translation>
    </message>
    <message>
        <source>the override at {0} allows only {1}</source>
        <translation>{0} 处的覆盖只允许 {1}</translation>
    </message>
    <message>
        <source>To let {0} be built from source, give {1}.</source>
        <translation>要允许从源码构建 {0}，请指定 {1}。</translation>
    </message>
    <message>
        <source>`lockwright profiles` lists them</source>
        <translation>`lockwright profiles` 会列出它们</translation>
    </message>
    <message>
        <source>{0} has git conflict markers</source>
        <translation>{0} 含有 Git 冲突标记</translation>
    </message>
    <message>
        <source>{0} requires {1}, which {2} does not pin</source>
        <translation>{0} 需要 {1}，而 {2} 没有固定它</translation>
    </message>
    <message>
        <source>{0} requires {1}, but {2} pins {3}</source>
        <translation>{0} 需要 {1}，但 {2} 固定为 {3}</translation>
    </message>
    <message>
        <source>there is no profile or file `{0}`</source>
        <translation>没有名为 `{0}` 的配置或文件</translation>
    </message>
    <message>
        <source>`lockwright profiles` lists the profiles</source>
        <translation>`lockwright profiles` 会列出各配置</translation>
    </message>
    <message>
        <source>did you mean `{0}`?</source>
        <translation>您是指 `{0}` 吗？</translation>
    </message>
    <message>
        <source>its parent {0} could not be compiled</source>
        <translation>其上级 {0} 无法编译</translation>
    </message>
    <message>
        <source>nothing was written: not every profile could be compiled</source>
        <translation>未写入任何内容：并非所有配置都能编译</translation>
    </message>
    <message>
        <source>name the profiles whose locks to write</source>
        <translation>请指定要写入锁文件的配置</translation>
    </message>
    <message>
        <source>the folder of `{0}` cannot be made: {1}</source>
        <translation>无法创建 `{0}` 所在的文件夹：{1}</translation>
    </message>
    <message>
        <source>check the permissions of the workspace</source>
        <translation>请检查工作区的权限</translation>
    </message>
    <message>
        <source>a profile takes it from a URL or path</source>
        <translation>有配置从 URL 或路径获取它</translation>
    </message>
    <message>
        <source>the time limit was reached</source>
        <translation>已达到时间限制</translation>
    </message>
    <message>
        <source>no lock has the package `{0}`</source>
        <translation>没有锁文件包含软件包 `{0}`</translation>
    </message>
    <message>
        <source>`lockwright packages` lists them</source>
        <translation>`lockwright packages` 会列出它们</translation>
    </message>
    <message>
        <source>there is no profile `{0}`</source>
        <translation>没有名为 `{0}` 的配置</translation>
    </message>
    <message>
        <source>this file changed on disk since the pending edits were made</source>
        <translation>自做出待应用的编辑以来，磁盘上的此文件已更改</translation>
    </message>
    <message>
        <source>read it again and make the edits anew</source>
        <translation>请重新读取并再次编辑</translation>
    </message>
    <message>
        <source>this file is pending twice</source>
        <translation>此文件被重复列入待应用的编辑</translation>
    </message>
    <message numerus="yes">
        <source>{0} lines are about {1}: {2}</source>
        <translation>
            <numerusform>有 {0} 行涉及 {1}：{2}</numerusform>
        </translation>
    </message>
    <message>
        <source>write the marker of the one that is meant behind a `;`</source>
        <translation>请在 `;` 之后写出所指那一行的标记</translation>
    </message>
    <message>
        <source>a reason is one line of plain text</source>
        <translation>理由应为一行纯文本</translation>
    </message>
    <message>
        <source>leave out line ends and characters that cannot be seen</source>
        <translation>请去掉换行和不可见字符</translation>
    </message>
    <message>
        <source>{0} has {1} from {2} too, and all of it holds</source>
        <translation>{0} 的 {1} 还来自 {2}，且全部有效</translation>
    </message>
    <message>
        <source>{0} is no name of a package</source>
        <translation>{0} 不是软件包名称</translation>
    </message>
    <message>
        <source>give the name, with `; MARKER` where several lines are about it</source>
        <translation>请给出名称；若有多行涉及它，请加上 `; MARKER`</translation>
    </message>
    <message>
        <source>no line here is about {0}</source>
        <translation>这里没有涉及 {0} 的行</translation>
    </message>
    <message>
        <source>look for it with `lockwright why {0} --profile {1}`</source>
        <translation>可用 `lockwright why {0} --profile {1}` 查找</translation>
    </message>
    <message>
        <source>{0} has it from {1}</source>
        <translation>{0} 中的它来自 {1}</translation>
    </message>
    <message>
        <source>{0} and {1} are compiled from the same lines</source>
        <translation>{0} 和 {1} 由相同的行编译</translation>
    </message>
    <message>
        <source>{0} has a line about {1} already: {2}</source>
        <translation>{0} 已有一行涉及 {1}：{2}</translation>
    </message>
    <message>
        <source>edit that line, or remove one of the two</source>
        <translation>请编辑那一行，或删除两者之一</translation>
    </message>
    <message>
        <source>the comment above the line does not go to the list of a pyproject.toml</source>
        <translation>该行上方的注释不会带入 pyproject.toml 的列表</translation>
    </message>
    <message>
        <source>{0} has no lock to hold a version of</source>
        <translation>{0} 没有可供保留版本的锁文件</translation>
    </message>
    <message>
        <source>compile it first</source>
        <translation>请先编译它</translation>
    </message>
    <message>
        <source>this lock does not pin {0}</source>
        <translation>此锁文件没有固定 {0}</translation>
    </message>
    <message>
        <source>compile the profile first</source>
        <translation>请先编译该配置</translation>
    </message>
    <message>
        <source>{0} is locked to a path or URL, which holds it already</source>
        <translation>{0} 锁定到路径或 URL，已经固定</translation>
    </message>
    <message>
        <source>the profiles have no common answer</source>
        <translation>各配置没有共同的解</translation>
    </message>
    <message>
        <source>its parent {0} has no lock to go by</source>
        <translation>其上级 {0} 没有可依据的锁文件</translation>
    </message>
    <message>
        <source>this fix has no file of the workspace to go to</source>
        <translation>此修复在工作区中没有可写入的文件</translation>
    </message>
    <message>
        <source>put the override into a file and name it with `lockwright compile --override FILE`</source>
        <translation>请把覆盖写入文件，并用 `lockwright compile --override FILE` 指定它</translation>
    </message>
    <message>
        <source>{0} asks for {1}, which {2} does not pin</source>
        <translation>{0} 要求 {1}，而 {2} 没有固定它</translation>
    </message>
    <message>
        <source>{0} asks for {1}, but {2} pins {3}</source>
        <translation>{0} 要求 {1}，但 {2} 固定为 {3}</translation>
    </message>
    <message>
        <source>{0} asks for {1}, which {2} does not know as a reason for its pin</source>
        <translation>{0} 要求 {1}，而 {2} 未把它记为固定版本的原因</translation>
    </message>
    <message>
        <source>the constraint {0} at {1} excludes {2}, which {3} pins</source>
        <translation>{1} 处的约束 {0} 排除了 {3} 固定的 {2}</translation>
    </message>
    <message>
        <source>{0} pins {1} for `{2}`, where it is no longer asked for</source>
        <translation>{0} 因 `{2}` 固定了 {1}，而那里已不再要求它</translation>
    </message>
    <message>
        <source>the profiles could not be solved together</source>
        <translation>无法共同求解各配置</translation>
    </message>
    <message>
        <source>{0} is {1} in {2} and {3} in {4}, but the strategy is joint</source>
        <translation>{0} 在 {2} 中为 {1}，在 {4} 中为 {3}，但策略为共同求解</translation>
    </message>
    <message>
        <source>`{0}` is no folder that can be opened</source>
        <translation>`{0}` 不是可打开的文件夹</translation>
    </message>
    <message>
        <source>give the folder of a repository with requirement profiles</source>
        <translation>请给出含需求配置的仓库文件夹</translation>
    </message>
    <message>
        <source>the folder `{0}` is not there any more</source>
        <translation>文件夹 `{0}` 已不存在</translation>
    </message>
    <message>
        <source>put it back where it was, or open the repository where it is now</source>
        <translation>请把它放回原处，或在现在的位置打开仓库</translation>
    </message>
    <message>
        <source>{0} has git conflict markers; recompiling it resolves them, with both sides&apos; pins as preferences</source>
        <translation>{0} 含有 Git 冲突标记；重新编译即可解决，并以双方的固定版本为偏好</translation>
    </message>
    <message>
        <source>`{0}` lies outside the workspace</source>
        <translation>`{0}` 在工作区之外</translation>
    </message>
    <message>
        <source>it has no lock</source>
        <translation>它没有锁文件</translation>
    </message>
    <message>
        <source>`{0}` is left out by --exclude-newer, because the index does not say when it was uploaded</source>
        <translation>`{0}` 被 --exclude-newer 排除，因为索引没有说明其上传时间</translation>
    </message>
    <message>
        <source>`{0}` is left out by --exclude-newer</source>
        <translation>`{0}` 被 --exclude-newer 排除</translation>
    </message>
    <message>
        <source>`{0}` has wheels for {1} and {2} more</source>
        <translation>`{0}` 有适用于 {1} 等的 wheel（另有 {2} 个平台）</translation>
    </message>
    <message>
        <source>`{0}` has wheels for {1}</source>
        <translation>`{0}` 有适用于 {1} 的 wheel</translation>
    </message>
    <message>
        <source>`{0}` says that it requires Python{1}, and Python {2} was asked for: upper bounds are ignored unless `python-upper-bounds` is &quot;enforce&quot;</source>
        <translation>`{0}` 声明需要 Python{1}，而目标是 Python {2}：除非 `python-upper-bounds` 为 &quot;enforce&quot;，否则忽略上限</translation>
    </message>
    <message>
        <source>{0} asks for {1}, which {2} does not have</source>
        <translation>{0} 要求 {1}，而 {2} 没有它</translation>
    </message>
    <message>
        <source>{0} asks for {1}, but {2} has {3}</source>
        <translation>{0} 要求 {1}，但 {2} 中是 {3}</translation>
    </message>
    <message>
        <source>{0} asks for {1}, as an editable, which it is not in {2}</source>
        <translation>{0} 要求以可编辑方式安装 {1}，而在 {2} 中并非如此</translation>
    </message>
    <message>
        <source>{0} has {1} from {2}, which no line asks for</source>
        <translation>{0} 中的 {1} 来自 {2}，而没有任何行要求它</translation>
    </message>
    <message>
        <source>{0} has no solution by itself: {1}</source>
        <translation>{0} 单独就没有解：{1}</translation>
    </message>
    <message>
        <source>{0} part over {1}: {2}</source>
        <translation>{0} 在 {1} 上出现分歧：{2}</translation>
    </message>
    <message>
        <source>Solved together, {0} have an answer:</source>
        <translation>共同求解时，{0} 有解：</translation>
    </message>
    <message>
        <source>`lockwright compile --strategy joint {0}` writes it.</source>
        <translation>`lockwright compile --strategy joint {0}` 会写入它。</translation>
    </message>
    <message>
        <source>versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选定</translation>
    </message>
    <message numerus="yes">
        <source>{1} ({0} versions)</source>
        <translation>
            <numerusform>{1}（{0} 个版本）</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} (there may be more)</source>
        <translation>{0}（可能还有更多）</translation>
    </message>
    <message numerus="yes">
        <source>{0} older versions</source>
        <translation>
            <numerusform>{0} 个更旧的版本</numerusform>
        </translation>
    </message>
    <message>
        <source>paths</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>另有 {0} 条</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>{0} 条或更多</translation>
    </message>
    <message>
        <source>profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>no lock</source>
        <translation>无锁文件</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>transitive</source>
        <translation>间接</translation>
    </message>
    <message>
        <source>note: the lock of {0} is stale, and this is about the lock:</source>
        <translation>注意：{0} 的锁文件已过时，以下针对该锁文件：</translation>
    </message>
    <message>
        <source>note: {0} has no lock; this is what compiling it gives now</source>
        <translation>注意：{0} 没有锁文件；这是现在编译的结果</translation>
    </message>
    <message>
        <source>note: profiles are compiled together here, and this looks at {0} by itself</source>
        <translation>注意：此处各配置共同编译，而这里只看 {0} 本身</translation>
    </message>
    <message numerus="yes">
        <source>note: {0} versions were not checked</source>
        <translation>
            <numerusform>注意：有 {0} 个版本未检查</numerusform>
        </translation>
    </message>
    <message>
        <source>note: paths are drawn from the lock&apos;s annotations; the requirements themselves are not all in the cache</source>
        <translation>注意：路径取自锁文件的注释；需求本身并未全部缓存</translation>
    </message>
    <message>
        <source>profile {0}</source>
        <translation>配置 {0}</translation>
    </message>
    <message>
        <source>{0} is not in {1}</source>
        <translation>{0} 不在 {1} 中</translation>
    </message>
    <message>
        <source>{0} is not in {1}; it is in {2}</source>
        <translation>{0} 不在 {1} 中，而在 {2} 中</translation>
    </message>
    <message>
        <source>no profile has {0}</source>
        <translation>没有配置包含 {0}</translation>
    </message>
    <message>
        <source>`lockwright tree` shows what is locked</source>
        <translation>`lockwright tree` 会显示已锁定的内容</translation>
    </message>
    <message>
        <source>did you mean {0}?</source>
        <translation>您是指 {0} 吗？</translation>
    </message>
    <message>
        <source>`{0}` is no package name</source>
        <translation>`{0}` 不是软件包名称</translation>
    </message>
    <message>
        <source>{0} is taken from {1}, as {2} says</source>
        <translation>{0} 取自 {1}，依据 {2}</translation>
    </message>
    <message>
        <source>hint: {0}</source>
        <translation>提示：{0}</translation>
    </message>
    <message>
        <source>HEAD is detached, so a commit would belong to no branch; make one with: git switch -c NAME</source>
        <translation>HEAD 处于分离状态，提交将不属于任何分支；新建分支：git switch -c NAME</translation>
    </message>
    <message>
        <source>HEAD is detached, so the commit would belong to no branch; make one with: git switch -c NAME</source>
        <translation>HEAD 处于分离状态，该提交将不属于任何分支；新建分支：git switch -c NAME</translation>
    </message>
    <message>
        <source>HEAD is detached, so there is no branch to push; go to one with: git switch NAME</source>
        <translation>HEAD 处于分离状态，没有可推送的分支；切换到分支：git switch NAME</translation>
    </message>
    <message>
        <source>HEAD is detached, so the commit would belong to no branch</source>
        <translation>HEAD 处于分离状态，该提交将不属于任何分支</translation>
    </message>
    <message>
        <source>HEAD points to {0}, which is no branch; go to one with: git switch NAME</source>
        <translation>HEAD 指向 {0}，它不是分支；切换到分支：git switch NAME</translation>
    </message>
    <message>
        <source>the repository is bare and has no files; work in a clone: git clone</source>
        <translation>仓库是裸仓库，没有文件；请在克隆中工作：git clone</translation>
    </message>
    <message>
        <source>the repository is bare and has no files to commit; work in a clone: git clone</source>
        <translation>仓库是裸仓库，没有可提交的文件；请在克隆中工作：git clone</translation>
    </message>
    <message>
        <source>the repository is bare, so there is nothing to release in it</source>
        <translation>仓库是裸仓库，没有可发布的内容</translation>
    </message>
    <message>
        <source>the repository is bare; work in a clone: git clone</source>
        <translation>仓库是裸仓库；请在克隆中工作：git clone</translation>
    </message>
    <message>
        <source>a bisection is in progress; end it with: git bisect reset</source>
        <translation>正在进行二分查找；结束：git bisect reset</translation>
    </message>
    <message>
        <source>a {0} is in progress, and a commit now would become part of it; end it with: git {0} --continue, or give it up with: git {0} --abort</source>
        <translation>正在进行 {0}，现在提交会成为它的一部分；完成：git {0} --continue，或放弃：git {0} --abort</translation>
    </message>
    <message>
        <source>the merge conflict in {0} is not resolved; a lock is best compiled again, then: git add -- {0}</source>
        <translation>{0} 中的合并冲突尚未解决；锁文件最好重新编译，然后：git add -- {0}</translation>
    </message>
    <message>
        <source>the merge conflict in {0} is not resolved; resolve it, then: git add -- {0}</source>
        <translation>{0} 中的合并冲突尚未解决；请先解决，然后：git add -- {0}</translation>
    </message>
    <message>
        <source>git does not know who commits; say it with: git config user.name &apos;NAME&apos; &amp;&amp; git config user.email &apos;ADDRESS&apos;</source>
        <translation>Git 不知道提交者是谁；请设置：git config user.name &apos;NAME&apos; &amp;&amp; git config user.email &apos;ADDRESS&apos;</translation>
    </message>
    <message>
        <source>git does not know the author of the commit; say who you are with: git config user.name &apos;NAME&apos; &amp;&amp; git config user.email &apos;ADDRESS&apos;</source>
        <translation>Git 不知道提交的作者；请设置您的身份：git config user.name &apos;NAME&apos; &amp;&amp; git config user.email &apos;ADDRESS&apos;</translation>
    </message>
    <message>
        <source>git does not know the committer of the commit; say who you are with: git config user.name &apos;NAME&apos; &amp;&amp; git config user.email &apos;ADDRESS&apos;</source>
        <translation>Git 不知道提交者；请设置您的身份：git config user.name &apos;NAME&apos; &amp;&amp; git config user.email &apos;ADDRESS&apos;</translation>
    </message>
    <message>
        <source>git does not know the tagger; say who you are with: git config user.name &apos;NAME&apos; &amp;&amp; git config user.email &apos;ADDRESS&apos;</source>
        <translation>Git 不知道打标签的人；请设置您的身份：git config user.name &apos;NAME&apos; &amp;&amp; git config user.email &apos;ADDRESS&apos;</translation>
    </message>
    <message>
        <source>the branch {0} has no commit yet; the first one makes it</source>
        <translation>分支 {0} 还没有提交；第一次提交会创建它</translation>
    </message>
    <message>
        <source>the branch {0} has no commit yet; see: git branch</source>
        <translation>分支 {0} 还没有提交；参见：git branch</translation>
    </message>
    <message>
        <source>the branch lacks {0} commit that {1} has; get them first with: git pull --rebase {2}</source>
        <translation>分支缺少 {1} 上的 {0} 次提交；请先获取：git pull --rebase {2}</translation>
    </message>
    <message>
        <source>the branch lacks {0} commits that {1} has; get them first with: git pull --rebase {2}</source>
        <translation>分支缺少 {1} 上的 {0} 次提交；请先获取：git pull --rebase {2}</translation>
    </message>
    <message>
        <source>the branch has another last commit by now; look at it with: git log -2</source>
        <translation>分支的最后一次提交已经改变；查看：git log -2</translation>
    </message>
    <message>
        <source>this is a linked work tree of {0}; branches that others have checked out are theirs, see: git worktree list</source>
        <translation>这是 {0} 的关联工作树；其他工作树检出的分支归它们所有，参见：git worktree list</translation>
    </message>
    <message>
        <source>this is a submodule of {0}, which records a commit of it by itself: git -C .. add -- NAME</source>
        <translation>这是 {0} 的子模块，由后者自行记录其提交：git -C .. add -- NAME</translation>
    </message>
    <message>
        <source>the submodule {0} is at another commit than recorded; record it with: git commit -- {0}</source>
        <translation>子模块 {0} 所处的提交与记录不同；记录它：git commit -- {0}</translation>
    </message>
    <message>
        <source>only a part of the files is checked out; bring others in with: git sparse-checkout add FOLDER</source>
        <translation>只检出了部分文件；加入其他文件：git sparse-checkout add FOLDER</translation>
    </message>
    <message>
        <source>this clone is shallow: older commits and their tags are not here; get them with: git fetch --unshallow --tags</source>
        <translation>这是浅克隆：较早的提交及其标签不在此处；获取：git fetch --unshallow --tags</translation>
    </message>
    <message>
        <source>this clone is partial: old contents may be missing here; get them with: git fetch --refetch</source>
        <translation>这是部分克隆：可能缺少旧内容；获取：git fetch --refetch</translation>
    </message>
    <message>
        <source>there is no file {0}, neither on disk nor in the last commit; see: git status</source>
        <translation>没有文件 {0}，磁盘和上次提交中都没有；参见：git status</translation>
    </message>
    <message>
        <source>there is no tag {0}; see: git tag</source>
        <translation>没有标签 {0}；参见：git tag</translation>
    </message>
    <message>
        <source>there is no remote {0}; add it with: git remote add {1} URL</source>
        <translation>没有远程仓库 {0}；添加：git remote add {1} URL</translation>
    </message>
    <message>
        <source>there is no commit {0}; see: git log</source>
        <translation>没有提交 {0}；参见：git log</translation>
    </message>
    <message>
        <source>there is no commit yet; see: git status</source>
        <translation>还没有提交；参见：git status</translation>
    </message>
    <message>
        <source>it is the first commit of the branch; to begin again without it: git update-ref -d HEAD</source>
        <translation>这是分支的第一次提交；若要去掉它重新开始：git update-ref -d HEAD</translation>
    </message>
    <message>
        <source>it is a merge; take it back with: git reset --merge HEAD~1</source>
        <translation>这是合并提交；撤回：git reset --merge HEAD~1</translation>
    </message>
    <message>
        <source>the commit is part of {0}, so others may have it; take its changes back with: git revert HEAD</source>
        <translation>该提交属于 {0}，他人可能已有；撤销其更改：git revert HEAD</translation>
    </message>
    <message>
        <source>the tag {0} names the commit; take the tag away first with: git tag -d {0}</source>
        <translation>标签 {0} 指向该提交；请先删除标签：git tag -d {0}</translation>
    </message>
    <message>
        <source>the tag {0} is in the way, because a name cannot be a folder as well; choose another name, or take it away with: git tag -d {1}</source>
        <translation>标签 {0} 造成阻碍，因为名称不能同时是文件夹；请另选名称，或删除它：git tag -d {1}</translation>
    </message>
    <message>
        <source>the tag {0} differs only in upper and lower case, which some file systems take for the same; choose another name</source>
        <translation>标签 {0} 仅大小写不同，某些文件系统会视为相同；请另选名称</translation>
    </message>
    <message>
        <source>the tag {0} is there already, at {1} with a message; look at it with: git show {2}</source>
        <translation>标签 {0} 已存在，位于 {1}，带有说明；查看：git show {2}</translation>
    </message>
    <message>
        <source>the tag {0} is there already, at {1} without a message; look at it with: git show {2}</source>
        <translation>标签 {0} 已存在，位于 {1}，没有说明；查看：git show {2}</translation>
    </message>
    <message>
        <source>the tag {0} is there already, at {1}; look at it with: git show {2}</source>
        <translation>标签 {0} 已存在，位于 {1}；查看：git show {2}</translation>
    </message>
    <message>
        <source>the tag {0} is there already, at {1}</source>
        <translation>标签 {0} 已存在，位于 {1}</translation>
    </message>
    <message>
        <source>a tag cannot be named {0}; see the rules with: git help check-ref-format</source>
        <translation>标签不能命名为 {0}；规则参见：git help check-ref-format</translation>
    </message>
    <message>
        <source>a tag named {0} would be taken for something else by git; choose another name, such as v1.0</source>
        <translation>名为 {0} 的标签会被 Git 误认；请另选名称，例如 v1.0</translation>
    </message>
    <message>
        <source>an annotated tag needs a message; say what the release is</source>
        <translation>附注标签需要说明；请写明发布内容</translation>
    </message>
    <message>
        <source>a lightweight tag has no signature; make an annotated one</source>
        <translation>轻量标签没有签名；请创建附注标签</translation>
    </message>
    <message>
        <source>the key to sign with is not there: {0}; name another one with: git config user.signingKey FILE</source>
        <translation>签名密钥不存在：{0}；另行指定：git config user.signingKey FILE</translation>
    </message>
    <message>
        <source>the hook {0} was ignored, because it is not executable; make it run with: chmod +x {1}</source>
        <translation>钩子 {0} 被忽略，因为它不可执行；使其可运行：chmod +x {1}</translation>
    </message>
    <message>
        <source>the hook pre-commit changed files of the commit and failed; it was run once more with what it made of them</source>
        <translation>钩子 pre-commit 更改了提交中的文件并失败；已用更改后的文件再次运行</translation>
    </message>
    <message>
        <source>the commit is made, but the hook {0} ended with exit code {1}</source>
        <translation>提交已完成，但钩子 {0} 以退出码 {1} 结束</translation>
    </message>
    <message>
        <source>the commit is made, but the hook {0} did not end by itself</source>
        <translation>提交已完成，但钩子 {0} 未自行结束</translation>
    </message>
    <message>
        <source>the subject has {0} characters; more than 72 are cut off in many views</source>
        <translation>标题有 {0} 个字符；超过 72 个时许多界面会截断</translation>
    </message>
    <message>
        <source>GIT_CONFIG_COUNT or a file included by the remote&apos;s address sets {0}, which only git itself follows: {1}</source>
        <translation>GIT_CONFIG_COUNT 或由远程地址引入的文件设置了 {0}，只有 Git 自身会遵循：{1}</translation>
    </message>
    <message>
        <source>{0} is set, so this runs inside another git command; let that one end first, then: {1}</source>
        <translation>已设置 {0}，说明正在另一个 Git 命令中运行；请先让它结束，然后：{1}</translation>
    </message>
    <message>
        <source>{0} lies behind the symbolic link {1}; commit the file that it leads to</source>
        <translation>{0} 位于符号链接 {1} 之后；请提交它所指向的文件</translation>
    </message>
    <message>
        <source>{0} belongs to the repository in {1}; commit it there with: git -C {1} commit</source>
        <translation>{0} 属于 {1} 中的仓库；请在那里提交：git -C {1} commit</translation>
    </message>
    <message>
        <source>{0} takes the place of the file {1}; commit both: {2}</source>
        <translation>{0} 取代了文件 {1}；请一并提交：{2}</translation>
    </message>
    <message>
        <source>{0} was a folder in the last commit, and its files would go; if they are to: {1}</source>
        <translation>{0} 在上次提交中是文件夹，其中的文件将被移除；若确需如此：{1}</translation>
    </message>
    <message>
        <source>{0} is a submodule; commit it with: git commit -- {0}</source>
        <translation>{0} 是子模块；提交：git commit -- {0}</translation>
    </message>
    <message>
        <source>{0} is outside of the sparse checkout; bring it in with: git sparse-checkout add {1}</source>
        <translation>{0} 在稀疏检出之外；加入：git sparse-checkout add {1}</translation>
    </message>
    <message>
        <source>{0} is a folder; name the files to commit, see: git status -- {0}</source>
        <translation>{0} 是文件夹；请指定要提交的文件，参见：git status -- {0}</translation>
    </message>
    <message>
        <source>{0} is no regular file; name the files to commit, see: git status -- {0}</source>
        <translation>{0} 不是普通文件；请指定要提交的文件，参见：git status -- {0}</translation>
    </message>
    <message>
        <source>{0} is ignored, see: git check-ignore -v {0}; if it is to be committed: git add -f -- {0}</source>
        <translation>{0} 被忽略，参见：git check-ignore -v {0}；若仍要提交：git add -f -- {0}</translation>
    </message>
    <message>
        <source>{0} goes through the filter {1}, which needs git itself: {2}</source>
        <translation>{0} 经过过滤器 {1}，需由 Git 自身处理：{2}</translation>
    </message>
    <message>
        <source>{0} is kept in the encoding {1}, which needs git itself: {2}</source>
        <translation>{0} 以编码 {1} 保存，需由 Git 自身处理：{2}</translation>
    </message>
    <message>
        <source>{0}; nothing is written here; use git itself: {1}</source>
        <translation>{0}；此处不写入任何内容；请直接使用 Git：{1}</translation>
    </message>
    <message>
        <source>files have conflicts: {0}</source>
        <translation>文件有冲突：{0}</translation>
    </message>
    <message>
        <source>a {0} is in progress, and a release would become part of it</source>
        <translation>正在进行 {0}，发布会成为它的一部分</translation>
    </message>
    <message>
        <source>this will be the first commit of {0}</source>
        <translation>这将是 {0} 的第一次提交</translation>
    </message>
    <message>
        <source>{0} is at {1}, and nothing is in progress</source>
        <translation>{0} 位于 {1}，没有进行中的操作</translation>
    </message>
    <message>
        <source>the files that the release writes are as they were committed</source>
        <translation>发布要写入的文件与提交时相同</translation>
    </message>
    <message>
        <source>the release writes or reads files that have uncommitted changes: {0}</source>
        <translation>发布要读写的文件有未提交的更改：{0}</translation>
    </message>
    <message>
        <source>the version stays {0}</source>
        <translation>版本保持 {0}</translation>
    </message>
    <message>
        <source>the version goes from {0} to {1}</source>
        <translation>版本从 {0} 变为 {1}</translation>
    </message>
    <message>
        <source>the newest tag is {0}, which is a higher version than {1}</source>
        <translation>最新标签为 {0}，其版本高于 {1}</translation>
    </message>
    <message>
        <source>the tag {0} is free</source>
        <translation>标签 {0} 可用</translation>
    </message>
    <message>
        <source>shells take the `!` in {0} for something else; quote it</source>
        <translation>Shell 会误解 {0} 中的 `!`；请加引号</translation>
    </message>
    <message>
        <source>this shallow clone has no tags, so one of the same name may be elsewhere</source>
        <translation>此浅克隆没有标签，别处可能已有同名标签</translation>
    </message>
    <message>
        <source>commits are by {0}, and they are signed</source>
        <translation>提交者为 {0}，并会签名</translation>
    </message>
    <message>
        <source>commits are by {0}</source>
        <translation>提交者为 {0}</translation>
    </message>
    <message>
        <source>the commit has no message</source>
        <translation>提交没有说明</translation>
    </message>
    <message>
        <source>{0} lacks {1} commit that {2} has, so a push will be refused</source>
        <translation>{0} 缺少 {2} 上的 {1} 次提交，因此推送会被拒绝</translation>
    </message>
    <message>
        <source>{0} lacks {1} commits that {2} has, so a push will be refused</source>
        <translation>{0} 缺少 {2} 上的 {1} 次提交，因此推送会被拒绝</translation>
    </message>
    <message>
        <source>the step `{0}` runs `{1}`, which is not in PATH</source>
        <translation>步骤 `{0}` 要运行 `{1}`，而它不在 PATH 中</translation>
    </message>
    <message>
        <source>the disk has less than 64 MiB left, and a release that cannot write stops half-way</source>
        <translation>磁盘剩余不足 64 MiB，无法写入的发布会中途停止</translation>
    </message>
    <message>
        <source>there is neither a pyproject.toml nor a setup.py to build a wheel of</source>
        <translation>没有可用来构建 wheel 的 pyproject.toml 或 setup.py</translation>
    </message>
    <message>
        <source>no import package of the project was found, in src or beside pyproject.toml</source>
        <translation>在 src 中或 pyproject.toml 旁都未找到项目的导入包</translation>
    </message>
    <message>
        <source>the package `{0}` lies in src, which commands of the release find in PYTHONPATH</source>
        <translation>软件包 `{0}` 位于 src，发布命令可通过 PYTHONPATH 找到它</translation>
    </message>
    <message>
        <source>the package is `{0}`</source>
        <translation>软件包为 `{0}`</translation>
    </message>
    <message>
        <source>`{0}` would become a requirement of the wheel, and only development asks for it</source>
        <translation>`{0}` 会成为 wheel 的需求，而只有开发环境要求它</translation>
    </message>
    <message>
        <source>the wheel is built by `{0}`, which cannot be started: {1}</source>
        <translation>wheel 由 `{0}` 构建，而它无法启动：{1}</translation>
    </message>
    <message>
        <source>`{0}` cannot build wheels: {1}</source>
        <translation>`{0}` 无法构建 wheel：{1}</translation>
    </message>
    <message>
        <source>`{0}` is there</source>
        <translation>`{0}` 存在</translation>
    </message>
    <message>
        <source>End it.</source>
        <translation>结束它。</translation>
    </message>
    <message>
        <source>See them.</source>
        <translation>查看它们。</translation>
    </message>
    <message>
        <source>Make a branch.</source>
        <translation>新建分支。</translation>
    </message>
    <message>
        <source>Only tag this commit.</source>
        <translation>只为此提交打标签。</translation>
    </message>
    <message>
        <source>Commit them first.</source>
        <translation>请先提交它们。</translation>
    </message>
    <message>
        <source>Put them aside.</source>
        <translation>把它们暂存一旁。</translation>
    </message>
    <message>
        <source>Release another version.</source>
        <translation>发布另一个版本。</translation>
    </message>
    <message>
        <source>See what it names.</source>
        <translation>查看它指向什么。</translation>
    </message>
    <message>
        <source>Fetch them.</source>
        <translation>获取它们。</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>为它写一个。</translation>
    </message>
    <message>
        <source>Take them in.</source>
        <translation>合入它们。</translation>
    </message>
    <message>
        <source>Install it, or add its folder to PATH.</source>
        <translation>请安装它，或把其文件夹加入 PATH。</translation>
    </message>
    <message>
        <source>Make room.</source>
        <translation>请腾出空间。</translation>
    </message>
    <message>
        <source>Use git itself.</source>
        <translation>请直接使用 Git。</translation>
    </message>
    <message>
        <source>Leave the wheel out of `steps`.</source>
        <translation>从 `steps` 中去掉 wheel。</translation>
    </message>
    <message>
        <source>Take it out of the project&apos;s requirements.</source>
        <translation>从项目的需求中去掉它。</translation>
    </message>
    <message>
        <source>Install the module `build` into that interpreter.</source>
        <translation>在该解释器中安装模块 `build`。</translation>
    </message>
    <message>
        <source>Or into an environment of its own, and name that one.</source>
        <translation>或装入单独的环境，并指定该环境。</translation>
    </message>
    <message>
        <source>Go on with it.</source>
        <translation>继续进行。</translation>
    </message>
    <message>
        <source>Take it back.</source>
        <translation>撤回它。</translation>
    </message>
    <message>
        <source>Rehearse it.</source>
        <translation>先演练。</translation>
    </message>
    <message>
        <source>Edit the file.</source>
        <translation>编辑该文件。</translation>
    </message>
    <message>
        <source>See what contradicts what.</source>
        <translation>查看哪些相互矛盾。</translation>
    </message>
    <message>
        <source>See what is wrong with the locks.</source>
        <translation>查看锁文件有何问题。</translation>
    </message>
    <message>
        <source>See the packages.</source>
        <translation>查看软件包。</translation>
    </message>
    <message>
        <source>Take in what the remote has.</source>
        <translation>合入远程仓库的内容。</translation>
    </message>
    <message>
        <source>Take everything back and rehearse again.</source>
        <translation>全部撤回并重新演练。</translation>
    </message>
    <message>
        <source>Take what there is now.</source>
        <translation>采用现有内容。</translation>
    </message>
    <message>
        <source>Take everything back.</source>
        <translation>全部撤回。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>再试一次。</translation>
    </message>
    <message>
        <source>Mend it and go on.</source>
        <translation>修复后继续。</translation>
    </message>
    <message>
        <source>Look at everything first</source>
        <translation>先检查一切</translation>
    </message>
    <message>
        <source>Write version {0}</source>
        <translation>写入版本 {0}</translation>
    </message>
    <message>
        <source>Compile the stale locks</source>
        <translation>编译过时的锁文件</translation>
    </message>
    <message>
        <source>Check the locks</source>
        <translation>检查锁文件</translation>
    </message>
    <message>
        <source>Build the wheel and look into it</source>
        <translation>构建 wheel 并检查内容</translation>
    </message>
    <message>
        <source>Look for yanked and vulnerable packages</source>
        <translation>查找已撤回和有漏洞的软件包</translation>
    </message>
    <message>
        <source>Commit on {0}</source>
        <translation>在 {0} 上提交</translation>
    </message>
    <message>
        <source>Wait for a person</source>
        <translation>等待人工确认</translation>
    </message>
    <message>
        <source>Push the branch and the tag</source>
        <translation>推送分支和标签</translation>
    </message>
    <message>
        <source>Puts the files back as they were.</source>
        <translation>把文件恢复原状。</translation>
    </message>
    <message>
        <source>Runs `{0}` and puts its outputs back as they were.</source>
        <translation>运行 `{0}` 并把其输出恢复原状。</translation>
    </message>
    <message>
        <source>Puts its outputs back as they were.</source>
        <translation>把其输出恢复原状。</translation>
    </message>
    <message>
        <source>Cannot be taken back: what the command did beyond this repository stays.</source>
        <translation>无法撤回：命令在此仓库之外所做的事保留。</translation>
    </message>
    <message>
        <source>Removes the wheel, or puts back the one that was there.</source>
        <translation>删除 wheel，或恢复原来的 wheel。</translation>
    </message>
    <message>
        <source>Takes the commit back, as long as it was not pushed and nothing sits on top.</source>
        <translation>撤回提交，只要尚未推送且其上没有其他提交。</translation>
    </message>
    <message>
        <source>Removes the tag, as long as it was not pushed.</source>
        <translation>删除标签，只要尚未推送。</translation>
    </message>
    <message>
        <source>Cannot be taken back.</source>
        <translation>无法撤回。</translation>
    </message>
    <message>
        <source>nothing stands in the way</source>
        <translation>没有障碍</translation>
    </message>
    <message>
        <source>somebody said yes</source>
        <translation>已有人同意</translation>
    </message>
    <message>
        <source>{0} is written already</source>
        <translation>{0} 已写入</translation>
    </message>
    <message>
        <source>the version is derived from the tag, so there is nothing to write</source>
        <translation>版本由标签得出，因此无需写入</translation>
    </message>
    <message>
        <source>{0} is written into {1} file</source>
        <translation>{0} 已写入 {1} 个文件</translation>
    </message>
    <message>
        <source>{0} is written into {1} files</source>
        <translation>{0} 已写入 {1} 个文件</translation>
    </message>
    <message>
        <source>every lock is fresh</source>
        <translation>所有锁文件均为最新</translation>
    </message>
    <message>
        <source>the locks are fresh and consistent</source>
        <translation>锁文件最新且一致</translation>
    </message>
    <message>
        <source>nothing differs from the last commit</source>
        <translation>与上次提交没有差异</translation>
    </message>
    <message>
        <source>a rehearsal makes no tag; {0} is free</source>
        <translation>演练不打标签；{0} 可用</translation>
    </message>
    <message>
        <source>a rehearsal pushes nothing</source>
        <translation>演练不推送</translation>
    </message>
    <message>
        <source>was stopped and undone</source>
        <translation>已停止并撤销</translation>
    </message>
    <message>
        <source>runs again, because files were changed since</source>
        <translation>将再次运行，因为文件此后有更改</translation>
    </message>
    <message>
        <source>no locked package is yanked; no advisories are configured, so none were looked at</source>
        <translation>没有锁定的软件包被撤回；未配置安全公告，因此未查看</translation>
    </message>
    <message>
        <source>no locked package is yanked or has a known advisory</source>
        <translation>没有锁定的软件包被撤回或有已知的安全公告</translation>
    </message>
    <message>
        <source>nothing was rehearsed</source>
        <translation>尚未演练</translation>
    </message>
    <message>
        <source>the last rehearsal was of another commit or of another plan</source>
        <translation>上次演练针对的是另一个提交或计划</translation>
    </message>
    <message>
        <source>the process that ran the release ended in the middle of it; what it had begun is undone when the release goes on or is taken back</source>
        <translation>执行发布的进程中途结束；继续或撤回发布时会撤销其已开始的操作</translation>
    </message>
    <message>
        <source>the tag is signed, but nothing here can verify the signature</source>
        <translation>标签已签名，但此处无法验证签名</translation>
    </message>
    <message>
        <source>mend what it says, then go on with: lockwright release resume</source>
        <translation>按提示修复后继续：lockwright release resume</translation>
    </message>
    <message>
        <source>Run {0}</source>
        <translation>运行 {0}</translation>
    </message>
    <message>
        <source>{0} builds with {1}</source>
        <translation>{0} 使用 {1} 构建</translation>
    </message>
    <message>
        <source>this is no valid TOML: {0}</source>
        <translation>这不是有效的 TOML：{0}</translation>
    </message>
    <message>
        <source>the file is not valid UTF-8</source>
        <translation>文件不是有效的 UTF-8</translation>
    </message>
    <message>
        <source>save it as UTF-8, or name its encoding in the first line: `# -*- coding: latin-1 -*-`</source>
        <translation>请存为 UTF-8，或在首行注明编码：`# -*- coding: latin-1 -*-`</translation>
    </message>
    <message>
        <source>the file begins like UTF-16 or UTF-32 and is not valid as such</source>
        <translation>文件开头像 UTF-16 或 UTF-32，但并非有效编码</translation>
    </message>
    <message>
        <source>save it as UTF-8</source>
        <translation>请存为 UTF-8</translation>
    </message>
    <message>
        <source>the encoding `{0}` is not supported</source>
        <translation>不支持编码 `{0}`</translation>
    </message>
    <message>
        <source>save the file as UTF-8 and remove this line</source>
        <translation>请将文件存为 UTF-8 并删除此行</translation>
    </message>
    <message>
        <source>requirement files on the web are not read: a lock must not depend on them</source>
        <translation>不读取网络上的需求文件：锁文件不能依赖它们</translation>
    </message>
    <message>
        <source>put a copy beside this file and include that</source>
        <translation>请在此文件旁放一份副本并引入它</translation>
    </message>
    <message>
        <source>a pyproject.toml cannot be included</source>
        <translation>不能引入 pyproject.toml</translation>
    </message>
    <message>
        <source>compile it as a profile of its own and use `-c` on its lock</source>
        <translation>请把它作为单独的配置编译，并对其锁文件使用 `-c`</translation>
    </message>
    <message>
        <source>files include each other more than {0} deep</source>
        <translation>文件相互引入超过 {0} 层</translation>
    </message>
    <message>
        <source>these files include each other: {0}</source>
        <translation>这些文件相互引入：{0}</translation>
    </message>
    <message>
        <source>remove one of these lines</source>
        <translation>请删除其中一行</translation>
    </message>
    <message>
        <source>`{0}` is a file and was written as a package&apos;s name</source>
        <translation>`{0}` 是文件，却写成了软件包名称</translation>
    </message>
    <message>
        <source>did you mean `-r {0}`?</source>
        <translation>您是指 `-r {0}` 吗？</translation>
    </message>
    <message>
        <source>there is no project at `{0}`</source>
        <translation>`{0}` 处没有项目</translation>
    </message>
    <message>
        <source>this is no text file: it holds zero bytes</source>
        <translation>这不是文本文件：含有零字节</translation>
    </message>
    <message>
        <source>compile it again</source>
        <translation>请重新编译</translation>
    </message>
    <message>
        <source>this quote is not closed</source>
        <translation>此引号没有闭合</translation>
    </message>
    <message>
        <source>close it, or write `\` before it</source>
        <translation>请闭合它，或在其前写 `\`</translation>
    </message>
    <message>
        <source>unknown option {0}</source>
        <translation>未知选项 {0}</translation>
    </message>
    <message>
        <source>the option {0} was removed from pip</source>
        <translation>选项 {0} 已从 pip 中移除</translation>
    </message>
    <message>
        <source>use --config-settings</source>
        <translation>请使用 --config-settings</translation>
    </message>
    <message>
        <source>two profiles are named `{0}`</source>
        <translation>有两个配置都名为 `{0}`</translation>
    </message>
    <message>
        <source>rename one of them</source>
        <translation>请重命名其中一个</translation>
    </message>
    <message>
        <source>the profiles `{0}` and `{1}` have the same lock `{2}`</source>
        <translation>配置 `{0}` 和 `{1}` 使用同一个锁文件 `{2}`</translation>
    </message>
    <message>
        <source>give each profile a lock of its own</source>
        <translation>请让每个配置有自己的锁文件</translation>
    </message>
    <message>
        <source>this line no longer says `{0}`</source>
        <translation>此行已不再是 `{0}`</translation>
    </message>
    <message>
        <source>look for fixes again</source>
        <translation>请重新查找修复</translation>
    </message>
    <message>
        <source>`{0}` is not one requirement</source>
        <translation>`{0}` 不是单个需求</translation>
    </message>
    <message>
        <source>a requirement is one line of text</source>
        <translation>需求应为一行文本</translation>
    </message>
    <message>
        <source>a comment is one line of text</source>
        <translation>注释应为一行文本</translation>
    </message>
    <message>
        <source>edit the file as text</source>
        <translation>请以文本方式编辑文件</translation>
    </message>
    <message>
        <source>this edit would change other lines of the file too</source>
        <translation>此编辑还会更改文件的其他行</translation>
    </message>
    <message>
        <source>this line cannot take a comment</source>
        <translation>此行不能带注释</translation>
    </message>
    <message>
        <source>this line has further options among its hashes</source>
        <translation>此行的哈希值之间还有其他选项</translation>
    </message>
    <message>
        <source>the file&apos;s encoding cannot hold this text</source>
        <translation>文件的编码无法表示此文本</translation>
    </message>
    <message>
        <source>save the file as UTF-8 first</source>
        <translation>请先将文件存为 UTF-8</translation>
    </message>
    <message>
        <source>there is no [project] table</source>
        <translation>没有 [project] 表</translation>
    </message>
    <message>
        <source>name a dependency group of the file instead</source>
        <translation>请改为指定文件中的依赖组</translation>
    </message>
    <message>
        <source>the dependencies of this project are made by its build program</source>
        <translation>该项目的依赖由其构建程序生成</translation>
    </message>
    <message>
        <source>list them in [project], or in a requirement file: no project code runs to resolve</source>
        <translation>请在 [project] 或需求文件中列出：求解时不运行项目代码</translation>
    </message>
    <message>
        <source>docs/formats.md lists the keys</source>
        <translation>docs/formats.md 列出了各键</translation>
    </message>
    <message>
        <source>expected true or false</source>
        <translation>应为 true 或 false</translation>
    </message>
    <message>
        <source>expected a string</source>
        <translation>应为字符串</translation>
    </message>
    <message>
        <source>expected a list of strings</source>
        <translation>应为字符串列表</translation>
    </message>
    <message>
        <source>`{0}` is not one of the choices</source>
        <translation>`{0}` 不在可选项之中</translation>
    </message>
    <message>
        <source>choose one of: {0}</source>
        <translation>请选择其一：{0}</translation>
    </message>
    <message>
        <source>mend the TOML</source>
        <translation>请修正 TOML</translation>
    </message>
    <message>
        <source>unknown key `{0}` in [{1}]</source>
        <translation>[{1}] 中有未知的键 `{0}`</translation>
    </message>
    <message>
        <source>expected a package name</source>
        <translation>应为软件包名称</translation>
    </message>
    <message>
        <source>a requirement starts with a name, such as `numpy&gt;=1.26`</source>
        <translation>需求以名称开头，例如 `numpy&gt;=1.26`</translation>
    </message>
    <message>
        <source>expected `,`, `;` or the end after the version specifier</source>
        <translation>版本说明之后应为 `,`、`;` 或结尾</translation>
    </message>
    <message>
        <source>expected a version specifier, `@`, `;` or the end after the name</source>
        <translation>名称之后应为版本说明、`@`、`;` 或结尾</translation>
    </message>
    <message>
        <source>expected an operator before {0}</source>
        <translation>{0} 之前应有运算符</translation>
    </message>
    <message>
        <source>expected an operator, found {0}</source>
        <translation>应为运算符，却是 {0}</translation>
    </message>
    <message>
        <source>for exactly this version, write `==`</source>
        <translation>若要正好此版本，请写 `==`</translation>
    </message>
    <message>
        <source>expected a version specifier before `,`</source>
        <translation>`,` 之前应有版本说明</translation>
    </message>
    <message>
        <source>expected a version specifier</source>
        <translation>应为版本说明</translation>
    </message>
    <message>
        <source>write for example `&gt;=1.4`</source>
        <translation>请写成例如 `&gt;=1.4`</translation>
    </message>
    <message>
        <source>expected a version after {0}</source>
        <translation>{0} 之后应有版本</translation>
    </message>
    <message>
        <source>remove the comma</source>
        <translation>请去掉逗号</translation>
    </message>
    <message>
        <source>expected a URL after `@`</source>
        <translation>`@` 之后应为 URL</translation>
    </message>
    <message>
        <source>expected a path or a URL</source>
        <translation>应为路径或 URL</translation>
    </message>
    <message>
        <source>unexpected `{0}` behind an option</source>
        <translation>选项之后出现意外的 `{0}`</translation>
    </message>
    <message>
        <source>expected a marker operator</source>
        <translation>应为标记运算符</translation>
    </message>
    <message>
        <source>expected a marker variable or a quoted text</source>
        <translation>应为标记变量或带引号的文本</translation>
    </message>
    <message>
        <source>a version specifier starts with ==, !=, &lt;=, &gt;=, &lt;, &gt;, ~= or ===</source>
        <translation>版本说明以 ==、!=、&lt;=、&gt;=、&lt;、&gt;、~= 或 === 开头</translation>
    </message>
    <message>
        <source>the recorded index of the sample</source>
        <translation>示例的录制索引</translation>
    </message>
    <message>
        <source>`{0}` {1}, so nothing that requires it was chosen: {2}</source>
        <translation>`{0}` {1}，因此没有选择需要它的软件包：{2}</translation>
    </message>
    <message>
        <source>`{0}` is {1} and not {2}, which {3}</source>
        <translation>`{0}` 为 {1} 而非 {2}，后者{3}</translation>
    </message>
    <message>
        <source>{0}; asked for by {1}</source>
        <translation>{0}；由 {1} 要求</translation>
    </message>
    <message>
        <source>{0}; to let it be built, give {1}</source>
        <translation>{0}；要允许构建，请指定 {1}</translation>
    </message>
    <message>
        <source>{0}: a dash without an option was skipped</source>
        <translation>{0}：跳过了没有选项的短横</translation>
    </message>
    <message>
        <source>{0}: this line is no pin and was skipped: `{1}`</source>
        <translation>{0}：此行不是固定版本，已跳过：`{1}`</translation>
    </message>
    <message>
        <source>{0}: `{1}` is not pinned to one version and was skipped</source>
        <translation>{0}：`{1}` 没有固定到单个版本，已跳过</translation>
    </message>
    <message>
        <source>{0}: the option `{1}` was skipped</source>
        <translation>{0}：跳过了选项 `{1}`</translation>
    </message>
    <message>
        <source>{0}: a hash without an algorithm was skipped</source>
        <translation>{0}：跳过了没有算法的哈希值</translation>
    </message>
    <message>
        <source>{0}: a package that is no table was skipped</source>
        <translation>{0}：跳过了不是表的软件包</translation>
    </message>
    <message>
        <source>{0}: a package without a name was skipped</source>
        <translation>{0}：跳过了没有名称的软件包</translation>
    </message>
    <message>
        <source>{0}: a git conflict has no closing marker</source>
        <translation>{0}：Git 冲突缺少结束标记</translation>
    </message>
    <message>
        <source>{0}: `-r` in a constraint file makes constraints, as in uv; pip would install them</source>
        <translation>{0}：约束文件中的 `-r` 作为约束，与 uv 相同；pip 会安装它们</translation>
    </message>
    <message>
        <source>{0}: a local project or URL without a name constrains nothing and was skipped</source>
        <translation>{0}：没有名称的本地项目或 URL 不构成约束，已跳过</translation>
    </message>
    <message>
        <source>{0}: this `--index-url` replaces the one of {1}</source>
        <translation>{0}：此 `--index-url` 取代 {1} 中的那个</translation>
    </message>
    <message>
        <source>{0}: `--pre` lets every package of this lock be a pre-release, as in pip; uv ignores it</source>
        <translation>{0}：`--pre` 允许此锁文件的所有软件包使用预发布版本，与 pip 相同；uv 会忽略它</translation>
    </message>
    <message>
        <source>{0}: `{1}` has no effect on a resolution and is ignored</source>
        <translation>{0}：`{1}` 对求解没有影响，已忽略</translation>
    </message>
    <message>
        <source>{0} was built with Python {1} to learn its metadata, because no Python {2} was found; what it decides by the version may differ</source>
        <translation>{0} 用 Python {1} 构建以获取元数据，因为未找到 Python {2}；由版本决定的内容可能不同</translation>
    </message>
    <message>
        <source>`{0}` has no wheel for the target: installing it means building it from its source archive</source>
        <translation>`{0}` 没有适合目标的 wheel：安装它需要从源码包构建</translation>
    </message>
    <message>
        <source>`{0}` has no wheel: installing it means building it from its source archive</source>
        <translation>`{0}` 没有 wheel：安装它需要从源码包构建</translation>
    </message>
    <message>
        <source>`{0}` requires {1} by the index and {2} by its metadata; both bounds were kept</source>
        <translation>`{0}` 按索引需要 {1}，按元数据需要 {2}；两个限制都已遵守</translation>
    </message>
    <message>
        <source>`{0}` states a requirement that is not valid; it was read as `{1}` ({2})</source>
        <translation>`{0}` 的一项需求无效；已按 `{1}` 读取（{2}）</translation>
    </message>
    <message>
        <source>`{0}` states a Requires-Python that is not valid; it was read as `{1}` ({2})</source>
        <translation>`{0}` 的 Requires-Python 无效；已按 `{1}` 读取（{2}）</translation>
    </message>
    <message>
        <source>the package `{0}` has no extra named `{1}`</source>
        <translation>软件包 `{0}` 没有名为 `{1}` 的附加项</translation>
    </message>
    <message>
        <source>`{0}` is yanked (reason: &quot;{1}&quot;)</source>
        <translation>`{0}` 已被撤回（原因：“{1}”）</translation>
    </message>
    <message>
        <source>`{0}` is yanked</source>
        <translation>`{0}` 已被撤回</translation>
    </message>
    <message>
        <source>the direct requirement `{0}` has no lower bound, so the lowest version that exists was chosen</source>
        <translation>直接需求 `{0}` 没有下限，因此选择了现有的最低版本</translation>
    </message>
    <message>
        <source>the lock has `{0}` without its user name and password; write them as `${NAME}` variables to keep them</source>
        <translation>锁文件中的 `{0}` 不含用户名和密码；若要保留，请写成 `${NAME}` 变量</translation>
    </message>
    <message>
        <source>{0}: the password in `{1}` is left out of the lock; written as ${NAME} it would stay a variable there</source>
        <translation>{0}：`{1}` 中的密码不写入锁文件；若写成 ${NAME}，它会作为变量保留</translation>
    </message>
    <message>
        <source>the recorded index does not say where files are: the pylock.toml looks for them in its own folder</source>
        <translation>录制的索引没有说明文件位置：pylock.toml 在自己的文件夹中查找</translation>
    </message>
    <message>
        <source>{0}: the lock has this URL without its user name and password; write them as `${NAME}` variables to keep them</source>
        <translation>{0}：锁文件中的此 URL 不含用户名和密码；若要保留，请写成 `${NAME}` 变量</translation>
    </message>
    <message>
        <source>the index has files that the lock has no hash of ({0}); --no-reuse-hashes adds them</source>
        <translation>索引中有锁文件未记录哈希值的文件（{0}）；--no-reuse-hashes 会加入它们</translation>
    </message>
    <message>
        <source>kept hashes could not be compared, because the index gives no digests of their kind ({0})</source>
        <translation>无法比较保留的哈希值，因为索引不提供同类摘要（{0}）</translation>
    </message>
    <message>
        <source>{0} keeps its marker `{1}`</source>
        <translation>{0} 保留其标记 `{1}`</translation>
    </message>
    <message>
        <source>{0} keeps its extras {1}</source>
        <translation>{0} 保留其附加项 {1}</translation>
    </message>
    <message>
        <source>the hashes of `{0}` go with it</source>
        <translation>`{0}` 的哈希值随之去掉</translation>
    </message>
    <message>
        <source>{0} second</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} seconds</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} minute</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>{0} hour</source>
        <translation>{0} 小时</translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation>{0} 小时</translation>
    </message>
    <message>
        <source>{0} day</source>
        <translation>{0} 天</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} 天</translation>
    </message>
    <message>
        <source>a detached HEAD</source>
        <translation>分离的 HEAD</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} 等另外 {1} 个</translation>
    </message>
    <message>
        <source>{0} (process {1})</source>
        <translation>{0}（进程 {1}）</translation>
    </message>
    <message>
        <source>another git program is working here and holds {0}, since {1}; wait for it, or, if none is running, remove the file with: rm {2}</source>
        <translation>另一个 Git 程序正在此处工作并占用 {0}，已有 {1}；请等待，若没有程序在运行，则删除该文件：rm {2}</translation>
    </message>
    <message>
        <source>{0} is working here and holds {1}, since {2}; wait for it, then try again</source>
        <translation>{0} 正在此处工作并占用 {1}，已有 {2}；请等待后再试</translation>
    </message>
    <message>
        <source>{0} is there, since {1}, and {2} is working here; wait for it to end, and if the file stays then, remove it with: rm {3}</source>
        <translation>{0} 已存在 {1}，{2} 正在此处工作；请等它结束，若文件仍在，则删除：rm {3}</translation>
    </message>
    <message>
        <source>{0} is left over, since {1}, from a program that ended without cleaning up, and nobody works here; remove it with: rm {2}</source>
        <translation>{0} 是某个未清理就结束的程序遗留的，已有 {1}，且无人在此工作；删除：rm {2}</translation>
    </message>
    <message>
        <source>the branch {0} is checked out in the work tree {1}, which is not there; if it is gone for good: git worktree prune</source>
        <translation>分支 {0} 已在不存在的工作树 {1} 中检出；若已彻底删除：git worktree prune</translation>
    </message>
    <message>
        <source>the branch {0} is checked out in the work tree {1} too, where every file that differs would seem changed; let go of it there first: git -C {1} switch --detach</source>
        <translation>分支 {0} 也在工作树 {1} 中检出，那里所有不同的文件都会显示为已更改；请先在那里放开它：git -C {1} switch --detach</translation>
    </message>
    <message>
        <source>the work tree {0} goes back to the branch {1} when it is done; end that first: git -C {0} {2}</source>
        <translation>工作树 {0} 完成后会回到分支 {1}；请先结束它：git -C {0} {2}</translation>
    </message>
    <message>
        <source>nothing was committed: {0}</source>
        <translation>没有提交：{0}</translation>
    </message>
    <message>
        <source>nothing was committed, because another branch was switched to meanwhile</source>
        <translation>没有提交，因为期间切换了分支</translation>
    </message>
    <message>
        <source>nothing was committed, because the hook pre-commit took every change out of the commit</source>
        <translation>没有提交，因为钩子 pre-commit 去掉了提交中的所有更改</translation>
    </message>
    <message>
        <source>look at the files with: git status</source>
        <translation>查看文件：git status</translation>
    </message>
    <message>
        <source>look at it with git status, then try again</source>
        <translation>请用 git status 查看后再试</translation>
    </message>
    <message>
        <source>the commit was not taken back: {0}</source>
        <translation>提交未撤回：{0}</translation>
    </message>
    <message>
        <source>the branch was not moved: {0}</source>
        <translation>分支未移动：{0}</translation>
    </message>
    <message>
        <source>another program just changed the index; try again</source>
        <translation>另一个程序刚刚更改了暂存区；请再试一次</translation>
    </message>
    <message>
        <source>HEAD has no commit yet</source>
        <translation>HEAD 还没有提交</translation>
    </message>
    <message>
        <source>make the first commit</source>
        <translation>请进行第一次提交</translation>
    </message>
    <message>
        <source>there is no revision {0}</source>
        <translation>没有修订版本 {0}</translation>
    </message>
    <message>
        <source>the git repository {0} belongs to another user</source>
        <translation>Git 仓库 {0} 属于另一个用户</translation>
    </message>
    <message>
        <source>if you trust it: git config --global --add safe.directory {0}</source>
        <translation>若信任它：git config --global --add safe.directory {0}</translation>
    </message>
    <message>
        <source>{0} is in no git repository</source>
        <translation>{0} 不在 Git 仓库中</translation>
    </message>
    <message>
        <source>make one with: git init {0}</source>
        <translation>新建仓库：git init {0}</translation>
    </message>
    <message>
        <source>nothing was pushed: {0}</source>
        <translation>没有推送：{0}</translation>
    </message>
    <message>
        <source>mend what git says, then push again</source>
        <translation>按 Git 的提示修复后再次推送</translation>
    </message>
    <message>
        <source>work in a clone: git clone</source>
        <translation>请在克隆中工作：git clone</translation>
    </message>
    <message>
        <source>Puts the files that git tracks back as they were; what else the command did stays.</source>
        <translation>把 Git 跟踪的文件恢复原状；命令所做的其他事保留。</translation>
    </message>
    <message>
        <source>`{0}` went well and changed {1} file</source>
        <translation>`{0}` 运行成功，更改了 {1} 个文件</translation>
    </message>
    <message>
        <source>`{0}` went well and changed {1} files</source>
        <translation>`{0}` 运行成功，更改了 {1} 个文件</translation>
    </message>
    <message>
        <source>{0} locks are compiled</source>
        <translation>已编译 {0} 个锁文件</translation>
    </message>
    <message>
        <source>`{0}` went well</source>
        <translation>`{0}` 运行成功</translation>
    </message>
    <message>
        <source>committed {0} file as {1}, signed</source>
        <translation>已将 {0} 个文件提交为 {1}，已签名</translation>
    </message>
    <message>
        <source>committed {0} files as {1}, signed</source>
        <translation>已将 {0} 个文件提交为 {1}，已签名</translation>
    </message>
    <message>
        <source>committed {0} file as {1}</source>
        <translation>已将 {0} 个文件提交为 {1}</translation>
    </message>
    <message>
        <source>committed {0} files as {1}</source>
        <translation>已将 {0} 个文件提交为 {1}</translation>
    </message>
    <message>
        <source>tagged {0} as {1}, signed</source>
        <translation>已为 {0} 打标签 {1}，已签名</translation>
    </message>
    <message>
        <source>tagged {0} as {1}</source>
        <translation>已为 {0} 打标签 {1}</translation>
    </message>
    <message>
        <source>was there already: {0} as {1}</source>
        <translation>已存在：{0} 为 {1}</translation>
    </message>
    <message>
        <source>a rehearsal leaves out what may leave this machine</source>
        <translation>演练会略去可能离开本机的操作</translation>
    </message>
    <message>
        <source>was interrupted and undone</source>
        <translation>已中断并撤销</translation>
    </message>
    <message>
        <source>was interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>{0} has {1} files, and its metadata and record agree</source>
        <translation>{0} 有 {1} 个文件，其元数据与清单一致</translation>
    </message>
    <message>
        <source>the step `{0}` could not be undone: {1}</source>
        <translation>步骤 `{0}` 无法撤销：{1}</translation>
    </message>
    <message>
        <source>what `{0}` did beyond its outputs stays</source>
        <translation>`{0}` 在其输出之外所做的事保留</translation>
    </message>
    <message>
        <source>what the step `{0}` did stays as well</source>
        <translation>步骤 `{0}` 所做的事也保留</translation>
    </message>
    <message>
        <source>it changed files that it does not declare as outputs, which stay out of the commit: {0}</source>
        <translation>它更改了未声明为输出的文件，这些文件不会进入提交：{0}</translation>
    </message>
    <message>
        <source>it changed files, which are in no commit: {0}</source>
        <translation>它更改了不在任何提交中的文件：{0}</translation>
    </message>
    <message>
        <source>it made a commit or checked something out, which is not taken back</source>
        <translation>它进行了提交或检出，这不会被撤回</translation>
    </message>
    <message>
        <source>newer commits sit on top of the commit {0}; take it back with: git revert {0}</source>
        <translation>提交 {0} 之上有更新的提交；撤回：git revert {0}</translation>
    </message>
    <message>
        <source>the commit {0} is part of {1}, so others may have it; take its changes back with: git revert {0}</source>
        <translation>提交 {0} 属于 {1}，他人可能已有；撤销其更改：git revert {0}</translation>
    </message>
    <message>
        <source>the tag {0} names the commit {1}; take the tag away first with: git tag -d {0}</source>
        <translation>标签 {0} 指向提交 {1}；请先删除标签：git tag -d {0}</translation>
    </message>
    <message>
        <source>`{0}` ended with exit code {1}</source>
        <translation>`{0}` 以退出码 {1} 结束</translation>
    </message>
    <message>
        <source>the audit found {0} package that should not be released</source>
        <translation>审查发现 {0} 个不应发布的软件包</translation>
    </message>
    <message>
        <source>the audit found {0} packages that should not be released</source>
        <translation>审查发现 {0} 个不应发布的软件包</translation>
    </message>
    <message>
        <source>see them with: lockwright outdated</source>
        <translation>查看：lockwright outdated</translation>
    </message>
    <message>
        <source>the locks have {0} problem</source>
        <translation>锁文件有 {0} 个问题</translation>
    </message>
    <message>
        <source>the locks have {0} problems</source>
        <translation>锁文件有 {0} 个问题</translation>
    </message>
    <message>
        <source>see them with: lockwright check</source>
        <translation>查看：lockwright check</translation>
    </message>
    <message>
        <source>{0} profile cannot be compiled</source>
        <translation>有 {0} 个配置无法编译</translation>
    </message>
    <message>
        <source>{0} profiles cannot be compiled</source>
        <translation>有 {0} 个配置无法编译</translation>
    </message>
    <message>
        <source>see what contradicts what with: lockwright conflicts</source>
        <translation>查看哪些相互矛盾：lockwright conflicts</translation>
    </message>
    <message>
        <source>E-RELEASE-OPEN: the release {0} of {1} is open</source>
        <translation>E-RELEASE-OPEN：{1} 的发布 {0} 尚未结束</translation>
    </message>
    <message>
        <source>the release {0} of {1} is open</source>
        <translation>{1} 的发布 {0} 尚未结束</translation>
    </message>
    <message>
        <source>go on with: lockwright release resume, or take it back with: lockwright release abort</source>
        <translation>继续：lockwright release resume，或撤回：lockwright release abort</translation>
    </message>
    <message>
        <source>no release is open</source>
        <translation>没有进行中的发布</translation>
    </message>
    <message>
        <source>make a branch with: git switch -c NAME</source>
        <translation>新建分支：git switch -c NAME</translation>
    </message>
    <message>
        <source>the branch no longer has the commit that the release began on</source>
        <translation>分支上已没有发布开始时的提交</translation>
    </message>
    <message>
        <source>take the release back with: lockwright release abort</source>
        <translation>撤回发布：lockwright release abort</translation>
    </message>
    <message>
        <source>files of the release were changed since, and it cannot go back: {0}</source>
        <translation>发布的文件此后有更改，无法撤回：{0}</translation>
    </message>
    <message>
        <source>put them back with: git checkout HEAD -- PATH</source>
        <translation>恢复它们：git checkout HEAD -- PATH</translation>
    </message>
    <message>
        <source>the wheel cannot be built: exit code {0}</source>
        <translation>无法构建 wheel：退出码 {0}</translation>
    </message>
    <message>
        <source>read the build&apos;s log, mend it, then go on with: lockwright release resume</source>
        <translation>查看构建日志，修复后继续：lockwright release resume</translation>
    </message>
    <message>
        <source>the wheel must not be released: {0}</source>
        <translation>不得发布该 wheel：{0}</translation>
    </message>
    <message>
        <source>the commit is not the rehearsed one: it differs in {0}</source>
        <translation>提交与演练的不同：差异在 {0}</translation>
    </message>
    <message>
        <source>the commit is not the rehearsed one</source>
        <translation>提交与演练的不同</translation>
    </message>
    <message>
        <source>rehearse again, or take what there is now with: lockwright release resume --accept-difference</source>
        <translation>请重新演练，或采用现有内容：lockwright release resume --accept-difference</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ActivityPanel</name>
    <message>
        <source>%1 s</source>
        <comment>elapsed seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>done, total</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ 完成</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ 失败</translation>
    </message>
    <message>
        <source>○ cancelled</source>
        <translation>○ 已取消</translation>
    </message>
    <message>
        <source>i information</source>
        <translation>i 信息</translation>
    </message>
    <message>
        <source>! warning</source>
        <translation>! 警告</translation>
    </message>
    <message>
        <source>✗ error</source>
        <translation>✗ 错误</translation>
    </message>
    <message>
        <source>Problems, jobs and log</source>
        <translation>问题、任务和日志</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Cancel this job</source>
        <translation>取消此任务</translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation>还没有消息。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <comment>job</comment>
        <translation>取消：%1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <comment>time</comment>
        <translation>%1 结束</translation>
    </message>
    <message>
        <source>ended %1: %2</source>
        <comment>time, error</comment>
        <translation>%1 结束：%2</translation>
    </message>
    <message>
        <source>… stopping</source>
        <translation>… 正在停止</translation>
    </message>
    <message>
        <source>▶ running</source>
        <translation>▶ 正在运行</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <comment>number</comment>
        <translation>问题 (%1)</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::AddDialog</name>
    <message>
        <source>Make it pending</source>
        <translation>设为待应用</translation>
    </message>
    <message>
        <source>Add a requirement</source>
        <translation>添加需求</translation>
    </message>
    <message>
        <source>What would come of it in every profile stands here once there is a name.</source>
        <translation>输入名称后，这里会显示各个配置中的结果。</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Name of the package</source>
        <translation>软件包名称</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>any version</source>
        <translation>任意版本</translation>
    </message>
    <message>
        <source>this version or newer (&gt;=)</source>
        <translation>此版本或更新 (&gt;=)</translation>
    </message>
    <message>
        <source>compatible with this version (~=)</source>
        <translation>与此版本兼容 (~=)</translation>
    </message>
    <message>
        <source>exactly this version (==)</source>
        <translation>恰好此版本 (==)</translation>
    </message>
    <message>
        <source>as I write it</source>
        <translation>按我写的内容</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Specifier</source>
        <translation>版本说明符</translation>
    </message>
    <message>
        <source>for example &gt;=2,&lt;3</source>
        <translation>例如 &gt;=2,&lt;3</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why; it becomes the comment of the line</source>
        <translation>原因；会成为该行的注释</translation>
    </message>
    <message>
        <source>In profile</source>
        <translation>所在配置</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The cache knows no versions of it; the index is asked when profiles are solved.</source>
        <translation>缓存中没有它的版本；求解配置时会查询索引。</translation>
    </message>
    <message>
        <source>None of the known versions is admitted.</source>
        <translation>已知版本都不被允许。</translation>
    </message>
    <message numerus="yes">
        <source>Admits %1 and %n more.</source>
        <translation>
            <numerusform>允许 %1 以及另外 %n 个版本。</numerusform>
        </translation>
    </message>
    <message>
        <source>Admits %1.</source>
        <translation>允许 %1。</translation>
    </message>
    <message>
        <source>The file says so already.</source>
        <translation>文件中已经是这样。</translation>
    </message>
    <message numerus="yes">
        <source>The profile reads %n other line(s) about it; this one only narrows them.</source>
        <translation>
            <numerusform>该配置还会读取另外 %n 行与它有关的内容；这一行只会进一步收窄范围。</numerusform>
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
        <translation>历史</translation>
    </message>
    <message>
        <source>Commits that moved the package</source>
        <translation>变动过该软件包的提交</translation>
    </message>
    <message>
        <source>No commit moved it.</source>
        <translation>没有提交变动过它。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more commit(s).</source>
        <translation>
            <numerusform>另有 %n 个提交。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ChartsPage</name>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What the marked part counts</source>
        <translation>所标记部分统计的内容</translation>
    </message>
    <message>
        <source>Show the numbers as a table (T)</source>
        <translation>以表格显示数据 (T)</translation>
    </message>
    <message>
        <source>Copy or export the chart</source>
        <translation>复制或导出图表</translation>
    </message>
    <message>
        <source>The chart as a table</source>
        <translation>表格形式的图表</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>复制为文本(&amp;T)</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>复制为 CSV(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>复制为 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;PNG image…</source>
        <translation>PNG 图片(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;SVG image…</source>
        <translation>SVG 图片(&amp;S)…</translation>
    </message>
    <message>
        <source>CS&amp;V file…</source>
        <translation>CSV 文件(&amp;V)…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n bars are drawn; the table has all.</source>
        <translation>
            <numerusform>绘制了 %n 个条形中的 %1 个；表格包含全部。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no numbers</source>
        <translation>没有数据</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>No numbers yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>Files, the cache and the log of compiles are looked at; no index is asked.</source>
        <translation>只查看文件、缓存和编译日志；不查询任何索引。</translation>
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
        <translation>提交</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>说明(&amp;M)</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>提交说明</translation>
    </message>
    <message>
        <source>What changes, and why</source>
        <translation>更改了什么，为什么</translation>
    </message>
    <message>
        <source>Paths that the commit takes</source>
        <translation>提交所包含的路径</translation>
    </message>
    <message>
        <source>Changed paths that stay as they are</source>
        <translation>保持不变的已更改路径</translation>
    </message>
    <message>
        <source>In this commit</source>
        <translation>此次提交包含</translation>
    </message>
    <message>
        <source>Nothing to commit</source>
        <translation>没有可提交的内容</translation>
    </message>
    <message>
        <source>Locks and requirement files that differ from the last commit are listed here.</source>
        <translation>与上次提交不同的锁文件和需求文件会列在这里。</translation>
    </message>
    <message>
        <source>No commit from here</source>
        <translation>无法从这里提交</translation>
    </message>
    <message>
        <source>Locks and requirement files are as in the last commit.</source>
        <translation>锁文件和需求文件与上次提交相同。</translation>
    </message>
    <message numerus="yes">
        <source>Not touched (%n other changed path(s))</source>
        <translation>
            <numerusform>不涉及（其他 %n 个已更改路径）</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1</source>
        <comment>branch</comment>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>On %1 as %2 &lt;%3&gt;</source>
        <comment>branch, name, address</comment>
        <translation>位于 %1，身份为 %2 &lt;%3&gt;</translation>
    </message>
    <message>
        <source>Subject: %1 of %2 characters</source>
        <translation>主题：%1/%2 个字符</translation>
    </message>
    <message>
        <source>! Subject: %1 characters, more than %2</source>
        <translation>! 主题：%1 个字符，超过 %2 个</translation>
    </message>
    <message numerus="yes">
        <source>Commit %n path(s)</source>
        <translation>
            <numerusform>提交 %n 个路径</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave git &amp;hooks out of the commit</source>
        <translation>提交时不运行 git 钩子(&amp;H)</translation>
    </message>
    <message>
        <source>What it &amp;printed</source>
        <translation>输出内容(&amp;P)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More about this commit</source>
        <translation>关于此提交的更多选项</translation>
    </message>
    <message>
        <source>What the commit printed</source>
        <translation>提交的输出</translation>
    </message>
    <message>
        <source>Hooks that run: %1</source>
        <translation>将运行的钩子：%1</translation>
    </message>
    <message>
        <source>The commit is signed.</source>
        <translation>该提交将被签名。</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ConflictBars</name>
    <message>
        <source>only %1</source>
        <comment>version</comment>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>version</comment>
        <translation>从 %1 起</translation>
    </message>
    <message>
        <source>above %1</source>
        <comment>version</comment>
        <translation>高于 %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>version</comment>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>up to but not %1</source>
        <comment>version</comment>
        <translation>低于 %1</translation>
    </message>
    <message>
        <source>in any version</source>
        <translation>任意版本</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>%1 allows no version of %2</source>
        <comment>who, package</comment>
        <translation>%1 不允许 %2 的任何版本</translation>
    </message>
    <message>
        <source>%1 allows %2 %3</source>
        <comment>who, package, versions</comment>
        <translation>%1 允许 %2：%3</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between ranges of versions</comment>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Versions of %1 that each line admits</source>
        <translation>各行允许的 %1 版本</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who, requirement</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>✗ no version is in all of them</source>
        <translation>✗ 没有同时满足全部的版本</translation>
    </message>
    <message>
        <source>No version of %1 is in all of them</source>
        <translation>没有任何 %1 版本同时满足全部</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ConflictCard</name>
    <message>
        <source>Recompile together</source>
        <translation>一起重新编译</translation>
    </message>
    <message>
        <source>The selected conflict</source>
        <translation>所选的冲突</translation>
    </message>
    <message>
        <source>Profiles of the conflict</source>
        <translation>冲突涉及的配置</translation>
    </message>
    <message>
        <source>Why there is no solution</source>
        <translation>为什么无解</translation>
    </message>
    <message>
        <source>Solve the profiles together; nothing is written before you apply it</source>
        <translation>一起求解这些配置；应用之前不会写入任何内容</translation>
    </message>
    <message>
        <source>Lines that cannot hold together</source>
        <translation>不能同时成立的行</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) have no solution because of this: %1</source>
        <translation>
            <numerusform>%n 个配置因此无解：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>With these locks the profiles agree. They were solved together; nothing is written.</source>
        <translation>使用这些锁文件，各配置就能一致。它们是一起求解的；尚未写入任何内容。</translation>
    </message>
    <message>
        <source>Show proof</source>
        <translation>显示证明</translation>
    </message>
    <message>
        <source>Copy proof</source>
        <translation>复制证明</translation>
    </message>
    <message>
        <source>Proof that there is no solution</source>
        <translation>无解的证明</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ConflictsPage</name>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Look longer</source>
        <translation>继续查找</translation>
    </message>
    <message numerus="yes">
        <source>Give the search for fixes %n second(s)</source>
        <translation>
            <numerusform>给修复方案搜索 %n 秒时间</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Fixes, best first</source>
        <translation>修复方案，最佳的在前</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修复方案</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>版本变动</translation>
    </message>
    <message>
        <source>Apply the selected fix</source>
        <translation>应用所选修复方案</translation>
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
        <translation>→ 一致的锁文件
一起求解时，这些配置有解。</translation>
    </message>
    <message numerus="yes">
        <source>%n fix(es) checked to resolve, in every profile</source>
        <translation>
            <numerusform>%n 个修复方案，经检查在每个配置中都有解</numerusform>
        </translation>
    </message>
    <message>
        <source>No edit was found with which every profile has a solution</source>
        <translation>没有找到能让每个配置都有解的更改</translation>
    </message>
    <message>
        <source>No verified fix was found in the time given</source>
        <translation>在给定时间内没有找到经过验证的修复方案</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) checked %1.</source>
        <translation>
            <numerusform>已于 %1 检查 %n 个配置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) checked %1 against %2.</source>
        <translation>
            <numerusform>已于 %1 根据 %2 检查 %n 个配置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Files have changed since then.</source>
        <translation>此后文件有变化。</translation>
    </message>
    <message>
        <source>There may be further conflicts in %1.</source>
        <translation>%1 中可能还有其他冲突。</translation>
    </message>
    <message>
        <source>The time was up before everything was tried, so another run may list other fixes.</source>
        <translation>时间用完时尚未全部尝试，因此再运行一次可能会列出其他修复方案。</translation>
    </message>
    <message>
        <source>%1 was not checked. %2</source>
        <comment>profile, sentences</comment>
        <translation>%1 未检查。%2</translation>
    </message>
    <message>
        <source>%1 was not checked: %2.</source>
        <comment>profile, clause</comment>
        <translation>%1 未检查：%2。</translation>
    </message>
    <message>
        <source>Without a solution: %1.</source>
        <translation>无解：%1。</translation>
    </message>
    <message>
        <source>✓ Nothing conflicts</source>
        <translation>✓ 没有冲突</translation>
    </message>
    <message>
        <source>No conflict is known</source>
        <translation>没有已知冲突</translation>
    </message>
    <message>
        <source>Looking for conflicts and fixes…</source>
        <translation>正在查找冲突和修复方案…</translation>
    </message>
    <message>
        <source>The status bar shows how far it is. Esc stops it; no file is written.</source>
        <translation>状态栏显示进度。按 Esc 停止；不会写入任何文件。</translation>
    </message>
    <message>
        <source>The profiles could not be checked</source>
        <translation>无法检查这些配置</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>The check solves every profile as its files are, names the lines that cannot hold together, and tries which edits mend that. No file is written.</source>
        <translation>检查会按文件的现状求解每个配置，指出不能同时成立的行，并尝试哪些更改可以解决。不会写入任何文件。</translation>
    </message>
    <message>
        <source>Check for conflicts</source>
        <translation>检查冲突</translation>
    </message>
    <message numerus="yes">
        <source>✗ %n conflict(s)</source>
        <translation>
            <numerusform>✗ %n 个冲突</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) without a solution</source>
        <translation>
            <numerusform>%n 个配置无解</numerusform>
        </translation>
    </message>
    <message>
        <source>The fix is pending</source>
        <translation>修复方案待应用</translation>
    </message>
    <message>
        <source>✗ Reject this edit</source>
        <translation>✗ 拒绝此编辑</translation>
    </message>
    <message>
        <source>✓ Require this edit</source>
        <translation>✓ 要求此编辑</translation>
    </message>
    <message>
        <source>Show no fix that has the selected edit</source>
        <translation>不显示包含所选编辑的修复方案</translation>
    </message>
    <message>
        <source>Show only fixes that have the selected edit</source>
        <translation>仅显示包含所选编辑的修复方案</translation>
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
        <translation>✓ %1，一起求解</translation>
    </message>
    <message>
        <source>✗ none fits all</source>
        <translation>✗ 没有适合全部的版本</translation>
    </message>
    <message>
        <source>= one version</source>
        <translation>= 单一版本</translation>
    </message>
    <message>
        <source>? not tried</source>
        <translation>? 未尝试</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>profile, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two versions</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 requires %2</source>
        <comment>who, what</comment>
        <translation>%1 需要 %2</translation>
    </message>
    <message>
        <source>Recompile with these</source>
        <translation>用这些重新编译</translation>
    </message>
    <message>
        <source>Consolidate versions</source>
        <translation>统一版本</translation>
    </message>
    <message>
        <source>Packages and the version proposed for each</source>
        <translation>软件包及为其建议的版本</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议版本</translation>
    </message>
    <message>
        <source>Locked now</source>
        <translation>当前锁定</translation>
    </message>
    <message>
        <source>Solve with the ticked versions; nothing is written before you apply it</source>
        <translation>以勾选的版本求解；应用之前不会写入任何内容</translation>
    </message>
    <message>
        <source>reading the locks</source>
        <translation>正在读取锁文件</translation>
    </message>
    <message>
        <source>Trying versions</source>
        <translation>正在尝试各版本</translation>
    </message>
    <message>
        <source>There is no answer</source>
        <translation>没有答案</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 is not possible</source>
        <comment>version</comment>
        <translation>%1 不可行</translation>
    </message>
    <message>
        <source>%1 … %2 are not possible</source>
        <comment>versions</comment>
        <translation>%1 … %2 不可行</translation>
    </message>
    <message>
        <source>✗ in %1</source>
        <comment>profile</comment>
        <translation>✗ 在 %1 中</translation>
    </message>
    <message>
        <source>the requirements together do not allow it</source>
        <translation>各项需求合在一起不允许</translation>
    </message>
    <message>
        <source>%1 of %2 packages can have one version in every profile and are ticked.</source>
        <comment>numbers</comment>
        <translation>%2 个软件包中有 %1 个可以在所有配置中采用同一版本，已勾选。</translation>
    </message>
    <message>
        <source>Some of them need all profiles to be solved together.</source>
        <translation>其中一些需要一起求解所有配置。</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::EditWords</name>
    <message>
        <source>Set %1 in %2</source>
        <comment>requirement, profile</comment>
        <translation>在 %2 中设置 %1</translation>
    </message>
    <message>
        <source>Remove %1 from %2</source>
        <comment>package, profile</comment>
        <translation>从 %2 中移除 %1</translation>
    </message>
    <message>
        <source>Move %1 from %2 to %3</source>
        <comment>package, profile, profile</comment>
        <translation>将 %1 从 %2 移到 %3</translation>
    </message>
    <message>
        <source>Hold %1 in %2</source>
        <comment>package, profile</comment>
        <translation>在 %2 中保留 %1</translation>
    </message>
    <message>
        <source>✗ %1: %2</source>
        <comment>place, sentence</comment>
        <translation>✗ %1：%2</translation>
    </message>
    <message>
        <source>✗ No solution in %1. %2</source>
        <comment>profiles, sentence</comment>
        <translation>✗ %1 无解。%2</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n profile(s) have a solution</source>
        <translation>
            <numerusform>✓ %n 个配置有解</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; no pin moves</source>
        <comment>what is solved</comment>
        <translation>%1；没有固定版本变动</translation>
    </message>
    <message>
        <source>%1: %2 added, %3 changed, %4 removed</source>
        <comment>what is solved, numbers</comment>
        <translation>%1：新增 %2，更改 %3，移除 %4</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::EditorView</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>文件文本</translation>
    </message>
    <message>
        <source>No file is open</source>
        <translation>没有打开文件</translation>
    </message>
    <message>
        <source>Choose a file above, or follow a link from a package to the line that bounds it.</source>
        <translation>请在上方选择文件，或从软件包通过链接转到限制它的那一行。</translation>
    </message>
    <message>
        <source>Read-only: Lockwright writes this file.</source>
        <translation>只读：此文件由 Lockwright 写入。</translation>
    </message>
    <message>
        <source>Read-only: not plain UTF-8 text with one kind of line end.</source>
        <translation>只读：不是换行符统一的纯 UTF-8 文本。</translation>
    </message>
    <message>
        <source>● pending, not written</source>
        <translation>● 待应用，未写入</translation>
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
        <translation>正常的项目</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>glyph and word of a state, sentence</comment>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>file:line</comment>
        <translation>打开 %1</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n check(s) in order</source>
        <translation>
            <numerusform>✓ %n 项检查正常</numerusform>
        </translation>
    </message>
    <message>
        <source>The checks are listed below.</source>
        <translation>各项检查列在下方。</translation>
    </message>
    <message>
        <source>Lists the checks.</source>
        <translation>列出各项检查。</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::FixDetails</name>
    <message>
        <source>What the selected fix does</source>
        <translation>所选修复方案的作用</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>%1, no pin moves</source>
        <translation>%1，没有固定版本变动</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n pin(s) move</source>
        <translation>
            <numerusform>%1，%n 个固定版本变动</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome: why</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix %1: %2</source>
        <comment>number, outcome</comment>
        <translation>修复方案 %1：%2</translation>
    </message>
    <message>
        <source>Select a fix to see what it moves.</source>
        <translation>请选择一个修复方案，查看它会变动什么。</translation>
    </message>
    <message>
        <source>An override has no file of the project to go to, so it cannot be applied here. Give it to a compile with --override.</source>
        <translation>覆盖项在项目中没有可写入的文件，因此无法在这里应用。请在编译时用 --override 传入。</translation>
    </message>
    <message>
        <source>The time was up before it was solved in every profile.</source>
        <translation>在每个配置中求解完成之前时间已用完。</translation>
    </message>
    <message>
        <source>With these edits alone not every profile has a solution.</source>
        <translation>仅凭这些更改，并非每个配置都有解。</translation>
    </message>
    <message>
        <source>Apply to pending</source>
        <translation>设为待应用</translation>
    </message>
    <message>
        <source>Make these edits pending, as one step; files change on Apply (Enter in the list)</source>
        <translation>将这些更改作为一个步骤设为待应用；点“应用”时才会更改文件（列表中按回车）</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::FixWishes</name>
    <message>
        <source>✗ rejected: %1</source>
        <translation>✗ 已拒绝：%1</translation>
    </message>
    <message>
        <source>✓ required: %1</source>
        <translation>✓ 已要求：%1</translation>
    </message>
    <message>
        <source>%1
%2
Take this back</source>
        <comment>wish, file</comment>
        <translation>%1
%2
撤回</translation>
    </message>
    <message>
        <source>%1. Take this back</source>
        <translation>%1。撤回</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n fix(es) shown</source>
        <comment>number of those shown</comment>
        <translation>
            <numerusform>显示 %n 个修复方案中的 %1 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::FixWords</name>
    <message>
        <source>requirement</source>
        <comment>role of a line</comment>
        <translation>需求</translation>
    </message>
    <message>
        <source>constraint</source>
        <comment>role of a line</comment>
        <translation>约束</translation>
    </message>
    <message>
        <source>override</source>
        <comment>role of a line</comment>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>✓ verified in every profile</source>
        <translation>✓ 已在每个配置中验证</translation>
    </message>
    <message>
        <source>◐ removes conflict %1</source>
        <translation>◐ 消除冲突 %1</translation>
    </message>
    <message>
        <source>◐ removes conflicts %1</source>
        <translation>◐ 消除冲突 %1</translation>
    </message>
    <message>
        <source>✗ fails in %1</source>
        <translation>✗ 在 %1 中失败</translation>
    </message>
    <message>
        <source>○ not checked</source>
        <translation>○ 未检查</translation>
    </message>
    <message>
        <source>✓ has a solution</source>
        <translation>✓ 有解</translation>
    </message>
    <message>
        <source>✗ no solution</source>
        <translation>✗ 无解</translation>
    </message>
    <message>
        <source>✗ could not be solved</source>
        <translation>✗ 求解失败</translation>
    </message>
    <message>
        <source>○ not tried</source>
        <translation>○ 未尝试</translation>
    </message>
    <message>
        <source>override</source>
        <comment>where an edit goes</comment>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>move %1 away</source>
        <translation>将 %1 移走</translation>
    </message>
    <message>
        <source>move %1 to here</source>
        <translation>将 %1 移到这里</translation>
    </message>
    <message>
        <source>%1, against what packages say</source>
        <translation>%1，与软件包的声明相反</translation>
    </message>
    <message>
        <source>drop %1</source>
        <translation>去掉 %1</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>添加 %1</translation>
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
        <translation>主版本变化</translation>
    </message>
    <message>
        <source>downgrade</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>pre-release, yanked or without wheels</source>
        <translation>预发布、已撤回或没有 wheel</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <comment>package, old version, new version</comment>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>move, remarks</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>no pin moves</source>
        <translation>没有固定版本变动</translation>
    </message>
    <message numerus="yes">
        <source>%n pin(s)</source>
        <translation>
            <numerusform>%n 个固定版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n major</source>
        <translation>
            <numerusform>%n 个主版本变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downgrade(s)</source>
        <translation>
            <numerusform>%n 个降级</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no solution.</source>
        <translation>%1 无解。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more line(s) exclude one another.</source>
        <translation>
            <numerusform>%1 与另外 %n 行互相排斥。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 exclude one another.</source>
        <translation>%1 与 %2 互相排斥。</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::GraphCanvas</name>
    <message>
        <source>Dependency graph</source>
        <translation>依赖图</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::GraphMinimap</name>
    <message>
        <source>Overview of the graph</source>
        <translation>依赖图概览</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::GraphOverlay</name>
    <message>
        <source>%1 of %2</source>
        <comment>packages</comment>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::GraphPage</name>
    <message>
        <source>The graph as a tree</source>
        <translation>树形的依赖图</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Part of the graph</source>
        <translation>依赖图的部分</translation>
    </message>
    <message>
        <source>Who asks for</source>
        <translation>被谁需要</translation>
    </message>
    <message>
        <source>What is asked for by</source>
        <translation>需要什么</translation>
    </message>
    <message>
        <source>Around</source>
        <translation>周围</translation>
    </message>
    <message>
        <source>Ways from</source>
        <translation>路径起自</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To package</source>
        <translation>到软件包</translation>
    </message>
    <message>
        <source>to package</source>
        <translation>到软件包</translation>
    </message>
    <message>
        <source>How far around</source>
        <translation>周围的距离</translation>
    </message>
    <message>
        <source>Find in the graph</source>
        <translation>在依赖图中查找</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>One step back (Backspace)</source>
        <translation>后退一步 (Backspace)</translation>
    </message>
    <message>
        <source>What is left out of the drawing</source>
        <translation>图中省略的内容</translation>
    </message>
    <message>
        <source>Show the graph as a tree</source>
        <translation>以树形显示依赖图</translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation>导出依赖图</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>match %1</source>
        <translation>匹配项 %1</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>缩小 (-)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Show the whole graph (0)</source>
        <translation>显示整个依赖图 (0)</translation>
    </message>
    <message>
        <source>Packages that require each other as &amp;one</source>
        <translation>将互相依赖的软件包合为一个(&amp;O)</translation>
    </message>
    <message>
        <source>Edges that a longer way &amp;implies left out</source>
        <translation>省略较长路径已隐含的边(&amp;I)</translation>
    </message>
    <message>
        <source>What only one package asks for &amp;folded into it</source>
        <translation>将只有一个软件包需要的内容折叠到其中(&amp;F)</translation>
    </message>
    <message>
        <source>Packages with very many dependents on the &amp;shelf</source>
        <translation>将被极多软件包依赖的软件包搁置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Lines of input files shown</source>
        <translation>显示输入文件的行(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;PNG image…</source>
        <translation>PNG 图片(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;SVG image…</source>
        <translation>SVG 图片(&amp;S)…</translation>
    </message>
    <message>
        <source>Graphviz &amp;DOT…</source>
        <translation>Graphviz DOT(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Mermaid…</source>
        <translation>Mermaid(&amp;M)…</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Laying out the graph…</source>
        <translation>正在布局依赖图…</translation>
    </message>
    <message>
        <source>No graph yet</source>
        <translation>还没有依赖图</translation>
    </message>
    <message>
        <source>A profile with a lock has a graph.</source>
        <translation>有锁文件的配置才有依赖图。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n node(s)</source>
        <comment>profile, nodes</comment>
        <translation>
            <numerusform>%1：%n 个节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edge(s)</source>
        <translation>
            <numerusform>%n 条边</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n implied edge(s) left out</source>
        <translation>
            <numerusform>省略了 %n 条隐含的边</numerusform>
        </translation>
    </message>
    <message>
        <source>partly from the lock&apos;s comments</source>
        <translation>部分来自锁文件的注释</translation>
    </message>
    <message>
        <source>laying out…</source>
        <translation>正在布局…</translation>
    </message>
    <message>
        <source>On the shelf: %1</source>
        <comment>packages with many dependents</comment>
        <translation>搁置：%1</translation>
    </message>
    <message>
        <source>Open the line</source>
        <translation>打开该行</translation>
    </message>
    <message>
        <source>Show who asks for it</source>
        <translation>显示谁需要它</translation>
    </message>
    <message>
        <source>Show what it asks for</source>
        <translation>显示它需要什么</translation>
    </message>
    <message>
        <source>Show what is around it</source>
        <translation>显示它周围的内容</translation>
    </message>
    <message>
        <source>Show the ways to…</source>
        <translation>显示路径至…</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>What is marked on the packages</source>
        <translation>软件包上标记的内容</translation>
    </message>
    <message>
        <source>No marks</source>
        <translation>无标记</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>有新版本</translation>
    </message>
    <message>
        <source>Vulnerable</source>
        <translation>有漏洞</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>advisories were not checked</source>
        <translation>未检查安全公告</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>已标记 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> step(s)</source>
        <comment>how far around, behind the number</comment>
        <translation>
            <numerusform> 步</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::GraphSteps</name>
    <message>
        <source>Drawn in another way</source>
        <translation>换一种方式绘制</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Who asks for %1</source>
        <comment>package</comment>
        <translation>谁需要 %1</translation>
    </message>
    <message>
        <source>What %1 asks for</source>
        <comment>package</comment>
        <translation>%1 需要什么</translation>
    </message>
    <message numerus="yes">
        <source>Around %1: %n step(s)</source>
        <comment>package</comment>
        <translation>
            <numerusform>%1 周围：%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <comment>packages</comment>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>Back to: %1</source>
        <comment>a step</comment>
        <translation>返回到：%1</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>帮助文本</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>帮助页</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>用户指南</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip, key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>在此页中查找</translation>
    </message>
    <message>
        <source>Not on this page.</source>
        <translation>此页中没有。</translation>
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
        <translation>、</translation>
    </message>
    <message>
        <source>%1 &lt;%2&gt;</source>
        <comment>name, mail address</comment>
        <translation>%1 &lt;%2&gt;</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>profile, problem</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 added, %3 changed, %4 removed</source>
        <comment>profile, numbers of packages</comment>
        <translation>%1：新增 %2，更改 %3，移除 %4</translation>
    </message>
    <message>
        <source>%1 was %2 before.</source>
        <comment>paths</comment>
        <translation>%1 之前是 %2。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
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
        <translation>所选软件包</translation>
    </message>
    <message>
        <source>Only commits that moved the selected package</source>
        <translation>仅显示变动过所选软件包的提交</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>This commit</source>
        <translation>此提交</translation>
    </message>
    <message>
        <source>What the commit did</source>
        <translation>该提交所做的更改</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>此后</translation>
    </message>
    <message>
        <source>What has changed between the commit and the work tree</source>
        <translation>该提交与工作区之间的变化</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Filter commits</source>
        <translation>筛选提交</translation>
    </message>
    <message>
        <source>Filter: words of subject, author, tag, profile, date, id</source>
        <translation>筛选：主题、作者、标签、配置、日期、ID 中的文字</translation>
    </message>
    <message>
        <source>Revision before</source>
        <translation>之前的修订版本</translation>
    </message>
    <message>
        <source>Revision after</source>
        <translation>之后的修订版本</translation>
    </message>
    <message>
        <source>branch, tag or id</source>
        <translation>分支、标签或 ID</translation>
    </message>
    <message>
        <source>work tree</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>with</source>
        <translation>与</translation>
    </message>
    <message>
        <source>Commits that changed locks</source>
        <translation>更改过锁文件的提交</translation>
    </message>
    <message>
        <source>Take the locks and inputs of this commit as pending changes; nothing is written yet</source>
        <translation>将此提交的锁文件和输入文件设为待应用更改；尚不写入任何内容</translation>
    </message>
    <message>
        <source>Packages that differ</source>
        <translation>有差异的软件包</translation>
    </message>
    <message>
        <source>Text difference of the locks</source>
        <translation>锁文件的文本差异</translation>
    </message>
    <message>
        <source>Time machine</source>
        <translation>时间机器</translation>
    </message>
    <message>
        <source>Go through the commits; the right side tells what has changed since</source>
        <translation>逐个浏览提交；右侧显示此后的变化</translation>
    </message>
    <message>
        <source>&amp;Time machine</source>
        <translation>时间机器(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Package difference</source>
        <translation>软件包差异(&amp;P)</translation>
    </message>
    <message>
        <source>Difference &amp;since then</source>
        <translation>此后的差异(&amp;S)</translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation>复制 ID(&amp;I)</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>复制为文本(&amp;T)</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>复制为 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Restore to pending changes</source>
        <translation>恢复为待应用更改(&amp;R)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Only what moved %1</source>
        <translation>仅显示变动过 %1 的提交</translation>
    </message>
    <message>
        <source>These revisions cannot be compared</source>
        <translation>无法比较这些修订版本</translation>
    </message>
    <message>
        <source>No lock differs</source>
        <translation>锁文件没有差异</translation>
    </message>
    <message>
        <source>Only the lock of %1 is looked at.</source>
        <translation>只查看 %1 的锁文件。</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <comment>date, number of the commit, number of commits</comment>
        <translation>%1 · %2/%3</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <comment>revisions</comment>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Since “%1”</source>
        <comment>subject of a commit</comment>
        <translation>自“%1”以来</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <comment>short id, author, time</comment>
        <translation>%1，作者 %2，%3</translation>
    </message>
    <message>
        <source>A merge, compared with its first parent.</source>
        <translation>这是一次合并，与其第一个父提交比较。</translation>
    </message>
    <message>
        <source>Edits %1.</source>
        <comment>files</comment>
        <translation>编辑了 %1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two files</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n commit(s) shown.</source>
        <translation>
            <numerusform>显示 %n 个提交中的 %1 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) changed locks.</source>
        <translation>
            <numerusform>%n 个提交更改了锁文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>This clone is shallow: older commits are not there. Get them with git fetch --unshallow.</source>
        <translation>这是浅克隆：没有更早的提交。可用 git fetch --unshallow 获取。</translation>
    </message>
    <message>
        <source>Older commits were not looked at.</source>
        <translation>未查看更早的提交。</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>正在读取历史…</translation>
    </message>
    <message>
        <source>There is no commit yet</source>
        <translation>还没有提交</translation>
    </message>
    <message>
        <source>Make the first commit, and its history begins here.</source>
        <translation>完成首次提交后，历史将从这里开始。</translation>
    </message>
    <message>
        <source>No commit changed a lock</source>
        <translation>没有提交更改过锁文件</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) looked at.</source>
        <translation>
            <numerusform>已查看 %n 个提交。</numerusform>
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
        <translation>✗ 无法读取</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place, sentence</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>platform, glyph</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: its files are not known</source>
        <comment>package</comment>
        <translation>%1：其文件情况未知</translation>
    </message>
    <message>
        <source>%1: no wheel for %2</source>
        <comment>package, platforms</comment>
        <translation>%1：没有适用于 %2 的 wheel</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>没有已知公告</translation>
    </message>
    <message>
        <source>! %1</source>
        <comment>packages</comment>
        <translation>! %1</translation>
    </message>
    <message>
        <source>The page of updates takes a folder of security records.</source>
        <translation>可在“更新”页面中提供安全记录文件夹。</translation>
    </message>
    <message>
        <source>Whether everything that is added or changed has a wheel for Linux, macOS and Windows</source>
        <translation>新增或更改的所有软件包是否都有适用于 Linux、macOS 和 Windows 的 wheel</translation>
    </message>
    <message>
        <source>Wheels</source>
        <translation>wheel</translation>
    </message>
    <message>
        <source>Advisories</source>
        <translation>安全公告</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ImpactView</name>
    <message>
        <source>What would come of it</source>
        <translation>将产生的结果</translation>
    </message>
    <message>
        <source>Solving with these changes…</source>
        <translation>正在按这些更改求解…</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::JobIndicator</name>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Laying the sample down</source>
        <translation>正在创建示例</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Laying out the graph</source>
        <translation>正在布局依赖图</translation>
    </message>
    <message>
        <source>Looking for updates</source>
        <translation>正在查找更新</translation>
    </message>
    <message>
        <source>Trying versions</source>
        <translation>正在尝试各版本</translation>
    </message>
    <message>
        <source>Explaining</source>
        <translation>正在解释</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>正在统计</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Looking for fixes</source>
        <translation>正在查找修复方案</translation>
    </message>
    <message>
        <source>Solving</source>
        <translation>正在求解</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Committing</source>
        <translation>正在提交</translation>
    </message>
    <message>
        <source>Clearing the cache</source>
        <translation>正在清除缓存</translation>
    </message>
    <message>
        <source>Taking the commit back</source>
        <translation>正在撤回提交</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>%1 %2, %3 of %4</source>
        <comment>phase, item, done, total</comment>
        <translation>%1：%2，%3/%4</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>phase, done, total</comment>
        <translation>%1，%2/%3</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>phase</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>phase, item</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop this job (Esc)</source>
        <translation>停止此任务 (Esc)</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>elapsed seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>正在读取历史</translation>
    </message>
    <message>
        <source>Comparing revisions</source>
        <translation>正在比较修订版本</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Solving with pending changes</source>
        <translation>正在按待应用更改求解</translation>
    </message>
    <message>
        <source>Writing pending changes</source>
        <translation>正在写入待应用更改</translation>
    </message>
    <message>
        <source>Looking names up</source>
        <translation>正在查询名称</translation>
    </message>
    <message>
        <source>Rehearsing the release</source>
        <translation>正在演练发布</translation>
    </message>
    <message>
        <source>Releasing</source>
        <translation>正在发布</translation>
    </message>
    <message>
        <source>Taking the release back</source>
        <translation>正在撤回发布</translation>
    </message>
    <message>
        <source>Looking at the remote</source>
        <translation>正在查看远程仓库</translation>
    </message>
    <message>
        <source>Pushing</source>
        <translation>正在推送</translation>
    </message>
    <message>
        <source>Planning the release</source>
        <translation>正在规划发布</translation>
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
        <translation> 或 </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::KeysPage</name>
    <message>
        <source>&amp;Assign</source>
        <translation>指定(&amp;A)</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Reset a&amp;ll keys</source>
        <translation>重置所有按键(&amp;L)</translation>
    </message>
    <message>
        <source>Search for an action or a key</source>
        <translation>搜索操作或按键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Press the new key here</source>
        <translation>在此按下新按键</translation>
    </message>
    <message>
        <source>Keep the keys that it has, and add this one</source>
        <translation>保留已有按键并添加此键</translation>
    </message>
    <message>
        <source>Leave the action without a key</source>
        <translation>让该操作没有按键</translation>
    </message>
    <message>
        <source>New &amp;key:</source>
        <translation>新按键(&amp;K)：</translation>
    </message>
    <message>
        <source>A key belongs to one action. Changes hold at once.</source>
        <translation>一个按键只属于一个操作。更改立即生效。</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <comment>keys</comment>
        <translation>%1（已更改）</translation>
    </message>
    <message>
        <source>This key is taken</source>
        <translation>此按键已被占用</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” (%3).</source>
        <comment>key, action, menu</comment>
        <translation>%1 已属于“%2”（%3）。</translation>
    </message>
    <message>
        <source>Give it to “%1”</source>
        <comment>action</comment>
        <translation>改给“%1”</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::LevelPicker</name>
    <message>
        <source>Another version</source>
        <translation>其他版本</translation>
    </message>
    <message>
        <source>Another version, such as 1.0.0</source>
        <translation>其他版本，例如 1.0.0</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>不可行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>part of a version, the version</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::MainWindow</name>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>依赖图</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Profile graph</source>
        <translation>配置图</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>显示整个依赖图</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>锁文件</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>&amp;Open repository…</source>
        <translation>打开仓库(&amp;O)…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Explore the sa&amp;mple…</source>
        <translation>浏览示例(&amp;M)…</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>刷新(&amp;F)</translation>
    </message>
    <message>
        <source>Read files and repository anew (Shift+F5)</source>
        <translation>重新读取文件和仓库 (Shift+F5)</translation>
    </message>
    <message>
        <source>&amp;Close repository</source>
        <translation>关闭仓库(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy selected packages</source>
        <translation>复制所选软件包(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Filter packages</source>
        <translation>筛选软件包(&amp;F)</translation>
    </message>
    <message>
        <source>C&amp;lear the filter</source>
        <translation>清除筛选(&amp;L)</translation>
    </message>
    <message>
        <source>Go to an&amp;ything…</source>
        <translation>转到任意位置(&amp;Y)…</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Go to a package, profile, file or action (Ctrl+K)</source>
        <translation>转到软件包、配置、文件或操作 (Ctrl+K)</translation>
    </message>
    <message>
        <source>&amp;Back in the selection</source>
        <translation>后退到上一个选择(&amp;B)</translation>
    </message>
    <message>
        <source>Forward in the s&amp;election</source>
        <translation>前进到下一个选择(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Packages</source>
        <translation>软件包(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>依赖图(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Updates</source>
        <translation>更新(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审阅(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Commit</source>
        <translation>提交(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Show in &amp;graph</source>
        <translation>在依赖图中显示(&amp;G)</translation>
    </message>
    <message>
        <source>Rese&amp;t layout</source>
        <translation>重置布局(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Lockwright</source>
        <translation>关于 Lockwright(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Recompile stale profiles</source>
        <translation>重新编译已过期的配置(&amp;R)</translation>
    </message>
    <message>
        <source>Solve the stale profiles; nothing is written before you apply it (F5)</source>
        <translation>求解已过期的配置；应用之前不会写入任何内容 (F5)</translation>
    </message>
    <message>
        <source>Refresh &amp;selected packages</source>
        <translation>更新所选软件包(&amp;S)</translation>
    </message>
    <message>
        <source>Refresh &amp;all packages</source>
        <translation>更新所有软件包(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Look for updates</source>
        <translation>查找更新(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Write the reviewed locks</source>
        <translation>写入已审阅的锁文件(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Cancel job, or close message</source>
        <translation>取消任务或关闭消息(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;ommit</source>
        <translation>提交(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Undo last commit</source>
        <translation>撤回上次提交(&amp;U)</translation>
    </message>
    <message>
        <source>Take the last commit back while nobody else has it; the files stay</source>
        <translation>在别人还没有获取之前撤回上次提交；文件保持不变</translation>
    </message>
    <message>
        <source>Show the commit; in the commit view, make it (Ctrl+Enter)</source>
        <translation>显示提交；在提交视图中则执行提交 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Package</source>
        <translation>软件包(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>锁文件(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Git</source>
        <translation>Git(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Profile &amp;list</source>
        <translation>配置列表(&amp;L)</translation>
    </message>
    <message>
        <source>Profile gr&amp;aph</source>
        <translation>配置图(&amp;A)</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>About Lockwright</source>
        <translation>关于 Lockwright</translation>
    </message>
    <message>
        <source>Lockwright %1</source>
        <translation>Lockwright %1</translation>
    </message>
    <message>
        <source>Layered Python requirement profiles: see, recompile, review, commit.

Free software under the GNU General Public License, version 3 or later. Built with Qt %1.</source>
        <translation>分层的 Python 需求配置：查看、重新编译、审阅、提交。

自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。使用 Qt %1 构建。</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Co&amp;nflicts</source>
        <translation>冲突(&amp;N)</translation>
    </message>
    <message>
        <source>Check for con&amp;flicts</source>
        <translation>检查冲突(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next conflict</source>
        <translation>下一个冲突(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous conflict</source>
        <translation>上一个冲突(&amp;P)</translation>
    </message>
    <message>
        <source>no index</source>
        <translation>无索引</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) are stale now.</source>
        <translation>
            <numerusform>%n 个配置现在已过期。</numerusform>
        </translation>
    </message>
    <message>
        <source>Recompile</source>
        <translation>重新编译</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>复制为 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>Copy as C&amp;SV</source>
        <translation>复制为 CSV(&amp;S)</translation>
    </message>
    <message>
        <source>reading the locks</source>
        <translation>正在读取锁文件</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>还有 %n 条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s), all fresh</source>
        <translation>
            <numerusform>%n 个锁文件，全部最新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lock(s) to recompile</source>
        <translation>
            <numerusform>%n 个锁文件中有 %1 个需要重新编译</numerusform>
        </translation>
    </message>
    <message>
        <source>Recompile (%1)</source>
        <comment>number of stale profiles</comment>
        <translation>重新编译 (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Recompile, %n stale profile(s)</source>
        <translation>
            <numerusform>重新编译，%n 个配置已过期</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier run was interrupted while it wrote; its changes were taken back.</source>
        <translation>之前的一次运行在写入时中断；其更改已撤回。</translation>
    </message>
    <message>
        <source>An earlier run was interrupted while it wrote; its changes were completed.</source>
        <translation>之前的一次运行在写入时中断；其更改已补全。</translation>
    </message>
    <message>
        <source>detached at %1</source>
        <comment>commit</comment>
        <translation>分离于 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 ● %n changed</source>
        <comment>branch</comment>
        <translation>
            <numerusform>%1 ● %n 处更改</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>branch, operation in progress</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, offline</source>
        <comment>index</comment>
        <translation>%1，离线</translation>
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
来源：%2
缓存：%3 个软件包，%4 个发布版本</translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) written.</source>
        <translation>
            <numerusform>已写入 %n 个锁文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Committed %1 on %2: %3</source>
        <comment>commit, branch, subject</comment>
        <translation>已将 %1 提交到 %2：%3</translation>
    </message>
    <message>
        <source>Undo commit</source>
        <translation>撤回提交</translation>
    </message>
    <message>
        <source>The graph cannot be drawn</source>
        <translation>无法绘制依赖图</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>There is no answer</source>
        <translation>没有答案</translation>
    </message>
    <message>
        <source>no git repository</source>
        <translation>没有 git 仓库</translation>
    </message>
    <message>
        <source>git: not known</source>
        <translation>git：未知</translation>
    </message>
    <message>
        <source>Open that folder</source>
        <translation>打开该文件夹</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>选择其他…</translation>
    </message>
    <message>
        <source>Recompile was cancelled. Nothing was written.</source>
        <translation>重新编译已取消。未写入任何内容。</translation>
    </message>
    <message>
        <source>Remove from recent</source>
        <translation>从最近打开中移除</translation>
    </message>
    <message>
        <source>Recompile what is on disk</source>
        <translation>重新编译磁盘上的内容</translation>
    </message>
    <message>
        <source>Conflicts (%1)</source>
        <comment>number of conflicts</comment>
        <translation>冲突 (%1)</translation>
    </message>
    <message>
        <source>Review (%1)</source>
        <comment>number of changes</comment>
        <translation>审阅 (%1)</translation>
    </message>
    <message>
        <source>Commit (%1)</source>
        <comment>number of paths</comment>
        <translation>提交 (%1)</translation>
    </message>
    <message>
        <source>Files ●</source>
        <translation>文件 ●</translation>
    </message>
    <message>
        <source>Took %1 back: %2. The files are as they were.</source>
        <comment>commit, subject</comment>
        <translation>已撤回 %1：%2。文件保持原样。</translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation>导出依赖图</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Open repository</source>
        <translation>打开仓库</translation>
    </message>
    <message>
        <source>Explore the sample</source>
        <translation>浏览示例</translation>
    </message>
    <message>
        <source>The sample is a small git repository. Where shall it be laid down?</source>
        <translation>示例是一个小型 git 仓库。要创建在哪里？</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>In another folder…</source>
        <translation>在其他文件夹中…</translation>
    </message>
    <message>
        <source>Folder for the sample</source>
        <translation>示例所在的文件夹</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
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
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>User &amp;guide</source>
        <translation>用户指南(&amp;G)</translation>
    </message>
    <message>
        <source>G&amp;lossary</source>
        <translation>术语表(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>menu, menu in it</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <comment>in no menu</comment>
        <translation>菜单之外</translation>
    </message>
    <message>
        <source>Zip file of OSV records</source>
        <translation>OSV 记录 Zip 文件</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip 文件 (*.zip)</translation>
    </message>
    <message>
        <source>Folder of OSV records</source>
        <translation>OSV 记录文件夹</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>原因(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Why this version</source>
        <translation>为何是此版本(&amp;W)</translation>
    </message>
    <message>
        <source>Say why the selected package has its version (Ctrl+I)</source>
        <translation>说明所选软件包为何是这个版本 (Ctrl+I)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>The commit takes what is on disk.</source>
        <translation>提交采用的是磁盘上的内容。</translation>
    </message>
    <message>
        <source>Write them first</source>
        <translation>先写入它们</translation>
    </message>
    <message>
        <source>Commit without them</source>
        <translation>不包含它们直接提交</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Move its line to</source>
        <translation>将它的行移到(&amp;M)</translation>
    </message>
    <message>
        <source>W&amp;indow layouts</source>
        <translation>布局(&amp;X)</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Proble&amp;ms</source>
        <translation>问题(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>任务(&amp;J)</translation>
    </message>
    <message>
        <source>L&amp;og</source>
        <translation>日志(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>浏览(&amp;E)</translation>
    </message>
    <message>
        <source>Profiles, their graph and the reasons around the views</source>
        <translation>配置、配置图和原因环绕各视图</translation>
    </message>
    <message>
        <source>The review alone, over the whole window</source>
        <translation>仅审阅，占满整个窗口</translation>
    </message>
    <message>
        <source>Chart&amp;s</source>
        <translation>图表(&amp;S)</translation>
    </message>
    <message>
        <source>The check reads what is on disk.</source>
        <translation>检查读取的是磁盘上的内容。</translation>
    </message>
    <message>
        <source>Write and check</source>
        <translation>写入并检查</translation>
    </message>
    <message>
        <source>Check what is on disk</source>
        <translation>检查磁盘上的内容</translation>
    </message>
    <message>
        <source>%1 has changed since the check.</source>
        <translation>%1 在检查之后已更改。</translation>
    </message>
    <message>
        <source>Pending changes in %1 are in the way of this fix. Write or discard them first.</source>
        <translation>%1 中的待应用更改妨碍此修复方案。请先写入或放弃它们。</translation>
    </message>
    <message>
        <source>Apply the fix: %1</source>
        <comment>changes of lines</comment>
        <translation>应用修复方案：%1</translation>
    </message>
    <message>
        <source>It is pending, as one step that Ctrl+Z takes back. Apply (Ctrl+S) writes it to the files, and Recompile then makes the locks.</source>
        <translation>它已作为一个步骤设为待应用，可用 Ctrl+Z 撤销。“应用”(Ctrl+S) 会将它写入文件，之后“重新编译”会生成锁文件。</translation>
    </message>
    <message>
        <source>&amp;Add a requirement…</source>
        <translation>添加需求(&amp;A)…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Ask for another package, and see what would come of it (Ctrl+N)</source>
        <translation>添加另一个软件包的需求，并查看结果 (Ctrl+N)</translation>
    </message>
    <message>
        <source>&amp;Edit the requirement…</source>
        <translation>编辑需求(&amp;E)…</translation>
    </message>
    <message>
        <source>Edit what a file asks for of the selected package (F2)</source>
        <translation>编辑文件对所选软件包的需求 (F2)</translation>
    </message>
    <message>
        <source>&amp;Hold with a reason…</source>
        <translation>注明原因并保留(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Remove its line</source>
        <translation>移除它的行(&amp;R)</translation>
    </message>
    <message>
        <source>The file says so already; nothing is pending.</source>
        <translation>文件中已经是这样；没有待应用的更改。</translation>
    </message>
    <message>
        <source>No file has a line about %1; it is there because others require it.</source>
        <translation>没有文件包含关于 %1 的行；它存在是因为其他软件包需要它。</translation>
    </message>
    <message>
        <source>Add it to %1…</source>
        <comment>profile</comment>
        <translation>添加到 %1…</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Blame: who moved it</source>
        <translation>追溯：谁变动了它(&amp;B)</translation>
    </message>
    <message>
        <source>Show the commits that moved the selected package (Ctrl+B)</source>
        <translation>显示变动过所选软件包的提交 (Ctrl+B)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>subject, tags and branches</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>short id, date</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Commit</source>
        <comment>kind of a palette entry</comment>
        <translation>提交</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>无法读取历史</translation>
    </message>
    <message>
        <source>Packages as matri&amp;x</source>
        <translation>以矩阵显示软件包(&amp;M)</translation>
    </message>
    <message>
        <source>C&amp;onsolidate versions…</source>
        <translation>统一版本(&amp;O)…</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待应用</translation>
    </message>
    <message>
        <source>Pen&amp;ding changes</source>
        <translation>待应用更改(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Apply pending changes</source>
        <translation>应用待应用更改(&amp;A)</translation>
    </message>
    <message>
        <source>Write the pending changes to the files (Ctrl+S)</source>
        <translation>将待应用更改写入文件 (Ctrl+S)</translation>
    </message>
    <message>
        <source>&amp;Discard pending changes</source>
        <translation>放弃待应用更改(&amp;D)</translation>
    </message>
    <message>
        <source>Bring back what was pending</source>
        <translation>恢复之前的待应用更改</translation>
    </message>
    <message>
        <source>Pending (%1)</source>
        <comment>number of lines</comment>
        <translation>待应用 (%1)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <comment>step</comment>
        <translation>撤销：%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <comment>step</comment>
        <translation>重做：%1(&amp;R)</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>待应用更改</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) have changes that are not written: %1.</source>
        <translation>
            <numerusform>%n 个文件有未写入的更改：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <comment>files</comment>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>%1 has changed on disk since it was edited here. The pending text is kept, and is not written over the other change.</source>
        <comment>files</comment>
        <translation>%1 在此处编辑之后已在磁盘上更改。待应用的文本会保留，不会覆盖另一处更改。</translation>
    </message>
    <message>
        <source>Reload and keep my changes</source>
        <translation>重新加载并保留我的更改</translation>
    </message>
    <message>
        <source>Reload and discard them</source>
        <translation>重新加载并放弃更改</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of yours are in lines that have changed on disk as well; the lines from disk stand. Undo brings your text back.</source>
        <translation>
            <numerusform>您的 %n 处更改所在的行在磁盘上也已更改；以磁盘上的行为准。“撤销”可恢复您的文本。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Recompile reads what is on disk.</source>
        <translation>“重新编译”读取的是磁盘上的内容。</translation>
    </message>
    <message>
        <source>Write and recompile</source>
        <translation>写入并重新编译</translation>
    </message>
    <message>
        <source>They are lost when this repository is closed.</source>
        <translation>关闭此仓库时它们会丢失。</translation>
    </message>
    <message>
        <source>Write them to the files</source>
        <translation>将它们写入文件</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>files</comment>
        <translation>
            <numerusform>%1 以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed on disk after it was solved: %1. What is under review answers the files as they were.</source>
        <translation>求解之后磁盘上有更改：%1。正在审阅的内容对应的是文件之前的状态。</translation>
    </message>
    <message>
        <source>Pending changes in %1 are in the way of what %2 had. Write or discard them first.</source>
        <comment>file, commit</comment>
        <translation>%1 中待应用的更改与 %2 的内容冲突。请先写入或放弃这些更改。</translation>
    </message>
    <message>
        <source>It did not have %1, which stays as it is.</source>
        <comment>files</comment>
        <translation>其中没有 %1，该文件保持不变。</translation>
    </message>
    <message>
        <source>The locks and inputs are as %1 had them.</source>
        <comment>commit</comment>
        <translation>锁文件和输入与 %1 中一致。</translation>
    </message>
    <message>
        <source>Restore the locks and inputs of %1</source>
        <comment>commit</comment>
        <translation>恢复 %1 的锁文件和输入</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are pending as %1 had them, as one step that Ctrl+Z takes back. Apply (Ctrl+S) writes them.</source>
        <comment>commit</comment>
        <translation>
            <numerusform>%n 个文件已按 %1 中的内容列为待应用，作为一个可用 Ctrl+Z 撤销的步骤。“应用”(Ctrl+S) 会写入它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>Release</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Which line is meant?</source>
        <translation>指的是哪一行？</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>requirement, place</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Ma&amp;ke a release</source>
        <translation>进行发布(&amp;K)</translation>
    </message>
    <message>
        <source>Plan, rehearse and make a release (Ctrl+Shift+R)</source>
        <translation>规划、演练并进行发布 (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <source>&amp;Rehearse</source>
        <translation>演练(&amp;R)</translation>
    </message>
    <message>
        <source>Release what is re&amp;hearsed</source>
        <translation>发布已演练的内容(&amp;H)</translation>
    </message>
    <message>
        <source>Res&amp;ume the open release</source>
        <translation>继续未完成的发布(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Take the release back…</source>
        <translation>撤回发布(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Push…</source>
        <translation>推送(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Release</source>
        <translation>发布(&amp;R)</translation>
    </message>
    <message>
        <source>Release ●</source>
        <translation>发布 ●</translation>
    </message>
    <message>
        <source>The release takes what is on disk.</source>
        <translation>发布采用的是磁盘上的内容。</translation>
    </message>
    <message>
        <source>Release without them</source>
        <translation>不包含它们直接发布</translation>
    </message>
    <message>
        <source>Take the release back</source>
        <translation>撤回发布</translation>
    </message>
    <message>
        <source>Take the release of %1 back?</source>
        <comment>version</comment>
        <translation>撤回 %1 的发布？</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>The rehearsal was stopped. Nothing was changed here.</source>
        <translation>演练已停止。此处没有任何更改。</translation>
    </message>
    <message>
        <source>The release was stopped. The step that ran was undone.</source>
        <translation>发布已停止。正在运行的步骤已撤销。</translation>
    </message>
    <message>
        <source>A release is on its way</source>
        <translation>发布正在进行</translation>
    </message>
    <message>
        <source>The step that runs is undone, and the release stays open: it can be resumed later.</source>
        <translation>正在运行的步骤会被撤销，发布保持未完成状态，以后可以继续。</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>让它继续</translation>
    </message>
    <message>
        <source>Upgra&amp;de to</source>
        <translation>升级到(&amp;D)</translation>
    </message>
    <message>
        <source>No newer version is known</source>
        <translation>没有已知的较新版本</translation>
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
        <translation>不在 %1 中</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <comment>version</comment>
        <translation>%1，不一致</translation>
    </message>
    <message>
        <source>%1 has %2; most profiles have %3.</source>
        <comment>profile, version, version</comment>
        <translation>%1 中为 %2；多数配置为 %3。</translation>
    </message>
    <message>
        <source>%1 has %2.</source>
        <comment>profile, version</comment>
        <translation>%1 中为 %2。</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::MessageBar</name>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of message, message</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PackageDetails</name>
    <message>
        <source>Details of the selected package</source>
        <translation>所选软件包的详细信息</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Versions differ between profiles</source>
        <translation>各配置中的版本不一致</translation>
    </message>
    <message>
        <source>In profiles</source>
        <translation>所在配置</translation>
    </message>
    <message>
        <source>%1 · direct</source>
        <translation>%1 · 直接</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>Bounds that are known</source>
        <translation>已知的界限</translation>
    </message>
    <message>
        <source>%1, in profile %2</source>
        <comment>who bounds, where</comment>
        <translation>%1，在配置 %2 中</translation>
    </message>
    <message>
        <source>nothing bounds it</source>
        <translation>没有限制</translation>
    </message>
    <message>
        <source>The metadata of some packages is not downloaded.</source>
        <translation>部分软件包的元数据未下载。</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>须知</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>glyph and word of a state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The locks say it is here via</source>
        <translation>根据锁文件，它的引入途径是</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a package to see who bounds it, and where.</source>
        <translation>请选择一个软件包，查看谁在哪里限制了它。</translation>
    </message>
    <message>
        <source>Asked for directly.</source>
        <translation>直接需要。</translation>
    </message>
    <message>
        <source>Brought in by other packages.</source>
        <translation>由其他软件包引入。</translation>
    </message>
    <message>
        <source>The newest version is not known here.</source>
        <translation>这里不知道最新版本。</translation>
    </message>
    <message>
        <source>The newest version is %1.</source>
        <translation>最新版本是 %1。</translation>
    </message>
    <message>
        <source>It is the newest version.</source>
        <translation>这是最新版本。</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PackageFilterBar</name>
    <message>
        <source>Direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>有新版本</translation>
    </message>
    <message>
        <source>Divergent</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Filter packages</source>
        <translation>筛选软件包</translation>
    </message>
    <message>
        <source>Filter: words, outdated, in:PROFILE, by:PACKAGE, numpy&lt;2, -word</source>
        <translation>筛选：文字、outdated、in:PROFILE、by:PACKAGE、numpy&lt;2、-文字</translation>
    </message>
    <message>
        <source>What the filter understands</source>
        <translation>筛选支持的写法</translation>
    </message>
    <message>
        <source>%1	%2</source>
        <comment>term of the filter, its meaning</comment>
        <translation>%1	%2</translation>
    </message>
    <message>
        <source>not so; also with ! and in front of every other term</source>
        <translation>取反；也可用 !，并可放在任何其他条件之前</translation>
    </message>
    <message>
        <source>a word, though it has a meaning of its own</source>
        <translation>按普通文字处理，即使它有特殊含义</translation>
    </message>
    <message>
        <source>Only packages of which this is true: %1</source>
        <translation>仅显示符合此条件的软件包：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n 个软件包</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n package(s)</source>
        <translation>
            <numerusform>%1/%n 个软件包</numerusform>
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
        <translation>、</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>直接</translation>
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
        <translation>未知</translation>
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
        <translation>不知道它的发布时间。</translation>
    </message>
    <message>
        <source>Released on %1.</source>
        <comment>date</comment>
        <translation>发布于 %1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two profiles</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two packages</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Checked against %n security record(s).</source>
        <translation>
            <numerusform>已对照 %n 条安全记录检查。</numerusform>
        </translation>
    </message>
    <message>
        <source>Advisories are not checked.</source>
        <translation>未检查安全公告。</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>允许范围</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>发布至今</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>需求来源</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PackageWords</name>
    <message>
        <source>, </source>
        <comment>between two profiles</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 of %2 excludes the locked version in %3.</source>
        <comment>requirement, who, profiles</comment>
        <translation>%2 的 %1 排除了 %3 中锁定的版本。</translation>
    </message>
    <message>
        <source>%1 affects %2: %3</source>
        <comment>advisory, version, summary</comment>
        <translation>%1 影响 %2：%3</translation>
    </message>
    <message>
        <source>conflict</source>
        <comment>state of a package</comment>
        <translation>冲突</translation>
    </message>
    <message>
        <source>vulnerable</source>
        <comment>state of a package</comment>
        <translation>有漏洞</translation>
    </message>
    <message>
        <source>yanked</source>
        <comment>state of a package</comment>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>build</source>
        <comment>state of a package: it has to be built</comment>
        <translation>需构建</translation>
    </message>
    <message>
        <source>held</source>
        <comment>state of a package</comment>
        <translation>已保留</translation>
    </message>
    <message>
        <source>differs</source>
        <comment>state of a package: versions differ between profiles</comment>
        <translation>不一致</translation>
    </message>
    <message>
        <source>outdated</source>
        <comment>state of a package</comment>
        <translation>有新版本</translation>
    </message>
    <message>
        <source>A locked version was yanked.</source>
        <translation>某个锁定的版本已被撤回。</translation>
    </message>
    <message>
        <source>A locked version was yanked: %1</source>
        <comment>reason</comment>
        <translation>某个锁定的版本已被撤回：%1</translation>
    </message>
    <message>
        <source>No wheel of the locked version fits; it has to be built from source.</source>
        <translation>锁定的版本没有合适的 wheel；必须从源码构建。</translation>
    </message>
    <message>
        <source>Held by %1 (%2): %3</source>
        <comment>requirement, place, reason</comment>
        <translation>由 %1 保留（%2）：%3</translation>
    </message>
    <message>
        <source>Versions differ between profiles.</source>
        <translation>各配置中的版本不一致。</translation>
    </message>
    <message>
        <source>The newest version is %1.</source>
        <comment>version</comment>
        <translation>最新版本是 %1。</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>age in days</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <comment>age in months</comment>
        <translation>%1 个月</translation>
    </message>
    <message>
        <source>%1 y</source>
        <comment>age in years</comment>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>%1 has a key that does not exist; it is left out.</source>
        <comment>part of the filter</comment>
        <translation>%1 的键不存在；已忽略。</translation>
    </message>
    <message>
        <source>%1 needs a value behind the colon.</source>
        <comment>part of the filter</comment>
        <translation>%1 的冒号后面需要一个值。</translation>
    </message>
    <message>
        <source>%1 compares with something that is no version; it is left out.</source>
        <comment>part of the filter</comment>
        <translation>%1 所比较的不是版本；已忽略。</translation>
    </message>
    <message>
        <source>%1: no profile with a lock has that name.</source>
        <comment>part of the filter</comment>
        <translation>%1：没有带锁文件的配置叫这个名称。</translation>
    </message>
    <message>
        <source>%1: no lock has that package.</source>
        <comment>part of the filter</comment>
        <translation>%1：没有锁文件包含该软件包。</translation>
    </message>
    <message>
        <source>%1: no line of such a file names a locked package.</source>
        <comment>part of the filter</comment>
        <translation>%1：这样的文件中没有一行提到已锁定的软件包。</translation>
    </message>
    <message>
        <source>Advisories are not checked: the Updates tab takes security records.</source>
        <translation>未检查安全公告：可在“更新”标签页中提供安全记录。</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>您是不是想输入 %1？</translation>
    </message>
    <message>
        <source>part of the name</source>
        <translation>名称的一部分</translation>
    </message>
    <message>
        <source>a file asks for it by name</source>
        <translation>有文件按名称列出它</translation>
    </message>
    <message>
        <source>only other packages ask for it</source>
        <translation>只有其他软件包需要它</translation>
    </message>
    <message>
        <source>there is a newer version</source>
        <translation>有较新的版本</translation>
    </message>
    <message>
        <source>its versions differ between profiles</source>
        <translation>它在各配置中的版本不一致</translation>
    </message>
    <message>
        <source>the locked version was yanked</source>
        <translation>锁定的版本已被撤回</translation>
    </message>
    <message>
        <source>an advisory is about the locked version</source>
        <translation>有安全公告涉及锁定的版本</translation>
    </message>
    <message>
        <source>a line pins it and says why</source>
        <translation>有一行固定了它的版本并说明原因</translation>
    </message>
    <message>
        <source>the locked version has to be built from source</source>
        <translation>锁定的版本必须从源码构建</translation>
    </message>
    <message>
        <source>a bound excludes the locked version</source>
        <translation>有界限排除了锁定的版本</translation>
    </message>
    <message>
        <source>the profile has it; the other terms are about that profile</source>
        <translation>该配置包含它；其他条件针对该配置</translation>
    </message>
    <message>
        <source>the package requires it</source>
        <translation>该软件包依赖它</translation>
    </message>
    <message>
        <source>a line of the file names it</source>
        <translation>该文件中有一行提到它</translation>
    </message>
    <message>
        <source>the locked version is one of these</source>
        <translation>锁定的版本属于这些版本</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PackagesView</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>One row a package</source>
        <translation>每行一个软件包</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Packages down, profiles across</source>
        <translation>软件包为行，配置为列</translation>
    </message>
    <message>
        <source>Consolidate…</source>
        <translation>统一版本…</translation>
    </message>
    <message>
        <source>Find one version for the selected packages that profiles lock differently; for all of them where none is selected</source>
        <translation>为所选的、各配置锁定版本不同的软件包找到一个统一版本；未选择时针对所有这类软件包</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Packages by profile</source>
        <translation>按配置列出的软件包</translation>
    </message>
    <message>
        <source>The packages cannot be read</source>
        <translation>无法读取软件包</translation>
    </message>
    <message>
        <source>Reading the locks</source>
        <translation>正在读取锁文件</translation>
    </message>
    <message>
        <source>The packages stand here in a moment.</source>
        <translation>软件包稍后会显示在这里。</translation>
    </message>
    <message>
        <source>No packages yet</source>
        <translation>还没有软件包</translation>
    </message>
    <message>
        <source>No profile here has a lock. Recompile makes one for each profile.</source>
        <translation>这里没有配置有锁文件。“重新编译”会为每个配置生成一个。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>No package matches this filter in the selected profile.</source>
        <translation>所选配置中没有软件包符合此筛选条件。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>&amp;Why this version</source>
        <translation>为何是此版本(&amp;W)</translation>
    </message>
    <message>
        <source>Show in &amp;graph</source>
        <translation>在依赖图中显示(&amp;G)</translation>
    </message>
    <message>
        <source>Show in &amp;updates</source>
        <translation>在“更新”中显示(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Open its line</source>
        <translation>打开它的行(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open %1</source>
        <comment>place</comment>
        <translation>打开 %1(&amp;O)</translation>
    </message>
    <message>
        <source>Con&amp;solidate…</source>
        <translation>统一版本(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name and &amp;version</source>
        <translation>名称和版本(&amp;V)</translation>
    </message>
    <message>
        <source>Rows as &amp;text</source>
        <translation>行，文本格式(&amp;T)</translation>
    </message>
    <message>
        <source>Rows as &amp;Markdown</source>
        <translation>行，Markdown 格式(&amp;M)</translation>
    </message>
    <message>
        <source>Rows as &amp;CSV</source>
        <translation>行，CSV 格式(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Explanation</source>
        <translation>说明(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;In: only names with %1</source>
        <translation>仅显示名称含 %1 的(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Out: no names with %1</source>
        <translation>排除名称含 %1 的(&amp;O)</translation>
    </message>
    <message>
        <source>Only what %1 &amp;requires</source>
        <translation>仅显示 %1 所依赖的(&amp;R)</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::Palette</name>
    <message>
        <source>Nothing matches.</source>
        <translation>没有匹配项。</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>转到任意位置</translation>
    </message>
    <message>
        <source>Go to a package, profile, file or action</source>
        <translation>转到软件包、配置、文件或操作</translation>
    </message>
    <message>
        <source>What matches</source>
        <translation>匹配项</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PendingEdits</name>
    <message>
        <source>Take %1 over from disk</source>
        <comment>file</comment>
        <translation>采用磁盘上的 %1</translation>
    </message>
    <message>
        <source>Bring pending changes to %1 from disk</source>
        <comment>files</comment>
        <translation>按磁盘内容更新 %1 的待应用更改</translation>
    </message>
    <message>
        <source>Edit line %1 of %2</source>
        <comment>line, file</comment>
        <translation>编辑 %2 的第 %1 行</translation>
    </message>
    <message>
        <source>Discard pending changes</source>
        <translation>放弃待应用更改</translation>
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
之前：%2
现在：%3</translation>
    </message>
    <message>
        <source>no line</source>
        <translation>无此行</translation>
    </message>
    <message>
        <source>(no line)</source>
        <translation>（无此行）</translation>
    </message>
    <message>
        <source>→ %1</source>
        <comment>new line</comment>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>磁盘上</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待应用</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PendingPanel</name>
    <message>
        <source>Look for fixes</source>
        <translation>查找修复方案</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>全部放弃</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Nothing is pending</source>
        <translation>没有待应用的更改</translation>
    </message>
    <message>
        <source>Edits of requirements gather here with what would come of them. Files change on Apply.</source>
        <translation>对需求的编辑及其结果会汇集在这里。点“应用”时才会更改文件。</translation>
    </message>
    <message>
        <source>Take all pending changes back, as one step that can be undone</source>
        <translation>收回所有待应用更改，作为一个可撤销的步骤</translation>
    </message>
    <message>
        <source>Write the pending changes to the files (Ctrl+S); locks stay as they are</source>
        <translation>将待应用更改写入文件 (Ctrl+S)；锁文件保持不变</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>待应用更改</translation>
    </message>
    <message numerus="yes">
        <source>%n pending line(s) in %1</source>
        <translation>
            <numerusform>%1 中有 %n 行待应用</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>撤销：%1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Show the pending lines</source>
        <translation>显示待应用的行</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PinEditor</name>
    <message>
        <source>Make it pending</source>
        <translation>设为待应用</translation>
    </message>
    <message>
        <source>Edit the requirement of %1</source>
        <translation>编辑 %1 的需求</translation>
    </message>
    <message>
        <source>Hold %1 at its version</source>
        <translation>将 %1 保留在当前版本</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why; it becomes the comment of the line</source>
        <translation>原因；会成为该行的注释</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>In profile</source>
        <translation>所在配置</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>尚无更改。</translation>
    </message>
    <message>
        <source>The file says so already.</source>
        <translation>文件中已经是这样。</translation>
    </message>
    <message>
        <source>Solving with these changes…</source>
        <translation>正在按这些更改求解…</translation>
    </message>
    <message>
        <source>Its own file has no line about it; this adds one.</source>
        <translation>其自身文件中没有关于它的行；这会添加一行。</translation>
    </message>
    <message numerus="yes">
        <source>%n inherited line(s) about it hold as well.</source>
        <translation>
            <numerusform>另有 %n 行与它有关的继承内容同样有效。</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Which of the lines about it</source>
        <translation>与它有关的哪一行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number of a line, requirement</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ProblemsList</name>
    <message>
        <source>! stale</source>
        <translation>! 已过期</translation>
    </message>
    <message>
        <source>○ no lock</source>
        <translation>○ 无锁文件</translation>
    </message>
    <message>
        <source>✗ not met</source>
        <translation>✗ 未满足</translation>
    </message>
    <message>
        <source>✗ contradicts</source>
        <translation>✗ 矛盾</translation>
    </message>
    <message>
        <source>✗ merge conflict</source>
        <translation>✗ 合并冲突</translation>
    </message>
    <message>
        <source>✗ unreadable</source>
        <translation>✗ 无法读取</translation>
    </message>
    <message>
        <source>≠ divergent</source>
        <translation>≠ 不一致</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题所在</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>The locks could not be checked</source>
        <translation>无法检查锁文件</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>The locks are checked as soon as this list is in sight.</source>
        <translation>此列表一显示就会检查锁文件。</translation>
    </message>
    <message>
        <source>✗ conflict</source>
        <translation>✗ 冲突</translation>
    </message>
    <message>
        <source>%1: part of a conflict</source>
        <comment>requirement</comment>
        <translation>%1：冲突的一部分</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Checked: %1 profiles, %2 packages.</source>
        <comment>numbers</comment>
        <translation>已检查：%1 个配置，%2 个软件包。</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ProfileGraph</name>
    <message>
        <source>Profile graph</source>
        <translation>配置图</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n package(s), %2</source>
        <comment>profile, packages, state</comment>
        <translation>
            <numerusform>%1，%n 个软件包，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; includes %2</source>
        <comment>node, parents</comment>
        <translation>%1；包含 %2</translation>
    </message>
    <message>
        <source>%1; constrained by %2</source>
        <comment>node, parents</comment>
        <translation>%1；受 %2 约束</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>glyph and word of a state</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>includes (-r)</source>
        <translation>包含 (-r)</translation>
    </message>
    <message>
        <source>constrained by (-c)</source>
        <translation>受约束于 (-c)</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ProfileModel</name>
    <message>
        <source>All profiles</source>
        <translation>所有配置</translation>
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
            <numerusform>%1，%n 个软件包，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁文件</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ProfilesPanel</name>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>&amp;Recompile this profile</source>
        <translation>重新编译此配置(&amp;R)</translation>
    </message>
    <message>
        <source>Open the &amp;source</source>
        <translation>打开源文件(&amp;S)</translation>
    </message>
    <message>
        <source>Open the &amp;lock</source>
        <translation>打开锁文件(&amp;L)</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::PushDialog</name>
    <message>
        <source>Looking at what would go where.</source>
        <translation>正在查看什么会推送到哪里。</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>推送(&amp;P)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>推送</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>远程仓库</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Commits that would go</source>
        <translation>将要推送的提交</translation>
    </message>
    <message>
        <source>What git and the remote said</source>
        <translation>git 和远程仓库的输出</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) would go</source>
        <translation>
            <numerusform>将推送 %n 个提交</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a remote, its address</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 → %2, which is not known to be there yet</source>
        <translation>%1 → %2，尚不知道远程是否已有该分支</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>branch here, branch there</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>What is pushed cannot be taken back from here. Either all of it arrives or nothing.</source>
        <translation>推送出去的内容无法从这里撤回。要么全部送达，要么什么都不送达。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Pushing.</source>
        <translation>正在推送。</translation>
    </message>
    <message>
        <source>✓ Pushed to %1.</source>
        <comment>remote</comment>
        <translation>✓ 已推送到 %1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reference, what happened to it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>✗ %1 Nothing here was changed.</source>
        <comment>why a push failed</comment>
        <translation>✗ %1 此处没有任何更改。</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::RangeAxis</name>
    <message>
        <source>%1 locked</source>
        <comment>version</comment>
        <translation>%1 已锁定</translation>
    </message>
    <message>
        <source>%1 newest</source>
        <comment>version</comment>
        <translation>%1 最新</translation>
    </message>
    <message>
        <source>Versions: %1</source>
        <translation>版本：%1</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ReleaseModel</name>
    <message>
        <source>Version and plan</source>
        <translation>版本与计划</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, state</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ReleasePage</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop the step that runs and undo it; the release stays open</source>
        <translation>停止正在运行的步骤并将其撤销；发布保持未完成状态</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Undo every step, last step first, after a question</source>
        <translation>询问后撤销所有步骤，从最后一步开始</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on; what is done is looked at first, and done again where it was changed</source>
        <translation>继续进行；先检查已完成的步骤，有变动的会重做</translation>
    </message>
    <message>
        <source>Undo release…</source>
        <translation>撤回发布…</translation>
    </message>
    <message>
        <source>Take the release back while nobody else has it, after a question</source>
        <translation>在别人还没有获取之前撤回发布，会先询问</translation>
    </message>
    <message>
        <source>Next release</source>
        <translation>下一次发布</translation>
    </message>
    <message>
        <source>Plan the release after this one</source>
        <translation>规划此次之后的发布</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Run every step in a scratch work tree; nothing is changed here</source>
        <translation>在临时工作区中运行每个步骤；此处不会有任何更改</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Push…</source>
        <translation>推送…</translation>
    </message>
    <message>
        <source>Show what would go where; it goes only after a second yes</source>
        <translation>显示什么会推送到哪里；再次确认后才会推送</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More about releases</source>
        <translation>更多发布操作</translation>
    </message>
    <message>
        <source>&amp;Release without a rehearsal</source>
        <translation>不预演直接发布(&amp;R)</translation>
    </message>
    <message>
        <source>Leave git &amp;hooks out of the commit</source>
        <translation>提交时不运行 git 钩子(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新查找(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Show the last release</source>
        <translation>显示上次发布(&amp;S)</translation>
    </message>
    <message>
        <source>Steps of the release</source>
        <translation>发布的步骤</translation>
    </message>
    <message>
        <source>It has not run yet.</source>
        <translation>尚未运行。</translation>
    </message>
    <message>
        <source>It has printed nothing so far.</source>
        <translation>目前还没有输出任何内容。</translation>
    </message>
    <message>
        <source>It printed nothing.</source>
        <translation>没有输出任何内容。</translation>
    </message>
    <message>
        <source>This version is not possible</source>
        <translation>此版本不可行</translation>
    </message>
    <message>
        <source>No release from here</source>
        <translation>无法从此处发布</translation>
    </message>
    <message>
        <source>Rehearsing %1</source>
        <comment>version</comment>
        <translation>正在预演 %1</translation>
    </message>
    <message>
        <source>Releasing %1</source>
        <comment>version</comment>
        <translation>正在发布 %1</translation>
    </message>
    <message>
        <source>Taking back %1</source>
        <comment>version</comment>
        <translation>正在撤回 %1</translation>
    </message>
    <message>
        <source>Release %1</source>
        <comment>version</comment>
        <translation>发布 %1</translation>
    </message>
    <message>
        <source>Release of %1, begun %2</source>
        <comment>version, time</comment>
        <translation>%1 的发布，开始于 %2</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>number of a step, of how many, its title</comment>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
    <message>
        <source>The first step begins.</source>
        <translation>第一个步骤即将开始。</translation>
    </message>
    <message>
        <source>There is no plan.</source>
        <translation>没有计划。</translation>
    </message>
    <message>
        <source>Looking at version, locks and repository.</source>
        <translation>正在查看版本、锁文件和仓库。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) must be put right first.</source>
        <translation>
            <numerusform>必须先解决 %n 个问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rehearsed %1: every step went well, and nothing was changed here. Release makes it so.</source>
        <comment>time</comment>
        <translation>已预演（%1）：每个步骤都顺利完成，这里没有任何更改。点“发布”即可正式执行。</translation>
    </message>
    <message>
        <source>Nothing is changed before you release. A rehearsal runs every step in a scratch work tree first.</source>
        <translation>发布之前不会更改任何内容。预演会先在临时工作区中运行每个步骤。</translation>
    </message>
    <message>
        <source>Pushed to %1.</source>
        <comment>remote</comment>
        <translation>已推送到 %1。</translation>
    </message>
    <message>
        <source>It was pushed.</source>
        <translation>已推送。</translation>
    </message>
    <message>
        <source>Local only. Nothing has left this machine.</source>
        <translation>仅在本地。没有任何内容离开本机。</translation>
    </message>
    <message>
        <source>Another process is at it. “Look again” tells how far it is.</source>
        <translation>另一个进程正在处理。“重新查找”会显示其进度。</translation>
    </message>
    <message>
        <source>Rehearse again</source>
        <translation>重新预演</translation>
    </message>
    <message>
        <source>Commit and tag, here only; nothing leaves this machine</source>
        <translation>仅在本地提交并添加标签；没有任何内容离开本机</translation>
    </message>
    <message>
        <source>A rehearsal of this very plan comes first</source>
        <translation>须先对此计划进行预演</translation>
    </message>
    <message>
        <source>commit %1</source>
        <translation>提交 %1</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>wheel %1</source>
        <translation>wheel %1</translation>
    </message>
    <message>
        <source>✗ not possible</source>
        <translation>✗ 不可行</translation>
    </message>
    <message>
        <source>… looking</source>
        <translation>… 正在查看</translation>
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
        <translation>✗ 存在阻碍</translation>
    </message>
    <message>
        <source>Reading what it printed.</source>
        <translation>正在读取其输出。</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ReleasePlanView</name>
    <message>
        <source>Which version?</source>
        <translation>哪个版本？</translation>
    </message>
    <message>
        <source>Version and plan</source>
        <translation>版本与计划</translation>
    </message>
    <message>
        <source>What it made</source>
        <translation>生成的内容</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Message of the commit</source>
        <translation>提交说明</translation>
    </message>
    <message>
        <source>Files of the rehearsed commit</source>
        <translation>预演提交中的文件</translation>
    </message>
    <message>
        <source>Stays out of the release</source>
        <translation>不纳入发布的内容</translation>
    </message>
    <message>
        <source>Lines that change</source>
        <translation>有变化的行</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) up to now</source>
        <translation>
            <numerusform>至今共 %n 个提交</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) since %1</source>
        <translation>
            <numerusform>自 %1 以来有 %n 个提交</numerusform>
        </translation>
    </message>
    <message>
        <source>On no branch, at %1.</source>
        <comment>commit</comment>
        <translation>不在任何分支上，位于 %1。</translation>
    </message>
    <message>
        <source>On %1, which has no commit yet.</source>
        <comment>branch</comment>
        <translation>在 %1 上，该分支还没有提交。</translation>
    </message>
    <message>
        <source>On %1, after %2.</source>
        <comment>branch, commit</comment>
        <translation>在 %1 上，位于 %2 之后。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>file:line</comment>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>正在查看</translation>
    </message>
    <message>
        <source>Where the version stands, what is to be compiled, and what is in the way.</source>
        <translation>版本的现状、需要编译的内容，以及存在的阻碍。</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ReleaseStepView</name>
    <message>
        <source>Yes, go on</source>
        <translation>是，继续</translation>
    </message>
    <message>
        <source>What it &amp;printed</source>
        <translation>输出内容(&amp;P)</translation>
    </message>
    <message>
        <source>What the step printed</source>
        <translation>该步骤的输出</translation>
    </message>
    <message>
        <source>It wrote %1.</source>
        <comment>files</comment>
        <translation>写入了 %1。</translation>
    </message>
    <message>
        <source>Taking the release back: %1</source>
        <translation>撤回发布时：%1</translation>
    </message>
    <message>
        <source>This cannot be taken back: %1</source>
        <translation>此项无法撤回：%1</translation>
    </message>
    <message>
        <source>The release waits here until you say yes.</source>
        <translation>发布在此等待，直到您确认。</translation>
    </message>
    <message>
        <source>%1 (exit code %2)</source>
        <comment>state</comment>
        <translation>%1（退出代码 %2）</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ReleaseWords</name>
    <message>
        <source>%1 is released: commit %2, tag %3.</source>
        <translation>%1 已发布：提交 %2，标签 %3。</translation>
    </message>
    <message>
        <source>%1 is released: tag %2.</source>
        <translation>%1 已发布：标签 %2。</translation>
    </message>
    <message>
        <source>%1 is released: commit %2.</source>
        <translation>%1 已发布：提交 %2。</translation>
    </message>
    <message>
        <source>%1 is released.</source>
        <translation>%1 已发布。</translation>
    </message>
    <message>
        <source>Every file in it is as it was rehearsed.</source>
        <translation>其中每个文件都与预演时一致。</translation>
    </message>
    <message>
        <source>The release of %1 was interrupted. It can be resumed, or taken back.</source>
        <translation>%1 的发布被中断。可以继续，也可以撤回。</translation>
    </message>
    <message>
        <source>The release of %1 waits for you at “%2”.</source>
        <translation>%1 的发布正在“%2”处等待您确认。</translation>
    </message>
    <message>
        <source>The release of %1 stopped at “%2”. What was done before stays until it is resumed or taken back.</source>
        <translation>%1 的发布停在“%2”。之前完成的内容会保留，直到继续或撤回。</translation>
    </message>
    <message>
        <source>to do</source>
        <comment>state of a step</comment>
        <translation>待执行</translation>
    </message>
    <message>
        <source>running</source>
        <comment>state of a step</comment>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>done</source>
        <comment>state of a step</comment>
        <translation>完成</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <comment>state of a step</comment>
        <translation>无需执行</translation>
    </message>
    <message>
        <source>waits for you</source>
        <comment>state of a step</comment>
        <translation>等待您确认</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a step</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>to be done again</source>
        <comment>state of a step</comment>
        <translation>需重新执行</translation>
    </message>
    <message>
        <source>taken back</source>
        <comment>state of a step</comment>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>In order</source>
        <comment>outcome of a check</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>outcome of a check</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>In the way</source>
        <comment>outcome of a check</comment>
        <translation>阻碍</translation>
    </message>
    <message>
        <source>Patch</source>
        <comment>part of a version</comment>
        <translation>补丁版本</translation>
    </message>
    <message>
        <source>Minor</source>
        <comment>part of a version</comment>
        <translation>次版本</translation>
    </message>
    <message>
        <source>Major</source>
        <comment>part of a version</comment>
        <translation>主版本</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>part of a version</comment>
        <translation>今天</translation>
    </message>
    <message>
        <source>Candidate</source>
        <comment>part of a version</comment>
        <translation>候选版本</translation>
    </message>
    <message>
        <source>Final</source>
        <comment>part of a version</comment>
        <translation>正式版本</translation>
    </message>
    <message>
        <source>Post</source>
        <comment>part of a version</comment>
        <translation>后续版本</translation>
    </message>
    <message>
        <source>Development</source>
        <comment>part of a version</comment>
        <translation>开发版本</translation>
    </message>
    <message>
        <source>As it is</source>
        <comment>part of a version</comment>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Fixes alone.</source>
        <translation>仅包含修复。</translation>
    </message>
    <message>
        <source>Something new that breaks nothing.</source>
        <translation>有新内容，但不破坏任何现有用法。</translation>
    </message>
    <message>
        <source>Something that users must adapt to.</source>
        <translation>有用户必须适应的变化。</translation>
    </message>
    <message>
        <source>The version of the day, as the calendar template has it.</source>
        <translation>当天的版本，按日历模板生成。</translation>
    </message>
    <message>
        <source>A release candidate, to be tried.</source>
        <translation>供试用的发布候选版本。</translation>
    </message>
    <message>
        <source>The candidate becomes the release.</source>
        <translation>候选版本成为正式发布版本。</translation>
    </message>
    <message>
        <source>The same code, published anew.</source>
        <translation>代码相同，重新发布。</translation>
    </message>
    <message>
        <source>A version between releases.</source>
        <translation>两次发布之间的版本。</translation>
    </message>
    <message>
        <source>The version that the files have now is released.</source>
        <translation>发布文件中现有的版本。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes, seconds</comment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>glyph and word of a state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state, duration</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>old and new version</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>The release of %1 was not begun: something is in the way. Nothing was changed.</source>
        <translation>%1 的发布没有开始：存在阻碍。没有更改任何内容。</translation>
    </message>
    <message>
        <source>The release of %1 is on its way: %2 of %3 steps.</source>
        <translation>%1 的发布正在进行：已完成 %2 步，共 %3 步。</translation>
    </message>
    <message>
        <source>The release of %1 was taken back. Everything is as it was before.</source>
        <translation>%1 的发布已撤回。一切恢复原样。</translation>
    </message>
    <message>
        <source>The release of %1 was taken back up to what could not be. The rest is still there.</source>
        <translation>%1 的发布已撤回到无法再撤回之处。其余内容仍然保留。</translation>
    </message>
    <message>
        <source>Rehearsed: every step went well, and nothing was changed here.</source>
        <translation>已预演：每个步骤都顺利完成，这里没有任何更改。</translation>
    </message>
    <message>
        <source>The rehearsal failed. Nothing was changed here.</source>
        <translation>预演失败。这里没有任何更改。</translation>
    </message>
    <message>
        <source>• %1: %2</source>
        <comment>title of a step, what undoing it does</comment>
        <translation>• %1：%2</translation>
    </message>
    <message>
        <source>No step has changed anything yet; the release is closed.</source>
        <translation>还没有步骤更改过任何内容；该发布已关闭。</translation>
    </message>
    <message>
        <source>Last step first:</source>
        <translation>从最后一步开始：</translation>
    </message>
    <message>
        <source>This cannot be taken back:</source>
        <translation>此项无法撤回：</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::RequirementCompleter</name>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>yanked</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>pre-release</source>
        <translation>预发布</translation>
    </message>
    <message>
        <source>not for this target</source>
        <translation>不适用于此目标</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <comment>version, remarks</comment>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>补全</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ReviewModel</name>
    <message>
        <source>new: %1</source>
        <comment>version</comment>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>%1 → gone</source>
        <comment>version</comment>
        <translation>%1 → 移除</translation>
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
        <translation>、</translation>
    </message>
    <message>
        <source>because of %1</source>
        <comment>packages</comment>
        <translation>由于 %1</translation>
    </message>
    <message>
        <source>Only comments</source>
        <comment>group of changes</comment>
        <translation>仅注释</translation>
    </message>
    <message>
        <source>Held: these stay as the locks have them</source>
        <comment>group of changes</comment>
        <translation>已保留：这些保持锁文件中的版本</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>group and number of changes</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Old → new</source>
        <translation>旧 → 新</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>幅度</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ReviewView</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Apply and commit</source>
        <translation>应用并提交</translation>
    </message>
    <message>
        <source>Look for fixes</source>
        <translation>查找修复方案</translation>
    </message>
    <message>
        <source>Text difference of the locks</source>
        <translation>锁文件的文本差异</translation>
    </message>
    <message>
        <source>Profile whose changes are shown</source>
        <translation>显示其更改的配置</translation>
    </message>
    <message>
        <source>Write the changed locks, all or none</source>
        <translation>写入已更改的锁文件，要么全部，要么全不写</translation>
    </message>
    <message>
        <source>Write the changed locks and commit them with every changed requirement file (Ctrl+Enter)</source>
        <translation>写入已更改的锁文件，并与所有已更改的需求文件一起提交 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Package changes</source>
        <translation>软件包更改</translation>
    </message>
    <message>
        <source>Why there is no solution</source>
        <translation>为什么无解</translation>
    </message>
    <message>
        <source>Copy explanation</source>
        <translation>复制说明</translation>
    </message>
    <message>
        <source>Try which edits give every profile a solution</source>
        <translation>尝试哪些更改能让每个配置都有解</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>没有可审阅的内容</translation>
    </message>
    <message>
        <source>Recompile solves the stale profiles and shows here what would change. Nothing is written before you apply it.</source>
        <translation>“重新编译”会求解已过期的配置，并在此显示将有哪些变化。应用之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>Recompile</source>
        <translation>重新编译</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已应用</translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) written. Commit them next.</source>
        <translation>
            <numerusform>已写入 %n 个锁文件。下一步请提交。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every lock is up to date</source>
        <translation>所有锁文件都是最新</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) checked, nothing would change.</source>
        <translation>
            <numerusform>已检查 %n 个配置，不会有任何变化。</numerusform>
        </translation>
    </message>
    <message>
        <source>Index: %1.</source>
        <translation>索引：%1。</translation>
    </message>
    <message>
        <source>%1, solved in %2 ms.</source>
        <comment>index description, time</comment>
        <translation>%1，求解用时 %2 毫秒。</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) were fresh and stay.</source>
        <translation>
            <numerusform>%n 个配置已是最新，保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Commit message: %1</source>
        <translation>提交说明：%1</translation>
    </message>
    <message numerus="yes">
        <source>Write only the %n solved profile(s)</source>
        <translation>
            <numerusform>仅写入 %n 个已求解的配置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %n profile(s) without a solution, nothing is written</source>
        <translation>
            <numerusform>✗ %n 个配置无解，不会写入任何内容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>更新 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>新增 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>移除 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n otherwise changed</source>
        <translation>
            <numerusform>其他更改 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with only comments</source>
        <translation>
            <numerusform>仅注释变化 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>保留 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n profile(s)</source>
        <translation>
            <numerusform>涉及 %n 个配置</numerusform>
        </translation>
    </message>
    <message>
        <source>All profiles</source>
        <translation>所有配置</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>glyph, profile, status</comment>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>No versions satisfy all requirements of %1.</source>
        <translation>没有版本能满足 %1 的所有需求。</translation>
    </message>
    <message>
        <source>%1 could not be solved.</source>
        <translation>%1 求解失败。</translation>
    </message>
    <message>
        <source>%1 was not tried.</source>
        <translation>未尝试 %1。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <comment>name of a setting</comment>
        <translation>重置“%1”</translation>
    </message>
    <message>
        <source>Take this setting out of lockwright.toml</source>
        <translation>从 lockwright.toml 中移除此设置</translation>
    </message>
    <message>
        <source>No package</source>
        <translation>不含任何软件包</translation>
    </message>
    <message>
        <source>Every package</source>
        <translation>所有软件包</translation>
    </message>
    <message>
        <source>These packages, one a line:</source>
        <translation>这些软件包，每行一个：</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Kinds of settings</source>
        <translation>设置类别</translation>
    </message>
    <message>
        <source>Solving</source>
        <translation>正在求解</translation>
    </message>
    <message>
        <source>How versions are chosen. The next recompile follows what is set here.</source>
        <translation>版本的选择方式。下次重新编译时采用此处的设置。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>The Python and the platform that the locks are for.</source>
        <translation>锁文件所针对的 Python 和平台。</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Where versions and their requirements come from. User names and passwords are never shown.</source>
        <translation>版本及其需求的来源。从不显示用户名和密码。</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>What may be built, and what is taken from wheels.</source>
        <translation>哪些可以构建，哪些使用 wheel。</translation>
    </message>
    <message>
        <source>Lock files</source>
        <translation>锁文件</translation>
    </message>
    <message>
        <source>How locks are written. What is not set stays as the existing lock has it.</source>
        <translation>锁文件的写法。未设置的内容保持现有锁文件的样子。</translation>
    </message>
    <message>
        <source>Open a repository to see and change its settings.</source>
        <translation>请打开一个仓库，以查看和更改其设置。</translation>
    </message>
    <message>
        <source>Of this repository: lines of %1.</source>
        <translation>针对此仓库：%1 中的行。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>How the window looks on this computer.</source>
        <translation>窗口在这台计算机上的外观。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>System follows the colours of the desktop, and changes with them. High contrast draws all text with a contrast of at least 7 to 1.</source>
        <translation>“系统”跟随桌面的颜色，并随之变化。高对比度下所有文字的对比度至少为 7 比 1。</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Texts of the window. Facts that the resolver reports stay in English. A change holds once the window is opened anew.</source>
        <translation>窗口的文字。求解器报告的内容仍为英文。重新打开窗口后更改生效。</translation>
    </message>
    <message>
        <source>Open the window anew, in this language</source>
        <translation>以此语言重新打开窗口</translation>
    </message>
    <message>
        <source> %</source>
        <comment>percent, behind a number</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Of the size that the system has; 100 % follows it.</source>
        <translation>相对于系统字号；100% 即与系统一致。</translation>
    </message>
    <message>
        <source>Network and cache</source>
        <translation>网络和缓存</translation>
    </message>
    <message>
        <source>What is fetched, and what is kept of it on this computer.</source>
        <translation>获取哪些内容，以及在这台计算机上保留什么。</translation>
    </message>
    <message>
        <source>&amp;Offline</source>
        <translation>离线(&amp;O)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Asks no server: answers come from the cache, or say what is missing. Holds at once.</source>
        <translation>不查询任何服务器：答案来自缓存，或说明缺少什么。立即生效。</translation>
    </message>
    <message>
        <source>&amp;Clear the cache…</source>
        <translation>清除缓存(&amp;C)…</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Answers of indexes are kept, so that the next run need not ask again. All programs and windows share them. Clearing is safe at any time; what is needed is fetched again.</source>
        <translation>索引的应答会保留下来，下次运行就不必再查询。所有程序和窗口共用它们。随时可以安全清除；需要的内容会重新获取。</translation>
    </message>
    <message>
        <source>Open a repository to see the cache.</source>
        <translation>请打开一个仓库，以查看缓存。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Every action of the window, and the keys that it has.</source>
        <translation>窗口的所有操作及其按键。</translation>
    </message>
    <message>
        <source>%1: listings of %2 packages, and what %3 versions require.</source>
        <comment>size, numbers</comment>
        <translation>%1：%2 个软件包的版本列表，以及 %3 个版本的依赖信息。</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>Cleared: %1 given back.</source>
        <comment>size</comment>
        <translation>已清除：释放 %1。</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>清除缓存</translation>
    </message>
    <message>
        <source>What was fetched from indexes is forgotten. The next recompile fetches it again, which needs the network.</source>
        <translation>从索引获取的内容将被清除。下次重新编译会重新获取，需要联网。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>How a release is built, committed and tagged. Its steps are described in lockwright.toml.</source>
        <translation>如何构建、提交发布并添加标签。其步骤在 lockwright.toml 中描述。</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Profile graph: walk along the edges</source>
        <translation>配置图：沿边移动</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Profile graph: first profile</source>
        <translation>配置图：第一个配置</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Profile graph: zoom in, zoom out, fit</source>
        <translation>配置图：放大、缩小、适合窗口</translation>
    </message>
    <message>
        <source>+ − 0</source>
        <translation>+ − 0</translation>
    </message>
    <message>
        <source>Profile list and graph: open the source</source>
        <translation>配置列表和配置图：打开源文件</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>C&amp;hange keys…</source>
        <translation>更改按键(&amp;H)…</translation>
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
        <translation>分层的 Python 需求配置：查看、重新编译、审阅、提交。</translation>
    </message>
    <message>
        <source>Explore the sample</source>
        <translation>浏览示例</translation>
    </message>
    <message>
        <source>Six layered profiles with history and a recorded index. Works without a network.</source>
        <translation>六个分层配置，带有历史和录制的索引。无需联网。</translation>
    </message>
    <message>
        <source>Open repository…</source>
        <translation>打开仓库…</translation>
    </message>
    <message>
        <source>A folder with requirement files. You can also drop a folder onto this window.</source>
        <translation>包含需求文件的文件夹。也可以把文件夹拖放到此窗口。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Repositories that you open are listed here.</source>
        <translation>您打开过的仓库会列在这里。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>a recent folder</comment>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::UpdateDetails</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>What keeps the selected package back</source>
        <translation>阻止所选软件包更新的原因</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>The requirements of %1 exclude it.</source>
        <comment>profile</comment>
        <translation>%1 的需求排除了它。</translation>
    </message>
    <message>
        <source>There may be more that exclude it.</source>
        <translation>可能还有其他需求排除了它。</translation>
    </message>
    <message>
        <source>Nothing would require it any more.</source>
        <translation>不再有软件包需要它。</translation>
    </message>
    <message>
        <source>What moves along is not known: the time limit was reached.</source>
        <translation>会连带变动什么尚不清楚：已达到时间限制。</translation>
    </message>
    <message>
        <source>Nothing else has to move.</source>
        <translation>其他都不需要变动。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two profiles</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how a package moves, in which profiles</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>blocked in %1</source>
        <comment>profile</comment>
        <translation>在 %1 中被阻塞</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>version, outcome</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>version, kind, outcome</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Possible together with the others that move to their newest.</source>
        <translation>可以与其他更新到最新版本的软件包一起更新。</translation>
    </message>
    <message>
        <source>✗ The locked version was yanked.</source>
        <translation>✗ 锁定的版本已被撤回。</translation>
    </message>
    <message>
        <source>✗ The locked version was yanked: %1</source>
        <translation>✗ 锁定的版本已被撤回：%1</translation>
    </message>
    <message>
        <source>✗ The locked version is no longer on the index.</source>
        <translation>✗ 锁定的版本已不在索引上。</translation>
    </message>
    <message>
        <source>! The project is %1</source>
        <translation>! 项目状态：%1</translation>
    </message>
    <message>
        <source>%1 is passed over: it %2</source>
        <comment>version, reason</comment>
        <translation>%1 被略过：%2</translation>
    </message>
    <message>
        <source>? Newer versions are not known: %1</source>
        <translation>? 不知道是否有新版本：%1</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Advisories</source>
        <translation>安全公告</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>未评级</translation>
    </message>
    <message>
        <source>fixed in %1</source>
        <comment>version</comment>
        <translation>已在 %1 中修复</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two facts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>No newer version without advisories is known.</source>
        <translation>没有已知的、无安全公告的较新版本。</translation>
    </message>
    <message>
        <source>Select a package to see who blocks it, and what moves along.</source>
        <translation>请选择一个软件包，查看谁阻塞了它，以及会连带变动什么。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>package, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Asked for directly. Locked in %1.</source>
        <comment>profiles</comment>
        <translation>直接需要。锁定于 %1。</translation>
    </message>
    <message>
        <source>Brought in by other packages. Locked in %1.</source>
        <comment>profiles</comment>
        <translation>由其他软件包引入。锁定于 %1。</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::UpdateModel</name>
    <message>
        <source>%1 ✗ yanked</source>
        <comment>version</comment>
        <translation>%1 ✗ 已撤回</translation>
    </message>
    <message>
        <source>%1 ✗ gone</source>
        <comment>version</comment>
        <translation>%1 ✗ 已下架</translation>
    </message>
    <message>
        <source>%1 ⚠ vulnerable</source>
        <comment>version</comment>
        <translation>%1 ⚠ 有漏洞</translation>
    </message>
    <message>
        <source>? not known</source>
        <translation>? 未知</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two profiles</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Marked: moves to %1</source>
        <comment>version</comment>
        <translation>已标记：更新到 %1</translation>
    </message>
    <message>
        <source>Mark it to move (Space)</source>
        <translation>标记为要更新（空格键）</translation>
    </message>
    <message>
        <source>No newer version is possible now</source>
        <translation>现在没有可用的较新版本</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>version, outcome</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Mark %1</source>
        <comment>package</comment>
        <translation>标记 %1</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>补丁版本</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>次版本</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Blocked by, or moves</source>
        <translation>阻塞者或连带变动</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::UpdateWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>the requirements of %1</source>
        <comment>profile</comment>
        <translation>%1 的需求</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>package, how it moves</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>moves %1</source>
        <comment>packages that move along</comment>
        <translation>连带变动 %1</translation>
    </message>
    <message>
        <source>possible now</source>
        <translation>现在可更新</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>被阻塞</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>次版本</translation>
    </message>
    <message>
        <source>patch</source>
        <translation>补丁版本</translation>
    </message>
    <message>
        <source>fixes advisories</source>
        <translation>修复安全公告</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what a version is</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>requirement, place</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 requires %2</source>
        <translation>%1 需要 %2</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>versions</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, added</source>
        <comment>version</comment>
        <translation>%1，新增</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>profile, what blocks there</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>would not be needed any more</source>
        <translation>将不再需要</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n package(s) behind</source>
        <translation>
            <numerusform>%n 个软件包中有 %1 个落后</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can move now</source>
        <comment>number of packages</comment>
        <translation>%1 个现在可更新</translation>
    </message>
    <message>
        <source>%1 of them to the newest</source>
        <comment>number of packages</comment>
        <translation>其中 %1 个可到最新</translation>
    </message>
    <message>
        <source>%1 blocked</source>
        <comment>number of packages</comment>
        <translation>%1 个被阻塞</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <comment>number of packages</comment>
        <translation>%1 个未知</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a summary as a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>how many are behind: what of them</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two counts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Not checked: %1, because %2.</source>
        <comment>profile, reason</comment>
        <translation>未检查：%1，原因：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) not tried: the time limit was reached.</source>
        <translation>
            <numerusform>有 %n 个版本未尝试：已达到时间限制。</numerusform>
        </translation>
    </message>
    <message>
        <source>Index pages without a date.</source>
        <translation>索引页没有日期。</translation>
    </message>
    <message>
        <source>As of %1.</source>
        <comment>date of the index pages</comment>
        <translation>截至 %1。</translation>
    </message>
    <message>
        <source>Security: not checked.</source>
        <translation>安全：未检查。</translation>
    </message>
    <message numerus="yes">
        <source>Security: %n record(s)</source>
        <translation>
            <numerusform>安全：%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>, of unknown date.</source>
        <translation>，日期未知。</translation>
    </message>
    <message>
        <source>, the newest of %1.</source>
        <comment>date of a record</comment>
        <translation>，最新的日期为 %1。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>version, what it is</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>blocked by %1</source>
        <translation>被 %1 阻塞</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>version, what is known of it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::UpdatesPage</name>
    <message>
        <source>Recompile with these</source>
        <translation>用这些重新编译</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Go on with more time</source>
        <translation>用更多时间继续</translation>
    </message>
    <message>
        <source>Filter updates</source>
        <translation>筛选更新</translation>
    </message>
    <message>
        <source>Filter: words, possible, blocked, yanked, vulnerable</source>
        <translation>筛选：文字、possible、blocked、yanked、vulnerable</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>可更新</translation>
    </message>
    <message>
        <source>Only packages with a newer version that is possible now</source>
        <translation>仅显示现在可更新到较新版本的软件包</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>被阻塞</translation>
    </message>
    <message>
        <source>Only packages of which every newer version is blocked</source>
        <translation>仅显示所有较新版本都被阻塞的软件包</translation>
    </message>
    <message>
        <source>Yanked</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Only packages whose locked version was yanked or is gone from the index</source>
        <translation>仅显示锁定版本已被撤回或已不在索引上的软件包</translation>
    </message>
    <message>
        <source>Vulnerable</source>
        <translation>有漏洞</translation>
    </message>
    <message>
        <source>Only packages whose locked version has advisories</source>
        <translation>仅显示锁定版本有安全公告的软件包</translation>
    </message>
    <message>
        <source>Security records…</source>
        <translation>安全记录…</translation>
    </message>
    <message>
        <source>Solve with the marked versions; nothing is written before you apply it</source>
        <translation>按标记的版本求解；应用之前不会写入任何内容</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>&amp;Newest versions that are possible together</source>
        <translation>可同时采用的最新版本(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Fixes of advisories that are possible</source>
        <translation>可行的安全公告修复版本(&amp;F)</translation>
    </message>
    <message>
        <source>N&amp;othing</source>
        <translation>全部不标记(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Folder of OSV records…</source>
        <translation>OSV 记录文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Zip file of OSV records…</source>
        <translation>OSV 记录 Zip 文件(&amp;Z)…</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>无(&amp;N)</translation>
    </message>
    <message>
        <source>Blocks most</source>
        <translation>阻塞最多</translation>
    </message>
    <message>
        <source>What blocks most</source>
        <translation>阻塞最多的内容</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Mark or unmark</source>
        <translation>标记或取消标记</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>No records of vulnerabilities are looked at</source>
        <translation>未查看漏洞记录</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Looking for updates: %1</source>
        <comment>progress</comment>
        <translation>正在查找更新：%1</translation>
    </message>
    <message>
        <source>The files have been read anew since. Look again to be sure.</source>
        <translation>此后文件已重新读取。请重新查找以确认。</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>较新版本</translation>
    </message>
    <message>
        <source>Finds the newer versions of every locked package, tries each of them, and says who blocks it or what moves along. This takes some seconds and changes nothing.</source>
        <translation>查找每个已锁定软件包的较新版本，逐一尝试，并指出谁阻塞了它或会连带变动什么。需要几秒钟，不会更改任何内容。</translation>
    </message>
    <message>
        <source>Look for updates</source>
        <translation>查找更新</translation>
    </message>
    <message>
        <source>Looking for updates…</source>
        <translation>正在查找更新…</translation>
    </message>
    <message>
        <source>Updates cannot be told</source>
        <translation>无法得知更新情况</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>No update matches this filter in the selected profile.</source>
        <translation>所选配置中没有更新符合此筛选条件。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Nothing to tell of this profile</source>
        <translation>此配置没有可报告的内容</translation>
    </message>
    <message>
        <source>No newer version is known of what the selected profile locks.</source>
        <translation>所选配置锁定的内容没有已知的较新版本。</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) checked</source>
        <translation>
            <numerusform>已检查 %n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>what was checked</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 against %2.</source>
        <comment>what was checked, index</comment>
        <translation>%1，根据 %2。</translation>
    </message>
    <message>
        <source>Nothing is outdated</source>
        <translation>全部都是最新</translation>
    </message>
    <message>
        <source>Nothing outdated was found</source>
        <translation>没有发现可更新的软件包</translation>
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
        <translation>按空格键标记版本</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>已标记 %n 个</numerusform>
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
            <numerusform>阻塞 %n 个，可释放 %1 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>blocks %n</source>
        <comment>packages</comment>
        <translation>
            <numerusform>阻塞 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing blocks an update.</source>
        <translation>没有任何内容阻塞更新。</translation>
    </message>
    <message>
        <source>Mark %1</source>
        <comment>version</comment>
        <translation>标记 %1</translation>
    </message>
    <message>
        <source>Mark %1 (%2)</source>
        <comment>version, kind</comment>
        <translation>标记 %1（%2）</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>移除标记</translation>
    </message>
    <message numerus="yes">
        <source>%n marked, tried with the pending changes</source>
        <translation>
            <numerusform>已标记 %n 个，与待应用的更改一起试解</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockwright::gui::WaysOut</name>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Rehearse again</source>
        <translation>重新预演</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>file:line</comment>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Command: %1</source>
        <translation>命令：%1</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Copy the command: %1</source>
        <translation>复制命令：%1</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::WhatIfWatch</name>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::WhyModel</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n version(s))</source>
        <comment>reason</comment>
        <translation>
            <numerusform>%1（%n 个版本）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (there may be more)</source>
        <comment>reason</comment>
        <translation>%1（可能还有其他）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>version, state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>version, state, reason</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>and %n older version(s)</source>
        <translation>
            <numerusform>以及 %n 个更旧的版本</numerusform>
        </translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place, path</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more path(s)</source>
        <translation>
            <numerusform>以及另外 %n 条路径</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n or more further path(s)</source>
        <translation>
            <numerusform>以及至少另外 %n 条路径</numerusform>
        </translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>no lock</source>
        <translation>无锁文件</translation>
    </message>
    <message>
        <source>this answer is about it</source>
        <comment>profile</comment>
        <translation>此答案针对它</translation>
    </message>
    <message>
        <source>asked for directly</source>
        <translation>直接需要</translation>
    </message>
    <message>
        <source>brought in by others</source>
        <translation>由其他软件包引入</translation>
    </message>
    <message>
        <source>another version</source>
        <comment>profile</comment>
        <translation>版本不同</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>profile, version, facts</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Open %1:%2</source>
        <comment>file:line</comment>
        <translation>打开 %1:%2</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::WhyPanel</name>
    <message>
        <source>Show in graph</source>
        <translation>在依赖图中显示</translation>
    </message>
    <message>
        <source>Copy explanation</source>
        <translation>复制说明</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Versions, paths and profiles</source>
        <translation>版本、路径和配置</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 The lock of %2 is stale, and this is about the lock.</source>
        <comment>glyph, profile</comment>
        <translation>%1 %2 的锁文件已过期，而这里说的是该锁文件。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more reason(s).</source>
        <translation>
            <numerusform>还有 %n 个原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 has no lock; this is what compiling it gives now.</source>
        <comment>glyph, profile</comment>
        <translation>%1 %2 没有锁文件；这是现在编译的结果。</translation>
    </message>
    <message>
        <source>Profiles are compiled together here, and this looks at %1 by itself.</source>
        <translation>这里的配置是一起编译的，而此处只单独看 %1。</translation>
    </message>
    <message>
        <source>Paths are drawn from the comments of the lock; not all requirements are in the cache.</source>
        <translation>路径取自锁文件的注释；并非所有需求都在缓存中。</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) were not checked.</source>
        <translation>
            <numerusform>有 %n 个版本未检查。</numerusform>
        </translation>
    </message>
    <message>
        <source>No package is selected</source>
        <translation>未选择软件包</translation>
    </message>
    <message>
        <source>Select a package to see why it has its version, and what keeps newer ones out.</source>
        <translation>请选择一个软件包，查看它为何是这个版本，以及是什么阻止了更新的版本。</translation>
    </message>
    <message>
        <source>Finding out about %1…</source>
        <translation>正在查明 %1 的情况…</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>package, profile</comment>
        <translation>%2 中的 %1</translation>
    </message>
</context>
<context>
    <name>lockwright::gui::Words</name>
    <message>
        <source>This request makes no sense here</source>
        <translation>此请求在这里没有意义</translation>
    </message>
    <message>
        <source>A file cannot be understood</source>
        <translation>文件无法理解</translation>
    </message>
    <message>
        <source>A setting is missing or contradicts another one</source>
        <translation>某项设置缺失或与另一项矛盾</translation>
    </message>
    <message>
        <source>A file cannot be read or written</source>
        <translation>文件无法读取或写入</translation>
    </message>
    <message>
        <source>The repository is in no state for this</source>
        <translation>仓库的状态不允许此操作</translation>
    </message>
    <message>
        <source>Something that is needed is missing on this computer</source>
        <translation>这台计算机上缺少所需的内容</translation>
    </message>
    <message>
        <source>The network gave no usable answer</source>
        <translation>网络没有给出可用的应答</translation>
    </message>
    <message>
        <source>An answer was refused</source>
        <translation>应答被拒绝</translation>
    </message>
    <message>
        <source>Needed data is not here</source>
        <translation>这里没有所需的数据</translation>
    </message>
    <message>
        <source>The work stopped half-way and can be resumed</source>
        <translation>工作中途停止，可以继续</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>fresh</source>
        <comment>state of a lock</comment>
        <translation>最新</translation>
    </message>
    <message>
        <source>stale</source>
        <comment>state of a lock</comment>
        <translation>已过期</translation>
    </message>
    <message>
        <source>no lock</source>
        <comment>state of a lock</comment>
        <translation>无锁文件</translation>
    </message>
    <message>
        <source>merge conflict</source>
        <comment>state of a lock</comment>
        <translation>合并冲突</translation>
    </message>
    <message>
        <source>unreadable</source>
        <comment>state of a lock</comment>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>unchanged</source>
        <comment>outcome of a profile</comment>
        <translation>无变化</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>outcome of a profile</comment>
        <translation>有变化</translation>
    </message>
    <message>
        <source>no solution</source>
        <comment>outcome of a profile</comment>
        <translation>无解</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>outcome of a profile</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>outcome of a profile</comment>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>added</source>
        <comment>kind of change</comment>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <comment>kind of change</comment>
        <translation>移除</translation>
    </message>
    <message>
        <source>upgraded</source>
        <comment>kind of change</comment>
        <translation>升级</translation>
    </message>
    <message>
        <source>downgraded</source>
        <comment>kind of change</comment>
        <translation>降级</translation>
    </message>
    <message>
        <source>respelled</source>
        <comment>kind of change</comment>
        <translation>写法变化</translation>
    </message>
    <message>
        <source>other source</source>
        <comment>kind of change</comment>
        <translation>来源不同</translation>
    </message>
    <message>
        <source>other hashes</source>
        <comment>kind of change</comment>
        <translation>哈希值不同</translation>
    </message>
    <message>
        <source>only comments</source>
        <comment>kind of change</comment>
        <translation>仅注释</translation>
    </message>
    <message>
        <source>patch</source>
        <comment>size of a version step</comment>
        <translation>补丁版本</translation>
    </message>
    <message>
        <source>minor</source>
        <comment>size of a version step</comment>
        <translation>次版本</translation>
    </message>
    <message>
        <source>major</source>
        <comment>size of a version step</comment>
        <translation>主版本</translation>
    </message>
    <message>
        <source>You edited</source>
        <comment>group of changes</comment>
        <translation>您编辑的</translation>
    </message>
    <message>
        <source>Released upstream</source>
        <comment>group of changes</comment>
        <translation>上游发布</translation>
    </message>
    <message>
        <source>Knock-on</source>
        <comment>group of changes</comment>
        <translation>连带变化</translation>
    </message>
    <message>
        <source>Other changes</source>
        <comment>group of changes</comment>
        <translation>其他更改</translation>
    </message>
    <message>
        <source>chosen</source>
        <comment>state of a version</comment>
        <translation>已选用</translation>
    </message>
    <message>
        <source>possible</source>
        <comment>state of a version</comment>
        <translation>可用</translation>
    </message>
    <message>
        <source>blocked</source>
        <comment>state of a version</comment>
        <translation>被阻塞</translation>
    </message>
    <message>
        <source>excluded by a line</source>
        <comment>state of a version</comment>
        <translation>被某行排除</translation>
    </message>
    <message>
        <source>constrained</source>
        <comment>state of a version</comment>
        <translation>受约束</translation>
    </message>
    <message>
        <source>overridden</source>
        <comment>state of a version</comment>
        <translation>已被覆盖</translation>
    </message>
    <message>
        <source>does not fit</source>
        <comment>state of a version</comment>
        <translation>不合适</translation>
    </message>
    <message>
        <source>kept from the lock</source>
        <comment>state of a version</comment>
        <translation>沿用锁文件</translation>
    </message>
    <message>
        <source>not preferred</source>
        <comment>state of a version</comment>
        <translation>非首选</translation>
    </message>
    <message>
        <source>other Python</source>
        <comment>state of a version</comment>
        <translation>Python 不符</translation>
    </message>
    <message>
        <source>no usable file</source>
        <comment>state of a version</comment>
        <translation>没有可用的文件</translation>
    </message>
    <message>
        <source>needs a build</source>
        <comment>state of a version</comment>
        <translation>需要构建</translation>
    </message>
    <message>
        <source>invalid metadata</source>
        <comment>state of a version</comment>
        <translation>元数据无效</translation>
    </message>
    <message>
        <source>yanked</source>
        <comment>state of a version</comment>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>pre-release</source>
        <comment>state of a version</comment>
        <translation>预发布</translation>
    </message>
    <message>
        <source>too new</source>
        <comment>state of a version</comment>
        <translation>太新</translation>
    </message>
    <message>
        <source>no solution</source>
        <comment>state of a version</comment>
        <translation>无解</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>state of a version</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>not checked</source>
        <comment>state of a version</comment>
        <translation>未检查</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>正在获取</translation>
    </message>
    <message>
        <source>Solving</source>
        <translation>正在求解</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Committing</source>
        <translation>正在提交</translation>
    </message>
    <message>
        <source>merge in progress</source>
        <translation>正在合并</translation>
    </message>
    <message>
        <source>rebase in progress</source>
        <translation>正在变基</translation>
    </message>
    <message>
        <source>cherry-pick in progress</source>
        <translation>正在拣选</translation>
    </message>
    <message>
        <source>revert in progress</source>
        <translation>正在还原</translation>
    </message>
    <message>
        <source>bisect in progress</source>
        <translation>正在二分查找</translation>
    </message>
    <message>
        <source>patch series in progress</source>
        <translation>正在应用补丁系列</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <comment>file:line</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place: what is wrong there</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what failed: why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>any version</source>
        <translation>任意版本</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Layered Python requirement profiles in a window.</source>
        <translation>在窗口中管理分层的 Python 需求配置。</translation>
    </message>
    <message>
        <source>The folder to open.</source>
        <translation>要打开的文件夹。</translation>
    </message>
    <message>
        <source>Prints every action with its keys as a Markdown page.</source>
        <translation>以 Markdown 页面输出所有操作及其按键。</translation>
    </message>
    <message>
        <source>Another window has this repository open. Each of them follows what the other writes.</source>
        <translation>另一个窗口已打开此仓库。每个窗口都会跟进另一个窗口写入的内容。</translation>
    </message>
    <message>
        <source>Show the other window</source>
        <translation>显示另一个窗口</translation>
    </message>
</context>
</TS>
