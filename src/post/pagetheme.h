// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/pagebody.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <expected>

namespace galley::post
{

/// How a page looks beyond Galley's own style sheet: a folder with
///   theme.json   `{"title": "…", "base": true, "light": {"text": "#…"}, "dark": {…}}`, each part optional: colours that replace those of
///                resources/themes/ (the names there); `base: false` leaves out Galley's own style sheet
///   style.css    rules behind it; what they name by `url(…)` must lie in the folder, and goes into the page
///   page.html    a page template (KTextTemplate), optional
/// A plain value; the one without a name is Galley's own look.
struct PageTheme {
    QString name{};                 ///< of the folder
    QString title{};                ///< for people
    QMap<QString, QString> light{}; ///< colour by name
    QMap<QString, QString> dark{};
    bool onBase = true;     ///< stands on Galley's own style sheet
    QByteArray rules{};     ///< style.css, with its files in it as `data:`
    QString templateFile{}; ///< path of page.html; empty: none
    PageBody body{};        ///< around the post; used where there is no template
    QStringList sources{};  ///< the files it was made of, as far as they are the user's
    QStringList leftOut{};  ///< addresses of what is not in it because it is elsewhere, missing or too large; of a site's style only
    friend bool operator==(const PageTheme &, const PageTheme &) = default;
};

/// Why there is no theme. `ui/` and `cli/` write the sentence.
struct PageThemeError {
    enum class Kind {
        Unknown,     ///< no theme has this name
        Unreadable,  ///< `file` cannot be read, or is not there
        NotATheme,   ///< theme.json is no JSON object; `detail` says why
        NoColour,    ///< theme.json: `detail` is no colour of a palette, or not written as one
        MissingFile, ///< style.css names a file that is not there or not inside the folder: `detail` is how it names it
        RemoteFile,  ///< style.css names something on another machine: `detail`
        NoSite,      ///< the site's style was asked for, and `file` (a post, or empty) is in no site
        NotBuilt,    ///< the site has no style sheet that is ready to be used: it was not built yet; `file` is its root
    };
    Kind kind = Kind::Unknown;
    QString file;  ///< path, or the name that was asked for
    int line = -1; ///< 0-based
    QString detail;
};

/// Galley's own themes, the default one ("galley") first.
QStringList ownPageThemes();
/// The user's own, by name: the folders in `galley/themes` of the desktop's folder for data.
QStringList userPageThemes();
QString userPageThemesFolder();

/// A theme by its name (a user's own before one of Galley's) or, where there is a slash in it, by the path of its folder. An empty name is
/// "galley".
std::expected<PageTheme, PageThemeError> pageTheme(const QString &nameOrFolder);

} // namespace galley::post
