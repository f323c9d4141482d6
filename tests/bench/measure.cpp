// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include "base/json.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <new>

namespace
{

thread_local lockwright::bench::Allocations counted;

void* allocate(std::size_t size)
{
    ++counted.blocks;
    counted.bytes += size;
    if (void* block = std::malloc(size == 0 ? 1 : size))
        return block;
    throw std::bad_alloc();
}

} // namespace

// Every allocation of the program comes through here; the array forms call these.
void* operator new(std::size_t size)
{
    return allocate(size);
}

void operator delete(void* block) noexcept
{
    std::free(block);
}

void operator delete(void* block, std::size_t) noexcept
{
    std::free(block);
}

namespace lockwright::bench
{

Allocations allocations()
{
    return counted;
}

std::int64_t processorTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::int64_t(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

const Measurement& Bench::measure(std::string name, std::size_t operations, const std::function<void()>& work,
                                  const std::function<void()>& prepare)
{
    constexpr std::int64_t enough = 500'000'000;
    constexpr std::size_t least = 5;
    constexpr std::size_t most = 2000;
    std::vector<double> times;
    Measurement result{std::move(name)};
    std::int64_t total = 0;
    const auto goesOn = [&] {
        return m_options.runs > 0 ? times.size() < m_options.runs
                                  : times.size() < least || (total < enough && times.size() < most);
    };
    while (goesOn()) {
        if (prepare)
            prepare();
        const Allocations before = allocations();
        const std::int64_t start = processorTime();
        work();
        const std::int64_t spent = processorTime() - start;
        const Allocations after = allocations();
        const auto each = double(operations);
        const double blocks = double(after.blocks - before.blocks) / each;
        const double bytes = double(after.bytes - before.bytes) / each;
        result.blocks = times.empty() ? blocks : std::min(result.blocks, blocks);
        result.bytes = times.empty() ? bytes : std::min(result.bytes, bytes);
        times.push_back(double(spent) / each);
        total += spent;
    }
    std::sort(times.begin(), times.end());
    result.runs = times.size();
    result.nanoseconds = times.front();
    result.median = times[times.size() / 2];
    if (!m_options.json)
        std::fprintf(stderr, "%s\n", result.name.c_str()); // what is slow shows while it runs
    return m_measurements.emplace_back(std::move(result));
}

namespace
{

std::string duration(double nanoseconds)
{
    char text[32];
    if (nanoseconds < 10'000)
        std::snprintf(text, sizeof text, "%.1f ns", nanoseconds);
    else if (nanoseconds < 1'000'000)
        std::snprintf(text, sizeof text, "%.2f us", nanoseconds / 1e3);
    else
        std::snprintf(text, sizeof text, "%.3f ms", nanoseconds / 1e6);
    return text;
}

} // namespace

void Bench::print() const
{
    if (!m_options.json) {
        std::printf("%-52s %7s %12s %12s %12s %14s\n", "one operation of", "runs", "least", "median", "blocks",
                    "bytes");
        for (const Measurement& item : m_measurements)
            std::printf("%-52s %7zu %12s %12s %12.1f %14.0f\n", item.name.c_str(), item.runs,
                        duration(item.nanoseconds).c_str(), duration(item.median).c_str(), item.blocks, item.bytes);
        for (const std::string& note : m_notes)
            std::printf("%s\n", note.c_str());
        return;
    }
    JsonWriter json;
    json.beginObject().key("measurements").beginArray();
    for (const Measurement& item : m_measurements) {
        json.beginObject().member("name", item.name).member("runs", std::uint64_t(item.runs));
        json.member("nanoseconds", item.nanoseconds).member("median", item.median);
        json.member("blocks", item.blocks).member("bytes", item.bytes).endObject();
    }
    json.endArray().strings("notes", m_notes).endObject();
    std::printf("%s\n", json.text().c_str());
}

double growthExponent(const std::vector<std::pair<double, double>>& sizesAndTimes)
{
    double sumX = 0, sumY = 0, sumXX = 0, sumXY = 0;
    for (const auto& [size, time] : sizesAndTimes) {
        const double x = std::log(size);
        const double y = std::log(time);
        sumX += x;
        sumY += y;
        sumXX += x * x;
        sumXY += x * y;
    }
    const auto count = double(sizesAndTimes.size());
    return (count * sumXY - sumX * sumY) / (count * sumXX - sumX * sumX);
}

} // namespace lockwright::bench
