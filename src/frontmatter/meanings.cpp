// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/meanings.h"

#include "frontmatter/dates.h"
#include "frontmatter/lines.h"
#include "frontmatter/scalars.h"
#include "text/ascii.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley::frontmatter
{

namespace
{

using Type = Field::Type;

/// False for most keys that are spelled otherwise: each is asked about for each spelling of each meaning.
bool mayBeginAs(QStringView key, QLatin1StringView spelling)
{
    const char first = key.isEmpty() ? '\0' : key.front().toLatin1();
    return !isLetter(first) || toLower(first) == spelling.front().toLatin1();
}

const Field *findSpelled(const std::vector<Field> &fields, QLatin1StringView spelling, bool lastWins)
{
    const Field *found = nullptr;
    bool exact = false;
    for (const Field &field : fields) {
        if (!mayBeginAs(field.key, spelling)) {
            continue;
        }
        const bool isExact = field.key == spelling;
        if (!isExact && (exact || !isSpelled(field.key, spelling))) {
            continue;
        }
        if (!found || lastWins || (isExact && !exact)) {
            found = &field;
        }
        exact = exact || isExact;
    }
    return found;
}

const Field *findTree(const std::vector<Field> &fields, QLatin1StringView key)
{
    const auto tree = std::find_if(fields.begin(), fields.end(), [key](const Field &f) { return f.key == key && f.type == Type::Tree; });
    return tree == fields.end() ? nullptr : &*tree;
}

/// Where generators and themes keep some meanings beside the top level.
std::span<const QLatin1StringView> tablesFor(Meaning meaning)
{
    static constexpr std::array taxonomies{"taxonomies"_L1, "extra"_L1};
    static constexpr std::array extra{"extra"_L1, "params"_L1};
    static constexpr std::array header{"extra"_L1, "params"_L1, "header"_L1};
    switch (meaning) {
    case Meaning::Tags:
    case Meaning::Categories:
        return taxonomies;
    case Meaning::Authors:
    case Meaning::Updated:
    case Meaning::Summary:
    case Meaning::Language:
        return extra;
    case Meaning::Image:
        return header;
    default:
        return {};
    }
}

/// A spelling can stand for something else as well: `published: false` is no date, `published: 2020-01-01` no draft.
bool canMean(const Field &field, Meaning meaning, QLatin1StringView spelling)
{
    if (field.type == Type::Null) {
        return false;
    }
    if (meaning == Meaning::Date && spelling != "date"_L1) {
        return parseDate(field.text).has_value();
    }
    if (meaning == Meaning::Draft && spelling.startsWith("publish"_L1)) {
        return booleanOf(field.text).has_value();
    }
    return true;
}

const Field *findIn(const std::vector<Field> &fields, Meaning meaning, bool lastWins)
{
    for (const QLatin1StringView spelling : spellings(meaning)) {
        const Field *field = findSpelled(fields, spelling, lastWins);
        if (field && canMean(*field, meaning, spelling)) {
            return field;
        }
    }
    return nullptr;
}

/// The text of a scalar, or of the part of a tree (`image: {src: …}`) that says it.
QString textOf(const Field &field, std::span<const QLatin1StringView> parts)
{
    if (field.isScalar()) {
        return field.text;
    }
    if (field.type == Type::List) {
        return field.children.empty() ? field.items.value(0) : textOf(field.children.front(), parts);
    }
    for (const QLatin1StringView part : parts) {
        const Field *child = findSpelled(field.children, part, true);
        if (child && child->isScalar()) {
            return child->text;
        }
    }
    return {};
}

void split(QStringList &into, QStringView text, QChar separator)
{
    for (const QStringView part : text.tokenize(separator)) {
        if (const QStringView item = part.trimmed(); !item.isEmpty()) {
            into.append(item.toString());
        }
    }
}

/// The scalars in a list, in lists in it (Hexo's `[Sports, Baseball]`), and the names of objects in it (Docusaurus' `label:`).
void collect(QStringList &into, const Field &field)
{
    static constexpr std::array names{"name"_L1, "label"_L1, "title"_L1, "text"_L1, "slug"_L1};
    if (field.isScalar()) {
        into.append(field.text);
    } else if (field.type == Type::List && field.children.empty()) {
        into.append(field.items);
    } else if (field.type == Type::List) {
        for (const Field &item : field.children) {
            collect(into, item);
        }
    } else if (const QString name = textOf(field, names); !name.isEmpty()) {
        into.append(name);
    }
}

/// True if the post has Jekyll's own layout names, as `jekyll new` and its themes write them (Eleventy's carry an extension).
bool looksLikeJekyll(const FrontMatter &frontMatter)
{
    const Field *layout = frontMatter.dialect == Dialect::Yaml ? frontMatter.field(u"layout") : nullptr;
    return layout && (layout->text == "post"_L1 || layout->text == "page"_L1 || layout->text == "default"_L1);
}

/// A list's items; a text divided by `;`, or by `,` where names do not hold commas. Otherwise a text is one item, as in Eleventy and
/// Hugo, but Jekyll divides tags and categories at blanks.
QStringList listOf(const FrontMatter &frontMatter, Meaning meaning)
{
    QStringList result;
    const Field *field = find(frontMatter, meaning);
    if (!field) {
        return result;
    }
    if (!field->isScalar()) {
        collect(result, *field);
        return result;
    }
    const bool mayHoldCommas = meaning == Meaning::Authors && isSpelled(field->key, "author"_L1);
    if (field->text.contains(u';')) {
        split(result, field->text, u';');
    } else if (field->text.contains(u',') && !mayHoldCommas) {
        split(result, field->text, u',');
    } else if (meaning != Meaning::Authors && looksLikeJekyll(frontMatter)) {
        split(result, field->text.simplified(), u' ');
    } else if (!field->text.trimmed().isEmpty()) {
        result.append(field->text.trimmed());
    }
    return result;
}

std::optional<Date> dateOf(const Field *field)
{
    if (!field) {
        return std::nullopt;
    }
    static constexpr std::array parts{"date"_L1};
    return parseDate(textOf(*field, parts));
}

/// True for a draft, false for what is published, nothing for other words.
std::optional<bool> draftByStatus(QStringView status)
{
    static constexpr std::array draftWords{"draft"_L1, "unpublished"_L1};
    static constexpr std::array publishedWords{"published"_L1, "publish"_L1, "public"_L1, "hidden"_L1};
    const QStringView word = status.trimmed();
    const auto is = [word](QLatin1StringView name) { return word.compare(name, Qt::CaseInsensitive) == 0; };
    if (std::any_of(draftWords.begin(), draftWords.end(), is)) {
        return true;
    }
    return std::any_of(publishedWords.begin(), publishedWords.end(), is) ? std::optional(false) : std::nullopt;
}

std::optional<bool> draftBy(const Field &field, QLatin1StringView spelling)
{
    if (!field.isScalar()) {
        return std::nullopt;
    }
    if (spelling == "status"_L1) {
        return draftByStatus(field.text);
    }
    const auto value = booleanOf(field.text);
    return value && spelling.startsWith("publish"_L1) ? !*value : value;
}

bool hasRightType(const Field &field, Meaning meaning)
{
    switch (meaning) {
    case Meaning::Date:
    case Meaning::Updated:
        return dateOf(&field) || (field.isScalar() && (isDatePlaceholder(field.text) || field.text.trimmed().isEmpty()));
    case Meaning::Tags:
        return field.type != Type::Tree && field.type != Type::Number && field.type != Type::Boolean && field.type != Type::Date;
    case Meaning::Title:
    case Meaning::Slug:
        return field.isScalar();
    case Meaning::Draft:
        return isSpelled(field.key, "status"_L1) || field.text.contains("{{"_L1) || booleanOf(field.text);
    default:
        return true;
    }
}

} // namespace

const Field *find(const FrontMatter &frontMatter, Meaning meaning)
{
    const bool lastWins = frontMatter.dialect != Dialect::KeyValue;
    if (const Field *field = findIn(frontMatter.fields, meaning, lastWins)) {
        return field;
    }
    if (const Field *field = findIn(frontMatter.merged, meaning, lastWins)) {
        return field;
    }
    for (const QLatin1StringView name : tablesFor(meaning)) {
        const Field *tree = findTree(frontMatter.fields, name);
        if (const Field *field = tree ? findIn(tree->children, meaning, lastWins) : nullptr) {
            return field;
        }
    }
    // MultiMarkdown has keywords where Pelican has tags; for the generators of the other dialects they are something else.
    const bool keywords = meaning == Meaning::Tags && frontMatter.dialect == Dialect::KeyValue;
    return keywords ? findSpelled(frontMatter.fields, "keywords"_L1, lastWins) : nullptr;
}

void checkTypes(FrontMatter &frontMatter, QByteArrayView text)
{
    Positions positions(text);
    for (const Meaning meaning : {Meaning::Title, Meaning::Date, Meaning::Updated, Meaning::Slug, Meaning::Tags, Meaning::Draft}) {
        const Field *field = find(frontMatter, meaning);
        if (!field || hasRightType(*field, meaning)) {
            continue;
        }
        frontMatter.errors.push_back({Error::Kind::WrongType, Error::Severity::Warning, positions.line(field->valueRange.offset),
                                      positions.column(field->valueRange.offset), field->key});
    }
}

bool FrontMatter::isValid() const
{
    return std::none_of(errors.begin(), errors.end(),
                        [this](const Error &error) { return error.severity == Error::Severity::Error && dialect != Dialect::None; });
}

QString FrontMatter::title() const
{
    const Field *field = find(*this, Meaning::Title);
    return field && field->isScalar() ? field->text : QString();
}

std::optional<Date> FrontMatter::date() const
{
    return dateOf(find(*this, Meaning::Date));
}

std::optional<Date> FrontMatter::updated() const
{
    return dateOf(find(*this, Meaning::Updated));
}

QString FrontMatter::slug() const
{
    const Field *field = find(*this, Meaning::Slug);
    return field && field->isScalar() ? field->text : QString();
}

QStringList FrontMatter::tags() const
{
    return listOf(*this, Meaning::Tags);
}

QStringList FrontMatter::categories() const
{
    return listOf(*this, Meaning::Categories);
}

QStringList FrontMatter::authors() const
{
    return listOf(*this, Meaning::Authors);
}

std::optional<bool> FrontMatter::isDraft() const
{
    std::optional<bool> result;
    for (const QLatin1StringView spelling : spellings(Meaning::Draft)) {
        const Field *field = findSpelled(fields, spelling, dialect != Dialect::KeyValue);
        if (!field) {
            field = findSpelled(merged, spelling, true);
        }
        if (const auto said = field ? draftBy(*field, spelling) : std::nullopt) {
            result = result.value_or(false) || *said;
        }
    }
    return result;
}

QString FrontMatter::summary() const
{
    const Field *field = find(*this, Meaning::Summary);
    return field && field->isScalar() ? field->text : QString();
}

QString FrontMatter::image() const
{
    static constexpr std::array parts{"src"_L1, "url"_L1, "path"_L1, "image"_L1, "feature"_L1, "file"_L1, "filename"_L1};
    const Field *field = find(*this, Meaning::Image);
    return field ? textOf(*field, parts) : QString();
}

QString FrontMatter::language() const
{
    const Field *field = find(*this, Meaning::Language);
    return field && field->isScalar() ? field->text : QString();
}

const Field *FrontMatter::field(QStringView key) const
{
    const auto with = [&](Qt::CaseSensitivity sensitivity) {
        return std::find_if(fields.begin(), fields.end(), [&](const Field &f) { return key.compare(f.key, sensitivity) == 0; });
    };
    auto found = with(Qt::CaseSensitive);
    found = found == fields.end() ? with(Qt::CaseInsensitive) : found;
    return found == fields.end() ? nullptr : &*found;
}

} // namespace galley::frontmatter
