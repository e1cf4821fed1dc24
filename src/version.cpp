// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "version.h"

namespace galley
{

const char *version()
{
    return GALLEY_VERSION;
}

} // namespace galley
