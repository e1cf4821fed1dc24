// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/folder.h"
#include "site/post.h"
#include "site/site.h"

#include <span>

namespace galley::site
{

class Above;

/// Where a post lies.
struct Place {
    QString path;
    QString folder; ///< below the content root, without slashes at its ends: "blog/2020"
    QString stem;   ///< the file's name without its ending
};
Place placeBelow(const Site &site, const QString &path);
/// The folders from the post's own up to its content root, absolute.
QStringList foldersOf(const Place &place);

/// What an address is made of.
struct Placed : Place {
    const Post &post;
    const frontmatter::FrontMatter &frontMatter; ///< with what the post inherits
    /// See `fieldOf`.
    const frontmatter::Field *field(QStringView key) const;
};

/// What a post's field says: the items of a list, or a text as the only one; empty if it is not there.
QStringList textsOf(const Placed &placed, QStringView key);

/// One generator: how its site is recognised and read, and how it makes addresses.
struct Rules {
    Generator generator;
    QLatin1StringView name;
    /// The configuration file in the folder by which the site is recognised, without its folder; empty if there is none.
    QString (*recognise)(const Folder &folder);
    /// Fills what the configuration says. `site.root` and `site.configuration` are set; so are the defaults of site.h.
    void (*read)(Site &site, const Folder &folder);
    /// The post's slug and addresses. An empty address: not known without running the generator, or there is none.
    void (*address)(Post &post, const Site &site, const Placed &placed);
    /// The fields that others hand down to the post, each once; null where nobody does.
    std::vector<frontmatter::Field> (*inherit)(const Site &site, const Place &place, Above &above) = nullptr;
};

extern const Rules pelicanRules;
extern const Rules hugoRules;
extern const Rules jekyllRules;
extern const Rules zolaRules;
extern const Rules eleventyRules;
extern const Rules astroRules;
extern const Rules hexoRules;
extern const Rules docusaurusRules;

/// In the order in which a folder is asked: a file that several generators use is asked for by its surer owner first.
std::span<const Rules *const> allRules();
/// Null for None.
const Rules *rulesOf(Generator generator);

} // namespace galley::site
