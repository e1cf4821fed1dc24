// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "edit/links.h"

#include "edit/emphasis.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley::edit
{

namespace
{
QString destinationOf(QStringView destination)
{
    qsizetype depth = 0;
    bool plain = !destination.isEmpty() && !destination.startsWith(u'<');
    for (const QChar c : destination) {
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        plain = plain && depth >= 0 && c != u' ' && c.unicode() >= 0x20;
    }
    if (destination.isEmpty() || (plain && depth == 0)) {
        return destination.toString();
    }
    QString escaped = destination.toString();
    escaped.replace(u'<', "%3C"_L1).replace(u'>', "%3E"_L1).replace(u'\n', u' ');
    return u'<' + escaped + u'>';
}

// The inline link or image around a selection in its line: whole, and its text.
struct LinkThere {
    LineRange whole;
    LineRange text;
};

std::optional<LinkThere> linkAround(QStringView text, Selection selection)
{
    static const QRegularExpression pattern(uR"(!?\[((?:\\.|[^\[\]\\])*)\](?:\((?:\\.|[^()\\]|\([^()]*\))*\)|\[[^\]]*\]))"_s);
    const LineRange line = lineAt(text, selection.start());
    auto matches = pattern.globalMatchView(text.sliced(line.start, line.end - line.start));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const LineRange whole = {.start = line.start + match.capturedStart(), .end = line.start + match.capturedEnd()};
        if (whole.start <= selection.start() && selection.end() <= whole.end && whole.start < selection.end() &&
            selection.start() < whole.end) {
            return LinkThere{.whole = whole,
                             .text = {.start = line.start + match.capturedStart(1), .end = line.start + match.capturedEnd(1)}};
        }
    }
    return {};
}

// `before`[text](address)`: the cursor goes where the next thing is to be written.
Change makeLink(QStringView text, Selection selection, QStringView before)
{
    LineRange range = {.start = selection.start(), .end = selection.end()};
    if (selection.isEmpty()) {
        range = wordAt(text, selection.position);
    }
    const QStringView shown = text.sliced(range.start, range.end - range.start);
    Draft draft(text, selection);
    qsizetype cursor = 0;
    if (isAddress(shown)) {
        draft.replace(range.start, shown.size(), QString(before + u"]("_s + destinationOf(shown) + u')'));
        cursor = range.start + before.size();
    } else {
        draft.insert(range.end, u"]()");
        draft.insert(range.start, before);
        cursor = range.end + before.size() + (shown.isEmpty() ? 0 : 2);
    }
    draft.selection = {.anchor = cursor, .position = cursor};
    return draft.change();
}
} // namespace

Change toggleLink(QStringView text, Selection selection)
{
    if (const auto there = linkAround(text, selection)) {
        Draft draft(text, selection);
        draft.remove(there->text.end, there->whole.end - there->text.end);
        draft.remove(there->whole.start, there->text.start - there->whole.start);
        draft.selection = {.anchor = there->whole.start, .position = there->whole.start + there->text.end - there->text.start};
        return draft.change();
    }
    return makeLink(text, selection, u"[");
}

Change insertImage(QStringView text, Selection selection)
{
    return makeLink(text, selection, u"![");
}

std::optional<Change> pasteAddress(QStringView text, Selection selection, QStringView pasted)
{
    const QStringView address = pasted.trimmed();
    const QStringView shown = text.sliced(selection.start(), selection.end() - selection.start());
    if (!isAddress(address) || shown.trimmed().isEmpty() || shown.contains(u'\n') || isAddress(shown.trimmed()) ||
        linkAround(text, selection) || (selection.start() > 0 && text[selection.start() - 1] == u'(')) {
        return {};
    }
    Draft draft(text, selection);
    const QString made = u'[' + shown.toString() + u"]("_s + destinationOf(address) + u')';
    draft.replace(selection.start(), shown.size(), made);
    draft.selection.position = draft.selection.anchor = selection.start() + made.size();
    return draft.change();
}

bool isAddress(QStringView text)
{
    static const QRegularExpression pattern(uR"(^(?:https?://[^\s<>]+|mailto:[^\s<>]+@[^\s<>]+)$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return text.size() < 4000 && pattern.matchView(text).hasMatch();
}

QString link(QStringView text, QStringView destination)
{
    QString escaped = text.toString();
    escaped.replace(u'\\', "\\\\"_L1).replace(u'[', "\\["_L1).replace(u']', "\\]"_L1).replace(u'\n', u' ');
    return u'[' + escaped + u"]("_s + destinationOf(destination) + u')';
}

QString image(QStringView alternative, QStringView destination)
{
    return u'!' + link(alternative, destination);
}

} // namespace galley::edit
