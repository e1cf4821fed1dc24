// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "renaming/publishing.h"

#include "frontmatter/filename.h"
#include "site/folder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::renaming
{

namespace
{

/// The name with the day in front, where Jekyll wants one (jekyllrb.com/docs/posts).
QString publishedName(const site::Site &site, const QString &name, QDate day)
{
    const bool wantsDay = site.generator == site::Generator::Jekyll && !frontmatter::parseFileName(name).date;
    return wantsDay ? day.toString(Qt::ISODate) + u'-' + name : name;
}

/// The folder of posts that lies where the draft folder lies.
QString postFolderBeside(const site::Site &site, const QString &drafts)
{
    const auto isBeside = [&drafts](const QString &folder) { return site::parentOf(folder) == site::parentOf(drafts); };
    const auto found = std::ranges::find_if(site.postFolders, isBeside);
    return found == site.postFolders.end() ? QString() : *found;
}

/// A path below one folder as the same path below the other.
QString moved(const QString &path, const QString &from, const QString &to)
{
    const QString below = site::relativeTo(path, from);
    return below.isEmpty() ? to : to + u'/' + below;
}

} // namespace

QString draftFolderOf(const site::Site &site, const QString &post)
{
    const auto holds = [&post](const QString &folder) { return site::isBelow(post, folder); };
    const auto found = std::ranges::find_if(site.draftFolders, holds);
    return found == site.draftFolders.end() ? QString() : *found;
}

QDate dayOf(const frontmatter::FrontMatter &draft)
{
    const auto date = draft.date();
    return date ? date->value.date() : QDate::currentDate();
}

QString publishedPlace(const site::Site &site, const QString &post, QDate day)
{
    const QString drafts = draftFolderOf(site, post);
    const QString posts = drafts.isEmpty() ? QString() : postFolderBeside(site, drafts);
    if (posts.isEmpty()) {
        return {};
    }
    return moved(site::parentOf(post), drafts, posts) + u'/' + publishedName(site, site::nameIn(post), day);
}

std::expected<Plan, Problem> planPublishing(const site::Site &site, const QString &post, QDate day)
{
    const QString place = publishedPlace(site, post, day);
    if (place.isEmpty()) {
        return std::unexpected(Problem{.kind = Problem::Kind::NoOwnName, .path = post});
    }
    Plan plan;
    plan.moved.before = site::filesOf(site, post);
    const site::PostFiles &before = plan.moved.before;
    const QString drafts = draftFolderOf(site, post);
    const QString posts = postFolderBeside(site, drafts);
    site::PostFiles named = site::renamed(before, publishedName(site, before.name, day));
    named.file = moved(named.file, drafts, posts);
    named.folder = named.folder.isEmpty() ? QString() : moved(named.folder, drafts, posts);
    for (const QString &part : named.parts()) {
        if (site::isThere(part)) {
            return std::unexpected(Problem{.kind = Problem::Kind::Taken, .path = part});
        }
    }
    plan.moved.after = std::move(named);
    plan.newFolder = site::parentOf(plan.moved.after.folder.isEmpty() ? plan.moved.after.file : plan.moved.after.folder);
    return plan;
}

} // namespace galley::renaming
