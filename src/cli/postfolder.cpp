// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/postfolder.h"

#include "site/folder.h"
#include "text/ascii.h"
#include "text/textfile.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace galley::cli
{

namespace
{

namespace fs = std::filesystem;

bool isPost(std::string_view name)
{
    constexpr std::array<std::string_view, 7> endings = {".md", ".markdown", ".mdown", ".mkd", ".mdwn", ".mdtext", ".mdx"};
    return std::ranges::find(endings, lower(name.substr(std::min(name.rfind('.'), name.size())))) != endings.end();
}

/// The order of paths, name by name: a slash stands before all other characters.
bool isBefore(std::string_view one, std::string_view other)
{
    const auto [here, there] = std::ranges::mismatch(one, other);
    if (here == one.end() || there == other.end()) {
        return there != other.end();
    }
    const bool isSlash = *here == '/' || *there == '/';
    return isSlash ? *here == '/' : static_cast<unsigned char>(*here) < static_cast<unsigned char>(*there);
}

} // namespace

bool hasNoPosts(const fs::path &folder, const site::Site &site)
{
    return folder.filename() == "node_modules" ||
           (!site.skipped.isEmpty() && site.skipped.contains(site::canonicalPath(text::pathFromBytes(QByteArrayView(folder.native())))));
}

PostFolder readPostFolder(const std::string &folder, const std::function<bool(const fs::path &folder)> &isPassedOver)
{
    PostFolder found;
    std::vector<fs::path> waiting{folder};
    while (!waiting.empty()) {
        const fs::path here = std::move(waiting.back());
        waiting.pop_back();
        std::error_code error;
        for (fs::directory_iterator entry(here, error); !error && entry != fs::directory_iterator(); entry.increment(error)) {
            const std::string &path = entry->path().native();
            const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
            std::error_code ignored;
            if (name.starts_with('.')) {
                continue;
            }
            if (!entry->is_directory(ignored)) {
                if (isPost(name)) {
                    found.posts.push_back(path);
                }
            } else if (!entry->is_symlink(ignored) && !isPassedOver(entry->path())) {
                waiting.push_back(entry->path());
            }
        }
        if (error && error != std::errc::no_such_file_or_directory) {
            found.unreadable.push_back(here.string());
        }
    }
    std::ranges::sort(found.posts, isBefore);
    std::ranges::sort(found.unreadable, isBefore);
    return found;
}

} // namespace galley::cli
