// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "sitestyle/sitestyle.h"

#include "post/stylesheet.h"
#include "site/folder.h"
#include "sitestyle/ground.h"
#include "sitestyle/structure.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::sitestyle
{

namespace
{

constexpr int mostLooseSheets = 12;

/// Where sheets lie that no page names.
QStringList looseSheets(const site::Site &site)
{
    QStringList places{site.output};
    for (const site::StaticRoot &root : site.staticRoots) {
        places.append(root.folder);
    }
    QStringList sheets;
    for (const QString &place : std::as_const(places)) {
        for (const QString &part : {u"."_s, u"css"_s, u"styles"_s, u"style"_s, u"assets"_s, u"assets/css"_s, u"theme/css"_s}) {
            const site::Folder folder(site::Folder(place).at(part));
            for (const QString &file : place.isEmpty() ? QStringList() : folder.files()) {
                // A sheet for paper or a smaller copy of another one would count twice.
                if (file.endsWith(u".css"_s) && !file.contains(u"print"_s) &&
                    !folder.hasFile(QString(file).replace(u".css"_s, u".min.css"_s))) {
                    sheets.append(folder.at(file));
                }
            }
        }
        if (!sheets.isEmpty()) {
            break; // what was built goes before what it was built of
        }
    }
    return sheets.first(std::min<qsizetype>(sheets.size(), mostLooseSheets));
}

std::optional<post::PageBody> readSheets(const checks::SiteFacts &facts, const QString &post, SiteFiles &files, Sheets &sheets)
{
    const site::Site &site = facts.site();
    const QString root = site.output.isEmpty() ? site.root : site.output;
    std::optional<post::PageBody> body;
    if (const auto built = findBuiltPage(facts, post)) {
        const QByteArray html = files.bytesOf(built->file, largestPage);
        body = html.isNull() ? std::nullopt : structureOf(html, *built, files, sheets, root);
    }
    for (const QString &sheet : site.styleSheets) {
        sheets.addFile(sheet, root);
    }
    if (sheets.isEmpty()) {
        for (const QString &sheet : looseSheets(site)) {
            sheets.addFile(sheet, root);
        }
    }
    return body;
}

/// For sites of which nothing but sheets is there.
post::PageBody plainBody()
{
    return {.before = "\n<main>", .element = "article", .attributes = {}, .after = "</main>\n"};
}

} // namespace

std::expected<post::PageTheme, post::PageThemeError> pageTheme(const QString &name, const std::shared_ptr<const checks::SiteFacts> &facts,
                                                               const QString &post)
{
    using Fault = post::PageThemeError::Kind;
    if (name != QLatin1StringView(themeName)) {
        return post::pageTheme(name);
    }
    if (post.isEmpty() || (!facts->isKnown() && facts->site().overrides.isEmpty())) {
        return std::unexpected(post::PageThemeError{.kind = Fault::NoSite, .file = post, .detail = {}});
    }
    SiteFiles files(facts->site());
    Sheets sheets(files);
    const auto body = readSheets(*facts, post, files, sheets);
    if (sheets.isEmpty()) {
        return std::unexpected(post::PageThemeError{.kind = Fault::NotBuilt, .file = facts->site().root, .detail = {}});
    }
    const QByteArray css = sheets.css();
    post::PageTheme theme{.name = name, .title = facts->site().title};
    theme.onBase = false;
    theme.rules = post::partsBelow(css, {.isDark = isDark(css), .isOfRoot = hasRootGround(css)}) + css;
    theme.body = body.value_or(plainBody());
    theme.sources = files.sources();
    theme.leftOut = files.leftOut();
    return theme;
}

} // namespace galley::sitestyle
