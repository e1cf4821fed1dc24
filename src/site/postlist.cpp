// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/postlist.h"

#include "frontmatter/frontmatter.h"
#include "site/folder.h"
#include "site/inheritance.h"

#include <QDir>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace galley::site
{

namespace
{

namespace fs = std::filesystem;

constexpr int deepestFolder = 64;

/// Walks the content roots.
class Walk
{
public:
    Walk(const Site &site, const Reading &reading, const SearchLimits &limits)
        : m_site(site)
        , m_reading(reading)
        , m_limits(limits)
        , m_skipped(site.skipped.begin(), site.skipped.end())
        , m_flat(site.generator == Generator::None && (site.root == u"/" || site.root == canonicalPath(QDir::homePath())))
    {
        for (const QString &ending : site.extensions) {
            m_endings.insert('.' + ending.toStdString());
        }
        for (const QString &ending : site.pageEndings) {
            m_pageEndings.insert('.' + ending.toStdString());
        }
    }

    FoundPosts run()
    {
        for (const QString &root : m_site.contentRoots) {
            visit(nativePath(root), 0);
        }
        for (QStringList *const files : {&m_found.files, &m_found.pages}) {
            files->sort();
            files->removeDuplicates();
        }
        return std::move(m_found);
    }

private:
    /// True if nothing more is looked at, though there is more.
    bool isEnough()
    {
        m_found.isCut =
            m_found.isCut || m_entries >= m_limits.entries || std::max(m_found.files.size(), m_found.pages.size()) >= m_limits.posts;
        return m_found.isCut || m_reading.cancelled;
    }

    /// False for a folder that was visited before: by another root, or by a link.
    bool isNew(const fs::path &folder)
    {
        struct stat info = {};
        return ::stat(folder.c_str(), &info) == 0 && m_visited.insert({info.st_dev, info.st_ino}).second;
    }

    bool isSkipped(const fs::path &path) const { return !m_skipped.isEmpty() && m_skipped.contains(fromNative(path)); }

    void visit(const fs::path &folder, int depth)
    {
        std::error_code error;
        if (depth > deepestFolder || !isNew(folder)) {
            return;
        }
        fs::directory_iterator entry(folder, error);
        (error ? m_found.unreadable : m_found.folders).append(fromNative(folder));
        std::vector<fs::path> below;
        for (; !error && entry != fs::directory_iterator() && !isEnough(); entry.increment(error)) {
            ++m_entries;
            const fs::path &path = entry->path();
            const std::string name = path.filename().native();
            if (name.starts_with('.') || name.ends_with('~') || name == "node_modules") {
                continue;
            }
            std::error_code unreadable;
            if (entry->is_directory(unreadable)) {
                below.push_back(path);
            } else if (m_endings.contains(path.extension().native()) && !isSkipped(path)) {
                m_found.files.append(fromNative(path));
            } else if (m_pageEndings.contains(path.extension().native()) && !isSkipped(path)) {
                m_found.pages.append(fromNative(path));
            }
        }
        for (const fs::path &path : below) {
            if (!m_flat && !isSkipped(path)) {
                visit(path, depth + 1);
            }
        }
    }

    const Site &m_site;
    const Reading &m_reading;
    const SearchLimits m_limits;
    const QSet<QString> m_skipped;
    const bool m_flat; ///< without the folders in it
    std::set<std::string> m_endings;
    std::set<std::string> m_pageEndings;
    std::set<std::pair<dev_t, ino_t>> m_visited;
    FoundPosts m_found;
    qsizetype m_entries = 0;
};

/// Jekyll passes over what has no front matter.
bool isContent(const Site &site, const Post &post)
{
    return site.generator != Generator::Jekyll || !post.keys.empty() || post.state == State::Broken;
}

/// What is known of posts, by their files.
class Known
{
public:
    explicit Known(const std::vector<Post> &posts)
    {
        m_posts.reserve(qsizetype(posts.size()));
        for (const Post &post : posts) {
            m_posts.insert(post.path, &post);
        }
    }

    /// Null if the file has to be read. What was to come may have come meanwhile, and what others hand down may be something else.
    const Post *of(const QString &path, Inheritance &inheritance) const
    {
        const Post *post = m_posts.value(path);
        if (!post || post->dependsOnTime || post->stamp.size < 0) {
            return nullptr;
        }
        const auto stamp = text::stateOf(path);
        return stamp && stamp->sameStamp(post->stamp) && numberOf(inheritance.of(path)) == post->inherited ? post : nullptr;
    }

private:
    QHash<QString, const Post *> m_posts;
};

} // namespace

FoundPosts searchPosts(const Site &site, const Reading &reading, const SearchLimits &limits)
{
    return Walk(site, reading, limits).run();
}

QStringList findPosts(const Site &site)
{
    return searchPosts(site, Reading()).files;
}

std::vector<Post> readPosts(const Site &site, const QStringList &files, const QDateTime &now, const std::vector<Post> &known,
                            Reading &reading)
{
    const Known before(known);
    std::vector<Post> posts(size_t(files.size()));
    std::atomic<qsizetype> next = 0;
    const auto work = [&] {
        Inheritance inheritance(site);
        for (qsizetype at = next++; at < files.size() && !reading.cancelled; at = next++) {
            const Post *post = before.of(files[at], inheritance);
            posts[size_t(at)] = post ? *post : readPost(site, files[at], now, inheritance);
            ++reading.read;
        }
    };
    {
        constexpr qsizetype worthAThread = 64; // files
        const qsizetype processors = std::max(1U, std::thread::hardware_concurrency());
        std::vector<std::jthread> threads;
        for (qsizetype i = 1; i < std::min(processors, files.size() / worthAThread); ++i) {
            threads.emplace_back(work);
        }
        work();
    }
    std::erase_if(posts, [&site](const Post &post) { return !isContent(site, post); });
    sortPosts(posts);
    return posts;
}

std::vector<Post> listPosts(const Site &site, const QDateTime &now)
{
    Reading reading;
    return listPosts(site, now, reading);
}

std::vector<Post> listPosts(const Site &site, const QDateTime &now, Reading &reading)
{
    return readPosts(site, searchPosts(site, reading).files, now, {}, reading);
}

} // namespace galley::site
