// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "form/rows.h"

#include "desktop/translated.h"
#include "frontmatter/scalars.h"

#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley
{

using frontmatter::Dialect;
using frontmatter::Field;
using frontmatter::FrontMatter;
using frontmatter::Meaning;
using Type = frontmatter::Field::Type;

namespace
{

QString labelOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Title:
        return tr("Title");
    case Meaning::Date:
        return tr("Date");
    case Meaning::Updated:
        return tr("Updated");
    case Meaning::Slug:
        return tr("Slug");
    case Meaning::Tags:
        return tr("Tags");
    case Meaning::Categories:
        return tr("Categories");
    case Meaning::Authors:
        return tr("Authors");
    case Meaning::Draft:
        return tr("Draft");
    case Meaning::Summary:
        return tr("Summary");
    case Meaning::Image:
        return tr("Image");
    case Meaning::Language:
        break;
    }
    return tr("Language");
}

constexpr Meaning meanings[] = {Meaning::Title,   Meaning::Date,  Meaning::Updated, Meaning::Slug,  Meaning::Tags,    Meaning::Categories,
                                Meaning::Authors, Meaning::Draft, Meaning::Summary, Meaning::Image, Meaning::Language};

bool isScalar(const Field &field)
{
    return field.type != Type::List && field.type != Type::Tree;
}

bool isPlainList(const Field &field)
{
    return field.type == Type::List && std::ranges::all_of(field.children, isScalar);
}

FormRow::Kind kindOf(const Field &field)
{
    switch (field.type) {
    case Type::Boolean:
        return FormRow::Kind::Switch;
    case Type::Number:
        return FormRow::Kind::Number;
    case Type::Date:
        return FormRow::Kind::Date;
    case Type::List:
        return isPlainList(field) ? FormRow::Kind::List : FormRow::Kind::ReadOnly;
    case Type::Tree:
        return FormRow::Kind::ReadOnly;
    case Type::Null:
    case Type::Text:
        break;
    }
    return field.text.contains(u'\n') ? FormRow::Kind::Summary : FormRow::Kind::Text;
}

/// Tags and the like: a list, or one name where the key is singular (Pelican's `Category`, Hugo's `author`).
FormRow::Kind kindOfNames(const Field &field)
{
    const bool isSingular =
        isScalar(field) && (frontmatter::isSpelled(field.key, "category"_L1) || frontmatter::isSpelled(field.key, "author"_L1));
    return isSingular || !(isPlainList(field) || isScalar(field)) ? kindOf(field) : FormRow::Kind::List;
}

FormRow::Kind kindOfDraft(const Field &field)
{
    if (frontmatter::isSpelled(field.key, "status"_L1)) {
        return FormRow::Kind::Status;
    }
    return frontmatter::booleanOf(field.text) ? FormRow::Kind::Draft : kindOf(field);
}

FormRow::Kind kindOf(Meaning meaning, const Field &field)
{
    using enum FormRow::Kind;
    switch (meaning) {
    case Meaning::Tags:
    case Meaning::Categories:
    case Meaning::Authors:
        return kindOfNames(field);
    case Meaning::Draft:
        return isScalar(field) ? kindOfDraft(field) : ReadOnly;
    default:
        break;
    }
    if (!isScalar(field)) {
        return kindOf(field);
    }
    switch (meaning) {
    case Meaning::Title:
        return Title;
    case Meaning::Date:
    case Meaning::Updated:
        return Date;
    case Meaning::Slug:
        return Slug;
    case Meaning::Summary:
        return Summary;
    case Meaning::Image:
        return Image;
    default:
        return Text;
    }
}

bool findPath(const std::vector<Field> &fields, const Field *field, QStringList &path)
{
    for (const Field &candidate : fields) {
        path.append(candidate.key);
        if (&candidate == field || findPath(candidate.children, field, path)) {
            return true;
        }
        path.removeLast();
    }
    return false;
}

QStringList itemsOf(const FrontMatter &frontMatter, Meaning meaning, const Field &field)
{
    if (field.type == Type::List) {
        return field.items;
    }
    return meaning == Meaning::Tags         ? frontMatter.tags()
           : meaning == Meaning::Categories ? frontMatter.categories()
                                            : frontMatter.authors();
}

Field asHabitual(Field field, const Habits &habits)
{
    const Type habit = habits.value(field.key.toLower(), Type::Text);
    field.type = field.type == Type::Null && habit != Type::Tree ? habit : field.type;
    return field;
}

FormRow rowFor(const FrontMatter &frontMatter, const Field &field, QStringList path, const Habits &habits)
{
    FormRow row{.kind = kindOf(asHabitual(field, habits)), .path = std::move(path), .label = field.key, .field = field};
    row.items = field.items;
    row.isRemovable = row.path.size() == 1;
    if (field.readOnly != Field::ReadOnly::No || !frontMatter.isValid()) {
        row.kind = FormRow::Kind::ReadOnly;
    }
    return row;
}

} // namespace

QString FormRow::id() const
{
    const bool isShared = field.readOnly == Field::ReadOnly::DuplicateKey || field.readOnly == Field::ReadOnly::MergeKey;
    return QString::number(int(kind)) + u'/' + path.join(u'/') + (isShared ? u"/" + QString::number(field.keyRange.offset) : QString());
}

QString FormRow::value() const
{
    return items.isEmpty() ? field.text : items.join(u'\n');
}

std::vector<FormRow> formRows(const FrontMatter &frontMatter, const Habits &habits)
{
    std::vector<FormRow> rows;
    std::vector<const Field *> known;
    for (const Meaning meaning : meanings) {
        const Field *field = frontmatter::find(frontMatter, meaning);
        QStringList path;
        if (!field || std::ranges::find(known, field) != known.end() || !findPath(frontMatter.fields, field, path)) {
            continue;
        }
        known.push_back(field);
        FormRow row = rowFor(frontMatter, *field, path, habits);
        row.meaning = meaning;
        row.label = labelOf(meaning);
        if (row.kind != FormRow::Kind::ReadOnly || (field->readOnly == Field::ReadOnly::No && frontMatter.isValid())) {
            row.kind = kindOf(meaning, *field);
        }
        row.items = row.kind == FormRow::Kind::List ? itemsOf(frontMatter, meaning, *field) : row.items;
        row.isReversed = row.kind == FormRow::Kind::Draft && field->key.startsWith(u"publish", Qt::CaseInsensitive);
        rows.push_back(std::move(row));
    }
    for (const Field &field : frontMatter.fields) {
        if (std::ranges::find(known, &field) == known.end()) {
            rows.push_back(rowFor(frontMatter, field, {field.key}, habits));
        }
    }
    for (const Field &field : frontMatter.merged) {
        rows.push_back(rowFor(frontMatter, field, {field.key}, habits));
        rows.back().field.readOnly = Field::ReadOnly::MergeKey;
        rows.back().kind = FormRow::Kind::ReadOnly;
        rows.back().isRemovable = false;
    }
    return rows;
}

void addDraftPlace(std::vector<FormRow> &rows, const QString &folder)
{
    FormRow row{.kind = FormRow::Kind::DraftPlace, .path = {}, .label = labelOf(Meaning::Draft), .field = {}};
    row.field.text = folder;
    row.isRemovable = false;
    const auto isBehind = [](const FormRow &one) { return !one.meaning || *one.meaning >= Meaning::Draft; };
    rows.insert(std::ranges::find_if(rows, isBehind), row);
}

const Field *fieldAt(const FrontMatter &frontMatter, const QStringList &path)
{
    const std::vector<Field> *level = &frontMatter.fields;
    const Field *field = nullptr;
    for (const QString &key : path) {
        const auto found = std::ranges::find_if(*level, [&key](const Field &f) { return f.key == key; });
        if (found == level->end()) {
            return nullptr;
        }
        field = &*found;
        level = &found->children;
    }
    return field;
}

namespace
{

void addHabitual(std::vector<NewField> &fields, const FrontMatter &frontMatter, const QStringList &keys, const Habits &habits)
{
    constexpr int most = 8;
    int added = 0;
    for (const QString &key : keys) {
        const Type habit = habits.value(key.toLower(), Type::Text);
        const auto isSame = [&key](const NewField &field) { return field.key.compare(key, Qt::CaseInsensitive) == 0; };
        const bool isKnown = frontmatter::isKnownKey(key.toUtf8()) && std::ranges::any_of(fields, isSame);
        if (isKnown || frontMatter.field(key) || habit == Type::Tree || added == most) {
            continue;
        }
        ++added;
        const QString value = habit == Type::Boolean ? u"true"_s : habit == Type::Number ? u"0"_s : QString();
        fields.push_back({key, key, habit == Type::Null || habit == Type::Date ? Type::Text : habit, value});
    }
}

} // namespace

std::vector<NewField> missingFields(const FrontMatter &frontMatter, const QStringList &keys, const Habits &habits, DraftKey draftKey)
{
    const bool isPelican = frontMatter.dialect == Dialect::KeyValue;
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    const auto key = [isPelican](const QString &name) { return isPelican ? QString(name.front().toUpper() + name.sliced(1)) : name; };
    std::vector<NewField> fields;
    const auto offer = [&](Meaning meaning, const QString &name, Type type, const QString &text = {}) {
        if (!frontmatter::find(frontMatter, meaning) && !frontMatter.field(name)) {
            fields.push_back({key(name), labelOf(meaning), type, text});
        }
    };
    offer(Meaning::Title, u"title"_s, Type::Text);
    offer(Meaning::Date, u"date"_s, Type::Date, today);
    offer(Meaning::Updated, isPelican ? u"modified"_s : u"updated"_s, Type::Date, today);
    offer(Meaning::Slug, u"slug"_s, Type::Text);
    offer(Meaning::Tags, u"tags"_s, Type::List);
    offer(Meaning::Categories, isPelican ? u"category"_s : u"categories"_s, isPelican ? Type::Text : Type::List);
    offer(Meaning::Authors, isPelican ? u"authors"_s : u"author"_s, isPelican ? Type::List : Type::Text);
    if (draftKey == DraftKey::Published && !isPelican) {
        offer(Meaning::Draft, u"published"_s, Type::Boolean, u"false"_s);
    } else {
        offer(Meaning::Draft, isPelican ? u"status"_s : u"draft"_s, isPelican ? Type::Text : Type::Boolean,
              isPelican ? u"draft"_s : u"true"_s);
    }
    offer(Meaning::Summary, isPelican ? u"summary"_s : u"description"_s, Type::Text);
    offer(Meaning::Image, u"image"_s, Type::Text);
    offer(Meaning::Language, u"lang"_s, Type::Text);
    addHabitual(fields, frontMatter, keys, habits);
    return fields;
}

} // namespace galley
