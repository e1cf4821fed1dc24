// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sitestyle/sheets.h"

#include <QSet>

#include <gumbo.h>

namespace galley::sitestyle
{

/// Elements inside each other; what is further inside is left out.
inline constexpr int deepestElement = 200;

/// Writes parts of a page that a site's generator made, without what could run, load or ask for something: scripts, handlers, frames,
/// forms' fields, addresses but of links. What is not known is left out, elements with their inside put in their place.
class SafeHtml final
{
public:
    /// `pageUrl`: the page's address below the host ("/blog/a/"), from which relative links start. `titles`: headings of another post, left
    /// out with that text.
    SafeHtml(SiteFiles &files, Sheets &sheets, Base base, QString pageUrl, const QSet<QString> &titles);

    QByteArray element(const GumboNode *node, int depth = 0);
    /// `<div class="a">`; nothing for an element that is not written.
    QByteArray startTag(const GumboElement &element);
    QByteArray endTag(const GumboElement &element) const;
    /// Each with a space in front; but those.
    QByteArray attributes(const GumboElement &element, const QByteArrayList &without = {});

private:
    QByteArray attribute(const GumboElement &element, const GumboAttribute &attribute);
    QByteArray linkOf(const QByteArray &address) const;
    bool isForeignTitle(const GumboNode *node) const;

    SiteFiles &m_files;
    Sheets &m_sheets;
    const Base m_base;
    const QString m_pageUrl;
    const QSet<QString> m_titles;
};

} // namespace galley::sitestyle
