// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// A post, or a part of one, as md4c is to read it: first its blocks where the dialect has other rules for them, then lines and prose.
#include "prepare.h"

#include "definitions.h"
#include "preparer.h"
#include "text/ascii.h"

#include <algorithm>
#include <map>
#include <utility>

namespace galley::markdown
{

std::string noteKey(std::string_view label, const Dialect &dialect)
{
    return dialect.noteLabels == NoteLabels::AnyCase ? comparable(label) : std::string(label);
}

bool isNoteLabel(std::string_view label, const Dialect &dialect)
{
    const auto isPlain = [](char c) { return isAlphanumeric(c) || c == '_' || c == '-'; };
    return !dialect.plainNoteLabels || (std::ranges::all_of(label, isPlain) && label.front() != '-');
}

PostScope scopeOf(const std::vector<PostDefinition> &definitions)
{
    PostScope scope;
    std::map<std::string, std::string> abbreviations;
    for (const PostDefinition &definition : definitions) {
        if (definition.kind == PostDefinition::Kind::Footnote) {
            scope.footnotes.insert(definition.key);
        } else if (definition.kind == PostDefinition::Kind::Reference) {
            scope.references.insert(definition.key);
        } else if (definition.kind == PostDefinition::Kind::Abbreviation) {
            abbreviations.insert_or_assign(definition.key, definition.value); // the last one counts
        } else if (definition.kind == PostDefinition::Kind::AttributeList) {
            scope.attributeLists[definition.key].append(" ").append(definition.value); // the next one goes on with it
        }
    }
    scope.abbreviations.assign(abbreviations.begin(), abbreviations.end());
    return scope;
}

static Prepared prepareBlocks(std::string_view text, const Dialect &dialect, const PostScope *scope, const RawSurroundings &raw)
{
    if (dialect.extensions == 0) {
        return {};
    }
    if (dialect.blocks == BlockRules::CommonMark) {
        return Preparer(text, dialect, raw).run(scope);
    }
    BlockSource blocks = blocksAsCommonMark(text, dialect);
    Preparer preparer(blocks.changed ? std::string_view(blocks.text) : text, dialect, raw);
    if (blocks.changed) {
        preparer.reserveNothingToken();
    }
    preparer.define(std::move(blocks.references));
    Prepared prepared = preparer.run(scope);
    prepared.items = std::move(blocks.items);
    prepared.inner = std::move(blocks.inner);
    prepared.rawBlockMarks = blocks.changed;
    for (size_t line = 0; line < std::min(blocks.fresh.size(), prepared.fresh.size()); ++line) {
        prepared.fresh[line] = prepared.fresh[line] != 0 && blocks.fresh[line] != 0 ? 1 : 0;
    }
    return prepared;
}

Prepared prepare(std::string_view text, const Dialect &dialect, const PostScope *scope, const RawSurroundings &raw)
{
    if (!hasNoncharacters(text)) {
        return prepareBlocks(text, dialect, scope, raw);
    }
    std::string mended(text);
    replaceNoncharacters(mended);
    Prepared prepared = prepareBlocks(mended, dialect, scope, raw);
    if (!prepared.changed) {
        prepared.changed = true;
        prepared.text = std::move(mended);
    }
    return prepared;
}

} // namespace galley::markdown
