// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/promptframes.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QTimerEvent>
#include <QWebEngineView>

using namespace std::chrono_literals;

namespace galley
{

namespace
{

constexpr auto qtsWait = 5ms; // exhaustDelay in Qt's qquickwidget.cpp; were it another one, frames would come as late as without us

} // namespace

PromptFrames::PromptFrames(QWebEngineView *view)
    : QObject(view)
    , m_view(view)
{
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this, &PromptFrames::paintWaiting);
}

/// The widget's timer tells that it waits, and that it is over.
void PromptFrames::paintWaiting()
{
    QWidget *painter = m_view->focusProxy(); // another one for each process of the engine
    if (!painter || !painter->inherits("QQuickWidget")) {
        return;
    }
    for (const auto &timer : QAbstractEventDispatcher::instance()->timersForObject(painter)) {
        if (timer.interval == qtsWait) {
            QTimerEvent over(timer.timerId);
            QCoreApplication::sendEvent(painter, &over);
            Q_EMIT painted();
        }
    }
}

} // namespace galley
