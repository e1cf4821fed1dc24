// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/memory.h"

#include <cstdint>
#include <cstdlib>

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

void makeRoom(size_t bytes)
{
#if defined(__GLIBC__)
    // A block of that size makes the heap grow by as much; freed, it is what malloc takes from next.
    const auto *const begin = static_cast<char *>(sbrk(0));
    void *volatile block = malloc(bytes); // volatile: else the compiler leaves both calls out
    free(block);
    const auto *const end = static_cast<char *>(sbrk(0));
    constexpr uintptr_t page = 4096; // at least
    const uintptr_t first = (reinterpret_cast<uintptr_t>(begin) + page - 1) & ~(page - 1);
    if (end > begin) {
        madvise(reinterpret_cast<void *>(first), reinterpret_cast<uintptr_t>(end) - first,
                MADV_HUGEPAGE); // may be refused: it is an advice
    }
#else
    static_cast<void>(bytes);
#endif
}

} // namespace galley::cli
