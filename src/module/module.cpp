// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "module/module.h"

#include <atomic>
#include <cstdio>
#include <dlfcn.h>
#include <filesystem>
#include <string>

namespace galley
{

namespace fs = std::filesystem;

namespace
{

std::atomic<bool> networkIsRenounced = false;

/// A module lies beside the programs in a build tree, else where it is installed, seen from `bin` or `libexec/galley`. Empty if it is not
/// there.
fs::path fileOf(const char *module)
{
    std::error_code error;
    const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
    const std::string fileName = std::string(module) + ".so";
    for (const fs::path &place : {folder, folder / GALLEY_MODULES_FROM_BIN, folder / GALLEY_MODULES_FROM_LIBEXEC}) {
        if (fs::path file = place / fileName; fs::exists(file, error)) {
            return file;
        }
    }
    return {};
}

void *load(const fs::path &file)
{
    return file.empty() ? nullptr : ::dlopen(file.c_str(), RTLD_LAZY | RTLD_LOCAL);
}

} // namespace

void renounceNetwork()
{
    networkIsRenounced = true;
}

void *openModule(const Module &module)
{
    const fs::path file = fileOf(module.name);
    if (file.empty()) {
        std::fprintf(stderr, "galley: warning: %s: %s.so is not installed; install Galley again\n", module.loss, module.name);
        return nullptr;
    }
    void *const standIn = networkIsRenounced ? load(fileOf("galley-noproxy")) : nullptr;
    void *library = load(file);
    if (library == nullptr && standIn != nullptr) { // what it stands in for is another library here
        ::dlclose(standIn);
        library = load(file);
    }
    if (library == nullptr) {
        std::fprintf(stderr, "galley: warning: %s: %s\n", module.loss, ::dlerror());
        return nullptr;
    }
    return ::dlsym(library, module.maker);
}

} // namespace galley
