// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/exportwatch.h"

#include "cli/exportrun.h"
#include "cli/interruption.h"
#include "cli/streams.h"

#include <QCoreApplication>
#include <QFileSystemWatcher>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>
#include <filesystem>
#include <map>
#include <set>

namespace galley::cli
{

namespace
{

namespace fs = std::filesystem;

/// Programs write a file in several steps; what follows within this time belongs to one change.
constexpr int settling = 30; // ms

class Watch final : public QObject
{
public:
    explicit Watch(const ExportCommand &command)
        : m_command(command)
        , m_interruption(interruptionDescriptor(), QSocketNotifier::Read)
    {
        m_settled.setSingleShot(true);
        m_settled.setInterval(settling);
        connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_settled.start(); });
        connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_settled.start(); });
        connect(&m_settled, &QTimer::timeout, this, &Watch::look);
        connect(&m_interruption, &QSocketNotifier::activated, this, [] { QCoreApplication::quit(); });
    }

    ExitCode run()
    {
        const auto jobs = m_command.plan();
        if (!jobs) {
            return jobs.error();
        }
        if (const ExitCode first = pass(*jobs); first == ExitCode::Usage) {
            return first;
        }
        if (!isInterrupted()) {
            follow(*jobs);
            say("galley", -1, "watching", std::to_string(jobs->size()) + (jobs->size() == 1 ? " post" : " posts") + "; Ctrl-C ends it");
            look(); // at what changed meanwhile
            QCoreApplication::exec();
        }
        return ExitCode::Fine;
    }

private:
    /// Exports these, and remembers what each was made of, as it was before: what is written meanwhile has changed.
    ExitCode pass(const std::vector<ExportJob> &jobs)
    {
        for (const ExportJob &job : jobs) {
            m_posts[job.post].stamp = stampOf(job.post);
        }
        FilesOfPosts files{.shown = {}, .shared = {}, .made = m_made};
        const ExitCode code = runExport(m_command, jobs, &files);
        for (auto &[post, shown] : files.shown) {
            m_posts[post].files = std::move(shown);
        }
        m_shared = std::move(files.shared);
        m_made = std::move(files.made);
        std::fflush(stdout); // who reads a pipe waits for each line
        return code;
    }

    bool hasChanged(const ExportJob &job) const
    {
        const auto known = m_posts.find(job.post);
        if (known == m_posts.end()) {
            return true;
        }
        const auto differs = [](const auto &file) { return !isSame(file.second, stampOf(file.first)); };
        return !isSame(known->second.stamp, stampOf(job.post)) || std::ranges::any_of(known->second.files, differs);
    }

    void look()
    {
        const auto jobs = m_command.plan();
        if (!jobs) {
            return; // said; the folder may come back
        }
        const bool all = std::ranges::any_of(m_shared, [](const auto &file) { return !isSame(file.second, stampOf(file.first)); });
        std::vector<ExportJob> changed;
        for (const ExportJob &job : *jobs) {
            const bool isThere = stampOf(job.post).has_value(); // not while it is being replaced
            if (isThere && job.refusal.empty() && (all || hasChanged(job))) {
                changed.push_back(job);
            }
        }
        if (!changed.empty()) {
            pass(changed);
        }
        if (follow(*jobs)) {
            m_settled.start(); // something may have been written to it before it was watched
        }
    }

    /// A file that was replaced is another one: what is watched is found anew each time. True if there was something new.
    bool follow(const std::vector<ExportJob> &jobs)
    {
        const QStringList watched = m_watcher.files() + m_watcher.directories();
        const QSet<QString> known(watched.begin(), watched.end());
        QStringList fresh;
        for (const std::string &path : pathsOf(jobs)) {
            std::error_code ignored;
            if (const QString name = text::pathFromBytes(path); !known.contains(name) && fs::exists(path, ignored)) {
                fresh += name;
            }
        }
        const qsizetype lost = fresh.isEmpty() ? 0 : m_watcher.addPaths(fresh).size();
        if (lost > 0 && !std::exchange(m_saidLost, true)) {
            say("galley", -1, "warning", std::to_string(lost) + " files cannot be watched; raise the system's fs.inotify.max_user_watches");
        }
        return fresh.size() > lost;
    }

    /// The files, and the folders in which they may be replaced or come.
    std::set<std::string> pathsOf(const std::vector<ExportJob> &jobs)
    {
        std::set<std::string> paths;
        const auto add = [&paths](const std::string &file) {
            paths.insert(file);
            paths.insert(folderOf(file));
        };
        for (const std::string &named : m_command.posts) {
            std::error_code error;
            if (!fs::is_directory(named, error)) {
                continue;
            }
            paths.insert(named);
            auto entries = fs::recursive_directory_iterator(named, fs::directory_options::skip_permission_denied, error);
            for (; !error && entries != fs::end(entries); entries.increment(error)) {
                std::error_code ignored;
                if (entries->is_directory(ignored)) {
                    paths.insert(entries->path().string());
                }
            }
        }
        for (const ExportJob &job : jobs) {
            add(job.post);
            for (const auto &[path, stamp] : m_posts[job.post].files) {
                add(path);
            }
        }
        for (const auto &[path, stamp] : m_shared) {
            add(path);
        }
        return paths;
    }

    struct Known {
        Stamp stamp;
        Stamps files; ///< that the post shows
    };
    const ExportCommand &m_command;
    QSocketNotifier m_interruption;
    QFileSystemWatcher m_watcher;
    QTimer m_settled;
    std::map<std::string, Known> m_posts;
    Stamps m_shared; ///< template, theme and settings
    Stamps m_made;   ///< the exports, as they were left
    bool m_saidLost = false;
};

} // namespace

ExitCode watchExport(const ExportCommand &command)
{
    static char name[] = "galley";
    static char *arguments[] = {name, nullptr};
    static int count = 1;
    const QCoreApplication application(count, arguments);
    catchInterruptions();
    return Watch(command).run();
}

} // namespace galley::cli
