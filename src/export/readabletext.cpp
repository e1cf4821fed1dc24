// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/readabletext.h"

#include "markdown/htmltree.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace galley::exporting
{

namespace
{

using markdown::child;
using markdown::nameOf;
using markdown::valueOf;

template <size_t Count>
bool isOneOf(const std::string &name, const std::array<std::string_view, Count> &names)
{
    return std::ranges::find(names, name) != names.end();
}

bool isBlock(const std::string &name)
{
    static constexpr auto names = std::to_array<std::string_view>(
        {"address", "article", "aside", "blockquote", "dd",  "details", "div",   "dl", "dt",     "figcaption",
         "figure",  "footer",  "h1",    "h2",         "h3",  "h4",      "h5",    "h6", "hr",     "li",
         "main",    "nav",     "ol",    "p",          "pre", "section", "table", "ul", "header", "summary"});
    return isOneOf(name, names);
}

bool isHidden(const std::string &name)
{
    static constexpr auto names = std::to_array<std::string_view>({"script", "style", "template", "head", "title", "svg"});
    return isOneOf(name, names);
}

QString attribute(const GumboNode *node, const char *name)
{
    return QString::fromStdString(valueOf(node->v.element, name));
}

/// Runs of white space are one space, as a browser shows them; a <br> is U+2028 until here.
QStringList wordsIn(QString text)
{
    static const QRegularExpression space(u"[ \\t\\n\\r\\f]+"_s);
    text.replace(space, u" "_s);
    QStringList lines = text.split(QChar::LineSeparator);
    for (QString &line : lines) {
        line = line.trimmed();
    }
    return text.trimmed().isEmpty() ? QStringList() : lines;
}

constexpr int deepest = 200; // elements inside each other; of what is further inside, the words alone

QString inlineText(const GumboNode *node, int depth);

QString inlineTextOf(const GumboVector &nodes, int depth)
{
    QString text;
    for (unsigned i = 0; i < nodes.length; ++i) {
        text += inlineText(child(nodes, i), depth);
    }
    return text;
}

/// KaTeX leaves the source beside the formula.
QString formula(const GumboNode *node, int depth)
{
    if (nameOf(node->v.element) == "annotation") {
        return QString::fromStdString(markdown::textOf(node));
    }
    QString source;
    const GumboVector &nodes = node->v.element.children;
    for (unsigned i = 0; i < nodes.length && source.isEmpty() && depth <= deepest; ++i) {
        if (markdown::isElement(child(nodes, i))) {
            source = formula(child(nodes, i), depth + 1);
        }
    }
    return source.trimmed();
}

QString link(const GumboNode *node, int depth)
{
    const QString words = inlineTextOf(node->v.element.children, depth);
    const QString role = attribute(node, "role");
    if (role == u"doc-backlink"_s) {
        return {};
    }
    if (role == u"doc-noteref"_s) {
        return u'[' + words.trimmed() + u']';
    }
    const QString address = attribute(node, "href");
    const bool leadsOut = address.startsWith(u"http:"_s) || address.startsWith(u"https:"_s) || address.startsWith(u"mailto:"_s);
    const QString told = address.startsWith(u"mailto:"_s) ? address.sliced(7) : address;
    return !leadsOut || words.trimmed() == told || words.trimmed() == address ? words : words + u" ("_s + told + u')';
}

QString inlineText(const GumboNode *node, int depth)
{
    if (markdown::isText(node)) {
        return QString::fromUtf8(node->v.text.text);
    }
    if (!markdown::isElement(node)) {
        return {};
    }
    const std::string name = nameOf(node->v.element);
    if (isHidden(name)) {
        return {};
    }
    if (depth > deepest) {
        return QString::fromStdString(markdown::textOf(node));
    }
    if (name == "br") {
        return QString(QChar::LineSeparator);
    }
    if (name == "img") {
        const QString words = attribute(node, "alt");
        return words.isEmpty() ? QString() : u'[' + words + u']';
    }
    if (name == "input") {
        const bool done = gumbo_get_attribute(&node->v.element.attributes, "checked") != nullptr;
        return attribute(node, "type") == u"checkbox"_s ? (done ? u"[x] "_s : u"[ ] "_s) : QString();
    }
    if (name == "a") {
        return link(node, depth + 1);
    }
    if (name == "math") {
        const QString source = formula(node, depth);
        return source.isEmpty() ? QString::fromStdString(markdown::textOf(node)) : source;
    }
    const QString inside = inlineTextOf(node->v.element.children, depth + 1);
    return isBlock(name) ? u' ' + inside + u' ' : inside;
}

QStringList flow(const GumboVector &nodes, int depth);

QStringList quoted(const QStringList &lines)
{
    QStringList result;
    for (const QString &line : lines) {
        result += line.isEmpty() ? u">"_s : u"> "_s + line;
    }
    return result;
}

QStringList verbatim(const GumboNode *node)
{
    QString text = QString::fromStdString(markdown::textOf(node));
    while (text.endsWith(u'\n')) {
        text.chop(1);
    }
    return text.split(u'\n');
}

/// True if an item has paragraphs of its own, so that the list is set with room between its items.
bool isLoose(const GumboNode *item)
{
    const GumboVector &nodes = item->v.element.children;
    for (unsigned i = 0; i < nodes.length; ++i) {
        if (markdown::isElement(child(nodes, i)) && nameOf(child(nodes, i)->v.element) == "p") {
            return true;
        }
    }
    return false;
}

QStringList list(const GumboNode *node, bool ordered, int depth)
{
    QStringList lines;
    bool hasStart = false;
    const int start = attribute(node, "start").toInt(&hasStart);
    int number = hasStart ? start : 1;
    const GumboVector &nodes = node->v.element.children;
    for (unsigned i = 0; i < nodes.length; ++i) {
        const GumboNode *item = child(nodes, i);
        if (!markdown::isElement(item)) {
            continue;
        }
        if (!lines.isEmpty() && isLoose(item)) {
            lines += QString();
        }
        const QString mark = ordered ? QString::number(number++) + u". "_s : u"• "_s;
        const QString indent(mark.size(), u' ');
        const QStringList inside = flow(item->v.element.children, depth + 1);
        lines += mark + inside.value(0);
        for (const QString &line : inside.mid(1)) {
            lines += line.isEmpty() ? QString() : indent + line;
        }
    }
    return lines;
}

void addRows(const GumboNode *node, int depth, QStringList &rows)
{
    const GumboVector &nodes = node->v.element.children;
    QStringList cells;
    for (unsigned i = 0; i < nodes.length; ++i) {
        const GumboNode *part = child(nodes, i);
        if (!markdown::isElement(part)) {
            continue;
        }
        const std::string name = nameOf(part->v.element);
        if (name == "td" || name == "th") {
            cells += wordsIn(inlineTextOf(part->v.element.children, depth + 1)).join(u' ');
        } else if (name == "caption") {
            rows += wordsIn(inlineTextOf(part->v.element.children, depth + 1)).join(u' ');
        } else {
            addRows(part, depth + 1, rows);
        }
    }
    if (!cells.isEmpty()) {
        rows += cells.join(u'\t');
    }
}

QStringList blockLines(const GumboNode *node, const std::string &name, int depth)
{
    const GumboVector &nodes = node->v.element.children;
    if (name == "pre" || depth > deepest) {
        return verbatim(node);
    }
    if (name == "ul" || name == "ol") {
        return list(node, name == "ol", depth);
    }
    if (name == "hr") {
        return {u"* * *"_s};
    }
    if (name == "table") {
        QStringList rows;
        addRows(node, depth, rows);
        return rows;
    }
    QStringList inside = flow(nodes, depth + 1);
    if (name == "dd") {
        for (QString &line : inside) {
            line = line.isEmpty() ? line : u"    "_s + line;
        }
    }
    return name == "blockquote" ? quoted(inside) : inside;
}

/// The lines of what stands one below the other, blank ones between blocks.
QStringList flow(const GumboVector &nodes, int depth)
{
    QStringList lines;
    QString words;
    const auto add = [&lines](const QStringList &block, bool close) {
        if (!lines.isEmpty() && !block.isEmpty() && !close) {
            lines += QString();
        }
        lines += block;
    };
    for (unsigned i = 0; i < nodes.length; ++i) {
        const GumboNode *node = child(nodes, i);
        const std::string name = markdown::isElement(node) ? nameOf(node->v.element) : std::string();
        if (!isBlock(name)) {
            words += inlineText(node, depth);
            continue;
        }
        const QStringList before = wordsIn(std::exchange(words, {}));
        add(before, false);
        // A list below an item's words and a definition below its term belong to them.
        const bool close = name == "dd" || (!before.isEmpty() && (name == "ul" || name == "ol"));
        add(blockLines(node, name, depth), close);
    }
    add(wordsIn(words), false);
    return lines;
}

} // namespace

QString readableText(QByteArrayView html)
{
    const markdown::HtmlTree tree({html.data(), size_t(html.size())});
    const QStringList lines = flow(tree.nodes(), 0);
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

} // namespace galley::exporting
