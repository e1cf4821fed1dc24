// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/rules.h"
#include "checks/subject.h"
#include "site/folder.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

/// How many posts have how many top headings.
struct Counts {
    int none = 0;
    int one = 0;
    int several = 0;
    int all() const { return none + one + several; }
};

/// What nearly all the other posts of the site do; nothing where they are few, or not of one mind.
enum class Habit { Unclear, None, One, Several };

Habit habitOf(const Counts &others)
{
    constexpr int fewest = 5; // posts that make a habit
    const auto isClear = [&others](int count) { return others.all() >= fewest && count * 5 >= others.all() * 4; };
    return isClear(others.none)                         ? Habit::None
           : isClear(others.one)                        ? Habit::One
           : isClear(others.several) && others.one == 0 ? Habit::Several
                                                        : Habit::Unclear;
}

bool isPage(const Subject &subject)
{
    const Surroundings &around = subject.surroundings();
    return subject.site()->postOf(around.path, subject.frontMatter(), around.now).isPage;
}

/// Of the posts that were looked at but this one.
Counts othersThan(const Subject &subject)
{
    const QString own = site::canonicalPath(subject.surroundings().path);
    Counts others;
    for (const auto &[path, count] : subject.site()->topHeadings().asKeyValueRange()) {
        if (path != own) {
            ++(count == 0 ? others.none : count == 1 ? others.one : others.several);
        }
    }
    return others;
}

void check(const Subject &subject, Report &report)
{
    std::vector<int> lines;
    for (const post::OutlineEntry &heading : post::outline(subject.rendering())) {
        if (heading.level == 1) {
            lines.push_back(heading.line);
        }
    }
    const int count = int(lines.size());
    const bool isPost = subject.site() && !subject.surroundings().path.isEmpty() && !isPage(subject);
    const Counts others = isPost ? othersThan(subject) : Counts();
    const Habit habit = habitOf(others);
    if (habit == Habit::None && count > 0) {
        report.add(subject.lineRange(lines.front()),
                   tr("The post has a top heading, and %1 of %2 other posts of the site have none; begin sections with ##")
                       .arg(others.none)
                       .arg(others.all()));
    } else if (habit == Habit::One && count == 0) {
        report.add(subject.topRange(), tr("The post has no top heading, and %1 of %2 other posts of the site have one; begin it with #")
                                           .arg(others.one)
                                           .arg(others.all()));
    } else if (habit != Habit::Several && count > 1) {
        report.add(subject.lineRange(lines[1]), tr("The post has several top headings; begin the sections with ## instead"));
    }
}

} // namespace

const Rule topHeadings{
    .name = "top-headings"_L1,
    .severity = Severity::Note,
    .sentence = QT_TRANSLATE_NOOP("galley::checks", "Several top headings in one post, or one or none where nearly all other posts differ"),
    .check = check};

} // namespace galley::checks
