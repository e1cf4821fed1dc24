// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/prose.h"

#include "checks/htmltokens.h"
#include "text/ascii.h"

#include <algorithm>
#include <array>

namespace galley::checks
{

namespace
{

/// Follows which elements are open around a token.
class Nesting
{
public:
    void see(const HtmlToken &token)
    {
        constexpr std::array<std::string_view, 8> closed = {"pre", "code", "kbd", "samp", "math", "svg", "style", "script"};
        const int step = token.type == HtmlToken::Type::StartTag ? 1 : token.type == HtmlToken::Type::EndTag ? -1 : 0;
        m_code += std::ranges::contains(closed, token.name) ? step : 0;
        m_link += token.name == "a" ? step : 0;
    }
    bool inCode() const { return m_code > 0; }
    bool inLink() const { return m_link > 0; }

private:
    int m_code = 0;
    int m_link = 0;
};

bool isWordCharacter(std::string_view text, size_t at)
{
    return at < text.size() && (isAlphanumeric(text[at]) || text[at] == '_');
}

/// True behind `](` or `://` without white space between.
bool isInAddress(std::string_view text, size_t at)
{
    constexpr size_t farthest = 2000;
    const size_t from = at - std::min(at, farthest);
    const std::string_view before = text.substr(from, at - from);
    const size_t blank = before.find_last_of(" \t\r\n");
    const std::string_view word = before.substr(blank == std::string_view::npos ? 0 : blank + 1);
    return word.contains("](") || word.contains("://");
}

std::vector<size_t> placesOf(std::string_view text, std::string_view word)
{
    std::vector<size_t> places;
    for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) {
        if (!(at > 0 && isWordCharacter(text, at - 1)) && !isWordCharacter(text, at + word.size()) && !isInAddress(text, at)) {
            places.push_back(at);
        }
    }
    return places;
}

/// For each time the word is in the block's HTML: does it stand for itself there?
std::vector<bool> meaningsIn(const markdown::Block &block, std::string_view word)
{
    std::vector<bool> meanings;
    Nesting nesting;
    readTokens(block.content->html, [&](const HtmlToken &token) {
        nesting.see(token);
        for (const HtmlToken::Attribute &attribute : token.attributes) {
            const bool isText = attribute.name == "alt" || attribute.name == "title";
            meanings.insert(meanings.end(), isText ? placesOf(attribute.value, word).size() : 0, true);
        }
        const bool counts = token.type == HtmlToken::Type::Comment || !nesting.inCode();
        meanings.insert(meanings.end(), placesOf(token.text, word).size(), counts);
    });
    return meanings;
}

/// Index of the block that holds a line; -1 for lines that show nothing.
std::ptrdiff_t blockAt(const std::vector<markdown::Block> &blocks, int line)
{
    const auto behind = std::ranges::upper_bound(blocks, line, {}, &markdown::Block::firstLine);
    const bool holds = behind != blocks.begin() && std::prev(behind)->lastLine >= line;
    return holds ? behind - blocks.begin() - 1 : -1;
}

} // namespace

std::vector<ProseRun> proseRuns(const Subject &subject, qsizetype longerThan)
{
    std::vector<ProseRun> runs;
    for (const markdown::Block &block : subject.rendering().blocks) {
        if (block.content->html.size() <= longerThan) {
            continue;
        }
        Nesting nesting;
        readTokens(block.content->html, [&](const HtmlToken &token) {
            nesting.see(token);
            if (token.type == HtmlToken::Type::Text && qsizetype(token.text.size()) > longerThan && !nesting.inCode()) {
                runs.push_back({token.text, &block, nesting.inLink()});
            }
        });
    }
    return runs;
}

std::string unescapedText(const ProseRun &run)
{
    return unescaped(run.escaped);
}

std::vector<Range> wordsOutsideCode(const Subject &subject, std::string_view word)
{
    std::vector<Range> found;
    const std::vector<size_t> places = placesOf(subject.text(), word);
    for (size_t i = 0; i < places.size();) {
        const int line = subject.lines().lineAt(places[i]);
        const std::ptrdiff_t block = line < subject.frontMatter().bodyLine ? -1 : blockAt(subject.rendering().blocks, line);
        size_t end = i + 1;
        while (block >= 0 && end < places.size() &&
               subject.lines().lineAt(places[end]) <= subject.rendering().blocks[size_t(block)].lastLine) {
            ++end;
        }
        const std::vector<bool> meanings = block >= 0 ? meaningsIn(subject.rendering().blocks[size_t(block)], word) : std::vector<bool>();
        for (size_t k = i; k < end; ++k) {
            // What a block does not show at all is a comment, unless it is the same word in code.
            const bool counts = meanings.size() == end - i ? meanings[k - i] : !std::ranges::contains(meanings, false);
            if (counts) {
                found.push_back({qsizetype(places[k]), qsizetype(word.size())});
            }
        }
        i = end;
    }
    return found;
}

} // namespace galley::checks
