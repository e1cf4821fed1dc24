// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QObject>
#include <QTextCursor>

#include <functional>

namespace galley
{

/// A change of a text in thousands of places, made in slices that are shorter than a frame, and one step to undo all the same.
/// Between the slices the window lives; the text should not be edited meanwhile, and whoever needs it whole calls `finishAll()`.
/// Belongs to the QTextDocument, and deletes itself when it is done.
class GradualChange final : public QObject
{
    Q_OBJECT
public:
    /// Makes one small change with the cursor; false if nothing is left to do.
    using Next = std::function<bool(QTextCursor &cursor)>;
    /// Milliseconds after which a slice ends.
    static constexpr int sliceTime = 6;

    GradualChange(QTextDocument &document, Next next);

    /// Makes the first slice, and is done if that was all. Connect to `finished()` before.
    void start();
    /// Makes what is left.
    void finishNow();
    /// Takes back what was made.
    void cancel();
    static void finishAll(const QTextDocument &document);

Q_SIGNALS:
    void sliceDone();
    /// Done or, if not `complete`, cancelled: then the text is as it was.
    void finished(bool complete);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void makeSlice(int milliseconds);
    void end(bool complete);

    Next m_next;
    QTextCursor m_cursor;
    QBasicTimer m_timer;
    bool m_changed = false;
    bool m_ended = false;
};

} // namespace galley
