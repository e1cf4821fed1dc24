// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/htmltokens.h"

#include <array>
#include <utility>

namespace galley::checks
{

namespace
{

bool endsName(char c)
{
    return c == ' ' || c == '>' || c == '/' || c == '=';
}

class HtmlTokenReader
{
public:
    HtmlTokenReader(std::string_view html, const std::function<void(const HtmlToken &)> &take)
        : m_html(html)
        , m_take(take)
    {
    }

    void run()
    {
        size_t at = 0;
        while (at < m_html.size()) {
            const size_t tag = std::min(m_html.find('<', at), m_html.size());
            if (tag > at) {
                emitText(HtmlToken::Type::Text, m_html.substr(at, tag - at));
            }
            at = tag < m_html.size() ? readMarkup(tag) : tag;
        }
    }

private:
    void emitText(HtmlToken::Type type, std::string_view text)
    {
        m_token.type = type;
        m_token.name = {};
        m_token.text = text;
        m_token.attributes.clear();
        m_take(m_token);
    }

    size_t readMarkup(size_t at)
    {
        if (m_html.substr(at).starts_with("<!--")) {
            const size_t end = std::min(m_html.find("-->", at + 4), m_html.size());
            emitText(HtmlToken::Type::Comment, m_html.substr(at + 4, end - at - 4));
            return std::min(end + 3, m_html.size());
        }
        const bool isEnd = m_html.substr(at).starts_with("</");
        m_token.type = isEnd ? HtmlToken::Type::EndTag : HtmlToken::Type::StartTag;
        m_token.text = {};
        m_token.attributes.clear();
        at += isEnd ? 2 : 1;
        m_token.name = word(at);
        while (at < m_html.size() && m_html[at] != '>') {
            readAttribute(at);
        }
        m_take(m_token);
        return std::min(at + 1, m_html.size());
    }

    std::string_view word(size_t &at)
    {
        const size_t begin = at;
        while (at < m_html.size() && !endsName(m_html[at])) {
            ++at;
        }
        return m_html.substr(begin, at - begin);
    }

    void readAttribute(size_t &at)
    {
        const std::string_view name = word(at);
        if (name.empty()) {
            ++at; // a blank, or what the serialisation does not have
            return;
        }
        std::string_view value;
        if (m_html.substr(at).starts_with("=\"")) {
            const size_t end = std::min(m_html.find('"', at + 2), m_html.size());
            value = m_html.substr(at + 2, end - at - 2);
            at = std::min(end + 1, m_html.size());
        }
        m_token.attributes.push_back({name, value});
    }

    std::string_view m_html;
    const std::function<void(const HtmlToken &)> &m_take;
    HtmlToken m_token;
};

} // namespace

void readTokens(QByteArrayView html, const std::function<void(const HtmlToken &)> &take)
{
    HtmlTokenReader({html.data(), size_t(html.size())}, take).run();
}

std::string unescaped(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> names = {
        {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&nbsp;", "\xC2\xA0"}}};
    std::string plain;
    plain.reserve(text.size());
    for (size_t at = 0; at < text.size();) {
        size_t length = 1;
        std::string_view meaning = text.substr(at, 1);
        for (const auto &[written, means] : names) {
            if (text[at] == '&' && text.substr(at).starts_with(written)) {
                length = written.size();
                meaning = means;
            }
        }
        plain += meaning;
        at += length;
    }
    return plain;
}

} // namespace galley::checks
