// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "renaming/carryout.h"

#include "renaming/journal.h"
#include "site/folder.h"
#include "text/posixfile.h"

#include <fcntl.h>
#include <unistd.h>

namespace galley::renaming
{

namespace
{

/// A file with the bytes that it gets.
struct NewText {
    QString path;
    text::FileState state; ///< before
    QByteArray bytes;
};

Problem failed(const text::Error &error)
{
    const bool other = error.kind == text::Error::Kind::ChangedOutside;
    return {.kind = other ? Problem::Kind::Changed : Problem::Kind::Failed, .path = error.path, .error = error};
}

/// Work without texts.
Work workOf(const Plan &plan)
{
    Work work{.post = plan.moved.before.file, .newFolders = {}, .texts = {}, .moves = plan.moved.moves()};
    for (QString folder = plan.newFolder; !folder.isEmpty() && !site::isThere(folder); folder = site::parentOf(folder)) {
        work.newFolders.prepend(folder);
    }
    return work;
}

/// The texts as they will be; and what they are now, into the work.
std::expected<std::vector<NewText>, Problem> newTexts(const Plan &plan, Work &work)
{
    std::vector<NewText> texts;
    for (const FileEdits &file : plan.files) {
        const auto now = text::readFile(file.path);
        if (!now) {
            return std::unexpected(failed(now.error()));
        }
        if (now->state.hash != file.state.hash) {
            return std::unexpected(Problem{.kind = Problem::Kind::Changed, .path = file.path});
        }
        auto bytes = edited(now->bytes, file.edits);
        if (!bytes) {
            bytes.error().path = file.path;
            return std::unexpected(failed(bytes.error()));
        }
        work.texts.push_back({file.path, now->bytes, text::hashOf(*bytes)});
        texts.push_back({file.path, now->state, *bytes});
    }
    return texts;
}

std::expected<void, Problem> carryOut(const Work &work, const std::vector<NewText> &texts)
{
    for (const QString &folder : work.newFolders) {
        if (const auto made = makeFolder(folder); !made) {
            return std::unexpected(failed(made.error()));
        }
    }
    for (const NewText &text : texts) {
        if (const auto saved = text::saveFile(text.path, text.bytes, text.state); !saved) {
            return std::unexpected(failed(saved.error()));
        }
    }
    for (const Move &one : work.moves) {
        if (const auto moved = move(one); !moved) {
            Problem problem = failed(moved.error());
            problem.kind = problem.kind == Problem::Kind::Changed ? Problem::Kind::Taken : problem.kind; // it came in this moment
            return std::unexpected(problem);
        }
    }
    return {};
}

/// So that no move is forgotten by a machine that dies once its journal is gone.
void syncFoldersOf(const Work &work)
{
    for (const Move &one : work.moves) {
        for (const QString &path : {one.from, one.to}) {
            const text::Descriptor folder(::open(text::pathToBytes(site::parentOf(path)).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
            if (folder.isOpen()) {
                ::fsync(folder.fd());
            }
        }
    }
}

} // namespace

std::expected<void, Problem> carryOut(const Plan &plan, const QString &journals)
{
    Work work = workOf(plan);
    const auto texts = newTexts(plan, work);
    if (!texts) {
        return std::unexpected(texts.error());
    }
    for (const QString &part : plan.moved.after.parts()) {
        if (site::isThere(part)) {
            return std::unexpected(Problem{.kind = Problem::Kind::Taken, .path = part});
        }
    }
    const auto journal = journals.isEmpty() ? Journal() : Journal::write(journals, work);
    if (!journal) {
        return std::unexpected(Problem{.kind = Problem::Kind::Failed, .path = journals, .error = journal.error()});
    }
    auto done = carryOut(work, *texts);
    if (!done) {
        const QStringList left = takeBack(work);
        done.error() =
            left.isEmpty() ? done.error() : Problem{.kind = Problem::Kind::Torn, .path = left.first(), .error = done.error().error};
    }
    syncFoldersOf(work);
    return done;
}

} // namespace galley::renaming
