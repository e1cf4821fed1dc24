// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/template.h"

#include "module/module.h"
#include "post/language.h"
#include "post/socialtags.h"

using namespace Qt::StringLiterals;

namespace galley::exporting
{

namespace
{

using frontmatter::Field;

QVariant valueOf(const Field &field)
{
    switch (field.type) {
    case Field::Type::List:
        return field.items;
    case Field::Type::Tree: {
        QVariantHash values;
        for (const Field &child : field.children) {
            values.insert(child.key, valueOf(child));
        }
        return values;
    }
    case Field::Type::Boolean:
        return QStringList{u"true"_s, u"yes"_s, u"on"_s}.contains(field.text.toLower());
    case Field::Type::Null:
    case Field::Type::Text:
    case Field::Type::Number:
    case Field::Type::Date:
        break;
    }
    return field.text;
}

QVariantList outlineOf(const post::Rendering &rendering)
{
    QVariantList list;
    for (const post::OutlineEntry &entry : post::outline(rendering)) {
        list += QVariantHash{{u"level"_s, entry.level}, {u"text"_s, entry.text}, {u"id"_s, QString::fromUtf8(entry.id)}};
    }
    return list;
}

QVariantHash placesOf(const post::Rendering &rendering, const QString &fallbackTitle)
{
    const frontmatter::FrontMatter &frontMatter = rendering.frontMatter;
    const auto date = frontMatter.date();
    QVariantHash fields;
    for (const Field &field : frontMatter.fields) {
        fields.insert(field.key, valueOf(field));
    }
    return {{u"language"_s, rendering.language},
            {u"direction"_s, post::isRightToLeft(rendering.language) ? u"rtl"_s : u"ltr"_s},
            {u"title"_s, post::pageTitle(rendering, fallbackTitle)},
            {u"description"_s, post::description(rendering)},
            {u"summary"_s, frontMatter.summary()},
            {u"authors"_s, frontMatter.authors()},
            {u"tags"_s, frontMatter.tags()},
            {u"date"_s, date ? post::readableDate(*date, rendering.language) : QString()},
            {u"machineDate"_s, date ? QString::fromLatin1(post::machineDate(*date)) : QString()},
            {u"canonical"_s, post::canonicalAddress(frontMatter).toString(QUrl::FullyEncoded)},
            {u"words"_s, rendering.counts.words},
            {u"minutes"_s, rendering.counts.minutes},
            {u"outline"_s, outlineOf(rendering)},
            {u"frontMatter"_s, fields}};
}

} // namespace

std::expected<std::unique_ptr<PageTemplate>, TemplateError> PageTemplate::open(const QString &file)
{
    static auto *const opener = reinterpret_cast<OpenTemplate *>(
        openModule({.name = "galley-templates", .maker = "galleyOpenTemplate", .loss = "page templates cannot be used"}));
    if (opener == nullptr) {
        return std::unexpected(TemplateError{.file = file, .message = u"the part of Galley that reads templates is not there"_s});
    }
    std::unique_ptr<TemplateEngine> engine;
    if (auto error = opener(file, engine)) {
        return std::unexpected(*error);
    }
    return std::unique_ptr<PageTemplate>(new PageTemplate(std::move(engine)));
}

std::expected<QByteArray, TemplateError> PageTemplate::fill(const QByteArray &main, const post::Rendering &rendering,
                                                            const QString &fallbackTitle, const post::PageFrame &frame)
{
    return m_engine->fill(
        placesOf(rendering, fallbackTitle),
        {{u"main"_s, main}, {u"head"_s, post::headElements(rendering, fallbackTitle)}, {u"style"_s, post::styleElement(frame)}});
}

} // namespace galley::exporting
