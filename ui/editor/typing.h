// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/action.h"

#include <functional>

class QKeyEvent;
class QMimeData;

namespace galley
{
class Editor;

/// What the editor does on keys beyond a plain text widget: Enter in lists, Tab, markup around a selection, addresses pasted over one; and
/// the formatting commands. The edits themselves are in src/edit; here the lines around the cursor are handed over and one change comes
/// back, which is one step to undo. The cost follows the paragraph, not the post.
class Typing final
{
public:
    explicit Typing(Editor *editor);

    /// True if the key was dealt with.
    bool keyPress(const QKeyEvent &event);
    /// True if the clipboard's text was dealt with.
    bool paste(const QMimeData &data);
    void apply(edit::Action action);

private:
    using Edit = std::function<edit::Change(QStringView text, edit::Selection selection)>;
    bool run(const Edit &edit);
    bool isCode() const;

    Editor *m_editor;
};

} // namespace galley
