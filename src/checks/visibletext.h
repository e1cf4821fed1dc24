// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

#include <string>
#include <string_view>
#include <vector>

namespace galley::checks
{

/// A piece of what a block shows, entities undone: as much as is of one kind.
struct VisibleText {
    std::string text;     ///< paragraphs, cells and the like are divided by line ends
    std::string language; ///< the value of the nearest `lang` around it within the block; empty: the post's
    bool isProse = true;  ///< not code, a formula, a template tag, a table of contents; nor marked `translate="no"`
    bool joins = false;   ///< nothing stands between it and the piece before: "`int`s"
};

/// True for the elements that a word goes on in: `em`, `span` … Lower case.
bool isInlineElement(std::string_view name);

/// What a block's HTML shows, in order. The texts of images (`alt`) are part of it. Takes time linear in the HTML.
std::vector<VisibleText> visibleTexts(QByteArrayView html);

} // namespace galley::checks
