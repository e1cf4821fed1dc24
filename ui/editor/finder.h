// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/search.h"

#include <QBasicTimer>
#include <QObject>
#include <QPointer>
#include <QTextCursor>

#include <memory>
#include <optional>

class QTextDocument;

namespace galley
{
class Editor;
class GradualChange;

/// Finds in the editor's text and replaces there. What is in view is marked at once; all matches are counted in idle slices, and counted
/// anew when the text changes. Knows no widgets but the editor; FindBar is its face.
class Finder final : public QObject
{
    Q_OBJECT
public:
    /// More matches than this are not counted, lines of one slice, milliseconds of one.
    static constexpr int mostMatches = 100'000;
    static constexpr int sliceLines = 2000; ///< also what is searched before a key returns; a match further off comes when its slice does
    static constexpr int sliceTime = 4;

    explicit Finder(Editor *editor);

    /// Looks for that from now on; an error is answered and shown by the caller. Nothing in `options.text` ends the search.
    std::optional<SearchError> setSearch(const SearchOptions &options);
    /// Only within that selection; nothing: in the whole text.
    void setScope(const QTextCursor &scope);
    void stop();

    enum class Direction { Forward, Backward };
    /// Selects the next match from the cursor on, round the end if need be; later, if it is far off and not counted yet.
    void find(Direction direction);
    /// Selects the first match at or after that position, as one types in the bar.
    void findFrom(int position);
    /// Replaces the match that is selected, and selects the next one. False if no match was selected.
    bool replace(const QString &replacement);
    /// Replaces all, as one step to undo, in slices: keys wait meanwhile. `replaced()` says how many, at once where there are few.
    void replaceAll(const QString &replacement);
    bool isReplacing() const;
    /// Takes back what was replaced so far.
    void stopReplacing();

    int count() const { return m_count; }     ///< so far
    int current() const { return m_current; } ///< 1-based number of the selected match; 0 if none is selected
    bool isCounted() const { return !m_timer.isActive(); }
    bool gaveUp() const { return m_search && m_search->gaveUp(); }

Q_SIGNALS:
    /// The count or the number of the current match.
    void changed();
    /// That many, so far.
    void replacing(int count);
    void replaced(int count);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void restart();
    void recount();
    void markView();
    QList<Search::Match> matchesIn(const QTextBlock &block) const;
    void select(const QTextBlock &block, Search::Match match);
    void replaceIn(const QTextBlock &block, QTextCursor &cursor, const QString &replacement);
    void finishReplacing(bool complete);
    bool selectNear(int position, Direction direction);
    bool selectCounted(int position, Direction direction);
    void look(int position, Direction direction);
    void numberCurrent();

    struct Wanted {
        int position = 0;
        Direction direction = Direction::Forward;
    };

    Editor *m_editor;
    QPointer<GradualChange> m_replacing;
    int m_replaced = 0;
    std::unique_ptr<Search> m_search;
    std::optional<Wanted> m_wanted; ///< what could not be selected before the matches are counted
    QTextCursor m_scope;
    QBasicTimer m_timer;
    int m_nextLine = 0;
    int m_count = 0;
    int m_current = 0;
    QList<int> m_positions; ///< of the matches counted so far, in order
};

} // namespace galley
