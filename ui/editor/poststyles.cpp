// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/poststyles.h"

#include "settings/palette.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Theme>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{
using Styles = KSyntaxHighlighting::Theme;

QTextCharFormat coloured(const QColor &colour)
{
    QTextCharFormat format;
    format.setForeground(colour);
    return format;
}

// Which of the palette's colours a style of a programming language has; none for plain text.
QStringView codeColour(int style)
{
    switch (style) {
    case Styles::Keyword:
    case Styles::ControlFlow:
    case Styles::Preprocessor:
        return u"code-keyword";
    case Styles::Function:
    case Styles::BuiltIn:
    case Styles::Extension:
    case Styles::Others:
        return u"code-function";
    case Styles::Variable:
    case Styles::Attribute:
        return u"code-variable";
    case Styles::Operator:
        return u"code-operator";
    case Styles::Char:
    case Styles::SpecialChar:
    case Styles::String:
    case Styles::VerbatimString:
    case Styles::SpecialString:
    case Styles::Import:
        return u"code-string";
    case Styles::DataType:
        return u"code-type";
    case Styles::DecVal:
    case Styles::BaseN:
    case Styles::Float:
    case Styles::Constant:
        return u"code-number";
    case Styles::Comment:
    case Styles::Documentation:
    case Styles::Annotation:
    case Styles::CommentVar:
    case Styles::RegionMarker:
    case Styles::Information:
    case Styles::Warning:
    case Styles::Alert:
        return u"code-comment";
    case Styles::Error:
        return u"code-error";
    default:
        return {};
    }
}

QTextCharFormat headingFormat(const Palette &palette)
{
    QTextCharFormat format = coloured(palette[u"heading"]);
    format.setFontWeight(QFont::Bold);
    return format;
}

// Keys, fences and signs; by the names that the definitions of YAML, TOML and JSON and our own give them.
bool isQuietInFrontMatter(const KSyntaxHighlighting::Format &format)
{
    const QString name = format.name();
    const auto style = format.textStyle();
    return name.contains("Key"_L1) || name == "Fence"_L1 || name.contains("Table"_L1) || style == Styles::Operator ||
           style == Styles::Comment || style == Styles::Function;
}
} // namespace

PostStyles::PostStyles(const Palette &palette, const KSyntaxHighlighting::Definition &markdown, const KSyntaxHighlighting::Definition &html)
    : m_quiet(coloured(palette[u"muted"]))
    , m_heading(headingFormat(palette))
{
    for (int style = Styles::Normal; style <= Styles::Others; ++style) {
        if (const QStringView colour = codeColour(style); !colour.isEmpty()) {
            m_code.insert(style, coloured(palette[colour]));
        }
    }
    const auto formats = markdown.formats();
    for (const auto &format : formats) {
        m_markdown.insert(format.id(), markdownStyle(format.name(), palette));
    }
    const auto tags = html.formats();
    for (const auto &format : tags) {
        if (format.name() != "Normal Text"_L1) {
            m_html.insert(format.id());
        }
    }
}

PostStyles::Style PostStyles::markdownStyle(QStringView name, const Palette &palette)
{
    QTextCharFormat text;
    if (name.startsWith(u"Blockquote: ")) {
        text.setForeground(palette[u"quote"]);
    }
    if (name.startsWith(u"Header")) {
        return {headingFormat(palette), Markup::Heading};
    }
    if (name.endsWith(u"Strikethrough Text")) {
        text.setFontStrikeOut(true);
        return {text, Markup::Delimiters};
    }
    if (name.endsWith(u"Highlight Text")) {
        text.setBackground(palette[u"mark"]);
        return {text, Markup::Delimiters};
    }
    if (name.endsWith(u"Emphasis Text") || name.endsWith(u"Strong Text")) {
        text.setFontItalic(name.endsWith(u"Emphasis Text"));
        text.setFontWeight(name.contains(u"Strong") ? QFont::Bold : QFont::Normal);
        return {text, Markup::Delimiters};
    }
    if (name == u"Code") {
        text.setForeground(palette[u"code-string"]);
        return {text, Markup::Delimiters};
    }
    if (name.endsWith(u"Image")) {
        text.setForeground(palette[u"link"]);
        return {text, Markup::Image};
    }
    if (name == u"Reference-Link Name" || name == u"Link" || name == u"Email" || name == u"Normal Text: Link" || name == u"List: Link" ||
        name == u"Blockquote: Link") {
        text.setForeground(palette[u"link"]);
        return {text, Markup::None};
    }
    if (name == u"Backslash Escape") {
        return {text, Markup::FirstCharacter};
    }
    static const QList<QStringView> plain = {u"Normal Text", u"List: Normal Text", u"Blockquote: Normal Text", u"Emoji", u"Line Break"};
    return {text, plain.contains(name) ? Markup::None : Markup::All};
}

// The part of a piece that is text, as [from, to); the rest is markup.
QPair<int, int> PostStyles::textIn(QStringView piece, Markup markup)
{
    const int length = int(piece.size());
    const auto countOf = [&](QChar c) {
        return int(std::find_if(piece.begin(), piece.end(), [c](QChar x) { return x != c; }) - piece.begin());
    };
    switch (markup) {
    case Markup::None:
        return {0, length};
    case Markup::All:
        return {0, 0};
    case Markup::FirstCharacter:
        return {qMin(1, length), length};
    case Markup::Heading: {
        const int marks = countOf(u'#');
        if (marks == 0) {
            return {0, 0}; // the line under a setext heading
        }
        int end = int(piece.trimmed().size());
        const int text = end;
        while (end > marks && piece[end - 1] == u'#') {
            --end;
        }
        return {marks, end < text && end > marks && piece[end - 1] == u' ' ? end : length};
    }
    case Markup::Delimiters: {
        static const QStringView delimiters = u"*_~=`";
        if (piece.isEmpty() || !delimiters.contains(piece.front())) {
            return {0, length}; // an indented code block
        }
        int from = 0;
        int to = length;
        while (from < to - 1 && delimiters.contains(piece[from]) && piece[from] == piece[to - 1]) {
            ++from;
            --to;
        }
        return {from, to};
    }
    case Markup::Image: {
        if (!piece.startsWith(u"![")) {
            return {0, 0};
        }
        const int end = int(qMax(piece.lastIndexOf(u"]("), piece.lastIndexOf(u"][")));
        return {2, end > 2 ? end : 2};
    }
    }
    return {0, length};
}

void PostStyles::append(QList<QTextLayout::FormatRange> &ranges, QStringView line, int offset, int length,
                        const KSyntaxHighlighting::Format &format, Part part) const
{
    const auto add = [&](int from, int to, const QTextCharFormat &style) {
        if (from < to && style.propertyCount() > 0) {
            ranges.append({.start = offset + from, .length = to - from, .format = style});
        }
    };
    const auto style = m_markdown.constFind(format.id());
    if (part == Part::FrontMatter) {
        add(0, length, isQuietInFrontMatter(format) ? m_quiet : QTextCharFormat());
        return;
    }
    if (style == m_markdown.constEnd()) {
        add(0, length, part == Part::Text && m_html.contains(format.id()) ? m_quiet : m_code.value(format.textStyle()));
        return;
    }
    const auto [from, to] = textIn(line.mid(offset, length), style->markup);
    add(0, from, m_quiet);
    add(from, to, style->text);
    add(to, length, m_quiet);
}

} // namespace galley
