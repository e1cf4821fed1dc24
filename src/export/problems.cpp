// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/problems.h"

#include "post/address.h"
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
    Finder(const post::Rendering &rendering, const QString &postFolder, const QString &pageFolder)
        : m_rendering(rendering)
        , m_postFolder(postFolder)
        , m_pageFolder(pageFolder)
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
        case AddressKind::Generator:
            add(Problem::Kind::GeneratorAddress, line, address);
            break;
        case AddressKind::File:
            add(Problem::Kind::LocalAddress, line, address);
            break;
        case AddressKind::Relative:
        case AddressKind::Fragment:
        case AddressKind::Empty:
            checkFile(address, line);
            break;
        case AddressKind::Site:
        case AddressKind::Remote:
        case AddressKind::Inline:
            break;
        }
    }

    void checkFile(const QByteArray &address, int line)
    {
        const QByteArray path = pathOf(address);
        if (path.isEmpty() || path.contains('\0') || !isThere(m_postFolder, path)) {
            add(Problem::Kind::MissingImage, line, address);
        } else if (!m_pageFolder.isEmpty() && m_pageFolder != m_postFolder && !isThere(m_pageFolder, path)) {
            add(Problem::Kind::ImageLeftBehind, line, address);
        }
    }

    void checkLink(const QByteArray &target, int line)
    {
        if (target.size() > 1 && target.startsWith('#') && target.toLower() != "#top" && !isInPage(target.sliced(1))) {
            add(Problem::Kind::MissingTarget, line, target);
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
    const QString m_postFolder;
    const QString m_pageFolder;
    std::vector<Problem> m_problems;
    QSet<QByteArray> m_ids; ///< empty until they are asked for
};

} // namespace

std::vector<Problem> findProblems(const post::Rendering &rendering, const QString &postFolder, const QString &pageFolder)
{
    return Finder(rendering, postFolder, pageFolder).find();
}

} // namespace galley::exporting
