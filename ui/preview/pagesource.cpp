// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/pagesource.h"

#include "post/language.h"

#include <QFile>

namespace galley
{

namespace
{

void appendJsonString(QString &out, const QByteArray &utf8)
{
    const QString text = QString::fromUtf8(utf8);
    out.reserve(out.size() + text.size() + text.size() / 8);
    out += u'"';
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\') {
            out += u'\\';
            out += c;
        } else if (c == u'\n') {
            out += u"\\n";
        } else if (c.unicode() < 0x20) {
            out += u"\\u00";
            out += QString::number(c.unicode(), 16).rightJustified(2, u'0');
        } else {
            out += c;
        }
    }
    out += u'"';
}

QByteArray attribute(QByteArray text)
{
    return text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
}

} // namespace

QByteArray markedHtml(std::span<const markdown::Block> blocks)
{
    qsizetype size = 32;
    for (const markdown::Block &block : blocks) {
        size += block.content->html.size() + 32;
    }
    QByteArray out;
    out.reserve(size);
    for (const markdown::Block &block : blocks) {
        out += "<!--galley ";
        out += QByteArray::number(block.firstLine);
        out += ' ';
        out += QByteArray::number(block.lastLine);
        out += "-->";
        out += block.content->html;
    }
    out += "<!--galley-->";
    return out;
}

QString patchJson(const preview::Patch &patch, bool whole, const QByteArrayList &rules)
{
    QString out = whole ? QStringLiteral("{\"whole\":true,\"rules\":[") : QStringLiteral("{\"whole\":false,\"rules\":[");
    for (const QByteArray &rule : rules) {
        if (&rule != &rules.front()) {
            out += u',';
        }
        appendJsonString(out, rule);
    }
    out += u"],\"splices\":[";
    bool firstSplice = true;
    for (const preview::Splice &splice : patch.splices) {
        out += firstSplice ? QStringLiteral("[%1,%2,[").arg(splice.index).arg(splice.removed)
                           : QStringLiteral(",[%1,%2,[").arg(splice.index).arg(splice.removed);
        firstSplice = false;
        bool firstBlock = true;
        for (const markdown::Block &block : splice.inserted) {
            out += firstBlock ? u"[" : u",[";
            firstBlock = false;
            appendJsonString(out, block.content->html);
            out += u',' + QString::number(block.firstLine) + u',' + QString::number(block.lastLine) + u']';
        }
        out += u"]," + QString::number(splice.lineShift) + u',' + QString::number(splice.growth) + u']';
    }
    out += u"]}";
    return out;
}

QByteArray pageHtml(const PageFrame &frame, const QByteArray &marked)
{
    QByteArray out;
    out.reserve(marked.size() + frame.styleSheet.size() + frame.paneSheet.size() + 2048);
    out += "<!DOCTYPE html>\n<html data-theme=\"" + attribute(frame.theme) + '"' + frame.body.htmlAttributes;
    if (!frame.language.isEmpty()) {
        out += " lang=\"" + attribute(frame.language.toUtf8()) + (post::isRightToLeft(frame.language) ? "\" dir=\"rtl\"" : "\"");
    }
    if (frame.line > 0) {
        out += " data-line=\"" + QByteArray::number(frame.line, 'f', 4) + '"';
    }
    out += "><head><meta http-equiv=\"Content-Security-Policy\" content=\"" + attribute(frame.policy) +
           "\"><meta charset=\"utf-8\"><title>Preview</title><meta name=\"referrer\" content=\"no-referrer\">"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>" +
           frame.styleSheet + "</style><style>" + frame.paneSheet + "</style></head><body" + frame.body.bodyAttributes + '>' +
           frame.body.before + '<' + frame.body.element + frame.body.attributes + " data-galley-post>" + marked + "</" +
           frame.body.element + '>' + frame.body.after + "</body></html>\n";
    return out;
}

QByteArray paneStyleSheet()
{
    QFile file(QStringLiteral(":/preview/pane.css"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no pane.css");
    }
    return file.readAll();
}

QByteArray contentSecurityPolicy(bool remoteAllowed)
{
    const QByteArray https = remoteAllowed ? " https:" : "";
    return "default-src 'none'; img-src 'self' data:" + https + "; media-src 'self'" + https + "; font-src 'self' data:" + https +
           "; style-src 'unsafe-inline'; script-src 'none'; object-src 'none'; frame-src 'none'; connect-src 'none'; "
           "base-uri 'none'; form-action 'none'";
}

} // namespace galley
