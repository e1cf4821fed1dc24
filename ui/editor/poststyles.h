// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QTextCharFormat>
#include <QTextLayout>

#include <KSyntaxHighlighting/Format>

namespace KSyntaxHighlighting
{
class Definition;
}

namespace galley
{
struct Palette;

/// How the highlighter's formats look, in the colours of one palette. Markup is quieter than text: what a Markdown format covers is
/// divided into its markup (`**`, `# `, `](…)`) and its text. Formats of other languages get the palette's code colours.
class PostStyles final
{
public:
    PostStyles() = default;
    /// `markdown` is the definition whose formats are divided.
    /// Formats of `html` are markup as well, where they stand in the text and not in a code block.
    PostStyles(const Palette &palette, const KSyntaxHighlighting::Definition &markdown, const KSyntaxHighlighting::Definition &html);

    /// Where a line stands: in front matter the keys are quiet and the values plain, in code a language has its colours.
    enum class Part { Text, Code, FrontMatter };
    /// Appends what `format` gives to [offset, offset + length) of a line.
    void append(QList<QTextLayout::FormatRange> &ranges, QStringView line, int offset, int length,
                const KSyntaxHighlighting::Format &format, Part part) const;

    /// The text of a heading.
    const QTextCharFormat &heading() const { return m_heading; }

private:
    enum class Markup { None, All, Heading, Delimiters, Image, FirstCharacter };
    struct Style {
        QTextCharFormat text;
        Markup markup = Markup::None;
    };
    static Style markdownStyle(QStringView name, const Palette &palette);
    static QPair<int, int> textIn(QStringView piece, Markup markup);

    QHash<int, Style> m_markdown;       // by KSyntaxHighlighting::Format::id()
    QSet<int> m_html;                   // the same of tags
    QHash<int, QTextCharFormat> m_code; // by KSyntaxHighlighting::Theme::TextStyle
    QTextCharFormat m_quiet;
    QTextCharFormat m_heading;
};

} // namespace galley
