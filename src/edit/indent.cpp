// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "edit/indent.h"

#include "edit/listline.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace galley::edit
{

namespace
{
constexpr int step = 4; // blanks, where no list says better

struct Line {
    LineRange range;
    ListLine parsed;
    bool blank = false;
};

Line lineFrom(QStringView text, qsizetype position)
{
    const LineRange range = lineAt(text, position);
    const QStringView line = text.sliced(range.start, range.end - range.start);
    const ListLine parsed = ListLine::parse(line);
    return {.range = range, .parsed = parsed, .blank = !parsed.isItem() && line.sliced(parsed.content).trimmed().isEmpty()};
}

std::optional<Line> lineBefore(QStringView text, const Line &line)
{
    return line.range.start > 0 ? std::optional(lineFrom(text, line.range.start - 1)) : std::nullopt;
}

std::optional<Line> lineAfter(QStringView text, const Line &line)
{
    return line.range.end < text.size() ? std::optional(lineFrom(text, line.range.end + 1)) : std::nullopt;
}

// True if `other` ends the list that has an item at `column`: text that is not part of any item, or another level of quoting.
bool endsList(const Line &line, const Line &other, bool afterBlank)
{
    if (line.parsed.quote.trimmed() != other.parsed.quote.trimmed()) {
        return true;
    }
    return !other.blank && !other.parsed.isItem() && afterBlank && other.parsed.column() <= line.parsed.column();
}

enum class Direction { Before, After };

// The next item with the same parent before or after this one.
std::optional<Line> sibling(QStringView text, const Line &line, Direction direction)
{
    const int column = line.parsed.column();
    bool afterBlank = false;
    std::optional<Line> other = line;
    while ((other = direction == Direction::Before ? lineBefore(text, *other) : lineAfter(text, *other))) {
        if (endsList(line, *other, afterBlank || direction == Direction::Before)) {
            // Above an item, text at the margin may still be a paragraph's next line.
            if (direction == Direction::After || other->parsed.quote.trimmed() != line.parsed.quote.trimmed() || other->blank) {
                return {};
            }
        }
        if (other->parsed.isItem() && other->parsed.column() <= column + 1) {
            // An item further left is the parent; before it, one that is a little further right is still a sibling.
            return other->parsed.column() >= column - 1 && other->parsed.column() <= column + 1 ? other : std::nullopt;
        }
        afterBlank = other->blank;
    }
    return {};
}

// The item around this one.
std::optional<Line> parent(QStringView text, const Line &line)
{
    for (auto other = lineBefore(text, line); other; other = lineBefore(text, *other)) {
        if (other->parsed.isItem() && other->parsed.column() < line.parsed.column() &&
            other->parsed.quote.trimmed() == line.parsed.quote.trimmed()) {
            return other;
        }
    }
    return {};
}

bool isSameList(const Line &a, const Line &b)
{
    return a.parsed.isOrdered() && b.parsed.isOrdered() && a.parsed.delimiter() == b.parsed.delimiter();
}

void setNumber(Draft &draft, const Line &line, int number)
{
    const qsizetype start = line.range.start + line.parsed.quote.size() + line.parsed.indent.size();
    draft.replace(start, line.parsed.marker.size() - 1, QString::number(number));
}

// Where what belongs to an item ends: the last line before the next one that is not further right.
qsizetype endOfItem(QStringView text, const Line &item)
{
    qsizetype end = item.range.end;
    bool afterBlank = false;
    for (auto line = lineAfter(text, item); line; line = lineAfter(text, *line)) {
        const bool deeper = line->parsed.column() > item.parsed.column();
        if (!line->blank && !deeper && (afterBlank || line->parsed.isItem())) {
            break;
        }
        if (!line->blank && line->parsed.quote.trimmed() != item.parsed.quote.trimmed()) {
            break;
        }
        if (!line->blank && deeper) {
            end = line->range.end;
        }
        afterBlank = line->blank;
    }
    return end;
}

// Moves the lines in [start, end) by that many columns, after their quotes.
void shift(Draft &draft, qsizetype start, qsizetype end, int columns)
{
    for (qsizetype at = start; at <= end;) {
        const Line line = lineFrom(draft.text(), at);
        const qsizetype position = line.range.start + line.parsed.quote.size();
        qsizetype added = 0;
        if (columns > 0 && (!line.blank || start == end)) {
            draft.insert(position, QString(columns, u' '));
            added = columns;
        } else if (columns < 0) {
            qsizetype length = 0;
            while (length < line.parsed.indent.size() && columnsOf(line.parsed.indent.first(length)) < -columns) {
                ++length;
            }
            draft.remove(position, length);
            added = -length;
        }
        at = line.range.end + added + 1;
        end += added;
    }
}

// After an item was moved to another level: it takes the number that follows there, and the items after it count on. `before` is the text
// as it was: a list that repeats one number there goes on doing so.
void recount(Draft &draft, qsizetype start, QStringView before)
{
    const Line moved = lineFrom(draft.text(), start);
    if (!moved.parsed.isOrdered()) {
        return;
    }
    const auto above = sibling(draft.text(), moved, Direction::Before);
    if (!above || !isSameList(*above, moved)) {
        setNumber(draft, moved, 1);
        countOn(draft, start);
    } else if (repeatsNumber(before, above->range)) {
        setNumber(draft, moved, above->parsed.number);
    } else {
        setNumber(draft, moved, above->parsed.number + 1);
        countOn(draft, start);
    }
}

Change indentItem(QStringView text, Selection selection, const Line &item, const Line &before)
{
    Draft draft(text, selection);
    const int columns = before.parsed.contentColumn() - item.parsed.column();
    shift(draft, item.range.start, endOfItem(text, item), columns);
    recount(draft, item.range.start, text);
    if (before.parsed.isOrdered() && !repeatsNumber(text, before.range)) {
        countOn(draft, before.range.start);
    }
    return draft.change();
}
} // namespace

bool repeatsNumber(QStringView text, LineRange item)
{
    const Line line = lineFrom(text, item.start);
    for (const Direction direction : {Direction::Before, Direction::After}) {
        const auto other = sibling(text, line, direction);
        if (other && isSameList(*other, line) && other->parsed.number == line.parsed.number) {
            return true;
        }
    }
    return false;
}

void countOn(Draft &draft, qsizetype item)
{
    Line line = lineFrom(draft.text(), item);
    while (const auto next = sibling(draft.text(), line, Direction::After)) {
        const int number = line.parsed.number + 1;
        if (!isSameList(line, *next) || next->parsed.number == number) {
            return;
        }
        setNumber(draft, *next, number);
        line = lineFrom(draft.text(), next->range.start);
    }
}

Change indent(QStringView text, Selection selection)
{
    const LineRange lines = linesOf(text, selection);
    const Line first = lineFrom(text, lines.start);
    const bool several = text.sliced(lines.start, lines.end - lines.start).contains(u'\n');
    if (first.parsed.isItem()) {
        const auto before = sibling(text, first, Direction::Before);
        if (before && !several) {
            return indentItem(text, selection, first, *before);
        }
        if (!before && !several) {
            return {.position = selection.position, .removed = 0, .inserted = {}, .selection = selection};
        }
        Draft draft(text, selection);
        shift(draft, lines.start, lines.end, before ? before->parsed.contentColumn() - first.parsed.column() : 2);
        recount(draft, lines.start, text);
        return draft.change();
    }
    Draft draft(text, selection);
    if (several) {
        shift(draft, lines.start, lines.end, step);
        return draft.change();
    }
    const int column = columnsOf(text.sliced(first.range.start, selection.start() - first.range.start));
    draft.replace(selection.start(), selection.end() - selection.start(), QString(step - column % step, u' '));
    draft.selection.anchor = draft.selection.position = selection.start() + step - column % step;
    return draft.change();
}

Change outdent(QStringView text, Selection selection)
{
    const LineRange lines = linesOf(text, selection);
    const Line first = lineFrom(text, lines.start);
    Draft draft(text, selection);
    const auto above = first.parsed.isItem() ? parent(text, first) : std::nullopt;
    if (!first.parsed.isItem()) {
        shift(draft, lines.start, lines.end, -step);
        return draft.change();
    }
    const bool several = text.sliced(lines.start, lines.end - lines.start).contains(u'\n');
    const int columns = first.parsed.column() - (above ? above->parsed.column() : 0);
    shift(draft, lines.start, several ? lines.end : endOfItem(text, first), -columns);
    if (above) {
        recount(draft, lines.start, text);
    }
    return draft.change();
}

} // namespace galley::edit
