// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/opencommand.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <unistd.h>

namespace galley::cli
{

namespace
{

namespace fs = std::filesystem;

struct Place {
    std::string file;
    std::string line; ///< digits; empty: none
};

Place placeOf(const std::string &argument)
{
    const size_t colon = argument.rfind(':');
    if (colon == std::string::npos || colon == 0 || colon + 1 == argument.size()) {
        return {argument, {}};
    }
    const std::string line = argument.substr(colon + 1);
    const bool isNumber = line.size() <= 9 && line.front() != '0' && std::ranges::all_of(line, [](char c) { return c >= '0' && c <= '9'; });
    std::error_code error;
    if (!isNumber || fs::exists(fs::symlink_status(argument, error))) {
        return {argument, {}};
    }
    return {argument.substr(0, colon), line};
}

/// False where Qt would only end the program: neither X11 nor Wayland is there, and nobody names another platform.
bool hasDisplay(const std::vector<std::string> &arguments)
{
    constexpr std::array variables = {"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"};
    constexpr std::array options = {"-platform", "--platform", "-display", "--display"};
    const auto isSet = [](const char *variable) {
        const char *value = std::getenv(variable);
        return value && *value;
    };
    const auto isOption = [&](const std::string &argument) { return std::ranges::find(options, argument) != options.end(); };
    const char *runtime = std::getenv("XDG_RUNTIME_DIR");
    std::error_code error;
    return std::ranges::any_of(variables, isSet) || std::ranges::any_of(arguments, isOption) ||
           (runtime && fs::exists(fs::path(runtime) / "wayland-0", error));
}

} // namespace

std::vector<std::string> windowArguments(const std::vector<std::string> &arguments)
{
    std::vector<std::string> result;
    for (const std::string &argument : arguments) {
        const Place place = argument.starts_with('-') ? Place{argument, {}} : placeOf(argument);
        const bool afterOptions = std::ranges::find(result, "--") != result.end();
        if (place.line.empty() || afterOptions) {
            result.push_back(argument);
        } else {
            result.insert(result.end(), {"--line", place.line, place.file});
        }
    }
    return result;
}

std::string windowProgram()
{
    std::error_code error;
    const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
    for (const fs::path &program : {folder / "galley-window", folder / GALLEY_LIBEXEC_FROM_BIN / "galley-window"}) {
        if (fs::exists(program, error)) {
            return program.string();
        }
    }
    return {};
}

std::string becomeWindow(const std::vector<std::string> &arguments)
{
    const std::string program = windowProgram();
    if (program.empty()) {
        return "the window's program, galley-window, is not installed; install the whole of Galley, or use \"galley export\"";
    }
    if (!hasDisplay(arguments)) {
        return "there is no display to open a window on; \"galley export\", check, list, new and convert need none";
    }
    std::vector<const char *> words = {program.c_str()};
    std::ranges::transform(arguments, std::back_inserter(words), &std::string::c_str);
    words.push_back(nullptr);
    ::execv(program.c_str(), const_cast<char *const *>(words.data()));
    return "cannot start " + program + " (" + std::strerror(errno) + "); install Galley again";
}

} // namespace galley::cli
