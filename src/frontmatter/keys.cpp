// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/keys.h"

#include "frontmatter/lines.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley::frontmatter
{

namespace
{

constexpr std::array titles{"title"_L1};
// Hugo's own list (configuration `frontmatter`), Astro's pubDate and its themes' spellings, Hexo, Eleventy, Ghost exports.
constexpr std::array dates{"date"_L1,      "pubdate"_L1,     "pubdatetime"_L1, "publishdate"_L1,     "publisheddate"_L1,
                           "published"_L1, "publishedat"_L1, "publishedon"_L1, "publicationdate"_L1, "datepublished"_L1,
                           "created"_L1,   "createdat"_L1,   "datecreated"_L1, "creationdate"_L1,    "posted"_L1};
constexpr std::array updates{"updated"_L1,   "lastmod"_L1,     "modified"_L1,     "lastmodifiedat"_L1, "lastmodified"_L1, "updateddate"_L1,
                             "updatedat"_L1, "moddatetime"_L1, "datemodified"_L1, "modifieddate"_L1,   "lastupdate"_L1,   "lastupdated"_L1};
constexpr std::array slugs{"slug"_L1};
constexpr std::array tagNames{"tags"_L1, "tag"_L1};
constexpr std::array categoryNames{"categories"_L1, "category"_L1};
constexpr std::array authorNames{"authors"_L1, "author"_L1};
constexpr std::array drafts{"draft"_L1, "isdraft"_L1, "published"_L1, "publish"_L1, "status"_L1};
constexpr std::array summaries{"summary"_L1, "description"_L1, "excerpt"_L1, "abstract"_L1};
constexpr std::array images{"image"_L1,       "cover"_L1,       "coverimage"_L1,  "featuredimage"_L1, "featureimage"_L1,
                            "heroimage"_L1,   "hero"_L1,        "banner"_L1,      "thumbnail"_L1,     "ogimage"_L1,
                            "socialimage"_L1, "headerimage"_L1, "bannerimage"_L1, "teaser"_L1,        "images"_L1};
constexpr std::array languages{"lang"_L1, "language"_L1, "locale"_L1};

/// Known to some generator, but without an accessor of ours. MultiMarkdown's are from its metadata page.
constexpr std::array others{"layout"_L1,
                            "permalink"_L1,
                            "subtitle"_L1,
                            "keywords"_L1,
                            "template"_L1,
                            "saveas"_L1,
                            "url"_L1,
                            "translation"_L1,
                            "translationkey"_L1,
                            "series"_L1,
                            "weight"_L1,
                            "aliases"_L1,
                            "type"_L1,
                            "id"_L1,
                            "comments"_L1,
                            "toc"_L1,
                            "math"_L1,
                            "cascade"_L1,
                            "css"_L1,
                            "baseheaderlevel"_L1,
                            "htmlheader"_L1,
                            "htmlfooter"_L1,
                            "htmlheaderlevel"_L1,
                            "xhtmlheader"_L1,
                            "latexmode"_L1,
                            "latexinput"_L1,
                            "latexheader"_L1,
                            "latexfooter"_L1,
                            "quoteslanguage"_L1,
                            "bibtex"_L1,
                            "bibliostyle"_L1,
                            "copyright"_L1,
                            "affiliation"_L1,
                            "email"_L1,
                            "revision"_L1,
                            "transcludebase"_L1,
                            "eleventynavigation"_L1,
                            "taxonomies"_L1,
                            "extra"_L1,
                            "params"_L1,
                            "resources"_L1,
                            "output"_L1,
                            "sidebarposition"_L1,
                            "hidetableofcontents"_L1,
                            "linktitle"_L1,
                            "expirydate"_L1,
                            "headless"_L1,
                            "outputs"_L1};

bool isKeyByte(char c)
{
    const auto u = static_cast<unsigned char>(c);
    return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9') || u == '_' || u == '-' || u == '.';
}

/// Bytes; more than any known key has, its dashes and spaces counted.
constexpr qsizetype longestKnown = 32;

} // namespace

std::span<const QLatin1StringView> spellings(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Title:
        return titles;
    case Meaning::Date:
        return dates;
    case Meaning::Updated:
        return updates;
    case Meaning::Slug:
        return slugs;
    case Meaning::Tags:
        return tagNames;
    case Meaning::Categories:
        return categoryNames;
    case Meaning::Authors:
        return authorNames;
    case Meaning::Draft:
        return drafts;
    case Meaning::Summary:
        return summaries;
    case Meaning::Image:
        return images;
    case Meaning::Language:
        return languages;
    }
    return {};
}

bool isSpelled(QStringView key, QLatin1StringView spelling)
{
    qsizetype matched = 0;
    for (const QChar c : key) {
        if (c == u'-' || c == u'_' || c == u'.' || c == u' ' || c == u'\t') {
            continue;
        }
        const char16_t lower = c >= u'A' && c <= u'Z' ? c.unicode() + 0x20 : c.unicode();
        if (matched == spelling.size() || QChar(lower) != spelling[matched]) {
            return false;
        }
        ++matched;
    }
    return matched == spelling.size();
}

bool isKnownKey(QByteArrayView key)
{
    if (key.isEmpty() || key.size() > longestKnown) {
        return false;
    }
    const QString text = QString::fromUtf8(key);
    const auto isKey = [&text](QLatin1StringView spelling) { return isSpelled(text, spelling); };
    for (int meaning = 0; meaning <= static_cast<int>(Meaning::Language); ++meaning) {
        const auto names = spellings(static_cast<Meaning>(meaning));
        if (std::any_of(names.begin(), names.end(), isKey)) {
            return true;
        }
    }
    return std::any_of(others.begin(), others.end(), isKey);
}

bool isTellingKey(QByteArrayView key)
{
    static constexpr std::array<QByteArrayView, 4> telling{"title", "date", "slug", "tags"};
    return std::any_of(telling.begin(), telling.end(), [key](QByteArrayView t) { return key.compare(t, Qt::CaseInsensitive) == 0; });
}

QByteArrayView keyOfLine(QByteArrayView line)
{
    qsizetype start = 0;
    while (start < line.size() && start < 4 && line[start] == ' ') {
        ++start;
    }
    if (start == 4) {
        return {};
    }
    qsizetype at = start;
    while (at < line.size() && (isKeyByte(line[at]) || ((line[at] == ' ' || line[at] == '\t') && at > start))) {
        ++at;
    }
    const bool isUrl = line.sliced(at).startsWith("://");
    if (at == start || at >= line.size() || line[at] != ':' || isUrl) {
        return {};
    }
    return trimmedBlanks(line.sliced(start, at - start));
}

bool isPlainKeyLine(QByteArrayView line)
{
    qsizetype at = 0;
    while (at < line.size() && (isKeyByte(line[at]) || static_cast<unsigned char>(line[at]) >= 0x80)) {
        ++at;
    }
    if (at == 0 || at >= line.size() || line[at] != ':') {
        return false;
    }
    return at + 1 == line.size() || line[at + 1] == ' ' || line[at + 1] == '\t';
}

bool startsLikeYaml(QByteArrayView line)
{
    const QByteArrayView content = trimmedBlanks(line);
    if (content.isEmpty()) {
        return false;
    }
    const char next = content.size() > 1 ? content[1] : ' ';
    switch (content[0]) {
    case '-':
    case '?':
        return next == ' ' || next == '\t';
    case '{':
        return next != '%' && next != '{' && next != '#';
    case '"':
    case '\'':
        return content.contains(':');
    case '&':
    case '!':
        return next != ' ' && next != '[';
    case '<':
        return content.startsWith("<<:");
    default:
        return !keyOfLine(line).isEmpty();
    }
}

} // namespace galley::frontmatter
