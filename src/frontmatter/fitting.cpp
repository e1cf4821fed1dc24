// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/fitting.h"

#include "frontmatter/dates.h"
#include "frontmatter/keyvalue.h"
#include "frontmatter/meanings.h"
#include "frontmatter/scalars.h"
#include "frontmatter/writing.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley::frontmatter
{

namespace
{

using Type = Field::Type;
using Kind = Loss::Kind;

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

bool isAlike(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

/// Pelican reads every key in lower case; with a capital letter is how its documentation writes them.
QString keyFor(const QString &key, Dialect from, Dialect to)
{
    if (from == Dialect::KeyValue) {
        return key.toLower();
    }
    return to == Dialect::KeyValue && !key.isEmpty() ? QString(key.front().toUpper() + key.sliced(1)) : key;
}

class Fitter
{
public:
    Fitter(const FrontMatter &frontMatter, Dialect to, std::vector<Loss> &losses)
        : m_frontMatter(frontMatter)
        , m_from(frontMatter.dialect)
        , m_to(to)
        , m_losses(losses)
    {
        for (const Meaning meaning : {Meaning::Date, Meaning::Updated}) {
            m_dates.push_back(find(frontMatter, meaning));
        }
        using enum Meaning;
        for (const Meaning meaning : {Title, Slug, Tags, Categories, Authors, Summary, Image, Language}) {
            m_texts.push_back(find(frontMatter, meaning));
        }
    }

    std::vector<Field> run()
    {
        std::vector<Field> result = level(m_frontMatter.fields, {});
        for (const Field &field : m_frontMatter.merged) {
            add(result, field, {});
        }
        if (m_to == Dialect::KeyValue) {
            liftMeanings(result);
        }
        return result;
    }

private:
    void lose(Kind kind, const QString &path, int line, const QString &detail = {}) { m_losses.push_back({kind, path, line, detail}); }

    std::vector<Field> level(const std::vector<Field> &fields, const QString &path)
    {
        std::vector<Field> result;
        for (const Field &field : fields) {
            add(result, field, path);
        }
        return result;
    }

    void add(std::vector<Field> &into, const Field &field, const QString &above)
    {
        const QString path = above.isEmpty() ? field.key : above + u'.' + field.key;
        if (field.readOnly == Field::ReadOnly::MergeKey && field.key == "<<"_L1) {
            lose(Kind::Reference, path, field.line);
            return;
        }
        if (field.readOnly == Field::ReadOnly::ComplexKey) {
            lose(Kind::Key, path, field.line);
            return;
        }
        if (auto fitted = fit(field, path)) {
            fitted->key = keyFor(field.key, m_from, m_to);
            if (above.isEmpty()) {
                rename(*fitted, field);
            }
            if (!writeKey(fitted->key, m_to)) {
                lose(Kind::Key, path, field.line);
                return;
            }
            append(into, std::move(*fitted), path);
        }
    }

    /// The last of two counts in YAML and JSON, the first in `Key: value` lines.
    void append(std::vector<Field> &into, Field field, const QString &path)
    {
        const bool ignoresCase = m_to == Dialect::KeyValue || m_from == Dialect::KeyValue;
        const auto old =
            std::ranges::find_if(into, [&](const Field &f) { return ignoresCase ? isAlike(f.key, field.key) : f.key == field.key; });
        if (old == into.end()) {
            into.push_back(std::move(field));
            return;
        }
        lose(Kind::Duplicate, path, field.line);
        if (m_from != Dialect::KeyValue) {
            *old = std::move(field);
        }
    }

    std::optional<Field> fit(const Field &field, const QString &path)
    {
        using enum Field::ReadOnly;
        if (field.readOnly == Anchor || field.readOnly == Alias || field.readOnly == Tag) {
            lose(Kind::Reference, path, field.line);
        }
        const bool isUnknownTree = field.readOnly == Alias && field.type == Type::Tree;
        if (isUnknownTree) {
            return std::nullopt;
        }
        Field result;
        result.type = field.type;
        result.line = field.line;
        if (field.type == Type::Tree) {
            return fitTree(std::move(result), field, path);
        }
        if (field.type == Type::List) {
            return fitList(std::move(result), field, path);
        }
        return fitScalar(std::move(result), field, path);
    }

    std::optional<Field> fitTree(Field result, const Field &field, const QString &path)
    {
        if (m_to == Dialect::KeyValue) {
            lose(Kind::Nested, path, field.line);
            return std::nullopt;
        }
        result.children = level(field.children, path);
        return result;
    }

    std::optional<Field> fitList(Field result, const Field &field, const QString &path)
    {
        std::vector<Field> items = field.children;
        for (const QString &item : field.children.empty() ? field.items : QStringList()) {
            Field &child = items.emplace_back();
            child.text = item;
            child.line = field.line;
        }
        for (Field &item : items) {
            item.type = isText(field) && item.isScalar() ? Type::Text : item.type;
            if (m_to == Dialect::KeyValue && !item.isScalar() && item.type != Type::Null) {
                lose(Kind::Nested, path, item.line);
            } else if (auto fitted = fit(item, path)) {
                result.items += fitted->isScalar() ? QStringList(fitted->text) : QStringList();
                result.children.push_back(std::move(*fitted));
            }
        }
        return m_to == Dialect::KeyValue ? fitPelicanList(std::move(result), path) : result;
    }

    Field fitPelicanList(Field result, const QString &path)
    {
        result.children.clear();
        result.items.removeDuplicates();
        const bool hasComma = result.items.join(QString()).contains(u',');
        for (qsizetype i = result.items.size() - 1; i >= 0; --i) {
            const QString item = result.items[i];
            if (item.trimmed().isEmpty() || item.trimmed() != item || item.contains(u'\n') || (hasComma && item.contains(u';'))) {
                lose(Kind::Item, path, result.line, item);
                result.items.removeAt(i);
            }
        }
        if (!isListKey(path)) {
            lose(Kind::List, path, result.line);
            result.type = Type::Text;
            result.text = result.items.join(u", "_s);
            result.items.clear();
        }
        return result;
    }

    std::optional<Field> fitScalar(Field result, const Field &field, const QString &path)
    {
        result.text = field.text;
        if (isText(field) && field.type != Type::Null) {
            result.type = Type::Text;
        } else if (isDate(field)) {
            fitDate(result, path);
        } else if (result.type == Type::Number) {
            fitNumber(result, path);
        } else if (field.type == Type::Boolean) {
            result.text = booleanOf(field.text).value_or(false) ? u"true"_s : u"false"_s;
        } else if (field.type == Type::Null && (m_to == Dialect::Toml || (m_to == Dialect::KeyValue && field.key.isEmpty()))) {
            lose(Kind::Null, path, field.line);
            return std::nullopt;
        }
        if (m_to == Dialect::KeyValue) {
            fitPelicanText(result, path);
        }
        return result;
    }

    bool isText(const Field &field) const { return std::ranges::find(m_texts, &field) != m_texts.end(); }

    /// A text is a date only where a date belongs, and where the dialect that it comes from has no dates of its own.
    bool isDate(const Field &field) const
    {
        const bool isMeant = std::ranges::find(m_dates, &field) != m_dates.end();
        const bool isText = field.type == Type::Text && (m_from == Dialect::Json || m_from == Dialect::KeyValue);
        return (field.type == Type::Date || (isMeant && isText)) && parseDate(field.text);
    }

    void fitDate(Field &result, const QString &path)
    {
        result.type = m_to == Dialect::Json ? Type::Text : Type::Date;
        const QString date = dateFor(result.text, m_to);
        if (date != result.text) {
            lose(Kind::Date, path, result.line, date);
        }
        result.text = date;
    }

    void fitNumber(Field &result, const QString &path)
    {
        const auto number = numberFor(result.text, m_to);
        if (!number) {
            lose(Kind::Type, path, result.line);
            result.type = Type::Text;
        }
        result.text = number.value_or(result.text);
    }

    void fitPelicanText(Field &result, const QString &path)
    {
        result.type = Type::Text;
        if (!writeScalar({Type::Text, result.text, {}}, {.dialect = Dialect::KeyValue}) || result.text.contains(u'\n')) {
            const QString line = result.text.simplified();
            if (line != result.text.trimmed()) {
                lose(Kind::LineBreaks, path, result.line);
            }
            result.text = line;
        }
    }

    void rename(Field &field, const Field &before)
    {
        const auto is = [&](Meaning meaning) { return find(m_frontMatter, meaning) == &before; };
        if (m_to == Dialect::KeyValue) {
            if (is(Meaning::Draft) && before.type == Type::Boolean && !m_frontMatter.field(u"status")) {
                const bool isDraft = m_frontMatter.isDraft().value_or(false);
                renameTo(field, before, u"Status"_s, isDraft ? u"draft"_s : u"published"_s);
            } else if (is(Meaning::Date) && !m_frontMatter.field(u"date")) {
                renameTo(field, before, u"Date"_s, field.text);
            } else if (is(Meaning::Updated) && !m_frontMatter.field(u"modified")) {
                renameTo(field, before, u"Modified"_s, field.text);
            } else if (isAlike(before.key, u"categories"_s) && before.items.size() == 1 && !m_frontMatter.field(u"category")) {
                std::erase_if(m_losses, [&](const Loss &loss) { return loss.kind == Kind::List && loss.key == before.key; });
                renameTo(field, before, u"Category"_s, before.items.front());
            }
        } else if (m_from == Dialect::KeyValue && field.key == "status"_L1 && !m_frontMatter.field(u"draft")) {
            const bool isDraft = isAlike(before.text, u"draft"_s);
            if (isDraft || isAlike(before.text, u"published"_s)) {
                renameTo(field, before, u"draft"_s, isDraft ? u"true"_s : u"false"_s);
                field.type = Type::Boolean;
            }
        }
    }

    void renameTo(Field &field, const Field &before, const QString &key, const QString &text)
    {
        field.key = key;
        field.text = text;
        lose(Kind::Renamed, before.key, before.line, key + u": " + text);
    }

    /// Tags, categories and the like in a table (Zola's `[taxonomies]`) are what Pelican has at the top.
    void liftMeanings(std::vector<Field> &into)
    {
        for (int i = 0; i <= static_cast<int>(Meaning::Language); ++i) {
            const Field *field = find(m_frontMatter, static_cast<Meaning>(i));
            const auto isTop = [field](const Field &top) { return &top == field; };
            if (field && !field->key.isEmpty() && std::ranges::none_of(m_frontMatter.fields, isTop) &&
                std::ranges::none_of(m_frontMatter.merged, isTop)) {
                add(into, *field, {});
            }
        }
    }

    const FrontMatter &m_frontMatter;
    Dialect m_from;
    Dialect m_to;
    std::vector<Loss> &m_losses;
    std::vector<const Field *> m_dates;
    std::vector<const Field *> m_texts; ///< what is a text even if it looks like a number, a date or a truth (`title: 2024`)
};

QString isoDate(const Date &date)
{
    const QString format = date.value.time().msec() > 0 ? u"yyyy-MM-ddTHH:mm:ss.zzz"_s : u"yyyy-MM-ddTHH:mm:ss"_s;
    switch (date.precision) {
    case Date::Precision::Day:
        return date.value.date().toString(Qt::ISODate);
    case Date::Precision::LocalTime:
        return date.value.toString(format);
    case Date::Precision::Instant:
        break;
    }
    const int minutes = date.value.offsetFromUtc() / 60;
    if (minutes == 0) {
        return date.value.toString(format) + u'Z';
    }
    const auto twoDigits = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
    return date.value.toString(format) + (minutes < 0 ? u'-' : u'+') + twoDigits(std::abs(minutes) / 60) + u':' +
           twoDigits(std::abs(minutes) % 60);
}

} // namespace

std::optional<QString> numberFor(const QString &number, Dialect dialect)
{
    QString plain = QString(number).remove(u'_').toLower();
    if (matches(plain, u"[+-]?\\.?(inf|nan)"_s)) {
        const QString word = plain.remove(u'.').remove(u'+');
        const QString sign = word.startsWith(u'-') ? u"-"_s : QString();
        return dialect == Dialect::Toml   ? std::optional(word)
               : dialect == Dialect::Yaml ? std::optional(sign + u'.' + word.sliced(sign.size()))
                                          : std::nullopt;
    }
    if (plain.startsWith(u'+')) {
        plain.remove(0, 1);
    }
    static constexpr std::array bases{std::pair("0x"_L1, 16), std::pair("0o"_L1, 8), std::pair("0b"_L1, 2)};
    for (const auto &[prefix, base] : bases) {
        if (plain.startsWith(prefix)) {
            bool isNumber = false;
            const qulonglong value = plain.sliced(2).toULongLong(&isNumber, base);
            return isNumber ? std::optional(QString::number(value)) : std::nullopt;
        }
    }
    if (matches(plain, u"-?(0|[1-9][0-9]*)(\\.[0-9]+)?(e[+-]?[0-9]+)?"_s)) {
        return number.contains(u'_') || number.startsWith(u'+') ? plain : number;
    }
    return std::nullopt;
}

QString dateFor(const QString &date, Dialect dialect)
{
    static const QString day = u"[0-9]{4}-[0-9]{2}-[0-9]{2}"_s;
    static const QString time = u"[0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]+)?"_s; // a leap second is written as the next one
    const QString yaml = day + u"([Tt ]" + time + u" ?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?)?";
    const QString toml = day + u"([Tt ]" + time + u"(Z|[+-][0-9]{2}:[0-9]{2})?)?";
    const auto parsed = parseDate(date);
    const bool isPelican = dialect == Dialect::KeyValue;
    if (!parsed || isPelican || matches(date, dialect == Dialect::Toml ? toml : yaml)) {
        return date;
    }
    return isoDate(*parsed);
}

std::vector<Field> fitted(const FrontMatter &frontMatter, Dialect to, std::vector<Loss> &losses)
{
    return Fitter(frontMatter, to, losses).run();
}

} // namespace galley::frontmatter
