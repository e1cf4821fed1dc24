// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "renaming/written.h"

#include "checks/definitions.h"
#include "checks/places.h"
#include "text/ascii.h"

#include <algorithm>

namespace galley::renaming
{

namespace
{

using frontmatter::Range;

qsizetype backticks(QByteArrayView text)
{
    const auto end = std::ranges::find_if(text, [](char c) { return c != '`'; });
    return end - text.begin();
}

/// Bytes of the code span, comment, or backticks without an end with which the text begins; 0: with none of them.
qsizetype hiddenAt(QByteArrayView text)
{
    constexpr qsizetype reach = 16 * 1024; // a longer one is none that is in the way
    const QByteArrayView near = text.first(std::min(text.size(), reach));
    if (near.startsWith("<!--")) {
        const qsizetype close = near.indexOf("-->");
        return close < 0 ? 4 : close + 3;
    }
    const qsizetype size = backticks(near);
    if (size == 0) {
        return 0;
    }
    for (qsizetype at = near.indexOf('`', size); at >= 0; at = near.indexOf('`', at + backticks(near.sliced(at)))) {
        if (backticks(near.sliced(at)) == size) {
            const QByteArrayView span = near.first(at + size);
            const bool inOneParagraph = !span.contains("\n\n") && !span.contains("\n\r") && !span.contains("\r\r");
            return inOneParagraph ? span.size() : size;
        }
    }
    return size;
}

/// The text with code spans and comments made into something that is no link. All else is at its place.
QByteArray withoutCode(const QByteArray &text, qsizetype bodyOffset)
{
    QByteArray plain = text;
    for (qsizetype at = bodyOffset; at < text.size(); ++at) {
        const QByteArrayView here = QByteArrayView(text).sliced(at);
        if (text[at] == '\\') {
            ++at;
        } else if (const qsizetype size = hiddenAt(here); size > 0) {
            const bool isRun = here.first(size).count('`') == size; // nothing closes it
            std::fill_n(plain.begin() + at, isRun ? 0 : size, '\1');
            at += size - 1;
        }
    }
    return plain;
}

/// Where the address ends that begins there and has template tags in it, as far as one of `ends`, which do not count in the tags. Nothing
/// if it has none, or does not end in its paragraph.
std::optional<qsizetype> templateEnd(QByteArrayView text, qsizetype begin, QByteArrayView ends)
{
    bool isTemplate = false;
    for (qsizetype at = begin; at < text.size(); ++at) {
        const QByteArrayView here = text.sliced(at);
        const bool output = here.startsWith("{{");
        if (output || here.startsWith("{%")) {
            const qsizetype close = text.indexOf(output ? "}}" : "%}", at);
            if (close < 0) {
                return std::nullopt;
            }
            isTemplate = true;
            at = close + 1;
        } else if (ends.contains(text[at]) || text[at] == '\n' || text[at] == '\r') {
            return isTemplate && ends.contains(text[at]) ? std::optional(at) : std::nullopt;
        }
    }
    return std::nullopt;
}

/// The addresses with template tags of links, images and attributes: the parser tells only what becomes of them.
std::vector<Range> templateAddresses(QByteArrayView plain, qsizetype bodyOffset)
{
    struct Form {
        QByteArrayView begin;
        QByteArrayView ends;
    };
    static constexpr Form forms[] = {{"](<", ">"}, {"](", ") "}, {"href=\"", "\""}, {"href='", "'"}, {"src=\"", "\""}, {"src='", "'"}};
    std::vector<Range> found;
    for (qsizetype at = bodyOffset; at < plain.size(); ++at) {
        for (const Form &form : forms) {
            if (!plain.sliced(at).startsWith(form.begin)) {
                continue;
            }
            const qsizetype begin = at + form.begin.size();
            if (const auto end = templateEnd(plain, begin, form.ends)) {
                found.push_back({begin, *end - begin});
                at = *end;
            }
            break;
        }
    }
    return found;
}

/// Where the address stands in a definition; empty if it is not to be seen.
Range addressIn(const checks::Definition &definition, QByteArrayView text)
{
    const QByteArrayView lines = text.sliced(definition.lines.offset, definition.lines.length);
    qsizetype begin = lines.indexOf("]:") + 2;
    while (begin < lines.size() && isSpace(lines[begin])) {
        ++begin;
    }
    const bool angled = begin < lines.size() && lines[begin] == '<';
    begin += angled ? 1 : 0;
    qsizetype end = templateEnd(text, definition.lines.offset + begin, " \n").value_or(0) - definition.lines.offset;
    end = std::max(begin, end);
    while (end < lines.size() && !(angled ? lines[end] == '>' : isSpace(lines[end]))) {
        ++end;
    }
    return {definition.lines.offset + begin, end - begin};
}

class Collector
{
public:
    Collector(const QByteArray &text, std::vector<Range> templates)
        : m_text(text)
        , m_templates(std::move(templates))
    {
    }

    void add(Range range, int line)
    {
        if (range.length > 0) {
            m_found.push_back({m_text.sliced(range.offset, range.length), range, line});
        }
    }

    template <typename Item>
    void add(const checks::Subject &subject, const checks::Placed<Item> &placed, const QByteArray &address)
    {
        const checks::Place place = checks::placeOf(subject, placed);
        const int line = placed.block->firstLine + placed.item->line;
        const auto holds = [&](const Range &range) {
            return place.target && range.offset <= place.target->offset && place.target->end() <= range.end();
        };
        if (std::ranges::any_of(m_templates, holds)) {
            return; // it is taken as a whole
        }
        if (place.target) {
            add(*place.target, line);
        } else if (!place.exact) {
            m_found.push_back({address, {}, line});
        }
    }

    std::vector<WrittenAddress> sorted()
    {
        std::ranges::stable_sort(m_found, {}, [](const WrittenAddress &one) { return std::pair(one.range.offset, one.line); });
        const auto same = [](const WrittenAddress &one, const WrittenAddress &other) {
            return one.range == other.range && one.line == other.line && one.text == other.text;
        };
        const auto repeated = std::ranges::unique(m_found, same);
        m_found.erase(repeated.begin(), repeated.end());
        return std::move(m_found);
    }

private:
    const QByteArray &m_text;
    const std::vector<Range> m_templates;
    std::vector<WrittenAddress> m_found;
};

QList<QByteArray> targets(const post::Rendering &rendering)
{
    QList<QByteArray> all;
    for (const markdown::Block &block : rendering.blocks) {
        for (const markdown::Link &link : block.content->links) {
            all.append(link.target);
        }
        for (const markdown::Image &image : block.content->images) {
            all.append(image.source);
        }
    }
    return all;
}

} // namespace

std::vector<WrittenAddress> writtenAddresses(const QByteArray &text, const post::Rendering &rendering)
{
    checks::Memory memory;
    const QByteArray plain = withoutCode(text, rendering.frontMatter.bodyOffset);
    const checks::Subject subject(plain, rendering, {}, memory);
    const std::vector<Range> templates = templateAddresses(plain, rendering.frontMatter.bodyOffset);
    Collector collector(text, templates);
    for (const auto &link : subject.links()) {
        collector.add(subject, link, link.item->target);
    }
    for (const auto &image : subject.images()) {
        collector.add(subject, image, image.item->source);
    }
    for (const Range &range : templates) {
        collector.add(range, subject.lines().lineAt(size_t(range.offset)));
    }
    for (const checks::Definition &definition : checks::allDefinitions(subject)) {
        collector.add(addressIn(definition, text), subject.lines().lineAt(size_t(definition.range.offset)));
    }
    return collector.sorted();
}

bool linksStay(const post::Rendering &before, const post::Rendering &after, size_t changed)
{
    const QList<QByteArray> old = targets(before);
    const QList<QByteArray> now = targets(after);
    size_t others = 0;
    for (qsizetype i = 0; i < std::min(old.size(), now.size()); ++i) {
        others += old[i] != now[i] ? 1 : 0;
    }
    return old.size() == now.size() && others >= changed;
}

} // namespace galley::renaming
