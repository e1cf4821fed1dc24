// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/pdf.h"

#include "export/xhtml.h"
#include "module/module.h"
#include "post/escape.h"
#include "version.h"

#include <QDataStream>

using namespace Qt::StringLiterals;

namespace galley::exporting
{

namespace
{

/// An id as the address of a link to it.
QByteArray fragmentOf(const QByteArray &id)
{
    return post::escapeAttribute(QString::fromLatin1(id.toPercentEncoding("!$&'()*+,;=:@/?")));
}

QByteArray hiddenLinks(const post::Rendering &rendering)
{
    QByteArray links;
    for (const post::OutlineEntry &entry : post::outline(rendering)) {
        links += "<a href=\"#" + fragmentOf(entry.id) + "\"></a>";
    }
    return links.isEmpty() ? links : "<div hidden=\"\">" + links + "</div>\n";
}

int lineOfLink(const post::Rendering &rendering, const QByteArray &target)
{
    for (const markdown::Block &block : rendering.blocks) {
        for (const markdown::Link &link : block.content->links) {
            if (link.target == target) {
                return block.firstLine + link.line;
            }
        }
    }
    return -1;
}

} // namespace

QStringList paperSizes()
{
    return {u"A3"_s, u"A4"_s, u"A5"_s, u"A6"_s, u"B5"_s, u"Letter"_s, u"Legal"_s};
}

QDataStream &operator<<(QDataStream &stream, const PrintRequest &request)
{
    return stream << request.html << request.paper << request.margin;
}

QDataStream &operator>>(QDataStream &stream, PrintRequest &request)
{
    return stream >> request.html >> request.paper >> request.margin;
}

QByteArray printableMain(const QByteArray &main, const post::Rendering &rendering, Shortfalls &shortfalls)
{
    QList<QByteArray> dead;
    const QByteArray inside = withoutLocalLinks(main, dead);
    for (const QByteArray &link : dead) {
        shortfalls.push_back({.kind = Shortfall::Kind::LocalLink, .line = lineOfLink(rendering, link), .detail = QString::fromUtf8(link)});
    }
    return inside + hiddenLinks(rendering);
}

QByteArray finished(const QByteArray &printed, const post::Rendering &rendering, const Making &making, bool numbered)
{
    static auto *const finish =
        reinterpret_cast<FinishPdf *>(openModule({.name = "galley-pdf", .maker = "galleyFinishPdf", .loss = "PDFs cannot be made"}));
    if (finish == nullptr) {
        return {};
    }
    const frontmatter::FrontMatter &frontMatter = rendering.frontMatter;
    PdfFinish wanted{.title = post::pageTitle(rendering, making.fallbackTitle).toUtf8(),
                     .author = frontMatter.authors().join(u", "_s).toUtf8(),
                     .subject = post::description(rendering).toUtf8(),
                     .keywords = frontMatter.tags().join(u", "_s).toUtf8(),
                     .language = rendering.language.toUtf8(),
                     .producer = "Galley " + QByteArray(version()),
                     .bookmarks = {},
                     .numbered = numbered};
    for (const post::OutlineEntry &entry : post::outline(rendering)) {
        wanted.bookmarks.push_back({.level = entry.level, .text = entry.text.simplified().toUtf8(), .destination = entry.id});
    }
    return finish(printed, wanted);
}

} // namespace galley::exporting
