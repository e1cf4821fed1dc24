// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace galley
{
class Editor;

/// Makes a typed word, with the blanks after it, one step to undo. (QTextDocument by itself joins everything that is typed in one place.)
class UndoGroups final
{
public:
    explicit UndoGroups(Editor *editor);

    /// Before and after the widget inserts this typed text at the cursor.
    void begin(const QString &typed);
    void end();

private:
    Editor *m_editor;
    int m_position = -1; ///< of the cursor after the last typed text, -1 after none
    int m_revision = -1;
    bool m_blank = false; ///< the last typed text was a blank
};

} // namespace galley
