// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/pagetheme.h"

#include "post/themefiles.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace galley::post
{

namespace
{

const QString defaultName = u"galley"_s;
const QString ownThemes = u":/pages"_s;

std::unexpected<PageThemeError> failure(PageThemeError::Kind kind, const QString &file, const QString &detail = {}, int line = -1)
{
    return std::unexpected(PageThemeError{.kind = kind, .file = file, .line = line, .detail = detail});
}

std::expected<QByteArray, PageThemeError> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(PageThemeError::Kind::Unreadable, path, file.errorString());
    }
    return file.readAll();
}

/// A colour as CSS writes it; nothing that could end the rule that it is put into.
bool isColour(const QString &text)
{
    static const QRegularExpression colour(u"^(#[0-9a-fA-F]{3,8}|[a-zA-Z]+|[a-z]+\\([-0-9a-z.,%/ ]*\\))$"_s);
    return colour.match(text).hasMatch();
}

std::expected<QMap<QString, QString>, PageThemeError> paletteOf(const QJsonObject &object, const QString &file)
{
    static const QRegularExpression name(u"^[a-z][a-z0-9-]*$"_s);
    QMap<QString, QString> palette;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString colour = entry.value().toString();
        if (!name.match(entry.key()).hasMatch() || !isColour(colour)) {
            return failure(PageThemeError::Kind::NoColour, file, entry.key());
        }
        palette.insert(entry.key(), colour);
    }
    return palette;
}

int lineAt(const QByteArray &text, int offset)
{
    return int(text.first(std::min<qsizetype>(offset, text.size())).count('\n'));
}

/// Reads theme.json into the theme; without one everything stays as it is.
std::expected<void, PageThemeError> readDescription(PageTheme &theme, const QString &folder)
{
    const QString path = folder + u"/theme.json"_s;
    if (!QFile::exists(path)) {
        return {};
    }
    const auto json = bytesOf(path);
    if (!json) {
        return std::unexpected(json.error());
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*json, &error);
    if (!document.isObject()) {
        return failure(PageThemeError::Kind::NotATheme, path, error.errorString(), lineAt(*json, error.offset));
    }
    const QJsonObject object = document.object();
    theme.title = object[u"title"_s].toString(theme.name);
    theme.onBase = object[u"base"_s].toBool(true);
    auto light = paletteOf(object[u"light"_s].toObject(), path);
    auto dark = light ? paletteOf(object[u"dark"_s].toObject(), path) : light;
    if (!dark) {
        return std::unexpected(dark.error());
    }
    theme.light = std::move(*light);
    theme.dark = std::move(*dark);
    return {};
}

std::expected<PageTheme, PageThemeError> readFolder(const QString &folder)
{
    PageTheme theme{.name = QDir(folder).dirName()};
    theme.title = theme.name;
    if (!folder.startsWith(ownThemes)) {
        theme.sources = {folder + u"/theme.json"_s, folder + u"/style.css"_s};
    }
    if (auto read = readDescription(theme, folder); !read) {
        return std::unexpected(read.error());
    }
    const auto css = bytesOf(folder + u"/style.css"_s);
    if (!css) {
        return std::unexpected(css.error());
    }
    auto rules = withFilesInside(*css, folder);
    if (!rules) {
        return std::unexpected(rules.error());
    }
    theme.rules = std::move(*rules);
    if (const QString file = folder + u"/page.html"_s; QFile::exists(file)) {
        theme.templateFile = file;
    }
    return theme;
}

} // namespace

QStringList ownPageThemes()
{
    QStringList names = QDir(ownThemes).entryList(QDir::Dirs, QDir::Name);
    names.prepend(defaultName);
    return names;
}

QString userPageThemesFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/galley/themes"_s;
}

QStringList userPageThemes()
{
    return QDir(userPageThemesFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

std::expected<PageTheme, PageThemeError> pageTheme(const QString &nameOrFolder)
{
    if (nameOrFolder.contains(u'/')) {
        return readFolder(QDir::cleanPath(nameOrFolder));
    }
    for (const QString &place : {userPageThemesFolder(), ownThemes}) {
        const QString folder = place + u'/' + nameOrFolder;
        if (!nameOrFolder.isEmpty() && !nameOrFolder.startsWith(u'.') && QFile::exists(folder)) {
            return readFolder(folder);
        }
    }
    if (nameOrFolder.isEmpty() || nameOrFolder == defaultName) {
        return PageTheme{.name = defaultName, .title = u"Galley"_s};
    }
    return failure(PageThemeError::Kind::Unknown, nameOrFolder);
}

} // namespace galley::post
