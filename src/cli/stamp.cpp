// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/stamp.h"

namespace galley::cli
{

Stamp stampOf(const std::string &path)
{
    const auto state = text::stateOf(text::pathFromBytes(path));
    return state ? Stamp(*state) : std::nullopt;
}

bool isSame(const Stamp &one, const Stamp &other)
{
    return one ? other && one->sameStamp(*other) : !other;
}

} // namespace galley::cli
