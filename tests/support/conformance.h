// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QtTest>

#include <vector>

/// Reading the conformance data: the folder in LOCKWRIGHT_CONFORMANCE, else ../shared/conformance beside the
/// source tree. Where it is missing, tests skip, and say so.
namespace lockwright::test
{

inline QString conformanceFolder()
{
    const QString configured = qEnvironmentVariable("LOCKWRIGHT_CONFORMANCE");
    const QString folder =
        configured.isEmpty() ? QStringLiteral(LOCKWRIGHT_SOURCE_DIR "/../shared/conformance") : configured;
    return QDir(folder).exists() ? QDir(folder).absolutePath() : QString();
}

/// The rows of a .jsonl file below the folder, in order. Fails the test where a row is no JSON object.
inline std::vector<QJsonObject> conformanceRows(const QString& name)
{
    std::vector<QJsonObject> rows;
    QFile file(conformanceFolder() + "/" + name);
    if (!file.open(QIODevice::ReadOnly)) {
        QTest::qFail(qPrintable("cannot read " + name), __FILE__, __LINE__);
        return rows;
    }
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (line.trimmed().isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            QTest::qFail(qPrintable("no JSON object in " + name), __FILE__, __LINE__);
        rows.push_back(document.object());
    }
    return rows;
}

inline QJsonDocument conformanceDocument(const QString& name)
{
    QFile file(conformanceFolder() + "/" + name);
    if (!file.open(QIODevice::ReadOnly))
        QTest::qFail(qPrintable("cannot read " + name), __FILE__, __LINE__);
    return QJsonDocument::fromJson(file.readAll());
}

/// Collects the rows that differ, so that one run shows all of them and counts every case.
class Tally
{
public:
    explicit Tally(QString name)
        : m_name(std::move(name))
    {
    }
    void add(bool passed, const QString& description)
    {
        ++m_cases;
        if (!passed)
            m_failures.push_back(description);
    }
    /// Prints the count and fails where any row failed or none ran.
    void finish()
    {
        qInfo("%s: %lld cases, %lld failed", qPrintable(m_name), static_cast<long long>(m_cases),
              static_cast<long long>(m_failures.size()));
        for (std::size_t i = 0; i < m_failures.size() && i < 40; ++i)
            qInfo("  differs: %s", qPrintable(m_failures[i]));
        if (m_cases == 0)
            QTest::qFail("no case ran", __FILE__, __LINE__);
        if (!m_failures.empty())
            QTest::qFail(qPrintable(QStringLiteral("%1 of %2 cases differ").arg(m_failures.size()).arg(m_cases)),
                         __FILE__, __LINE__);
    }

private:
    QString m_name;
    std::size_t m_cases = 0;
    std::vector<QString> m_failures;
};

} // namespace lockwright::test

/// Skips the test function, visibly, where the conformance data is not there.
#define LW_NEEDS_CONFORMANCE()                                                                                         \
    if (lockwright::test::conformanceFolder().isEmpty())                                                               \
    QSKIP("no conformance data: set LOCKWRIGHT_CONFORMANCE to its folder")
