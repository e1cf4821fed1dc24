// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "highlighter.h"

#include "languages.h"
#include "markdown/html.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QHash>

#include <optional>

namespace galley::code
{
namespace
{

/// Longer lines (UTF-16 units) stay plain, and so does what lies behind this many of code: minified bundles and logs, where
/// colours help nobody and some definitions take more than linear time.
constexpr qsizetype longestLine = 4096;
constexpr qsizetype longestCode = 512 * 1024;

/// The class of a style; the names are those of the palette (`code-keyword` in a theme colours `hl-keyword`). Null: plain.
const char *classOf(KSyntaxHighlighting::Theme::TextStyle style)
{
    using Theme = KSyntaxHighlighting::Theme;
    switch (style) {
    case Theme::Keyword:
    case Theme::ControlFlow:
    case Theme::Import:
    case Theme::Preprocessor:
        return "hl-keyword";
    case Theme::DataType:
        return "hl-type";
    case Theme::Function:
    case Theme::BuiltIn:
    case Theme::Extension:
        return "hl-function";
    case Theme::Char:
    case Theme::SpecialChar:
    case Theme::String:
    case Theme::VerbatimString:
    case Theme::SpecialString:
        return "hl-string";
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
    case Theme::Constant:
        return "hl-number";
    case Theme::Comment:
    case Theme::Documentation:
    case Theme::Annotation:
    case Theme::CommentVar:
    case Theme::RegionMarker:
    case Theme::Information:
    case Theme::Warning:
    case Theme::Alert:
        return "hl-comment";
    case Theme::Operator:
        return "hl-operator";
    case Theme::Variable:
    case Theme::Attribute:
        return "hl-variable";
    case Theme::Error:
        return "hl-error";
    case Theme::Normal:
    case Theme::Others:
        break;
    }
    return nullptr;
}

/// Writes lines as HTML; neighbours with one class share one element.
class HtmlLines final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    std::string out;

    void write(QStringView line)
    {
        line_ = line;
        done_ = 0;
        state_ = highlightLine(line, state_);
        plain(line.size());
        use(nullptr);
    }
    void writePlain(QStringView line) { append(line); }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (offset < done_ || length <= 0) {
            return;
        }
        plain(offset);
        use(classOf(format.textStyle()));
        append(line_.sliced(offset, length));
        done_ = offset + length;
    }

private:
    void plain(qsizetype end)
    {
        if (end > done_) {
            use(nullptr);
            append(line_.sliced(done_, end - done_));
            done_ = end;
        }
    }
    void use(const char *name)
    {
        if (name == current_) {
            return;
        }
        out += current_ ? "</span>" : "";
        if (name) {
            out.append("<span class=\"").append(name).append("\">");
        }
        current_ = name;
    }
    void append(QStringView text)
    {
        const QByteArray bytes = text.toUtf8();
        markdown::appendText(out, {bytes.constData(), size_t(bytes.size())});
    }

    QStringView line_;
    qsizetype done_ = 0;
    const char *current_ = nullptr;
    KSyntaxHighlighting::State state_;
};

QByteArray plainHtml(QByteArrayView code)
{
    std::string out;
    markdown::appendText(out, {code.data(), size_t(code.size())});
    return QByteArray(out.data(), qsizetype(out.size()));
}

} // namespace

struct Highlighter::Private {
    std::optional<KSyntaxHighlighting::Repository> repository;
    QHash<QByteArray, KSyntaxHighlighting::Definition> found;

    KSyntaxHighlighting::Definition definition(const QByteArray &language);
    KSyntaxHighlighting::Definition search(const QString &language);
};

KSyntaxHighlighting::Definition Highlighter::Private::definition(const QByteArray &language)
{
    if (const auto known = found.constFind(language); known != found.constEnd()) {
        return *known;
    }
    if (found.size() > 1000) {
        found.clear();
    }
    if (!repository) {
        repository.emplace();
    }
    return *found.insert(language, search(QString::fromUtf8(language)));
}

/// By our aliases, then by the definitions' names and their other names, then as a file name's ending.
KSyntaxHighlighting::Definition Highlighter::Private::search(const QString &language)
{
    const QString name = canonicalLanguage(language);
    if (name.isEmpty()) {
        return {};
    }
    KSyntaxHighlighting::Definition definition = repository->definitionForName(name);
    if (!definition.isValid() && !name.contains(QLatin1Char('/')) && name.size() < 20) {
        definition = repository->definitionForFileName(QStringLiteral("x.") + name);
    }
    return definition;
}

Highlighter::Highlighter()
    : d(std::make_unique<Private>())
{
}

Highlighter::~Highlighter() = default;

QByteArray Highlighter::toHtml(QByteArrayView code, QByteArrayView language)
{
    if (language.isEmpty() || language.size() > 64) {
        return plainHtml(code);
    }
    const KSyntaxHighlighting::Definition definition = d->definition(language.toByteArray());
    if (!definition.isValid()) {
        return plainHtml(code);
    }
    const QString text = QString::fromUtf8(code);
    HtmlLines lines;
    lines.out.reserve(size_t(code.size()) * 3);
    lines.setDefinition(definition);
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), at);
        end = end < 0 ? text.size() : end;
        const QStringView line = QStringView(text).sliced(at, end - at);
        if (line.size() > longestLine || at > longestCode) {
            lines.writePlain(line);
        } else {
            lines.write(line);
        }
        if (end < text.size()) {
            lines.out += '\n';
        }
        at = end + 1;
    }
    return QByteArray(lines.out.data(), qsizetype(lines.out.size()));
}

} // namespace galley::code
