// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/finding.h"
#include "spelling/speller.h"

#include <QHash>

namespace galley::checks
{

class Subject;

/// A word that the dictionary of its language does not have.
struct UnknownWord {
    std::string word; ///< as `spelling::plainWord` gives it
    Range range;
    QString dictionary;     ///< "en_US"
    bool isCapital = false; ///< NATO
};

/// Finds the words of a post's prose that no dictionary has. Prose is what readers see but code, formulas, addresses and template tags,
/// and of the front matter title and summary. What was found in a block is kept from one check to the next, so that a check looks only
/// at blocks that are new; it costs a hash of the others. Belongs to one thread.
class UnknownWords final
{
public:
    /// In the order of the text.
    std::vector<UnknownWord> of(const Subject &subject, const QString &language, spelling::Speller &speller);

private:
    /// What is looked at at once: a block, or a field.
    struct Passage {
        QByteArray shown; ///< HTML, or the text of a field
        bool isHtml = true;
        std::vector<Range> source{}; ///< of the post, in order
    };
    struct Found {
        UnknownWord word; ///< its range counts from the start of a part of the source
        size_t part = 0;
    };
    using Key = std::pair<size_t, size_t>;

    static std::vector<Passage> passagesOf(const Subject &subject);
    static Key keyOf(const Subject &subject, const Passage &passage);
    static std::vector<Found> look(const Subject &subject, const Passage &passage, const QString &language, spelling::Speller &speller);

    QHash<Key, std::vector<Found>> m_seen; ///< in the newest post
    QString m_language;
};

} // namespace galley::checks
