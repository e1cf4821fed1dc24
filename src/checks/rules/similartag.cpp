// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/places.h"
#include "checks/rules.h"
#include "checks/subject.h"
#include "frontmatter/edit.h"
#include "frontmatter/meanings.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

/// Equal but for letter case, or for one letter of at least four. Digits tell tags apart: `python2`, `python3`.
bool isSimilar(const QString &one, const QString &other)
{
    constexpr qsizetype shortest = 4;
    if (one.compare(other, Qt::CaseInsensitive) == 0) {
        return true;
    }
    const QString &longer = one.size() >= other.size() ? one : other;
    const QString &shorter = one.size() >= other.size() ? other : one;
    if (shorter.size() < shortest || longer.size() - shorter.size() > 1) {
        return false;
    }
    const auto [inLonger, inShorter] = std::ranges::mismatch(longer, shorter);
    const qsizetype at = inLonger - longer.begin();
    const bool sameBehind = QStringView(longer).sliced(at + 1) == QStringView(shorter).sliced(longer.size() > shorter.size() ? at : at + 1);
    const bool digits = longer.at(at).isDigit() || (at < shorter.size() && shorter.at(at).isDigit());
    return sameBehind && !digits;
}

/// The tag that most posts use among those like it; empty if this one is used as often. A tag with another letter is one of its own as
/// soon as a second post has it: `test`, `tests`.
QString betterTag(const QHash<QString, int> &tags, const QString &tag)
{
    QString better;
    const int own = std::max(tags.value(tag), 1);
    int most = own;
    for (const auto &[known, count] : tags.asKeyValueRange()) {
        const bool differsInCase = known.compare(tag, Qt::CaseInsensitive) == 0;
        if (count > most && known != tag && (differsInCase || own == 1) && isSimilar(known, tag)) {
            better = known;
            most = count;
        }
    }
    return better;
}

std::optional<Fix> fixFor(const Subject &subject, const frontmatter::Field &field, const QString &tag, const QString &better)
{
    QStringList items = field.items;
    const qsizetype at = items.indexOf(tag);
    if (field.type != frontmatter::Field::Type::List || at < 0) {
        return std::nullopt;
    }
    items[at] = better;
    const QByteArrayView text(subject.text().data(), qsizetype(subject.text().size()));
    const auto edit = frontmatter::setValue(text, subject.frontMatter(), field, {.type = frontmatter::Field::Type::List, .items = items});
    return edit ? std::optional(Fix{tr("Write “%1”").arg(better), {*edit}}) : std::nullopt;
}

void check(const Subject &subject, Report &report)
{
    const frontmatter::Field *field = frontmatter::find(subject.frontMatter(), frontmatter::Meaning::Tags);
    if (!subject.site() || !field) {
        return;
    }
    for (const QString &tag : subject.frontMatter().tags()) {
        const QString better = betterTag(subject.site()->tags(), tag);
        if (!better.isEmpty()) {
            const Range value = subject.rangeOf(*field);
            const size_t at = subject.text().substr(size_t(value.offset), size_t(value.length)).find(tag.toStdString());
            const Range range = at == std::string_view::npos ? value : Range{value.offset + qsizetype(at), tag.toUtf8().size()};
            report.add(range, tr("The tag “%1” is almost “%2”, which more posts have").arg(tag, better),
                       fixFor(subject, *field, tag, better));
        }
    }
}

} // namespace

const Rule similarTag{
    .name = "similar-tag"_L1,
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("galley::checks", "A tag that differs from a more common one only by letter case or one letter"),
    .check = check};

} // namespace galley::checks
