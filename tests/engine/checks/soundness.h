// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/check.h"
#include "checks/rules.h"
#include "checks/sitesearch.h"
#include "checks/spelling.h"
#include "diagrams/renderer.h"
#include "math/renderer.h"
#include "post/livepost.h"
#include "site/folder.h"
#include "web/linkanswers.h"

#include <QTest>

namespace galley::tests
{

/// What servers of that name (and `.example`) have answered.
inline std::shared_ptr<const web::LinkAnswers> externalAnswers()
{
    using Kind = web::LinkAnswer::Kind;
    auto answers = std::make_shared<web::LinkAnswers>();
    const auto add = [&answers](const char *address, Kind kind, int status, const QByteArray &to = {}) {
        answers->insert(QByteArray("https://") + address, {.kind = kind, .status = status, .movedTo = to});
    };
    add("fine.example/", Kind::Fine, 200);
    add("gone.example/a", Kind::Gone, 404);
    add("gone.example/p.png", Kind::Gone, 410);
    add("moved.example/a", Kind::Moved, 200, "https://new.example/b");
    add("refused.example/", Kind::Refused, 403);
    add("limited.example/", Kind::NotNow, 429);
    add("faulty.example/", Kind::NotNow, 503);
    add("nohost.example/", Kind::NoHost, 0);
    add("unsafe.example/", Kind::Unsafe, 0);
    add("silent.example/", Kind::Silent, 0);
    add("own.example/", Kind::OwnNetwork, 0);
    add("denied.example/", Kind::NotAllowed, 0);
    add("circles.example/", Kind::Circles, 302);
    add("late.example/", Kind::NotAsked, 0);
    return answers;
}

/// Checks texts as the command line does, on a day that does not change. Spelling is checked below a folder of that name only, with
/// the dictionaries of tests/data/spelling. One diagram was drawn in vain: `graph TD; A-->`.
class ChecksFixture
{
public:
    ChecksFixture() { m_pictures->insertFailure({.language = "mermaid", .source = "graph TD; A-->\n"}, "An arrow\nleads nowhere"); }

    std::vector<checks::Finding> findings(const QByteArray &text, const QString &path)
    {
        return findings(text, path, post::render(text, optionsOf(path), resources()));
    }
    std::vector<checks::Finding> findings(const QByteArray &text, const QString &path, const post::Rendering &rendering)
    {
        checks::Surroundings surroundings{.path = path, .now = now, .external = m_external};
        if (!path.isEmpty()) {
            surroundings.path = site::canonicalPath(path);
            surroundings.site = m_sites.factsOf(path);
            surroundings.spelling = path.contains(QLatin1StringView("/spelling/")) ? &m_spelling : nullptr;
        }
        return checks::check(checks::Subject(text, rendering, surroundings, m_memory));
    }
    /// The same, of a post that got its last lines while it was open.
    std::vector<checks::Finding> findingsWhileTyped(const QByteArray &text, const QString &path)
    {
        post::LivePost live(optionsOf(path), resources());
        live.update(text.first(text.lastIndexOf('\n', text.size() / 2) + 1));
        return findings(text, path, live.update(text));
    }

private:
    markdown::Resources resources() { return {nullptr, &m_math, &m_diagrams}; }
    post::Options optionsOf(const QString &path)
    {
        const auto dialect = path.isEmpty() ? std::nullopt : markdown::dialectByName(site::dialectOf(m_sites.factsOf(path)->site(), path));
        return {.markdown = {.dialect = dialect.value_or(markdown::defaultDialect())}, .language = {}};
    }

    const QDateTime now{QDate(2026, 1, 1), QTime(12, 0), QTimeZone::UTC};
    math::Renderer m_math;
    std::shared_ptr<diagrams::Store> m_pictures = std::make_shared<diagrams::Store>();
    diagrams::Renderer m_diagrams{m_pictures};
    checks::Memory m_memory;
    std::shared_ptr<const web::LinkAnswers> m_external = externalAnswers();
    checks::SiteSearch m_sites{now};
    checks::Spelling m_spelling{.speller = spelling::Speller({QStringLiteral(GALLEY_TESTS "/data/spelling")}), .language = {}};
};

/// What a finding says, without bytes: the same for any kind of line ends.
inline QStringList said(const std::vector<checks::Finding> &findings)
{
    QStringList lines;
    for (const checks::Finding &finding : findings) {
        lines += QStringLiteral("%1:%2-%3:%4 %5 %6")
                     .arg(finding.begin.line)
                     .arg(finding.begin.column)
                     .arg(finding.end.line)
                     .arg(finding.end.column)
                     .arg(finding.rule, finding.message);
    }
    return lines;
}

inline void verifyPlaces(const QByteArray &text, const std::vector<checks::Finding> &findings)
{
    qsizetype before = 0;
    for (const checks::Finding &finding : findings) {
        const checks::Range &range = finding.range;
        QVERIFY(range.offset >= before && range.length > 0 && range.end() <= text.size());
        QCOMPARE(finding.begin, text::positionAt(text, range.offset));
        QCOMPARE(finding.end, text::positionAt(text, range.end()));
        QVERIFY2(text.sliced(range.offset, range.length).isValidUtf8() || !text.isValidUtf8(), qPrintable(finding.message));
        QVERIFY(checks::ruleByName(QByteArray(finding.rule.data(), finding.rule.size())));
        QVERIFY(!finding.message.isEmpty() && !finding.message.endsWith(u'.'));
        before = range.offset;
    }
}

/// Each fix, alone: it removes its finding, brings no other of the same rule, and leaves every byte outside of its edits.
inline void verifyFixes(ChecksFixture &fixture, const QByteArray &text, const QString &path, const std::vector<checks::Finding> &findings)
{
    const auto countOf = [](const std::vector<checks::Finding> &all, QLatin1StringView rule) {
        return std::ranges::count(all, rule, &checks::Finding::rule);
    };
    for (const checks::Finding &finding : findings) {
        if (!finding.fix) {
            continue;
        }
        QCOMPARE(finding.fix->edits.size(), 1U);
        const checks::Edit &edit = finding.fix->edits.front();
        QVERIFY(edit.range.offset >= 0 && edit.range.end() <= text.size());
        const QByteArray mended = checks::applied(text, *finding.fix);
        QCOMPARE(mended.first(edit.range.offset), text.first(edit.range.offset));
        const qsizetype behind = text.size() - edit.range.offset - edit.range.length;
        QCOMPARE(mended.last(behind), text.last(behind));
        QCOMPARE(mended.size(), text.size() - edit.range.length + edit.replacement.size());
        QVERIFY2(countOf(fixture.findings(mended, path), finding.rule) < countOf(findings, finding.rule), qPrintable(finding.message));
    }
}

/// The post's text as it comes from a file with other line ends.
inline QByteArray withLineEnds(QByteArray text, const QByteArray &lineEnd)
{
    return text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", lineEnd);
}

} // namespace galley::tests
