// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "edit/newline.h"

#include "edit/indent.h"
#include "edit/listline.h"

using namespace Qt::StringLiterals;

namespace galley::edit
{

namespace
{
struct Here {
    LineRange range;
    QStringView line;
    ListLine item;
};

Here lineOf(QStringView text, qsizetype position)
{
    const LineRange range = lineAt(text, position);
    const QStringView line = text.sliced(range.start, range.end - range.start);
    return {.range = range, .line = line, .item = ListLine::parse(line)};
}

// Replaces the selection by a line break and what the next line starts with.
Draft broken(QStringView text, Selection selection, QStringView start)
{
    Draft draft(text, selection);
    draft.replace(selection.start(), selection.end() - selection.start(), QString(u'\n' + start.toString()));
    const qsizetype cursor = selection.start() + 1 + start.size();
    draft.selection = {.anchor = cursor, .position = cursor};
    return draft;
}

QString blanks(QStringView indent, int columns)
{
    return indent.toString() + QString(qMax(0, columns - columnsOf(indent)), u' ');
}

// An empty item or quote ends: an item inside another one goes one level up, any other loses its marker.
Change endItem(QStringView text, Selection selection, const Here &here)
{
    if (here.item.isItem() && !here.item.indent.isEmpty()) {
        if (const Change outdented = outdent(text, selection); !outdented.isEmpty()) {
            return outdented;
        }
    }
    Draft draft(text, selection);
    const qsizetype kept = here.item.isItem() ? here.item.quote.size() : 0;
    draft.remove(here.range.start + kept, here.line.size() - kept);
    return draft.change();
}
} // namespace

Change newLine(QStringView text, Selection selection, Context context)
{
    const Here here = lineOf(text, selection.start());
    const ListLine &item = here.item;
    const qsizetype column = selection.start() - here.range.start;
    if (context == Context::Code) {
        qsizetype indent = 0;
        while (indent < column && here.line[indent].isSpace()) {
            ++indent;
        }
        return broken(text, selection, here.line.first(indent)).change();
    }
    const bool marked = item.isItem() || !item.quote.isEmpty();
    if (!marked || column < item.content) {
        return broken(text, selection, item.isItem() ? QStringView() : here.line.first(qMin(column, item.content))).change();
    }
    if (selection.isEmpty() && here.line.sliced(item.content).trimmed().isEmpty()) {
        return endItem(text, selection, here);
    }
    const bool counts = item.isOrdered() && !repeatsNumber(text, here.range);
    QString start = item.quote.toString() + item.indent.toString();
    if (item.isOrdered()) {
        start += QString::number(item.number + (counts ? 1 : 0)) + item.delimiter();
    } else {
        start += item.marker.toString();
    }
    start += item.isItem() ? (item.gap.isEmpty() ? u" "_s : item.gap.toString()) : QString();
    start += item.isTask() ? u"[ ] "_s : QString();
    Draft draft = broken(text, selection, start);
    // What stood behind the cursor starts the new item without the blank before it.
    while (draft.selection.position < draft.text().size() && draft.text()[draft.selection.position] == u' ') {
        draft.remove(draft.selection.position, 1);
    }
    if (counts) {
        countOn(draft, lineAt(draft.text(), draft.selection.position).start);
    }
    return draft.change();
}

Change newLineInItem(QStringView text, Selection selection)
{
    const Here here = lineOf(text, selection.start());
    const ListLine &item = here.item;
    if (selection.start() - here.range.start < item.content) {
        return broken(text, selection, {}).change();
    }
    const int column = item.isItem() ? item.contentColumn() : item.column();
    return broken(text, selection, QString(item.quote.toString() + blanks(item.indent, column))).change();
}

} // namespace galley::edit
