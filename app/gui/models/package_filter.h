// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace lockwright::gui
{

/// What the filter box says: words that must all be part of the name, and the tokens `direct`, `outdated`,
/// `divergent` and `in:PROFILE`. A token in quotes is a word.
struct PackageQuery {
    QStringList words;
    QStringList profiles; ///< all of them must have the package
    bool direct = false;
    bool outdated = false;
    bool divergent = false;
    bool operator==(const PackageQuery&) const = default;

    [[nodiscard]] static PackageQuery parse(const QString& text);
};

/// `text` with the token added or removed, for the buttons beside the filter box.
[[nodiscard]] QString withToken(const QString& text, const QString& token, bool present);

/// Filters and sorts a PackageModel.
class PackageFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit PackageFilter(QObject* parent = nullptr);

    void setQuery(const PackageQuery& query);
    /// Only packages of this profile; empty for all.
    void setProfile(const QString& profile);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    PackageQuery m_query;
    QString m_profile;
};

} // namespace lockwright::gui
