// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include "base/say.h"

namespace lockwright
{

std::string describe(const Place& place)
{
    std::string text = place.file;
    if (place.line > 0)
        text += ":" + std::to_string(place.line);
    if (place.line > 0 && place.column > 0)
        text += ":" + std::to_string(place.column);
    return text;
}

int exitCode(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
    case ErrorCode::Parse:
    case ErrorCode::Configuration:
        return 2;
    case ErrorCode::Io:
    case ErrorCode::Repository:
    case ErrorCode::Environment:
        return 3;
    case ErrorCode::Network:
    case ErrorCode::Data:
    case ErrorCode::Missing:
        return 4;
    case ErrorCode::Interrupted:
        return 5;
    case ErrorCode::Cancelled:
        return 130;
    }
    return 3;
}

const char* name(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
        return "usage";
    case ErrorCode::Parse:
        return "parse";
    case ErrorCode::Configuration:
        return "configuration";
    case ErrorCode::Io:
        return "io";
    case ErrorCode::Repository:
        return "repository";
    case ErrorCode::Environment:
        return "environment";
    case ErrorCode::Network:
        return "network";
    case ErrorCode::Data:
        return "data";
    case ErrorCode::Missing:
        return "missing";
    case ErrorCode::Interrupted:
        return "interrupted";
    case ErrorCode::Cancelled:
        return "cancelled";
    }
    return "unknown";
}

std::string describe(const Error& error)
{
    std::string text;
    if (error.place)
        text = describe(*error.place) + ": ";
    text += error.message;
    if (!error.hint.empty())
        text += "\n" + say("hint: {0}", error.hint);
    return text;
}

} // namespace lockwright
