// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/plaintext.h"

#include <gumbo.h>

#include <memory>

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

const GumboVector *childrenOf(const GumboNode *node)
{
    switch (node->type) {
    case GUMBO_NODE_DOCUMENT:
        return &node->v.document.children;
    case GUMBO_NODE_ELEMENT: {
        const GumboTag tag = node->v.element.tag;
        const bool hidden = tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_TEMPLATE || tag == GUMBO_TAG_HEAD;
        return hidden || isNoteNumber(node->v.element) ? nullptr : &node->v.element.children;
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

} // namespace

QString plainText(QByteArrayView html, qsizetype enough)
{
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
