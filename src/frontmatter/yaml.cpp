// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/yaml.h"

#include "frontmatter/lines.h"
#include "frontmatter/nullitems.h"
#include "frontmatter/scalars.h"
#include "frontmatter/yamlreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::frontmatter
{

namespace
{

/// More of these in a block than any header has: libfyaml takes up to half a microsecond for each before its first event.
constexpr qsizetype maximumIndicators = 32 * 1024;

/// Looks at the block's shape before the parser does.
bool isTooComplex(QByteArrayView content, Dialect dialect)
{
    if (dialect == Dialect::Json) {
        JsonShape shape;
        std::for_each(content.begin(), content.end(), [&shape](char c) { shape.add(c); });
        return shape.isTooComplex();
    }
    static constexpr QByteArrayView indicators("[{&*!%");
    return std::count_if(content.begin(), content.end(), [](char c) { return indicators.contains(c); }) > maximumIndicators;
}

/// JSON's lines end with `\n` for the parser; no byte moves.
QByteArray withLineFeeds(QByteArrayView content)
{
    QByteArray copy = content.toByteArray();
    for (qsizetype i = 0; i < copy.size(); ++i) {
        if (copy[i] == '\r') {
            copy[i] = i + 1 < copy.size() && copy[i + 1] == '\n' ? ' ' : '\n';
        }
    }
    return copy;
}

bool isMissingNode(const Error &error)
{
    return error.detail == "did not find expected node content"_L1;
}

void readYamlText(QByteArrayView text, QByteArrayView bytes, qsizetype base, FrontMatter &into)
{
    readFields(text, {bytes, base}, YamlEvents::Syntax::Yaml, into);
    if (std::none_of(into.errors.begin(), into.errors.end(), isMissingNode)) {
        return;
    }
    YamlSource patched{{}, base};
    const QByteArray copy = withNullItems(bytes, patched.inserted);
    if (patched.inserted.empty() || patched.inserted.size() > maximumNodes) {
        return;
    }
    patched.bytes = copy;
    into.fields.clear();
    into.merged.clear();
    into.errors.clear();
    readFields(text, patched, YamlEvents::Syntax::Yaml, into);
}

} // namespace

void readYaml(QByteArrayView text, const Block &block, FrontMatter &into)
{
    const qsizetype base = block.content.offset;
    const QByteArrayView content = text.sliced(base, block.content.length);
    if (isTooComplex(content, block.dialect)) {
        into.errors.push_back({.kind = Error::Kind::TooComplex, .line = Positions(text).line(base)});
        return;
    }
    if (block.dialect == Dialect::Yaml) {
        readYamlText(text, content, base, into);
        return;
    }
    const QByteArray json = block.bareJson ? '{' + withLineFeeds(content) + '}' : withLineFeeds(content);
    readFields(text, {json, base - (block.bareJson ? 1 : 0)}, YamlEvents::Syntax::Json, into);
}

} // namespace galley::frontmatter
