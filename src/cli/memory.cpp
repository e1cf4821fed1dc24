// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/memory.h"

#include <cstdint>
#include <cstdlib>
#include <utility>
#include <vector>

#if defined(__GLIBC__)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace galley::cli
{

void keepFreedMemory()
{
#if defined(__GLIBC__)
    constexpr int most = 1 << 30; // bytes
    mallopt(M_MMAP_THRESHOLD, most);
    mallopt(M_TRIM_THRESHOLD, most);
#endif
}

void leaveToTheEnd(std::shared_ptr<const void> something)
{
    static auto &left = *new std::vector<std::shared_ptr<const void>>; // never deleted: that is what it is for
    left.push_back(std::move(something));
}

void makeRoom(size_t bytes)
{
#if defined(__GLIBC__)
    // A block of that size makes the heap grow by as much; freed, it is what malloc takes from next.
    auto *begin = static_cast<char *>(sbrk(0));
    void *volatile block = malloc(bytes); // volatile: else the compiler leaves both calls out
    free(block);
    const auto *const end = static_cast<char *>(sbrk(0));
    constexpr uintptr_t page = 4096; // at least
    begin += (page - reinterpret_cast<uintptr_t>(begin) % page) % page;
    if (end > begin) {
        madvise(begin, size_t(end - begin), MADV_HUGEPAGE); // may be refused: it is an advice
    }
#else
    static_cast<void>(bytes);
#endif
}

} // namespace galley::cli
