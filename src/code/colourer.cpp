// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "code/colourer.h"

#include "module/module.h"

namespace galley::code
{

std::unique_ptr<Colourer> makeColourer()
{
    static auto *const maker = reinterpret_cast<MakeColourer *>(
        openModule({.name = "galley-colours", .maker = "galleyMakeColourer", .loss = "code stays without colours"}));
    return std::unique_ptr<Colourer>(maker != nullptr ? maker() : nullptr);
}

} // namespace galley::code
