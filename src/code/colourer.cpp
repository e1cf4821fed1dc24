// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "code/colourer.h"

#include <cstdio>
#include <dlfcn.h>
#include <filesystem>

namespace galley::code
{

namespace
{

namespace fs = std::filesystem;

/// The module lies beside the programs in a build tree, else where it is installed, seen from `bin` or `libexec/galley`.
MakeColourer *findMaker()
{
    std::error_code error;
    const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
    for (const fs::path &place : {folder, folder / GALLEY_MODULES_FROM_BIN, folder / GALLEY_MODULES_FROM_LIBEXEC}) {
        const fs::path file = place / "galley-colours.so";
        if (!fs::exists(file, error)) {
            continue;
        }
        if (void *module = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL)) {
            return reinterpret_cast<MakeColourer *>(::dlsym(module, "galleyMakeColourer"));
        }
        std::fprintf(stderr, "galley: warning: code stays without colours: %s\n", ::dlerror());
        return nullptr;
    }
    std::fputs("galley: warning: code stays without colours: galley-colours.so is not installed; install Galley again\n", stderr);
    return nullptr;
}

} // namespace

std::unique_ptr<Colourer> makeColourer()
{
    static MakeColourer *const maker = findMaker(); // the module stays loaded
    return std::unique_ptr<Colourer>(maker != nullptr ? maker() : nullptr);
}

} // namespace galley::code
