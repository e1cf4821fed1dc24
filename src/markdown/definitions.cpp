// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "definitions.h"

#include "linetypes.h"

#include <QString>

#include <algorithm>

namespace galley::markdown
{
namespace
{

/// A label over several lines of a quote has the quote's marks in it.
std::string withoutQuoteMarks(std::string_view label)
{
    std::string plain;
    bool atStart = false;
    for (const char c : label) {
        atStart = c == '\n' || c == '\r' || (atStart && (c == ' ' || c == '\t' || c == '>'));
        if (c != '>' || !atStart) {
            plain += c;
        }
    }
    return plain;
}

/// A line without the marks of quotes and list items in front.
std::string_view withoutMarkers(std::string_view line)
{
    for (;;) {
        line.remove_prefix(indentOf(line, 0).bytes);
        if (line.starts_with('>')) {
            line.remove_prefix(1);
        } else if (const size_t marker = markerLength(line); marker > 0) {
            line.remove_prefix(marker);
        } else {
            return line;
        }
    }
}

/// What a line shows of itself, as it was written: what was parsed of a footnote's first line begins behind its label.
std::string_view writtenIn(std::string_view source, std::string_view parsed)
{
    const std::string_view written = withoutMarkers(source);
    const bool isNote = written.starts_with("[^") && !withoutMarkers(parsed).starts_with("[^") && !labelOf(written).empty();
    constexpr size_t around = 3; // "[" and "]:"
    return isNote ? withoutMarkers(written.substr(labelOf(written).size() + around)) : written;
}

void addLine(std::vector<DefinitionLines> &found, int number, std::string_view line, bool &sure)
{
    const bool goesOn = !found.empty() && found.back().line + found.back().count == number;
    const std::string_view label = labelOf(line);
    if (!goesOn) {
        sure = sure && line.starts_with('[');
        found.push_back({number, 0, {}, {}});
    }
    DefinitionLines &run = found.back();
    ++run.count;
    run.text.append(line).append("\n");
    if (!label.empty()) {
        run.labels.push_back(comparable(label));
    }
}

} // namespace

std::string comparable(std::string_view label)
{
    const QString folded = QString::fromUtf8(label.data(), qsizetype(label.size())).simplified().toCaseFolded();
    return folded.toStdString();
}

std::string_view labelOf(std::string_view line)
{
    line.remove_prefix(indentOf(line, 0).bytes);
    if (!line.starts_with('[')) {
        return {};
    }
    for (size_t i = 1; i < line.size(); ++i) {
        if (line[i] == '\\') {
            ++i;
        } else if (line[i] == ']') {
            return i + 1 < line.size() && line[i + 1] == ':' ? line.substr(1, i - 1) : std::string_view();
        }
    }
    return {};
}

std::vector<DefinitionLines> findDefinitions(const LineIndex &lines, const LineIndex &source, const std::vector<LineSpan> &leaves,
                                             bool &sure)
{
    std::vector<DefinitionLines> found;
    size_t leaf = 0;
    for (int line = 0; line < lines.count(); ++line) {
        while (leaf < leaves.size() && leaves[leaf].last < line) {
            ++leaf;
        }
        if (leaf < leaves.size() && leaves[leaf].first <= line) {
            line = leaves[leaf].last;
            continue;
        }
        if (!withoutMarkers(lines.line(line)).empty()) {
            addLine(found, line, writtenIn(source.line(line), lines.line(line)), sure);
        }
    }
    // A label over several lines is not in the list of labels: too rare to be worth more than giving up.
    for (const DefinitionLines &run : found) {
        sure = sure && !run.labels.empty();
    }
    return found;
}

Mentions mentionedLabels(std::string_view text)
{
    constexpr size_t longestLabel = 1000; // a label has at most 999 characters
    Mentions mentions;
    size_t open = std::string_view::npos;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == '[') {
            open = i + 1;
        } else if (text[i] == ']' && open != std::string_view::npos) {
            if (i > open && i - open < 4 * longestLabel) {
                const std::string label = withoutQuoteMarks(text.substr(open, i - open));
                const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; };
                const auto [place, isNew] = mentions.labels.insert(comparable(label));
                if (!label.empty() && (isSpace(label.front()) || isSpace(label.back()))) {
                    mentions.padded.insert(*place);
                }
            }
            open = std::string_view::npos;
        }
    }
    return mentions;
}

} // namespace galley::markdown
