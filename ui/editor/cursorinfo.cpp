// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/cursorinfo.h"

#include "editor/editor.h"
#include "editor/posthighlighter.h"

#include <QTextBlock>
#include <QTextBoundaryFinder>
#include <QTextCursor>
#include <QTimerEvent>

#include <utility>

namespace galley
{

CursorInfo::CursorInfo(Editor *editor)
    : QObject(editor)
    , m_editor(editor)
{
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &CursorInfo::ask);
    connect(editor, &QPlainTextEdit::selectionChanged, this, &CursorInfo::ask);
    ask();
}

// An event of the usual priority is handled before what a key changed is painted, a timer's after that.
void CursorInfo::ask()
{
    if (m_editor->textCursor().hasSelection()) {
        m_timer.start(0, this);
    } else if (!std::exchange(m_isAsked, true)) {
        QMetaObject::invokeMethod(this, &CursorInfo::find, Qt::QueuedConnection);
    }
}

int CursorInfo::countCharacters(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (finder.toNextBoundary() >= 0) {
        ++count;
    }
    return count;
}

int CursorInfo::countWords(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    int count = 0;
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; start = end, end = finder.toNextBoundary()) {
        const QStringView word = QStringView(text).sliced(start, end - start);
        count += std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }) ? 1 : 0;
    }
    return count;
}

void CursorInfo::timerEvent(QTimerEvent * /*event*/)
{
    find();
}

void CursorInfo::find()
{
    m_isAsked = false;
    m_timer.stop();
    const QTextCursor cursor = m_editor->textCursor();
    const int column = cursor.positionInBlock();
    m_line = cursor.blockNumber() + 1;
    m_column = 1 + (column > PostHighlighter::longestLine ? column : countCharacters(cursor.block().text().left(column)));
    const int selected = cursor.selectionEnd() - cursor.selectionStart();
    const QString text = selected <= longestSelection ? cursor.selectedText() : QString();
    m_words = selected > longestSelection ? -1 : countWords(text);
    m_characters = selected > longestSelection ? selected : countCharacters(text);
    Q_EMIT changed();
}

} // namespace galley
