// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/lineends.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace galley
{
namespace
{

// The mark is the format's object type: unlike other properties, text typed beside it does not inherit it.
constexpr int kinds = 4; // room in one generation's numbers

int markFor(text::LineEnding ending, int generation)
{
    return QTextFormat::UserObject + 1 + kinds * generation + int(ending);
}

std::optional<text::LineEnding> endingFor(int mark, int generation)
{
    const int kind = mark - markFor({}, generation);
    if (kind < 0 || kind > int(text::LineEnding::CR)) {
        return {};
    }
    return text::LineEnding(kind);
}

} // namespace

LineEnds::LineEnds(QTextDocument &document)
    : m_document(document)
{
}

void LineEnds::set(const List &mixed)
{
    m_mixed = !mixed.empty();
    if (!m_mixed) {
        ++m_generation; // else every mark is replaced, and undo brings back marks that count
    }
    QTextBlock block = m_document.firstBlock();
    QTextCursor cursor(&m_document);
    cursor.beginEditBlock();
    for (const text::LineEnding ending : mixed) {
        block = block.next(); // a separator's format is that of the block after it
        if (!block.isValid()) {
            break;
        }
        QTextCharFormat format = block.charFormat();
        if (format.objectType() == markFor(ending, m_generation)) {
            continue;
        }
        format.setObjectType(markFor(ending, m_generation));
        cursor.setPosition(block.position());
        cursor.setBlockCharFormat(format);
    }
    cursor.endEditBlock();
}

LineEnds::List LineEnds::list(text::LineEnding usual) const
{
    if (!m_mixed || m_document.blockCount() < 2) {
        return {};
    }
    List list(std::size_t(m_document.blockCount() - 1), usual);
    std::size_t typed = 0; // the first line end of a run without marks
    std::size_t i = 0;
    for (QTextBlock block = m_document.firstBlock().next(); block.isValid(); block = block.next(), ++i) {
        if (const auto ending = endingFor(block.charFormat().objectType(), m_generation)) {
            std::fill(list.begin() + qsizetype(typed), list.begin() + qsizetype(i) + 1, *ending);
            typed = i + 1;
        }
    }
    if (typed > 0) {
        std::fill(list.begin() + qsizetype(typed), list.end(), list[typed - 1]);
    }
    return std::ranges::all_of(list, [usual](auto ending) { return ending == usual; }) ? List() : list;
}

} // namespace galley
