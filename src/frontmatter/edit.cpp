// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/edit.h"

#include "frontmatter/block.h"
#include "frontmatter/dates.h"
#include "frontmatter/lines.h"
#include "frontmatter/lists.h"
#include "frontmatter/writing.h"
#include "text/ascii.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::frontmatter
{

namespace
{

using Path = std::vector<size_t>;

qsizetype lineStart(QByteArrayView text, qsizetype at)
{
    while (at > 0 && !isLineEnd(text[at - 1])) {
        --at;
    }
    return at;
}

/// Past the line end.
qsizetype nextLine(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && !isLineEnd(text[at])) {
        ++at;
    }
    const bool pair = text.sliced(at).startsWith("\r\n");
    return std::min(at + (pair ? 2 : 1), text.size());
}

/// Where `field` stands among `fields`, by its address. False if it is not there.
bool findPath(const std::vector<Field> &fields, const Field *field, Path &path)
{
    for (size_t i = 0; i < fields.size(); ++i) {
        path.push_back(i);
        if (&fields[i] == field || findPath(fields[i].children, field, path)) {
            return true;
        }
        path.pop_back();
    }
    return false;
}

const Field *fieldAt(const std::vector<Field> &fields, const Path &path)
{
    const std::vector<Field> *level = &fields;
    const Field *field = nullptr;
    for (const size_t step : path) {
        if (step >= level->size()) {
            return nullptr;
        }
        field = &(*level)[step];
        level = &field->children;
    }
    return field;
}

bool saySame(const std::vector<Field> &before, const std::vector<Field> &after, const Field *except);

bool saySame(const Field &before, const Field &after, const Field *except)
{
    if (before.key != after.key) {
        return false;
    }
    if (&before == except) {
        return true;
    }
    Path inside;
    const bool holdsException = except && findPath(before.children, except, inside);
    return before.type == after.type && before.text == after.text && (holdsException || before.items == after.items) &&
           before.readOnly == after.readOnly && saySame(before.children, after.children, except);
}

/// True if nothing but `except` (one of `before`, or below) reads differently.
bool saySame(const std::vector<Field> &before, const std::vector<Field> &after, const Field *except)
{
    const auto same = [except](const Field &a, const Field &b) { return saySame(a, b, except); };
    return std::equal(before.begin(), before.end(), after.begin(), after.end(), same);
}

QStringList splitItems(const QString &text)
{
    QStringList items;
    for (const QString &part : text.split(text.contains(u';') ? u';' : u',')) {
        if (!part.trimmed().isEmpty()) {
            items += part.trimmed();
        }
    }
    return items;
}

bool says(const Field &field, const Value &value)
{
    if (value.type != Field::Type::List) {
        return field.text == value.text && field.type != Field::Type::List && field.type != Field::Type::Tree;
    }
    return field.type == Field::Type::List ? field.items == value.items
                                           : splitItems(field.text) == value.items || QStringList(field.text) == value.items;
}

/// One edit in the making.
class Editor
{
public:
    Editor(QByteArrayView text, const FrontMatter &frontMatter)
        : m_text(text)
        , m_frontMatter(frontMatter)
        , m_lineEnd(lineEndOf(text))
    {
    }

    std::optional<Edit> set(const Field &field, const Path &path, const Value &value) const
    {
        const Form form = formOf(field, path);
        if (value.type == Field::Type::List) {
            return setList(field, value.items, form);
        }
        const bool replacesBrackets = field.type == Field::Type::List && m_frontMatter.dialect != Dialect::KeyValue;
        if (replacesBrackets && value.type != Field::Type::Null) {
            return std::nullopt;
        }
        return replaced(field, writeScalar(value, form));
    }

    /// The line of a new field.
    std::optional<QByteArray> line(const QString &key, const Value &value) const
    {
        Form form{.dialect = m_frontMatter.dialect, .inFlow = false, .lineEnd = m_lineEnd};
        const auto written = value.type == Field::Type::List ? writeList(value.items, form) : writeScalar(value, form);
        const auto name = writeKey(key, m_frontMatter.dialect);
        if (!written || !name) {
            return std::nullopt;
        }
        const QByteArray separator = m_frontMatter.dialect == Dialect::Toml ? " = " : written->isEmpty() ? ":" : ": ";
        return *name + separator + *written;
    }

    std::optional<Edit> add(const QString &key, const Value &value) const
    {
        const auto added = line(key, value);
        if (!added) {
            return std::nullopt;
        }
        switch (m_frontMatter.dialect) {
        case Dialect::Json:
            return addMember(*added);
        case Dialect::Toml:
            return addAbove(firstTable(), *added);
        case Dialect::Yaml:
            if (m_text.sliced(contentStart()).startsWith('{')) {
                return std::nullopt;
            }
            return addAbove(contentEnd(), *added);
        default:
            return addAbove(contentEnd(), *added);
        }
    }

    std::optional<Edit> remove(size_t index) const
    {
        const std::vector<Field> &fields = m_frontMatter.fields;
        const Field &field = fields[index];
        if (m_frontMatter.dialect != Dialect::Json) {
            const qsizetype start = lineStart(m_text, field.keyRange.offset);
            return Edit{{start, nextLine(m_text, field.valueRange.end()) - start}, {}};
        }
        const bool isLast = index + 1 == fields.size();
        const qsizetype start = isLast && index > 0 ? fields[index - 1].valueRange.end() : field.keyRange.offset;
        const qsizetype end = isLast ? field.valueRange.end() : fields[index + 1].keyRange.offset;
        return Edit{{start, end - start}, {}};
    }

private:
    Form formOf(const Field &field, const Path &path) const
    {
        Form form{.dialect = m_frontMatter.dialect, .lineEnd = m_lineEnd};
        form.old = m_text.sliced(field.valueRange.offset, field.valueRange.length);
        form.oldType = field.type;
        const qsizetype start = lineStart(m_text, field.keyRange.length > 0 ? field.keyRange.offset : field.valueRange.offset);
        qsizetype end = start;
        while (end < m_text.size() && (m_text[end] == ' ' || m_text[end] == '\t')) {
            ++end;
        }
        form.indent = m_text.sliced(start, end - start).toByteArray();
        form.inFlow = m_text.sliced(contentStart()).startsWith('{');
        Path above = path;
        for (above.pop_back(); !above.empty(); above.pop_back()) {
            const Field *parent = fieldAt(m_frontMatter.fields, above);
            const QByteArrayView source = m_text.sliced(parent->valueRange.offset);
            form.inFlow = form.inFlow || source.startsWith('[') || source.startsWith('{');
        }
        return form;
    }

    std::optional<Edit> replaced(const Field &field, const std::optional<QByteArray> &written) const
    {
        if (!written) {
            return std::nullopt;
        }
        const bool needsBlank = field.valueRange.length == 0 && !written->isEmpty();
        return Edit{field.valueRange, needsBlank ? QByteArray(' ' + *written) : *written};
    }

    std::optional<Edit> setList(const Field &field, const QStringList &items, const Form &form) const
    {
        if (form.dialect == Dialect::KeyValue) {
            return replaced(field, writeList(items, form));
        }
        if (field.type == Field::Type::List) {
            return editList(m_text, field, items, form);
        }
        const bool isJoined = field.text.contains(u',') || field.text.contains(u';');
        if (field.type == Field::Type::Text && isJoined) {
            const QString separator = field.text.contains(u';') ? u"; "_s : u", "_s;
            return replaced(field, writeScalar({Field::Type::Text, items.join(separator), {}}, form));
        }
        if (field.type == Field::Type::Text && items.size() == 1) {
            return replaced(field, writeScalar({Field::Type::Text, items.front(), {}}, form));
        }
        return replaced(field, writeList(items, form));
    }

    qsizetype contentStart() const { return findBlock(m_text).content.offset; }
    qsizetype contentEnd() const { return findBlock(m_text).content.end(); }

    /// Where the first line with a table's header starts; the content's end if there is none.
    qsizetype firstTable() const
    {
        qsizetype at = contentEnd();
        for (const Field &field : m_frontMatter.fields) {
            const qsizetype start = field.valueRange.offset;
            const bool isHeader = field.readOnly == Field::ReadOnly::Tree && start < field.keyRange.offset && m_text[start] == '[';
            at = isHeader ? std::min(at, lineStart(m_text, start)) : at;
        }
        return at;
    }

    Edit addAbove(qsizetype at, const QByteArray &added) const
    {
        const bool needsBreak = at > 0 && !isLineEnd(m_text[at - 1]);
        return {{at, 0}, (needsBreak ? m_lineEnd : QByteArray()) + added + m_lineEnd};
    }

    /// Behind the last member, on a line of its own where the members have theirs.
    std::optional<Edit> addMember(const QByteArray &added) const
    {
        if (m_frontMatter.fields.empty()) {
            const qsizetype brace = m_text.indexOf('{', contentStart());
            return brace < 0 ? std::nullopt : std::optional(Edit{{brace + 1, 0}, added});
        }
        const Field &last = m_frontMatter.fields.back();
        const qsizetype start = lineStart(m_text, last.keyRange.offset);
        const QByteArrayView lead = m_text.sliced(start, last.keyRange.offset - start);
        const bool isAlone = lead.trimmed().isEmpty() && start > 0;
        return Edit{{last.valueRange.end(), 0},
                    QByteArray(",") + (isAlone ? QByteArray(m_lineEnd + lead.toByteArray()) : QByteArray(" ")) + added};
    }

    QByteArrayView m_text;
    const FrontMatter &m_frontMatter;
    QByteArray m_lineEnd;
};

bool canEdit(const FrontMatter &frontMatter)
{
    return frontMatter.dialect != Dialect::None && frontMatter.isValid();
}

/// The block after the edit, if the body stayed where it belongs.
std::optional<FrontMatter> readAgain(QByteArrayView text, const FrontMatter &before, const Edit &edit)
{
    const QByteArray block = applied(text.first(before.bodyOffset), edit);
    // A byte of the body: some dialects see the end of their block by what follows.
    FrontMatter after =
        read(QByteArray(block + text.sliced(before.bodyOffset, std::min<qsizetype>(text.size() - before.bodyOffset, 1)).toByteArray()));
    const bool isSound = after.isValid() && after.dialect == before.dialect && after.bodyOffset == block.size();
    return isSound ? std::optional(std::move(after)) : std::nullopt;
}

} // namespace

QByteArray applied(QByteArrayView text, const Edit &edit)
{
    return text.first(edit.range.offset).toByteArray() + edit.replacement + text.sliced(edit.range.end()).toByteArray();
}

std::expected<Edit, Refusal> setValue(QByteArrayView text, const FrontMatter &frontMatter, const Field &field, const Value &value)
{
    Path path;
    if (!canEdit(frontMatter) || !findPath(frontMatter.fields, &field, path)) {
        return std::unexpected(Refusal::Broken);
    }
    if (field.readOnly != Field::ReadOnly::No) {
        return std::unexpected(Refusal::ReadOnly);
    }
    const auto edit = Editor(text, frontMatter).set(field, path, value);
    if (!edit) {
        return std::unexpected(Refusal::NotRepresentable);
    }
    const auto after = readAgain(text, frontMatter, *edit);
    const Field *changed = after ? fieldAt(after->fields, path) : nullptr;
    if (!changed || !says(*changed, value) || !saySame(frontMatter.fields, after->fields, &field)) {
        return std::unexpected(Refusal::Unsafe);
    }
    return *edit;
}

std::expected<Edit, Refusal> addField(QByteArrayView text, const FrontMatter &frontMatter, const QString &key, const Value &value)
{
    if (!canEdit(frontMatter)) {
        return std::unexpected(Refusal::Broken);
    }
    if (frontMatter.field(key)) {
        return std::unexpected(Refusal::KeyExists);
    }
    const auto edit = Editor(text, frontMatter).add(key, value);
    if (!edit) {
        return std::unexpected(Refusal::NotRepresentable);
    }
    auto after = readAgain(text, frontMatter, *edit);
    const Field *added = after ? after->field(key) : nullptr;
    if (!added || added->key != key || !says(*added, value)) {
        return std::unexpected(Refusal::Unsafe);
    }
    after->fields.erase(after->fields.begin() + (added - after->fields.data()));
    return saySame(frontMatter.fields, after->fields, nullptr) ? std::expected<Edit, Refusal>(*edit) : std::unexpected(Refusal::Unsafe);
}

std::expected<Edit, Refusal> removeField(QByteArrayView text, const FrontMatter &frontMatter, const Field &field)
{
    if (!canEdit(frontMatter)) {
        return std::unexpected(Refusal::Broken);
    }
    const auto at = std::find_if(frontMatter.fields.begin(), frontMatter.fields.end(), [&field](const Field &f) { return &f == &field; });
    const bool isFixed =
        field.readOnly != Field::ReadOnly::No && field.readOnly != Field::ReadOnly::Tree && field.readOnly != Field::ReadOnly::Tag;
    if (at == frontMatter.fields.end() || isFixed) {
        return std::unexpected(Refusal::ReadOnly);
    }
    const auto index = static_cast<size_t>(at - frontMatter.fields.begin());
    const auto edit = Editor(text, frontMatter).remove(index);
    const auto after = edit ? readAgain(text, frontMatter, *edit) : std::nullopt;
    std::vector<Field> rest = frontMatter.fields;
    rest.erase(rest.begin() + static_cast<qsizetype>(index));
    return after && saySame(rest, after->fields, nullptr) ? std::expected<Edit, Refusal>(*edit) : std::unexpected(Refusal::Unsafe);
}

QString dateInFormOf(const QString &form, const QDateTime &date)
{
    const auto old = parseDate(form);
    const Date::Precision precision = old ? old->precision : Date::Precision::Day;
    const QDateTime local = precision == Date::Precision::Instant ? date.toOffsetFromUtc(old->value.offsetFromUtc()) : date;
    const QString separator = form.contains(u'/') ? u"/"_s : u"-"_s;
    const QString day = local.toString(u"yyyy"_s + separator + u"MM"_s + separator + u"dd"_s);
    if (precision == Date::Precision::Day) {
        return day;
    }
    const bool hasT = form.contains(u'T') && !form.contains(u' ');
    const QString rest = form.mid(form.indexOf(hasT ? u'T' : u' ') + 1);
    const qsizetype zoneStart =
        std::find_if(rest.begin(), rest.end(), [](QChar c) { return !c.isDigit() && c != u':' && c != u'.'; }) - rest.begin();
    const QString zone = rest.mid(zoneStart);
    const QString time = local.toString(rest.first(zoneStart).count(u':') > 1 ? u"HH:mm:ss"_s : u"HH:mm"_s);
    return day + (hasT ? u'T' : u' ') + time + (precision == Date::Precision::Instant ? zone : QString());
}

} // namespace galley::frontmatter
