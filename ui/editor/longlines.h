// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>

class QKeyEvent;
class QTextBlock;
class QTextDocument;

namespace galley
{
class Editor;

/// Watches for lines that are too long to be shown in the usual way, and keeps the cursor out of those that SpacedLayout has folded: a
/// key in one would take seconds. The text of a folded line stays in the document untouched; it can be deleted as part of a selection.
class LongLines final : public QObject
{
    Q_OBJECT
public:
    explicit LongLines(Editor *editor);

    void setDocument(QTextDocument *document);
    /// True if the cursor is in a folded line and the key must not reach it.
    bool blocks(const QKeyEvent &event) const;
    bool isCursorFolded() const;

private:
    void contentsChange(int position, int removed, int added);
    void report(int longest);
    void cursorMoved();

    Editor *m_editor;
    QPointer<QTextDocument> m_document;
    int m_lastPosition = 0;
};

} // namespace galley
