// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/sentences.h"

#include "desktop/translated.h"
#include "site/folder.h"
#include "text/errortext.h"

#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace galley
{

QString languageName(const QString &language)
{
    const auto isEnglish = [](const QLocale &locale) { return locale.language() == QLocale::English || locale.language() == QLocale::C; };
    const QLocale locale(language);
    if (locale.language() == QLocale::C) {
        return language;
    }
    // Its own name of English is that of a country's English.
    return isEnglish(QLocale()) || isEnglish(locale) ? QLocale::languageToString(locale.language()) : locale.nativeLanguageName();
}

QString withLine(const QString &message, int line)
{
    return tr("%1 (line %2).").arg(message, QLocale().toString(line + 1));
}

QString frontMatterMessage(const frontmatter::Error &error)
{
    switch (error.kind) {
    case frontmatter::Error::Kind::Unclosed:
        return tr("The front matter is not closed");
    case frontmatter::Error::Kind::Unsupported:
        return tr("Galley does not read front matter in the language %1; the post below it is shown").arg(error.detail);
    case frontmatter::Error::Kind::TooLarge:
        return tr("The front matter is too large to be read; the post below it is shown all the same");
    case frontmatter::Error::Kind::TooComplex:
        return tr("The front matter is too deeply nested or refers to itself too often to be read");
    case frontmatter::Error::Kind::DuplicateKey:
        return tr("The front matter has “%1” twice").arg(error.detail);
    case frontmatter::Error::Kind::WrongType:
        return tr("The front matter's “%1” is not what it should be").arg(error.detail);
    case frontmatter::Error::Kind::Syntax:
        break;
    }
    return error.detail.isEmpty() ? tr("The front matter has a mistake") : tr("The front matter has a mistake: %1").arg(error.detail);
}

QString cutMessage(const markdown::Notice &notice)
{
    return notice.kind == markdown::Notice::Kind::OutputLimit ? tr("What follows is left out, because the page would be too large")
                                                              : tr("What is nested too deep here is partly left out");
}

QString exportMessage(const exporting::Shortfall &shortfall)
{
    using Kind = exporting::Shortfall::Kind;
    switch (shortfall.kind) {
    case Kind::RemoteFile:
        return tr("%1 is on the web and is not in the export").arg(shortfall.detail);
    case Kind::NotFetched:
        return tr("%1 could not be fetched from the web and is not in the export").arg(shortfall.detail);
    case Kind::InsecureFile:
        return tr("%1 is not fetched without https and is not in the export").arg(shortfall.detail);
    case Kind::OutsideSite:
        return tr("%1 lies outside the post's folder and was left out").arg(shortfall.detail);
    case Kind::MissingFile:
        return tr("%1 cannot be read and is not in the export").arg(shortfall.detail);
    case Kind::EmptyFile:
        return tr("%1 is empty and is not in the export").arg(shortfall.detail);
    case Kind::TooLarge:
        return tr("%1 is larger than 32 MB and is not in the export").arg(shortfall.detail);
    case Kind::NotAPicture:
        return tr("%1 is no picture that can be shown and is not in the export").arg(shortfall.detail);
    case Kind::NoPlaceForPost:
        return tr("The page template has no place for the post ({{ main }}), which is not in the page");
    case Kind::NotForBooks:
        return tr("%1 is of a kind that not every reader of books knows; its name stands in its place there").arg(shortfall.detail);
    case Kind::LocalLink:
        return tr("The link %1 leads to a file that is not in the export").arg(shortfall.detail);
    case Kind::LeftBehind:
        return tr("The image %1 is not found from the page’s folder; copy it there too").arg(shortfall.detail);
    case Kind::GeneratorAddress:
        return tr("The image address %1 is for your site generator to fill in").arg(shortfall.detail);
    case Kind::GeneratorLink:
        return tr("The link %1 is for your site generator to fill in").arg(shortfall.detail);
    case Kind::GeneratorTag:
        return tr("%1 is for your site generator to fill in; a label stands in its place").arg(shortfall.detail);
    case Kind::GeneratorAttribute:
        return tr("The attribute %1 is for your site generator to fill in; the element is shown without it").arg(shortfall.detail);
    }
    return {};
}

QString pageThemeMessage(const post::PageThemeError &error)
{
    using Kind = post::PageThemeError::Kind;
    const QString file = QFileInfo(error.file).fileName();
    const QString theme = QFileInfo(QFileInfo(error.file).path()).fileName();
    QString why;
    switch (error.kind) {
    case Kind::NoSite:
        return tr("This post is in no site whose style could be used.");
    case Kind::NotBuilt:
        return tr("No style sheet of this site was found. Build the site once, or name its style sheet in .galley.toml.");
    case Kind::Unknown:
        return tr("There is no page theme %1. Choose another one.").arg(error.file);
    case Kind::Unreadable:
        why = tr("%1 cannot be read").arg(file);
        break;
    case Kind::NotATheme:
        why = tr("%1 is not written as a theme's description is (%2)").arg(file, error.detail);
        break;
    case Kind::NoColour:
        why = tr("%1 has a colour %2 that no palette has, or its value is none").arg(file, error.detail);
        break;
    case Kind::MissingFile:
        why = tr("%1 names the file %2, which is not in the theme's folder").arg(file, error.detail);
        break;
    case Kind::RemoteFile:
        why = tr("%1 loads %2 from elsewhere, which is not allowed").arg(file, error.detail);
        break;
    }
    return tr("The page theme %1 cannot be used: %2").arg(theme, withLine(why, error.line));
}

QString renamingProblem(const renaming::Problem &problem)
{
    using Kind = renaming::Problem::Kind;
    const QString name = QString::fromUtf8(text::toUtf8(site::nameIn(problem.path)));
    switch (problem.kind) {
    case Kind::SameName:
        return tr("This is the name that it has. Type another one.");
    case Kind::BadName:
        return tr("This cannot be the name of a file: it must not be empty or too long, begin with a dot, or have a slash in it.");
    case Kind::Taken:
        return tr("There is something called %1 already, which stays as it is. Choose another name.").arg(name);
    case Kind::NoOwnName:
        return tr("%1 has its name from the generator. Rename its folder in the file manager instead.").arg(name);
    case Kind::Changed:
        return tr("Nothing was renamed: another program has changed %1 meanwhile. Rename again.").arg(name);
    case Kind::Torn:
        return tr("The renaming failed, and %1 could not be put back as it was. Look at it before you go on.").arg(name);
    case Kind::Failed:
    case Kind::Cancelled:
        break;
    }
    return tr("Nothing was renamed. %1").arg(text::sentenceFor(problem.error, text::Task::Export));
}

} // namespace galley
