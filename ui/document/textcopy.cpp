// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/textcopy.h"

#include <algorithm>

namespace galley
{

TextCopy::TextCopy(const QString &text)
    : m_pieces(pieces(text))
    , m_size(text.size())
{
}

QList<QString> TextCopy::pieces(QStringView text)
{
    QList<QString> list;
    list.reserve(text.size() / pieceLength + 1);
    for (; !text.isEmpty(); text = text.sliced(std::min(pieceLength, text.size()))) {
        list.append(text.first(std::min(pieceLength, text.size())).toString());
    }
    return list;
}

QString TextCopy::toString() const
{
    QString text;
    text.reserve(m_size);
    for (const QString &piece : m_pieces) {
        text += piece;
    }
    return text;
}

/// Between two pieces it is the end of the first.
TextCopy::Place TextCopy::placeOf(qsizetype position) const
{
    qsizetype piece = 0;
    while (piece + 1 < m_pieces.size() && position > m_pieces[piece].size()) {
        position -= m_pieces[piece++].size();
    }
    return {piece, position};
}

void TextCopy::replace(qsizetype position, qsizetype removed, QStringView added)
{
    m_size += added.size() - removed;
    if (m_pieces.isEmpty()) {
        m_pieces = pieces(added);
        return;
    }
    const Place from = placeOf(position);
    const Place to = placeOf(position + removed);
    QString &first = m_pieces[from.piece];
    if (from.piece == to.piece && first.size() - removed + added.size() < 2 * pieceLength && first.size() > removed) {
        first.replace(from.offset, removed, added.data(), added.size());
        return;
    }
    QString joined = first.first(from.offset);
    joined += added;
    joined += QStringView(m_pieces[to.piece]).sliced(to.offset);
    const QList<QString> cut = pieces(joined);
    QList<QString> list = m_pieces.first(from.piece);
    list.append(cut);
    list.append(m_pieces.sliced(to.piece + 1));
    m_pieces = std::move(list);
}

} // namespace galley
