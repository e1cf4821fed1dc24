// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "tree.h"

#include "components.h"
#include "counts.h"
#include "html.h"
#include "htmltree.h"
#include "plainness.h"
#include "safety.h"
#include "text/ascii.h"

#include <algorithm>

namespace galley::markdown
{
namespace
{

constexpr int maximumRounds = 4;

/// Serialises a tree; in `Clean` with what is allowed only.
class TreeWriter final
{
public:
    enum class Task { Clean, Check, Plain };

    TreeWriter(const CleanInput &input, Task task, CleanHtml &result)
        : input_(input)
        , task_(task)
        , result_(result)
    {
    }
    bool write(const GumboVector &nodes);
    /// See `Plainness`.
    bool isPlain() const { return !result_.removed && plainness_.isSure(out_); }

private:
    struct Around {
        int depth = 0;
        bool paragraph = false; ///< in a `p`, which a block element would end
        bool heading = false;   ///< in one, which may hold no block element
        bool link = false;
        bool foreign = false;
    };
    void writeTop(const GumboVector &nodes);
    void writeNode(const GumboNode *node, Around around);
    void writeText(const GumboNode *node, bool atStartOfPre);
    void writeElement(const GumboNode *node, Around around);
    void writeChildren(const GumboVector &nodes, std::string_view parent, Around around);
    void writeAttributes(const GumboElement &element, const std::string &name, bool foreign, bool disabled);
    void writeAttribute(const GumboElement &element, const std::string &tag, const GumboAttribute &attribute, bool foreign);
    static bool isComponent(const GumboElement &element);
    void noteBraces(const std::string &value, const GumboElement &element);
    void writeComponent(const GumboElement &element, Around around);
    void writeEmbed(const GumboElement &element, const Around &around);
    void collect(const GumboNode *node, const std::string &name);
    int rawLine(const GumboElement &element) const;

    const CleanInput &input_;
    Task task_;
    CleanHtml &result_;
    std::string &out_ = result_.html;
    ProseCounter counter_;
    bool failed_ = false;
    Plainness plainness_;
};

bool TreeWriter::write(const GumboVector &nodes)
{
    if (task_ == Task::Plain) {
        writeChildren(nodes, {}, {});
    } else {
        writeTop(nodes);
    }
    result_.words += counter_.words;
    result_.characters += counter_.characters;
    return !failed_;
}

/// White space at the ends goes, and text at the ends gets an element: it would melt together with the line ends between blocks.
void TreeWriter::writeTop(const GumboVector &nodes)
{
    unsigned begin = 0;
    unsigned end = nodes.length;
    while (begin < end && isBlank(child(nodes, begin))) {
        ++begin;
    }
    while (end > begin && isBlank(child(nodes, end - 1))) {
        --end;
    }
    result_.nodes = 0;
    bool wasText = false;
    for (unsigned i = begin; i < end; ++i) {
        const GumboNode *node = child(nodes, i);
        const size_t before = out_.size();
        const bool edge = isText(node) && (i == begin || i + 1 == end);
        out_ += edge ? "<span>" : "";
        writeNode(node, {});
        out_ += edge ? "</span>" : "";
        const bool text = isText(node) && !edge;
        result_.nodes += out_.size() > before && !(text && wasText) ? 1 : 0;
        wasText = out_.size() > before ? text : wasText;
    }
    if (out_.empty()) {
        out_ = "<!-- -->";
        result_.nodes = 1;
    }
}

void TreeWriter::writeNode(const GumboNode *node, Around around)
{
    if (failed_ || ++around.depth > maximumTreeDepth || (input_.limit > 0 && out_.size() > input_.limit)) {
        failed_ = true;
        return;
    }
    if (isText(node)) {
        writeText(node, false);
    } else if (node->type == GUMBO_NODE_COMMENT) {
        plainness_.doubt();
        out_.append("<!--").append(node->v.text.text).append("-->");
    } else if (node->type == GUMBO_NODE_TEMPLATE) {
        result_.removed = true;
    } else if (node->type == GUMBO_NODE_ELEMENT) {
        writeElement(node, around);
    }
}

void TreeWriter::writeText(const GumboNode *node, bool atStartOfPre)
{
    std::string text = node->v.text.text;
    std::ranges::replace(text, '\r', '\n');
    if (atStartOfPre) {
        // The HTML parser drops the first line end in `pre`; `innerHTML` does not put it back.
        text.erase(0, text.find_first_not_of('\n'));
    }
    appendText(out_, text);
    const char *original = node->v.text.original_text.data;
    const std::less<const char *> before;
    if (task_ != Task::Clean || !original || before(original, input_.html.data()) ||
        !before(original, input_.html.data() + input_.html.size())) {
        return;
    }
    const int line = input_.rawLine(size_t(original - input_.html.data()));
    if (line >= 0) {
        counter_.add(text);
        if (text.contains("{{") || text.contains("{%")) {
            result_.braces.push_back({std::move(text), line});
        }
    }
}

int TreeWriter::rawLine(const GumboElement &element) const
{
    return task_ == Task::Clean && element.original_tag.data ? input_.rawLine(size_t(element.original_tag.data - input_.html.data())) : -1;
}

void TreeWriter::writeElement(const GumboNode *node, Around around)
{
    const GumboElement &element = node->v.element;
    around.foreign = element.tag_namespace != GUMBO_NAMESPACE_HTML;
    std::string name = nameOf(element);
    const ElementRule rule = task_ == Task::Plain ? ElementRule::Keep : around.foreign ? foreignElementRule(name) : elementRule(name);
    collect(node, name);
    plainness_.noteElement(name, rule, around.depth, around.link, around.foreign);
    if (task_ == Task::Clean && isComponent(element)) {
        plainness_.doubt();
        writeComponent(element, around);
        return;
    }
    switch (rule) {
    case ElementRule::Drop:
        result_.removed = true;
        return;
    case ElementRule::Embed:
        writeEmbed(element, around);
        return;
    case ElementRule::Rename:
        name = name == "plaintext" || name == "xmp" || name == "listing"             ? "pre"
               : around.paragraph || name == "noscript" || name == "selectedcontent" ? "span"
                                                                                     : "div";
        break;
    default:
        break;
    }
    if (task_ != Task::Plain && around.foreign && (name == "animate" || name == "set" || name == "animateTransform") &&
        lower(valueOf(element, "attributeName")).ends_with("href")) {
        result_.removed = true;
        return;
    }
    out_.append("<").append(name);
    writeAttributes(element, name, around.foreign, rule == ElementRule::Disabled);
    out_ += '>';
    if (!around.foreign && isVoid(name)) {
        return;
    }
    around.paragraph = !around.foreign && (around.paragraph || name == "p");
    around.heading = !around.foreign && (around.heading || (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6'));
    around.link = around.link || name == "a";
    writeChildren(element.children, around.foreign ? std::string_view() : name, around);
    out_.append("</").append(name).append(">");
}

void TreeWriter::writeChildren(const GumboVector &nodes, std::string_view parent, Around around)
{
    const bool dropsLineEnd = parent == "pre" || parent == "textarea" || parent == "listing";
    bool atStart = dropsLineEnd && task_ != Task::Plain;
    for (unsigned i = 0; i < nodes.length; ++i) {
        const GumboNode *node = child(nodes, i);
        if (atStart && isText(node)) {
            writeText(node, true);
            atStart = isBlank(node) && (out_.empty() || out_.back() == '>');
            continue;
        }
        writeNode(node, around);
        atStart = atStart && (out_.empty() || out_.back() == '>') && node->type != GUMBO_NODE_ELEMENT;
    }
}

void TreeWriter::writeAttributes(const GumboElement &element, const std::string &name, bool foreign, bool disabled)
{
    bool isDisabled = false;
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto &attribute = *static_cast<const GumboAttribute *>(element.attributes.data[i]);
        isDisabled = isDisabled || std::string_view(attribute.name) == "disabled";
        writeAttribute(element, name, attribute, foreign);
    }
    if (disabled && !isDisabled) {
        out_ += " disabled=\"\"";
    }
}

/// Template tags in a text, or in an attribute of raw HTML, are looked for later.
void TreeWriter::noteBraces(const std::string &value, const GumboElement &element)
{
    const int line = value.contains("{{") || value.contains("{%") ? rawLine(element) : -1;
    if (line >= 0) {
        result_.braces.push_back({value, line});
    }
}

void TreeWriter::writeAttribute(const GumboElement &element, const std::string &tag, const GumboAttribute &attribute, bool foreign)
{
    std::string name = nameOf(attribute);
    std::string value = attribute.value;
    noteBraces(value, element);
    std::ranges::replace(value, '\r', '\n');
    AttributeRule rule = AttributeRule::Keep;
    if (task_ == Task::Clean && name == input_.markName) {
        name = "data-line";
    } else if (task_ == Task::Clean || (task_ == Task::Check && name != "data-line")) {
        rule = foreign ? foreignAttributeRule(tag, name) : attributeRule(tag, name);
    }
    const bool outside = foreign && tag == "use" && !value.starts_with('#') && name.ends_with("href");
    if (rule == AttributeRule::Drop || outside || (rule == AttributeRule::Image && !isSafeImage(value)) ||
        (rule == AttributeRule::Images && !areSafeImages(value))) {
        return;
    }
    if (task_ != Task::Plain && (name == "style" || (foreign && rule == AttributeRule::Keep))) {
        std::string harmless = name == "style" || value.find('(') != std::string::npos ? harmlessStyle(value) : value;
        if (harmless != value) {
            result_.removed = true;
            value = std::move(harmless);
            if (value.empty()) {
                return;
            }
        }
    }
    if (rule == AttributeRule::Link && !isSafeLink(value)) {
        if (!foreign && !gumbo_get_attribute(&element.attributes, "data-blocked")) {
            out_ += " data-blocked=\"";
            appendAttribute(out_, value);
            out_ += '"';
        }
        return;
    }
    plainness_.noteAttribute(name);
    out_.append(" ").append(name).append("=\"");
    appendAttribute(out_, value);
    out_ += '"';
}

/// `<YouTube id="x" />` in Astro and MDX: an element that HTML does not have, with a capital letter.
bool TreeWriter::isComponent(const GumboElement &element)
{
    const std::string_view tag(element.original_tag.data ? element.original_tag.data : "", element.original_tag.length);
    return element.tag == GUMBO_TAG_UNKNOWN && element.tag_namespace == GUMBO_NAMESPACE_HTML && tag.size() > 2 && tag[0] == '<' &&
           tag[1] >= 'A' && tag[1] <= 'Z';
}

/// Its name and attributes as a label, and what stands in it.
void TreeWriter::writeComponent(const GumboElement &element, Around around)
{
    const std::string_view tag(element.original_tag.data, element.original_tag.length);
    result_.components.push_back({QString::fromStdString('<' + componentLabel(tag) + '>'), std::max(rawLine(element), 0)});
    const std::string_view box = around.paragraph || around.heading || around.link ? "span" : "div";
    out_.append("<").append(box).append(" class=\"component\"><code class=\"template\">");
    appendText(out_, componentLabel(tag));
    out_ += "</code>";
    // The HTML parser does not know that a component ends itself: what it put inside follows.
    const bool endsItself = tag.ends_with("/>");
    if (!endsItself) {
        writeChildren(element.children, {}, around);
    }
    out_.append("</").append(box).append(">");
    if (endsItself) {
        writeChildren(element.children, {}, around);
    }
}

/// A labelled box in place of what another page would have been shown in.
void TreeWriter::writeEmbed(const GumboElement &element, const Around &around)
{
    std::string address = valueOf(element, "src");
    address = address.empty() ? valueOf(element, "data") : address;
    std::ranges::replace(address, '\r', '\n');
    const std::string_view box = around.paragraph || around.heading || around.link ? "span" : "div";
    out_.append("<").append(box).append(" class=\"embed\">");
    const std::string scheme = lower(std::string_view(address).substr(0, 8));
    const bool link = !around.link && (scheme.starts_with("http://") || scheme.starts_with("https://"));
    if (link) {
        out_ += "<a href=\"";
        appendAttribute(out_, address);
        out_ += "\">";
    }
    appendText(out_, address.empty() ? "embed" : address);
    out_.append(link ? "</a>" : "").append("</").append(box).append(">");
    result_.removed = true;
}

/// Takes down headings, links and images that raw HTML brings; those of Markdown are known already.
void TreeWriter::collect(const GumboNode *node, const std::string &name)
{
    const GumboElement &element = node->v.element;
    const bool heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
    if (!heading && name != "a" && name != "img") {
        return;
    }
    const int line = rawLine(element);
    if (line < 0) {
        return;
    }
    if (name == "img") {
        result_.images.push_back(
            {QByteArray::fromStdString(valueOf(element, "src")), QString::fromStdString(valueOf(element, "alt")), line, true});
    } else if (heading) {
        result_.headings.push_back(
            {name[1] - '0', QString::fromStdString(textOf(node)).simplified(), QByteArray::fromStdString(valueOf(element, "id")), line});
    } else if (gumbo_get_attribute(&element.attributes, "href")) {
        result_.links.push_back(
            {QByteArray::fromStdString(valueOf(element, "href")), QString::fromStdString(textOf(node)).simplified(), line});
    }
}

} // namespace

std::optional<CleanHtml> clean(const CleanInput &input)
{
    CleanHtml result;
    {
        const HtmlTree tree(input.html);
        TreeWriter writer(input, TreeWriter::Task::Clean, result);
        if (!writer.write(tree.nodes())) {
            return {};
        }
        if (writer.isPlain()) {
            return result;
        }
    }
    // What was taken out may change how the rest is read: go on until parsing and serialising changes nothing.
    for (int round = 0; round < maximumRounds; ++round) {
        CleanHtml again;
        const HtmlTree tree(result.html);
        if (!TreeWriter(input, TreeWriter::Task::Check, again).write(tree.nodes())) {
            return {};
        }
        const bool settled = again.html == result.html;
        result.html = again.html;
        result.nodes = again.nodes;
        if (settled) {
            return result;
        }
    }
    return {};
}

std::string reserialised(std::string_view html)
{
    const CleanInput input{html, {}, {}, 0};
    CleanHtml result;
    const HtmlTree tree(html);
    TreeWriter(input, TreeWriter::Task::Plain, result).write(tree.nodes());
    return result.html;
}

} // namespace galley::markdown
