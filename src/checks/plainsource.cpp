// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/plainsource.h"

#include "checks/visibletext.h"
#include "markdown/html.h"
#include "text/ascii.h"

#include <algorithm>

namespace galley::checks
{

namespace
{

constexpr size_t longestAddress = 4000; // bytes of an address or a tag
constexpr size_t longestEntity = 40;    // bytes

/// The next such character, if it is near; else npos.
size_t findNear(std::string_view text, char wanted, size_t from, size_t near = longestAddress)
{
    const size_t found = text.substr(from, near).find(wanted);
    return found == std::string_view::npos ? found : from + found;
}

/// Finds the ends of tags and comments. Asked in the order of the text.
class Tags
{
public:
    explicit Tags(std::string_view text)
        : m_text(text)
    {
    }

    /// Behind the tag or comment that begins with the `<` there; npos if there is none.
    size_t endOf(size_t at)
    {
        const char next = at + 1 < m_text.size() ? m_text[at + 1] : ' ';
        const bool isTag = isLetter(next) || next == '/';
        const bool isComment = m_hasComments && m_text.substr(at, 4) == "<!--";
        const size_t end = isComment ? m_text.find("-->", at) : isTag ? findNear(m_text, '>', at) : std::string_view::npos;
        m_hasComments = m_hasComments && !(isComment && end == std::string_view::npos);
        return end == std::string_view::npos ? end : end + (isComment ? 3 : 1);
    }

private:
    const std::string_view m_text;
    bool m_hasComments = true; ///< in what is yet to come
};

bool isInlineTag(std::string_view tag)
{
    std::string name;
    for (const char c : tag.substr(tag.starts_with("</") ? 2 : 1)) {
        if (!isAlphanumeric(c)) {
            break;
        }
        name += toLower(c);
    }
    return isInlineElement(name);
}

/// One pass over the source.
class Plainer
{
public:
    explicit Plainer(std::string_view source)
        : m_source(source)
        , m_tags(source)
    {
    }

    PlainSource run()
    {
        m_plain.text.reserve(m_source.size());
        m_plain.places.reserve(m_source.size());
        while (m_at < m_source.size()) {
            takeNext();
        }
        return std::move(m_plain);
    }

private:
    void takeNext()
    {
        switch (const char c = m_source[m_at]; c) {
        case '*':
        case '_':
        case '~':
        case '=':
        case '+':
        case '^':
        case '[':
            ++m_at;
            break;
        case ']':
            passBracket();
            break;
        case '\\':
            passEscape();
            break;
        case '{':
            passAttributes();
            break;
        case '<':
            passTag();
            break;
        case '&':
            takeEntity();
            break;
        default:
            take({&c, 1}, 1);
        }
    }

    /// Text for so many bytes of the source.
    void take(std::string_view text, size_t length)
    {
        m_plain.text += text;
        m_plain.places.insert(m_plain.places.end(), text.size(), Range{qsizetype(m_at), qsizetype(length)});
        m_at += length;
    }

    /// With the address, the label behind it.
    void passBracket()
    {
        ++m_at;
        const char next = m_at < m_source.size() ? m_source[m_at] : ' ';
        if (next == '(' || next == '[') {
            const size_t end = findNear(m_source, next == '(' ? ')' : ']', m_at);
            m_at = end == std::string_view::npos ? m_at : end + 1;
        }
    }

    void passEscape()
    {
        ++m_at;
        if (m_at < m_source.size() && isPunctuation(m_source[m_at])) {
            take(m_source.substr(m_at, 1), 1);
        }
    }

    void passAttributes()
    {
        const std::string_view behind = m_source.substr(m_at + 1, 1);
        const bool isList = behind == ":" || behind == "." || behind == "#";
        const size_t end = isList ? findNear(m_source, '}', m_at) : std::string_view::npos;
        if (end == std::string_view::npos) {
            take("{", 1);
        } else {
            m_at = end + 1;
        }
    }

    void passTag()
    {
        const size_t end = m_tags.endOf(m_at);
        if (end == std::string_view::npos) {
            take("<", 1);
        } else if (isInlineTag(m_source.substr(m_at, end - m_at))) {
            m_at = end;
        } else {
            take(" ", end - m_at);
        }
    }

    void takeEntity()
    {
        const size_t end = findNear(m_source, ';', m_at, longestEntity);
        const std::string_view entity = end == std::string_view::npos ? std::string_view() : m_source.substr(m_at, end + 1 - m_at);
        const auto belongs = [](char c) { return isAlphanumeric(c) || c == '#'; };
        const bool isEntity = entity.size() > 2 && std::ranges::all_of(entity.substr(1, entity.size() - 2), belongs);
        if (isEntity) {
            take(markdown::decodeEntity(entity), entity.size());
        } else {
            take("&", 1);
        }
    }

    const std::string_view m_source;
    Tags m_tags;
    size_t m_at = 0;
    PlainSource m_plain;
};

/// The bytes that both begin with, whole characters.
size_t commonStart(std::string_view one, std::string_view other)
{
    auto same = size_t(std::ranges::mismatch(one, other).in1 - one.begin());
    const auto isInside = [](std::string_view text, size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
    };
    while (same > 0 && (isInside(one, same) || isInside(other, same))) {
        --same;
    }
    return same;
}

/// The bytes that both end with, whole characters.
size_t commonEnd(std::string_view one, std::string_view other)
{
    size_t same = 0;
    size_t whole = 0;
    while (same < std::min(one.size(), other.size()) && one[one.size() - 1 - same] == other[other.size() - 1 - same]) {
        ++same;
        const bool isInside = (static_cast<unsigned char>(one[one.size() - same]) & 0xC0U) == 0x80;
        whole = isInside ? whole : same;
    }
    return whole;
}

} // namespace

std::string withoutAddresses(std::string_view source)
{
    std::string text(source);
    const auto blank = [&text](size_t begin, size_t end) {
        std::fill(text.begin() + std::ptrdiff_t(begin), text.begin() + std::ptrdiff_t(std::min(end, text.size())), ' ');
    };
    for (size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 2)) {
        if (const size_t end = findNear(text, ')', at); end != std::string::npos) {
            blank(at + 2, end);
        }
    }
    Tags tags(text);
    for (size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
        if (const size_t end = tags.endOf(at); end != std::string::npos) {
            blank(at, end);
        }
    }
    return text;
}

Range PlainSource::rangeOf(size_t begin, size_t length) const
{
    const Range &first = places[begin];
    const Range &last = places[begin + length - 1];
    return {first.offset, last.end() - first.offset};
}

PlainSource plainSource(std::string_view source)
{
    return Plainer(source).run();
}

std::vector<Edit> respelling(std::string_view text, Range word, const QString &with)
{
    const std::string_view source = text.substr(size_t(word.offset), size_t(word.length));
    const PlainSource plain = plainSource(source);
    const QByteArray replacement = with.toUtf8();
    if (plain.text == source || plain.text.empty()) {
        return {{word, replacement}};
    }
    const std::string_view wanted(replacement.constData(), size_t(replacement.size()));
    const size_t start = commonStart(plain.text, wanted);
    const size_t end = commonEnd(std::string_view(plain.text).substr(start), wanted.substr(start));
    const QByteArray middle = replacement.sliced(qsizetype(start), replacement.size() - qsizetype(start + end));
    const size_t last = plain.text.size() - end;
    if (start == last) {
        const qsizetype place = start == 0 ? plain.places.front().offset : plain.places[start - 1].offset + plain.places[start - 1].length;
        return {{{word.offset + place, 0}, middle}};
    }
    std::vector<Edit> edits; // the letters of each stretch without markup; the first one gets the new ones
    for (size_t i = start; i < last; ++i) {
        const Range &place = plain.places[i];
        const qsizetype offset = word.offset + place.offset;
        const qsizetype before = edits.empty() ? -1 : edits.back().range.offset + edits.back().range.length;
        if (i > start && plain.places[i - 1] == place) {
            continue; // another byte of the same entity
        }
        if (before == offset) {
            edits.back().range.length += place.length;
        } else {
            edits.push_back({{offset, place.length}, edits.empty() ? middle : QByteArray()});
        }
    }
    return edits;
}

} // namespace galley::checks
