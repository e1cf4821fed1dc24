// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/recovery.h"

#include <QPointer>
#include <QStandardPaths>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace galley
{
namespace
{
constexpr auto delay = 1000ms;   ///< from a change to the begin of its copy
constexpr auto longest = 2000ms; ///< from a change to the end of its copy
constexpr int costFactor = 10;   ///< copies that take long come as seldom that they take a tenth of the time, but not later than that

/// How long to wait after a change, if writing a copy takes so long: the next may take twice as long. Where a copy takes more than the time
/// there is, half of the time goes into writing.
std::chrono::milliseconds delayFor(std::chrono::milliseconds cost)
{
    return std::min(std::max(cost * costFactor, delay), std::max(longest - 2 * cost, cost));
}
} // namespace

Recovery::Recovery(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_store(std::make_shared<RecoveryStore>(folder))
{
    m_worker.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &Recovery::writeDue);
}

Recovery::~Recovery()
{
    m_worker.waitForDone();
}

QString Recovery::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::StateLocation) + "/recovery"_L1;
}

void Recovery::follow(Document *document)
{
    if (m_followed.contains(document)) {
        return;
    }
    const int number = ++m_lastNumber;
    m_followed[document] = {number, false};
    connect(document, &Document::textChanged, this, [this, document] { noteChange(document); });
    connect(document, &Document::formatChanged, this, [this, document] { noteChange(document); });
    const auto removeIfSaved = [this, document] {
        if (!document->isModified()) {
            remove(m_followed[document].number);
        }
    };
    connect(document, &Document::modifiedChanged, this, removeIfSaved);
    connect(document, &Document::saved, this, removeIfSaved);
    connect(document, &QObject::destroyed, this, [this, document, number] {
        m_followed.erase(document);
        remove(number);
    });
    document->setSafetyCopy([store = m_store, number](const Snapshot &snapshot) { store->write(number, snapshot); });
    noteChange(document);
}

void Recovery::noteChange(Document *document)
{
    m_followed[document].due = true;
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void Recovery::writeDue()
{
    if (m_writing > 0) { // a slow disk: no queue of copies that nobody will want
        m_isLate = true;
        return;
    }
    for (auto &[document, followed] : m_followed) {
        if (std::exchange(followed.due, false) && document->isModified()) {
            write(document, followed.number);
        }
    }
}

void Recovery::write(Document *document, int number)
{
    ++m_writing;
    m_worker.start([this, store = m_store, number, snapshot = document->snapshot()] {
        QElapsedTimer time;
        time.start();
        const auto error = store->write(number, snapshot);
        QMetaObject::invokeMethod(this, [this, error, elapsed = time.elapsed()] { onWritten(error, elapsed); });
    });
}

void Recovery::remove(int number)
{
    if (m_keeping) {
        return;
    }
    m_worker.start([store = m_store, number] { store->remove(number); });
}

void Recovery::onWritten(const std::optional<text::Error> &error, qint64 milliseconds)
{
    --m_writing;
    m_timer.setInterval(delayFor(std::chrono::milliseconds(milliseconds)));
    if (m_writing == 0 && std::exchange(m_isLate, false)) {
        writeDue();
    }
    if (error.has_value() == m_failing) {
        return;
    }
    m_failing = error.has_value();
    if (error) {
        Q_EMIT copyFailed(*error);
    } else {
        Q_EMIT copyWorksAgain();
    }
}

void Recovery::findOrphans(const std::function<void(const std::vector<Orphan> &)> &found)
{
    m_worker.start(
        [this, store = m_store, found] { QMetaObject::invokeMethod(this, [found, orphans = store->orphans()] { found(orphans); }); });
}

void Recovery::adopt(const Orphan &orphan, Document *document)
{
    document->startRestore(orphan.snapshot, [guard = QPointer(this), document, orphan] {
        if (guard) {
            guard->replaceCopy(orphan, document);
        }
    });
}

/// The document has what the orphan held.
void Recovery::replaceCopy(const Orphan &orphan, Document *document)
{
    follow(document);
    m_worker.start([store = m_store, number = m_followed[document].number, snapshot = document->snapshot(), orphan] {
        if (!store->write(number, snapshot)) {
            store->discard(orphan);
        }
    });
}

void Recovery::discard(const Orphan &orphan)
{
    m_worker.start([store = m_store, orphan] { store->discard(orphan); });
}

void Recovery::flush()
{
    for (auto &[document, followed] : m_followed) {
        if (std::exchange(followed.due, false) && document->isModified()) {
            write(document, followed.number);
        }
    }
    m_worker.waitForDone();
}

void Recovery::keepForNextStart()
{
    flush();
    m_keeping = true;
}

} // namespace galley
