// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/textchange.h"

#include "document/documenttext.h"
#include "preview/alignment.h"

#include <QHash>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace galley
{
namespace
{

/// A text by lines: where each starts. One more entry than lines, as if a last line end followed.
class Lines final
{
public:
    explicit Lines(QStringView text)
        : m_text(text)
    {
        m_starts.push_back(0);
        for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1))
            m_starts.push_back(at + 1);
        m_starts.push_back(text.size() + 1);
    }

    int count() const { return int(m_starts.size()) - 1; }
    qsizetype start(int line) const { return m_starts[std::size_t(line)]; }
    /// The lines from one to before the other with the line ends between them.
    QStringView text(int from, int to) const
    {
        return from == to ? QStringView() : m_text.sliced(start(from), start(to) - 1 - start(from));
    }

    /// The lines as numbers: equal lines have the same in all texts that share `numbers`.
    std::vector<int> numbered(QHash<QStringView, int> &numbers) const
    {
        std::vector<int> list;
        list.reserve(m_starts.size());
        for (int i = 0; i < count(); ++i) {
            const QStringView line = text(i, i + 1);
            const auto known = numbers.constFind(line);
            list.push_back(known != numbers.cend() ? *known : *numbers.insert(line, int(numbers.size())));
        }
        return list;
    }

private:
    QStringView m_text;
    std::vector<qsizetype> m_starts;
};

bool insidePair(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at - 1].isHighSurrogate() && text[at].isLowSurrogate();
}

void replace(QTextCursor cursor, qsizetype from, QStringView before, QStringView after)
{
    const auto prefix = std::ranges::mismatch(before, after);
    qsizetype same = prefix.in1 - before.begin();
    if (insidePair(before, same) || insidePair(after, same))
        --same;
    before = before.sliced(same);
    after = after.sliced(same);
    from += same;
    qsizetype tail = 0;
    while (tail < std::min(before.size(), after.size()) && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    if (insidePair(before, before.size() - tail) || insidePair(after, after.size() - tail))
        --tail;
    cursor.setPosition(int(from));
    cursor.setPosition(int(from + before.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(after.chopped(tail).toString());
}

/// Replaces whole lines. Where one side has none, the line end before or after goes with them.
void replaceLines(QTextCursor cursor, const Lines &before, int from, int to, const Lines &after, int first, int last)
{
    const qsizetype start = before.start(from);
    const QString text = after.text(first, last).toString();
    if (from < to && first < last)
        return replace(cursor, start, before.text(from, to), text);
    if (from == to) { // nothing but new lines
        const bool atEnd = from == before.count();
        cursor.setPosition(int(atEnd ? start - 1 : start));
        cursor.insertText(atEnd ? QString(u'\n' + text) : QString(text + u'\n'));
        return;
    }
    const bool toEnd = to == before.count();
    cursor.setPosition(int(toEnd ? start - 1 : start));
    cursor.setPosition(int(before.start(to) - (toEnd ? 1 : 0)), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

} // namespace

void changeText(QTextDocument &document, const QString &text)
{
    const QString oldText = textOf(document);
    const Lines before(oldText);
    const Lines after(text);
    QHash<QStringView, int> numbers;
    const std::vector<int> oldLines = before.numbered(numbers);
    const std::vector<preview::Match> kept = preview::align(oldLines, after.numbered(numbers));
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    int to = before.count();
    int last = after.count();
    // From the back, so that the places before stay what they were.
    for (auto match = kept.rbegin();; ++match) {
        const bool none = match == kept.rend();
        const int from = none ? 0 : match->before + 1;
        const int first = none ? 0 : match->after + 1;
        if (from < to || first < last)
            replaceLines(cursor, before, from, to, after, first, last);
        if (none)
            break;
        to = match->before;
        last = match->after;
    }
    cursor.endEditBlock();
}

} // namespace galley
