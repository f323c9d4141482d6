// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace lockwright::bench
{

/// Blocks and bytes that operator new has handed out in this thread.
struct Allocations {
    std::uint64_t blocks = 0;
    std::uint64_t bytes = 0;
};
[[nodiscard]] Allocations allocations();

/// The processor time of this thread in nanoseconds: what other processes do to the machine shows in it least.
[[nodiscard]] std::int64_t processorTime();

/// Keeps a value that nothing else reads.
template <typename T>
void keep(const T& value)
{
    asm volatile("" : : "g"(&value) : "memory");
}

/// What one operation costs.
struct Measurement {
    std::string name;
    std::size_t runs = 0;
    double nanoseconds = 0; ///< the least of all runs
    double median = 0;      ///< nanoseconds as well
    double blocks = 0;      ///< allocated by one operation, the least of all runs
    double bytes = 0;
};

struct Options {
    std::size_t runs = 0; ///< 0: as many as half a second takes, at least five
    bool json = false;
};

/// Measures one thing after the other.
class Bench
{
public:
    explicit Bench(Options options)
        : m_options(options)
    {
    }

    /// Times `work`, which does `operations` operations each time. `prepare` runs before each and is not counted.
    const Measurement& measure(std::string name, std::size_t operations, const std::function<void()>& work,
                               const std::function<void()>& prepare = {});

    [[nodiscard]] const std::vector<Measurement>& measurements() const { return m_measurements; }
    /// A line under the table, such as a growth exponent.
    void note(std::string text) { m_notes.push_back(std::move(text)); }
    /// The table, or one JSON object: {"measurements": [{"name", "runs", "nanoseconds", "median", "blocks",
    /// "bytes"}], "notes": [text]}.
    void print() const;

private:
    Options m_options;
    std::vector<Measurement> m_measurements;
    std::vector<std::string> m_notes;
};

/// The slope of the least-squares line through the logarithms: 1 is linear growth, 2 quadratic.
[[nodiscard]] double growthExponent(const std::vector<std::pair<double, double>>& sizesAndTimes);

} // namespace lockwright::bench
