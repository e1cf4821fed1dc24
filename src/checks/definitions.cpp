// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/definitions.h"

#include "checks/subject.h"
#include "markdown/definitions.h"
#include "markdown/linetypes.h"

#include <algorithm>

namespace galley::checks
{

namespace
{

/// For each line of the post: is it part of what the page shows?
std::vector<bool> shownLines(const Subject &subject)
{
    std::vector<bool> shown(size_t(subject.lines().count()), false);
    for (const markdown::Block &block : subject.rendering().blocks) {
        const bool isNotes = block.content->html.startsWith("<section class=\"footnotes\"");
        for (int line = std::max(block.firstLine, 0); !isNotes && line <= block.lastLine && line < subject.lines().count(); ++line) {
            shown[size_t(line)] = true;
        }
    }
    return shown;
}

/// With the last one's end of line.
Range wholeLines(const Subject &subject, int first, int last)
{
    const markdown::LineIndex &lines = subject.lines();
    const size_t begin = lines.start(first);
    const size_t end = last + 1 < lines.count() ? lines.start(last + 1) : lines.text().size();
    return {qsizetype(begin), qsizetype(end - begin)};
}

size_t bodyOffset(const Subject &subject)
{
    return size_t(std::min<qsizetype>(subject.frontMatter().bodyOffset, qsizetype(subject.text().size())));
}

std::vector<Definition> findAll(const Subject &subject)
{
    std::vector<Definition> all;
    std::unordered_set<std::string> keys;
    const std::vector<bool> shown = shownLines(subject);
    const markdown::LineIndex &lines = subject.lines();
    int first = -1; // of the definition that a line can go on with
    for (int line = subject.frontMatter().bodyLine; line < lines.count(); ++line) {
        const std::string_view written = lines.line(line);
        const std::string_view label = shown[size_t(line)] ? std::string_view() : markdown::labelOf(written);
        constexpr int codeIndent = 4;
        if (!label.empty() && !label.starts_with('^') && markdown::indentOf(written, 0).columns < codeIndent) {
            first = line;
            const std::string key = markdown::comparable(label);
            const bool isRepeated = !keys.insert(key).second;
            all.push_back({std::string(label), key, subject.lineRange(line), wholeLines(subject, line, line), isRepeated});
        } else if (first >= 0 && !shown[size_t(line)] && !markdown::isBlank(written) && !written.starts_with('*') && label.empty()) {
            all.back().lines = wholeLines(subject, first, line);
        } else {
            first = -1;
        }
    }
    return all;
}

} // namespace

std::vector<Definition> allDefinitions(const Subject &subject)
{
    return subject.text().find("]:", bodyOffset(subject)) == std::string_view::npos ? std::vector<Definition>() : findAll(subject);
}

Definitions definitionsOf(const Subject &subject)
{
    Definitions definitions{.all = allDefinitions(subject), .used = {}};
    if (definitions.all.empty()) {
        return definitions;
    }
    const std::string_view text = subject.text();
    std::string rest;
    size_t done = bodyOffset(subject);
    for (const Definition &definition : definitions.all) {
        rest.append(text.substr(done, size_t(definition.lines.offset) - done)).append("\n");
        done = size_t(definition.lines.end());
    }
    rest.append(text.substr(done));
    definitions.used = markdown::mentionedLabels(rest).labels;
    return definitions;
}

} // namespace galley::checks
