// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "edit/lines.h"

#include "edit/listline.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace galley::edit
{

namespace
{
QStringView slice(QStringView text, LineRange line)
{
    return text.sliced(line.start, line.end - line.start);
}

// The lines of a selection, blank ones left out unless there is nothing else.
std::vector<LineRange> selectedLines(QStringView text, Selection selection, bool withBlank = false)
{
    const LineRange all = linesOf(text, selection);
    std::vector<LineRange> lines;
    for (qsizetype at = all.start; at <= all.end;) {
        const LineRange line = lineAt(text, at);
        if (withBlank || !slice(text, line).trimmed().isEmpty()) {
            lines.push_back(line);
        }
        at = line.end + 1;
    }
    return lines.empty() ? std::vector{all} : lines;
}

// `## ` at the start of a line: how many marks, and where the text starts.
struct HeadingMarks {
    int level = 0;
    qsizetype length = 0;
};

HeadingMarks headingMarks(QStringView line)
{
    int level = 0;
    while (level < line.size() && level < 7 && line[level] == u'#') {
        ++level;
    }
    if (level == 0 || level > 6 || (level < line.size() && line[level] != u' ')) {
        return {};
    }
    qsizetype length = level;
    while (length < line.size() && line[length] == u' ') {
        ++length;
    }
    return {.level = level, .length = length};
}

// The `===` or `---` below a line of text, with the line break before it; empty if there is none.
LineRange underlineOf(QStringView text, LineRange line)
{
    if (line.end == text.size() || slice(text, line).trimmed().isEmpty()) {
        return {};
    }
    const LineRange next = lineAt(text, line.end + 1);
    const QStringView marks = slice(text, next).trimmed();
    const bool underline = !marks.isEmpty() && (marks.front() == u'=' || marks.front() == u'-') &&
                           std::all_of(marks.begin(), marks.end(), [&](QChar c) { return c == marks.front(); });
    return underline ? LineRange{.start = line.end, .end = next.end} : LineRange{};
}

bool isKind(const ListLine &item, List kind)
{
    switch (kind) {
    case List::Bullet:
        return item.isItem() && !item.isOrdered() && !item.isTask();
    case List::Ordered:
        return item.isOrdered() && !item.isTask();
    case List::Task:
        return item.isTask();
    }
    return false;
}
} // namespace

Change toggleHeading(QStringView text, Selection selection, int level)
{
    const std::vector<LineRange> lines = selectedLines(text, selection);
    const bool all =
        std::all_of(lines.begin(), lines.end(), [&](LineRange line) { return headingMarks(slice(text, line)).level == level; });
    const QString marks = all || level == 0 ? QString() : QString(level, u'#') + u' ';
    Draft draft(text, selection);
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (const LineRange underline = underlineOf(text, *line); underline.end > underline.start) {
            draft.remove(underline.start, underline.end - underline.start);
        }
        draft.remove(line->start, headingMarks(slice(text, *line)).length);
        draft.insert(line->start, marks);
    }
    return draft.change();
}

Change toggleQuote(QStringView text, Selection selection)
{
    const std::vector<LineRange> lines = selectedLines(text, selection, true);
    const auto isQuoted = [&](LineRange line) { return slice(text, line).trimmed().startsWith(u'>'); };
    const bool all = std::all_of(lines.begin(), lines.end(), isQuoted);
    Draft draft(text, selection);
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        const QStringView shown = slice(text, *line);
        if (all) {
            const qsizetype mark = shown.indexOf(u'>');
            const bool blank = mark + 1 < shown.size() && shown[mark + 1] == u' ';
            draft.remove(line->start, mark + (blank ? 2 : 1));
        } else {
            draft.insert(line->start, shown.isEmpty() && lines.size() > 1 ? u">" : u"> ");
        }
    }
    return draft.change();
}

Change toggleList(QStringView text, Selection selection, List kind)
{
    const std::vector<LineRange> lines = selectedLines(text, selection);
    const bool all =
        std::all_of(lines.begin(), lines.end(), [&](LineRange line) { return isKind(ListLine::parse(slice(text, line)), kind); });
    std::vector<QString> markers;
    std::vector<std::pair<int, int>> counts; // of each level: its column, the last number given
    for (const LineRange &line : lines) {
        const ListLine item = ListLine::parse(slice(text, line));
        while (!counts.empty() && counts.back().first > item.column()) {
            counts.pop_back();
        }
        if (counts.empty() || counts.back().first < item.column()) {
            counts.emplace_back(item.column(), 0);
        }
        const int number = ++counts.back().second;
        markers.push_back(all                     ? QString()
                          : kind == List::Bullet  ? u"- "_s
                          : kind == List::Ordered ? QString::number(number) + u". "_s
                                                  : u"- [ ] "_s);
    }
    Draft draft(text, selection);
    for (size_t i = lines.size(); i-- > 0;) {
        const ListLine item = ListLine::parse(slice(text, lines[i]));
        const qsizetype start = lines[i].start + item.quote.size() + item.indent.size();
        draft.remove(start, lines[i].start + item.content - start);
        draft.insert(start, markers[i]);
    }
    return draft.change();
}

Change toggleDone(QStringView text, Selection selection)
{
    const std::vector<LineRange> lines = selectedLines(text, selection);
    bool all = true;
    for (const LineRange &line : lines) {
        const ListLine item = ListLine::parse(slice(text, line));
        all = all && (!item.isTask() || item.box[1] != u' ');
    }
    Draft draft(text, selection);
    for (const LineRange &line : lines) {
        const ListLine item = ListLine::parse(slice(text, line));
        if (item.isTask()) {
            const Selection kept = draft.selection;
            draft.replace(line.start + item.content - item.box.size() + 1, 1, all ? u" " : u"x");
            draft.selection = kept;
        }
    }
    return draft.change();
}

Change toggleCodeBlock(QStringView text, Selection selection)
{
    const LineRange lines = linesOf(text, selection);
    Draft draft(text, selection);
    const LineRange above = lines.start > 0 ? lineAt(text, lines.start - 1) : LineRange{};
    const LineRange below = lines.end < text.size() ? lineAt(text, lines.end + 1) : LineRange{};
    if (above.end > above.start && slice(text, above).startsWith(u"```") && slice(text, below).trimmed() == u"```") {
        draft.remove(lines.end, below.end - lines.end);
        draft.remove(above.start, lines.start - above.start);
        return draft.change();
    }
    QString fence = u"```"_s;
    while (slice(text, lines).contains(fence)) {
        fence += u'`';
    }
    const Selection kept = selection;
    draft.insert(lines.end, QString(u'\n' + fence));
    draft.insert(lines.start, QString(fence + u'\n'));
    const qsizetype moved = fence.size() + 1;
    draft.selection = {.anchor = kept.anchor + moved, .position = kept.position + moved};
    return draft.change();
}

} // namespace galley::edit
