// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/finder.h"

#include "document/gradualchange.h"
#include "editor/backdrop.h"
#include "editor/editor.h"

#include <QElapsedTimer>
#include <QTextBlock>
#include <QTextDocument>
#include <QTimerEvent>

#include <algorithm>

namespace galley
{

Finder::Finder(Editor *editor)
    : QObject(editor)
    , m_editor(editor)
{
    connect(editor, &Editor::viewChanged, this, &Finder::markView);
    connect(editor, &QPlainTextEdit::textChanged, this, &Finder::recount);
    connect(editor, &QPlainTextEdit::selectionChanged, this, &Finder::numberCurrent);
}

std::optional<SearchError> Finder::setSearch(const SearchOptions &options)
{
    if (m_replacing) {
        return {}; // with the search it began with
    }
    auto search = Search::compile(options);
    if (!search) {
        stop();
        return search.error();
    }
    m_search = options.text.isEmpty() ? nullptr : std::make_unique<Search>(*search);
    restart();
    return {};
}

void Finder::setScope(const QTextCursor &scope)
{
    if (m_replacing) {
        return;
    }
    m_scope = scope;
    restart();
}

void Finder::stop()
{
    stopReplacing();
    m_search.reset();
    restart();
}

void Finder::restart()
{
    m_count = 0;
    m_timer.stop();
    recount();
    markView();
    Q_EMIT changed();
}

// Counts anew; until it is done the old count stays, so that it does not flicker while one types.
void Finder::recount()
{
    if (m_replacing) {
        return;
    }
    m_wanted.reset();
    m_positions.clear();
    m_current = 0;
    m_nextLine = m_scope.hasSelection() ? m_editor->document()->findBlock(m_scope.selectionStart()).blockNumber() : 0;
    if (m_search) {
        m_timer.start(0, this);
        markView();
    }
}

QList<Search::Match> Finder::matchesIn(const QTextBlock &block) const
{
    QList<Search::Match> matches = m_search->matchesIn(block.text());
    if (m_scope.hasSelection()) {
        matches.removeIf([&](const Search::Match &match) {
            const int start = block.position() + match.start;
            return start < m_scope.selectionStart() || start + match.length > m_scope.selectionEnd();
        });
    }
    return matches;
}

void Finder::markView()
{
    QList<Backdrop::Mark> marks;
    if (m_search) {
        const QTextBlock last = m_editor->lastVisibleBlock();
        for (QTextBlock block = m_editor->firstVisibleBlock(); block.isValid(); block = block.next()) {
            const auto matches = matchesIn(block);
            for (const Search::Match &match : matches) {
                marks.append({.position = block.position() + match.start, .length = match.length});
            }
            if (block == last) {
                break;
            }
        }
    }
    m_editor->backdrop().setMarks(marks);
}

void Finder::timerEvent(QTimerEvent * /*event*/)
{
    QElapsedTimer time;
    time.start();
    const int end = m_scope.hasSelection() ? m_scope.selectionEnd() : m_editor->document()->characterCount();
    QTextBlock block = m_editor->document()->findBlockByNumber(m_nextLine);
    for (int i = 0; i < sliceLines && block.isValid() && block.position() <= end && !time.hasExpired(sliceTime); ++i) {
        const auto matches = matchesIn(block);
        for (const Search::Match &match : matches) {
            m_positions.append(block.position() + match.start);
        }
        block = block.next();
        ++m_nextLine;
    }
    const int found = int(m_positions.size());
    const bool isDone = !block.isValid() || block.position() > end || found >= mostMatches;
    m_count = isDone ? found : qMax(m_count, found);
    if (isDone) {
        m_timer.stop();
    }
    if (m_wanted && (isDone || (m_wanted->direction == Direction::Forward && found > 0 && m_positions.last() >= m_wanted->position))) {
        selectCounted(m_wanted->position, m_wanted->direction);
        m_wanted.reset();
    }
    numberCurrent();
}

void Finder::numberCurrent()
{
    if (!m_search) {
        return;
    }
    const QTextCursor cursor = m_editor->textCursor();
    const auto found = std::lower_bound(m_positions.begin(), m_positions.end(), cursor.selectionStart());
    const bool isMatch = cursor.hasSelection() && found != m_positions.end() && *found == cursor.selectionStart();
    m_current = isMatch ? int(found - m_positions.begin()) + 1 : 0;
    Q_EMIT changed();
}

void Finder::select(const QTextBlock &block, Search::Match match)
{
    m_editor->goTo(block.blockNumber(), match.start);
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(block.position() + match.start + match.length, QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
}

// Selects the first match from that position on (or the last one before it), round the end, if it is not far off.
bool Finder::selectNear(int position, Direction direction)
{
    const bool forward = direction == Direction::Forward;
    const QTextDocument *document = m_editor->document();
    QTextBlock block = document->findBlock(position);
    bool wrapped = false;
    for (int i = 0; i < sliceLines && i <= document->blockCount(); ++i, block = forward ? block.next() : block.previous()) {
        if (!block.isValid()) {
            block = forward ? document->begin() : document->lastBlock();
            wrapped = true;
        }
        QList<Search::Match> matches = matchesIn(block);
        matches.removeIf([&](const Search::Match &match) {
            const int start = block.position() + match.start;
            return !wrapped && (forward ? start < position : start >= position);
        });
        if (!matches.isEmpty()) {
            select(block, forward ? matches.first() : matches.last());
            return true;
        }
    }
    return false;
}

// The same by the positions that were counted, round the end.
bool Finder::selectCounted(int position, Direction direction)
{
    if (m_positions.isEmpty()) {
        return false;
    }
    auto found = std::lower_bound(m_positions.cbegin(), m_positions.cend(), position);
    if (direction == Direction::Forward) {
        found = found == m_positions.cend() ? m_positions.cbegin() : found;
    } else {
        found = found == m_positions.cbegin() ? m_positions.cend() - 1 : found - 1;
    }
    const QTextBlock block = m_editor->document()->findBlock(*found);
    const auto matches = matchesIn(block);
    for (const Search::Match &match : matches) {
        if (block.position() + match.start == *found) {
            select(block, match);
            return true;
        }
    }
    return false;
}

void Finder::look(int position, Direction direction)
{
    m_wanted.reset();
    if (!m_search) {
        return;
    }
    if (isCounted() && m_count < mostMatches) {
        selectCounted(position, direction);
    } else if (!selectNear(position, direction)) {
        m_wanted = {.position = position, .direction = direction};
    }
}

void Finder::find(Direction direction)
{
    const QTextCursor cursor = m_editor->textCursor();
    look(direction == Direction::Forward ? cursor.selectionEnd() : cursor.selectionStart(), direction);
}

void Finder::findFrom(int position)
{
    look(position, Direction::Forward);
}

bool Finder::replace(const QString &replacement)
{
    QTextCursor cursor = m_editor->textCursor();
    if (!m_search || m_editor->isReadOnly() || !cursor.hasSelection()) {
        find(Direction::Forward);
        return false;
    }
    const QTextBlock block = m_editor->document()->findBlock(cursor.selectionStart());
    const Search::Match selected = {.start = cursor.selectionStart() - block.position(),
                                    .length = cursor.selectionEnd() - cursor.selectionStart()};
    const auto matches = matchesIn(block);
    const bool isMatch = std::any_of(matches.begin(), matches.end(),
                                     [&](const auto &match) { return match.start == selected.start && match.length == selected.length; });
    if (isMatch) {
        cursor.insertText(m_search->replacementFor(block.text(), selected, replacement));
    }
    find(Direction::Forward);
    return isMatch;
}

void Finder::replaceAll(const QString &replacement)
{
    if (!m_search || m_editor->isReadOnly() || m_replacing) {
        return;
    }
    const int top = m_scope.hasSelection() ? m_scope.selectionStart() : 0;
    const int end = m_scope.hasSelection() ? m_scope.selectionEnd() : m_editor->document()->characterCount() - 1;
    m_replaced = 0;
    m_timer.stop();
    // From the end, so that what is still to be done does not move.
    auto next = [this, replacement, top, block = m_editor->document()->findBlock(end)](QTextCursor &cursor) mutable {
        if (!block.isValid() || block.position() + block.length() <= top) {
            return false;
        }
        replaceIn(std::exchange(block, block.previous()), cursor, replacement);
        return true;
    };
    m_replacing = new GradualChange(*m_editor->document(), next);
    m_editor->setWaiting(true);
    connect(m_replacing, &GradualChange::sliceDone, this, [this] { Q_EMIT replacing(m_replaced); });
    connect(m_replacing, &GradualChange::finished, this, &Finder::finishReplacing);
    m_replacing->start();
}

void Finder::replaceIn(const QTextBlock &block, QTextCursor &cursor, const QString &replacement)
{
    const QString line = block.text();
    const auto matches = matchesIn(block);
    const int position = block.position();
    for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
        cursor.setPosition(position + match->start);
        cursor.setPosition(position + match->start + match->length, QTextCursor::KeepAnchor);
        cursor.insertText(m_search->replacementFor(line, *match, replacement));
        ++m_replaced;
    }
}

void Finder::finishReplacing(bool complete)
{
    m_replacing.clear();
    recount();
    Q_EMIT replaced(complete ? m_replaced : 0);
    m_editor->setWaiting(false);
}

bool Finder::isReplacing() const
{
    return !m_replacing.isNull();
}

void Finder::stopReplacing()
{
    if (m_replacing) {
        m_replacing->cancel();
    }
}

} // namespace galley
