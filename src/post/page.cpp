// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/page.h"

#include "post/assemble.h"
#include "post/escape.h"
#include "post/language.h"
#include "post/plaintext.h"
#include "post/socialtags.h"
#include "post/stylesheet.h"
#include "version.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::post
{

namespace
{

constexpr qsizetype longestDescription = 160;

/// At most `longestDescription` characters, cut between words, with an ellipsis where something was cut.
QString shortened(const QString &text)
{
    const QString line = text.simplified();
    if (line.size() <= longestDescription) {
        return line;
    }
    qsizetype end = line.lastIndexOf(u' ', longestDescription - 1);
    if (end < longestDescription / 2) {
        end = longestDescription - 1 - (line[longestDescription - 2].isHighSurrogate() ? 1 : 0);
    }
    return QStringView(line).first(end).trimmed() + u'\u2026';
}

QByteArray meta(const QByteArray &name, const QString &content)
{
    return content.isEmpty() ? QByteArray() : "<meta name=\"" + name + "\" content=\"" + escapeAttribute(content) + "\">\n";
}

} // namespace

QString pageTitle(const Rendering &rendering, const QString &fallback)
{
    if (const QString title = rendering.frontMatter.title().simplified(); !title.isEmpty()) {
        return title;
    }
    for (const OutlineEntry &heading : outline(rendering)) {
        if (const QString text = heading.text.simplified(); !text.isEmpty()) {
            return text;
        }
    }
    return fallback;
}

QString description(const Rendering &rendering)
{
    if (const QString summary = rendering.frontMatter.summary(); !summary.trimmed().isEmpty()) {
        return shortened(summary);
    }
    for (const markdown::Block &block : rendering.blocks) {
        if (block.content->html.startsWith("<p>") || block.content->html.startsWith("<p ")) {
            if (const QString text = shortened(plainText(block.content->html, 4 * longestDescription)); !text.isEmpty()) {
                return text;
            }
        }
    }
    return {};
}

const PageFrame &defaultFrame()
{
    static const PageFrame frame{.styleSheet = styleSheet(ThemeChoice::Reader), .styleAddress = {}};
    return frame;
}

QByteArray headElements(const Rendering &rendering, const QString &fallbackTitle)
{
    const QString summary = description(rendering);
    return QByteArray("<meta charset=\"utf-8\">\n") + generatorMark + version() + "\">\n" +
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" // as wide as the screen, at the reader's size
           + "<title>" + escapeText(pageTitle(rendering, fallbackTitle)) + "</title>\n" + meta("description", summary) +
           meta("author", rendering.frontMatter.authors().join(u", "_s)) + socialTags(rendering, summary);
}

static void appendStyle(QByteArray &html, const PageFrame &frame)
{
    if (frame.styleAddress.isEmpty()) {
        html += "<style>\n" + frame.styleSheet + "</style>\n";
    } else {
        html += "<link rel=\"stylesheet\" href=\"" + escapeAttribute(QString::fromUtf8(frame.styleAddress)) + "\">\n";
    }
}

QByteArray styleElement(const PageFrame &frame)
{
    QByteArray html;
    appendStyle(html, frame);
    return html;
}

/// The page up to the inside of its main element, in which `room` bytes are to come.
static QByteArray pageStart(const Rendering &rendering, const QString &fallbackTitle, const PageFrame &frame, qsizetype room)
{
    constexpr qsizetype headAndEnd = 4096; // is enough for most
    const PageBody &body = frame.body;
    const QByteArray direction = isRightToLeft(rendering.language) ? " dir=\"rtl\"" : "";
    QByteArray html;
    html.reserve(headAndEnd + frame.styleSheet.size() + body.before.size() + room + body.after.size());
    html += "<!DOCTYPE html>\n<html lang=\"" + rendering.language.toUtf8() + "\"" + direction + body.htmlAttributes + ">\n<head>\n" +
            headElements(rendering, fallbackTitle);
    appendStyle(html, frame);
    html += "</head>\n<body" + body.bodyAttributes + '>' + body.before + '<' + body.element + body.attributes + '>';
    return html;
}

static QByteArray pageEnd(const PageFrame &frame)
{
    return "</" + frame.body.element + '>' + frame.body.after + "</body>\n</html>\n";
}

QByteArray pageAround(const QByteArray &main, const Rendering &rendering, const QString &fallbackTitle, const PageFrame &frame)
{
    return pageStart(rendering, fallbackTitle, frame, main.size()) + main + pageEnd(frame);
}

QByteArray page(const Rendering &rendering, const QString &fallbackTitle, const PageFrame &frame)
{
    QByteArray html = pageStart(rendering, fallbackTitle, frame, mainSize(rendering));
    appendMain(html, rendering);
    html += pageEnd(frame);
    return html;
}

} // namespace galley::post
