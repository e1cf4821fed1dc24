// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>

namespace galley
{
class Document;
class Panes;
class Settings;
class StatusLine;
namespace post
{
struct Rendering;
}

/// What editor and preview have to say about the post, in bars above them: remote pictures that were not loaded, lines too long to show,
/// parts left out of the preview. Broken front matter is named in the status line; the form says what is wrong with it.
class Remarks final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        const Document &document;
        Panes &panes;
        Settings &settings;
        StatusLine &statusLine;
    };
    Remarks(const Parts &parts, QObject *parent);

    /// Another file's text is shown: what was said of the last one is over.
    void startOver();

private:
    void look(const std::shared_ptr<const post::Rendering> &rendering);
    void showFrontMatter(const post::Rendering &rendering);
    void showCuts(const post::Rendering &rendering);
    void showRemote(int count);
    void showLongLine(int length, bool folded);
    QString folder() const;

    Parts m_parts;
    bool m_remoteWasClosed = false; ///< the user closed the bar about pictures
};

} // namespace galley
