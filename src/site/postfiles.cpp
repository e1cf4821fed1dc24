// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/postfiles.h"

#include "site/folder.h"
#include "text/posixfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::site
{

namespace
{

namespace fs = std::filesystem;

constexpr qsizetype mostEntries = 10'000; // a folder with more is nobody's own

bool isRoot(const Site &site, const QString &folder)
{
    return folder == site.root || site.contentRoots.contains(folder) || site.postFolders.contains(folder) ||
           site.draftFolders.contains(folder);
}

/// True if there is a file in the folder, or below it, that may be another post.
bool hasOtherPosts(const Site &site, const QString &folder, const QString &post)
{
    std::error_code error;
    qsizetype count = 0;
    for (fs::recursive_directory_iterator entry(nativePath(folder), error); !error && entry != fs::recursive_directory_iterator();
         entry.increment(error)) {
        const QString path = fromNative(entry->path());
        const bool isText = site.extensions.contains(path.sliced(path.lastIndexOf(u'.') + 1).toLower());
        std::error_code unreadable;
        if (++count > mostEntries || (isText && path != post && entry->is_regular_file(unreadable))) {
            return true;
        }
    }
    return bool(error);
}

std::unexpected<text::Error> failure(const std::error_code &code, const QString &path)
{
    return std::unexpected(text::systemError(code.value(), path));
}

/// Copies what is in a folder into one that is made for it.
std::expected<void, text::Error> copyFolder(const QString &from, const QString &to)
{
    std::error_code error;
    if (!fs::create_directory(nativePath(to), error)) {
        return failure(error ? error : std::make_error_code(std::errc::file_exists), to);
    }
    fs::copy(nativePath(from), nativePath(to), fs::copy_options::recursive | fs::copy_options::copy_symlinks, error);
    if (error) {
        const auto failed = failure(error, to);
        fs::remove_all(nativePath(to), error);
        return failed;
    }
    return {};
}

std::expected<void, text::Error> copyInside(const PostFiles &files, const PostFiles &copy)
{
    if (const auto copied = copyFolder(files.folder, copy.folder); !copied) {
        return copied;
    }
    const QString now = copy.folder + u'/' + nameIn(files.file);
    std::error_code error;
    if (now != copy.file) {
        fs::rename(nativePath(now), nativePath(copy.file), error);
    }
    return error ? failure(error, copy.file) : std::expected<void, text::Error>();
}

std::expected<void, text::Error> copyBeside(const PostFiles &files, const PostFiles &copy)
{
    const auto source = text::readFile(files.file);
    if (!source) {
        return std::unexpected(source.error());
    }
    if (const auto created = text::createFile(copy.file, source->bytes); !created) {
        return created;
    }
    const auto copied = files.folder.isEmpty() ? std::expected<void, text::Error>() : copyFolder(files.folder, copy.folder);
    if (!copied) {
        std::error_code error;
        fs::remove(nativePath(copy.file), error);
    }
    return copied;
}

} // namespace

QStringList PostFiles::parts() const
{
    switch (form) {
    case Form::File:
        return {file};
    case Form::Beside:
        return {folder, file};
    case Form::Bundle:
    case Form::Named:
        break;
    }
    return {folder};
}

PostFiles filesOf(const Site &site, const QString &post)
{
    using enum PostFiles::Form;
    const QString folder = parentOf(post);
    const QString stem = stemOf(post);
    const bool mayBeOwn = !isRoot(site, folder) && isBelow(folder, site.root);
    const bool isIndex = stem == u"index" || stem.startsWith("index."_L1); // with a language
    const bool isBundle = std::ranges::contains(site.bundles, u"index"_s); // whatever else is in it
    if (isIndex && mayBeOwn && (isBundle || !hasOtherPosts(site, folder, post))) {
        return {.form = Bundle, .file = post, .folder = folder, .name = nameIn(folder)};
    }
    if (nameIn(folder) == stem && mayBeOwn && !hasOtherPosts(site, folder, post)) {
        return {.form = Named, .file = post, .folder = folder, .name = stem};
    }
    const QString beside = folder + u'/' + stem;
    const bool special = isIndex || stem == u"_index";
    if (!special && Folder(beside).hasFolder({}) && !isRoot(site, beside) && !hasOtherPosts(site, beside, {})) {
        return {.form = Beside, .file = post, .folder = beside, .name = stem};
    }
    return {.form = File, .file = post, .folder = {}, .name = stem};
}

PostFiles renamed(const PostFiles &files, const QString &name)
{
    using enum PostFiles::Form;
    const QString ending = nameIn(files.file).sliced(stemOf(files.file).size());
    const bool inside = files.form == Bundle || files.form == Named;
    const QString place = parentOf(inside ? files.folder : files.file);
    PostFiles result{.form = files.form, .file = {}, .folder = {}, .name = name};
    result.folder = files.folder.isEmpty() ? QString() : place + u'/' + name;
    result.file = (inside ? result.folder : place) + u'/' + (files.form == Bundle ? nameIn(files.file) : name + ending);
    return result;
}

QString freeName(const PostFiles &files)
{
    for (int number = 2;; ++number) {
        const QString name = files.name + u'-' + QString::number(number);
        const QStringList parts = renamed(files, name).parts();
        if (std::ranges::none_of(parts, isThere)) {
            return name;
        }
    }
}

std::expected<QString, text::Error> duplicatePost(const Site &site, const QString &post)
{
    const PostFiles files = filesOf(site, post);
    const PostFiles copy = renamed(files, freeName(files));
    const bool inside = files.form == PostFiles::Form::Bundle || files.form == PostFiles::Form::Named;
    const auto copied = inside ? copyInside(files, copy) : copyBeside(files, copy);
    return copied ? std::expected<QString, text::Error>(copy.file) : std::unexpected(copied.error());
}

} // namespace galley::site
