// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/post.h"

#include "frontmatter/block.h"
#include "frontmatter/dates.h"
#include "frontmatter/lines.h"
#include "site/generators.h"
#include "site/inheritance.h"
#include "site/permalink.h"

#include <QCollator>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley::site
{

namespace
{

using frontmatter::Date;
using frontmatter::FrontMatter;

constexpr qint64 usualHead = 8 * 1024;
constexpr qint64 longestHead = frontmatter::maximumSize + usualHead;

struct Head {
    QByteArray text; ///< UTF-8
    text::FileState stamp;
};

/// True if the front matter may go on behind the text.
bool isCutShort(QByteArrayView text)
{
    const frontmatter::Block block = frontmatter::findBlock(text);
    static constexpr std::array<QByteArrayView, 4> beginnings{"---", "+++", ";;;", "{"};
    const auto begins = [text](QByteArrayView fence) { return text.startsWith(fence); };
    return block.dialect == frontmatter::Dialect::None ? std::ranges::any_of(beginnings, begins) : block.bodyOffset >= text.size();
}

std::expected<Head, text::Error> readHead(const QString &path)
{
    for (qint64 size = usualHead;; size = longestHead) {
        const auto file = text::readHead(path, size);
        if (!file) {
            return std::unexpected(file.error());
        }
        const bool whole = file->state.size <= size;
        const QByteArray text = text::toUtf8(text::decode(file->bytes).text);
        if (whole || size == longestHead || !isCutShort(text)) {
            return Head{text, file->state};
        }
    }
}

/// The first heading's text, where a post without a title begins with one.
QString firstHeading(QByteArrayView body)
{
    frontmatter::LineWalker walker(body);
    while (!walker.atEnd()) {
        const frontmatter::Line line = walker.next();
        QByteArrayView text = body.sliced(line.start, line.end - line.start);
        if (text.startsWith("# ")) {
            QString heading = QString::fromUtf8(text.sliced(2)).trimmed();
            while (heading.endsWith(u'#')) {
                heading.chop(1);
            }
            return heading.trimmed();
        }
        if (!frontmatter::isBlank(text)) {
            return {};
        }
    }
    return {};
}

/// The name that counts: the file's, or that of its folder in a page bundle.
QString nameOfPost(const Site &site, const Placed &placed)
{
    const bool bundle = std::ranges::find(site.bundles, placed.stem) != site.bundles.end() && !placed.folder.isEmpty();
    return bundle ? nameIn(placed.folder) : placed.stem;
}

/// True if the date is to come. One without a zone is the clock's on the wall.
bool isToCome(const Date &date, const QDateTime &now)
{
    if (date.precision == Date::Precision::Instant) {
        return date.value > now;
    }
    const QDateTime local = now.toLocalTime();
    return date.value > QDateTime(local.date(), local.time(), QTimeZone::UTC);
}

/// The first of the keys that gives a date.
std::optional<Date> dateUnder(const FrontMatter &frontMatter, std::initializer_list<QStringView> keys)
{
    for (const QStringView key : keys) {
        const frontmatter::Field *field = fieldOf(frontMatter, key);
        if (auto date = field ? frontmatter::parseDate(field->text) : std::nullopt) {
            return date;
        }
    }
    return std::nullopt;
}

/// Until when Hugo shows a post: `expiryDate`, and its other name (gohugo.io/configuration/front-matter/#dates).
std::optional<Date> endOf(const Site &site, const FrontMatter &frontMatter)
{
    return site.generator == Generator::Hugo ? dateUnder(frontMatter, {u"expiryDate", u"unpublishDate"}) : std::nullopt;
}

/// True if what is to come is published all the same: Hugo's and Jekyll's own switches.
bool publishesFuture(const Site &site)
{
    return (site.generator == Generator::Hugo && site.settings.isTrue(u"buildFuture")) ||
           (site.generator == Generator::Jekyll && site.settings.isTrue(u"future"));
}

State stateOf(const Site &site, const Post &post, const FrontMatter &frontMatter, const QDateTime &now)
{
    using Severity = frontmatter::Error::Severity; // also where a fence is missing and all of it is body
    if (std::ranges::contains(frontMatter.errors, Severity::Error, &frontmatter::Error::severity)) {
        return State::Broken;
    }
    const bool inDrafts = std::ranges::any_of(site.draftFolders, [&post](const QString &folder) { return isBelow(post.path, folder); });
    const bool usual = site.settings.text(u"DEFAULT_METADATA.status") == u"draft"; // Pelican's
    const frontmatter::Field *status = site.generator == Generator::Pelican ? frontMatter.field(u"status") : nullptr;
    const bool isSkipped = status && status->text.trimmed() == u"skip";
    const bool isInDraft = site.generator == Generator::Zola && hasKey(frontMatter.merged, u"draft"); // whatever it says of itself
    if (inDrafts || isSkipped || isInDraft || frontMatter.isDraft().value_or(usual)) {
        return State::Draft;
    }
    if (const std::optional<Date> end = endOf(site, frontMatter); end && !isToCome(*end, now) && !site.settings.isTrue(u"buildExpired")) {
        return State::Expired;
    }
    // Hugo's own words for when a post is to appear go before its date.
    const bool isHugos = site.generator == Generator::Hugo;
    const auto said = isHugos ? dateUnder(frontMatter, {u"publishDate", u"pubDate", u"published"}) : std::nullopt;
    const std::optional<Date> &appears = said ? said : post.date;
    return appears && isToCome(*appears, now) && !publishesFuture(site) ? State::Scheduled : State::Published;
}

/// `frontMatter`: with what the post inherits.
Post describe(const Site &site, const QString &path, const FrontMatter &frontMatter, const QDateTime &now)
{
    Post post{.path = path, .title = frontMatter.title().simplified(), .date = frontMatter.date()};
    const Placed placed{placeBelow(site, path), post, frontMatter};
    const frontmatter::FileName said = readStem(nameOfPost(site, placed));
    if (post.title.isEmpty()) {
        post.title = said.slug;
    }
    if (!post.date) {
        post.date = said.date;
    }
    post.tags = frontMatter.tags();
    post.categories = frontMatter.categories();
    post.authors = frontMatter.authors();
    post.slug = frontMatter.slug().trimmed();
    post.hasOwnSlug = !post.slug.isEmpty();
    post.language = frontMatter.language();
    post.state = stateOf(site, post, frontMatter, now);
    for (const frontmatter::Field &field : frontMatter.fields) {
        post.keys.emplace_back(field.key, field.type);
    }
    if (const Rules *rules = rulesOf(site.generator)) {
        const bool hadDate = post.date.has_value();
        rules->address(post, site, placed);
        post.state = post.date && !hadDate ? stateOf(site, post, frontMatter, now) : post.state; // Pelican's FILENAME_METADATA
    } else if (post.slug.isEmpty()) {
        post.slug = said.slug;
    }
    post.dependsOnTime = post.state == State::Scheduled || (post.state == State::Published && endOf(site, frontMatter));
    return post;
}

} // namespace

FrontMatter frontMatterOf(const QString &path)
{
    const auto head = readHead(path);
    return head ? frontmatter::read(head->text) : FrontMatter();
}

Post postOf(const Site &site, const QString &path, const FrontMatter &frontMatter, const QDateTime &now)
{
    Inheritance inheritance(site);
    return postOf(site, path, frontMatter, now, inheritance);
}

Post postOf(const Site &site, const QString &path, const FrontMatter &frontMatter, const QDateTime &now, Inheritance &inheritance)
{
    const std::vector<frontmatter::Field> inherited = inheritance.of(path);
    if (inherited.empty()) {
        return describe(site, path, frontMatter, now);
    }
    Post post = describe(site, path, withInherited(frontMatter, inherited), now);
    post.inherited = numberOf(inherited);
    return post;
}

Post readPost(const Site &site, const QString &path, const QDateTime &now)
{
    Inheritance inheritance(site);
    return readPost(site, path, now, inheritance);
}

Post readPost(const Site &site, const QString &path, const QDateTime &now, Inheritance &inheritance)
{
    const auto head = readHead(path);
    if (!head) {
        return {.path = path, .title = nameIn(path), .date = {}, .state = State::Broken};
    }
    const FrontMatter frontMatter = frontmatter::read(head->text);
    Post post = postOf(site, path, frontMatter, now, inheritance);
    post.stamp = head->stamp;
    if (frontMatter.title().isEmpty()) {
        if (const QString heading = firstHeading(QByteArrayView(head->text).sliced(frontMatter.bodyOffset)); !heading.isEmpty()) {
            post.title = heading;
        }
    }
    return post;
}

void sortPosts(std::vector<Post> &posts)
{
    // The same on every machine, whatever its language: `galley list` is read by programs.
    QCollator titleOrder{QLocale(QLocale::English)};
    titleOrder.setNumericMode(true);
    titleOrder.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::stable_sort(posts, [&titleOrder](const Post &one, const Post &other) {
        if (one.date.has_value() != other.date.has_value()) {
            return one.date.has_value();
        }
        if (one.date && one.date->value != other.date->value) {
            return one.date->value > other.date->value;
        }
        const int titles = titleOrder.compare(one.title, other.title);
        return titles != 0 ? titles < 0 : one.path < other.path;
    });
}

QString nameOf(State state)
{
    static const std::array names{u"draft"_s, u"scheduled"_s, u"published"_s, u"broken"_s, u"expired"_s};
    return names[size_t(state)];
}

std::optional<State> stateByName(QStringView name)
{
    for (const State state : {State::Draft, State::Scheduled, State::Published, State::Broken, State::Expired}) {
        if (name.compare(nameOf(state), Qt::CaseInsensitive) == 0) {
            return state;
        }
    }
    return std::nullopt;
}

} // namespace galley::site
