// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/post.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTextDocument>

namespace galley
{
class Document;
class Panes;
class Settings;
class StatusLine;

/// The Markdown dialect of a post that does not say its own: the user chooses it in the status line, and Galley remembers it for the
/// post's path, or until it has one. Nothing is written into the post. Keeps preview and status line at it.
class DialectChoice final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Document &document;
        Panes &panes;
        Settings &settings;
        StatusLine &statusLine;
    };
    explicit DialectChoice(const Parts &parts, QObject *parent = nullptr);

    /// With what a post at a path is rendered where it does not say so itself: what was chosen for it, else what its site says. Empty:
    /// one that was never saved.
    static post::Options optionsFor(const Settings &settings, const QString &path);

private:
    void choose(const QString &name);
    void follow();
    void apply();
    void show(const post::Rendering &rendering);

    Parts m_parts;
    QPointer<QTextDocument> m_unsaved; ///< the text that a dialect was chosen for before it had a path
};

} // namespace galley
