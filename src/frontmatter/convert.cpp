// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/convert.h"

#include "frontmatter/block.h"
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

/// Hides keys and values, so that a `#` that is left begins a comment.
void hide(QByteArray &block, const std::vector<Field> &fields)
{
    const auto cover = [&block](Range range) {
        const qsizetype end = std::min(range.offset + range.length, block.size());
        std::fill(block.begin() + std::min(range.offset, end), block.begin() + end, 'x');
    };
    for (const Field &field : fields) {
        cover(field.keyRange);
        if (field.children.empty()) {
            cover(field.valueRange);
        }
        hide(block, field.children);
    }
}

void findComments(QByteArrayView text, const FrontMatter &frontMatter, std::vector<Loss> &losses)
{
    if (frontMatter.dialect != Dialect::Yaml && frontMatter.dialect != Dialect::Toml) {
        return;
    }
    QByteArray rest = text.first(frontMatter.bodyOffset).toByteArray();
    hide(rest, frontMatter.fields);
    LineWalker walker(rest);
    while (!walker.atEnd()) {
        const int number = walker.number();
        const Line line = walker.next();
        const qsizetype sign = QByteArrayView(rest).sliced(line.start, line.end - line.start).indexOf('#');
        if (sign >= 0) {
            const QByteArrayView comment = text.sliced(line.start + sign, line.end - line.start - sign);
            losses.push_back({Loss::Kind::Comment, {}, number, QString::fromUtf8(trimmedBlanks(comment))});
        }
    }
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
    const qsizetype end = block.content.offset + block.content.length;
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
    findComments(text, frontMatter, result.losses);
    const std::vector<Field> fields = fitted(frontMatter, to, result.losses);
    const QByteArray lineEnd = lineEndOf(text);
    auto block = printed(fields, to, lineEnd);
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
