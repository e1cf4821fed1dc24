// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "module/module.h"

#include <cstdio>
#include <dlfcn.h>
#include <filesystem>
#include <string>

namespace galley
{

namespace fs = std::filesystem;

/// A module lies beside the programs in a build tree, else where it is installed, seen from `bin` or `libexec/galley`.
void *openModule(const Module &module)
{
    std::error_code error;
    const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
    const std::string fileName = std::string(module.name) + ".so";
    for (const fs::path &place : {folder, folder / GALLEY_MODULES_FROM_BIN, folder / GALLEY_MODULES_FROM_LIBEXEC}) {
        const fs::path file = place / fileName;
        if (!fs::exists(file, error)) {
            continue;
        }
        if (void *library = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL)) {
            return ::dlsym(library, module.maker);
        }
        std::fprintf(stderr, "galley: warning: %s: %s\n", module.loss, ::dlerror());
        return nullptr;
    }
    std::fprintf(stderr, "galley: warning: %s: %s is not installed; install Galley again\n", module.loss, fileName.c_str());
    return nullptr;
}

} // namespace galley
