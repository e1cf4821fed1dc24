// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "spelling/sitewords.h"

#include "frontmatter/edit.h"

using namespace Qt::StringLiterals;

namespace galley::spelling
{

namespace
{

using frontmatter::Field;
using frontmatter::FrontMatter;

const QByteArray fence = "+++\n";

/// A TOML file reads as the front matter of a post without a body.
FrontMatter readToml(const QByteArray &toml)
{
    return frontmatter::read(QByteArray(fence + toml + '\n' + fence));
}

const Field *child(const std::vector<Field> &fields, QStringView key)
{
    const auto found = std::ranges::find_if(fields, [key](const Field &field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

const Field *wordsIn(const FrontMatter &settings)
{
    const Field *spelling = child(settings.fields, u"spelling");
    return spelling ? child(spelling->children, u"words") : nullptr;
}

bool hasWord(const QByteArray &toml, const QString &word)
{
    const FrontMatter settings = readToml(toml);
    const Field *words = settings.isValid() ? wordsIn(settings) : nullptr;
    return words && words->items.contains(word);
}

/// What stands there with a line more: below the header of the table, else a table at the end.
QByteArray withNewList(const QByteArray &toml, const QByteArray &list)
{
    const QByteArray header = "[spelling]";
    qsizetype at = toml.startsWith(header) ? 0 : toml.indexOf(QByteArray('\n' + header));
    if (at >= 0) {
        const qsizetype end = toml.indexOf('\n', at + 1);
        return end < 0 ? QByteArray(toml + '\n' + list) : QByteArray(toml).insert(end + 1, list);
    }
    const QByteArray gap = toml.isEmpty() ? "" : toml.endsWith('\n') ? "\n" : "\n\n";
    return toml + gap + header + '\n' + list;
}

} // namespace

std::optional<QByteArray> withSiteWord(const QByteArray &toml, const QString &word)
{
    const FrontMatter settings = readToml(toml);
    if (!settings.isValid()) {
        return std::nullopt;
    }
    const Field *words = wordsIn(settings);
    if (words && words->type != Field::Type::List) {
        return std::nullopt;
    }
    if (words && words->items.contains(word)) {
        return toml;
    }
    QByteArray changed;
    if (words) {
        const QByteArray text = fence + toml + '\n' + fence;
        const auto edit =
            frontmatter::setValue(text, settings, *words, {.type = Field::Type::List, .items = words->items + QStringList(word)});
        if (!edit) {
            return std::nullopt;
        }
        const QByteArray whole = frontmatter::applied(text, *edit);
        changed = whole.sliced(fence.size(), whole.size() - 2 * fence.size() - 1);
    } else {
        changed = withNewList(toml, "words = [\"" + word.toUtf8() + "\"]\n");
    }
    return hasWord(changed, word) ? std::optional(changed) : std::nullopt;
}

std::expected<void, text::Error> addSiteWord(const QString &file, const QString &word)
{
    const auto before = text::readFile(file);
    if (!before && before.error().kind != text::Error::Kind::NotFound) {
        return std::unexpected(before.error());
    }
    const auto changed = withSiteWord(before ? before->bytes : QByteArray(), word);
    if (!changed) {
        return std::unexpected(text::Error{.kind = text::Error::Kind::Undecodable, .path = file, .detail = u"[spelling] words"_s});
    }
    if (!before) {
        return text::createFile(file, *changed);
    }
    const auto saved = text::saveFile(file, *changed, before->state);
    return saved ? std::expected<void, text::Error>() : std::unexpected(saved.error());
}

} // namespace galley::spelling
