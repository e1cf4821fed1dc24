// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "renaming/carryout.h"

#include "site/folder.h"
#include "text/posixfile.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <functional>

namespace galley::renaming
{

namespace
{

using Kind = Problem::Kind;

/// A file with its bytes before and after.
struct NewText {
    QString path;
    text::FileState state;
    QByteArray before;
    QByteArray after;
};

Problem failed(const text::Error &error)
{
    const bool other = error.kind == text::Error::Kind::ChangedOutside;
    return {.kind = other ? Kind::Changed : Kind::Failed, .path = error.path, .error = error};
}

std::expected<std::vector<NewText>, Problem> newTexts(const Plan &plan)
{
    std::vector<NewText> texts;
    for (const FileEdits &file : plan.files) {
        const auto now = text::readFile(file.path);
        if (!now) {
            return std::unexpected(failed(now.error()));
        }
        if (now->state.hash != file.state.hash) {
            return std::unexpected(Problem{.kind = Kind::Changed, .path = file.path});
        }
        auto bytes = edited(now->bytes, file.edits);
        if (!bytes) {
            bytes.error().path = file.path;
            return std::unexpected(failed(bytes.error()));
        }
        texts.push_back({file.path, now->state, now->bytes, *bytes});
    }
    return texts;
}

/// Never replaces anything.
std::expected<void, text::Error> move(const QString &from, const QString &to)
{
    const QByteArray source = text::pathToBytes(from);
    const QByteArray target = text::pathToBytes(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0) {
        return {};
    }
    int code = errno;
    const bool isOld = code == EINVAL || code == ENOSYS; // a file system that cannot promise it
    if (isOld && !site::isThere(to)) {
        if (::rename(source.constData(), target.constData()) == 0) {
            return {};
        }
        code = errno;
    }
    text::Error problem = text::systemError(code, to);
    problem.kind = code == EEXIST ? text::Error::Kind::ChangedOutside : problem.kind;
    return std::unexpected(problem);
}

/// What was done, and how to undo it.
class Steps
{
public:
    using Undo = std::function<std::expected<void, text::Error>()>;

    void done(const QString &path, Undo undo) { m_undo.emplace_back(path, std::move(undo)); }

    /// Undoes all, also when one of it fails.
    Problem takeBack(const text::Error &reason)
    {
        Problem problem = failed(reason);
        for (; !m_undo.empty(); m_undo.pop_back()) {
            if (!m_undo.back().second()) {
                problem = {.kind = Kind::Torn, .path = m_undo.back().first, .error = reason};
            }
        }
        return problem;
    }

private:
    std::vector<std::pair<QString, Undo>> m_undo;
};

} // namespace

std::expected<void, Problem> carryOut(const Plan &plan)
{
    const auto texts = newTexts(plan);
    if (!texts) {
        return std::unexpected(texts.error());
    }
    for (const QString &part : plan.moved.after.parts()) {
        if (site::isThere(part)) {
            return std::unexpected(Problem{.kind = Kind::Taken, .path = part});
        }
    }
    Steps steps;
    for (const NewText &text : *texts) {
        const auto saved = text::saveFile(text.path, text.after, text.state);
        if (!saved) {
            return std::unexpected(steps.takeBack(saved.error()));
        }
        steps.done(text.path, [&text, state = *saved]() -> std::expected<void, text::Error> {
            const auto back = text::saveFile(text.path, text.before, state);
            return back ? std::expected<void, text::Error>() : std::unexpected(back.error());
        });
    }
    for (const Move &one : plan.moved.moves()) {
        if (const auto moved = move(one.from, one.to); !moved) {
            Problem problem = steps.takeBack(moved.error());
            problem.kind = problem.kind == Kind::Changed ? Kind::Taken : problem.kind; // it came in this moment
            return std::unexpected(problem);
        }
        steps.done(one.to, [one] { return move(one.to, one.from); });
    }
    return {};
}

} // namespace galley::renaming
