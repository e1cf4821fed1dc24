// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sitestyle/sitefiles.h"

namespace galley::sitestyle
{

/// Puts a site's style sheets together as one that needs nothing beside it: what they import stands in its place, pictures and fonts are in
/// it. What is elsewhere is left out and noted in the files.
class Sheets final
{
public:
    explicit Sheets(SiteFiles &files)
        : m_files(files)
    {
    }

    /// A sheet that a page names; `media`: for what, as the page says it.
    void add(const QByteArray &address, const Base &base, const QByteArray &media = {});
    void addFile(const QString &path, const QString &root);
    /// One that stands in a page.
    void addText(const QByteArray &css, const Base &base, const QByteArray &media = {});
    /// Declarations of a `style` attribute.
    QByteArray declarations(const QByteArray &css, const Base &base) { return rewritten(css, base, deepest); }

    bool isEmpty() const { return m_count == 0; }
    /// For a `<style>` element: nothing in it ends that.
    QByteArray css() const;

private:
    static constexpr int deepest = 8; ///< sheets that import sheets
    QByteArray rewritten(QByteArrayView css, const Base &base, int depth);
    QByteArray imported(QByteArrayView css, qsizetype &at, const Base &base, int depth);

    SiteFiles &m_files;
    QByteArray m_css;
    int m_count = 0;
    qint64 m_bytes = 0;
};

} // namespace galley::sitestyle
