// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "halves.h"

#include "bytescan.h"
#include "definitions.h"
#include "linetypes.h"
#include "livedefinitions.h"
#include "pagewriter.h"
#include "text/ascii.h"
#include "threads/sidework.h"

#include <algorithm>
#include <atomic>
#include <limits>

namespace galley::markdown
{
namespace
{

/// md4c 0.5.2 follows references until it has copied so much of the definitions.
constexpr size_t mostCopied = 1024 * 1024; // bytes
/// The limit of the output is told in steps of a piece of text.
constexpr size_t roomForOnePiece = 64 * 1024; // bytes

/// A place at which a text is parted: the begin of a line behind a blank one.
struct Cut {
    size_t begin = 0;
    int line = 0; ///< that begins there
};

/// A paragraph or heading begins like that, which ends the lists and quotes in front.
bool beginsPlainly(char first)
{
    return isLetter(first) || first == '#';
}

std::optional<Cut> findCut(std::string_view text)
{
    constexpr size_t farthest = 64 * 1024; // bytes
    const size_t middle = text.size() / 2;
    for (size_t at = text.find("\n\n", middle); at < middle + farthest; at = text.find("\n\n", at + 1)) {
        if (at + 2 < text.size() && beginsPlainly(text[at + 2])) {
            return Cut{at + 2, lineEndsIn(text.substr(0, at + 2))};
        }
    }
    return {};
}

/// One of the halves, on its way through the parser.
struct Half {
    int line = 0;            ///< of the whole text at which it begins
    int end = 0;             ///< behind it; the first half is parsed a little further
    std::string source{};    ///< its text, behind the definitions that it refers to
    std::string_view text{}; ///< what is parsed: the same, or a piece of the whole
    int prefix = 0;          ///< lines of the definitions
    bool sure = true;
    size_t copied = 0;      ///< see LiveDefinitions::Mentioned
    bool mayBorrow = false; ///< it seems to hold code with a language, or formulas
    bool sound = false;     ///< it was parsed, and by itself tells what it is in the whole
    std::optional<Parsing> parsing{};
    Page page{}; ///< its lines are those of the whole text
};

/// Makes the lines of a page those of another text, by adding a number.
void moveLines(Page &page, int by)
{
    const auto moveAll = [by](auto &items) {
        for (auto &item : items) {
            item.line += by;
        }
    };
    moveAll(page.marks);
    moveAll(page.segments);
    moveAll(page.links);
    moveAll(page.images);
    moveAll(page.notices);
    moveAll(page.literalTags);
    for (DraftHeading &heading : page.headings) {
        heading.heading.line += by;
    }
    for (Draft &draft : page.drafts) {
        draft.lines.first += by;
        draft.lines.last += by;
    }
}

/// Makes the page end with the blocks in front of a line.
void endAt(Page &page, int line)
{
    const auto behind = std::ranges::lower_bound(page.drafts, line, {}, [](const Draft &draft) { return draft.lines.first; });
    page.drafts.erase(behind, page.drafts.end());
    const Extent end = page.drafts.back().end;
    page.html.resize(end.html);
    page.marks.resize(end.marks);
    page.segments.resize(end.segments);
    page.headings.resize(end.headings);
    page.links.resize(end.links);
    page.images.resize(end.images);
    page.notes.resize(end.notes);
    page.pictures.resize(end.pictures);
    const auto isBehind = [line](const auto &item) { return item.line >= line; };
    std::erase_if(page.notices, isBehind);
    std::erase_if(page.literalTags, isBehind);
}

/// Puts a page behind another one.
void append(Page &page, Page next)
{
    const Extent end = page.drafts.back().end;
    const int attributes = int(page.attributes.size());
    const auto move = [&end](Extent &extent) {
        extent.html += end.html;
        extent.marks += end.marks;
        extent.segments += end.segments;
        extent.headings += end.headings;
        extent.links += end.links;
        extent.images += end.images;
        extent.notes += end.notes;
        extent.pictures += end.pictures;
    };
    for (Draft &draft : next.drafts) {
        move(draft.begin);
        move(draft.end);
    }
    for (Mark &mark : next.marks) {
        mark.offset += mark.offset == std::string::npos ? 0 : end.html;
        mark.heading += mark.heading < 0 ? 0 : int(end.headings);
        mark.attributes += mark.attributes < 0 ? 0 : attributes;
    }
    for (RawSegment &segment : next.segments) {
        segment.begin += end.html;
        segment.end += end.html;
    }
    page.html.append(next.html);
    const auto take = [](auto &into, auto &from) {
        into.insert(into.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    take(page.drafts, next.drafts);
    take(page.marks, next.marks);
    take(page.segments, next.segments);
    take(page.headings, next.headings);
    take(page.links, next.links);
    take(page.images, next.images);
    take(page.notices, next.notices);
    take(page.literalTags, next.literalTags);
    take(page.notes, next.notes);
    take(page.pictures, next.pictures);
    take(page.attributes, next.attributes);
}

class Halves final
{
public:
    Halves(std::string_view text, const Cut &cut, size_t overlap, const Options &options, const Resources &resources)
        : text_(text)
        , cut_(cut)
        , overlap_(overlap)
        , options_(options)
        , resources_(resources)
        , definitions_(likelyDefinitions(text), {})
        , mayDefine_(text.contains("]:"))
        , first_{.line = 0, .end = cut.line}
        , second_{.line = cut.line, .end = std::numeric_limits<int>::max()}
    {
    }

    std::optional<Page> parse()
    {
        const size_t firstEnd = text_.find("\n\n", std::min(cut_.begin + overlap_, text_.size()));
        SideWork reading([this] { read(second_, text_.substr(cut_.begin), {}); });
        read(first_, text_.substr(0, firstEnd), resources_);
        reading.wait();
        if (second_.mayBorrow && first_.sound && !inVain_) { // with what only one thread may use
            second_.sound = run(second_, resources_);
        }
        if (!first_.sound || !second_.sound || !fitTogether() || !areWhole()) {
            return {};
        }
        endAt(first_.page, cut_.line);
        append(first_.page, std::move(second_.page));
        return std::move(first_.page);
    }

private:
    void read(Half &half, std::string_view text, const Resources &resources);
    void prepare(Half &half, std::string_view text) const;
    bool run(Half &half, const Resources &resources) const;
    bool keepsDefinitions(const Half &half) const;
    bool fitTogether() const;
    bool areWhole() const;

    std::string_view text_;
    const Cut &cut_;
    const size_t overlap_;
    const Options &options_;
    const Resources &resources_;
    const LiveDefinitions definitions_;
    const bool mayDefine_;
    Half first_;
    Half second_;
    std::atomic<bool> inVain_ = false; ///< one of them is in the other one's way
};

/// Parses a half, unless it may borrow what it is not given.
void Halves::read(Half &half, std::string_view text, const Resources &resources)
{
    prepare(half, text);
    if (!half.sure || !half.parsing->prepared().definitions.empty()) {
        inVain_ = true;
    }
    const bool mayRun = half.line == 0 || !half.mayBorrow;
    if (mayRun && !inVain_) {
        half.sound = run(half, resources) && (half.line == 0 || !half.page.borrows);
    }
}

void Halves::prepare(Half &half, std::string_view text) const
{
    const LiveDefinitions::Mentioned mentioned = definitions_.mentionedIn(text);
    half.sure = mentioned.sure;
    half.copied = mentioned.copied;
    half.text = text;
    if (mentioned.lines > 0 || half.line > 0) {
        half.prefix = mentioned.lines + 1;
        half.source.reserve(mentioned.text.size() + 1 + text.size());
        half.source.append(mentioned.text).append("\n").append(text);
        half.text = half.source;
    }
    half.parsing.emplace(half.text, options_, PartOfPost{});
    const auto isFormula = [](const Token &token) { return token.kind == Token::Kind::Math || token.kind == Token::Kind::DisplayMath; };
    const bool named = options_.dialect.has(Extension::LanguageLines) && (text.contains(":::") || text.contains("#!"));
    half.mayBorrow = named || half.parsing->text().contains("```") || half.parsing->text().contains("~~~") ||
                     std::ranges::any_of(half.parsing->prepared().tokens, isFormula);
}

/// False if the half by itself does not tell what it is in the whole.
bool Halves::run(Half &half, const Resources &resources) const
{
    Page &page = half.page;
    page = half.parsing->run(resources, half.line == 0 ? text_.size() + text_.size() / 4 : 0); // the other half follows the first
    const bool isCutShort = std::ranges::contains(page.notices, Notice::Kind::OutputLimit, &Notice::kind) || page.exhausted;
    const bool isInPlace = !page.drafts.empty() && page.drafts.front().lines.first >= half.prefix && !(half.line > 0 && page.beginsEmpty);
    const bool isSound = !isCutShort && isInPlace && keepsDefinitions(half);
    moveLines(page, half.line - half.prefix);
    return isSound;
}

/// True if the half defines what it seemed to define.
bool Halves::keepsDefinitions(const Half &half) const
{
    if (!mayDefine_) {
        return true;
    }
    bool sure = true;
    const LineIndex source(half.text);
    const int end = std::min(source.count(), half.end == std::numeric_limits<int>::max() ? half.end : half.end - half.line + half.prefix);
    std::vector<DefinitionLines> links;
    for (DefinitionLines &definition : findDefinitions(LineIndex(half.parsing->text()), source, half.page.leaves, sure)) {
        if (definition.line >= half.prefix && definition.line < end) {
            links.push_back(std::move(definition));
        }
    }
    const int wholeEnd = end - half.prefix + half.line;
    return sure && definitions_.areKept({half.line, wholeEnd, wholeEnd, half.prefix, links, {}});
}

/// True if they are together no more than the whole may be.
bool Halves::fitTogether() const
{
    const auto tokens = [](const Half &half) { return half.parsing->prepared().tokens.size(); };
    return first_.copied + second_.copied < mostCopied && tokens(first_) + tokens(second_) < maximumTokens;
}

/// True if the halves meet at the cut, and give what the whole text would give.
bool Halves::areWhole() const
{
    const std::deque<Draft> &drafts = first_.page.drafts;
    const auto found = std::ranges::lower_bound(drafts, cut_.line, {}, [](const Draft &draft) { return draft.lines.first; });
    const bool begins = found != drafts.begin() && found != drafts.end() && found->lines.first == cut_.line && found->fresh;
    const size_t cost = PageWriter::costOf(first_.page) + PageWriter::costOf(second_.page);
    return begins && second_.page.drafts.front().lines.first == cut_.line && cost + roomForOnePiece < PageWriter::limitFor(text_.size());
}

} // namespace

std::optional<Page> parseHalves(std::string_view text, const Options &options, const Resources &resources, const HalvesLimits &limits)
{
    if (text.size() < limits.leastText || text.contains('\r')) {
        return {};
    }
    const auto cut = findCut(text);
    return cut ? Halves(text, *cut, limits.overlap, options, resources).parse() : std::nullopt;
}

} // namespace galley::markdown
