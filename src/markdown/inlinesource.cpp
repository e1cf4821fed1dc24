// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "inlinesource.h"

#include "bareaddress.h"
#include "bytescan.h"
#include "components.h"
#include "definitions.h"
#include "jsxtags.h"
#include "rawelements.h"
#include "text/ascii.h"

#include <algorithm>
#include <array>

namespace galley::markdown
{
namespace
{

bool isAllSpace(std::string_view text)
{
    return std::ranges::all_of(text, isSpace);
}

/// True if an address is that of a link reference definition: nothing but `[label]:` stands in front on its line.
bool isDefined(std::string_view text, size_t at)
{
    constexpr size_t longestLabel = 1000;
    const std::string_view before = text.substr(0, text.find_last_not_of(" \t", at == 0 ? 0 : at - 1) + 1);
    if (at == 0 || !before.ends_with("]:")) {
        return false;
    }
    const std::string_view near = before.substr(before.size() - std::min(before.size(), longestLabel));
    const size_t lineEnd = near.rfind('\n');
    return near.substr(near.find_first_not_of(" \t", lineEnd == npos ? 0 : lineEnd + 1)).starts_with('[');
}

} // namespace

const std::array<InlineSource::Pair, 4> InlineSource::pairs = {{
    {Extension::Marked, "==", "mark", true},
    {Extension::Inserted, "++", "ins", true},
    {Extension::Superscript, "^", "sup", false},
    {Extension::Subscript, "~", "sub", false},
}};

InlineSource::InlineSource(const Dialect &dialect, const PostScope &scope, SourceEdits &edits)
    : dialect_(dialect)
    , scope_(scope)
    , edits_(edits)
{
    for (const char c : std::string_view("\\`<[]${hw")) {
        special_[static_cast<unsigned char>(c)] = true;
    }
    special_[static_cast<unsigned char>('*')] = dialect.starsAnywhere;
    for (const Pair &pair : pairs) {
        special_[static_cast<unsigned char>(pair.mark[0])] = dialect.has(pair.extension);
    }
    if (!dialect.singleTildes) {
        special_[static_cast<unsigned char>('~')] = true;
    }
}

void InlineSource::scan(ProseRun &run, Kind kind, const Context &context)
{
    run_ = &run;
    text_ = run.text();
    kind_ = kind;
    plain_ = context.plain;
    item_ = context.item;
    math_.emplace(text_, dialect_);
    templates_.emplace(text_, dialect_);
    pending_.fill({});
    ticks_.clear();
    ticksKnown_ = false;
    noTagEnd_ = npos;
    noComponentEnd_ = false;
    openExpressions_ = 0;
    noCommentEnd_ = npos;
    noCommentTagEnd_ = npos;
    noDestinationEnd_ = 0;
    brackets_ = 0;
    openBrackets_.clear();
    noteBehind_ = 0;
    codeBehind_ = 0;
    openStars_ = {};
    openTilde_ = false;
    openTildes_ = false;
    raw_ = context.raw;
    for (size_t at = 0; at < text_.size() && !edits_.isFull();) {
        at = passProse(text_, at);
        while (at < text_.size() && (!special_[static_cast<unsigned char>(text_[at])] || beginsNoAddress(at))) {
            at = passProse(text_, at + 1);
        }
        at = at < text_.size() ? step(at) : at;
    }
}

/// True for the two letters that an address may begin with, where another letter than an address's follows.
bool InlineSource::beginsNoAddress(size_t at) const
{
    const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
    return (text_[at] == 'h' && next != 't') || (text_[at] == 'w' && next != 'w');
}

/// Looks at a special byte and gives the place to go on at.
size_t InlineSource::step(size_t at)
{
    if (kind_ == Kind::Html) {
        return text_[at] == '{' ? takeBrace(at, kind_) : text_[at] == '<' ? std::max(takeComponent(at), at + 1) : at + 1;
    }
    switch (text_[at]) {
    case '\\':
        return takeEscape(at);
    case '$':
        return takeMath(at);
    case '*':
        return takeStars(at);
    case '~':
        return dialect_.singleTildes ? takePair(at) : takeTilde(at);
    case '`':
        return passCode(at);
    case '<':
        return passTag(at);
    case '[':
        return takeNote(at);
    case ']':
        return passDestination(at);
    case '{':
        return takeBrace(at, kind_);
    case 'h':
    case 'w':
        return passAddress(at);
    default:
        return takePair(at);
    }
}

void InlineSource::replace(size_t begin, size_t end, Token::Kind kind, std::string text, std::optional<std::string> value)
{
    replace(begin, end, Token{kind, {}, std::move(text), std::move(value)});
}

void InlineSource::replace(size_t begin, size_t end, Token token)
{
    if (!plain_ && text_.substr(begin, end - begin).find('\n') != npos) {
        return;
    }
    run_->replace(edits_, begin, end, std::move(token));
}

size_t InlineSource::takeMath(size_t at)
{
    const auto found = math_->at(at);
    if (!found) {
        return at + (text_[at] == '\\' ? 2 : std::min(text_.find_first_not_of('$', at), text_.size()) - at);
    }
    // kramdown: what stands in a text is no formula of its own, whatever its marks.
    const bool alone = dialect_.has(Extension::DollarMath) || (isAllSpace(text_.substr(0, at)) && isAllSpace(text_.substr(found->end)));
    replace(at, found->end, found->display && alone ? Token::Kind::DisplayMath : Token::Kind::Math, std::string(found->tex));
    return found->end;
}

/// Behind a code span, or behind its backticks if it has no end.
size_t InlineSource::passCode(size_t at)
{
    if (!ticksKnown_) {
        ticksKnown_ = true;
        for (size_t run = at; run != npos;) {
            const size_t end = std::min(text_.find_first_not_of('`', run), text_.size());
            ticks_[end - run].push_back(run);
            run = text_.find('`', end);
        }
    }
    const size_t size = std::min(text_.find_first_not_of('`', at), text_.size()) - at;
    const auto isGap = [this](size_t place) { return place >= text_.size() || isSpace(text_[place]); };
    if (dialect_.blocks == BlockRules::Kramdown && size == 1 && isGap(at - 1) && isGap(at + 1)) {
        replace(at, at + 1, Token::Kind::Text, "`"); // kramdown: a mark by itself begins no code
        return at + 1;
    }
    const std::vector<size_t> &same = ticks_[size];
    const auto next = std::ranges::upper_bound(same, at);
    if (next == same.end()) {
        return at + size;
    }
    return codeBehind_ = *next + size;
}

/// Behind a tag, a comment or an address in angle brackets. Template tags count there where it is known what they become.
size_t InlineSource::passTag(size_t at)
{
    if (looksLikeBlock(at)) {
        replace(at, at, Token::Kind::Nothing, {}, std::string());
    }
    if (const size_t end = takeComponent(at); end > at) {
        return end;
    }
    if (const size_t end = takeJsxTag(at); end > at) {
        return end;
    }
    if (const size_t end = takeGuillemet(at); end > at) {
        return end;
    }
    const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
    if (const size_t end = passColonTag(at); end > at) {
        return end;
    }
    if (at >= noTagEnd_ || (!isAlphanumeric(next) && next != '/' && next != '!' && next != '?')) {
        return at + 1;
    }
    if (text_.find('>', at) == npos) {
        noTagEnd_ = at;
        return at + 1;
    }
    // Its end may stand in a template tag: then that goes on to where it ends. Whether it is a tag is for md4c to say; if not, a
    // backslash escapes what follows.
    size_t end = at + 1;
    while (end < text_.size() && text_[end] != '>') {
        end = text_[end] == '{' ? takeBrace(end, Kind::Html) : text_.substr(end).starts_with("\\{") ? end + 2 : end + 1;
    }
    return passRawText(at, end + 1);
}

/// `<<word>>`: to the generators with typography the mark comes in front of the tag that its second half could begin.
size_t InlineSource::takeGuillemet(size_t at)
{
    const std::string_view rest = text_.substr(at);
    const bool typographic = dialect_.has(Extension::SmartTypography) && dialect_.dashes == Dashes::EnAndEm;
    const bool alone = rest.starts_with("<<") && !rest.substr(2).starts_with('<') && (at == 0 || text_[at - 1] != '<');
    if (!typographic || !alone || rest.size() < 3 || (!isAlphanumeric(rest[2]) && rest[2] != '/')) {
        return at;
    }
    replace(at, at + 2, Token::Kind::Text, "\u00AB");
    return at + 2;
}

/// `<o:p>`, `</o:p>`: no tags in CommonMark, of which md4c 0.5.2 takes the second one for an address; tags to kramdown and Python-Markdown.
/// Behind what was taken care of.
size_t InlineSource::passColonTag(size_t at)
{
    constexpr size_t longest = 100;
    const std::string_view rest = text_.substr(at, longest);
    const bool closes = rest.starts_with("</");
    const size_t colon = std::min(rest.find_first_of(": \t\n<>@", closes ? 2 : 1), rest.size());
    const std::string_view behind = rest.substr(std::min(colon + 1, rest.size()));
    if (colon == rest.size() || rest[colon] != ':' || behind.empty() || !isLetter(behind[0])) {
        return at;
    }
    if (dialect_.blocks == BlockRules::CommonMark) {
        if (closes) {
            edits_.replace(run_->sourceOf(at), run_->sourceOf(at), std::string("\\"));
        }
        return closes ? at + 1 : at;
    }
    const size_t end = behind.find_first_of("<>@\n");
    if (end == npos || behind[end] != '>') {
        return at;
    }
    const size_t size = colon + 1 + end + 1;
    replace(at, at + size, Token::Kind::RawTag, std::string(rest.substr(0, size)));
    return at + size;
}

/// kramdown reads nothing of what stands in some elements (its `HTML_CONTENT_MODEL`): behind that, if a tag at a place begins one.
size_t InlineSource::passRawText(size_t tag, size_t at)
{
    const bool begins = at < text_.size() && text_[tag + 1] != '/';
    if (dialect_.blocks != BlockRules::Kramdown || kind_ == Kind::Html || !begins) {
        return at;
    }
    const std::string name = tagName(text_.substr(tag));
    static constexpr std::array<std::string_view, 12> raw = {"code", "kbd",  "samp", "var",  "mark", "u",
                                                             "s",    "font", "time", "data", "bdi",  "strike"};
    if (std::ranges::find(raw, name) == raw.end()) {
        return at;
    }
    const std::string endTag = "</" + name;
    size_t end = text_.find("</", at);
    while (end != npos && lower(text_.substr(end, endTag.size())) != endTag) {
        end = text_.find("</", end + 2);
    }
    end = std::min(end, text_.size());
    replace(at, end, Token::Kind::RawTag, std::string(text_.substr(at, end - at)));
    return end;
}

/// Behind a component's tag, which becomes one that HTML has too; `at` if there is none.
size_t InlineSource::takeComponent(size_t at)
{
    if (!dialect_.has(Extension::Components) || noComponentEnd_) {
        return at;
    }
    const auto tag = readComponentTag(text_, at, dialect_.capitals, noComponentEnd_);
    if (!tag) {
        return at;
    }
    for (const ComponentTag::Change &change : tag->changes) {
        const size_t begin = run_->sourceOf(change.begin);
        edits_.replace(begin, begin + (change.end - change.begin), change.text);
    }
    return tag->end;
}

/// MDX: behind the tag of an element that is not written as HTML has it; `at` if there is none.
size_t InlineSource::takeJsxTag(size_t at)
{
    if (!dialect_.has(Extension::Expressions) || openExpressions_ >= mostOpenExpressions) {
        return at;
    }
    bool unclosed = false;
    const auto tag = readJsxTag(text_, at, unclosed);
    openExpressions_ += unclosed ? 1 : 0;
    if (!tag || tag->isHtml) {
        return tag ? tag->end : at;
    }
    const bool shows = tag->html.empty() && !tag->label.empty();
    Token token{Token::Kind::Nothing, {}, shows ? tag->label : tag->html, {}};
    token.kind = shows ? Token::Kind::Template : tag->html.empty() ? Token::Kind::Nothing : Token::Kind::RawTag;
    token.leftOut = shows ? std::vector<std::string>() : tag->leftOut;
    replace(at, tag->end, std::move(token));
    return tag->end;
}

/// Behind an address that stands in the text. md4c 0.5.2 ends it, or does not link it, at many characters that belong to it: addresses get
/// angle brackets.
size_t InlineSource::passAddress(size_t at)
{
    const std::string_view rest = text_.substr(at);
    const bool scheme = rest.starts_with("http://") || rest.starts_with("https://");
    if ((!scheme && !rest.starts_with("www.")) || (at > 0 && isAlphanumeric(text_[at - 1]))) {
        return at + 1;
    }
    size_t end = endOfAddress(text_, at, dialect_.bareLinks);
    if (const size_t bracket = text_.substr(0, end).find(']', at); brackets_ > 0 && bracket != npos) {
        end = endOfAddress(text_.substr(0, bracket), at, dialect_.bareLinks); // in brackets it ends with them
    }
    const std::string_view address = text_.substr(at, end - at);
    if (scheme && dialect_.has(Extension::BareLinks) && brackets_ == 0 && !isDefined(text_, at) &&
        isLinked(text_, at, address, dialect_.bareLinks)) {
        const size_t begin = run_->sourceOf(at);
        edits_.replace(begin, begin + address.size(), "<" + std::string(address) + ">");
    } else if (scheme && dialect_.has(Extension::BareLinks) && end == at) {
        const size_t colon = at + rest.find(':'); // md4c would link it
        replace(colon, colon, Token::Kind::Nothing, {}, std::string());
    }
    return std::max(end, at + 1);
}

/// True if a bracket ends what is no link to the generator, for what stands in it: the bracket that began it then begins none.
bool InlineSource::endsNoLink(size_t at)
{
    if (openBrackets_.empty()) {
        return false;
    }
    const size_t open = openBrackets_.back();
    openBrackets_.pop_back();
    const std::string_view behind = text_.substr(at + 1);
    const bool target = behind.starts_with('(') || (behind.starts_with('[') && !behind.starts_with("[]"));
    // kramdown and pulldown-cmark; to Python-Markdown code is no part of a label.
    const bool note = !dialect_.notesInLinks && noteBehind_ > open && target;
    const bool code = dialect_.blocks == BlockRules::PythonMarkdown && codeBehind_ > open && !target && !behind.starts_with(':');
    if ((!note && !code) || (open > 0 && text_[open - 1] == '!')) {
        return false;
    }
    edits_.replace(run_->sourceOf(open), run_->sourceOf(open), std::string("\\"));
    return true;
}

/// Behind the address of a link, where marks mean nothing; template tags count there too.
size_t InlineSource::passDestination(size_t at)
{
    const bool isLink = brackets_ > 0;
    brackets_ -= isLink ? 1 : 0;
    if (endsNoLink(at)) {
        return at + 1;
    }
    if (const size_t end = isLink && dialect_.blanksInReferences ? passLabel(at) : at; end > at) {
        return end;
    }
    if (at + 1 >= text_.size() || text_[at + 1] != '(' || at < noDestinationEnd_) {
        return at + 1;
    }
    int depth = 0;
    size_t i = at + 1;
    for (; i < text_.size() && text_[i] != '\n'; ++i) {
        if (text_[i] == '{' && !dialect_.has(Extension::Expressions)) { // to MDX they are a part of the address
            i = takeBrace(i, kind_) - 1;
        } else if (text_[i] == '\\') {
            ++i;
        } else if (text_[i] == '(') {
            ++depth;
        } else if (text_[i] == ')' && --depth == 0) {
            if (isLink && dialect_.blanksInAddresses) {
                takeBlanks(at + 2, i);
            }
            if (isLink && dialect_.quotesInTitles) {
                takeTitle(at + 2, i);
            }
            return i + 1;
        }
    }
    // No end on this line: what follows is prose, and was gone through for template tags already.
    noDestinationEnd_ = std::min(i, text_.size());
    return noDestinationEnd_;
}

/// Behind the label of a link whose text ends at a bracket: `][label]`, and where it is defined `] [label]`, of which the blank goes
/// (Python-Markdown's and kramdown's). The place itself if there is none.
size_t InlineSource::passLabel(size_t at)
{
    constexpr size_t longest = 1000;
    const size_t open = text_.find_first_not_of(" \t", at + 1);
    const bool task = dialect_.has(Extension::TaskLists) && item_ && at == 2 && std::string_view(" xX").contains(text_[1]);
    if (open == npos || text_[open] != '[' || task || text_.substr(open).starts_with("[^")) {
        return at;
    }
    const size_t close = text_.substr(0, std::min(open + longest, text_.size())).find_first_of("[]\n", open + 1);
    if (close == npos || text_[close] != ']') {
        return at;
    }
    if (open > at + 1) {
        if (!scope_.references.contains(comparable(text_.substr(open + 1, close - open - 1)))) {
            return at;
        }
        edits_.replace(run_->sourceOf(at + 1), run_->sourceOf(open), std::string());
    }
    return close + 1;
}

/// `[^é]`: no footnote's to kramdown, nor a link. A definition it may be.
bool InlineSource::keepFromLink(size_t at)
{
    constexpr size_t longestLabel = 1000;
    const std::string_view rest = text_.substr(at, longestLabel);
    const size_t end = rest.find(']');
    if (end == npos || end == 2 || isNoteLabel(rest.substr(2, end - 2), dialect_)) {
        return false;
    }
    if ((at > 0 && text_[at - 1] != '\n') || !rest.substr(end + 1).starts_with(':')) {
        edits_.replace(run_->sourceOf(at), run_->sourceOf(at), std::string("\\"));
    }
    return true;
}

size_t InlineSource::takeNote(size_t at)
{
    ++brackets_;
    openBrackets_.push_back(at);
    if (!dialect_.has(Extension::Footnotes) || at + 2 >= text_.size() || text_[at + 1] != '^') {
        return at + 1;
    }
    if (dialect_.plainNoteLabels && keepFromLink(at)) {
        return at + 2;
    }
    const size_t end = text_.find_first_of(dialect_.blanksInNoteLabels ? "[]\r\n" : "[] \t\r\n", at + 2);
    if (end == npos || text_[end] != ']' || end == at + 2 || end - at > 1000 || isSpace(text_[at + 2])) {
        return at + 2;
    }
    --brackets_;
    openBrackets_.pop_back();
    std::string label(text_.substr(at + 2, end - at - 2));
    std::string key = noteKey(label, dialect_);
    const bool known = scope_.footnotes.contains(key);
    noteBehind_ = known ? end + 1 : noteBehind_;
    replace(at, end + 1, known ? Token::Kind::NoteReference : Token::Kind::MissingNote, known ? std::move(key) : std::move(label));
    return end + 1;
}

size_t InlineSource::takePair(size_t at)
{
    const auto pair = std::ranges::find_if(pairs, [&](const Pair &one) { return one.mark[0] == text_[at]; });
    const size_t size = std::min(text_.find_first_not_of(text_[at], at), text_.size()) - at;
    if (size != pair->mark.size()) {
        return at + size;
    }
    Pending &pending = pending_[size_t(pair - pairs.begin())];
    const bool canOpen = at + size < text_.size() && !isSpace(text_[at + size]);
    const bool canClose = at > 0 && !isSpace(text_[at - 1]) && pending.at != npos && pending.at + size < at;
    const auto inside = [&] { return text_.substr(pending.at + size, at - pending.at - size); };
    const auto mayHold = [&] { return inside().find_first_of(!pair->spaces ? " \t\n" : plain_ ? "" : "\n") == npos; };
    if (canClose && mayHold()) {
        replace(pending.at, pending.at + size, Token::Kind::Open, std::string(pair->element));
        replace(at, at + size, Token::Kind::Close, std::string(pair->element));
        pending.at = npos;
    } else {
        pending.at = canOpen ? at : npos;
    }
    return at + size;
}

} // namespace galley::markdown
