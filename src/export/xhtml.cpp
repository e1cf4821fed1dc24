// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/xhtml.h"

#include "export/tags.h"
#include "post/address.h"

#include <QHash>
#include <QSet>
#include <QUrl>

namespace galley::exporting
{

using post::AddressKind;
using post::kindOf;

namespace
{

using Names = QSet<QByteArray>;

const Names &voidElements()
{
    static const Names names = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"};
    return names;
}

/// Elements of HTML 5 that may stand in a body. Others become `span`.
const Names &knownElements()
{
    static const Names names = {
        "a",       "abbr",  "address",    "area",    "article",  "aside",    "audio",   "b",    "bdi",     "bdo",   "blockquote", "br",
        "caption", "cite",  "code",       "col",     "colgroup", "data",     "dd",      "del",  "details", "dfn",   "div",        "dl",
        "dt",      "em",    "figcaption", "figure",  "footer",   "h1",       "h2",      "h3",   "h4",      "h5",    "h6",         "header",
        "hgroup",  "hr",    "i",          "img",     "ins",      "kbd",      "li",      "main", "map",     "mark",  "menu",       "meter",
        "nav",     "ol",    "p",          "picture", "pre",      "progress", "q",       "rp",   "rt",      "ruby",  "s",          "samp",
        "section", "small", "source",     "span",    "strong",   "sub",      "summary", "sup",  "table",   "tbody", "td",         "tfoot",
        "th",      "thead", "time",       "tr",      "track",    "u",        "ul",      "var",  "video",   "wbr"};
    return names;
}

/// What stands for an element that HTML 5 no longer has, with its look.
struct Replacement {
    QByteArray name;
    QByteArray style;
};

Replacement replacementOf(const QByteArray &name)
{
    static const QHash<QByteArray, Replacement> known = {
        {"center", {"div", "text-align:center"}},
        {"tt", {"code", ""}},
        {"big", {"span", "font-size:larger"}},
        {"strike", {"s", ""}},
        {"acronym", {"abbr", ""}},
        {"dir", {"ul", ""}},
    };
    return known.value(name, {"span", ""});
}

bool mayHave(const QByteArray &element, const QByteArray &attribute)
{
    static const Names global = {"id", "class", "lang", "dir", "title", "style", "role", "hidden", "translate"};
    static const QHash<QByteArray, Names> own = {
        {"a", {"href", "hreflang", "rel", "type"}},
        {"img", {"src", "alt", "width", "height"}},
        {"td", {"colspan", "rowspan", "headers"}},
        {"th", {"colspan", "rowspan", "headers", "scope", "abbr"}},
        {"ol", {"start", "reversed", "type"}},
        {"li", {"value"}},
        {"blockquote", {"cite"}},
        {"q", {"cite"}},
        {"ins", {"cite", "datetime"}},
        {"del", {"cite", "datetime"}},
        {"time", {"datetime"}},
        {"data", {"value"}},
        {"col", {"span"}},
        {"colgroup", {"span"}},
        {"details", {"open"}},
        {"audio", {"src", "controls", "loop", "muted", "preload"}},
        {"video", {"src", "controls", "loop", "muted", "preload", "poster", "width", "height"}},
        {"source", {"src", "type"}},
        {"track", {"src", "kind", "srclang", "label", "default"}},
        {"meter", {"value", "min", "max", "low", "high", "optimum"}},
        {"progress", {"value", "max"}},
    };
    return global.contains(attribute) || attribute.startsWith("aria-") || own.value(element).contains(attribute);
}

/// What an element of SVG must have in a book (SVG 1.1, which browsers no longer insist on).
QByteArrayList neededBy(const QByteArray &element)
{
    static const QHash<QByteArray, QByteArrayList> needed = {
        {"rect", {"width", "height"}},
        {"foreignObject", {"width", "height"}},
        {"circle", {"r"}},
        {"ellipse", {"rx", "ry"}},
        {"path", {"d"}},
        {"polygon", {"points"}},
        {"polyline", {"points"}},
        {"stop", {"offset"}},
    };
    return needed.value(element);
}

bool isWholeNumber(const QByteArray &value)
{
    bool ok = false;
    return value.toInt(&ok) >= 0 && ok;
}

/// Copies HTML as XHTML, tag by tag.
class Writer
{
public:
    explicit Writer(QByteArrayView html)
        : m_html(html)
    {
        collectIds();
    }

    Xhtml written()
    {
        qsizetype done = 0;
        while (const std::optional<Tag> tag = nextTag(m_html, done)) {
            writeText(m_html.sliced(done, tag->start - done));
            writeTag(*tag);
            done = tag->end;
        }
        writeText(m_html.sliced(done));
        return std::move(m_result);
    }

private:
    void collectIds()
    {
        qsizetype done = 0;
        while (const std::optional<Tag> tag = nextTag(m_html, done)) {
            Attributes attributes(*tag);
            while (attributes.next()) {
                if (attributes.name() == QByteArrayView("id") ||
                    (attributes.name() == QByteArrayView("name") && tag->name == QByteArrayView("a"))) {
                    m_ids.insert(attributes.value());
                }
            }
            done = tag->end;
        }
    }

    void writeText(QByteArrayView text) { m_result.html += text.toByteArray().replace("&nbsp;", "&#160;"); }

    void writeTag(const Tag &tag)
    {
        if (tag.name.isEmpty()) { // a comment: two hyphens in it would be an error
            return;
        }
        if (tag.name.startsWith('/')) {
            writeEndTag();
            return;
        }
        const QByteArray name = tag.name.toByteArray();
        if (name == "svg" || name == "math") {
            ++m_foreign;
            m_result.hasSvg = m_result.hasSvg || name == "svg";
            m_result.hasMath = m_result.hasMath || name == "math";
        }
        if (m_foreign > 0) {
            writeForeign(tag, name);
        } else if (name == "input") {
            writeCheckBox(tag);
        } else {
            writeElement(tag, name);
        }
    }

    void writeEndTag()
    {
        if (m_open.isEmpty()) {
            return;
        }
        const QByteArray name = m_open.takeLast();
        m_result.html += "</" + name + '>';
        if (name == "svg" || name == "math") {
            --m_foreign;
        }
    }

    void open(const QByteArray &name, const QByteArray &attributes)
    {
        m_result.html += '<' + name + attributes;
        if (m_foreign == 0 && voidElements().contains(name)) {
            m_result.html += "/>";
        } else {
            m_result.html += '>';
            m_open += name;
        }
    }

    void writeForeign(const Tag &tag, const QByteArray &name)
    {
        QByteArray attributes;
        QByteArrayList missing = neededBy(name);
        bool usesXlink = false;
        Attributes each(tag);
        while (each.next()) {
            const QByteArray attribute = each.name().toByteArray();
            if (attribute.startsWith("xmlns") || attribute == "data-line" || (attribute == "id" && !isFirst(each.value()))) {
                continue;
            }
            missing.removeOne(attribute);
            usesXlink = usesXlink || attribute.startsWith("xlink:");
            attributes += ' ' + attribute + "=\"" + escaped(each.value()) + '"';
        }
        for (const QByteArray &attribute : missing) { // as readers take it where there is none
            attributes += ' ' + attribute + (attribute == "d" || attribute == "points" ? "=\"\"" : "=\"0\"");
        }
        if (name == "svg") {
            attributes += " xmlns=\"http://www.w3.org/2000/svg\"";
        } else if (name == "math") {
            attributes += " xmlns=\"http://www.w3.org/1998/Math/MathML\"";
        } else if (!m_open.isEmpty() && m_open.last() == "foreignObject") { // words of a diagram
            attributes += " xmlns=\"http://www.w3.org/1999/xhtml\"";
        }
        attributes += usesXlink ? " xmlns:xlink=\"http://www.w3.org/1999/xlink\"" : "";
        open(name, attributes);
    }

    /// Lists of tasks: a form has no place in a book.
    void writeCheckBox(const Tag &tag)
    {
        m_result.html += tag.text.contains(" checked=") ? "<span role=\"img\" aria-label=\"☑\">☑</span> "
                                                        : "<span role=\"img\" aria-label=\"☐\">☐</span> ";
    }

    /// A picture that was left out, as one that could not be taken along.
    void writeBlocked(const Tag &tag)
    {
        QByteArray label;
        QByteArray address;
        Attributes each(tag);
        while (each.next()) {
            QByteArray &kept = each.name() == QByteArrayView("alt") ? label : address;
            kept = each.name() == QByteArrayView("alt") || each.name() == QByteArrayView("data-blocked") ? each.value() : kept;
        }
        if (!label.isEmpty() && !address.isEmpty()) {
            address = " (" + address + ')';
        }
        m_result.html += "<span class=\"blocked-image\">" + escaped(label + address) + "</span>";
    }

    void writeElement(const Tag &tag, const QByteArray &written)
    {
        const bool known = knownElements().contains(written);
        const Replacement replacement = known ? Replacement{written, {}} : replacementOf(written);
        QByteArray attributes;
        QByteArrayList styles;
        if (!replacement.style.isEmpty()) {
            styles += replacement.style;
        }
        if (written == "img" && !tag.text.contains(" src=\"")) {
            writeBlocked(tag);
            return;
        }
        bool hasAlternative = false;
        bool hasId = false;
        Attributes each(tag);
        while (each.next()) {
            const QByteArray name = each.name().toByteArray();
            const QByteArray value = each.value();
            hasAlternative = hasAlternative || name == "alt";
            if (name == "style") {
                styles += value;
            } else if (name == "align" && (value == "left" || value == "right" || value == "center" || value == "justify")) {
                styles += "text-align:" + value;
            } else if ((name == "id" || (name == "name" && written == "a")) && !hasId && isFirst(value)) {
                hasId = true;
                attributes += " id=\"" + escaped(value) + '"';
            } else if (name != "id" && mayHave(replacement.name, name)) {
                attributes += attribute(name, value);
            }
        }
        if (!styles.isEmpty()) {
            attributes += " style=\"" + escaped(styles.join("; ")) + '"';
        }
        attributes += replacement.name == "img" && !hasAlternative ? " alt=\"\"" : "";
        open(replacement.name, attributes);
    }

    QByteArray attribute(const QByteArray &name, const QByteArray &value)
    {
        if ((name == "width" || name == "height") && !isWholeNumber(value)) {
            return {};
        }
        if (name == "href" && !isAlive(value)) {
            m_result.deadLinks += value;
            return {};
        }
        if (name == "cite" && kindOf(value) != AddressKind::Remote) {
            return {};
        }
        const bool boolean = value.isEmpty() && (name == "open" || name == "controls" || name == "reversed" || name == "loop" ||
                                                 name == "muted" || name == "default" || name == "hidden");
        return ' ' + name + "=\"" + (boolean ? name : escaped(value)) + '"';
    }

    bool isAlive(const QByteArray &address) const
    {
        if (address.startsWith('#')) {
            return m_ids.contains(address.sliced(1)) || m_ids.contains(QByteArray::fromPercentEncoding(address.sliced(1)));
        }
        return leadsAnywhere(address) && QUrl(QString::fromUtf8(address), QUrl::StrictMode).isValid();
    }

    /// True the first time.
    bool isFirst(const QByteArray &id)
    {
        const bool is = !id.isEmpty() && !id.contains(' ') && !m_given.contains(id);
        m_given.insert(id);
        return is;
    }

    static QByteArray escaped(QByteArray value)
    {
        return value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    }

    const QByteArrayView m_html;
    Xhtml m_result;
    QByteArrayList m_open; ///< names as written in the result
    Names m_ids;
    Names m_given;
    int m_foreign = 0; ///< `svg` and `math` elements that are open
};

} // namespace

bool leadsAnywhere(QByteArrayView address)
{
    const AddressKind kind = kindOf(address);
    return kind == AddressKind::Remote || kind == AddressKind::Fragment;
}

Xhtml toXhtml(QByteArrayView html)
{
    return Writer(html).written();
}

QByteArray withoutLocalLinks(QByteArrayView html, QList<QByteArray> &dead)
{
    QByteArray out;
    qsizetype done = 0;
    while (const std::optional<Tag> tag = nextTag(html, done)) {
        out += html.sliced(done, tag->start - done);
        done = tag->end;
        if (tag->name != QByteArrayView("a")) {
            out += tag->text;
            continue;
        }
        Attributes attributes(*tag);
        out += "<a";
        while (attributes.next()) {
            if (attributes.name() == QByteArrayView("href") && !leadsAnywhere(attributes.value())) {
                dead += attributes.value();
            } else {
                out += attributes.text();
            }
        }
        out += attributes.rest();
    }
    return out + html.sliced(done);
}

} // namespace galley::exporting
