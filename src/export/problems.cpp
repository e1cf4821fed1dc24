// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/problems.h"

#include "post/address.h"
#include "site/folder.h"
#include "text/textfile.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::exporting
{

using post::AddressKind;
using post::kindOf;
using post::pathOf;

namespace
{

bool isThere(const QString &folder, const QByteArray &path)
{
    return text::stateOf(folder + u'/' + text::pathFromBytes(path)).has_value();
}

class Finder
{
public:
    Finder(const post::Rendering &rendering, const LocalFiles &files, Pictures pictures, const QString &pageFolder)
        : m_rendering(rendering)
        , m_files(files)
        , m_pictures(pictures)
        , m_pageFolder(pageFolder.isEmpty() ? QString() : site::canonicalPath(pageFolder))
    {
    }

    std::vector<Problem> find()
    {
        for (const frontmatter::Error &error : m_rendering.frontMatter.errors) {
            m_problems.push_back(
                {.kind = Problem::Kind::FrontMatter, .line = error.line, .detail = error.detail, .frontMatterKind = error.kind});
        }
        for (const markdown::Notice &notice : m_rendering.notices) {
            m_problems.push_back(
                {.kind = Problem::Kind::Shortened, .line = notice.line, .detail = notice.detail, .noticeKind = notice.kind});
        }
        for (const markdown::Block &block : m_rendering.blocks) {
            for (const markdown::Image &image : block.content->images) {
                checkImage(image, block.firstLine + image.line);
            }
            for (const markdown::Link &link : block.content->links) {
                checkLink(link.target, block.firstLine + link.line);
            }
        }
        std::ranges::stable_sort(m_problems, {}, &Problem::line);
        return std::move(m_problems);
    }

private:
    void add(Problem::Kind kind, int line, const QByteArray &address)
    {
        m_problems.push_back({.kind = kind, .line = line, .detail = QString::fromUtf8(address)});
    }

    void checkImage(const markdown::Image &image, int line)
    {
        const QByteArray address = image.source.trimmed();
        switch (kindOf(address)) {
        case AddressKind::File:
            add(Problem::Kind::LocalAddress, line, address);
            break;
        case AddressKind::Fragment:
        case AddressKind::Empty:
            add(Problem::Kind::MissingImage, line, address);
            break;
        case AddressKind::Generator:
            checkTemplate(address, line);
            break;
        case AddressKind::Relative:
            checkFile(address, line);
            break;
        case AddressKind::Site:
            if ((m_files.knowsSite() || m_pictures != Pictures::Stay) && isMissing(address)) {
                add(Problem::Kind::MissingImage, line, address);
            }
            break;
        case AddressKind::Remote:
        case AddressKind::Inline:
            break;
        }
    }

    bool isMissing(const QByteArray &address) const
    {
        const auto file = m_files.find(address);
        return !file && file.error() == Shortfall::Kind::MissingFile;
    }

    /// An address that is none in a page, unless what it means goes along.
    void checkTemplate(const QByteArray &address, int line)
    {
        const auto kind = m_files.follow(address).kind;
        if (kind == site::Target::Kind::Missing && m_files.knowsSite()) {
            add(Problem::Kind::MissingImage, line, address);
        } else if (m_pictures == Pictures::Stay || isMissing(address)) {
            add(Problem::Kind::GeneratorAddress, line, address);
        }
    }

    void checkFile(const QByteArray &address, int line)
    {
        const QByteArray path = pathOf(address);
        if (isMissing(address)) {
            add(Problem::Kind::MissingImage, line, address);
        } else if (m_pictures == Pictures::Stay && !m_pageFolder.isEmpty() && m_pageFolder != m_files.folder() &&
                   isThere(m_files.folder(), path) && !isThere(m_pageFolder, path)) {
            add(Problem::Kind::ImageLeftBehind, line, address);
        }
    }

    void checkLink(const QByteArray &target, int line)
    {
        if (target.size() > 1 && target.startsWith('#') && target.toLower() != "#top" && !isInPage(target.sliced(1))) {
            add(Problem::Kind::MissingTarget, line, target);
            return;
        }
        const AddressKind kind = kindOf(target);
        if (kind == AddressKind::Generator) {
            const bool isMissingPost = m_files.knowsSite() && m_files.follow(target).kind == site::Target::Kind::Missing;
            add(isMissingPost ? Problem::Kind::MissingPost : Problem::Kind::GeneratorLink, line, target);
        } else if (m_files.knowsSite() && (kind == AddressKind::Relative || kind == AddressKind::Site) &&
                   m_files.follow(target).kind == site::Target::Kind::Missing) {
            add(Problem::Kind::MissingPost, line, target);
        }
    }

    bool isInPage(const QByteArray &fragment)
    {
        if (m_ids.isEmpty()) {
            collectIds();
        }
        return m_ids.contains(fragment) || m_ids.contains(QByteArray::fromPercentEncoding(fragment));
    }

    /// Blocks are serialised in one way only, so that a plain search finds every id. It may take a text that shows `id="a"` for one
    /// too: then a broken link goes unseen, but no good one is ever reported.
    void collectIds()
    {
        for (const markdown::Block &block : m_rendering.blocks) {
            const QByteArray &html = block.content->html;
            for (const QByteArrayView start : {QByteArrayView(" id=\""), QByteArrayView(" name=\"")}) {
                for (qsizetype at = html.indexOf(start); at >= 0; at = html.indexOf(start, at)) {
                    at += start.size();
                    QByteArray id = html.sliced(at, std::max<qsizetype>(html.indexOf('"', at) - at, 0));
                    m_ids.insert(id.replace("&quot;", "\"").replace("&nbsp;", "\u00a0").replace("&amp;", "&"));
                }
            }
        }
        m_ids.insert({});
    }

    const post::Rendering &m_rendering;
    const LocalFiles &m_files;
    const Pictures m_pictures;
    const QString m_pageFolder;
    std::vector<Problem> m_problems;
    QSet<QByteArray> m_ids; ///< empty until they are asked for
};

} // namespace

std::vector<Problem> findProblems(const post::Rendering &rendering, const LocalFiles &files, Pictures pictures, const QString &pageFolder)
{
    return Finder(rendering, files, pictures, pageFolder).find();
}

} // namespace galley::exporting
