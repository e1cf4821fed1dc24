// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/site.h"

#include <QHash>
#include <QRegularExpression>

#include <unordered_map>

namespace galley::site
{

/// What is looked at for many posts and need be read only once: files that say something of the posts below them, and patterns. For one
/// thread at a time.
class Above final
{
public:
    using Field = frontmatter::Field;

    /// The front matter of a post, or all that a file of settings says; empty if it is not there.
    const std::vector<Field> &fieldsOf(const QString &file);

    enum class Extent { Whole, Beginning };
    /// True if a path has the form of a pattern: `*` and `?` within a name, `**` across names, `[a-z]`, `{one,other}`. Letter case does
    /// not count.
    ///     "/posts/**"  /posts/a  /posts/a/b      "/{a,b}/*"  /a/x  /b/x      "/posts**"  /posts  /posts/a
    bool hasForm(const QString &path, const QString &pattern, Extent extent = Extent::Whole);

private:
    std::unordered_map<QString, std::vector<Field>> m_files; // keeps its values where they are
    QHash<QString, QRegularExpression> m_patterns;
};

/// What posts say without having it in their own front matter: Hugo's `cascade`, Jekyll's `defaults`, data files of Eleventy. Keeps what
/// it has read; for one thread at a time.
class Inheritance final
{
public:
    explicit Inheritance(const Site &site);

    /// The fields that the post at that path is given, each key once. What the post says itself is stronger.
    std::vector<frontmatter::Field> of(const QString &path);

private:
    const Site &m_site;
    Above m_above;
};

/// True if one of the fields has that key; letter case does not count.
bool hasKey(const std::vector<frontmatter::Field> &fields, QStringView key);

/// The front matter as the generator has it: the fields that are handed down are `merged` into it, behind the post's own.
frontmatter::FrontMatter withInherited(const frontmatter::FrontMatter &own, const std::vector<frontmatter::Field> &inherited);

/// A number for what was handed down, another one for nearly everything else; 0 for nothing.
size_t numberOf(const std::vector<frontmatter::Field> &inherited);

/// The field with that key, the post's own or what is merged into it; letter case does not count.
const frontmatter::Field *fieldOf(const frontmatter::FrontMatter &frontMatter, QStringView key);

} // namespace galley::site
