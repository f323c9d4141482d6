// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pep/version.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

/// Versions and specifiers for property tests: few distinct numbers, so that neighbours and equals are common,
/// and now and then one that does not fit 64 bits. The same seed yields the same list everywhere.
namespace lockwright::test
{

class RandomVersions
{
public:
    explicit RandomVersions(unsigned seed)
        : m_engine(seed)
    {
    }

    [[nodiscard]] unsigned below(unsigned limit) { return static_cast<unsigned>(m_engine() % limit); }

    [[nodiscard]] std::string number()
    {
        static const std::vector<std::string> rare{"255",     "256",      "1048575",
                                                   "1048576", "20240101", "18446744073709551616"};
        return below(12) == 0 ? rare[below(static_cast<unsigned>(rare.size()))] : std::to_string(below(3));
    }

    [[nodiscard]] std::string release()
    {
        std::string text = below(12) == 0 ? "1!" : "";
        text += number();
        for (unsigned more = below(10) == 0 ? 5 : below(3); more > 0; --more)
            text += "." + number();
        return text;
    }

    [[nodiscard]] std::string version(bool mayBeLocal)
    {
        std::string text = release();
        static const std::vector<std::string> kinds{"a", "b", "rc"};
        if (below(3) == 0)
            text += kinds[below(3)] + number();
        if (below(3) == 0)
            text += ".post" + number();
        if (below(3) == 0)
            text += ".dev" + number();
        static const std::vector<std::string> locals{"+a", "+a.1", "+0", "+12", "+a.b"};
        if (mayBeLocal && below(5) == 0)
            text += locals[below(5)];
        return text;
    }

    [[nodiscard]] std::string specifier()
    {
        static const std::vector<std::string> operators{"==", "!=", "<", "<=", ">", ">="};
        switch (below(5)) {
        case 0:
            return (below(2) == 0 ? "==" : "!=") + release() + ".*";
        case 1:
            return "~=" + release() + "." + number();
        default:
            break;
        }
        const std::string& chosen = operators[below(6)];
        return chosen + version(chosen == "==" || chosen == "!=");
    }

    [[nodiscard]] std::string specifiers()
    {
        std::string text = specifier();
        for (unsigned more = below(3); more > 0; --more)
            text += "," + specifier();
        return text;
    }

private:
    std::mt19937 m_engine;
};

} // namespace lockwright::test
