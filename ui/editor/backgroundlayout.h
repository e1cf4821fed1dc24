// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QObject>
#include <QPointer>

class QTextDocument;

namespace galley
{
class Editor;

/// Lays out the lines that are out of sight while nothing else happens, so that the scroll bar knows how many there are. In a very long
/// text it does not: there a line more or less moves the scroll bar by nothing, and each layout takes half a kilobyte.
class BackgroundLayout final : public QObject
{
    Q_OBJECT
public:
    explicit BackgroundLayout(Editor *editor);

    /// All lines of the editor's document may have to be laid out.
    void begin();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void contentsChange(int position, int removed, int added);
    void layOut(int from, int to);

    Editor *m_editor;
    QPointer<QTextDocument> m_document;
    QBasicTimer m_idle;
    int m_next = 0; ///< the first block that is to be looked at
    int m_end = 0;  ///< and the one behind the last
};

} // namespace galley
