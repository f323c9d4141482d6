// SPDX-License-Identifier: GPL-3.0-or-later
#include "undo/pending_edits.h"

#include "undo/text_change.h"
#include "words.h"

#include <QDataStream>

#include <utility>

namespace lockwright::gui
{

namespace
{
constexpr int stepLimit = 500;
constexpr qsizetype keyLimit = 4; ///< bytes that one key gives; more at once was pasted or completed
constexpr int typingId = 1;

QString fileName(const QString& path)
{
    return path.section(QLatin1Char('/'), -1);
}
} // namespace

/// One step: texts of files before and after.
class PendingEdits::Step final : public QUndoCommand
{
public:
    struct Text {
        QString path;
        std::string before;
        std::string after;
    };

    Step(PendingEdits& owner, std::vector<Text> texts, const QString& description)
        : QUndoCommand(description)
        , m_owner(owner)
        , m_texts(std::move(texts))
    {
    }

    void setTyping(qint64 time)
    {
        m_time = time;
        m_span = changedSpan(m_texts.front().before, m_texts.front().after);
    }
    [[nodiscard]] bool touches(const QString& path) const
    {
        return std::any_of(m_texts.begin(), m_texts.end(), [&](const Text& text) { return text.path == path; });
    }

    [[nodiscard]] int id() const override { return m_time < 0 ? -1 : typingId; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto& next = static_cast<const Step&>(*other);
        if (next.m_texts.front().path != m_texts.front().path || next.m_time - m_time >= m_owner.m_pause
            || !goesOn(next))
            return false;
        m_time = next.m_time;
        m_span = next.m_span;
        m_texts.front().after = next.m_texts.front().after;
        setObsolete(m_texts.front().before == m_texts.front().after);
        return true;
    }
    void undo() override
    {
        for (const Text& text : m_texts)
            m_owner.put(text.path, text.before);
    }
    void redo() override
    {
        for (const Text& text : m_texts)
            m_owner.put(text.path, text.after);
    }

private:
    [[nodiscard]] bool goesOn(const Step& next) const
    {
        const Span& now = next.m_span;
        if (now.removed > keyLimit || now.inserted > keyLimit)
            return false;
        if (m_span.removed == 0 && now.removed == 0) // a line's end is a good place to come back to
            return now.start == m_span.start + m_span.inserted
                   && next.m_texts.front().after[std::size_t(now.start)] != '\n';
        if (m_span.inserted == 0 && now.inserted == 0)
            return now.start + now.removed == m_span.start || now.start == m_span.start;
        return false;
    }

    PendingEdits& m_owner;
    std::vector<Text> m_texts;
    Span m_span;        ///< of the last key
    qint64 m_time = -1; ///< of the last key; -1: nobody typed it
};

PendingEdits::PendingEdits(QObject* parent, int pause)
    : QObject(parent)
    , m_pause(pause)
{
    m_stack.setUndoLimit(stepLimit);
    m_clock.start();
    connect(&m_stack, &QUndoStack::indexChanged, this, &PendingEdits::changed);
}

PendingEdits::~PendingEdits()
{
    disconnect(&m_stack, nullptr, this, nullptr);
}

void PendingEdits::put(const QString& path, const std::string& text)
{
    m_files[path].text = text;
    emit textChanged(path);
}

void PendingEdits::push(Step* step)
{
    m_stack.push(step);
}

bool PendingEdits::setDisk(const QString& path, const std::string& bytes)
{
    if (!knows(path)) {
        m_files[path] = {bytes, bytes};
        return true;
    }
    File& file = m_files[path];
    if (file.disk == bytes)
        return true;
    if (file.text == bytes) { // somebody else wrote what is pending
        file.disk = bytes;
        emit changed();
        return true;
    }
    if (file.text != file.disk)
        return false;
    const std::string before = std::exchange(file.disk, bytes);
    bool touched = false;
    for (int i = 0; i < m_stack.count(); ++i)
        touched = touched || static_cast<const Step*>(m_stack.command(i))->touches(path);
    if (!touched) {
        put(path, bytes);
        emit changed();
    } else { // the steps before hold whole texts, so that this must be one of them
        push(new Step(*this, {{path, before, bytes}}, tr("Take %1 over from disk", "file").arg(fileName(path))));
    }
    return true;
}

std::size_t PendingEdits::takeDisk(const QMap<QString, std::string>& files)
{
    std::size_t lost = 0;
    std::vector<Step::Text> texts;
    QStringList names;
    for (auto read = files.begin(); read != files.end(); ++read) {
        if (!knows(read.key()) || setDisk(read.key(), read.value()))
            continue;
        File& file = m_files[read.key()];
        Merged result = merged(file.disk, file.text, read.value());
        lost += result.lost;
        file.disk = read.value();
        texts.push_back({read.key(), file.text, std::move(result.text)});
        names += fileName(read.key());
    }
    if (!texts.empty())
        push(new Step(*this, std::move(texts),
                      tr("Bring pending changes to %1 from disk", "files").arg(names.join(QStringLiteral(", ")))));
    return lost;
}

void PendingEdits::takeWritten(const std::vector<workspace::EditedFile>& files)
{
    for (const auto& written : files) {
        File& file = m_files[toQt(written.path)];
        if (file.text == file.disk)
            file.text = written.after;
        file.disk = written.after;
    }
    if (isEmpty())
        m_stack.setClean();
    emit changed();
}

bool PendingEdits::isPending(const QString& path) const
{
    const auto file = m_files.constFind(path);
    return file != m_files.constEnd() && file->text != file->disk;
}

bool PendingEdits::isEmpty() const
{
    return std::none_of(m_files.begin(), m_files.end(), [](const File& file) { return file.text != file.disk; });
}

QStringList PendingEdits::files() const
{
    QStringList pending;
    for (auto file = m_files.begin(); file != m_files.end(); ++file) {
        if (file->text != file->disk)
            pending += file.key();
    }
    return pending;
}

std::vector<workspace::EditedFile> PendingEdits::edited() const
{
    std::vector<workspace::EditedFile> edited;
    for (auto file = m_files.begin(); file != m_files.end(); ++file) {
        if (file->text != file->disk)
            edited.push_back({pathFromQt(file.key()), file->disk, file->text});
    }
    return edited;
}

void PendingEdits::type(const QString& path, const std::string& text)
{
    const std::string before = this->text(path);
    if (before == text)
        return;
    const std::vector<LineChange> changes = lineChanges(before, text);
    auto* step = new Step(*this, {{path, before, text}},
                          tr("Edit line %1 of %2", "line, file").arg(changes.front().line).arg(fileName(path)));
    step->setTyping(m_clock.elapsed());
    push(step);
}

void PendingEdits::change(const std::vector<workspace::EditedFile>& files, const QString& description)
{
    std::vector<Step::Text> texts;
    for (const auto& file : files) {
        const QString path = toQt(file.path);
        if (!isPending(path))
            setDisk(path, file.before);
        if (text(path) != file.after)
            texts.push_back({path, text(path), file.after});
    }
    if (!texts.empty())
        push(new Step(*this, std::move(texts), description));
}

void PendingEdits::discard(const QStringList& files)
{
    std::vector<Step::Text> texts;
    for (const QString& path : this->files()) {
        if (files.isEmpty() || files.contains(path))
            texts.push_back({path, text(path), disk(path)});
    }
    if (!texts.empty())
        push(new Step(*this, std::move(texts), tr("Discard pending changes")));
}

QByteArray PendingEdits::draft() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    for (const QString& path : files())
        stream << path << QByteArray::fromStdString(disk(path)) << QByteArray::fromStdString(text(path));
    return bytes.isEmpty() ? bytes : qCompress(bytes);
}

std::vector<workspace::EditedFile> PendingEdits::fromDraft(const QByteArray& draft)
{
    std::vector<workspace::EditedFile> files;
    const QByteArray bytes = draft.isEmpty() ? draft : qUncompress(draft);
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    while (!stream.atEnd()) {
        QString path;
        QByteArray disk;
        QByteArray text;
        stream >> path >> disk >> text;
        if (stream.status() != QDataStream::Ok)
            break;
        files.push_back({pathFromQt(path), disk.toStdString(), text.toStdString()});
    }
    return files;
}

void PendingEdits::clear()
{
    m_stack.clear();
    m_files.clear();
    emit changed();
}

} // namespace lockwright::gui
