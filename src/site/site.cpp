// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/site.h"

#include "site/generators.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley::site
{

namespace
{

constexpr QStringView overridesName = u".galley.toml";

/// Folders in which a configuration file is an example or part of something else.
bool isForeign(const Folder &folder)
{
    return nameIn(folder.path()) == u"node_modules";
}

QStringList resolved(const Folder &folder, const QStringList &names)
{
    QStringList paths;
    for (const QString &name : names) {
        paths.append(folder.at(name));
    }
    return paths;
}

void applyOverrides(Site &site, const Folder &folder)
{
    const Settings &own = site.own;
    const auto folders = [&](QStringView key, QStringList &into) {
        if (own.find(key)) {
            into = resolved(folder, own.texts(key));
        }
    };
    folders(u"content", site.contentRoots);
    folders(u"posts", site.postFolders);
    folders(u"drafts", site.draftFolders);
    if (own.find(u"static")) {
        site.staticRoots.clear();
        for (const QString &path : resolved(folder, own.texts(u"static"))) {
            site.staticRoots.push_back({path, u"/"_s});
        }
    }
    if (own.find(u"output")) {
        site.output = folder.at(own.text(u"output"));
    }
    site.skipped += resolved(folder, own.texts(u"skip"));
    if (!site.output.isEmpty()) {
        site.skipped.append(site.output);
    }
    site.styleSheets = resolved(folder, own.texts(u"style-sheets"));
    if (own.find(u"style-page")) {
        site.stylePage = folder.at(own.text(u"style-page"));
    }
    site.baseUrl = own.text(u"base-url", site.baseUrl);
    site.language = own.text(u"language", site.language);
    site.permalink = own.text(u"permalink", site.permalink);
    const QString theme = own.text(u"theme");
    site.theme = theme.contains(u'/') ? folder.at(theme) : theme;
    site.dialect = own.text(u"dialect", QString::fromStdString(site.dialect)).toStdString();
}

/// A folder of posts about which nothing is known but what `.galley.toml` says.
void readPlain(Site &site)
{
    site.contentRoots = {site.root};
    site.staticRoots = {{site.root, u"/"_s}};
    site.draftFolders = {Folder(site.root).at(u"_drafts"_s), Folder(site.root).at(u"drafts"_s)};
}

Site siteIn(const Folder &folder, const Rules *rules, const QString &configuration)
{
    Site site;
    site.root = folder.path();
    if (folder.hasFile(overridesName.toString())) {
        site.overrides = folder.at(overridesName.toString());
        site.own = Settings::read(site.overrides);
    }
    if (const auto said = generatorByName(site.own.text(u"generator"))) {
        const bool other = !rules || rules->generator != *said;
        rules = rulesOf(*said);
        if (other && rules) {
            const QString file = rules->recognise(folder);
            site.configuration = file.isEmpty() ? QString() : folder.at(file);
        }
    }
    if (!rules) {
        readPlain(site);
    } else {
        site.generator = rules->generator;
        if (site.configuration.isEmpty() && !configuration.isEmpty()) {
            site.configuration = folder.at(configuration);
        }
        if (!site.configuration.isEmpty()) {
            site.settings = Settings::read(site.configuration);
        }
        rules->read(site, folder);
    }
    applyOverrides(site, folder);
    return site;
}

std::optional<Site> siteAt(const Folder &folder)
{
    if (isForeign(folder)) {
        return std::nullopt;
    }
    for (const Rules *rules : allRules()) {
        if (const QString file = rules->recognise(folder); !file.isEmpty()) {
            return siteIn(folder, rules, file);
        }
    }
    return folder.hasFile(overridesName.toString()) ? std::optional(siteIn(folder, nullptr, {})) : std::nullopt;
}

} // namespace

QString Site::basePath() const
{
    const QString path = QUrl(baseUrl).path();
    return path.isEmpty() || !path.startsWith(u'/') ? u"/"_s : path.endsWith(u'/') ? path : path + u'/';
}

bool Site::contains(const QString &path) const
{
    return isBelow(path, root);
}

QString nameOf(Generator generator)
{
    const Rules *rules = rulesOf(generator);
    return rules ? rules->name : QString();
}

std::optional<Generator> generatorByName(QStringView name)
{
    if (name.compare(u"none", Qt::CaseInsensitive) == 0) {
        return Generator::None;
    }
    for (const Rules *rules : allRules()) {
        if (name.compare(rules->name, Qt::CaseInsensitive) == 0) {
            return rules->generator;
        }
    }
    return std::nullopt;
}

Site findSite(const QString &path)
{
    const QString start = canonicalPath(path);
    const bool isFolder = Folder(start).hasFolder(u"."_s);
    QString folder = isFolder ? start : parentOf(start);
    const QString nearest = folder;
    while (true) {
        if (auto site = siteAt(Folder(folder))) {
            return *site;
        }
        if (folder == u"/") {
            return siteIn(Folder(nearest), nullptr, {});
        }
        folder = parentOf(folder);
    }
}

std::string dialectOf(const Site &site, const QString &post)
{
    const bool mdx = post.endsWith(u".mdx", Qt::CaseInsensitive) && (site.dialect.empty() || site.dialect == "astro");
    return mdx ? "mdx" : site.dialect;
}

} // namespace galley::site
