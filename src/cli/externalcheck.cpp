// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/externalcheck.h"

#include "cli/streams.h"
#include "web/linkcheck.h"

#include <cstdio>
#include <unistd.h>

namespace galley::cli
{

namespace
{

std::string summaryOf(const web::LinkCheckCounts &counts)
{
    if (counts.total == 0) {
        return "there are no links to the web";
    }
    const auto number = [](qsizetype count) { return std::to_string(count); };
    std::string summary = number(counts.total) + (counts.total == 1 ? " link" : " links") + " to the web: ";
    summary += number(counts.total - counts.known - counts.notAsked) + " asked for, ";
    summary += number(counts.known) + " known from the last day (the cache)";
    if (counts.notAsked > 0) {
        summary += ", " + number(counts.notAsked) + " not asked for in the time; run it again, or with a longer --time-limit";
    }
    return summary;
}

} // namespace

std::shared_ptr<const web::LinkAnswers> askExternal(const QByteArrayList &addresses, int timeLimit)
{
    const auto answers = std::make_shared<web::LinkAnswers>(web::LinkAnswers::sharedFile());
    const bool isTerminal = ::isatty(STDERR_FILENO) == 1;
    web::LinkCheck how{.timeLimit = timeLimit * 1000};
    if (isTerminal) {
        how.progress = [](qsizetype done, qsizetype total) {
            std::fprintf(stderr, "\r\033[K%lld of %lld links to the web", static_cast<long long>(done), static_cast<long long>(total));
            std::fflush(stderr);
        };
    }
    const web::LinkCheckCounts counts = web::checkLinks(addresses, *answers, how);
    std::fputs(isTerminal ? "\r\033[K" : "", stderr);
    say("galley", -1, "note", summaryOf(counts));
    if (!answers->save()) {
        say("galley", -1, "warning", "the answers could not be kept for the next time; look at the folder for caches");
    }
    return answers;
}

} // namespace galley::cli
