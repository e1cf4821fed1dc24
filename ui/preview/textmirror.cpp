// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/textmirror.h"

#include <algorithm>

namespace galley
{

namespace
{

std::vector<qsizetype> lineStarts(QByteArrayView text, qsizetype offset)
{
    std::vector<qsizetype> starts{offset};
    for (qsizetype at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        starts.push_back(offset + at + 1);
    }
    return starts;
}

} // namespace

TextMirror::TextMirror()
    : m_starts{0}
{
}

void TextMirror::setText(QString raw)
{
    raw.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    m_text = raw.toUtf8();
    m_starts = lineStarts(m_text, 0);
}

bool TextMirror::apply(const LineEdit &edit)
{
    if (edit.first < 0 || edit.removed < 0 || edit.added < 0 || edit.first + edit.removed > lines() ||
        lines() - edit.removed + edit.added < 1) {
        return false;
    }
    if ((edit.added > 0 ? edit.text.count(QLatin1Char('\n')) + 1 : qsizetype(edit.text.size())) != edit.added) {
        return false;
    }
    const bool toEnd = edit.first + edit.removed == lines();
    QByteArray bytes = edit.text.toUtf8();
    qsizetype from = edit.first < lines() ? m_starts[size_t(edit.first)] : m_text.size();
    qsizetype to = toEnd ? m_text.size() : m_starts[size_t(edit.first) + size_t(edit.removed)];
    std::vector<qsizetype> added;
    if (edit.added > 0) {
        const bool newLast = edit.first == lines();
        added = lineStarts(bytes, from + (newLast ? 1 : 0));
        if (newLast) {
            bytes.prepend('\n');
        } else if (!toEnd) {
            bytes.append('\n');
        }
    } else if (toEnd && edit.removed > 0) {
        --from; // the line end before the lines that went; there is one, as a line stays
    }
    const qsizetype shift = bytes.size() - (to - from);
    m_text.replace(from, to - from, bytes);

    const auto first = m_starts.begin() + edit.first;
    const auto behind = first + edit.removed;
    std::for_each(behind, m_starts.end(), [shift](qsizetype &start) { start += shift; });
    const auto common = std::min<qsizetype>(edit.removed, qsizetype(added.size()));
    std::copy_n(added.begin(), common, first);
    if (edit.removed > common) {
        m_starts.erase(first + common, behind);
    } else {
        m_starts.insert(first + common, added.begin() + common, added.end());
    }
    return true;
}

} // namespace galley
