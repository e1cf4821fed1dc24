// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/scripttokens.h"

using namespace Qt::StringLiterals;

namespace galley::site
{

namespace
{

using Type = ScriptToken::Type;

class Tokenizer
{
public:
    Tokenizer(QStringView text, ScriptLanguage language)
        : m_text(text)
        , m_python(language == ScriptLanguage::Python)
    {
    }

    std::vector<ScriptToken> run()
    {
        while (m_at < m_text.size()) {
            step();
        }
        m_tokens.push_back({});
        return std::move(m_tokens);
    }

private:
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }
    bool looksAt(QStringView what) const { return m_text.sliced(m_at).startsWith(what); }
    bool isAtLineStart() const { return m_at == 0 || m_text[m_at - 1] == u'\n' || m_text[m_at - 1] == u'\r'; }

    void step()
    {
        const QChar c = peek();
        if (c == u'\n' || c == u'\r') {
            if (m_python && m_depth == 0) {
                m_tokens.push_back({.type = Type::LineEnd});
            }
            ++m_at;
        } else if (c.isSpace() || c == u'\\') {
            m_at += c == u'\\' ? 2 : 1; // a backslash joins Python's lines
        } else if (m_python ? c == u'#' : looksAt(u"//")) {
            skipTo(u"\n");
        } else if (!m_python && looksAt(u"/*")) {
            skipTo(u"*/");
            m_at = std::min(m_at + 2, m_text.size());
        } else if (c == u'"' || c == u'\'' || (c == u'`' && !m_python)) {
            readText({});
        } else if (c.isLetter() || c == u'_' || c == u'$') {
            readName();
        } else if (c.isDigit()) {
            readNumber();
        } else if (c == u'/' && !m_python && isBeforeOperand()) {
            readExpression();
        } else {
            readSign(c);
        }
    }

    void skipTo(QStringView end)
    {
        const qsizetype found = m_text.indexOf(end, m_at);
        m_at = found < 0 ? m_text.size() : found;
    }

    void readSign(QChar c)
    {
        if (c == u'(' || c == u'[' || c == u'{') {
            ++m_depth;
        } else if (c == u')' || c == u']' || c == u'}') {
            m_depth = std::max(m_depth - 1, 0);
        }
        m_tokens.push_back({.type = Type::Sign, .text = c, .startsLine = isAtLineStart()});
        ++m_at;
    }

    void readName()
    {
        const bool startsLine = isAtLineStart();
        const qsizetype start = m_at;
        while (peek().isLetterOrNumber() || peek() == u'_' || peek() == u'$') {
            ++m_at;
        }
        const QStringView name = m_text.sliced(start, m_at - start);
        if (m_python && name.size() <= 2 && (peek() == u'"' || peek() == u'\'')) {
            readText(name); // r"…", f'…'
            return;
        }
        m_tokens.push_back({.type = Type::Name, .text = name.toString(), .startsLine = startsLine});
    }

    void readNumber()
    {
        const qsizetype start = m_at;
        while (peek().isLetterOrNumber() || peek() == u'_' || peek() == u'.') {
            ++m_at;
        }
        m_tokens.push_back({.type = Type::Number, .text = m_text.sliced(start, m_at - start).toString()});
    }

    void readText(QStringView prefix)
    {
        const QChar quote = peek();
        const bool isLong = m_python && peek(1) == quote && peek(2) == quote;
        const bool raw = prefix.contains(u'r', Qt::CaseInsensitive);
        const bool computed = prefix.contains(u'f', Qt::CaseInsensitive);
        QString text;
        bool opaque = false;
        m_at += isLong ? 3 : 1;
        while (m_at < m_text.size()) {
            const QChar c = peek();
            if (c == quote && (!isLong || (peek(1) == quote && peek(2) == quote))) {
                m_at += isLong ? 3 : 1;
                break;
            }
            if (c == u'\n' && !isLong && quote != u'`') {
                break; // a quote is missing; the damage ends here
            }
            opaque = opaque || (computed && c == u'{') || (quote == u'`' && looksAt(u"${"));
            if (c == u'\\' && !raw) {
                readEscape(text);
                continue;
            }
            const qsizetype units = c == u'\\' ? 2 : 1; // a raw string does not end at a quote behind a backslash
            text += m_text.mid(m_at, units);
            m_at += units;
        }
        m_tokens.push_back({.type = opaque ? Type::Opaque : Type::Text, .text = text});
    }

    void readEscape(QString &into)
    {
        const QChar c = peek(1);
        m_at += 2;
        if (c == u'n' || c == u't') {
            into += c == u'n' ? u'\n' : u'\t';
        } else if (c == u'u' || c == u'x') {
            const qsizetype digits = c == u'u' ? 4 : 2;
            bool isNumber = false;
            const ushort unit = m_text.mid(m_at, digits).toUShort(&isNumber, 16);
            into += isNumber ? QChar(unit) : c;
            m_at += isNumber ? digits : 0;
        } else if (c != u'\n' && !c.isNull()) {
            into += c;
        }
    }

    /// True where JavaScript's slash begins a regular expression instead of dividing.
    bool isBeforeOperand() const
    {
        if (m_tokens.empty()) {
            return true;
        }
        const ScriptToken &last = m_tokens.back();
        return last.type == Type::Sign ? !last.is(u')') && !last.is(u']') && !last.is(u'}') : last.text == "return"_L1;
    }

    void readExpression()
    {
        bool inClass = false;
        ++m_at;
        while (m_at < m_text.size() && peek() != u'\n' && (inClass || peek() != u'/')) {
            inClass = peek() == u'[' || (inClass && peek() != u']');
            m_at += peek() == u'\\' ? 2 : 1;
        }
        m_at = std::min(m_at + 1, m_text.size());
        m_tokens.push_back({.type = Type::Opaque});
    }

    QStringView m_text;
    bool m_python = false;
    qsizetype m_at = 0;
    int m_depth = 0;
    std::vector<ScriptToken> m_tokens;
};

} // namespace

std::vector<ScriptToken> scriptTokens(QStringView text, ScriptLanguage language)
{
    return Tokenizer(text, language).run();
}

} // namespace galley::site
