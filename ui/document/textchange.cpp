// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/textchange.h"

#include "preview/alignment.h"

#include <QHash>
#include <QTextCursor>

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
        for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1)) {
            m_starts.push_back(at + 1);
        }
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

/// From the first character that differs to the last.
TextEdit narrowed(qsizetype position, QStringView before, QStringView after)
{
    const auto prefix = std::ranges::mismatch(before, after);
    qsizetype same = prefix.in1 - before.begin();
    if (insidePair(before, same) || insidePair(after, same)) {
        --same;
    }
    before = before.sliced(same);
    after = after.sliced(same);
    qsizetype tail = 0;
    while (tail < std::min(before.size(), after.size()) && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
        ++tail;
    }
    if (insidePair(before, before.size() - tail) || insidePair(after, after.size() - tail)) {
        --tail;
    }
    return {position + same, before.size() - tail, after.chopped(tail).toString()};
}

/// Replaces whole lines. Where one side has none, the line end before or after goes with them.
TextEdit lineEdit(const Lines &before, int from, int to, const Lines &after, int first, int last)
{
    const qsizetype start = before.start(from);
    const QStringView text = after.text(first, last);
    if (from < to && first < last) {
        return narrowed(start, before.text(from, to), text);
    }
    if (from == to) { // nothing but new lines
        const bool atEnd = from == before.count();
        return {atEnd ? start - 1 : start, 0, atEnd ? QString(u'\n' + text) : QString(text + u'\n')};
    }
    const qsizetype reach = to == before.count() ? 1 : 0;
    return {start - reach, before.start(to) - start, {}};
}

} // namespace

std::vector<TextEdit> editsBetween(QStringView before, QStringView after)
{
    const Lines oldText(before);
    const Lines newText(after);
    QHash<QStringView, int> numbers;
    const std::vector<int> oldLines = oldText.numbered(numbers);
    const std::vector<preview::Match> kept = preview::align(oldLines, newText.numbered(numbers));
    std::vector<TextEdit> edits;
    int to = oldText.count();
    int last = newText.count();
    for (auto match = kept.rbegin();; ++match) {
        const bool none = match == kept.rend();
        const int from = none ? 0 : match->before + 1;
        const int first = none ? 0 : match->after + 1;
        if (from < to || first < last) {
            edits.push_back(lineEdit(oldText, from, to, newText, first, last));
        }
        if (none) {
            return edits;
        }
        to = match->before;
        last = match->after;
    }
}

GradualChange::Next makeEdits(std::vector<TextEdit> edits)
{
    std::ranges::reverse(edits); // what comes next is at the end
    return [edits = std::move(edits)](QTextCursor &cursor) mutable {
        constexpr qsizetype most = 8 * 1024; // UTF-16 units that go in at once
        if (edits.empty()) {
            return false;
        }
        TextEdit &edit = edits.back();
        cursor.setPosition(int(edit.position));
        cursor.setPosition(int(edit.position + std::exchange(edit.removed, 0)), QTextCursor::KeepAnchor);
        qsizetype cut = std::max(qsizetype(0), edit.added.size() - most); // the last piece first: the position stays
        if (insidePair(edit.added, cut)) {
            --cut;
        }
        cursor.insertText(edit.added.sliced(cut));
        edit.added.truncate(cut);
        if (cut == 0) {
            edits.pop_back();
        }
        return true;
    };
}

} // namespace galley
