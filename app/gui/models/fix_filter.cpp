// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fix_filter.h"

#include "fix_words.h"

#include <algorithm>

namespace lockwright::gui
{

namespace
{
bool isAbout(const FixFilter::Wish& wish, const explain::Edit& edit)
{
    const bool goes = edit.after.empty();
    return wish.file == edit.place.file && wish.package == edit.package.text() && wish.goes == goes
           && wish.requirement == (goes ? edit.before : edit.after);
}
} // namespace

void FixFilter::wish(Wish::Kind kind, const explain::Edit& edit)
{
    m_wishes.erase(
        std::remove_if(m_wishes.begin(), m_wishes.end(), [&](const Wish& known) { return isAbout(known, edit); }),
        m_wishes.end());
    const bool goes = edit.after.empty();
    m_wishes.push_back(
        {kind, edit.place.file, edit.package.text(), goes ? edit.before : edit.after, goes, changeWords(edit)});
}

void FixFilter::drop(std::size_t position)
{
    if (position < m_wishes.size())
        m_wishes.erase(m_wishes.begin() + std::ptrdiff_t(position));
}

bool FixFilter::admits(const explain::Fix& fix) const
{
    return std::all_of(m_wishes.begin(), m_wishes.end(), [&](const Wish& wish) {
        const bool has = std::any_of(fix.edits.begin(), fix.edits.end(),
                                     [&](const explain::Edit& edit) { return isAbout(wish, edit); });
        return has == (wish.kind == Wish::Kind::Require);
    });
}

} // namespace lockwright::gui
