// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/fixes.h"

#include <QString>

#include <string>
#include <vector>

namespace lockwright::gui
{

/// Which of the listed fixes are shown: those without any rejected edit and with every required one. Edits are known
/// by file, package and requirement, so that a wish outlives another search and lines that move. Solves nothing.
class FixFilter
{
public:
    struct Wish {
        enum class Kind : std::uint8_t { Reject, Require };
        Kind kind = Kind::Reject;
        std::string file;
        std::string package;
        std::string requirement;
        bool goes = false; ///< the requirement is what the edit takes away
        QString text;      ///< what the edit does, for people
    };

    /// Wishes it for an edit, instead of what was wished for it before.
    void wish(Wish::Kind kind, const explain::Edit& edit);
    void drop(std::size_t position);
    [[nodiscard]] const std::vector<Wish>& wishes() const { return m_wishes; }
    [[nodiscard]] bool admits(const explain::Fix& fix) const;

private:
    std::vector<Wish> m_wishes; ///< in the order in which they were made
};

} // namespace lockwright::gui
