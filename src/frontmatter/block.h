// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/frontmatter.h"

namespace galley::frontmatter
{

/// Where the block at the top of a post lies. Found by its fences and the look of its first lines, before any parser sees it.
struct Block {
    Dialect dialect = Dialect::None;
    Range content{};           ///< what the parser reads: between the fences; a JSON object with its braces
    qsizetype bodyOffset = 0;  ///< byte at which the body starts; the block ends there
    int bodyLine = 0;          ///< 0-based
    bool bareJson = false;     ///< Hexo's `;;;`: the content is a JSON object without its braces
    bool unclosed = false;     ///< it starts like a block, but has no end: there is none
    QByteArrayView language{}; ///< of a block that is not read: the `js` of `---js`
};

/// Finds the block. Time linear in the text, in practice in the block.
///
/// | the text starts with | it is | source of the rule |
/// | --- | --- | --- |
/// | `---`, later a line `---` or `...` | YAML | Jekyll `document.rb` (blanks may follow the dashes), Hugo, Pandoc (`...`) |
/// | `---toml`, `---json`, `---yaml` | that dialect | gray-matter (Eleventy, Astro) |
/// | `+++`, later a line `+++` | TOML | Hugo, Zola: the first such line ends it, even inside a string |
/// | `{` and a quoted key, to the matching brace | JSON | Hugo; a text behind the brace on its line means it is prose |
/// | `;;;`, later a line `;;;` | JSON without braces | Hexo |
/// | `key: value` lines, then `---` | YAML | Hexo: the first fence may be missing |
/// | `Key: value` lines, then a blank line | KeyValue | Python-Markdown `meta`, MultiMarkdown; see keyvalue.h |
///
/// Not front matter: four dashes, a blank line or a space before the fence, `---` that is a thematic break (see `looksLikeYaml`).
Block findBlock(QByteArrayView text);

/// Tells YAML from prose between two thematic breaks. Empty or only comments is YAML, as is everything whose first line looks like a
/// key, a list, or a flow mapping. After a blank line below the fence (where Pandoc sees a thematic break) a well-known key is needed.
bool looksLikeYaml(QByteArrayView content);

/// Follows the braces, brackets and strings of JSON. A line end closes a string that was left open, so that a missing quote does not
/// hide the body.
class JsonShape
{
public:
    /// True when `c` closes the first brace.
    bool add(char c);
    /// True if it went deeper or had more values than the limits of frontmatter.h.
    bool isTooComplex() const { return m_deepest > maximumDepth || m_values > maximumNodes; }

private:
    qsizetype m_depth = 0;
    qsizetype m_deepest = 0;
    qsizetype m_values = 0;
    bool m_inString = false;
    bool m_escaped = false;
};

} // namespace galley::frontmatter
