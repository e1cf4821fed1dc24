// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "typography.h"

#include "bytescan.h"
#include "tables/tables.h"
#include "text/ascii.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::markdown
{
namespace
{

/// A letter or digit; any byte of a character beyond ASCII counts.
bool isWord(char c)
{
    return isAlphanumeric(c) || (c & 0x80) != 0;
}

/// True if a text ends in a Chinese or Japanese character or mark: between those no white space shows where a quotation begins.
bool endsInIdeograph(std::string_view text)
{
    size_t begin = text.size();
    while (begin > 0 && (text[begin - 1] & 0xC0) == 0x80) {
        --begin;
    }
    if (begin == 0 || text.size() - begin < 2) {
        return false;
    }
    const auto first = static_cast<unsigned char>(text[begin - 1]);
    const auto second = static_cast<unsigned char>(text[begin]);
    const bool unified = (first == 0xE2 && second >= 0xBA) || (first >= 0xE3 && first <= 0xE9); // U+2E80 to U+9FFF
    const bool wide = first == 0xEF && second >= 0xBC;                                          // U+FF00 to U+FFFF
    const bool further = first == 0xF0 && second >= 0xA0 && second < 0xC0;                      // U+20000 to U+3FFFF
    return unified || wide || further;
}

} // namespace

Typography::Typography(const Dialect &dialect, const QString &language)
    : typographic_(dialect.has(Extension::SmartTypography))
    , emoji_(dialect.has(Extension::EmojiNames))
    , dashes_(dialect.dashes)
    , rule_(dialect.quotes)
{
    if (typographic_) {
        quotes_ = quotesOf(dialect.quotesOfLanguage ? language : u"en"_s);
    }
    for (const char mark : std::string_view(emoji_ ? "\"'-.<>:" : typographic_ ? "\"'-.<>" : "")) {
        marks_[static_cast<unsigned char>(mark)] = true;
    }
}

Typography::Quotes Typography::quotesOf(const QString &language)
{
    const QLocale locale(language);
    const std::string outer = locale.quoteString(u"\n"_s).toStdString();
    const std::string inner = locale.quoteString(u"\n"_s, QLocale::AlternateQuotation).toStdString();
    Quotes quotes{outer.substr(0, outer.find('\n')), outer.substr(outer.find('\n') + 1), inner.substr(0, inner.find('\n')),
                  inner.substr(inner.find('\n') + 1)};
    if (locale.language() == QLocale::French && locale.territory() != QLocale::Switzerland) {
        // CLDR leaves out the narrow no-break spaces that belong to the marks.
        for (std::string *open : {&quotes.open, &quotes.innerOpen}) {
            *open += *open == "\u00AB" ? "\u202F" : "";
        }
        for (std::string *close : {&quotes.close, &quotes.innerClose}) {
            close->insert(0, *close == "\u00BB" ? "\u202F" : "");
        }
    }
    return quotes;
}

void Typography::begin()
{
    before_ = Before::Gap;
    outerOpen_ = false;
    innerOpen_ = false;
    open_ = {};
    plainByte_.reset();
    plainEnd_ = nullptr;
}

Typography::Before Typography::kindOf(std::string_view text)
{
    const char last = text.back();
    if ((last & 0x80) == 0) {
        return isSpace(last)                                              ? Before::Gap
               : last == '(' || last == '[' || last == '{' || last == '-' ? Before::Opening
               : isWord(last)                                             ? Before::Word
                                                                          : Before::Other;
    }
    for (const std::string_view opening : {"\u2013", "\u2014", "\u201C", "\u201E", "\u2018", "\u00AB"}) {
        if (text.ends_with(opening)) {
            return Before::Opening;
        }
    }
    return text.ends_with("\u00A0") || text.ends_with("\u202F") ? Before::Gap : endsInIdeograph(text) ? Before::Ideograph : Before::Word;
}

void Typography::pass(std::string_view text)
{
    before_ = text.empty() ? before_ : kindOf(text);
}

void Typography::passLineEnd()
{
    pass("\n");
    plainByte_ = '\n';
    plainEnd_ = nullptr;
}

void Typography::write(std::string_view text, Before before)
{
    out_ += text;
    before_ = before;
}

/// The first byte from `at` on that may be changed; the text's end if there is none.
size_t Typography::nextMark(std::string_view text, size_t at) const
{
    constexpr auto pass = passPlain<'"', '\'', '-', '.', '<', '>', ':'>; // all marks that there are
    // Dots and dashes count from two on; most are single, and stay as they are.
    const auto isSingle = [text, this](size_t mark) {
        const bool spaced = text[mark] == '.' && isRemark() && text.substr(mark).starts_with(". .");
        return (text[mark] == '.' || text[mark] == '-') && !spaced && (mark + 1 == text.size() || text[mark + 1] != text[mark]);
    };
    for (at = pass(text, at); at < text.size() && (!marks_[static_cast<unsigned char>(text[at])] || isSingle(at));) {
        at = pass(text, at + 1);
    }
    return at;
}

std::string_view Typography::apply(std::string_view text, std::string_view around, bool literal)
{
    literal = literal && !isRemark();
    const size_t first = nextMark(text, 0);
    text_ = text;
    around_ = around;
    plainFrom_ = literal ? 1 : 0;
    if (first == text.size()) {
        pass(text);
        endPiece();
        return text;
    }
    out_.clear();
    size_t done = 0;
    if (literal) {
        pass(text.substr(0, 1));
        out_ = text.substr(0, 1);
        done = 1;
    }
    for (size_t at = std::max(done, first); done < text.size();) {
        const size_t end = nextMark(text, at);
        if (end > done) {
            write(text.substr(done, end - done), kindOf(text.substr(done, end - done)));
        }
        done = at = end < text.size() ? applyAt(end) : end;
    }
    endPiece();
    return out_;
}

/// Keeps what the next piece has in front of it, if that is plain text.
void Typography::endPiece()
{
    plainByte_ = plainFrom_ < text_.size() ? std::optional(text_.back()) : std::nullopt;
    plainEnd_ = text_.data() + text_.size();
}

/// The byte of plain text in front of a mark. None where something else ends there, or a block begins.
std::optional<char> Typography::plainBefore(size_t at) const
{
    if (at > 0) {
        return at > plainFrom_ ? std::optional(text_[at - 1]) : std::nullopt;
    }
    const bool behindLineEnd = plainEnd_ == nullptr && !before(0).empty() && isSpace(before(0).back());
    return behindLineEnd || plainEnd_ == text_.data() ? plainByte_ : std::nullopt;
}

/// What stands behind a mark, as far as a rule may look.
std::string_view Typography::behind(size_t at) const
{
    constexpr size_t farthest = 64;
    return around_.substr(std::min(size_t(text_.data() - around_.data()) + at + 1, around_.size()), farthest);
}

/// The first byte behind a mark that is no mark of emphasis or a link; a letter where code begins. As Astro's rules see it: markup is gone.
char Typography::plainBehind(size_t at) const
{
    const std::string_view text = behind(at);
    const size_t plain = text.find_first_not_of("*_~[");
    return plain == std::string_view::npos || text.empty() ? byteAt(at + 1) : text[plain] == '`' ? 'x' : text[plain];
}

/// Writes what stands for the mark at a place and gives the place behind it.
size_t Typography::applyAt(size_t at)
{
    const char mark = text_[at];
    if (mark == ':') {
        return applyEmoji(at);
    }
    if (!typographic_) {
        write(text_.substr(at, 1), kindOf(text_.substr(at, 1)));
        return at + 1;
    }
    return mark == '-' ? applyDashes(at) : mark == '.' ? applyDots(at) : mark == '<' || mark == '>' ? applyGuillemets(at) : applyQuote(at);
}

/// A mark opens behind a gap, an opening bracket or a dash, if something follows it (SmartyPants' rule); behind an ideograph, if none is
/// open.
bool Typography::opens(char mark, char next) const
{
    switch (before_) {
    case Before::Gap:
        return !isSpace(next);
    case Before::Opening:
        return isWord(next) || next == '"' || next == '\'';
    case Before::Other:
        return isRemark() && isWord(next);
    case Before::Ideograph:
        return !isSpace(next) && !(mark == '"' ? outerOpen_ : innerOpen_);
    default:
        return false;
    }
}

void Typography::writeQuote(char mark, QuoteRole role)
{
    const std::string_view opens = mark == '"' ? quotes_->open : quotes_->innerOpen;
    const std::string_view closes = mark == '"' ? quotes_->close : quotes_->innerClose;
    write(role == QuoteRole::Opens ? opens : role == QuoteRole::Closes ? closes : mark == '"' ? "\"" : "'", Before::Other);
}

size_t Typography::applyGoldmarkQuote(size_t at)
{
    writeQuote(text_[at], goldmarkQuote(text_[at], before(at), behind(at), open_));
    return at + 1;
}

size_t Typography::applyKramdownQuote(size_t at)
{
    const KramdownQuote quote = kramdownQuote(text_[at], plainBefore(at), behind(at));
    writeQuote(text_[at], quote.role);
    const bool pair = at + 1 < text_.size() && (quote.pair || quote.role == QuoteRole::Stays);
    if (pair) {
        writeQuote(text_[at + 1], quote.pair ? QuoteRole::Opens : QuoteRole::Closes);
    }
    return plainFrom_ = at + (pair ? 2 : 1);
}

size_t Typography::applyQuote(size_t at)
{
    if (rule_ == QuoteRule::Goldmark) {
        return applyGoldmarkQuote(at);
    }
    if (rule_ == QuoteRule::Kramdown) {
        return applyKramdownQuote(at);
    }
    const char next = byteAt(at + 1);
    const bool begins = opens(text_[at], isRemark() ? plainBehind(at) : next);
    const bool century = !isRemark() || byteAt(at + 3) == 's';
    const bool isYear = begins && isDigit(next) && isDigit(byteAt(at + 2)) && century; // without its century
    const bool isApostrophe = isYear || (!begins && before_ == Before::Word && (isWord(next) || !innerOpen_));
    if (text_[at] == '"') {
        outerOpen_ = begins;
        write(begins ? quotes_->open : quotes_->close, begins ? Before::Opening : Before::Other);
    } else if (isApostrophe) {
        write("\u2019", Before::Other);
    } else if (begins) {
        innerOpen_ = true;
        write(quotes_->innerOpen, Before::Opening);
    } else {
        innerOpen_ = false;
        write(quotes_->innerClose, Before::Other);
    }
    return at + 1;
}

size_t Typography::applyDashes(size_t at)
{
    const size_t end = std::min(text_.find_first_not_of('-', at), text_.size());
    size_t left = end - at;
    if (dashes_ == Dashes::EmOnly) {
        write(left == 2 ? "\u2014" : text_.substr(at, left), Before::Opening);
        return end;
    }
    plainFrom_ = left == 1 ? plainFrom_ : end;
    for (; left >= 3; left -= 3) {
        write("\u2014", Before::Opening);
    }
    write(left == 2 ? "\u2013" : left == 1 ? "-" : "", Before::Opening);
    return end;
}

size_t Typography::applyDots(size_t at)
{
    if (isRemark()) {
        size_t end = at + 1;
        int dots = 1;
        for (size_t next = end; next < text_.size() && (text_[next] == '.' || text_[next] == ' '); ++next) {
            dots += text_[next] == '.' ? 1 : 0;
            end = text_[next] == '.' ? next + 1 : end;
        }
        write(dots >= 3 ? "\u2026" : text_.substr(at, end - at), Before::Other);
        return end;
    }
    const size_t end = std::min(text_.find_first_not_of('.', at), text_.size());
    const bool ellipsis = end - at >= 3;
    plainFrom_ = ellipsis ? at + 3 : plainFrom_;
    write(ellipsis ? "\u2026" : text_.substr(at, end - at), Before::Other);
    if (ellipsis) {
        write(text_.substr(at + 3, end - at - 3), Before::Other);
    }
    return end;
}

size_t Typography::applyGuillemets(size_t at)
{
    const char mark = text_[at];
    const size_t end = std::min(text_.find_first_not_of(mark, at), text_.size());
    const bool two = end - at == 2 && dashes_ == Dashes::EnAndEm;
    plainFrom_ = two ? end : plainFrom_;
    const std::string_view guillemet = mark == '<' ? "\u00AB" : "\u00BB";
    write(two ? guillemet : text_.substr(at, end - at), mark == '<' ? Before::Opening : Before::Other);
    return end;
}

/// `:name:`, where no letter or digit touches it: `10:30` and `std::max` stay.
size_t Typography::applyEmoji(size_t at)
{
    constexpr size_t longestName = 48;
    const size_t end = text_.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+-", at + 1);
    const bool closed = end != std::string_view::npos && text_[end] == ':' && end - at <= longestName;
    const bool touches = before_ == Before::Word || (closed && isWord(byteAt(end + 1)));
    const auto emoji = closed && !touches ? emojiNamed(text_.substr(at + 1, end - at - 1)) : std::nullopt;
    write(emoji ? *emoji : ":", Before::Other);
    return emoji ? end + 1 : at + 1;
}

} // namespace galley::markdown
