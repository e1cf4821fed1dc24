// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "math/typesetter.h"

#include "module/module.h"

namespace galley::math
{

std::unique_ptr<Typesetter> makeTypesetter()
{
    static auto *const maker = reinterpret_cast<MakeTypesetter *>(
        openModule({.name = "galley-math", .maker = "galleyMakeTypesetter", .loss = "formulas stay as they are written"}));
    return std::unique_ptr<Typesetter>(maker != nullptr ? maker() : nullptr);
}

} // namespace galley::math
