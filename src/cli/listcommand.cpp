// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/listcommand.h"

#include "cli/sentences.h"
#include "cli/siteof.h"
#include "cli/streams.h"
#include "site/folder.h"
#include "site/postlist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::cli
{

namespace
{

using site::Post;

/// The path as seen from the folder, behind the folder's name as the user wrote it.
QString shownPath(const Post &post, const QString &folder, const std::string &written)
{
    const QString below = site::relativeTo(post.path, folder);
    const QString start = text::pathFromBytes(written);
    return start == u"." ? below : start.endsWith(u'/') ? start + below : QString(start + u'/' + below);
}

/// The date as far as the post says it, in the order that sorts.
QString dateOf(const Post &post)
{
    using Precision = frontmatter::Date::Precision;
    if (!post.date) {
        return {};
    }
    const QDateTime &value = post.date->value;
    switch (post.date->precision) {
    case Precision::Day:
        return value.date().toString(Qt::ISODate);
    case Precision::LocalTime:
        return value.toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    case Precision::Instant:
        return value.toString(Qt::ISODate);
    }
    return {};
}

QJsonObject asJson(const Post &post, const QString &path)
{
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    return {{u"path"_s, path},
            {u"title"_s, post.title},
            {u"date"_s, orNull(dateOf(post))},
            {u"state"_s, site::nameOf(post.state)},
            {u"page"_s, post.isPage},
            {u"tags"_s, QJsonArray::fromStringList(post.tags)},
            {u"categories"_s, QJsonArray::fromStringList(post.categories)},
            {u"slug"_s, orNull(post.slug)},
            {u"url"_s, orNull(post.url)},
            {u"language"_s, orNull(post.language)}};
}

QByteArray asLine(const Post &post, const QString &path)
{
    const QString day = post.date ? post.date->value.date().toString(Qt::ISODate) : u"-"_s;
    return (day + u'\t' + site::nameOf(post.state) + u'\t').toUtf8() + text::pathToBytes(path) + '\t' + post.title.simplified().toUtf8() +
           '\n';
}

/// False if there are posts that are not listed: in folders that were asked for and cannot be read, or beyond the limit.
bool sayMissing(const site::FoundPosts &found, const QString &root)
{
    bool areAll = true;
    for (const QString &folder : found.unreadable) {
        if (site::isBelow(folder, root)) {
            say(text::pathToBytes(folder).toStdString(), -1, "error", cannotReadFolder());
            areAll = false;
        }
    }
    if (found.isCut) {
        say(text::pathToBytes(root).toStdString(), -1, "error",
            "this folder holds too many files to be looked through, and there may be more posts; list its folders one by one");
        areAll = false;
    }
    return areAll;
}

} // namespace

ExitCode ListCommand::run() const
{
    const QString root = site::canonicalPath(text::pathFromBytes(folder));
    if (!site::Folder(root).hasFolder({})) {
        say(folder, -1, "error", "there is no such folder; check the name");
        return ExitCode::Failed;
    }
    const site::Site site = siteOf(folder);
    site::Reading reading;
    const site::FoundPosts found = site::searchPosts(site, reading);
    std::vector<Post> posts = site::readPosts(site, found.files, QDateTime::currentDateTime(), {}, reading);
    std::erase_if(posts, [&](const Post &post) {
        const bool wanted = states.empty() || std::ranges::contains(states, site::nameOf(post.state).toStdString());
        return !wanted || !site::isBelow(post.path, root);
    });
    const bool json = format == "json";
    QJsonArray array;
    QByteArray lines;
    for (const Post &post : posts) {
        const QString path = shownPath(post, root, folder);
        if (json) {
            array.append(asJson(post, path));
        } else {
            lines += asLine(post, path);
        }
    }
    const auto written = writeStandardOutput(json ? QJsonDocument(array).toJson() : lines);
    if (!written) {
        say("(standard output)", -1, "error",
            cannotWrite({.kind = exporting::Error::Kind::NotSaved, .path = {}, .cause = written.error()}));
    }
    const bool areAll = sayMissing(found, root);
    return written && areAll ? ExitCode::Fine : ExitCode::Failed;
}

} // namespace galley::cli
