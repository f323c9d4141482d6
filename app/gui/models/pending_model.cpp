// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pending_model.h"

#include "undo/text_change.h"
#include "words.h"

namespace lockwright::gui
{

namespace
{
QString lineAt(const std::vector<std::string>& lines, std::size_t position)
{
    return position < lines.size() ? toQt(std::string_view(lines[position])).trimmed() : QString();
}
} // namespace

void PendingModel::setFiles(const std::vector<workspace::EditedFile>& files)
{
    std::vector<Row> rows;
    for (const auto& file : files) {
        for (const LineChange& change : lineChanges(file.before, file.after)) {
            const std::size_t count = std::max(change.removed.size(), change.inserted.size());
            for (std::size_t i = 0; i < count; ++i) {
                const std::size_t line = change.newLine + std::min(i, change.inserted.size());
                rows.push_back({toQt(file.path), int(line), lineAt(change.removed, i), lineAt(change.inserted, i)});
            }
        }
    }
    if (rows == m_rows)
        return;
    if (rows.size() == m_rows.size()) { // somebody types in one of them: selection and scrolling stay
        m_rows = std::move(rows);
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int PendingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PendingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant PendingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    const Place place{fromQt(row.file), std::uint32_t(row.line), 0};
    switch (role) {
    case FileRole:
        return row.file;
    case LineRole:
        return row.line;
    case Qt::ToolTipRole:
        return plainToolTip(tr("%1\nBefore: %2\nNow: %3", "place, old line, new line")
                                .arg(words(place), row.before.isEmpty() ? tr("no line") : row.before,
                                     row.after.isEmpty() ? tr("no line") : row.after));
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (Column(index.column())) {
    case Column::Place:
        return shortWords(place);
    case Column::Before:
        return row.before.isEmpty() ? tr("(no line)") : row.before;
    case Column::After:
        return row.after.isEmpty() ? tr("(no line)") : tr("→ %1", "new line").arg(row.after);
    }
    return {};
}

QVariant PendingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Place:
        return tr("Line");
    case Column::Before:
        return tr("On disk");
    case Column::After:
        return tr("Pending");
    }
    return {};
}

} // namespace lockwright::gui
