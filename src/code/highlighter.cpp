// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "highlighter.h"

#include "code/colourer.h"
#include "languages.h"
#include "markdown/html.h"

namespace galley::code
{
namespace
{

/// The palettes' names: `code-keyword` in a theme colours `hl-keyword`.
const char *classOf(Style style)
{
    switch (style) {
    case Style::Plain:
        break;
    case Style::Keyword:
        return "hl-keyword";
    case Style::Type:
        return "hl-type";
    case Style::Function:
        return "hl-function";
    case Style::String:
        return "hl-string";
    case Style::Number:
        return "hl-number";
    case Style::Comment:
        return "hl-comment";
    case Style::Operator:
        return "hl-operator";
    case Style::Variable:
        return "hl-variable";
    case Style::Error:
        return "hl-error";
    }
    return "";
}

void append(std::string &out, QStringView text)
{
    const QByteArray bytes = text.toUtf8();
    markdown::appendText(out, {bytes.constData(), size_t(bytes.size())});
}

QByteArray plainHtml(QByteArrayView code)
{
    std::string out;
    markdown::appendText(out, {code.data(), size_t(code.size())});
    return QByteArray(out.data(), qsizetype(out.size()));
}

QByteArray colouredHtml(const QString &text, const std::vector<Run> &runs)
{
    std::string out;
    out.reserve(size_t(text.size()) * 3);
    qsizetype done = 0;
    for (const Run &run : runs) {
        append(out, QStringView(text).sliced(done, run.offset - done));
        out.append("<span class=\"").append(classOf(run.style)).append("\">");
        append(out, QStringView(text).sliced(run.offset, run.length));
        out.append("</span>");
        done = run.offset + run.length;
    }
    append(out, QStringView(text).sliced(done));
    return QByteArray(out.data(), qsizetype(out.size()));
}

} // namespace

struct Highlighter::Private {
    std::unique_ptr<Colourer> colourer;
    bool tried = false;
};

Highlighter::Highlighter()
    : d(std::make_unique<Private>())
{
}

Highlighter::~Highlighter() = default;

QByteArray Highlighter::toHtml(QByteArrayView code, QByteArrayView language)
{
    const QString name = language.size() > 64 ? QString() : canonicalLanguage(QString::fromUtf8(language));
    if (name.isEmpty()) {
        return plainHtml(code);
    }
    if (!std::exchange(d->tried, true)) {
        d->colourer = makeColourer();
    }
    const QString text = QString::fromUtf8(code);
    const std::vector<Run> runs = d->colourer ? d->colourer->runs(text, name) : std::vector<Run>();
    return runs.empty() ? plainHtml(code) : colouredHtml(text, runs);
}

} // namespace galley::code
