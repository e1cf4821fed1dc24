// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "edit/change.h"

namespace galley::edit
{

QString Change::applied(QStringView text) const
{
    return text.first(position).toString() + inserted + text.sliced(position + removed).toString();
}

Change difference(QStringView before, QStringView after, Selection selection)
{
    const qsizetype shorter = qMin(before.size(), after.size());
    qsizetype same = 0;
    while (same < shorter && before[same] == after[same]) {
        ++same;
    }
    qsizetype tail = 0;
    while (tail < shorter - same && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
        ++tail;
    }
    // A surrogate pair is replaced as a whole.
    if (same > 0 && same < shorter && after[same - 1].isHighSurrogate()) {
        --same;
    }
    if (tail > 0 && after[after.size() - tail].isLowSurrogate()) {
        --tail;
    }
    return {.position = same,
            .removed = before.size() - same - tail,
            .inserted = after.sliced(same, after.size() - same - tail).toString(),
            .selection = selection};
}

LineRange lineAt(QStringView text, qsizetype position)
{
    const qsizetype before = position > 0 ? text.lastIndexOf(u'\n', position - 1) : -1;
    const qsizetype end = text.indexOf(u'\n', position);
    return {.start = before + 1, .end = end < 0 ? text.size() : end};
}

LineRange linesOf(QStringView text, Selection selection)
{
    const qsizetype start = lineAt(text, selection.start()).start;
    qsizetype last = selection.end();
    if (!selection.isEmpty() && last > start && text[last - 1] == u'\n') {
        --last;
    }
    return {.start = start, .end = lineAt(text, last).end};
}

Draft::Draft(QStringView text, Selection kept)
    : selection(kept)
    , m_before(text)
    , m_text(text.toString())
{
}

void Draft::replace(qsizetype position, qsizetype length, QStringView with)
{
    m_text.replace(position, length, with.toString());
    const auto moved = [&](qsizetype at) {
        if (at < position) {
            return at;
        }
        return at >= position + length ? at + with.size() - length : qMin(at, position + with.size());
    };
    selection = {.anchor = moved(selection.anchor), .position = moved(selection.position)};
}

} // namespace galley::edit
