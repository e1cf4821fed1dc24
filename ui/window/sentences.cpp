// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/sentences.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("galley::Sentences", text);
}

} // namespace

QString frontMatterProblem(const frontmatter::Error &error)
{
    const QString line = QLocale().toString(error.line + 1);
    switch (error.kind) {
    case frontmatter::Error::Kind::Unclosed:
        return tr("The front matter that starts in line %1 is not closed.").arg(line);
    case frontmatter::Error::Kind::Unsupported:
        return tr("Galley does not read front matter in the language %1 (line %2). The post below it is shown.").arg(error.detail, line);
    case frontmatter::Error::Kind::TooLarge:
        return tr("The front matter is too large to be read. The post below it is shown all the same.");
    case frontmatter::Error::Kind::TooComplex:
        return tr("The front matter is too deeply nested or refers to itself too often to be read (line %1).").arg(line);
    case frontmatter::Error::Kind::DuplicateKey:
        return tr("The front matter has “%1” twice (line %2).").arg(error.detail, line);
    case frontmatter::Error::Kind::WrongType:
        return tr("The front matter's “%1” in line %2 is not what it should be.").arg(error.detail, line);
    case frontmatter::Error::Kind::Syntax:
        break;
    }
    return error.detail.isEmpty() ? tr("The front matter has a mistake in line %1.").arg(line)
                                  : tr("The front matter has a mistake in line %1: %2.").arg(line, error.detail);
}

QString exportProblem(const exporting::Problem &problem)
{
    using Kind = exporting::Problem::Kind;
    const QString line = QLocale().toString(problem.line + 1);
    switch (problem.kind) {
    case Kind::FrontMatter:
        return frontMatterProblem({.kind = problem.frontMatterKind, .line = problem.line, .column = 0, .detail = problem.detail});
    case Kind::Shortened:
        return renderingCut({.kind = problem.noticeKind, .line = problem.line, .detail = problem.detail});
    case Kind::MissingImage:
        return problem.detail.isEmpty() ? tr("The image in line %1 has no address.").arg(line)
                                        : tr("There is no image %1 (line %2).").arg(problem.detail, line);
    case Kind::ImageLeftBehind:
        return tr("The image %1 (line %2) is not found from the page’s folder: copy it there too.").arg(problem.detail, line);
    case Kind::LocalAddress:
        return tr("The image %1 (line %2) can only be seen on this computer.").arg(problem.detail, line);
    case Kind::GeneratorAddress:
        return tr("The image address %1 (line %2) is for your site generator to fill in.").arg(problem.detail, line);
    case Kind::MissingTarget:
        break;
    }
    return tr("The link %1 (line %2) goes to a place that the page does not have.").arg(problem.detail, line);
}

QString renderingCut(const markdown::Notice &notice)
{
    const QString line = QLocale().toString(notice.line + 1);
    switch (notice.kind) {
    case markdown::Notice::Kind::OutputLimit:
        return tr("What follows line %1 is left out: the page would be too large.").arg(line);
    case markdown::Notice::Kind::NestingLimit:
        return tr("What is in line %1 is nested too deep and is partly left out.").arg(line);
    case markdown::Notice::Kind::RemovedHtml:
        return tr("A script, style sheet or frame in line %1 is not shown.").arg(line);
    case markdown::Notice::Kind::MissingNote:
        return tr("The footnote %1 (line %2) is not in the post.").arg(notice.detail, line);
    case markdown::Notice::Kind::UnusedNote:
        return tr("Nothing refers to the footnote %1 (line %2), so it is not shown.").arg(notice.detail, line);
    case markdown::Notice::Kind::BrokenMath:
        return tr("The formula in line %1 cannot be read: %2").arg(line, notice.detail);
    case markdown::Notice::Kind::UnclosedFence:
        return tr("The block of code that begins in line %1 has no end.").arg(line);
    case markdown::Notice::Kind::BrokenDiagram:
        return tr("The diagram in line %1 cannot be drawn: %2").arg(line, notice.detail);
    case markdown::Notice::Kind::UnclosedHtml:
        break;
    }
    return tr("HTML that is opened in line %1 is not closed.").arg(line);
}

QString exportShortfall(const exporting::Shortfall &shortfall)
{
    using Kind = exporting::Shortfall::Kind;
    const int line = shortfall.line + 1;
    switch (shortfall.kind) {
    case Kind::RemoteFile:
        return tr("%1 is on the web and is not in the export (line %2).").arg(shortfall.detail).arg(line);
    case Kind::OutsideSite:
        return tr("%1 lies outside the post's folder and was left out (line %2).").arg(shortfall.detail).arg(line);
    case Kind::MissingFile:
        return tr("%1 cannot be read and is not in the export (line %2).").arg(shortfall.detail).arg(line);
    case Kind::EmptyFile:
        return tr("%1 is empty and is not in the export (line %2).").arg(shortfall.detail).arg(line);
    case Kind::TooLarge:
        return tr("%1 is larger than 32 MB and is not in the export (line %2).").arg(shortfall.detail).arg(line);
    case Kind::NotAPicture:
        return tr("%1 is no picture that can be shown and is not in the export (line %2).").arg(shortfall.detail).arg(line);
    case Kind::LocalLink:
        return tr("The link %1 leads to a file that is not in the export (line %2).").arg(shortfall.detail).arg(line);
    }
    return {};
}

} // namespace galley
