// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/lock.h"
#include "requirements/lock_writer.h"

#include "support/conformance.h"

#include <QDirIterator>

using namespace lockwright;
using namespace lockwright::requirements;
using namespace lockwright::test;

namespace
{

/// The annotation item as the origin that would print it.
std::optional<Origin> originOf(const std::string& item)
{
    Origin origin;
    if (item.starts_with("-r ")) {
        origin.place.file = item.substr(3);
    } else if (item.starts_with("-c ")) {
        origin.kind = Origin::Kind::Constraint;
        origin.place.file = item.substr(3);
    } else if (item.starts_with("--override ")) {
        origin.kind = Origin::Kind::Override;
        origin.place.file = item.substr(11);
    } else if (item.ends_with(')')) {
        origin.place.file = "pyproject.toml";
        origin.table = item;
    } else {
        return std::nullopt;
    }
    return origin;
}

LockEntry entryOf(const LockedPackage& package)
{
    LockEntry entry;
    entry.name = package.name;
    entry.extras = package.extras;
    entry.version = package.versionText;
    entry.arbitrary = package.arbitrary;
    entry.url = package.url;
    entry.editable = package.editable;
    entry.marker = package.marker;
    entry.hashes = package.hashes;
    entry.index = package.index;
    for (const std::string& item : package.via) {
        if (auto origin = originOf(item))
            entry.sources.push_back(*origin);
        else
            entry.dependents.push_back(*pep::Name::parse(item));
    }
    // What arrives in another order must leave in the lock's order.
    std::reverse(entry.sources.begin(), entry.sources.end());
    std::reverse(entry.dependents.begin(), entry.dependents.end());
    return entry;
}

/// A path line of a lock does not tell the package's name, which it sorts by; in this lock it is the folder's.
void nameProjects(std::vector<LockEntry>& entries)
{
    for (LockEntry& entry : entries)
        if (entry.name.empty())
            entry.name = pep::Name::parse(entry.url.substr(entry.url.rfind('/') + 1)).value_or(pep::Name());
}

LockStyle styleOf(const Lock& lock)
{
    LockStyle style;
    style.layout = lock.layout;
    style.annotations = lock.annotations;
    style.header = !lock.header.empty();
    style.command = lock.command;
    style.keepExtras = true;
    style.newline = lock.newline;
    if (lock.layout == LockLayout::PipTools) {
        style.tool = "pip-compile";
        const std::size_t version = lock.header.find("Python ");
        if (version != std::string::npos)
            style.pythonVersion =
                lock.header.substr(version + 7, lock.header.find_first_of("\r\n", version) - version - 7);
    } else {
        style.tool = "uv";
    }
    style.unsafe = lock.excluded;
    return style;
}

} // namespace

/// Reads what the real tools wrote and writes it again: the bytes must be the same.
class LockTextTest : public QObject
{
    Q_OBJECT

private slots:
    void locksAreWrittenAsTheToolsWriteThem_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("part");
        QTest::addColumn<int>("layout");
        QTest::addRow("uv's golden locks") << "golden"
                                           << "/uv/" << int(LockLayout::Uv);
        QTest::addRow("pip-tools' golden locks") << "golden"
                                                 << "/pip-compile/" << int(LockLayout::PipTools);
        QTest::addRow("the sample workspace's locks") << "../sample/expected"
                                                      << "/expected/" << int(LockLayout::Uv);
    }
    void locksAreWrittenAsTheToolsWriteThem()
    {
        LW_NEEDS_CONFORMANCE();
        QFETCH(QString, folder);
        QFETCH(QString, part);
        QFETCH(int, layout);
        Tally tally(folder + part);
        QDirIterator files(conformanceFolder() + "/" + folder, {"*.txt"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (!path.contains(part))
                continue;
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const std::string bytes = file.readAll().toStdString();
            const auto lock = Lock::parse(bytes, file.fileName().toStdString());
            QVERIFY2(lock.has_value(), qPrintable(path));
            LockStyle style = styleOf(*lock);
            QVERIFY2(lock->warnings.empty(), lock->warnings.empty() ? "" : lock->warnings.front().c_str());
            QCOMPARE(int(lock->layout), layout);
            std::vector<LockEntry> entries;
            for (const LockedPackage& package : lock->packages)
                entries.push_back(entryOf(package));
            nameProjects(entries);
            // A package that was left out is not among the lock's lines, but was among the solution's.
            for (const pep::Name& excluded : lock->excluded) {
                LockEntry& entry = entries.emplace_back();
                entry.name = excluded;
                entry.version = "1";
            }
            if (style.unsafe.empty() && bytes.find("to be unsafe in a requirements file") != std::string::npos) {
                style.unsafe = {*pep::Name::parse("pip"), *pep::Name::parse("setuptools"),
                                *pep::Name::parse("distribute")};
                style.allowUnsafe = true;
            }
            for (const auto& [option, value] : lock->options) {
                if (option == "--index-url") {
                    style.emitIndexUrl = true;
                    style.indexUrl = value;
                }
            }
            std::reverse(entries.begin(), entries.end());
            const std::string written = writeLock(entries, style);
            tally.add(written == bytes, path + "\n" + QString::fromStdString(written));
        }
        tally.finish();
    }
};

QTEST_APPLESS_MAIN(LockTextTest)
#include "lock_text_test.moc"
