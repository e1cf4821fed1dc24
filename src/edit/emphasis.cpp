// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "edit/emphasis.h"

#include "edit/listline.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace galley::edit
{

namespace
{
bool isWord(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'\'' || c == u'’' || c == u'-';
}

qsizetype countBefore(QStringView text, qsizetype at, QChar c)
{
    qsizetype count = 0;
    while (at - count > 0 && text[at - count - 1] == c) {
        ++count;
    }
    return count;
}

qsizetype countAfter(QStringView text, qsizetype at, QChar c)
{
    qsizetype count = 0;
    while (at + count < text.size() && text[at + count] == c) {
        ++count;
    }
    return count;
}

// How many of `c` stand on both sides of [start, end).
qsizetype around(QStringView text, LineRange range, QChar c)
{
    return qMin(countBefore(text, range.start, c), countAfter(text, range.end, c));
}

// What of [start, end) is neither blank at its ends nor the marker of a heading, quote or item at its start.
LineRange contentOf(QStringView text, LineRange range)
{
    const LineRange line = lineAt(text, range.start);
    const ListLine list = ListLine::parse(text.sliced(line.start, line.end - line.start));
    qsizetype content = line.start + list.content;
    const qsizetype marks = countAfter(text, content, u'#');
    if (marks > 0 && marks <= 6 && content + marks < line.end && text[content + marks] == u' ') {
        content += marks + 1;
    }
    range.start = qMin(qMax(range.start, content), range.end);
    while (range.start < range.end && text[range.start].isSpace()) {
        ++range.start;
    }
    while (range.end > range.start && text[range.end - 1].isSpace()) {
        --range.end;
    }
    return range;
}

// The parts of a selection that can each be emphasised: a new one at each item, quote, heading and after each blank line.
std::vector<LineRange> partsOf(QStringView text, Selection selection)
{
    std::vector<LineRange> parts;
    bool joins = false;
    for (qsizetype at = selection.start(); at <= selection.end();) {
        const LineRange line = lineAt(text, at);
        const QStringView shown = text.sliced(line.start, line.end - line.start);
        const ListLine list = ListLine::parse(shown);
        const LineRange part = contentOf(text, {.start = at, .end = qMin(line.end, selection.end())});
        const bool plain = !list.isItem() && list.quote.isEmpty() && !shown.startsWith(u'#');
        if (part.start < part.end) {
            if (joins && plain) {
                parts.back().end = part.end;
            } else {
                parts.push_back(part);
            }
        }
        joins = part.start < part.end && !shown.startsWith(u'#');
        at = line.end + 1;
    }
    return parts;
}

struct Marker {
    QChar character;
    int length;
};

// What of an emphasis stands around a range: how many of which character, 0 if it has none.
Marker markerAround(QStringView text, LineRange range, Emphasis emphasis)
{
    if (emphasis == Emphasis::Strikethrough) {
        return {u'~', around(text, range, u'~') >= 2 ? 2 : 0};
    }
    for (const QChar c : {u'*', u'_'}) {
        const qsizetype count = around(text, range, c);
        const int wanted = emphasis == Emphasis::Bold ? 2 : 1;
        if (count <= 3 && (count & wanted) != 0) {
            return {c, wanted};
        }
    }
    return {u'*', 0};
}

// The range without markup at its ends, be it in the selection or beside it: «**word**» and **«word**» are both the word.
LineRange inside(QStringView text, LineRange range, Emphasis emphasis)
{
    const auto isMark = [&](QChar c) { return emphasis == Emphasis::Strikethrough ? c == u'~' : c == u'*' || c == u'_'; };
    LineRange inner = range;
    while (inner.start > 0 && isMark(text[inner.start - 1])) {
        --inner.start;
    }
    while (inner.end < text.size() && isMark(text[inner.end])) {
        ++inner.end;
    }
    while (inner.end - inner.start > 2 && isMark(text[inner.start]) && text[inner.start] == text[inner.end - 1]) {
        ++inner.start;
        --inner.end;
    }
    return markerAround(text, inner, emphasis).length > 0 ? inner : range;
}

void unwrap(Draft &draft, LineRange range, int length)
{
    draft.remove(range.end, length);
    draft.remove(range.start - length, length);
}

// Puts `before` and `after` around a range; a selection that ends where the range ends stays on the range.
void wrap(Draft &draft, LineRange range, QStringView before, QStringView after)
{
    const Selection kept = draft.selection;
    const auto moved = [&](qsizetype at) { return at + (at >= range.start ? before.size() : 0) + (at > range.end ? after.size() : 0); };
    draft.insert(range.end, after);
    draft.insert(range.start, before);
    draft.selection = {.anchor = moved(kept.anchor), .position = moved(kept.position)};
}

Change emphasiseCursor(QStringView text, qsizetype position, Emphasis emphasis)
{
    Draft draft(text, {.anchor = position, .position = position});
    const QString mark = emphasis == Emphasis::Bold ? u"**"_s : emphasis == Emphasis::Italic ? u"*"_s : u"~~"_s;
    const LineRange word = wordAt(text, position);
    const LineRange range = word.start < word.end ? word : LineRange{.start = position, .end = position};
    const Marker there = markerAround(text, range, emphasis);
    if (there.length > 0) {
        unwrap(draft, range, there.length);
    } else {
        wrap(draft, range, mark, mark);
    }
    return draft.change();
}
} // namespace

LineRange wordAt(QStringView text, qsizetype position)
{
    LineRange word = {.start = position, .end = position};
    while (word.start > 0 && isWord(text, word.start - 1)) {
        --word.start;
    }
    while (word.end < text.size() && isWord(text, word.end)) {
        ++word.end;
    }
    return word;
}

Change toggleEmphasis(QStringView text, Selection selection, Emphasis emphasis)
{
    if (selection.isEmpty()) {
        return emphasiseCursor(text, selection.position, emphasis);
    }
    std::vector<LineRange> parts = partsOf(text, selection);
    bool all = !parts.empty();
    for (LineRange &part : parts) {
        part = inside(text, part, emphasis);
        all = all && markerAround(text, part, emphasis).length > 0;
    }
    Draft draft(text, selection);
    if (parts.size() == 1) {
        // Blanks at the ends of the selection stay out of it.
        const bool backwards = selection.position < selection.anchor;
        draft.selection = {.anchor = backwards ? parts[0].end : parts[0].start, .position = backwards ? parts[0].start : parts[0].end};
    }
    const QString mark = emphasis == Emphasis::Bold ? u"**"_s : emphasis == Emphasis::Italic ? u"*"_s : u"~~"_s;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        const Marker there = markerAround(text, *part, emphasis);
        if (all) {
            unwrap(draft, *part, there.length);
        } else if (there.length == 0) {
            wrap(draft, *part, mark, mark);
        }
    }
    return draft.change();
}

Change toggleCode(QStringView text, Selection selection)
{
    LineRange range = {.start = selection.start(), .end = selection.end()};
    if (selection.isEmpty()) {
        const LineRange word = wordAt(text, selection.position);
        range = word.start < word.end ? word : range;
    } else {
        range = contentOf(text, range);
        while (range.end - range.start > 2 && text[range.start] == u'`' && text[range.end - 1] == u'`') {
            ++range.start;
            --range.end;
        }
    }
    Draft draft(text, selection);
    if (!selection.isEmpty()) {
        draft.selection = {.anchor = range.start, .position = range.end};
    }
    if (const qsizetype marks = around(text, range, u'`'); marks > 0) {
        unwrap(draft, range, int(marks));
        return draft.change();
    }
    const QStringView code = text.sliced(range.start, range.end - range.start);
    if (code.contains(u'\n')) {
        const qsizetype start = lineAt(text, range.start).start;
        wrap(draft, {.start = start, .end = lineAt(text, range.end).end}, u"```\n", u"\n```");
        return draft.change();
    }
    QString marks = u"`"_s;
    while (code.contains(marks)) {
        marks += u'`';
    }
    const bool padded = code.startsWith(u'`') || code.endsWith(u'`');
    wrap(draft, range, padded ? QString(marks + u' ') : marks, padded ? QString(u' ' + marks) : marks);
    return draft.change();
}

std::optional<Change> wrapSelection(QStringView text, Selection selection, QChar typed)
{
    static const QStringView opening = u"*_`([{";
    static const QStringView closing = u"*_`)]}";
    const qsizetype pair = opening.indexOf(typed);
    const QStringView selected = text.sliced(selection.start(), selection.end() - selection.start());
    if (pair < 0 || selected.trimmed().isEmpty()) {
        return {};
    }
    Draft draft(text, selection);
    wrap(draft, {.start = selection.start(), .end = selection.end()}, opening.sliced(pair, 1), closing.sliced(pair, 1));
    return draft.change();
}

} // namespace galley::edit
