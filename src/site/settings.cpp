// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/settings.h"

#include "frontmatter/scalars.h"
#include "frontmatter/toml.h"
#include "frontmatter/yaml.h"
#include "site/script.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::site
{

using frontmatter::Block;
using frontmatter::Dialect;
using frontmatter::Field;
using frontmatter::FrontMatter;

namespace
{

Dialect dialectOf(const QString &file)
{
    if (file.endsWith(".toml"_L1)) {
        return Dialect::Toml;
    }
    return file.endsWith(".json"_L1) ? Dialect::Json : Dialect::Yaml;
}

bool isScript(const QString &file)
{
    static const QStringList endings{u".py"_s, u".js"_s, u".cjs"_s, u".mjs"_s, u".ts"_s, u".mts"_s, u".cts"_s};
    return std::ranges::any_of(endings, [&file](const QString &ending) { return file.endsWith(ending); });
}

/// A whole file is read as the block between the fences of a post is.
FrontMatter readWhole(QByteArrayView text, Dialect dialect)
{
    FrontMatter result;
    result.dialect = dialect;
    const Block block{.dialect = dialect, .content = {0, text.size()}, .bodyOffset = text.size()};
    if (dialect == Dialect::Toml) {
        frontmatter::readToml(text, block, result);
    } else {
        frontmatter::readYaml(text, block, result);
    }
    return result;
}

const Field *findKey(const std::vector<Field> &fields, QStringView key)
{
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        const auto found = std::ranges::find_if(fields, [&](const Field &field) { return key.compare(field.key, sensitivity) == 0; });
        if (found != fields.end()) {
            return &*found;
        }
    }
    return nullptr;
}

const Field *mappingIn(const std::vector<Field> &fields, QStringView key)
{
    for (const Field &field : fields) {
        if (field.key == key && field.type == Field::Type::Tree) {
            return &field;
        }
        if (const Field *below = mappingIn(field.children, key)) {
            return below;
        }
    }
    return nullptr;
}

void addFields(std::vector<Field> &into, const std::vector<Field> &from)
{
    for (const Field &field : from) {
        const auto same = std::ranges::find(into, field.key, &Field::key);
        if (same == into.end()) {
            into.push_back(field);
        } else if (same->type == Field::Type::Tree && field.type == Field::Type::Tree) {
            addFields(same->children, field.children);
        }
    }
}

} // namespace

Settings Settings::read(const QString &file)
{
    Settings settings;
    const auto text = text::readUtf8(file);
    if (!text) {
        settings.problems.push_back({.file = file, .unreadable = text.error(), .broken = {}});
        return settings;
    }
    if (text->size() > frontmatter::maximumSize) {
        settings.problems.push_back({.file = file, .unreadable = text::Error{text::Error::Kind::TooLarge, file, -1, {}}, .broken = {}});
        return settings;
    }
    if (isScript(file)) {
        settings.fields = readScript(*text, file.endsWith(".py"_L1) ? ScriptLanguage::Python : ScriptLanguage::JavaScript);
        return settings;
    }
    FrontMatter read = readWhole(*text, dialectOf(file));
    settings.fields = std::move(read.fields);
    for (const frontmatter::Error &error : read.errors) {
        settings.problems.push_back({.file = file, .unreadable = {}, .broken = error});
    }
    return settings;
}

const Field *Settings::find(QStringView path) const
{
    const std::vector<Field> *level = &fields;
    const Field *found = nullptr;
    for (const QStringView key : path.tokenize(u'.')) {
        found = findKey(*level, key);
        if (!found) {
            return nullptr;
        }
        level = &found->children;
    }
    return found;
}

const Field *Settings::findMapping(QStringView key) const
{
    return mappingIn(fields, key);
}

QString Settings::text(QStringView path, const QString &fallback) const
{
    const Field *field = find(path);
    return field && field->isScalar() ? field->text : fallback;
}

QStringList Settings::texts(QStringView path, const QStringList &fallback) const
{
    const Field *field = find(path);
    if (!field) {
        return fallback;
    }
    if (field->type == Field::Type::List) {
        return field->items;
    }
    return field->isScalar() ? QStringList{field->text} : fallback;
}

bool Settings::isTrue(QStringView path, bool fallback) const
{
    const Field *field = find(path);
    return field && field->isScalar() ? frontmatter::booleanOf(field->text).value_or(fallback) : fallback;
}

void Settings::add(const Settings &other)
{
    addFields(fields, other.fields);
    problems.insert(problems.end(), other.problems.begin(), other.problems.end());
}

void Settings::nest(const QString &key)
{
    Field tree;
    tree.key = key;
    tree.type = Field::Type::Tree;
    tree.children = std::exchange(fields, {});
    fields.push_back(std::move(tree));
}

} // namespace galley::site
