// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "text/textfile.h"

class QTextDocument;

namespace galley
{

/// Remembers which line end each line of a mixed file has while its text is edited. The memory is a mark in the character format of
/// the separator that QTextDocument keeps between two lines, so that it moves, goes and comes back (undo) with the line end itself.
/// A file whose line ends are all alike has no marks and costs nothing.
class LineEnds final
{
public:
    using List = std::vector<text::LineEnding>;

    explicit LineEnds(QTextDocument &document);

    /// Marks every line end, or none if `mixed` is empty; earlier marks are void. Outside of undo if undo is switched off.
    void set(const List &mixed);
    /// One for each line end of the document, or nothing if all are as usual.
    /// A line end that was typed has that of the line it was typed in, or in the last line that of the line before.
    List list(text::LineEnding usual) const;
    bool isMixed() const { return m_mixed; }

private:
    QTextDocument &m_document;
    int m_generation = 0; ///< of the marks that count
    bool m_mixed = false;
};

} // namespace galley
