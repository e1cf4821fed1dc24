// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/socialtags.h"

#include "post/escape.h"
#include "post/language.h"

using namespace Qt::StringLiterals;

namespace galley::post
{

using frontmatter::FrontMatter;

namespace
{

bool isWebAddress(const QUrl &address)
{
    return address.isValid() && !address.host().isEmpty() && (address.scheme() == u"https"_s || address.scheme() == u"http"_s);
}

QByteArray tag(const QByteArray &kind, const QByteArray &name, const QString &content)
{
    return content.isEmpty() ? QByteArray() : "<meta " + kind + "=\"" + name + "\" content=\"" + escapeAttribute(content) + "\">\n";
}

QByteArray property(const QByteArray &name, const QString &content)
{
    return tag("property", name, content);
}

/// The picture of a post has to have a whole address: one that is relative counts from the post's.
QString pictureAddress(const FrontMatter &frontMatter, const QUrl &canonical)
{
    const QString image = frontMatter.image().trimmed();
    const QUrl address = image.isEmpty() ? QUrl() : canonical.resolved(QUrl(image));
    return isWebAddress(address) ? address.toString(QUrl::FullyEncoded) : QString();
}

QString dateOf(const std::optional<frontmatter::Date> &date)
{
    return date ? QString::fromLatin1(machineDate(*date)) : QString();
}

} // namespace

QUrl canonicalAddress(const FrontMatter &frontMatter)
{
    for (const QStringView key :
         {QStringView(u"canonical"), QStringView(u"canonical_url"), QStringView(u"canonical-url"), QStringView(u"canonicalURL")}) {
        if (const frontmatter::Field *field = frontMatter.field(key)) {
            const QUrl address(field->text.trimmed());
            return isWebAddress(address) ? address : QUrl();
        }
    }
    return {};
}

QByteArray socialTags(const Rendering &rendering, const QString &description)
{
    const FrontMatter &frontMatter = rendering.frontMatter;
    const QUrl canonical = canonicalAddress(frontMatter);
    const QString address = canonical.toString(QUrl::FullyEncoded);
    QByteArray tags;
    if (!canonical.isEmpty()) {
        tags += "<link rel=\"canonical\" href=\"" + escapeAttribute(address) + "\">\n";
    }
    const QString title = frontMatter.title();
    if (title.simplified().isEmpty()) {
        return tags;
    }
    const QString picture = pictureAddress(frontMatter, canonical);
    tags += property("og:type", u"article"_s) + property("og:title", title) + property("og:description", description) +
            property("og:url", address) + property("og:image", picture) + property("article:published_time", dateOf(frontMatter.date())) +
            property("article:modified_time", dateOf(frontMatter.updated()));
    const QStringList words = frontMatter.tags();
    for (const QString &word : words) {
        tags += property("article:tag", word);
    }
    return tags + tag("name", "twitter:card", picture.isEmpty() ? u"summary"_s : u"summary_large_image"_s);
}

} // namespace galley::post
