// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/plaintext.h"

#include "text/ascii.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace galley::post
{

namespace
{

struct OutputDeleter {
    void operator()(GumboOutput *output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

/// The number of a footnote is no part of a text.
bool isNoteNumber(const GumboElement &element)
{
    const GumboAttribute *name = gumbo_get_attribute(&element.attributes, "class");
    return name != nullptr && QByteArrayView(name->value) == "footnote-ref";
}

QByteArrayView nameOf(const GumboNode *node)
{
    GumboStringPiece name = node->v.element.original_tag; // gumbo knows no names of MathML
    gumbo_tag_from_original_text(&name);
    return {name.data, qsizetype(name.length)};
}

/// Of a formula the source is read, which stands beside what is drawn.
bool isDrawnFormula(const GumboNode *node)
{
    const GumboNode *parent = node->parent;
    return parent != nullptr && parent->type == GUMBO_NODE_ELEMENT && nameOf(parent) == "semantics" && nameOf(node) != "annotation";
}

const GumboVector *childrenOf(const GumboNode *node)
{
    switch (node->type) {
    case GUMBO_NODE_DOCUMENT:
        return &node->v.document.children;
    case GUMBO_NODE_ELEMENT: {
        const GumboTag tag = node->v.element.tag;
        const bool hidden = tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_TEMPLATE || tag == GUMBO_TAG_HEAD;
        return hidden || isNoteNumber(node->v.element) || isDrawnFormula(node) ? nullptr : &node->v.element.children;
    }
    default:
        return nullptr;
    }
}

/// The next node in document order; null at the end. Without recursion: how deep a post nests is its author's choice.
const GumboNode *following(const GumboNode *node)
{
    if (const GumboVector *children = childrenOf(node); children != nullptr && children->length > 0) {
        return static_cast<const GumboNode *>(children->data[0]);
    }
    while (node->parent != nullptr) {
        const GumboVector *siblings = childrenOf(node->parent);
        if (siblings != nullptr && node->index_within_parent + 1 < siblings->length) {
            return static_cast<const GumboNode *>(siblings->data[node->index_within_parent + 1]);
        }
        node = node->parent;
    }
    return nullptr;
}

/// Behind the tag that begins at `at`; -1 if it is none of those that only mark words.
qsizetype behindWordTag(QByteArrayView html, qsizetype at)
{
    static constexpr std::array<QByteArrayView, 12> marking{"a", "p", "em",  "strong", "code", "del",
                                                            "b", "i", "kbd", "mark",   "abbr", "span"};
    const qsizetype name = at + (html.sliced(at).startsWith("</") ? 2 : 1);
    qsizetype end = name;
    while (end < html.size() && isAlphanumeric(html[end])) {
        ++end;
    }
    if (std::ranges::find(marking, html.sliced(name, end - name)) == marking.end()) {
        return -1;
    }
    for (bool isQuoted = false; end < html.size() && (isQuoted || html[end] != '>'); ++end) {
        isQuoted = isQuoted != (html[end] == '"');
        if (!isQuoted && html[end] == '\'') { // raw HTML, as its author quotes it
            return -1;
        }
    }
    return end < html.size() ? end + 1 : -1;
}

/// What `plainText` gives, for prose with links and emphasis in it, as most paragraphs are: without a parser. Nothing for other HTML.
std::optional<QString> proseText(QByteArrayView html, qsizetype enough)
{
    if (html.contains('&') || html.contains("footnote-ref")) {
        return std::nullopt;
    }
    QString text;
    for (qsizetype at = 0; at < html.size() && text.size() < enough;) {
        const qsizetype tag = html.indexOf('<', at);
        const qsizetype end = tag < 0 ? html.size() : tag;
        text += QUtf8StringView(html.sliced(at, end - at)).toString();
        at = tag < 0 ? end : behindWordTag(html, tag);
        if (at < 0) {
            return std::nullopt;
        }
    }
    return text;
}

} // namespace

QString plainText(QByteArrayView html, qsizetype enough)
{
    if (auto prose = proseText(html, enough)) {
        return *prose;
    }
    const std::unique_ptr<GumboOutput, OutputDeleter> output(
        gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), static_cast<size_t>(html.size())));
    QString text;
    for (const GumboNode *node = output->document; node != nullptr && text.size() < enough; node = following(node)) {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
            text += QUtf8StringView(node->v.text.text).toString();
        } else if (node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == GUMBO_TAG_BR) {
            text += u' ';
        }
    }
    return text;
}

} // namespace galley::post
