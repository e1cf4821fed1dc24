// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "blocksource.h"

#include "kramdown.h"
#include "pythonmarkdown.h"
#include "tokens.h"

namespace galley::markdown
{

BlockSource blocksAsCommonMark(std::string_view text, const Dialect &dialect)
{
    switch (dialect.blocks) {
    case BlockRules::PythonMarkdown:
        return PythonMarkdownReader(text).read();
    case BlockRules::Kramdown:
        return KramdownReader(text).read();
    default:
        return {};
    }
}

std::string_view nothingToken()
{
    static const std::string token = [] {
        std::string text;
        appendToken(text, 0);
        return text;
    }();
    return token;
}

std::string_view rawBlockOpener()
{
    static const std::string opener = "<?" + std::string(nothingToken());
    return opener;
}

std::string_view rawBlockCloser()
{
    static const std::string closer = std::string(nothingToken()) + "?>";
    return closer;
}

std::string withoutRawBlockMarks(std::string_view line)
{
    if (line.starts_with(rawBlockOpener())) {
        line.remove_prefix(rawBlockOpener().size());
        if (line.starts_with(rawBlockCloser())) {
            return {}; // it only ends what is in front
        }
    }
    if (line.ends_with(rawBlockCloser())) {
        line.remove_suffix(rawBlockCloser().size());
    }
    return std::string(line);
}

} // namespace galley::markdown
