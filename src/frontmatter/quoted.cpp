// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/quoted.h"

#include <array>

namespace galley::frontmatter
{

namespace
{

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

bool isBreak(QChar c)
{
    return c == u'\n' || c == u'\r';
}

/// One of YAML's escapes of a single character (section 5.7), and what it stands for.
struct Escape {
    char16_t name;
    char16_t character;
};

constexpr std::array escapes{
    Escape{u'0', u'\0'},     Escape{u'a', u'\a'},     Escape{u'b', u'\b'},     Escape{u't', u'\t'},  Escape{u'\t', u'\t'},
    Escape{u'n', u'\n'},     Escape{u'v', u'\v'},     Escape{u'f', u'\f'},     Escape{u'r', u'\r'},  Escape{u'e', u'\x1b'},
    Escape{u' ', u' '},      Escape{u'"', u'"'},      Escape{u'/', u'/'},      Escape{u'\\', u'\\'}, Escape{u'N', u'\u0085'},
    Escape{u'_', u'\u00a0'}, Escape{u'L', u'\u2028'}, Escape{u'P', u'\u2029'},
};

/// Hexadecimal digits behind `\x`, `\u` and `\U`; 0 for other escapes.
qsizetype digitsBehind(QChar name)
{
    return name == u'x' ? 2 : name == u'u' ? 4 : name == u'U' ? 8 : 0;
}

/// Goes once through what stands between the quotes.
class QuotedReader
{
public:
    QuotedReader(QStringView content, bool isDouble)
        : m_content(content)
        , m_isDouble(isDouble)
    {
    }

    QString read()
    {
        while (m_at < m_content.size()) {
            const QChar c = m_content[m_at];
            if (isBreak(c)) {
                foldLines();
            } else if (m_isDouble && c == u'\\') {
                readEscape();
            } else {
                m_text += c;
                m_at += !m_isDouble && c == u'\'' ? 2 : 1;
            }
        }
        return m_text;
    }

private:
    /// One line end becomes a blank, several one line feed fewer; blanks around them are the source's layout.
    void foldLines()
    {
        while (m_text.size() > m_keep && isBlank(m_text.back())) {
            m_text.chop(1);
        }
        const qsizetype breaks = skipLayout();
        m_text += breaks == 1 ? QString(u' ') : QString(breaks - 1, u'\n');
    }

    /// Passes line ends and the blanks between and behind them; how many lines ended.
    qsizetype skipLayout()
    {
        qsizetype breaks = 0;
        for (; m_at < m_content.size() && (isBreak(m_content[m_at]) || isBlank(m_content[m_at])); ++m_at) {
            const bool isSecondHalf = m_content[m_at] == u'\n' && m_at > 0 && m_content[m_at - 1] == u'\r';
            breaks += isBreak(m_content[m_at]) && !isSecondHalf ? 1 : 0;
        }
        return breaks;
    }

    void readEscape()
    {
        const QStringView rest = m_content.sliced(m_at + 1);
        if (!rest.isEmpty() && isBreak(rest[0])) {
            ++m_at;
            m_text += QString(skipLayout() - 1, u'\n');
        } else if (!readCharacter(rest)) {
            m_text += u'\\';
            ++m_at;
        }
        m_keep = m_text.size();
    }

    bool readCharacter(QStringView rest)
    {
        if (rest.isEmpty()) {
            return false;
        }
        for (const Escape &escape : escapes) {
            if (rest[0] == escape.name) {
                m_text += QChar(escape.character);
                m_at += 2;
                return true;
            }
        }
        const qsizetype digits = digitsBehind(rest[0]);
        bool isNumber = false;
        const uint number = rest.size() > digits ? rest.sliced(1, digits).toUInt(&isNumber, 16) : 0;
        if (!isNumber || number > QChar::LastValidCodePoint) {
            return false;
        }
        m_text += QChar::fromUcs4(number); // a surrogate stays one; JSON's pairs meet their other half
        m_at += 2 + digits;
        return true;
    }

    QStringView m_content;
    bool m_isDouble;
    qsizetype m_at = 0;
    qsizetype m_keep = 0; ///< what stands before came from an escape and is no layout
    QString m_text;
};

} // namespace

QString quotedText(QByteArrayView source)
{
    const QString text = QString::fromUtf8(source);
    return text.size() < 2 ? text : QuotedReader(QStringView(text).sliced(1, text.size() - 2), text[0] == u'"').read();
}

} // namespace galley::frontmatter
