// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/finding.h"
#include "checks/sitesearch.h"
#include "panels/newest.h"
#include "post/post.h"
#include "text/textfile.h"

#include <QObject>

#include <memory>

namespace galley
{

/// The words of a post that no dictionary has, and the text of which that is true.
struct Spelled {
    /// One finding of the rule, with what a menu on it needs.
    struct Word {
        checks::Finding finding; ///< without its message: there may be thousands
        QString word;
        QString dictionary; ///< that does not have it: "en_US"
    };
    QByteArray text;                     ///< UTF-8
    std::vector<Word> words;             ///< all, in the order of the text
    std::vector<checks::Finding> listed; ///< the first of them, as the rule tells them: the last one says how many more there are
    QString language;                    ///< in which the post is checked (BCP 47)
    bool isLanguageSaid = false;         ///< by the post or its site; else it is that of the settings
    bool hasDictionary = false;          ///< for that language
    QStringList dictionaries;            ///< all that are installed: "de_DE", "en_US"
    QString siteFile;                    ///< where words of the post's site are kept; empty if it is in no site
};

/// Checks the spelling of renderings in a thread of its own, so that nothing else waits for it, not even the other checks. One check
/// at a time; while it runs only the newest rendering is kept for the next. The dictionaries belong to that thread.
class SpellingChecker final : public QObject
{
    Q_OBJECT
public:
    /// `language`: of posts of which neither they nor their site say it.
    SpellingChecker(std::shared_ptr<checks::SiteSearch> sites, const QString &language, QObject *parent = nullptr);
    /// Waits for a check under way.
    ~SpellingChecker() override;

    /// `text` is what the rendering was made of; `path` is the post's, empty while it has none.
    /// `when`: what a key has changed is checked in a pause of typing.
    void check(const std::shared_ptr<const post::Rendering> &rendering, const QByteArray &text, const QString &path, When when);
    /// Likewise, from the next check on.
    void setLanguage(const QString &language);
    /// Drops the check that waits: its result is not wanted any more.
    void forget() { m_checks.forget(); }

    /// Asks a dictionary what may have been meant; the answer comes with `suggested`.
    void suggest(const Spelled::Word &word);
    /// Adds a word to the user's own, or to those of a site; `listed` or `failed` says when.
    void addToUser(const QString &word);
    void addToSite(const QString &file, const QString &word);

Q_SIGNALS:
    void checked(const std::shared_ptr<const galley::Spelled> &spelled);
    void suggested(const QString &word, const QStringList &suggestions);
    void listed();
    void failed(const galley::text::Error &error);

private:
    struct Desk;
    void add(const std::function<std::expected<void, text::Error>(Desk &)> &add);

    std::shared_ptr<Desk> m_desk; ///< the thread's own
    QThreadPool m_pool;
    Newest<std::shared_ptr<const Spelled>> m_checks;
};

} // namespace galley
