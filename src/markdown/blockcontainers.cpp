// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Quotes, lists and items, and what is written as one of them: alerts, definition lists, footnotes.
#include "alertkinds.h"
#include "blockwriter.h"
#include "html.h"

#include <algorithm>

namespace galley::markdown
{

void BlockWriter::enterContainer(const ContainerEvent &event)
{
    beginBlock();
    out_.freshLine();
    Container container{event.type};
    container.tracked = !out_.isTooDeepForContainers();
    int line = locator_.place();
    if (!container.tracked) {
        out_.skipElement();
    } else if (event.type == ContainerType::Quote) {
        line = openQuote(container);
    } else if (event.type == ContainerType::Item) {
        line = openItem(event, container);
    } else {
        openList(event, container);
        containers_.push_back(container);
        return;
    }
    if (!containers_.empty()) {
        containers_.back().leaves = true;
    }
    container.line = line;
    out_.widen({line, line});
    containers_.push_back(container);
}

/// The role of a line that begins a quote or, else, a list item.
const LineRole *BlockWriter::roleOf(int line, bool quote) const
{
    const ContainerType type = quote ? ContainerType::Quote : ContainerType::Item;
    const auto onLine = [line, type](const Container &one) { return one.type == type && one.line == line; };
    auto role = std::ranges::lower_bound(prepared_.roles, line, {}, &LineRole::line);
    for (; role != prepared_.roles.end() && role->line == line; ++role) {
        const bool isQuotes = role->kind == LineRole::Kind::Alert;
        if (isQuotes == quote && std::ranges::count_if(containers_, onLine) == (quote ? role->quotesInFront : role->itemsInFront)) {
            return &*role;
        }
    }
    return nullptr;
}

/// The role of a list whose first item begins on a line.
const LineRole *BlockWriter::roleOfList(int line) const
{
    const LineRole *role = roleOf(line, false);
    return role && role->kind == LineRole::Kind::Footnote && !containers_.empty() ? nullptr : role;
}

/// True directly in a container of that role.
bool BlockWriter::isIn(LineRole::Kind kind) const
{
    return !containers_.empty() && containers_.back().role && containers_.back().role->kind == kind;
}

std::optional<bool> BlockWriter::bareAt(int line) const
{
    const auto found = std::ranges::lower_bound(prepared_.items, line, {}, &ItemText::line);
    return found != prepared_.items.end() && found->line == line ? std::optional(found->bare) : std::nullopt;
}

int BlockWriter::openQuote(Container &container)
{
    const int line = locator_.enterQuote();
    container.role = roleOf(line, true);
    if (container.role) {
        openAlert(*container.role, line);
    } else {
        out_.open("<blockquote>", "</blockquote>");
        container.mark = std::ptrdiff_t(out_.addMark("<blockquote>", line));
        giveOwed(size_t(container.mark), containers_.size());
    }
    out_.html() += '\n';
    return line;
}

void BlockWriter::openList(const ContainerEvent &event, Container &container)
{
    container.role = prepared_.roles.empty() ? nullptr : roleOfList(locator_.nextItem());
    if (container.role && (container.role->kind == LineRole::Kind::Footnote || container.role->kind == LineRole::Kind::Apart)) {
        out_.openNothing();
        return;
    }
    if (container.role) {
        out_.open("<dl>", "</dl>");
        container.mark = std::ptrdiff_t(out_.addMark("<dl>", 0));
    } else if (event.type == ContainerType::BulletList) {
        out_.open("<ul>", "</ul>");
        container.mark = std::ptrdiff_t(out_.addMark("<ul>", 0));
    } else {
        const std::string tag = event.start == 1 ? "<ol>" : "<ol start=\"" + std::to_string(event.start) + "\">";
        out_.open(tag, "</ol>");
        container.mark = std::ptrdiff_t(out_.addMark(tag, 0));
    }
    out_.html() += '\n';
}

/// Gives the line of the item's marker.
int BlockWriter::openItem(const ContainerEvent &event, Container &container)
{
    const int line = locator_.enterItem();
    container.role = !containers_.empty() && containers_.back().role ? roleOf(line, false) : nullptr;
    if (isIn(LineRole::Kind::Footnote) || isIn(LineRole::Kind::Apart)) {
        out_.openNothing();
        if (isIn(LineRole::Kind::Footnote) && container.role && !out_.draft.footnote) {
            out_.draft.footnote = container.role->text;
        }
        return line;
    }
    const bool list = containers_.empty() || !containers_.back().role;
    const bool term = container.role && container.role->kind == LineRole::Kind::Term;
    const std::string_view tag = !list ? (term ? "<dt>" : "<dd>") : event.task ? "<li class=\"task-list-item\">" : "<li>";
    out_.open(tag, !list ? (term ? "</dt>" : "</dd>") : "</li>");
    container.mark = std::ptrdiff_t(out_.addMark(tag, line));
    container.bare = bareAt(line);
    if (list && event.task) {
        out_.html() += "<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"\"";
        out_.html() += event.done ? " checked=\"\">" : ">";
    }
    if (!containers_.empty() && containers_.back().mark >= 0 && !containers_.back().leaves) {
        out_.page.marks[size_t(containers_.back().mark)].line = line;
        giveOwed(size_t(containers_.back().mark), containers_.size() - 1);
    }
    return line;
}

void BlockWriter::leaveContainer()
{
    endLoose();
    const Container container = containers_.back();
    containers_.pop_back();
    if (owedDepth_ > containers_.size()) {
        owed_.reset();
    }
    const bool item = container.type == ContainerType::Item;
    if (container.tracked && (container.type == ContainerType::Quote || item)) {
        const int last = item ? locator_.leaveItem(!container.leaves) : locator_.leaveQuote();
        out_.draft.lines.last = std::max(out_.draft.lines.last, last);
    }
    if (!item) {
        out_.freshLine();
    }
    if (out_.close()) {
        out_.html() += '\n';
    }
    if (container.mark >= 0) {
        markBefore_ = container.mark;
        depthBefore_ = containers_.size();
    }
    endBlock();
}

// --- alerts ----------------------------------------------------------------------------------------

/// In the markup of GitHub; with a fold it is a `details` element.
void BlockWriter::openAlert(const LineRole &role, int line)
{
    const bool folds = role.fold != 0;
    std::string tag = folds ? "<details" : "<div";
    tag.append(" class=\"markdown-alert markdown-alert-").append(lookOf(role.text)).append("\"");
    tag.append(role.fold == '+' ? " open=\"\">" : ">");
    out_.open(tag, folds ? "</details>" : "</div>");
    giveOwed(out_.addMark(tag, line), containers_.size());
}

void BlockWriter::endAlertTitle()
{
    if (inline_.plainText().find_first_not_of(" \t") == std::string::npos) {
        appendText(out_.html(), defaultTitle(containers_.back().role->text));
    }
    inline_.takeAttributes();
    out_.close();
}

} // namespace galley::markdown
