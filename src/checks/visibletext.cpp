// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/visibletext.h"

#include "checks/htmltokens.h"

#include <algorithm>
#include <array>

namespace galley::checks
{

namespace
{

using namespace std::string_view_literals;

constexpr std::array inlineNames{"a"sv,    "abbr"sv,  "b"sv,    "bdi"sv,    "bdo"sv, "big"sv,  "cite"sv,  "code"sv, "data"sv, "del"sv,
                                 "dfn"sv,  "em"sv,    "font"sv, "i"sv,      "ins"sv, "kbd"sv,  "label"sv, "mark"sv, "q"sv,    "s"sv,
                                 "samp"sv, "small"sv, "span"sv, "strong"sv, "tt"sv,  "time"sv, "u"sv,     "var"sv,  "wbr"sv};
constexpr std::array closedNames{"pre"sv,  "code"sv, "kbd"sv,   "samp"sv,   "tt"sv,  "var"sv,
                                 "math"sv, "svg"sv,  "style"sv, "script"sv, "sup"sv, "sub"sv};
constexpr std::array closedClasses{"template"sv, "toc"sv, "embed"sv, "blocked"sv, "math"sv};
constexpr std::array voidNames{"area"sv, "br"sv, "col"sv, "embed"sv, "hr"sv, "img"sv, "input"sv, "source"sv, "track"sv, "wbr"sv};

bool hasClass(std::string_view classes, std::string_view name)
{
    for (size_t at = classes.find(name); at != std::string_view::npos; at = classes.find(name, at + 1)) {
        const size_t end = at + name.size();
        if ((at == 0 || classes[at - 1] == ' ') && (end == classes.size() || classes[end] == ' ')) {
            return true;
        }
    }
    return false;
}

class VisibleTextReader
{
public:
    void take(const HtmlToken &token)
    {
        switch (token.type) {
        case HtmlToken::Type::StartTag:
            open(token);
            break;
        case HtmlToken::Type::EndTag:
            close(token.name);
            break;
        case HtmlToken::Type::Text:
            piece().text += unescaped(token.text);
            break;
        case HtmlToken::Type::Comment:
            break;
        }
    }

    std::vector<VisibleText> texts() { return std::move(m_texts); }

private:
    struct Element {
        std::string_view name;
        std::string language;
        bool isClosed = false;
        bool isReference = false; ///< to a footnote: a word ends in front of it
    };

    /// The piece that goes on here.
    VisibleText &piece()
    {
        const bool isProse = m_open.empty() || !m_open.back().isClosed;
        const std::string &language = m_open.empty() ? m_none : m_open.back().language;
        if (m_texts.empty() || m_texts.back().isProse != isProse || m_texts.back().language != language) {
            const bool joins = !m_texts.empty() && !m_texts.back().text.ends_with('\n');
            m_texts.push_back({.text = {}, .language = language, .isProse = isProse, .joins = joins});
        }
        return m_texts.back();
    }

    void divide()
    {
        if (!m_texts.empty() && !m_texts.back().text.ends_with('\n')) {
            m_texts.back().text += '\n';
        }
    }

    void open(const HtmlToken &token)
    {
        Element element{.name = token.name, .language = m_open.empty() ? m_none : m_open.back().language};
        element.isClosed = (!m_open.empty() && m_open.back().isClosed) || std::ranges::contains(closedNames, token.name);
        std::string alternative;
        for (const HtmlToken::Attribute &attribute : token.attributes) {
            if (attribute.name == "lang") {
                element.language = attribute.value;
            } else if (attribute.name == "alt") {
                alternative = unescaped(attribute.value);
            } else if (attribute.name == "translate" && attribute.value == "no") {
                element.isClosed = true;
            } else if (attribute.name == "class") {
                const auto isIt = [&attribute](std::string_view name) { return hasClass(attribute.value, name); };
                element.isClosed = element.isClosed || std::ranges::any_of(closedClasses, isIt);
                element.isReference = isIt("footnote-ref");
            }
        }
        if (!isInlineElement(token.name) || element.isReference) {
            divide();
        }
        if (!alternative.empty()) {
            piece().text += alternative + '\n';
        }
        if (!std::ranges::contains(voidNames, token.name)) {
            m_open.push_back(std::move(element));
        }
    }

    void close(std::string_view name)
    {
        if (!isInlineElement(name) || (!m_open.empty() && m_open.back().isReference)) {
            divide();
        }
        if (!m_open.empty() && m_open.back().name == name) {
            m_open.pop_back();
        }
    }

    const std::string m_none;
    std::vector<Element> m_open;
    std::vector<VisibleText> m_texts;
};

} // namespace

bool isInlineElement(std::string_view name)
{
    return std::ranges::contains(inlineNames, name);
}

std::vector<VisibleText> visibleTexts(QByteArrayView html)
{
    VisibleTextReader reader;
    readTokens(html, [&reader](const HtmlToken &token) { reader.take(token); });
    return reader.texts();
}

} // namespace galley::checks
