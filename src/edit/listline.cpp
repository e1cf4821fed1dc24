// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "edit/listline.h"

namespace galley::edit
{

namespace
{
bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

qsizetype skipBlanks(QStringView line, qsizetype at)
{
    while (at < line.size() && isBlank(line[at])) {
        ++at;
    }
    return at;
}

// The end of a list marker that starts at `at`, or `at`.
qsizetype skipMarker(QStringView line, qsizetype at)
{
    qsizetype end = at;
    while (end < line.size() && end - at < 9 && line[end] >= u'0' && line[end] <= u'9') {
        ++end;
    }
    const bool ordered = end > at;
    if (end == line.size() || !QStringView(ordered ? u".)" : u"-*+").contains(line[end])) {
        return at;
    }
    ++end;
    return end == line.size() || isBlank(line[end]) ? end : at;
}

// `* * *` and `---` are rules, not items.
bool isRule(QStringView line)
{
    int marks = 0;
    for (const QChar c : line) {
        if (c == line.front()) {
            ++marks;
        } else if (!isBlank(c)) {
            return false;
        }
    }
    return marks >= 3 && QStringView(u"-*_").contains(line.front());
}
} // namespace

int columnsOf(QStringView text, int from)
{
    int column = from;
    for (const QChar c : text) {
        column = c == u'\t' ? (column / 4 + 1) * 4 : column + 1;
    }
    return column - from;
}

ListLine ListLine::parse(QStringView line)
{
    ListLine result;
    qsizetype at = 0;
    for (qsizetype next = skipBlanks(line, 0); next < line.size() && line[next] == u'>'; next = skipBlanks(line, at)) {
        at = next + 1;
        if (at < line.size() && line[at] == u' ') {
            ++at;
        }
    }
    result.quote = line.first(at);
    qsizetype end = skipBlanks(line, at);
    result.indent = line.sliced(at, end - at);
    result.content = end;
    at = end;
    end = skipMarker(line, at);
    if (end == at || isRule(line.sliced(at))) {
        return result;
    }
    result.marker = line.sliced(at, end - at);
    result.number = result.marker.size() > 1 ? result.marker.chopped(1).toInt() : -1;
    at = end;
    end = skipBlanks(line, at);
    // Five blanks or more are one blank and an indented code block.
    result.gap = line.sliced(at, end - at > 4 ? 1 : end - at);
    at += result.gap.size();
    const QStringView box = line.sliced(at, qMin<qsizetype>(4, line.size() - at));
    if (box.size() >= 3 && box[0] == u'[' && box[2] == u']' && QStringView(u" xX").contains(box[1]) &&
        (box.size() == 3 || isBlank(box[3]))) {
        result.box = box;
    }
    result.content = at + result.box.size();
    return result;
}

int ListLine::column() const
{
    return columnsOf(indent);
}

int ListLine::contentColumn() const
{
    const int marked = column() + int(marker.size());
    return marked + qMax(1, columnsOf(gap, marked));
}

} // namespace galley::edit
