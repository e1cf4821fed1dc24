// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace galley::markdown
{

/// What one line of a post defines for the whole of it.
struct PostDefinition {
    enum class Kind { Footnote, Abbreviation, AttributeList, RawTag, Reference };
    Kind kind = Kind::Footnote;
    int line = 0;
    std::string key;   ///< a footnote's label, an abbreviation, a list's name, `raw` or `endraw`, a link's label
    std::string value; ///< of an abbreviation, of an attribute list
    bool sameAs(const PostDefinition &other) const { return kind == other.kind && key == other.key && value == other.value; }
};

} // namespace galley::markdown
