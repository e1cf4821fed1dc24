// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/newpost.h"

#include "site/folder.h"
#include "site/newfrontmatter.h"
#include "site/permalink.h"

using namespace Qt::StringLiterals;

namespace galley::site
{

namespace
{

/// A name that stays in its folder, can be seen there, and stands in an address as it is: `c#` would be `c%23`.
QString safeName(QString name)
{
    name.replace(u'/', u'-').replace(u'\\', u'-').remove(QChar(0)).remove(u'#').remove(u'?').remove(u'%');
    while (name.startsWith(u'.')) {
        name.remove(0, 1);
    }
    constexpr qsizetype longest = 150; // bytes; file systems allow 255
    while (name.toUtf8().size() > longest) {
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    }
    return name.isEmpty() ? u"post"_s : name;
}

bool isBelowAny(const QString &path, const QStringList &folders)
{
    return std::ranges::any_of(folders, [&path](const QString &folder) { return isBelow(path, folder); });
}

/// The newest posts in those folders (none: in all), those of drafts' folders and pages left out.
std::vector<const Post *> newestPosts(const Site &site, const std::vector<Post> &posts, const QStringList &folders)
{
    constexpr size_t enough = 5;
    std::vector<const Post *> newest;
    for (const Post &post : posts) {
        const bool isWanted = folders.isEmpty() || isBelowAny(post.path, folders);
        const bool isReadable = !post.isPage && post.state != State::Broken && !isBelowAny(post.path, site.draftFolders);
        if (isWanted && isReadable && newest.size() < enough) {
            newest.push_back(&post);
        }
    }
    return newest;
}

/// The posts that a new one is to be like.
std::vector<const Post *> models(const Site &site, const std::vector<Post> &posts, const QString &folder)
{
    if (!folder.isEmpty()) {
        return newestPosts(site, posts, {folder});
    }
    auto newest = newestPosts(site, posts, site.postFolders);
    return newest.empty() ? newestPosts(site, posts, {}) : newest;
}

class Planner
{
public:
    Planner(const Site &site, const std::vector<Post> &posts, const NewPost &wanted)
        : m_site(site)
        , m_wanted(wanted)
        , m_newest(models(site, posts, wanted.folder))
        , m_slug(wanted.slug.isEmpty() ? slugOf(wanted.title, site.slugRule) : wanted.slug)
    {
    }

    PostPlan plan() const
    {
        PostPlan plan;
        plan.path = folder() + u'/' + fileName();
        const FrontMatterPlan frontMatter = planFrontMatter({.site = m_site,
                                                             .newest = m_newest,
                                                             .title = m_wanted.title,
                                                             .slug = m_slug,
                                                             .section = nameIn(folder()),
                                                             .now = m_wanted.now});
        plan.text = frontMatter.text;
        plan.pattern = frontMatter.pattern;
        plan.cursor = plan.text.size();
        return plan;
    }

private:
    bool isBundle() const { return !m_newest.empty() && stemOf(m_newest.front()->path) == u"index"; }

    QString folder() const
    {
        if (!m_wanted.folder.isEmpty()) {
            return m_wanted.folder;
        }
        if (!m_newest.empty()) {
            const QString folder = parentOf(m_newest.front()->path);
            const bool hasOwnFolder = isBundle() || nameIn(folder) == stemOf(m_newest.front()->path);
            return hasOwnFolder ? parentOf(folder) : folder;
        }
        return m_site.postFolders.isEmpty() ? m_site.contentRoots.first() : m_site.postFolders.first();
    }

    bool isDated() const
    {
        const bool bundle = isBundle();
        return m_site.generator == Generator::Jekyll ||
               (!m_newest.empty() &&
                readStem(bundle ? nameIn(parentOf(m_newest.front()->path)) : stemOf(m_newest.front()->path)).date.has_value());
    }

    QString fileName() const
    {
        const QString ending = m_newest.empty() ? u"md"_s : m_newest.front()->path.section(u'.', -1);
        QString stem = safeName(m_slug);
        if (m_site.generator == Generator::Hexo) {
            return byHexosPattern(stem);
        }
        if (isDated()) {
            stem = m_wanted.now.date().toString(Qt::ISODate) + u'-' + stem;
        }
        return stem + (isBundle() ? u"/index."_s : u"."_s) + ending;
    }

    QString byHexosPattern(const QString &stem) const
    {
        const frontmatter::Date now{.value = m_wanted.now, .source = {}};
        const auto value = [&](QStringView name) { return name == u"title" ? std::optional(stem) : datePart(now, name); };
        return expandColons(m_site.settings.text(u"new_post_name", u":title.md"_s), value).value_or(stem + u".md"_s);
    }

    const Site &m_site;
    const NewPost &m_wanted;
    const std::vector<const Post *> m_newest;
    const QString m_slug;
};

} // namespace

PostPlan planPost(const Site &site, const std::vector<Post> &posts, const NewPost &wanted)
{
    return Planner(site, posts, wanted).plan();
}

std::expected<void, text::Error> createPost(const PostPlan &plan)
{
    std::error_code error;
    std::filesystem::create_directories(nativePath(parentOf(plan.path)), error);
    return text::createFile(plan.path, plan.text);
}

} // namespace galley::site
