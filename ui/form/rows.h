// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/meanings.h"

#include <QHash>

#include <vector>

namespace galley
{

/// One row of the form: a field of the front matter, and how it is edited.
struct FormRow {
    enum class Kind {
        Text,
        Title,
        Slug,
        Date,
        List,       ///< tags, categories, authors, and every other list of texts
        DraftPlace, ///< no field: the post is a draft because of the folder it is in, `field.text`
        Draft,      ///< a switch; `isReversed` where the key says the opposite (`published: false`)
        Status,     ///< one of a few words
        Summary,    ///< a text of several lines
        Image,
        Number,
        Switch,
        ReadOnly,
    };
    Kind kind = Kind::Text;
    QStringList path; ///< the keys to the field, from the top of the block
    QString label;    ///< translated, or the key as it is written
    frontmatter::Field field;
    std::optional<frontmatter::Meaning> meaning{};
    QStringList items{}; ///< what a list holds, also where it is written as a text
    bool isReversed = false;
    bool isRemovable = true; ///< at the top of the block

    /// Tells rows apart as long as the post stays the same.
    QString id() const;
    /// The value as one text: two rows with the same one show the same.
    QString value() const;
};

/// What the posts of a site mostly have under a key, by the key in lower case.
using Habits = QHash<QString, frontmatter::Field::Type>;

/// The rows for a post: what has a known meaning first, in a fixed order, then the rest as it is written. A field without a value is edited
/// as the other posts have it.
std::vector<FormRow> formRows(const frontmatter::FrontMatter &frontMatter, const Habits &habits = {});

/// The row of a post that is a draft because it is in that folder ("_drafts"), put where drafts are told.
void addDraftPlace(std::vector<FormRow> &rows, const QString &folder);

/// The field at the end of a row's path; null if it is no longer there.
const frontmatter::Field *fieldAt(const frontmatter::FrontMatter &frontMatter, const QStringList &path);

/// A key that can be added, with its label.
struct NewField {
    QString key;
    QString label;
    frontmatter::Field::Type type = frontmatter::Field::Type::Text;
    QString text{}; ///< the value that it starts with
};

/// How a site's generator wants to be told that a post is a draft.
enum class DraftKey { Draft, Published };

/// What posts of that dialect often have and this one does not, and then the most frequent of the `keys` that the other posts have.
std::vector<NewField> missingFields(const frontmatter::FrontMatter &frontMatter, const QStringList &keys = {}, const Habits &habits = {},
                                    DraftKey draftKey = DraftKey::Draft);

} // namespace galley
