// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

/// Pure text edits: what a formatting command or a key does to a text. All positions are UTF-16 units from the start of the text given,
/// lines end with `\n`. The text may be an excerpt of whole lines, as long as what the edit is about lies in it.
///
/// In the examples `|` is the cursor and `«…»` a selection.
namespace galley::edit
{

struct Selection {
    qsizetype anchor = 0;
    qsizetype position = 0;

    qsizetype start() const { return qMin(anchor, position); }
    qsizetype end() const { return qMax(anchor, position); }
    bool isEmpty() const { return anchor == position; }
    friend bool operator==(const Selection &, const Selection &) = default;
};

/// One contiguous replacement, which is one step to undo, and what is selected after it.
struct Change {
    qsizetype position = 0;
    qsizetype removed = 0;
    QString inserted;
    Selection selection; ///< in the changed text

    bool isEmpty() const { return removed == 0 && inserted.isEmpty(); }
    QString applied(QStringView text) const;
    friend bool operator==(const Change &, const Change &) = default;
};

/// The smallest change that makes `after` of `before`.
Change difference(QStringView before, QStringView after, Selection selection);

/// [start, end) of the line that contains `position`, without its line end.
struct LineRange {
    qsizetype start = 0;
    qsizetype end = 0;
};
LineRange lineAt(QStringView text, qsizetype position);
/// From the start of the selection's first line to the end of its last one; a last line of which only the start is selected is not one.
LineRange linesOf(QStringView text, Selection selection);

/// A text that is edited in several places while a selection in it is kept: a position at which text is inserted moves behind it.
class Draft final
{
public:
    Draft(QStringView text, Selection selection);
    void replace(qsizetype position, qsizetype length, QStringView with);
    void insert(qsizetype position, QStringView with) { replace(position, 0, with); }
    void remove(qsizetype position, qsizetype length) { replace(position, length, {}); }

    const QString &text() const { return m_text; }
    Selection selection;
    Change change() const { return difference(m_before, m_text, selection); }

private:
    QStringView m_before;
    QString m_text;
};

} // namespace galley::edit
