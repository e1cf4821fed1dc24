// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The module `galley-colours.so`: see colourer.h.
#include "code/colourer.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QHash>

using namespace Qt::StringLiterals;

namespace galley::code
{

namespace
{

/// Longer lines (UTF-16 units) stay plain, and so does what lies behind this many of code: minified bundles and logs, where
/// colours help nobody and some definitions take more than linear time.
constexpr qsizetype longestLine = 4096;
constexpr qsizetype longestCode = 512 * 1024;

Style styleOf(KSyntaxHighlighting::Theme::TextStyle style)
{
    using Theme = KSyntaxHighlighting::Theme;
    switch (style) {
    case Theme::Keyword:
    case Theme::ControlFlow:
    case Theme::Import:
    case Theme::Preprocessor:
        return Style::Keyword;
    case Theme::DataType:
        return Style::Type;
    case Theme::Function:
    case Theme::BuiltIn:
    case Theme::Extension:
        return Style::Function;
    case Theme::Char:
    case Theme::SpecialChar:
    case Theme::String:
    case Theme::VerbatimString:
    case Theme::SpecialString:
        return Style::String;
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
    case Theme::Constant:
        return Style::Number;
    case Theme::Comment:
    case Theme::Documentation:
    case Theme::Annotation:
    case Theme::CommentVar:
    case Theme::RegionMarker:
    case Theme::Information:
    case Theme::Warning:
    case Theme::Alert:
        return Style::Comment;
    case Theme::Operator:
        return Style::Operator;
    case Theme::Variable:
    case Theme::Attribute:
        return Style::Variable;
    case Theme::Error:
        return Style::Error;
    case Theme::Normal:
    case Theme::Others:
        break;
    }
    return Style::Plain;
}

/// The lines of a patch have the styles of strings and variables, which would show the lines that went in green.
Style styleInPatch(const KSyntaxHighlighting::Format &format)
{
    const QString name = format.name();
    if (name == u"Added line"_s || name == u"Changed line (new)"_s) {
        return Style::Inserted;
    }
    if (name == u"Removed line"_s || name == u"Changed line (old)"_s) {
        return Style::Deleted;
    }
    return styleOf(format.textStyle());
}

/// Takes down the styles of one text, line by line.
class Painter final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit Painter(const KSyntaxHighlighting::Definition &definition)
        : m_isPatch(definition.name() == u"Diff"_s)
    {
        setDefinition(definition);
    }

    std::vector<Run> runs;

    void paint(QStringView line, qsizetype offset)
    {
        m_lineOffset = offset;
        m_state = highlightLine(line, m_state);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const Style style = m_isPatch ? styleInPatch(format) : styleOf(format.textStyle());
        const qsizetype end = runs.empty() ? 0 : runs.back().offset + runs.back().length;
        const qsizetype start = m_lineOffset + offset;
        if (style == Style::Plain || length <= 0 || start < end) {
            return;
        }
        if (!runs.empty() && end == start && runs.back().style == style) {
            runs.back().length += length;
        } else {
            runs.push_back({start, length, style});
        }
    }

private:
    const bool m_isPatch;
    qsizetype m_lineOffset = 0;
    KSyntaxHighlighting::State m_state;
};

class SyntaxColourer final : public Colourer
{
public:
    std::vector<Run> runs(const QString &code, const QString &language) override
    {
        const KSyntaxHighlighting::Definition definition = definitionOf(language);
        if (!definition.isValid()) {
            return {};
        }
        Painter painter(definition);
        for (qsizetype at = 0; at < code.size() && at <= longestCode;) {
            qsizetype end = code.indexOf(u'\n', at);
            end = end < 0 ? code.size() : end;
            if (end - at <= longestLine) {
                painter.paint(QStringView(code).sliced(at, end - at), at);
            }
            at = end + 1;
        }
        return std::move(painter.runs);
    }

private:
    /// By the definitions' names and their other names, then as a file name's ending.
    KSyntaxHighlighting::Definition definitionOf(const QString &language)
    {
        if (const auto known = m_found.constFind(language); known != m_found.constEnd()) {
            return *known;
        }
        if (m_found.size() > 1000) {
            m_found.clear();
        }
        KSyntaxHighlighting::Definition definition = m_repository.definitionForName(language);
        if (!definition.isValid() && !language.contains(u'/') && language.size() < 20) {
            definition = m_repository.definitionForFileName(u"x."_s + language);
        }
        return *m_found.insert(language, definition);
    }

    KSyntaxHighlighting::Repository m_repository;
    QHash<QString, KSyntaxHighlighting::Definition> m_found;
};

} // namespace

extern "C" Q_DECL_EXPORT Colourer *galleyMakeColourer()
{
    return new SyntaxColourer;
}

} // namespace galley::code
