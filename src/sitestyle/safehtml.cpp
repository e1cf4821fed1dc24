// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "sitestyle/safehtml.h"

#include "markdown/html.h"
#include "markdown/htmltree.h"
#include "post/escape.h"

#include <QUrl>

#include <unordered_set>

using namespace Qt::StringLiterals;

namespace galley::sitestyle
{

namespace
{

using markdown::nameOf;
using Names = std::unordered_set<std::string>;

/// Written as they are.
const Names &known()
{
    static const Names names{
        "a",      "abbr",   "address",  "article", "aside",    "b",       "bdi",    "bdo", "blockquote", "br",     "caption", "cite",
        "code",   "col",    "colgroup", "dd",      "del",      "details", "dfn",    "div", "dl",         "dt",     "em",      "figcaption",
        "figure", "footer", "h1",       "h2",      "h3",       "h4",      "h5",     "h6",  "header",     "hgroup", "hr",      "i",
        "img",    "ins",    "kbd",      "li",      "main",     "mark",    "menu",   "nav", "ol",         "p",      "pre",     "q",
        "s",      "samp",   "search",   "section", "small",    "span",    "strong", "sub", "summary",    "sup",    "table",   "tbody",
        "td",     "tfoot",  "th",       "thead",   "time",     "tr",      "u",      "ul",  "var",        "wbr",    "svg",     "g",
        "path",   "circle", "rect",     "line",    "polyline", "polygon", "ellipse"};
    return names;
}

/// Gone with everything in them.
const Names &dropped()
{
    static const Names names{"script", "style",    "link",  "meta",   "base",  "title",         "noscript", "template", "iframe", "object",
                             "embed",  "audio",    "video", "canvas", "input", "select",        "textarea", "option",   "dialog", "head",
                             "frame",  "frameset", "math",  "use",    "image", "foreignObject", "animate",  "set",      "param",  "source"};
    return names;
}

const Names &knownAttributes()
{
    static const Names names{"class",
                             "id",
                             "lang",
                             "dir",
                             "title",
                             "role",
                             "hidden",
                             "datetime",
                             "alt",
                             "width",
                             "height",
                             "colspan",
                             "rowspan",
                             "scope",
                             "open",
                             "start",
                             "viewBox",
                             "d",
                             "fill",
                             "stroke",
                             "stroke-width",
                             "stroke-linecap",
                             "stroke-linejoin",
                             "fill-rule",
                             "clip-rule",
                             "cx",
                             "cy",
                             "r",
                             "rx",
                             "ry",
                             "x",
                             "y",
                             "x1",
                             "y1",
                             "x2",
                             "y2",
                             "points",
                             "transform",
                             "align",
                             "border",
                             "cellpadding",
                             "cellspacing"};
    return names;
}

QByteArray written(const std::string &name, const QByteArray &value)
{
    return ' ' + QByteArray::fromStdString(name) + "=\"" + post::escapeAttribute(QString::fromUtf8(value)) + '"';
}

/// A name that needs nothing to be written.
bool isPlain(const std::string &name)
{
    return std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; });
}

} // namespace

SafeHtml::SafeHtml(SiteFiles &files, Sheets &sheets, Base base, QString pageUrl, const QSet<QString> &titles)
    : m_files(files)
    , m_sheets(sheets)
    , m_base(std::move(base))
    , m_pageUrl(std::move(pageUrl))
    , m_titles(titles)
{
}

/// A link as it works from any place of the site; empty for one that is none.
///     on "/blog/a/": "../b/" -> "/blog/b/"     "https://x.example" stays     "javascript:…" -> nothing
QByteArray SafeHtml::linkOf(const QByteArray &address) const
{
    const QUrl url(QString::fromUtf8(address.trimmed()), QUrl::TolerantMode);
    const QString scheme = url.scheme();
    const bool isWeb = scheme == u"http" || scheme == u"https" || scheme == u"mailto";
    if (!url.isValid() || (!scheme.isEmpty() && !isWeb)) {
        return {};
    }
    if (isWeb || address.trimmed().startsWith('#') || address.trimmed().startsWith("//")) {
        return address.trimmed();
    }
    QUrl page;
    page.setPath(m_pageUrl);
    return page.resolved(url).toEncoded();
}

QByteArray SafeHtml::attribute(const GumboElement &element, const GumboAttribute &attribute)
{
    const std::string name = nameOf(attribute);
    const QByteArray value(attribute.value);
    if (name == "style") {
        return written(name, m_sheets.declarations(value, m_base));
    }
    if (name == "href" && element.tag == GUMBO_TAG_A) {
        const QByteArray link = linkOf(value);
        return link.isEmpty() ? QByteArray() : written(name, link);
    }
    if (name == "src" && element.tag == GUMBO_TAG_IMG) {
        const QByteArray inside = m_files.inside(value, m_base);
        return inside.startsWith("data:image/") ? written(name, inside) : QByteArray(" src=\"data:,\"");
    }
    const bool isOther = (name.starts_with("aria-") || name.starts_with("data-")) && isPlain(name) && !name.starts_with("data-galley");
    return isOther || knownAttributes().contains(name) ? written(name, value) : QByteArray();
}

QByteArray SafeHtml::attributes(const GumboElement &element, const QByteArrayList &without)
{
    QByteArray out;
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto &one = *static_cast<const GumboAttribute *>(element.attributes.data[i]);
        out += without.contains(one.name) ? QByteArray() : attribute(element, one);
    }
    return out;
}

QByteArray SafeHtml::startTag(const GumboElement &element)
{
    const std::string name = nameOf(element);
    return known().contains(name) ? '<' + QByteArray::fromStdString(name) + attributes(element) + '>' : QByteArray();
}

QByteArray SafeHtml::endTag(const GumboElement &element) const
{
    const std::string name = nameOf(element);
    return known().contains(name) && !markdown::isVoid(name) ? "</" + QByteArray::fromStdString(name) + '>' : QByteArray();
}

bool SafeHtml::isForeignTitle(const GumboNode *node) const
{
    const GumboTag tag = node->v.element.tag;
    return (tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2) && m_titles.contains(QString::fromStdString(markdown::textOf(node)).simplified());
}

QByteArray SafeHtml::element(const GumboNode *node, int depth)
{
    if (markdown::isText(node)) {
        std::string text; // with its blanks: they part words and links
        markdown::appendText(text, node->v.text.text);
        return QByteArray::fromStdString(text);
    }
    if (!markdown::isElement(node) || depth > deepestElement || dropped().contains(nameOf(node->v.element)) || isForeignTitle(node)) {
        return {};
    }
    const GumboElement &element = node->v.element;
    QByteArray out = startTag(element);
    for (unsigned i = 0; i < element.children.length; ++i) {
        out += this->element(markdown::child(element.children, i), depth + 1);
    }
    return out + endTag(element);
}

} // namespace galley::sitestyle
