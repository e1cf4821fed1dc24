// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/setext.h"

#include <QTextBlock>

#include <algorithm>

namespace galley
{

namespace
{

constexpr qsizetype longest = 1000; // UTF-16 units of a line that may be a heading's

bool isUnderline(QStringView line)
{
    const QStringView marks = line.trimmed();
    const bool isIndented = line.startsWith(u"    ") || line.startsWith(u'\t');
    return !isIndented && !marks.isEmpty() && (marks.front() == u'=' || marks.front() == u'-') &&
           std::ranges::all_of(marks, [first = marks.front()](QChar c) { return c == first; });
}

/// A line that is, or goes on with, a paragraph.
bool isParagraph(QStringView line)
{
    const QStringView text = line.trimmed();
    if (text.isEmpty() || line.size() > longest || line.startsWith(u"    ") || line.startsWith(u'\t')) {
        return false;
    }
    const auto isItem = [&] {
        const auto digits = std::ranges::find_if_not(text, [](QChar c) { return c.isDigit(); }) - text.begin();
        const QStringView marker = digits > 0 ? text.sliced(digits) : text;
        const bool marks = digits > 0 ? marker.startsWith(u'.') || marker.startsWith(u')') : QStringView(u"-+*").contains(marker.front());
        return marks && (marker.size() == 1 || marker[1].isSpace());
    };
    const auto marks = std::ranges::find_if(text, [](QChar c) { return c != u'#'; }) - text.begin();
    const bool isAtx = marks > 0 && marks <= 6 && (marks == text.size() || text[marks].isSpace());
    return !isAtx && !text.startsWith(u'>') && !text.startsWith(u"```") && !text.startsWith(u"~~~") && !isItem();
}

} // namespace

bool isSetextHeading(const QTextBlock &line)
{
    QTextBlock block = line;
    for (int i = 0; i < mostSetextLines && block.isValid() && block.length() <= longest; ++i, block = block.next()) {
        const QString text = block.text();
        if (i > 0 && isUnderline(text)) {
            return true;
        }
        if (!isParagraph(text) || isUnderline(text)) {
            return false;
        }
    }
    return false;
}

} // namespace galley
