// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "attributes.h"
#include "blocksource.h"
#include "dialect.h"
#include "postdefinition.h"
#include "tokens.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace galley::markdown
{

/// All that a post defines, ready to be looked up.
struct PostScope {
    std::unordered_set<std::string> footnotes;
    std::unordered_set<std::string> references; ///< labels of links, where the dialect asks for them
    /// Sorted by key, each once.
    std::vector<std::pair<std::string, std::string>> abbreviations;
    NamedLists attributeLists;
    friend bool operator==(const PostScope &, const PostScope &) = default;
};
/// A footnote's label in the form in which the dialect compares them.
std::string noteKey(std::string_view label, const Dialect &dialect);
/// False for a label that the dialect takes for none.
bool isNoteLabel(std::string_view label, const Dialect &dialect);
PostScope scopeOf(const std::vector<PostDefinition> &definitions);

/// What a line that is shown to md4c as something else really begins. In the order of the lines.
struct LineRole {
    enum class Kind {
        Footnote,   ///< a list item is a footnote's definition; `text` is its label
        Term,       ///< a list item is a term of a definition list
        Definition, ///< … a definition
        Alert,      ///< a quote is an alert; `text` is its kind in lower case
        Apart,      ///< a list item holds a block that has no blank line in front
        Attributes, ///< a blank line is an attribute list of the block in front; `text` is the list
    };
    Kind kind = Kind::Footnote;
    int line = 0;
    std::string text{};
    bool loose = false;    ///< of a definition: a blank line stands in front
    char fold = 0;         ///< of an alert: `+` open, `-` closed, 0 not foldable
    int quotesInFront = 0; ///< of an alert: so many quotes begin on the same line around it
    int itemsInFront = 0;  ///< so many items begin on the same line in front of the one that has the role
};

/// A template tag in raw HTML that is shown as it is: escaped, or between `{% raw %}` and `{% endraw %}`.
struct LiteralTag {
    int line = 0;
    std::string text; ///< what is shown
    friend auto operator<=>(const LiteralTag &, const LiteralTag &) = default;
};

/// A text as md4c is to read it: what CommonMark does not know is written with what it knows, or stands in tokens. Line by line the
/// same as the source, so that lines need no translation.
struct Prepared {
    bool changed = false; ///< else `text` is empty, and the source is to be read as it is
    std::string text;
    std::vector<Token> tokens;
    std::vector<LineRole> roles;
    std::vector<ItemText> items;   ///< by line; those of which the dialect has rules of its own
    std::vector<InnerLines> inner; ///< by line
    std::vector<PostDefinition> definitions;
    std::vector<LiteralTag> literalTags; ///< sorted
    PostScope scope;
    /// For each line: 1 if what it and the following lines are does not depend on those in front. Empty: all are so.
    std::vector<char> fresh;
    bool rawBlockMarks = false; ///< the text has those of the block reader (blocksource.h)
};

/// How a part of a post lies to what stands between `{% raw %}` and `{% endraw %}`.
struct RawSurroundings {
    bool begins = false; ///< the part begins between them
    bool closes = false; ///< an end tag stands behind the part
};

/// Takes time linear in the text. `scope` is that of the whole post if the text is a part of one; null: the text's own.
Prepared prepare(std::string_view text, const Dialect &dialect, const PostScope *scope, const RawSurroundings &raw = {});

} // namespace galley::markdown
