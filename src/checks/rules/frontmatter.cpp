// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/fields.h"
#include "checks/rules.h"
#include "checks/subject.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

QString messageFor(const frontmatter::Error &error)
{
    using Kind = frontmatter::Error::Kind;
    switch (error.kind) {
    case Kind::Unclosed:
        return tr("The front matter that starts here is not closed, so all of it is part of the text");
    case Kind::Unsupported:
        return tr("Galley does not read front matter in the language %1; write it in YAML, TOML or JSON").arg(error.detail);
    case Kind::TooLarge:
        return tr("The front matter is larger than 1 MB and was not read; move text into the body");
    case Kind::TooComplex:
        return tr("The front matter is too deeply nested, or refers to itself too often, to be read; make it simpler");
    case Kind::DuplicateKey:
        return tr("The front matter has “%1” twice; which one counts depends on the generator").arg(error.detail);
    case Kind::WrongType:
        return error.detail.isEmpty() ? tr("The front matter is not a list of keys with values")
                                      : tr("The value of “%1” is not of the kind that it must be").arg(error.detail);
    case Kind::Syntax:
        break;
    }
    return error.detail.isEmpty() ? tr("The front matter cannot be read here")
                                  : tr("The front matter cannot be read here: %1").arg(error.detail);
}

void check(const Subject &subject, Report &report)
{
    for (const frontmatter::Error &error : subject.frontMatter().errors) {
        const bool isWarning = error.severity == frontmatter::Error::Severity::Warning;
        report.add(isWarning ? Severity::Warning : Severity::Error, rangeOf(subject, error), messageFor(error));
    }
}

} // namespace

const Rule brokenFrontMatter{
    .name = "front-matter"_L1,
    .severity = Severity::Error,
    .sentence =
        QT_TRANSLATE_NOOP("galley::checks", "Front matter that cannot be read, or holds a value of the wrong kind (a date that is none)"),
    .check = check,
    .aboutPage = true};

} // namespace galley::checks
