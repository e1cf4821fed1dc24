// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "sitestyle/structure.h"

#include "markdown/htmltree.h"
#include "site/folder.h"
#include "sitestyle/safehtml.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley::sitestyle
{

namespace
{

using markdown::child;
using markdown::isElement;
using markdown::valueOf;

/// A whole page as a browser's parser has it.
class Page final
{
public:
    explicit Page(const QByteArray &html)
        : m_output(gumbo_parse_with_options(&kGumboDefaultOptions, html.constData(), size_t(html.size())))
    {
    }
    ~Page() { gumbo_destroy_output(&kGumboDefaultOptions, m_output); }
    Q_DISABLE_COPY_MOVE(Page)
    const GumboNode *root() const { return m_output->root; }

private:
    GumboOutput *m_output;
};

const GumboNode *childNamed(const GumboNode *node, GumboTag tag)
{
    for (unsigned i = 0; i < node->v.element.children.length; ++i) {
        const GumboNode *one = child(node->v.element.children, i);
        if (isElement(one) && one->v.element.tag == tag) {
            return one;
        }
    }
    return nullptr;
}

QByteArray value(const GumboNode *node, const char *name)
{
    return QByteArray::fromStdString(valueOf(node->v.element, name));
}

bool has(const GumboNode *node, GumboTag tag)
{
    return isElement(node) && node->v.element.tag == tag;
}

/// Calls with each element, parents first.
template <typename Visit>
void forEach(const GumboNode *node, const Visit &visit, int depth = 0)
{
    if (!isElement(node) || depth > deepestElement) {
        return;
    }
    visit(node);
    for (unsigned i = 0; i < node->v.element.children.length; ++i) {
        forEach(child(node->v.element.children, i), visit, depth + 1);
    }
}

// --- style sheets ---

/// Some pages name a sheet for paper until it is loaded, and a script makes it one for all.
QByteArray mediaOf(const GumboNode *node)
{
    const bool isTrick = gumbo_get_attribute(&node->v.element.attributes, "onload") != nullptr;
    return isTrick ? QByteArray() : value(node, "media");
}

void collectSheets(const GumboNode *root, Sheets &sheets, const Base &base)
{
    QSet<QByteArray> seen;
    forEach(root, [&](const GumboNode *node) {
        if (has(node, GUMBO_TAG_STYLE)) {
            sheets.addText(QByteArray::fromStdString(markdown::textOf(node)), base, mediaOf(node));
        } else if (has(node, GUMBO_TAG_LINK)) {
            const QByteArrayList kinds = value(node, "rel").toLower().simplified().split(' ');
            const bool isSheet = (kinds.contains("stylesheet") && !kinds.contains("alternate")) ||
                                 (kinds.contains("preload") && value(node, "as").toLower() == "style");
            const QByteArray address = value(node, "href").trimmed();
            if (isSheet && !address.isEmpty() && !seen.contains(address)) {
                seen.insert(address);
                sheets.add(address, base, mediaOf(node));
            }
        }
    });
}

// --- the place of the post ---

/// How much running text stands right in an element.
double proseIn(const GumboNode *node)
{
    double letters = 0;
    for (unsigned i = 0; i < node->v.element.children.length; ++i) {
        const GumboNode *one = child(node->v.element.children, i);
        if (!isElement(one)) {
            continue;
        }
        switch (one->v.element.tag) {
        case GUMBO_TAG_P:
            letters += double(markdown::textOf(one).size());
            break;
        case GUMBO_TAG_PRE:
        case GUMBO_TAG_BLOCKQUOTE:
        case GUMBO_TAG_UL:
        case GUMBO_TAG_OL:
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
            letters += double(markdown::textOf(one).size()) / 2;
            break;
        default:
            break;
        }
    }
    return letters;
}

/// How themes call the element with a post's text.
bool isNamedAsContent(const GumboNode *node)
{
    static const QRegularExpression names(
        u"(^|[\\s_-])((entry|post|article|page)[_-]*(content|body|text)|e-content|prose|markdown-body|content)($|\\s)"_s);
    return value(node, "itemprop") == "articleBody" || names.match(QString::fromUtf8(value(node, "class")).toLower()).hasMatch();
}

bool isBeside(const GumboNode *node)
{
    return has(node, GUMBO_TAG_NAV) || has(node, GUMBO_TAG_ASIDE) || has(node, GUMBO_TAG_FOOTER) || has(node, GUMBO_TAG_HEADER);
}

/// True for what a shadow tree can be put into, in which the preview lays out its blocks.
bool canHold(const GumboNode *node)
{
    return has(node, GUMBO_TAG_MAIN) || has(node, GUMBO_TAG_ARTICLE) || has(node, GUMBO_TAG_SECTION) || has(node, GUMBO_TAG_DIV);
}

struct Found {
    const GumboNode *node = nullptr;
    double score = 0;
};

void search(const GumboNode *node, double weight, Found &best, int depth)
{
    if (!isElement(node) || depth > deepestElement || isBeside(node)) {
        return;
    }
    constexpr double inArticle = 3;
    constexpr double inMain = 1.5;
    constexpr double named = 4;
    weight *= has(node, GUMBO_TAG_ARTICLE) ? inArticle : has(node, GUMBO_TAG_MAIN) ? inMain : 1;
    const double score = (proseIn(node) + 1) * weight * (isNamedAsContent(node) ? named : 1);
    const bool isLikely = has(node, GUMBO_TAG_ARTICLE) || has(node, GUMBO_TAG_MAIN) || isNamedAsContent(node) || proseIn(node) > 0;
    if (canHold(node) && isLikely && score > best.score) {
        best = {node, score};
    }
    for (unsigned i = 0; i < node->v.element.children.length; ++i) {
        search(child(node->v.element.children, i), weight, best, depth + 1);
    }
}

/// What else the page says of its post's title.
QSet<QString> titlesOf(const GumboNode *root, const GumboNode *content, const QString &known)
{
    QSet<QString> titles{known.simplified()};
    forEach(root, [&titles](const GumboNode *node) {
        if (has(node, GUMBO_TAG_META) && (value(node, "property") == "og:title" || value(node, "name") == "twitter:title")) {
            titles.insert(QString::fromUtf8(value(node, "content")).simplified());
        }
    });
    for (const GumboNode *box = content; box && !has(box, GUMBO_TAG_BODY); box = box->parent) {
        if (has(box, GUMBO_TAG_ARTICLE) || has(box, GUMBO_TAG_MAIN)) {
            forEach(box, [&titles](const GumboNode *node) {
                if (has(node, GUMBO_TAG_H1)) {
                    titles.insert(QString::fromStdString(markdown::textOf(node)).simplified());
                }
            });
        }
    }
    titles.remove(QString());
    return titles;
}

// --- around it ---

enum class Around { Page, Main, Article };

/// Of what stands beside the post's way up: in its article nothing stays, in `<main>` what is there for all posts.
bool stays(const GumboNode *node, Around around)
{
    return around == Around::Page || (around == Around::Main && (has(node, GUMBO_TAG_NAV) || has(node, GUMBO_TAG_ASIDE)));
}

/// Writes what stands around the last element of the way, from one of its levels on.
void wrap(const QList<const GumboNode *> &way, qsizetype level, Around around, SafeHtml &writer, post::PageBody &body)
{
    const GumboElement &parent = way[level]->v.element;
    if (has(way[level], GUMBO_TAG_ARTICLE)) {
        around = Around::Article;
    } else if (has(way[level], GUMBO_TAG_MAIN)) {
        around = std::max(around, Around::Main);
    }
    bool isBefore = true;
    QByteArray behind;
    for (unsigned i = 0; i < parent.children.length; ++i) {
        const GumboNode *one = child(parent.children, i);
        if (one == way[level + 1]) {
            isBefore = false;
        } else if (stays(one, around) || markdown::isBlank(one)) {
            (isBefore ? body.before : behind) += writer.element(one);
        }
    }
    if (level + 2 < way.size()) {
        body.before += writer.startTag(way[level + 1]->v.element);
        wrap(way, level + 1, around, writer, body);
        body.after += writer.endTag(way[level + 1]->v.element);
    }
    body.after += behind;
}

} // namespace

std::optional<post::PageBody> structureOf(const QByteArray &html, const BuiltPage &built, SiteFiles &files, Sheets &sheets,
                                          const QString &root)
{
    const Page page(html);
    const Base base{.folder = site::parentOf(built.file), .root = root};
    collectSheets(page.root(), sheets, base);
    const GumboNode *bodyNode = childNamed(page.root(), GUMBO_TAG_BODY);
    Found found;
    if (bodyNode) {
        search(bodyNode, 1, found, 0);
    }
    if (!found.node) {
        return std::nullopt;
    }
    QList<const GumboNode *> way;
    for (const GumboNode *box = found.node; box != bodyNode; box = box->parent) {
        way.prepend(box);
    }
    way.prepend(bodyNode);
    SafeHtml writer(files, sheets, base, built.url, titlesOf(page.root(), found.node, built.title));
    post::PageBody body{.before = {}, .after = {}};
    wrap(way, 0, Around::Page, writer, body);
    body.htmlAttributes = writer.attributes(page.root()->v.element, {"lang", "dir"}); // those are the post's
    body.bodyAttributes = writer.attributes(bodyNode->v.element);
    body.element = QByteArray::fromStdString(markdown::nameOf(found.node->v.element));
    body.attributes = writer.attributes(found.node->v.element);
    const bool hasMain = std::ranges::any_of(way, [](const GumboNode *node) { return has(node, GUMBO_TAG_MAIN); });
    if (!hasMain && !body.attributes.contains(" role=")) {
        body.attributes += " role=\"main\"";
    }
    return body;
}

} // namespace galley::sitestyle
