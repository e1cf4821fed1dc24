// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace galley
{

/// A text in pieces. Copying one costs next to nothing, because copies share the pieces, and a change costs one piece: so the text of
/// an open post can be handed to another thread at any moment without holding up the key that comes next.
class TextCopy final
{
public:
    /// UTF-16 units; a piece is cut in two when it grows to twice that.
    static constexpr qsizetype pieceLength = 32 * 1024;

    TextCopy() = default;
    TextCopy(const QString &text);

    qsizetype size() const { return m_size; }
    /// The whole text. Takes time: for the other thread.
    QString toString() const;
    /// Replaces `removed` UTF-16 units from `position` on; both lie within the text.
    void replace(qsizetype position, qsizetype removed, QStringView added);

private:
    struct Place {
        qsizetype piece = 0;
        qsizetype offset = 0;
    };
    Place placeOf(qsizetype position) const;
    static QList<QString> pieces(QStringView text);

    QList<QString> m_pieces; ///< none is empty
    qsizetype m_size = 0;
};

} // namespace galley
