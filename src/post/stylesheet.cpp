// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/stylesheet.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley::post
{

namespace
{

QByteArray resource(const QString &path)
{
    QFile file(u":/"_s + path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s is not built in", qPrintable(path));
    }
    return file.readAll();
}

/// `selector { color-scheme: …; --text: …; … }` of a palette, with the page theme's own colours in it. Names are in alphabetical order,
/// as QJsonObject has them.
QByteArray variables(const QString &paletteName, const QMap<QString, QString> &own, const QByteArray &selector)
{
    const QJsonObject palette = QJsonDocument::fromJson(resource(u"themes/"_s + paletteName + u".json"_s)).object();
    QByteArray css = selector + " {\n  color-scheme: " + (palette[u"dark"_s].toBool() ? "dark" : "light") + ";\n";
    const QJsonObject colours = palette[u"colours"_s].toObject();
    for (auto colour = colours.begin(); colour != colours.end(); ++colour) {
        css += "  --" + colour.key().toUtf8() + ": " + own.value(colour.key(), colour.value().toString()).toUtf8() + ";\n";
    }
    return css + "}\n";
}

/// In dark themes diagrams take the colours that stand beside those for light ones: see resources/diagrams/diagrams.js.
QByteArray darkDiagrams(const QByteArray &selector)
{
    QByteArray css;
    for (const QByteArray &property : {QByteArray("fill"), QByteArray("stroke"), QByteArray("stop-color"), QByteArray("color")}) {
        css += selector + " .diagram [style*=\"--dark-" + property + ":\"] { " + property + ": var(--dark-" + property + "); }\n";
    }
    return css;
}

} // namespace

QByteArray styleSheet(ThemeChoice choice, const PageTheme &theme)
{
    if (!theme.onBase) {
        return theme.rules;
    }
    QByteArray css = variables(u"light"_s, theme.light, ":root");
    switch (choice) {
    case ThemeChoice::Reader:
        css += "@media screen and (prefers-color-scheme: dark) {\n" + variables(u"dark"_s, theme.dark, ":root") + darkDiagrams(":root") +
               "}\n";
        break;
    case ThemeChoice::Preview:
        css += "@media screen {\n" + variables(u"dark"_s, theme.dark, ":root[data-theme=\"dark\"]") +
               darkDiagrams(":root[data-theme=\"dark\"]") + variables(u"sepia"_s, {}, ":root[data-theme=\"sepia\"]") + "}\n";
        break;
    }
    return css + resource(u"preview/tokens.css"_s) + resource(u"preview/preview.css"_s) + resource(u"preview/parts.css"_s) + theme.rules;
}

QByteArray partsBelow(const QByteArray &siteSheet, SiteGround siteGround)
{
    QByteArray css = variables(u"light"_s, {}, ":root");
    QByteArray plain = siteSheet;
    plain.replace(": ", ":");
    const bool isLightForSome = plain.contains("prefers-color-scheme:light");
    const bool isDarkForAll = siteGround.isDark && !isLightForSome;
    if (isDarkForAll || siteSheet.contains("prefers-color-scheme")) {
        const QByteArray readers = isDarkForAll ? QByteArray("screen") : QByteArray("screen and (prefers-color-scheme: dark)");
        css += "@media " + readers + " {\n" + variables(u"dark"_s, {}, ":root") + darkDiagrams(":root") + "}\n";
    }
    const QByteArray ground = QByteArray(siteGround.isOfRoot ? "html" : "body") +
                              " { background: Canvas; }\nhtml { color: CanvasText; }\n"
                              ".post-header { margin-block-end: var(--gap-heading); }\n"
                              ".markdown-alert, .embed { margin-block: 0 var(--gap); }\n";
    return "@layer galley {\n" + css + resource(u"preview/tokens.css"_s) + ground + resource(u"preview/parts.css"_s) + "}\n";
}

} // namespace galley::post
