// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace galley::markdown
{

/// What the parser tells the writers, in our own words: `md4c.h` is known to `parser.cpp` alone.

enum class ContainerType { Quote, BulletList, NumberedList, Item };

struct ContainerEvent {
    ContainerType type = ContainerType::Quote;
    unsigned start = 1; ///< of a numbered list
    bool task = false;  ///< of an item: `[ ]` stands in front of it
    bool done = false;  ///< `[x]`
};

struct CodeEvent {
    bool fenced = false;
    std::string info; ///< all that stands behind the fence, entities undone
};

enum class TablePart { Head, Body, Row, HeadCell, Cell };
enum class Alignment { None, Left, Centre, Right };

enum class SpanType { Emphasis, Strong, Deleted, Underlined, Code, Link, Image, WikiLink };

/// A link, image or wiki link; entities are undone.
struct TargetEvent {
    std::string address;
    std::string title;
    bool automatic = false; ///< the address itself stands in the text
};

enum class TextType { Prose, Code, Html, Entity, NulCharacter, HardBreak, SoftBreak };

} // namespace galley::markdown
