// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "document/background.h"
#include "document/textcopy.h"

#include <QObject>

namespace galley
{
class Document;
class Notices;

/// Offers to rename a post's file when its title or slug was changed and the file was named after the old one: quietly, once the post is
/// saved, and not again for the same name.
class RenameOffer final : public QObject
{
    Q_OBJECT
public:
    RenameOffer(Document &document, Notices &notices, QObject *parent);

Q_SIGNALS:
    /// The offer was taken up.
    void accepted(const QString &proposal);

private:
    struct Names {
        QString own;     ///< of the file, or its bundle
        QString byTitle; ///< empty: the post says neither slug nor title
    };
    struct Job {
        QString path;
        TextCopy text;
        bool isSave = false;
        Names run() const;
    };
    void look(bool isSave);
    void startNext();
    void take(const Job &job, const Names &names);

    Document &m_document;
    Notices &m_notices;
    bool m_follows = false; ///< the file has been named after the post's title or slug
    QList<Job> m_waiting;   ///< each save counts: the next is judged by what it found
    Background<Job> m_looker;
};

} // namespace galley
