// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "htmltree.h"

#include "text/ascii.h"

#include <unordered_set>
#include <vector>

namespace galley::markdown
{
namespace
{

GumboOptions fragmentOptions(std::pmr::monotonic_buffer_resource &memory)
{
    GumboOptions options = kGumboDefaultOptions;
    options.fragment_context = GUMBO_TAG_BODY;
    options.max_errors = 0;
    options.userdata = &memory;
    options.allocator = [](void *data, size_t size) { return static_cast<std::pmr::monotonic_buffer_resource *>(data)->allocate(size); };
    options.deallocator = [](void *, void *) {};
    return options;
}

/// Enough for most trees.
size_t firstBuffer(std::string_view html)
{
    return 8 * 1024 + 4 * html.size();
}

} // namespace

HtmlTree::HtmlTree(std::string_view html)
    : memory_(firstBuffer(html))
    , options_(fragmentOptions(memory_))
    , output_(gumbo_parse_with_options(&options_, html.data(), html.size()))
{
}

const GumboNode *child(const GumboVector &nodes, unsigned i)
{
    return static_cast<const GumboNode *>(nodes.data[i]);
}

bool isText(const GumboNode *node)
{
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
}

bool isElement(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

std::string nameOf(const GumboElement &element)
{
    if (element.tag_namespace == GUMBO_NAMESPACE_HTML && element.tag != GUMBO_TAG_UNKNOWN) {
        return gumbo_normalized_tagname(element.tag);
    }
    GumboStringPiece original = element.original_tag;
    gumbo_tag_from_original_text(&original);
    if (!original.data) {
        return element.tag != GUMBO_TAG_UNKNOWN ? gumbo_normalized_tagname(element.tag) : "span";
    }
    if (element.tag_namespace == GUMBO_NAMESPACE_SVG) {
        if (const char *name = gumbo_normalize_svg_tagname(&original)) {
            return name;
        }
    }
    return lower({original.data, original.length});
}

std::string nameOf(const GumboAttribute &attribute)
{
    const std::string name = attribute.name;
    switch (attribute.attr_namespace) {
    case GUMBO_ATTR_NAMESPACE_XLINK:
        return "xlink:" + name;
    case GUMBO_ATTR_NAMESPACE_XML:
        return "xml:" + name;
    case GUMBO_ATTR_NAMESPACE_XMLNS:
        return name == "xmlns" ? name : "xmlns:" + name;
    default:
        return name;
    }
}

bool isVoid(std::string_view name)
{
    static const std::unordered_set<std::string_view> names = {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                                               "input", "link", "meta", "param", "source", "track", "wbr"};
    return names.contains(name);
}

std::string valueOf(const GumboElement &element, const char *name)
{
    const GumboAttribute *attribute = gumbo_get_attribute(&element.attributes, name);
    return attribute ? attribute->value : std::string();
}

std::string textOf(const GumboNode *node)
{
    std::string text;
    std::vector<const GumboNode *> left{node};
    while (!left.empty()) {
        const GumboNode *next = left.back();
        left.pop_back();
        if (isText(next)) {
            text += next->v.text.text;
        } else if (isElement(next)) {
            const GumboVector &inside = next->v.element.children;
            for (unsigned i = inside.length; i > 0; --i) {
                left.push_back(child(inside, i - 1));
            }
        }
    }
    return text;
}

bool isBlank(const GumboNode *node)
{
    return isText(node) && std::string_view(node->v.text.text).find_first_not_of(" \t\n\f\r") == std::string_view::npos;
}

} // namespace galley::markdown
