// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "highlighter.h"

#include "code/colourer.h"
#include "languages.h"
#include "markdown/html.h"
#include "sessions.h"

#include <QStringList>

namespace galley::code
{
namespace
{

/// Most are the palettes' names: `code-keyword` in a theme colours `hl-keyword`.
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
    case Style::Inserted:
        return "hl-inserted";
    case Style::Deleted:
        return "hl-deleted";
    }
    return "";
}

void append(std::string &out, QStringView text)
{
    const QByteArray bytes = text.toUtf8();
    markdown::appendVisible(out, {bytes.constData(), size_t(bytes.size())}, markdown::BidiControls::All);
}

QByteArray bytesOf(const std::string &html)
{
    return QByteArray(html.data(), qsizetype(html.size()));
}

void appendColoured(std::string &out, const QString &text, const std::vector<Run> &runs)
{
    out.reserve(out.size() + size_t(text.size()) * 3);
    qsizetype done = 0;
    for (const Run &run : runs) {
        append(out, QStringView(text).sliced(done, run.offset - done));
        out.append("<span class=\"").append(classOf(run.style)).append("\">");
        append(out, QStringView(text).sliced(run.offset, run.length));
        out.append("</span>");
        done = run.offset + run.length;
    }
    append(out, QStringView(text).sliced(done));
}

} // namespace

struct Highlighter::Private {
    std::vector<Run> runs(const QString &text, const QString &language);
    std::string session(const QString &text, const QString &language);

    std::unique_ptr<Colourer> colourer;
    bool tried = false;
};

std::vector<Run> Highlighter::Private::runs(const QString &text, const QString &language)
{
    if (language.isEmpty()) {
        return {};
    }
    if (!std::exchange(tried, true)) {
        colourer = makeColourer();
    }
    return colourer ? colourer->runs(text, language) : std::vector<Run>();
}

/// What was typed has the colours of its language; prompts and output have looks of their own.
std::string Highlighter::Private::session(const QString &text, const QString &language)
{
    std::string out;
    const QStringList lines = text.split(u'\n');
    const std::vector<SessionLine> kinds = readSession(text);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const SessionLine &kind = kinds[size_t(i)];
        out += i > 0 ? "\n" : "";
        if (kind.prompt > 0) {
            out += "<span class=\"hl-prompt\">";
            append(out, QStringView(lines[i]).first(kind.prompt));
            out += "</span>";
        }
        if (kind.typed) {
            const QString typed = lines[i].sliced(kind.prompt);
            appendColoured(out, typed, runs(typed, language));
        } else if (!lines[i].isEmpty()) {
            out += "<span class=\"hl-output\">";
            append(out, lines[i]);
            out += "</span>";
        }
    }
    return out;
}

Highlighter::Highlighter()
    : d(std::make_unique<Private>())
{
}

Highlighter::~Highlighter() = default;

QByteArray Highlighter::toHtml(QByteArrayView code, QByteArrayView language)
{
    constexpr qsizetype longestName = 64;
    const QString written = language.size() > longestName ? QString() : QString::fromUtf8(language);
    const QString text = QString::fromUtf8(code);
    const std::optional<QString> session = sessionLanguage(written);
    std::string out;
    if (hasEscapes(text) && (session || written == u"ansi" || canonicalLanguage(written).isEmpty())) {
        out = escapesToHtml(text);
    } else if (session) {
        out = d->session(text, *session);
    } else {
        appendColoured(out, text, d->runs(text, canonicalLanguage(written)));
    }
    return bytesOf(out);
}

} // namespace galley::code
