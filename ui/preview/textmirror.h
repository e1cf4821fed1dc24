// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace galley
{

/// Lines of a text that were replaced: `removed` lines from `first` on (0-based) by `added` others. What the GUI thread sends
/// at a key press instead of the document.
struct LineEdit {
    int first = 0;
    int removed = 0;
    int added = 0;
    QString text; ///< the added lines, joined by "\n"

    friend bool operator==(const LineEdit &, const LineEdit &) = default;
};

/// The worker's own copy of the post: UTF-8, lines parted by "\n", kept up to date by line edits. Never seen by the GUI thread.
/// A text has at least one line; one that ends with "\n" has an empty last one.
class TextMirror final
{
public:
    TextMirror();

    const QByteArray &text() const { return m_text; }
    int lines() const { return static_cast<int>(m_starts.size()); }
    /// Takes a whole text; block separators (U+2029, as QTextDocument::toRawText() writes them) become line ends.
    void setText(QString raw);
    /// Returns false, and changes nothing, if the edit names lines that are not there or its text has not `added` lines.
    bool apply(const LineEdit &edit);

private:
    QByteArray m_text;
    std::vector<qsizetype> m_starts; ///< byte at which each line starts
};

} // namespace galley
