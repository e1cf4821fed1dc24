// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What an open post does with its file: opening, reading again, saving, and what others do to it.
#include "document/documentprivate.h"

#include "document/documenttext.h"

namespace galley
{

// --- opening and reading again ---------------------------------------------------------------------

/// For a job that fills it in its own thread. It is dressed here, where the editor is.
std::shared_ptr<Content> Document::Private::emptyContent() const
{
    auto empty = std::make_shared<Content>(dress);
    empty->moveTo(nullptr);
    return empty;
}

OpenJob Document::Private::openJob(const QString &from, std::optional<text::Encoding> encoding) const
{
    return {from, encoding, emptyContent(), q->thread(), {}};
}

std::expected<void, text::Error> Document::Private::finishOpening(const OpenJob &job, const OpenJob::Result &result)
{
    if (!result) {
        return std::unexpected(result.error());
    }
    waitForSaving();
    problem = result->problem;
    chosenEncoding = job.encoding;
    {
        const QScopedValueRollback silence(quiet, true);
        show(result->content, result->text);
        setFormat(result->format, false);
        setUnmodified();
        setPath(job.path);
    }
    isOnDisk(result->state);
    Q_EMIT q->opened();
    return {};
}

ReloadJob Document::Private::reloadJob(std::optional<text::File> file) const
{
    return {path, chosenEncoding, content->text(), content->revision(), std::move(file)};
}

void Document::Private::finishReloading(const ReloadJob &job, const ReloadJob::Result &result)
{
    const bool isOurs = !job.file; // the user asked for it
    if (!result) {
        Q_EMIT q->revertFailed(result.error());
    } else if (!isOurs && (content->document().isModified() || modifiedBeyondText)) { // meanwhile
        reportConflict();
    } else if (job.revision != content->revision()) {
        reloading.start(reloadJob(job.file));
    } else {
        apply(job, *result);
    }
}

/// The file's bytes become the text as one undo step.
void Document::Private::apply(const ReloadJob &job, const ReloadJob::Reloaded &reloaded)
{
    outside.pause();
    applying = true;
    quiet = true;
    auto makeNext = [next = makeEdits(reloaded.edits), mixed = reloaded.format.mixed, ends = &content->lineEnds(),
                     more = true](QTextCursor &place) mutable {
        if (!more) {
            return false;
        }
        more = next(place);
        if (!more) {
            ends->set(mixed);
        }
        return more;
    };
    auto *const change = new GradualChange(content->document(), makeNext);
    connect(change, &GradualChange::finished, q, [this, reloaded, isOurs = !job.file] {
        applying = false;
        problem = reloaded.problem;
        setFormat(reloaded.format, false);
        setUnmodified();
        quiet = false;
        isOnDisk(reloaded.state);
        reportBusy();
        if (isOurs) {
            Q_EMIT q->reverted();
        } else {
            Q_EMIT q->changedOutside(true);
        }
    });
    change->start();
    reportBusy();
}

void Document::Private::finishRestoring(const RestoreJob &job, const RestoreJob::Restored &restored)
{
    waitForSaving();
    const Snapshot &snapshot = job.snapshot;
    problem.reset();
    chosenEncoding = snapshot.format.encoding;
    {
        const QScopedValueRollback silence(quiet, true);
        show(restored.content, restored.text);
        setFormat(snapshot.format, true);
    }
    cursor = snapshot.cursor;
    setPath(snapshot.path);
    if (snapshot.onDisk) {
        isOnDisk(*snapshot.onDisk);
        outside.check();
    }
    reportModified();
    job.done();
    reportBusy(); // last: what waited for the text comes now
}

// --- saving ----------------------------------------------------------------------------------------

SaveJob Document::Private::saveJob(const QString &to, const std::optional<text::FileState> &expected)
{
    while (reloading.isRunning()) { // or what is read would come over what is saved
        reloading.wait();
    }
    GradualChange::finishAll(content->document());
    SaveJob job{q->snapshot(), safetyCopy, content->revision(), formatRevision};
    job.snapshot.path = to;
    job.snapshot.onDisk = expected;
    return job;
}

std::expected<void, text::Error> Document::Private::save(const SaveJob &job)
{
    outside.pause();
    return finishSaving(job, job.run());
}

std::expected<void, text::Error> Document::Private::finishSaving(const SaveJob &job, const SaveJob::Result &result)
{
    if (!result) {
        if (onDisk) {
            outside.expect(path, *onDisk);
        }
        return std::unexpected(result.error());
    }
    {
        const QScopedValueRollback silence(quiet, true);
        setPath(job.snapshot.path);
        if (job.formatRevision == formatRevision) {
            modifiedBeyondText = false;
        }
        content->document().setModified(false);
        if (job.textRevision != content->revision()) { // typed meanwhile; and no undo leads back to what was saved
            content->document().setModified(true);
        }
    }
    isOnDisk(*result);
    Q_EMIT q->saved();
    return {};
}

void Document::Private::finishBackgroundSaving(const SaveJob &job, const SaveJob::Result &result)
{
    const auto next = std::exchange(again, {});
    const auto done = finishSaving(job, result);
    if (!done) {
        Q_EMIT q->saveFailed(done.error());
    } else if (next) {
        q->startSave(*next);
    }
}

void Document::Private::waitForSaving()
{
    again.reset();
    saving.wait();
}

// --- the file's other users ------------------------------------------------------------------------

void Document::Private::onChanged(const text::File &file)
{
    const bool clean = !content->document().isModified() && !modifiedBeyondText;
    if (clean) {
        reloading.start(reloadJob(file));
    } else {
        reportConflict();
    }
}

void Document::Private::reportConflict()
{
    gone = false;
    conflict = true;
    Q_EMIT q->changedOutside(false);
}

/// The file is not any more what it was when we began to read it again by ourselves.
void Document::Private::dropOutdated()
{
    if (reloading.isRunning() && reloading.job()->file) {
        reloading.drop();
    }
}

void Document::Private::onAsExpected(const text::FileState &state)
{
    dropOutdated();
    onDisk = state;
    if (!settle()) {
        return;
    }
    reportModified();
    Q_EMIT q->outsideSettled();
}

void Document::Private::onVanished()
{
    dropOutdated();
    gone = true;
    conflict = false;
    reportModified();
    Q_EMIT q->vanishedOutside();
}

} // namespace galley
