// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "safety.h"

#include <string>
#include <string_view>

namespace galley::markdown
{

/// Whether HTML that was written from a tree is sure to be parsed into that tree again: text and inline elements, at most in one box, each
/// in no other that the parser would end or open again. It is told what is written; one doubt is enough.
class Plainness final
{
public:
    void doubt() { plain_ = false; }
    /// `depth`: elements around this one and itself; `link`: one of them is a link; `foreign`: they are SVG or MathML.
    void noteElement(std::string_view name, ElementRule rule, int depth, bool link, bool foreign);
    void noteAttribute(std::string_view name);
    /// `html` is all that was written.
    bool isSure(std::string_view html) const;

private:
    bool plain_ = true;
};

} // namespace galley::markdown
