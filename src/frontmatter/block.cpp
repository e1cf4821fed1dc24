// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/block.h"

#include "frontmatter/keys.h"
#include "frontmatter/keyvalue.h"
#include "frontmatter/lines.h"
#include "text/ascii.h"

#include <algorithm>
#include <array>

namespace galley::frontmatter
{

namespace
{

/// What follows the three characters of a fence, without blanks; nothing if the line is no such fence.
std::optional<QByteArrayView> afterFence(QByteArrayView line, QByteArrayView fence)
{
    if (!line.startsWith(fence)) {
        return std::nullopt;
    }
    return trimmedBlanks(line.sliced(fence.size()));
}

bool isFence(QByteArrayView line, QByteArrayView fence)
{
    const auto rest = afterFence(line, fence);
    return rest && rest->isEmpty();
}

/// What gray-matter's `---language` makes of the block; nothing for words that are no language.
std::optional<Dialect> dialectOfLanguage(QByteArrayView language)
{
    struct Entry {
        QByteArrayView name;
        Dialect dialect;
    };
    static constexpr std::array<Entry, 9> known{{{"", Dialect::Yaml},
                                                 {"yaml", Dialect::Yaml},
                                                 {"yml", Dialect::Yaml},
                                                 {"toml", Dialect::Toml},
                                                 {"json", Dialect::Json},
                                                 {"js", Dialect::None},
                                                 {"javascript", Dialect::None},
                                                 {"coffee", Dialect::None},
                                                 {"cson", Dialect::None}}};
    const auto entry = std::find_if(known.begin(), known.end(), [language](const Entry &e) { return e.name == language; });
    return entry == known.end() ? std::nullopt : std::optional(entry->dialect);
}

struct Fenced {
    Range content;
    qsizetype bodyOffset = 0;
    int bodyLine = 0;
};

/// The lines from `walker` to the closing fence.
template <typename Predicate>
std::optional<Fenced> findClosing(QByteArrayView text, LineWalker walker, Predicate closes)
{
    const qsizetype start = walker.position();
    while (!walker.atEnd()) {
        const Line line = walker.next();
        if (closes(text.sliced(line.start, line.end - line.start))) {
            return Fenced{{start, line.start - start}, line.next, walker.number()};
        }
    }
    return std::nullopt;
}

Block fencedBlock(Dialect dialect, const Fenced &fenced)
{
    return {.dialect = dialect, .content = fenced.content, .bodyOffset = fenced.bodyOffset, .bodyLine = fenced.bodyLine};
}

bool closesYaml(QByteArrayView line)
{
    return isFence(line, "---") || isFence(line, "...");
}

Block findDashed(QByteArrayView text, const LineWalker &afterFirst, QByteArrayView language)
{
    const auto dialect = dialectOfLanguage(language);
    if (!dialect) {
        return {};
    }
    const auto fenced = *dialect == Dialect::Yaml ? findClosing(text, afterFirst, closesYaml)
                                                  : findClosing(text, afterFirst, [](QByteArrayView line) { return isFence(line, "---"); });
    if (!fenced) {
        LineWalker walker = afterFirst;
        const Line line = walker.next();
        return {.unclosed = isPlainKeyLine(text.sliced(line.start, line.end - line.start))};
    }
    if (*dialect == Dialect::None) {
        Block block = fencedBlock(Dialect::Yaml, *fenced);
        block.language = language;
        return block;
    }
    if (language.isEmpty() && !looksLikeYaml(text.sliced(fenced->content.offset, fenced->content.length))) {
        return {};
    }
    return fencedBlock(*dialect, *fenced);
}

Block findPlusses(QByteArrayView text, const LineWalker &afterFirst)
{
    const auto fenced = findClosing(text, afterFirst, [](QByteArrayView line) { return isFence(line, "+++"); });
    return fenced ? fencedBlock(Dialect::Toml, *fenced) : Block{.unclosed = true};
}

Block findSemicolons(QByteArrayView text, const LineWalker &afterFirst)
{
    const auto fenced = findClosing(text, afterFirst, [](QByteArrayView line) { return isFence(line, ";;;"); });
    if (!fenced) {
        return {};
    }
    Block block = fencedBlock(Dialect::Json, *fenced);
    block.bareJson = true;
    return block;
}

Block findJson(QByteArrayView text)
{
    const auto first = std::find_if_not(text.begin() + 1, text.end(), isSpace);
    if (first == text.end() || (*first != '"' && *first != '}')) {
        return {};
    }
    JsonShape shape;
    const auto brace = std::find_if(text.begin(), text.end(), [&shape](char c) { return shape.add(c); });
    if (brace == text.end()) {
        return {.unclosed = true};
    }
    const qsizetype length = brace - text.begin() + 1;
    LineWalker walker(text, length);
    const Line rest = walker.next();
    if (!isBlank(text.sliced(rest.start, rest.end - rest.start))) {
        return {};
    }
    return {.dialect = Dialect::Json, .content = {0, length}, .bodyOffset = rest.next, .bodyLine = Positions(text).line(length) + 1};
}

/// The key of a line `"key": …`.
QByteArrayView quotedKey(QByteArrayView line)
{
    const qsizetype end = line.indexOf('"', 1);
    return end > 1 && trimmedBlanks(line.sliced(end + 1)).startsWith(':') ? line.sliced(1, end - 1) : QByteArrayView();
}

/// Hexo's block without its first fence: lines from a well-known key to `---` (or `;;;`), without a blank line. A first key with a
/// capital is Pelican's, whose `Key: value` lines may end with dashes too.
Block findUnfenced(QByteArrayView text)
{
    LineWalker walker(text);
    bool wellKnown = false;
    while (!walker.atEnd()) {
        const Line line = walker.next();
        const QByteArrayView content = text.sliced(line.start, line.end - line.start);
        const bool yaml = isFence(content, "---");
        if (line.start > 0 && (yaml || isFence(content, ";;;"))) {
            const Fenced fenced{{0, line.start}, line.next, walker.number()};
            Block block = fencedBlock(yaml ? Dialect::Yaml : Dialect::Json, fenced);
            block.bareJson = !yaml;
            return wellKnown ? block : Block{};
        }
        if (isBlank(content)) {
            return {};
        }
        const QByteArrayView key = content.startsWith('"') ? quotedKey(content) : keyOfLine(content);
        if (line.start == 0 && (key.isEmpty() || (key[0] >= 'A' && key[0] <= 'Z'))) {
            return {};
        }
        wellKnown = wellKnown || isTellingKey(key);
    }
    return {};
}

} // namespace

bool JsonShape::add(char c)
{
    if (m_inString) {
        m_inString = m_escaped || (c != '"' && c != '\n' && c != '\r');
        m_escaped = !m_escaped && c == '\\';
        return false;
    }
    switch (c) {
    case '"':
        m_inString = true;
        break;
    case '{':
    case '[':
        m_deepest = std::max(m_deepest, ++m_depth);
        ++m_values;
        break;
    case ',':
    case ':':
        ++m_values;
        break;
    case ']':
    case '}':
        return --m_depth == 0;
    default:
        break;
    }
    return false;
}

bool looksLikeYaml(QByteArrayView content)
{
    LineWalker walker(content);
    bool blankBelowFence = false;
    bool comments = false;
    bool wellKnown = false;
    bool first = true;
    bool looks = false;
    while (!walker.atEnd()) {
        const Line at = walker.next();
        const QByteArrayView line = content.sliced(at.start, at.end - at.start);
        if (isBlank(line)) {
            blankBelowFence = blankBelowFence || at.start == 0;
            continue;
        }
        if (trimmedBlanks(line).startsWith('#')) {
            comments = true;
            continue;
        }
        const QByteArrayView key = keyOfLine(line);
        wellKnown = wellKnown || isKnownKey(key);
        looks = looks || (first && startsLikeYaml(line)) || isPlainKeyLine(line);
        first = false;
        if (wellKnown || (looks && !blankBelowFence)) {
            return true;
        }
    }
    return first && !(blankBelowFence && comments);
}

Block findBlock(QByteArrayView text)
{
    LineWalker walker(text);
    const Line line = walker.next();
    const QByteArrayView first = text.sliced(line.start, line.end - line.start);
    if (const auto language = afterFence(first, "---")) {
        return findDashed(text, walker, *language);
    }
    if (isFence(first, "+++")) {
        return findPlusses(text, walker);
    }
    if (isFence(first, ";;;")) {
        return findSemicolons(text, walker);
    }
    if (first.startsWith('{')) {
        return findJson(text);
    }
    if (const Block block = findUnfenced(text); block.dialect != Dialect::None) {
        return block;
    }
    return findKeyValue(text);
}

} // namespace galley::frontmatter
