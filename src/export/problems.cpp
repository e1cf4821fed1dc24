// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/problems.h"

#include "checks/check.h"
#include "checks/localpath.h"
#include "checks/notices.h"
#include "checks/places.h"
#include "checks/rules.h"
#include "post/address.h"
#include "text/textfile.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace galley::exporting
{

using checks::Finding;
using checks::Range;
using post::AddressKind;

namespace
{

/// Finds where in the post a file is shown, or a link stands, of which only the address and the line are known.
class Places
{
public:
    explicit Places(const checks::Subject &subject)
        : m_subject(subject)
    {
        take(subject.images(), m_images, &markdown::Image::source);
        take(subject.links(), m_links, &markdown::Link::target);
    }

    Range of(const Shortfall &shortfall) const
    {
        const Key key{shortfall.detail.toUtf8().trimmed(), shortfall.line};
        if (const auto image = m_images.constFind(key); image != m_images.cend()) {
            return placeOf(m_subject, *image.value()).whole;
        }
        if (const auto link = m_links.constFind(key); link != m_links.cend()) {
            return placeOf(m_subject, *link.value()).whole;
        }
        const auto written = checks::findIn(m_subject, shortfall.line, shortfall.line, key.first.toStdString());
        return written.value_or(m_subject.lineRange(shortfall.line));
    }

private:
    using Key = std::pair<QByteArray, int>;
    template <typename Item>
    using Items = QHash<Key, const checks::Placed<Item> *>;

    template <typename Item>
    static void take(const std::vector<checks::Placed<Item>> &all, Items<Item> &into, QByteArray Item::*address)
    {
        for (const checks::Placed<Item> &one : all) {
            const Key key{((*one.item).*address).trimmed(), one.block->firstLine + one.item->line};
            if (!into.contains(key)) {
                into.insert(key, &one);
            }
        }
    }

    const checks::Subject &m_subject;
    Items<markdown::Image> m_images;
    Items<markdown::Link> m_links;
};

/// True if the finding says why the file or link is not in the export.
bool explains(const Problem &problem, const Shortfall &shortfall)
{
    using enum Shortfall::Kind;
    const bool isAboutFile = shortfall.kind == MissingFile || shortfall.kind == OutsideSite || shortfall.kind == EmptyFile ||
                             shortfall.kind == NotAPicture || shortfall.kind == LocalLink;
    const QLatin1StringView rule = problem.finding.rule;
    return isAboutFile && (rule == checks::missingImage.name || rule == checks::brokenImage.name || rule == checks::localImage.name ||
                           rule == checks::missingFile.name || rule == checks::missingHeading.name);
}

class Finder
{
public:
    Finder(const checks::Subject &subject, Pictures pictures, const QString &pageFolder)
        : m_subject(subject)
        , m_pictures(pictures)
        , m_pageFolder(pageFolder)
    {
    }

    std::vector<Problem> find(const Shortfalls &made)
    {
        for (Finding &finding : checks::check(m_subject, {.ignored = {}, .pageOnly = true})) {
            take({std::move(finding)});
        }
        for (const auto &image : m_subject.images()) {
            checkImage(image);
        }
        for (const auto &link : m_subject.links()) {
            if (link.kind == AddressKind::Generator && !isMissing(link.item->target)) {
                add(Shortfall::Kind::GeneratorLink, link, link.item->target);
            } else if (link.kind == AddressKind::Relative && isLeftBehind(link.item->target)) {
                add(Shortfall::Kind::LocalLink, link, link.item->target);
            }
        }
        addTags();
        addMade(made);
        std::vector<Problem> problems;
        std::ranges::move(std::views::values(m_problems), std::back_inserter(problems));
        return problems;
    }

private:
    /// A rule says so.
    bool isMissing(const QByteArray &address) const
    {
        const checks::LocalPath path = localPath(m_subject, address);
        return path.isKnown && (!path.exists || path.isOutside);
    }

    /// True for a file beside the post that is not beside the page. What a site's links lead to is the generator's to say.
    bool isLeftBehind(const QByteArray &address) const
    {
        if (m_subject.site() || m_pageFolder.isEmpty()) {
            return false;
        }
        const checks::LocalPath path = localPath(m_subject, address);
        return path.exists && !path.isOutside && !isInPageFolder(address);
    }

    void take(Problem problem)
    {
        const qsizetype offset = problem.finding.range.offset;
        m_problems.emplace(offset, std::move(problem));
    }

    void add(const Shortfall &shortfall, Range range) { take({checks::findingAt(m_subject, range), shortfall}); }

    bool isSaid(const Shortfall &shortfall, Range range) const
    {
        const auto [begin, end] = m_problems.equal_range(range.offset);
        return std::any_of(begin, end, [&](const auto &one) {
            const Problem &problem = one.second;
            const bool isSame = shortfall.kind == Shortfall::Kind::LocalLink && problem.shortfall == shortfall;
            return problem.finding.range == range && (isSame || explains(problem, shortfall));
        });
    }

    template <typename Item>
    void add(Shortfall::Kind kind, const checks::Placed<Item> &item, const QByteArray &address)
    {
        const int line = item.block->firstLine + item.item->line;
        const bool isExact = m_placed++ < checks::Report::most;
        add({.kind = kind, .line = line, .detail = QString::fromUtf8(address)},
            isExact ? placeOf(m_subject, item).whole : m_subject.lineRange(line));
    }

    void checkImage(const checks::Placed<markdown::Image> &image)
    {
        const QByteArray address = image.item->source.trimmed();
        const AddressKind kind = image.kind;
        const checks::LocalPath path = localPath(m_subject, address);
        const bool isHere = path.exists && !path.isOutside;
        if (kind == AddressKind::Generator && (path.isKnown ? isHere && m_pictures == Pictures::Stay : true)) {
            add(Shortfall::Kind::GeneratorAddress, image, address);
        } else if (kind == AddressKind::Relative && m_pictures == Pictures::Stay && isHere && !isInPageFolder(address)) {
            add(Shortfall::Kind::LeftBehind, image, address);
        }
    }

    bool isInPageFolder(const QByteArray &address) const
    {
        return m_pageFolder.isEmpty() || text::stateOf(m_pageFolder + u'/' + text::pathFromBytes(post::pathOf(address))).has_value();
    }

    /// What the renderer has put labels for.
    void addTags()
    {
        std::map<std::pair<int, QString>, qsizetype> behind; // what is written twice in a line has two places
        using Kind = markdown::Notice::Kind;
        auto notices = noticesOf(m_subject, Kind::GeneratorTag);
        const auto attributes = noticesOf(m_subject, Kind::GeneratorAttribute);
        notices.insert(notices.end(), attributes.begin(), attributes.end());
        for (const markdown::Notice &notice : notices) {
            const bool isExact = m_placed++ < checks::Report::most;
            qsizetype &from = behind[{notice.line, notice.detail}];
            const Range range = isExact ? rangeOf(m_subject, notice, from) : m_subject.lineRange(notice.line);
            from = range.end();
            const bool isTag = notice.kind == Kind::GeneratorTag;
            add({.kind = isTag ? Shortfall::Kind::GeneratorTag : Shortfall::Kind::GeneratorAttribute,
                 .line = notice.line,
                 .detail = notice.detail},
                range);
        }
    }

    void addMade(const Shortfalls &made)
    {
        if (made.empty()) {
            return;
        }
        const Places places(m_subject);
        for (const Shortfall &shortfall : made) {
            const Range range = m_placed++ < checks::Report::most ? places.of(shortfall) : m_subject.lineRange(shortfall.line);
            if (!isSaid(shortfall, range)) {
                add(shortfall, range);
            }
        }
    }

    const checks::Subject &m_subject;
    const Pictures m_pictures;
    const QString m_pageFolder;
    std::multimap<qsizetype, Problem> m_problems; ///< by their place
    int m_placed = 0;                             ///< to find exactly where something stands costs more than to find its line
};

} // namespace

std::vector<Problem> problemsOf(const checks::Subject &subject, Pictures pictures, const QString &pageFolder, const Shortfalls &made)
{
    return Finder(subject, pictures, pageFolder).find(made);
}

} // namespace galley::exporting
