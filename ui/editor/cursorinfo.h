// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QObject>

namespace galley
{
class Editor;

/// Where the cursor is and how much is selected, for the status bar. Found once for many moves: before a key is painted, so that the status
/// bar is painted with it, or after that where something is selected, which may take long to count.
class CursorInfo final : public QObject
{
    Q_OBJECT
public:
    /// More selected text than this (UTF-16 units) is not counted in words.
    static constexpr int longestSelection = 500'000;

    explicit CursorInfo(Editor *editor);

    int line() const { return m_line; }                     ///< 1-based
    int column() const { return m_column; }                 ///< 1-based, in characters as a reader counts them (grapheme clusters)
    int selectedWords() const { return m_words; }           ///< 0 without a selection, -1 if too much is selected to count
    int selectedCharacters() const { return m_characters; } ///< as a reader counts them, or UTF-16 units if the words are not counted

    /// Grapheme clusters of a text, and words: what has a letter or a digit between two word boundaries.
    static int countCharacters(const QString &text);
    static int countWords(const QString &text);

Q_SIGNALS:
    void changed();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void ask();
    void find();

    Editor *m_editor;
    QBasicTimer m_timer;
    bool m_isAsked = false;
    int m_line = 1;
    int m_column = 1;
    int m_words = 0;
    int m_characters = 0;
};

} // namespace galley
