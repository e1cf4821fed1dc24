// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

#include <atomic>

namespace galley::web
{

/// One question to a web server, and to those that it sends on to. Neither cookies nor names and passwords go with it.
struct Question {
    QByteArray address; ///< whole; what stands behind `#` is not sent
    enum class Method { Get, Head } method = Method::Get;
    /// Https: by https only. HttpToo: also by http, but to no address that is in somebody's own network by its looks (192.168.1.1,
    /// localhost, nas.local, intranet): only people there can reach it. Addresses of this computer by number (127.0.0.1, ::1) may be asked
    /// by http always; no other server can send there.
    enum class Reach { Https, HttpToo } reach = Reach::Https;
    QByteArray accept = "*/*";
    bool (*takes)(const QByteArray &type) = nullptr; ///< null: any content type
    qint64 largest = 0;                              ///< bytes; 0: only the head of the answer is wanted
    int mostRedirects = 5;
    int silence = 10'000;  ///< ms without a byte
    int patience = 30'000; ///< ms for all of it
    const std::atomic<bool> *cancelled = nullptr;
};

struct Answer {
    enum class End {
        Answered,   ///< `status` says what
        NotAllowed, ///< the address, or one that it leads to, may not be asked: no https, a name and password in it
        OwnNetwork, ///< the address is in somebody's own network
        TooLarge,
        NotTaken, ///< of another type than `takes`
        Circles,  ///< more redirects than `mostRedirects`
        NoHost,   ///< there is no computer of that name, or nobody to ask for it
        Unsafe,   ///< its certificate is not valid
        Silent,   ///< no connection, or no answer in time
        Cancelled,
    };
    End end = End::Silent;
    int status = 0; ///< of the last server
    QByteArray bytes{};
    /// Where the servers sent on to, in that order.
    struct Redirect {
        int status = 0;
        QByteArray to; ///< absolute
    };
    QList<Redirect> redirects{};
    int retryAfter = -1; ///< seconds that the server wants to be left alone; -1: it does not say
};

/// Asks by the module galley-fetch; Silent if that is not installed, which is said on standard error. Needs a QCoreApplication; safe on any
/// thread, which waits for the answer.
Answer ask(const Question &question);

/// The module's function. `agent`: who asks.
using Ask = void(const Question &question, const QByteArray &agent, Answer &answer);

} // namespace galley::web
