// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "web/linkanswers.h"

#include <QByteArrayList>

#include <atomic>
#include <functional>

namespace galley::web
{

/// How links are asked for.
struct LinkCheck {
    int patience = 20'000;                                              ///< ms for one link
    int timeLimit = 300'000;                                            ///< ms for all of them
    int pause = 500;                                                    ///< ms between two questions to one server, but for one's own
    std::function<void(qsizetype done, qsizetype total)> progress = {}; ///< called on any thread, one at a time
    const std::atomic<bool> *cancelled = nullptr;
};

struct LinkCheckCounts {
    qsizetype total = 0;    ///< different addresses
    qsizetype known = 0;    ///< that were not asked, because they were fine within the last day
    qsizetype notAsked = 0; ///< because the time was over, or it was cancelled
};

/// Asks for every address (see `askedAddress`) that is not settled, each once, and puts the answers in: a few servers at a time, a server's
/// links one after the other. By HEAD; where that brings no answer that is fine, once more by GET, which ends with the answer's head. A
/// server that wants to be left alone is (RFC 6585, 4): it is asked once more if that is soon, else no more.
LinkCheckCounts checkLinks(const QByteArrayList &addresses, LinkAnswers &answers, const LinkCheck &how = {});

} // namespace galley::web
