// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/comments.h"

#include "frontmatter/lines.h"
#include "text/ascii.h"

#include <algorithm>
#include <set>

namespace galley::frontmatter
{

namespace
{

/// The part of a value in which a `#` is no comment: of YAML's texts of several lines (`|`, `>`), what is below their first line.
Range plainPart(const QByteArray &block, Range value)
{
    const qsizetype end = std::min(value.end(), block.size());
    if (value.offset >= end || (block[value.offset] != '|' && block[value.offset] != '>')) {
        return value;
    }
    const qsizetype begin = std::find_if(block.begin() + value.offset, block.begin() + end, isLineEnd) - block.begin();
    return {begin, end - begin};
}

/// Hides keys and values, so that a `#` that is left begins a comment.
void hide(QByteArray &block, const std::vector<Field> &fields)
{
    const auto cover = [&block](Range range) {
        const qsizetype end = std::min(range.end(), block.size());
        std::replace_if(
            block.begin() + std::min(range.offset, end), block.begin() + end, [](char c) { return c != '\n' && c != '\r'; }, 'x');
    };
    for (const Field &field : fields) {
        cover(field.keyRange);
        if (field.children.empty()) {
            cover(plainPart(block, field.valueRange));
        }
        hide(block, field.children);
    }
}

void takeLines(const std::vector<Field> &fields, std::set<int> &lines)
{
    for (const Field &field : fields) {
        lines.insert(field.line);
        if (field.type == Field::Type::Tree) {
            takeLines(field.children, lines);
        }
    }
}

} // namespace

std::vector<Comment> commentsOf(QByteArrayView text, const FrontMatter &frontMatter)
{
    std::vector<Comment> comments;
    if (frontMatter.dialect != Dialect::Yaml && frontMatter.dialect != Dialect::Toml) {
        return comments;
    }
    QByteArray rest = text.first(frontMatter.bodyOffset).toByteArray();
    hide(rest, frontMatter.fields);
    LineWalker walker(rest);
    while (!walker.atEnd()) {
        const int number = walker.number();
        const Line line = walker.next();
        const QByteArrayView hidden = QByteArrayView(rest).sliced(line.start, line.end - line.start);
        const qsizetype sign = hidden.indexOf('#');
        if (sign >= 0) {
            const QByteArrayView comment = text.sliced(line.start + sign, line.end - line.start - sign);
            comments.push_back({trimmedBlanks(comment).toByteArray(), number, hidden.first(sign).trimmed().isEmpty()});
        }
    }
    return comments;
}

PlacedComments placed(const std::vector<Comment> &comments, const std::vector<Field> &fields)
{
    std::set<int> lines;
    takeLines(fields, lines);
    PlacedComments result;
    for (const Comment &comment : comments) {
        const auto below = lines.lower_bound(comment.line);
        if (!comment.alone && below != lines.end() && *below == comment.line && result.fields[comment.line].behind.isEmpty()) {
            result.fields[comment.line].behind = comment.text;
        } else if (!comment.alone && below != lines.begin()) {
            result.fields[*std::prev(below)].above += comment.text;
        } else if (below != lines.end()) {
            result.fields[*below].above += comment.text;
        } else {
            result.atEnd += comment.text;
        }
    }
    return result;
}

} // namespace galley::frontmatter
