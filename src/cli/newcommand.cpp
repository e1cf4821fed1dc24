// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/newcommand.h"

#include "cli/sentences.h"
#include "cli/siteof.h"
#include "cli/streams.h"
#include "site/folder.h"
#include "site/newpost.h"

using namespace Qt::StringLiterals;

namespace galley::cli
{

namespace
{

/// A folder that is the site's itself, or has all its content, says nothing about where a post belongs.
QString placeIn(const site::Site &site, const QString &folder)
{
    const bool whole = std::ranges::any_of(site.contentRoots, [&folder](const QString &root) { return site::isBelow(root, folder); });
    return whole ? QString() : folder;
}

std::string shownPath(const QString &path)
{
    std::error_code error;
    const std::filesystem::path relative = std::filesystem::relative(site::nativePath(path), error);
    return error || relative.native().starts_with("..") ? site::nativePath(path).string() : relative.string();
}

} // namespace

ExitCode NewCommand::run() const
{
    const QString start = site::canonicalPath(text::pathFromBytes(folder.empty() ? "." : folder));
    if (!site::Folder(start).hasFolder({})) {
        say(folder, -1, "error", "there is no such folder; check the name");
        return ExitCode::Failed;
    }
    const QDateTime now = QDateTime::currentDateTime();
    const site::Site site = siteOf(folder.empty() ? "." : folder);

    const site::PostPlan plan = site::planPost(site, site::listPosts(site, now),
                                               {.title = QString::fromStdString(title).simplified(),
                                                .now = now,
                                                .folder = placeIn(site, start),
                                                .slug = QString::fromStdString(slug)});
    if (const auto created = site::createPost(plan); !created) {
        say(shownPath(plan.path), -1, "error", cannotCreate(created.error()));
        return ExitCode::Failed;
    }
    sayPath(shownPath(plan.path));
    return ExitCode::Fine;
}

} // namespace galley::cli
