// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "form/words.h"

#include "desktop/translated.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace galley
{

QString readOnlyReason(frontmatter::Field::ReadOnly readOnly)
{
    using enum frontmatter::Field::ReadOnly;
    switch (readOnly) {
    case Anchor:
        return tr("Other values refer to this one; edit it in the text.");
    case Alias:
        return tr("This value is written elsewhere and only referred to here.");
    case MergeKey:
        return tr("This comes from a merge key (<<); edit it where it is written.");
    case Tag:
        return tr("A YAML tag says how to read this; edit it in the text.");
    case DuplicateKey:
        return tr("This key is there more than once; remove one.");
    case ComplexKey:
        return tr("This key is not a plain text; edit it in the text.");
    case Tree:
    case No:
        break;
    }
    return {};
}

QString refusalReason(frontmatter::Refusal refusal)
{
    using enum frontmatter::Refusal;
    switch (refusal) {
    case ReadOnly:
        return tr("This value cannot be changed here.");
    case Broken:
        return tr("The front matter has a mistake; mend that first.");
    case NotRepresentable:
        return tr("This front matter cannot hold that value.");
    case KeyExists:
        return tr("There is such a field already.");
    case Unsafe:
        break;
    }
    return tr("That would change more than this value; edit it in the text.");
}

QString lossText(const frontmatter::Loss &loss)
{
    using enum frontmatter::Loss::Kind;
    const QString line = QLocale().toString(loss.line + 1);
    switch (loss.kind) {
    case Comment:
        return tr("Line %1: the comment “%2” goes").arg(line, loss.detail);
    case Null:
        return tr("Line %1: “%2” has no value and goes").arg(line, loss.key);
    case Nested:
        return tr("Line %1: “%2” is nested and goes").arg(line, loss.key);
    case Key:
        return tr("Line %1: the key “%2” cannot be written and goes").arg(line, loss.key);
    case List:
        return tr("Line %1: the list “%2” becomes one text").arg(line, loss.key);
    case Item:
        return tr("Line %1: “%2” in “%3” cannot be written and goes").arg(line, loss.detail, loss.key);
    case LineBreaks:
        return tr("Line %1: the lines of “%2” become one").arg(line, loss.key);
    case Type:
        return tr("Line %1: the number “%2” becomes a text").arg(line, loss.key);
    case Date:
        return tr("Line %1: the date “%2” is written %3").arg(line, loss.key, loss.detail);
    case Renamed:
        return tr("Line %1: “%2” becomes %3").arg(line, loss.key, loss.detail);
    case Reference:
        return tr("Line %1: the reference or tag at “%2” is written out").arg(line, loss.key);
    case Duplicate:
        break;
    }
    return tr("Line %1: “%2” is there more than once, one stays").arg(line, loss.key);
}

QString dialectName(frontmatter::Dialect dialect)
{
    switch (dialect) {
    case frontmatter::Dialect::Yaml:
        return u"YAML"_s;
    case frontmatter::Dialect::Toml:
        return u"TOML"_s;
    case frontmatter::Dialect::Json:
        return u"JSON"_s;
    case frontmatter::Dialect::KeyValue:
        return u"Pelican"_s;
    case frontmatter::Dialect::None:
        break;
    }
    return {};
}

} // namespace galley
