// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/exportplan.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <unordered_map>
#include <unordered_set>

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

/// The names that site generators take for Markdown.
bool isPost(const fs::path &file)
{
    constexpr std::array<std::string_view, 6> endings = {".md", ".markdown", ".mdown", ".mkd", ".mdwn", ".mdtext"};
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char character) { return char(std::tolower(character)); });
    return std::ranges::find(endings, ending) != endings.end();
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
        , m_ending(ending)
    {
    }

    void add(const std::string &post)
    {
        if (post != standardStream && isFolder(post)) {
            addFolder(post);
        } else {
            addJob({.post = post, .target = targetOf(post, {}), .root = {}});
        }
    }

    std::vector<ExportJob> jobs() { return std::move(m_jobs); }

private:
    /// Where the export of a post goes: beside it or into the folder, under its own name. `below`: the folders between the one that was
    /// named and the post.
    std::string targetOf(const std::string &post, const fs::path &below) const
    {
        if (m_output == standardStream || isDevice(m_output)) {
            return m_output;
        }
        fs::path name = post == standardStream ? fs::path("post") : fs::path(post).filename();
        name.replace_extension(m_ending);
        if (m_output.empty()) {
            return post == standardStream ? standardStream : (fs::path(post).parent_path() / name).string();
        }
        return isFolder(m_output) || m_output.ends_with('/') || !below.empty() ? (fs::path(m_output) / below / name).string() : m_output;
    }

    void addJob(ExportJob job)
    {
        if (job.target != standardStream && !isDevice(job.target)) {
            const bool isNew = m_targets.insert(wholeTarget(job.target).string()).second;
            if (!isNew) {
                job.refused = job.target;
                job.refusal = "another post of this command went here already; give " + job.post + " an export of its own with -o";
            }
        }
        m_jobs.push_back(std::move(job));
    }

    /// The canonical path of an export: most have a folder in common, which is looked at once.
    fs::path wholeTarget(const fs::path &target)
    {
        std::error_code error;
        if (fs::is_symlink(target, error)) {
            return wholePath(target);
        }
        const auto [known, isNew] = m_folders.try_emplace(target.parent_path().string());
        if (isNew) {
            known->second = wholePath(target.has_parent_path() ? target.parent_path() : fs::path("."));
        }
        return known->second / target.filename();
    }

    void addFolder(const std::string &folder)
    {
        std::vector<fs::path> found;
        std::error_code error;
        auto entries = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, error);
        for (const auto end = fs::end(entries); !error && entries != end; entries.increment(error)) {
            const fs::directory_entry &entry = *entries;
            const bool hidden = entry.path().filename().string().starts_with('.');
            std::error_code ignored;
            if (entry.is_directory(ignored)) {
                if (hidden || (!m_canonicalOutput.empty() && wholePath(entry.path()) == m_canonicalOutput)) {
                    entries.disable_recursion_pending();
                }
            } else if (!hidden && isPost(entry.path())) {
                found.push_back(entry.path());
            }
        }
        if (found.empty()) {
            m_jobs.push_back({.post = folder,
                              .target = {},
                              .root = {},
                              .refusal = "there is no post in this folder; posts are files such as NAME.md",
                              .refused = folder});
        }
        std::ranges::sort(found);
        for (const fs::path &post : found) {
            const fs::path below = post.lexically_relative(folder).parent_path();
            const fs::path target = targetOf(post.string(), below.empty() ? fs::path(".") : below);
            addJob({.post = post.string(), .target = target.lexically_normal().string(), .root = folder});
        }
    }

    const std::string m_output;
    const fs::path m_canonicalOutput;
    const std::string m_ending;
    std::vector<ExportJob> m_jobs;
    std::unordered_set<std::string> m_targets;           ///< canonical paths
    std::unordered_map<std::string, fs::path> m_folders; ///< of exports, canonical, by their paths
};

} // namespace

bool isDevice(const std::string &path)
{
    std::error_code error;
    return fs::is_character_file(path, error) || fs::is_fifo(path, error);
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
