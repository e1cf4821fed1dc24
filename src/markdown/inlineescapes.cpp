// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Where generators read inline marks of CommonMark's own by other rules: what a backslash escapes, where emphasis may begin and end, blanks
// in addresses. And what md4c reads by other rules than CommonMark.
#include "inlinesource.h"
#include "linetypes.h"
#include "rawblocks.h"
#include "text/ascii.h"

#include <QChar>
#include <QList>
#include <QString>

#include <algorithm>
#include <utility>

namespace galley::markdown
{
namespace
{

bool isAsciiPunctuation(char c)
{
    return c > ' ' && c < 0x7F && !isAlphanumeric(c);
}

/// The character that ends, or begins, at a place of a text; a line end outside of it.
char32_t characterBefore(std::string_view text, size_t at)
{
    size_t begin = at;
    while (begin > 0 && (text[begin - 1] & 0xC0) == 0x80) {
        --begin;
    }
    const size_t first = begin > 0 ? begin - 1 : 0;
    const QList<uint> characters = QString::fromUtf8(text.data() + first, qsizetype(at - first)).toUcs4();
    return characters.isEmpty() ? U'\n' : characters.back();
}

char32_t characterAt(std::string_view text, size_t at)
{
    size_t end = std::min(at + 1, text.size());
    while (end < text.size() && (text[end] & 0xC0) == 0x80) {
        ++end;
    }
    const QList<uint> characters = QString::fromUtf8(text.data() + std::min(at, end), qsizetype(end - std::min(at, end))).toUcs4();
    return characters.isEmpty() ? U'\n' : characters.front();
}

/// Punctuation as CommonMark has it (0.31.2, section 2.1).
bool isPunctuationMark(char32_t c)
{
    return QChar::isPunct(c) || QChar::isSymbol(c);
}

} // namespace

/// A backslash that is one to the generator, and would be an escape or a line break in CommonMark.
size_t InlineSource::takeEscape(size_t at)
{
    const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
    const bool escapes = dialect_.escapable.empty() || dialect_.escapable.contains(next) || !isAsciiPunctuation(next);
    const bool breaks = dialect_.backslashBreaks || next != '\n';
    if (math_->at(at) || (escapes && breaks)) {
        return takeMath(at);
    }
    replace(at, at + 1, Token::Kind::Text, "\\");
    return at + 1;
}

/// `**Note:**text`: CommonMark wants white space or punctuation on the other side of a mark that stands beside punctuation (0.31.2, section
/// 6.2). A token that shows nothing is such.
size_t InlineSource::takeStars(size_t at)
{
    const size_t end = std::min(text_.find_first_not_of('*', at), text_.size());
    const size_t size = end - at;
    if (size >= openStars_.size()) {
        return end;
    }
    const char32_t before = characterBefore(text_, at);
    const char32_t behind = characterAt(text_, end);
    const bool closes = openStars_[size] && !QChar::isSpace(before);
    const bool opens = !closes && !QChar::isSpace(behind);
    openStars_[size] = opens;
    if (closes && isPunctuationMark(before) && !QChar::isSpace(behind) && !isPunctuationMark(behind)) {
        replace(end, end, Token::Kind::Nothing, {}, std::string());
    } else if (opens && isPunctuationMark(behind) && !QChar::isSpace(before) && !isPunctuationMark(before)) {
        replace(at, at, Token::Kind::Nothing, {}, std::string());
    }
    return end;
}

/// `~a~` is no mark: two tildes are. One that could end what another one began is text, and so is that then. Of three the outer one is.
size_t InlineSource::takeTilde(size_t at)
{
    const size_t end = std::min(text_.find_first_not_of('~', at), text_.size());
    if (end - at == 1 && openTilde_ && at > 0 && !isSpace(text_[at - 1])) {
        replace(at, end, Token::Kind::Text, "~");
    } else if (end - at == 1) {
        openTilde_ = openTilde_ || (end < text_.size() && !isSpace(text_[end]));
    } else if (end - at == 3) {
        const bool closes = std::exchange(openTildes_, !openTildes_);
        replace(closes ? end - 1 : at, closes ? end : at + 1, Token::Kind::Text, "~");
    }
    return end;
}

/// md4c 0.5.2 takes `<!` at the start of a line for raw HTML with anything behind it (CommonMark 0.31.2, section 4.6, wants a letter), and
/// so it does below text with any tag that stands behind four columns of white space.
bool InlineSource::looksLikeBlock(size_t at) const
{
    const size_t before = at == 0 ? std::string_view::npos : text_.find_last_not_of(" \t", at - 1);
    if (before != std::string_view::npos && text_[before] != '\n') {
        return false;
    }
    const size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const bool indented = before != std::string_view::npos && indentOf(text_.substr(begin, at - begin), 0).columns > 3;
    const std::string_view tag = text_.substr(at);
    const std::string_view line = tag.substr(0, tag.find('\n'));
    if (dialect_.has(Extension::Expressions) && rawBlockEnd(line, true) == "") {
        return true; // Markdown stands in it
    }
    return indented || (tag.starts_with("<!") && !rawBlockEnd(line, false));
}

/// What stands in the parentheses of a link: quotation marks in its title, and backslashes, get a backslash.
void InlineSource::takeTitle(size_t begin, size_t end)
{
    const std::string_view inside = text_.substr(begin, end - begin);
    const size_t last = inside.find_last_not_of(" \t");
    if (last == npos || last == 0 || (inside[last] != '"' && inside[last] != '\'')) {
        return;
    }
    const size_t first = inside.find(inside[last] == '"' ? " \"" : " '");
    for (size_t i = first == npos ? last : first + 2; i < last; ++i) {
        if (inside[i] == inside[last] || inside[i] == '\\') {
            const size_t at = run_->sourceOf(begin + i);
            edits_.replace(at, at, "\\");
        }
    }
}

/// What stands in the parentheses of a link: an address with blanks in it gets angle brackets.
void InlineSource::takeBlanks(size_t begin, size_t end)
{
    const std::string_view inside = text_.substr(begin, end - begin);
    const size_t first = std::min(inside.find_first_not_of(" \t"), inside.size());
    size_t last = inside.find_last_not_of(" \t") + 1;
    if (last > first + 1 && (inside[last - 1] == '"' || inside[last - 1] == '\'')) { // a title
        const std::string_view quote = inside[last - 1] == '"' ? " \"" : " '";
        const size_t title = inside.substr(0, last - 1).find(quote);
        last = title == std::string_view::npos ? last : inside.find_last_not_of(" \t", title) + 1;
    }
    const std::string_view address = last > first ? inside.substr(first, last - first) : std::string_view();
    if (address.find_first_of(" \t") == std::string_view::npos || address.find_first_of("<>{\"'") != std::string_view::npos) {
        return;
    }
    const size_t from = run_->sourceOf(begin + first);
    edits_.replace(from, from, "<");
    edits_.replace(from + address.size(), from + address.size(), ">");
}

} // namespace galley::markdown
