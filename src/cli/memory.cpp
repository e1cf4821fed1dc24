// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/memory.h"

#include <utility>
#include <vector>

#if defined(__GLIBC__)
#include <malloc.h>
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

} // namespace galley::cli
