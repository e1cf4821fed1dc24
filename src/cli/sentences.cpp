// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/sentences.h"

#include "export/kind.h"

using namespace Qt::StringLiterals;

namespace galley::cli
{

using text::Error;

namespace
{

std::string withDetail(const std::string &sentence, const QString &detail)
{
    return detail.isEmpty() ? sentence : sentence + " (" + detail.toStdString() + ")";
}

std::string quoted(const QString &text)
{
    return "\"" + text.toStdString() + "\"";
}

std::string cannotSave(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::NotFound:
        return "cannot write: its folder does not exist; make the folder first, or choose another with -o";
    case Error::Kind::IsFolder:
        return "cannot write: a folder has this name; choose another name with -o";
    case Error::Kind::NotRegular:
        return "cannot write: this is not a regular file; choose another name with -o";
    case Error::Kind::NoPermission:
        return "cannot write: you may not change this file; choose another place with -o";
    case Error::Kind::ReadOnlyFolder:
        return "cannot write: this folder takes no new files; choose another place with -o";
    case Error::Kind::DiskFull:
        return "cannot write: the disk is full; free some space and export again (what was there before is untouched)";
    case Error::Kind::ChangedOutside:
        return "cannot write: another program changed this file meanwhile; export again";
    default:
        return withDetail("cannot write", error.detail);
    }
}

} // namespace

std::string cannotRead(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::NotFound:
        return "no such file; check the name";
    case Error::Kind::IsFolder:
        return "this is a folder";
    case Error::Kind::NotRegular:
        return "this is not a regular file; use - to read from standard input";
    case Error::Kind::NoPermission:
        return "you may not read this file; change its permissions";
    case Error::Kind::TooLarge:
        return "this file is too large for a post";
    case Error::Kind::Undecodable:
        return "this is not text in UTF-8: byte " + std::to_string(error.offset) + " is not valid; save it as UTF-8 and try again";
    default:
        return withDetail("cannot read", error.detail);
    }
}

std::string cannotReadFolder()
{
    return "this folder cannot be read, so its posts are missing; check its permissions";
}

std::string cannotCreate(const Error &error)
{
    return error.kind == Error::Kind::ChangedOutside ? "there is such a file already; open it, or give the post another --slug"
                                                     : cannotSave(error);
}

std::string describe(const site::SettingsProblem &problem)
{
    if (problem.unreadable) {
        return withDetail("the site's settings cannot be read", problem.unreadable->detail);
    }
    return withDetail("the site's settings cannot be read from here on; mend this line", problem.broken->detail);
}

std::string cannotWrite(const exporting::Error &error)
{
    switch (error.kind) {
    case exporting::Error::Kind::SameAsPost:
        return "this is the post itself; choose another name with -o";
    case exporting::Error::Kind::ForeignFile:
        return "this file was not made by Galley; use --force to replace it, or choose another name with -o";
    case exporting::Error::Kind::NotSaved:
        return cannotSave(error.cause);
    }
    return {};
}

std::string dialectNames()
{
    std::string names;
    for (const markdown::Dialect &dialect : markdown::dialects()) {
        names.append(names.empty() ? "" : ", ").append(dialect.name);
    }
    return names;
}

std::string kindNames()
{
    std::string names;
    for (const exporting::KindName &kind : exporting::kinds()) {
        names.append(names.empty() ? "" : ", ").append(kind.name);
    }
    return names;
}

std::string describe(const exporting::Shortfall &shortfall)
{
    using Kind = exporting::Shortfall::Kind;
    const std::string file = "the file " + quoted(shortfall.detail);
    switch (shortfall.kind) {
    case Kind::RemoteFile:
        return file + " is on the web and is not in the export; its address stands in its place (--fetch takes it along)";
    case Kind::NotFetched:
        return file + " could not be fetched and is not in the export; check its address and the network";
    case Kind::InsecureFile:
        return file + " is not fetched without https and is not in the export; give it an https address, or keep it beside the post";
    case Kind::OutsideSite:
        return file + " lies outside the post's site or folder and was left out; copy it there, or export the folder that has both";
    case Kind::MissingFile:
        return file + " is not in the export, because it cannot be read; mend the address or its permissions";
    case Kind::EmptyFile:
        return file + " is empty and is not in the export; put a picture there";
    case Kind::TooLarge:
        return file + " is larger than 32 MB and is not in the export; make it smaller, or export with --kind folder";
    case Kind::NoPlaceForPost:
        return "the page template has no place for the post, which is not in the page; write {{ main }} where it is to stand";
    case Kind::NotForBooks:
        return file + " is of a kind that not every reader of books knows; its name stands in its place there; save it as PNG, JPEG or MP3";
    case Kind::LocalLink:
        return "the link " + quoted(shortfall.detail) + " leads to a file that is not in the export; give it a whole address (https://…)";
    case Kind::NotAPicture:
        return file + " is no picture that a browser shows and is not in the export; save it as PNG, JPEG, WebP or SVG";
    case Kind::LeftBehind:
        return "the image " + quoted(shortfall.detail) + " is not beside the page; copy it there, or export beside the post";
    case Kind::GeneratorAddress:
        return "the image " + quoted(shortfall.detail) + " has an address that only the site generator understands";
    case Kind::GeneratorLink:
        return "the link " + quoted(shortfall.detail) + " is one that only the site generator understands";
    case Kind::GeneratorTag:
        return "what the site generator makes of " + quoted(shortfall.detail) + " is not in the export; a label stands in its place";
    case Kind::GeneratorAttribute:
        return "what the site generator makes of the attribute " + quoted(shortfall.detail) + " is not in the export";
    }
    return {};
}

std::string describe(const exporting::TemplateError &error)
{
    return "the page template cannot be used: " + error.message.toStdString() + "; mend it";
}

std::string describe(const post::PageThemeError &error)
{
    using Kind = post::PageThemeError::Kind;
    switch (error.kind) {
    case Kind::Unknown:
        return "there is no page theme of this name; choose one of " +
               (post::ownPageThemes() + post::userPageThemes()).join(QStringLiteral(", ")).toStdString() + ", or give a folder (./NAME)";
    case Kind::Unreadable:
        return withDetail("this file of the page theme cannot be read", error.detail);
    case Kind::NotATheme:
        return withDetail("this is not the description of a page theme", error.detail);
    case Kind::NoColour:
        return quoted(error.detail) + " is no colour of a page theme, or its value is none; write it as \"text\": \"#1f2328\"";
    case Kind::MissingFile:
        return "the page theme names the file " + quoted(error.detail) + ", which is not in its folder; add it there";
    case Kind::RemoteFile:
        return error.detail.startsWith(u'@')
                   ? "the page theme loads another style sheet by " + quoted(error.detail) + "; put its rules into style.css"
                   : "the page theme loads " + quoted(error.detail) + " from elsewhere; put a copy into its folder and name that";
    case Kind::NoSite:
        return "the style of the site was asked for, but this is in no site; choose another page theme";
    case Kind::NotBuilt:
        return "no style sheet of this site was found; build the site once, or name the sheet in .galley.toml";
    }
    return {};
}

std::string describe(const frontmatter::Loss &loss)
{
    using enum frontmatter::Loss::Kind;
    const std::string key = quoted(loss.key);
    switch (loss.kind) {
    case Comment:
        return "the comment " + quoted(loss.detail) + " is left out";
    case Null:
        return key + " has no value and is left out";
    case Nested:
        return key + " is nested and is left out";
    case Key:
        return "the key " + key + " cannot be written and is left out";
    case List:
        return "the list " + key + " becomes a text";
    case Item:
        return quoted(loss.detail) + " in " + key + " cannot be written and is left out";
    case LineBreaks:
        return "the lines of " + key + " become one";
    case Type:
        return "the number " + key + " becomes a text";
    case Date:
        return "the date " + key + " is written " + loss.detail.toStdString();
    case Renamed:
        return key + " becomes " + loss.detail.toStdString();
    case Reference:
        return "the reference or tag at " + key + " is written out";
    case Duplicate:
        break;
    }
    return key + " is there more than once; one of them stays";
}

} // namespace galley::cli
