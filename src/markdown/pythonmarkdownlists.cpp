// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Python-Markdown's lists: which lines are an item's, and which items are one list's.
#include "pythonmarkdown.h"
#include "pythonmarkdownlines.h"

namespace galley::markdown
{
using namespace pythonmarkdown;

/// Each mark at the margin begins an item; one that is indented by four columns goes, with what follows, into the item in front.
std::vector<PythonMarkdownReader::ItemLines> PythonMarkdownReader::itemsOf(Lines block)
{
    std::vector<ItemLines> items;
    for (const Line &line : block) {
        const size_t start = itemStart(line.text);
        const bool nested = start == 0 && isIndented(line.text) && itemStart(line.text, 2 * tabColumns - 1) > 0;
        if (start > 0) {
            items.push_back({{{line.number, line.text.substr(start)}}, false});
        } else if (nested && !items.back().nested) {
            items.push_back({{line}, true});
        } else {
            items.back().lines.push_back(line);
        }
    }
    return items;
}

/// A list goes on with any list in front, whatever its marks; behind a blank line the texts around it become paragraphs.
void PythonMarkdownReader::readList(int parent, Lines block)
{
    const bool goesOn = lastIs(parent, Tag::List);
    const bool isList = elements_[size_t(parent)].tag == Tag::List;
    const int list = goesOn ? last(parent) : isList ? parent : add(parent, {.tag = Tag::List, .numbered = isNumbered(block.front().text)});
    if (goesOn && last(list) >= 0) {
        elements_[size_t(last(list))].bare = false;
    }
    State state = goesOn ? State::LooseItem : State::TightItem;
    const size_t size = prefix_.size();
    const std::string_view indent = indentOf(list);
    prefix_ += indent;
    std::vector<ItemLines> &items = keptItems_.emplace_back(itemsOf(block));
    for (const ItemLines &item : items) {
        const Lines lines = item.lines;
        if (!item.nested || last(list) < 0) {
            put(lines.front().number, elements_[size_t(list)].numbered ? "1. " : "- ");
            putAll(lines.subspan(1), indent);
            readBlock(add(list, {.tag = Tag::Item, .line = lines.front().number}), lines, state);
            state = State::TightItem;
        } else {
            putAll(lines, indent);
            readBlock(last(list), lines, State::TightItem);
        }
    }
    prefix_.resize(size);
}

/// A block behind a list, or within an item, that is indented: it belongs to the item that its indent leads to.
void PythonMarkdownReader::readIndented(int parent, Lines block, State state)
{
    const size_t wanted = indentColumns(block.front().text) / tabColumns;
    size_t level = state == State::TightItem ? 1 : 0;
    std::string inside;
    int node = parent;
    while (wanted > level && (lastIs(node, Tag::List) || lastIs(node, Tag::Item))) {
        node = last(node);
        if (elements_[size_t(node)].tag == Tag::List) {
            inside += indentOf(node);
            ++level;
        }
    }
    const Lines lines = withoutColumns(block, level * tabColumns);
    if (elements_[size_t(parent)].tag == Tag::Item) {
        const bool list = lastIs(parent, Tag::List) && itemStart(lines.front().text) > 0;
        readBlock(list ? last(parent) : parent, lines, State::Dedented);
        return;
    }
    const size_t size = prefix_.size();
    prefix_ += inside;
    putAll(block, inside);
    if (elements_[size_t(node)].tag == Tag::List && last(node) >= 0) {
        node = last(node);
        elements_[size_t(node)].bare = false;
    }
    readBlock(node, lines, State::Dedented);
    prefix_.resize(size);
}

} // namespace galley::markdown
