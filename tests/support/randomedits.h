// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QRandomGenerator>
#include <QStringList>
#include <QTextCursor>
#include <QTextDocument>

namespace galley::tests
{

/// One edit at a random place: one of `pieces` typed, something copied or deleted, undo, redo, or several changes as one.
inline void editOnce(QTextDocument &document, QRandomGenerator &random, const QStringList &pieces)
{
    const auto place = [&] { return random.bounded(document.characterCount()); };
    const auto piece = [&] { return pieces[random.bounded(int(pieces.size()))]; };
    QTextCursor cursor(&document);
    cursor.setPosition(place());
    switch (random.bounded(12)) {
    case 0:
        cursor.setPosition(place(), QTextCursor::KeepAnchor);
        cursor.insertText(cursor.selectedText().left(200));
        break;
    case 1:
        document.undo();
        break;
    case 2:
        document.redo();
        break;
    case 3:
        cursor.beginEditBlock();
        for (int i = random.bounded(5); i >= 0; --i) {
            cursor.setPosition(place());
            cursor.insertText(piece());
            cursor.setPosition(place());
            cursor.deleteChar();
        }
        cursor.endEditBlock();
        break;
    case 4:
        cursor.select(QTextCursor::BlockUnderCursor);
        cursor.removeSelectedText();
        break;
    case 5:
        cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, random.bounded(60));
        cursor.removeSelectedText();
        break;
    case 6:
        cursor.deletePreviousChar();
        break;
    default:
        cursor.insertText(piece());
    }
}

} // namespace galley::tests
