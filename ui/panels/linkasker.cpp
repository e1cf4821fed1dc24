// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "panels/linkasker.h"

#include <QtConcurrentRun>

namespace galley
{

LinkAsker::LinkAsker(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

LinkAsker::~LinkAsker()
{
    cancel();
    m_pool.waitForDone();
}

const std::shared_ptr<web::LinkAnswers> &LinkAsker::answers()
{
    static const auto answers = std::make_shared<web::LinkAnswers>(web::LinkAnswers::sharedFile());
    return answers;
}

void LinkAsker::ask(const QByteArrayList &addresses)
{
    if (m_isAsking) {
        return;
    }
    m_isAsking = true;
    m_cancelled = false;
    const auto work = [this, addresses] {
        const auto tell = [this](qsizetype done, qsizetype total) {
            QMetaObject::invokeMethod(this, [this, done, total] { Q_EMIT progressed(done, total); }, Qt::QueuedConnection);
        };
        const web::LinkCheckCounts counts = web::checkLinks(addresses, *answers(), {.progress = tell, .cancelled = &m_cancelled});
        answers()->save(); // what cannot be kept is asked again
        return counts;
    };
    QtConcurrent::run(&m_pool, work).then(this, [this](const web::LinkCheckCounts &counts) {
        m_isAsking = false;
        Q_EMIT asked(counts);
    });
}

void LinkAsker::cancel()
{
    m_cancelled = true;
}

} // namespace galley
