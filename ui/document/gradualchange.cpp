// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/gradualchange.h"

#include <QElapsedTimer>
#include <QTextDocument>
#include <QTimerEvent>

#include <limits>

namespace galley
{

GradualChange::GradualChange(QTextDocument &document, Next next)
    : QObject(&document)
    , m_next(std::move(next))
    , m_cursor(&document)
{
}

void GradualChange::start()
{
    makeSlice(sliceTime);
    if (!m_ended) {
        m_timer.start(0, this);
    }
}

void GradualChange::finishNow()
{
    makeSlice(std::numeric_limits<int>::max());
}

void GradualChange::cancel()
{
    if (!m_ended && m_changed) {
        m_cursor.document()->undo();
    }
    end(false);
}

void GradualChange::finishAll(const QTextDocument &document)
{
    const auto changes = document.findChildren<GradualChange *>(Qt::FindDirectChildrenOnly);
    for (GradualChange *change : changes) {
        change->finishNow();
    }
}

void GradualChange::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        return QObject::timerEvent(event);
    }
    makeSlice(sliceTime);
    if (!m_ended) {
        Q_EMIT sliceDone();
    }
}

void GradualChange::makeSlice(int milliseconds)
{
    if (m_ended) {
        return;
    }
    QElapsedTimer time;
    time.start();
    const int before = m_cursor.document()->revision();
    if (m_changed) {
        m_cursor.joinPreviousEditBlock();
    } else {
        m_cursor.beginEditBlock();
    }
    bool more = true;
    while (more && !time.hasExpired(milliseconds)) {
        more = m_next(m_cursor);
    }
    m_cursor.endEditBlock();
    m_changed = m_changed || m_cursor.document()->revision() != before;
    if (!more) {
        end(true);
    }
}

void GradualChange::end(bool complete)
{
    if (std::exchange(m_ended, true)) {
        return;
    }
    m_timer.stop();
    Q_EMIT finished(complete);
    deleteLater();
}

} // namespace galley
