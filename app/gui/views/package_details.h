// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/details_panel.h"

#include "workspace/results.h"

namespace lockwright::gui
{

/// All that is known about the selected package: version per profile, who bounds it and where, and by whom it
/// came. A bound that is a line of a file opens that line.
class PackageDetails final : public DetailsPanel
{
    Q_OBJECT
public:
    PackageDetails(const Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    /// Null clears. @param profile whose facts count; empty: all
    void setPackage(const workspace::PackageRow* row, const std::string& profile);

private:
    void addVersions(const workspace::PackageRow& row);
    void addBounds(const workspace::PackageRow& row);
    void addStates(const workspace::PackageRow& row, const std::string& profile);
    void addVia(const workspace::PackageRow& row);
};

} // namespace lockwright::gui
