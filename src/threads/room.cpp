// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "threads/room.h"

#if defined(__GLIBC__)
#include <cstdint>
#include <cstdlib>
#include <sys/mman.h>
#endif

namespace galley
{

void makeRoom(size_t bytes)
{
#if defined(__GLIBC__)
    // A block of that size makes the thread's heap grow by as much; freed, it is what malloc takes from next.
    void *volatile block = malloc(bytes); // volatile: else the compiler leaves both calls out
    constexpr uintptr_t page = 4096;      // at least
    const auto begin = (reinterpret_cast<uintptr_t>(block) + page - 1) / page * page;
    const auto end = (reinterpret_cast<uintptr_t>(block) + bytes) / page * page;
    if (block != nullptr && end > begin) {
        madvise(reinterpret_cast<void *>(begin), end - begin, MADV_HUGEPAGE); // may be refused: it is an advice
    }
    free(block);
#else
    static_cast<void>(bytes);
#endif
}

} // namespace galley
