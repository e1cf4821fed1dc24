// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/frontmatter.h"

#include "frontmatter/block.h"
#include "frontmatter/keyvalue.h"
#include "frontmatter/lines.h"
#include "frontmatter/meanings.h"
#include "frontmatter/toml.h"
#include "frontmatter/yaml.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::frontmatter
{

namespace
{

constexpr size_t maximumErrors = 100;

/// What keeps a block from being read at all; nothing if it can be.
std::optional<Error> obstacle(QByteArrayView text, const Block &block)
{
    const QByteArrayView content = text.sliced(block.content.offset, block.content.length);
    if (content.size() > maximumSize) {
        return Error{.kind = Error::Kind::TooLarge};
    }
    if (!block.language.isEmpty()) {
        return Error{.kind = Error::Kind::Unsupported, .detail = QString::fromUtf8(block.language)};
    }
    if (const qsizetype nul = content.indexOf('\0'); nul >= 0 && block.dialect != Dialect::KeyValue) {
        Positions positions(text);
        const qsizetype at = block.content.offset + nul;
        return Error{.line = positions.line(at), .column = positions.column(at), .detail = u"NUL byte"_s};
    }
    return std::nullopt;
}

void readBlock(QByteArrayView text, const Block &block, FrontMatter &into)
{
    switch (block.dialect) {
    case Dialect::Yaml:
        readYaml(text, block, into);
        if (!into.isValid() && isFencedKeyValue(text.sliced(block.content.offset, block.content.length))) {
            into.dialect = Dialect::KeyValue;
            into.fields.clear();
            into.merged.clear();
            into.errors.clear();
            readKeyValue(text, block, into);
        }
        break;
    case Dialect::Json:
        readYaml(text, block, into);
        break;
    case Dialect::Toml:
        readToml(text, block, into);
        break;
    case Dialect::KeyValue:
        readKeyValue(text, block, into);
        break;
    case Dialect::None:
        break;
    }
    checkTypes(into, text.first(block.bodyOffset));
}

} // namespace

FrontMatter read(QByteArrayView text)
{
    FrontMatter result;
    const Block block = findBlock(text);
    result.dialect = block.dialect;
    if (block.dialect == Dialect::None) {
        if (block.unclosed) {
            result.errors.push_back({.kind = Error::Kind::Unclosed});
        }
        return result;
    }
    result.block = {0, block.bodyOffset};
    result.bodyOffset = block.bodyOffset;
    result.bodyLine = block.bodyLine;
    if (const auto error = obstacle(text, block)) {
        result.errors.push_back(*error);
        return result;
    }
    readBlock(text, block, result);
    const auto isBefore = [](const Error &a, const Error &b) { return std::pair(a.line, a.column) < std::pair(b.line, b.column); };
    std::stable_sort(result.errors.begin(), result.errors.end(), isBefore);
    result.errors.resize(std::min(result.errors.size(), maximumErrors));
    return result;
}

} // namespace galley::frontmatter
