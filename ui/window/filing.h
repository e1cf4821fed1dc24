// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "document/document.h"

#include <QObject>
#include <QTimer>

class QWidget;

namespace galley
{
class Notices;
class Prompts;
class Settings;

/// Opens, saves and closes one window's post: asks what has to be asked, says in a notice what went wrong, and never lets text be
/// lost on the way.
class Filing final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Document &document;
        Notices &notices;
        Settings &settings;
        Prompts &prompts;
        QWidget *window;
    };
    explicit Filing(const Parts &parts);

    /// `opened()` follows when the post is shown; otherwise a notice says why not, the window is as it was, and `notOpened()` follows.
    void open(const QString &path, std::optional<text::Encoding> encoding = {});
    /// Writes the post in another thread; asks for a name where it has none. A notice says if it fails.
    void save();
    bool saveAs();
    void revert();
    /// True if the window may go: nothing is unsaved, or the user saved or discarded it.
    bool mayClose();
    /// The file name that a post without one is offered, e.g. "whats-next.md".
    void setProposedName(const QString &name) { m_proposedName = name; }

Q_SIGNALS:
    /// A file's text is shown now.
    void opened();
    void notOpened();
    /// The file was read again and the text changed where it differed.
    void readAgain();
    /// The user wants to choose a post in that folder.
    void folderChosen(const QString &folder);
    /// The user wants to see that folder's posts.
    void folderWanted(const QString &folder);

private:
    bool saveNow();
    bool saveTo(const QString &path);
    Document::Overwrite overwrite() const;
    void saveFailed(const text::Error &error);
    void showOpened();
    void showOpening();
    void stopOpening();
    void showOpenProblem(const text::Error &error);
    void showSaveProblem(const text::Error &error);
    void create(const QString &path);
    void offerEncodings();
    void clearNotices();
    void changedOutside(bool reloaded);
    void vanished();

    Parts m_parts;
    QTimer m_patience;
    QString m_proposedName = QStringLiteral("post.md");
    bool m_keepsMine = false; ///< the file changed outside and the user said that the next save goes over it
};

} // namespace galley
