// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/notices.h"
#include "checks/rules.h"
#include "checks/subject.h"
#include "markdown/linetypes.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

/// A last line for a fence that begins a line of the post and goes on to its end.
std::optional<Fix> fixFor(const Subject &subject, int line)
{
    const std::string_view opener = subject.lines().line(line);
    if (!markdown::isFence(opener) || opener.front() == ' ') { // one that is indented may be in a list, and end with it
        return std::nullopt;
    }
    const std::string_view mark = opener.substr(opener.find_first_of("`~"));
    const size_t length = std::min(mark.find_first_not_of(mark.front()), mark.size());
    const std::string_view text = subject.text();
    const bool crlf = text.contains("\r\n");
    const QByteArray lineEnd = crlf ? "\r\n" : "\n";
    const bool endsLine = text.ends_with('\n') || text.ends_with('\r');
    const QByteArray last = (endsLine ? QByteArray() : lineEnd) + QByteArray(mark.data(), qsizetype(length)) + lineEnd;
    return Fix{tr("Close it at the end of the post"), {{{qsizetype(text.size()), 0}, last}}};
}

void check(const Subject &subject, Report &report)
{
    for (const markdown::Notice &notice : noticesOf(subject, markdown::Notice::Kind::UnclosedFence)) {
        report.add(rangeOf(subject, notice), tr("No fence ends this block of code, so all that follows is part of it"),
                   fixFor(subject, notice.line));
    }
}

} // namespace

const Rule unclosedFence{.name = "unclosed-fence"_L1,
                         .severity = Severity::Warning,
                         .sentence = QT_TRANSLATE_NOOP("galley::checks", "A block of code without an end: all that follows is code"),
                         .check = check,
                         .aboutPage = true};

} // namespace galley::checks
