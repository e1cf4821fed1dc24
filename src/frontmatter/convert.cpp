// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/convert.h"

#include "frontmatter/block.h"
#include "frontmatter/comments.h"
#include "frontmatter/fitting.h"
#include "frontmatter/lines.h"
#include "frontmatter/printing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::frontmatter
{

namespace
{

using Type = Field::Type;

bool hasComments(Dialect dialect)
{
    return dialect == Dialect::Yaml || dialect == Dialect::Toml;
}

/// TOML 1.0 takes no control characters in comments but tabs.
bool canBeKept(const Comment &comment)
{
    return std::ranges::none_of(comment.text, [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; });
}

/// Those that the dialect can hold; the others are lost.
std::vector<Comment> keptComments(QByteArrayView text, const FrontMatter &frontMatter, Dialect to, std::vector<Loss> &losses)
{
    std::vector<Comment> comments = commentsOf(text, frontMatter);
    std::erase_if(comments, [&](const Comment &comment) {
        const bool isLost = !hasComments(to) || !canBeKept(comment);
        if (isLost) {
            losses.push_back({Loss::Kind::Comment, {}, comment.line, QString::fromUtf8(comment.text)});
        }
        return isLost;
    });
    return comments;
}

bool readsAs(const Field &meant, const Field &read, Dialect dialect);

bool readAs(const std::vector<Field> &meant, const std::vector<Field> &read, Dialect dialect)
{
    // TOML's tables come behind the rest, so the order of keys may differ; items have no keys and keep theirs.
    const auto isRead = [&](const Field &field) {
        const auto found = std::ranges::find_if(read, [&field](const Field &f) { return f.key == field.key; });
        return found != read.end() && readsAs(field, *found, dialect);
    };
    return meant.size() == read.size() && std::ranges::all_of(meant, isRead);
}

bool readsAs(const Field &meant, const Field &read, Dialect dialect)
{
    if (dialect == Dialect::KeyValue) {
        return meant.type == Type::List ? read.items == meant.items : read.text == meant.text;
    }
    const auto same = [dialect](const Field &one, const Field &other) { return readsAs(one, other, dialect); };
    const bool isSame = meant.type == read.type && meant.text == read.text;
    return isSame && (meant.type == Type::List ? std::ranges::equal(meant.children, read.children, same)
                                               : readAs(meant.children, read.children, dialect));
}

bool startsBlank(QByteArrayView body)
{
    LineWalker walker(body);
    const Line line = walker.atEnd() ? Line{} : walker.next();
    return isBlank(body.first(line.end));
}

/// True if a blank line ends the block, as it does in a post for Pelican.
bool endsBlank(QByteArrayView text)
{
    const Block block = findBlock(text);
    const qsizetype end = block.content.end();
    return block.dialect == Dialect::KeyValue && block.bodyOffset > end && text.sliced(end, block.bodyOffset - end).trimmed().isEmpty();
}

bool isSound(QByteArrayView body, const QByteArray &block, const std::vector<Field> &fields, Dialect to)
{
    constexpr qsizetype enough = 64; // bytes of the body: some dialects see the end of their block by what follows
    const FrontMatter after = read(QByteArray(block + body.first(std::min(body.size(), enough)).toByteArray()));
    const bool isBodyWhole = after.bodyOffset == block.size() || (to == Dialect::KeyValue && after.bodyOffset > block.size());
    return after.isValid() && after.dialect == to && isBodyWhole && readAs(fields, after.fields, to);
}

} // namespace

std::expected<Conversion, Refusal> convert(QByteArrayView text, const FrontMatter &frontMatter, Dialect to)
{
    if (frontMatter.dialect == Dialect::None || to == Dialect::None || !frontMatter.isValid()) {
        return std::unexpected(Refusal::Broken);
    }
    const QByteArrayView body = text.sliced(frontMatter.bodyOffset);
    if (frontMatter.dialect == to) {
        return Conversion{{frontMatter.block, text.first(frontMatter.bodyOffset).toByteArray()}, {}};
    }
    Conversion result;
    const std::vector<Comment> comments = keptComments(text, frontMatter, to, result.losses);
    const std::vector<Field> fields = fitted(frontMatter, to, result.losses);
    const QByteArray lineEnd = lineEndOf(text);
    auto block = printed(fields, to, lineEnd, placed(comments, fields));
    if (!block) {
        return std::unexpected(Refusal::NotRepresentable);
    }
    const bool needsBlank = to == Dialect::KeyValue ? !body.isEmpty() && !startsBlank(body) : endsBlank(text);
    *block += needsBlank ? lineEnd : QByteArray();
    const QByteArrayView alone = needsBlank && to != Dialect::KeyValue ? QByteArrayView(*block).chopped(lineEnd.size()) : *block;
    if (!isSound(body, alone.toByteArray(), fields, to)) {
        return std::unexpected(Refusal::Unsafe);
    }
    result.edit = {frontMatter.block, *block};
    std::ranges::stable_sort(result.losses, {}, &Loss::line);
    return result;
}

} // namespace galley::frontmatter
