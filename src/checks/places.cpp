// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/places.h"

#include "markdown/html.h"
#include "text/ascii.h"

#include <algorithm>

namespace galley::checks
{

namespace
{

/// A link is looked for this far behind the start of its line.
constexpr size_t reach = 16 * 1024;

/// An address as the parser gives it: without backslashes in front of punctuation, entities undone.
std::string plainAddress(std::string_view written)
{
    std::string plain;
    for (size_t i = 0; i < written.size(); ++i) {
        const size_t semicolon = written[i] == '&' ? written.substr(0, i + 40).find(';', i) : std::string_view::npos;
        if (written[i] == '\\' && i + 1 < written.size() && isPunctuation(written[i + 1])) {
            plain += written[++i];
        } else if (semicolon != std::string_view::npos) {
            plain += markdown::decodeEntity(written.substr(i, semicolon + 1 - i));
            i = semicolon;
        } else {
            plain += written[i];
        }
    }
    return plain;
}

/// Looks for one link or image in the source of its block.
class Search
{
public:
    Search(std::string_view source, std::string_view target, bool image)
        : m_source(source)
        , m_target(target)
        , m_image(image)
    {
    }

    /// Skips `skipped` of the same kind with the same target.
    std::optional<Place> find(int skipped)
    {
        for (size_t at = 0; at < m_source.size(); ++at) {
            const auto found = candidate(at);
            if (found && skipped-- == 0) {
                return found;
            }
        }
        return std::nullopt;
    }

private:
    std::optional<Place> candidate(size_t at) const
    {
        const std::string_view here = m_source.substr(at);
        if (here.starts_with("](")) {
            return inlineLink(at);
        }
        if (!m_target.empty() && here.starts_with(m_target)) {
            return quoted(at);
        }
        return std::nullopt;
    }

    /// `[text](address "title")`; `bracket` is where the text ends.
    std::optional<Place> inlineLink(size_t bracket) const
    {
        size_t begin = std::min(m_source.find_first_not_of(spaces, bracket + 2), m_source.size());
        const bool angled = begin < m_source.size() && m_source[begin] == '<';
        begin += angled ? 1 : 0;
        const std::optional<size_t> end = addressEnd(begin, angled);
        const std::optional<size_t> open = openingBracket(bracket);
        if (!end || !open || isImage(*open) != m_image) {
            return std::nullopt;
        }
        const size_t first = *open - (m_image ? 1 : 0);
        const size_t close = m_source.find(')', *end);
        const size_t last = close == std::string_view::npos ? *end : close + 1;
        return Place{.whole = range(first, last), .target = range(begin, *end), .exact = true};
    }

    /// Where the address ends that begins there, if it is the one that is looked for.
    std::optional<size_t> addressEnd(size_t begin, bool angled) const
    {
        const auto isEnd = [&](size_t at) {
            return at < m_source.size() && (m_source[at] == (angled ? '>' : ')') || (!angled && spaces.contains(m_source[at])));
        };
        if (m_source.substr(begin).starts_with(m_target) && isEnd(begin + m_target.size())) {
            return begin + m_target.size();
        }
        size_t end = begin;
        for (int depth = 0; end < m_source.size() && !(isEnd(end) && depth == 0); ++end) {
            depth += m_source[end] == '(' ? 1 : m_source[end] == ')' ? -1 : 0;
        }
        const bool same = end < m_source.size() && plainAddress(m_source.substr(begin, end - begin)) == m_target;
        return same ? std::optional(end) : std::nullopt;
    }

    std::optional<size_t> openingBracket(size_t close) const
    {
        int depth = 1;
        for (size_t at = close; at > 0; --at) {
            const char c = m_source[at - 1];
            const bool escaped = at > 1 && m_source[at - 2] == '\\';
            depth += escaped ? 0 : c == ']' ? 1 : c == '[' ? -1 : 0;
            if (depth == 0) {
                return at - 1;
            }
        }
        return std::nullopt;
    }

    bool isImage(size_t bracket) const { return bracket > 0 && m_source[bracket - 1] == '!'; }

    /// The address in a tag's attribute, between angle brackets, or bare.
    std::optional<Place> quoted(size_t at) const
    {
        const size_t end = at + m_target.size();
        const char before = at > 0 ? m_source[at - 1] : '\n';
        const Range target = range(at, end);
        if (before == '<' && !m_image && end < m_source.size() && m_source[end] == '>') {
            return Place{.whole = range(at - 1, end + 1), .target = target, .exact = true};
        }
        if (before == '"' || before == '\'' || before == '=') {
            const size_t open = m_source.rfind('<', at);
            const size_t close = m_source.find('>', end);
            const bool isTag = open != std::string_view::npos && close != std::string_view::npos && m_source.find('>', open) >= at &&
                               (m_source.substr(open).starts_with("<img") || !m_image);
            return isTag ? std::optional(Place{.whole = range(open, close + 1), .target = target, .exact = true}) : std::nullopt;
        }
        return isBare(at, end) ? std::optional(Place{.whole = target, .target = target, .exact = true}) : std::nullopt;
    }

    /// An address that stands for itself in the text, whole.
    bool isBare(size_t at, size_t end) const
    {
        const char before = at > 0 ? m_source[at - 1] : '\n';
        const bool begins = spaces.contains(before) || (before == '(' && !(at > 1 && m_source[at - 2] == ']'));
        const size_t rest = std::min(m_source.find_first_not_of(".,;:!?)*_'\"", end), m_source.size());
        const bool ends = rest == m_source.size() || spaces.contains(m_source[rest]) || m_source[rest] == '<' || m_source[rest] == '|';
        return !m_image && begins && ends && m_target.contains('.');
    }

    static Range range(size_t begin, size_t end) { return {qsizetype(begin), qsizetype(end - begin)}; }

    std::string_view m_source;
    std::string_view m_target;
    bool m_image;
};

Range moved(Range range, size_t by)
{
    return {range.offset + qsizetype(by), range.length};
}

/// `[text][label]`, `[text]`
std::optional<Place> reference(std::string_view source, const std::string &text)
{
    const std::string opening = '[' + text + ']';
    const size_t at = text.empty() ? std::string_view::npos : source.find(opening);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    size_t end = at + opening.size();
    if (end < source.size() && source[end] == '[') {
        end = std::min(source.find(']', end), source.size() - 1) + 1;
    }
    return Place{.whole = {qsizetype(at), qsizetype(end - at)}, .target = {}, .exact = true};
}

/// How many items in front of this one could be taken for it: those of the same line with the same target. Only some are looked at: more do
/// not go into the reach.
template <typename Item>
int twinsBefore(const std::vector<Item> &items, int index, QByteArray Item::*target)
{
    int count = 0;
    const int last = std::max(index - int(reach / 4), 0);
    for (int i = index - 1; i >= last && items[size_t(i)].line == items[size_t(index)].line; --i) {
        count += items[size_t(i)].*target == items[size_t(index)].*target ? 1 : 0;
    }
    return count;
}

Place place(const Subject &subject, const markdown::Block &block, int line, const QByteArray &target, const QString &text, bool image,
            int skipped)
{
    const int first = std::max(block.firstLine + line, 0);
    const std::string_view source = subject.linesBetween(first, std::max(block.lastLine, first)).substr(0, reach);
    const std::string_view wanted(target.constData(), size_t(target.size()));
    std::optional<Place> found = Search(source, wanted, image).find(skipped);
    for (const std::string_view added : {std::string_view("http://"), std::string_view("mailto:")}) {
        if (!found && !image && wanted.starts_with(added)) { // `www.example.org`, `me@example.org`
            found = Search(source, wanted.substr(added.size()), image).find(skipped);
        }
    }
    if (!found) {
        found = reference(source, text.toStdString());
    }
    if (!found) {
        return {.whole = subject.lineRange(first), .target = {}, .exact = false};
    }
    const size_t offset = subject.offsetOf(source);
    found->whole = moved(found->whole, offset);
    if (found->target) {
        found->target = moved(*found->target, offset);
    }
    return *found;
}

} // namespace

Place placeOf(const Subject &subject, const Placed<markdown::Link> &link)
{
    const int twins = twinsBefore(link.block->content->links, link.index, &markdown::Link::target);
    return place(subject, *link.block, link.item->line, link.item->target, link.item->text, false, twins);
}

Place placeOf(const Subject &subject, const Placed<markdown::Image> &image)
{
    const int twins = twinsBefore(image.block->content->images, image.index, &markdown::Image::source);
    return place(subject, *image.block, image.item->line, image.item->source, image.item->alternative, true, twins);
}

std::optional<Range> findIn(const Subject &subject, int first, int last, std::string_view needle)
{
    const std::string_view source = subject.linesBetween(first, last);
    const size_t at = source.find(needle);
    return at == std::string_view::npos ? std::nullopt
                                        : std::optional(Range{qsizetype(subject.offsetOf(source) + at), qsizetype(needle.size())});
}

} // namespace galley::checks
