// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/templatelink.h"

#include "text/ascii.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace galley::site
{

namespace
{

/// Pelican's `{static}path` and its older `|static|path`.
std::optional<TemplateLink> readPelican(const QString &address)
{
    static const QRegularExpression form(uR"(^[{|](\w+)[}|](.*)$)"_s);
    const QRegularExpressionMatch match = form.match(address);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    static const QStringList files{u"static"_s, u"filename"_s, u"attach"_s};
    static const QStringList pages{u"index"_s, u"tag"_s, u"category"_s, u"author"_s};
    const QString what = match.captured(1);
    if (files.contains(what)) {
        return TemplateLink{TemplateLink::Kind::FromContent, match.captured(2)};
    }
    return TemplateLink{pages.contains(what) ? TemplateLink::Kind::Generated : TemplateLink::Kind::Unknown};
}

/// What is a template is none for a browser, which escapes all of it; nor for Markdown, which escapes the spaces. As `{%%20` is no escape
/// of anything, it may be escaped once more on its way: Qt reads a browser's `%7B%%20` as `%257B%25%2520`.
bool mayBeEscaped(const QString &address)
{
    if (!address.contains(u'%')) {
        return false; // nearly every address; to look for a word without regard to case costs more than all else that is asked of a link
    }
    const bool isTag = address.contains("{%"_L1) || address.contains("{{"_L1);
    return address.contains("%7B"_L1, Qt::CaseInsensitive) || address.contains("%257B"_L1, Qt::CaseInsensitive) ||
           address.startsWith("%7C"_L1, Qt::CaseInsensitive) || (isTag && (address.contains("%20"_L1) || address.contains("%25"_L1)));
}

/// Leaves a percent sign alone behind which there is no number.
QString unescaped(const QString &address)
{
    const QByteArray from = address.toUtf8();
    QByteArray to;
    const auto isHexDigitAt = [&from](qsizetype i) { return i < from.size() && isHexDigit(from[i]); };
    for (qsizetype i = 0; i < from.size(); ++i) {
        if (from[i] == '%' && isHexDigitAt(i + 1) && isHexDigitAt(i + 2)) {
            to += QByteArray::fromHex(from.sliced(i + 1, 2));
            i += 2;
        } else {
            to += from[i];
        }
    }
    return QString::fromUtf8(to);
}

/// Hugo's `{{< relref path="a.md" lang="fr" >}}`: which language it is, is not told.
std::optional<TemplateLink> readNamed(const QString &address)
{
    static const QRegularExpression form(uR"(^\{\{[<%]\s*(?:rel)?ref\s[^>]*?\bpath\s*=\s*["'`]([^"'`]*)["'`][^>]*[>%]\}\}(.*)$)"_s);
    const QRegularExpressionMatch match = form.match(address);
    return match.hasMatch() ? std::optional(TemplateLink{TemplateLink::Kind::Reference, match.captured(1) + match.captured(2)})
                            : std::nullopt;
}

/// A tag with a name and an argument, in quotes or not, and nothing around it.
std::optional<TemplateLink> readTag(const QString &address)
{
    static const QRegularExpression form(uR"(^(?:\{\{[<%]-?|\{%-?)\s*(\w+)\s+["']?([^"'}%>]*?)["']?\s*-?(?:[>%]\}\}|%\})(.*)$)"_s);
    const QRegularExpressionMatch match = form.match(address);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    static const QStringList references{u"ref"_s, u"relref"_s, u"post_url"_s, u"link"_s, u"post_path"_s};
    const QString what = match.captured(1);
    if (references.contains(what)) {
        return TemplateLink{TemplateLink::Kind::Reference, match.captured(2) + match.captured(3)};
    }
    const bool asset = what == u"asset_path" && match.captured(3).isEmpty();
    return asset ? TemplateLink{TemplateLink::Kind::Asset, match.captured(2)} : TemplateLink{TemplateLink::Kind::Unknown};
}

/// `{{ "/a" | relative_url }}`, `{{ site.baseurl }}/a`; in front of a tag, as Jekyll's before 4.0 wanted it, `{{ site.baseurl }}` says
/// nothing.
std::optional<TemplateLink> readExpression(const QString &address)
{
    static const QRegularExpression filtered(
        uR"(^\{\{-?\s*["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|url|prepend:\s*site\.\w+)\s*-?\}\}$)"_s);
    static const QRegularExpression based(uR"(^(?:\{\{-?\s*(?:site|metadata)\.(?:base_?url|url|baseURL)\s*-?\}\})+(.*)$)"_s);
    if (const QRegularExpressionMatch match = filtered.match(address); match.hasMatch()) {
        return TemplateLink{TemplateLink::Kind::Rooted, match.captured(1)};
    }
    const QRegularExpressionMatch match = based.match(address);
    if (match.hasMatch() && match.captured(1).startsWith("{%"_L1)) {
        return readTag(match.captured(1));
    }
    if (match.hasMatch() && !match.captured(1).contains(u'{')) {
        const QString path = match.captured(1);
        return TemplateLink{TemplateLink::Kind::Rooted, path.startsWith(u'/') ? path : QString(u'/' + path)};
    }
    return std::nullopt;
}

} // namespace

TemplateLink readTemplateLink(const QString &written)
{
    QString address = written;
    for (int times = 0; times < 2 && mayBeEscaped(address); ++times) {
        address = unescaped(address);
    }
    if (address.startsWith("@/"_L1)) {
        return {TemplateLink::Kind::FromContent, address.sliced(1)};
    }
    if (!address.contains(u'{') && !address.startsWith(u'|')) {
        return {};
    }
    for (const auto read : {readPelican, readNamed, readTag, readExpression}) {
        if (auto link = read(address)) {
            return *link;
        }
    }
    const bool isTemplate = address.contains("{{"_L1) || address.contains("{%"_L1);
    return isTemplate ? TemplateLink{TemplateLink::Kind::Unknown} : TemplateLink{};
}

} // namespace galley::site
