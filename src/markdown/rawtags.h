// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace galley::markdown
{

/// The tags in a block's raw HTML: what stays open, what is closed that was not opened here. Read by a plain tokenizer, without
/// building a tree, so that joining blocks and refusing what would blow up the HTML parser cost one pass.
class RawTags final
{
public:
    /// The next piece of the block's raw HTML. A tag never spans two pieces that do not touch; a raw text element can.
    void read(std::string_view html);

    std::vector<std::string> open;   ///< start tags without an end, outermost first
    std::vector<std::string> closed; ///< end tags without a start, in order
    std::vector<std::string> ids;    ///< values of `id` and `a name`
    bool unclosedComment = false;
    /// Deeper, with more attributes or more open formatting elements than the HTML parser handles in linear time.
    bool tooComplex = false;

private:
    size_t readTag(std::string_view html, size_t at);
    size_t readAttributes(std::string_view html, size_t at, bool &selfClosing);
    void startTag(const std::string &name, bool selfClosing);
    void endTag(const std::string &name);
    size_t skipRawText(std::string_view html, size_t at);

    std::string rawUntil_; ///< the raw text element that is open
    int foreign_ = 0;      ///< depth below `<svg>` or `<math>`
    long cost_ = 0;        ///< start tags, each counted with the formatting elements open at it
    long tags_ = 0;
    int formatting_ = 0;
};

/// Elements whose end tag may be left out.
bool endTagIsOptional(std::string_view name);

} // namespace galley::markdown
