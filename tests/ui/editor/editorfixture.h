// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editor.h"
#include "editor/posthighlighter.h"
#include "settings/palette.h"

#include <QFile>
#include <QTest>
#include <QTextDocument>

namespace galley::tests
{

/// An editor on the screen, with the keyboard, showing a text.
struct EditorFixture {
    QTextDocument document;
    Editor editor;

    explicit EditorFixture(const QString &text = {}, QSize size = {800, 600}, const QString &theme = QStringLiteral("light"))
    {
        editor.setPalette(Palette::load(theme));
        editor.showDocument(&document);
        editor.resize(size);
        document.setPlainText(text);
        document.clearUndoRedoStacks();
        place(0);
    }
    /// Shows the window; true once it has the keyboard and all colours.
    bool isReady()
    {
        editor.show();
        editor.activateWindow();
        editor.setFocus();
        return QTest::qWaitForWindowActive(&editor) && QTest::qWaitFor([this] { return editor.highlighter().isDone(); }, 30000);
    }
    QString text() const { return document.toPlainText(); }
    void place(int position, int anchor = -1)
    {
        QTextCursor cursor(&document);
        cursor.setPosition(anchor < 0 ? position : anchor);
        cursor.setPosition(position, QTextCursor::KeepAnchor);
        editor.setTextCursor(cursor);
    }
};

inline QString readData(const QString &name)
{
    QFile file(QStringLiteral(GALLEY_TESTS "/data/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace galley::tests
