// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/exportoptions.h"

#include "desktop/translated.h"
#include "export/epub.h"
#include "export/picturefolder.h"
#include "post/stylesheet.h"
#include "site/folder.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace galley
{

using exporting::Kind;

namespace
{

QString folderOf(const QString &path)
{
    return path.isEmpty() ? QString() : QFileInfo(path).absolutePath();
}

QString nameOf(Kind kind)
{
    return QString::fromLatin1(std::ranges::find(exporting::kinds(), kind, &exporting::KindName::kind)->name);
}

/// The style sheet that stands beside a page. Gives its name.
std::expected<QByteArray, exporting::Error> putStyleSheet(const post::PageTheme &theme, const QByteArray &sheet, const QString &folder)
{
    const QString name = theme.name + u".css"_s;
    return exporting::writeStyleSheet(sheet, folder + u'/' + name, exporting::Replace::OwnExports).transform([&name](exporting::Written) {
        return name.toUtf8();
    });
}

std::shared_ptr<const checks::SiteFacts> siteOf(const QString &post, checks::SiteSearch &sites)
{
    return post.isEmpty() ? nullptr : sites.factsOf(post);
}

std::vector<exporting::Problem> problemsOf(const ExportedPost &post, const std::shared_ptr<const checks::SiteFacts> &site,
                                           exporting::Pictures pictures, const QString &pageFolder, const exporting::Shortfalls &made)
{
    checks::Memory memory;
    const QString path = post.path.isEmpty() ? QString() : site::placeOf(post.path);
    const checks::Subject subject(post.text, post.rendering, {.path = path, .site = site}, memory);
    return exporting::problemsOf(subject, pictures, pageFolder, made);
}

} // namespace

QVariantMap toOptions(const ExportChoice &choice)
{
    return {{u"kind"_s, nameOf(choice.kind)},
            {u"paper"_s, choice.paper.size},
            {u"margin"_s, choice.paper.margin},
            {u"numbered"_s, choice.paper.numbered},
            {u"fetches"_s, choice.fetches}};
}

ExportChoice fromOptions(const QVariantMap &options)
{
    ExportChoice choice;
    choice.kind = exporting::kindByName(options[u"kind"_s].toString().toStdString()).value_or(Kind::Page);
    if (const QString paper = options[u"paper"_s].toString(); exporting::paperSizes().contains(paper)) {
        choice.paper.size = paper;
    }
    if (const double margin = options.value(u"margin"_s, choice.paper.margin).toDouble(); margin >= 0 && margin <= 60) {
        choice.paper.margin = margin;
    }
    choice.paper.numbered = options.value(u"numbered"_s, true).toBool();
    choice.fetches = options.value(u"fetches"_s, false).toBool();
    return choice;
}

MadeExport makeExport(const ExportedPost &post, const ExportChoice &choice, const post::PageTheme &theme, const ExportMeans &means)
{
    MadeExport made;
    made.leftOut = theme.leftOut;
    std::unique_ptr<exporting::PageTemplate> pageTemplate;
    if (!theme.templateFile.isEmpty()) {
        auto opened = exporting::PageTemplate::open(theme.templateFile);
        if (!opened) {
            made.problem = tr("The page template cannot be used: %1 (%2)").arg(opened.error().message, opened.error().file);
            return made;
        }
        pageTemplate = std::move(*opened);
    }
    post::PageFrame frame{.styleSheet = post::styleSheet(post::ThemeChoice::Reader, theme), .styleAddress = {}, .body = theme.body};
    exporting::PictureFolder pictures;
    if (choice.kind == Kind::Folder && !means.cancelled) {
        const auto address = putStyleSheet(theme, frame.styleSheet, folderOf(choice.path));
        made.error = address ? std::nullopt : std::optional(address.error());
        frame.styleAddress = address.value_or(QByteArray());
    }
    const auto site = siteOf(post.path, *means.sites);
    exporting::RemoteFiles remote(&means.cancelled);
    const exporting::Making making{
        .kind = choice.kind,
        .files = exporting::LocalFiles(post.path, {}, site),
        .fallbackTitle = post.name,
        .frame = frame,
        .remote = choice.fetches ? &remote : nullptr,
        .pageTemplate = pageTemplate.get(),
        .place = [&](const exporting::LocalFiles::File &picture) -> QByteArray {
            if (means.cancelled) {
                return {};
            }
            const auto placed = pictures.place(0, picture, text::pathToBytes(folderOf(choice.path)).toStdString());
            if (!placed) {
                made.error =
                    exporting::Error{.kind = exporting::Error::Kind::NotSaved, .path = placed.error().path, .cause = placed.error()};
            }
            return placed.value_or(QByteArray());
        },
        .progress = means.progress,
    };
    auto product = choice.kind == Kind::Epub ? exporting::makeBook(post.rendering, making) : exporting::make(post.rendering, making);
    if (!product) {
        made.problem = tr("The page template cannot be used: %1 (%2)").arg(product.error().message, product.error().file);
        return made;
    }
    made.bytes = std::move(product->bytes);
    const bool stay = choice.kind == Kind::Page || choice.kind == Kind::Fragment;
    made.problems = stay ? problemsOf(post, site, exporting::Pictures::Stay, folderOf(choice.path), product->shortfalls)
                         : problemsOf(post, site, exporting::Pictures::GoAlong, folderOf(choice.path), product->shortfalls);
    if (choice.kind == Kind::Epub && made.bytes.isEmpty()) {
        made.problem = tr("Books cannot be made: a part of Galley is missing. Install it again.");
    }
    return made;
}

std::vector<exporting::Problem> problemsOf(const ExportedPost &post, checks::SiteSearch &sites)
{
    return problemsOf(post, siteOf(post.path, sites), exporting::Pictures::GoAlong, {}, {});
}

QByteArray finishedPdf(const QByteArray &printed, const ExportedPost &post, const ExportChoice &choice)
{
    const exporting::Making making{.kind = Kind::Pdf, .files = exporting::LocalFiles(QString()), .fallbackTitle = post.name};
    return printed.isEmpty() ? QByteArray() : exporting::finished(printed, post.rendering, making, choice.paper.numbered);
}

} // namespace galley
