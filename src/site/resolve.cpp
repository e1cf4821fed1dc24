// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/resolve.h"

#include "site/folder.h"
#include "site/madepages.h"
#include "site/permalink.h"
#include "site/templatelink.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::site
{

namespace
{

using Kind = Target::Kind;

bool hasScheme(QStringView address)
{
    const qsizetype colon = address.indexOf(u':');
    return colon > 0 && address[0].isLetter() && std::all_of(address.begin(), address.begin() + colon, [](QChar c) {
               return c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'.';
           });
}

class Resolver
{
public:
    Resolver(const Site &site, const QString &postPath, const IndexSource &index)
        : m_site(site)
        , m_post(postPath)
        , m_folder(parentOf(postPath))
        , m_source(index)
    {
    }

    Target resolve(const QString &address)
    {
        if (m_site.generator == Generator::Astro && (address.startsWith("~/"_L1) || address.startsWith(u'@'))) {
            return aliased(address);
        }
        if (m_site.generator == Generator::Docusaurus && address.startsWith("@site/"_L1)) { // docusaurus.io/docs/markdown-features/assets
            return withFragment(address.sliced(6), [this](const QString &path) { return beside(Folder(m_site.root).at(path)); });
        }
        const TemplateLink link = readTemplateLink(address);
        switch (link.kind) {
        case TemplateLink::Kind::None:
            return plain(address);
        case TemplateLink::Kind::FromContent:
            return withFragment(link.argument, [this](const QString &path) { return fromContent(path); });
        case TemplateLink::Kind::Reference:
            return withFragment(link.argument, [this](const QString &name) { return reference(name); });
        case TemplateLink::Kind::Rooted:
            return plain(link.argument);
        case TemplateLink::Kind::Asset:
            return beside(assetFolder() + u'/' + link.argument);
        case TemplateLink::Kind::Generated:
            return {.kind = Kind::Generated};
        case TemplateLink::Kind::Unknown:
            break;
        }
        return {.kind = Kind::Unknown};
    }

private:
    template <typename Way>
    Target withFragment(const QString &address, Way way)
    {
        const qsizetype hash = address.indexOf(u'#');
        const QString path = hash < 0 ? address : address.first(hash);
        const QString plain = decoded(path);
        if (plain.contains(QChar(0))) {
            return {.kind = Kind::Missing}; // no file has such a name
        }
        Target target = path.isEmpty() ? Target{.kind = Kind::Fragment} : way(plain);
        target.fragment = hash < 0 ? QByteArray() : QByteArray::fromPercentEncoding(address.sliced(hash + 1).toUtf8());
        return target;
    }

    /// Without the question, percent signs undone.
    static QString decoded(const QString &path)
    {
        const qsizetype question = path.indexOf(u'?');
        return text::pathFromBytes(QByteArray::fromPercentEncoding((question < 0 ? path : path.first(question)).toUtf8()));
    }

    Target plain(const QString &address)
    {
        QString rest = address;
        const QString base = m_site.baseUrl.endsWith(u'/') ? m_site.baseUrl.chopped(1) : m_site.baseUrl;
        if (base.contains("://"_L1) && (rest == base || rest.startsWith(base + u'/'))) {
            rest = m_site.basePath() + rest.sliced(std::min(base.size() + 1, rest.size()));
        } else if (hasScheme(rest) || rest.startsWith("//"_L1)) {
            return {.kind = Kind::External};
        }
        return withFragment(rest, [this](const QString &path) { return fromPath(path); });
    }

    Target fromPath(const QString &path)
    {
        const Target target = path.startsWith(u'/') ? fromRoot(path) : relative(path);
        // Hugo's link render hooks take a page's path for its address; and so a `ref` looks when it has been rendered.
        const Target named = m_site.generator == Generator::Hugo && target.kind == Kind::Missing ? reference(path) : Target();
        return named.kind == Kind::Post ? named : target;
    }

    const Index *index()
    {
        if (!m_index) {
            m_index = m_source();
        }
        return *m_index;
    }

    bool isFile(const QString &path) const { return Folder(path).hasFile(QString()); }

    Target found(const QString &path) const
    {
        const QString ending = path.sliced(path.lastIndexOf(u'.') + 1).toLower();
        const bool post = m_site.extensions.contains(ending) && path.contains(u'.');
        return {.kind = post ? Kind::Post : Kind::File, .path = path};
    }

    Target beside(const QString &path) const { return isFile(path) ? found(path) : Target{.kind = Kind::Missing, .path = path}; }

    QString assetFolder() const { return m_folder + u'/' + nameIn(m_post).section(u'.', 0, -2); }

    Target relative(const QString &path)
    {
        const QString file = Folder(m_folder).at(path);
        if (isFile(file)) {
            return found(file);
        }
        if (const QString asset = Folder(assetFolder()).at(path); m_site.generator == Generator::Hexo && isFile(asset)) {
            return found(asset);
        }
        const Post *post = index() ? index()->byPath(m_post) : nullptr;
        if (!post || post->url.isEmpty()) {
            const bool maybePage = !index() && !nameIn(path).contains(u'.');
            return {.kind = maybePage ? Kind::Unknown : Kind::Missing, .path = file};
        }
        const QString url = QUrl(post->url).resolved(QUrl(QString::fromUtf8(path.toUtf8().toPercentEncoding("/")))).path();
        const Target target = fromRoot(url);
        return target.kind == Kind::Missing ? Target{.kind = Kind::Missing, .path = file} : target;
    }

    Target fromRoot(const QString &written)
    {
        const QString cleaned = Folder(u"/"_s).at(written); // as browsers do with `..`
        const QString address = written.endsWith(u'/') && cleaned != u"/" ? QString(cleaned + u'/') : cleaned;
        const QString base = m_site.basePath();
        const bool based = base != u"/" && (address.startsWith(base) || address + u'/' == base);
        const QString path = based ? u'/' + address.sliced(std::min(base.size(), address.size())) : address;
        if (const QString file = staticFile(path); !file.isEmpty()) {
            return found(file);
        }
        const QStringList urls{address, base.chopped(1) + path};
        if (const Target known = index() ? indexed(urls) : Target(); known.kind != Kind::Missing) {
            return known;
        }
        if (isMadePage(m_site, path) || isOtherPage(path)) {
            return {.kind = Kind::Generated};
        }
        const bool maybePost = !nameIn(path).contains(u'.') || path.endsWith(".html"_L1);
        if (maybePost && (!index() || std::ranges::any_of(urls, [this](const QString &url) { return index()->mayBe(url); }))) {
            return {.kind = Kind::Unknown};
        }
        const QString home = m_site.staticRoots.empty() ? m_site.root : m_site.staticRoots.front().folder;
        return {.kind = Kind::Missing, .path = Folder(home).at(path)};
    }

    /// What the posts and pages of the site have at one of these addresses.
    Target indexed(const QStringList &urls)
    {
        for (const QString &url : urls) {
            if (const Post *post = index()->byUrl(url)) {
                return {.kind = Kind::Post, .path = post->path};
            }
            if (const QString file = bundleFile(url); !file.isEmpty()) {
                return found(file);
            }
        }
        for (const QString &url : urls) {
            if (const Post *post = index()->byAlias(url)) {
                return {.kind = Kind::Post, .path = post->path, .byAlias = true};
            }
            if (index()->isOtherPage(url) || index()->isAbove(url)) {
                return {.kind = Kind::Generated};
            }
        }
        return {};
    }

    QString staticFile(const QString &path) const
    {
        for (const StaticRoot &root : m_site.staticRoots) {
            if (path == root.urlPath && isFile(root.folder)) {
                return root.folder;
            }
            if (root.urlPath.endsWith(u'/') && path.startsWith(root.urlPath)) {
                const QString file = Folder(root.folder).at(path.sliced(root.urlPath.size()));
                if (isBelow(file, root.folder) && isFile(file)) {
                    return file;
                }
            }
        }
        return {};
    }

    /// A file of a page bundle: what lies in the folder of a post `index.md`, or a section's `_index.md`, lies below its address.
    QString bundleFile(const QString &url)
    {
        for (QString above = parentOf(url); above.size() > 1; above = parentOf(above)) {
            const Post *post = index()->byUrl(above);
            if (!post) {
                continue;
            }
            const QString stem = nameIn(post->path).section(u'.', 0, 0);
            const QString file = Folder(parentOf(post->path)).at(url.sliced(above.size()));
            return (stem == u"index" || stem == u"_index") && isFile(file) ? file : QString();
        }
        return {};
    }

    /// A page that is written in something else than Markdown.
    bool isOtherPage(const QString &path) const
    {
        static const QStringList endings{u".html"_s,  u".htm"_s, u".njk"_s, u".liquid"_s, u".hbs"_s, u".ejs"_s,    u".pug"_s,
                                         u".astro"_s, u".js"_s,  u".jsx"_s, u".tsx"_s,    u".rst"_s, u".11ty.js"_s};
        const QString stem = path.endsWith(".html"_L1) ? path.chopped(5) : path.endsWith(u'/') ? path.chopped(1) : path;
        for (const QString &root : m_site.contentRoots) {
            for (const QString &ending : endings) {
                const Folder folder(root);
                if (folder.hasFile(stem + ending) || folder.hasFile(stem + u"/index"_s + ending)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The names that a project gives its folders (`paths` in tsconfig.json): `~/` and `@/` are usually the sources.
    Target aliased(const QString &address)
    {
        const QString source = parentOf(m_site.contentRoots.front());
        const Target usual = withFragment(address.section(u'/', 1), [&](const QString &path) { return beside(Folder(source).at(path)); });
        return usual.kind == Kind::Missing || usual.kind == Kind::Fragment ? Target{.kind = Kind::Unknown} : usual;
    }

    /// Pelican's and Zola's way: beside the post, or from the content root.
    Target fromContent(const QString &path)
    {
        if (!path.startsWith(u'/')) {
            return beside(Folder(m_folder).at(path));
        }
        Target target;
        for (const QString &root : m_site.contentRoots) {
            target = beside(Folder(root).at(path));
            if (target.kind != Kind::Missing) {
                break;
            }
        }
        return target;
    }

    /// A post by its path or name.
    Target reference(const QString &name)
    {
        const QStringList near = name.startsWith(u'/') ? QStringList() : QStringList{m_folder};
        for (const QString &folder : near + m_site.contentRoots + m_site.postFolders + QStringList{m_site.root}) {
            for (const QString &ending : {u""_s, u".md"_s, u"/index.md"_s, u"/_index.md"_s, u".markdown"_s}) {
                const QString file = Folder(folder).at(name + ending);
                if (isBelow(file, m_site.root) && isFile(file)) {
                    return found(file);
                }
            }
        }
        if (!index()) {
            return {.kind = Kind::Unknown};
        }
        const Post *post = index()->byName(name);
        return post ? Target{.kind = Kind::Post, .path = post->path} : Target{.kind = Kind::Missing};
    }

    const Site &m_site;
    const QString m_post;
    const QString m_folder;
    const IndexSource &m_source;
    std::optional<const Index *> m_index; ///< what the source gave
};

} // namespace

Target resolve(const Site &site, const QString &postPath, QByteArrayView address, const Index *index)
{
    return resolve(site, postPath, address, [index] { return index; });
}

Target resolve(const Site &site, const QString &postPath, QByteArrayView address, const IndexSource &index)
{
    return Resolver(site, postPath, index).resolve(QString::fromUtf8(address).trimmed());
}

QString imageFile(const Site &site, const QString &postPath, QByteArrayView address)
{
    const Target target = resolve(site, postPath, address, nullptr);
    return target.kind == Kind::File ? target.path : QString();
}

} // namespace galley::site
