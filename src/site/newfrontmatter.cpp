// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/newfrontmatter.h"

#include "frontmatter/edit.h"
#include "frontmatter/keys.h"
#include "frontmatter/meanings.h"
#include "site/folder.h"
#include "text/textfile.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley::site
{

namespace
{

using frontmatter::Dialect;
using frontmatter::Field;
using frontmatter::FrontMatter;
using frontmatter::Meaning;
using frontmatter::Value;

using Entries = std::vector<std::pair<QString, Value>>;

/// Stands for the title while an archetype is read; then it is set as a value, with the quotes that it needs.
const QString &placeholder()
{
    static const QString name = u"galley-new-post-title"_s;
    return name;
}

QString isoDate(const QDateTime &now)
{
    return now.toOffsetFromUtc(now.offsetFromUtc()).toString(Qt::ISODate);
}

QString replacementFor(const QString &expression, const FrontMatterWish &wish)
{
    static const QRegularExpression date(uR"(\.Date\b|\bnow\b|\bdate\b)"_s);
    static const QRegularExpression title(uR"(\btitle\b|\.Name\b|BaseName\b|\.Title\b)"_s);
    static const QRegularExpression section(uR"(\.Section\b|\.Type\b)"_s);
    if (expression.contains(date)) {
        return wish.site.generator == Generator::Hexo ? wish.now.toString(u"yyyy-MM-dd HH:mm:ss"_s) : isoDate(wish.now);
    }
    if (expression.contains(title)) {
        return placeholder();
    }
    return expression.contains(section) ? wish.section : QString();
}

QByteArray withoutTemplates(const QString &archetype, const FrontMatterWish &wish)
{
    static const QRegularExpression form(uR"(\{\{-?\s*(.*?)\s*-?\}\})"_s);
    QString text;
    qsizetype done = 0;
    for (auto match = form.globalMatch(archetype); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        text += QStringView(archetype).sliced(done, one.capturedStart() - done) + replacementFor(one.captured(1), wish);
        done = one.capturedEnd();
    }
    return (text + QStringView(archetype).sliced(done)).toUtf8();
}

QByteArray withValue(const QByteArray &text, QStringView key, const Value &value)
{
    const FrontMatter frontMatter = frontmatter::read(text);
    const Field *field = frontMatter.field(key);
    const auto edit = field ? frontmatter::setValue(text, frontMatter, *field, value) : std::unexpected(frontmatter::Refusal::Broken);
    return edit ? frontmatter::applied(text, *edit) : text;
}

std::optional<FrontMatterPlan> fromArchetype(const FrontMatterWish &wish)
{
    const QStringList names =
        wish.site.generator == Generator::Hexo ? QStringList{u"post.md"_s} : QStringList{wish.section + u".md"_s, u"default.md"_s};
    for (const QString &folder : wish.site.archetypes) {
        const QString name = Folder(folder).firstFile(names);
        const auto text = name.isEmpty() ? std::unexpected(text::Error()) : text::readUtf8(Folder(folder).at(name));
        if (!text || text->size() > frontmatter::maximumSize) {
            continue;
        }
        QByteArray filled = withoutTemplates(QString::fromUtf8(*text), wish);
        const FrontMatter frontMatter = frontmatter::read(filled);
        if (frontMatter.title() == placeholder()) {
            filled = withValue(filled, frontmatter::find(frontMatter, Meaning::Title)->key, {.text = wish.title});
        }
        filled.replace(placeholder().toUtf8(), wish.title.toUtf8());
        if (frontmatter::read(filled).title() == wish.title) {
            return FrontMatterPlan{filled.endsWith('\n') ? filled : filled + '\n', Folder(folder).at(name)};
        }
    }
    return std::nullopt;
}

/// What a scalar of an older post is again in the new one; nothing if it is that post's alone.
std::optional<Value> habit(const Field &field, const std::vector<FrontMatter> &others)
{
    if (others.empty() || field.type == Field::Type::Tree || field.type == Field::Type::Null) {
        return std::nullopt;
    }
    const bool same = std::ranges::all_of(others, [&field](const FrontMatter &other) {
        const Field *theirs = other.field(field.key);
        return theirs && theirs->type == field.type && theirs->text == field.text && theirs->items == field.items;
    });
    return same ? std::optional(Value{field.type, field.text, field.items}) : std::nullopt;
}

/// What a field of the newest post is in the new one; nothing: it is left out.
std::optional<Value> valueFor(const Field &field, const FrontMatter &like, const std::vector<FrontMatter> &others,
                              const FrontMatterWish &wish)
{
    const auto means = [&](Meaning meaning) { return frontmatter::find(like, meaning) == &field; };
    if (means(Meaning::Title)) {
        return Value{.text = wish.title};
    }
    if (means(Meaning::Date)) {
        const Field::Type type = field.type == Field::Type::Date ? Field::Type::Date : Field::Type::Text;
        return Value{type, frontmatter::dateInFormOf(field.text, wish.now)};
    }
    if (means(Meaning::Slug)) {
        return Value{.text = wish.slug};
    }
    if (frontmatter::isSpelled(field.key, "status"_L1)) {
        return Value{.text = u"draft"_s};
    }
    if (frontmatter::isSpelled(field.key, "published"_L1) && field.type == Field::Type::Boolean) {
        return Value{Field::Type::Boolean, u"false"_s};
    }
    if (means(Meaning::Draft) || frontmatter::isSpelled(field.key, "draft"_L1)) {
        return Value{Field::Type::Boolean, u"true"_s};
    }
    if (means(Meaning::Updated) || means(Meaning::Summary) || means(Meaning::Image)) {
        return std::nullopt;
    }
    if (means(Meaning::Tags)) {
        return Value{.type = Field::Type::List};
    }
    return habit(field, others);
}

struct Likeness {
    Dialect dialect = Dialect::Yaml;
    Entries entries;
    QString pattern;
};

std::optional<Likeness> likeNewest(const FrontMatterWish &wish)
{
    std::vector<FrontMatter> read;
    for (const Post *post : wish.newest) {
        const auto text = text::readUtf8(post->path);
        read.push_back(text ? frontmatter::read(*text) : FrontMatter());
    }
    if (read.empty() || read.front().dialect == Dialect::None) {
        return std::nullopt;
    }
    const FrontMatter like = read.front();
    read.erase(read.begin());
    Likeness result{.dialect = like.dialect, .entries = {}, .pattern = wish.newest.front()->path};
    for (const Field &field : like.fields) {
        if (field.readOnly == Field::ReadOnly::No) {
            if (const auto value = valueFor(field, like, read, wish)) {
                result.entries.emplace_back(field.key, *value);
            }
        }
    }
    return result;
}

/// What the generator's own documentation starts a post with.
Likeness usual(const FrontMatterWish &wish)
{
    const QString day = wish.now.date().toString(Qt::ISODate);
    const auto date = [](const QString &text) { return Value{Field::Type::Date, text}; };
    const Value title{.text = wish.title};
    const Value draft{Field::Type::Boolean, u"true"_s};
    switch (wish.site.generator) {
    case Generator::Pelican:
        return {Dialect::KeyValue,
                {{u"Title"_s, title}, {u"Date"_s, date(wish.now.toString(u"yyyy-MM-dd HH:mm"_s))}, {u"Status"_s, {.text = u"draft"_s}}},
                {}};
    case Generator::Hugo:
    case Generator::Zola:
        return {
            Dialect::Toml,
            {{u"title"_s, title}, {u"date"_s, date(wish.site.generator == Generator::Hugo ? isoDate(wish.now) : day)}, {u"draft"_s, draft}},
            {}};
    case Generator::Jekyll:
        return {Dialect::Yaml,
                {{u"layout"_s, {.text = u"post"_s}},
                 {u"title"_s, title},
                 {u"date"_s, date(wish.now.toString(u"yyyy-MM-dd HH:mm:ss "_s) + isoDate(wish.now).last(6).remove(u':'))}},
                {}};
    case Generator::Astro:
        return {Dialect::Yaml, {{u"title"_s, title}, {u"pubDate"_s, date(day)}}, {}};
    case Generator::Docusaurus:
        return {Dialect::Yaml, {{u"title"_s, title}, {u"draft"_s, draft}}, {}};
    default:
        return {Dialect::Yaml, {{u"title"_s, title}, {u"date"_s, date(day)}}, {}};
    }
}

QByteArray writeLines(const Entries &entries)
{
    QByteArray text;
    for (const auto &[key, value] : entries) {
        const QString line = value.type == Field::Type::List ? value.items.join(u", "_s) : value.text.simplified();
        text += (key + (line.isEmpty() ? u":"_s : u": "_s) + line + u'\n').toUtf8();
    }
    return text + '\n';
}

/// A block with the fields, each one put in as the editor's own edits are.
QByteArray write(Dialect dialect, const Entries &entries)
{
    if (dialect == Dialect::KeyValue) {
        return writeLines(entries);
    }
    QByteArray text = dialect == Dialect::Toml ? "+++\n+++\n" : dialect == Dialect::Json ? "{\n}\n" : "---\n---\n";
    for (const auto &[key, value] : entries) {
        const FrontMatter frontMatter = frontmatter::read(text);
        if (const auto edit = frontmatter::addField(text, frontMatter, key, value)) {
            text = frontmatter::applied(text, *edit);
        }
    }
    return text + '\n';
}

} // namespace

FrontMatterPlan planFrontMatter(const FrontMatterWish &wish)
{
    if (auto plan = fromArchetype(wish)) {
        return *plan;
    }
    const Likeness likeness = likeNewest(wish).value_or(usual(wish));
    return {write(likeness.dialect, likeness.entries), likeness.pattern};
}

} // namespace galley::site
