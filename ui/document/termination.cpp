// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/termination.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace galley
{
namespace
{

int wakeUp[2] = {-1, -1}; ///< a signal handler may do little more than write to a pipe

void onSignal(int)
{
    const int before = errno;
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(wakeUp[1], &byte, 1);
    errno = before;
}

} // namespace

Termination::Termination(QObject *parent)
    : QObject(parent)
{
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    if (::pipe2(wakeUp, O_CLOEXEC | O_NONBLOCK) != 0) {
        return;
    }
    auto *const notifier = new QSocketNotifier(wakeUp[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        [[maybe_unused]] const auto got = ::read(wakeUp[0], bytes, sizeof bytes);
        Q_EMIT requested();
    });
    for (const int number : {SIGTERM, SIGHUP, SIGINT}) {
        std::signal(number, onSignal);
    }
}

Termination::~Termination()
{
    for (const int number : {SIGTERM, SIGHUP, SIGINT}) {
        std::signal(number, SIG_DFL);
    }
    for (int &end : wakeUp) {
        ::close(std::exchange(end, -1));
    }
}

} // namespace galley
