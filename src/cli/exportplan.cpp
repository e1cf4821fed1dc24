// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/exportplan.h"

#include "cli/postfolder.h"
#include "cli/sentences.h"
#include "cli/streams.h"

#include <algorithm>
#include <filesystem>
#include <unordered_map>

namespace galley::cli
{

namespace
{

namespace fs = std::filesystem;

bool isFolder(const std::string &path)
{
    std::error_code error;
    return fs::is_directory(path, error);
}

std::string_view fileName(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

bool isDevice(const fs::file_status &status)
{
    return fs::is_character_file(status) || fs::is_fifo(status);
}

fs::path wholePath(const fs::path &path)
{
    std::error_code error;
    const fs::path whole = fs::weakly_canonical(path, error);
    return error ? path.lexically_normal() : whole;
}

class Planner
{
public:
    Planner(const std::string &output, std::string_view ending)
        : m_output(output)
        , m_canonicalOutput(output.empty() || output == standardStream ? fs::path() : wholePath(output))
        , m_isStream(output == standardStream || cli::isDevice(output))
        , m_isFolder(isFolder(output) || output.ends_with('/'))
        , m_ending(ending)
    {
    }

    void add(const std::string &post)
    {
        if (post != standardStream && isFolder(post)) {
            addFolder(post);
        } else {
            addJob({.post = post, .target = targetOf(post), .root = {}});
        }
    }

    std::vector<ExportJob> jobs() { return std::move(m_jobs); }

private:
    /// Where the export of a post goes: beside it or into the folder, under its own name.
    std::string targetOf(const std::string &post) const
    {
        if (m_isStream) {
            return m_output;
        }
        const fs::path name = exportName(post == standardStream ? "post" : fileName(post));
        if (m_output.empty()) {
            return post == standardStream ? standardStream : (fs::path(post).parent_path() / name).string();
        }
        return m_isFolder ? (fs::path(m_output) / name).string() : m_output;
    }

    fs::path exportName(std::string_view name) const { return fs::path(name).replace_extension(m_ending); }

    void addJob(ExportJob job)
    {
        bool isLink = false;
        if (m_isStream || job.target == standardStream) {
            job.toStream = true;
        } else {
            std::error_code error;
            const fs::file_status status = fs::symlink_status(job.target, error);
            isLink = fs::is_symlink(status);
            job.toStream = isLink ? cli::isDevice(job.target) : isDevice(status);
        }
        const auto [taken, isFree] =
            job.toStream ? std::pair(m_posts.end(), true) : m_posts.try_emplace(wholeTarget(job.target, isLink).string(), job.post);
        if (!isFree && wholePath(taken->second) == wholePath(job.post)) {
            return; // named twice, or once and with its folder
        }
        if (!isFree) {
            job.refused = job.target;
            job.refusal = "another post of this command went here already; give " + job.post + " an export of its own with -o";
        }
        m_jobs.push_back(std::move(job));
    }

    /// The canonical path of an export: most have a folder in common, which is looked at once.
    fs::path wholeTarget(const fs::path &target, bool isLink)
    {
        if (isLink) {
            return wholePath(target);
        }
        const auto [known, isNew] = m_folders.try_emplace(target.parent_path().string());
        if (isNew) {
            known->second = wholePath(target.has_parent_path() ? target.parent_path() : fs::path("."));
        }
        return known->second / target.filename();
    }

    void refuse(const std::string &folder, const std::string &why)
    {
        m_jobs.push_back({.post = folder, .target = {}, .root = {}, .refusal = why, .refused = folder});
    }

    void addFolder(const std::string &folder)
    {
        const site::Site site = site::findSite(text::pathFromBytes(folder));
        const PostFolder found = readPostFolder(folder, [&](const fs::path &below) {
            return hasNoPosts(below, site) || (!m_canonicalOutput.empty() && wholePath(below) == m_canonicalOutput);
        });
        for (const std::string &unreadable : found.unreadable) {
            refuse(unreadable, cannotReadFolder());
        }
        if (found.posts.empty() && found.unreadable.empty()) {
            refuse(folder, "there is no post in this folder; posts are files such as NAME.md");
        }
        std::string from; // the folder of the post in front
        fs::path to;      // where its export went
        for (const std::string &post : found.posts) {
            const std::string_view parent = std::string_view(post).substr(0, post.rfind('/') + 1);
            if (parent != from) {
                from = parent;
                const fs::path below =
                    std::string_view(from).substr(std::min(from.size(), folder.size() + (folder.ends_with('/') ? 0 : 1)));
                to = ((m_output.empty() ? fs::path(folder) : fs::path(m_output)) / below / "name").lexically_normal().parent_path();
            }
            const std::string target = m_isStream ? m_output : (to / exportName(fileName(post))).string();
            addJob({.post = post, .target = target, .root = folder});
        }
    }

    const std::string m_output;
    const fs::path m_canonicalOutput;
    const bool m_isStream;
    const bool m_isFolder;
    const std::string m_ending;
    std::vector<ExportJob> m_jobs;
    std::unordered_map<std::string, std::string> m_posts; ///< by the canonical paths of their exports
    std::unordered_map<std::string, fs::path> m_folders;  ///< of exports, canonical, by their paths
};

} // namespace

bool isDevice(const std::string &path)
{
    std::error_code error;
    return isDevice(fs::status(path, error));
}

std::string shown(const std::string &path, const char *streamName)
{
    return path == standardStream ? streamName : path;
}

std::string folderOf(const std::string &path)
{
    const fs::path folder = path == standardStream ? fs::path() : fs::path(path).parent_path();
    return folder.empty() ? "." : folder.string();
}

std::expected<std::vector<ExportJob>, PlanError> planExport(const std::vector<std::string> &posts, const std::string &output,
                                                            std::string_view ending)
{
    const bool hasFolder = std::ranges::any_of(posts, [](const std::string &post) { return post != standardStream && isFolder(post); });
    const bool takesMany = output.empty() || output == standardStream || isFolder(output) || isDevice(output);
    std::error_code error;
    if (hasFolder && !takesMany && fs::exists(output, error)) {
        return std::unexpected(
            PlanError{output, "the posts of a folder need a folder to go to, and this is a file; choose another with -o"});
    }
    if (posts.size() > 1 && !hasFolder && !takesMany && !output.ends_with('/')) {
        return std::unexpected(
            PlanError{output, "several posts need a folder to go to, and this is none; make it first, or export them one by one"});
    }
    Planner planner(output, ending);
    for (const std::string &post : posts) {
        planner.add(post);
    }
    return planner.jobs();
}

} // namespace galley::cli
