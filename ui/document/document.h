// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "document/content.h"
#include "document/savejob.h"

#include <QObject>

#include <expected>
#include <functional>
#include <memory>

namespace galley
{

/// One post that is open: its text, the file it belongs to and what is known of that file's bytes. Made by the window; owns the
/// QTextDocument that the editor shows. Files are read, compared and written in other threads. It never asks the user anything: it answers
/// with results, and signals what it sees outside. What a user reads about an Error: `text::sentenceFor()`.
class Document final : public QObject
{
    Q_OBJECT
public:
    explicit Document(QObject *parent = nullptr);
    ~Document() override;

    /// Opening a file brings another one: see `textDocumentChanged()`.
    QTextDocument *textDocument() const;
    /// How the QTextDocuments are made in which files come from now on.
    void setDress(Content::Dress dress);
    /// The text as it is now: see `textOf()`. For the engine: `utf8()`.
    QString text() const;
    /// UTF-8 with LF, without byte order mark: what is rendered. Positions: `text/utf8.h`.
    QByteArray utf8() const;
    /// The same text, at once, for who needs it in another thread.
    TextCopy textCopy() const;
    Snapshot snapshot() const;

    /// The file's absolute path as the user named it (symbolic links not resolved); empty for a post that was never saved.
    QString path() const;
    /// The file's name, or "Untitled". Fit to be shown (see `text::pathFromBytes()`).
    QString name() const;
    /// The path fit to be shown: with ~ for the home folder. Empty for a post that was never saved.
    QString displayPath() const;

    /// How the file's bytes say the text. Its `mixed` is empty: ask `hasMixedLineEndings()`.
    const text::Format &format() const;
    bool hasMixedLineEndings() const;
    /// These change how the next save writes, and count as a modification. A byte order mark comes with UTF-16 and goes with the
    /// others; every line gets the line ending.
    void setEncoding(text::Encoding encoding);
    void setByteOrderMark(bool mark);
    void setLineEnding(text::LineEnding ending);

    /// True if what would be saved is not what the file holds: text or format were changed, or the file has gone.
    bool isModified() const;
    /// Set for a file whose bytes do not decode: shown, but not to be edited, until the user picks an encoding; `problem()` says why.
    bool isReadOnly() const;
    std::optional<text::Error> problem() const;
    /// True from `changedOutside(false)` on until the file has been saved, read again, or is as it was.
    bool hasConflict() const;

    /// Where the writer is: told by the window, kept in snapshots.
    int cursor() const;
    void setCursor(int position);

    /// Replaces the text by the file's; no undo. `opened()` or `openFailed()` follows; on an error the document is as it was. A newer
    /// call takes the place of one that is not done. Also how a read-only file is opened again in the encoding that the user picked.
    void startOpen(const QString &path, std::optional<text::Encoding> encoding = {});
    /// The file that is being opened, absolute; empty: none.
    QString openingPath() const;
    /// It is not opened after all.
    void cancelOpening();
    /// The same, waiting for it.
    std::expected<void, text::Error> open(const QString &path, std::optional<text::Encoding> encoding = {});
    /// True while a file is opened or a long change of the text is made: what is typed now would be in the way.
    bool isBusy() const;
    /// Writes the text to its file and waits for it. On an error the file is as it was and the document stays modified.
    /// Refuses with Error::Kind::ChangedOutside if the file is not the one that was read, unless `overwrite`.
    enum class Overwrite { No, Yes };
    std::expected<void, text::Error> save(Overwrite overwrite = Overwrite::No);
    /// The same in another thread, for the text as it is now; `saved()` or `saveFailed()` follows. What is typed meanwhile is a
    /// modification after it. Asked for again before it is done, it is done again with the newest text.
    void startSave(Overwrite overwrite = Overwrite::No);
    /// The file there is replaced if there is one. On success it is the document's from now on. Waits.
    std::expected<void, text::Error> saveAs(const QString &path);
    /// Reads the file again, as one undoable step that touches only the lines that differ; cursors elsewhere stay. `reverted()` or
    /// `revertFailed()` follows.
    void startRevert();
    /// The same, waiting for it.
    std::expected<void, text::Error> revert();
    /// Looks whether the file changed, for file systems that do not tell. Call it when the window gets the focus.
    void checkOutside();

    /// Makes this the post that a crash interrupted: modified, and undo leads back to the file's text where that can still be read. In
    /// another thread; `done` is called once it is so, and never if another file is opened meanwhile.
    void startRestore(const Snapshot &snapshot, std::function<void()> done);
    void setSafetyCopy(SafetyCopy copy);

Q_SIGNALS:
    /// `textDocument()` is another one; the one before lives until this signal was delivered. `text` is what it holds, in one piece.
    void textDocumentChanged(const QString &text);
    /// At each change of the text.
    void textChanged();
    /// The file that is being opened is long; this is how its text begins, in whole lines.
    void headRead(const QString &head);
    void opened();
    void openFailed(const galley::text::Error &error);
    void openCancelled();
    void reverted();
    void revertFailed(const galley::text::Error &error);
    void busyChanged(bool busy);
    void pathChanged();
    void modifiedChanged(bool modified);
    /// Encoding, line ending or read-only state.
    void formatChanged();
    void saved();
    /// Only after `startSave()`; the others return what went wrong.
    void saveFailed(const galley::text::Error &error);
    /// The file's bytes changed under us and differ from what we read or wrote last. Clean documents have already been reloaded
    /// when `reloaded` is true; otherwise it is for the user to say: `revert()`, `save(Overwrite::Yes)` or `saveAs()`.
    void changedOutside(bool reloaded);
    /// The file was deleted, moved or replaced by a folder. The text is modified now; saving makes the file again.
    void vanishedOutside();
    /// What `changedOutside(false)` or `vanishedOutside()` said is no longer so.
    void outsideSettled();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
