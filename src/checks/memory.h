// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/imagefiles.h"
#include "checks/otherposts.h"

namespace galley::checks
{

/// What is kept from one check to the next. Belongs to one thread.
struct Memory {
    ImageFiles images;
    OtherPosts posts;
};

} // namespace galley::checks
