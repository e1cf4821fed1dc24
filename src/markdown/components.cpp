// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "components.h"

#include "text/ascii.h"

#include <algorithm>
#include <array>
#include <gumbo.h>

namespace galley::markdown
{
namespace
{

/// Reads one tag; all places count in the whole text.
class TagReader final
{
public:
    TagReader(std::string_view text, size_t begin, CapitalTags capitals)
        : text_(text)
        , at_(begin)
        , capitals_(capitals)
    {
    }
    bool readName();
    bool readAttributes();
    bool isComponent();
    bool isAtEnd() const { return at_ >= text_.size(); }
    ComponentTag tag;

private:
    bool readExpression();
    bool passString();
    void change(size_t begin, size_t end, std::string text) { tag.changes.push_back({begin, end, std::move(text)}); }

    std::string_view text_;
    size_t at_;
    CapitalTags capitals_;
    size_t nameOfHtml_ = npos;  ///< where a name ends that HTML has too
    bool onlyCapitals_ = false; ///< in the name: `<DIV>` is HTML's also where `<Div>` is not
    bool expressions_ = false;
};

bool TagReader::readName()
{
    at_ += 1;
    at_ += !isAtEnd() && text_[at_] == '/' ? 1 : 0;
    const size_t begin = at_;
    if (isAtEnd() || text_[at_] < 'A' || text_[at_] > 'Z') {
        return false;
    }
    for (; !isAtEnd() && (isAlphanumeric(text_[at_]) || text_[at_] == '.'); ++at_) {
        if (text_[at_] == '.') {
            change(at_, at_ + 1, "-");
        }
    }
    const std::string_view name = text_.substr(begin, at_ - begin);
    onlyCapitals_ = std::ranges::none_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '.'; });
    if (gumbo_tagn_enum(name.data(), unsigned(name.size())) != GUMBO_TAG_UNKNOWN) {
        nameOfHtml_ = at_;
    } else if (onlyCapitals_) {
        change(at_, at_, "-"); // `<FAQ />`: the tag's other readers look for a small letter or a hyphen
    }
    const bool ends = isAtEnd() || std::string_view(" \t\r\n/>").contains(text_[at_]);
    return ends && !name.ends_with('.');
}

/// True if the tag is a component's, though HTML has its name too; then it gets another one.
bool TagReader::isComponent()
{
    if (nameOfHtml_ == npos) {
        return true;
    }
    if ((capitals_ == CapitalTags::AreHtml || onlyCapitals_) && !(expressions_ && text_.substr(0, tag.end).ends_with("/>"))) {
        return false;
    }
    const auto place = std::ranges::lower_bound(tag.changes, nameOfHtml_, {}, &ComponentTag::Change::begin);
    tag.changes.insert(place, {nameOfHtml_, nameOfHtml_, "-"});
    return true;
}

/// A string in an expression or an attribute. False if it has no end.
bool TagReader::passString()
{
    const char quote = text_[at_];
    for (++at_; !isAtEnd() && text_[at_] != quote; ++at_) {
        at_ += text_[at_] == '\\' && quote != '"' ? 1 : 0;
    }
    ++at_;
    return at_ <= text_.size();
}

/// `{…}`: braces may stand in it in pairs, and anything in strings.
bool TagReader::readExpression()
{
    const size_t begin = at_;
    for (int depth = 0; !isAtEnd();) {
        const char c = text_[at_];
        if (c == '"' || c == '\'' || c == '`') {
            if (!passString()) {
                return false;
            }
            continue;
        }
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        ++at_;
        if (depth == 0) {
            for (size_t quote = text_.find('"', begin); quote < at_; quote = text_.find('"', quote + 1)) {
                change(quote, quote + 1, "&quot;");
            }
            return true;
        }
    }
    return false;
}

/// Goes behind the `>`. False if the tag has no end.
bool TagReader::readAttributes()
{
    for (bool value = false; !isAtEnd();) {
        const char c = text_[at_];
        if (c == '>') {
            tag.end = ++at_;
            return true;
        }
        if (std::string_view("<,;!?*").contains(c)) {
            return false; // prose: the tag was not closed
        }
        if (c == '{') {
            const size_t place = tag.changes.size();
            const size_t begin = at_;
            if (!readExpression()) {
                return false;
            }
            expressions_ = true;
            tag.changes.insert(tag.changes.begin() + std::ptrdiff_t(place), {begin, begin, value ? "\"" : "_=\""});
            change(at_, at_, "\"");
            value = false;
        } else if (c == '"' || c == '\'') {
            if (!passString()) {
                return false;
            }
            value = false;
        } else {
            value = c == '=';
            ++at_;
        }
    }
    return false;
}

void replaceAll(std::string &text, std::string_view from, std::string_view to)
{
    for (size_t at = text.find(from); at != npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

bool isQuoted(std::string_view text)
{
    return text.starts_with('"') || text.starts_with('\'');
}

} // namespace

std::optional<ComponentTag> readComponentTag(std::string_view text, size_t begin, CapitalTags capitals, bool &unclosed)
{
    TagReader reader(text, begin, capitals);
    if (!reader.readName()) {
        return {};
    }
    if (!reader.readAttributes()) {
        unclosed = unclosed || reader.isAtEnd();
        return {};
    }
    return reader.isComponent() ? std::optional(std::move(reader.tag)) : std::nullopt;
}

std::string written(std::string_view text, const ComponentTag &tag)
{
    std::string out;
    size_t done = 0;
    for (const ComponentTag::Change &change : tag.changes) {
        out.append(text.substr(done, change.begin - done)).append(change.text);
        done = change.end;
    }
    return out.append(text.substr(done, tag.end - done));
}

std::string componentLabel(std::string_view tag)
{
    tag.remove_prefix(tag.starts_with('<') ? 1 : 0);
    tag = tag.substr(0, tag.find_last_not_of("/> \t\r\n") + 1);
    std::string label(tag);
    const size_t name = std::min(label.find_first_of(" \t\r\n/"), label.size());
    if (name > 0 && label[name - 1] == '-') {
        label.erase(name - 1, 1);
    }
    std::replace(label.begin(), label.begin() + std::ptrdiff_t(std::min(label.find_first_of(" \t\r\n/"), label.size())), '-', '.');
    replaceAll(label, "_=\"{", "{");
    replaceAll(label, "=\"{", "={");
    replaceAll(label, "}\"", "}");
    replaceAll(label, "&quot;", "\"");
    return label;
}

bool beginsModuleLines(std::string_view line)
{
    if (line.starts_with("import ")) {
        line.remove_prefix(std::min(line.find_first_not_of(' ', 7), line.size()));
        const size_t from = line.find(" from ");
        return isQuoted(line) || (line.starts_with('{') && (from != npos || !line.contains('}'))) ||
               (from != npos && isQuoted(line.substr(std::min(line.find_first_not_of(' ', from + 6), line.size()))));
    }
    if (!line.starts_with("export ")) {
        return false;
    }
    static constexpr std::array<std::string_view, 9> words = {"const ", "let ",     "var ", "function ", "async ",
                                                              "class ", "default ", "{",    "* "};
    line.remove_prefix(std::min(line.find_first_not_of(' ', 7), line.size()));
    return std::ranges::any_of(words, [line](std::string_view word) { return line.starts_with(word); }) &&
           (line.find_first_of("=({*") != npos || line.starts_with("default "));
}

} // namespace galley::markdown
