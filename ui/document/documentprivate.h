// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "document/background.h"
#include "document/content.h"
#include "document/document.h"
#include "document/openjob.h"
#include "document/outsidewatch.h"
#include "document/reloadjob.h"
#include "document/restorejob.h"

#include <QScopedValueRollback>

namespace galley
{

/// What a Document knows: for document.cpp and documentfiles.cpp only.
struct Document::Private {
    explicit Private(Document *document);

    // what is shown and known
    bool isModified() const { return content->document().isModified() || modifiedBeyondText || gone; }
    void reportModified();
    void reportBusy();
    void setPath(const QString &to);
    void setFormat(const text::Format &to, bool modified);
    void setUnmodified();
    void followContent();
    void show(const std::shared_ptr<Content> &to, const QString &text);
    void isOnDisk(const text::FileState &state);

    // opening and reading again
    std::shared_ptr<Content> emptyContent() const;
    OpenJob openJob(const QString &from, std::optional<text::Encoding> encoding) const;
    std::expected<void, text::Error> finishOpening(const OpenJob &job, const OpenJob::Result &result);
    ReloadJob reloadJob(std::optional<text::File> file) const;
    void finishReloading(const ReloadJob &job, const ReloadJob::Result &result);
    void apply(const ReloadJob &job, const ReloadJob::Reloaded &reloaded);

    void finishRestoring(const RestoreJob &job, const RestoreJob::Restored &restored);

    // saving
    SaveJob saveJob(const QString &to, const std::optional<text::FileState> &expected);
    std::expected<void, text::Error> save(const SaveJob &job);
    std::expected<void, text::Error> finishSaving(const SaveJob &job, const SaveJob::Result &result);
    void finishBackgroundSaving(const SaveJob &job, const SaveJob::Result &result);
    void waitForSaving();

    // the file's other users
    void onChanged(const text::File &file);
    void onAsExpected(const text::FileState &state);
    void onVanished();
    void reportConflict();
    void dropOutdated();
    bool settle();

    Document *q;
    std::shared_ptr<Content> content = std::make_shared<Content>();
    Content::Dress dress;
    OutsideWatch outside;
    QString path;
    text::Format format;
    std::optional<text::Encoding> chosenEncoding; ///< by the user; else each reading detects it
    std::optional<text::FileState> onDisk;        ///< the file as it was last read or written
    std::optional<text::Error> problem;
    SafetyCopy safetyCopy;
    std::optional<Overwrite> again; ///< a save that was asked for while another ran
    int cursor = 0;
    int formatRevision = 0;
    bool modifiedBeyondText = false; ///< in a way that undo cannot take back: the format, or a restored text
    bool gone = false;
    bool conflict = false;
    bool reportedModified = false;
    bool reportedBusy = false;
    bool applying = false;
    bool quiet = false; ///< no modifiedChanged() in the middle of things
    // Last, so that they end first.
    Background<SaveJob> saving{[this](const auto &job, const auto &result) { finishBackgroundSaving(job, result); }};
    Background<RestoreJob> restoring{[this](const auto &job, const auto &result) { finishRestoring(job, result); }};
    Background<ReloadJob> reloading{[this](const auto &job, const auto &result) { finishReloading(job, result); }};
    Background<OpenJob> opening{[this](const auto &job, const auto &result) {
        const auto done = finishOpening(job, result);
        if (!done) {
            Q_EMIT q->openFailed(done.error());
        }
        reportBusy(); // last: what waited for the text comes now
    }};
};

} // namespace galley
