// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "renaming/plan.h"

#include "renaming/address.h"
#include "renaming/written.h"
#include "site/folder.h"
#include "text/utf8.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::renaming
{

namespace
{

bool isGoodName(const QString &name, const site::PostFiles &after)
{
    constexpr qsizetype longest = 255; // bytes of a name in most file systems
    const qsizetype size = text::pathToBytes(site::nameIn(after.file)).size();
    return !name.isEmpty() && !name.contains(u'/') && !name.contains(QChar(0)) && !name.startsWith(u'.') && name == name.trimmed() &&
           size <= longest && text::pathToBytes(name).size() <= longest;
}

std::optional<Problem> problemOf(const site::PostFiles &before, const site::PostFiles &after)
{
    using enum Problem::Kind;
    if (before.form != site::PostFiles::Form::Bundle && (before.name == u"index" || before.name == u"_index")) {
        return Problem{.kind = NoOwnName, .path = before.file};
    }
    if (after.name == before.name) {
        return Problem{.kind = SameName, .path = before.file};
    }
    if (!isGoodName(after.name, after)) {
        return Problem{.kind = BadName, .path = after.file};
    }
    for (const QString &part : after.parts()) {
        if (site::isThere(part)) {
            return Problem{.kind = Taken, .path = part};
        }
    }
    return std::nullopt;
}

/// Finds in one post after the other what leads to the renamed one.
class Finder
{
public:
    Finder(const site::Site &site, const std::vector<site::Post> &posts, Plan &plan)
        : m_site(site)
        , m_index(posts)
        , m_plan(plan)
    {
        for (const QString &name : {plan.moved.before.name, site::nameIn(site::plainUrl(plan.moved.oldUrl))}) {
            if (!name.isEmpty()) {
                m_names << name.toUtf8();
            }
        }
    }

    void look(const QString &path)
    {
        const auto file = text::readFile(path);
        if (!file) {
            return; // what cannot be read links to nothing
        }
        const QByteArray text = text::toUtf8(text::decode(file->bytes).text);
        if (!names(text) && (!text.contains('%') || !names(QByteArray::fromPercentEncoding(text)))) {
            return;
        }
        FileEdits edits{.path = path, .state = file->state, .edits = {}, .lines = {}};
        lookInFields(text, edits);
        lookInBody(text, edits);
        if (!edits.edits.empty()) {
            std::ranges::sort(edits.edits, {}, [](const frontmatter::Edit &edit) { return edit.range.offset; });
            m_plan.files.push_back(std::move(edits));
        }
    }

private:
    /// True if one of the old names is in the text, in whatever place.
    bool names(const QByteArray &text) const
    {
        return std::ranges::any_of(m_names, [&text](const QByteArray &name) { return text.contains(name); });
    }

    NewAddress change(QByteArrayView address, const QString &in) const { return newAddress(address, in, m_plan.moved, m_site, m_index); }

    post::Rendering render(const QByteArray &text, const QString &path) const
    {
        const markdown::Dialect usual = markdown::dialectByName(site::dialectOf(m_site, path)).value_or(markdown::defaultDialect());
        return post::render(text, {.markdown = {.dialect = usual}, .language = {}}, {});
    }

    void lookInBody(const QByteArray &text, FileEdits &edits)
    {
        const post::Rendering rendering = render(text, edits.path);
        FileEdits found{.path = edits.path, .state = {}, .edits = {}, .lines = {}};
        for (const WrittenAddress &address : writtenAddresses(text, rendering)) {
            const NewAddress now = change(address.text, edits.path);
            if (now.kind == NewAddress::Kind::Changed && address.range.length > 0) {
                found.edits.push_back({address.range, now.text});
                found.lines.push_back({address.line, address.text, now.text});
            } else if (now.kind != NewAddress::Kind::Same) {
                m_plan.lost.push_back({edits.path, address.line, address.text});
            }
        }
        if (found.edits.empty() || isSound(text, rendering, found)) {
            std::ranges::move(found.edits, std::back_inserter(edits.edits));
            std::ranges::move(found.lines, std::back_inserter(edits.lines));
            return;
        }
        for (const FileEdits::Line &line : found.lines) {
            m_plan.lost.push_back({edits.path, line.line, line.before});
        }
    }

    /// Reads the post with its new addresses: nothing but links may have changed.
    bool isSound(const QByteArray &text, const post::Rendering &before, const FileEdits &found) const
    {
        QByteArray after = text;
        for (auto edit = found.edits.rbegin(); edit != found.edits.rend(); ++edit) {
            after = frontmatter::applied(after, *edit);
        }
        const QByteArrayView written(text);
        const auto isDefinition = [&](const frontmatter::Edit &edit) { // which counts as often as it is used
            const qsizetype colon = written.first(edit.range.offset).lastIndexOf("]:");
            return colon >= 0 && written.sliced(colon + 2, edit.range.offset - colon - 2).trimmed().size() <= 1;
        };
        const auto definitions = std::ranges::count_if(found.edits, isDefinition);
        return linksStay(before, render(after, found.path), found.edits.size() - size_t(definitions));
    }

    /// Pictures and the like that the front matter names.
    void lookInFields(const QByteArray &text, FileEdits &edits)
    {
        const frontmatter::FrontMatter frontMatter = frontmatter::read(text);
        for (const frontmatter::Field &field : frontMatter.fields) {
            if (field.type != frontmatter::Field::Type::Text || field.text.isEmpty()) {
                continue;
            }
            const NewAddress now = change(field.text.toUtf8(), edits.path);
            if (now.kind != NewAddress::Kind::Changed) {
                continue; // most fields are no addresses
            }
            const frontmatter::Value value{.type = frontmatter::Field::Type::Text, .text = QString::fromUtf8(now.text)};
            if (const auto edit = frontmatter::setValue(text, frontMatter, field, value)) {
                edits.edits.push_back(*edit);
                edits.lines.push_back({field.line, field.text.toUtf8(), now.text});
            } else {
                m_plan.lost.push_back({edits.path, field.line, field.text.toUtf8()});
            }
        }
    }

    const site::Site &m_site;
    const site::Index m_index;
    Plan &m_plan;
    QList<QByteArray> m_names;
};

void fillUrls(const site::Site &site, Moved &moved)
{
    const auto text = text::readFile(moved.before.file);
    const QByteArray utf8 = text ? text::toUtf8(text::decode(text->bytes).text) : QByteArray();
    const frontmatter::FrontMatter frontMatter = frontmatter::read(utf8);
    const QDateTime now = QDateTime::currentDateTime();
    moved.oldUrl = site::postOf(site, moved.before.file, frontMatter, now).url;
    moved.newUrl = site::postOf(site, moved.after.file, frontMatter, now).url;
}

} // namespace

std::expected<Plan, Problem> planRenaming(const site::Site &site, const std::vector<site::Post> &posts, const QString &post,
                                          const QString &name, const site::Reading &reading)
{
    Plan plan;
    plan.moved.before = site::filesOf(site, post);
    plan.moved.after = site::renamed(plan.moved.before, name);
    if (const auto problem = problemOf(plan.moved.before, plan.moved.after)) {
        return std::unexpected(*problem);
    }
    fillUrls(site, plan.moved);
    Finder finder(site, posts, plan);
    for (const site::Post &other : posts) {
        if (reading.cancelled) {
            return std::unexpected(Problem{.kind = Problem::Kind::Cancelled});
        }
        finder.look(other.path);
    }
    return plan;
}

std::expected<QByteArray, text::Error> edited(const QByteArray &bytes, const std::vector<frontmatter::Edit> &edits)
{
    text::Decoded decoded = text::decode(bytes);
    const QByteArray utf8 = text::toUtf8(decoded.text);
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) { // from the end, so that places in front stay true
        const QByteArrayView before = QByteArrayView(utf8).first(edit->range.offset);
        const QByteArrayView old = QByteArrayView(utf8).sliced(edit->range.offset, edit->range.length);
        decoded.text.replace(text::utf16Length(before), text::utf16Length(old), QString::fromUtf8(edit->replacement));
    }
    return text::encode(decoded.text, decoded.format);
}

} // namespace galley::renaming
