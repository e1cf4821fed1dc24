// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "jsxtags.h"

#include "components.h"
#include "expressions.h"
#include "html.h"
#include "htmltree.h"
#include "jsxstyle.h"
#include "text/ascii.h"

#include <algorithm>

namespace galley::markdown
{
namespace
{

/// White space with a line end in it becomes one blank.
std::string onOneLine(std::string_view text)
{
    std::string line;
    for (size_t at = 0; at < text.size(); ++at) {
        const size_t end = std::min(text.find_first_not_of(spaces, at), text.size());
        if (text.substr(at, end - at).find_first_of("\r\n") == npos) {
            line += text[at];
        } else {
            line += ' ';
            at = end - 1;
        }
    }
    return line;
}

/// Such attributes are no part of the page: `key`, `ref`, `onClick`.
bool isForScript(std::string_view name)
{
    return name == "key" || name == "ref" || (name.size() > 2 && name.starts_with("on") && name[2] >= 'A' && name[2] <= 'Z');
}

/// Reads an element's tag, that is one whose name begins with a small letter.
class ElementReader final
{
public:
    ElementReader(std::string_view text, size_t begin)
        : text_(text)
        , begin_(begin)
        , at_(begin + 1)
    {
    }
    std::optional<JsxTag> read();
    bool isAtEnd() const { return at_ >= text_.size(); }

private:
    bool readName();
    bool readAttribute();
    bool readValue(std::string_view name, size_t begin);
    bool readExpression(std::string_view name, size_t begin);
    void passSpaces() { at_ = std::min(text_.find_first_not_of(spaces, at_), text_.size()); }
    void add(std::string_view name, std::string_view value);
    void leaveOut(size_t begin) { tag_.leftOut.push_back(expressionLabel(text_.substr(begin, at_ - begin))); }
    std::optional<JsxTag> finished();

    std::string_view text_;
    size_t begin_;
    size_t at_;
    bool closes_ = false;
    bool alone_ = false;
    bool unknownSource_ = false;
    std::string name_;
    std::string attributes_;
    JsxTag tag_;
};

bool ElementReader::readName()
{
    closes_ = !isAtEnd() && text_[at_] == '/';
    at_ += closes_ ? 1 : 0;
    const size_t begin = at_;
    if (isAtEnd() || text_[at_] < 'a' || text_[at_] > 'z') {
        return false;
    }
    while (!isAtEnd() && (isAlphanumeric(text_[at_]) || std::string_view("-.:_").contains(text_[at_]))) {
        ++at_;
    }
    name_ = text_.substr(begin, at_ - begin);
    return isAtEnd() || std::string_view(" \t\r\n/>{").contains(text_[at_]);
}

void ElementReader::add(std::string_view name, std::string_view value)
{
    attributes_.append(" ").append(name).append("=\"");
    appendAttribute(attributes_, value);
    attributes_ += '"';
}

/// One attribute, or what is spread over the element.
bool ElementReader::readAttribute()
{
    if (text_[at_] == '{') {
        const size_t begin = at_;
        at_ = endOfExpression(text_, at_);
        tag_.isHtml = false;
        if (at_ != npos && !stripped(text_.substr(begin + 1, at_ - begin - 2)).starts_with("/*")) {
            leaveOut(begin);
        }
        return at_ != npos;
    }
    const size_t begin = at_;
    at_ = std::min(text_.find_first_of(" \t\r\n=/><{\"'", at_), text_.size());
    std::string_view name = text_.substr(begin, at_ - begin);
    if (name.empty() || isAtEnd()) {
        return false;
    }
    tag_.isHtml = tag_.isHtml && name != "className" && name != "htmlFor";
    name = name == "className" ? "class" : name == "htmlFor" ? "for" : name;
    const size_t behind = std::min(text_.find_first_not_of(spaces, at_), text_.size());
    if (behind == text_.size() || text_[behind] != '=') {
        attributes_.append(" ").append(name);
        return true;
    }
    at_ = behind + 1;
    passSpaces();
    return !isAtEnd() && readValue(name, begin);
}

/// `name={…}`; the attribute begins at a place.
bool ElementReader::readExpression(std::string_view name, size_t begin)
{
    const size_t valueBegin = at_;
    at_ = endOfExpression(text_, at_);
    tag_.isHtml = false;
    if (at_ == npos) {
        return false;
    }
    const std::string_view expression = text_.substr(valueBegin, at_ - valueBegin);
    const auto value = printedBy(expression);
    const bool silent = value && value->empty() && !expression.contains('"') && !expression.contains('\'');
    if (value && !silent) {
        add(name, *value);
    } else if (expression == "{true}") {
        attributes_.append(" ").append(name);
    } else if (!value && name == "style") {
        const JsxStyle style = readJsxStyle(expression);
        if (!style.declarations.empty()) {
            add(name, style.declarations);
        }
        if (!style.isWhole) {
            leaveOut(begin);
        }
    } else if (!value && !isForScript(name)) {
        leaveOut(begin);
    }
    unknownSource_ = unknownSource_ || (!value && (name == "src" || name == "srcSet"));
    return true;
}

bool ElementReader::readValue(std::string_view name, size_t begin)
{
    const char first = text_[at_];
    if (first == '{') {
        return readExpression(name, begin);
    }
    size_t end = 0;
    if (first == '"' || first == '\'') {
        end = text_.find(first, at_ + 1);
        end = end == npos ? npos : end + 1;
    } else {
        end = text_.find_first_of(" \t\r\n>", at_);
    }
    if (end == npos) {
        at_ = npos;
        return false;
    }
    attributes_.append(" ").append(name).append("=").append(onOneLine(text_.substr(at_, end - at_)));
    at_ = end;
    return true;
}

std::optional<JsxTag> ElementReader::read()
{
    if (!readName()) {
        return {};
    }
    for (;;) {
        passSpaces();
        if (isAtEnd()) {
            return {};
        }
        if (text_[at_] == '>') {
            ++at_;
            return finished();
        }
        if (text_.substr(at_).starts_with("/>")) {
            at_ += 2;
            alone_ = true;
            return finished();
        }
        if (!readAttribute()) {
            return {};
        }
    }
}

std::optional<JsxTag> ElementReader::finished()
{
    const bool empty = isVoid(name_);
    tag_.end = at_;
    tag_.kind = closes_ ? JsxTag::Kind::Closes : alone_ || empty ? JsxTag::Kind::Alone : JsxTag::Kind::Opens;
    tag_.isHtml = tag_.isHtml && (!alone_ || empty);
    const bool loads = name_ == "img" || name_ == "iframe" || name_ == "embed" || name_ == "source";
    if ((unknownSource_ && loads) || name_.contains('.')) { // `motion.div` is a component
        tag_.isHtml = false;
        const std::string_view inside = text_.substr(begin_ + 1, at_ - begin_ - (alone_ ? 3 : 2));
        tag_.label = closes_ ? std::string() : expressionLabel(inside.substr(0, inside.find_last_not_of(spaces) + 1));
        return tag_;
    }
    tag_.html = (closes_ ? "</" : "<") + name_ + attributes_ + ">";
    tag_.html += alone_ && !empty ? "</" + name_ + ">" : std::string();
    return tag_;
}

} // namespace

std::optional<JsxTag> readJsxTag(std::string_view text, size_t begin, bool &unclosed)
{
    const std::string_view rest = text.substr(begin);
    if (rest.starts_with("<>") || rest.starts_with("</>")) {
        const bool opens = rest[1] == '>';
        return JsxTag{.kind = opens ? JsxTag::Kind::Opens : JsxTag::Kind::Closes,
                      .end = begin + (opens ? 2 : 3),
                      .html = {},
                      .label = {},
                      .isHtml = false};
    }
    if (const auto component = readComponentTag(text, begin, CapitalTags::AreComponents, unclosed)) {
        const std::string_view source = text.substr(begin, component->end - begin);
        JsxTag tag{.end = component->end, .html = {}, .label = {}, .isHtml = component->changes.empty()};
        tag.kind = source.starts_with("</") ? JsxTag::Kind::Closes : source.ends_with("/>") ? JsxTag::Kind::Alone : JsxTag::Kind::Opens;
        tag.html = onOneLine(written(text, *component).substr(begin));
        return tag;
    }
    ElementReader reader(text, begin);
    auto tag = reader.read();
    unclosed = unclosed || (!tag && reader.isAtEnd());
    return tag;
}

} // namespace galley::markdown
