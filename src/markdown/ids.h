// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "dialect.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace galley::markdown
{

/// What a heading says, as each generator looks at it.
struct HeadingText {
    QString typed;       ///< without markup, quotes and dashes as they were typed
    QString shown;       ///< without markup, as the page shows it
    QString source;      ///< its last line as written, without the marks around it and without an attribute list
    bool inHtml = false; ///< in Markdown within raw HTML
};

/// The id that a heading would like to have.
struct HeadingSlug {
    QByteArray text;
    bool given = false; ///< by the author, who gets it as it is
    friend bool operator==(const HeadingSlug &, const HeadingSlug &) = default;
};

/// The id of a heading by the rule of a generator, before it is made unique. Never empty: where the generator's would be, which is no
/// valid HTML, it is "section" (with Hugo's rule "heading", as Hugo does).
///
///     GitHub          "What's *next*?" -> "whats-next"     "C++ & C" -> "c--c"     "Überblick 日本" -> "überblick-日本"
///     Hugo            "1+2=3" -> "123"                     "Many   spaces" -> "many---spaces"
///     Kramdown        "before \tafter tab" -> "before--after-tab"
///     PythonMarkdown  "žlutý kůň" -> "zluty-kun"           "日本" -> "section"
///     Zola            "L'écologie" -> "l-ecologie"         "日本" -> "ri-ben"
///     Eleventy        "I ♥ Dogs" -> "i-love-dogs"          "Foo & Bar" -> "foo-and-bar"
///     Astro           "`<Picture />`" -> "picture-"; UniqueIds takes the hyphen off
QByteArray slug(IdRule rule, const HeadingText &heading);

/// Makes the ids of one post unique, as the rule's generator counts: the second `notes` becomes `notes-1`, `notes_1` or `notes-2`.
class UniqueIds final
{
public:
    explicit UniqueIds(IdRule rule)
        : rule_(rule)
    {
    }

    /// An id that raw HTML gives: no heading may take it.
    void reserve(std::string_view id);
    /// Ids that authors give to headings: in all dialects but Hugo's no other heading may take them, also if it comes first.
    void reserve(const std::vector<HeadingSlug> &slugs);
    QByteArray take(const HeadingSlug &slug);

private:
    bool isNew(const QByteArray &id) { return taken_.try_emplace(id.toStdString(), 0).second; }
    QByteArray counted(const QByteArray &slug);

    IdRule rule_;
    std::unordered_map<std::string, int> taken_; ///< id -> how many suffixes were tried for it
};

} // namespace galley::markdown
