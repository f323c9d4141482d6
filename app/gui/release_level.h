// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace lockwright::gui
{

/// What one way of counting a version on comes to.
struct ReleaseLevel {
    std::string part; ///< as ReleaseOptions::part
    QString version;  ///< empty where it is not possible
    QString refusal;  ///< why not, as a sentence; empty where it is
};

} // namespace lockwright::gui
