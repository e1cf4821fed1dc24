// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/kind.h"
#include "export/localfiles.h"
#include "export/remotefiles.h"
#include "export/template.h"
#include "post/page.h"

#include <functional>

namespace galley::exporting
{

/// How a post is made into something else.
struct Making {
    Kind kind = Kind::Page;
    LocalFiles files;
    QString fallbackTitle; ///< of a post that has none: its file's name
    const post::PageFrame &frame = post::defaultFrame();
    RemoteFiles *remote = nullptr;        ///< null: nothing is fetched from the web
    PageTemplate *pageTemplate = nullptr; ///< in place of our own page; may be null
    /// Kind::Folder: asked once for each picture, gives its name seen from the page's folder ("img/a b.png"); empty: it could not be put
    /// there, which was said already.
    std::function<QByteArray(const LocalFiles::File &)> place = {};
    /// Told of each picture before it is taken along: which one it is, from 1 on, and of how many. May be empty.
    std::function<void(int number, int count)> progress = {};
};

/// A post made into something else, and what it could not take along.
struct Product {
    QByteArray bytes;
    Shortfalls shortfalls;
};

/// Makes a page, a folder's page, a single file or a fragment of a rendering, or the page that becomes a PDF when it is printed (see
/// pdf.h). Books: see epub.h. The error is the template's.
std::expected<Product, TemplateError> make(const post::Rendering &rendering, const Making &making);

/// The `<main>` with everything inside: nothing in it is loaded from elsewhere.
QByteArray selfContainedMain(const post::Rendering &rendering, const Making &making, Shortfalls &shortfalls);

/// A fragment with the post's files inside, to be pasted where nobody has them. What cannot be put inside keeps its address.
QByteArray fragmentToPaste(const post::Rendering &rendering, const LocalFiles &files);

} // namespace galley::exporting
